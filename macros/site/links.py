"""Addresses in built HTML. Components write them from the site's root; a page needs them relative to itself."""

import re
from urllib.parse import urlsplit

ROOTED = re.compile(r'(\s(?:href|src|action)=")/(?!/)')


def relative(html: str, url: str) -> str:
    """Return a page's HTML with every address from the site's root made relative to `url` (`roles/hub/`)."""
    return ROOTED.sub(rf"\1{'../' * url.count('/') or './'}", html)


def absolute(html: str, site_url: str | None) -> str:
    """Return HTML with every address from the site's root put below the path of `site_url`."""
    base = urlsplit(site_url or "/").path or "/"
    if base == "/":
        return html
    return re.sub(rf'(\s(?:href|src|action)=")/(?!/)(?!{re.escape(base.lstrip("/"))})', rf"\1{base}", html)
