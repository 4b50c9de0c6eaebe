"""What a check found, as a page that GitHub shows beside a pull request. In: problems. Out: Markdown."""

from ..rendering.environment import ENVIRONMENT
from .diagnostics import Problem

MOST = 500


def summary(problems: list[Problem]) -> str:
    """Return a Markdown table of problems, every cell made inert; a sentence if there are none."""
    files = len({problem.path for problem in problems})
    text = ENVIRONMENT.get_template("check/summary.md").render(
        problems=problems[:MOST], number=len(problems), files=files, more=len(problems[MOST:]))
    return text.strip() + "\n\n"
