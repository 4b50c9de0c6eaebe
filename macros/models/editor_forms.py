"""The form of a kind of record, for the editor in the browser. In: a model. Out: its fields as the editor's configuration has them.

Nothing is said here of any one kind: type, help, whether a field must be there and what may be chosen come from the model. Choices that many
fields share are named, and stand once in the lists of the configuration.
"""

from typing import Literal

from annotated_types import MinLen
from pydantic.fields import FieldInfo

from .annotations import Shape, field_shapes, shapes
from .fields import Date, Record, Refers, Word, WrittenAs
from .formatting import capital
from .manual import KINDS, VOCABULARIES

Field = dict[str, object]
DAY, *_ = shapes(Date)
FORM_OF = {
    bool: {"widget": "boolean"},
    int: {"widget": "number", "value_type": "int"},
    DAY.type: {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD"},
}
CLOCK = ("reviewed", "review_by")  # which a rule asks of each record that has a file of its own
YES_OR_NO = ["true", "false"]
NAMING = ("title", "name", "label", "text", "wording", "field")


def has_form(model: type[Record]) -> bool:
    """Tell whether a form can hold every record of a model: it cannot where parts stand below names that an editor makes up."""
    return all(_fits(shape) for name in model.model_fields for shape in field_shapes(model, name))


def _fits(shape: Shape) -> bool:
    if shape.is_record:
        return has_form(shape.type)
    if shape.type is dict and not _marker(shapes(shape.inner[0])[0], Word):
        return False
    return all(_fits(inner) for item in shape.inner if shape.type in (tuple, dict) for inner in shapes(item))


def editable() -> list[str]:
    """Return the kinds that the editor has a form for: those with a file for each record."""
    return [name for name, kind in KINDS.items() if kind.shape == "folder" and has_form(kind.model)]


def form(model: type[Record]) -> list[Field]:
    """Return a field for each field of a model: first its own, then those that it shares with other models, as records are written."""
    shared = {name for base in model.__mro__[1:] if issubclass(base, Record) for name in base.model_fields}
    names = sorted(model.model_fields, key=lambda name: name in shared)
    return [_field(name, model.model_fields[name], field_shapes(model, name)[0]) for name in names]


def _field(name: str, info: FieldInfo, shape: Shape) -> Field:
    told = {"name": name, "label": _label(name), "hint": info.description or "", "required": info.is_required() or name in CLOCK}
    if shape.type is bool and info.default is None:
        return told | {"widget": "select", "options": YES_OR_NO}
    default = {"default": info.default} if shape.type is bool else {}
    return told | _control(shape) | default


def _label(name: str) -> str:
    return capital(name.replace("_", " "))


def _control(shape: Shape) -> Field:
    """Return how a value of a shape is filled in."""
    if shape.is_record:
        return {"widget": "object", "collapsed": "auto", "fields": form(shape.type)}
    if shape.type is tuple:
        return _several(shape, shapes(shape.inner[0])[0])
    if shape.type is dict:
        return _by_word(shape)
    return _choice(shape) or FORM_OF.get(shape.type) or _written(shape)


def _several(shape: Shape, item: Shape) -> Field:
    """Return a list: of parts, of choices, or of words."""
    least = {"min": lowest} if (lowest := _least(shape)) else {}
    if item.is_record:
        fields = form(item.type)
        names = [field["name"] for field in fields]
        named = next((name for name in NAMING if name in names), names[0])
        return {"widget": "list", "collapsed": "auto", "summary": f"{{{{{named}}}}}", "fields": fields} | least
    if choice := _choice(item):
        return choice | {"multiple": True} | least
    return {"widget": "list", "field": {"name": "item", "label": "Line"} | _control(item)} | least


def _by_word(shape: Shape) -> Field:
    """Return a part for each word of the vocabulary whose words name the parts."""
    words = f"{VOCABULARIES}/{_marker(shapes(shape.inner[0])[0], Word).name}"
    return {"widget": "object", "collapsed": "auto", "parts_of": words, "fields": form(shapes(shape.inner[1])[0].type)}


def _choice(shape: Shape) -> Field:
    """Return a drop-down; nothing for a value that is written freely."""
    if shape.type is Literal:
        return {"widget": "select", "options": list(shape.inner)}
    if word := _marker(shape, Word):
        return {"widget": "select", "options": f"{VOCABULARIES}/{word.name}"}
    if not (refers := _marker(shape, Refers)):
        return {}
    if refers.kind in editable():
        return {"widget": "relation", "collection": refers.kind, "value_field": "{{slug}}"} | _shown(refers.kind)
    return {"widget": "select", "options": refers.kind}


def _shown(kind: str) -> Field:
    """Return by which words a record of a kind is found in a drop-down."""
    named = [f"{{{{{name}}}}}" for name in ("title", "name") if name in KINDS[kind].model.model_fields]
    return {"display_fields": [*named[:1], "({{slug}})"], "search_fields": [*named[:1], "{{slug}}"]}


def _written(shape: Shape) -> Field:
    """Return a box of one line, or of several for a text, which is wrapped there and nowhere else."""
    if written := _marker(shape, WrittenAs):
        return {"widget": "string", "pattern": [written.pattern, written.words]}
    if pattern := next(filter(None, (getattr(said, "pattern", None) for said in _flat(shape))), ""):
        return {"widget": "string", "pattern": [pattern, "is not written as the help below says"]}
    return {"widget": "text" if _least(shape) else "string"}


def _flat(shape: Shape) -> list[object]:
    """Return everything that is said of a shape, on whichever floor."""
    return [item for said in shape.metadata for item in (said.metadata if isinstance(said, FieldInfo) else [said])]


def _marker(shape: Shape, kind: type) -> Word | Refers | WrittenAs | None:
    return next((marker for marker in shape.metadata if isinstance(marker, kind)), None)


def _least(shape: Shape) -> int:
    return next((said.min_length for said in _flat(shape) if isinstance(said, MinLen)), 0)
