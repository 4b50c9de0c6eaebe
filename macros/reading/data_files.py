"""Read data/ into records. In: the project's root. Out: a `ReadResult` of records by kind and id, with their places and diagnostics."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import ValidationError

from ..models.compendium import VocabularyWord
from ..models.fields import SLUG, Record
from ..models.kinds import Kind
from ..models.manual import DATA_KINDS, VOCABULARIES, WHOLE
from .diagnostics import Diagnostic, DiagnosticError
from .messages import diagnostics_of
from .yaml_reader import Document, Place, dotted, read

IGNORED = {"README.md"}
IGNORED_FOLDERS = {"schema", "addresses"}


@dataclass(frozen=True)
class Location:
    """Where a record was written: its file, the document, and where in it the record begins."""

    path: str
    document: Document
    inside: tuple = ()

    @property
    def raw(self) -> object:
        """What was written for the record."""
        value = self.document.value
        for part in self.inside:
            value = value[part]
        return value

    def diagnostic(self, where: tuple, what: str, fix: str) -> Diagnostic:
        """Return a problem at a field of the record."""
        place = self.document.place((*self.inside, *where))
        return Diagnostic(self.path, place.line, place.column, dotted((*self.inside, *where)), what, fix)


@dataclass
class ReadResult:
    """What was read so far. Every record that is not kept is broken: it exists, and nothing that names it is at fault."""

    records: dict[str, dict[str, Record]] = field(default_factory=lambda: {kind.name: {} for kind in DATA_KINDS})
    vocabularies: dict[str, dict[str, VocabularyWord]] = field(default_factory=dict)
    locations: dict[tuple[str, str], Location] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    broken: set[tuple[str, str]] = field(default_factory=set)
    refused: list[tuple[type[Record], Location]] = field(default_factory=list)

    def refuse(self, error: ValidationError, model: type[Record], home: Location) -> None:
        """Note what is wrong with a record, but not again what its YAML was told, and keep what was written for further checks."""
        told = {(problem.path, problem.line, problem.field) for problem in self.diagnostics}
        found = diagnostics_of(error, model, home.document, home.path, home.inside)
        self.diagnostics += [problem for problem in found if (problem.path, problem.line, problem.field) not in told]
        self.refused.append((model, home))


def read_data(root: Path) -> ReadResult:
    """Read every record under `root`/data. Diagnostics are collected, not raised."""
    result, data = ReadResult(), root / "data"
    for kind in DATA_KINDS:
        READERS[kind.shape](result, root, data / kind.path, kind)
    for path in sorted((data / VOCABULARIES).glob("*.yml")):
        result.vocabularies[path.stem] = _vocabulary(result, root, path)
    result.diagnostics += _strays(root, data)
    return result


def read_text(diagnostics: list[Diagnostic], root: Path, path: Path) -> str | None:
    """Return a file's text; None if it cannot be read, which is then among the diagnostics."""
    name = path.relative_to(root).as_posix()
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        diagnostics.append(Diagnostic(name, 1, 1, "file", f"is not UTF-8 text (byte {error.start + 1})", "save it as UTF-8"))
    except OSError as error:
        diagnostics.append(Diagnostic(name, 1, 1, "file", f"cannot be read ({error.strerror})", "put a plain file here, or remove it"))
    return None


def _document(result: ReadResult, root: Path, path: Path) -> Document | None:
    text = read_text(result.diagnostics, root, path)
    try:
        return None if text is None else read(text)
    except DiagnosticError as error:
        result.diagnostics += [fault.at(path.relative_to(root).as_posix()) for fault in error.diagnostics]
        return error.document


def _keep(result: ReadResult, kind: str, id: str, model: type[Record], value: object, home: Location) -> None:
    result.broken.add((kind, id))
    if not re.match(SLUG, id):
        result.diagnostics.append(home.diagnostic((), f"the id “{id}” is not of the right form", "use small letters, digits and single dashes"))
        return
    if not isinstance(value, dict):
        result.diagnostics.append(home.diagnostic((), "is not a record", "write its fields, each as  name: value"))
        return
    try:
        result.records[kind][id] = model.model_validate(value)
        result.locations[kind, id] = home
        result.broken.remove((kind, id))
    except ValidationError as error:
        result.refuse(error, model, home)


def _read_folder(result: ReadResult, root: Path, folder: Path, kind: Kind) -> None:
    for path in sorted(folder.glob("*.yml")):
        document = _document(result, root, path)
        if document is None:
            result.broken.add((kind.name, path.stem))
        else:
            _keep(result, kind.name, path.stem, kind.model, document.value, Location(path.relative_to(root).as_posix(), document))


def _read_mapping(result: ReadResult, root: Path, path: Path, kind: Kind) -> None:
    if not path.is_file():
        _miss(result, root, path, kind)
        return
    document, name = _document(result, root, path), path.relative_to(root).as_posix()
    if document is None or not isinstance(document.value, dict):
        result.broken.add((kind.name, WHOLE))
    if document is None:
        return
    if not isinstance(document.value, dict):
        result.diagnostics.append(Diagnostic(name, 1, 1, "file", "is not a list of records by id", "write  id:  and its fields two spaces further in"))
        return
    for id, value in document.value.items():
        _keep(result, kind.name, id, kind.model, value, Location(name, document, (id,)))


def _read_single(result: ReadResult, root: Path, path: Path, kind: Kind) -> None:
    if not path.is_file():
        _miss(result, root, path, kind)
        return
    result.broken.add((kind.name, path.stem))
    if document := _document(result, root, path):
        _keep(result, kind.name, path.stem, kind.model, document.value, Location(path.relative_to(root).as_posix(), document))


def _read_table(result: ReadResult, root: Path, path: Path, kind: Kind) -> None:
    if not path.is_file():
        _miss(result, root, path, kind)
        return
    columns, name = list(kind.columns), path.relative_to(root).as_posix()
    text = read_text(result.diagnostics, root, path)
    reader = csv.reader(io.StringIO(text or "", newline=""))
    if text is None or next(reader, None) != columns:
        result.broken.add((kind.name, WHOLE))
        result.diagnostics += [] if text is None else [Diagnostic(name, 1, 1, "first line", "does not name the columns", f"write {','.join(columns)}")]
        return
    for cells in reader:
        _keep_row(result, kind, name, reader.line_num, cells)


def _keep_row(result: ReadResult, kind: Kind, name: str, line: int, cells: list[str]) -> None:
    if len(cells) != len(kind.columns):
        result.broken.add((kind.name, cells[0] if cells else ""))
        result.diagnostics.append(Diagnostic(name, line, 1, "row", f"has {len(cells)} columns, {len(kind.columns)} are needed", "add or remove commas"))
        return
    row = dict(zip(kind.columns, cells, strict=True))
    id, value = kind.key.format(**row), _row_value(kind, row)
    home = Location(name, Document(value, {}, {(): Place(line, 1)}))
    if id in result.records[kind.name]:
        result.diagnostics.append(Diagnostic(name, line, 1, "row", f"stands twice ({id})", "keep one of the two rows"))
        return
    try:
        result.records[kind.name][id] = kind.model.model_validate(value)
        result.locations[kind.name, id] = home
    except ValidationError as error:
        result.broken.add((kind.name, id))
        result.refuse(error, kind.model, home)


def _row_value(kind: Kind, row: dict[str, str]) -> dict:
    """Return what a row says, by field; an empty cell is left out, but for a name inside another field."""
    value: dict = {}
    for column, path in kind.columns.items():
        field, _, inner = path.partition(".")
        if inner:
            value.setdefault(field, {})[inner] = row[column]
        elif field and row[column]:
            value[field] = row[column]
    return value


def _miss(result: ReadResult, root: Path, path: Path, kind: Kind) -> None:
    """Note that a file without which nothing can be made is not there."""
    if kind.required:
        result.broken.add((kind.name, WHOLE))
        result.diagnostics.append(Diagnostic(path.relative_to(root).as_posix(), 1, 1, "file", "is missing",
                                      f"put it back as it was:  git checkout HEAD -- {path.relative_to(root).as_posix()}"))


def _vocabulary(result: ReadResult, root: Path, path: Path) -> dict[str, VocabularyWord]:
    document, words, kind = _document(result, root, path), {}, f"vocabulary {path.stem}"
    if not document or not isinstance(document.value, dict):
        result.broken.add((kind, WHOLE))
    for word, value in (document.value if document and isinstance(document.value, dict) else {}).items():
        home = Location(path.relative_to(root).as_posix(), document, (word,))
        try:
            words[word] = VocabularyWord.model_validate(value)
            result.locations[kind, word] = home
        except ValidationError as error:
            result.broken.add((kind, word))
            result.refuse(error, VocabularyWord, home)
    return words


READERS = {"folder": _read_folder, "mapping": _read_mapping, "single": _read_single, "table": _read_table}


def _strays(root: Path, data: Path) -> Iterator[Diagnostic]:
    files = {kind.path for kind in DATA_KINDS if kind.shape != "folder"}
    folders = {kind.path for kind in DATA_KINDS if kind.shape == "folder"} | {VOCABULARIES}
    for path in sorted(data.rglob("*")):
        name = path.relative_to(data)
        if path.is_dir() or name.parts[0] in IGNORED_FOLDERS or name.name in IGNORED:
            continue
        if path.is_symlink():
            yield Diagnostic(path.relative_to(root).as_posix(), 1, 1, "file", "is a link to another file", "put the file itself here")
        elif name.as_posix() not in files and not (len(name.parts) == 2 and name.parts[0] in folders and name.suffix == ".yml"):
            yield Diagnostic(path.relative_to(root).as_posix(), 1, 1, "file", "is not a kind of record", "move it to the folder of its kind, with the ending .yml")
