"""Commas of other scripts in a list in brackets, which part nothing there. In: the lines of a file. Out: a problem for each line that holds one."""

import re

from ..diagnostics import Diagnostic, unplaced

LIST = re.compile(r"^\s*(?:- )?[a-z_][\w-]*:\s+\[[^\[\]\"']*\]\s*(?:#.*)?$")
OTHERS = re.compile(r"\s*([،、，])\s*")


def other_commas(lines: list[str]) -> list[Diagnostic]:
    """Return a problem for each line with a list whose entries are parted by a comma of an Arabic or East Asian keyboard."""
    found = ((number, line, OTHERS.search(line)) for number, line in enumerate(lines, 1) if not line.isascii() and LIST.match(line))
    return [_problem(number, line, match) for number, line, match in found if match]


def _problem(number: int, line: str, match: re.Match) -> Diagnostic:
    what = f"has {match[1]} between two entries of a list, a comma of another script, which parts nothing"
    return unplaced(number, match.start(1) + 1, "line", what, "write a plain comma and a space", OTHERS.sub(", ", line), 1)
