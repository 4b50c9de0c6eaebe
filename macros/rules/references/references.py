"""Every id, word and page address that a record or page names must exist."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from ...models.annotations import Path
from ...models.fields import Record, Refers, Word
from ...models.manual import DATA_KINDS, Manual
from ...models.marked_fields import MARKERS, Marker, bears, references
from ...reading.diagnostics import Diagnostic
from ...reading.fixes import UNKNOWN, value_replaced
from ...reading.locations import Location
from ..faults import Fault
from ..names import advice_on_country
from .unknown_names import SEVERAL, fault_of
from .words_of_others import word_of_another

WORDS_BESIDE = ("text", "locator", "city", "title", "name", "note", "short")
ROLES, ANNOUNCED_HOST = "roles", "announced-host"
HOST_OF = {"annual": "annual-meeting-host", "regional": "regional-meeting-host"}
HOSTS = re.compile(r"\b(?:co-?)?host(?:ed|ing)?\b|\borgani[sz]ers?\b|\bconven[eo]r\b", re.IGNORECASE)


def check_references(manual: Manual, locations: dict[tuple[str, str], Location], page_locations: dict[str, Location]) -> Iterator[Diagnostic]:
    """Yield a problem for every reference that leads nowhere."""
    kinds = {kind.name for kind in DATA_KINDS if bears(kind.model, MARKERS)}
    for (kind, id), place in locations.items():
        if kind in kinds:
            yield from _check(manual, manual.record(kind, id), place)
    for path, place in page_locations.items():
        yield from _check(manual, manual.pages[path].meta, place)


def _check(manual: Manual, record: Record, place: Location) -> Iterator[Diagnostic]:
    for where, marker, value in references(record, type(record)):
        if fault := fault_of(manual, marker, value):
            found = (
                _swapped(manual, record, where, marker, value)
                or _of_another_field(manual, type(record), record, where, marker, value, fault)
                or _of_a_copy(manual, place.path, value, fault)
                or _of_another_code(manual, place.path, where, fault)
                or _role_shown(manual, record, where, marker, fault)
                or fault
            )
            yield _with_each(_told(place, where, value, found), place, where)


def _told(place: Location, where: Path, value: str, found: Fault) -> Diagnostic:
    """Return the problem of a reference at its value, or at the name that it is: a point of a placement option is one."""
    return place.diagnostic_of_name(where, *found) if place.is_name(where, value) else place.diagnostic(where, *found)


def _of_organisation(record: object, where: Path, value: str, fault: Fault) -> Fault | None:
    """Return what is wrong with the code of a member that is an organisation, which has its name instead."""
    kind = record.get("kind") if isinstance(record, dict) else getattr(record, "kind", None)
    if where != ("iso",) or kind != "organisation":
        return None
    return Fault(fault.what, f"write name: and the whole name in place of iso: {value}; an organisation is no country")


def _of_another_code(manual: Manual, path: str, where: Path, fault: Fault) -> Fault | None:
    """Return what is wrong with the code of a member whose file is called after another country than the one that the code may mean."""
    own = PurePosixPath(path).stem.upper()
    if where != ("iso",) or own not in manual.countries or fault.instead == own:
        return None
    called = f"write {own} for {manual.countries[own].name}, as the file is called"
    if not fault.instead or fault.instead.lower() in manual.members:
        return Fault(fault.what, called, own)
    other = f"{fault.instead} for {manual.countries[fault.instead].name}"
    return Fault(fault.what, f"{called}; or, if that is meant, {other}, and call the file {fault.instead.lower()}.yml")


def _of_a_copy(manual: Manual, path: str, value: str, fault: Fault) -> Fault | None:
    """Return what is wrong with a page that leads to a heading of its own by the name of the page that it was copied from."""
    own, (old, _, heading) = path.removeprefix("docs/"), value.partition("#")
    page = manual.pages.get(own)
    if not page or fault.instead or PurePosixPath(old).parent != PurePosixPath(own).parent or heading not in {item.id for item in page.headings}:
        return None
    return Fault(f"there is no page {old}", f"if this page is meant, write {own}#{heading}", f"{own}#{heading}")


def _beside(record: object, where: Path) -> dict:
    """Return the fields among which one stands."""
    for part in where[:-1]:
        record = getattr(record, str(part)) if isinstance(record, Record) else record[part]
    return vars(record) if isinstance(record, Record) else record if isinstance(record, dict) else {}


def _role_shown(manual: Manual, record: object, where: Path, marker: Marker, fault: Fault) -> Fault | None:
    """Return what is wrong with “host” where the meeting that is named beside it shows which host is meant."""
    held = _beside(record, where)
    meeting = manual.meetings.get(str(held.get("meeting")))
    if fault.instead or marker != Word(ROLES) or not meeting or not HOSTS.search(str(held[where[-1]])):
        return None
    role = ANNOUNCED_HOST if meeting.state == "planned" else HOST_OF.get(meeting.type, "")
    shows = "is planned" if role == ANNOUNCED_HOST else f"is of the type {meeting.type}"
    return Fault(fault.what, f"write {role}, since {held['meeting']} {shows}", role) if role in manual.vocabularies.get(ROLES, {}) else None


def _swapped(manual: Manual, record: object, where: Path, marker: Marker, value: str) -> Fault | None:
    """Return what is wrong with a reference whose value stands in a field of words beside it, and the other way round."""
    held = _beside(record, where)
    if isinstance(marker, Word) and (fault := _words_exchanged(manual, record, where, marker, value)):
        return fault
    for name in WORDS_BESIDE if isinstance(marker, Refers) else ():
        if isinstance(other := held.get(name), str) and other in getattr(manual, marker.kind):
            return Fault(f"“{value}” stands where {other} belongs, which stands in {name}", f"let the two change places: {where[-1]}: {other}")
    return None


def _of_another_field(manual: Manual, model: type[Record], record: object, where: Path, marker: Marker, value: str, fault: Fault) -> Fault | None:
    """Return what is wrong with a word of another field, unless it is a slip of one that belongs here."""
    if fault.instead or not isinstance(marker, Word):
        return None
    names = where[:-1] if isinstance(where[-1], int) else where
    return word_of_another(manual, model, _beside(record, names), where, marker, value)


def _words_exchanged(manual: Manual, record: object, where: Path, marker: Word, value: str) -> Fault | None:
    """Return what is wrong with a word that stands in the field of another, whose word stands in its own."""
    there = references(record, type(record)) if isinstance(record, Record) and len(where) == 1 else ()
    for (name, *below), other, word in there:
        exchanged = isinstance(other, Word) and other.name != marker.name and not below
        if exchanged and value in manual.vocabularies.get(other.name, {}) and word in manual.vocabularies.get(marker.name, {}):
            what = f"“{value}” is a word for {name}, and {word} stands there, which belongs here"
            return Fault(what, f"let the two change places: {where[-1]}: {word}")
    return None


def check_codes(manual: Manual, codeless: Iterable[tuple[Location, Path, str]]) -> Iterator[Diagnostic]:
    """Yield a problem for each row of a table that begins with no code of a country."""
    for place, where, given in codeless:
        advised = advice_on_country(manual, given.strip("'’‘\" "))
        yield replace(place.diagnostic(where, f"“{given}” is not a code of two capital letters", *advised), field="iso_alpha2")


def check_refused(manual: Manual, refused: Iterable[tuple[type[Record], Location]]) -> Iterator[Diagnostic]:
    """Yield a problem for every reference that leads nowhere in what was written for records that are refused."""
    for model, place in refused:
        if isinstance(place.raw, dict):
            for where, marker, value in references(place.raw, model):
                if fault := fault_of(manual, marker, value):
                    found = (
                        _swapped(manual, place.raw, where, marker, value)
                        or _of_another_field(manual, model, place.raw, where, marker, value, fault)
                        or _of_organisation(place.raw, where, value, fault)
                        or _of_another_code(manual, place.path, where, fault)
                        or _role_shown(manual, place.raw, where, marker, fault)
                        or fault
                    )
                    yield _with_each(_told(place, where, value, found), place, where)


def _with_each(problem: Diagnostic, place: Location, where: Path) -> Diagnostic:
    """Return a problem of several names in one value with what to write there: each as an entry of a list, one of them where no list stands."""
    _, is_several, names = problem.what.partition(SEVERAL)
    if not is_several:
        return problem
    if not isinstance(where[-1], int):
        return replace(problem, fix=f"one value stands here: write {' or '.join(names.split(', '))}, the one that is meant")
    start, document = place.document.values.get((*place.inside, *where)), place.document
    before = document.lines[start.line - 1][: start.column - 1] if start and start.line <= len(document.lines) else ""
    mend = value_replaced(document, (*place.inside, *where), names, as_is=True) if before.count("[") > before.count("]") else UNKNOWN
    return replace(problem, fix=f"write each as an entry of its own: {names}", mended=mend.text, replaces=mend.lines)
