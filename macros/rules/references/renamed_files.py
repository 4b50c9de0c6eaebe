"""A record whose file was given another name, which is its id: every place that names it would be told, and a table would lose its rows.

In: problems, the manual, where its records stand, and the earlier files with their texts. Out: the problems, with one at the file that has the new
name in the place of all that miss the old one. That it is the same record is shown by its text, whatever the names.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import PurePosixPath

from ...addresses.ledger import MOVED, PUBLISHED
from ...models.kinds import Kind
from ...models.manual import DATA_KINDS, Manual
from ...models.urls import url
from ...reading.diagnostics import Diagnostic
from ...reading.files.read_result import Stood
from ...reading.locations import Location
from ..faults import TAKEN_AWAY

NO_RECORD = re.compile(rf"there is no ([\w ]+) “([^”]+)” in [\w/.-]+{TAKEN_AWAY}")
NO_PAGE = re.compile(rf"there is no page (\S+){TAKEN_AWAY}")
MOST_PLACES = 4
SAME = 0.8  # of the lines that stood in the file
Renamed = tuple[Kind, str, str]


def with_renamed_files(
    found: Collection[Diagnostic], manual: Manual, locations: Mapping[tuple[str, str], Location], stood: Stood
) -> list[Diagnostic]:
    """Return the problems with one at each file that holds what stood in another, as long as anything names the record as it was called."""
    left = list(found)
    for renamed in _renamed(manual, locations, stood):
        missing = [problem for problem in left if _misses(problem, *renamed[:2])]
        if missing:
            left = [*(problem for problem in left if problem not in missing), _problem(renamed, sorted(missing), locations)]
    return left


def _renamed(manual: Manual, locations: Mapping[tuple[str, str], Location], stood: Stood) -> Iterator[Renamed]:
    """Yield each record that stands under another name than before, with its kind, the old name and the new one."""
    for path in sorted(path for path in manual.removed if stood.get(path)):
        for kind in (kind for kind in DATA_KINDS if kind.shape == "folder" and PurePosixPath(path).parent.as_posix() == kind.home.rstrip("/")):
            lines = {line for line in stood[path][0].split("\n") if line.strip()}
            same = [
                id
                for id in getattr(manual, kind.name)
                if _is_new(manual, kind, id, stood)
                if lines and len(lines & set(locations[kind.name, id].document.lines)) >= SAME * len(lines)
            ]
            if len(same) == 1:
                yield kind, PurePosixPath(path).stem, same[0]


def _is_new(manual: Manual, kind: Kind, id: str, stood: Stood) -> bool:
    """Tell whether a record was never published; where that is not known, whether its file stood in no earlier version, the last commit among them."""
    if kind.place and manual.addresses:
        return url(kind.page_of(id)) not in manual.addresses
    return kind.file_of(id) not in stood


def _misses(problem: Diagnostic, kind: Kind, id: str) -> bool:
    """Tell whether a problem is that a record, its page or its address is not there under its old name."""
    record, page = NO_RECORD.fullmatch(problem.what), NO_PAGE.fullmatch(problem.what)
    place = kind.page_of(id) if kind.place else ""
    if record:
        return record[1] == kind.label and record[2] == id
    if page:
        return bool(kind.page) and page[1].lstrip("/").partition("#")[0] == place
    return bool(place) and "leads nowhere now" in problem.what and (problem.field == url(place) or problem.field.startswith(f"{url(place)}#"))


def _problem(renamed: Renamed, missing: list[Diagnostic], locations: Mapping[tuple[str, str], Location]) -> Diagnostic:
    kind, old, new = renamed
    shown = [f"{each.path}:{each.line}" for each in missing if each.path != PUBLISHED]
    rest = f" and {len(shown) - MOST_PLACES} more" if len(shown) > MOST_PLACES else ""
    named = f"is named in {', '.join(shown[:MOST_PLACES])}{rest}" if shown else "was published"
    moved = f"add to {MOVED}:  {url(kind.page_of(old))}: {url(kind.page_of(new))}" if len(shown) < len(missing) else ""
    ways = [f"write {new} in each of these places"] * bool(shown) + [moved] * bool(moved)
    fix = f"call the file {kind.file_of(old)} again; only if that name itself was false, {', and '.join(ways)}"
    what = f"holds what stood in {old}.yml, which {named}; the name of a record never changes, its title may"
    return Diagnostic(locations[kind.name, new].path, 1, 1, "file", what, fix)
