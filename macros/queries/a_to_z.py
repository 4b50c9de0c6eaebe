"""The manual from A to Z."""

from typing import NamedTuple

from ..models.manual import MADE_KINDS, Manual
from ..models.urls import url
from .citations import Place, place_of
from .network import folded
from .titles import page_title


class Letter(NamedTuple):
    """A letter with the places whose titles begin with it."""

    letter: str
    places: list[Place]


def letters(manual: Manual) -> list[Letter]:
    """Return every page, page of a record and glossary term under the letter it begins with."""
    places = [Place(page.meta.kind, page_title(manual, page.path), url(page.path)) for page in manual.pages.values() if page.path != "index.md"]
    places += [place_of(manual, kind, id) for kind in [*(kind.name for kind in MADE_KINDS), "terms"] for id in manual.published(kind)
               if not getattr(manual.record(kind, id), "is_withdrawn", False)]
    found: dict[str, list[Place]] = {}
    for place in sorted(places, key=lambda item: (_folded(item.title), item.href)):
        letter = _folded(place.title)[:1]
        found.setdefault(letter if letter.isalpha() else "0–9", []).append(place)
    return [Letter(letter.upper(), items) for letter, items in found.items()]


def _folded(text: str) -> str:
    return folded(text).lstrip("‘’“”\"'(")
