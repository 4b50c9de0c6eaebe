"""The review clock: every record says when it was reviewed and when it will be, itself or with its whole file."""

from collections.abc import Iterator

from ..models.kinds import Kind
from ..models.manual import DATA_KINDS, Manual
from ..models.upkeep import Accessibility, Change, Review
from ..reading.diagnostics import Diagnostic
from ..reading.locations import Locations

WITHOUT_CLOCK = (Change, Review, Accessibility)


def check_review_dates(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield a problem for each record without a clock, for each review of no file, and for changes under another day."""
    for kind in DATA_KINDS:
        if kind.model not in WITHOUT_CLOCK and kind.stem not in manual.reviews and not manual.is_broken("reviews", kind.stem):
            yield from _records(manual, locations, kind)
    yield from _reviews(manual, locations)
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


def _reviews(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    files = {kind.stem for kind in DATA_KINDS if kind.shape != "folder"}
    for id in manual.reviews:
        if id not in files:
            yield locations["reviews", id].diagnostic((), f"“{id}” is not a file of records", f"write one of: {', '.join(sorted(files))}")


def _changes(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    for id, change in manual.changes.items():
        if not id.startswith(f"{change.date}-"):
            yield locations["changes", id].diagnostic(
                ("date",), f"is {change.date}, but the file is called {id}.yml", f"call the file {change.date}-….yml, or correct the date"
            )
