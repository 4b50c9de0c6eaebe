"""A heading that lost its signs and its id, of which only links tell. In: problems and the pages. Out: one problem at its line in the place of those of the links."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from ..models.manual import PageFile
from ..reading.diagnostics import Diagnostic
from .heading_ids import id_of
from .what_follows import place_of

PLAIN = re.compile(r"(?=[^\W_])[^|{}<>*]{2,79}[^\s.!?:;,|{}<>*]\s*$")


def with_lost_headings(found: Collection[Diagnostic], pages: Iterable[PageFile]) -> list[Diagnostic]:
    """Return the problems with one at each line that is the heading which others name, and without those of the links."""
    by_path = {page.path: page for page in pages}
    named: dict[tuple[str, str], list[Diagnostic]] = defaultdict(list)
    for problem in found:
        if (place := place_of(problem)) and place[0] in by_path:
            named[place].append(problem)
    lost = {place: line for place in named if (line := _line(by_path[place[0]], place[1])) is not None}
    gone = {problem for place in lost for problem in named[place]}
    return [*(problem for problem in found if problem not in gone), *(_problem(by_path[path], id, line) for (path, id), line in lost.items())]


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
