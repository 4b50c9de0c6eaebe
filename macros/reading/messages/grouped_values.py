"""Values written straight where a group of fields belongs, when their form shows the field. In: an `Error` and the model. Out: its `Words`; None for others."""

import re

from ...models.fields import Record
from ..fixes import UNKNOWN, Mend
from .error import Error, Words

# Fields whose values no other field takes, by their form.
BY_FORM = {"pages": re.compile(r"[\w/-]+\.md(?:#[\w-]+)?"), "modules": re.compile(r"fp-\d{2}")}


def in_its_field(each: Error, model: type[Record]) -> Words | None:
    """Say in which field of the group the values belong, with all lines where the group and they stand on one."""
    values = each.given if isinstance(each.given, list) else [each.given]
    held = {name: [value for value in values if _has_form(value, form)] for name, form in BY_FORM.items() if name in model.model_fields}
    held = {name: found for name, found in held.items() if found}
    if not held or sum(map(len, held.values())) < len(values):
        return None
    lines = [f"{name}: [{', '.join(found)}]" for name, found in held.items()]
    what = f"is a group of fields, and {' and '.join(values)} belong{'' if len(values) > 1 else 's'} under {' and '.join(held)}"
    return Words(what, f"write below it, two spaces further in:  {' and '.join(lines)}", _on_lines(each, lines))


def _has_form(value: object, form: re.Pattern) -> bool:
    return isinstance(value, str) and bool(form.fullmatch(value))


def _on_lines(each: Error, lines: list[str]) -> Mend:
    place, end = each.document.values.get(each.path), each.document.ends.get(each.path)
    before = each.document.lines[place.line - 1][: place.column - 1] if place and each.line() else ""
    own = re.fullmatch(r"( *)\w+: +", before)
    is_whole = own and end and end.line == place.line and not each.document.lines[end.line - 1][end.column - 1 :].strip()
    return Mend("\n".join([before.rstrip(), *(f"{own[1]}  {line}" for line in lines)]), 1) if is_whole else UNKNOWN
