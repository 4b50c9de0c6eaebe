"""What is said where text or a record belongs and something else stands. In: an `Error`. Out: its `Words`."""

import re

from ...models.fields import Record
from ..fixes import UNKNOWN, Mend, quoted, written
from ..nearest import fold
from .error import Error, Words, field_at
from .grouped_values import in_its_field
from .other_words import NOT_KNOWN

MOST_SHOWN = 80
NAMING = ("source", "id", "text", "title", "name")


def not_text(each: Error) -> Words:
    """Say what stands where plain text belongs: a text that a colon cut, or a list."""
    if isinstance(each.given, dict) and len(each.given) == 1 and each.line().startswith("{"):
        [(name, said)] = each.given.items()
        mend = each.value(str(said or name)) if isinstance(said, str) else UNKNOWN
        return Words("stands in braces, which hold fields", "take the braces away" + f", and {name}:" * bool(said), mend)
    if isinstance(each.given, dict) and len(each.given) == 1:
        return Words("is cut in two by a colon and a space", 'put the whole text in "double quotes"', _cut(each))
    if isinstance(each.given, list) and each.path and isinstance(each.path[-1], int) and all(isinstance(entry, str) for entry in each.given):
        return Words("is a list inside a list", "write each entry behind one dash of its own", _unfolded(each))
    if isinstance(each.given, list) and len(each.given) == 1 and isinstance(each.given[0], str):
        return Words("is a list, and one plain value belongs here", f"write {each.given[0]}", each.value(each.given[0]))
    if isinstance(each.given, list):
        names = " or ".join(map(str, each.given)) if 0 < len(each.given) < 4 and all(isinstance(entry, str) for entry in each.given) else ""
        fix = f"write {names}, the one that is meant" if names else f"write one value: {each.means}"
        return Words("is a list, and one plain value belongs here", fix)
    if isinstance(each.given, dict) and (id := next((each.given[name] for name in NAMING if isinstance(each.given.get(name), str)), "")):
        return Words("is a group of fields, and one plain value belongs here", f"write {id} alone", _alone(each, id))
    return Words("is not plain text", f"write {each.means}")


def _alone(each: Error, id: str) -> Mend:
    """Return the line with one value in the place of a group of fields in braces."""
    line = each.line()
    end = line.find("}") + 1
    if not line.startswith("{") or not end or "{" in line[1:end]:
        return UNKNOWN
    start = each.document.values[each.path]
    before = each.document.lines[start.line - 1][: start.column - 1]
    return Mend(before + written(id, in_braces=True) + line[end:], 1)


def _unfolded(each: Error) -> Mend:
    """Return the line of an entry that is a list, each of its entries on a line of its own."""
    start, end = each.document.values.get(each.path), each.document.ends.get(each.path)
    before = each.document.lines[start.line - 1][: start.column - 1] if start else ""
    if not end or end.line > start.line + (end.column == 1) or not re.fullmatch(r"\s*- +", before):
        return UNKNOWN
    return Mend("\n".join(before + written(entry) for entry in each.given), 1)


def _cut(each: Error) -> Mend:
    """Return the line with a text in quotes of which a colon made a field."""
    start, end, line = each.document.values.get(each.path), each.document.ends.get(each.path), each.line()
    if not line:
        return UNKNOWN
    before = each.document.lines[start.line - 1][: start.column - 1]
    inner = end.column - start.column if end and end.line == start.line else len(line.rstrip())
    last = max((place.line for path, place in each.document.values.items() if path[: len(each.path)] == each.path), default=start.line)
    return Mend(before + quoted(line[:inner].rstrip()) + line[inner:].rstrip(), 1) if last == start.line and '"' not in line[:inner] else UNKNOWN


def not_record(each: Error) -> Words:
    """Say how a record is written where text stands."""
    model = next((shape.type for shape in each.shapes if shape.is_record), None)
    if isinstance(each.given, str) and (match := re.fullmatch(r"([a-z_]+):(\S.*)", each.given)) and model and match[1] in model.model_fields:
        return Words("has no space after the colon", "write a space after the colon", each.value(f"{match[1]}: {match[2]}", as_is=True))
    if model and isinstance(each.given, str) and fold(each.given) in NOT_KNOWN:
        field = field_at(each.model, each.where)
        fix = f"write {each.means}" if field and field.is_required() else "leave the line out, and name it under gaps, where the record has them"
        return Words(f"“{each.given}” says that it is not known", fix)
    if model and isinstance(each.given, str) and (entry := _of_one_field(each, model)):
        return entry
    if model and each.means.count("{") == 1:
        return Words("is no group of fields, which belongs here", f"write {each.means}")
    if model and (found := in_its_field(each, model)):
        return found
    if model and sum(field.is_required() for field in model.model_fields.values()) < 2:
        form = f"write its fields below it, two spaces further in: {', '.join(model.model_fields)}"
        return Words("is no group of fields, which belongs here", form)
    if model and (whole := _with_its_source(each, model)):
        return whole
    form = f"write it as  {form_of(model, str(each.given) if isinstance(each.given, str) else '')}" if model else f"write {each.means}"
    kind = "text" if isinstance(each.given, str) else "a list" if isinstance(each.given, list) else "something else"
    return Words(f"is {kind}, and a group of fields belongs here", form)


def _of_one_field(each: Error, model: type[Record]) -> Words | None:
    """Say how an entry of a list is written that is the text of the only field it needs."""
    needed = [name for name, field in model.model_fields.items() if field.is_required()]
    if len(needed) != 1 or not each.path or not isinstance(each.path[-1], int):
        return None
    mend = each.value(f"{{{needed[0]}: {written(str(each.given), in_braces=True)}}}", as_is=True)
    place = ", with locator: and its place in it, if one is meant" if "locator" in model.model_fields else ""
    return Words("is text, and a group of fields belongs here", f"write it as  {{{needed[0]}: {each.given}}}{place}", mend)


def _with_its_source(each: Error, model: type[Record]) -> Words | None:
    """Say how a year and a source are written that stand without their names: `2014, brief`."""
    given = ", ".join(map(str, each.given)) if isinstance(each.given, list) else str(each.given)
    match = re.fullmatch(r"((?:19|20)\d\d)[,;]? +\(?([a-z0-9]+(?:-[a-z0-9]+)*)\)?", given)
    if not match or {name for name, field in model.model_fields.items() if field.is_required()} != {"year", "source"}:
        return None
    form = f"{{year: {match[1]}, source: {match[2]}}}"
    kind = "a list" if isinstance(each.given, list) else "text"
    mend = each.value(form, as_is=True) if kind == "text" or each.line().rstrip().endswith("]") else UNKNOWN
    return Words(f"is {kind}, and a group of fields belongs here", f"write it as  {form}", mend)


def form_of(model: type[Record], given: str = "") -> str:
    """Return the shortest form of a record, with what was written in the field that it is of: `{text: told a test, source: …}`."""
    names = sorted((name for name, field in model.model_fields.items() if field.is_required()), key=lambda name: name in ("source", "sources"))
    said = re.fullmatch(r"(?:19|20)\d\d", given) if "year" in names else len(given) < MOST_SHOWN and "\n" not in given
    held = ("year" if "year" in names else next((name for name in ("text", "name", "title", "label") if name in names), "")) if given and said else ""
    return "{" + ", ".join(f"{name}: {written(given, in_braces=True) if name == held else '…'}" for name in names) + "}"
