"""Slips about the names of fields and their colons. In: the lines and where one is looked at. Out: proposals."""

import re
from collections.abc import Iterator

from ..fixes import quoted
from ..nearest import misspelt
from .lines import FIELD, Slip, indent_of
from .yaml_break import Broken

TWO_ENTRIES = re.compile(r"^(\s*- +)([^\"':]+): +([\w./-]+\.md)[\s,;]*(?:\s- +|\s|[,;]\s*)([^\"':]+): +([\w./-]+\.md)\s*$")


def no_space(lines: list[str], number: int, names: frozenset[str]) -> Iterator[Slip]:
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


def id_without_space(lines: list[str], number: int, names: frozenset[str]) -> Iterator[Slip]:
    """Yield the id of a record before its fields in braces, with a space after its colon."""
    if match := re.match(r"^(\s*[a-z0-9][\w-]*) *:(\{.*)$", lines[number]):
        yield Slip(number, len(match[1]), "has no space after the colon", "write a space after the colon", f"{match[1]}: {match[2]}")


def no_colon(lines: list[str], number: int, names: frozenset[str]) -> Iterator[Slip]:
    """Yield a line `city Oslo`, `city = Oslo` or `city; Oslo` with a colon after the name of the field."""
    match = re.match(r"^(\s*(?:- +)?)([A-Za-z_]+)(?:\s*(?:[-=]+>|→|➔|=+|:=|[;：∶꞉﹕︓ː])\s*|\s+[-–—]\s+|\s+|$)(.*)$", lines[number])
    if not match or ": " in match[2]:
        return
    name = match[2] if match[2].lower() in names else misspelt(match[2], names) if match[3] and len(match[2]) > 4 else None
    if name:
        yield Slip(
            number, len(match[1]), "has no colon after the name of the field", "write  name: value", f"{match[1]}{match[2]}: {match[3]}".rstrip()
        )


def id_without_colon(lines: list[str], number: int, names: frozenset[str]) -> Iterator[Slip]:
    """Yield the id of a record, above its fields or before them in braces, with its colon."""
    line, below = lines[number], lines[number + 1] if number + 1 < len(lines) else ""
    match = re.match(r"^(\s*)([A-Za-z0-9][\w-]*)(?:\s+(\{.*))?$", line.rstrip())
    if match and (match[3] or indent_of(below) > len(match[1])):
        yield Slip(
            number,
            len(match[1]),
            "has no colon after the id of the record",
            "write a colon after it",
            f"{match[1]}{match[2]}:" + (f" {match[3]}" if match[3] else ""),
        )


def section_without_colon(lines: list[str], number: int, names: frozenset[str]) -> Iterator[Slip]:
    """Yield an entry that has entries of its own below it, with its colon; and one of the navigation whose title holds a colon."""
    line, below = lines[number], lines[number + 1] if number + 1 < len(lines) else ""
    match = re.match(r"^(\s*- +)([^\s:\[\]{}\"'][^:]*?)\s*$", line)
    if match and re.match(r"\s*- ", below) and indent_of(below) > indent_of(line):
        yield Slip(number, len(match[1]), "has no colon, and entries below it", "write a colon after it", f"{match[1]}{match[2]}:")
    if match := re.match(r"^(\s*- +)\[([^\[\]]+)\]\(/?([\w./-]+\.md)\)\s*$", line):
        entry = match[2] if ": " not in match[2] else quoted(match[2])
        yield Slip(number, len(match[1]), "is a link as pages write it", "write  title: page", f"{match[1]}{entry}: {match[3]}")
    if match := TWO_ENTRIES.match(line):
        mended = f"{match[1]}{match[2]}: {match[3]}\n{match[1]}{match[4]}: {match[5]}"
        yield Slip(number, len(match[1]), "holds two entries of the navigation", "begin a new line before the second", mended)
    elif match := re.match(r"^(\s*- +)([^\"']+: [^\"']+): +([\w./-]+\.md)\s*$", line):
        yield Slip(
            number,
            len(match[1]),
            "has a colon and a space inside the title",
            'put the title in "double quotes"',
            f"{match[1]}{quoted(match[2])}: {match[3]}",
        )


def list_below(lines: list[str], error: Broken) -> Iterator[Slip]:
    """Yield the entries of a list that are less far in than the field that they belong to."""
    first = next((number for number in (error.line, error.line + 1) if 0 < number < len(lines) and lines[number].lstrip().startswith("- ")), 0)
    dash = re.match(r"^( *)- ", lines[first]) if first else None
    above = re.match(r"^( +)[\w-]+:\s*$", lines[first - 1]) if dash else None
    if above and len(dash[1]) < len(above[1]):
        end = next(
            (
                number
                for number in range(first, len(lines))
                if not lines[number].startswith(f"{dash[1]}- ") and indent_of(lines[number]) <= len(above[1])
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


def decorated(lines: list[str], number: int, names: frozenset[str]) -> Iterator[Slip]:
    """Yield a field whose name stands in stars or other signs, or behind a dash that begins no list, without them."""
    if (match := re.match(r"^(\s*(?:- +)?)[*_`“”]+([A-Za-z_]+?)[*_`“”]*:[*_]*\s*(.*)$", lines[number])) and match[2].lower() in names:
        yield Slip(
            number, len(match[1]), "has signs around the name of the field", "write the name alone", f"{match[1]}{match[2]}: {match[3]}".rstrip()
        )
    if (match := re.match(r"^\s*\d+[\s.:|)]+((?:- +)?([A-Za-z_]+):(?: .*)?)$", lines[number])) and match[2].lower() in names:
        yield Slip(number, 0, "begins with the number of its line, which was copied with it", "write the line without it", match[1])
    if (match := re.match(r"^(\s*)- +([a-z_]+:(?: .*)?)$", lines[number])) and match[2].partition(":")[0] in names:
        yield Slip(
            number,
            len(match[1]),
            "begins with a dash, and is a field of the record and no entry of a list",
            "take the dash away",
            match[1] + match[2],
        )


def nameless(lines: list[str], error: Broken, names: frozenset[str]) -> Iterator[Slip]:
    """Yield an entry of a list that begins with its text, and whose next field stands below it."""
    number = error.line - 1
    match = re.match(r"^(\s*- +)([^\s\[{\"'][^:]*?)\s*$", lines[number]) if 0 <= number < len(lines) else None
    below = re.match(r"^(\s*)([a-z_]+): ", lines[error.line]) if error.line < len(lines) else None
    if match and below and len(below[1]) == len(match[1]) and below[2] in names and "text" in names:
        yield Slip(
            number, len(match[1]), "begins with no name of a field, and has fields below it", "write  text: before it", f"{match[1]}text: {match[2]}"
        )


def two_fields(lines: list[str], near: list[int], names: frozenset[str]) -> Iterator[Slip]:
    """Yield a line that holds a second field; it could be words of the text as well, so the line stays as it is."""
    for number in near:
        match = FIELD.match(lines[number])
        second = re.search(r"\s([a-z_]+): ", match[3]) if match and match[3][0] not in "\"'[{" else None
        if second and second[1] in names and match[2] in names and second[1] != match[2]:
            begin = lines[number][: match.start(3)]
            yield Slip(
                number,
                match.start(3) + second.start() + 1,
                f"holds {second[1]}: behind a value",
                f'write {second[1]}: on a line of its own, or put the whole value in "double quotes", if it is part of the text',
                begin + quoted(match[3]),
                lines=-1,
            )
