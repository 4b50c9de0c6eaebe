"""Each page as Markdown, for programs that read text. In: the edition. Out: a file a page, `llms.txt` and `pages.json` that name them, and a zip of all.

Made by pandoc from the built page, so that it says what a reader sees: numbers lead to the sources below, and a drawing is told in words.
"""

import copy
import json
import re
from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple
from urllib.parse import urljoin

import lxml.html
from lxml.html.builder import E

from ..build.site import BuiltPage
from ..models.pages import Page
from ..models.urls import url
from ..queries.register import withdrawn_pages
from ..rendering.environment import release
from ..rendering.generated_pages import made_pages
from .edition import DOWNLOADS, Download, Edition, Job
from .zips import pack

PLACE, INDEX, LIST = f"{DOWNLOADS}/markdown", "llms.txt", "data/pages.json"
ZIP = f"{DOWNLOADS}/focal-points-manual-markdown.zip"
DEAD = ".//script | .//style | .//form | .//button | .//input | .//*[@hidden] | .//*[@data-offers] | .//template"
BREAK = "next page of the manual"
SPLIT = re.compile(rf"^{BREAK}$\n*", re.MULTILINE)
AT_ONCE = 60  # pages that pandoc reads in one go, since starting it takes as long as a page


class Listed(NamedTuple):
    """A page with what its front matter says: its path below docs/, and the section it stands in."""

    path: str
    meta: Page
    section: str

    @property
    def file(self) -> str:
        """Where its text stands on the site."""
        return f"{PLACE}/{self.path}"


def pages(edition: Edition) -> list[Listed]:
    """Return every page that is not withdrawn: those of the navigation in its order, others, then those made from records by kind."""
    manual, gone = edition.manual, withdrawn_pages(edition.manual)
    labels, order = manual.vocabularies["page-kinds"], {path: place for place, path in enumerate(edition.order)}
    ordered = sorted(manual.pages.items(), key=lambda item: order.get(item[0], len(order)))
    written = [Listed(path, page.meta, page.above[0].name if page.above else page.name) for path, page in ordered]
    made = [Listed(page.path, page.meta, f"Records: {labels[page.meta.kind].label}") for page in made_pages(manual) if page.path not in gone]
    return [*written, *made]


def jobs(edition: Edition) -> Iterator[Job]:
    """Yield the one job: the zip and the lists need every text."""
    yield Job("Markdown of each page, llms.txt, pages.json", partial(_made, edition), weight=9)


def _made(edition: Edition) -> Iterator[Download]:
    listed = pages(edition)
    texts: dict[str, str] = {}
    for start in range(0, len(listed), AT_ONCE):
        group = listed[start : start + AT_ONCE]
        texts |= dict(zip((page.file for page in group), markdown(edition, group), strict=True))
    files = {name: text.encode() for name, text in texts.items()}
    yield from (Download(name, content) for name, content in files.items())
    inside = {name.removeprefix(f"{DOWNLOADS}/"): content for name, content in files.items()}
    yield Download(ZIP, pack(inside, edition.manual.as_of), "data", "Each page as text", "Markdown")
    yield Download(INDEX, llms_txt(edition, listed).encode())
    yield Download(LIST, page_list(edition, listed))


def markdown(edition: Edition, group: Sequence[Listed]) -> list[str]:
    """Return the text of each page of a group, with what it is and where it stands."""
    import pypandoc  # takes a moment to load, and a release without it goes on

    bodies = [lxml.html.tostring(_body(edition, page), encoding="unicode") for page in group]
    separator = lxml.html.tostring(E.p(BREAK), encoding="unicode")
    text = pypandoc.convert_text(separator.join(bodies), "gfm-raw_html", "html", extra_args=["--wrap=none", "--quiet"])
    return [_page(edition, page, body) for page, body in zip(group, SPLIT.split(text.replace("\r\n", "\n")), strict=True)]


def _page(edition: Edition, page: Listed, body: str) -> str:
    return release(edition.manual, "page.md.txt", page=page, address=_address(edition, page), body=body.strip(), edition=edition)


def _address(edition: Edition, page: Listed) -> str:
    return edition.config.absolute(url(page.path))


def _body(edition: Edition, page: Listed) -> lxml.html.HtmlElement:
    """Return the text of a page as pandoc is to read it."""
    built: BuiltPage = edition.page(page.path)
    text = E.div(*(copy.deepcopy(part) for part in built.prose))
    for dead in text.xpath(DEAD):
        dead.drop_tree()
    told: set[str] = set()
    for drawing in text.xpath(".//*[local-name()='svg']"):
        _tell(drawing, told)
    for number in text.xpath(".//sup[contains(@class, 'cite')]"):
        _numbered(number)
    for link in text.xpath(".//a[@href]"):
        link.set("href", urljoin(urljoin(edition.config.address, built.url), link.get("href")))
    for element in text.iter():
        for name in ("id", "class", "role"):
            element.attrib.pop(name, None)
    return text


def _tell(drawing: lxml.html.HtmlElement, told: set[str]) -> None:
    """Put in the place of a drawing its name and what it says, once where it is drawn for two widths; nothing for one that only adorns."""
    said = [" ".join(part.text_content().split()).rstrip(".") for part in drawing.xpath("./*[local-name()='title' or local-name()='desc']")]
    text = f"Figure: {'. '.join(said)}."
    if said and text not in told:
        drawing.addprevious(E.p(E.em(text)))
    told.add(text)
    drawing.drop_tree()


def _numbered(number: lxml.html.HtmlElement) -> None:
    """Put the numbers of sources in square brackets, as text."""
    tail = f" [{number.text_content().strip()}]{number.tail or ''}"
    before = number.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        number.getparent().text = (number.getparent().text or "") + tail
    number.getparent().remove(number)


def llms_txt(edition: Edition, listed: list[Listed]) -> str:
    """Return what llmstxt.org asks for: what the manual is, and each page with a sentence, by section."""
    sections = dict.fromkeys(page.section for page in listed)
    groups = {name: [page for page in listed if page.section == name] for name in sections}
    home = edition.manual.pages["index.md"].meta
    return release(edition.manual, "llms.txt", groups=groups, home=home, place=edition.config, as_of=edition.manual.as_of)


def page_list(edition: Edition, listed: list[Listed]) -> bytes:
    """Return every page with what it says of itself."""
    found = {
        "name": edition.config.name,
        "edition": edition.config.edition,
        "date": str(edition.manual.as_of),
        "licence": "CC-BY-4.0",
        "pages": [_entry(edition, page) for page in listed],
    }
    return (json.dumps(found, ensure_ascii=False, indent=1) + "\n").encode()


def _entry(edition: Edition, page: Listed) -> dict[str, object]:
    meta, written = page.meta, edition.manual.pages.get(page.path)
    said = {
        "address": _address(edition, page),
        "title": meta.title,
        "description": meta.description,
        "kind": meta.kind,
        "section": page.section,
        "owner": meta.owner,
        "reviewed": str(meta.reviewed) if meta.reviewed else None,
        "review_by": str(meta.review_by) if meta.review_by else None,
        "words": written.words if written else None,
        "headings": [{"id": heading.id, "title": heading.title} for heading in written.headings] if written else None,
        "markdown": edition.config.absolute(f"/{page.file}"),
    }
    return {name: value for name, value in said.items() if value is not None}
