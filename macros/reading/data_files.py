"""Read data/ into records. In: the project's root. Out: a `ReadResult` of records by kind and id, with their places and diagnostics."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from pydantic import ValidationError

from ..models.annotations import vocabularies
from ..models.compendium import VocabularyWord
from ..models.fields import Record
from ..models.fields.references import SLUG
from ..models.kinds import Kind
from ..models.manual import DATA_KINDS, KINDS, VOCABULARIES, WHOLE
from .diagnostics import Diagnostic, DiagnosticError, unplaced
from .document import Document, dotted
from .file_names import call_it
from .fixes import UNKNOWN, cells_of, name_replaced, row_of, value_replaced
from .messages import diagnostics_of, is_form_of_reference
from .nearest import fold
from .stray_files import stray_records
from .tables import Row, Table, read_table
from .yaml_reader import read

COPIED = re.compile(
    r"(?:Copy of|Kopie von|Copi[ae] de) ([a-z0-9-]+)(?: ?\(\d+\))?|([a-z0-9-]+)(?: ?\(\d+\)| - (?:Copy|Kopie|Copi[ae])(?: ?\(\d+\))?)", re.IGNORECASE
)
FORM = re.compile(SLUG)


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

    def diagnostic(self, where: tuple, what: str, fix: str, instead: str = "") -> Diagnostic:
        """Return a problem at a field of the record; `instead` is the value that belongs there, if it is known."""
        path = (*self.inside, *where)
        place = self.document.place(path)
        mended = value_replaced(self.document, path, instead) if instead else UNKNOWN
        return Diagnostic(self.path, place.line, place.column, dotted(path), what, fix, *mended)


Locations = dict[tuple[str, str], Location]  # by kind and id


@dataclass
class ReadResult:
    """What was read so far. Every record that is not kept is broken: it exists, and nothing that names it is at fault."""

    records: dict[str, dict[str, Record]] = field(default_factory=lambda: {kind.name: {} for kind in DATA_KINDS})
    vocabularies: dict[str, dict[str, VocabularyWord]] = field(default_factory=dict)
    locations: Locations = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    broken: set[tuple[str, str]] = field(default_factory=set)
    refused: list[tuple[type[Record], Location]] = field(default_factory=list)
    forms: list[Diagnostic] = field(default_factory=list)
    codeless: list[tuple[Location, tuple, str]] = field(default_factory=list)

    def refuse(self, error: ValidationError, model: type[Record], home: Location) -> None:
        """Note what is wrong with a record, but not again what its YAML was told, and keep what was written for further checks."""
        told = {(problem.path, problem.line, problem.field) for problem in self.diagnostics}
        lines = {(problem.path, problem.line) for problem in self.diagnostics}
        mended = {(problem.path, problem.line) for problem in self.diagnostics if problem.replaces}
        found = diagnostics_of(error, model, home.document, home.path, home.inside)
        for problem in found:
            place = (problem.path, problem.line)
            if (*place, problem.field) not in told and place not in (lines if problem.what == "is missing" else mended):
                (self.forms if is_form_of_reference(problem) else self.diagnostics).append(problem)
        self.refused.append((model, home))


def read_data(root: Path) -> ReadResult:
    """Read every record under `root`/data. Diagnostics are collected, not raised."""
    result, data = ReadResult(), root / "data"
    for kind in DATA_KINDS:
        READERS[kind.shape](result, root, data / kind.path, kind)
    for path in sorted((data / VOCABULARIES).glob("*.yml")):
        result.vocabularies[path.stem] = _vocabulary(result, root, path)
    for name in sorted(_used_words() - result.vocabularies.keys()):
        result.vocabularies[name] = {}
        result.broken.add((f"vocabulary {name}", WHOLE))
        result.diagnostics.append(_missing(f"data/{VOCABULARIES}/{name}.yml"))
    result.diagnostics += stray_records(root)
    return result


def read_text(diagnostics: list[Diagnostic], root: Path, path: Path) -> str | None:
    """Return a file's text; None if it cannot be read, which is then among the diagnostics."""
    name = path.relative_to(root).as_posix()
    if not path.is_file():
        return None
    try:
        content = path.read_bytes()
        if foreign := next((what for begins, what in OTHER_FILES if content.lstrip().lower().startswith(begins)), None):
            diagnostics.append(
                Diagnostic(name, 1, 1, "file", f"is {foreign}, whatever its name says", "paste its words as plain text into a file of the manual")
            )
            return None
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        diagnostics.append(not_utf8(name, content, error))
    except OSError as error:
        diagnostics.append(Diagnostic(name, 1, 1, "file", f"cannot be read ({error.strerror})", "put a plain file here, or remove it"))
    return None


OTHER_FILES = (
    (b"pk\x03\x04", "a file of Word, Excel or another program"),
    (b"{\\rtf", "a text with a program's own marks (RTF)"),
    (b"%pdf", "a PDF"),
    (b"<!doctype", "a page of the web"),
    (b"<html", "a page of the web"),
    (b"\x89png", "a picture"),
)


def not_utf8(name: str, content: bytes, error: UnicodeDecodeError) -> Diagnostic:
    """Return what is wrong with a file of another encoding, at the line of the first letter that cannot be read."""
    how = "save it as UTF-8: in Excel as “CSV UTF-8”, in an editor with the encoding UTF-8"
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return Diagnostic(name, 1, 1, "file", "is not UTF-8 text but UTF-16, as “Unicode text” of Excel or Windows is", how)
    line, column = content.count(b"\n", 0, error.start) + 1, error.start - content.rfind(b"\n", 0, error.start)
    return Diagnostic(name, line, column, "file", f"is not UTF-8 text (byte {error.start + 1})", how)


def _document(result: ReadResult, root: Path, path: Path, shape: object) -> Document | None:
    text = read_text(result.diagnostics, root, path)
    try:
        return None if text is None else read(text, shape)
    except DiagnosticError as error:
        result.diagnostics += [fault.at(path.relative_to(root).as_posix()) for fault in error.diagnostics]
        return error.document


def _keep(result: ReadResult, kind: str, id: str, model: type[Record], value: object, home: Location) -> None:
    result.broken.add((kind, id))
    if not FORM.fullmatch(id):
        result.diagnostics.append(_wrong_id(home, id))
        return
    if not isinstance(value, dict):
        result.diagnostics.append(home.diagnostic((), "is not a record", "write its fields, each as  name: value"))
        return
    if not home.inside and (other := _of_another_kind(model, value)):
        result.diagnostics.append(Diagnostic(home.path, 1, 1, "file", f"has the fields of data/{other}/", f"move it to data/{other}/{id}.yml"))
        return
    try:
        result.records[kind][id] = _record(model, home)
        result.locations[kind, id] = home
        result.broken.remove((kind, id))
    except ValidationError as error:
        result.refuse(error, model, home)


def _record(model: type[Record], home: Location) -> Record:
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


def _wrong_id(home: Location, id: str, folder: Path | None = None) -> Diagnostic:
    """Return what is wrong with the form of an id, with the one that it was meant to be."""
    right = re.sub(r" +", "-", fold(id))
    fix = "use small letters, digits and single dashes"
    if not home.inside and (made := COPIED.fullmatch(id)):
        what, fix = "is a copy that a computer made", f"bring what is new in it into {made[1] or made[2]}.yml, and remove this one"
        return Diagnostic(home.path, 1, 1, "file", what, fix)
    if FORM.fullmatch(right):
        fix += f": {call_it(folder, f'{right}.yml', 'call the file') if folder else right}"
    mend = name_replaced(home.document, home.inside, right) if home.inside and FORM.fullmatch(right) else UNKNOWN
    place = home.document.place(home.inside, key=True)
    return Diagnostic(home.path, place.line, place.column, dotted(home.inside), f"the id “{id}” is not of the right form", fix, *mend)


def _read_folder(result: ReadResult, root: Path, folder: Path, kind: Kind) -> None:
    for path in sorted(folder.glob("*.yml")):
        document = _document(result, root, path, kind.model)
        if document is None:
            result.broken.add((kind.name, path.stem))
        else:
            home = Location(path.relative_to(root).as_posix(), document)
            if FORM.fullmatch(path.stem):
                _keep(result, kind.name, path.stem, kind.model, document.value, home)
            else:
                result.broken.add((kind.name, path.stem))
                result.diagnostics.append(_wrong_id(home, path.stem, folder))


def _read_mapping(result: ReadResult, root: Path, path: Path, kind: Kind) -> None:
    if not path.is_file():
        _miss(result, root, path, kind)
        return
    document, name = _document(result, root, path, dict[str, kind.model]), path.relative_to(root).as_posix()
    if document is None or not isinstance(document.value, dict):
        result.broken.add((kind.name, WHOLE))
    if document is None:
        return
    if not isinstance(document.value, dict):
        result.diagnostics.append(
            Diagnostic(name, 1, 1, "file", "is not a list of records by id", "write  id:  and its fields two spaces further in")
        )
        return
    for id, value in document.value.items():
        _keep(result, kind.name, id, kind.model, value, Location(name, document, (id,)))


def _read_single(result: ReadResult, root: Path, path: Path, kind: Kind) -> None:
    if not path.is_file():
        _miss(result, root, path, kind)
        return
    result.broken.add((kind.name, path.stem))
    if document := _document(result, root, path, kind.model):
        _keep(result, kind.name, path.stem, kind.model, document.value, Location(path.relative_to(root).as_posix(), document))


def _read_table(result: ReadResult, root: Path, path: Path, kind: Kind) -> None:
    if not path.is_file():
        _miss(result, root, path, kind)
        return
    name, text = path.relative_to(root).as_posix(), read_text(result.diagnostics, root, path)
    table, rows = _rows(kind.name, text) if text is not None else (Table(readable=False), [])
    result.diagnostics += [problem.at(name) for problem in table.diagnostics]
    if not table.readable:
        result.broken.add((kind.name, WHOLE))
    result.broken |= {(kind.name, kind.key.format(**row)) for row in table.refused}
    for row in rows:
        _keep_row(result, kind, name, row)


class ReadRow(NamedTuple):
    """A row of a table: its id, its cells and line, where they stand, and its record or why there is none."""

    id: str
    row: Row
    document: Document
    record: Record | ValidationError


@lru_cache(maxsize=32)
def _rows(kind_name: str, text: str) -> tuple[Table, list[ReadRow]]:
    """Return a table and its rows. Remembered as what is read of YAML is: the longest table is a third of all that is read."""
    kind = KINDS[kind_name]
    table = read_table(text, list(kind.columns), lambda row: _fits(kind, row))
    return table, [_row(kind, row) for row in table.rows]


def _row(kind: Kind, row: Row) -> ReadRow:
    value = _row_value(kind, row.cells)
    try:
        record = kind.model.model_validate(value)
    except ValidationError as error:
        record = error
    return ReadRow(kind.key.format(**row.cells), row, row.document(value, kind.columns), record)


def _fits(kind: Kind, row: dict[str, str]) -> bool:
    """Tell whether a row is a good record of its kind."""
    try:
        kind.model.model_validate(_row_value(kind, row))
    except ValidationError:
        return False
    return True


def _keep_row(result: ReadResult, kind: Kind, name: str, read_row: ReadRow) -> None:
    id, row, document, record = read_row
    if swapped := _swapped(kind, row) if isinstance(record, ValidationError) else None:
        result.broken.add((kind.name, kind.key.format(**swapped.cells)))
        result.diagnostics.append(swapped.problem.at(name))
    elif not re.match(r"[A-Z]{2}( |$)", id):
        result.broken.add((kind.name, id))
        result.codeless.append((Location(name, document), tuple(kind.columns["iso_alpha2"].split(".")), row.cells["iso_alpha2"]))
    elif id in result.records[kind.name]:
        result.diagnostics.append(Diagnostic(name, row.line, 1, "row", f"stands twice ({id})", "keep one of the two rows"))
    elif isinstance(record, ValidationError):
        result.broken.add((kind.name, id))
        result.refuse(record, kind.model, Location(name, document))
    else:
        result.records[kind.name][id] = record
        result.locations[kind.name, id] = Location(name, document)


class Swapped(NamedTuple):
    """A row of which two cells have changed places: its cells as they should be, and what is wrong."""

    cells: dict[str, str]
    problem: Diagnostic


def _swapped(kind: Kind, row: Row) -> Swapped | None:
    """Return what is wrong with a row that is a good record as soon as two of its cells change places; None if no two do, or more than two."""
    filled = [column for column in kind.columns if row.cells[column].strip()]
    ways = [(one, other, row.cells | {one: row.cells[other], other: row.cells[one]}) for one, other in combinations(filled, 2)]
    good = [way for way in ways if row.cells[way[0]] != row.cells[way[1]] and _fits(kind, way[2]) and _looks_right(way[2])]
    if len(good) != 1:
        return None
    one, other, cells = good[0]
    what, fix = f"has {one} and {other} in each other's place", f"let the two change places: {cells[one]} under {one}, {cells[other]} under {other}"
    is_whole = len(cells_of(row.lines[row.line - 1]) or ()) == len(cells)
    return Swapped(cells, unplaced(row.line, 1, "row", what, fix, *((row_of(list(cells.values())), 1) if is_whole else ())))


def _looks_right(cells: Mapping[str, str]) -> bool:
    """Tell whether a code and a year look like what they are, which a model alone does not say."""
    return bool(re.fullmatch("[A-Z]{2}", cells["iso_alpha2"]) and re.fullmatch(r"(?:(?:19|20)\d\d)?", cells.get("year", "")))


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
        result.diagnostics.append(_missing(path.relative_to(root).as_posix()))


def _missing(name: str) -> Diagnostic:
    return Diagnostic(name, 1, 1, "file", "is missing", f"put it back as it was:  git checkout HEAD -- {name}")


@cache
def _used_words() -> frozenset[str]:
    """Return the vocabularies that the models of records and pages name."""
    return frozenset(name for kind in KINDS.values() for name in vocabularies(kind.model))


WORDS_AS = "write each as  word: {label: …, description: …}"


def _vocabulary(result: ReadResult, root: Path, path: Path) -> dict[str, VocabularyWord]:
    document, words, kind = _document(result, root, path, dict[str, VocabularyWord]), {}, f"vocabulary {path.stem}"
    if not document or not isinstance(document.value, dict):
        result.broken.add((kind, WHOLE))
        if document:
            result.diagnostics.append(Diagnostic(path.relative_to(root).as_posix(), 1, 1, "file", "is not a list of words", WORDS_AS))
        return words
    name = path.relative_to(root).as_posix()
    for word in document.value:
        home = Location(name, document, (word,))
        if not FORM.fullmatch(word):
            result.broken.add((kind, word))
            result.diagnostics.append(_wrong_id(home, word))
            continue
        try:
            words[word] = _record(VocabularyWord, home)
            result.locations[kind, word] = home
        except ValidationError as error:
            result.broken.add((kind, word))
            result.refuse(error, VocabularyWord, home)
    return words


READERS = {"folder": _read_folder, "mapping": _read_mapping, "single": _read_single, "table": _read_table}
