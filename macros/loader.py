"""Read everything and check that it holds together. In: the project's root and a date. Out: a `Manual`, or `Problems`.

All problems of all files are reported at once; nothing is returned unless there are none.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from .addresses.ledger import Ledger, read_ledger
from .addresses.rules import check_kept
from .models.manual import Manual
from .reading.asset_files import read_assets
from .reading.data_files import Home, Shelf, read_data
from .reading.diagnostics import Problem, Problems
from .reading.page_files import Pages, read_pages
from .reading.settings_file import FILE as SETTINGS
from .reading.settings_file import SettingsFile, places, read_settings
from .rules.assets import check_asset_links, check_assets
from .rules.citations import check_cited
from .rules.modules import check_modules
from .rules.navigation import check_navigation
from .rules.pages import Registry, check_pages
from .rules.records import check_records
from .rules.references import check_references, check_refused
from .rules.review_dates import check_clock


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
    shelf, pages, ledger, site, assets = read_data(root), read_pages(root), read_ledger(root), read_settings(root), read_assets(root)
    manual = _manual(shelf, _named(pages, site), ledger, as_of)
    unread = [*shelf.problems, *pages.problems, *ledger.problems, *site.problems]
    texts = [*pages.pages.values(), *pages.refused.values()]
    problems = [
        *unread,
        *check_references(manual, shelf.homes, pages.homes),
        *_untold(check_refused(manual, [*shelf.refused, *pages.refused_homes]), unread),
        *check_records(manual, shelf.homes),
        *check_clock(manual, shelf.homes),
        *check_pages(manual, texts, registry),
        *check_modules(manual, pages.homes),
        *(check_navigation(manual, site.home) if site.home else ()),
        *check_assets(root, assets),
        *check_asset_links(manual, texts, assets),
        *check_cited(texts),
        *([] if unread else check_kept(manual, ledger.moves)),
    ]
    return Loaded(manual, shelf.homes, pages.homes, sorted(set(problems)), sorted(set(unread)))


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
    stamps = [entry.stat() for folder in ("data", "docs") for entry in (root / folder).rglob("*")] + [(root / SETTINGS).stat()]
    state = (root, as_of, len(stamps), max(stamp.st_mtime_ns for stamp in stamps))
    if _LOADED.get("state") != state:
        _LOADED.update(manual=load(root, as_of, registry), state=state)
    return _LOADED["manual"]


_LOADED: dict = {}


def _named(pages: Pages, site: SettingsFile) -> Pages:
    """Return the pages with what the navigation calls them and puts above them."""
    written = site.home.written if site.home else None
    found = places(written.get("nav") if isinstance(written, dict) else None)
    for path, page in pages.pages.items():
        place = found.get(path)
        pages.pages[path] = replace(page, name=(place.name if place else "") or page.meta.title, above=place.above if place else ())
    return pages


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
