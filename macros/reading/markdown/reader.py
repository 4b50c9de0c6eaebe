"""Read a Markdown page: front matter, headings, code, words; its macro calls are read by `call_reader.py`.

In: the text of a page. Out: a `PageText`, or `DiagnosticError`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from markdown.extensions.fenced_code import FencedBlockPreprocessor

from ...models.page_files import Call, Heading
from ..diagnostics import Diagnostic, DiagnosticError, unplaced
from ..document import Document
from ..yaml.reader import read
from .call_reader import CLOSED, CODE, RAW, read_calls
from .front_matter import FRONT, front_matter_fault

DASHES = re.compile(r"^\s*-{3,}\s*$", re.MULTILINE)
HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*(?:\{:?\s*#([^\s}]+)[^}]*\})?\s*$")
SLIPPED = re.compile(r"^ {0,3}\\?(#{1,6})\s*([^#\s].*?)\s*\{:?\s*#([^\s}]+)[^}]*\}[\s#]*$")  # a heading but for a sign, which is told
FENCED = FencedBlockPreprocessor.FENCED_BLOCK_RE
FENCE = re.compile(r"^[\s>]*(?:(?:[-*+:]|\d+[.)])\s+)*(`{3,}|~{3,})(.*)$", re.MULTILINE)
MACRO = re.compile(r"\{\{.*?\}\}", re.DOTALL)
WORD = re.compile(r"\w[\w’'-]*")
MOST_PAGE_LETTERS = 300_000
MOST_FENCES = 500
MOST_BRACES = {"{{": 2_000, "{%": 200}


@dataclass(frozen=True)
class PageText:
    """The parts of a page, and what is wrong with them. Line numbers count from the top of the file."""

    front: Document
    body: str
    body_line: int
    headings: tuple[Heading, ...]
    calls: tuple[Call, ...]
    words: int
    diagnostics: tuple[Diagnostic, ...] = ()


@lru_cache(maxsize=2048)
def split(text: str, shape: object = None) -> PageText:
    """Split a page into its parts; YAML that is not allowed and Jinja that is more than a macro call are among its faults.

    `shape` is the model of its front matter, for better messages.

    Raises:
        DiagnosticError: the page has no front matter.
    """
    for sign, most in MOST_BRACES.items():
        if text.count(sign) > most:
            raise DiagnosticError([unplaced(1, 1, "page", f"holds more than {most:,} braces {sign}", "split it into several pages")])
    match = FRONT.match(text)
    if not match or DASHES.search(match[1]):
        raise DiagnosticError([front_matter_fault(text)])
    front, faults = _front(match[1], shape)
    body, line = text[match.end() :], text.count("\n", 0, match.end()) + 1
    calls, refused = read_calls(body, line)
    return PageText(front, body, line, read_headings(body, line), calls, count_words(body), (*faults, *refused))


def _front(text: str, shape: object) -> tuple[Document, list[Diagnostic]]:
    """Return the front matter, as far as it can be read, and what is wrong with its YAML."""
    try:
        return read("\n" + text, shape), []
    except DiagnosticError as error:
        return error.document or Document(None, {}, {}), [replace(fault, line=max(fault.line, 2)) for fault in error.diagnostics]


def read_headings(body: str, first_line: int) -> tuple[Heading, ...]:
    """Return the headings outside code blocks."""
    found = []
    for number, line in enumerate(text_lines(body), first_line):
        if match := SLIPPED.match(line) or HEADING.match(line):
            found.append(Heading(len(match[1]), match[3] or "", MACRO.sub("", match[2]).strip(), number))
    return tuple(found)


@lru_cache(maxsize=1024)
def text_lines(body: str) -> tuple[str, ...]:
    """Return the lines of a page, those of code blocks emptied, and without the braces that Jinja is told to leave alone."""
    text = re.sub(RAW, lambda match: re.sub("[{}]", " ", match[0]), body, flags=re.DOTALL)
    code = {number for block in code_blocks(body) for number in block}
    return tuple("" if number in code else line for number, line in enumerate(text.split("\n")))


@lru_cache(maxsize=1024)
def bare_lines(body: str) -> tuple[str, ...]:
    """Return the lines of a page with blanks for what code and macros hold, each sign at its place."""
    return tuple(CODE.sub(blank, MACRO.sub(blank, line)) for line in text_lines(body))


def blank(match: re.Match) -> str:
    return " " * len(match[0])


@lru_cache(maxsize=2048)
def code_blocks(body: str) -> tuple[range, ...]:
    """Return the lines, from 0, of each block of code that Markdown finds, those that open and close it among them."""
    if body.count("```") + body.count("~~~") > MOST_FENCES:
        return ()  # refused, and reading on would take minutes
    text = re.sub(CLOSED, lambda match: re.sub(r"[^\n]", " ", match[0]) if "\n" in match[0] else match[0], body)
    found = (match for match in FENCED.finditer(text) if not match["attrs"]) if "```" in text or "~~~" in text else ()
    return tuple(range(text.count("\n", 0, match.start()), text.count("\n", 0, match.end()) + 1) for match in found)


@lru_cache(maxsize=1024)
def stray_fences(body: str) -> tuple[tuple[int, str], ...]:
    """Return each line, from 0, that looks as if code began or ended there and does not so for Markdown, and what is wrong."""
    return tuple(_stray_fences(body))


def _stray_fences(body: str) -> Iterator[tuple[int, str]]:
    blocks = {number: block for block in code_blocks(body) for number in block}
    lines = body.split("\n")
    for number, match in ((number, FENCE.match(line)) for number, line in enumerate(lines)):
        block = blocks.get(number)
        if match and block is None:
            yield number, "is never closed" if lines[number].startswith(match[1]) else "does not begin at the beginning of its line"
        elif match and number not in (block[0], block[-1]) and match[1].startswith(FENCE.match(lines[block[0]])[1]):
            yield block[0], f"is not closed before another one begins, {number - block[0]} lines below"


def count_words(body: str) -> int:
    """Return the number of words a reader reads, macros and link addresses left out."""
    text = MACRO.sub(" ", "\n".join(text_lines(body)))
    text = re.sub(r"\]\([^)]{0,1000}\)|\{:[^}]{0,1000}\}", " ", text)
    return len(WORD.findall(text))
