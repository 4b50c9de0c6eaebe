"""Rules for a page's text: headings, links, raw HTML. Every problem has the line it stands on."""

import posixpath
import re
from collections.abc import Iterable, Iterator

from ..models.fields import contact
from ..models.manual import Heading, Manual, PageFile
from ..models.pages import Module
from ..reading.diagnostics import Problem
from ..reading.markdown_reader import CODE, MACRO, prose_lines
from .macro_calls import Registry, check_calls
from .modules import meant
from .references import page_fault

HTML = re.compile(r"<(/?[a-zA-Z][\w-]*|!--)")
IMAGE = re.compile(r"(?<!\\)!\[([^\]]*)\]\(\s*<?([^)\s>]*)>?[^)]*\)")
LINK = re.compile(r"(?<!\\)\[[^\]]*\]\(\s*<?([^)\s>]*)>?[^)]*\)")
PICTURE = "![what it shows](/assets/name.png)"
ID = re.compile(r"^[a-z0-9]+(-[a-z0-9]+)*$")


def check_pages(manual: Manual, pages: Iterable[PageFile], registry: Registry) -> Iterator[Problem]:
    """Yield the problems of the text of every page, also of those whose front matter or braces are refused."""
    for page in pages:
        yield from _headings(page)
        yield from check_calls(manual, page, registry)
        yield from _lines(manual, page)


def _problem(page: PageFile, line: int, field: str, what: str, fix: str, column: int = 1) -> Problem:
    return Problem(f"docs/{page.path}", line, column, field, what, fix)


def _headings(page: PageFile) -> Iterator[Problem]:
    seen: set[str] = set()
    level = 1
    for heading in page.headings:
        if heading.level == 1:
            yield _problem(page, heading.line, "heading", "repeats the title of the page",
                           "begin headings with ##; the title stands in the front matter")
            continue
        if not heading.id:
            yield _problem(page, heading.line, "heading", "has no id of its own", f"write {{: #{_slug(page, heading)} }} after the heading")
        elif not ID.match(heading.id):
            yield _problem(page, heading.line, "heading", f"has the id “{heading.id}”", "use small letters, digits and single dashes")
        elif heading.id in seen:
            yield _problem(page, heading.line, "heading", f"shares the id “{heading.id}” with a heading above it", "give it an id of its own")
        seen.add(heading.id)
        if heading.level > level + 1:
            yield _problem(page, heading.line, "heading", f"jumps from level {level} to level {heading.level}",
                           f"begin it with {'#' * (level + 1)}")
        level = heading.level


def _slug(page: PageFile, heading: Heading) -> str:
    """Return an id to propose: the fixed one of a module's section, else one made of the title."""
    fixed = meant(page).get(heading.line) if isinstance(page.meta, Module) else None
    return fixed or re.sub(r"[^a-z0-9]+", "-", heading.title.lower()).strip("-")[:40].strip("-") or "id"


def _lines(manual: Manual, page: PageFile) -> Iterator[Problem]:
    for number, line in enumerate(prose_lines(page.body), page.body_line):
        if not line:
            continue
        text = CODE.sub("", MACRO.sub("", line))
        if match := HTML.search(text):
            yield _problem(page, number, "text", f"holds HTML ({match[0]}…)", "write plain Markdown, or use a macro", match.start() + 1)
        if match := contact(text):
            yield _problem(page, number, "text", "holds an e-mail address or a telephone number", "name the office instead", match.start() + 1)
        if "](" in text:
            yield from _leads(manual, page, number, text)


def _leads(manual: Manual, page: PageFile, number: int, text: str) -> Iterator[Problem]:
    for alternative, address in IMAGE.findall(text):
        if fault := image_fault(alternative, address):
            yield _problem(page, number, "image", *fault)
    for link in LINK.findall(IMAGE.sub("", text)):
        if fault := link_fault(manual, page.path, link):
            yield _problem(page, number, "link", *fault)


def image_fault(alternative: str, address: str) -> tuple[str, str] | None:
    """Return what is wrong with a picture of a page: it stands in docs/assets/, and says in words what it shows."""
    if not address.startswith("/assets/"):
        return f"“{address}” is not a picture of the manual", f"put the file in docs/assets/ and write {PICTURE}"
    return None if alternative.strip() else ("says nothing to those who do not see it", f"say what it shows: {PICTURE}")


def link_fault(manual: Manual, path: str, link: str) -> tuple[str, str] | None:
    """Return what is wrong with a link of a page; None for a good one and for the web."""
    if re.match(r"^(https?:|mailto:)", link):
        return ("leads to an e-mail address", "name the office instead") if link.startswith("mailto:") else None
    target, _, heading = link.partition("#")
    if target.startswith(("/assets/", "assets/")):
        return None
    if not target:
        return page_fault(manual, f"{path}#{heading}")
    if not target.endswith(".md"):
        return f"“{link}” is not the address of a page", "write the page's file from the top of docs: /roles/hub.md"
    full = target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
    return page_fault(manual, f"{full}#{heading}" if heading else full)
