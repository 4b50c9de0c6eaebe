"""Text for slides, chosen and never shrunk. In: elements of a built page. Out: sentences that fit the sizes that slides.css gives them.

How many letters a line holds is reckoned with fonts a quarter wider than usual, so that what fits here fits everywhere.
"""

import copy
import re
from collections.abc import Iterable
from math import ceil
from typing import NamedTuple

from lxml.html import HtmlElement

ENDS = re.compile(r"(?:(?<=[.!?])|(?<=[.!?][”’\"')]))\s+(?=[A-Z“\"‘(])")
MARKS = ".//*[contains(concat(' ', @class, ' '), ' cite ') or contains(@class, 'standing-') or @data-source or self::sup]"
LINE = 56  # letters of a line of a list
MOST_LETTERS = 290  # of a statement; a message of so many stands whole
CUT = " …"


class Statement(NamedTuple):
    """What a slide says: in large letters, and below it in smaller ones."""

    first: str
    rest: str = ""


class Item(NamedTuple):
    """An entry of a list: the words that name it, if it has any, and its text."""

    name: str
    text: str

    def __len__(self) -> int:
        return len(self.name) + len(self.text) + bool(self.name and self.text)


def clean(element: HtmlElement) -> HtmlElement:
    """Return a copy of an element without citations and labels."""
    inside = copy.deepcopy(element)
    inside.tail = None
    for mark in inside.xpath(MARKS):
        mark.drop_tree()
    return inside


def text_of(element: HtmlElement) -> str:
    """Return the text of an element without citations and labels."""
    inside = clean(element)
    return re.sub(r"\s+([.,;:])", r"\1", " ".join(inside.text_content().split()))


def sources_of(element: HtmlElement) -> list[str]:
    """Return the ids of the sources that an element cites, each once."""
    return list(dict.fromkeys(element.xpath(".//@data-source")))


def sentences(text: str) -> list[str]:
    """Return the sentences of a text; what stands in quotation marks is not parted."""
    found: list[str] = []
    for sentence in filter(None, ENDS.split(text)):
        if found and _is_open(found[-1]):
            found[-1] += f" {sentence}"
        else:
            found.append(sentence)
    return found


def _is_open(text: str) -> bool:
    return bool(text.count('"') % 2) or text.count("“") > text.count("”")


def cut(text: str, letters: int) -> str:
    """Return a text of at most so many letters; where it is longer, it ends in an ellipsis after a whole word."""
    return text if len(text) <= letters else text[: letters - len(CUT) + 1].rpartition(" ")[0].rstrip(",;:") + CUT


def statement(text: str) -> Statement:
    """Return a text as a slide says it: whole if it is short, else its first sentence, which its author wrote to stand alone."""
    first, *rest = sentences(text) or [""]
    return Statement(cut(first, MOST_LETTERS), " ".join(rest) if len(text) <= MOST_LETTERS else "")


def named(element: HtmlElement) -> Item:
    """Return an element that begins with bold words as these and the sentence after them; any other as its first sentence."""
    name, text = parted(element)
    return Item(name, next(iter(sentences(text)), ""))


def parted(element: HtmlElement) -> Item:
    """Return the bold words that an element begins with, if any, and its other text."""
    inside = clean(element)
    bold = inside.xpath("./strong[1]") if not (inside.text or "").strip() else []
    name = text_of(bold[0]) if bold and bold[0].getprevious() is None else ""
    return Item(name, text_of(inside).removeprefix(name).strip())


def fitting(items: Iterable[Item], most: int, line: int = LINE) -> list[Item]:
    """Return items that fit so many lines together: by their names alone where that is too much, else the longest cut to their share."""
    kept = [item for item in items if len(item)][:most]
    if any(item.name for item in kept) and _height(kept, line) > most:
        kept = [Item(item.name.rstrip(".:"), "") if item.name else item for item in kept]
    share = next((lines for lines in range(most, 1, -1) if _height(_cut(kept, lines * line), line) <= most), 1)
    return _cut(kept, share * line)


def first_fitting(items: list[Item], most: int, line: int = LINE) -> list[Item]:
    """Return those items, in order, that fit so many lines whole, without what only announces something; if there is none, all, cut."""
    kept: list[Item] = []
    for item in (item for item in items if item.text and not item.text.endswith(":")):
        kept += [item] if _height([*kept, item], line) <= most else []
    return kept or fitting(items, most, line)


def _height(items: Iterable[Item], line: int) -> int:
    return sum(lines_of(item, line) for item in items)


def _cut(items: Iterable[Item], letters: int) -> list[Item]:
    return [Item(cut(item.name, letters), cut(item.text, letters - len(item.name)) if item.text else "") for item in items]


def lines_of(text: str | Item, line: int = LINE) -> int:
    """Return how many lines a text takes."""
    return ceil(len(text) / line)
