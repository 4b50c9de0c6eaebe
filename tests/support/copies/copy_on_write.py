"""Folders laid in again and again as links to one copy of the run, whose files become a test's own as it writes them (copy-on-write).

In: a file or folder of this checkout. Out: the same elsewhere. Copying was a sixth of the work of a run, and nearly all that is copied is only read.
Of what Python writes, its own audit tells beforehand; whether another program wrote where it should not is seen at the end of the run.
"""

import os
import shutil
import stat
import sys
from functools import cache
from hashlib import sha256
from pathlib import Path

from filelock import FileLock

ROOT = Path(__file__).resolve().parents[3]
WRITING = os.O_WRONLY | os.O_RDWR | os.O_TRUNC
CHANGES = {"os.chmod", "os.chown", "os.truncate", "os.utime"}
AS_MADE = ".as-made"
_folder: Path | None = None  # of the copies that are shared; where there is none, as outside a run of tests, each copies for itself


class SharedFileWritten(AssertionError):
    """A program wrote to what the manuals of all tests share."""


def share_from(folder: Path) -> None:
    """Share from now on, by copies in a folder of the run."""
    global _folder
    _folder = folder
    folder.mkdir(exist_ok=True)


def lay(place: Path, target: Path) -> None:
    """Lay a file or folder in, as a copy would stand there; what a folder holds already stays, but for the same names."""
    if _folder is None or not place.is_relative_to(ROOT):
        shutil.copytree(place, target, dirs_exist_ok=True) if place.is_dir() else shutil.copy2(place, target)
    elif place.is_dir():
        _link_all(_shared(place), target, _listed(_shared(place)))
    else:
        _link(_shared(place), target)


def lay_repository(place: Path, target: Path) -> Path:
    """Lay in a repository of a run, which nobody changes any more, with its working tree; Git writes its objects once, and all else as a file of its own."""
    listed = [(folder, names) for folder, names in _listed(place) if _is_once_written(folder)]
    _link_all(place, target, listed)
    git = Path(".git")
    shutil.copytree(place / git, target / git, symlinks=True, dirs_exist_ok=True, ignore=lambda folder, names: {"objects"} & {*names})
    return target


def _is_once_written(folder: str) -> bool:
    parts = Path(folder).parts[:2]
    return parts[:1] != (".git",) or parts == (".git", "objects")


def _link_all(source: Path, target: Path, listed: list[tuple[str, list[str]]]) -> None:
    for folder, names in listed:
        os.makedirs(os.path.join(target, folder), exist_ok=True)
        for name in names:
            _link(os.path.join(source, folder, name), os.path.join(target, folder, name))


def _link(source: str | Path, target: str | Path) -> None:
    """Link a file; where something stands, in its place, and where a disk keeps no links, or no more of one file, as a copy."""
    try:
        os.link(source, target)
    except FileExistsError:
        os.unlink(target)
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


@cache
def _shared(place: Path) -> Path:
    """Return the copy that is shared, made by whichever worker needs it first."""
    copy = _folder / place.relative_to(ROOT).as_posix().replace("/", " ")
    with FileLock(f"{copy}.lock"):
        if not (made := Path(f"{copy}{AS_MADE}")).exists():
            shutil.copytree(place, copy) if place.is_dir() else shutil.copy2(place, copy)
            made.write_text(_state(copy), "utf-8")
    return copy


@cache
def _listed(folder: Path) -> list[tuple[str, list[str]]]:
    """Return the folders below a folder, itself first, with the names of their files."""
    return [(os.path.relpath(below, folder), names) for below, _, names in os.walk(folder)]


def check() -> None:
    """Fail if what is shared is not as it was made."""
    if wrong := [path for made in sorted(_folder.glob(f"*{AS_MADE}")) for path in _changed(made)]:
        raise SharedFileWritten(
            f"A program that a test started wrote into {', '.join(wrong)} without making a file of its own, and so into the manuals of all tests, which "
            "prove nothing now. Fix: in that test, unlink the file before the program starts, and write it anew."
        )


def _changed(made: Path) -> set[str]:
    copy = made.with_name(made.name.removesuffix(AS_MADE))
    before, now = (set(text.splitlines()) for text in (made.read_text("utf-8"), _state(copy)))
    return {f"{copy.name}/{line.split('  ')[1]}" for line in before ^ now}


def _state(copy: Path) -> str:
    """Return a line for each file of a copy that is shared: its bytes as a hash, its name, its mode and its time."""
    files = sorted(path for path in copy.rglob("*") if path.is_file()) if copy.is_dir() else [copy]
    return "".join(f"{sha256(path.read_bytes()).hexdigest()}  {path.relative_to(copy)}  {_kept(path.stat())}\n" for path in files)


def _kept(found: os.stat_result) -> str:
    return f"{found.st_mode:o} {found.st_mtime_ns}"


def watch() -> None:
    """Let what this process writes from now on be its own."""
    sys.addaudithook(_hear)


def _hear(event: str, details: tuple) -> None:
    if event in CHANGES or event == "open" and details[2] & WRITING:
        _become_own(details[0])


def _become_own(path: object) -> None:
    """Put a copy of its own in the place of a file that has other names as well."""
    try:
        found = os.stat(path)
    except (OSError, TypeError, ValueError):  # what is not there yet, or never will be
        return
    if isinstance(path, int) or found.st_nlink < 2 or not stat.S_ISREG(found.st_mode):
        return
    real = os.path.realpath(os.fsdecode(path))
    shutil.copy2(real, own := f"{real}.own")
    os.replace(own, real)
