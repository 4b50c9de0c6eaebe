"""A Markdown extension: lists, tables and their indents as GitHub's preview reads them, which follows CommonMark.

In: the lines of a page. Out: the same with four spaces for each level of a list, and an empty line before a list or table that stands right
under its sentence. Python-Markdown asks for both, and would else run a list together into one paragraph.
"""

import re
from collections.abc import Sequence

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

AFTER_FENCES_BEFORE_HTML = 22
WIDTH = 4
ITEM = re.compile(r"([-*+]|\d{1,9}[.)])( +|$)(.*)")
SIGN = re.compile(r"(?=[-*+] )|(?<=\d)(?=\. )")
NOTE = re.compile(r"!!! ?\w")
INSIDE = " " * WIDTH
RULE = re.compile(r"(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$")
OTHER = re.compile(r"#{1,6}(?: |$)|!!!|\?\?\?|\x02[^\x03]*\x03$")
QUOTED = re.compile(r" {0,3}> ?")
DELIMITERS = re.compile(r"\|? *:?-+:? *(?:\| *:?-+:? *)*\|?$")


class _Lines:
    """The lines that were written so far, and the list items that are open, each with the column at which its text begins."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.open: list[int] = []
        self.numbered: list[bool] = []
        self.parted: list[bool] = []  # whether an empty line stands in the item
        self.in_text = False

    def add(self, line: str, after: str) -> None:
        """Add a line; `after` is the one below it."""
        if not line.strip():
            self.done.append(line)
            self.in_text = False
            return
        indent = len(line) - len(line.lstrip(" "))
        depth = sum(column <= indent for column in self.open)
        inside = indent - (self.open[depth - 1] if depth else 0)
        self.parted = [True if self.done and not self.done[-1].strip() else parted for parted in self.parted[:depth]] + self.parted[depth:]
        text = line[indent:]
        item = ITEM.match(text) if inside < WIDTH and not RULE.match(text) else None
        if item and self._may_begin(item, depth):
            self._item(item, indent, depth)
        else:
            self._text(line, text, depth, inside, after)

    def _may_begin(self, item: re.Match, depth: int) -> bool:
        """Tell whether an item begins here: right under the text of a paragraph only one that says something, and no number but 1."""
        return not self.in_text or depth < len(self.open) or bool(item[3]) and item[1] in ("-", "*", "+", "1.", "1)")

    def _item(self, item: re.Match, indent: int, depth: int) -> None:
        numbered = item[1][-1] in ".)"
        if self.in_text and self._needs_line(depth, numbered):
            self.done.append("")
            self.parted[:depth] = [True] * depth
        space = len(item[2]) if item[3] and len(item[2]) <= WIDTH else 1
        self.open = [*self.open[:depth], indent + len(item[1]) + space]
        self.numbered = [*self.numbered[:depth], numbered]
        self.parted = [*self.parted[:depth], False]
        self.done.append(f"{' ' * (WIDTH * depth)}{item[1].replace(')', '.')} {item[2][space:]}{item[3]}")
        self.in_text = bool(item[3])

    def _needs_line(self, depth: int, numbered: bool) -> bool:
        """Tell whether an item has an empty line above it: a list of another kind is another list; below parted items every item stands apart."""
        if len(self.open) > depth:
            return self.numbered[depth] != numbered or self.parted[depth]
        return not self.open or self.parted[depth - 1]

    def _text(self, line: str, text: str, depth: int, inside: int, after: str) -> None:
        if self.in_text and depth < len(self.open) and not OTHER.match(text) and not RULE.match(text):
            self.done.append(line[: -len(text)] + _as_text(text))
            return
        text = _as_text(text) if self.in_text and inside < WIDTH else text
        self.open, self.parted = self.open[:depth], self.parted[:depth]
        if self.in_text and not self.open and "|" in text and DELIMITERS.match(after.strip()) and "|" in after:
            self.done.append("")
        self.done.append(" " * (WIDTH * depth + (inside if inside >= WIDTH else 0)) + text if depth else line)
        self.in_text = not (OTHER.match(text) or RULE.match(text)) and (inside < WIDTH or self.in_text)


def _as_text(text: str) -> str:
    """Return a line that goes on with a paragraph, and begins no list in it."""
    return SIGN.sub(r"\\", text, count=1) if ITEM.match(text) else text


def as_markdown_reads(lines: Sequence[str]) -> list[str]:
    """Return the lines of a text in the form that Python-Markdown reads as GitHub reads them as they are."""
    lines = _with_notes(lines)
    found, quoted = _Lines(), []
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        match = QUOTED.match(line)
        if match:
            quoted.append(line[match.end() :])
        if quoted and not QUOTED.match(after if match else line):
            found.done += [f"> {text}" for text in as_markdown_reads(quoted)]
            found.in_text, found.open, quoted = False, [], []
        if not match:
            found.add(line, after)
    return found.done


def _with_notes(lines: Sequence[str]) -> list[str]:
    """Return the lines of a text in which those within a note have the form that Python-Markdown reads: they are a text of their own."""
    done, within = [], []
    for line, after in zip(lines, [*lines[1:], "end"], strict=True):
        if _is_inside(line) and (within or done and NOTE.match(done[-1])):
            within.append(line.removeprefix(INSIDE))
        else:
            done.append(line)
        if within and not _is_inside(after):
            done += [f"{INSIDE}{text}" if text.strip() else text for text in as_markdown_reads(within)]
            within = []
    return done


def _is_inside(line: str) -> bool:
    return not line.strip() or line.startswith(INSIDE)


class _GitHubLists(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        """Return the lines of a page."""
        return as_markdown_reads(lines)


class _Extension(Extension):
    def extendMarkdown(self, md: Markdown) -> None:
        """Register the step, after blocks of code are taken out of the text."""
        md.preprocessors.register(_GitHubLists(md), "github_lists", AFTER_FENCES_BEFORE_HTML)


def makeExtension(**settings: object) -> Extension:
    """Return the extension, as Python-Markdown asks for it."""
    return _Extension(**settings)
