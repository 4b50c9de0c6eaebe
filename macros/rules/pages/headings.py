"""Headings of a page: their levels, their titles, and an id of its own for each, which addresses lead to. In: the manual and a page. Out: problems."""

import re
from collections.abc import Iterator

from ...models.manual import Manual
from ...models.page_files import Heading, PageFile
from ...models.training_modules import Module
from ...models.urls import url
from ...reading.diagnostics import Diagnostic
from ...reading.nearest import fold
from ..heading_ids import id_of, ids_in
from ..page_problem import page_problem
from ..training.module_sections import meant

ID = re.compile(r"^[a-z0-9]+(-[a-z0-9]+)*$")
NAME = r"#([A-Za-z0-9]+(?:-[A-Za-z0-9]+)*)"
BARE_ID = re.compile(r"\{:\s*(?:#\s+|id=[\"“]?#?)?([a-z0-9]+(?:-[a-z0-9]+)*)[\"”]?\s*\}\s*$")
HALF_ID = re.compile(
    rf"\s+(?:(?:[\[({{<]\s*:?|:)\s*{NAME}\s*[\])}}>]?|{NAME}\s*[\])}}>]|#([a-z][a-z0-9]*(?:-[a-z0-9]+)*))\s*$"
)  # {: #who, [: #who ], : #who }, #who

# What colleagues write to each other: # begins a remark in the records, and on a page a heading.
REMARK = re.compile(
    r"\bplease\b|\bbefore we\b|(?:^|\s)@\w|[^.]\.$|^(?:to ?do|fix ?me|tb[acd]|check|ask|remember|remark|note|nb|draft|old|delete|do not|don't)\b[^?]*[:!]|: (?:check|ask|see|to ?do|delete|add|update)\b",
    re.IGNORECASE,
)
MOST_WORDS = 12
OF_REMARK = (
    "if it is a remark for colleagues, take the line out and write it into the description of the proposal; if it is a heading, begin it with ## and "
    "give it an id, {: #words }"
)


def check_headings(manual: Manual, page: PageFile) -> Iterator[Diagnostic]:
    """Yield what is wrong with the headings of a page: their levels, titles and ids."""
    seen: set[str] = set()
    level, lines = 1, page.body.split("\n")
    for heading in page.headings:
        text = lines[heading.line - page.body_line]
        if heading.level == 1:
            if _is_remark(heading):
                yield page_problem(page, heading.line, "heading", "is made a title that everybody reads by its #", OF_REMARK)
                continue
            is_title = fold(heading.title) == fold(page.meta.title)
            what = "repeats the title of the page" if is_title else "is a title of the whole page, which stands in the front matter"
            mended = "" if is_title or not text.startswith("# ") else f"#{text if heading.id else _with_id(text, lines)}"
            yield page_problem(page, heading.line, "heading", what, "begin headings with ##; the title stands in the front matter", mended)
            continue
        yield from _ids(manual, page, heading, text, seen)
        seen.add(heading.id)
        if heading.level > level + 1:
            yield page_problem(
                page,
                heading.line,
                "heading",
                f"jumps from level {level} to level {heading.level}",
                f"begin it with {'#' * (level + 1)}",
                "#" * (level + 1) + text.lstrip("#"),
            )
        level = heading.level


def _is_remark(heading: Heading) -> bool:
    """Tell whether a line with # may be a remark for colleagues: a heading has few words, asks nobody for anything, and is no sentence."""
    return not heading.id and (len(heading.title.split()) > MOST_WORDS or bool(REMARK.search(heading.title.strip())))


def _with_id(text: str, lines: list[str]) -> str:
    return f"{text.rstrip()} {{: #{id_of(text.lstrip('# '), ids_in(lines))} }}"


def _ids(manual: Manual, page: PageFile, heading: Heading, text: str, seen: set[str]) -> Iterator[Diagnostic]:
    """Yield what is wrong with the id of a heading; `seen` are those above it."""
    if not heading.title.strip():
        yield page_problem(page, heading.line, "heading", "has no words", "write its words, or take the line away")
    elif not heading.id and (found := _miswritten(text)):
        yield page_problem(page, heading.line, "heading", *found)
    elif _is_remark(heading):
        yield page_problem(page, heading.line, "heading", "is made a heading that everybody reads by its #", OF_REMARK)
    elif not heading.id:
        id = f"{{: #{_slug(manual, page, heading)} }}"
        yield page_problem(page, heading.line, "heading", "has no id of its own", f"write {id} after the heading", f"{text.rstrip(' #')} {id}")
    elif not ID.match(heading.id):
        right = re.sub(r"[^a-z0-9]+", "-", fold(heading.id)).strip("-")
        mended = text.replace(f"#{heading.id}", f"#{right}") if right and right not in seen else ""
        yield page_problem(
            page, heading.line, "heading", f"has the id “{heading.id}”", f"use small letters, digits and single dashes: {right}", mended
        )
    elif heading.id in seen:
        yield _shared(page, heading)


def _miswritten(text: str) -> tuple[str, str, str] | None:
    """Return what is wrong with an id that is not written as one, what to write, and the line; None where none stands."""
    if bare := BARE_ID.search(text):
        what = "has an id without #" if bare[0][2:].strip().startswith(bare[1]) else "has an id that is not written as one"
        return what, f"write {{: #{bare[1]} }}", f"{text[: bare.start()]}{{: #{bare[1]} }}"
    if half := HALF_ID.search(text):
        id = (half[1] or half[2] or half[3]).lower()
        return "has an id whose braces are not whole", f"write {{: #{id} }}", f"{text[: half.start()]} {{: #{id} }}"
    return None


def _shared(page: PageFile, heading: Heading) -> Diagnostic:
    """Return what is wrong with two headings of one id: that is the copy whose words the id does not hold, if the other's hold it."""
    first = next(other for other in page.headings if other.id == heading.id)
    taken, parts = {each.id for each in page.headings}, set(fold(heading.id).split())
    of_first, of_this = (parts <= set(fold(each.title).split()) for each in (first, heading))
    id = id_of(heading.title, taken)
    if of_first == of_this:
        fix = f"give it an id of its own, such as {{: #{id} }}; or the one above, if that is the new one: {{: #{id_of(first.title, taken)} }}"
        return page_problem(page, heading.line, "heading", f"shares the id “{heading.id}” with a heading above it", fix)
    copy, where = (heading, "above") if of_first else (first, "below")
    id = id_of(copy.title, taken)
    mended = page.body.split("\n")[copy.line - page.body_line].replace(f"#{copy.id}", f"#{id}")
    what, fix = f"shares the id “{copy.id}” with a heading {where} it", f"give it an id of its own: {{: #{id} }}"
    return page_problem(page, copy.line, "heading", what, fix, mended)


def _slug(manual: Manual, page: PageFile, heading: Heading) -> str:
    """Return an id to propose: the fixed one of a module's section, else the one it was published with or that links name, else one made of the title."""
    fixed = meant(page).get(heading.line) if isinstance(page.meta, Module) else None
    there, start = {each.id for each in page.headings}, f"{url(page.path)}#"
    lost = [address.removeprefix(start) for address in manual.addresses if address.startswith(start) and address.removeprefix(start) not in there]
    if not fixed and sum(not each.id for each in page.headings) == 1:
        named = lost if len(lost) == 1 else sorted(_named(manual, page) - there)
        if len(named) == 1:
            return named[0]
    return fixed or id_of(heading.title, there)


def _named(manual: Manual, page: PageFile) -> set[str]:
    """Return the ids of headings of a page to which texts of the manual lead."""
    link = re.compile(rf"\]\(/?{re.escape(page.path)}#([a-z0-9-]+)")
    own = set(re.findall(r"\]\(#([a-z0-9-]+)", page.body))
    return own.union(*(link.findall(other.body) for other in manual.pages.values() if page.path in other.body))
