"""What an earlier version held and this one does not. In: the folder of the manual, and the earlier files. Out: names of files, and `file#entry` of those that hold many."""

import re
from pathlib import Path

from .read_result import Stood

OF_MANY = re.compile(r"data/(?:vocabularies/)?[^/]+\.yml")
ENTRY = re.compile(r"^([A-Za-z0-9][\w-]*):(?:\s|$)", re.MULTILINE)


def removed(root: Path, stood: Stood) -> frozenset[str]:
    """Return the earlier files that are gone, and the entries that are gone from files of records and words that are still there."""
    gone = {path for path in stood if not (root / path).exists()}
    changed = ((path, texts) for path, texts in stood.items() if texts and path not in gone and OF_MANY.fullmatch(path))
    return frozenset(gone.union(*(_entries_gone(root, path, texts) for path, texts in changed)))


def _entries_gone(root: Path, path: str, texts: tuple[str, ...]) -> set[str]:
    now = set(ENTRY.findall((root / path).read_text("utf-8", errors="replace")))
    return {f"{path}#{entry}" for text in texts for entry in ENTRY.findall(text) if entry not in now}
