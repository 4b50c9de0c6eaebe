"""A source that a page names in brackets, by its name as readers see it, where a call would give it its number. In: the manual and its pages. Out: problems."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from ...models.manual import Manual
from ...models.page_files import PageFile
from ...reading.diagnostics import Diagnostic
from ...reading.markdown.reader import bare_lines
from ...reading.nearest import fold

IN_BRACKETS = re.compile(r"(?<!\])\((?:see |source: |from )?([^()\[\]{}]{6,120})\)", re.IGNORECASE)

ALONE = re.compile(r"(?:\s*pp?\.\s*[\d–-]+)?")  # a name alone, or with a page, is told in `text/as_on_paper.py`, with the line as it should be


def check_cited_by_hand(manual: Manual, pages: Iterable[PageFile]) -> Iterator[Diagnostic]:
    """Yield each source in brackets, with the call that cites it."""
    sources = _by_short(manual)
    for page in pages:
        for number, match, name, place in _in_brackets(page.body):
            if (id := sources.get(name)) and not ALONE.fullmatch(place):
                fix = f"take it out, and write behind the sentence {_call(manual, id, place.strip())}"
                yield Diagnostic(f"docs/{page.path}", page.body_line + number, match.start() + 1, "text", f"names a source by hand, {match[0]}", fix)


@lru_cache(maxsize=512)
def _in_brackets(body: str) -> tuple[tuple[int, re.Match, str, str], ...]:
    """Return what stands in brackets: its line, from 0, its place, what could be a source's name, folded, and what follows that."""
    found = ((number, match, *match[1].partition(",")) for number, line in enumerate(bare_lines(body)) for match in IN_BRACKETS.finditer(line))
    return tuple((number, match, fold(name), place) for number, match, name, _, place in found)


@lru_cache(maxsize=2)
def _by_short(manual: Manual) -> dict[str, str]:
    return {fold(source.short): id for id, source in manual.sources.items() if " " in source.short}


def _call(manual: Manual, id: str, place: str) -> str:
    known = [section.locator for section in manual.sources[id].sections]
    locator = next((each for each in known if fold(each) == fold(place)), "" if known else place)
    return f'{{{{ cite("{id}"{f", {chr(34)}{locator}{chr(34)}" if locator else ""}) }}}}'
