"""Values that each pass alone and that no reader would take for right: a state among organisations, a unit twice, “now”, a file's name as a title.

In: the manual and where its records and pages stand. Out: problems, with the value that belongs there where it is sure.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from ...models.manual import Manual
from ...reading.diagnostics import Diagnostic
from ...reading.locations import Location
from ...reading.nearest import fold, misspelt
from ..names import names_of_countries

Locations = dict[tuple[str, str], Location]
TITLED = ("sources", "meetings", "practices", "tools", "instruments", "courses", "documents")
NOW = {"now", "today", "current", "currently", "present", "at present", "ongoing", "to date"}
FILE_NAME = re.compile(r"[^\s/]+\.(?:pdf|docx?|html?|pptx?|xlsx?)|[^\W_]+(?:_[^\W_]+){2,}", re.IGNORECASE)
CAPITALS = re.compile(r"[A-ZÀ-Þ]{2,}")
NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2})+\.?\s+(?=\S)")
LANGUAGES = {
    name: right
    for right, names in {
        "Arabic": "ar العربية arabe árabe arabisch",
        "Chinese": "zh 中文 chinois chino chinesisch",
        "English": "en anglais inglés englisch",
        "French": "fr français francés französisch",
        "Russian": "ru русский russe ruso russisch",
        "Spanish": "es español espagnol spanisch",
        "German": "de deutsch allemand alemán",
        "Portuguese": "pt português portugais portugués portugiesisch",
    }.items()
    for name in names.split()
}


def check_office_values(manual: Manual, locations: Locations, pages: Mapping[str, Location]) -> Iterator[Diagnostic]:
    """Yield what is wrong with values of records and with what pages say of themselves."""
    yield from _states_among_organisations(manual, locations)
    yield from _units_twice(manual, locations)
    yield from _now(manual, locations)
    yield from _tools(manual, locations)
    yield from _groups(manual, locations)
    for id, term in manual.terms.items():
        yield from _one_of_many(locations["terms", id], term.aliases)
    for kind in TITLED:
        for id, record in getattr(manual, kind).items():
            if found := no_title(record.title or ""):
                yield locations[kind, id].diagnostic(("title",), *found)
    for path, place in pages.items():
        if path in manual.pages:
            yield from _page(manual, path, place)


def _states_among_organisations(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    for id, meeting in manual.meetings.items():
        for number, name in enumerate(meeting.hosts.organisations if meeting.hosts else ()):
            if code := _state(manual, name):
                yield locations["meetings", id].diagnostic(
                    ("hosts", "organisations", number), f"is the name of a state, {name}", f"write {code} under governments"
                )
    for id, practice in manual.practices.items():
        for number, name in enumerate(practice.actors):
            if code := _state(manual, name):
                yield locations["practices", id].diagnostic(("actors", number), f"is the name of a state, {name}", f"write {code} under countries")


def _state(manual: Manual, name: str) -> str:
    codes = names_of_countries(manual).get(fold(name), frozenset()) if len(name) > 3 else frozenset()
    return next(iter(codes)) if len(codes) == 1 else ""


def _units_twice(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each number behind which its unit stands, so that readers would see the unit twice."""
    for id, meeting in manual.meetings.items():
        for number, item in enumerate(meeting.attendance):
            if found := _without_unit(item.wording, item.unit):
                yield locations["meetings", id].diagnostic(("attendance", number, "wording"), *found)
    for id, instrument in manual.instruments.items():
        for number, total in enumerate(instrument.totals):
            if found := _without_unit(str(total.number), total.what) or _without_unit(str(total.number), re.split(r",| with ", total.what)[0]):
                yield locations["instruments", id].diagnostic(("totals", number, "number"), *found)


def _without_unit(number: str, unit: str) -> tuple[str, ...]:
    bare = number[: -len(unit)].strip() if number.lower().endswith(f" {unit.lower()}") else ""
    return (
        (f"ends with “{unit}”, which stands beside it, so that readers would see it twice", f"write {bare}", bare) if re.search(r"\d", bare) else ()
    )


def _now(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    for id, member in manual.members.items():
        for number, office in enumerate(member.offices):
            if fold(str(office.as_of or "")) in NOW:
                what = f"“{office.as_of}” is another day for each reader"
                yield locations["members", id].diagnostic(("offices", number, "as_of"), what, "write the day or year for which the source speaks")


def _tools(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    for id, tool in manual.tools.items():
        place = locations["tools", id]
        for number, name in enumerate(tool.languages):
            if right := LANGUAGES.get(name.lower()):
                yield place.diagnostic(("languages", number), f"“{name}” is not the English name of a language", f"write {right}", right)
        for year in re.findall(r"\d{4,}", str(tool.year or "")):
            if len(year) > 4 or int(year) > manual.as_of.year + 1:
                yield place.diagnostic(("year",), f"is {year}, after the manual's own date", "correct the year")


def _groups(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each group of states that one row alone names, where another row names one nearly like it or by its initials."""
    found = Counter(country.group for country in manual.countries.values() if country.group)
    known = [group for group, number in found.items() if number > 1]
    for code, country in manual.countries.items():
        if country.group and found[country.group] == 1 and known:
            initials = [group for group in known if _initials(group) == fold(country.group).replace(" ", "")]
            near = initials[0] if len(initials) == 1 else misspelt(country.group, known) or ""
            fix = f"write {near}" if near else f"write one of: {'; '.join(sorted(known))}"
            yield locations["countries", code].diagnostic(("group",), f"“{country.group}” is a group that no other state has", fix, near)


def _initials(group: str) -> str:
    return "".join(word[0] for word in fold(group).split() if word != "and")


def no_title(title: str) -> tuple[str, ...]:
    """Return why a text is no title as a reader should see it, what to write, and the title as it should be if that is sure; nothing for a good one."""
    if FILE_NAME.fullmatch(title):
        return "is the name of a file", "write the title as the document bears it"
    words = re.findall(r"[^\W\d_]{2,}", title)
    if len(words) > 3 and title.upper() == title and sum(bool(CAPITALS.fullmatch(word)) for word in words) == len(words):
        return "is in capitals throughout", "write it in small letters, names with a capital"
    return ()


def _one_of_many(place: Location, aliases: tuple[str, ...]) -> Iterator[Diagnostic]:
    """Yield each name of a list that holds others behind semicolons."""
    for number, alias in enumerate(aliases):
        parts = [part.strip() for part in alias.split(";")]
        if len(parts) > 1 and all(parts) and all(len(part.split()) < 6 for part in parts):
            yield place.diagnostic(("aliases", number), "holds semicolons, which part no entries of a list", f"write commas: {', '.join(parts)}")


def _page(manual: Manual, path: str, place: Location) -> Iterator[Diagnostic]:
    meta = manual.pages[path].meta
    yield from _one_of_many(place, meta.aliases)
    if path in meta.related.pages:
        yield place.diagnostic(("related", "pages", meta.related.pages.index(path)), "is the page itself", "take it away")
    if meta.kind == "module" and not path.startswith("training/modules/"):
        yield place.diagnostic(("kind",), "is that of a training module, which stands in docs/training/modules/", "write chapter", "chapter")
    if found := no_title(meta.title) or _title_of_page(meta.title):
        yield place.diagnostic(("title",), *found)


def _title_of_page(title: str) -> tuple[str, ...]:
    if number := NUMBERED.match(title):
        bare = title[number.end() :]
        return f"is numbered by hand, {number[0].strip()}", f"write {bare}", bare
    if re.search(r"[a-zß-ÿ]{4}\.$", title):
        return "ends with a full stop", f"write {title[:-1]}", title[:-1]
    return ()
