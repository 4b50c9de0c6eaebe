"""Slips about text that needs quotes or goes on where it must not. In: the lines and where one is looked at. Out: proposals."""

import re
from collections.abc import Iterator

from ..fixes import quoted, written
from ..status_titles import status_in
from .indents import goes_further_in
from .lines import FIELD, QUOTE, Slip, holds_field
from .yaml_break import Broken

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


OF_LISTS = re.compile(r"\w+s|see|who|plus|bring")  # fields that hold a list, by their names
QUOTED_ENTRIES = re.compile(r"(?:\"[^\"]+\"|'[^']+')(?:, *(?:\"[^\"]+\"|'[^']+'|[\w-][\w ./#-]*))+")
APOSTROPHE = re.compile(r"(?<=[\[{,: ])'((?:[^']|(?<=\w)'(?=\w)|(?<=s)'(?= \w))+)'(?=\s*(?:[,\]}]|$))")
INNER = re.compile(r"(?<=[\[{,: ])\"((?:[^\"]|(?<=[\s(])\"(?=\w)|(?<=[\w.!?])\"(?=[\s).;!?]))+)\"(?=\s*(?:[,\]}]|$))")


BESIDE = re.compile(r"((?<=[\[, ])\"[^\",\[\]]+\")\s+(\"[^\",\[\]]+\"(?=\s*[,\]]))")
UNLIKE = re.compile(r"(?<=[\[{,: ])([\"'])([^\"',\[\]{}]+)(?!\1)([\"'])(?=\s*(?:[,\]}]|$))")


def inner_quotes(lines: list[str], number: int, names: frozenset[str]) -> Iterator[Slip]:
    """Yield a line in braces or brackets with other quotes around a text that holds those in which it stands."""
    for form, what in ((APOSTROPHE, "has an apostrophe that closes the quote ' before its end"), (INNER, 'holds the quote " in which it stands')):
        wrong = [match for match in form.finditer(lines[number]) if match[0][0] in match[1]]
        if wrong and re.search(r"[\[{]", lines[number][: wrong[0].start()]):
            yield Slip(number, wrong[0].start(), what, "put the text in other quotes", form.sub(_in_other_quotes, lines[number]))


def no_comma(lines: list[str], number: int, names: frozenset[str]) -> Iterator[Slip]:
    """Yield a list in brackets with a comma between two texts in quotes that have none."""
    if (match := BESIDE.search(lines[number])) and "[" in lines[number][: match.start()]:
        mended = BESIDE.sub(r"\1, \2", lines[number])
        yield Slip(number, match.end(1), "has no comma between two entries of a list", "write a comma and a space between them", mended)


def other_end(lines: list[str], number: int, names: frozenset[str]) -> Iterator[Slip]:
    """Yield a line with one quote at the beginning of a text and another at its end."""
    if match := UNLIKE.search(lines[number]):
        new = f"{lines[number][: match.start()]}{match[1]}{match[2]}{match[1]}{lines[number][match.end() :]}"
        what = f"begins a text with {match[1]} and ends it with {match[3]}"
        yield Slip(number, match.start(), what, "write the same quote at both ends", new)


def _in_other_quotes(match: re.Match[str]) -> str:
    sign, other = match[0][0], "'" if match[0][0] == '"' else '"'
    if sign not in match[1]:
        return match[0]
    return f"{other}{match[1]}{other}" if other not in match[1] and "\\" not in match[1] else quoted(match[1])


def open_quote(lines: list[str], error: Broken, names: frozenset[str]) -> Iterator[Slip]:
    """Yield the line on which a quote is opened and not closed, with its end."""
    for number in range(min(error.line + 1, len(lines))):
        line = lines[number]
        match = re.match(r"^(\s*(?:- +)*(?:[\w][\w -]*: +)?(?:\{?\s*[\w-]+: +)?)([\"'])(.*)$", line) if "'" in line or '"' in line else None
        if match and match[2] == "'" and re.match(r"[a-z]{1,2}[ -][A-Z]|\d0s\b", match[3]) and "'" not in match[3] and "{" not in match[1]:
            what = "begins with an apostrophe, which begins a quote in YAML"
            yield Slip(number, len(match[1]), what, QUOTE, match[1] + quoted(match[2] + match[3].rstrip()))
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


def after_quote(lines: list[str], near: list[int]) -> Iterator[Slip]:
    """Yield a value that begins with a quoted word, or holds the quote it stands in, written so that YAML takes it whole."""
    for number in near:
        match = FIELD.match(lines[number]) or re.match(r"^(\s*)(-) +(\S.*?)\s*$", lines[number])
        if not match or match[3][0] not in "\"'":
            continue
        what, fix, value = _of_quotes(match[2], match[3])
        yield Slip(number, match.start(3), what, fix, lines[number][: match.start(3)] + value)


def _of_quotes(name: str, value: str) -> tuple[str, str, str]:
    """Return what is wrong with a value that begins with a quote, what to write, and the value."""
    sign = value[0]
    if value.startswith(sign * 2) and value.endswith(sign * 2) and len(value) > 4:
        return f"stands in two quotes {sign}{sign}", "write one quote at its beginning and end, or none", quoted(value[2:-2])
    if OF_LISTS.fullmatch(name) and QUOTED_ENTRIES.fullmatch(value):
        return "is a list without its brackets", "write [ before the first entry and ] behind the last", f"[{value}]"
    if rest := re.fullmatch(r"((['\"])(?:(?!\2).)*\2)\s*[-.,;:|\\/]+", value):
        return f"goes on with {value[len(rest[1]) :].strip()} after the quote that ends it", "take it away", rest[1]
    whole = value[1:-1] if value.endswith(sign) and len(value) > 1 and sign in value[1:-1] else value
    what = "goes on after the quote that ends it" if whole is value else f"holds the quote {sign} in which it stands"
    return what, "put the whole value in other quotes", f"'{whole}'" if "'" not in whole else quoted(whole)


def goes_on(lines: list[str], number: int, names: frozenset[str]) -> Iterator[Slip]:
    """Yield a line that goes on the value above it, two spaces further in than its field."""
    line, above = lines[number], next((lines[other] for other in range(number - 1, -1, -1) if lines[other].strip()), "")
    match = FIELD.match(above) or re.match(r"^(\s*)([a-z_]+):( )?$", above + " ")
    if not match or not line.strip() or re.match(r"^\s*(-|#|[\w-]+:(\s|$))", line) or (match[3] or " ")[0] in "[{\"'":
        return
    indent = len(match[1])
    if number and not lines[number - 1].strip() and not line.startswith(" "):
        fix = "write it behind the name of a field, as in note: …; the text of a page begins below the second ---"
        yield Slip(number, 0, "is a text that belongs to no field", fix, " " * (indent + 2) + line.strip(), -1)
    yield Slip(
        number,
        0,
        "has no name of a field, and is not as far in as a text that goes on from the line above",
        "begin it two spaces further in, or write  name: value",
        " " * (indent + 2) + line.strip(),
        -1 if indent and (match[3] or "").strip() and line.strip()[0].isupper() else 1,  # a text of its own may have lost the line above it
    )


def list_on_its_line(lines: list[str], number: int, names: frozenset[str]) -> Iterator[Slip]:
    """Yield a list whose first entry stands on the line of its field, and the others below it; where one text belongs, all are one."""
    match = re.match(r"^(\s*)([a-z_]+): +- +(\S.*?)\s*$", lines[number])
    if not match:
        return
    end = next((at for at in range(number + 1, len(lines)) if not re.match(rf"^\s{{{len(match[1]) + 1},}}- +\S", lines[at])), len(lines))
    entries = [match[3], *(re.sub(r"^\s*- +", "", line).rstrip() for line in lines[number + 1 : end])]
    if len(entries) > 1:
        mended = "\n".join([f"{match[1]}{match[2]}:", *(f"{match[1]}  - {entry}" for entry in entries)])
        fix = "begin the entries on the lines below, each after a dash; where one text belongs, write it as one, without dashes"
        yield Slip(number, len(match[1]), "has the first entry of a list on the line of its field", fix, mended, -(end - number))


def whole_value(lines: list[str], number: int, names: frozenset[str]) -> Iterator[Slip]:
    """Yield a value that holds or begins with a sign of YAML in quotes."""
    match = FIELD.match(lines[number])
    if match and re.match(r"\[[^\]]*$|\{[^}]*$|\[.*\]$|\{.*\}$", match[3]):
        return
    if match and not holds_field(match[3], names) and not goes_further_in(lines, number, len(match[1])):
        begin = lines[number][: match.start(3)]
        yield from _status(lines, number, match, names)
        if re.fullmatch(r"[?-]+", match[3]):
            what = f"“{match[3]}” holds the place of something that is not known"
            yield Slip(
                number, match.start(3), what, "write what is known, or leave the line out and name it under gaps", begin + quoted(match[3]), -1
            )
        if linked := re.fullmatch(r"\[[^\[\]]*\]\((https?://[^\s()]+)\)", match[3]):
            yield Slip(number, match.start(3), "is a link as pages write it", "write the address alone", begin + linked[1])
        what = STARTS.get(match[3][0], "has a colon and a space inside plain text")
        if match[3][0] not in STARTS and ": " not in match[3] and not match[3].endswith(":"):
            what = "holds a sign that has a meaning of its own in YAML"
        if dashed := re.match(r"[-*] +(?=[^\s-])", match[3]):
            what = f"begins with {match[3][0]}, which begins an entry of a list, and no list belongs here"
            yield from _dashed(number, begin, match[3][dashed.end() :], what)
        yield Slip(number, match.start(3), what, QUOTE, begin + quoted(match[3]))
    if match := re.match(r"^(\s*(?:- +)+)([^\s\"'{\[].*?)\s*$", lines[number]):
        yield Slip(number, len(match[1]), STARTS.get(match[2][0], "has a colon and a space inside plain text"), QUOTE, match[1] + quoted(match[2]))


def _dashed(number: int, begin: str, value: str, what: str) -> Iterator[Slip]:
    """Yield a value without the dash of an entry before it."""
    fix = "take the sign away"
    if re.search(r"\s[-*] +\S", value):
        fix = "put the entries of a list in brackets, [one, two]; where it is one text, take the sign away"
        yield Slip(number, len(begin), "holds several entries of a list on one line", fix, begin + value, -1)
    yield Slip(number, len(begin), what, fix, begin + value)


def _status(lines: list[str], number: int, match: re.Match[str], names: frozenset[str]) -> Iterator[Slip]:
    """Yield a title of a meeting that begins with what became of it, with that in a field of its own."""
    said = status_in(match[3]) if match[2] == "title" and "date_note" in names and not match[1] else None
    if said:
        there = next((line.partition(":")[2].strip() for line in lines if line.startswith("status:")), "")
        yield Slip(number, match.start(3), said.what, said.fix, *said.lines(f"title: {written(said.title)}", there))
