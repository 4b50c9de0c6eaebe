"""What stands twice in a text, or parted from what it belongs to: a paragraph pasted twice, a source below its paragraph. In: a page. Out: problems."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from ...models.page_files import PageFile
from ...reading.diagnostics import Diagnostic
from ...reading.markdown.reader import WORD
from ..page_problem import page_problem
from .citations import FEWEST_WORDS, Block, blocks

SOURCE_ALONE = re.compile(r"^\s{0,3}(?:\{\{\s*cite\([^{}]*\)\s*\}\}\s*)+$")


def check_doubled(page: PageFile) -> Iterator[Diagnostic]:
    """Yield each paragraph or entry that stands straight below itself."""
    for block in _doubled(page.body):
        where, what = page.body_line + block.line, f"stands twice, “{' '.join(block.text.split()[:6])} …”"
        yield Diagnostic(f"docs/{page.path}", where, 1, "text", what, "take one of the two away", "", block.text.count("\n") + 1)


@lru_cache(maxsize=512)
def _doubled(body: str) -> tuple[Block, ...]:
    words = [" ".join(block.text.split()) for block in blocks(body)]
    pairs = zip(blocks(body)[1:], words, words[1:], strict=False)
    return tuple(block for block, above, own in pairs if own == above and len(WORD.findall(own)) >= FEWEST_WORDS)


def check_parted_sources(page: PageFile) -> Iterator[Diagnostic]:
    """Yield each source that is a paragraph of its own below one that shows none."""
    for block in _parted(page.body):
        fix = "write it at the end of the paragraph above, without an empty line between them"
        yield page_problem(page, page.body_line + block.line, "cite", "is a source that is a paragraph of its own", fix)


@lru_cache(maxsize=512)
def _parted(body: str) -> tuple[Block, ...]:
    pairs = pairwise(blocks(body))
    return tuple(block for above, block in pairs if SOURCE_ALONE.match(block.text) and above.kind == "text" and "{{" not in above.text)
