"""Put a finished folder in the place of the old one.

In: two folders on one disk. Out: the new one in place, whole, or the old one as it was. On Linux the two change places in one step; elsewhere
the old one is set aside for a moment, and what a kill left there is put back at the next start.
"""

import errno
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .exchange import exchange
from .whole_files import write_whole

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None

MARK = ".made-by-the-focal-points-manual"
ABOUT = "A command of the Focal Points Manual made this folder and replaces it as a whole: what is added by hand is lost.\n"
ABANDONED = 3600  # seconds, where a folder cannot say whether somebody still works in it


def publish(new: Path, target: Path) -> None:
    """Mark `new` as ours and put it in the place of `target`; a failure leaves the old folder as it was. What was replaced is removed."""
    mark(new)
    new.chmod(0o755)
    if not target.exists():
        new.rename(target)
        return
    mark(target)
    if not exchange(new, target):
        _one_by_one(new, target)
    remove(new)


def mark(folder: Path) -> None:
    """Write into a folder that it is ours.

    Raises:
        OSError: there is no such folder, or the disk refuses the file.
    """
    if not folder.is_dir():
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(folder))
    if not (folder / MARK).is_file():
        write_whole({folder / MARK: ABOUT.encode("utf-8")})  # a full disk takes the name of a file and nothing of what it says


def _one_by_one(new: Path, target: Path) -> None:
    """Set the old folder aside and put the new one in its place; the old one comes back if that fails."""
    old = Path(tempfile.mkdtemp(prefix=_prefix(target, "old"), dir=target.parent))
    mark(old)
    target.rename(old / target.name)
    try:
        new.rename(target)
    except OSError:
        (old / target.name).rename(target)
        raise
    finally:
        if target.exists():
            remove(old)


@contextmanager
def workplace(target: Path) -> Iterator[Path]:
    """Yield a new folder of ours beside the target, held while it is in use; what is left of it at the end is removed."""
    recover(target)
    folder = Path(tempfile.mkdtemp(prefix=_prefix(target, "new"), dir=target.parent))
    held = _hold(folder)
    try:
        mark(folder)
        yield folder
    finally:
        if held is not None:
            os.close(held)
        remove(folder)


def recover(target: Path) -> None:
    """Put back an old folder that a killed command had set aside, and take away whatever else such commands left beside the target."""
    for old in sorted(target.parent.glob(f"{_prefix(target, 'old')}*")):
        if old.is_dir() and _is_ours(old):
            if not target.exists() and (old / target.name).is_dir():
                (old / target.name).rename(target)
            remove(old)
    if (earlier := target.with_name(f".{target.name}-old")).is_dir() and (earlier / MARK).is_file():  # as earlier versions named it
        remove(earlier) if target.exists() else earlier.rename(target)
    for left in target.parent.glob(f"{_prefix(target, 'new')}*"):
        if _is_left(left):
            remove(left)


def _is_ours(folder: Path) -> bool:
    """Tell whether a folder holds our mark, or nothing yet but a mark half made: a kill may come before it is whole."""
    return (folder / MARK).is_file() or all(entry.name.startswith(f".{MARK}-") for entry in folder.iterdir())


def _is_left(folder: Path) -> bool:
    """Tell whether nobody works any more in a folder of ours."""
    try:
        if not folder.is_dir() or not _is_ours(folder):
            return False
        if fcntl is None:
            return time.time() - folder.stat().st_mtime > ABANDONED
        held = _hold(folder)
    except OSError:
        return False
    if held is not None:
        os.close(held)
    return held is not None


def _hold(folder: Path) -> int | None:
    """Hold a folder until the handle is closed or its owner is gone; None if somebody else holds it, or the system knows no such thing."""
    if fcntl is None:
        return None
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        return None
    return handle


def remove(folder: Path) -> None:
    """Take a folder of ours away, its mark last, so that what a kill leaves of it can still be told as ours."""
    try:
        for entry in [entry for entry in folder.iterdir() if entry.name != MARK]:
            shutil.rmtree(entry, ignore_errors=True) if entry.is_dir() and not entry.is_symlink() else entry.unlink(missing_ok=True)
    except OSError:
        return
    shutil.rmtree(folder, ignore_errors=True)


def _prefix(target: Path, what: str) -> str:
    return f".{target.name}-{what}-"
