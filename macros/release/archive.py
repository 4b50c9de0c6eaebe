"""A published version in one file, and back. In: a built folder. Out: a zip with a manifest, the same bytes for the same folder.

The manifest names the sha256 of every file in the form that `sha256sum --check` reads. Unpacking trusts nothing else.
"""

import datetime as dt
import hashlib
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from ..build.whole_files import write_whole
from . import zips
from .checksums import MOST_BYTES, MOST_LISTED, checksums, listed

MANIFEST = "MANIFEST.sha256"
START = "index.html"
THEN = dt.date(1980, 1, 1)
MOST_FILES = 50_000
PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
SECRET = 0x1  # the flag of an encrypted file
PIECE = 1024 * 1024
UNREADABLE = (OSError, EOFError, KeyError, ValueError, NotImplementedError, RuntimeError, zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error)


class Damaged(Exception):
    """An archive that is not what its manifest says, in words for a person."""


def manifest(site: Path) -> str:
    """Return the sha256 of every file of a folder, one on a line, by path."""
    return checksums(_files(site))


def _files(site: Path) -> dict[str, bytes]:
    paths = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    return {name: path.read_bytes() for name, path in paths.items() if name != MANIFEST}


def pack(site: Path, archive: Path) -> None:
    """Write a folder and its manifest into a zip file, and the manifest beside it; what stood there is replaced only when both are whole."""
    files = _files(site)
    beside = checksums(files).encode("utf-8")
    write_whole({archive: zips.pack(files | {MANIFEST: beside}, THEN), archive.with_suffix(".sha256"): beside})


def unpack(archive: Path, folder: Path) -> int:
    """Unpack an archive into an empty folder; return the number of files.

    Raises:
        Damaged: if it is no archive of ours, or a file is missing, added, changed, too large, or would leave the folder.
        OSError: the folder cannot be written.
    """
    try:
        zipped = zipfile.ZipFile(archive)
    except UNREADABLE as error:
        raise Damaged(_unreadable(error)) from None
    with zipped:
        sums = _sums(zipped)
        for name, wanted in sums.items():
            _place(folder, zipped, name, wanted)
    return len(sums)


def _sums(zipped: zipfile.ZipFile) -> dict[str, str]:
    """Return the files of an archive with their sha256, as its manifest names them, after a look at everything that it says of itself."""
    entries = zipped.infolist()
    names = [entry.filename for entry in entries]
    if MANIFEST not in names:
        raise Damaged(f"it is no archive of the manual: it holds no {MANIFEST}")
    if len(entries) > MOST_FILES or sum(entry.file_size for entry in entries) > MOST_BYTES or zipped.getinfo(MANIFEST).file_size > MOST_LISTED:
        raise Damaged(f"unpacked it would be larger than {MOST_BYTES // 1024 // 1024} MB, or hold more than {MOST_FILES} files")
    if any(entry.compress_type not in PACKED or entry.flag_bits & SECRET for entry in entries):
        raise Damaged("it is encrypted, or packed in a way that the manual does not use")
    lines = listed(_text(zipped))
    if lines is None:
        raise Damaged(f"its {MANIFEST} is not a list of files")
    sums = dict(lines)
    if sorted([*sums, MANIFEST]) != sorted(names) or len(lines) != len(sums):
        raise Damaged("its files are not those of its manifest")
    if START not in sums or not zipped.getinfo(START).file_size:
        raise Damaged(f"it holds no {START}, so readers would find nothing")
    return sums


def _text(zipped: zipfile.ZipFile) -> str:
    try:
        return zipped.read(MANIFEST).decode("utf-8")
    except UNREADABLE as error:
        raise Damaged(_unreadable(error)) from None


def _place(folder: Path, zipped: zipfile.ZipFile, name: str, wanted: str) -> None:
    path = (folder / name).resolve() if "\0" not in name else folder
    if path == folder.resolve() or not path.is_relative_to(folder.resolve()) or "\\" in name:
        raise Damaged(f"{name!r} would lie outside the folder")
    path.parent.mkdir(parents=True, exist_ok=True)
    digest = hashlib.sha256()
    with path.open("wb") as stream:
        for piece in _pieces(zipped, name):
            digest.update(piece)
            stream.write(piece)
    if digest.hexdigest() != wanted:
        raise Damaged(f"{name} is not what the manifest says")


def _pieces(zipped: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    """Yield the content of a file of an archive, a piece at a time."""
    try:
        with zipped.open(name) as packed:
            while piece := packed.read(PIECE):
                yield piece
    except UNREADABLE as error:
        raise Damaged(_unreadable(error)) from None


def _unreadable(error: Exception) -> str:
    return f"it cannot be read as an archive of the manual ({str(error) or type(error).__name__})"
