"""No address of the manual itself in full: it would fail in every copy, and no check would see when its page moves.

In: pages and sources, and the addresses of the site and of its repository. Out: a problem at each line, with the page in the place of the address.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from ...models.manual import Manual
from ...models.page_files import PageFile
from ...reading.diagnostics import Diagnostic
from ...reading.locations import Location
from ...reading.markdown.reader import bare_lines, text_lines
from ..references.page_addresses import page_fault

ADDRESS = re.compile(r"(?<=\]\()https?://[^)\s]{1,2000}+(?=[)\s])|<https?://[^>\s]+>")
OF_FILES = re.compile(r"/(?:blob|edit|tree|raw)/[^/]+/(?:docs/)?")


def check_own_addresses(
    manual: Manual, pages: Iterable[PageFile], locations: Mapping[tuple[str, str], Location], settings: Mapping
) -> Iterator[Diagnostic]:
    """Yield each link of a page, and each source, that leads to the manual by its address on the web."""
    site, extra = settings.get("site_url"), settings.get("extra")
    repository = extra.get("repository") if isinstance(extra, dict) else None
    homes = [home.rstrip("/") for home in (site, repository) if isinstance(home, str) and home.startswith("http")]
    if not homes:
        return
    for page in pages:
        yield from _links(manual, page, homes)
    for id, source in manual.sources.items():
        if _inside(source.url or "", homes[:1]) is not None:
            what = "is an address of this manual, which is no source of what it says itself"
            yield locations["sources", id].diagnostic(("url",), what, "name the document that stands behind it, and where that can be read")


def _links(manual: Manual, page: PageFile, homes: list[str]) -> Iterator[Diagnostic]:
    lines = zip(text_lines(page.body), bare_lines(page.body), strict=True) if "http" in page.body else ()
    for number, (text, bare) in enumerate(lines):
        for match in ADDRESS.finditer(bare) if "http" in bare else ():
            inside = _inside(match[0].strip("<>"), homes)
            meant = meant_page(manual, inside) if inside is not None else ""
            if meant:
                link = f"/{meant}" if match[0][0] != "<" else f"[{_title(manual, meant)}](/{meant})"
                mended = text[: match.start()] + link + text[match.end() :]
                what = "is an address of this manual in full, which fails in every copy of it"
                yield Diagnostic(f"docs/{page.path}", page.body_line + number, match.start() + 1, "link", what, f"write {link}", mended, 1)
                break


def _inside(address: str, homes: Iterable[str]) -> str | None:
    """Return what stands behind the address of the site or its repository; None for any other address."""
    bare = re.sub(r"^http:", "https:", address)
    home = next((home for home in homes if bare == home or bare.startswith((f"{home}/", f"{home}#"))), None)
    return None if home is None else bare.removeprefix(home)


def meant_page(manual: Manual, inside: str) -> str:
    """Return the page that an address within the site or the repository means; empty text for what is no page."""
    path, _, heading = OF_FILES.sub("/", inside).partition("#")
    path = path.partition("?")[0].strip("/")
    page = (
        path if path.endswith((".md", ".yml")) else f"{path}/index.md".lstrip("/") if f"{path}/index.md".lstrip("/") in manual.pages else f"{path}.md"
    )
    fault = page_fault(manual, page)
    page = fault.instead.partition("#")[0] if fault else page
    if not page or not heading or page_fault(manual, f"{page}#{heading}"):
        return page
    return f"{page}#{heading}"


def _title(manual: Manual, address: str) -> str:
    page = manual.pages.get(address.partition("#")[0])
    return page.meta.title if page else "words for it"
