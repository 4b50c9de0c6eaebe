"""Quote values that YAML cuts or misreads, where only one reading is possible.

A colon and a space, or a comma in a short record, cut plain text; a # after a space turns the rest into a remark.
"""

import json
import re

import yaml

from .nodes import Note, Part, broken_line, field_names, parts, reading, tree

PAIR = re.compile(r"^(\s*(?:- +)*[a-z0-9_-]+: +)(\S.*)$")
SHORT = re.compile(r"^(\s*(?:- +)*(?:[a-z0-9_-]+: +)?)\{(.*)\}\s*$")
SPECIAL = tuple("\"'[{]}&*!|>%@`#?,")
NUMBER_SIGN = re.compile(r"^ +#\d")
QUOTED = "put the value in quotes"


def colons(text: str, shape: object) -> tuple[str, list[Note]]:
    """Quote plain text with a colon and a space, or with a comma in a short record, where the fields show what was meant."""
    names, lines, notes = field_names(shape), text.split("\n"), []
    for number, line in enumerate(lines):
        if (match := SHORT.match(line)) and (mended := _short(match[2], names)):
            lines[number] = f"{match[1]}{{{mended}}}"
            notes.append(Note(number + 1, QUOTED))
    while (broken := broken_line("\n".join(lines))) and "mapping values are not allowed" in broken[1]:
        mended = _pair(lines, broken[0], names)
        if mended is None:
            break
        lines[broken[0]] = mended
        notes.append(Note(broken[0] + 1, QUOTED))
    return "\n".join(lines), notes


def _pair(lines: list[str], number: int, names: set[str]) -> str | None:
    """Return a line `field: value` with its value quoted; None if the value may go on, or hold another field."""
    match = PAIR.match(lines[number])
    if not match or match[2].startswith(SPECIAL) or match[2].startswith("- ") or _goes_on(lines, number, match[1]):
        return None
    value = match[2].rstrip()
    if any(word in names for word in re.findall(r"\s([a-z_]+):(?=\s)", f" {value}")) or _has_remark(value):
        return None
    return match[1] + json.dumps(value, ensure_ascii=False)


def _has_remark(value: str) -> bool:
    return any(not NUMBER_SIGN.match(value[place.start() :]) for place in re.finditer(r" +#", value))


def _goes_on(lines: list[str], number: int, start: str) -> bool:
    following = next((line for line in lines[number + 1 :] if line.strip()), "")
    indent = len(re.sub(r"[^ -].*$", "", start))
    return len(following) - len(following.lstrip()) > indent and not following.lstrip().startswith("#")


def _short(inside: str, names: set[str]) -> str | None:
    """Return the inside of a short record `{a: b, c: d}` with quotes where needed; None if it is right, or not clear."""
    if _fields(f"{{{inside}}}") <= names | {""} and tree(f"{{{inside}}}") is not None:
        return None
    starts = list(re.finditer(rf"(?:^|,)\s*({'|'.join(map(re.escape, sorted(names)))}):\s+", inside))
    if not starts or starts[0].start() or len({start[1] for start in starts}) < len(starts):
        return None
    ends = [*(start.start() for start in starts[1:]), len(inside)]
    values = [inside[start.end() : end].strip() for start, end in zip(starts, ends, strict=True)]
    if any(re.search(r"(?:,\s*|\s)[a-z_]+:\s", f" {value}") or _has_remark(value) for value in values if not value.startswith(SPECIAL)):
        return None
    written = ", ".join(f"{start[1]}: {_written(value)}" for start, value in zip(starts, values, strict=True))
    return written if _fields(f"{{{written}}}") == {start[1] for start in starts} else None


def _written(value: str) -> str:
    if value.startswith(SPECIAL) or not re.search(r":\s|:$|,| #", value):
        return value
    return json.dumps(value, ensure_ascii=False)


def _fields(text: str) -> set[str]:
    node = tree(text)
    return {str(key.value) for key, _ in node.value} if isinstance(node, yaml.MappingNode) else set()


def entries(text: str, shape: object) -> tuple[str, list[Note]]:
    """Quote `Word: text` where plain text is wanted and YAML reads a record of one field."""
    return _each(text, shape, _entry, QUOTED)


def _entry(part: Part, lines: list[str]) -> tuple[int, str] | None:
    node = part.node
    if not part.free or not isinstance(node, yaml.MappingNode) or len(node.value) != 1:
        return None
    [(key, value)] = node.value
    end = value.end_mark if value.start_mark.line == key.start_mark.line and reading(value) != "" else key.end_mark
    line, rest = lines[key.start_mark.line], lines[key.start_mark.line][end.column :]
    if not all(isinstance(item, yaml.ScalarNode) and item.style in (None, "") for item in (key, value)):
        return None
    if end.line != key.start_mark.line or (rest.strip() and not rest.lstrip().startswith((",", "]"))):
        return None
    raw = line[key.start_mark.column : end.column]
    return key.start_mark.line, line[: key.start_mark.column] + json.dumps(raw, ensure_ascii=False) + rest


def hashes(text: str, shape: object) -> tuple[str, list[Note]]:
    """Quote a number sign, `Report #12`; put a remark beside a value that can hold none on a line of its own."""
    text, notes = _each(text, shape, _number_sign, QUOTED)
    text, more = _each(text, shape, _remark, "put the remark on a line of its own")
    return text, [*notes, *more]


def _after(node: yaml.Node, lines: list[str]) -> str:
    """Return what follows a plain value on its line; nothing for any other node."""
    single = isinstance(node, yaml.ScalarNode) and node.style in (None, "") and node.value and node.start_mark.line == node.end_mark.line
    return lines[node.end_mark.line][node.end_mark.column :] if single else ""


def _number_sign(part: Part, lines: list[str]) -> tuple[int, str] | None:
    rest = _after(part.node, lines).rstrip()
    if not part.free or not NUMBER_SIGN.match(rest) or _has_remark(rest):
        return None
    line = lines[part.node.start_mark.line]
    value = line[part.node.start_mark.column :].rstrip()
    return part.node.start_mark.line, line[: part.node.start_mark.column] + json.dumps(value, ensure_ascii=False)


def _remark(part: Part, lines: list[str]) -> tuple[int, str] | None:
    rest = _after(part.node, lines)
    if part.free or not re.match(r"^ +#", rest):
        return None
    line = lines[part.node.end_mark.line]
    indent = line[: len(line) - len(line.lstrip())]
    return part.node.end_mark.line, f"{indent}{rest.strip()}\n{line[: part.node.end_mark.column]}"


def _each(text: str, shape: object, change: object, what: str) -> tuple[str, list[Note]]:
    """Apply a change to every part, from the last line to the first, so that places stay true; each must leave YAML."""
    root, notes = tree(text), []
    lines = text.split("\n")
    for part in reversed(list(parts(root, shape)) if root is not None else []):
        done = change(part, lines)
        if done and tree("\n".join([*lines[: done[0]], done[1], *lines[done[0] + 1 :]])) is not None:
            lines[done[0]] = done[1]
            notes.append(Note(done[0] + 1, what))
    return "\n".join(lines), notes
