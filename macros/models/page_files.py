"""A page as it was read: its front matter, its text, and the headings and macro calls in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from .pages import Page


@dataclass(frozen=True)
class Heading:
    """A heading of a page."""

    level: int
    id: str
    title: str
    line: int


@dataclass(frozen=True)
class Call:
    """A macro call in a page, with literal arguments only."""

    name: str
    arguments: tuple
    keywords: Mapping[str, object]
    line: int

    def given(self, *names: str) -> dict[str, object]:
        """Return the arguments by name, whether they were written by place or by name; `names` are those of the macro in their order."""
        return dict(zip(names, self.arguments, strict=False)) | dict(self.keywords)


class Above(NamedTuple):
    """A section above a page in the navigation: its name and its first page, if that is an index."""

    name: str
    page: str


@dataclass(frozen=True)
class PageFile:
    """A Markdown page: its validated front matter, its text and what was read from it.

    `name` is its one short name, in the menu, in the path and as its title: that of the navigation, or of the front matter if it has none there.
    """

    path: str
    meta: Page
    body: str
    body_line: int
    headings: tuple[Heading, ...] = ()
    calls: tuple[Call, ...] = ()
    words: int = 0
    name: str = ""
    above: tuple[Above, ...] = ()
