"""The whole manual as a folder for a computer without a network. In: the edition. Out: a zip of files that open by double click."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from ..build.from_disk import with_files
from ..build.publish import MARK
from .edition import FOLDER, Download, Edition, Job
from .zips import pack

NAME = "focal-points-manual"
FOR_SERVERS = {"_headers", ".htaccess", "nginx-headers.conf", "sitemap.xml", "sitemap.xml.gz", "404.html", MARK}


def jobs(edition: Edition) -> Iterator[Job]:
    """Yield the one job of the copy."""
    yield Job("Copy for use offline", partial(_copy, edition), weight=5)


def _copy(edition: Edition) -> Iterator[Download]:
    content = pack(offline(edition.folder), edition.manual.as_of)
    yield Download(f"{FOLDER}/{NAME}-offline.zip", content, "whole", "Copy that opens by double click, with search and tools", "zip")


def offline(site: Path) -> dict[str, bytes]:
    """Return the files of the site below one folder; those that only a server reads stay out."""
    paths = sorted(path for path in site.rglob("*") if path.is_file())
    names = {path.relative_to(site).as_posix(): path for path in paths}
    return {f"{NAME}/{name}": _content(path) for name, path in names.items() if name not in FOR_SERVERS}


def _content(path: Path) -> bytes:
    return with_files(path.read_text("utf-8")).encode() if path.suffix == ".html" else path.read_bytes()
