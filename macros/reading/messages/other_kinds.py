"""A record of one kind that was written where records of another kind are kept. In: its model and what was written. Out: one problem, with where it belongs."""

from collections.abc import Iterator

from ...models.fields import Record
from ...models.kinds import Kind
from ...models.manual import DATA_KINDS
from ..diagnostics import Diagnostic
from ..document import dotted
from ..locations import Location

FEWEST = 3  # fields that the record does not know; fewer may be slips


def of_another_kind(model: type[Record], home: Location) -> Diagnostic | None:
    """Return the problem of a record that has all that one of another kind needs, and nothing that such a one has not; None for any other."""
    written = home.raw
    if not isinstance(written, dict) or not all(isinstance(name, str) for name in written):
        return None
    names = set(written)
    kinds = list(_kinds_with(names)) if len(names - set(model.model_fields)) >= FEWEST else []
    if len(kinds) != 1:
        return None
    [kind] = kinds
    id = str(home.inside[-1]) if home.inside else home.path.rpartition("/")[2].partition(".")[0]
    place = home.document.place(home.inside, key=True)
    what = f"has the fields of a {kind.label} ({', '.join(sorted(names - set(model.model_fields)))}), and stands among other records"
    return Diagnostic(home.path, place.line, place.column, dotted(home.inside), what, _where(kind, id))


def _kinds_with(names: set[str]) -> Iterator[Kind]:
    """Yield each kind whose records may have these fields, and need no others."""
    for kind in DATA_KINDS:
        fields = kind.model.model_fields
        if (
            kind.shape in ("folder", "mapping")
            and names <= fields.keys()
            and {name for name, field in fields.items() if field.is_required()} <= names
        ):
            yield kind


def _where(kind: Kind, id: str) -> str:
    if kind.shape == "folder":
        return f"move it as it is into a file of its own, {kind.file_of(id)}, with its fields at the left edge"
    return f"move it as it is into {kind.file_of(id)}, below its id and a colon at the left edge, with its fields two spaces in"
