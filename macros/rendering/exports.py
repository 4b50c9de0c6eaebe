"""The records as data files for others to use. In: the manual. Out: each file's name and bytes, the same for the same manual.

JSON holds every record whole, with its status also where the record leaves it out. A table holds one row for each record, its name first
and what concerns its upkeep last; what is not plain stands in its cell as JSON, and no cell begins as a formula would.
"""

import csv
import io
import json
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from ..models.annotations import Described, described
from ..models.compendium import VocabularyWord
from ..models.fields import Record, Reference, Reviewed, Uncertain
from ..models.kinds import Kind
from ..models.manual import DATA_KINDS, KINDS, Manual
from ..models.pages import Module
from .environment import release

FOLDER, README = "data", "README.txt"
WORDS_BETWEEN = "; "
SPREADSHEET = "utf-8-sig"
NAMES = ("name", "title", "term", "short")
FORMULA = re.compile(r"[\t\r\n]|\s*[=+\-@\uff1d\uff0b\uff0d\uff20]")


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
    kinds = [_export(manual, kind, getattr(manual, kind.name)) for kind in DATA_KINDS if getattr(manual, kind.name)]
    modules = _whole("modules", KINDS["modules"].label, {code: _plain(module) for code, module in manual.modules.items()}, Module)
    words = {name: {word: _plain(entry) for word, entry in entries.items()} for name, entries in manual.vocabularies.items()}
    return [*kinds, modules, _whole("vocabularies", "vocabulary", words, VocabularyWord)]


@lru_cache(maxsize=2)
def files(manual: Manual) -> Mapping[str, bytes]:
    """Return every data file by name, with a README that says what each field holds."""
    found = {name: content for export in exports(manual) for name, content in export.files.items()}
    return found | {README: release(manual, "data-readme.txt", exports=exports(manual), as_of=manual.as_of).encode()}


def _export(manual: Manual, kind: Kind, records: Mapping[str, Record]) -> Export:
    plain = {id: _plain(record) for id, record in records.items()}
    export = _whole(kind.stem, kind.label, plain, kind.model)
    if kind.shape == "single":
        return export
    rows = {id: fields | _named(manual, kind, id) for id, fields in plain.items()}
    return export._replace(files={**export.files, f"{export.name}.csv": _table(rows, kind.model)})


def _named(manual: Manual, kind: Kind, id: str) -> dict[str, str]:
    """Return the name of a record of a kind that can leave it out: a state's stands in another table."""
    return {"name": manual.record(kind.name, id).name_in(manual, id)} if "name" in kind.model.model_fields else {}


def _whole(name: str, noun: str, plain: dict[str, dict], model: type[Record]) -> Export:
    return Export(name, noun, len(plain), {f"{name}.json": (_text(plain, indent=1) + "\n").encode()}, list(described(model)))


def _plain(record: Record) -> dict:
    state = {"status": record.state} if hasattr(record, "state") else {}
    return record.model_dump(mode="json", exclude_none=True, exclude_unset=getattr(record, "is_withdrawn", False)) | state


def _text(value: object, indent: int | None = None) -> str:
    return json.dumps(value, ensure_ascii=False, indent=indent)


def _table(plain: dict[str, dict], model: type[Record]) -> bytes:
    """Return a table in UTF-8, marked as such for spreadsheets."""
    stream, columns = io.StringIO(newline=""), _columns(model)
    writer = csv.writer(stream)
    writer.writerow(["id", *columns])
    writer.writerows([id, *(_cell(record.get(name)) for name in columns)] for id, record in plain.items())
    return stream.getvalue().encode(SPREADSHEET)


def _columns(model: type[Record]) -> list[str]:
    """Return the fields of a model as columns: names, then what the record says, then what is not certain, then its upkeep."""
    names, late = list(model.model_fields), [*Reference.model_fields, *Uncertain.model_fields, *Reviewed.model_fields]
    first = [name for name in NAMES if name in names]
    inherited = {name for base in (Reference, Uncertain, Reviewed) if issubclass(model, base) for name in base.model_fields}
    return [*first, *(name for name in names if name not in {*first, *inherited}), *(name for name in late if name in inherited)]


def _cell(value: object) -> str:
    if isinstance(value, list) and all(isinstance(item, str | int) for item in value):
        return WORDS_BETWEEN.join(map(_inert, map(str, value)))
    if isinstance(value, dict | list):
        return _text(value)
    return str(value).lower() if isinstance(value, bool) else "" if value is None else _inert(value)


def _inert(value: str | int) -> str:
    """Return a value that no spreadsheet takes for a formula: an apostrophe before =, +, - and @, as OWASP advises; a number stays one."""
    text = str(value)
    return f"'{text}" if isinstance(value, str) and FORMULA.match(text) else text
