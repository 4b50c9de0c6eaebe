"""A built page of a module, cut into its sections. In: the page. Out: sections by id, each with its blocks of HTML."""

import copy
from collections.abc import Iterable
from dataclasses import dataclass, field

import lxml.html
from lxml.html import HtmlElement
from lxml.html.builder import SPAN
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
    """Return the sections of a page by the id of their heading, in order. Its figure is a slide, and stands in no sheet or speaker's note."""
    mark_sources(page)
    found: dict[str, Part] = {}
    part = Part("", "")
    for element in page.prose[0].xpath("*[not(@data-sources or self::figure)]"):
        if element.tag == "h2" and element.get("id"):
            part = found.setdefault(element.get("id"), Part(element.get("id"), element.text_content().strip()))
        else:
            part.blocks.append(element)
    return found


def source_lines(page: BuiltPage) -> dict[str, HtmlElement]:
    """Return the lines of the page's list of sources by their id."""
    return {line.get("id"): line for line in page.tree.xpath("//*[@data-sources]//li")}


def source_list(page: BuiltPage, cited: str) -> Markup:
    """Return the lines of the page's list of sources that a piece of HTML leads to, with their numbers.

    A line that sends to one that is not among them is told in full: a source is, once, in any list.
    """
    lines = source_lines(page)
    return _list(lines, {id: number(line) for id, line in lines.items() if f'#{id}"' in cited})


def cited_from_one(page: BuiltPage, blocks: list[HtmlElement]) -> tuple[Markup, Markup]:
    """Return blocks and the lines of what they cite, numbered from 1 in the order in which they cite: a sheet that stands alone begins anew."""
    lines = source_lines(page)
    links = [(link, link.get("href").rpartition("#")[2]) for block in blocks for link in block.xpath(".//a[@role='doc-noteref']")]
    numbers = {id: str(place) for place, id in enumerate(dict.fromkeys(id for _, id in links if id in lines), 1)}
    for link, id in links:
        link.text = numbers.get(id, link.text)
    for between in [part for block in blocks for part in block.find_class("between")]:
        between.drop_tag()  # under their new numbers they may follow each other no more
    return html_of(blocks), _list(lines, numbers)


def _list(lines: dict[str, HtmlElement], numbers: dict[str, str]) -> Markup:
    told: dict[str, str] = {}
    return html_of(_line(lines, told, id, numbers) for id in numbers)


def _line(lines: dict[str, HtmlElement], told: dict[str, str], id: str, numbers: dict[str, str]) -> HtmlElement:
    line = copy.deepcopy(lines[id])
    line.set("value", numbers[id])
    first = line.get("data-first") or id
    if told.setdefault(first, id) == id and first != id:
        full = copy.deepcopy(lines[first])
        full.attrib.update({"id": id, "value": numbers[id]})
        set_place(full, _place(line))
        return full
    for link in line.xpath("a[@href]") if first != id else ():
        link.attrib["href"], link.text = f"#{told[first]}", numbers[told[first]]
    return line


def number(line: HtmlElement) -> str:
    """Return the number of a line of the list of sources."""
    return line.get("id").rpartition("-")[2]


def source_id(line: HtmlElement) -> str:
    """Return the id of the source that a line tells in full, which its title leads to."""
    return "".join(line.xpath("string(a[@data-title]/@href)")).rpartition("#")[2]


def set_place(line: HtmlElement, place: str) -> None:
    """Let a line tell a place in the source, or none, instead of its own."""
    for told in line.xpath("span[@data-place]"):
        told.drop_tree()
    if place:
        told = SPAN({"data-place": ""}, f"{place}.")
        told.tail = " "
        line.xpath("span[@data-weight]")[0].addprevious(told)


def _place(line: HtmlElement) -> str:
    return "".join(line.xpath("string(span[@data-place])")).removesuffix(".")


def mark_sources(page: BuiltPage) -> None:
    """Give each number of a citation the id of the source that its line in the list leads to."""
    lines = source_lines(page)
    for link in page.tree.xpath("//a[@role='doc-noteref']"):
        line = lines.get(link.get("href").partition("#")[2])
        if line is not None:
            link.set("data-source", source_id(lines[line.get("data-first") or line.get("id")]))


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
