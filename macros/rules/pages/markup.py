"""Rules for what Markdown makes of a page: known elements, attributes and addresses only, and neither HTML nor contacts.

In: the page as rendered with the settings of the site. Out: a problem at the line without which Markdown would not make it. What is
not on the lists here is refused, whatever way of writing led to it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from markdown import Markdown

from ...models.contacts import contact, said_of
from ...models.fields.text import INVISIBLE
from ...models.manual import Manual, PageFile
from ...reading.diagnostics import Diagnostic
from ...reading.fixes import UNKNOWN, replaced_once
from ...reading.markdown.html_tags import WEB, Tag, runs, tags, text_of
from ...reading.markdown.reader import MOST_FENCES, code_blocks
from ...rendering.markdown_text import CALL, Rendered, Unrendered, filled, render
from ..markdown import plain_text
from .links import image_fault, link_fault

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
PLAIN = ("blockquote", "br", "caption", "dd", "dl", "dt", "em", "hr", "li", "pre", "strong", "table", "tbody", "thead", "tr", "ul")
NOTES = "note|tip|info|important|hint|warning|caution|attention|danger|error|example|quote|abstract|question|success|failure|bug"
ANYTHING = re.compile(r".*", re.DOTALL)
ALIGNED = {"align": re.compile("left|right|center"), "scope": re.compile("col|row")}
ALLOWED: dict[str, dict[str, re.Pattern[str]]] = {
    **{name: {} for name in PLAIN},
    **{name: {"id": ANYTHING, "class": re.compile("doors|stats")} for name in HEADINGS},
    "a": {"href": ANYTHING, "title": ANYTHING},
    "img": {"src": ANYTHING, "alt": ANYTHING, "title": ANYTHING},
    "code": {"class": re.compile(r"language-[\w.+#-]+")},
    "div": {"class": re.compile(f"admonition ({NOTES})")},
    "ol": {"start": re.compile(r"\d+")},
    "p": {"class": re.compile("admonition-title")},
    "span": {"class": re.compile("vh"), "data-search": re.compile("skip")},
    "td": ALIGNED,
    "th": ALIGNED,
}
ENTITY = re.compile(r"&#?\w+;")
BLOCK_OF_CODE = re.compile(r'<pre><code(?: class="language-[\w.+#-]+")?>[^<]*</code></pre>')
CODE = re.compile(r"<code[^>]*>[^<]*</code>")
BEGINS = re.compile(r"</?[a-zA-Z][\w-]*|<[!?]?[^\s>]{0,8}")
MOST_LETTERS = 3_000_000
COSTLY, MOST_WORK = "[<>\\", 5_000_000  # for each of these signs Markdown reads the rest of the paragraph
OPENING = "```", "~~~", "\n:", "!!!"


class Found(NamedTuple):
    """What is wrong with a page, the words by which its line is looked for first, and those that belong in their place if they are known."""

    field: str
    what: str
    fix: str
    sign: str
    instead: str = ""


TOO_MUCH = ("holds more signs that Markdown acts on than it can read in time", "write shorter paragraphs, or split the page")
FEWER_LEVELS = "write shorter paragraphs, and lists and quotations with fewer levels"


def check_markup(manual: Manual, page: PageFile, markdown: Markdown) -> Iterator[Diagnostic]:
    """Yield the diagnostics of a page as rendered, each at its line."""
    if (line := _costly(page.body)) is not None:
        yield Diagnostic(f"docs/{page.path}", page.body_line + line, 1, "text", *TOO_MUCH)
        return
    if _is_plain(manual, page):
        return
    try:
        found = Counter(_found(manual, page, render(markdown, page.body), page.body))
        yield from _placed(manual, page, markdown, found) if found else ()
    except Unrendered as error:
        yield Diagnostic(f"docs/{page.path}", page.body_line, 1, "text", f"is more than Markdown can read ({error})", FEWER_LEVELS)


def has_too_many_blocks(body: str) -> bool:
    """Tell whether a text opens more blocks than Markdown can read in time, and than anybody writes."""
    return any(body.count(sign) > MOST_FENCES for sign in OPENING)


def _costly(body: str) -> int | None:
    """Return the line, from 0, of a paragraph that would take Markdown minutes; None if there is none."""
    if has_too_many_blocks(body):
        return 0
    at = 0
    for paragraph in body.split("\n\n"):
        if sum(map(paragraph.count, COSTLY)) * len(paragraph) > MOST_WORK:
            return at
        at += paragraph.count("\n") + 2
    return None


def _is_plain(manual: Manual, page: PageFile) -> bool:
    """Tell whether rendering could find nothing: the page is plain, and its links are right."""
    links = plain_text.links(filled(page.body)) if "{%" not in page.body and not INVISIBLE.search(page.body) else None
    return links is not None and not any(link_fault(manual, page.path, link) for link in links)


def _found(manual: Manual, page: PageFile, made: Rendered, body: str) -> Iterator[Found]:
    yield from _carried(made, body)
    headings = []
    for tag in tags(made.html):
        yield from _tag(manual, page, tag)
        if tag.name in HEADINGS and tag.text[1] != "/":
            headings.append((tag.name, dict(tag.attributes).get("id", "")))
    yield from _headings(page, headings)
    yield from (
        Found(
            "macro",
            "stands in code, where it would be shown as HTML",
            "take the backticks around it away, or show it between {% raw %} and {% endraw %}",
            "{{",
        )
        for code in CODE.findall(made.html)
        if CALL in code
    )
    for run in (*(text_of(run) for _, run in runs(made.html)), *_said(made.html)):
        if match := contact(run):
            yield Found("text", said_of(match), "name the office instead, and no person", match[0])


def _carried(made: Rendered, body: str) -> Iterator[Found]:
    """Yield what is HTML among the pieces that Markdown carried over, and a block of code that Markdown takes for something else."""
    blocks = 0
    for piece in made.carried:
        if BLOCK_OF_CODE.fullmatch(piece):
            blocks += 1
        elif piece != CALL and not ENTITY.fullmatch(piece):
            sign = BEGINS.match(piece.lstrip())
            yield _html(sign[0] if sign else piece[:10])
    if blocks < len(code_blocks(body)):
        yield Found(
            "code block",
            "is not what Markdown takes for one",
            "begin it with three backticks at the beginning of a line, and a language at most",
            "```",
        )


def _html(sign: str) -> Found:
    return Found("text", f"holds HTML ({sign}…)", "write plain Markdown, or use a macro", sign)


def _tag(manual: Manual, page: PageFile, tag: Tag) -> Iterator[Found]:
    allowed = ALLOWED.get(tag.name)
    if allowed is None:
        yield _html((BEGINS.match(tag.text) or [tag.text])[0])
        return
    for name, value in tag.attributes:
        if CALL in value:
            yield Found("macro", "stands in an address or an attribute", "put the macro into the text", "{{")
            return
        if name not in allowed or not allowed[name].fullmatch(value):
            yield Found("text", f"gives <{tag.name}> {name}=“{value[:40]}”", "leave it out; only a heading takes more, its id: {: #id }", name)
    values = dict(tag.attributes)
    if "href" in values and (fault := link_fault(manual, page.path, values["href"])):
        what, fix, *instead = fault
        right = instead[0] if instead else ""
        yield Found("link", what, fix, values["href"], right if not right or WEB.fullmatch(right) else f"/{right}")
    if tag.name == "img" and (fault := image_fault(values.get("alt", ""), values.get("src", ""))):
        yield Found("image", fault[0], fault[1], values.get("src", ""), *fault[2:])


def _headings(page: PageFile, made: list[tuple[str, str]]) -> Iterator[Found]:
    """Yield a heading that Markdown makes and the manual does not know of, or the other way round."""
    known, there = {heading.id for heading in page.headings}, {id for _, id in made}
    if "" in known:
        return
    fix = "write it as  ## Title {: #id }  at the beginning of a line"
    yield from (Found("heading", f"“{id}” is not written as headings of the manual are", fix, id) for _, id in made if id not in known)
    yield from (Found("heading", f"“{id}” is no heading where it stands", fix, f"#{id}") for id in known - there)


def _said(html: str) -> Iterator[str]:
    """Yield the words that attributes hold."""
    return (value for tag in tags(html) for name, value in tag.attributes if name in ("alt", "title"))


def _placed(manual: Manual, page: PageFile, markdown: Markdown, found: Counter[Found]) -> Iterator[Diagnostic]:
    """Yield what was found at the lines without which it would not be there; what no single line makes, where the text begins."""
    lines, left = page.body.split("\n"), found.copy()
    for number in _order(lines, found)[: MOST_LETTERS // max(1, len(page.body)) + 1]:
        if not left:
            return
        body = "\n".join("" if other == number else line for other, line in enumerate(lines))
        gone = left & (found - Counter(_found(manual, page, render(markdown, body), body)))
        yield from (_problem(page, page.body_line + number, lines[number].find(each.sign) + 1, each) for each in gone if not _ends(each, gone))
        left -= gone
    yield from (_problem(page, page.body_line + _line_of(lines, each), 1, each) for each in left)


def _line_of(lines: list[str], found: Found) -> int:
    """Return the line, from 0, of what no single line makes: of a heading the one with its id, of anything else the first."""
    return next((at for at, line in enumerate(lines) if found.field == "heading" and f"{found.sign} " in line), 0)


def _ends(found: Found, beside: Iterable[Found]) -> bool:
    """Tell whether what was found is the end of an element whose beginning stands on the same line."""
    return found.sign.startswith("</") and any(f"<{found.sign[2:]}" == other.sign for other in beside)


def _order(lines: list[str], found: Iterable[Found]) -> list[int]:
    """Return the numbers of the lines that are not empty: first those with a sign of what was found, then those with signs that Markdown acts on."""
    signs = {each.sign for each in found if each.sign}

    def rank(number: int) -> int:
        return 0 if any(sign in lines[number] for sign in signs) else 1 if set("<[]{&`@") & set(lines[number]) else 2

    return sorted((number for number, line in enumerate(lines) if line.strip()), key=rank)


def _problem(page: PageFile, line: int, column: int, found: Found) -> Diagnostic:
    text = page.body.split("\n")[line - page.body_line]
    mend = replaced_once(text, f"({found.sign})", f"({found.instead})") if found.instead else UNKNOWN
    return Diagnostic(f"docs/{page.path}", line, max(1, column), found.field, found.what, found.fix, *mend)
