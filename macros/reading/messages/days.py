"""Two days in the field of the first or the last: each has a field of its own. In: the error. Out: what to write, with the lines as they should be."""

from ..fixes import UNKNOWN, Mend
from .error import Error, Words

PAIR = ("start", "end")


def several_days(each: Error, what: str, days: tuple[str, ...]) -> Words | None:
    """Say what is wrong with two days in one field; None where the record has no fields for both."""
    name, owner = each.where[-1], each.document.value
    if len(each.where) != 1 or name not in PAIR or not set(PAIR) <= set(each.model.model_fields):
        return None
    for part in each.inside:
        owner = owner[part]
    own, other = (days[PAIR.index(name)], days[1 - PAIR.index(name)])
    said = owner.get(PAIR[1 - PAIR.index(name)])
    fix = f"write start: {days[0]} and end: {days[1]}"
    if said and said != other:
        return Words(what, f"{fix}, if that is right; another day stands in the field beside it, {said}")
    return Words(what, fix, each.value(own) if said else _both(each, own, days))


def _both(each: Error, own: str, days: tuple[str, ...]) -> Mend:
    """Return the two lines of a record that has none for the other day yet."""
    line, indent = each.value(own).text, len(each.inside) * 2
    return (
        Mend("\n".join(f"{' ' * indent}{name}: {day}" for name, day in zip(PAIR, days, strict=True)), 1) if line.strip() in _alone(days) else UNKNOWN
    )


def _alone(days: tuple[str, ...]) -> set[str]:
    return {f"{name}: {day}" for name, day in zip(PAIR, days, strict=True)}
