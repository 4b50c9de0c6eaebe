"""What may stand in a page as Markdown makes it: known elements, attributes and addresses. In: the page as rendered. Out: what else it holds."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...models.manual import Manual
from ...models.page_files import PageFile
from ...models.texts.contacts import contact, said_of
from ...reading.markdown.html_tags import WEB, Tag, runs, tags, text_of
from ...reading.markdown.reader import code_blocks
from ...rendering.markdown_text import CALL, Rendered
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


class Found(NamedTuple):
    """What is wrong with a page, the words by which its line is looked for first, and those that belong in their place if they are known."""

    field: str
    what: str
    fix: str
    sign: str
    instead: str = ""


def found_in(manual: Manual, page: PageFile, made: Rendered, body: str) -> Iterator[Found]:
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
