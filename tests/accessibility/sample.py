"""What to look at when minutes count: pages that changed, and as few others as show everything. In: a built manual. Out: addresses of pages."""

import re
from collections.abc import Iterable
from pathlib import Path

CLASSES = re.compile(r'\sclass="([^"]*)"')
TAGS = re.compile(r"<([a-z][\w-]*)")
EDITOR = "edit/"
SECTION = re.compile(r"\.md(#.*)?$")


def sample(site: Path, changed: Iterable[str]) -> list[str]:
    """Return the pages of `changed` that are built, and enough more that every kind of element of the manual is on one."""
    signs = {page: _signs(path.read_text("utf-8")) for page, path in pages(site).items()}
    chosen = dict.fromkeys(page for page in changed if page in signs)
    seen = set().union(*(signs[page] for page in chosen))
    while new := max((len(found - seen) for found in signs.values()), default=0):
        page = next(page for page, found in signs.items() if len(found - seen) == new)
        chosen[page] = None
        seen |= signs[page]
    return sorted(chosen)


def pages(site: Path) -> dict[str, Path]:
    """Return every page by its address, without that of the editor, whose look is that of a program of others."""
    found = {_address(site, path): path for path in sorted(site.rglob("*.html"))}
    return {page: path for page, path in found.items() if not page.startswith(EDITOR)}


def address_of(page: str) -> str:
    """Return the address of a page of docs/: `roles/hub/` for `roles/hub.md#what`."""
    return re.sub(r"(^|/)index/$", r"\1", SECTION.sub("/", page))


def _address(site: Path, path: Path) -> str:
    return path.relative_to(site).as_posix().removesuffix("index.html")


def _signs(html: str) -> set[str]:
    """Return what a page is made of: its elements, and the classes by which they get their look."""
    return {f"<{tag}>" for tag in TAGS.findall(html)} | {name for names in CLASSES.findall(html) for name in names.split()}
