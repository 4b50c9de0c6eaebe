"""Which books there are, and what stands in them. In: an edition. Out: books, each with its parts and chapters in the order of the navigation.

Registers, which a reader searches rather than reads, stay out, and so does what tells editors how to change the manual.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

from lxml.html import HtmlElement

from ...models.formatting import slug
from ...models.manual import page_of
from ...models.page_files import PageFile
from ...models.urls import url
from ..edition import Edition
from .text import text_of

READ, INTRODUCED = ("chapter", "route"), "landing"
POCKET = "start/fifteen-minutes.md"


@dataclass(frozen=True)
class Chapter:
    """A page as a chapter: what it is called, its summary, its id in the book, and where it is published."""

    path: str
    title: str
    summary: str
    reviewed: str
    address: str
    id: str


@dataclass(frozen=True)
class Part:
    """A section of the manual: its name, its id in the book, and its chapters. Of its own page, which leads to them, the summary alone."""

    title: str
    id: str
    chapters: tuple[Chapter, ...]
    page: str = ""
    summary: str = ""


@dataclass(frozen=True)
class Book:
    """A book: its name as a file, its title, what is said below that, and its parts."""

    name: str
    title: str
    subtitle: str
    parts: tuple[Part, ...]
    pages: tuple[str, ...] = ()
    facts: dict[str, str] = field(default_factory=dict)

    @property
    def chapters(self) -> list[Chapter]:
        """All chapters in order."""
        return [chapter for part in self.parts for chapter in part.chapters]


def whole(edition: Edition) -> Book:
    """Return the book of all chapters."""
    return Book("focal-points-manual", edition.config.name, "All chapters", tuple(_parts(edition)), ("index.md",))


def sections(edition: Edition) -> Iterator[Book]:
    """Yield a book for each section that has chapters besides its own page."""
    for part in _parts(edition):
        yield Book(part.id, part.title, edition.config.name, (part,), tuple(filter(None, [part.page, *(item.path for item in part.chapters)])))


def modules(edition: Edition) -> Iterator[Book]:
    """Yield a book for each training module."""
    words = edition.manual.vocabularies
    for code, module in edition.manual.modules.items():
        chapter = _chapter(edition, edition.manual.pages[page_of("modules", code)])
        facts = {
            "Audience": ", ".join(words["audiences"][word].label for word in module.audiences),
            "Length": f"{module.minutes} minutes",
            "Level": words["module-levels"][module.level].label,
            "Format": ", ".join(words["formats"][word].label for word in module.formats),
        }
        title = f"{code.upper()} {module.title}"
        yield Book(code, title, f"{edition.config.name}: training module", (Part(title, chapter.id, (chapter,)),), (chapter.path,), facts)


def pocket(edition: Edition) -> Book | None:
    """Return the booklet of what can be read in fifteen minutes, if the manual has such a route."""
    route = edition.manual.pages.get(POCKET)
    chapters = [_chapter(edition, edition.manual.pages[path]) for path in route.meta.route if path in edition.manual.pages] if route else []
    return Book("pocket", edition.config.name, route.name, (Part(route.name, "pocket", tuple(chapters)),), (POCKET,)) if chapters else None


def _parts(edition: Edition) -> Iterator[Part]:
    pages = [edition.manual.pages[path] for path in edition.order if path in edition.manual.pages]
    named = [page for page in pages if _section(page)]
    for name, found in groupby(named, _section):
        inside = list(found)
        chapters = tuple(_chapter(edition, page) for page in inside if page.meta.kind in READ)
        first = inside[0] if inside[0].meta.kind == INTRODUCED else None
        if chapters:
            yield Part(name, f"part-{slug(name)}", chapters, first.path if first else "", first.meta.description if first else "")


def _section(page: PageFile) -> str:
    """Return the section that a page stands in; the first page of a section bears its name."""
    return page.above[0].name if page.above else page.name if page.path.endswith("/index.md") else ""


def _chapter(edition: Edition, page: PageFile) -> Chapter:
    address = url(page.path)
    id = slug(address.strip("/").replace("/", "-")) or "home"
    return Chapter(page.path, page.name, page.meta.description, str(page.meta.reviewed), edition.config.absolute(address), id)


def texts(edition: Edition, book: Book, level: int) -> dict[str, HtmlElement]:
    """Return the text of each chapter of a book by its path, its headings from a level on."""
    inside = {url(part.page): part.id for part in book.parts if part.page} | {url(chapter.path): chapter.id for chapter in book.chapters}
    return {chapter.path: text_of(edition.page(chapter.path), inside, edition.config, level) for chapter in book.chapters}
