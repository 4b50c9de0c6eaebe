"""A paper to copy has the two parts from which a release makes its documents. In: pages. Out: a problem for each part that is missing."""

from collections.abc import Iterable, Iterator

from ...models.page_files import PageFile
from ...models.pages import PAPER
from ...reading.diagnostics import Diagnostic

PARTS = {"paper": "The paper", "sample": "Filled in"}
LEVEL = 2


def check_papers(pages: Iterable[PageFile]) -> Iterator[Diagnostic]:
    """Yield a problem for each paper without its empty or its filled-in part."""
    for page in pages:
        there = {heading.id for heading in page.headings if heading.level == LEVEL}
        for id, title in PARTS.items() if page.meta.kind == PAPER else ():
            if id not in there:
                where = f"no heading of the second level has the id {id}, so a part of this paper would be missing for Word"
                yield Diagnostic(f"docs/{page.path}", page.body_line, 1, "paper", where, f"begin that part with  ## {title} {{: #{id} }}")
