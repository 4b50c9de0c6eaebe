"""The last steps of a build, in order. In: the built folder and the manual. Out: the finished folder, or `Problems`."""

from pathlib import Path

from ..models.manual import Manual
from ..problems import Problems
from .built import read_built
from .checks import check_site


def finish(site: Path, manual: Manual, site_url: str | None) -> None:
    """Finish the built folder and check it.

    Raises:
        Problems: with everything that must not be published.
    """
    pages = read_built(site)
    problems = check_site(site, pages, site_url)
    if problems:
        raise Problems(problems)
