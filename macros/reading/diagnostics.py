"""A problem as people read it: `path:line:col: field: what is wrong. Fix: what to write`, and below it the line as it should be.

In: what the loader and the checks find. Out: lines of text, the same as data, and as GitHub annotations.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, field, replace

GUTTER = "  | "


@dataclass(frozen=True, order=True)
class Diagnostic:
    """One thing that is wrong; `path` from the project's root, `line` and `column` from 1.

    Where the mending is safe, `mended` takes the place of so many lines as `replaces` says, from `line` on; empty, it takes them away.
    """

    path: str
    line: int
    column: int
    field: str
    what: str
    fix: str
    mended: str = field(default="", compare=False)
    replaces: int = field(default=0, compare=False)

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.message}"

    @property
    def message(self) -> str:
        """The problem without its place."""
        return "\n".join([f"{self.field}: {self.what}. Fix: {self.fix}", *(GUTTER + line for line in self.mended_lines)])

    @property
    def mended_lines(self) -> list[str]:
        """The lines as they should be; none where nothing is known or the lines are to go."""
        return self.mended.split("\n") if self.mended else []

    def at(self, path: str, line: int | None = None) -> "Diagnostic":
        """Return the diagnostic at its place in a file: found in a text, whose path its reader did not know."""
        return replace(self, path=path, line=self.line if line is None else line)

    def as_data(self) -> dict[str, str | int]:
        """Return the diagnostic as plain data."""
        return asdict(self)


def unplaced(line: int, column: int, field: str, what: str, fix: str, mended: str = "", replaces: int = 0) -> Diagnostic:
    """Return a diagnostic of a text whose path is not known yet."""
    return Diagnostic("", line, column, field, what, fix, mended, replaces)


class DiagnosticError(Exception):
    """Everything that is wrong, in the order of the files; with the document, if it could be read in spite of it."""

    def __init__(self, diagnostics: Iterable[Diagnostic], document: object = None):
        self.diagnostics, self.document = sorted(set(diagnostics)), document
        super().__init__("\n".join(map(str, self.diagnostics)))


def annotation(problem: Diagnostic) -> str:
    """Return the problem as a GitHub workflow command, which shows it on the changed line."""
    safe = problem.message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return f"::error file={problem.path},line={problem.line},col={problem.column}::{safe}"
