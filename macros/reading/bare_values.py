"""A code, an id, a word, a date or a number with signs or a remark around it. In: the value. Out: what stands around it, and the value alone."""

import re
from collections.abc import Iterator

AROUND = re.compile(
    r"(?:\*\*|[\"'“”„‟«»‘’`*_<(\[])+\s*([^\s\"'“”„‟«»‘’`*_<>()\[\]](?:.*?[^\s\"'“”„‟«»‘’`*_<>()\[\]])?)\s*(?:\*\*|[\"'“”„‟«»‘’`*_>)\]])+"
)
BEHIND = re.compile(r"([^\W\d](?:.*?[\w)/])?|\d{4}-\d\d-\d\d)\s*([-–.,;:!|\\/*=>\"'“”„«»)\]}]+)")
BEHIND_FIGURES = re.compile(r"(\d+)\s*([.,;|\\*\"'“”„«»)\]}]+)")  # 30+ and 2016– are more than a figure
BEFORE = re.compile(r"([-–—•·.,;:!|\\/*=>\"'“”„«»(\[{]+)\s*([^\W\d].*|\d{4}-\d\d-\d\d)")
REMARK = re.compile(r"([^\d\s]\S*)\s+([(\[].*[)\]]|[-–—?!]+.*|(?:TBC|TBD|tbc|tbd)\b.*)")


def bare(value: str) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with a value that has signs around it, and the value without them."""
    if match := AROUND.fullmatch(value):
        yield f"“{value}” has signs around it, which belong to texts", match[1]
    if match := BEHIND.fullmatch(value) or BEHIND_FIGURES.fullmatch(value):
        yield f"“{value}” has {match[2]} behind it", match[1]
    if match := BEFORE.fullmatch(value):
        yield f"“{value}” has {match[1]} before it", match[2]


def with_remark(value: str) -> tuple[str, str] | None:
    """Return a value that has a remark behind it, and the remark."""
    match = REMARK.fullmatch(value)
    return (match[1], match[2]) if match else None
