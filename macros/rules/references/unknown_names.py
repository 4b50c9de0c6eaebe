"""What one name of a record, a word, a vocabulary or a page leads to. In: the manual, what the field points to, and the name. Out: what is wrong with it, and how to mend it."""

import re
from collections.abc import Collection

from ...models.fields import PageAddress, Refers, Vocabulary, Word
from ...models.fields.references import SLUG as SLUG_FORM
from ...models.manual import KINDS, Manual
from ...models.marked_fields import Marker
from ...models.texts.hosts import lookalike
from ...models.urls import url
from ...reading.bare_values import bare, with_remark
from ...reading.nearest import advice
from ..faults import TAKEN_AWAY, Fault
from ..names import advice_on_country, advice_on_record, advice_on_word, several_countries
from .moved_pages import new_name
from .page_addresses import page_fault

SLUG = re.compile(SLUG_FORM)
OF_ENGINEERS = ("standings", "page-kinds")  # words that are tied to the look of the manual
SEVERAL = " names several: "
RUN = re.compile(r"(?P<stem>[a-z]+-?)(?P<first>\d+) ?(?:-|–|—|to|through|\.\.\.?|…) ?(?:(?P=stem))?(?P<last>\d+)")
LONGEST_RUN = 30


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
    several = [part for part in re.split(r"[;,/&+،؛、，；.]\s*|\s+(?:and\s+)?", value.strip("()［］")) if part]
    if len(several) > 1 and all(part in getattr(manual, kind) for part in several):
        return Fault(f"“{value}”{SEVERAL}{', '.join(several)}", "write each as an entry of its own")
    if run := _run(value, getattr(manual, kind)):
        return Fault(f"“{value}”{SEVERAL}{', '.join(run)}", "write each as an entry of its own")
    if kind == "countries":
        if codes := several_countries(manual, value):
            return Fault(f"“{value}”{SEVERAL}{', '.join(codes)}", "write each as an entry of its own")
        if lookalike(value) != value:
            return Fault(f"“{value}” looks like {lookalike(value)}, but is typed in letters of another alphabet", *advice_on_country(manual, value))
        if not re.fullmatch("[A-Z]{2}", value):
            return Fault(f"“{value}” is not a code of two capital letters", *advice_on_country(manual, value))
        if _stood(manual, kind, value):
            return Fault(f"there is no country “{value}” in data/countries.csv" + TAKEN_AWAY, "put its line back as it stood")
        return Fault(f"there is no country “{value}” in data/countries.csv", *advice_on_country(manual, value))
    what = f"there is no {KINDS[kind].label} “{value}” in {KINDS[kind].home}"
    if SLUG.fullmatch(value) and _stood(manual, kind, value):
        if new := new_name(manual, kind, value):
            return Fault(what + TAKEN_AWAY, f"if {new} is what it is called now, write {new}; else take it out here as well")
        file = KINDS[kind].file_of(value)
        back = f"put back {file}; only if it is to go, " if file in manual.removed else ""
        return Fault(what + TAKEN_AWAY, f"{back}take it out here as well, or name another")
    if not getattr(manual, kind) and KINDS[kind].shape != "page":
        return Fault(f"{what}, where none stands yet", f"write it there first, in the form that data/README.md shows, with the id {value}")
    found = advice_on_record(manual, kind, value)
    if found.instead or KINDS[kind].shape != "folder" or not SLUG.fullmatch(value) or KINDS[kind].file_of(value) in found.fix:
        return Fault(what, *found)
    return Fault(what, f"{found.fix}; a new one needs a record of its own first, {KINDS[kind].file_of(value)}")


def _run(value: str, known: Collection[str]) -> list[str]:
    """Return each id of a run that is given by its first and its last, if all between them are there: r200-r203."""
    if not (match := RUN.fullmatch(value.strip())):
        return []
    first, last, digits = int(match["first"]), int(match["last"]), len(match["first"])
    run = [f"{match['stem']}{number:0{digits}}" for number in range(first, last + 1)] if 0 < last - first < LONGEST_RUN else []
    return run if all(id in known for id in run) else []


def _stood(manual: Manual, kind: str, id: str) -> bool:
    """Tell whether a record was published under its address, or stood in an earlier version."""
    declared = KINDS[kind]
    if {declared.file_of(id) if declared.shape == "folder" else "", f"{declared.file_of(id)}#{id}"} & manual.removed:
        return True
    if declared.shape == "page" and declared.page_of(id) in {path.removeprefix("docs/") for path in manual.removed}:
        return True
    return bool(declared.place) and url(declared.page_of(id)) in manual.addresses
