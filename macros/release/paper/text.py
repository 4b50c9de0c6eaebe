"""The text of a built page as a plain document: what a book can hold, and nothing that only acts on a screen.

In: a built page, and which pages stand in the same book. Out: its text as a tree of its own; ids bear the page's name, links lead to the place in the
book, or else to the published manual.
"""

import copy
import re
from collections.abc import Mapping
from urllib.parse import urljoin

import lxml.html
from lxml.html import HtmlElement

from ...build.site import BuiltPage
from ...models.site_config import SiteConfig
from .drawings import as_images

ACTING = ("script", "style", "template", "form", "button", "input", "select", "nav", "svg[@class='icon']", "svg[contains(@class, 'tall')]")
ACTING_CLASSES = ("vh", "noscript", "begin", "card-meta", "more", "filters", "builder", "own")
KEPT_ATTRIBUTES = {"class", "id", "href", "src", "alt", "lang", "dir", "colspan", "rowspan", "scope", "start", "type", "value", "datetime"}
OPENED = {
    "details": "div",
    "summary": "p",
    "aside": "div",
    "nav": "div",
    "header": "div",
    "footer": "div",
    "article": "div",
    "fieldset": "div",
    "legend": "p",
}
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
SOURCES = "Sources"
Inside = Mapping[str, str]


def text_of(page: BuiltPage, inside: Inside, config: SiteConfig, level: int = 2) -> HtmlElement:
    """Return the text of a page, its highest headings on a level; `inside` names, by address, the pages of the same book."""
    text = copy.deepcopy(page.prose[0])
    text.tail = None
    _without_acts(text)
    as_images(text)
    _opened(text)
    _led(text, f"/{page.url}", inside, config)
    _levelled(text, level)
    _entries(text)
    _tables(text)
    _kept_with_numbers(text)
    _plain(text)
    text.attrib.clear()
    text.set("class", "text")
    return text


def _without_acts(text: HtmlElement) -> None:
    """Drop what acts, and what is said to those alone who hear the page."""
    wanted = [*ACTING, *(f"*[contains(concat(' ', @class, ' '), ' {name} ')]" for name in ACTING_CLASSES), "*[@hidden]"]
    for element in text.xpath(" | ".join(f".//{name}" for name in wanted)):
        if element.getparent() is not None:
            element.drop_tree()


def _opened(text: HtmlElement) -> None:
    """Show what a reader would open, and take away boxes that only place things on a screen."""
    for element in list(text.iter(*OPENED)):
        element.set("class", f"{element.get('class', '')} opened".strip() if element.tag == "summary" else element.get("class", ""))
        element.tag = OPENED[element.tag]
    for box in text.xpath(".//dl/div | .//div[contains(@class, 'table-wrap')] | .//label | .//time"):
        box.drop_tag()


def _led(text: HtmlElement, home: str, inside: Inside, config: SiteConfig) -> None:
    for element in text.xpath(".//*[@id]"):
        element.set("id", f"{inside.get(home, '')}--{element.get('id')}")
    for link in text.xpath(".//a[@href]"):
        link.set("href", _address(link.get("href"), home, inside, config))
        for part in link.xpath(".//*"):
            part.drop_tag()


def _address(href: str, home: str, inside: Inside, config: SiteConfig) -> str:
    full = urljoin(home, href)
    if not full.startswith("/"):
        return full
    path, _, id = full.partition("#")
    path = re.sub(r"index\.html$", "", path)
    return f"#{inside[path]}" + (f"--{id}" if id else "") if path in inside else config.absolute(full)


def _levelled(text: HtmlElement, level: int) -> None:
    """Move headings, so that those of the page begin on a level, and none is left out between two."""
    last = level - 1
    for heading in text.iter(*HEADINGS):
        last = min(int(heading.tag[1]) + level - 2, last + 1)
        heading.tag = f"h{min(last, 6)}"


def _entries(text: HtmlElement) -> None:
    """Let the entries of lists hold words and lists alone: a block in an entry becomes words on a line of their own."""
    for block in text.xpath(".//li//*[self::p or self::div or self::section or self::h2 or self::h3 or self::h4 or self::h5 or self::h6]"):
        first = block.getprevious() is None and not (block.getparent().text or "").strip()
        if block.tag in HEADINGS:
            block.tag, block.text = "strong", block.text
            block.tail = f" {block.tail or ''}"
            continue
        if not first:
            block.addprevious(lxml.html.Element("br"))
        block.drop_tag()


def _tables(text: HtmlElement) -> None:
    """Let every head of a table say of what it is the head; where the first column has none, its cells are the heads of their rows."""
    for table in text.iter("table"):
        for cell in table.xpath("./thead/tr/*"):
            cell.tag = "th"
            cell.set("scope", cell.get("scope", "col"))
        first = table.xpath("./thead/tr[1]/*[1]")
        if first and not first[0].text_content().strip():
            for cell in table.xpath("./tbody/tr/*[1]"):
                cell.tag = "th"
                cell.set("scope", "row")


def _kept_with_numbers(text: HtmlElement) -> None:
    """Let no line begin with the number of a citation: it stays with the word before it."""
    for number in text.xpath(".//sup"):
        before, parent = number.getprevious(), number.getparent()
        words = (before.tail if before is not None else parent.text) or ""
        word = words[len(words.rstrip()) :] or words.rsplit(" ", 1)[-1] if words.strip() else ""
        if not word.strip():
            continue
        kept = lxml.html.Element("span", {"class": "kept"})
        kept.text, rest = word, words[: len(words) - len(word)]
        kept.tail, number.tail = number.tail, None
        if before is not None:
            before.tail = rest
        else:
            parent.text = rest
        parent.replace(number, kept)
        kept.append(number)


def _plain(text: HtmlElement) -> None:
    """Keep of the marks on elements those that a book knows, and of boxes in the line those that look like something."""
    for element in text.iter("*"):
        for name in set(element.attrib) - KEPT_ATTRIBUTES:
            del element.attrib[name]
    for heading in text.xpath(".//*[contains(@class, 'foot-sources')]//h2"):
        heading.text = SOURCES  # on screen they are those of a page, which in a book would be a sheet of paper
    for empty in text.xpath(".//span[not(@class) and not(@id) and not(@lang)]"):
        empty.drop_tag()
    for entry in text.xpath(".//li | .//p"):
        entry.text = (entry.text or "").lstrip() or None


def check_links(tree: HtmlElement) -> None:
    """Let links that lead to a place that the book does not have lead to the beginning of its page, and take other lost ones away."""
    ids = set(tree.xpath("//@id"))
    for link in tree.xpath("//a[starts-with(@href, '#')]"):
        target = link.get("href")[1:]
        if target not in ids:
            page = target.partition("--")[0]
            link.set("href", f"#{page}") if page in ids else link.drop_tag()
