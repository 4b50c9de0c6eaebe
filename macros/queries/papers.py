"""The papers to copy. In: the manual. Out: their pages."""

from ..models.manual import Manual
from ..models.page_files import PageFile
from ..models.pages import PAPER


def papers(manual: Manual) -> list[PageFile]:
    """Return the pages that are papers, in the order of their files."""
    return [page for page in manual.pages.values() if page.meta.kind == PAPER]
