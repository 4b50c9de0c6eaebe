"""Read everything and check that it holds together. In: the project's root and a date. Out: a `Manual`, or `Problems`.

All problems of all files are reported at once; nothing is returned unless there are none.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from .ledger import Ledger, read_ledger
from .models.manual import Manual, PageFile
from .page_files import Pages, read_pages
from .problems import Problem, Problems
from .records import Home, Shelf, read_data
from .rendered import reader
from .rules.cited import check_cited
from .rules.clock import check_clock
from .rules.consistent import check_records
from .rules.kept import check_kept
from .rules.known import check_references, check_refused
from .rules.modules import check_modules
from .rules.pages import Registry, check_pages


@dataclass(frozen=True)
class Loaded:
    """A manual, good or not, with where its records stand, every problem found, and those of files that could not be read."""

    manual: Manual
    homes: dict[tuple[str, str], Home]
    page_homes: dict[str, Home]
    problems: list[Problem]
    unread: list[Problem]


def read_all(root: Path, as_of: dt.date, registry: Registry) -> Loaded:
    """Read data/ and docs/ under `root` and apply every rule; `registry` holds the macros that pages may call."""
    shelf, pages, ledger = read_data(root), read_pages(root), read_ledger(root)
    manual = _manual(shelf, pages, ledger, as_of)
    unread = [*shelf.problems, *pages.problems, *ledger.problems]
    texts = [*pages.pages.values(), *pages.refused.values()]
    problems = [
        *unread,
        *check_references(manual, shelf.homes, pages.homes),
        *_untold(check_refused(manual, [*shelf.refused, *pages.refused_homes]), unread),
        *check_records(manual, shelf.homes),
        *check_clock(manual, shelf.homes),
        *_check_pages(manual, texts, registry, root),
        *check_modules(manual, pages.homes),
        *check_cited(texts),
        *([] if unread else check_kept(manual, ledger.moves)),
    ]
    return Loaded(manual, shelf.homes, pages.homes, sorted(set(problems)), sorted(set(unread)))


def _check_pages(manual: Manual, texts: list[PageFile], registry: Registry, root: Path) -> Iterable[Problem]:
    try:
        return check_pages(manual, texts, registry, reader(root))
    except Problems as unread:
        return unread.problems


def _untold(problems: Iterable[Problem], told: list[Problem]) -> Iterator[Problem]:
    """Yield the problems at places of which nothing has been told."""
    places = {(problem.path, problem.line, problem.field) for problem in told}
    return (problem for problem in problems if (problem.path, problem.line, problem.field) not in places)


def load(root: Path, as_of: dt.date, registry: Registry) -> Manual:
    """Return the manual.

    Raises:
        Problems: with everything that is wrong, in the order of the files.
    """
    loaded = read_all(root, as_of, registry)
    if loaded.problems:
        raise Problems(loaded.problems)
    return loaded.manual


def load_once(root: Path, as_of: dt.date, registry: Registry) -> Manual:
    """Return the manual as `load` does; read anew only if a file changed, for a generator that asks for it on every page."""
    stamps = [entry.stat() for folder in ("data", "docs") for entry in (root / folder).rglob("*")]
    state = (root, as_of, len(stamps), max(stamp.st_mtime_ns for stamp in stamps))
    if _LOADED.get("state") != state:
        _LOADED.update(manual=load(root, as_of, registry), state=state)
    return _LOADED["manual"]


_LOADED: dict = {}


def _manual(shelf: Shelf, pages: Pages, ledger: Ledger, as_of: dt.date) -> Manual:
    records = {kind: MappingProxyType(items) for kind, items in shelf.records.items()}
    words = MappingProxyType({name: MappingProxyType(items) for name, items in shelf.vocabularies.items()})
    return Manual(
        as_of,
        **records,
        vocabularies=words,
        pages=MappingProxyType(pages.pages),
        modules=MappingProxyType(pages.modules),
        broken=frozenset(shelf.broken | pages.broken),
        addresses=MappingProxyType(ledger.addresses),
        moved=MappingProxyType(ledger.moved),
    )
