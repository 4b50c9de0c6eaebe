"""Every id, word and page address that a record or page names must exist."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from ...models.annotations import Marker, Path, references
from ...models.fields import PageAddress, Record, Refers, Vocabulary, Word
from ...models.fields.references import SLUG as SLUG_FORM
from ...models.manual import KINDS, Manual
from ...models.urls import url
from ...reading.bare_values import bare, with_remark
from ...reading.diagnostics import Diagnostic
from ...reading.fixes import UNKNOWN, value_replaced
from ...reading.locations import Location
from ...reading.nearest import advice
from ..faults import TAKEN_AWAY, Fault
from ..names import advice_on_country, advice_on_record, advice_on_word, several_countries
from .moved_pages import new_name
from .page_addresses import page_fault

SLUG = re.compile(SLUG_FORM)
WORDS_BESIDE = ("text", "locator", "city", "title", "name", "note", "short")
OF_ENGINEERS = ("standings", "page-kinds")  # words that are tied to the look of the manual
ROLES, ANNOUNCED_HOST = "roles", "announced-host"
HOST_OF = {"annual": "annual-meeting-host", "regional": "regional-meeting-host"}
HOSTS = re.compile(r"\b(?:co-?)?host(?:ed|ing)?\b|\borgani[sz]ers?\b|\bconven[eo]r\b", re.IGNORECASE)
SEVERAL = " names several: "


def check_references(manual: Manual, locations: dict[tuple[str, str], Location], page_locations: dict[str, Location]) -> Iterator[Diagnostic]:
    """Yield a problem for every reference that leads nowhere."""
    for (kind, id), place in locations.items():
        if not kind.startswith("vocabulary "):
            yield from _check(manual, manual.record(kind, id), place)
    for path, place in page_locations.items():
        yield from _check(manual, manual.pages[path].meta, place)


def _check(manual: Manual, record: Record, place: Location) -> Iterator[Diagnostic]:
    for where, marker, value in references(record, type(record)):
        if fault := fault_of(manual, marker, value):
            found = (
                _swapped(manual, record, where, marker, value)
                or _of_a_copy(manual, place.path, value, fault)
                or _of_another_code(manual, place.path, where, fault)
                or _role_shown(manual, record, where, marker, fault)
                or fault
            )
            yield _with_each(place.diagnostic(where, *found), place, where)


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
                        or _of_another_code(manual, place.path, where, fault)
                        or _role_shown(manual, place.raw, where, marker, fault)
                        or fault
                    )
                    yield _with_each(place.diagnostic(where, *found), place, where)


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


def fault_of(manual: Manual, marker: Marker, value: str) -> Fault | None:
    """Return what is wrong with one reference and how to mend it; None if it is right."""
    fault = _fault_of(manual, marker, value)
    return fault if not fault or fault.instead else _decorated(manual, marker, value) or fault


def _decorated(manual: Manual, marker: Marker, value: str) -> Fault | None:
    """Return what stands around a reference that is right without it: signs, or a remark, which is not to be lost."""
    right = next(((what, alone) for what, alone in bare(value) if not _fault_of(manual, marker, alone)), None)
    if right:
        return Fault(right[0], f"write {right[1]}", right[1])
    remarked = with_remark(value)
    if not remarked or _fault_of(manual, marker, remarked[0]):
        return None
    fix = f"write {remarked[0]} alone; a remark for editors stands on a line of its own that begins with #"
    return Fault(f"“{value}” has a remark behind {remarked[0]}", fix)


def _fault_of(manual: Manual, marker: Marker, value: str) -> Fault | None:
    if isinstance(marker, Refers):
        known = getattr(manual, marker.kind)
        return None if value in known or manual.is_broken(marker.kind, value) else _unknown(manual, marker.kind, value)
    if isinstance(marker, Word):
        words = manual.vocabularies.get(marker.name, {})
        return None if value in words or manual.is_broken(f"vocabulary {marker.name}", value) else _no_word(manual, marker.name, value)
    if isinstance(marker, Vocabulary):
        return (
            None
            if value in manual.vocabularies
            else Fault(f"there is no vocabulary “{value}” in data/vocabularies/", *advice(value, dict.fromkeys(manual.vocabularies, ()), most=30))
        )
    return page_fault(manual, value) if isinstance(marker, PageAddress) else None


def _no_word(manual: Manual, vocabulary: str, value: str) -> Fault:
    """Return what is wrong with a word that a vocabulary does not hold: it was taken away, or it is another's name or misspelt."""
    home = f"data/vocabularies/{vocabulary}.yml"
    what = f"“{value}” is not a word of {home}"
    if f"{home}#{value}" in manual.removed:
        return Fault(what + TAKEN_AWAY, "put its line back there as it stood, or write the word that says it now")
    found = advice_on_word(manual, vocabulary, value)
    if found.fix.startswith("write one of") and SLUG.fullmatch(value) and vocabulary not in OF_ENGINEERS:
        return Fault(what, f"{found.fix}; a new word needs a line of its own there first")
    return Fault(what, *found)


def _unknown(manual: Manual, kind: str, value: str) -> Fault:
    """Return what is wrong with the id of a record that is not there: it was taken away, or it is another's name or misspelt."""
    several = [part for part in re.split(r"[;,/&+،؛、，；]\s*|\s+(?:and\s+)?", value.strip("()［］")) if part]
    if len(several) > 1 and all(part in getattr(manual, kind) for part in several):
        return Fault(f"“{value}”{SEVERAL}{', '.join(several)}", "write each as an entry of its own")
    if kind == "countries":
        if codes := several_countries(manual, value):
            return Fault(f"“{value}”{SEVERAL}{', '.join(codes)}", "write each as an entry of its own")
        if not re.fullmatch("[A-Z]{2}", value):
            return Fault(f"“{value}” is not a code of two capital letters", *advice_on_country(manual, value))
        if _stood(manual, kind, value):
            return Fault(f"there is no country “{value}” in data/countries.csv" + TAKEN_AWAY, "put its line back as it stood")
        return Fault(f"there is no country “{value}” in data/countries.csv", *advice_on_country(manual, value))
    what = f"there is no {KINDS[kind].label} “{value}” in {KINDS[kind].home}"
    if SLUG.fullmatch(value) and _stood(manual, kind, value):
        if new := new_name(manual, kind, value):
            return Fault(what + TAKEN_AWAY, f"if {new} is what it is called now, write {new}; else take it out here as well")
        return Fault(what + TAKEN_AWAY, "take it out here as well, or name another")
    if not getattr(manual, kind) and KINDS[kind].shape != "page":
        return Fault(f"{what}, where none stands yet", f"write it there first, in the form that data/README.md shows, with the id {value}")
    found = advice_on_record(manual, kind, value)
    if found.instead or KINDS[kind].shape != "folder" or not SLUG.fullmatch(value) or KINDS[kind].file_of(value) in found.fix:
        return Fault(what, *found)
    return Fault(what, f"{found.fix}; a new one needs a record of its own first, {KINDS[kind].file_of(value)}")


def _stood(manual: Manual, kind: str, id: str) -> bool:
    """Tell whether a record was published under its address, or stood in an earlier version."""
    declared = KINDS[kind]
    if {declared.file_of(id) if declared.shape == "folder" else "", f"{declared.file_of(id)}#{id}"} & manual.removed:
        return True
    if declared.shape == "page" and declared.page_of(id) in {path.removeprefix("docs/") for path in manual.removed}:
        return True
    return bool(declared.place) and url(declared.page_of(id)) in manual.addresses
