"""What slips share: a slip with the line as it should be, and what a line of YAML is made of."""

import re
from typing import NamedTuple

QUOTE = 'put the whole value in "double quotes"'

Way = tuple[str, str, str]  # in which a line may have been meant: what is wrong, what to write, the line
FIELD = re.compile(r"^(\s*(?:- +)*)([A-Za-z_][\w-]*): +(\S.*?)\s*$")


class Slip(NamedTuple):
    """A slip at a line, from 0, and the text that takes the place of so many lines; -1 where it could be mended in another way too."""

    line: int
    column: int
    what: str
    fix: str
    mended: str
    lines: int = 1
    is_last: bool = False  # told only where nothing else fits


def is_field(line: str, indent: int) -> bool:
    return bool(re.match(rf"^ {{0,{indent}}}(?:[a-z_][\w-]*:(?: |$)|- |#)", line))


def holds_field(value: str, names: frozenset[str]) -> bool:
    return any(word in names for word in re.findall(r"\s([a-z_]+):(?=\s)", f" {value}"))


def indent_of(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def indents(line: str, is_entry: bool) -> tuple[int, ...]:
    """Return how far in the neighbour of a line can be: of an entry as another entry, or below a field; of a field as another one."""
    indent, dashes = indent_of(line), re.match(r"^\s*(?:- +)+", line)
    if is_entry:
        return (indent,) if dashes else (indent + 2,) if line.rstrip().endswith(":") else ()
    return (indent, len(dashes[0])) if dashes else (indent, indent + 2) if line.rstrip().endswith(":") else (indent,)
