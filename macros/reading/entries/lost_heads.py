"""The line that heads a list, an entry or a text was taken away, and what it headed slid into what stands above.

In: the lines of a file now, and as they stood in an earlier version. Out: the lines that are gone, each with where it belongs.

YAML often reads on, with another meaning. What was moved, renamed or taken away with what it headed is no slip: then nothing that the line headed
stands where it stood.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from ..diagnostics import Diagnostic, unplaced
from ..slips.yaml_break import fields_once
from .possible_fields import says

HEAD = re.compile(r"\s*(?:- +)*[\w-]+:\s*(?:[>|][+-]?\s*)?$")
NAME = re.compile(r"\s*(?:- +)*([\w-]+):(?:\s|$)")
ENTRY = re.compile(r"\s*- +(?:\{?(\w+): )?")
MOST_LINES = 8_000  # twice the longest file; beyond that, many lines alike would take minutes


class LostHead(NamedTuple):
    """A line that is gone, and the line, from 0, above which it belongs."""

    text: str
    line: int


def lost_heads(now: Sequence[str], before: Sequence[str]) -> list[LostHead]:
    """Return each line that is gone while what it headed stands where it stood."""
    if max(len(now), len(before)) > MOST_LINES:
        return []
    first = next((at for at, (new, old) in enumerate(zip(now, before, strict=False)) if new != old), min(len(now), len(before)))
    new, old = now[first:], before[first:]
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return [found for step in steps for found in _of(step, now, before, first)]


def _of(step: tuple, now: Sequence[str], before: Sequence[str], first: int) -> Iterator[LostHead]:
    kind, start, end, to, until = step
    start, end, to, until = start + first, end + first, to + first, until + first
    if kind == "equal" or kind == "insert" or any(map(says, now[to:until])):
        return
    at = next((number for number in range(end - 1, start - 1, -1) if says(before[number])), None)
    heads = [number for number in range(start, end) if _heads_what_stays(before, number, start, end)]
    whole = all(_heads_what_stays(before, number, *moved) for moved in _same_deletions(before, start, end) for number in _last_heads(before, *moved))
    if at is None or not heads or not whole:
        return
    others = [line for number, line in enumerate(before[start:end], start) if number not in heads and says(line)]
    if not others or not any(line in now for line in others):
        below = next(number for number in range(until, len(now)) if says(now[number]))
        yield from (LostHead(before[number], below) for number in heads)


def _heads_what_stays(before: Sequence[str], number: int, start: int, end: int) -> bool:
    """Tell whether a line between two that went heads lines behind them."""
    last = _end_of_block(before, number)
    return says(before[number]) and number < last and last >= end and any(map(says, before[end : last + 1]))


def _last_heads(before: Sequence[str], start: int, end: int) -> list[int]:
    """Return the lines that went and head something, of which what they head did not go with them; the last line that says something if none is."""
    found = [number for number in range(start, end) if _heads_what_stays(before, number, start, end)]
    return found or [number for number in range(end - 1, start - 1, -1) if says(before[number])][:1]


def _same_deletions(before: Sequence[str], start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield each run of lines whose going leaves the same text: of several alike it cannot be told which went."""
    yield start, end
    up, down = (start, end), (start, end)
    while up[0] > 0 and before[up[0] - 1] == before[up[1] - 1]:
        up = up[0] - 1, up[1] - 1
        yield up
    while down[1] < len(before) and before[down[0]] == before[down[1]]:
        down = down[0] + 1, down[1] + 1
        yield down


def _end_of_block(lines: Sequence[str], number: int) -> int:
    """Return the last line, from 0, that a line heads: those further in, and below a name also the entries of a list no further in."""
    depth = _depth(lines[number])
    last, lists = number, bool(HEAD.match(lines[number])) and not lines[number].lstrip().startswith("- ")
    for at in range(number + 1, len(lines)):
        line = lines[at]
        if not says(line):
            continue
        if _depth(line) < depth or _depth(line) == depth and not (lists and line[depth:].startswith("- ")):
            break
        last = at
    return last


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())


def restored(text: str, earlier: Iterable[str]) -> tuple[str, list[Diagnostic]]:
    """Return a file with the lines that are gone in their places, and what is told of each; the text as it is, and nothing, where none is gone."""
    lines = text.split("\n")
    for before in earlier:
        heads = lost_heads(_yaml(lines), _yaml(before.replace("\r\n", "\n").split("\n")))
        whole = _with_heads(lines, heads)
        if heads and fields_once("\n".join(_yaml(whole))):
            return "\n".join(whole), list(_told(heads, lines))
    return text, []


def _yaml(lines: list[str]) -> list[str]:
    """Return the lines of a file that are YAML: of a page those above the second ---, the first one emptied."""
    if lines[:1] != ["---"]:
        return lines
    return ["", *lines[1 : lines.index("---", 1)]] if "---" in lines[1:] else []


def _with_heads(lines: Sequence[str], heads: Sequence[LostHead]) -> list[str]:
    found = list(lines)
    for head in reversed(heads):
        found.insert(head.line, head.text)
    return found


def _told(heads: Sequence[LostHead], now: Sequence[str]) -> Iterator[Diagnostic]:
    """Yield a problem for each place where lines are gone, with the line there as it should be."""
    for line in dict.fromkeys(head.line for head in heads):
        gone = [head.text for head in heads if head.line == line]
        names = " and ".join(f"`{text.strip()}`" for text in gone)
        was, it = ("was", "it") if len(gone) == 1 else ("were", "they")
        what = f"stood below the line {names}, which {was} taken away: what {it} headed {_into(now, line)}"
        fix = f"put the line {names} back{_or_moved(now, line, gone)}"
        yield unplaced(line + 1, 1, "line", what, fix, "\n".join([*gone, now[line]]), 1)


def _into(now: Sequence[str], line: int) -> str:
    """Return what a list or text without its head reads as now."""
    above = _above(now, line)
    return f"reads as part of {above}" if above else "has nothing above it that says what it is"


def _above(now: Sequence[str], line: int) -> str:
    """Return the name of the field or entry into which a line falls; empty text if there is none."""
    depth = _depth(now[line])
    is_entry = now[line].lstrip().startswith("- ")
    for text in reversed(now[:line]):
        name = NAME.match(text)
        if says(text) and name and (_depth(text) < depth or is_entry and _depth(text) == depth and not text.lstrip().startswith("- ")):
            return f"{name[1]}:"
    return ""


def _or_moved(now: Sequence[str], line: int, gone: Sequence[str]) -> str:
    """Return what to do where the entries of one list are meant to be those of the list above it, and can be."""
    above, before = _above(now, line), next((text for text in reversed(now[:line]) if says(text) and _depth(text) <= _depth(now[line])), "")
    is_list = re.search(rf"^\s*(?:- +)*{re.escape(above)}\s*$", "\n".join(now[:line]), re.MULTILINE) if above else None
    if len(gone) > 1 or not is_list or not ENTRY.match(before) or not HEAD.match(gone[0]) or _first(before) != _first(now[line]):
        return ""
    return f"; if its entries are meant for {above} now, write them above the others there"


def _first(entry: str) -> str:
    """Return the field with which an entry begins; empty text if it is plain."""
    match = ENTRY.match(entry)
    return (match[1] or "") if match else "-"
