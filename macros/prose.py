"""Read a Markdown page: front matter, headings, macro calls, words. Parses, never runs.

In: the text of a page. Out: a `PageText`, or `Faults`. The page's Jinja is read with Jinja's own parser,
and only calls of registered macros with literal arguments are let through, so a page cannot run code.
"""

import re
from dataclasses import dataclass

import jinja2
from jinja2 import nodes

from .models.manual import Call, Heading
from .yaml_text import Document, Fault, Faults, read

FRONT = re.compile(r"\A---\n(.*?\n)---\n", re.DOTALL)
HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*(?:\{:\s*#([^\s}]+)[^}]*\})?\s*$")
FENCE = re.compile(r"^\s*(```+|~~~+)")
CODE = re.compile(r"`[^`\n]*`")
MACRO = re.compile(r"\{\{.*?\}\}", re.DOTALL)
WORD = re.compile(r"\w[\w’'-]*")
PARSER = jinja2.Environment(autoescape=True)
MOST_PAGE_BYTES = 300_000


@dataclass(frozen=True)
class PageText:
    """The parts of a page. Line numbers count from the top of the file."""

    front: Document
    body: str
    body_line: int
    headings: tuple[Heading, ...]
    calls: tuple[Call, ...]
    words: int


def split(text: str) -> PageText:
    """Split a page into its parts.

    Raises:
        Faults: no front matter, YAML that is not allowed, or Jinja that is more than a macro call.
    """
    match = FRONT.match(text)
    if not match:
        raise Faults([Fault(1, 1, "front matter", "is missing", "begin the file with --- and the fields of a page, then --- again")])
    try:
        front = read("\n" + match[1])
    except Faults as faults:
        raise Faults([fault._replace(line=max(fault.line, 2)) for fault in faults.faults]) from None
    body, line = text[match.end() :], text.count("\n", 0, match.end()) + 1
    calls = read_calls(body, line)
    return PageText(front, body, line, read_headings(body, line), calls, count_words(body))


def read_headings(body: str, first_line: int) -> tuple[Heading, ...]:
    """Return the headings outside code blocks."""
    found = []
    for number, line in enumerate(prose_lines(body), first_line):
        if match := HEADING.match(line):
            found.append(Heading(len(match[1]), match[3] or "", MACRO.sub("", match[2]).strip(), number))
    return tuple(found)


def prose_lines(body: str) -> list[str]:
    """Return the lines of a page, those of code blocks emptied."""
    lines, fence = [], ""
    for line in body.split("\n"):
        match = FENCE.match(line)
        if fence:
            fence = "" if match and match[1].startswith(fence) else fence
            lines.append("")
        else:
            fence = match[1] if match else ""
            lines.append("" if match else line)
    return lines


def read_calls(body: str, first_line: int) -> tuple[Call, ...]:
    """Return the macro calls of a page; refuse every other use of Jinja."""
    if "{#" in CODE.sub("", body):
        line = first_line + body[: body.index("{#")].count("\n")
        raise Faults([Fault(line, 1, "heading id", "begins with {# and would be swallowed", "write {: #id } with a colon and a space")])
    try:
        tree = PARSER.parse(body)
    except jinja2.TemplateSyntaxError as error:
        raise Faults([Fault(first_line + error.lineno - 1, 1, "braces", f"cannot be read: {error.message}",
                            'write {{ macro("argument") }}; a heading\'s id is {: #id } with a space')]) from None
    faults: list[Fault] = []
    calls: list[Call] = []
    for node in tree.body:
        for part in node.nodes if isinstance(node, nodes.Output) else [node]:
            if isinstance(part, nodes.TemplateData):
                continue
            call = _literal_call(part)
            line = first_line + part.lineno - 1
            if call is None:
                faults.append(Fault(line, 1, "braces", "hold more than a macro call with plain values",
                                    'write {{ macro("argument") }} and nothing else'))
            else:
                calls.append(Call(*call, line))
    if faults:
        raise Faults(faults)
    return tuple(calls)


def _literal_call(node: nodes.Node) -> tuple[str, tuple, dict] | None:
    if not isinstance(node, nodes.Call) or not isinstance(node.node, nodes.Name) or node.dyn_args or node.dyn_kwargs:
        return None
    values = [*node.args, *(keyword.value for keyword in node.kwargs)]
    if not all(isinstance(value, nodes.Const) for value in values):
        return None
    return node.node.name, tuple(value.value for value in node.args), {k.key: k.value.value for k in node.kwargs}


def count_words(body: str) -> int:
    """Return the number of words a reader reads, macros and link addresses left out."""
    text = MACRO.sub(" ", "\n".join(prose_lines(body)))
    text = re.sub(r"\]\([^)]*\)|\{:[^}]*\}", " ", text)
    return len(WORD.findall(text))
