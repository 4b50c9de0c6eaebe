"""What a page offers only where it is published. In: built pages and the names of all files. Out: pages without what names a file that is not there.

A template marks it: `data-file` holds the address of the file from the site's root.
"""

import re
from collections.abc import Set

from .site import BuiltPage

OFFER = re.compile(r'<(section|li)[^>]*\sdata-file="/([^"]+)"[^>]*>.*?</\1>\s*', re.DOTALL)
MARK = " data-file="


def without_missing(pages: list[BuiltPage], names: Set[str]) -> list[BuiltPage]:
    """Return the pages, in each only the offers of files that are published."""
    return [_kept(page, names) if MARK in page.html else page for page in pages]


def _kept(page: BuiltPage, names: Set[str]) -> BuiltPage:
    return BuiltPage(page.file, OFFER.sub(lambda offer: offer[0] if offer[2] in names else "", page.html))
