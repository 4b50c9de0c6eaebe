"""The last steps of a build, in order. In: the built folder and the manual. Out: the finished folder, or `Problems`."""

from pathlib import Path
from urllib.parse import urlsplit

from ..models.manual import Manual
from ..problems import Problems
from . import allowed, policy, search
from .built import read_built
from .checks import check_site
from .data_files import write_data
from .feed import FILE, feed
from .kept import check_answers, keep_places, write_copies
from .outputs import Settings, write_outputs
from .squeeze import squeeze


def finish(site: Path, manual: Manual, site_url: str | None, name: str, preview: bool = False) -> None:
    """Finish the built folder of the site called `name` and check it.

    A preview goes without the policy, which would stop its reloading.

    Raises:
        Problems: with everything that must not be published.
    """
    (site / FILE).write_bytes(feed(manual, name, site_url or "/"))
    write_data(site, manual, name, site_url or "/")
    squeeze(site)
    pages = keep_places(site, read_built(site), manual)
    search.write(site, pages, manual)
    pages += write_outputs(site, pages, manual, Settings(name, site_url or "/"))
    wanted = policy.policy()
    policy.fill(site, pages, given := "" if preview else wanted)
    policy.write_headers(site, wanted, urlsplit(site_url or "/").path or "/")
    copies = write_copies(site, pages, manual)
    everything, unlinked = [*pages, *copies], frozenset(page.file for page in copies)
    problems = [*check_site(site, everything, site_url, unlinked), *policy.faults(everything, given), *allowed.faults(everything),
                *check_answers(everything, manual)]
    if problems:
        raise Problems(problems)
