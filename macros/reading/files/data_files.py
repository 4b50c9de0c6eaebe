"""Read data/ into records. In: the project's root. Out: a `ReadResult` of records by kind and id, with their places and diagnostics."""

from functools import cache
from pathlib import Path

from pydantic import ValidationError

from ...models.kinds import Kind
from ...models.manual import DATA_KINDS, KINDS, VOCABULARIES, WHOLE
from ...models.marked_fields import vocabularies
from ...models.words import VocabularyWord
from ..diagnostics import Diagnostic, DiagnosticError
from ..document import Document
from ..entries.lost_heads import restored
from ..entries.misplaced import misplaced
from ..ids import is_id, wrong_id
from ..locations import Location
from ..tables.cells_beside import with_cells_beside
from ..tables.csv_reader import Table
from ..tables.pasted import pasted_table
from ..tables.rows import fits, read_rows
from ..yaml.reader import read
from .emptied_files import emptied
from .read_result import NOTHING_STOOD, ReadResult, Stood
from .stray_files import stray_records
from .text_files import read_text
from .validated_records import keep_record, keep_row, validated

OF_WORDS = dict[str, VocabularyWord]
WORDS_AS = "write each as  word: {label: …, description: …}"


def read_data(root: Path, stood: Stood = NOTHING_STOOD) -> ReadResult:
    """Read every record under `root`/data; `stood` are texts of earlier versions. Diagnostics are collected, not raised."""
    result, data = ReadResult(stood=stood), root / "data"
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


def _read_folder(result: ReadResult, root: Path, folder: Path, kind: Kind) -> None:
    for path in sorted(folder.glob("*.yml")):
        document = _document(result, root, path, kind.model, kind.path)
        if document is None:
            result.broken.add((kind.name, path.stem))
        else:
            home = Location(path.relative_to(root).as_posix(), document)
            if is_id(path.stem):
                keep_record(result, kind.name, path.stem, kind.model, document.value, home)
            else:
                result.broken.add((kind.name, path.stem))
                result.diagnostics.append(wrong_id(home, path.stem, folder))


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
    told = _misplaced(result, kind, document, name)
    for id, value in document.value.items():
        if id not in told:
            keep_record(result, kind.name, id, kind.model, value, Location(name, document, (id,)))


def _misplaced(result: ReadResult, kind: Kind, document: Document, name: str) -> set[str]:
    """Tell entries that were pasted at the wrong place, in the place of all that YAML says of their lines; return their ids."""
    of_file = [problem for problem in result.diagnostics if problem.path == name]
    found = list(misplaced(document, kind.model, of_file, name))
    told = {id for _, ids in found for id in ids}
    result.broken |= {(kind.name, id) for id in told}
    result.diagnostics[:] = [each for each in result.diagnostics if each.path != name or each.field.partition(".")[0] not in told]
    result.diagnostics += [problem for problem, _ in found]
    return told


def _read_single(result: ReadResult, root: Path, path: Path, kind: Kind) -> None:
    if not path.is_file():
        _miss(result, root, path, kind)
        return
    result.broken.add((kind.name, path.stem))
    if document := _document(result, root, path, kind.model):
        keep_record(result, kind.name, path.stem, kind.model, document.value, Location(path.relative_to(root).as_posix(), document))


def _read_table(result: ReadResult, root: Path, path: Path, kind: Kind) -> None:
    if not path.is_file():
        _miss(result, root, path, kind)
        return
    name, text = path.relative_to(root).as_posix(), read_text(result.diagnostics, root, path)
    table, rows = read_rows(kind.name, text) if text is not None else (Table(readable=False), [])
    found = with_cells_beside(table.diagnostics, text or "", result.stood.get(name, ()), list(kind.columns), lambda row: fits(kind, row))
    result.diagnostics += [problem.at(name) for problem in found]
    if not table.readable:
        result.broken.add((kind.name, WHOLE))
    result.broken |= {(kind.name, kind.key.format(**row)) for row in table.refused}
    if name in table.kept:
        result.records[kind.name], places = dict(table.kept[name][0]), table.kept[name][1]
        result.locations.update(places)
        return
    for row in rows:
        keep_row(result, kind, name, row)
    if len(records := result.records[kind.name]) == len(rows):
        table.kept[name] = dict(records), {(kind.name, id): result.locations[kind.name, id] for id in records}


def _vocabulary(result: ReadResult, root: Path, path: Path) -> dict[str, VocabularyWord]:
    document, kind, name = _document(result, root, path, OF_WORDS), f"vocabulary {path.stem}", path.relative_to(root).as_posix()
    if document and (known := document.records.get((VocabularyWord, (kind,)))):
        result.locations.update(known[1])
        return known[0]
    if not document or not isinstance(document.value, dict):
        result.broken.add((kind, WHOLE))
        if document:
            result.diagnostics.append(Diagnostic(name, 1, 1, "file", "is not a list of words", WORDS_AS))
        return {}
    words = _words(result, kind, document, name)
    if len(words) == len(document.value):
        document.records[VocabularyWord, (kind,)] = words, {(kind, word): result.locations[kind, word] for word in words}
    return words


def _words(result: ReadResult, kind: str, document: Document, name: str) -> dict[str, VocabularyWord]:
    words = {}
    for word in document.value:
        home = Location(name, document, (word,))
        if not is_id(word):
            result.broken.add((kind, word))
            result.diagnostics.append(wrong_id(home, word))
            continue
        try:
            words[word] = validated(VocabularyWord, home)
            result.locations[kind, word] = home
        except ValidationError as error:
            result.broken.add((kind, word))
            result.refuse(error, VocabularyWord, home)
    return words


def _document(result: ReadResult, root: Path, path: Path, shape: object, folder: str = "") -> Document | None:
    text, name = read_text(result.diagnostics, root, path), path.relative_to(root).as_posix()
    if text is None:
        return None
    result.texts[name] = text = text.replace("\r\n", "\n")
    text, gone = restored(text, result.stood.get(name, ()))
    result.restored += [fault.at(name) for fault in gone]
    if folder and (table := pasted_table(text, folder)):
        result.diagnostics.append(table.at(name))
        return None
    try:
        return read(text, shape)
    except DiagnosticError as error:
        result.diagnostics += [fault.at(name) for fault in emptied(text, result.stood.get(name, ())) or error.diagnostics]
        return error.document


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


READERS = {"folder": _read_folder, "mapping": _read_mapping, "single": _read_single, "table": _read_table}
