"""Where a reader finds the files to take away. In: the built pages and the downloads. Out: the pages, each with links to what was made of it.

A template marks the place by an empty element, `data-offers`, which names the page below docs/, or `*` for the list of everything. A build alone
leaves the element empty; a release puts there what `overrides/release/offers/` says with format and size, as `page.html` or as the template that
`data-as` names. The first place of its kind on a page is the one that is used.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from ..build.links import relative
from ..models.manual import Manual
from ..rendering.environment import release
from .edition import Download
from .groups import GROUPS

PLACE = re.compile(r'<div data-offers="(.*?)"(?: data-as="(.*?)")?></div>')
EVERYTHING = "*"


class Group(NamedTuple):
    """A heading of the list of downloads, with the files that stand below it, by title."""

    id: str
    title: str
    lines: Mapping[str, list[Download]]


class Offers:
    """The links to the downloads of an edition, as HTML for each place."""

    def __init__(self, manual: Manual, downloads: Iterable[Download]):
        """Sort the downloads by the pages that offer them."""
        self._manual, self._all = manual, [item for item in downloads if item.title]
        self._texts: dict[tuple[str, str], str] = {}

    def filled(self, html: str, url: str) -> str:
        """Return a page, at `url` from the site's root, with its links."""
        used: set[tuple[str, str]] = set()

        def links(match: re.Match) -> str:
            place = (match[1], match[2] or "page")
            text = "" if place in used else self._text(*place)
            used.add(place)
            return relative(text, url)

        return PLACE.sub(links, html)

    def _text(self, page: str, template: str) -> str:
        if (page, template) not in self._texts:
            found = [item for item in self._all if page in (EVERYTHING, *item.pages)]
            values = {"downloads": found, "groups": grouped(found), "as_of": self._manual.as_of}
            self._texts[page, template] = release(self._manual, f"offers/{template}.html", **values) if found else ""
        return self._texts[page, template]


def grouped(downloads: Sequence[Download]) -> list[Group]:
    """Return downloads by group, in the order of the groups, and by title, in the order in which they came."""
    groups = {id: [item for item in downloads if item.group == id] for id in GROUPS}
    return [Group(id, GROUPS[id], _by_title(items)) for id, items in groups.items() if items]


def _by_title(items: list[Download]) -> dict[str, list[Download]]:
    titles = list(dict.fromkeys(item.title for item in items))
    ordered = sorted(items, key=lambda item: titles.index(item.title))
    return {title: list(same) for title, same in groupby(ordered, lambda item: item.title)}
