"""Few requests: a page asks for at most two styles and one script. In: pages and files. Out: pages, joined files.

The first style is that of every page, which browsers have from the page before; what follows it is joined. A page that has scripts of its
own gets them joined with that of every page: one request fewer on the first visit, for 4 KB again on the first tool that a reader opens.
The script of the reader's colours, which is written into the page, stands between them and stays where it is.
"""

import re
from collections.abc import Mapping

from .site import BuiltPage

STYLE = re.compile(r'<link rel="stylesheet" href="([^"]*assets/)([\w-]+)\.css">\n')
SCRIPT = re.compile(r'<script src="([^"]*assets/)([\w-]+)\.js" defer></script>\n')
BUNDLED = ((STYLE, ".css", 1), (SCRIPT, ".js", 0))  # the ending, and how many stay apart


def bundled(pages: list[BuiltPage], files: Mapping[str, bytes]) -> tuple[list[BuiltPage], dict[str, bytes]]:
    """Return the pages, those that load many files with what is joined in their place, and the joined files."""
    made: dict[str, bytes] = {}
    return [_with_few(page, files, made) for page in pages], made


def _with_few(page: BuiltPage, files: Mapping[str, bytes], made: dict[str, bytes]) -> BuiltPage:
    html = page.html
    for kind, ending, apart in BUNDLED:
        found = list(kind.finditer(html))[apart:]
        if len(found) > 1:
            names = [match[2] for match in found]
            file = f"assets/{'-'.join(names)}{ending}"
            made[file] = b"".join(files[f"assets/{name}{ending}"] for name in names)
            html = _joined(html, found, file)
    return BuiltPage(page.file, html) if html != page.html else page


def _joined(html: str, found: list[re.Match], file: str) -> str:
    """Return the page with the last element leading to the joined file, and without those before it."""
    last = found[-1][0].replace(f"assets/{found[-1][2]}", file.rpartition(".")[0])
    kept = html[: found[-1].start()] + last + html[found[-1].end() :]
    for match in reversed(found[:-1]):
        kept = kept[: match.start()] + kept[match.end() :]
    return kept
