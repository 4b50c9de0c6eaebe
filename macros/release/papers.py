"""The papers to copy, each as two documents for Word: empty, and filled in. In: the manual, a paper's built page and where it is published.
Out: the bytes by what each holds.
"""

from collections.abc import Iterator

from lxml.html import HtmlElement

from ..build.site import BuiltPage
from ..models.manual import Manual
from ..models.site_config import SiteConfig
from .word import Draft, word
from .word_text import plain, with_subject

PARTS = {"paper": "empty", "sample": "filled in"}
HEADING = 3


def papers(manual: Manual, page: BuiltPage, config: SiteConfig) -> dict[str, bytes]:
    """Return the documents of a paper by the heading under which each stands on its page: `paper`, `sample`."""
    name = page.tree.xpath("string(//h1)").strip()
    parts = {id: list(_below(page, id)) for id in PARTS}
    return {id: _document(manual, page, config, f"{name}, {PARTS[id]}", elements) for id, elements in parts.items() if elements}


def _below(page: BuiltPage, id: str) -> Iterator[HtmlElement]:
    """Yield what stands below a heading of the second level, up to the next."""
    for heading in page.tree.xpath("//h2[@id = $id]", id=id):
        for element in heading.itersiblings():
            if element.tag == "h2":
                return
            yield element


def _document(manual: Manual, page: BuiltPage, config: SiteConfig, title: str, elements: list[HtmlElement]) -> bytes:
    home = config.absolute(page.url)
    return word(manual, Draft(title, with_subject(plain(manual, page, elements, home)), HEADING), config, home)
