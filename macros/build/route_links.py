"""On the page of a route, links to its pages begin the walk. In: built pages and the manual. Out: those pages, with the route in the address of such links."""

import posixpath
import re

from ..models.manual import Manual
from ..models.urls import url
from ..rendering.routes import route_id
from .site import BuiltPage

LINK = re.compile(r'(<a\s[^>]*?href=")([^"#:]*)(")')
PROSE, END = '<section class="prose">', "</article>"


def with_routes(pages: list[BuiltPage], manual: Manual) -> list[BuiltPage]:
    """Return the pages; in the text of a route's own page, each link to one of its pages names the route."""
    routes = {url(path).removeprefix("/"): path for path, page in manual.pages.items() if page.meta.route}
    return [_walked(page, manual, routes[page.url]) if page.url in routes else page for page in pages]


def _walked(page: BuiltPage, manual: Manual, path: str) -> BuiltPage:
    stops = {url(address.partition("#")[0]) for address in manual.pages[path].meta.route}

    def named(match: re.Match) -> str:
        target = posixpath.join(posixpath.normpath(posixpath.join("/", page.url, match[2])), "")
        return f"{match[1]}{match[2]}#{route_id(path)}{match[3]}" if match[2] and target in stops else match[0]

    before, prose, rest = page.html.partition(PROSE)
    text, end, after = rest.partition(END)
    return BuiltPage(page.file, before + prose + LINK.sub(named, text) + end + after)
