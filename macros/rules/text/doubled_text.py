"""What stands twice in a text, or parted from what it belongs to: a paragraph pasted twice, a source below its paragraph. In: a page. Out: problems."""

import re
from collections.abc import Iterator

from ...models.manual import PageFile
from ...reading.diagnostics import Diagnostic
from ...reading.markdown.reader import WORD
from ..page_problem import page_problem
from .citations import FEWEST_WORDS, blocks

SOURCE_ALONE = re.compile(r"^\s{0,3}(?:\{\{\s*cite\([^{}]*\)\s*\}\}\s*)+$")


def check_doubled(page: PageFile) -> Iterator[Diagnostic]:
    """Yield each paragraph or entry that stands straight below itself."""
    above = ""
    for block in blocks(page.body):
        words = " ".join(block.text.split())
        if words == above and len(WORD.findall(words)) >= FEWEST_WORDS:
            where, what = page.body_line + block.line, f"stands twice, “{' '.join(words.split()[:6])} …”"
            yield Diagnostic(f"docs/{page.path}", where, 1, "text", what, "take one of the two away", "", block.text.count("\n") + 1)
        above = words


def check_parted_sources(page: PageFile) -> Iterator[Diagnostic]:
    """Yield each source that is a paragraph of its own below one that shows none."""
    above = None
    for block in blocks(page.body):
        if SOURCE_ALONE.match(block.text) and above and above.kind == "text" and "{{" not in above.text:
            fix = "write it at the end of the paragraph above, without an empty line between them"
            yield page_problem(page, page.body_line + block.line, "cite", "is a source that is a paragraph of its own", fix)
        above = block
