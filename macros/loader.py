"""Read everything and check that it holds together. In: the project's root and a date. Out: a `Manual`, or `DiagnosticError`.

All diagnostics of all files are reported at once; nothing is returned unless there are none.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path
from types import MappingProxyType

from .addresses.ledger import Ledger, read_ledger
from .addresses.rules import check_addresses
from .models.forms import Form
from .models.manual import Manual
from .models.page_files import PageFile
from .reading.diagnostics import Diagnostic, DiagnosticError
from .reading.files.asset_files import read_assets
from .reading.files.data_files import read_data
from .reading.files.page_files import Pages, read_pages
from .reading.files.read_result import NOTHING_STOOD, ReadResult, Stood
from .reading.files.removed_entries import removed
from .reading.files.samples import read_samples
from .reading.files.settings_file import SETTINGS, SettingsFile, places, read_settings
from .reading.joined_mends import with_joined_mends
from .reading.locations import Location, Locations
from .rendering.markdown_text import reader
from .rules.changes.changed_counts import check_changed_counts
from .rules.changes.changed_modules import check_changed_modules
from .rules.dates.dates import check_dates, check_refused_reviews, without_late_reviews
from .rules.dates.event_days import check_event_days
from .rules.dates.lengths import check_lengths
from .rules.dates.review_dates import check_review_dates
from .rules.dates.year_slips import check_year_slips
from .rules.files.adoption import check_adoption
from .rules.files.assets import check_asset_links, check_assets
from .rules.network.counts import check_counts
from .rules.network.hosts import check_hosts
from .rules.network.shown_membership import check_shown_membership
from .rules.pages.as_mended import without_mended_passages, without_mended_sources
from .rules.pages.names import check_page_names
from .rules.pages.navigation import check_navigation
from .rules.pages.own_addresses import check_own_addresses
from .rules.pages.page_rules import Registry, check_pages
from .rules.pages.papers import check_papers
from .rules.pages.routes import check_routes
from .rules.records.answer_texts import check_answer_texts
from .rules.records.answers import check_answers
from .rules.records.benchmarks import check_benchmarks
from .rules.records.contradictions import check_contradictions
from .rules.records.forces import check_barred_verbs, check_forces, check_refused_forces
from .rules.records.kept_ids import with_kept_ids
from .rules.records.meetings import check_meetings
from .rules.records.office_values import check_office_values
from .rules.records.own_counts import check_own_counts
from .rules.records.part_sources import check_part_sources
from .rules.records.persons import check_persons
from .rules.records.record_ids import check_record_ids
from .rules.records.records import check_records
from .rules.records.samples import check_samples
from .rules.records.twice import check_twice
from .rules.references.cited_by_hand import check_cited_by_hand
from .rules.references.locators import check_other_places
from .rules.references.lost_headings import with_lost_headings
from .rules.references.references import check_codes, check_references, check_refused
from .rules.references.renamed_files import with_renamed_files
from .rules.references.renamed_ids import with_renamed_ids
from .rules.references.renamed_sections import check_locators
from .rules.references.what_follows import without_what_follows
from .rules.references.whole_mends import with_whole_mends
from .rules.sources.short_names import check_short_names
from .rules.sources.source_addresses import check_source_addresses
from .rules.sources.source_records import check_source_records
from .rules.sources.symbols import check_symbols
from .rules.text.citations import check_citations
from .rules.text.typed_counts import check_typed_counts
from .rules.training.exercises import check_exercises
from .rules.training.modules import check_modules
from .rules.training.placement import check_placement
from .rules.training.tables_of_minutes import check_tables_of_minutes
from .rules.words.changed_words import with_changed_words
from .rules.words.country_codes import check_country_codes
from .rules.words.invented_in_texts import check_invented_in_texts
from .rules.words.invented_names import check_invented_names
from .rules.words.names_by_language import check_names_by_language
from .rules.words.other_languages import check_other_languages
from .rules.words.search_words import check_search_words
from .rules.words.words_of_the_look import check_words_of_the_look
from .rules.words.words_twice import check_words_twice
from .rules.words.working_titles import check_working_titles

OF_RECORDS = (
    check_records,
    check_record_ids,
    check_part_sources,
    check_twice,
    check_contradictions,
    check_hosts,
    check_counts,
    check_shown_membership,
    check_event_days,
    check_names_by_language,
    check_country_codes,
    check_meetings,
    check_review_dates,
    check_year_slips,
    check_forces,
    check_answer_texts,
    check_placement,
    check_exercises,
    check_invented_names,
    check_working_titles,
    check_search_words,
    check_persons,
    check_other_languages,
    check_source_addresses,
    check_words_of_the_look,
    check_source_records,
    check_symbols,
    check_answers,
    check_benchmarks,
    check_own_counts,
    check_lengths,
    check_other_places,
)
OF_VERSIONS = (check_locators, check_words_twice, check_short_names, check_barred_verbs)
OF_REFUSED = (check_refused, check_refused_reviews, check_refused_forces)
OF_PAGES = (check_modules, check_page_names, check_routes)


@dataclass(frozen=True)
class Loaded:
    """A manual, good or not, with where its records stand, every problem found, those of files that could not be read, and the settings as written."""

    manual: Manual
    locations: Locations
    diagnostics: list[Diagnostic]
    unread: list[Diagnostic]
    settings: Mapping = field(default_factory=dict)


def read_all(root: Path, as_of: dt.date, registry: Registry, stood: Stood = NOTHING_STOOD) -> Loaded:
    """Read data/ and docs/ under `root` and apply every rule; `registry` holds the macros that pages may call.

    `stood` are the files of earlier versions, so that a rule can tell what was taken away from what was misspelt; with their texts, where they differ.
    """
    result, pages, ledger, site = read_data(root, stood), read_pages(root, stood), read_ledger(root), read_settings(root)
    manual = replace(_manual(result, _named(pages, site), ledger, as_of), removed=removed(root, stood))
    unread = [*result.diagnostics, *pages.diagnostics, *ledger.diagnostics, *site.diagnostics, *check_codes(manual, result.codeless)]
    found = [*unread, *_of_references(manual, result, pages, unread), *_of_content(manual, result, pages, site, registry, root)]
    addresses = [] if unread or manual.broken else check_addresses(manual, ledger.moves, stood)
    texts = [*pages.pages.values(), *pages.refused.values()]
    gone = [*result.restored, *pages.restored]
    told = with_lost_headings(
        without_what_follows(with_renamed_files({*found, *addresses}, manual, result.locations, stood)), texts, manual.addresses, stood
    )
    told = with_changed_words(told, manual, result.locations, stood)
    told = with_renamed_ids(with_whole_mends(told, manual, [*result.refused, *pages.refused_locations]), manual, result.locations)
    told = without_mended_passages(without_mended_sources(without_late_reviews(told), texts), texts)
    told = with_kept_ids(told, _forms(manual, result), stood)
    told = with_joined_mends(_told(gone, told), lambda path: _lines(root / path))
    return Loaded(manual, result.locations, told, _told(gone, unread), _settings(site))


def _told(gone: list[Diagnostic], found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return everything in order; of a file from which lines are gone nothing but that, since it was read with them."""
    files = {problem.path for problem in gone}
    return sorted({*gone, *(problem for problem in found if problem.path not in files)})


def _of_references(manual: Manual, result: ReadResult, pages: Pages, unread: list[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield what names something that is not there; of a record that is refused, what is not told already."""
    places = [*result.refused, *pages.refused_locations]
    refused = list(_untold(chain(*(check(manual, places) for check in OF_REFUSED)), unread))
    yield from check_references(manual, result.locations, pages.locations)
    yield from refused
    yield from _untold([*result.forms, *pages.forms], [*unread, *refused])


def _of_content(manual: Manual, result: ReadResult, pages: Pages, site: SettingsFile, registry: Registry, root: Path) -> Iterator[Diagnostic]:
    """Yield what the rules find in records, pages, settings and pictures, whatever they name."""
    texts, assets, samples = [*pages.pages.values(), *pages.refused.values()], read_assets(root), read_samples(root)
    yield from chain(
        check_dates(manual, result.locations, pages.locations),
        *(check(manual, result.locations) for check in OF_RECORDS),
        *(check(manual, result.locations, result.stood) for check in OF_VERSIONS),
        _check_pages(manual, texts, registry, root),
        *(check(manual, pages.locations) for check in OF_PAGES),
        check_adoption(root, site.settings, result.texts | pages.texts),
        check_own_addresses(manual, texts, result.locations, _settings(site)),
        check_cited_by_hand(manual, texts),
        check_typed_counts(manual, texts, pages.locations),
        check_office_values(manual, result.locations, pages.locations),
        check_citations(texts),
        check_papers(texts, manual.addresses, pages.stood),
        check_changed_modules(manual, pages.locations, result.stood),
        check_tables_of_minutes(manual, texts),
        check_changed_counts(manual, texts, result.stood),
        check_invented_in_texts(manual, texts),
        check_navigation(manual, site.home, result.stood.get(SETTINGS, ())) if site.home else (),
        check_assets(root, assets, texts),
        check_asset_links(texts, assets),
        check_samples(result.locations, samples),
    )


def _forms(manual: Manual, result: ReadResult) -> list[Location]:
    """Return where each form stands, good or refused."""
    good = (result.locations["forms", id] for id in manual.forms)
    return [*good, *(place for model, place in result.refused if model is Form)]


def _lines(path: Path) -> list[str]:
    return path.read_text("utf-8", "replace").split("\n") if path.is_file() else []


def as_written(root: Path, as_of: dt.date) -> Manual:
    """Return the manual as far as it can be read; no rule is applied."""
    return _manual(read_data(root), _named(read_pages(root), read_settings(root)), read_ledger(root), as_of)


def _settings(site: SettingsFile) -> Mapping:
    return site.home.raw if site.home and isinstance(site.home.raw, dict) else {}


def _check_pages(manual: Manual, texts: list[PageFile], registry: Registry, root: Path) -> Iterable[Diagnostic]:
    try:
        return check_pages(manual, texts, registry, reader(root))
    except DiagnosticError as unread:
        return unread.diagnostics


def _untold(diagnostics: Iterable[Diagnostic], told: list[Diagnostic]) -> Iterator[Diagnostic]:
    """Yield the diagnostics at places of which nothing has been told."""
    places = {(problem.path, problem.line, problem.field) for problem in told}
    return (problem for problem in diagnostics if (problem.path, problem.line, problem.field) not in places)


def load(root: Path, as_of: dt.date, registry: Registry) -> Manual:
    """Return the manual.

    Raises:
        DiagnosticError: with everything that is wrong, in the order of the files.
    """
    loaded = read_all(root, as_of, registry)
    if loaded.diagnostics:
        raise DiagnosticError(loaded.diagnostics)
    return loaded.manual


def load_once(root: Path, as_of: dt.date, registry: Registry) -> Manual:
    """Return the manual as `load` does; read anew only if a file changed, for a generator that asks for it on every page."""
    entries = [root / SETTINGS, *(entry for folder in ("data", "docs") for entry in (root / folder).rglob("*"))]
    state = (root, as_of, frozenset((entry, stamp.st_mtime_ns, stamp.st_size) for entry in entries for stamp in [entry.lstat()]))
    if _LOADED.get("state") != state:
        _LOADED.update(manual=load(root, as_of, registry), state=state)
    return _LOADED["manual"]


_LOADED: dict = {}


def _named(pages: Pages, site: SettingsFile) -> Pages:
    """Return the pages with what the navigation calls them and puts above them."""
    written = site.home.raw if site.home else None
    found = places(written.get("nav") if isinstance(written, dict) else None)
    for path, page in pages.pages.items():
        place = found.get(path)
        pages.pages[path] = replace(page, name=(place.name if place else "") or page.meta.title, above=place.above if place else ())
    return pages


def _manual(result: ReadResult, pages: Pages, ledger: Ledger, as_of: dt.date) -> Manual:
    records = {kind: MappingProxyType(items) for kind, items in result.records.items()}
    words = MappingProxyType({name: MappingProxyType(items) for name, items in result.vocabularies.items()})
    return Manual(
        as_of,
        **records,
        vocabularies=words,
        pages=MappingProxyType(pages.pages),
        modules=MappingProxyType(pages.modules),
        broken=frozenset(result.broken | pages.broken),
        addresses=MappingProxyType(ledger.addresses),
        moved=MappingProxyType(ledger.moved),
    )
