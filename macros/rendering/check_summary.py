"""What a check found, as a page that GitHub shows beside a pull request. In: diagnostics. Out: Markdown."""

from ..reading.diagnostics import Diagnostic
from .environment import ENVIRONMENT

MOST_ROWS = 500


def summary(diagnostics: list[Diagnostic]) -> str:
    """Return a Markdown table of diagnostics, every cell made inert; a sentence if there are none."""
    files = len({problem.path for problem in diagnostics})
    text = ENVIRONMENT.get_template("check/summary.md").render(
        diagnostics=diagnostics[:MOST_ROWS], number=len(diagnostics), files=files, more=len(diagnostics[MOST_ROWS:])
    )
    return text.strip() + "\n\n"
