"""Mend the files of the manual: every YAML file of data/, and the front matter of every page. In: the root. Out: what was done."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ..models.compendium import VocabularyWord
from ..models.manual import DATA_KINDS, VOCABULARIES
from ..models.pages import Module, Page, is_module
from ..reading.markdown_reader import FRONT
from . import Mended, mend
from .nodes import Note


class Done(NamedTuple):
    """Something that was mended, and where; `path` from the project's root, `line` from 1."""

    path: str
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.what}"


def mend_files(root: Path) -> list[Done]:
    """Mend every file below `root`; return what was done, in the order of the files."""
    found = []
    for path, shape in sorted(_files(root), key=lambda pair: pair[0].as_posix()):
        mended = _mended(path, shape)
        if mended and mended.notes:
            path.write_bytes(mended.text.encode())
            found += [Done(path.relative_to(root).as_posix(), *note) for note in mended.notes]
    return found


def _files(root: Path) -> Iterator[tuple[Path, object]]:
    data, docs = root / "data", root / "docs"
    for kind in DATA_KINDS:
        if kind.shape == "folder":
            yield from ((path, kind.model) for path in (data / kind.path).glob("*.yml"))
        elif kind.shape != "table":
            yield data / kind.path, dict[str, kind.model] if kind.shape == "mapping" else kind.model
    yield from ((path, dict[str, VocabularyWord]) for path in (data / VOCABULARIES).glob("*.yml"))
    for path in docs.rglob("*.md"):
        yield path, Module if is_module(path.relative_to(docs).as_posix()) else Page


def _mended(path: Path, shape: object) -> Mended | None:
    if path.is_symlink() or not path.is_file():
        return None
    try:
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return None
    return mend_page(text, shape) if path.suffix == ".md" else mend(text, shape)


def mend_page(text: str, shape: object) -> Mended:
    """Return a page with its front matter mended; of its text only the ends of lines change."""
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n")
    match = FRONT.match(plain)
    if not match:
        return Mended(text, [])
    notes = [Note(1, "gave the lines the ends that the other files have")] if plain != text else []
    front = mend(match[1], shape)
    return Mended(plain[: match.start(1)] + front.text + plain[match.end(1) :],
                  notes + [Note(note.line + 1, note.what) for note in front.notes])
