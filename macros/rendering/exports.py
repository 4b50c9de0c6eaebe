"""The records as data files for others to use. In: the manual. Out: each file's name and bytes, the same for the same manual.

JSON holds every record whole. A table holds one row for each record; what is not plain stands in its cell as JSON.
"""

import csv
import io
import json
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from ..models.annotations import Described, described
from ..models.compendium import VocabularyWord
from ..models.fields import Record
from ..models.kinds import Kind
from ..models.manual import DATA_KINDS, KINDS, Manual
from ..models.pages import Module
from .environment import release

FOLDER, README = "data", "README.txt"
WORDS_BETWEEN = "; "
SPREADSHEET = "utf-8-sig"


class Export(NamedTuple):
    """A kind of record as files: its name, the number of records, the files by name, and its fields for the README."""

    name: str
    noun: str
    number: int
    files: Mapping[str, bytes]
    fields: list[Described]


@lru_cache(maxsize=2)
def exports(manual: Manual) -> list[Export]:
    """Return every kind of record that the manual holds, as files."""
    kinds = [_export(kind, getattr(manual, kind.name)) for kind in DATA_KINDS if getattr(manual, kind.name)]
    modules = _whole("modules", KINDS["modules"].label, {code: _plain(module) for code, module in manual.modules.items()}, Module)
    words = {name: {word: _plain(entry) for word, entry in entries.items()} for name, entries in manual.vocabularies.items()}
    return [*kinds, modules, _whole("vocabularies", "vocabulary", words, VocabularyWord)]


@lru_cache(maxsize=2)
def files(manual: Manual) -> Mapping[str, bytes]:
    """Return every data file by name, with a README that says what each field holds."""
    found = {name: content for export in exports(manual) for name, content in export.files.items()}
    return found | {README: release(manual, "data-readme.txt", exports=exports(manual), as_of=manual.as_of).encode()}


def _export(kind: Kind, records: Mapping[str, Record]) -> Export:
    plain = {id: _plain(record) for id, record in records.items()}
    export = _whole(kind.stem, kind.label, plain, kind.model)
    if kind.shape == "single":
        return export
    return export._replace(files={**export.files, f"{export.name}.csv": _table(plain, kind.model)})


def _whole(name: str, noun: str, plain: dict[str, dict], model: type[Record]) -> Export:
    return Export(name, noun, len(plain), {f"{name}.json": (_text(plain, indent=1) + "\n").encode()}, list(described(model)))


def _plain(record: Record) -> dict:
    return record.model_dump(mode="json", exclude_none=True)


def _text(value: object, indent: int | None = None) -> str:
    return json.dumps(value, ensure_ascii=False, indent=indent)


def _table(plain: dict[str, dict], model: type[Record]) -> bytes:
    """Return a table in UTF-8, marked as such for spreadsheets."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(["id", *model.model_fields])
    writer.writerows([id, *(_cell(record.get(name)) for name in model.model_fields)] for id, record in plain.items())
    return stream.getvalue().encode(SPREADSHEET)


def _cell(value: object) -> str:
    if isinstance(value, list) and all(isinstance(item, str | int) for item in value):
        return WORDS_BETWEEN.join(map(str, value))
    if isinstance(value, dict | list):
        return _text(value)
    return str(value).lower() if isinstance(value, bool) else "" if value is None else str(value)
