"""Which files the manual is made from, and how they stand. In: the project's root. Out: a value that differs after any change."""

import os
from collections.abc import Iterator
from pathlib import Path

WATCHED = ("docs", "data", "macros", "overrides", "mkdocs.yml")
Stand = frozenset[tuple[str, int, int]]


def stand(root: Path) -> Stand:
    """Return path, time and size of every file that the manual is made from."""
    return frozenset(entry for name in WATCHED for entry in _entries(root / name))


def _entries(path: Path) -> Iterator[tuple[str, int, int]]:
    try:
        if path.is_dir():
            for inner in os.scandir(path):
                if _counts(inner.name):
                    yield from _entries(Path(inner.path))
        else:
            status = path.stat()
            yield str(path), status.st_mtime_ns, status.st_size
    except OSError:  # it has just gone, or an editor is about to put another in its place
        return


def _counts(name: str) -> bool:
    """Tell whether a name is that of content: not of a cache, nor of what an editor keeps beside a file."""
    return not name.startswith((".", "#")) and not name.endswith(("~", ".swp", ".tmp", ".pyc")) and name != "__pycache__"
