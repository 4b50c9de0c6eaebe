"""What only follows from a slip in a heading or in the name of a page: every link to it is wrong. In: all problems. Out: those to tell, with the id that was meant.

A heading without its id is told where it stands. What names the id is right again with it, and is not told; and of the ids that are named, the one whose
words the heading holds is its own. A page that is called as none is may be told the same way: who names it as it was called is right again with it.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from types import MappingProxyType

from ...models.urls import url
from ...reading.diagnostics import Diagnostic

TAKEN_AWAY = re.compile(r"there is no page (\S+): it was taken away")
NAMED = re.compile(r"the page (\S+) has no heading #([\w-]+)")
BELOW = re.compile(r"“(.*)” begins no paragraph or entry below the heading ([^\s#]+)#([\w-]+)")
STANDS_ALREADY = re.compile(r"stands in #[\w-]+ already")  # and is to go, wherever on its line it stands
EMPTY_ENTRY = "is an entry of a list without words"  # whose dash underlines the entry above it, which makes that a heading
UNLIKE_A_HEADING = "is not written as headings of the manual are"
AMONG_TEXT = "makes a block and stands among other text"
BY_HAND = "as a heading would"
MADE = re.compile(r"\{: #([\w-]+) \}")
DOCS = "docs/"
NO_ADDRESSES: Mapping[str, str] = MappingProxyType({})
IS_EMPTY = "is empty"
TOO_FAR_OUT = re.compile(r"is not further in than \w+:, to which it belongs")  # so that what it belongs to is empty


def without_what_follows(found: Collection[Diagnostic]) -> list[Diagnostic]:
    """Return the problems without those of links to a heading that has lost its id, or to a page that has lost its name, by a slip."""
    folders = _folders_of_misnamed(found)
    twice = {(problem.path, problem.line) for problem in found if STANDS_ALREADY.match(problem.what)}
    empty = {(problem.path, line) for problem in found if problem.what == EMPTY_ENTRY for line in (problem.line - 1, problem.line)}
    above = {(problem.path, problem.line - 1) for problem in found if TOO_FAR_OUT.match(problem.what)}
    follows = ((AMONG_TEXT, twice), (UNLIKE_A_HEADING, empty), (IS_EMPTY, above))
    left = (problem for problem in found if not any(words in problem.what and (problem.path, problem.line) in places for words, places in follows))
    return _without_lost_ids([problem for problem in left if not _names_misnamed(problem, folders)])


def _folders_of_misnamed(found: Collection[Diagnostic]) -> set[str]:
    told = (problem for problem in found if problem.field == "file" and problem.path.startswith(DOCS) and f"call it {DOCS}" in problem.fix)
    return {problem.path.removeprefix(DOCS).rpartition("/")[0] for problem in told}


def _names_misnamed(problem: Diagnostic, folders: set[str]) -> bool:
    match = TAKEN_AWAY.match(problem.what) if folders else None
    return bool(match) and match[1].rpartition("/")[0] in folders


def _without_lost_ids(found: Collection[Diagnostic]) -> list[Diagnostic]:
    slips = {problem for problem in found if problem.field == "heading" and MADE.search(problem.mended)}
    pages = {problem.path.removeprefix(DOCS) for problem in slips}
    if not pages:
        return [*found]
    addresses = {url(page): page for page in pages}
    named = {problem: place for problem in found if (place := place_of(problem, addresses)) and place[0] in pages}
    wanted = {page: {id for other, id in named.values() if other == page} for page in pages}
    return [_with_its_id(problem, wanted) if problem in slips else problem for problem in found if problem not in named]


def place_of(problem: Diagnostic, addresses: Mapping[str, str] = NO_ADDRESSES) -> tuple[str, str] | None:
    """Return the page and the id of the heading that a problem misses."""
    if match := NAMED.match(problem.what) or BELOW.match(problem.what):
        return match.groups()[-2:]
    address, _, id = problem.field.partition("#")
    return (addresses[address], id) if id and address in addresses else None


def _with_its_id(problem: Diagnostic, wanted: dict[str, set[str]]) -> Diagnostic:
    made = MADE.search(problem.mended)[1]
    meant = {id for id in wanted[problem.path.removeprefix(DOCS)] if set(id.split("-")) <= set(made.split("-"))}
    if len(meant) != 1:
        return problem
    if BY_HAND in problem.what and problem.mended.startswith("###"):  # what others name is a section, not a part of the one above it
        problem = replace(problem, mended=problem.mended[1:])
    if made in meant:
        return problem
    id = meant.pop()
    old, new = f"{{: #{made} }}", f"{{: #{id} }}"
    fix = problem.fix.replace(old, new).removesuffix(made) + id * problem.fix.endswith(made)
    return replace(problem, mended=problem.mended.replace(old, new), fix=fix)
