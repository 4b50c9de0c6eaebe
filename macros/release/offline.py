"""The whole manual as a folder for a computer without a network. In: the edition. Out: a zip of files that open by double click.

What only a server, an editor or a search engine needs stays out, and so do copies at old and short addresses: nobody comes to a folder from outside, and links
to a copy lead to the page itself.
"""

import posixpath
import re
from collections.abc import Iterator, Mapping
from functools import partial

from ..build.checks import resolve
from ..build.editor.page import EDITOR
from ..build.from_disk import with_files
from ..build.publish import MARK
from ..build.site import NOINDEX, BuiltPage
from ..models.site_config import SiteConfig
from ..models.urls import OUTPUTS, SHORT, output, short
from .edition import DOWNLOADS, Download, Edition, Job
from .zips import pack

NAME, CATALOGUE = "focal-points-manual", "/training/"
FOR_SERVERS = {"_headers", ".htaccess", "nginx-headers.conf", "sitemap.xml", "sitemap.xml.gz", "404.html", MARK}
FOR_ENGINES = re.compile(r'<script type="application/ld\+json">.*?</script>\s*|<meta property="og:.*?>\s*|<link rel="canonical".*?>\s*', re.DOTALL)
CANONICAL = re.compile(r'<link rel="canonical" href="(.*?)"')
HREF = re.compile(r'(?<=\shref=")[^"#:]+(?:#[^"]*)?(?=")')


def jobs(edition: Edition) -> Iterator[Job]:
    """Yield the one job of the copy."""
    yield Job("Copy for use offline", partial(_copy, edition), weight=5)


def _copy(edition: Edition) -> Iterator[Download]:
    yield Download(
        f"{DOWNLOADS}/{NAME}-offline.zip",
        pack(offline(edition), edition.manual.as_of),
        "whole",
        "Copy that opens by double click, with search and tools",
        "zip",
    )


def offline(edition: Edition) -> dict[str, bytes]:
    """Return the files of the copy below one folder."""
    paths = sorted(path for path in edition.folder.rglob("*") if path.is_file())
    names = {path.relative_to(edition.folder).as_posix(): path for path in paths}
    files = {name: path.read_bytes() for name, path in names.items() if name not in FOR_SERVERS and not name.startswith(EDITOR)}
    pages = {name: BuiltPage(name, content.decode("utf-8")) for name, content in files.items() if name.endswith(".html")}
    originals = _originals(edition, pages)
    texts = {name: _alone(page, originals, edition.config).encode() for name, page in pages.items() if name not in originals}
    return {f"{NAME}/{name}": texts.get(name, content) for name, content in files.items() if name not in originals}


def _originals(edition: Edition, pages: Mapping[str, BuiltPage]) -> dict[str, str]:
    """Return, by the file of each copy at another address, the file of the page itself."""
    codes = edition.manual.modules
    outputs = {output(code, name) for code in codes for name in OUTPUTS}
    known = {SHORT: CATALOGUE} | {new: page for code in codes for new, page in short(code).items()}
    found = {}
    for page in pages.values():
        address = f"/{page.url}"
        if NOINDEX in page.html and address not in outputs:
            canonical = CANONICAL.search(page.html)
            original = known.get(address) or f"/{canonical[1].removeprefix(edition.config.address)}" if canonical else ""
            found[page.file] = f"{original.removeprefix('/')}index.html"
    return {file: original for file, original in found.items() if original in pages and original != file}


def _alone(page: BuiltPage, originals: Mapping[str, str], config: SiteConfig) -> str:
    """Return a page as it stands in a folder: links lead to files, to no copy, and to the editor where the manual is published."""
    folder = posixpath.dirname(page.file)

    def led(match: re.Match) -> str:
        target = resolve(page.file, match[0], config.base)
        if target and target[0].startswith(EDITOR):
            return config.absolute(f"{EDITOR}#{target[1]}" if target[1] else EDITOR)
        if target is None or target[0] not in originals:
            return match[0]
        place = posixpath.relpath(originals[target[0]], folder or ".")
        return f"{place}#{target[1]}" if target[1] else place

    return with_files(HREF.sub(led, FOR_ENGINES.sub("", page.html)))
