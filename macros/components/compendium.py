"""Macros on tools, instruments, UN documents, events and the mapping worksheet."""

from typing import Annotated, Literal, get_args

from ..models.documents import DocumentKind
from ..models.fields import InstrumentId, PageRef, Theme, ToolId, Word
from ..models.manual import Manual
from ..models.urls import CALENDAR, calendar_entry
from ..queries import compendium as query
from ..queries.evidence import Evidence, evidence
from ..queries.standings import standings
from ..rendering.environment import render


def tool_list(
    manual: Manual, category: Annotated[str, Word("tool-categories")] | None = None, theme: Theme | None = None, group: bool = False
) -> str:
    """Block: tools of a category or on a theme; as a group that opens where `tool_filters` stands on the page."""
    return render(manual, "tool/list.html", rows=query.tools(manual, category, theme), group=category if group else None)


def tool_filters(manual: Manual) -> str:
    """Block: a field for words that rules the groups of tools on the page; nothing with scripts off."""
    return render(manual, "tool/filters.html", categories=[word for word in manual.vocabularies["tool-categories"] if query.tools(manual, word)])


def tool_table(manual: Manual) -> str:
    """Block: every tool; can be filtered by category."""
    return render(manual, "tool/table.html", rows=query.tools(manual))


def tool_profile(manual: Manual, id: ToolId) -> str:
    """Block: everything on record about one tool."""
    tool = manual.tools[id]
    others = [row for row in query.tools(manual, tool.category) if row.id != id]
    chapters = [word for word in tool.themes if f"practices/{word}.md" in manual.pages]
    return render(manual, "tool/profile.md", tool=tool, others=others, chapters=chapters)


def instrument_list(manual: Manual, core_set: Annotated[str, Word("core-sets")] | None = None) -> str:
    """Block: the instruments that a core set names."""
    return render(manual, "instrument/list.html", rows=query.instruments(manual, core_set))


def instrument_table(manual: Manual) -> str:
    """Block: every instrument with dates and latest dated total; can be filtered by kind."""
    rows = query.instruments(manual)
    return render(manual, "instrument/table.html", rows=rows, evidence=evidence([(row.record.short, row.record) for row in rows]))


def instrument_profile(manual: Manual, id: InstrumentId) -> str:
    """Block: everything on record about one instrument."""
    return render(manual, "instrument/profile.md", instrument=manual.instruments[id], standings=standings(manual, id))


def risk_factor_list(manual: Manual, kind: Literal["common", "specific"]) -> str:
    """Block: the common or the specific risk factors of the UN Framework of Analysis."""
    factors = query.risk_factors(manual, kind)
    return render(manual, "risk/factor_list.html", kind=kind, factors=factors, evidence=evidence([(f"factor {f.number}", f) for _, f in factors]))


def resilience_pairs(manual: Manual) -> str:
    """Block: each risk beside the source of resilience that can hold it down."""
    return render(manual, "risk/resilience_pairs.html", pairs=manual.resilience)


def mapping_questions(manual: Manual) -> str:
    """Block: the questions of the mapping exercise, with what each is good for."""
    return render(manual, "mapping/questions.html", questions=manual.mapping_questions)


def document_list(manual: Manual, kind: DocumentKind) -> str:
    """Block: UN documents of a kind, newest first."""
    rows = query.documents(manual, kind)
    doubts = evidence([(row.record.symbol or row.record.title, row.record) for row in rows])
    return render(manual, "document/list.html", kind=kind, rows=rows, evidence=doubts)


def document_filters(manual: Manual) -> str:
    """Block: fields that rule every list of UN documents on the page, by words and year; nothing with scripts off."""
    years = sorted({document.year for document in manual.documents.values()}, reverse=True)
    return render(manual, "document/filters.html", kinds=get_args(DocumentKind), years=years)


def next_dates(manual: Manual) -> str:
    """Block: the next three days of the calendar, counted from the manual's date; nothing if none is known."""
    return render(manual, "event/next.html", rows=query.dated(manual)[:3])


def event_calendar(manual: Manual, days: PageRef | None = None, sessions: PageRef | None = None) -> str:
    """Block: recurring days and sessions in the order of their next dates, computed for the manual's date; with `days` and `sessions`, the
    pages with tables of those on a fixed day and of the others, in short, each with the way to its row there.
    """
    rows = query.occasions(manual)
    return render(
        manual,
        "event/calendar.html",
        rows=rows,
        pages={True: days, False: sessions} if days and sessions else {},
        dated=len(query.dated(manual)),
        as_of=manual.as_of,
        calendar=CALENDAR,
        files={row.id: calendar_entry("events", row.id) for row in query.dated(manual)},
        evidence=_evidence_of(rows),
    )


def event_table(manual: Manual, rule: Literal["fixed", "other"]) -> str:
    """Block: the events on a fixed day of the year, or all others, with why they matter, how their dates are found, and their sources."""
    rows = [row for row in query.occasions(manual) if (row.record.rule.type == "fixed") == (rule == "fixed")]
    return render(manual, "event/table.html", rows=rows, as_of=manual.as_of, evidence=_evidence_of(rows))


def _evidence_of(rows: list[query.Occasion]) -> Evidence:
    return evidence([(row.record.title, row.record) for row in rows])
