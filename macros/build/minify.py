"""Our pages, styles and scripts as they travel: without what only their editors read. In: the files of the site. Out: those files, smaller.

They are written by hand and kept readable in docs/assets/; nothing is renamed or moved, so an error still names its place.
"""

import re
from collections.abc import Mapping

OWN = re.compile(r"assets/(?:vendor/)?[^/.]+(\.css|\.js)")
REMARK = re.compile(r"/\*.*?\*/", re.DOTALL)
REMARK_ON_ITS_LINES = re.compile(r"^[ \t]*/\*(?!!).*?\*/\n", re.DOTALL | re.MULTILINE)
WRITTEN = re.compile(r"<(?:pre|textarea)\b")
EMPTY = re.compile(r"\n\s*\n")
ESCAPED = re.compile("&#(39|42|61|95|96);")  # ' * = _ `: every attribute of ours stands between double quotes
INDENT = re.compile(r"^[ \t]+|^\n", re.MULTILINE)
ENDED = re.compile(r"(?<=[{};,])\n")
READ_BY_THE_BUILD = re.compile(r' data-search="(?:skip|stop)"')  # build/search/sections.py


def minified(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return every style and script of ours without remarks and indents."""
    found = {name: match[1] for name in files if (match := OWN.fullmatch(name))}
    return {name: SMALLER[suffix](files[name].decode("utf-8")).encode() for name, suffix in found.items()}


def style(text: str) -> str:
    """Return a stylesheet without remarks, indents and ends of lines."""
    return ENDED.sub("", INDENT.sub("", REMARK.sub("", text)))


def script(text: str) -> str:
    """Return a script without indents and without the remarks that stand on lines of their own."""
    return INDENT.sub("", REMARK_ON_ITS_LINES.sub("", text))


def page(html: str) -> str:
    """Return a page with signs for themselves where only Markdown would have acted on them.

    Without the empty lines that the tags of templates leave, too; a page that shows lines as they were written keeps them.
    """
    plain = ESCAPED.sub(_sign, html)
    return plain if WRITTEN.search(plain) else EMPTY.sub("\n", plain)


def finished(html: str) -> str:
    """Return a page without the marks that only the build reads, once the index of search is made."""
    return READ_BY_THE_BUILD.sub("", html)


def _sign(match: re.Match) -> str:
    return chr(int(match[1]))


SMALLER = {".css": style, ".js": script}
