"""Check what will be published. In: built pages and their folder. Out: diagnostics, none for a good site.

Links and headings that lead nowhere, one id twice on a page, images without text or file, braces left over, values that were lost,
pages that no link reaches or that are far from home, and files that nobody asked for.
"""

import posixpath
import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml.etree import XPath

from ..reading.diagnostics import Diagnostic
from ..rendering.markdown_extensions.raw_html import BEGIN, END
from .click_depth import START, clicks
from .publish import MARK
from .site import BuiltPage, Site

LEFT_OVER = {
    "braces": (("{{", "{%", "}}", "%}"), "correct the macro call"),
    "marks of a macro": ((BEGIN, END), "list macros.rendering.markdown_extensions.raw_html among the markdown_extensions of macros/mkdocs.yml"),
}
TEXTS = {"braces": XPath("//body//text()[not(ancestor::script or ancestor::style or ancestor::code)]"), "marks of a macro": XPath("//body//text()")}
SCRIPT = re.compile(r"<script.*?</script>", re.DOTALL)
ANY_TEXT = XPath("//body//text()", smart_strings=False)
PLAIN = XPath("//body//text()[not(ancestor::script or ancestor::style or ancestor::code or ancestor::pre)]")
LEADING = XPath("descendant::*[@href or @src or @action]")
MOST_CLICKS = 4
LOST = {"undefined", "NaN", "nan", "null", "[object Object]", "[]", "{}"}
FOLDERS = {"", ".", ".."}
UNLINKED = {"404.html"}
SUFFIXES = {
    ".html",
    ".css",
    ".js",
    ".svg",
    ".png",
    ".ico",
    ".xml",
    ".json",
    ".txt",
    ".webmanifest",
    ".csv",
    ".yml",
    ".bib",
    ".ics",
    ".ris",
    ".jpg",
    ".jpeg",
    ".webp",
    ".pdf",
    ".docx",
    ".xlsx",
    ".zip",
    ".epub",
    ".zim",
    ".imscc",
    ".sh",
    ".woff2",
}
PAGES_AS_TEXT = "downloads/markdown/"  # elsewhere a page as Markdown has strayed from docs/
KNOWN = {"_headers", "MANIFEST", "Caddyfile", "Containerfile", "nginx-headers.conf", "nginx.conf", "sitemap.xml.gz", ".htaccess", ".nojekyll", MARK}


def check_site(site: Site, base: str, unlinked: frozenset[str] = frozenset()) -> list[Diagnostic]:
    """Return every problem of a site that stands at the path `base`; no link need lead to the files of `unlinked`."""
    files, pages = site.names, site.pages
    ids = {page.file: Counter(page.tree.xpath("//@id")) for page in pages}
    diagnostics, reached = [], {}
    for page in pages:
        reached[page.file], faults = _links(page, files, ids, base)
        diagnostics += [*faults, *_twice(page, ids[page.file]), *_images(page), *_left_over(page), *_lost(page)]
    return sorted({*diagnostics, *_far(reached, unlinked), *_strays(files)})


def _problem(file: str, line: int | None, field: str, what: str, fix: str) -> Diagnostic:
    return Diagnostic(f"site/{file}", line or 1, 1, field, what, fix)


def _twice(page: BuiltPage, ids: Counter) -> Iterator[Diagnostic]:
    for id, number in ids.items():
        if number > 1:
            yield _problem(page.file, 1, "id", f"“{id}” stands {number} times on the page", "give each its own id")


def _links(page: BuiltPage, files: set[str], ids: dict[str, Counter], base: str) -> tuple[set[str], list[Diagnostic]]:
    targets, faults = set(), []
    for element in LEADING(page.tree):
        for name in ("href", "src", "action"):
            target = resolve(page.file, element.get(name), base) if element.get(name) else None
            if target is None:
                continue
            file, heading = target
            if file not in files:
                what, fix = f"“{element.get(name)}” leads to nothing", "correct the address in the page or record it comes from"
                faults.append(_problem(page.file, element.sourceline, name, what, fix))
            elif heading and "=" not in heading and file in ids and heading not in ids[file]:
                what = f"“{element.get(name)}”: {file} has no #{heading}"
                faults.append(_problem(page.file, element.sourceline, name, what, "correct the part after #"))
            elif element.tag in ("a", "form"):
                targets.add(file)
    return targets, faults


def _images(page: BuiltPage) -> Iterator[Diagnostic]:
    for image in page.tree.xpath("//img[not(@alt)]"):
        yield _problem(page.file, image.sourceline, "img", "has no text alternative", 'add alt="…", or alt="" if it only decorates')


def _left_over(page: BuiltPage) -> Iterator[Diagnostic]:
    written = SCRIPT.sub("", page.html)
    for what, (signs, fix) in LEFT_OVER.items():
        if any(sign in written for sign in signs):
            for text in TEXTS[what](page.tree):
                if any(sign in text for sign in signs):
                    yield _problem(page.file, text.getparent().sourceline, "text", f"has {what} left over: “{text.strip()[:40]}”", fix)


def _lost(page: BuiltPage) -> Iterator[Diagnostic]:
    if LOST.isdisjoint(map(str.strip, ANY_TEXT(page.tree))):
        return  # as on nearly every page; where a text stands is asked only if there is one, which takes ten times as long
    for text in PLAIN(page.tree):
        if text.strip() in LOST:
            what = f"prints “{text.strip()}” where a value should stand"
            yield _problem(page.file, text.getparent().sourceline, "text", what, "ask in the template whether there is a value")


def resolve(file: str, address: str, base: str) -> tuple[str, str] | None:
    """Return the file and heading that an address of a page leads to; None for another host or scheme."""
    parts = _split(address)
    if parts is None:
        return None
    path, heading = parts
    return (_file(*_from_root(posixpath.dirname(file), path), base) if path else file), heading


@lru_cache(maxsize=65_536)
def _split(address: str) -> tuple[str, str] | None:
    parts = urlsplit(address)
    return None if parts.scheme or parts.netloc else (unquote(parts.path), unquote(parts.fragment))


def _from_root(folder: str, path: str) -> tuple[str, str]:
    """Return a folder and a path from it; the root, where the path climbs as far, since most do and the answers are kept."""
    up = "../" * (folder.count("/") + 1 if folder else 0)
    return ("", path[len(up) :]) if path.startswith(up) else (folder, path)


@lru_cache(maxsize=65_536)
def _file(folder: str, path: str, base: str) -> str:
    if path.startswith("/"):
        full = posixpath.normpath(path).removeprefix(base.rstrip("/")).lstrip("/")
    else:
        full = posixpath.normpath(posixpath.join(folder, path))
    full = "" if full == "." else full
    return posixpath.join(full, START) if not full or posixpath.basename(path) in FOLDERS else full


def _far(reached: dict[str, set[str]], unlinked: frozenset[str]) -> Iterator[Diagnostic]:
    depth = clicks(reached)
    for file in sorted(set(reached) - UNLINKED - unlinked):
        if file not in depth:
            yield _problem(file, 1, "page", "no link leads to it from the home page", "link it from a page, or add it to nav in mkdocs.yml")
        elif depth[file] > MOST_CLICKS:
            what = f"is {depth[file]} clicks from the home page; at most {MOST_CLICKS} are asked of a reader"
            yield _problem(file, 1, "page", what, "link it from the first page of its section")


def _strays(files: set[str]) -> Iterator[Diagnostic]:
    for file in sorted(files):
        is_text = file.startswith(PAGES_AS_TEXT) and file.endswith(".md")
        if Path(file).suffix not in SUFFIXES and Path(file).name not in KNOWN and not is_text:
            yield _problem(file, 1, "file", "is not a kind of file that the manual publishes", "remove it from docs/ or overrides/")
