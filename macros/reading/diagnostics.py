"""A problem as people read it: `path:line:col: field: what is wrong. Fix: what to write`.

In: what the loader and the checks find. Out: lines of text, the same as data, and as GitHub annotations.
"""

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong; `path` from the project's root, `line` and `column` from 1."""

    path: str
    line: int
    column: int
    field: str
    what: str
    fix: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.field}: {self.what}. Fix: {self.fix}"


PRINTED = re.compile(r"(?P<path>[^:\n]+):(?P<line>\d+):(?P<column>\d+): (?P<field>.*?): (?P<what>.*?)\. Fix: (?P<fix>.*)")


def parse(line: str) -> Problem | None:
    """Return the problem that a line of a build's output tells; None if it tells none."""
    match = PRINTED.fullmatch(line.strip())
    if not match:
        return None
    return Problem(match["path"], int(match["line"]), int(match["column"]), match["field"], match["what"], match["fix"])


class Problems(Exception):
    """Everything that is wrong, in the order of the files."""

    def __init__(self, problems: Iterable[Problem]):
        self.problems = sorted(set(problems))
        super().__init__("\n".join(map(str, self.problems)))


def nearest(word: str, allowed: Iterable[str], most: int = 12) -> str:
    """Return advice on an unknown word: the nearest allowed one, or all of them if they are few."""
    allowed = sorted(allowed)
    close = difflib.get_close_matches(word, allowed, n=1, cutoff=0.6)
    if close:
        return f"did you mean {close[0]}?"
    if len(allowed) <= most:
        return f"write one of: {', '.join(allowed)}"
    return "write one that is listed there"


def annotation(problem: Problem) -> str:
    """Return the problem as a GitHub workflow command, which shows it on the changed line."""
    message = f"{problem.field}: {problem.what}. Fix: {problem.fix}"
    safe = message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return f"::error file={problem.path},line={problem.line},col={problem.column}::{safe}"
