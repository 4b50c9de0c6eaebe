"""The pages that are made from records. In: the manual. Out: one `MadePage` for each member, meeting, practice, tool, instrument.

A made page is front matter and one macro call, the same as a page written by hand, so everything after it is the same too.
"""

import json
from typing import NamedTuple

from .addresses import GENERATED, page_of
from .layout import PROFILES
from .models.base import Record
from .models.manual import Manual
from .models.page import Page
from .queries.citations import title_of
from .queries.clock import kept
from .queries.compendium import published
from .templates import days

KINDS = {"members": "member", "meetings": "meeting", "practices": "practice", "tools": "tool", "instruments": "instrument",
         "countries": "worksheet"}
WIDE = {"countries"}
SUMMARY_LENGTH = 250


class MadePage(NamedTuple):
    """A page made from a record: its path under docs/, its front matter, its text, and the file to edit."""

    path: str
    meta: Page
    text: str
    edit: str


def made_pages(manual: Manual) -> list[MadePage]:
    """Return every page that is made from a record."""
    return [_page(manual, kind, id, manual.record(kind, id)) for kind in GENERATED for id in published(manual, kind)]


def _page(manual: Manual, kind: str, id: str, record: Record) -> MadePage:
    clock = (kind == "countries" and manual.reviews.get("treaty-status")) or kept(manual, kind, id)
    meta = Page.model_construct(
        title=_plain(_short_title(manual, kind, id)),
        description=_plain(SUMMARIES[kind](manual, id, record)),
        kind=KINDS[kind], owner=clock.owner, reviewed=clock.reviewed, review_by=clock.review_by,
        themes=tuple(getattr(record, "themes", ())),
    )
    front = {"title": meta.title, "description": meta.description, "kind": meta.kind}
    if kind in WIDE:
        front["template"] = "wide.html"
    lines = "\n".join(f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in front.items())
    macro = PROFILES[kind].partition(".")[0]
    text = f'---\n{lines}\n---\n\n{{{{ {macro}("{id}") }}}}\n'
    edit = "data/treaty-status.csv" if kind == "countries" else f"data/{kind}/{id}.yml"
    return MadePage(page_of(kind, id), meta, text, edit)


def _short_title(manual: Manual, kind: str, id: str) -> str:
    if kind == "countries":
        return f"Mapping worksheet: {manual.countries[id].name}"
    return manual.instruments[id].short if kind == "instruments" else title_of(manual, kind, id)


def _plain(text: str) -> str:
    """Return text fit for the theme's front matter: nothing that HTML or Jinja acts on, of limited length."""
    plain = "".join(c for c in text if c not in "<>{}|\\`[]")
    return plain if len(plain) <= SUMMARY_LENGTH else plain[:SUMMARY_LENGTH].rsplit(" ", 1)[0] + " …"


def _member(manual: Manual, id: str, record: Record) -> str:
    since = f"since {record.appointed.year}" if record.appointed else (
        f"in place by {record.in_place_by.year}" if record.in_place_by else "year not settled")
    name = title_of(manual, "members", id)
    return f"{name} in the network of R2P Focal Points ({since}): what documents say, and what is not known."


def _meeting(manual: Manual, id: str, record: Record) -> str:
    date = days(record.start, record.end) if record.start else "date not known"
    country = manual.countries[record.country].name if record.country else None
    kind = manual.vocabularies["meeting-types"][record.type].label
    what = ", ".join(part for part in (kind, date, record.city, country) if part)
    return f"{what}: hosts, attendance as each source words it, themes and outcomes."


def _practice(manual: Manual, id: str, record: Record) -> str:
    who = ", ".join([*(manual.countries[code].name for code in record.countries), *record.actors]) or "A country not named"
    return f"{who}{', ' + record.year if record.year else ''}: {record.done}."


def _tool(manual: Manual, id: str, record: Record) -> str:
    return f"{record.owner_body}: {record.purpose}."


def _instrument(manual: Manual, id: str, record: Record) -> str:
    return f"{record.title}. {record.why}."


def _worksheet(manual: Manual, id: str, record: Record) -> str:
    return (f"What {record.name} has signed and joined, as far as the record shows, each with its date. "
            "A starting point to fill in: confirm every line with the depositary.")


SUMMARIES = {"members": _member, "meetings": _meeting, "practices": _practice, "tools": _tool, "instruments": _instrument,
             "countries": _worksheet}
