"""Every paragraph of substance shows where it comes from, or says that it is the editors' own.

In: pages. Out: a problem for each paragraph, list entry or table that neither cites nor is marked. A list or table is
covered by the paragraph that introduces it. A short paragraph that only points to another page is no substance.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from ...models.page_files import PageFile
from ...reading.diagnostics import Diagnostic
from ...reading.markdown.reader import MACRO, WORD, text_lines
from ..markdown.github_files import FILE
from .left_by_programs import is_left

FIELD = "source"
CITED_KINDS = {"chapter", "route", "module"}
SHOWN = re.compile(r"\{\{\s*(cite|editors)\(")
ITEM = re.compile(r"^\s*([-*+]|\d+[.)])\s+")
POINTER = re.compile(r"\]\((/|#|[a-z0-9./-]+\.md)")
FEWEST_WORDS = 8
MOST_POINTER_WORDS = 32
TAGS = re.compile(r"</?[a-z][^<>]*>")
PICTURE = "<img "  # which is told as HTML


class Block(NamedTuple):
    """Lines that belong together, and where they begin."""

    line: int
    text: str
    kind: str


def check_citations(pages: Iterable[PageFile]) -> Iterator[Diagnostic]:
    """Yield a problem for each uncited paragraph of substance."""
    for page in pages:
        if page.meta.kind in CITED_KINDS:
            for block in uncited(page):
                if FILE.search(block.text) or is_left(block.text) or block.text.lstrip().startswith(PICTURE):  # is told as that
                    continue
                start = " ".join(TAGS.sub("", MACRO.sub("", block.text)).split()[:6])
                yield Diagnostic(f"docs/{page.path}", block.line, 1, FIELD, f"“{start} …” shows no source", _fix(block))


def _fix(block: Block) -> str:
    start = "end its last cell with" if block.kind == "table" else "end it with"
    return f'{start} {{{{ cite("source-id", "place") }}}}, or {{{{ editors() }}}} if it is our own guidance'


def uncited(page: PageFile) -> Iterator[Block]:
    """Yield the blocks of a page that need a source and show none."""
    return (block._replace(line=block.line + page.body_line) for block in _uncited(page.body))


@lru_cache(maxsize=512)
def _uncited(body: str) -> tuple[Block, ...]:
    return tuple(_without_source(body))


def _without_source(body: str) -> Iterator[Block]:
    covered = False
    for block in blocks(body):
        shows = bool(SHOWN.search(block.text))
        if block.kind == "heading":
            covered = False
        elif block.kind == "text":
            covered = shows
            if not shows and _substantive(block.text) and not _introduces(block.text):
                yield block
        elif block.kind in ("item", "table") and not (shows or covered) and _substantive(block.text):
            yield block


def _introduces(text: str) -> bool:
    return text.rstrip().endswith(":") and len(WORD.findall(text)) <= MOST_POINTER_WORDS


def _substantive(text: str) -> bool:
    bare = MACRO.sub(" ", text)
    words = len(WORD.findall(re.sub(r"\]\([^)]{0,1000}\)", " ", bare)))
    pointer = POINTER.search(bare) and words <= MOST_POINTER_WORDS
    return words >= FEWEST_WORDS and not pointer


@lru_cache(maxsize=512)
def blocks(body: str) -> tuple[Block, ...]:
    """Return the blocks of a page's text: text, list entries, tables, headings; lines count from 0."""
    return tuple(_blocks(body))


def _blocks(body: str) -> Iterator[Block]:
    lines: list[str] = []
    kind, start = "", 0
    for number, line in enumerate([*text_lines(body), ""]):
        new = _kind(line, kind)
        if lines and (not line.strip() or new != kind or ITEM.match(line)):
            yield Block(start, "\n".join(lines), kind)
            lines, kind = [], ""
        if line.strip():
            new = _kind(line, kind)
            if not lines:
                kind, start = new, number
            lines.append(line)


def _kind(line: str, current: str) -> str:
    stripped = line.strip()
    if stripped.startswith("#"):
        return "heading"
    if stripped.startswith("|"):
        return "table"
    if ITEM.match(line):
        return "item"
    if stripped.startswith(("!!!", "???")):
        return current or "heading"
    return "item" if current == "item" else "text"
