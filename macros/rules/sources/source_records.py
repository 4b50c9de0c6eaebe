"""Sources whose fields contradict each other: read in full and not read, a judgment of another day than its title says.

In: the manual and where its records stand. Out: problems.
"""

import re
from collections.abc import Iterator

from ...models.formatting import day
from ...models.manual import Manual
from ...models.sources import Source
from ...reading.diagnostics import Diagnostic
from ...reading.locations import Locations
from ..dates.days_in_text import NamedDay, days_in

UNOPENED, NOTHING = "address-only", "none"
# What only a part that was read can leave out. That a date or another paper was not seen says nothing of this one.
PART = re.compile(
    r"\b(?:lies?|stands?|is|are) (?:beyond|outside|not in) the parts? (?:that was |that were )?read\b"
    r"|(?<!other )\b(?:the|this|the stored) (?:copy|part)(?: that was)?(?: read)? breaks off\b"
    r"|\bonly (?:the|its) (?:opening|beginning|abstract|preamble|first (?:\w+ )?(?:pages?|paragraphs?|words|lines))(?: of it)? (?:was|were|could be) read\b",
    re.IGNORECASE,
)
WHOLE = re.compile(
    r"\b(?:read (?:whole|entirely|completely)|in full|(?:whole|full|entire|complete) (?:text|paper|document|letter|report|statement)"
    r"|the rest|(?:an)?other (?:stored )?copy|second copy|since then|by now|later)\b",
    re.IGNORECASE,
)
COURT = re.compile(r"\b(?:court|tribunal|chambers?)\b", re.IGNORECASE)
JUDGED = re.compile(r"\b(?:judgment|judgement|order|ruling|advisory opinion) of (?:the )?$", re.IGNORECASE)
ON_IT = re.compile(
    r"\b(?:summary|press|comment\w*|note|notice|remarks|speech|statement|opinion by|on the (?:judgment|order|ruling))\b", re.IGNORECASE
)
LISTED = re.compile(r"\bas (?:of|at) (?:the )?$", re.IGNORECASE)


def check_source_records(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield what the fields of one source cannot both mean."""
    for id, source in manual.sources.items():
        for field, *told in (*_reading(source), *_dates(source)):
            yield locations["sources", id].diagnostic((field,), *told)


def _reading(source: Source) -> Iterator[tuple[str, ...]]:
    """Yield what is wrong with how much of a source was read, beside where it was read and what is noted."""
    if source.read_from == NOTHING and source.read != UNOPENED:
        fix = f"write {UNOPENED}, if it was not opened; or say under read_from where it was read: seed, stored or mirror"
        yield "read", f"is {source.read}, and read_from: {NOTHING} says that nothing was read", fix
    elif source.read == UNOPENED and source.read_from != NOTHING:
        fix = f"write {NOTHING}, if it was not opened; or say under read how much was read: full, opening or data"
        yield "read_from", f"is {source.read_from}, and read: {UNOPENED} says that it was not opened", fix
    elif source.read == "full":
        for field in ("note", "url_note"):
            text = getattr(source, field) or ""
            if (found := PART.search(text)) and not WHOLE.search(text):
                yield "read", f"is full, and {field} says “{found[0]}”", "write opening; or, if all of it was read by now, correct the note"


def _dates(source: Source) -> Iterator[tuple[str, ...]]:
    """Yield the date of a judgment or of a list that is another than the one in its title."""
    for named in days_in(source.title):
        before = source.title[: source.title.index(named.words)]
        if source.as_of and LISTED.search(before) and _is_another(source.as_of, named):
            yield "as_of", *_another(source.as_of, named)
        elif _is_judged(source, before) and _is_another(source.date, named) and str(source.date)[:7] == named.dates[0][:7]:
            yield "date", *_another(source.date, named)


def _is_judged(source: Source, before: str) -> bool:
    """Tell whether a title names the day of a judgment that the source itself is; what is written on one has a day of its own."""
    return bool(COURT.search(source.publisher) and JUDGED.search(before) and not ON_IT.search(source.title) and not source.date_note)


def _is_another(date: object, named: NamedDay) -> bool:
    """Tell whether a whole date is another day than the one that a text names; of rows of days, and of months, nothing is certain."""
    return len(named.dates) == 1 and len(str(date or "")) == len(named.dates[0]) and str(date) != named.dates[0]


def _another(date: object, named: NamedDay) -> tuple[str, str]:
    return f"is {day(date)}, and the title says {named.words}", f"write {named.dates[0]}, or correct the title"
