"""A published version in one file, and back. In: a built folder. Out: a zip with a manifest, the same bytes for the same folder.

The manifest names the sha256 of every file in the form that `sha256sum --check` reads. Unpacking trusts nothing else.
"""

import datetime as dt
import hashlib
import zipfile
from pathlib import Path

from . import zips

MANIFEST = "MANIFEST.sha256"
THEN = dt.date(1980, 1, 1)


class Damaged(Exception):
    """An archive that is not what its manifest says, in words for a person."""


def manifest(site: Path) -> str:
    """Return the sha256 of every file of a folder, one on a line, by path."""
    files = sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    return "".join(f"{hashlib.sha256((site / name).read_bytes()).hexdigest()}  {name}\n" for name in files if name != MANIFEST)


def pack(site: Path, archive: Path) -> None:
    """Write a folder and its manifest into a zip file."""
    listed = manifest(site)
    files = {name: (site / name).read_bytes() for name, _ in map(_line, listed.splitlines())}
    archive.parent.mkdir(parents=True, exist_ok=True)
    archive.write_bytes(zips.pack(files | {MANIFEST: listed.encode("utf-8")}, THEN))


def unpack(archive: Path, folder: Path) -> int:
    """Unpack an archive into an empty folder; return the number of files.

    Raises:
        Damaged: if it is no archive of ours, or a file is missing, added, changed, or would leave the folder.
    """
    try:
        with zipfile.ZipFile(archive) as zipped:
            listed = dict(_line(line) for line in zipped.read(MANIFEST).decode("utf-8").splitlines())
            if {*listed, MANIFEST} != set(zipped.namelist()) or len(listed) + 1 != len(zipped.namelist()):
                raise Damaged("its files are not those of its manifest")
            for name, wanted in listed.items():
                _place(folder, name, zipped.read(name), wanted)
    except (OSError, KeyError, ValueError, zipfile.BadZipFile) as error:
        raise Damaged(f"it cannot be read as an archive of the manual ({error})") from None
    return len(listed)


def _line(line: str) -> tuple[str, str]:
    digest, name = line.split("  ", 1)
    return name, digest


def _place(folder: Path, name: str, content: bytes, wanted: str) -> None:
    path = (folder / name).resolve()
    if not path.is_relative_to(folder.resolve()) or "\\" in name:
        raise Damaged(f"{name} would lie outside the folder")
    if hashlib.sha256(content).hexdigest() != wanted:
        raise Damaged(f"{name} is not what the manifest says")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
