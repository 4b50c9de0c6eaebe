"""The manual for e-readers. In: the edition. Out: all chapters as EPUB 3, written by pandoc."""

import calendar
import datetime as dt
import subprocess
import tempfile
import uuid
from collections.abc import Iterator
from functools import partial
from os import environ
from pathlib import Path

from ...rendering.environment import RELEASE, release
from ..edition import DOWNLOADS, Download, Edition, Job
from . import books
from .html import document, motif, written

STYLE, COVER = "paper/ebook.css", "paper/cover.svg"
OPTIONS = ("--from=html", "--to=epub3", "--standalone", "--wrap=none", "--toc", "--toc-depth=2", "--split-level=2", "--epub-title-page=false")


def jobs(edition: Edition) -> Iterator[Job]:
    """Yield the one job."""
    yield Job("EPUB: the whole manual", partial(_made, edition), weight=15)


def _made(edition: Edition) -> Iterator[Download]:
    book = books.whole(edition)
    html = document(edition, book, "paper/ebook.html")
    for head in html.xpath("//tbody//*[@scope]"):  # pandoc makes some of them plain cells, of which EPUB allows no scope
        del head.attrib["scope"]
    cover = release(edition.manual, COVER, title=book.title, number=edition.config.edition, day=edition.manual.as_of, motif=motif())
    yield Download(
        f"{DOWNLOADS}/{book.name}.epub", epub(written(html), cover, _metadata(edition)), "whole", "All chapters in one document", "EPUB", book.pages
    )


def _metadata(edition: Edition) -> dict[str, str]:
    settings = edition.settings
    return {
        "title": settings.site_name,
        "lang": "en",
        "date": str(edition.manual.as_of),
        "identifier": uuid.uuid5(uuid.NAMESPACE_URL, f"{settings.site_url} {edition.manual.as_of}").urn,
        "description": settings.site_description,
        "rights": "CC BY 4.0",
        "publisher": settings.site_name if settings.extra.notice else settings.extra.office,
    }


def epub(html: str, cover: str, metadata: dict[str, str]) -> bytes:
    """Return a document as EPUB, dated by its metadata and by nothing else."""
    import pypandoc  # late: what has no pandoc makes everything else

    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "cover.svg").write_text(cover, "utf-8")
        (folder / "book.html").write_text(html, "utf-8")
        words = [pypandoc.get_pandoc_path(), *OPTIONS, f"--css={RELEASE / STYLE}", "--epub-cover-image=cover.svg", "--output=book.epub", "book.html"]
        words += [f"--metadata={name}={value}" for name, value in metadata.items()]
        done = subprocess.run(words, cwd=folder, env=environ | {"SOURCE_DATE_EPOCH": _seconds(metadata["date"])}, capture_output=True, text=True)
        if done.returncode:
            raise ValueError(done.stderr.strip()[-300:])
        return (folder / "book.epub").read_bytes()


def _seconds(day: str) -> str:
    return str(calendar.timegm(dt.date.fromisoformat(day).timetuple()))
