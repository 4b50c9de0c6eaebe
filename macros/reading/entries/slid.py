"""Entries of a list whose name is gone, where YAML reads on: as those of the list above, or as the end of a text. In: a record as written, its model, what is wrong.

Out: one problem, with the line that names them where only one field can have them. What the list above can have as well is not told.
"""

import re
from collections.abc import Iterator

from pydantic import ValidationError

from ...models.fields import Record
from ..diagnostics import Diagnostic, unplaced
from ..document import Document, Path
from .possible_fields import ENTRY, Block, is_field, possible_fields, problem_of, says, value_of

VALUED = re.compile(r"^\s+([a-z_]+): (?:\S+ ){0,5}[^\s.]+$")  # and no sentence


def slid(error: ValidationError, model: type[Record], document: Document, inside: Path) -> tuple[list[Diagnostic], frozenset[Path]] | None:
    """Return what is wrong with entries that are those of another list than the one in which they stand, and their paths; None where all are its own."""
    wrong: dict[str, set[int]] = {}
    for name, number in (item["loc"][:2] for item in error.errors() if len(item["loc"]) > 1):
        if isinstance(number, int):
            wrong.setdefault(name, set()).add(number)
    return next((found for name, numbers in wrong.items() if (found := _slid(model, document, inside, name, numbers))), None)


def _slid(model: type[Record], document: Document, inside: Path, name: str, wrong: set[int]) -> tuple[list[Diagnostic], frozenset[Path]] | None:
    record = document.value
    for part in inside:
        record = record[part]
    entries, first = record[name], min(wrong)
    place = document.values.get((*inside, name, first))
    if not first or wrong != set(range(first, len(entries))) or not place or not ENTRY.match(document.lines[place.line - 1]):
        return None
    homes = possible_fields(model, entries[first:], set(record))
    if len(homes) != 1:
        return None
    key = document.keys[(*inside, name)]
    found = problem_of(list(document.lines), Block(place.line - 1, place.line, key.column - 1), homes)
    what = f"begins the entries of {homes[0]}, which read as part of {name}"
    told = unplaced(found.line, 1, "line", what, found.fix, found.mended, 1)
    return [told], frozenset((name, number) for number in wrong) | {(homes[0],)}


def swallowed(document: Document, model: type[Record], inside: Path) -> Iterator[Diagnostic]:
    """Yield the entries of a list that read as the end of the text above them."""
    record = document.value
    for part in inside:
        record = record[part]
    for name, value in record.items() if isinstance(record, dict) else ():
        start, end = document.values.get((*inside, name)), document.ends.get((*inside, name))
        if isinstance(value, str) and start and end and end.line > start.line + 1:
            text = Block(start.line, end.line, document.keys[(*inside, name)].column - 1)
            yield from _swallowed(document, model, set(record), text) if " - " in value else ()
            yield from _swallowed_field(document, set(model.model_fields) - set(record), text) if ": " in value else ()


def _swallowed_field(document: Document, free: set[str], text: Block) -> Iterator[Diagnostic]:
    """Yield the first line behind a sentence that is a field which the record lacks, with a value that is no sentence."""
    lines = list(document.lines[text.first : text.end])
    for at in range(1, len(lines)):
        match = VALUED.match(lines[at])
        if match and match[1] in free and re.search(r"[.!?”)]\s*$", lines[at - 1]) and says(lines[at]) and not is_field(lines[at], text.depth):
            what, fix = "is a field, and reads as part of the text above it", "begin it as far to the left as the field above it"
            yield unplaced(text.first + at + 1, 1, "line", what, fix, " " * text.depth + lines[at].strip(), 1)
            return


def _swallowed(document: Document, model: type[Record], there: set[str], text: Block) -> Iterator[Diagnostic]:
    """Yield the entries from the first dash on, if no other lines of the text are below them; they can be a list of its own that a text has not."""
    lines = list(document.lines[text.first : text.end])
    last = next((at for at, line in enumerate(lines) if says(line) and is_field(line, text.depth)), len(lines))
    first = next((at for at in range(1, last) if ENTRY.match(lines[at])), last)
    names = possible_fields(model, value_of(lines[first:last]), there)
    if not names or not (lines[first].lstrip().startswith("- {") or last - first > 1 or re.search(r"[.!?”)]\s*$", lines[first - 1])):
        return
    if (above := lines[first - 1].strip()).removesuffix(":") in names and above.endswith(":"):
        what, fix = "is the name of a field, and reads as part of the text above it", "begin it as far to the left as the field above it"
        yield unplaced(text.first + first, 1, "line", what, fix, " " * text.depth + above, 1)
        return
    own = " or ".join(f"`{name}:`" for name in names)
    fix = f"write the line {own} above it, if it is an entry there; else write it as a sentence"
    yield unplaced(text.first + first + 1, 1, "line", "begins with a dash, and reads as part of the text above it", fix)
