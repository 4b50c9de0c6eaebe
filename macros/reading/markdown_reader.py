"""Read a Markdown page: front matter, headings, macro calls, words. Parses, never runs.

In: the text of a page. Out: a `PageText`, or `DiagnosticError`. The page's Jinja is read with Jinja's own parser,
and only calls of registered macros with literal arguments are let through, so a page cannot run code. What was read is
what is filled in: no page is compiled as a template.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

import jinja2
from jinja2 import nodes
from markdown.extensions.fenced_code import FencedBlockPreprocessor

from ..models.manual import Call, Heading
from .diagnostics import Diagnostic, DiagnosticError, unplaced
from .document import Document
from .fixes import Mend
from .front_matter import FRONT, front_matter_fault
from .slips_of_calls import REMARK, mended_line, slip_of_call
from .yaml_reader import read

DASHES = re.compile(r"^\s*-{3,}\s*$", re.MULTILINE)
HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*(?:\{:?\s*#([^\s}]+)[^}]*\})?\s*$")
FENCED = FencedBlockPreprocessor.FENCED_BLOCK_RE
FENCE = re.compile(r"^[\s>]*(?:(?:[-*+:]|\d+[.)])\s+)*(`{3,}|~{3,})(.*)$", re.MULTILINE)
CODE = re.compile(r"`[^`\n]*`")
MACRO = re.compile(r"\{\{.*?\}\}", re.DOTALL)
CALL = re.compile(r"((?<!\{)\{\{[^{}-][^{}]*[^{}-]\}\})")
RAW = r"\{%[-+]?\s*raw\s*-?%\}.*?\{%[-+]?\s*endraw\s*[-+]?%\}"
CLOSED = r"""\{\{(?:"[^"\n]*"|'[^'\n]*'|[^"'{}])*\}\}"""
BRACES = re.compile(rf"{RAW}|{CLOSED}|\{{[{{%](?:(?!\{{\{{)[^\n])*", re.DOTALL)
MORE = unplaced(1, 1, "braces", "hold more than a macro call with plain values", 'write {{ macro("argument") }} and nothing else')
JINJA = re.compile(r"\{\{|\{%")
WORD = re.compile(r"\w[\w’'-]*")
PARSER = jinja2.Environment(autoescape=True)
MOST_PAGE_LETTERS = 300_000
MOST_FENCES = 500
MOST_BRACES = {"{{": 2_000, "{%": 200}


@dataclass(frozen=True)
class PageText:
    """The parts of a page, and what is wrong with them. Line numbers count from the top of the file."""

    front: Document
    body: str
    body_line: int
    headings: tuple[Heading, ...]
    calls: tuple[Call, ...]
    words: int
    diagnostics: tuple[Diagnostic, ...] = ()


@lru_cache(maxsize=2048)
def split(text: str, shape: object = None) -> PageText:
    """Split a page into its parts; YAML that is not allowed and Jinja that is more than a macro call are among its faults.

    `shape` is the model of its front matter, for better messages.

    Raises:
        DiagnosticError: the page has no front matter.
    """
    for sign, most in MOST_BRACES.items():
        if text.count(sign) > most:
            raise DiagnosticError([unplaced(1, 1, "page", f"holds more than {most:,} braces {sign}", "split it into several pages")])
    match = FRONT.match(text)
    if not match or DASHES.search(match[1]):
        raise DiagnosticError([front_matter_fault(text)])
    front, faults = _front(match[1], shape)
    body, line = text[match.end() :], text.count("\n", 0, match.end()) + 1
    calls, refused = read_calls(body, line)
    return PageText(front, body, line, read_headings(body, line), calls, count_words(body), (*faults, *refused))


def _front(text: str, shape: object) -> tuple[Document, list[Diagnostic]]:
    """Return the front matter, as far as it can be read, and what is wrong with its YAML."""
    try:
        return read("\n" + text, shape), []
    except DiagnosticError as error:
        return error.document or Document(None, {}, {}), [replace(fault, line=max(fault.line, 2)) for fault in error.diagnostics]


def read_headings(body: str, first_line: int) -> tuple[Heading, ...]:
    """Return the headings outside code blocks."""
    found = []
    for number, line in enumerate(text_lines(body), first_line):
        if match := HEADING.match(line):
            found.append(Heading(len(match[1]), match[3] or "", MACRO.sub("", match[2]).strip(), number))
    return tuple(found)


def text_lines(body: str) -> list[str]:
    """Return the lines of a page, those of code blocks emptied, and without the braces that Jinja is told to leave alone."""
    text = re.sub(RAW, lambda match: re.sub("[{}]", " ", match[0]), body, flags=re.DOTALL)
    code = {number for block in code_blocks(body) for number in block}
    return ["" if number in code else line for number, line in enumerate(text.split("\n"))]


@lru_cache(maxsize=2048)
def code_blocks(body: str) -> tuple[range, ...]:
    """Return the lines, from 0, of each block of code that Markdown finds, those that open and close it among them."""
    if body.count("```") + body.count("~~~") > MOST_FENCES:
        return ()  # refused, and reading on would take minutes
    text = re.sub(CLOSED, lambda match: re.sub(r"[^\n]", " ", match[0]) if "\n" in match[0] else match[0], body)
    found = (match for match in FENCED.finditer(text) if not match["attrs"]) if "```" in text or "~~~" in text else ()
    return tuple(range(text.count("\n", 0, match.start()), text.count("\n", 0, match.end()) + 1) for match in found)


def stray_fences(body: str) -> Iterator[tuple[int, str]]:
    """Yield each line, from 0, that looks as if code began or ended there and does not so for Markdown, and what is wrong."""
    blocks = {number: block for block in code_blocks(body) for number in block}
    lines = body.split("\n")
    for number, match in ((number, FENCE.match(line)) for number, line in enumerate(lines)):
        block = blocks.get(number)
        if match and block is None:
            yield number, "is never closed" if lines[number].startswith(match[1]) else "does not begin at the beginning of its line"
        elif match and number not in (block[0], block[-1]) and match[1].startswith(FENCE.match(lines[block[0]])[1]):
            yield block[0], f"is not closed before another one begins, {number - block[0]} lines below"


def read_calls(body: str, first_line: int) -> tuple[tuple[Call, ...], tuple[Diagnostic, ...]]:
    """Return the macro calls of a page, and a fault for every other use of Jinja."""
    before = text_line(body, first_line) - 1
    pieces = read_segments(body.strip("\n"))
    lines = body.split("\n")
    faults = {_mended(replace(piece, line=piece.line + before), lines, first_line): None for piece in pieces if isinstance(piece, Diagnostic)}
    return tuple(replace(piece, line=piece.line + before) for piece in pieces if isinstance(piece, Call)), tuple(faults)


def _mended(fault: Diagnostic, lines: list[str], first_line: int) -> Diagnostic:
    """Return a fault of braces with its line as it should be, where that can be told."""
    line = lines[fault.line - first_line] if 0 <= fault.line - first_line < len(lines) else ""
    after = mended_line(fault.fix, line)
    return replace(fault, mended=after, replaces=1) if after != line else fault


def text_line(body: str, first_line: int) -> int:
    """Return the line on which the text of a page begins, below the empty lines after the front matter."""
    return first_line + len(body) - len(body.lstrip("\n"))


def fill(body: str, macros: Mapping[str, Callable[..., str]], finish: Callable[[str], str]) -> str:
    """Return the text of a page with each macro call replaced by what the macro returns, finished by `finish`.

    Raises:
        DiagnosticError: Jinja that is more than a macro call, or what a macro raised, at its line; lines count from the first that is not empty.
    """
    pieces = read_segments(body.strip("\n"))
    if faults := [piece for piece in pieces if isinstance(piece, Diagnostic)]:
        raise DiagnosticError(faults)
    return "".join(finish(_made(piece, macros)) if isinstance(piece, Call) else piece for piece in pieces)


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
    after = re.sub(r"\s*\{#\s*([a-z0-9-]+)\s*\}\s*$", r" {: #\1 }", line)
    return Mend(after, 1) if after != line else Mend()


def _plain_calls(body: str) -> list[str | Call] | None:
    """Return the pieces of a page that holds nothing but calls, each parsed once for the whole manual; None for any other page."""
    pieces, line = [], 1
    for text in CALL.split(body):
        call = _parsed_call(text) if CALL.fullmatch(text) else None
        if not call and JINJA.search(text):
            return None
        pieces.append(replace(call, line=call.line + line - 1) if call else text)
        line += text.count("\n")
    return pieces


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
    pieces = [part.data if isinstance(part, nodes.TemplateData) else _literal_call(part) for part in parts]
    return _one_by_one(body, MORE) if None in pieces else pieces


def _one_by_one(body: str, otherwise: Diagnostic) -> list[Call | Diagnostic]:
    """Return the calls and the faults of a page that is refused as a whole, each pair of braces read for itself.

    `otherwise` is what is wrong with the whole, told if no pair is wrong for itself.
    """
    found = []
    for match in BRACES.finditer(body):
        piece, before = _piece(match[0]), body.count("\n", 0, match.start())
        if isinstance(piece, Call) or piece:
            found.append(replace(piece, line=piece.line + before))
    return found if any(isinstance(piece, Diagnostic) for piece in found) else [*found, otherwise]


def _piece(text: str) -> Call | Diagnostic | None:
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
    slip = slip_of_call(text)
    return unplaced(1, 1, "braces", *slip) if slip else MORE


def _more(text: str) -> Diagnostic:
    slip = slip_of_call(text)
    return unplaced(1, 1, "braces", *slip) if slip else MORE


def _unreadable(error: jinja2.TemplateSyntaxError, text: str = "") -> Diagnostic:
    """Return what is wrong with braces that Jinja cannot read, named where it is known."""
    if slip := slip_of_call(text):
        return unplaced(1, 1, "braces", *slip)
    return unplaced(
        error.lineno, 1, "braces", f"cannot be read: {error.message}", 'write {{ macro("argument") }}; a heading\'s id is {: #id } with a space'
    )


def _literal_call(node: nodes.Node) -> Call | None:
    if not isinstance(node, nodes.Call) or not isinstance(node.node, nodes.Name) or node.dyn_args or node.dyn_kwargs:
        return None
    values = [*node.args, *(keyword.value for keyword in node.kwargs)]
    if not all(isinstance(value, nodes.Const) for value in values):
        return None
    arguments, keywords = tuple(value.value for value in node.args), {keyword.key: keyword.value.value for keyword in node.kwargs}
    return Call(node.node.name, arguments, keywords, node.lineno)


def count_words(body: str) -> int:
    """Return the number of words a reader reads, macros and link addresses left out."""
    text = MACRO.sub(" ", "\n".join(text_lines(body)))
    text = re.sub(r"\]\([^)]{0,1000}\)|\{:[^}]{0,1000}\}", " ", text)
    return len(WORD.findall(text))
