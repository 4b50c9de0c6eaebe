"""The line as it should be, which a message ends with. In: what stands there, with its place, and what belongs there. Out: a `Mend`.

Nothing is offered where a value has no line of its own, or could be meant in two ways.
"""

import json
import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from .document import Document, Path

PLAIN = re.compile(r"[^\W_](?:[\w ./()’&+;%-]|(?<=\S)#|,(?=\S| )|:(?=\S)|'(?=\w))*(?<![ :,])")
IN_BRACES = re.compile(r"[^\W_](?:[\w ./()’&+%-]|(?<=\S)#|:(?=\S)|'(?=\w))*(?<![ :])")
CELL = re.compile(r'"(?:[^"]|"")*"|[^,"][^,]*|')
EMPTY = {"null", "~", ""}


class Mend(NamedTuple):
    """Text that takes the place of a number of lines; with no text they go. Without lines nothing is known."""

    text: str = ""
    lines: int = 0


UNKNOWN = Mend()


def written(value: str, in_braces: bool = False) -> str:
    """Return a value as YAML: as it is where that says the same, else in double quotes."""
    form = IN_BRACES if in_braces else PLAIN
    return value if form.fullmatch(value) and value.lower() not in EMPTY else json.dumps(value, ensure_ascii=False)


def value_replaced(document: Document, path: Path, new: str, as_is: bool = False) -> Mend:
    """Return the line of a value with another in its place; `as_is` where the new one is YAML already."""
    start, end = document.values.get(path), document.ends.get(path)
    if not start or not end or start.line != end.line or not 0 < start.line <= len(document.lines):
        return UNKNOWN
    line = document.lines[start.line - 1]
    before, after = line[: start.column - 1], line[end.column - 1 :]
    if before[-1:] == ":" or (after[:1] and after[0] not in " ,]}"):
        return UNKNOWN
    text = new if as_is or document.is_table else written(new, after.lstrip()[:1] in (",", "]", "}"))
    return Mend(before + text + after, 1)


def name_replaced(document: Document, path: Path, new: str) -> Mend:
    """Return the line of a field with another name in the place of its own."""
    place = document.keys.get(path)
    line = document.lines[place.line - 1] if place and 0 < place.line <= len(document.lines) else ""
    old = str(path[-1]) if path else ""
    if not old or line[place.column - 1 : place.column - 1 + len(old)] != old:
        return UNKNOWN
    return Mend(line[: place.column - 1] + new + line[place.column - 1 + len(old) :], 1)


def replaced_once(line: str, old: str, new: str) -> Mend:
    """Return a line with other words in the place of those that stand there once."""
    return Mend(line.replace(old, new), 1) if old and line.count(old) == 1 else UNKNOWN


def quoted(value: str) -> str:
    """Return a value in double quotes."""
    return json.dumps(value, ensure_ascii=False)


def list_of(value: str) -> str:
    """Return a plain value as a list with one entry."""
    return f"[{written(value, in_braces=True)}]"


@lru_cache(maxsize=4096)
def cells_of(line: str) -> tuple[tuple[int, int], ...] | None:
    """Return where each cell of a row of CSV begins and ends; None if a quote is not closed on it."""
    spans, at = [], 0
    while at <= len(line):
        match = CELL.match(line, at)
        spans.append((match.start(), match.end()))
        at = match.end() + 1
        if match.end() < len(line) and line[match.end()] != ",":
            return None
    return tuple(spans)


def row_of(cells: Sequence[str]) -> str:
    """Return cells as a row of CSV."""
    return ",".join(f'"{cell.replace(chr(34), chr(34) * 2)}"' if re.search(r'[,"\n]', cell) else cell for cell in cells)
