"""Where a line may have been meant to stand: further in or out, a line higher or lower, behind a dash. In: lines, and which are looked at. Out: slips."""

import re
from collections.abc import Iterator

from ..slips.lines import Slip, indent_of

BEGINS = re.compile(r"\s*(?:- |[\w-]+:(?:\s|$))")
STEPS = (2, 1, 4, 3)
FIELD = re.compile(r"^(\s*)([a-z_]+): +(\S.*?)\s*$")
NO_DASH = re.compile(r"^(\s*)-(?=[^\s-])")


def indents_tried(lines: list[str], numbers: list[int]) -> Iterator[Slip]:
    """Yield the lines around those looked at with dashes, in another order, or further in or out."""
    for number in numbers:
        yield from _dashed(lines, number)
    for number in numbers:
        yield from _exchanged(lines, number)
        yield from _values_exchanged(lines, number)
        yield from _no_list(lines, number)
    for number in numbers:
        for step in STEPS:
            yield from _shifted(lines, number, -step)
            yield from _shifted(lines, number, step)


def _block(lines: list[str], number: int) -> int:
    """Return where the lines end that are further in than a line."""
    indent = indent_of(lines[number])
    end = next((at for at in range(number + 1, len(lines)) if lines[at].strip() and indent_of(lines[at]) <= indent), len(lines))
    while not lines[end - 1].strip():
        end -= 1
    return end


def _dashed(lines: list[str], number: int) -> Iterator[Slip]:
    """Yield the lines of a list whose dashes are gone, or lost the space behind them."""
    indent = indent_of(lines[number])
    end = next((at for at in range(number, len(lines)) if lines[at].strip() and indent_of(lines[at]) < indent), len(lines))
    run = lines[number:end]
    if any(NO_DASH.match(line) for line in run):
        new = "\n".join(NO_DASH.sub(r"\1- ", line) for line in run)
        yield Slip(number, indent, "has no space after the dash", "write - and a space before each entry", new, end - number)
    if not run[0].lstrip().startswith("- "):
        new = "\n".join(f"{line[:indent]}- {line[indent:]}" if indent_of(line) == indent else line for line in run)
        yield Slip(number, indent, "begins an entry of a list without its dash", "write - and a space before each entry", new, end - number)
        one = [f"{run[0][:indent]}- {run[0].lstrip()}", *(f"  {line}" for line in run[1:])]
        yield Slip(number, indent, "begins an entry of a list without its dash", "write - and a space before it", "\n".join(one), end - number)
        one = [one[0], *run[1:]]
        yield Slip(number, indent, "begins an entry of a list without its dash", "write - and a space before it", "\n".join(one), end - number)


def _exchanged(lines: list[str], number: int) -> Iterator[Slip]:
    for first in (number, number - 1):
        if 0 <= first < len(lines) - 1 and lines[first].strip() and lines[first + 1].strip():
            new = f"{lines[first + 1]}\n{lines[first]}"
            yield Slip(first, 0, "stands above the line that it belongs below", "let the two lines change places", new, 2)


def _values_exchanged(lines: list[str], number: int) -> Iterator[Slip]:
    """Yield two neighbouring fields with the value of the other."""
    for first in (number, number - 1):
        pair = [FIELD.match(line) for line in lines[first : first + 2]] if first >= 0 else []
        if len(pair) == 2 and all(pair) and pair[0][1] == pair[1][1] and _form(pair[0][3]) != _form(pair[1][3]):
            (begin, name, one), (_, other_name, other) = (match.groups() for match in pair)
            new = f"{begin}{name}: {other}\n{begin}{other_name}: {one}"
            yield Slip(first, 0, f"has the value of {other_name}, and {other_name} has its own", "let the two values change places", new, 2)


def _form(value: str) -> str:
    """Return the form of a value: two texts may both be too long, which is no exchange."""
    return next((form for form in (r"[\[{].*", r"\d[\d-]*", r"[A-Z]{2}", r"[a-z0-9-]+", "https?:.*") if re.fullmatch(form, value)), "text")


def _no_list(lines: list[str], number: int) -> Iterator[Slip]:
    """Yield a value that stands below its field as the entry of a list, on the line of the field."""
    for first in (number, number - 1):
        above = re.match(r"^(\s*(?:- +)?[\w-]+:)\s*$", lines[first]) if 0 <= first < len(lines) - 1 else None
        entry = re.match(r"^\s*- +(\S.*)$", lines[first + 1]) if above else None
        if entry:
            what, fix = "is written as a list, and one value belongs here", "write it behind the name of the field, without the dash"
            yield Slip(first, 0, what, fix, f"{above[1]} {entry[1]}", 2)


def _shifted(lines: list[str], number: int, step: int) -> Iterator[Slip]:
    """Yield a line further in or out, then with all below it that is further in, then those alone."""
    if not BEGINS.match(lines[number]):  # a text goes on, which is told as that
        return
    end = _block(lines, number)
    where = "further" if step < 0 else "less far"
    what, fix = f"is {where} in than the lines it belongs to", "begin it as far in as they do"
    for first, last in dict.fromkeys(((number, number + 1), (number, end), (number + 1, end))):
        block = lines[first:last]
        if block and all(indent_of(line) + step >= 0 for line in block if line.strip()):
            new = "\n".join(" " * (indent_of(line) + step) + line.lstrip() if line.strip() else line for line in block)
            yield Slip(first, 0, what, fix if last - first == 1 else f"{fix}, with the lines below it", new, last - first)
