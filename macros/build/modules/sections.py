"""A built page of a module, cut into its sections. In: the page. Out: sections by id, each with its blocks of HTML."""

import copy
from collections.abc import Iterable
from dataclasses import dataclass, field

import lxml.html
from lxml.html import HtmlElement
from markupsafe import Markup

from ..site import BuiltPage


@dataclass
class Part:
    """A section of a page: the id and text of its heading, and the elements below it."""

    id: str
    title: str
    blocks: list[HtmlElement] = field(default_factory=list)

    @property
    def html(self) -> Markup:
        """The blocks as HTML."""
        return html_of(self.blocks)


def parts(page: BuiltPage) -> dict[str, Part]:
    """Return the sections of a page by the id of their heading, in order."""
    found: dict[str, Part] = {}
    part = Part("", "")
    for element in page.prose[0].iterchildren("*"):
        if element.tag == "h2" and element.get("id"):
            part = found.setdefault(element.get("id"), Part(element.get("id"), element.text_content().strip()))
        else:
            part.blocks.append(element)
    return found


def source_list(page: BuiltPage, cited: str) -> Markup:
    """Return those lines of the page's list of sources whose source is cited in a piece of HTML."""
    lines = [line for section in page.tree.find_class("foot-sources") for line in section.iter("li")]
    wanted = [line for line in lines for link in line.xpath("a[1]/@href") if f'#{link.partition("#")[2]}"' in cited]
    return html_of(wanted)


def plain(blocks: Iterable[HtmlElement]) -> list[HtmlElement]:
    """Return copies of blocks without the editors' marks."""
    copies = [copy.deepcopy(block) for block in blocks]
    for block in copies:
        block.tail = None
        for extra in block.xpath(".//*[contains(@class, 'standing-editors')]"):
            extra.drop_tree()
    return copies


def html_of(elements: Iterable[HtmlElement]) -> Markup:
    """Return elements as HTML, without the text that follows them."""
    return Markup("\n".join(lxml.html.tostring(element, encoding="unicode", with_tail=False) for element in elements))
