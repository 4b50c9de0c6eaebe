"""What follows MkDocs, in order, over a site in memory. In: the built folder and the manual. Out: the finished folder, or `DiagnosticError`."""

from pathlib import Path

from ..models.manual import Manual
from ..models.site_config import SiteConfig
from ..models.urls import url
from ..queries.register import withdrawn_pages
from ..reading.diagnostics import Diagnostic, DiagnosticError
from . import allowlist, csp
from .bundles import bundled
from .checks import check_site
from .editor import page as editor
from .editor.links import with_forms
from .files.data import data_files
from .files.feed import FILE, feed
from .files.json_feed import FILE as JSON_FILE
from .files.json_feed import json_feed
from .files.register_entries import FILE as REGISTER
from .files.register_entries import register_entries
from .files.register_names import name_files
from .files.sources import source_files
from .glossary_links import cards, with_terms
from .minify import finished, minified
from .minify import page as smaller
from .modules.outputs import output_pages
from .redirects import check_answers, copies, keep_places
from .route_links import with_routes
from .running_head import with_name
from .search.index import LIBRARIES, search_files
from .site import BuiltPage, Site, read_site, write_site
from .subscriptions import with_subscriptions
from .tables import with_labels


def finish(folder: Path, manual: Manual, config: SiteConfig, preview: bool = False) -> None:
    """Finish the built site in a folder, check it and write it.

    A preview goes without the policy, which would stop its reloading.

    Raises:
        DiagnosticError: with everything that must not be published; the folder is then as it was.
    """
    site = read_site(folder)
    diagnostics = complete(site, manual, config, preview)
    if diagnostics:
        raise DiagnosticError(diagnostics)
    write_site(folder, site)


def complete(site: Site, manual: Manual, config: SiteConfig, preview: bool = False) -> list[Diagnostic]:
    """Add to a site what is made from its pages and records; return what must not be published."""
    site.files |= {FILE: feed(manual, config), JSON_FILE: json_feed(manual, config)} | data_files(manual, config) | minified(site.files)
    site.files |= source_files(manual) | name_files(manual) | {REGISTER: register_entries(manual)} | with_name(site.files, config.name)
    site.pages, joined = bundled([BuiltPage(page.file, smaller(page.html)) for page in site.pages], site.files)
    site.files |= joined
    site.pages = with_forms(with_subscriptions(with_labels(with_routes(keep_places(site.pages, manual), manual)), config), config)
    site.files |= search_files(site, manual) | cards(manual)
    for name in LIBRARIES:
        del site.files[name]
    site.pages += output_pages(site.pages, manual, config)
    site.pages = with_terms(site.pages, manual)
    for page in site.pages:
        page.html = finished(page.html)
    policy = csp.policy()
    csp.fill(site.pages, given := "" if preview else policy)
    site.files |= csp.header_files(policy, config.base, (editor.EDITOR, editor.written(editor.POLICY))) | editor.editor_files(manual, config)
    copied = copies(site.pages, manual)
    site.pages += copied
    return faults(site, manual, config, given, frozenset(page.file for page in copied))


def faults(site: Site, manual: Manual, config: SiteConfig, policy: str, copied: frozenset[str]) -> list[Diagnostic]:
    """Return what must not be published of a finished site, whose pages carry `policy` and among whose files are the copies of moved pages."""
    withdrawn = {url(path).removeprefix("/") for path in withdrawn_pages(manual)}
    unlinked = copied | {page.file for page in site.pages if page.url in withdrawn}
    return [
        *check_site(site, config.base, unlinked),
        *csp.faults(site.pages, policy),
        *allowlist.faults(site.pages),
        *check_answers(site.pages, manual),
        *editor.faults(site.text(editor.PAGE)),
    ]
