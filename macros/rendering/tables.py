"""A kind of record as a table that a person reads: its name first, what concerns its upkeep last. In: plain records by id. Out: columns and rows.

Who writes a table chooses how a cell looks: `csv_bytes` writes what is not plain as JSON, a spreadsheet in words.
"""

import csv
import io
import json
import re
from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple

from ..models.annotations import Shape, field_shapes, records_in
from ..models.fields import Record, Reference, Refers, Reviewed, Uncertain
from ..models.kinds import Kind
from ..models.manual import KINDS, Manual

ID, NAME = "id", "name"
NAME_FIELDS = ("name", "title", "term", "short")
WORDS_BETWEEN = "; "
SPREADSHEET = "utf-8-sig"
FORMULA = re.compile(r"[\t\r\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20]")
Type = Literal["string", "integer", "boolean", "date", "array", "object"]
TYPES: dict[str, Type] = {"int": "integer", "bool": "boolean", "date": "date"}
MADE = {ID: "the record's id, which never changes", NAME: "what the record is called"}
BESIDE = "status_note"


class Column(NamedTuple):
    """A column: its name, what it holds, of which type, the words that are allowed, and the kind that it refers to."""

    name: str
    text: str
    type: Type = "string"
    words: tuple[str, ...] = ()
    refers: str = ""


class Table(NamedTuple):
    """Columns, and rows of plain values, of which each has the id of its record."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[object, ...], ...]


def table(plain: Mapping[str, dict], model: type[Record], own: tuple[Column, ...] = ()) -> Table:
    """Return the table of records of a model; `own` are columns that stand first and are no fields of it."""
    names = [column.name for column in own]
    columns = (*own, *(column for column in columns_of(model) if column.name not in names))
    rows = ((id, {**record, ID: id}) for id, record in plain.items())
    return Table(columns, tuple(tuple(record.get(column.name) for column in columns) for id, record in rows))


def named(manual: Manual, kind: Kind, plain: Mapping[str, dict]) -> Table:
    """Return the table of a kind; a record whose name is in none of its fields gets a column for it, before all others."""
    fields, names = kind.model.model_fields, {id: _name(manual, kind, id) for id in plain}
    if NAME in fields:
        return table({id: {**record, NAME: names[id]} for id, record in plain.items()}, kind.model)
    if any(name in fields for name in NAME_FIELDS) or names == {id: id for id in plain}:
        return table(plain, kind.model)
    if same := next((name for name in fields if all(plain[id].get(name) == names[id] for id in plain)), None):
        return table(plain, kind.model, (_column(kind.model, same),))
    return table({id: {**record, NAME: names[id]} for id, record in plain.items()}, kind.model, (Column(NAME, MADE[NAME]),))


def with_status_notes(manual: Manual, plain: Mapping[str, dict], rows: Table) -> Table:
    """Return the table of treaty status with what to know beside a date, as its instrument says; a cell read alone would seem surer than it is."""
    notes = {id: manual.instruments[record["instrument"]].status_note for id, record in plain.items()}
    at = [column.name for column in rows.columns].index(ID)
    column = Column(BESIDE, "what to know beside the date, as the instrument says of all its rows")
    return Table((*rows.columns, column), tuple((*row, notes[row[at]]) for row in rows.rows))


def _name(manual: Manual, kind: Kind, id: str) -> str:
    """Return what a record is called: by itself, else after the records that make its key."""
    record = manual.record(kind.name, id)
    if (own := record.name_in(manual, id)) != id:
        return own
    keys = [field for column, field in kind.columns.items() if field and f"{{{column}}}" in kind.key]
    targets = [(_refers(kind.model, field), getattr(record, field)) for field in keys]
    found = [manual.record(target, value).name_in(manual, value) for target, value in targets if target]
    return ": ".join(found) or id


def columns_of(model: type[Record]) -> tuple[Column, ...]:
    """Return the fields of a model as columns: names and id, then what the record says, then what is not certain, then its upkeep."""
    names, late = list(model.model_fields), [*Reference.model_fields, *Uncertain.model_fields, *Reviewed.model_fields]
    first = [name for name in NAME_FIELDS if name in names]
    inherited = {name for base in (Reference, Uncertain) if issubclass(model, base) for name in base.model_fields} | set(Reviewed.model_fields) & set(
        names
    )
    middle = [name for name in names if name not in {*first, *inherited}]
    last = [name for name in late if name in inherited]
    made = {name: _column(model, name) for name in (*first, *middle, *last)}
    id = Column(ID, MADE[ID])
    return (*(made[name] for name in first), id, *(made[name] for name in (*middle, *last)))


def _column(model: type[Record], name: str) -> Column:
    allowed = field_shapes(model, name)
    words = tuple(str(word) for shape in allowed if shape.type is Literal for word in shape.inner)
    only_words = words if all(shape.type is Literal for shape in allowed) else ()
    return Column(name, model.model_fields[name].description or "", _type(allowed), only_words, _refers(model, name))


def _type(allowed: tuple[Shape, ...]) -> Type:
    """Return the type of a cell: a list with parts is an array, and what else is not plain an object."""
    if any(shape.is_record or shape.type is dict for shape in allowed):
        return "object"
    if any(sign.startswith("[]") for _, sign in records_in(allowed)):
        return "array"
    found = {TYPES.get(getattr(shape.type, "__name__", ""), "string") for shape in allowed}
    return found.pop() if len(found) == 1 else "string"


def _refers(model: type[Record], name: str) -> str:
    """Return the kind that a plain field refers to; nothing for a list."""
    shape = field_shapes(model, name)[0]
    return next((marker.kind for marker in shape.metadata if isinstance(marker, Refers) and marker.kind in KINDS), "") if shape.type is str else ""


def csv_bytes(made: Table) -> bytes:
    """Return a table in UTF-8, marked as such for spreadsheets."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow([column.name for column in made.columns])
    writer.writerows([cell(value, inert) for value in row] for row in made.rows)
    return stream.getvalue().encode(SPREADSHEET)


def cell(value: object, text: Callable[[object], str]) -> str:
    """Return a value as the text of a cell; a list of words with signs between, what else has parts as JSON."""
    if isinstance(value, list) and all(isinstance(item, str | int) for item in value):
        return WORDS_BETWEEN.join(map(text, map(str, value)))
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False)
    return str(value).lower() if isinstance(value, bool) else "" if value is None else text(value)


def inert(value: object) -> str:
    """Return a value that no spreadsheet takes for a formula: an apostrophe before =, +, - and @, as OWASP advises; a number stays one."""
    text = str(value)
    return f"'{text}" if isinstance(value, str) and FORMULA.match(text) else text
