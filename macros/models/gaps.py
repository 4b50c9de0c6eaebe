"""The gaps that a field of a record fills. What a reader is told not to be known must not stand above it."""

from collections.abc import Iterator, Mapping, Sequence

FILLED_BY = (
    ("members", "appointed", "year of appointment"),
    ("members", "offices", "office that holds the post"),
    ("meetings", "attendance", "attendance"),
    ("meetings", "outcomes", "outcomes"),
    ("meetings", "themes", "themes"),
)


def filled(kind: str, there: Mapping[str, object], gaps: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield the number of each gap that a field of the record fills, and the field."""
    for of, field, words in FILLED_BY:
        if of == kind and there.get(field):
            yield from ((number, field) for number, gap in enumerate(gaps) if gap.strip(" .").casefold() == words)
