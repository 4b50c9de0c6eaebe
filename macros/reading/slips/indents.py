"""Slips about how far in a line stands. In: the lines, the error and the shape that the text should have. Out: proposals."""

import re
from collections.abc import Iterator

import yaml

from ...models.annotations import below, shapes
from ..diagnostics import Diagnostic, unplaced
from .lines import Slip, indent_of, indents, is_field
from .yaml_break import Broken, compose

ENTRY = re.compile(r"^\s*- \S.*: +[\w/.-]+\.md\s*$")
NO_FIELD = "no_such_field"
OPENS_TEXT = re.compile(r"^\s*(?:- +)?[\w-]+: *[>|][-+]?\s*$")
NAMELESS = re.compile(r"^\s*(?!- )\S.*: +[\w/.-]+\.md\s*$")


def text_below(lines: list[str], error: Broken) -> Iterator[Slip]:
    """Yield the lines of a long text below `>-`, two spaces further in."""
    for number in range(min(error.line, len(lines) - 1), max(-1, error.line - 12), -1):
        match = re.match(r"^(\s*(?:- +)?)[\w-]+: *[>|][-+]?\s*$", lines[number])
        if not match:
            continue
        inside = len(match[1]) + 2
        end = next(
            (after for after in range(number + 1, len(lines)) if not lines[after].strip() or is_field(lines[after], len(match[1]))), len(lines)
        )
        first = next((after for after in range(number + 1, end) if not lines[after].startswith(" " * inside)), end)
        if end > first:
            mended = "\n".join(" " * inside + line.strip() for line in lines[first:end])
            yield Slip(
                first,
                0,
                "belongs to the text of the line above and is not further in",
                "begin each line of the text two spaces further in",
                mended,
                end - first,
            )
        return


def text_behind(lines: list[str], number: int, names: frozenset[str]) -> Iterator[Slip]:
    """Yield a long text that begins behind `>-` on its line, with that line below."""
    match = re.match(r"^((\s*(?:- +)?)[\w-]+: *[>|][-+]?)\s+([^\s#].*)$", lines[number])
    if match:
        what = "has text behind the sign that says that it stands on the lines below"
        yield Slip(
            number,
            len(match[1]),
            what,
            "begin the text on the next line, two spaces further in",
            f"{match[1]}\n{' ' * (len(match[2]) + 2)}{match[3]}",
        )


def goes_further_in(lines: list[str], number: int, indent: int) -> bool:
    following = next((line for line in lines[number + 1 :] if line.strip()), "")
    return len(following) - len(following.lstrip()) > indent and not following.lstrip().startswith("#")


def _fields_known(text: str, shape: object) -> bool:
    """Tell whether a text can be read, and every field of it is one that its record has."""
    try:
        nodes = [(compose(text), shapes(shape) if shape is not None else ())]
    except yaml.YAMLError:
        return False
    while nodes:
        node, allowed = nodes.pop()
        if isinstance(node, yaml.MappingNode):
            known = {name for each in allowed if each.is_record for name in each.type.model_fields}
            if known and not {str(key.value) for key, _ in node.value} <= known:
                return False
            nodes += [(value, tuple(inner for each in allowed for inner in below(each, str(key.value)))) for key, value in node.value]
        elif isinstance(node, yaml.SequenceNode):
            nodes += [(item, tuple(inner for each in allowed for inner in below(each, 0))) for item in node.value]
    return True


def indent(lines: list[str], error: Broken, shape: object) -> Iterator[Slip]:
    """Yield a line that is as far in as its neighbours, where that can be done in one way."""
    for number in dict.fromkeys((error.line, error.line - 1)):
        if not 0 <= number < len(lines) or not lines[number].strip():
            continue
        if ENTRY.match(lines[number - 1] if number else "") and NAMELESS.match(lines[number]):
            yield from _entry_without_dash(lines, number)
            return
        if not re.match(r"\s*(- |[\w-]+:(\s|$))", lines[number]):
            yield from _no_dash(lines, number)
            continue
        found = _nearest(_ways_in(lines, number, shape), indent_of(lines[number]))
        if len(found) == 1:
            [(far, mended)] = found.items()
            where = "further" if indent_of(lines[number]) > far else "less far"
            yield Slip(number, 0, f"is {where} in than the lines it belongs to", "begin it as far in as they do", mended)
        if found:
            return


def _nearest(ways: dict[int, str], indent: int) -> dict[int, str]:
    """Return of several ways the one that is a single space away, if it is the only one near."""
    near = {far: mended for far, mended in ways.items() if abs(far - indent) == 1}
    return near if len(near) == 1 and all(far in near or abs(far - indent) > 2 for far in ways) else ways


def _ways_in(lines: list[str], number: int, shape: object) -> dict[int, str]:
    """Return a line as it would be as far in as one of its neighbours, by how far that is, where the text then has known fields alone."""
    found, line = {}, lines[number].strip()
    around = [lines[other] for other in (number - 1, number + 1) if 0 <= other < len(lines) and lines[other].strip()]
    for far in dict.fromkeys(each for beside in around for each in indents(beside, line.startswith("- "))):
        mended = " " * far + line
        if far != indent_of(lines[number]) and _fields_known("\n".join([*lines[:number], mended, *lines[number + 1 :]]), shape):
            found[far] = mended
    return found


def group_on_one_line(lines: list[str], error: Broken, shape: object) -> Iterator[Slip]:
    """Yield a field of a group that stands behind the group's own name, on a line of its own below it."""
    match = re.match(r"^(\s*)((?:- +)?)([a-z_]+): +([a-z_]+: .*\S)\s*$", lines[error.line]) if error.line < len(lines) else None
    if not match:
        return
    begin = f"{match[1]}{match[2]}{match[3]}:\n{match[1]}{' ' * len(match[2])}  "
    mended = begin + match[4]
    known, any_name = (
        _fields_known("\n".join([*lines[: error.line], new, *lines[error.line + 1 :]]), shape) for new in (mended, f"{begin}{NO_FIELD}: x")
    )
    if known and not any_name:  # a place that takes any name is no group of fields
        what = f"holds {match[4].partition(':')[0]}: behind {match[3]}:, of which it is a field"
        yield Slip(error.line, len(match[1]), what, "begin a new line there, two spaces further in", mended)


def _entry_without_dash(lines: list[str], number: int) -> Iterator[Slip]:
    """Yield an entry of the navigation without its dash: further in it would be a second page of the entry above, which MkDocs refuses."""
    mended = f"{' ' * indent_of(lines[number - 1])}- {lines[number].strip()}"
    yield Slip(number, 0, "is an entry of the navigation that no dash begins", "write - and a space before it", mended)


def _no_dash(lines: list[str], number: int) -> Iterator[Slip]:
    """Yield text below an entry of a list: an entry without its dash, or the entry going on; both can be meant."""
    above = re.match(r"^(\s*)- ", lines[number - 1]) if number else None
    if above:
        yield Slip(
            number,
            0,
            "has no dash, and is not as far in as an entry that goes on from the line above",
            "write - and a space before it, or begin it further in, if it goes on the line above",
            f"{above[1]}- {lines[number].strip()}",
            lines=-1,
        )


def without_tabs(lines: list[str]) -> list[Diagnostic]:
    """Return a problem for each line with a tab; with spaces in its place where every width of a tab says the same."""
    readings, straight = {}, _as_their_block(lines)
    for width in (2, 4, 8):
        new = [_spaced(line, width) for line in straight]
        try:
            readings.setdefault(_reading(compose("\n".join(new))), new)
        except yaml.YAMLError:
            continue
    mended = next(iter(readings.values())) if len(readings) == 1 else lines
    return [
        unplaced(
            number, line.index("\t") + 1, "line", "holds a tab", "use spaces, two for each step inwards", new if new != line else "", int(new != line)
        )
        for number, (line, new) in enumerate(zip(lines, mended, strict=True), 1)
        if "\t" in line
    ]


def _as_their_block(lines: list[str]) -> list[str]:
    """Return the lines with those of a long text that begin with a tab as far in as the line of it above them."""
    found, inside = [], None
    for line in lines:
        if inside is not None and re.match(r" *\t\s*(?![a-z_]+: |- )\S", line):
            line = inside + line.lstrip()
        elif line.strip():
            before = re.match(r" *", line)[0]
            first = bool(found) and OPENS_TEXT.match(found[-1])
            inside = before if "\t" not in line and (first or before == inside) else None
        found.append(line)
    return found


def _spaced(line: str, width: int) -> str:
    indent = re.match(r"^[ \t]*", line)[0]
    return indent.replace("\t", " " * width) + re.sub(r"[ ]*\t[ \t]*", " ", line[len(indent) :]).rstrip()


def _reading(node: yaml.Node | None) -> object:
    if isinstance(node, yaml.MappingNode):
        return tuple((_reading(key), _reading(value)) for key, value in node.value)
    if isinstance(node, yaml.SequenceNode):
        return tuple(_reading(item) for item in node.value)
    return node.value if node else None
