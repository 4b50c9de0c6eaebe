"""The passages that an answer on placement brings up. In: the manual and an answer. Out: each as it stands in its chapter or record."""

import re
from typing import NamedTuple

from ..models.manual import Manual
from ..models.page_files import PageFile
from ..models.placement import Answer, Passage
from ..models.recommendations import Criterion
from ..models.words import VocabularyWord
from .excerpts import section_of
from .titles import page_title

ENTRY = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+")
BLOCK = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*+]|\d+[.)])\s)")


class Quoted(NamedTuple):
    """A passage with what it speaks of: Markdown of a chapter, or the cell of a placement option; the other is empty."""

    about: str
    page: str
    text: str
    cell: Criterion | None


def answered(manual: Manual) -> dict[str, VocabularyWord]:
    """Return the points on which places are compared, in order; one on which no place has an answer yet would be a row of nothing."""
    said = {word for place in manual.placements.values() for word in place.criteria}
    return {word: point for word, point in manual.vocabularies["placement-criteria"].items() if word in said}


def passages(manual: Manual, answer: Answer, side: str) -> list[Quoted]:
    """Return what an answer brings up on one side; a passage that is not there is left out, and the rules tell of it."""
    found = (_quoted(manual, passage) for passage in answer.passages if passage.side == side)
    return [quoted for quoted in found if quoted]


def _quoted(manual: Manual, passage: Passage) -> Quoted | None:
    if passage.place:
        place = manual.placements[passage.place]
        cell = place.criteria.get(passage.criterion)
        return Quoted(place.title, place.page, "", cell) if cell else None
    found = blocks_of(manual, passage)
    return Quoted(about(manual, passage.page), passage.page, found[0], None) if found else None


def blocks_of(manual: Manual, passage: Passage) -> list[str]:
    """Return the paragraphs and entries below the passage's heading that begin with its words."""
    path, _, section = passage.page.partition("#")
    return begun(manual.pages[path], section, passage.begins) if path in manual.pages else []


def begun(page: PageFile, section: str, words: str) -> list[str]:
    """Return the paragraphs and entries below a heading of a page that begin with some words."""
    texts = [ENTRY.sub("", block).strip() for block in BLOCK.split(section_of(page, section))]
    return [text for text in texts if plain(text).startswith(words)]


def plain(text: str) -> str:
    """Return Markdown without the signs of bold, italics and links."""
    return re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text.replace("*", ""))


def about(manual: Manual, page: str) -> str:
    """Return what a section speaks of: the place that its chapter is on, else its heading."""
    path, _, section = page.partition("#")
    place = next((place.title for place in manual.placements.values() if place.page == path), None)
    heading = next((heading.title for heading in manual.pages[path].headings if heading.id == section), None)
    return place or heading or page_title(manual, path)
