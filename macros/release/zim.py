"""The manual for Kiwix, a reader for places without a network. In: the edition. Out: one ZIM file, written by zimwriterfs."""

import subprocess
import tempfile
import textwrap
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from .edition import DOWNLOADS, Download, Edition, Job
from .offline import NAME, offline
from .zim_file import with_ids

START, ICON, FILE = "index.html", "assets/favicon.png", "manual.zim"
MOST_DESCRIBED = 80  # letters of the description
ONE_BY_ONE = "1"  # several threads would pack in the order in which they come


def jobs(edition: Edition) -> Iterator[Job]:
    """Yield the one job."""
    yield Job("Kiwix: the whole manual", partial(_made, edition), weight=15)


def _made(edition: Edition) -> Iterator[Download]:
    with tempfile.TemporaryDirectory() as place:
        for name, content in offline(edition).items():
            path = Path(place) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        done = subprocess.run(["zimwriterfs", *_options(edition), NAME, FILE], cwd=place, capture_output=True, text=True)
        if done.returncode or not (Path(place) / FILE).is_file():
            raise ValueError((done.stderr or done.stdout).strip()[-300:])
        content = with_ids((Path(place) / FILE).read_bytes(), edition.config.address, edition.manual.as_of)
    yield Download(f"{DOWNLOADS}/{NAME}.zim", content, "whole", "Copy for the Kiwix reader, with search and tools", "ZIM")


def _options(edition: Edition) -> list[str]:
    settings = edition.settings
    office = settings.site_name if settings.extra.notice else settings.extra.office
    options = {
        "welcome": START,
        "illustration": ICON,
        "language": "eng",
        "title": settings.site_name[:30],
        "description": textwrap.shorten(settings.site_description, MOST_DESCRIBED, placeholder=" …"),
        "creator": office,
        "publisher": office,
        "name": NAME,
        "source": settings.site_url,
        "scraper": NAME,
        "threads": ONE_BY_ONE,
    }
    return [f"--{name}={value}" for name, value in options.items()]
