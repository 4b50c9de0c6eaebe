"""Rules for the macro calls of a page: the macro exists, its values are good (`call_values.py`), and a block stands alone.

What passes here is what a macro's own annotations allow, so that no value of a page can end a build.
"""

import inspect
import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from pathlib import PurePosixPath

from ...models.manual import Manual
from ...models.page_files import Call, PageFile
from ...reading.diagnostics import Diagnostic
from ...reading.fixes import UNKNOWN, Mend, replaced_once
from ...reading.nearest import advice
from ..references.joined_values import joined_values
from .call_values import wrong_values

Registry = Mapping[str, Callable]
# What people call a macro that has another name.
OTHER_NAMES = {
    "cite": ("source", "sources", "ref", "reference", "citation", "quote", "footnote", "note"),
    "editors": ("ours", "own", "editorial", "no source", "none"),
}
LISTED = "write one that docs/contributing/macros.md lists"
NO_COMMA = re.compile(r"(\{\{\s*\w+\([^{}]*?(?:\"[^\"]*\"|'[^']*'))\s+(?=[\"'])")
PLACE_FIRST = re.compile(r"""(cite\(\s*)("[^"]*"|'[^']*')\s*,\s*("[^"]*"|'[^']*')""")
BLOCK = re.compile(r"^\{\{[^{}]*\}\}\s*$")
IN_A_LIST = re.compile(r"^\s*([-*+>|]|\d+[.)])\s+(.*)$")
PARTS = {**dict.fromkeys("-*+0123456789", "a list"), ">": "a quotation", "|": "a table"}
ALONE = "put it on a line of its own, with an empty line before and after"
CITED = re.compile(r"\s*\{\{\s*cite\([^{}]*\}\}")
CITED_IN_LINK = re.compile(r"\[[^\[\]]*\{\{\s*cite\([^{}]*\}\}[^\[\]]*\]\(")


def check_macro_calls(manual: Manual, page: PageFile, registry: Registry) -> Iterator[Diagnostic]:
    """Yield the diagnostics of every macro call of a page."""
    lines = page.body.split("\n")
    for call in page.calls:
        number = call.line - page.body_line
        text, beside = lines[number], tuple(lines[at] if 0 <= at < len(lines) else "" for at in (number - 1, number + 1))
        for field, what, fix, *mend in _call(manual, call, registry, text, PurePosixPath(page.path).stem, beside):
            yield Diagnostic(f"docs/{page.path}", call.line, 1, field, what, fix, *mend)


def _call(manual: Manual, call: Call, registry: Registry, text: str, own: str, beside: tuple[str, str]) -> Iterator[tuple]:
    """Yield the field, what is wrong, what to write, and where it is known the line as it should be."""
    function = registry.get(call.name)
    if not function:
        found = advice(call.name, {name: OTHER_NAMES.get(name, ()) for name in registry}, otherwise=LISTED)
        mend = replaced_once(text, f"{call.name}(", f"{found.instead}(") if found.instead else UNKNOWN
        yield "macro", f"there is no macro “{call.name}”", found.fix, *mend
        return
    if misplaced := _misplaced(call, text):
        yield "macro", *misplaced
        return
    if _is_plain_citation(manual, call):
        return
    if swapped := _swapped(manual, call, text):
        yield call.name, *swapped
        return
    if joined := joined_values(manual, call, text):
        yield call.name, *joined
        return
    for name, what, fix, old, new in wrong_values(manual, call, function, own):
        yield name, what, fix, *_with_value(text, old, new)
    if _is_block(function):
        yield from _no_block(call, text, *beside)


def _is_plain_citation(manual: Manual, call: Call) -> bool:
    """Tell whether a call cites a source that is there, at a place in words or at none: most do, and of their values there is nothing to say."""
    if call.name != "cite" or call.keywords or not 0 < len(call.arguments) < 3 or not all(isinstance(value, str) for value in call.arguments):
        return False
    return call.arguments[0] in manual.sources and manual.sources.keys().isdisjoint(call.arguments[1:])


@lru_cache
def _is_block(function: Callable) -> bool:
    return inspect.getdoc(function).startswith("Block")


def _no_block(call: Call, text: str, above: str, below: str) -> Iterator[tuple]:
    """Yield what is wrong with a block on a line with other words, or straight above or below them, which would lie in their paragraph."""
    if entry := IN_A_LIST.match(text):
        yield "macro", f"{call.name} makes a block and stands among other text, as part of {PARTS[entry[1][0]]}", *_below(entry, below)
        return
    if not BLOCK.match(text):
        yield "macro", f"{call.name} makes a block and stands among other text", ALONE, *_alone(text, call.name)
        return
    before, after = _is_text(above), _is_text(below) and not BLOCK.match(below)
    if before or after:
        where = "below" if before else "above"
        yield "macro", f"{call.name} makes a block and stands straight {where} other text", ALONE, "\n" * before + text + "\n" * after, 1


def _below(entry: re.Match, below: str) -> tuple[str, str, int]:
    """Return what to do with a block that lies in a list, a quotation or a table; the lines where it ends that."""
    sign, called, whole = entry[1], entry[2], PARTS[entry[1][0]].removeprefix("a ")
    alone = f"write it without the {'dash' if sign == '-' else sign} before it" if BLOCK.match(called) else "write it without the words beside it"
    fix = f"{alone}, below the {whole}, on a line of its own with an empty line before and after"
    is_last = not below.strip() and BLOCK.match(called)
    return (fix, f"\n{called.strip()}", 1) if is_last else (fix, *UNKNOWN)


def _is_text(line: str) -> bool:
    return bool(line.strip()) and not line.startswith(("#", "<!--"))


def _misplaced(call: Call, text: str) -> tuple | None:
    """Return what is wrong with two values that no comma parts, and with a citation in a heading or in the words of a link."""
    if (match := _without_comma(text)) and f"{call.name}(" in match[0]:
        return "has no comma between two of its values", "write one there", text[: match.end(1)] + ", " + text[match.end() :], 1
    if call.name != "cite":
        return None
    if text.startswith("#"):
        bare = CITED.sub("", text) if len(CITED.findall(text)) == 1 else ""
        return "cites a source in a heading, of which the list of contents would show the number", "cite it in the text below", bare, int(bool(bare))
    if CITED_IN_LINK.search(text):
        return "cites a source in the words of a link, where one link would lie in another", "cite it behind the link"
    return None


@lru_cache(maxsize=16_384)
def _without_comma(text: str) -> re.Match | None:
    return NO_COMMA.search(text)


def _swapped(manual: Manual, call: Call, text: str) -> tuple | None:
    """Return what is wrong with a citation whose place stands before its source."""
    if call.name != "cite" or len(call.arguments) != 2 or call.arguments[1] not in manual.sources or call.arguments[0] in manual.sources:
        return None
    mended = PLACE_FIRST.sub(r"\1\3, \2", text) if len(PLACE_FIRST.findall(text)) == 1 else ""
    return "has the place before the source", "let the two change places", mended, int(bool(mended))


def _with_value(text: str, old: object, new: str) -> Mend:
    """Return the line of a call with another value in quotes, if the old one stands there once."""
    ways = [replaced_once(text, f"{sign}{old}{sign}", f"{sign}{new}{sign}") for sign in "\"'"] if new else []
    return next((mend for mend in ways if mend.lines), UNKNOWN)


def _alone(text: str, name: str) -> Mend:
    """Return the line of a block with the call on a line of its own; nothing for a list or table, where it cannot stand."""
    match = re.match(rf"^(?![\s|>*+-]|\d+[.)])(.*?)\s*(\{{\{{\s*{re.escape(name)}\b[^{{}}]*\}}\}})\s*(.*)$", text)
    return Mend("\n\n".join(part for part in match.groups() if part), 1) if match else UNKNOWN
