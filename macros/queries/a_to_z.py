"""The manual from A to Z."""

import re
from typing import NamedTuple

from ..models.kinds import Kind
from ..models.manual import MADE_KINDS, Manual
from ..models.urls import url
from .citations import Place, place_of
from .network import folded
from .titles import page_title

LOOKED_UP = ("reference", "state")
ARTICLE = re.compile(r"^(?:an?|the) (?=\w)")


class Letter(NamedTuple):
    """A letter with the places whose titles begin with it."""

    letter: str
    places: list[Place]


def letters(manual: Manual) -> list[Letter]:
    """Return every page, page of a record and glossary term under the letter it begins with."""
    labels = manual.vocabularies["page-kinds"]
    places = [
        Place(labels[page.meta.kind].label, page_title(manual, page.path), url(page.path))
        for page in manual.pages.values()
        if page.path != "index.md"
    ]
    places += [
        place_of(manual, kind.name, id)._replace(kind=kind_name(manual, kind), title=manual.record(kind.name, id).page_title_in(manual, id))
        for kind in MADE_KINDS
        for id in manual.published(kind.name)
        if not getattr(manual.record(kind.name, id), "is_withdrawn", False)
    ]
    places += [place_of(manual, "terms", id)._replace(kind="Term") for id in manual.terms]
    found: dict[str, list[Place]] = {}
    for place in sorted(places, key=lambda item: (_folded(item.title), item.href)):
        letter = _folded(place.title)[:1]
        found.setdefault(letter if letter.isalpha() else "0–9", []).append(place)
    return [Letter(letter.upper(), items) for letter, items in found.items()]


def kind_name(manual: Manual, kind: Kind) -> str:
    """Return what a page of a record is called: by its kind of page, or by the record's where the page's says only that it is looked up."""
    own = (kind.search and kind.search.label) or kind.label.capitalize()
    return own if kind.page_kind in LOOKED_UP else manual.vocabularies["page-kinds"][kind.page_kind].label


def _folded(text: str) -> str:
    """Return a title as it is put in order: without an article, which nobody looks it up by."""
    return ARTICLE.sub("", folded(text).lstrip("‘’“”\"'("))
