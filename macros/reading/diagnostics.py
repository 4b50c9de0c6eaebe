"""A problem as people read it: `path:line:col: field: what is wrong. Fix: what to write`.

In: what the loader and the checks find. Out: lines of text, the same as data, and as GitHub annotations.
"""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, replace


@dataclass(frozen=True, order=True)
class Diagnostic:
    """One thing that is wrong; `path` from the project's root, `line` and `column` from 1; `mended` is the whole line as it should be, if known."""

    path: str
    line: int
    column: int
    field: str
    what: str
    fix: str
    mended: str = ""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.field}: {self.what}. Fix: {self.fix}"

    def at(self, path: str, line: int | None = None) -> "Diagnostic":
        """Return the diagnostic at its place in a file: found in a text, whose path its reader did not know."""
        return replace(self, path=path, line=self.line if line is None else line)


def unplaced(line: int, column: int, field: str, what: str, fix: str) -> Diagnostic:
    """Return a diagnostic of a text whose path is not known yet."""
    return Diagnostic("", line, column, field, what, fix)


class DiagnosticError(Exception):
    """Everything that is wrong, in the order of the files; with the document, if it could be read in spite of it."""

    def __init__(self, diagnostics: Iterable[Diagnostic], document: object = None):
        self.diagnostics, self.document = sorted(set(diagnostics)), document
        super().__init__("\n".join(map(str, self.diagnostics)))


def nearest(word: str, allowed: Iterable[str], most: int = 12) -> str:
    """Return advice on an unknown word: the nearest allowed one, or all of them if they are few."""
    allowed = sorted(allowed)
    close = difflib.get_close_matches(word, allowed, n=1, cutoff=0.6)
    if close:
        return f"did you mean {close[0]}?"
    if len(allowed) <= most:
        return f"write one of: {', '.join(allowed)}"
    return "write one that is listed there"


def annotation(problem: Diagnostic) -> str:
    """Return the problem as a GitHub workflow command, which shows it on the changed line."""
    message = f"{problem.field}: {problem.what}. Fix: {problem.fix}"
    safe = message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return f"::error file={problem.path},line={problem.line},col={problem.column}::{safe}"
