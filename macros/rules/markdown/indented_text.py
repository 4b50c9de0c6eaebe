"""Text that stands four spaces in, as a paragraph of a letter does: Markdown makes code of it. In: the lines of a page. Out: problems, with the lines as they should be."""

import re
from itertools import dropwhile, takewhile

from ..line_finders import Finder, Found, Line

SENTENCE = re.compile(r"[“\"‘(]?[A-ZÀ-Þ][^\W\d_]*(?: [^\s{}<>=]+){3,}")
FAR_IN = re.compile(r"(?: {4}|\t| {1,3}\t)[ \t]*(?=\S)")
HOLDS = re.compile(r"\s{0,3}(?:[-*+•]\s|\d+[.)]\s|!!!|\?\?\?|:\s|\[\^|=== )")  # what can hold a paragraph that is further in
MOST_LINES_ABOVE = 200
INDENT = "indent"


def _indented(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find a sentence of which spaces make code; what is no sentence may be meant as code."""
    far = FAR_IN.match(line.text)
    if not far or not SENTENCE.match(line.text, far.end()) or line.number and bare[line.number - 1].strip() or _is_held(bare, line.number):
        return None
    last = line.number
    while last < len(lines) and FAR_IN.match(lines[last]):
        last += 1
    mended = "\n".join(FAR_IN.sub("", text) for text in lines[line.number : last])
    fix = "begin it at the beginning of the line; code stands between two lines of three backticks"
    return Found("stands four spaces in or behind a tab, which makes code of it", fix, mended, last - line.number, INDENT)


def _is_held(bare: list[str], number: int) -> bool:
    """Tell whether a line far in can belong to an entry of a list or a note above it."""
    near = bare[max(0, number - MOST_LINES_ABOVE) : number][::-1]
    above = dropwhile(lambda text: not text.strip() or FAR_IN.match(text), near)
    return any(HOLDS.match(text) or text.startswith(" ") for text in takewhile(str.strip, above))


INDENTED: tuple[Finder, ...] = (_indented,)
