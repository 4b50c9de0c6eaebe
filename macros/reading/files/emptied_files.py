"""A file of which nothing is left but empty lines and remarks. In: its text, and its texts in earlier versions. Out: one problem, or none."""

from collections.abc import Iterable

from ..diagnostics import Diagnostic, unplaced

WHAT = "is empty: everything that stood in it was taken away"
FIX = "put it back as it stood, docs/contributing/undo-a-mistake.md; or delete the whole file, if {} is to go"


def emptied(text: str, earlier: Iterable[str], names: str = "the record") -> list[Diagnostic]:
    """Return what is to be told of a file that once held something and holds nothing now."""
    return [unplaced(1, 1, "file", WHAT, FIX.format(names))] if not _holds(text) and any(map(_holds, earlier)) else []


def _holds(text: str) -> bool:
    return any(
        line.strip() and not line.lstrip().startswith("#") and line.strip() not in ("---", "...") for line in text.lstrip("\ufeff").split("\n")
    )
