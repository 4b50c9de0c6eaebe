"""The records as data files for others to use. In: the manual. Out: each file's name and bytes, the same for the same manual.

JSON holds every record whole, with its status also where the record leaves it out; a schema beside it says what it may hold. A table holds
one row for each record, its name first and what concerns its upkeep last; what is not plain stands in its cell as JSON, and no cell begins
as a formula would.
"""

import json
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from pydantic import TypeAdapter

from ..models.annotations import Described, described
from ..models.fields import Record
from ..models.kinds import Kind
from ..models.manual import DATA_KINDS, KINDS, VOCABULARIES, Manual
from ..models.state_records import TreatyStatus
from ..models.training_modules import Module
from ..models.words import VocabularyWord
from ..queries import network
from .environment import release
from .tables import Column, Table, csv_bytes, named, table, with_status_notes

DATA, README, SCHEMAS = "data", "README.txt", "schema"
WORD = (
    Column("label", VocabularyWord.model_fields["label"].description),
    Column("vocabulary", "the vocabulary"),
    Column("word", "the word as records write it"),
)


class Export(NamedTuple):
    """A kind of record as files: its name, what one is called, the number, the files by name, its fields for the README, its table and schema."""

    name: str
    noun: str
    number: int
    files: Mapping[str, bytes]
    fields: list[Described]
    table: Table
    schema: Mapping


@lru_cache(maxsize=2)
def exports(manual: Manual) -> list[Export]:
    """Return every kind of record that the manual holds, as files."""
    kinds = [_export(manual, kind) for kind in DATA_KINDS if getattr(manual, kind.name)]
    modules = {code: _plain(module) for code, module in manual.modules.items()}
    words = {name: {word: _plain(entry) for word, entry in entries.items()} for name, entries in manual.vocabularies.items()}
    flat = {f"{name}/{word}": {"vocabulary": name, "word": word, **entry} for name, entries in words.items() for word, entry in entries.items()}
    return [
        *kinds,
        _made("modules", KINDS["modules"].label, modules, Module, table(modules, Module)),
        _made(VOCABULARIES, "vocabulary", words, VocabularyWord, table(flat, VocabularyWord, WORD), dict[str, dict[str, VocabularyWord]]),
    ]


@lru_cache(maxsize=2)
def files(manual: Manual) -> Mapping[str, bytes]:
    """Return every data file by name, with a README that says what each field holds."""
    found = {name: content for export in exports(manual) for name, content in export.files.items()}
    schemas = {f"{SCHEMAS}/{export.name}.json": json_bytes(export.schema) for export in exports(manual)}
    return found | schemas | {README: release(manual, "data-readme.txt", exports=exports(manual), as_of=manual.as_of).encode()}


def _export(manual: Manual, kind: Kind) -> Export:
    plain = {id: _plain(record) for id, record in _as_shown(manual, kind.name).items()}
    rows = named(manual, kind, plain)
    told = with_status_notes(manual, plain, rows) if kind.model is TreatyStatus else rows
    return _made(kind.stem, kind.label, plain, kind.model, told)


def _as_shown(manual: Manual, name: str) -> Mapping[str, Record]:
    """Return the records of a kind as pages show them: without the lines of which another record says the contrary by now."""
    records = getattr(manual, name)
    if name == "series":
        return dict.fromkeys(records, network.series(manual))
    return {id: network.other_list(manual, id) for id in records} if name == "leads" else records


def _made(name: str, noun: str, plain: dict[str, dict], model: type[Record], rows: Table, whole: object = None) -> Export:
    schema = schema_of(whole or dict[str, model])
    held = {f"{name}.json": json_bytes(plain), f"{name}.csv": csv_bytes(rows)}
    return Export(name, noun, len(plain), held, list(described(model)), rows, schema)


@cache
def schema_of(shape: object) -> Mapping:
    """Return the JSON Schema of what a file of data holds; kept, since it says of the models and nothing of a manual."""
    return TypeAdapter(shape).json_schema() | {"$schema": "https://json-schema.org/draft/2020-12/schema"}


def _plain(record: Record) -> dict:
    state = {"status": record.state} if hasattr(record, "state") else {}
    return record.model_dump(mode="json", exclude_none=True, exclude_unset=getattr(record, "is_withdrawn", False)) | state


def json_bytes(value: object) -> bytes:
    """Return a value as the text of a file of JSON."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
