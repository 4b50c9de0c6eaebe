"""Files that are written whole. In: paths with their content. Out: all of them in place.

Each is written aside, on the disk of its place, and only when the last is whole do they take their places: a disk that fills up
leaves what stood there. What stops between two of the last steps, as a place that is a folder does, leaves some new and some old, each whole.
"""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path


def write_whole(files: Mapping[Path, bytes]) -> None:
    """Write files into their places, together.

    Raises:
        OSError: the disk refuses one of them; none is half written.
    """
    aside: dict[str, Path] = {}
    try:
        for path, content in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            aside[_new_file_beside(path)] = path
            _fill(Path(next(reversed(aside))), content)
        for name, path in aside.items():
            os.replace(name, path)
    finally:
        for name in aside:
            Path(name).unlink(missing_ok=True)


def _new_file_beside(path: Path) -> str:
    handle, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    os.close(handle)
    return name


def _fill(path: Path, content: bytes) -> None:
    with path.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())  # some disks take more than they have and say so only here
    path.chmod(0o644)
