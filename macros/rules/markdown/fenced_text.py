"""Text of the manual between two fences, as a program that writes texts gives its answer: readers would see its signs. In: a page. Out: problems, with the lines as they should be.

An example of how a call is written stands between {% raw %} and {% endraw %}, and is none.
"""

from collections.abc import Iterator

from ...models.page_files import PageFile
from ...reading.diagnostics import Diagnostic
from ...reading.markdown.reader import code_blocks

MARKDOWN, GUIDE = {"markdown", "md"}, "guide"
WHAT = "makes code of the text below it, as a program that writes texts puts a fence around its answer"
FIX = "take the line away, and the one that closes it"
IN_CODE = "stands in code"


def check_fenced(page: PageFile) -> Iterator[Diagnostic]:
    """Yield the first line of each block of Markdown as code that holds a call; a guide may have meant to show how one is written."""
    lines, calls = page.body.split("\n"), {call.line - page.body_line for call in page.calls}
    for block in code_blocks(page.body) if page.meta.kind != GUIDE else ():
        inside = "\n".join(lines[block[0] + 1 : block[-1]])
        is_nested = "```" in inside or "~~~" in inside  # which is told as a fence that is not closed
        if lines[block[0]].strip("`~ ").lower() in MARKDOWN and calls & set(block) and not is_nested:
            yield Diagnostic(f"docs/{page.path}", page.body_line + block[0], 1, "code block", WHAT, FIX, inside, len(block))
