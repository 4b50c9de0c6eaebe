"""The gaps that a field of a record fills. What a reader is told not to be known must not stand above it."""

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
