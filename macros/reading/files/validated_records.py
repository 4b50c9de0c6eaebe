"""A record as its model takes it, or why it is none. In: values with their place. Out: what a `ReadResult` gains."""

import re

from pydantic import ValidationError

from ...models.fields import Record
from ...models.kinds import Kind
from ...models.manual import DATA_KINDS
from ..diagnostics import Diagnostic
from ..entries.second_records import no_record
from ..entries.slid import swallowed
from ..ids import is_id, wrong_id
from ..locations import Location
from ..tables.country_codes import changed_code
from ..tables.rows import ReadRow, swapped
from .read_result import ReadResult


def keep_record(result: ReadResult, kind: str, id: str, model: type[Record], value: object, home: Location) -> None:
    if is_id(id) and (good := home.document.records.get((model, home.inside))):  # by all that follows, which asks for nothing but its document
        result.records[kind][id], result.locations[kind, id] = good, home
        result.broken.discard((kind, id))
        return
    result.broken.add((kind, id))
    if not is_id(id):
        result.diagnostics.append(wrong_id(home, id))
        return
    if not isinstance(value, dict):
        result.diagnostics.append(home.diagnostic((), *no_record(value, is_whole=not home.inside)))
        return
    if not home.inside and (other := _of_another_kind(model, value)):
        result.diagnostics.append(Diagnostic(home.path, 1, 1, "file", f"has the fields of data/{other}/", f"move it to data/{other}/{id}.yml"))
        return
    if found := [problem.at(home.path) for problem in swallowed(home.document, model, home.inside)]:
        result.diagnostics += found
        return
    try:
        result.records[kind][id] = validated(model, home)
        result.locations[kind, id] = home
        result.broken.remove((kind, id))
    except ValidationError as error:
        result.refuse(error, model, home)


def keep_row(result: ReadResult, kind: Kind, name: str, read_row: ReadRow) -> None:
    id, row, document, record = read_row
    if exchanged := swapped(kind, row) if isinstance(record, ValidationError) else None:
        result.broken.add((kind.name, kind.key.format(**exchanged.cells)))
        result.diagnostics.append(exchanged.problem.at(name))
    elif changed := changed_code(row) if kind.name == "countries" else None:
        result.broken |= {(kind.name, changed[0]), (kind.name, id)}
        result.diagnostics.append(changed[1].at(name))
    elif not re.match(r"[A-Z]{2}( |$)", id):
        result.broken.add((kind.name, id))
        result.codeless.append((Location(name, document), tuple(kind.columns["iso_alpha2"].split(".")), row.cells["iso_alpha2"]))
    elif id in result.records[kind.name]:
        first = result.locations[kind.name, id].document.place(()).line
        what, fix = f"stands twice ({id}); the first is on line {first}", "keep the row that holds today, and take the other out"
        result.diagnostics.append(Diagnostic(name, row.line, 1, "row", what, fix))
    elif isinstance(record, ValidationError):
        result.broken.add((kind.name, id))
        result.refuse(record, kind.model, Location(name, document))
    else:
        result.records[kind.name][id] = record
        result.locations[kind.name, id] = Location(name, document)


def validated(model: type[Record], home: Location) -> Record:
    """Return the record at a place; the same one as long as its document is remembered, since neither can change.

    Raises:
        ValidationError: with everything that is wrong with it.
    """
    made, key = home.document.records, (model, home.inside)
    if key not in made:
        made[key] = model.model_validate(home.raw)
    return made[key]


def _of_another_kind(model: type[Record], value: dict) -> str:
    """Return the folder of the kind whose fields a record has, each that is needed and no other; empty text if it may be one of its own folder."""
    fields = set(value)
    if len(fields - model.model_fields.keys()) < 2:
        return ""
    fit = [
        kind.path
        for kind in DATA_KINDS
        if kind.shape == "folder"
        and fields <= kind.model.model_fields.keys()
        and {name for name, field in kind.model.model_fields.items() if field.is_required()} <= fields
    ]
    return fit[0] if len(fit) == 1 else ""
