"""Read the macro calls of a page. Parses, never runs. In: the text of a page. Out: its text and calls in order, and a fault for every other brace.

The page's Jinja is read with Jinja's own parser, and only calls with plain values are let through, so a page cannot run code.
What was read is what is filled in: no page is compiled as a template.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import lru_cache

import jinja2
from jinja2 import nodes

from ...models.page_files import Call
from ..diagnostics import Diagnostic, DiagnosticError, unplaced
from ..fixes import Mend
from .call_slips import REMARK, mended_line, slip_of_call

CODE = re.compile(r"`[^`\n]*`")
CALL = re.compile(r"((?<!\{)\{\{[^{}-][^{}]*[^{}-]\}\})")
RAW = r"\{%[-+]?\s*raw\s*-?%\}.*?\{%[-+]?\s*endraw\s*[-+]?%\}"
CLOSED = r"""\{\{(?:"[^"\n]*"|'[^'\n]*'|[^"'{}])*\}\}"""
BRACES = re.compile(rf"{RAW}|{CLOSED}|\{{[{{%](?:(?!\{{\{{)[^\n])*", re.DOTALL)
MORE = unplaced(1, 1, "braces", "hold more than a macro call with plain values", 'write {{ macro("argument") }} and nothing else')
JINJA = re.compile(r"\{\{|\{%")
PARSER = jinja2.Environment(autoescape=True)


def read_calls(body: str, first_line: int) -> tuple[tuple[Call, ...], tuple[Diagnostic, ...]]:
    """Return the macro calls of a page, and a fault for every other use of Jinja."""
    before = text_line(body, first_line) - 1
    segments = read_segments(body.strip("\n"))
    lines = body.split("\n")
    faults = {
        _mended(replace(segment, line=segment.line + before), lines, first_line): None for segment in segments if isinstance(segment, Diagnostic)
    }
    return tuple(replace(segment, line=segment.line + before) for segment in segments if isinstance(segment, Call)), tuple(faults)


def _mended(fault: Diagnostic, lines: list[str], first_line: int) -> Diagnostic:
    """Return a fault of braces with its line as it should be, where that can be told."""
    line = lines[fault.line - first_line] if 0 <= fault.line - first_line < len(lines) else ""
    after = mended_line(fault.fix, line)
    return replace(fault, mended=after, replaces=1) if after != line else fault


def text_line(body: str, first_line: int) -> int:
    """Return the line on which the text of a page begins, below the empty lines after the front matter."""
    return first_line + len(body) - len(body.lstrip("\n"))


def expand_calls(body: str, macros: Mapping[str, Callable[..., str]], finish: Callable[[str], str]) -> str:
    """Return the text of a page with each macro call replaced by what the macro returns, finished by `finish`.

    Raises:
        DiagnosticError: Jinja that is more than a macro call, or what a macro raised, at its line; lines count from the first that is not empty.
    """
    segments = read_segments(body.strip("\n"))
    if faults := [segment for segment in segments if isinstance(segment, Diagnostic)]:
        raise DiagnosticError(faults)
    return "".join(finish(_made(segment, macros)) if isinstance(segment, Call) else segment for segment in segments)


def _made(call: Call, macros: Mapping[str, Callable[..., str]]) -> str:
    try:
        return macros[call.name](*call.arguments, **call.keywords)
    except Exception as error:  # whatever a macro raises is told in a line
        what = " ".join(f"ended in {type(error).__name__}: {error}".split()).rstrip(".")
        raise DiagnosticError(
            [unplaced(call.line, 1, call.name, what, "correct its values, or what they name; if they are right, the macro is wrong")]
        ) from error


@lru_cache(maxsize=2048)
def read_segments(body: str) -> tuple[str | Call | Diagnostic, ...]:
    """Return a page's text as plain text and macro calls, in order; lines count from the first of `body`.

    A page that holds more than that gives its faults, and the calls beside them without the text between.
    Remembered, since a page is read when it is checked and again when it is built.
    """
    swallowed = _swallowed(body)
    return (*swallowed, *(_plain_calls(body) or _parsed(body.replace("{#", "{ #") if swallowed else body)))


def _swallowed(body: str) -> list[Diagnostic]:
    """Return a fault for each line with {#, which begins a remark of Jinja."""
    return [
        _remark(text, line)
        or unplaced(line, 1, "heading id", "begins with {# and would be swallowed", "write {: #id } with a colon and a space", *_with_colon(text))
        for line, text in enumerate(body.split("\n"), 1)
        if "{#" in CODE.sub("", text)
    ]


def _remark(text: str, line: int) -> Diagnostic | None:
    """Return what is wrong with a remark as Jinja writes it, {# … #}."""
    if not (match := REMARK.search(text)):
        return None
    what = f"hold a remark of another program, {match[0].strip()[:40]}"
    mended = text[: match.start()] + text[match.end() :]
    return unplaced(line, 1, "braces", what, "take it out; a remark to colleagues belongs into the proposal", mended, 1)


def _with_colon(line: str) -> Mend:
    """Return the line of a heading with its id as the manual writes it."""
    after = re.sub(r"\s*\{#\s*([a-z0-9-]+)\s*\}\s*$", r" {: #\1 }", re.sub(r"^(#{2,6})(?=[^#\s])", r"\1 ", line))
    return Mend(after, 1) if after != line else Mend()


def _plain_calls(body: str) -> list[str | Call] | None:
    """Return the segments of a page that holds nothing but calls, each parsed once for the whole manual; None for any other page."""
    segments, line = [], 1
    for text in CALL.split(body):
        call = _parsed_call(text) if CALL.fullmatch(text) else None
        if not call and JINJA.search(text):
            return None
        segments.append(replace(call, line=call.line + line - 1) if call else text)
        line += text.count("\n")
    return segments


@lru_cache(maxsize=4096)
def _parsed_call(text: str) -> Call | None:
    try:
        return _literal_call(PARSER.parse(text).body[0].nodes[0])
    except (jinja2.TemplateSyntaxError, RecursionError):
        return None


def _parsed(body: str) -> list[str | Call | Diagnostic]:
    try:
        tree = PARSER.parse(body)
    except jinja2.TemplateSyntaxError as error:
        return _one_by_one(body, _unreadable(error))
    except RecursionError:
        return _one_by_one(body, MORE)
    parts = [part for node in tree.body for part in (node.nodes if isinstance(node, nodes.Output) else [node])]
    segments = [part.data if isinstance(part, nodes.TemplateData) else _literal_call(part) for part in parts]
    return _one_by_one(body, MORE) if None in segments else segments


def _one_by_one(body: str, otherwise: Diagnostic) -> list[Call | Diagnostic]:
    """Return the calls and the faults of a page that is refused as a whole, each pair of braces read for itself.

    `otherwise` is what is wrong with the whole, told if no pair is wrong for itself.
    """
    found = []
    for match in BRACES.finditer(body):
        segment, before = _segment(match[0]), body.count("\n", 0, match.start())
        if isinstance(segment, Call) or segment:
            found.append(replace(segment, line=segment.line + before))
    return found if any(isinstance(segment, Diagnostic) for segment in found) else [*found, otherwise]


def _segment(text: str) -> Call | Diagnostic | None:
    """Return what one pair of braces is; None for text that stands between raw and endraw."""
    if text.startswith("{%"):
        return None if re.fullmatch(RAW, text, re.DOTALL) else _instruction(text)
    try:
        return _literal_call(PARSER.parse(text).body[0].nodes[0]) or _more(text)
    except jinja2.TemplateSyntaxError as error:
        return _unreadable(error, text)
    except RecursionError:
        return MORE


def _instruction(text: str) -> Diagnostic:
    """Return what is wrong with an instruction of Jinja, {% … %}."""
    if match := re.match(r"\{%-?\s*(?:include|import|extends)\s+[\"']/?(?:docs/)?([\w/.-]+\.md)", text):
        return unplaced(1, 1, "braces", "include another file", f'quote the page on a line of its own: {{{{ extract("{match[1]}") }}}}')
    return _more(text)


def _more(text: str) -> Diagnostic:
    slip = slip_of_call(text)
    return unplaced(1, 1, "braces", *slip) if slip else MORE


def _unreadable(error: jinja2.TemplateSyntaxError, text: str = "") -> Diagnostic:
    """Return what is wrong with braces that Jinja cannot read, named where it is known."""
    if slip := slip_of_call(text):
        return unplaced(1, 1, "braces", *slip)
    if "unexpected end" in (error.message or "") or "}}" not in text:
        return unplaced(error.lineno, 1, "braces", "hold a call that breaks off", 'write the rest of it, up to its end: {{ macro("argument") }}')
    return unplaced(
        error.lineno, 1, "braces", "cannot be read as the call of a macro", 'write {{ macro("argument") }}; a heading\'s id is {: #id } with a space'
    )


def _literal_call(node: nodes.Node) -> Call | None:
    if not isinstance(node, nodes.Call) or not isinstance(node.node, nodes.Name) or node.dyn_args or node.dyn_kwargs:
        return None
    values = [*node.args, *(keyword.value for keyword in node.kwargs)]
    if not all(isinstance(value, nodes.Const) for value in values):
        return None
    arguments, keywords = tuple(value.value for value in node.args), {keyword.key: keyword.value.value for keyword in node.kwargs}
    return Call(node.node.name, arguments, keywords, node.lineno)
