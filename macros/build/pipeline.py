"""The last steps of a build, in order. In: the built folder and the manual. Out: the finished folder, or `Problems`."""

from pathlib import Path
from urllib.parse import urlsplit

from ..models.manual import Manual
from ..reading.diagnostics import Problems
from . import csp
from .checks import check_site
from .files.data import write_data
from .files.feed import FILE, feed
from .files.sources import write_sources
from .minify import squeeze
from .modules.outputs import Settings, write_outputs
from .redirects import check_answers, keep_places, write_copies
from .running_head import print_name
from .search.index import write as write_search
from .site import read_built


def finish(site: Path, manual: Manual, site_url: str | None, name: str, preview: bool = False) -> None:
    """Finish the built folder of the site called `name` and check it.

    A preview goes without the policy, which would stop its reloading.

    Raises:
        Problems: with everything that must not be published.
    """
    (site / FILE).write_bytes(feed(manual, name, site_url or "/"))
    write_data(site, manual, name, site_url or "/")
    squeeze(site)
    print_name(site, name)
    write_sources(site, manual)
    pages = keep_places(site, read_built(site), manual)
    write_search(site, pages, manual)
    pages += write_outputs(site, pages, manual, Settings(name, site_url or "/"))
    allowed = csp.policy(pages)
    csp.fill(site, pages, "" if preview else allowed)
    csp.write_headers(site, allowed, urlsplit(site_url or "/").path or "/")
    copies = write_copies(site, pages, manual)
    everything, unlinked = [*pages, *copies], frozenset(page.file for page in copies)
    problems = [*check_site(site, everything, site_url, unlinked), *csp.faults(everything), *check_answers(everything, manual)]
    if problems:
        raise Problems(problems)
