"""The drawing that goes with a module. In: its record, its built page and the others. Out: its own figure, else the first of a page that it leads to, or None."""

import posixpath
from collections.abc import Iterator, Mapping

from lxml.html import HtmlElement
from markupsafe import Markup

from ...models.training_modules import Module
from ...models.urls import url
from ..links import rebase
from ..site import BuiltPage
from .sections import html_of, mark_sources
from .slide_text import sources_of
from .slides import Figure

FIGURE = ".//figure[contains(concat(' ', @class, ' '), ' figure ') and .//*[local-name() = 'svg']]"


def figure_of(module: Module, page: BuiltPage, built: Mapping[str, BuiltPage]) -> Figure | None:
    """Return the figure of the first page that shows one: the module itself, its related pages, those that its questions rest on, those that its text links."""
    pages = (built[address] for address in dict.fromkeys(_leads_to(module, page)) if address in built and "<svg" in built[address].html)
    return next((_figure(other, found[0], page) for other in pages if other.prose and (found := other.prose[0].xpath(FIGURE))), None)


def _leads_to(module: Module, page: BuiltPage) -> Iterator[str]:
    yield f"/{page.url}"
    yield from (url(address.partition("#")[0]) for address in (*module.related.pages, *(question.passage for question in module.questions)))
    for href in page.prose[0].xpath(".//a/@href"):
        path = href.partition("#")[0]
        if path and ":" not in path:
            yield posixpath.join(posixpath.normpath(posixpath.join("/", page.url, path)), "")


def _figure(other: BuiltPage, figure: HtmlElement, page: BuiltPage) -> Figure:
    mark_sources(other)
    title = figure.xpath("string(.//*[local-name() = 'title'][1])") or other.tree.xpath("string(//main//h1)")
    drawings = figure.xpath(".//*[local-name() = 'svg']")
    return Figure(" ".join(title.split()), Markup(rebase(html_of(drawings), other.url, page.url)), sources_of(figure))
