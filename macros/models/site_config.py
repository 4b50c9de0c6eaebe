"""The site as settings name it. In: settings of mkdocs.yml. Out: its name, and absolute addresses below its own."""

from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

from .page_files import Above


class SiteConfig(NamedTuple):
    """The site's name, its address, ending in a slash, the address of its repository, the number of the edition, if it has one, and its sections."""

    name: str
    address: str
    repository: str = ""
    edition: str = ""
    sections: tuple[Above, ...] = ()

    @classmethod
    def of(cls, name: str, url: str | None, repository: str = "", edition: str = "") -> "SiteConfig":
        """Return the configuration of a site that is published at `url`, or at any root if there is none."""
        return cls(name, (url or "").rstrip("/") + "/", repository, edition)

    @property
    def base(self) -> str:
        """The path that the site stands at, `/` or `/manual/`."""
        return urlsplit(self.address).path or "/"

    def absolute(self, address: str) -> str:
        """Return an address from the site's root as one of the web."""
        return urljoin(self.address, address.removeprefix("/"))
