"""Read the built pages once, for everything that works on them."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import lxml.html

NOINDEX = '<meta name="robots" content="noindex">'


@dataclass
class BuiltPage:
    """A built page: its file below the site's folder, and its HTML as a tree (made when first asked for)."""

    file: str
    html: str

    @cached_property
    def tree(self) -> lxml.html.HtmlElement:
        """The page as a tree."""
        return lxml.html.document_fromstring(self.html.encode(), parser=lxml.html.HTMLParser(encoding="utf-8"))

    @cached_property
    def prose(self) -> list[lxml.html.HtmlElement]:
        """The parts of the page that hold its text; none for a page that is not of the manual."""
        return self.tree.find_class("prose")

    @property
    def is_own(self) -> bool:
        """Whether it is a page of the manual, and not a copy or an output of one, which asks not to be indexed."""
        return NOINDEX not in self.html

    @property
    def url(self) -> str:
        """The page's address from the site's root, without a leading slash."""
        return self.file.removesuffix("index.html")


def read_built(site: Path) -> list[BuiltPage]:
    """Return every page of the manual below `site`, in the order of their files; copies and outputs are left out."""
    files = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    pages = [BuiltPage(file, (site / file).read_text("utf-8")) for file in files]
    return [page for page in pages if page.is_own]
