"""The whole manual as a folder for a computer without a network. In: the built site. Out: its files, which open by double click."""

from pathlib import Path

from ..build.from_disk import with_files
from ..build.publish import MARK

FOLDER = "focal-points-manual"
FOR_SERVERS = {"_headers", ".htaccess", "nginx-headers.conf", "sitemap.xml", "sitemap.xml.gz", "404.html", MARK}


def offline(site: Path) -> dict[str, bytes]:
    """Return the files of the site below one folder; those that only a server reads stay out."""
    paths = sorted(path for path in site.rglob("*") if path.is_file())
    names = {path.relative_to(site).as_posix(): path for path in paths}
    return {f"{FOLDER}/{name}": _content(path) for name, path in names.items() if name not in FOR_SERVERS}


def _content(path: Path) -> bytes:
    return with_files(path.read_text("utf-8")).encode() if path.suffix == ".html" else path.read_bytes()
