"""What a release is made from, and what it makes. In: nothing. Out: the types that every format shares."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from ..build.site import BuiltPage, Site, read_site
from ..models.manual import Manual
from ..models.settings import Settings
from ..models.site_config import SiteConfig
from ..models.urls import url
from ..reading.files.settings_file import places

DOWNLOADS = "downloads"


@dataclass(frozen=True)
class Edition:
    """One edition: the records, the built site in a folder, without downloads, where it is published, and the settings."""

    manual: Manual
    folder: Path
    config: SiteConfig
    settings: Settings

    @cached_property
    def order(self) -> list[str]:
        """The pages of the navigation, below docs/, in its order."""
        return list(places(self.settings.nav))

    @cached_property
    def site(self) -> Site:
        """The built site in memory: its pages without copies and outputs, and its other files."""
        return read_site(self.folder)

    @cached_property
    def _built(self) -> dict[str, BuiltPage]:
        return {page.file: page for page in self.site.pages}

    def page(self, path: str) -> BuiltPage:
        """Return the built page of a page below docs/: `roles/hub.md`."""
        return self._built[f"{url(path).removeprefix('/')}index.html"]


class Download(NamedTuple):
    """A file to take away.

    `file` is its place on the site, mostly below `downloads/`; `group` a key of `groups.GROUPS`; `title` what it holds, `format` as what. Files of one
    group and title stand on one line of the list of downloads. `pages`, below docs/, are those that offer it; a file without a title is in no list.
    """

    file: str
    content: bytes
    group: str = ""
    title: str = ""
    format: str = ""
    pages: tuple[str, ...] = ()


class Job(NamedTuple):
    """A piece of the work that needs no other: what it makes, in words, how to make it, and how long that takes beside others."""

    title: str
    make: Callable[[], Iterable[Download]]
    weight: int = 1


class Need(NamedTuple):
    """Something that no lock brings: its name, whether it is here, and how to install it."""

    name: str
    is_here: Callable[[], bool]
    install: str


class Artefact(NamedTuple):
    """A format: its name for `--only`, what it is, the jobs that make it, and what it needs."""

    name: str
    about: str
    jobs: Callable[[Edition], Iterable[Job]]
    needs: tuple[Need, ...] = ()

    @property
    def missing(self) -> list[Need]:
        """What it needs and is not here."""
        return [need for need in self.needs if not need.is_here()]
