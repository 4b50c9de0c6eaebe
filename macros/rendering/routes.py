"""Routes, as they walk with a reader. In: the manual, and the words of each page as readers see it. Out: for a page, a `Walk` for each route it is on.

A route's id is the place that the address of a walk names, `#route=start/one-hour`: the bar of that route then shows itself.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from ..models.manual import Manual
from ..models.urls import url
from ..queries.titles import page_title

WORDS_A_MINUTE = 220
NOT_READ = re.compile(
    r"<svg.*?</svg>|<form.*?</form>|<script.*?</script>|<a[^>]*\sdata-source=.*?</a>"
    r"|<(span|sup)[^>]*\sclass=\"(?:cite|label standing-editors|vh)[ \"].*?</\1>",
    re.DOTALL,
)
TAGS = re.compile(r"<[^>]+>")
WORD = re.compile(r"\w\S*")  # from the first letter or digit between two blanks to the second blank


class Stop(NamedTuple):
    """A page on a route: its title, its address from the site's root and the minutes to read it, 0 for one to look things up in."""

    title: str
    href: str
    minutes: int


class Walk(NamedTuple):
    """A page as a stop of a route: its place there, the minutes from here to the end, and the pages before and after.

    `paged` is a route that is short only in its extracts: whoever walks it from page to page reads each whole, and the minutes are those of the pages.
    """

    id: str
    route: Stop
    number: int
    count: int
    title: str
    left: int
    paged: bool
    back: Stop | None
    on: Stop | None


def read_words(html: str) -> int:
    """Return how many words of a page's text a reader reads: lists and tables with it; drawings, citations and labels apart."""
    return len(WORD.findall(TAGS.sub(" ", NOT_READ.sub(" ", html))))


def minutes(words: int) -> int:
    """Return reading minutes for a number of words, at least one."""
    return max(1, round(words / WORDS_A_MINUTE))


def route_id(path: str) -> str:
    """Return the id of the route of a page: `route=start/one-hour`."""
    return f"route={path.removesuffix('.md')}"


def stops(manual: Manual, path: str, words: Mapping[str, int]) -> list[Stop]:
    """Return the pages of a page's route, in order."""
    return [_stop(manual, address, words) for address in manual.pages[path].meta.route] if path in manual.pages else []


def _stop(manual: Manual, address: str, words: Mapping[str, int]) -> Stop:
    path = address.partition("#")[0]
    return Stop(page_title(manual, path), url(path), minutes(words[path]) if path in words else 0)


def whole(manual: Manual, path: str, words: Mapping[str, int]) -> int:
    """Return the minutes of a page's route; 0 for any other page.

    They are those of its front matter where its pages have none, or where it quotes them and so is read itself in the time that its name promises.
    """
    page = manual.pages.get(path)
    if not (page and page.meta.route):
        return 0
    if is_quoted(manual, path):
        return page.meta.minutes or minutes(words.get(path, 0))
    return together(page.meta.route, words) or page.meta.minutes or 0


def is_quoted(manual: Manual, path: str) -> bool:
    """Tell whether the page of a route quotes its pages, and so is read itself in the time that its name promises."""
    page = manual.pages.get(path)
    return bool(page and page.meta.route) and any(call.name == "extract" for call in page.calls)


def together(addresses: Sequence[str], words: Mapping[str, int]) -> int:
    """Return the minutes to read pages whole, one after the other."""
    return round(sum(words.get(address.partition("#")[0], 0) for address in addresses) / WORDS_A_MINUTE)


def walks(manual: Manual, path: str, words: Mapping[str, int]) -> list[Walk]:
    """Return a page's place on every route that leads over it."""
    return [_walk(manual, route, number, words) for route, number in _places(manual).get(path, ())]


@lru_cache(maxsize=2)
def _places(manual: Manual) -> dict[str, list[tuple[str, int]]]:
    """Return for each page the routes that lead over it, each with the page's number there, from 1."""
    found: dict[str, list[tuple[str, int]]] = {}
    for route, page in manual.pages.items():
        seen = [address.partition("#")[0] for address in page.meta.route]
        for stop in dict.fromkeys(seen):
            found.setdefault(stop, []).append((route, seen.index(stop) + 1))
    return found


def _walk(manual: Manual, route: str, number: int, words: Mapping[str, int]) -> Walk:
    pages = manual.pages[route].meta.route
    around = {at: _stop(manual, pages[at - 1], words) for at in (number - 1, number, number + 1) if 0 < at <= len(pages)}
    return Walk(
        id=route_id(route),
        route=_stop(manual, route, words),
        number=number,
        count=len(pages),
        title=around[number].title,
        left=max(1, together(pages[number - 1 :], words)),
        paged=is_quoted(manual, route),
        back=around.get(number - 1),
        on=around.get(number + 1),
    )
