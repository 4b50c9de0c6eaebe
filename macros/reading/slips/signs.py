"""Slips about signs: curly quotes, dashes, braces, brackets and backslashes. In: the lines and where one is looked at. Out: proposals."""

import re
from collections.abc import Iterator

import yaml

from ..fixes import quoted
from ..odd_signs import DASHES
from .lines import Slip
from .yaml_break import Broken, compose

LEFT_OVER = (
    (re.compile(r"^\s*={7}\s*$"), "is what a conflict between two versions leaves, or a rule drawn by hand"),
    (
        re.compile(r"^(?:@@ |diff --git |index [0-9a-f]{7}|(?:---|\+\+\+) [ab]/)"),
        "is the head of a comparison of two versions, which was copied with it",
    ),
    (re.compile(r"^\s*(?:\.{3,}|…|\[…\]|\[\.\.\.\])\s*$"), "holds the place of what is to come, or of what was left out"),
    (re.compile(r"^(?:Copy code|Copy|yaml|YAML|Raw|Code|Blame)\s*$"), "is the label of a button, which was copied with it"),
)
CURLY = re.compile("[“”„‟«»]")

CURLY_VALUE = re.compile(r"[“„‟«]\s*([^“”„‟«»\"]*?)\s*[”“»]")
OTHER_DASHES = (re.compile(rf"^(\s*)([{DASHES}*+])\s*(\S.*)$"), re.compile(r"^(\s*)(\d+[.)]|--+)\s+(\S.*)$"))


def curly(lines: list[str], number: int, names: frozenset[str]) -> Iterator[Slip]:
    """Yield a line with straight quotes for typographic ones."""
    if match := CURLY.search(lines[number]):
        yield Slip(
            number,
            match.start(),
            f"holds the typographic quote {match[0]}, which is no quote for YAML",
            'write straight quotes: "',
            CURLY_VALUE.sub(lambda found: quoted(found[1]), lines[number]),
        )


def dash(lines: list[str], number: int, names: frozenset[str]) -> Iterator[Slip]:
    """Yield a line of a list with the dash and the space that begin an entry."""
    for form in OTHER_DASHES:
        if match := form.match(lines[number]):
            what = f"begins with {match[2]} where an entry of a list has a plain dash"
            yield Slip(number, len(match[1]), what, "write - and a space", f"{match[1]}- {match[3]}")
    if match := re.match(r"^(\s*)-([^\s-].*)$", lines[number]):
        yield Slip(number, len(match[1]), "has no space after the dash", "write - and a space", f"{match[1]}- {match[2]}")


def left_over(lines: list[str], number: int, names: frozenset[str]) -> Iterator[Slip]:
    """Yield a line that no record has, without it: the middle of a conflict, the head of a comparison, the place of text to come."""
    for form, what in LEFT_OVER:
        if form.match(lines[number]):
            yield Slip(number, 0, what, "take the line away", "")


REMARK = re.compile(r"^(\s*)(?://+|/\*+|<!--|--+|;+|%+)\s*(\S.*?)\s*(?:\*+/|-->)?\s*$")


def remark(lines: list[str], number: int, names: frozenset[str]) -> Iterator[Slip]:
    """Yield a remark as other languages write one, behind the sign of YAML."""
    if (match := REMARK.match(lines[number])) and not re.match(r"\s*-+\s+[a-z_]+:(?:\s|$)", lines[number]):
        what = "is a remark as another language writes one"
        yield Slip(number, len(match[1]), what, "begin it with # and a space, or take it away", f"{match[1]}# {match[2]}")


def json(lines: list[str], number: int, names: frozenset[str]) -> Iterator[Slip]:
    """Yield a line without the comma or semicolon at its end."""
    if match := re.match(r"^(.*?)\s*([,;])\s*$", lines[number]):
        yield Slip(number, len(match[1]), f"ends with {match[2]}, which has no meaning here", "take it away", match[1])


def braces(line: str, number: int, names: frozenset[str]) -> Iterator[Slip]:
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
    starts = list(re.finditer(rf"(?:^|[,;،；，、]|(?<=\s))\s*({one_of})(?::\s+|\s*[=：]\s*|;\s+(?!(?:{one_of}):)|:(?=[^\s/:]))", inside))
    if not starts or starts[0].start() or len({start[1] for start in starts}) < len(starts):
        return None
    ends = [*(start.start() for start in starts[1:]), len(inside)]
    values = [inside[start.end() : end].strip().rstrip(",;،；，、").strip() for start, end in zip(starts, ends, strict=True)]
    values = [re.sub(r"\s+(?:and|&)$", "", value) for value in values]
    if not all(values):
        return None
    return ", ".join(f"{start[1]}: {_in_braces(value)}" for start, value in zip(starts, values, strict=True))


def _in_braces(value: str) -> str:
    if value[0] in "\"'[{":
        try:
            compose(f"[{value}]")
            return value
        except yaml.YAMLError:
            if value.count(value[0]) == 1 and value[0] in "\"'":
                return quoted(value[1:])
            return f"'{value}'" if "'" not in value else quoted(value)
    if match := re.fullmatch(r"[“„«]\s*([^“”„«»]*?)\s*[”“»]", value):
        return quoted(match[1])
    return value if not re.search(r":\s|:$|[,\[\]{}]| #|^[&*!|>%@`?#-]", value) else quoted(value)


def escape(lines: list[str], error: Broken) -> Iterator[Slip]:
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


def open_bracket(lines: list[str], error: Broken) -> Iterator[Slip]:
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
