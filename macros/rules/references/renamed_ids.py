"""A word or a record whose id was changed by a slip: every place that names it would be mended after the slip. In: problems, the manual, where its records stand.

Out: the problems, with one at the id in the place of those of several files, where nobody names the new id. Both are named, since nobody can tell which is meant.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from ...models.fields import Refers, Word
from ...models.fields.references import SLUG
from ...models.manual import DATA_KINDS, KINDS, Manual
from ...models.marked_fields import references
from ...reading.diagnostics import Diagnostic
from ...reading.locations import Location
from ...reading.nearest import misspelt, renamed

NO_WORD = re.compile(r"“([^”]+)” is not a word of data/vocabularies/([\w-]+)\.yml")
NO_RECORD = re.compile(r"there is no ([\w ]+) “([^”]+)” in [\w/.-]+")
MEANT = re.compile(r"(?:did you mean|write) ([\w-]+)\??(?:;|$)")
FEWEST_FILES, MOST_PLACES = 2, 4
Id = tuple[str, str, str]  # the kind of a record or word, as its locations have it; the id that is named, and the one that there is


def with_renamed_ids(found: Collection[Diagnostic], manual: Manual, locations: Mapping[tuple[str, str], Location]) -> list[Diagnostic]:
    """Return the problems with one at each id that only another one is named for."""
    named: dict[Id, list[Diagnostic]] = defaultdict(list)
    for problem in found:
        if id := _id_of(problem):
            named[id].append(problem)
    several = {id: problems for id, problems in named.items() if len({problem.path for problem in problems}) >= FEWEST_FILES}
    told = {id: problems for id, problems in several.items() if (id[0], id[2]) in locations and id[2] not in _names(manual, id[0])}
    gone = {problem for problems in told.values() for problem in problems}
    return [*(problem for problem in found if problem not in gone), *(_problem(id, told[id], locations) for id in told)]


def _id_of(problem: Diagnostic) -> Id | None:
    """Return what a problem misses, and what is there under a name that is near."""
    word, record, meant = NO_WORD.fullmatch(problem.what), NO_RECORD.fullmatch(problem.what), MEANT.match(problem.fix)
    if not meant or not (word or record):
        return None
    given = word[1] if word else record[2]
    kind = f"vocabulary {word[2]}" if word else next((kind.name for kind in KINDS.values() if kind.label == record[1]), "")
    is_near = re.fullmatch(SLUG, given) and (misspelt(given, [meant[1]]) or renamed(given, [meant[1]]))
    return (kind, given, meant[1]) if kind and is_near else None


def _names(manual: Manual, kind: str) -> set[str]:
    """Return every word or id of a kind that records and pages name."""
    vocabulary = kind.removeprefix("vocabulary ")
    records = [record for each in DATA_KINDS for record in getattr(manual, each.name).values()]
    found = {value for call in _calls(manual) for value in call if isinstance(value, str)}
    for record in (*records, *(page.meta for page in manual.pages.values())):
        for _, marker, value in references(record, type(record)):
            if (isinstance(marker, Word) and marker.name == vocabulary) or (isinstance(marker, Refers) and marker.kind == kind):
                found.add(value)
    return found


def _calls(manual: Manual) -> Iterator[tuple]:
    for page in manual.pages.values():
        for call in page.calls:
            yield (*call.arguments, *call.keywords.values())


def _problem(id: Id, problems: list[Diagnostic], locations: Mapping[tuple[str, str], Location]) -> Diagnostic:
    kind, given, there = id
    home = locations[kind, there]
    shown = [f"{each.path}:{each.line}" for each in sorted(problems)]
    rest = f" and {len(shown) - MOST_PLACES} more" if len(shown) > MOST_PLACES else ""
    what = f"is “{there}”, which nobody names; “{given}”, which there is not, is named in {', '.join(shown[:MOST_PLACES])}{rest}"
    if home.inside:
        place = home.document.place(home.inside, key=True)
        return Diagnostic(
            home.path, place.line, place.column, "id", what, f"write {given}:, if it was called so; else write {there} in each of these"
        )
    fix = f"call the file {given}.yml, if it was called so; else write {there} in each of these"
    return Diagnostic(home.path, 1, 1, "file", what, fix)
