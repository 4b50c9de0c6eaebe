"""A page of the manual as a document for Word. In: the manual, a built page and where it is published. Out: the bytes of a .docx.

pandoc makes it from a reference document of our own, whose parts stand in overrides/release/word/: fonts that every Word has, headings and
footnotes that a screen reader finds, a footer with edition and address. The same page and day give the same bytes.
"""

import io
import os
import re
import subprocess
import tempfile
import zipfile
from pathlib import Path
from typing import NamedTuple

from ..build.site import BuiltPage
from ..models.formatting import day
from ..models.manual import Manual
from ..models.site_config import SiteConfig
from ..rendering.environment import RELEASE, release
from .word_text import plain, styled
from .zips import pack

PARTS = {
    "[Content_Types].xml": "content-types.xml",
    "_rels/.rels": "package.rels",
    "word/document.xml": "document.xml",
    "word/styles.xml": "styles.xml",
    "word/_rels/document.xml.rels": "document.xml.rels",
}
FOOTER = "word/footer1.xml"
NOON = 12 * 3600
OWN = "What has no footnote is the editors’ own."
SOURCE_OF_PICTURE = re.compile(rb"(?<=descr=\")data:image/png;base64,[A-Za-z0-9+/=]*")  # pandoc writes whence a picture came beside its text


class Draft(NamedTuple):
    """A document before pandoc: its title, its HTML, and the level of the highest headings there."""

    title: str
    html: str
    top: int


def chapter(manual: Manual, page: BuiltPage, config: SiteConfig) -> bytes:
    """Return a chapter as a document for Word."""
    home = config.absolute(page.url)
    head = page.tree.find_class("page-head")[0]
    title, summary = (" ".join(head.xpath(path)[0].text_content().split()) for path in (".//h1", ".//*[@class = 'summary']"))
    above = styled({"Title": title, "Subtitle": summary, "Date": edition(manual, config)})
    return word(manual, Draft(title, above + plain(manual, page, page.prose, home), 2), config, home)


def edition(manual: Manual, config: SiteConfig) -> str:
    """Return what every document says in its footer: `Focal Points Manual, edition 2 of 26 November 2026`."""
    return f"{config.name}, edition {f'{config.edition} ' if config.edition else ''}of {day(manual.as_of)}"


def word(manual: Manual, draft: Draft, config: SiteConfig, address: str) -> bytes:
    """Return a draft as a .docx whose footer tells edition and address."""
    footer = release(manual, "word/footer.xml", line=f"{edition(manual, config)}. {OWN}", address=address)
    with tempfile.TemporaryDirectory() as folder:
        reference = Path(folder) / "reference.docx"
        reference.write_bytes(pack(_reference(footer), manual.as_of))
        made = _pandoc(draft, reference, manual)
    with zipfile.ZipFile(io.BytesIO(made)) as zipped:
        return pack({name: SOURCE_OF_PICTURE.sub(b"", zipped.read(name)) for name in zipped.namelist()}, manual.as_of)


def _reference(footer: str) -> dict[str, bytes]:
    return {name: (RELEASE / "word" / part).read_bytes() for name, part in PARTS.items()} | {FOOTER: footer.encode()}


def _pandoc(draft: Draft, reference: Path, manual: Manual) -> bytes:
    import pypandoc  # of the packages for a release, which a build does without

    command = [
        pypandoc.get_pandoc_path(),
        "--sandbox",
        "--from=html+epub_html_exts",
        "--to=docx",
        f"--shift-heading-level-by={1 - draft.top}",
        f"--reference-doc={reference}",
        f"--template={RELEASE / 'word' / 'body.openxml'}",
        f"--metadata=title:{draft.title}",
        "--metadata=lang:en-GB",
        "--output=-",
    ]
    seconds = manual.as_of.toordinal() - 719163
    surroundings = os.environ | {"SOURCE_DATE_EPOCH": str(seconds * 86400 + NOON)}
    return subprocess.run(command, input=draft.html.encode(), env=surroundings, capture_output=True, check=True).stdout
