"""What is needed to host a copy. In: the edition. Out: configurations of nginx and Caddy, a script for any store, and one for an image.

Headers and types come from the one place that the build has them from, so that every server sends the same.
"""

from collections.abc import Iterator
from functools import partial

from ..build.csp import HEADERS, in_header, policy
from ..build.editor import page as editor
from ..rendering.environment import release
from .edition import DOWNLOADS, Download, Edition, Job

PLACE, PAGE = f"{DOWNLOADS}/hosting", "reference/host-it-yourself.md"
FILES = {
    "nginx.conf": "A server with nginx",
    "Caddyfile": "A server with Caddy",
    "Containerfile": "An image without a system in it",
    "image.sh": "An image without a system in it",
    "to-store.sh": "A store that speaks S3",
}
TEXTS = {
    "html": "text/html",
    "css": "text/css",
    "js": "text/javascript",
    "txt": "text/plain",
    "md": "text/markdown",
    "csv": "text/csv",
    "ics": "text/calendar",
    "json": "application/json",
    "xml": "application/xml",
    "svg": "image/svg+xml",
}
OTHERS = {
    "png": "image/png",
    "gz": "application/gzip",
    "zip": "application/zip",
    "imscc": "application/zip",
    "pdf": "application/pdf",
    "epub": "application/epub+zip",
    "zim": "application/x-zim",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
FEEDS = {"changes.xml": "application/atom+xml", "changes.json": "application/feed+json"}
CHARSET = "; charset=utf-8"
RARE = ("ics", "csv", "md", "imscc", "zim", "epub", "docx", "xlsx")  # which a program that sends to a store may not know
ONCE_MORE = "no-cache"  # nothing here has a name that changes with its content, so each use asks whether it is still the same


def jobs(edition: Edition) -> Iterator[Job]:
    """Yield the one job."""
    yield Job("Configurations for hosts", partial(_made, edition))


def _made(edition: Edition) -> Iterator[Download]:
    for name, title in FILES.items():
        yield Download(f"{PLACE}/{name}", hosting_file(edition, name).encode(), "hosting", title, name, (PAGE,))


def hosting_file(edition: Edition, name: str) -> str:
    """Return one of the files."""
    return release(
        edition.manual,
        f"hosting/{name}",
        place=edition.config,
        day=edition.manual.as_of,
        headers=HEADERS,
        policy=in_header(policy()),
        editor=editor.EDITOR,
        editor_policy=in_header(editor.written(editor.POLICY)),
        types={ending: f"{kind}{CHARSET}" for ending, kind in TEXTS.items()} | OTHERS,
        texts=TEXTS,
        others=OTHERS,
        feeds=FEEDS,
        rare=RARE,
        caching=ONCE_MORE,
        charset=CHARSET,
    )
