"""Two fields on one line, where YAML breaks off behind the first. In: lines, and where it breaks off. Out: one problem, with each field on a line of its own."""

import re

from ...models.annotations import field_names
from ..diagnostics import Diagnostic, unplaced
from .yaml_break import Broken

FIRST = re.compile(r"(?P<before>\s*(?:- +)*)(?P<name>[a-z_]+): +\S.*[}\]\"']")
SECOND = re.compile(r"[\s,;]*(?P<field>(?P<name>[a-z_]+):(?: .*)?)")


def two_on_a_line(lines: list[str], at: Broken, shape: object) -> Diagnostic | None:
    """Return what is wrong where a second field stands behind a value that ended; None where something else does."""
    text = lines[at.line] if at.line < len(lines) else ""
    first, second = FIRST.fullmatch(text[: at.column].rstrip()), SECOND.fullmatch(text[at.column :])
    if not first or not second or shape is not None and not {first["name"], second["name"]} <= field_names(shape):
        return None
    what = f"holds two fields, {first['name']} and {second['name']}, and YAML takes one on each line"
    mended = f"{first[0]}\n{' ' * len(first['before'])}{second['field']}"
    return unplaced(
        at.line + 1, at.column + 1, "line", what, f"write {second['name']}: on a line of its own below it, as far in as {first['name']}:", mended, 1
    )
