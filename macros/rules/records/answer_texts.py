"""The text of an answer answers. In: the manual, and where its records stand. Out: a problem at each text that speaks of a page, breaks off or says a thing twice.

Search shows the text alone, without the page: what stands below, or in “this section”, a reader does not see.
"""

from collections.abc import Iterator
from itertools import pairwise

from ...models.manual import Manual
from ...queries.answer_texts import is_list_of_a_page, is_word_alone, of_its_page, plain, sentences_of
from ...reading.diagnostics import Diagnostic
from ...reading.locations import Locations

FEWEST_WORDS = 3  # of a sentence that is not said twice on purpose
MOST_SHOWN = 60
ANSWER = "write in a sentence or two what the page answers, or leave text out if the first sentences of the page do"


def check_answer_texts(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each text of an answer that does not answer."""
    for id, answer in manual.answers.items():
        if answer.text and (told := _told(answer.text)):
            yield locations["answers", id].diagnostic(("text",), *told)


def _told(text: str) -> tuple[str, ...] | None:
    sentences = sentences_of(text)
    return _of_one(sentences) or _of_several(sentences)


def _of_one(sentences: list[str]) -> tuple[str, ...] | None:
    """Return what is wrong with the first sentence that tells of a page instead of answering."""
    for sentence in sentences:
        if words := of_its_page(sentence):
            return f"speaks of a page (“{words}”), which search does not show beside it", ANSWER
        if is_list_of_a_page(sentence):
            return f"“{_shown(sentence)}” says what a page tells, and answers nothing", ANSWER
    return None


def _of_several(sentences: list[str]) -> tuple[str, ...] | None:
    """Return what is wrong with sentences beside each other: one that stands twice, with the text without it, and one that breaks off."""
    said: dict[str, str] = {}
    for sentence in sentences:
        if said.setdefault(plain(sentence), sentence) is not sentence and len(sentence.split()) >= FEWEST_WORDS:
            once = " ".join({plain(each): each for each in reversed(sentences)}[key] for key in dict.fromkeys(map(plain, sentences)))
            return f"says “{_shown(sentence)}” twice", f"write it once: {once}", once
    alone = next((own for before, own in pairwise(sentences) if is_word_alone(own, before)), None)
    return (f"breaks off, with “{alone}” for a sentence", "end with a whole sentence, or take the word away") if alone else None


def _shown(sentence: str) -> str:
    return sentence if len(sentence) <= MOST_SHOWN else f"{sentence[:MOST_SHOWN].rstrip()} …"
