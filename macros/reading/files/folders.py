"""What lies below a folder, in one walk. In: a folder. Out: its entries, each with its path from there, in the order of their paths.

A link is told as one and never followed, and a folder that nobody may open is empty.
"""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple


class Entry(NamedTuple):
    """A file, a folder or a link, of which at most one is true; none for anything else, such as a socket."""

    name: str
    is_file: bool
    is_folder: bool
    is_link: bool


def below(folder: Path) -> Iterator[Entry]:
    """Yield everything below a folder; nothing if it is not there."""
    return _below(os.fspath(folder), "")


def _below(folder: str, prefix: str) -> Iterator[Entry]:
    for entry in _entries(folder):
        found = Entry(prefix + entry.name, entry.is_file(follow_symlinks=False), entry.is_dir(follow_symlinks=False), entry.is_symlink())
        yield found
        if found.is_folder:
            yield from _below(entry.path, f"{found.name}/")


def _entries(folder: str) -> list[os.DirEntry]:
    with suppress(FileNotFoundError, NotADirectoryError, PermissionError), os.scandir(folder) as entries:
        return sorted(entries, key=lambda entry: entry.name)
    return []
