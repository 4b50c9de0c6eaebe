"""A group of fields in braces of which a piece lost its colon, its name or its brackets: `{text: …, source seoul}`. In: what stands inside, its model.

Out: what is wrong, and the inside as it should be where only one thing can be meant. A piece that can be the rest of a text is told as that elsewhere.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from ...models.annotations import Shape, field_shapes, shapes
from ...models.fields import Record
from ...models.fields.references import SLUG
from ...models.marked_fields import MARKERS

PIECE = re.compile(r"(?:\"(?:[^\"\\]|\\.)*\"|'[^']*'|\[[^\]]*\]|\{[^}]*\}|[^,])+")
NAMED = re.compile(r"\s*([A-Za-z_]+):(?:\s|$)")
NO_COLON = re.compile(r"\s*([a-z_]+)\s+(?:(?:[-–—=]+>?|→)\s+)?([^\s:\"'\[{](?:[^:]|:(?=\S))*)")

GOES_ON = re.compile(r"(?:of|in|and|or|to|is|are|was|were|for|on|by|from|with|at|as|that|which|who)\b")


class Cut(NamedTuple):
    """What is wrong with a group in braces, what to write, its inside as it should be where that is sure, and the field of which it is told."""

    what: str
    fix: str
    inside: str = ""
    field: str = ""


def cut_braces(inside: str, models: Iterable[type[Record]]) -> Cut | None:
    """Return what a group in braces lost; None if it is no more than a text that a comma cuts."""
    pieces = [piece.strip() for piece in PIECE.findall(inside)]
    return next((found for model in models for kind in (_no_colons, _no_brackets, _no_name) if (found := kind(pieces, model))), None)


def _given(pieces: list[str]) -> list[str]:
    return [match[1] for piece in pieces if (match := NAMED.match(piece))]


def _no_colons(pieces: list[str], model: type[Record]) -> Cut | None:
    """Return a group of which pieces begin with the name of a field that is not there otherwise, and a space."""
    given = _given(pieces)
    found = {number: match for number, piece in enumerate(pieces) if (match := NO_COLON.fullmatch(piece)) and match[1] in model.model_fields}
    names = [match[1] for match in found.values()]
    if not found or set(names) & set(given) or len(set(names)) < len(names) or len(given) + len(found) < len(pieces):
        return None
    name, said = next(iter(found.values())).groups()
    what = f"has no colon after {name}, the name of a field"
    if any(not number or " " not in match[2] or model.model_fields[match[1]].is_required() for number, match in found.items()):
        whole = [f"{found[number][1]}: {found[number][2]}" if number in found else piece for number, piece in enumerate(pieces)]
        return Cut(what, "write  name: value", ", ".join(whole))
    if GOES_ON.match(said):
        return None
    return Cut(
        f"has “{name} {said[:40]}” behind a comma", f'write {name}: {said}, if that is meant; a text that holds a comma stands in "double quotes"'
    )


def _no_brackets(pieces: list[str], model: type[Record]) -> Cut | None:
    """Return a group in which a field names several records without the brackets of a list."""
    at = next((number for number, piece in enumerate(pieces) if not NAMED.match(piece)), 0)
    match = re.fullmatch(rf"([a-z_]+):\s+({SLUG.strip('^$')})", pieces[at - 1]) if at else None
    end = next((number for number in range(at, len(pieces)) if NAMED.match(pieces[number])), len(pieces))
    several = [match[2], *pieces[at:end]] if match else []
    if not several or not all(re.fullmatch(SLUG, piece) for piece in several):
        return None
    if _is_reference(model, match[1]) == "list":
        whole = [*pieces[: at - 1], f"{match[1]}: [{', '.join(several)}]", *pieces[end:]]
        return Cut(f"names several under {match[1]}, which stand in brackets", f"write {match[1]}: [{', '.join(several)}]", ", ".join(whole))
    one = match[1].removesuffix("s")
    if _is_reference(model, one) == "one":
        fix = f"write {one}: and the one that says it, {' or '.join(several)}; an entry of its own can name the other"
        return Cut(f"names several, and the field {one} of this group names one", fix, field=match[1])
    return None


def _no_name(pieces: list[str], model: type[Record]) -> Cut | None:
    """Return a group in which the id of a record stands without the name of its field, the only one that is needed and not there."""
    given = _given(pieces)
    bare = [number for number, piece in enumerate(pieces) if not NAMED.match(piece)]
    needed = [name for name, field in model.model_fields.items() if field.is_required() and name not in given]
    if len(bare) != 1 or not bare[0] or len(needed) != 1 or not re.fullmatch(SLUG, pieces[bare[0]]) or _is_reference(model, needed[0]) != "one":
        return None
    [at], [name], piece = bare, needed, pieces[bare[0]]
    what = f"has “{piece}” in braces without the name of its field"
    before = NAMED.match(pieces[at - 1])[1]
    if any(shape.is_free_text for shape in field_shapes(model, before)):
        return Cut(what, f'write {name}: {piece}, if that is its {name}; a text that holds a comma stands in "double quotes"')
    return Cut(what, f"write {name}: {piece}", ", ".join([*pieces[:at], f"{name}: {piece}", *pieces[at + 1 :]]))


def _is_reference(model: type[Record], name: str) -> str:
    """Return whether a field names one record or a list of them; empty text if it names none."""
    for shape in field_shapes(model, name) if name in model.model_fields else ():
        if _marks(shape):
            return "one"
        if shape.type is tuple and any(_marks(inner) for inner in shapes(shape.inner[0])):
            return "list"
    return ""


def _marks(shape: Shape) -> bool:
    return any(isinstance(marker, MARKERS) for marker in shape.metadata)
