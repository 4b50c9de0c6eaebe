"""The gaps that a field of a record fills. What a reader is told not to be known must not stand above it."""

import re
from collections.abc import Iterator, Mapping, Sequence

FILLED_BY = (
    ("members", "appointed", "year of appointment"),
    ("members", "offices", "office that holds the post"),
    ("meetings", "attendance", "attendance"),
    ("meetings", "outcomes", "outcomes"),
    ("meetings", "themes", "themes"),
    ("risk_factors", "indicators", "number of indicators"),
    ("events", "rule.months", "usual months"),
    ("documents", "date", "day of issue"),
    ("documents", "date", "day of adoption"),
)
# A gap beside these may well speak of more than they hold: a title as issued, further sources.
MAY_LACK_MORE = ("title", "text", "sources", "details", "note", "notes", "aliases")

UNKNOWN = r"(?:(?:is |are )?(?:not (?:known|stated|given|named|found)|unknown)(?: in what could be read)?)"
# A gap that is the day or the month itself, and none that says more of it: not “Day of the second session”, not “Day: sources differ”.
OF_DATE = re.compile(
    rf"(?:the )?(?:exact )?(?P<what>day and month|month and day|day|month|date)(?: of (?:the|this) meeting)?(?P<unknown>,? {UNKNOWN})?(?: \([^)]*\d{{4}}\))?\.?(?:; ?(?P<more>.*))?",
    re.IGNORECASE,
)
SETTLES = re.compile(
    r"\b(?:taken|probabl[ey]|likely|by|according|from|inferred|assumed|but|however|though|differ|confirmed|first|last|second|end)\b", re.IGNORECASE
)
KNOWN_BY = {"day": len("2016-06-20"), "date": len("2016-06-20"), "month": len("2016-06")}


def without_a_date(text: str, start: str, *, is_gap: bool) -> bool:
    """Tell whether a text says that the day or the month of a start is not known, which the start gives; a gap says so by its name alone."""
    match = OF_DATE.fullmatch(text.strip())
    if not match or not (is_gap or match["unknown"]) or SETTLES.search(match["more"] or ""):
        return False
    what = match["what"].lower()
    return len(start) >= KNOWN_BY["month" if "month" in what else what]


def filled(kind: str, there: Mapping[str, object], gaps: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield the number of each gap that a field of the record fills, and the field: one of those above, or the one that bears its name."""
    known = [(field, words) for of, field, words in FILLED_BY if of == kind]
    named = [(field, field.replace("_", " ")) for field in there if field not in MAY_LACK_MORE]
    for number, gap in enumerate(gaps):
        missing = gap.strip(" .").casefold()
        if field := next((field for field, words in (*known, *named) if words == missing and _holds(there, field, words)), ""):
            yield number, field


def _holds(there: Mapping[str, object], field: str, words: str) -> bool:
    """Tell whether a field holds what is said to be missing; a month is no day."""
    value: object = there
    for step in field.split("."):
        value = value.get(step) if isinstance(value, Mapping) else getattr(value, step, None)
    return bool(value) and (not words.startswith("day of ") or len(str(value)) == len("2016-06-22"))
