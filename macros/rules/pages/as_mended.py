"""What is no longer true of a page once it is mended: a paragraph that shows no source only because its call is misspelt or its table is no table yet.

In: problems and the pages they are of. Out: the problems without those that go when every mended line is committed.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import replace

from ...models.page_files import PageFile
from ...queries.placement import begun
from ...reading.diagnostics import Diagnostic
from ..markdown.fenced_text import IN_CODE
from ..references.what_follows import BELOW
from ..text.citations import FIELD, blocks, uncited

CITED = "cite"
SETTLES = re.compile(
    r"^breaks off|^holds a footnote|^is never closed|by which the notes of a paper|^holds HTML \(<table"
)  # what is to be done there comes first


def without_mended_sources(found: Collection[Diagnostic], pages: Iterable[PageFile]) -> list[Diagnostic]:
    """Return the problems without those of a missing source that other mended lines of the page give, or that stand where something is to be taken out."""
    of_page: dict[str, list[Diagnostic]] = defaultdict(list)
    for problem in found:
        of_page[problem.path].append(problem)
    gone: set[Diagnostic] = set()
    for page in pages:
        here = of_page.get(f"docs/{page.path}", [])
        sources = [problem for problem in here if problem.field == FIELD and not problem.replaces]
        others = sorted(problem for problem in here if problem.field != FIELD)
        if sources and others:
            gone |= _covered(page, sources, others)
    return [problem for problem in found if problem not in gone]


def without_mended_passages(found: Collection[Diagnostic], pages: Iterable[PageFile]) -> list[Diagnostic]:
    """Return the problems without those of a passage that begins as it is named once the lines of its page are mended."""
    by_path = {page.path: page for page in pages}
    gone = {problem for problem in found if (match := BELOW.match(problem.what)) and _begins_as_mended(by_path.get(match[2]), match, found)}
    return [problem for problem in found if problem not in gone]


def _begins_as_mended(page: PageFile | None, named: re.Match, found: Collection[Diagnostic]) -> bool:
    here = [problem for problem in found if page and problem.path == f"docs/{page.path}"]
    others = sorted(problem for problem in here if problem.replaces)
    if not others:
        return any(problem.what.startswith(IN_CODE) for problem in here)  # the fence around it is to go
    body, places = mended(page, others)
    headings = tuple(replace(each, line=min(places.get(each.line, {each.line}))) for each in page.headings)
    return len(begun(replace(page, body=body, headings=headings), named[3], named[1])) == 1


def _covered(page: PageFile, sources: list[Diagnostic], others: list[Diagnostic]) -> set[Diagnostic]:
    """Return the problems of sources that are none in the mended page."""
    body, places = mended(page, others)
    left = {line for block in uncited(replace(page, body=body)) for line in range(block.line, block.line + block.text.count("\n") + 1)}
    by_hand = {problem.line: problem for problem in others if not problem.replaces}
    remarks = {page.body_line + block.line for block in blocks(page.body) if block.text.lstrip().startswith("<!--")} & by_hand.keys()
    settled = remarks | {line for line, problem in by_hand.items() if problem.field == CITED or SETTLES.search(problem.what)}
    return {problem for problem in sources if problem.line in settled or not places.get(problem.line, {problem.line}) & left}


def mended(page: PageFile, others: list[Diagnostic]) -> tuple[str, dict[int, set[int]]]:
    """Return the body with every mended line, and where each line of the page then stands."""
    mends = {problem.line: problem for problem in reversed(others) if problem.replaces}
    lines, places = [], {}
    skip = 0
    for number, line in enumerate(page.body.split("\n"), page.body_line):
        here = page.body_line + len(lines)
        if problem := mends.get(number) if number >= skip else None:
            skip = number + problem.replaces
            lines += problem.mended_lines
            places |= dict.fromkeys(range(number, skip), set(range(here, here + max(1, len(problem.mended_lines)))))
        elif number >= skip:
            lines.append(line)
            places[number] = {here}
    return "\n".join(lines), places
