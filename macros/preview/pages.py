"""The pages that only the preview has. In: what is shown. Out: HTML from overrides/preview/."""

import re
from pathlib import Path

import jinja2

from ..reading.diagnostics import Problem
from .state import Shown

OVERRIDES = Path(__file__).resolve().parent.parent.parent / "overrides"
ENVIRONMENT = jinja2.Environment(
    loader=jinja2.FileSystemLoader([OVERRIDES / "preview", OVERRIDES]), autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True)
BODY = re.compile(rb"<body[^>]*>")
MOST_LINES = 40


def problems_page(root: Path, shown: Shown, path: str) -> bytes:
    """Return the page that says what is to be mended; `path` is the page asked for."""
    rows = [(problem, line_of(root, problem)) for problem in shown.fault.problems]
    return _render("problems.html", shown, rows=rows, said=shown.fault.said[-MOST_LINES:], last_good=f"/last-good{path}" if shown.site else None)


def waiting_page(shown: Shown) -> bytes:
    """Return the page for the time of the first build."""
    return _render("waiting.html", shown)


def line_of(root: Path, problem: Problem) -> str:
    """Return the line of a file at which a problem stands; nothing for a file that is not there, such as a built page."""
    try:
        return (root / problem.path).read_text("utf-8").split("\n")[problem.line - 1]
    except (OSError, UnicodeDecodeError, IndexError):
        return ""


def with_reload(html: bytes, shown: Shown, home: str | None = None) -> bytes:
    """Return a page of the manual that looks for news; with a bar on top if it is the last good one of a broken manual."""
    script = _render("reload.html", shown, home=home)
    html = html.replace(b"</body>", script + b"</body>", 1) if b"</body>" in html else html + script
    if home and shown.fault:
        bar = _render("bar.html", shown, home=home, number=len(shown.fault.problems))
        html = BODY.sub(lambda match: match[0] + bar, html, count=1)
    return html


def _render(template: str, shown: Shown, **values: object) -> bytes:
    return ENVIRONMENT.get_template(template).render(version=shown.version, **values).encode()
