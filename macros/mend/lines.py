"""Mend lines: their ends, tabs for which there is one reading, spaces that nobody sees."""

import re

import yaml

from .nodes import Note, reading, same, scalars, tree

MARK = "\ufeff"
INDENT = re.compile(r"^[ \t]*")
SEPARATOR = re.compile(r"(?<=[:,-])[ \t]*\t[ \t]*(?=\S)")
WIDTHS = (2, 4, 8)


def ends(text: str, shape: object) -> tuple[str, list[Note]]:
    """Give every line the usual end, the last one too, and take away an invisible mark at the start."""
    notes = []
    if text.startswith(MARK):
        text = text.removeprefix(MARK)
        notes.append(Note(1, "took away an invisible mark at the start of the file"))
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        notes.append(Note(1, "gave the lines the ends that the other files have"))
    if text and not text.endswith("\n"):
        notes.append(Note(text.count("\n") + 1, "ended the last line"))
        text += "\n"
    return text, notes


def tabs(text: str, shape: object) -> tuple[str, list[Note]]:
    """Write spaces for tabs if every width of a tab that makes YAML says the same."""
    if "\t" not in text:
        return text, []
    before = tree(text)
    found = {}
    for width in WIDTHS:
        new = "\n".join(_without_tabs(line, width) for line in text.split("\n"))
        node = tree(new)
        if node is not None and (before is None or reading(node) == reading(before)):
            found[repr(reading(node))] = found.get(repr(reading(node)), new)
    if len(found) != 1:
        return text, []
    [new] = found.values()
    changed = zip(text.split("\n"), new.split("\n"), strict=True)
    return new, [Note(number, "wrote spaces for tabs") for number, (old, line) in enumerate(changed, 1) if old != line]


def _without_tabs(line: str, width: int) -> str:
    indent = INDENT.match(line)[0]
    rest = line[len(indent) :]
    quoted = rest.find('"') if '"' in rest else rest.find("'")
    head, tail = (rest, "") if quoted < 0 else (rest[:quoted], rest[quoted:])
    head = SEPARATOR.sub(" ", head + "x")[:-1] if tail else SEPARATOR.sub(" ", head)
    return indent.replace("\t", " " * width) + head + tail


def spaces(text: str, shape: object) -> tuple[str, list[Note]]:
    """Take away spaces and tabs at the ends of lines, except inside values of several lines, where they may count."""
    root = tree(text)
    if root is None:
        return text, []
    held = {line for node in scalars(root) for line in _held(node)}
    old = text.split("\n")
    new = [line if number in held else line.rstrip(" \t") for number, line in enumerate(old)]
    after = "\n".join(new)
    if after == text or not same(text, after):
        return text, []
    return after, [Note(n, "took away spaces at the end") for n, (a, b) in enumerate(zip(old, new, strict=True), 1) if a != b]


def _held(node: yaml.ScalarNode) -> range:
    """Return the lines, from 0, whose ends may belong to a value."""
    first, last = node.start_mark.line, node.end_mark.line
    if node.style in ("|", ">"):
        return range(first + 1, last + (node.end_mark.column > 0))
    return range(first, last) if node.style in ("'", '"') else range(0)
