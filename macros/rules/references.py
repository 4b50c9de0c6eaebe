"""Every id, word and page address that a record or page names must exist."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import PurePosixPath
from typing import NamedTuple

from ..addresses.targets import now, places
from ..models.annotations import Marker, Path, references
from ..models.fields import PageAddress, Record, Refers, Vocabulary, Word
from ..models.fields.references import SLUG as SLUG_FORM
from ..models.kinds import Kind
from ..models.manual import KINDS, MADE_KINDS, PLACED_KINDS, WHOLE, Manual, PageFile
from ..models.urls import url
from ..reading.diagnostics import Diagnostic
from ..reading.locations import Location
from ..reading.nearest import advice, fold, renamed
from .names import advice_on_country, advice_on_record, advice_on_word, several_countries

SLUG = re.compile(SLUG_FORM)
WORDS_BESIDE = ("text", "locator", "city", "title", "name", "note", "short")
TAKEN_AWAY = ": it was taken away"


class Fault(NamedTuple):
    """What is wrong with a reference, what to write, and the value that belongs there if that is known."""

    what: str
    fix: str
    instead: str = ""


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
            yield place.diagnostic(where, *(_swapped(manual, record, where, marker, value) or _of_a_copy(manual, place.path, value, fault) or fault))


def _of_a_copy(manual: Manual, path: str, value: str, fault: Fault) -> Fault | None:
    """Return what is wrong with a page that leads to a heading of its own by the name of the page that it was copied from."""
    own, (old, _, heading) = path.removeprefix("docs/"), value.partition("#")
    page = manual.pages.get(own)
    if not page or fault.instead or PurePosixPath(old).parent != PurePosixPath(own).parent or heading not in {item.id for item in page.headings}:
        return None
    return Fault(f"there is no page {old}", f"if this page is meant, write {own}#{heading}", f"{own}#{heading}")


def _swapped(manual: Manual, record: object, where: Path, marker: Marker, value: str) -> Fault | None:
    """Return what is wrong with a reference whose value stands in a field of words beside it, and the other way round."""
    for part in where[:-1]:
        record = getattr(record, str(part)) if isinstance(record, Record) else record[part]
    held = vars(record) if isinstance(record, Record) else record if isinstance(record, dict) else {}
    for name in WORDS_BESIDE if isinstance(marker, Refers) else ():
        if isinstance(other := held.get(name), str) and other in getattr(manual, marker.kind):
            return Fault(f"“{value}” stands where {other} belongs, which stands in {name}", f"let the two change places: {where[-1]}: {other}")
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
                    yield place.diagnostic(where, *(_swapped(manual, place.raw, where, marker, value) or fault))


def fault_of(manual: Manual, marker: Marker, value: str) -> Fault | None:
    """Return what is wrong with one reference and how to mend it; None if it is right."""
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
    return Fault(what, *advice_on_word(manual, vocabulary, value))


def _unknown(manual: Manual, kind: str, value: str) -> Fault:
    """Return what is wrong with the id of a record that is not there: it was taken away, or it is another's name or misspelt."""
    several = [part for part in re.split(r"[;,/&+،؛、，；]\s*|\s+(?:and\s+)?", value.strip("()［］")) if part]
    if len(several) > 1 and all(part in getattr(manual, kind) for part in several):
        fix = "write each as an entry of its own, with a comma between them; where one is wanted, as in the cell of a table, the one that says it"
        return Fault(f"“{value}” names several: {', '.join(several)}", fix)
    if kind == "countries":
        if codes := several_countries(manual, value):
            return Fault(
                f"“{value}” names several: {', '.join(codes)}",
                f"write each code as an entry of its own where a list stands, {', '.join(codes)}; one of them where one value stands",
            )
        if not re.fullmatch("[A-Z]{2}", value):
            return Fault(f"“{value}” is not a code of two capital letters", *advice_on_country(manual, value))
        if _stood(manual, kind, value):
            return Fault(f"there is no country “{value}” in data/countries.csv" + TAKEN_AWAY, "put its line back as it stood")
        return Fault(f"there is no country “{value}” in data/countries.csv", *advice_on_country(manual, value))
    what = f"there is no {KINDS[kind].label} “{value}” in {KINDS[kind].home}"
    if SLUG.fullmatch(value) and _stood(manual, kind, value):
        if new := _new_name(manual, kind, value):
            return Fault(what + TAKEN_AWAY, f"if {new} is what it is called now, write {new}; else take it out here as well")
        return Fault(what + TAKEN_AWAY, "take it out here as well, or name another")
    return Fault(what, *advice_on_record(manual, kind, value))


def _new_name(manual: Manual, kind: str, id: str) -> str:
    """Return the record that seems to be another by a new name: the only one that was not published before and whose name is much like it."""
    declared = KINDS[kind]
    fresh = [each for each in getattr(manual, kind) if declared.place and url(declared.page_of(each)) not in manual.addresses]
    return renamed(id, fresh) if manual.addresses else ""


def _renamed(manual: Manual, stood: str) -> str:
    """Return the new page that holds the headings of one that stood before, or that is called as it was in another folder; empty text if none does."""
    name = stood.rstrip("/").rpartition("/")[2]
    had = {address.partition("#")[2] for address in manual.addresses if address.startswith(f"{stood}#")}
    held = {path: had & {heading.id for heading in page.headings} for path, page in manual.pages.items() if url(path) not in manual.addresses}
    homes = [path for path, ids in held.items() if len(had) > 1 and len(ids) * 2 > len(had)]
    homes = homes or [path for path, ids in held.items() if ids == had and url(path).rstrip("/").rpartition("/")[2] == name]
    return homes[0] if len(homes) == 1 else ""


def _only_new(manual: Manual, stood: str) -> str:
    """Return the only new page of a folder in which a page stood before, if it has all headings of that; empty text if there is none."""
    had = {address.partition("#")[2] for address in manual.addresses if address.startswith(f"{stood}#")}
    folder = stood.rstrip("/").rpartition("/")[0] + "/"
    new = [path for path in manual.pages if url(path) not in manual.addresses and url(path).startswith(folder) and not path.endswith("index.md")]
    return new[0] if len(new) == 1 and had <= {heading.id for heading in manual.pages[new[0]].headings} else ""


def _heading_now(manual: Manual, page: PageFile, heading: str) -> str:
    """Return where a heading that was published seems to be: the only new one of its page, or the only new one of its id elsewhere; empty text if neither."""
    here = [f"{page.path}#{item.id}" for item in page.headings if item.id and f"{url(page.path)}#{item.id}" not in manual.addresses]
    there = [
        f"{path}#{heading}"
        for path, other in manual.pages.items()
        if f"{url(path)}#{heading}" not in manual.addresses and any(item.id == heading for item in other.headings)
    ]
    found = there or here
    return found[0] if len(found) == 1 else ""


def _stood(manual: Manual, kind: str, id: str) -> bool:
    """Tell whether a record was published under its address, or stood in an earlier version."""
    declared = KINDS[kind]
    if {declared.file_of(id) if declared.shape == "folder" else "", f"{declared.file_of(id)}#{id}"} & manual.removed:
        return True
    if declared.shape == "page" and declared.page_of(id) in {path.removeprefix("docs/") for path in manual.removed}:
        return True
    return bool(declared.place) and url(declared.page_of(id)) in manual.addresses


def page_fault(manual: Manual, address: str) -> Fault | None:
    """Return what is wrong with the address of a page, `roles/hub.md#what`, and how to mend it; None if it is right."""
    path, _, heading = address.partition("#")
    page = manual.pages.get(path)
    if page is None:
        return None if path in generated(manual) or _may_be_made(manual, path) else _no_page(manual, path, heading)
    if not heading or heading in {item.id for item in page.headings} or address in anchors(manual) or _may_stand(manual, path):
        return None
    return _no_heading(manual, page, heading)


def _no_page(manual: Manual, path: str, heading: str) -> Fault:
    """Return what is wrong with a page that is not there: it moved, it was taken away, or its address is written in another way or misspelt."""
    what, behind = f"there is no page {path}", f"#{heading}" if heading else ""
    if (bare := path.lstrip("/")) != path and (bare in manual.pages or bare in generated(manual)):
        return Fault(f"“{path}” begins with a slash, as only a link in a text does", f"write {bare}{behind}", bare + behind)
    stood = url(path) if path.endswith(".md") else ""
    if stood and (stood in manual.addresses or stood in manual.moved or f"docs/{path}" in manual.removed or _record_removed(manual, path)):
        if to := _successor(manual, stood + behind):
            return Fault(f"{what}: it moved", f"write {to}", to)
        if to := _renamed(manual, stood):
            return Fault(f"{what}: it moved", f"write {to}{behind}", to + behind)
        if to := _page_by_new_name(manual, path):
            return Fault(what + TAKEN_AWAY, f"if {to} is what it is called now, write {to}{behind}; else take the link out")
        if not _record_removed(manual, path) and (to := _only_new(manual, stood)):
            return Fault(
                what + TAKEN_AWAY, f"if {to} is what it is called now, write {to}{behind}; else take the link out, or lead it to another page"
            )
        return Fault(what + TAKEN_AWAY, "take the link out, or lead it to another page")
    return _misspelt_page(manual, path, what, behind)


def _misspelt_page(manual: Manual, path: str, what: str, behind: str) -> Fault:
    """Return what is wrong with a page that never was: it is named as a record, as readers see it, by its title, or with a slip."""
    pages = [*manual.pages, *generated(manual)]
    if made := _page_of_record(path):
        return Fault(f"{what}: it is the file of a record", f"write the page that is made from it, {made}", made if made in pages else "")
    if as_shown := _page_of(path, pages):
        return Fault(what, f"write {as_shown}{behind}", as_shown + behind)
    titled = [file for file, page in manual.pages.items() if fold(path) in (fold(getattr(page.meta, "title", "")), fold(page.name))]
    titled = titled or [kind.page_of(id) for kind in MADE_KINDS for id in manual.published(kind.name) if _is_called(manual, kind, id, path)]
    if len(titled) == 1:
        return Fault(what, f"write {titled[0]}{behind}", titled[0] + behind)
    found = advice(path, dict.fromkeys(pages, ()), most=0, otherwise="write the page's file from the top of docs, as in roles/hub.md")
    return Fault(what, found.fix, found.instead + behind if found.instead else "")


def _page_of_record(path: str) -> str:
    """Return the page that is made from a record, by the path of its file; empty text for any other path."""
    match = re.fullmatch(r"/?data/([a-z-]+)/([a-z0-9-]+)\.yml", path)
    return next((kind.page_of(match[2]) for kind in PLACED_KINDS if kind.shape == "folder" and kind.path == match[1]), "") if match else ""


def _page_by_new_name(manual: Manual, path: str) -> str:
    """Return the page of the record that a removed one seems to be now; empty text if there is none, or the page was no record's."""
    for kind in MADE_KINDS:
        if kind.shape == "folder" and path == kind.page_of(id := PurePosixPath(path).stem) and (new := _new_name(manual, kind.name, id)):
            return kind.page_of(new)
    return ""


def _record_removed(manual: Manual, path: str) -> bool:
    """Tell whether a page was made from a record that an earlier version held."""
    return any(
        path == kind.page_of(id)
        for kind in MADE_KINDS
        if kind.shape == "folder"
        for id in [PurePosixPath(name).stem for name in manual.removed if name.startswith(f"data/{kind.path}/")]
    )


def _page_of(given: str, pages: Collection[str]) -> str:
    """Return the page that an address means which is written as a reader, GitHub or a file system shows it; empty text if none or several do."""
    bare = re.sub(r"^(?:https?://[^/]+)?/?(?:.*?/(?:blob|edit|tree)/[^/]+/)?", "", given.strip().split("?")[0].lower())
    bare = re.sub(r"(^|/)docs/", "/", bare).strip("/")
    bare = re.sub(r"(/index)?(\.md|\.html?)?$", "", bare)
    found = {page for page in pages if bare and re.sub(r"(/index)?\.md$", "", page) in (bare, bare.partition("/")[2])}
    if not found and "/" not in bare and bare:
        found = {page for page in pages if page.rpartition("/")[2] == f"{bare}.md"}
    return found.pop() if len(found) == 1 else ""


def _successor(manual: Manual, address: str) -> str:
    """Return the page to which an old address was moved, with its heading; empty text where it leads nowhere."""
    to = now(places(manual), manual.moved, address) or now(places(manual), manual.moved, address.partition("#")[0])
    page, _, heading = (to or "").partition("#")
    found = next((path for path in (*manual.pages, *generated(manual)) if url(path) == page), "")
    return f"{found}#{heading}" if found and heading else found


def _no_heading(manual: Manual, page: PageFile, heading: str) -> Fault | None:
    what = f"the page {page.path} has no heading #{heading}"
    stood = f"{url(page.path)}#{heading}"
    if stood in manual.addresses or stood in manual.moved:
        if (to := _successor(manual, stood)) and to != page.path:
            return Fault(f"{what}: it moved", f"write {to}", to)
        if to := _heading_now(manual, page, heading):
            return Fault(
                f"{what}: it was taken away", f"if {to} is where it is now, write {to}; else name another heading, or the page alone: {page.path}"
            )
        return Fault(f"{what}: it was taken away", f"name another heading of the page, or the page alone: {page.path}")
    if any(item.id.lower() == heading.lower() and not SLUG.fullmatch(item.id) for item in page.headings if item.id):
        return None  # the heading itself is told
    found = advice(
        heading, {item.id: (item.title,) for item in page.headings if item.id}, most=20, otherwise="name one of its headings, or the page alone"
    )
    return Fault(what, found.fix, f"{page.path}#{found.instead}" if found.instead else "")


def _may_be_made(manual: Manual, path: str) -> bool:
    """Tell whether a page is refused, or would be made from a file that cannot be read."""
    folders = {kind.page.partition("{")[0] for kind in MADE_KINDS if manual.is_broken(kind.name, WHOLE)}
    return manual.is_broken("pages", path) or path.startswith(tuple(folders))


def _may_stand(manual: Manual, path: str) -> bool:
    """Tell whether a page shows the records of a file that cannot be read."""
    return any(manual.is_broken(kind.name, WHOLE) for kind in PLACED_KINDS if kind.anchor.startswith(f"{path}#"))


@lru_cache(maxsize=2)
def generated(manual: Manual) -> frozenset[str]:
    """Return the pages that are made from records."""
    return _addresses(manual, MADE_KINDS)


@lru_cache(maxsize=2)
def anchors(manual: Manual) -> frozenset[str]:
    """Return the addresses of records that stand on a page together with others."""
    return _addresses(manual, [kind for kind in PLACED_KINDS if kind.anchor])


def _is_called(manual: Manual, kind: Kind, id: str, name: str) -> bool:
    """Tell whether the page of a record bears a name."""
    record = getattr(manual, kind.name)[id]
    return fold(name) in (fold(record.name_in(manual, id)), fold(record.page_title_in(manual, id)))


def _addresses(manual: Manual, kinds: Iterable[Kind]) -> frozenset[str]:
    return frozenset(kind.page_of(id) for kind in kinds for id in [*manual.published(kind.name), *_refused(manual, kind.name)])


def _refused(manual: Manual, kind: str) -> list[str]:
    """Return the ids of a kind that exist and are refused; a row of the status table that is refused may have been a state's only one."""
    if kind == "countries" and any(broken == "treaty_status" for broken, _ in manual.broken):
        return list(manual.countries)
    return [id for broken, id in manual.broken if broken == kind]
