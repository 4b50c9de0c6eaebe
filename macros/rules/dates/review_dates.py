"""The review clock: every record says when it was reviewed and when it will be, itself or with its whole file."""

import re
from collections.abc import Iterator
from pathlib import Path

from ...models.fields.dates import GRACE
from ...models.kinds import Kind
from ...models.manual import DATA_KINDS, Manual
from ...models.upkeep import Accessibility, Change, Review
from ...reading.diagnostics import Diagnostic
from ...reading.document import dotted
from ...reading.fixes import UNKNOWN, name_replaced
from ...reading.locations import Locations
from ...reading.nearest import Advice, advice

WITHOUT_CLOCK = (Change, Review, Accessibility)
IN_NAME = re.compile(r"(\d{4}-\d\d-\d\d)-")
ENDING = re.compile(r"\.\w+$")
FILES = tuple(sorted(kind.stem for kind in DATA_KINDS if kind.shape != "folder"))


def check_review_dates(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield a problem for each record without a clock, for each review of no file, and for changes under another day."""
    meant = {_file_meant(id).instead for id in (*manual.reviews, *(id for kind, id in manual.broken if kind == "reviews"))}
    found: list[Diagnostic] = []
    for kind in DATA_KINDS:
        if kind.model not in WITHOUT_CLOCK and kind.stem not in meant and not manual.is_broken("reviews", kind.stem):
            found += _records(manual, locations, kind)
    alone = [problem for problem in found if problem.field == "file"]
    unknown = [id for id in manual.reviews if not _file_meant(id).instead]
    one = Path(alone[0].path).stem if len(alone) == len(unknown) == 1 else ""  # it is this file's entry under another name
    yield from (problem for problem in found if not one or problem.field != "file")
    yield from _reviews(manual, locations, one)
    yield from _changes(manual, locations)


def _records(manual: Manual, locations: Locations, kind: Kind) -> Iterator[Diagnostic]:
    if kind.shape != "folder":
        yield from _of_file(manual, locations, kind)
        return
    for id, record in getattr(manual, kind.name).items():
        for name in ("reviewed", "review_by"):
            if not getattr(record, name):
                yield locations[kind.name, id].diagnostic((name,), "is missing", f"add {name}: {type(record).model_fields[name].description}")


def _of_file(manual: Manual, locations: Locations, kind: Kind) -> Iterator[Diagnostic]:
    """Yield what has no review date in a file of many records: each has its own, or the file has one in data/reviews.yml."""
    without = [id for id, record in getattr(manual, kind.name).items() if not _clocked(record)]
    if kind.shape == "mapping" and len(without) < len(getattr(manual, kind.name)):
        yield from (
            locations[kind.name, id].diagnostic(
                (), "has no review date of its own, as the others of the file have", "add reviewed: and review_by:, each with a day, yyyy-mm-dd"
            )
            for id in without
        )
    elif without:
        yield Diagnostic(
            f"data/{kind.path}",
            1,
            1,
            "file",
            "has no review date",
            f"write {kind.stem}: with title, owner, reviewed and review_by in data/reviews.yml",
        )


def _clocked(record: object) -> bool:
    return bool(getattr(record, "reviewed", None) and getattr(record, "review_by", None))


def _reviews(manual: Manual, locations: Locations, one: str) -> Iterator[Diagnostic]:
    for id in manual.reviews:
        if id not in FILES:
            home, meant = locations["reviews", id], _file_meant(id)
            if one and not meant.instead:
                meant = Advice(f"did you mean {one}, which has no entry?", one)
            place = home.document.place(home.inside, key=True)
            known = not meant.instead or meant.instead in manual.reviews
            mend = UNKNOWN if known else name_replaced(home.document, home.inside, meant.instead)
            yield Diagnostic(home.path, place.line, place.column, dotted(home.inside), f"“{id}” is not a file of records", meant.fix, *mend)


def _file_meant(id: str) -> Advice:
    """Return advice on the file that an entry speaks of; a file is named without its folder and ending."""
    return advice(ENDING.sub("", id.rpartition("/")[2]), FILES, most=len(FILES))


def _changes(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    for id, change in manual.changes.items():
        if not id.startswith(f"{change.date}-"):
            named = IN_NAME.match(id)
            right = named[1] if named and named[1] <= str(manual.as_of + GRACE) else ""
            file = f"{change.date}{id[named.end(1) :] if named else '-…'}.yml"
            ways = f"write {right}; or, if the date is right, call the file {file}" if right else f"call the file {file}, or {_by_name(named)}"
            yield locations["changes", id].diagnostic(("date",), f"is {change.date}, but the file is called {id}.yml", ways, right)


def _by_name(named: re.Match | None) -> str:
    """Return what to write where the name of a file is right: the day that it shows, though it lies ahead of the manual's own date."""
    return f"write {named[1]}, if its name is right" if named else "correct the date"
