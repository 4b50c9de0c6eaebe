"""Values that a change put in the place of others. In: a file before and after. Out: pairs of values, the one that went and the one that came.

What only went or only came is no pair: a sentence that is gone makes no other sentence untrue.
"""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from .values import KINDS_OF_VALUES, Value, values_in

NEAR = 60  # letters on either side that two places are compared by
ALIKE = 0.5
BESIDE = 12  # letters on either side by which a name is known to have stood where another stands
NAME = r"[A-Z][\w'’-]+(?: (?:of|the|and|[A-Z][\w'’-]+)){0,3}"


class Pair(NamedTuple):
    """A value that a change took away, and the one that stands in its place."""

    was: Value
    now: Value


def replaced(before: str, after: str) -> list[Pair]:
    """Return the values of a text that others of their kind took the place of."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    pairs: list[Pair] = []
    for what, first, last, first_now, last_now in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what == "replace":
            went, came = _within(before, old, first, last), _within(after, new, first_now, last_now)
            pairs += _paired(before, after, _only(went, came), _only(came, went))
    return pairs


def names_replaced(before: str, after: str, names: frozenset[str]) -> Iterator[tuple[str, str, int]]:
    """Yield each name in a text that words which are no such name took the place of, those words, and where the name stood."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    known = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})(?!\w)")
    for what, first, last, first_now, last_now in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        held, held_now, start = "".join(old[first:last]), "".join(new[first_now:last_now]), sum(map(len, old[:first]))
        for match in known.finditer(held) if what == "replace" else ():
            left, right = (
                re.escape(each) for each in (held[max(0, match.start() - BESIDE) : match.start()], held[match.end() : match.end() + BESIDE])
            )
            found = re.search(rf"{left}(?P<now>{NAME}){right}", held_now)
            if found and not {found["now"]} & names and match[0] not in found["now"]:
                yield match[0], found["now"], start + match.start()


def _within(text: str, lines: list[str], first: int, last: int) -> list[Value]:
    """Return the values that stand in some lines of a text, wholly or in part."""
    start = sum(map(len, lines[:first]))
    end = start + sum(map(len, lines[first:last]))
    return [value for kind in KINDS_OF_VALUES for value in values_in(text, kind) if value.start < end and value.end > start]


def _only(values: list[Value], others: list[Value]) -> list[Value]:
    there = {(value.kind, value.key) for value in others}
    return [value for value in values if (value.kind, value.key) not in there]


def _paired(before: str, after: str, went: list[Value], came: list[Value]) -> Iterator[Pair]:
    """Yield each value that went with the one that came among the same words."""
    left = list(came)
    for was in went:
        alike = [(_alike(before, was, after, now), -place, now) for place, now in enumerate(left) if _of_a_sort(was, now)]
        best = max(alike, default=None, key=lambda each: each[:2])
        if best and best[0] >= ALIKE:
            left.remove(best[2])
            yield Pair(was, best[2])


def _of_a_sort(was: Value, now: Value) -> bool:
    """Tell whether one value can stand for another: of one kind, and of a count the same thing."""
    return was.kind == now.kind and (was.kind != "count" or was.key[1] == now.key[1])


def _alike(before: str, was: Value, after: str, now: Value) -> float:
    """Return how far the words around two values are the same, from 0 to 1."""
    return SequenceMatcher(None, _around(before, was), _around(after, now), autojunk=False).ratio()


def _around(text: str, value: Value) -> list[str]:
    return [*text[max(0, value.start - NEAR) : value.start].split(), "", *text[value.end : value.end + NEAR].split()]
