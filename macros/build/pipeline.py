"""What follows MkDocs, in order, over a site in memory. In: the built folder and the manual. Out: the finished folder, or `Problems`."""

from pathlib import Path

from ..models.manual import Manual
from ..models.site_config import SiteConfig
from ..reading.diagnostics import Problem, Problems
from . import csp
from .checks import check_site
from .files.data import data_files
from .files.feed import FILE, feed
from .glossary_links import cards, with_terms
from .minify import minified
from .modules.outputs import output_pages
from .redirects import check_answers, copies, keep_places
from .search.index import LIBRARY, search_files
from .site import Site, read_site, write_site


def finish(folder: Path, manual: Manual, config: SiteConfig, preview: bool = False) -> None:
    """Finish the built site in a folder, check it and write it.

    A preview goes without the policy, which would stop its reloading.

    Raises:
        Problems: with everything that must not be published; the folder is then as it was.
    """
    site = read_site(folder)
    problems = complete(site, manual, config, preview)
    if problems:
        raise Problems(problems)
    write_site(folder, site)


def complete(site: Site, manual: Manual, config: SiteConfig, preview: bool = False) -> list[Problem]:
    """Add to a site what is made from its pages and records; return what must not be published."""
    site.files |= {FILE: feed(manual, config)} | data_files(manual, config) | minified(site.files)
    site.pages = keep_places(site.pages, manual)
    site.files |= search_files(site, manual) | cards(manual)
    del site.files[LIBRARY]
    site.pages += output_pages(site.pages, manual, config)
    site.pages = with_terms(site.pages, manual)
    allowed = csp.policy(site.pages)
    csp.fill(site.pages, "" if preview else allowed)
    site.files |= csp.header_files(allowed, config.base)
    copied = copies(site.pages, manual)
    site.pages += copied
    unlinked = frozenset(page.file for page in copied)
    return [*check_site(site, config.base, unlinked), *csp.faults(site.pages), *check_answers(site.pages, manual)]
