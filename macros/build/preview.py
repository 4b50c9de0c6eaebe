"""While previewing, what is to be mended is a page. In: the project's root, the site's folder, diagnostics. Out: that page at every address."""

import shutil
from pathlib import Path
from urllib.parse import urlsplit

from ..reading.diagnostics import Diagnostic
from ..rendering.environment import preview_page

PLACES = ("index.html", "404.html")
STYLE = "assets/manual.css"


def show_problems(root: Path, site: Path, site_url: str | None, diagnostics: list[Diagnostic]) -> None:
    """Leave nothing in the built folder but the page that says what is to be mended, which answers at every address."""
    rows = [(problem, line_of(root, problem)) for problem in diagnostics]
    page = preview_page(rows=rows, base=urlsplit(site_url or "/").path or "/")
    shutil.rmtree(site, ignore_errors=True)
    (site / STYLE).parent.mkdir(parents=True)
    shutil.copyfile(root / "docs" / STYLE, site / STYLE)
    for place in PLACES:
        (site / place).write_text(page, "utf-8")


def line_of(root: Path, problem: Diagnostic) -> str:
    """Return the line of a file at which a problem stands; nothing for a file that is not there, such as a built page."""
    try:
        return (root / problem.path).read_text("utf-8").split("\n")[problem.line - 1]
    except (OSError, UnicodeDecodeError, IndexError):
        return ""
