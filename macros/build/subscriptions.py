"""Links by which a calendar program subscribes. In: built pages and where they are published. Out: the same pages.

A template marks such a link and lets it lead to the file. Only the build knows the whole address, which the program keeps.
"""

import re

from ..models.site_config import SiteConfig
from ..models.urls import CALENDAR
from .site import BuiltPage

MARKED = re.compile(r'href="[^"]*"(?= data-subscribe)')
SCHEME = re.compile("https?:")


def with_subscriptions(pages: list[BuiltPage], config: SiteConfig) -> list[BuiltPage]:
    """Return the pages; where the site has an address of its own, marked links hand the calendar to the reader's program."""
    address, known = SCHEME.subn("webcal:", config.absolute(CALENDAR), count=1)
    if not known:
        return pages
    return [BuiltPage(page.file, html) if (html := MARKED.sub(f'href="{address}"', page.html)) != page.html else page for page in pages]
