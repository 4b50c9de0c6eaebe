"""Read the tags of HTML, strictly. In: HTML that Markdown or a template made. Out: its tags, and every < that begins none.

Only one form is read as a tag: a name in small letters, attributes in quotes, nothing else. Every browser reads that form alike, so
whoever lets only known tags through need not guess what a browser makes of the rest.
"""

import re
from collections.abc import Container, Iterator
from functools import lru_cache
from html import unescape
from typing import NamedTuple

ATTRIBUTE = r"""[A-Za-z][\w:-]*(?:="[^"<]*"|='[^'<]*')?"""
TAG = re.compile(rf"<(/?)([a-z][a-z0-9]*)((?:\s+{ATTRIBUTE})*)\s*/?>|<")
PARTS = re.compile(r"""([A-Za-z][\w:-]*)(?:="([^"]*)"|='([^']*)')?""")
WEB = re.compile(r"https?://[\w.-]+(:\d+)?([/?#][^\s\\<>\"\x00-\x20\x7f]*)?")
OWN = re.compile(r"(?!//)[^\s\\:/?#<>\"\x00-\x20\x7f]*([/?#][^\s\\<>\"\x00-\x20\x7f]*)?")
BLOCK = re.compile(
    r"</?(?:address|article|aside|blockquote|br|button|caption|dd|desc|details|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|label|li|main|nav"
    r"|ol|option|p|pre|section|select|summary|svg|table|tbody|td|template|text|tfoot|th|thead|title|tr|ul)\b[^<>]*>"
)
ANY = re.compile(r"<[^<>]*>")


class Tag(NamedTuple):
    """A tag, as written; without a name it is a < that begins no tag of the one form."""

    at: int
    text: str
    name: str
    attributes: tuple[tuple[str, str], ...]


def tags(html: str, start: int = 0, end: int | None = None, known: Container[str] = ()) -> Iterator[Tag]:
    """Yield what begins with < in a piece of HTML, in order, but for what is known as written."""
    for match in TAG.finditer(html, start, len(html) if end is None else end):
        if match[0] in known:
            continue
        yield Tag(match.start(), match[0], match[2] or "", _attributes(match[3]) if match[3] else ())


@lru_cache(maxsize=65_536)
def _attributes(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((name, unescape(double or single)) for name, double, single in PARTS.findall(text))


def runs(html: str) -> Iterator[tuple[int, str]]:
    """Yield HTML cut where a paragraph, cell or entry begins or ends, and where each piece stands."""
    at = 0
    for match in BLOCK.finditer(html):
        yield at, html[at : match.start()]
        at = match.end()
    yield at, html[at:]


@lru_cache(maxsize=16_384)
def text_of(run: str) -> str:
    """Return the text of a piece of HTML as a reader meets it, on one line."""
    return " ".join(unescape(ANY.sub("", run)).split())
