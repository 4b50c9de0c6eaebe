"""Fields and entries that stand further in than they belong. In: an `Error` of a field that its record does not know. Out: its `Words`; None for others."""

import re
from collections.abc import Mapping

from ...models.annotations import model_at
from ..document import Document, Path
from ..fixes import UNKNOWN, Mend
from .error import Error, Words

FEWEST = 2


def entry_within(each: Error, meant: str) -> Words | None:
    """Say where an entry of a file of many belongs that stands within the one above it."""
    given, known = each.given, each.model.model_fields
    if len(each.inside) != 1 or len(each.where) != 1 or not isinstance(given, dict):
        return None
    needed = {name for name, field in known.items() if field.is_required()}
    if not needed <= given.keys() and (meant or len(given.keys() & known.keys()) < FEWEST):
        return None
    what = f"is an entry of its own, and stands within {each.inside[0]}"
    if not is_last(each.document, each.path):
        return Words(what, f"move it below the last line of {each.inside[0]}, as far to the left as that begins")
    mend = further_out(each.document, each.path, each.document.keys[each.inside].column - 1)
    return Words(what, f"begin it as far to the left as {each.inside[0]}, and its fields two spaces further in", mend)


def field_of_the_whole(each: Error) -> Words | None:
    """Say where a field belongs that is one of the record around the group in which it stands."""
    name = str(each.where[-1])
    for length in range(len(each.where) - 2, -1, -1):
        inner = each.where[length:-1]
        around = model_at(each.model, each.where[:length])
        if any(isinstance(part, int) for part in inner) or around is None:
            return None
        group = str(inner[0])
        if name in around.model_fields and name in _there(each, length):
            what = f"is a field of the record itself, where it stands already, and stands within {group} as well"
            return Words(what, "take it away here")
        if name in around.model_fields:
            what = f"is a field of the record itself, and stands within {group}"
            mend = _beside(each, (*each.inside, *each.where[: length + 1]))
            return Words(what, f"write it on a line of its own, as far in as {group}", mend)
    return None


def _there(each: Error, length: int) -> Mapping:
    value = each.document.value
    for part in (*each.inside, *each.where[:length]):
        value = value[part]
    return value if isinstance(value, dict) else {}


def _beside(each: Error, group: Path) -> Mend:
    """Return the lines with a field beside its group: moved out of the braces, or further to the left."""
    document, key = each.document, each.document.keys.get(group)
    if not key or key.line > len(document.lines):
        return UNKNOWN
    line = document.lines[key.line - 1]
    start, end, begin = document.keys.get(each.path), document.ends.get(each.path), line[: key.column - 1]
    if begin.strip() or not start or not end:
        return UNKNOWN
    if start.line != key.line:
        return further_out(document, each.path, key.column - 1) if is_last(document, each.path) else UNKNOWN
    if end.line != key.line or "#" in line:
        return UNKNOWN
    left, right = line[: start.column - 1].rstrip(), line[end.column - 1 :].lstrip()
    left, right = (left[:-1].rstrip(), right) if left.endswith(",") else (left, right.removeprefix(",").lstrip())
    return Mend(f"{left}{' ' if right[:1] == ',' else ''}{right}\n{begin}{line[start.column - 1 : end.column - 1].rstrip()}", 1)


def is_last(document: Document, path: Path) -> bool:
    """Tell whether no field of the group around it stands below a field."""
    key = document.keys.get(path)
    return bool(key) and all(place.line <= key.line for other, place in document.keys.items() if len(other) == len(path) and other[:-1] == path[:-1])


def further_out(document: Document, path: Path, column: int) -> Mend:
    """Return the lines of a field, and those below it, so many columns in; unknown where it does not begin its line."""
    key = document.keys.get(path)
    if not key or document.lines[key.line - 1][: key.column - 1].strip():
        return UNKNOWN
    most, lines = key.column - 1, [document.lines[key.line - 1]]
    for line in document.lines[key.line :]:
        if line.strip() and len(re.match(r" *", line)[0]) <= most and not line.startswith(f"{' ' * most}- "):
            break
        lines.append(line)
    while not lines[-1].strip():
        lines.pop()
    return Mend("\n".join(" " * column + line[most:] if line.strip() else line for line in lines), len(lines))
