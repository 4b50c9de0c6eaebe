"""A built folder that opens from disk by double click. In: the folder. Out: the same, every link to a folder leading to its index.html."""

import re
from pathlib import Path

ADDRESS = re.compile(r'(\s(?:href|action)=")([^":?#]*)(?=["?#])')


def open_from_disk(site: Path) -> None:
    """Rewrite the links of every page of a built folder."""
    for path in site.rglob("*.html"):
        html = path.read_text("utf-8")
        if (after := with_files(html)) != html:
            path.write_text(after, "utf-8")


def with_files(html: str) -> str:
    """Return a page's HTML with `../roles/` made `../roles/index.html`; other hosts and places on the same page stay."""
    return ADDRESS.sub(lambda match: match[1] + _file(match[2]), html)


def _file(address: str) -> str:
    if not address or address.startswith("/"):
        return address
    if address.rsplit("/", 1)[-1] in (".", ".."):
        return f"{address}/index.html"
    return f"{address}index.html" if address.endswith("/") else address
