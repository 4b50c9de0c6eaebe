"""One entry of a list that a dash too many makes two. In: a record as written, and what is wrong. Out: one problem at the dash, with the line without it."""

import re
from collections import defaultdict

from pydantic import ValidationError

from ..diagnostics import Diagnostic, unplaced
from ..document import Document, Path

DASHED = re.compile(r"^(\s*)- (?=\S)")


def parted(error: ValidationError, document: Document, inside: Path) -> tuple[list[Diagnostic], frozenset[Path]] | None:
    """Return what is wrong with two entries of which each has what the other lacks, and their paths; None where there are none."""
    lacks: dict[tuple[str, int], set[str]] = defaultdict(set)
    for item in error.errors():
        if item["type"] == "missing" and len(item["loc"]) == 3 and isinstance(item["loc"][1], int):
            lacks[item["loc"][:2]].add(item["loc"][2])
    for (name, number), fields in lacks.items():
        if (name, number + 1) in lacks and (found := _parted(document, inside, name, number, fields, lacks[name, number + 1])):
            return [found], frozenset({(name, number), (name, number + 1)})
    return None


def _parted(document: Document, inside: Path, name: str, number: int, first: set[str], second: set[str]) -> Diagnostic | None:
    entries = document.value
    for part in (*inside, name):
        entries = entries[part]
    one, other = entries[number : number + 2]
    place = document.values.get((*inside, name, number + 1))
    line = document.lines[place.line - 1] if place else ""
    if not isinstance(one, dict) or not isinstance(other, dict) or one.keys() & other.keys() or not (first <= other.keys() and second <= one.keys()):
        return None
    if not DASHED.match(line):
        return None
    what = "begins an entry of its own with a dash, and goes on the one above it"
    return unplaced(place.line, 1, "line", what, "write two spaces in the place of the dash and its space", DASHED.sub(r"\1  ", line), 1)
