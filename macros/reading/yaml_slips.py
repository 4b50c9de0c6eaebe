"""What was meant where YAML breaks off. In: the text, the error and the shape that the text should have. Out: one problem at the line of the slip.

Each kind of slip proposes the line as it should be; the first proposal with which YAML reads on is told. So a line is offered only
if it helps, and the slip is named for what it is, not for where the parser noticed it.
"""

import re
from collections.abc import Iterator
from itertools import chain, islice
from typing import NamedTuple

import yaml

from ..models.annotations import below, field_names, shapes
from .diagnostics import Diagnostic, unplaced
from .fixes import quoted
from .nearest import misspelt
from .odd_signs import DASHES

QUOTE = 'put the whole value in "double quotes"'
FIELD = re.compile(r"^(\s*(?:- +)*)([A-Za-z_][\w-]*): +(\S.*?)\s*$")
WORDS = re.compile(r"^(\s*(?:- +)?)(\S.*?)\s*$")
CURLY = re.compile("[“”„‟«»]")
CURLY_VALUE = re.compile(r"[“„‟«]\s*([^“”„‟«»\"]*?)\s*[”“»]")
STARTS = {
    "*": "begins with * which has a meaning of its own in YAML",
    "&": "begins with & which has a meaning of its own in YAML",
    "%": "begins with a sign that has a meaning of its own in YAML",
    "@": "begins with a sign that has a meaning of its own in YAML",
    "`": "begins with a sign that has a meaning of its own in YAML",
    "!": "begins with ! which has a meaning of its own in YAML",
    "[": "goes on after a bracket, which begins a list in YAML",
    "{": "goes on after a brace, which begins a group of fields in YAML",
    ">": "begins with a sign that has a meaning of its own in YAML",
    "|": "begins with a sign that has a meaning of its own in YAML",
    "?": "begins with a sign that has a meaning of its own in YAML",
    "-": "begins with a dash, which begins an entry of a list in YAML",
    ",": "begins with a sign that has a meaning of its own in YAML",
    "]": "begins with a sign that has a meaning of its own in YAML",
    "}": "begins with a sign that has a meaning of its own in YAML",
    "#": "begins with #, and the rest of the line would be lost",
}
MOST_TRIES = 60


class Broken(NamedTuple):
    """Where YAML breaks off, from 0, why, and where what it was reading began."""

    line: int
    column: int
    problem: str
    context: str
    begun: int
    begun_column: int


class Slip(NamedTuple):
    """A slip at a line, from 0, and the text that takes the place of so many lines; -1 where it could be mended in another way too."""

    line: int
    column: int
    what: str
    fix: str
    mended: str
    lines: int = 1


def broken(text: str) -> Broken | None:
    """Return where YAML breaks off; None if it does not."""
    try:
        for _ in yaml.parse(text, Loader=yaml.CSafeLoader):
            pass
    except yaml.MarkedYAMLError as error:
        return broken_at(error)
    except (yaml.YAMLError, UnicodeError):
        return Broken(0, 0, "", "", 0, 0)
    return None


def broken_at(error: yaml.MarkedYAMLError) -> Broken:
    """Return the place and the reason of an error."""
    at, begun = error.problem_mark or error.context_mark, error.context_mark or error.problem_mark
    return Broken(at.line, at.column, error.problem or "", error.context or "", begun.line, begun.column)


def explain(text: str, lines: list[str], error: Broken, shape: object) -> Diagnostic | None:
    """Return what is wrong where YAML breaks off; None if no proposal helps."""
    names = field_names(shape) if shape is not None else frozenset()
    for slip in islice(chain(_proposals(lines, error, names), _indent(lines, error, shape)), MOST_TRIES):
        sure = slip.lines > 0
        if _helps(lines, slip if sure else slip._replace(lines=1), error):
            mend = (slip.mended, slip.lines) if sure else ()
            return unplaced(slip.line + 1, slip.column + 1, "line", slip.what, slip.fix, *mend)
    return None


def _helps(lines: list[str], slip: Slip, error: Broken) -> bool:
    """Tell whether YAML reads on with a slip mended, beyond it and beyond where it broke off."""
    new = [*lines[: slip.line], *(slip.mended.split("\n") if slip.mended else []), *lines[slip.line + slip.lines :]]
    after = broken("\n".join(new))
    if after is None:
        return _fields_once("\n".join(new))
    shift = len(new) - len(lines)
    return after.line > max(slip.line + slip.lines - 1, error.line) + shift and after.begun > slip.line


def _fields_once(text: str) -> bool:
    """Tell whether no field stands twice."""
    nodes = [yaml.compose(text, Loader=yaml.CSafeLoader)]
    while nodes:
        node = nodes.pop()
        if isinstance(node, yaml.MappingNode):
            keys = [str(key.value) for key, _ in node.value]
            if len(set(keys)) < len(keys):
                return False
            nodes += [value for _, value in node.value]
        elif isinstance(node, yaml.SequenceNode):
            nodes += node.value
    return True


def _proposals(lines: list[str], error: Broken, names: frozenset[str]) -> Iterator[Slip]:
    near = [number for number in dict.fromkeys((error.begun, error.line, error.line - 1, error.line - 2)) if 0 <= number < len(lines)]
    yield from _text_below(lines, error)
    for kind in (_no_space, _no_colon, _id_without_colon, _section_without_colon, _decorated, _curly, _dash, _json):
        for number in near:
            if lines[number].strip():
                yield from kind(lines, number, names)
    for number in near:
        yield from _braces(lines[number], number, names)
    yield from _list_below(lines, error)
    yield from _nameless(lines, error, names)
    yield from _two_fields(lines, near, names)
    yield from _escape(lines, error)
    yield from _open_bracket(lines, error, names)
    yield from _open_quote(lines, error, names)
    yield from _after_quote(lines, near)
    for number in near:
        yield from _goes_on(lines, number, names)
    for number in near:
        yield from _whole_value(lines, number, names)


def _no_space(lines: list[str], number: int, names: frozenset[str]) -> Iterator[Slip]:
    """Yield a line `city:Oslo` with a space after the colon."""
    match = re.match(r"^(\s*(?:- +)?)([A-Za-z_]+):([^\s:/].*)$", lines[number])
    if match and match[2].lower() in names:
        yield Slip(
            number,
            len(match[1]) + len(match[2]) + 1,
            "has no space after the colon",
            "write a space after the colon",
            f"{match[1]}{match[2]}: {match[3]}",
        )


def _no_colon(lines: list[str], number: int, names: frozenset[str]) -> Iterator[Slip]:
    """Yield a line `city Oslo`, `city = Oslo` or `city; Oslo` with a colon after the name of the field."""
    match = re.match(r"^(\s*(?:- +)?)([A-Za-z_]+)(?:\s*[=;：∶]\s*|\s+-\s+|\s+|$)(.*)$", lines[number])
    if not match or ": " in match[2]:
        return
    name = match[2] if match[2].lower() in names else misspelt(match[2], names) if match[3] and len(match[2]) > 4 else None
    if name:
        yield Slip(
            number, len(match[1]), "has no colon after the name of the field", "write  name: value", f"{match[1]}{match[2]}: {match[3]}".rstrip()
        )


def _id_without_colon(lines: list[str], number: int, names: frozenset[str]) -> Iterator[Slip]:
    """Yield the id of a record, above its fields or before them in braces, with its colon."""
    line, below = lines[number], lines[number + 1] if number + 1 < len(lines) else ""
    match = re.match(r"^(\s*)([A-Za-z0-9][\w-]*)(?:\s+(\{.*))?$", line.rstrip())
    if match and (match[3] or _indent_of(below) > len(match[1])):
        yield Slip(
            number,
            len(match[1]),
            "has no colon after the id of the record",
            "write a colon after it",
            f"{match[1]}{match[2]}:" + (f" {match[3]}" if match[3] else ""),
        )


def _section_without_colon(lines: list[str], number: int, names: frozenset[str]) -> Iterator[Slip]:
    """Yield an entry that has entries of its own below it, with its colon; and one of the navigation whose title holds a colon."""
    line, below = lines[number], lines[number + 1] if number + 1 < len(lines) else ""
    match = re.match(r"^(\s*- +)([^\s:\[\]{}\"'][^:]*?)\s*$", line)
    if match and re.match(r"\s*- ", below) and _indent_of(below) > _indent_of(line):
        yield Slip(number, len(match[1]), "has no colon, and entries below it", "write a colon after it", f"{match[1]}{match[2]}:")
    if match := re.match(r"^(\s*- +)([^\"']+: [^\"']+): +([\w./-]+\.md)\s*$", line):
        yield Slip(
            number,
            len(match[1]),
            "has a colon and a space inside the title",
            'put the title in "double quotes"',
            f"{match[1]}{quoted(match[2])}: {match[3]}",
        )


def _list_below(lines: list[str], error: Broken) -> Iterator[Slip]:
    """Yield the entries of a list that are less far in than the field that they belong to."""
    first = next((number for number in (error.line, error.line + 1) if 0 < number < len(lines) and lines[number].lstrip().startswith("- ")), 0)
    dash = re.match(r"^( *)- ", lines[first]) if first else None
    above = re.match(r"^( +)[\w-]+:\s*$", lines[first - 1]) if dash else None
    if above and len(dash[1]) < len(above[1]):
        end = next(
            (
                number
                for number in range(first, len(lines))
                if not lines[number].startswith(f"{dash[1]}- ") and _indent_of(lines[number]) <= len(above[1])
            ),
            len(lines),
        )
        shift = " " * (len(above[1]) + 2 - len(dash[1]))
        yield Slip(
            first,
            0,
            "is less far in than the field that it belongs to",
            "begin each entry two spaces further in than the field above",
            "\n".join(shift + line for line in lines[first:end]),
            end - first,
        )


def _decorated(lines: list[str], number: int, names: frozenset[str]) -> Iterator[Slip]:
    """Yield a field whose name stands in stars or other signs, or behind a dash that begins no list, without them."""
    if (match := re.match(r"^(\s*(?:- +)?)[*_`“”]+([A-Za-z_]+?)[*_`“”]*:[*_]*\s*(.*)$", lines[number])) and match[2].lower() in names:
        yield Slip(
            number, len(match[1]), "has signs around the name of the field", "write the name alone", f"{match[1]}{match[2]}: {match[3]}".rstrip()
        )
    if (match := re.match(r"^(\s*)- +([a-z_]+:(?: .*)?)$", lines[number])) and match[2].partition(":")[0] in names:
        yield Slip(
            number,
            len(match[1]),
            "begins with a dash, and is a field of the record and no entry of a list",
            "take the dash away",
            match[1] + match[2],
        )


def _curly(lines: list[str], number: int, names: frozenset[str]) -> Iterator[Slip]:
    """Yield a line with straight quotes for typographic ones."""
    if match := CURLY.search(lines[number]):
        yield Slip(
            number,
            match.start(),
            f"holds the typographic quote {match[0]}, which is no quote for YAML",
            'write straight quotes: "',
            CURLY_VALUE.sub(lambda found: quoted(found[1]), lines[number]),
        )


def _dash(lines: list[str], number: int, names: frozenset[str]) -> Iterator[Slip]:
    """Yield a line of a list with the dash and the space that begin an entry."""
    if match := re.match(rf"^(\s*)([{DASHES}*+])\s*(\S.*)$", lines[number]):
        yield Slip(
            number,
            len(match[1]),
            f"begins with {match[2]} where an entry of a list has a plain dash",
            "write - and a space",
            f"{match[1]}- {match[3]}",
        )
    if match := re.match(r"^(\s*)(\d+[.)]|--+)\s+(\S.*)$", lines[number]):
        yield Slip(
            number,
            len(match[1]),
            f"begins with {match[2]} where an entry of a list has a plain dash",
            "write - and a space",
            f"{match[1]}- {match[3]}",
        )
    if match := re.match(r"^(\s*)-([^\s-].*)$", lines[number]):
        yield Slip(number, len(match[1]), "has no space after the dash", "write - and a space", f"{match[1]}- {match[2]}")


def _json(lines: list[str], number: int, names: frozenset[str]) -> Iterator[Slip]:
    """Yield a line without the comma or semicolon at its end."""
    if match := re.match(r"^(.*?)\s*([,;])\s*$", lines[number]):
        yield Slip(number, len(match[1]), f"ends with {match[2]}, which has no meaning here", "take it away", match[1])


def _braces(line: str, number: int, names: frozenset[str]) -> Iterator[Slip]:
    """Yield a short record `{a: b, c: d}` with quotes round values that need them, and commas between its fields."""
    line = re.sub(r"^(\s*(?:- +)+)\((.*:.*)\)\s*$", r"\1{\2}", line)
    match = re.match(r"^(\s*(?:- +)*(?:[\w-]+: +)?)\{(.*?)(\}?\s*\]?)\s*$", line)
    if not match or not (mended := short_record(match[2], names)):
        return
    closed = match[3].strip()
    if not closed:
        yield Slip(
            number,
            len(match[1]),
            "opens a brace { that is not closed",
            "write } at the end, and a comma between the fields",
            f"{match[1]}{{{mended}}}",
        )
    what, fix = _of_braces(match[2], mended)
    yield Slip(number, len(match[1]), what, fix, f"{match[1]}{{{mended}{closed or '}'}")


def _of_braces(before: str, after: str) -> tuple[str, str]:
    if before.count('"') % 2:
        return "opens a quote that is not closed", "write the same quote at the end of the value"
    if before.count('"') == after.count('"'):
        return "has fields in braces that no comma keeps apart", "write a comma between two fields"
    if re.search(r"\s#", before):
        return "has a # inside the braces, and the rest of the line would be lost", 'put the text that holds it in "double quotes"'
    if re.search(r": .*: ", re.sub(r"(?:^|[,;]|\s)\s*[a-z_]+: ", " ", before)) or ": " in re.sub(r"(?:^|[,;])\s*[a-z_]+: ", "", before):
        return "has a colon in a text inside the braces", 'put the text that holds it in "double quotes"'
    return "has a text inside the braces that is cut where a sign of YAML stands", 'put the text in "double quotes"'


def short_record(inside: str, names: frozenset[str]) -> str | None:
    """Return the inside of a short record with quotes and commas where needed; None if it is right, or not clear."""
    if not names:
        return None
    one_of = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    starts = list(re.finditer(rf"(?:^|[,;]|(?<=\s))\s*({one_of})(?::\s+|\s*=\s*|;\s+(?!(?:{one_of}):)|:(?=[^\s/:]))", inside))
    if not starts or starts[0].start() or len({start[1] for start in starts}) < len(starts):
        return None
    ends = [*(start.start() for start in starts[1:]), len(inside)]
    values = [inside[start.end() : end].strip().rstrip(",;").strip() for start, end in zip(starts, ends, strict=True)]
    if not all(values):
        return None
    return ", ".join(f"{start[1]}: {_in_braces(value)}" for start, value in zip(starts, values, strict=True))


def _in_braces(value: str) -> str:
    if value[0] in "\"'[{":
        try:
            yaml.compose(f"[{value}]", Loader=yaml.CSafeLoader)
            return value
        except yaml.YAMLError:
            if value.count(value[0]) == 1 and value[0] in "\"'":
                return quoted(value[1:])
            return f"'{value}'" if "'" not in value else quoted(value)
    if match := re.fullmatch(r"[“„«]\s*(.*?)\s*[”“»]", value):
        return quoted(match[1])
    return value if not re.search(r":\s|:$|[,\[\]{}]| #|^[&*!|>%@`?#-]", value) else quoted(value)


def _escape(lines: list[str], error: Broken) -> Iterator[Slip]:
    """Yield a line with two backslashes for one that begins no sign of YAML, as in the path of a file."""
    line = lines[error.line] if error.line < len(lines) else ""
    at = line.rfind("\\", 0, error.column + 2)
    if "escape" in error.problem and at >= 0:
        yield Slip(
            error.line,
            at,
            "holds a \\ in double quotes, which begins a sign of YAML there",
            "write \\\\ for the \\ itself, or take it away",
            f"{line[:at]}\\{line[at:]}",
        )


def _open_bracket(lines: list[str], error: Broken, names: frozenset[str]) -> Iterator[Slip]:
    """Yield the line that opens a bracket or brace with its end; one that closes what was never opened without it."""
    number, line = error.begun, lines[error.begun] if error.begun < len(lines) else ""
    for opened, closed, context, entries in (("[", "]", "flow sequence", "entries"), ("{", "}", "flow mapping", "fields")):
        if context in error.context and line.count(opened) > line.count(closed):
            yield Slip(
                number,
                error.begun_column,
                f"opens a {'bracket' if opened == '[' else 'brace'} {opened} that is not closed",
                f"write {closed} at the end, and a comma between the {entries}",
                line.rstrip().rstrip(",") + closed,
            )
    for other in dict.fromkeys((error.begun, error.line)):
        yield from _wrong_bracket(lines[other].rstrip() if other < len(lines) else "", other)
    for other in dict.fromkeys((error.line, error.line - 1)):
        line = lines[other].rstrip() if 0 <= other < len(lines) else ""
        if line[-1:] in ("]", "}") and line.count(line[-1]) > line.count("[" if line[-1] == "]" else "{"):
            yield Slip(other, len(line) - 1, f"closes with {line[-1]} what was not opened", f"take {line[-1]} away", line[:-1].rstrip())


def _wrong_bracket(line: str, number: int) -> Iterator[Slip]:
    """Yield a list that ends with another bracket than it began with, or that holds two commas in a row."""
    match = re.match(r"^(.*?: +)([\[{(])(.*?)([\]})])$", line)
    if match and match[2] + match[4] in ("[}", "[)", "{]", "{)"):
        right = {"[": "]", "{": "}"}[match[2]]
        yield Slip(number, len(line) - 1, f"begins with {match[2]} and ends with {match[4]}", f"write {right} at the end", line[:-1] + right)
    if match and re.search(r",\s*,", match[3]):
        yield Slip(
            number,
            line.index(match[2]),
            "has an entry in which nothing stands, between two commas",
            "take one of the commas away",
            match[1] + match[2] + re.sub(r",(\s*,)+\s*", ", ", match[3]) + match[4],
        )


def _nameless(lines: list[str], error: Broken, names: frozenset[str]) -> Iterator[Slip]:
    """Yield an entry of a list that begins with its text, and whose next field stands below it."""
    number = error.line - 1
    match = re.match(r"^(\s*- +)([^\s\[{\"'][^:]*?)\s*$", lines[number]) if 0 <= number < len(lines) else None
    below = re.match(r"^(\s*)([a-z_]+): ", lines[error.line]) if error.line < len(lines) else None
    if match and below and len(below[1]) == len(match[1]) and below[2] in names and "text" in names:
        yield Slip(
            number, len(match[1]), "begins with no name of a field, and has fields below it", "write  text: before it", f"{match[1]}text: {match[2]}"
        )


def _two_fields(lines: list[str], near: list[int], names: frozenset[str]) -> Iterator[Slip]:
    """Yield a line that holds a second field; it could be words of the text as well, so the line stays as it is."""
    for number in near:
        match = FIELD.match(lines[number])
        second = re.search(r"\s([a-z_]+): ", match[3]) if match and match[3][0] not in "\"'[{" else None
        if second and second[1] in names and match[2] in names:
            begin = lines[number][: match.start(3)]
            yield Slip(
                number,
                match.start(3) + second.start() + 1,
                f"holds {second[1]}: behind a value",
                f'write {second[1]}: on a line of its own, or put the whole value in "double quotes", if it is part of the text',
                begin + quoted(match[3]),
                lines=-1,
            )


def _open_quote(lines: list[str], error: Broken, names: frozenset[str]) -> Iterator[Slip]:
    """Yield the line on which a quote is opened and not closed, with its end."""
    for number in range(min(error.line + 1, len(lines))):
        line = lines[number]
        match = re.match(r"^(\s*(?:- +)*(?:[\w-]+: +)?(?:\{?\s*[\w-]+: +)?)([\"'])(.*)$", line) if "'" in line or '"' in line else None
        if match and (match[2] not in match[3] or number == error.begun and "quoted scalar" in error.context):
            yield Slip(
                number, len(match[1]), "opens a quote that is not closed", "write the same quote at the end of the value", line.rstrip() + match[2]
            )
            if "{" in match[1]:
                yield from _quote_in_braces(line, number, len(match[1]), names)
        elif match is None and number == error.begun and "quoted scalar" in error.context:
            yield from _quote_in_braces(line, number, error.begun_column, names)


def _quote_in_braces(line: str, number: int, column: int, names: frozenset[str]) -> Iterator[Slip]:
    sign, rest = line[column], line[column + 1 :]
    for end in re.finditer(r",\s*([\w-]+): |\s*\}\s*\]?$|\s*\]$", rest):
        if end[1] is None or end[1] in names:
            yield Slip(
                number,
                column,
                "opens a quote that is not closed",
                "write the same quote at the end of the value",
                line[: column + 1] + rest[: end.start()] + sign + rest[end.start() :],
            )


def _after_quote(lines: list[str], near: list[int]) -> Iterator[Slip]:
    """Yield a value that begins with a quoted word, or holds the quote it stands in, written so that YAML takes it whole."""
    for number in near:
        match = FIELD.match(lines[number]) or re.match(r"^(\s*)(-) +(\S.*?)\s*$", lines[number])
        if not match or match[3][0] not in "\"'":
            continue
        value, sign = match[3], match[3][0]
        whole = value[1:-1] if value.endswith(sign) and len(value) > 1 and sign in value[1:-1] else value
        begin = lines[number][: match.start(3)]
        yield Slip(
            number,
            match.start(3),
            "goes on after the quote that ends it" if whole is value else f"holds the quote {sign} in which it stands",
            "put the whole value in other quotes",
            begin + (f"'{whole}'" if "'" not in whole else quoted(whole)),
        )


def _text_below(lines: list[str], error: Broken) -> Iterator[Slip]:
    """Yield the lines of a long text below `>-`, two spaces further in."""
    for number in range(min(error.line, len(lines) - 1), max(-1, error.line - 12), -1):
        match = re.match(r"^(\s*(?:- +)?)[\w-]+: *[>|][-+]?\s*$", lines[number])
        if not match:
            continue
        inside = len(match[1]) + 2
        end = next(
            (after for after in range(number + 1, len(lines)) if not lines[after].strip() or _is_field(lines[after], len(match[1]))), len(lines)
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


def _is_field(line: str, indent: int) -> bool:
    return bool(re.match(rf"^ {{0,{indent}}}(?:[a-z_][\w-]*:(?: |$)|- |#)", line))


def _goes_on(lines: list[str], number: int, names: frozenset[str]) -> Iterator[Slip]:
    """Yield a line that goes on the value above it, two spaces further in than its field."""
    line, above = lines[number], next((lines[other] for other in range(number - 1, -1, -1) if lines[other].strip()), "")
    match = FIELD.match(above) or re.match(r"^(\s*)([a-z_]+):( )?$", above + " ")
    if not match or not line.strip() or re.match(r"^\s*(-|#|[\w-]+:(\s|$))", line) or (match[3] or " ")[0] in "[{\"'":
        return
    indent = len(match[1])
    yield Slip(
        number,
        0,
        "has no name of a field, and is not as far in as a text that goes on from the line above",
        "begin it two spaces further in, or write  name: value",
        " " * (indent + 2) + line.strip(),
    )


def _whole_value(lines: list[str], number: int, names: frozenset[str]) -> Iterator[Slip]:
    """Yield a value that holds or begins with a sign of YAML in quotes."""
    match = FIELD.match(lines[number])
    if match and re.match(r"\[[^\]]*$|\{[^}]*$|\[.*\]$|\{.*\}$", match[3]):
        return
    if match and not _holds_field(match[3], names) and not _goes_further_in(lines, number, len(match[1])):
        begin = lines[number][: match.start(3)]
        what = STARTS.get(match[3][0], "has a colon and a space inside plain text")
        if match[3][0] not in STARTS and ": " not in match[3] and not match[3].endswith(":"):
            what = "holds a sign that has a meaning of its own in YAML"
        yield Slip(number, match.start(3), what, QUOTE, begin + quoted(match[3]))
    if match := re.match(r"^(\s*(?:- +)+)([^\s\"'{\[].*?)\s*$", lines[number]):
        yield Slip(number, len(match[1]), STARTS.get(match[2][0], "has a colon and a space inside plain text"), QUOTE, match[1] + quoted(match[2]))


def _holds_field(value: str, names: frozenset[str]) -> bool:
    return any(word in names for word in re.findall(r"\s([a-z_]+):(?=\s)", f" {value}"))


def _goes_further_in(lines: list[str], number: int, indent: int) -> bool:
    following = next((line for line in lines[number + 1 :] if line.strip()), "")
    return len(following) - len(following.lstrip()) > indent and not following.lstrip().startswith("#")


def _fields_known(text: str, shape: object) -> bool:
    """Tell whether every field of a text is one that its record has."""
    nodes = [(yaml.compose(text, Loader=yaml.CSafeLoader), shapes(shape))] if shape is not None else []
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


def _indent(lines: list[str], error: Broken, shape: object) -> Iterator[Slip]:
    """Yield a line that is as far in as its neighbours, where that can be done in one way."""
    for number in dict.fromkeys((error.line, error.line - 1)):
        if not 0 <= number < len(lines) or not lines[number].strip():
            continue
        now, found = _indent_of(lines[number]), {}
        around = [lines[other] for other in (number - 1, number + 1) if 0 <= other < len(lines) and lines[other].strip()]
        if not re.match(r"\s*(- |[\w-]+:(\s|$))", lines[number]):
            yield from _no_dash(lines, number)
            continue
        for indent in dict.fromkeys(each for line in around for each in _indents(line, lines[number].lstrip().startswith("- "))):
            mended = " " * indent + lines[number].strip()
            text = "\n".join([*lines[:number], mended, *lines[number + 1 :]])
            if indent != now and broken(text) is None and _fields_known(text, shape):
                found[indent] = mended
        if len(found) == 1:
            [(indent, mended)] = found.items()
            yield Slip(
                number, 0, f"is {'further' if now > indent else 'less far'} in than the lines it belongs to", "begin it as far in as they do", mended
            )
        if found:
            return


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


def _indent_of(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _indents(line: str, is_entry: bool) -> tuple[int, ...]:
    """Return how far in the neighbour of a line can be: of an entry as another entry, or below a field; of a field as another one."""
    indent, dashes = _indent_of(line), re.match(r"^\s*(?:- +)+", line)
    if is_entry:
        return (indent,) if dashes else (indent + 2,) if line.rstrip().endswith(":") else ()
    return (indent, len(dashes[0])) if dashes else (indent, indent + 2) if line.rstrip().endswith(":") else (indent,)


def without_tabs(lines: list[str]) -> list[Diagnostic]:
    """Return a problem for each line with a tab; with spaces in its place where every width of a tab says the same."""
    readings = {}
    for width in (2, 4, 8):
        new = [_spaced(line, width) for line in lines]
        try:
            readings.setdefault(_reading(yaml.compose("\n".join(new), Loader=yaml.CSafeLoader)), new)
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


def _spaced(line: str, width: int) -> str:
    indent = re.match(r"^[ \t]*", line)[0]
    return indent.replace("\t", " " * width) + re.sub(r"[ ]*\t[ \t]*", " ", line[len(indent) :]).rstrip()


def _reading(node: yaml.Node | None) -> object:
    if isinstance(node, yaml.MappingNode):
        return tuple((_reading(key), _reading(value)) for key, value in node.value)
    if isinstance(node, yaml.SequenceNode):
        return tuple(_reading(item) for item in node.value)
    return node.value if node else None
