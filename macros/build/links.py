"""Addresses in built HTML. Components write them from the site's root; a page needs them relative to itself."""

import posixpath
import re
from urllib.parse import urlsplit

OWN = re.compile(r'(\s(?:href|src|action)=")([^"#/?:][^":]*)(?=")')
IN_DATA = re.compile(r'(\sdata-[a-z-]+=")(\.\.?/[^"]*)(?=")')
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


def rebase(html: str, old: str, new: str) -> str:
    """Return the HTML of the page at `old` (`roles/hub/`) fit to stand at `new`: addresses lead where they led."""

    def moved(match: re.Match) -> str:
        path, mark, rest = re.match(r"([^#?]*)([#?]?)(.*)", match[2], re.DOTALL).groups()
        full = posixpath.normpath(posixpath.join("/", old, path))
        folder = path.endswith("/") or posixpath.basename(path) in (".", "..")
        relative = posixpath.relpath(full, posixpath.join("/", new)) + ("/" if folder else "")
        return match[1] + relative + mark + rest

    return IN_DATA.sub(moved, OWN.sub(moved, html))
