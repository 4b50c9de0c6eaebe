"""How the manual reads. In: the built pages. Out: words and sentences, by textstat, of the running text that people read."""

import re
import statistics
from collections.abc import Mapping
from typing import NamedTuple

import textstat

from macros.build.site import BuiltPage

TEXT = "//*[contains(@class, 'prose')]//*[self::p or self::li or self::dd][not(ancestor::table) and not(.//p) and not(.//li)]"
RUNNING = """.//text()[not(ancestor::*[contains(concat(' ', @class, ' '), ' cite ') or contains(@class, 'label') or contains(@class, 'vh')
  or self::svg or self::button])]"""
SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"(])")
MOST_WORDS = 1500
FEWEST = 150


class Reading(NamedTuple):
    """What the pages of running text are like."""

    pages: int
    words: int
    sentence: float
    index: float
    long: list[tuple[str, int]]


def reading(pages: list[BuiltPage], own: Mapping[str, int]) -> Reading:
    """Return the figures: median words a page, median words a sentence, median LIX, and the pages above 1,500 words.

    `own` has the words that each page says itself; what macros add, such as recommendations, is not counted for the length.
    """
    texts = {page.url: _text(page) for page in pages}
    words = {url: textstat.lexicon_count(" ".join(text)) for url, text in texts.items()}
    written = {url: text for url, text in texts.items() if words[url] >= FEWEST}
    sentences = [textstat.lexicon_count(sentence) for text in written.values() for part in text for sentence in SENTENCE.split(part)]
    return Reading(
        pages=len(written),
        words=round(statistics.median(words[url] for url in written)),
        sentence=statistics.median(number for number in sentences if number),
        index=round(statistics.median(textstat.lix(" ".join(text)) for text in written.values()), 1),
        long=sorted(((path, number) for path, number in own.items() if number > MOST_WORDS), key=lambda pair: -pair[1]),
    )


def _text(page: BuiltPage) -> list[str]:
    parts = (" ".join("".join(element.xpath(RUNNING)).split()) for element in page.tree.xpath(TEXT))
    return [part for part in parts if part]
