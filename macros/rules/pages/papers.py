"""A paper to copy has the two parts from which a release makes its documents. In: pages. Out: a problem for each part that is missing."""

import re
from collections.abc import Container, Iterable, Iterator

from ...models.page_files import Heading, PageFile
from ...models.pages import PAPER
from ...models.urls import url
from ...reading.diagnostics import Diagnostic
from ...reading.files.read_result import Stood
from ..page_problem import page_problem

PARTS = {"paper": "The paper", "sample": "Filled in"}
LEVEL = 2
MADE = re.compile(r"\{: #([\w-]+) \}")


def check_papers(pages: Iterable[PageFile], addresses: Container[str], stood: Stood) -> Iterator[Diagnostic]:
    """Yield a problem for each paper without its empty or its filled-in part, at the heading that has another id than before, if one has."""
    for page in pages:
        there = {heading.id for heading in page.headings if heading.level == LEVEL}
        for id, title in PARTS.items() if page.meta.kind == PAPER else ():
            if id not in there and (heading := _other(page, id, addresses, stood)):
                yield _other_id(page, heading, id)
            elif id not in there:
                where = f"no heading of the second level has the id {id}, so a part of this paper would be missing for Word"
                yield Diagnostic(f"docs/{page.path}", page.body_line, 1, "paper", where, f"begin that part with  ## {title} {{: #{id} }}")


def _other(page: PageFile, id: str, addresses: Container[str], stood: Stood) -> Heading | None:
    """Return the heading that begins a part under another id: the only one of its level that an earlier version, or what was published, does not know."""
    of_level = [each for each in page.headings if each.level == LEVEL and each.id and each.id not in PARTS]
    for text in stood.get(f"docs/{page.path}", ()):
        before = set(MADE.findall(text))
        new = [each for each in of_level if each.id not in before]
        if id in before and len(new) == 1:
            return new[0]
    new = [each for each in of_level if f"{url(page.path)}#{each.id}" not in addresses]
    return new[0] if f"{url(page.path)}#{id}" in addresses and len(new) == 1 else None


def _other_id(page: PageFile, heading: Heading, id: str) -> Diagnostic:
    text = page.body.split("\n")[heading.line - page.body_line]
    what = f"has the id {heading.id}, and the part of a paper from which its Word document is made has the id {id}"
    return page_problem(page, heading.line, "heading", what, f"write {{: #{id} }}; its words may change", text.replace(f"#{heading.id}", f"#{id}"))
