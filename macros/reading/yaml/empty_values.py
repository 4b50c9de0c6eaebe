"""A field without a value, and a group in braces of which a piece became one. In: its line, the shape of the file, its path. Out: what is wrong with it."""

import re
from typing import NamedTuple

from ...models.annotations import shapes_at
from ...models.fields import Record
from ..document import Path
from ..entries.second_records import EMPTY
from ..fixes import UNKNOWN, Mend
from ..slips.signs import short_record
from .cut_braces import cut_braces

IN_BRACES = re.compile(r"^(\s*(?:- +)*(?:[\w-]+: +)?)\{(.*)\}\s*$")
NO_NAME = "write the name, a colon and a space before it"


class EmptyValue(NamedTuple):
    """What is wrong with a field without a value: at which path, whether it is the only thing to tell of its line, and takes the place of the field."""

    path: Path
    what: str
    fix: str
    mend: Mend = UNKNOWN
    is_cut: bool = False
    is_told: bool = False


def empty_value(line: str, shape: object, path: Path) -> EmptyValue:
    """Return what is wrong with a field without a value."""
    models = _models(shape, path)
    known, inside = {name for model in models for name in model.model_fields}, IN_BRACES.match(line)
    if inside and path[-1] not in known and (cut := cut_braces(inside[2], models)):
        mend = Mend(f"{inside[1]}{{{cut.inside}}}", 1) if cut.inside else UNKNOWN
        return EmptyValue((*path[:-1], cut.field or path[-1]), cut.what, cut.fix, mend, is_cut=True, is_told=bool(cut.field))
    if inside and path[-1] not in known and (mended := short_record(inside[2], frozenset(known))):
        return EmptyValue(path, *_cut(str(path[-1])), Mend(f"{inside[1]}{{{mended}}}", 1), is_cut=True)
    if inside and known and path[-1] not in known:
        return EmptyValue(path, f"has “{str(path[-1])[:40]}” in braces without the name of its field", NO_NAME)
    return EmptyValue(path, EMPTY, f"write {_means(models, path)}" + ("" if _is_needed(models, path) else ", or leave the whole line out"))


def _models(shape: object, path: Path) -> list[type[Record]]:
    """Return the models of the records that a field can be of."""
    return [each.type for each in shapes_at(shape, path[:-1]) if each.is_record] if shape else []


def _cut(name: str) -> tuple[str, str]:
    if match := re.match(r"[a-z_]+\s*([;=])", name):
        return f"has {match[1]} where a colon belongs, after the name of a field", "write  name: value"
    if re.match(r"[a-z_]+:\S", name):
        return f"has no space after a colon (“{name[:40]}”)", "write a space after the colon"
    return f"begins after a comma that cuts a text in two (before “{name[:40]}”)", 'put the whole text in "double quotes"'


def _means(models: list[type[Record]], path: Path) -> str:
    """Return what belongs into a field, in words."""
    said = (model.model_fields[path[-1]].description for model in models if path and path[-1] in model.model_fields)
    return next(filter(None, said), "a value")


def _is_needed(models: list[type[Record]], path: Path) -> bool:
    """Tell whether a record is refused without a field."""
    fields = [model.model_fields[path[-1]] for model in models if path and path[-1] in model.model_fields]
    return any(field.is_required() or path[-1] in ("reviewed", "review_by") for field in fields)
