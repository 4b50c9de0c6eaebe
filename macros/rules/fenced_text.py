"""Text of the manual between two fences, as a program that writes texts gives its answer: readers would see its signs. In: a page. Out: problems, with the lines as they should be.

An example of how a call is written stands between {% raw %} and {% endraw %}, and is none.
"""

from collections.abc import Iterator

from ..models.manual import PageFile
from ..reading.diagnostics import Diagnostic
from ..reading.markdown_reader import code_blocks
from .citations import CITED_KINDS

MARKDOWN, PLAIN, GUIDE = {"markdown", "md"}, {"", "text", "txt", "plaintext"}, "guide"
WHAT = "makes code of the text below it, as a program that writes texts puts a fence around its answer"
FIX = "take the line away, and the one that closes it"
EXAMPLE = "; an example of a call stands between {% raw %} and {% endraw %}"
IN_CODE = "stands in code"


def check_fenced(page: PageFile) -> Iterator[Diagnostic]:
    """Yield the first line of each block of code that holds text of the manual."""
    lines, calls = page.body.split("\n"), {call.line - page.body_line for call in page.calls}
    for block in code_blocks(page.body):
        language = lines[block[0]].strip("`~ ").lower()
        is_sure = language in MARKDOWN and page.meta.kind != GUIDE
        is_called = bool(calls & set(block)) and language in MARKDOWN | PLAIN
        if is_called or (is_sure and page.meta.kind in CITED_KINDS):
            inside = "\n".join(lines[block[0] + 1 : block[-1]])
            if "```" in inside:  # which is told as a fence that is not closed
                continue
            mend = (inside, len(block)) if is_sure and inside.strip() else ()
            yield Diagnostic(f"docs/{page.path}", page.body_line + block[0], 1, "code block", WHAT, FIX + EXAMPLE * (not is_sure), *mend)


def without_what_is_fenced(found: Iterator[Diagnostic], told: list[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield the problems of a page without those of calls in code, where the fence around them is told."""
    is_fenced = any(problem.what == WHAT for problem in told)
    return (problem for problem in found if not (is_fenced and problem.what.startswith(IN_CODE)))
