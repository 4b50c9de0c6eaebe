"""What is said of a number that is none, not whole or out of range. In: an `Error`. Out: its `Words`."""

import re
from collections.abc import Callable

from ...models.annotations import model_at
from ...models.texts.written_dates import month_number
from ..fixes import UNKNOWN, written
from ..nearest import fold
from .error import Error, Words, shown
from .names import value_at

LETTER = re.compile(r"[(]?([A-Ea-e])[.)]?")
MINUTES = re.compile(
    r"(?:(?P<hours>\d{1,2}) ?(?:h|hrs?|hours?|:|Std\.?|Stunden?|heures?)(?: ?(?:and )?)?)?(?:(?P<minutes>\d{1,3})(?: ?(?:min|mins|minutes|Minuten|minutos|mn|m|')\.?)?)?",
    re.IGNORECASE,
)
FIGURE = r"(\d{1,3}(?:[,.’' ]\d{3})+|\d+)"
COUNTED = re.compile(r"(\d+) ([^\W\d]+)")
MORE_THAN = re.compile(rf"(?:more than|over|above|plus de|über|mehr als|más de|>|\+)\s*{FIGURE}|{FIGURE}\s*\+", re.IGNORECASE)
AT_LEAST = re.compile(rf"(?:at least|no fewer than|au moins|mindestens|al menos|>=|≥)\s*{FIGURE}|{FIGURE}\s*(?:or|and) more", re.IGNORECASE)


def out_of_range(each: Error) -> Words:
    """Say what is wrong with a number that is too large or too small."""
    limits = [
        f"at least {context['ge']}" if "ge" in context else f"at most {context['le']}"
        for context in [each.item.get("ctx", {})]
        if {"ge", "le"} & set(context)
    ]
    return Words(
        f"{shown(each.given)} is out of range" + "".join(f", {limit} is needed" if "least" in limit else f", {limit} is allowed" for limit in limits),
        f"write {each.means}",
    )


def not_whole(each: Error) -> Words:
    """Say what is wrong with a number that is not whole."""
    if isinstance(each.given, (dict, list)):
        return Words("is a list or group, and one whole number belongs here", f"write {each.means}")
    given = str(each.given).strip()
    number = str(month_number(given) or "") or NUMBERS.get(str(each.where[-1]), _of_unit)(each, given)
    if not number and (bound := _bound(each, given)):
        return bound
    if not number and isinstance(each.where[-1], int) and (span := re.fullmatch(r"(\d\d?) ?(?:[-–—]|to) ?(\d\d?)", given)):
        entries = ", ".join(map(str, range(int(span[1]), int(span[2]) + 1)))
        mend = each.value(entries, as_is=True) if entries and each.document.lines[each.document.values[each.path].line - 1].count("[") else UNKNOWN
        return Words(f"{shown(each.given)} is not a whole number", f"write each as an entry of its own{': ' * bool(entries)}{entries}", mend)
    if not number and (counted := COUNTED.fullmatch(given)) and "unit" in model_at(each.model, each.where[:-1]).model_fields:
        return Words(f"{shown(each.given)} is not a whole number", f"write {counted[1]}, and what is counted under unit")
    fix = f"write {number}" if number else "write digits"
    return Words(f"{shown(each.given)} is not a whole number", fix, each.value(number) if number else UNKNOWN)


def _bound(each: Error, given: str) -> Words | None:
    """Say how a figure is written that its source gives as “more than 30”, “30+” or “at least 30”, in a record with a field for that."""
    fields = model_at(each.model, each.where[:-1]).model_fields if each.where[-1:] == ("value",) else {}
    match = MORE_THAN.fullmatch(given) or AT_LEAST.fullmatch(given)
    if not match or "bound" not in fields:
        return None
    figure, what = re.sub(r"[,.’' ]", "", match[1] or match[2]), f"{shown(each.given)} is not a whole number"
    if AT_LEAST.fullmatch(given):
        return Words(what, f"write {figure}, and wording: {given} beside it, as the source words it; bound: more-than would say more than that")
    fix = f"write {figure}, and bound: more-than beside it, with wording: as the source words it"
    there = value_at(each.document.value, each.path[:-1]) or {}
    says = f", wording: {written(given, in_braces=True)}" if "wording" not in there and re.search(r"[^\W\d_]", given) else ""
    in_braces = re.match(r"[^}]*}", each.line()) and re.search(
        r"{[^}]*$", each.document.lines[each.document.values[each.path].line - 1][: -len(each.line())]
    )
    return Words(what, fix, each.value(f"{figure}, bound: more-than{says}", as_is=True) if "bound" not in there and in_braces else UNKNOWN)


def _of_unit(each: Error, given: str) -> str:
    """Return the figure before its unit, which has a field of its own beside it: 61 for 61 states."""
    match = COUNTED.fullmatch(given)
    beside = value_at(each.document.value, each.path[:-1]) if match else None
    return match[1] if isinstance(beside, dict) and fold(str(beside.get("unit", ""))) == fold(match[2]) else ""


def _minutes(each: Error, given: str) -> str:
    """Return the minutes that a length of time is: 90 for 1:30, 1h30 and 90 min."""
    match = MINUTES.fullmatch(given)
    if not given or not match or not (match["hours"] or match["minutes"]):
        return ""
    return str(60 * int(match["hours"] or 0) + int(match["minutes"] or 0))


def _answer(each: Error, given: str) -> str:
    """Return the number of an answer that is named by its letter or its words."""
    there = each.document.value
    for part in each.path[:-1]:
        there = there[part] if isinstance(there, list) or isinstance(there, dict) and part in there else {}
    options = [fold(str(option)) for option in there.get("options", ())] if isinstance(there, dict) else []
    if (letter := LETTER.fullmatch(given)) and ord(letter[1].lower()) - ord("a") < len(options):
        return str(ord(letter[1].lower()) - ord("a") + 1)
    return str(options.index(fold(given)) + 1) if options.count(fold(given)) == 1 else ""


NUMBERS: dict[str, Callable[[Error, str], str]] = {"minutes": _minutes, "answer": _answer}
