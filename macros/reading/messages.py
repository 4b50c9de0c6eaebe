"""pydantic's errors in plain words. In: a ValidationError and a Document. Out: diagnostics with line, column and fix."""

import difflib

from pydantic import ValidationError
from pydantic.fields import FieldInfo

from ..models.annotations import model_at
from ..models.fields import Record
from .diagnostics import Diagnostic, nearest
from .yaml_reader import Document, Path, dotted

CAPITALS = "[A-Z]{2}"
FORMS = {"tuple_type": "put it in brackets, [one, two], or each entry on its own line after a dash"}


def diagnostics_of(error: ValidationError, model: type[Record], document: Document, path: str, inside: Path = ()) -> list[Diagnostic]:
    """Return one problem for each error; `inside` is where the record stands in the document."""
    found = error.errors()
    errors = [item for item in found if not _follows(item, found)]
    slips = {_nearest_field(item, model) for item in errors if item["type"] == "extra_forbidden"}
    return [_problem(item, model, document, path, inside) for item in errors
            if not (item["type"] == "missing" and (item["loc"][:-1], item["loc"][-1]) in slips)]


def _follows(item: dict, errors: list[dict]) -> bool:
    """Tell whether a list is too short only because faulty entries, told themselves, were not counted."""
    where = item["loc"]
    return item["type"] == "too_short" and any(other["loc"][: len(where)] == where and len(other["loc"]) > len(where) for other in errors)


def _nearest_field(item: dict, model: type[Record]) -> tuple:
    """Return the field that a misspelt one was meant to be, which then is not missing as well."""
    owner = model_at(model, item["loc"][:-1])
    close = difflib.get_close_matches(str(item["loc"][-1]), owner.model_fields, n=1, cutoff=0.6)
    return item["loc"][:-1], close[0] if close else ""


def _problem(item: dict, model: type[Record], document: Document, path: str, inside: Path) -> Diagnostic:
    where = tuple(part for part in item["loc"] if part != "[key]")
    unknown = item["type"] == "extra_forbidden"
    what, fix = _words(item, model, where)
    if item["type"] == "value_error":
        error = item["ctx"]["error"]
        where = (*where, *getattr(error, "where", ()))
        fix = getattr(error, "fix", "") or f"write {_meaning(model, where)}"
    place = document.place((*inside, *where), key=unknown or item["type"] == "missing")
    return Diagnostic(path, place.line, place.column, dotted((*inside, *where)), what, fix)


def _words(item: dict, model: type[Record], where: Path) -> tuple[str, str]:
    kind, context, given = item["type"], item.get("ctx", {}), item.get("input")
    means = _meaning(model, where)
    if kind == "missing":
        return "is missing", f"add {where[-1]}: {means}"
    if kind == "extra_forbidden":
        owner = model_at(model, where[:-1])
        return "is not a field of this record", nearest(str(where[-1]), owner.model_fields, most=40)
    if kind == "literal_error":
        allowed = [word.strip(" '") for word in context["expected"].replace(" or ", ", ").split(",")]
        return f"{_shown(given)} is not allowed here", nearest(str(given), allowed)
    if kind.startswith("date"):
        return f"{_shown(given)} is not a day of the calendar", "write year-month-day, as in 2026-05-31"
    if kind.startswith("int"):
        return f"{_shown(given)} is not a whole number", f"write {means}"
    if kind == "string_pattern_mismatch" and CAPITALS in context["pattern"]:
        return f"{_shown(given)} is not a code of two capital letters", f"write {str(given).upper()[:2]}, if that is the code in data/countries.csv"
    if kind == "string_pattern_mismatch":
        return f"{_shown(given)} is not of the right form", f"write {means}"
    if kind == "string_too_long":
        return f"has {len(given)} letters, {context['max_length']} are allowed", "shorten it"
    if kind == "string_too_short":
        return (f"has {len(given)} letters, at least {context['min_length']} are needed" if given else "is empty"), f"write {means}"
    if kind in ("string_type", "tuple_type", "dict_type", "model_type", "list_type"):
        shapes = {"string_type": "plain text", "tuple_type": "a list, each entry after a dash", "list_type": "a list"}
        return f"is not {shapes.get(kind, 'a group of fields')}", FORMS.get(kind, f"write {means}")
    if kind == "too_short":
        return f"has only {context['actual_length']} of at least {context['min_length']} entries", f"add another: {means}"
    if kind in ("greater_than_equal", "less_than_equal"):
        return f"{_shown(given)} is out of range", f"write {means}"
    if kind == "value_error":
        return str(context["error"]), ""
    return item["msg"].lower(), f"write {means}"


def _meaning(model: type[Record], where: Path) -> str:
    field = _field(model, where)
    return field.description if field and field.description else "see data/README.md"


def _shown(given: object) -> str:
    return f"“{given}”" if not isinstance(given, (dict, list)) else "the value"


def _field(model: type[Record], where: Path) -> FieldInfo | None:
    owner = model_at(model, where[:-1]) if where else None
    names = [part for part in where if isinstance(part, str)]
    if owner and where and where[-1] in owner.model_fields:
        return owner.model_fields[where[-1]]
    return model.model_fields.get(names[0]) if names else None
