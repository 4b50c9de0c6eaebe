"""What a check found, as a page that GitHub shows beside a pull request. In: diagnostics. Out: Markdown."""

from ..reading.diagnostics import Diagnostic
from .environment import ENVIRONMENT

MOST = 500


def summary(diagnostics: list[Diagnostic]) -> str:
    """Return a Markdown table of diagnostics, every cell made inert; a sentence if there are none."""
    files = len({problem.path for problem in diagnostics})
    text = ENVIRONMENT.get_template("check/summary.md").render(
        diagnostics=diagnostics[:MOST], number=len(diagnostics), files=files, more=len(diagnostics[MOST:])
    )
    return text.strip() + "\n\n"
