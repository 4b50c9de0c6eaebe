"""The questions that the manual answers, as a page tells them. In: the manual. Out: sections of the menu with their questions."""

from collections import defaultdict
from collections.abc import Mapping
from pathlib import PurePosixPath

from ..models.answers import Answer
from ..models.manual import Manual
from ..models.page_files import PageFile


def by_section(manual: Manual, not_here: bool) -> Mapping[str, list[Answer]]:
    """Return the questions, answered here or not, by the section of the page that each leads to, in the order of the file."""
    found: dict[str, list[Answer]] = defaultdict(list)
    for answer in manual.answers.values():
        if answer.not_here == not_here:
            found[_section(manual, answer)].append(answer)
    return found


def _section(manual: Manual, answer: Answer) -> str:
    """Return the outermost section of the page that answers; its own name where it stands in none."""
    page = _listed(manual, answer.page.partition("#")[0])
    return page.above[0].name if page and page.above else page.name if page else ""


def _listed(manual: Manual, path: str) -> PageFile | None:
    """Return a page, or for one that is made from a record the nearest above it that the menu lists."""
    above = [folder.as_posix() for folder in PurePosixPath(path).parents[:-1]]
    places = (path, *(place for folder in above for place in (f"{folder}.md", f"{folder}/index.md")))
    return next((manual.pages[place] for place in places if place in manual.pages), None)
