"""An id that stands twice among records of a file, and what to do with the two. In: both records, the places of the file's keys, its lines. Out: words."""

import re
from collections.abc import Container, Iterable

from ..document import Path
from ..ids import NAMES, is_id, slug
from ..nearest import fold


def of_two_records(before: object, value: dict, path: Path, keys: Iterable[Path], lines: Iterable[str]) -> str:
    """Return what to do with an id that stands twice: two records of one name are one."""
    first, id, there = before if isinstance(before, dict) else {}, str(path[-1]), {str(key[-1]) for key in keys if key[:-1] == path[:-1]}
    if any(isinstance(first.get(name), str) and fold(first[name]) == fold(str(value.get(name))) for name in NAMES):
        return "keep one of the two, with what both of them say"
    if free := _free_number(id, there, lines):
        return f"give one of the two another id, the next free one for what is new: {free}"
    return f"give the one that is new another id{_of_its_name(first, value, id, there)}"


def _of_its_name(first: dict, second: dict, id: str, there: Container[str]) -> str:
    """Return the id that the name of one of two records makes, where the other bears a name that goes with their id."""
    names = [next((str(record[name]) for name in NAMES if isinstance(record.get(name), str)), "") for record in (second, first)]
    fit = [name for name in names if not set(slug(name).split("-")) & set(id.split("-"))]
    made = slug(fit[0]) if len(fit) == 1 else ""
    return f", such as {made} for “{fit[0]}”" if is_id(made) and made not in there else ""


def _free_number(id: str, there: Iterable[str], lines: Iterable[str]) -> str:
    """Return the next number, where ids are a letter and numbers of as many digits."""
    match = re.fullmatch(r"([a-z])([0-9]+)", id)
    if not match:
        return ""
    form = re.compile(rf"{match[1]}([0-9]{{{len(match[2])}}})")
    numbers = [int(found[1]) for key in there if (found := form.fullmatch(key))]
    numbers += [int(found[1]) for line in lines if (found := form.match(line)) and line[found.end() : found.end() + 1] == ":"]
    return f"{match[1]}{max(numbers) + 1:0{len(match[2])}}" if len(numbers) > 2 else ""
