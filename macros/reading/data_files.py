"""Read data/ into records. In: the project's root. Out: a `Shelf` of records by kind and id, with their places and problems."""

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
from .diagnostics import Problem
from .messages import problems_of
from .yaml_reader import Document, Faults, Place, dotted, read

IGNORED = {"README.md"}
IGNORED_FOLDERS = {"schema", "addresses"}


@dataclass(frozen=True)
class Home:
    """Where a record was written: its file, the document, and where in it the record begins."""

    path: str
    document: Document
    inside: tuple = ()

    @property
    def written(self) -> object:
        """What was written for the record."""
        value = self.document.value
        for part in self.inside:
            value = value[part]
        return value

    def problem(self, where: tuple, what: str, fix: str) -> Problem:
        """Return a problem at a field of the record."""
        place = self.document.place((*self.inside, *where))
        return Problem(self.path, place.line, place.column, dotted((*self.inside, *where)), what, fix)


@dataclass
class Shelf:
    """What was read so far. Every record that is not kept is broken: it exists, and nothing that names it is at fault."""

    records: dict[str, dict[str, Record]] = field(default_factory=lambda: {kind.name: {} for kind in DATA_KINDS})
    vocabularies: dict[str, dict[str, VocabularyWord]] = field(default_factory=dict)
    homes: dict[tuple[str, str], Home] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    broken: set[tuple[str, str]] = field(default_factory=set)
    refused: list[tuple[type[Record], Home]] = field(default_factory=list)

    def refuse(self, error: ValidationError, model: type[Record], home: Home) -> None:
        """Note what is wrong with a record, but not again what its YAML was told, and keep what was written for further checks."""
        told = {(problem.path, problem.line, problem.field) for problem in self.problems}
        found = problems_of(error, model, home.document, home.path, home.inside)
        self.problems += [problem for problem in found if (problem.path, problem.line, problem.field) not in told]
        self.refused.append((model, home))


def read_data(root: Path) -> Shelf:
    """Read every record under `root`/data. Problems are collected, not raised."""
    shelf, data = Shelf(), root / "data"
    for kind in DATA_KINDS:
        READERS[kind.shape](shelf, root, data / kind.path, kind)
    for path in sorted((data / VOCABULARIES).glob("*.yml")):
        shelf.vocabularies[path.stem] = _vocabulary(shelf, root, path)
    shelf.problems += _strays(root, data)
    return shelf


def read_text(problems: list[Problem], root: Path, path: Path) -> str | None:
    """Return a file's text; None if it cannot be read, which is then among the problems."""
    name = path.relative_to(root).as_posix()
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        problems.append(Problem(name, 1, 1, "file", f"is not UTF-8 text (byte {error.start + 1})", "save it as UTF-8"))
    except OSError as error:
        problems.append(Problem(name, 1, 1, "file", f"cannot be read ({error.strerror})", "put a plain file here, or remove it"))
    return None


def _document(shelf: Shelf, root: Path, path: Path) -> Document | None:
    text = read_text(shelf.problems, root, path)
    try:
        return None if text is None else read(text)
    except Faults as error:
        shelf.problems += [Problem(path.relative_to(root).as_posix(), *fault) for fault in error.faults]
        return error.document


def _keep(shelf: Shelf, kind: str, id: str, model: type[Record], value: object, home: Home) -> None:
    shelf.broken.add((kind, id))
    if not re.match(SLUG, id):
        shelf.problems.append(home.problem((), f"the id “{id}” is not of the right form", "use small letters, digits and single dashes"))
        return
    if not isinstance(value, dict):
        shelf.problems.append(home.problem((), "is not a record", "write its fields, each as  name: value"))
        return
    try:
        shelf.records[kind][id] = model.model_validate(value)
        shelf.homes[kind, id] = home
        shelf.broken.remove((kind, id))
    except ValidationError as error:
        shelf.refuse(error, model, home)


def _read_folder(shelf: Shelf, root: Path, folder: Path, kind: Kind) -> None:
    for path in sorted(folder.glob("*.yml")):
        document = _document(shelf, root, path)
        if document is None:
            shelf.broken.add((kind.name, path.stem))
        else:
            _keep(shelf, kind.name, path.stem, kind.model, document.value, Home(path.relative_to(root).as_posix(), document))


def _read_mapping(shelf: Shelf, root: Path, path: Path, kind: Kind) -> None:
    if not path.is_file():
        _miss(shelf, root, path, kind)
        return
    document, name = _document(shelf, root, path), path.relative_to(root).as_posix()
    if document is None or not isinstance(document.value, dict):
        shelf.broken.add((kind.name, WHOLE))
    if document is None:
        return
    if not isinstance(document.value, dict):
        shelf.problems.append(Problem(name, 1, 1, "file", "is not a list of records by id", "write  id:  and its fields two spaces further in"))
        return
    for id, value in document.value.items():
        _keep(shelf, kind.name, id, kind.model, value, Home(name, document, (id,)))


def _read_single(shelf: Shelf, root: Path, path: Path, kind: Kind) -> None:
    if not path.is_file():
        _miss(shelf, root, path, kind)
        return
    shelf.broken.add((kind.name, path.stem))
    if document := _document(shelf, root, path):
        _keep(shelf, kind.name, path.stem, kind.model, document.value, Home(path.relative_to(root).as_posix(), document))


def _read_table(shelf: Shelf, root: Path, path: Path, kind: Kind) -> None:
    if not path.is_file():
        _miss(shelf, root, path, kind)
        return
    columns, name = list(kind.columns), path.relative_to(root).as_posix()
    text = read_text(shelf.problems, root, path)
    reader = csv.reader(io.StringIO(text or "", newline=""))
    if text is None or next(reader, None) != columns:
        shelf.broken.add((kind.name, WHOLE))
        shelf.problems += [] if text is None else [Problem(name, 1, 1, "first line", "does not name the columns", f"write {','.join(columns)}")]
        return
    for cells in reader:
        _keep_row(shelf, kind, name, reader.line_num, cells)


def _keep_row(shelf: Shelf, kind: Kind, name: str, line: int, cells: list[str]) -> None:
    if len(cells) != len(kind.columns):
        shelf.broken.add((kind.name, cells[0] if cells else ""))
        shelf.problems.append(Problem(name, line, 1, "row", f"has {len(cells)} columns, {len(kind.columns)} are needed", "add or remove commas"))
        return
    row = dict(zip(kind.columns, cells, strict=True))
    id, value = kind.key.format(**row), _row_value(kind, row)
    home = Home(name, Document(value, {}, {(): Place(line, 1)}))
    if id in shelf.records[kind.name]:
        shelf.problems.append(Problem(name, line, 1, "row", f"stands twice ({id})", "keep one of the two rows"))
        return
    try:
        shelf.records[kind.name][id] = kind.model.model_validate(value)
        shelf.homes[kind.name, id] = home
    except ValidationError as error:
        shelf.broken.add((kind.name, id))
        shelf.refuse(error, kind.model, home)


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


def _miss(shelf: Shelf, root: Path, path: Path, kind: Kind) -> None:
    """Note that a file without which nothing can be made is not there."""
    if kind.required:
        shelf.broken.add((kind.name, WHOLE))
        shelf.problems.append(Problem(path.relative_to(root).as_posix(), 1, 1, "file", "is missing",
                                      f"put it back as it was:  git checkout HEAD -- {path.relative_to(root).as_posix()}"))


def _vocabulary(shelf: Shelf, root: Path, path: Path) -> dict[str, VocabularyWord]:
    document, words, kind = _document(shelf, root, path), {}, f"vocabulary {path.stem}"
    if not document or not isinstance(document.value, dict):
        shelf.broken.add((kind, WHOLE))
    for word, value in (document.value if document and isinstance(document.value, dict) else {}).items():
        home = Home(path.relative_to(root).as_posix(), document, (word,))
        try:
            words[word] = VocabularyWord.model_validate(value)
            shelf.homes[kind, word] = home
        except ValidationError as error:
            shelf.broken.add((kind, word))
            shelf.refuse(error, VocabularyWord, home)
    return words


READERS = {"folder": _read_folder, "mapping": _read_mapping, "single": _read_single, "table": _read_table}


def _strays(root: Path, data: Path) -> Iterator[Problem]:
    files = {kind.path for kind in DATA_KINDS if kind.shape != "folder"}
    folders = {kind.path for kind in DATA_KINDS if kind.shape == "folder"} | {VOCABULARIES}
    for path in sorted(data.rglob("*")):
        name = path.relative_to(data)
        if path.is_dir() or name.parts[0] in IGNORED_FOLDERS or name.name in IGNORED:
            continue
        if path.is_symlink():
            yield Problem(path.relative_to(root).as_posix(), 1, 1, "file", "is a link to another file", "put the file itself here")
        elif name.as_posix() not in files and not (len(name.parts) == 2 and name.parts[0] in folders and name.suffix == ".yml"):
            yield Problem(path.relative_to(root).as_posix(), 1, 1, "file", "is not a kind of record", "move it to the folder of its kind, with the ending .yml")
