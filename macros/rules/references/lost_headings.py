"""A heading that lost its signs and its id, or got another id, of which only links tell.

In: problems, the pages, the addresses that were published and the earlier texts. Out: one problem at its line in the place of those of the links.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Container, Iterator

from ...addresses.ledger import PUBLISHED
from ...models.page_files import Heading, PageFile
from ...models.urls import url
from ...reading.diagnostics import Diagnostic
from ...reading.files.read_result import NOTHING_STOOD, Stood
from ..faults import TAKEN_AWAY
from ..heading_ids import id_of
from .what_follows import MADE, NAMED, place_of

FEWEST_FILES, FEWEST_LINKS = 2, 3  # one of which must name an id before it is the heading that is wrong
PLAIN = re.compile(r"(?=[^\W_])[^|{}<>*]{2,79}[^\s.!?:;,|{}<>*]\s*$")


def with_lost_headings(
    found: Collection[Diagnostic], pages: Collection[PageFile], addresses: Container[str] = (), stood: Stood = NOTHING_STOOD
) -> list[Diagnostic]:
    """Return the problems with one at each line that is the heading which others name, and without those of the links."""
    by_path = {page.path: page for page in pages}
    named: dict[tuple[str, str], list[Diagnostic]] = defaultdict(list)
    for problem in found:
        if (place := place_of(problem)) and place[0] in by_path:
            named[place].append(problem)
    lost = {place: line for place in named if (line := _line(by_path[place[0]], place[1])) is not None}
    other = {
        place: heading
        for place in named.keys() - lost.keys()
        if (heading := _renamed(by_path[place[0]], place[1], stood) or _with_other_id(by_path[place[0]], place[1], named[place], addresses))
    }
    maybe = {
        place: heading
        for place in named.keys() - lost.keys() - other.keys()
        if (heading := _unnamed(by_path[place[0]], named[place], addresses, pages))
    }
    gone = {problem for place in (*lost, *other, *maybe) for problem in named[place]}
    back = {f"{url(path)}#{id}" for path, id in (*lost, *other)}  # addresses that stand again with the line of the heading, and need no move
    gone |= {problem for problem in found if problem.path == PUBLISHED and problem.field in back}
    told = [_problem(by_path[path], id, line) for (path, id), line in lost.items()]
    told += [_other_id(by_path[path], id, heading) for (path, id), heading in other.items()]
    told += [_other_id(by_path[path], id, heading, is_sure=False) for (path, id), heading in maybe.items()]
    return [*(problem for problem in found if problem not in gone), *told]


def _renamed(page: PageFile, id: str, stood: Stood) -> Heading | None:
    """Return the heading that had an id in an earlier version: the only one whose id is new, where no other id is gone."""
    now = {each.id for each in page.headings}
    for text in stood.get(f"docs/{page.path}", ()):
        before = set(MADE.findall(text))
        new = [each for each in page.headings if each.id and each.id not in before]
        if before - now == {id} and len(new) == 1:
            return new[0]
    return None


def _unnamed(page: PageFile, named: list[Diagnostic], addresses: Container[str], pages: Collection[PageFile]) -> Heading | None:
    """Return the only new heading of a page to which no page leads, where several files name an id that no heading has."""
    if not _several(named) or any(TAKEN_AWAY in problem.what for problem in named):
        return None
    ids = [each for each in page.headings if each.id]
    new = [each for each in ids if f"{url(page.path)}#{each.id}" not in addresses and not any(f"#{each.id})" in other.body for other in pages)]
    return new[0] if len(ids) == len(new) == 1 else None


def _several(named: list[Diagnostic]) -> bool:
    """Tell whether so many links name an id that it is the heading that is wrong."""
    links = [problem for problem in named if NAMED.match(problem.what)]
    return len({problem.path for problem in links}) >= FEWEST_FILES or len(links) >= FEWEST_LINKS


def _with_other_id(page: PageFile, id: str, named: list[Diagnostic], addresses: Container[str]) -> Heading | None:
    """Return the only heading of a page whose new id says more than the one that several files name; None where one file may name it wrongly."""
    if not _several(named):
        return None
    new = [each for each in page.headings if each.id and f"{url(page.path)}#{each.id}" not in addresses]
    fit = [each for each in new if set(id.split("-")) < set(each.id.split("-"))]
    return fit[0] if len(fit) == 1 else None


def _other_id(page: PageFile, id: str, heading: Heading, is_sure: bool = True) -> Diagnostic:
    text = page.body.split("\n")[heading.line - page.body_line]
    what = f"has the id “{heading.id}”, and others lead to #{id}, which no heading has"
    if not is_sure:
        fix = f"if they mean this heading, write {{: #{id} }}; its words may change, its id stays"
        return Diagnostic(f"docs/{page.path}", heading.line, 1, "heading", what, fix)
    mended = text.replace(f"#{heading.id}", f"#{id}")
    return Diagnostic(f"docs/{page.path}", heading.line, 1, "heading", what, f"write {{: #{id} }}; its words may change, its id stays", mended, 1)


def _line(page: PageFile, id: str) -> int | None:
    """Return the number, from 0, of the only line of a page that can be the heading of an id; None if there is none or several."""
    lines, wanted = page.body.split("\n"), set(id.split("-"))
    fit = [number for number, line in _alone(lines) if wanted <= set(id_of(line, ()).split("-"))]
    return fit[0] if len(fit) == 1 else None


def _alone(lines: list[str]) -> Iterator[tuple[int, str]]:
    """Yield each line that is a paragraph of its own and has no sign of a sentence at its end."""
    for number, line in enumerate(lines):
        beside = [lines[at] for at in (number - 1, number + 1) if 0 <= at < len(lines)]
        if PLAIN.match(line) and not any(other.strip() for other in beside):
            yield number, line


def _problem(page: PageFile, id: str, line: int) -> Diagnostic:
    signs, words = "#" * min([heading.level for heading in page.headings if heading.level > 1] or [2]), page.body.split("\n")[line].strip()
    mended = f"{signs} {words} {{: #{id} }}"
    what = f"has lost its signs: others lead to #{id}, and no heading has this id"
    return Diagnostic(f"docs/{page.path}", page.body_line + line, 1, "heading", what, f"write {mended}", mended, 1)
