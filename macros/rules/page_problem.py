"""A problem at a line of a page. In: the page, the line and words. Out: a `Diagnostic`."""

from ..models.page_files import PageFile
from ..reading.diagnostics import Diagnostic


def page_problem(page: PageFile, line: int, field: str, what: str, fix: str, mended: str = "") -> Diagnostic:
    """Return a problem at a line of a page, with the line as it should be if it is known."""
    return Diagnostic(f"docs/{page.path}", line, 1, field, what, fix, mended, int(bool(mended)))
