"""A whole release. In: an edition and the formats that are wanted. Out: the folder of the site, with everything to take away, or what is to be mended.

The same manual, site and day give the same bytes, on every machine with the same fonts and programs.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from ..build import allowlist, csp
from ..build.checks import check_site
from ..build.editor.page import PAGE as EDITOR
from ..build.site import BuiltPage, Site
from ..reading.diagnostics import Diagnostic
from .edition import Artefact, Download, Edition, Job
from .jobs import Done, run
from .manifest import seal
from .offers import Offers


class Made(NamedTuple):
    """What a release made, what it could not make, a sentence each, and the traces of what failed."""

    downloads: list[Download]
    lacking: list[str]
    traces: list[str]


def make(edition: Edition, artefacts: Sequence[Artefact], tell: Callable[[str], None]) -> Made:
    """Make every format that can be made here."""
    jobs: list[Job] = []
    lacking = [f"Not made: {item.about}. It needs {need.name}: {need.install}." for item in artefacts for need in item.missing]
    for artefact in artefacts:
        jobs += () if artefact.missing else artefact.jobs(edition)
    ended = run(jobs, tell)
    lacking += [f"Not made: {jobs[done.number].title}. {done.fault}" for done in ended if done.fault]
    return Made([item for done in ended for item in done.downloads], lacking, _traces(ended))


def _traces(ended: Iterable[Done]) -> list[str]:
    return [done.trace for done in ended if done.trace]


def publishable(edition: Edition, downloads: Iterable[Download]) -> tuple[Mapping[str, bytes], list[Diagnostic]]:
    """Return the files that a release adds to the built site or changes in it, and what must not be published so."""
    downloads = list(downloads)
    offers = Offers(edition.manual, downloads)
    names = sorted(path.relative_to(edition.folder).as_posix() for path in edition.folder.rglob("*") if path.is_file())
    before = [BuiltPage(name, (edition.folder / name).read_text("utf-8")) for name in names if name.endswith(".html") and name != EDITOR]
    pages = [BuiltPage(page.file, offers.filled(page.html, page.url)) for page in before]
    files = {item.file: item.content for item in downloads}
    changed = [page for page, old in zip(pages, before, strict=True) if page.html != old.html]
    return files | {page.file: page.html.encode() for page in changed}, _faults(edition, Site(pages, files | dict.fromkeys(names, b"")), changed)


def _faults(edition: Edition, site: Site, changed: list[BuiltPage]) -> list[Diagnostic]:
    """Return what the checks of a build find in the pages that now offer files. That a link leads to each page was seen when they were built.

    The page of the editor is not among the pages, as in a build: its addresses are made by its script.
    """
    linked = frozenset(page.file for page in site.pages)
    site.files = {name: content for name, content in site.files.items() if name not in linked}
    return [*check_site(site, edition.config.base, linked), *csp.faults(changed, csp.policy()), *allowlist.faults(changed)]


def write(files: Mapping[str, bytes], edition: Edition) -> None:
    """Write files into the folder of the site, and then what the edition says of itself."""
    for name, content in files.items():
        path = edition.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    seal(edition)
