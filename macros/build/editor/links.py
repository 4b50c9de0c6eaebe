"""Links to the forms in the browser. In: built pages and the settings. Out: the same pages, saying nothing of forms where there are none.

A paragraph that offers a form for a kind of record before anything else goes; any other link becomes words that say so.
"""

import re

from ...models.site_config import SiteConfig
from ..site import BuiltPage
from .configuration import repository

OFFER = re.compile(r'<p>[^<]*<a data-form-of-ours="\w[^>]*>.*?</p>\s*', re.DOTALL)
LINK = re.compile(r"<a data-form-of-ours=[^>]*>(.*?)</a>", re.DOTALL)
NONE_HERE = r"\1 (this copy of the manual has no forms)"


def with_forms(pages: list[BuiltPage], config: SiteConfig) -> list[BuiltPage]:
    """Return the pages; where the settings name no repository that forms could send proposals to, none of them offers one."""
    return pages if repository(config) else [_without(page) for page in pages]


def _without(page: BuiltPage) -> BuiltPage:
    html = LINK.sub(NONE_HERE, OFFER.sub("", page.html))
    return page if html == page.html else BuiltPage(page.file, html)
