"""A built site in memory. In: the folder that MkDocs wrote. Out: its pages as trees and its other files; written once, at the end."""

from dataclasses import dataclass, field
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


@dataclass
class Site:
    """A site: pages in the order of their files, and the content of every other file by its path."""

    pages: list[BuiltPage]
    files: dict[str, bytes]
    read: dict[str, bytes] = field(default_factory=dict)

    @property
    def names(self) -> set[str]:
        """The paths of everything that is published."""
        return {*self.files, *(page.file for page in self.pages)}

    def text(self, name: str) -> str:
        """Return a file as text."""
        return self.files[name].decode("utf-8")


def read_site(folder: Path) -> Site:
    """Return the site that stands in a folder; of its pages those of the manual, copies and outputs left out."""
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    read = {name: (folder / name).read_bytes() for name in names}
    pages = [BuiltPage(name, content.decode("utf-8")) for name, content in read.items() if name.endswith(".html")]
    return Site([page for page in pages if page.is_own], {name: content for name, content in read.items() if not name.endswith(".html")}, read)


def write_site(folder: Path, site: Site) -> None:
    """Write what differs from what was read, and take away what the site has no more."""
    wanted = site.files | {page.file: page.html.encode() for page in site.pages}
    for name, content in wanted.items():
        if site.read.get(name) != content:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    for name in site.read.keys() - wanted.keys():
        (folder / name).unlink()
