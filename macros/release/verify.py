"""Whether a copy is what its manifest says. In: the manifest, and the files of a folder or of an address. Out: each difference.

Of an address only what the manifest lists can be asked for, so that there nothing is known of further files. A server that sends on to
another host is not followed.
"""

import re
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

from .checksums import MOST_BYTES, MOST_LISTED, digest, listed
from .manifest import MANIFEST

INDEX = "index.html"
NOT_SENT = {"_headers", ".htaccess", "nginx-headers.conf"}  # which servers read, and keep to themselves
SECONDS, AT_ONCE = 30, 8
STEP = 200  # files after which it says how far it is


class Difference(NamedTuple):
    """A file that is not as it should be, and how."""

    file: str
    what: str

    def __str__(self) -> str:
        return f"{self.file}: {self.what}"


class Unreadable(Exception):
    """There is no manifest to compare with, in words for a person."""


class _SameHost(urllib.request.HTTPRedirectHandler):
    """Follows a server that sends on within itself, and no other."""

    def redirect_request(self, req, fp, code, msg, headers, newurl):
        """Return the request that follows, unless it leads elsewhere."""
        if urllib.parse.urlsplit(newurl)[:2] != urllib.parse.urlsplit(req.full_url)[:2]:
            raise urllib.error.URLError(f"it sends on to another host ({urllib.parse.urlsplit(newurl).netloc})")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


_opener = urllib.request.build_opener(_SameHost)


def is_address(text: str) -> bool:
    """Tell whether a text is an address that can be asked."""
    try:
        parts = urllib.parse.urlsplit(text)
        return bool(parts.hostname) and (parts.port or 1) > 0 and not re.search(r"\s", text)
    except ValueError:
        return False


def sums_in(text: str) -> dict[str, str]:
    """Return the sha256 of each file that a manifest names.

    Raises:
        Unreadable: it is no manifest.
    """
    found = listed(text)
    if not found:
        raise Unreadable(f"its {MANIFEST} is not a list of files")
    return dict(found)


def differences(wanted: Mapping[str, str], files: Mapping[str, bytes]) -> Iterator[Difference]:
    """Yield what differs between a manifest and the files of a folder, by path."""
    for name in sorted({*wanted, *files} - {MANIFEST}):
        if name not in files:
            yield Difference(name, "is missing")
        elif name not in wanted:
            yield Difference(name, "is not of this edition")
        elif digest(files[name]) != wanted[name]:
            yield Difference(name, "is not what the manifest says")


def published(address: str, wanted: Mapping[str, str], tell: Callable[[str], None]) -> list[Difference]:
    """Return what differs between a manifest and what an address sends, by path."""
    names, found = sorted(set(wanted) - NOT_SENT), []
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for number, difference in enumerate(pool.map(lambda name: _asked(address, name, wanted[name]), names), 1):
            found += [difference] if difference else []
            if number % STEP == 0:
                tell(f"[{number:4}/{len(names)}]")
    return found


def _asked(address: str, name: str, wanted: str) -> Difference | None:
    try:
        return None if digest(fetch(address, name)) == wanted else Difference(name, "is not what the manifest says")
    except OSError as error:
        return Difference(name, f"could not be had: {reason(error)}")


def fetch(address: str, name: str, most: int = MOST_BYTES) -> bytes:
    """Return what an address sends for a file.

    Raises:
        OSError: it sends nothing, too much, or on to another host.
    """
    place = name.removesuffix(INDEX) if name == INDEX or name.endswith(f"/{INDEX}") else name
    with _opener.open(urllib.parse.urljoin(address, urllib.parse.quote(place)), timeout=SECONDS) as answer:
        content = answer.read(most + 1)
    if len(content) > most:
        raise OSError("it is larger than any file of the manual")
    return content


def manifest_of(address: str) -> dict[str, str]:
    """Return the manifest that stands at an address.

    Raises:
        Unreadable: there is none.
    """
    try:
        return sums_in(fetch(address, MANIFEST, MOST_LISTED).decode("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise Unreadable(f"no {MANIFEST} could be had: {reason(error)}") from None


def reason(error: Exception) -> str:
    """Return why nothing came, in words."""
    if isinstance(error, urllib.error.HTTPError):
        return f"the server answers {error.code}"
    return " ".join(str(getattr(error, "reason", error)).split()) or type(error).__name__
