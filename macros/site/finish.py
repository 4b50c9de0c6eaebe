"""The last steps of a build, in order. In: the built folder and the manual. Out: the finished folder, or `Problems`."""

from pathlib import Path
from urllib.parse import urlsplit

from ..models.manual import Manual
from ..problems import Problems
from . import policy, search
from .built import read_built
from .checks import check_site
from .feed import FILE, feed


def finish(site: Path, manual: Manual, site_url: str | None, name: str, preview: bool = False) -> None:
    """Finish the built folder of the site called `name` and check it.

    A preview goes without the policy, which would stop its reloading.

    Raises:
        Problems: with everything that must not be published.
    """
    (site / FILE).write_bytes(feed(manual, name, site_url or "/"))
    pages = read_built(site)
    search.write(site, pages, manual)
    allowed = policy.policy(pages)
    policy.fill(site, pages, "" if preview else allowed)
    policy.write_headers(site, allowed, urlsplit(site_url or "/").path or "/")
    problems = [*check_site(site, pages, site_url), *policy.faults(pages)]
    if problems:
        raise Problems(problems)
