"""Files that take their places together. In: a folder, and texts for places below it. Out: all of them there, or none, whatever stops the command.

The files are written aside, and a list of their places after them. The list decides: a command that is killed before it is whole has changed nothing,
and what one that is killed later was about to put into place, the next command puts there before it does anything else.
"""

import errno
import json
import os
import shutil
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from .publish import remove, workplace
from .whole_files import write_whole

ASIDE = "writing"
PLACES = "places.json"


def write_together(root: Path, files: Mapping[str, str]) -> None:
    """Write texts to their places below `root`.

    Raises:
        OSError: the disk refuses one of them; none is in its place.
    """
    if folder := next((root / path for path in files if (root / path).is_dir()), None):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(folder))
    finish(root)
    with workplace(root / ASIDE) as aside:
        write_whole({aside / str(number): text.encode("utf-8") for number, text in enumerate(files.values())})
        for path in files:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
        write_whole({aside / PLACES: json.dumps(list(files)).encode("utf-8")})
        _put(root, aside, list(files))


def finish(root: Path) -> list[str]:
    """Put into their places the files that a command which was killed had written aside; return the places."""
    placed: list[str] = []
    for aside in sorted(root.glob(f".{ASIDE}-new-*")):
        if places := _places(aside):
            _put(root, aside, places)
            remove(aside)
            placed += places
    return placed


def _put(root: Path, aside: Path, places: list[str]) -> None:
    """Put a copy of each file into its place, all of them each time: what somebody took away in between is back. Then the list has done its work."""
    try:
        for number, path in enumerate(places):
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            spare = shutil.copyfile(aside / str(number), aside / f"{number}-copy")
            os.replace(spare, root / path)
        (aside / PLACES).unlink()
    except FileNotFoundError:
        if aside.is_dir():  # else another command has put them there
            raise


def _places(aside: Path) -> list[str]:
    """Return the places of the files in a folder; nothing if their list is not there, or names a place outside the root."""
    try:
        found = json.loads((aside / PLACES).read_text("utf-8"))
    except (OSError, ValueError):
        return []
    paths = [PurePosixPath(each) for each in found if isinstance(each, str)] if isinstance(found, list) else []
    inside = all(path.parts and not path.is_absolute() and ".." not in path.parts for path in paths)
    return [str(path) for path in paths] if inside and len(paths) == len(found) else []
