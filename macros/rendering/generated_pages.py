"""The pages that are made from records. In: the manual. Out: one `MadePage` for each record of a kind whose pages are made.

A made page is front matter and one macro call, the same as a page written by hand, so everything after it is the same too.
"""

import json
from typing import NamedTuple

from ..models.formatting import shortened
from ..models.kinds import Kind
from ..models.manual import MADE_KINDS, Manual
from ..models.pages import Page
from ..queries.review_dates import kept

SUMMARY_LENGTH = 250


class MadePage(NamedTuple):
    """A page made from a record: its path under docs/, its front matter, its text, and the file to edit."""

    path: str
    meta: Page
    text: str
    edit: str


def made_pages(manual: Manual) -> list[MadePage]:
    """Return every page that is made from a record."""
    return [_page(manual, kind, id) for kind in MADE_KINDS for id in manual.published(kind.name)]


def _page(manual: Manual, kind: Kind, id: str) -> MadePage:
    record = manual.record(kind.name, id)
    clock = (manual.reviews.get(kind.edited.removeprefix("data/").partition(".")[0]) if kind.edited else None) or kept(manual, kind.name, id)
    meta = Page.model_construct(
        title=_plain(record.page_title_in(manual, id)),
        description=_plain(record.summary_in(manual, id)),
        kind=kind.page_kind,
        owner=clock.owner,
        reviewed=clock.reviewed,
        review_by=clock.review_by,
        themes=tuple(getattr(record, "themes", ())),
    )
    front = {"title": meta.title, "description": meta.description, "kind": meta.kind} | ({"template": kind.layout} if kind.layout else {})
    lines = "\n".join(f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in front.items())
    return MadePage(kind.page_of(id), meta, f"---\n{lines}\n---\n\n{kind.call_of(id)}\n", kind.edited or kind.file_of(id))


def _plain(text: str) -> str:
    """Return text fit for the theme's front matter: nothing that HTML or Jinja acts on, of limited length."""
    return shortened("".join(c for c in text if c not in "<>{}|\\`[]"), SUMMARY_LENGTH)
