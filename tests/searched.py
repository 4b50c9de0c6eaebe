"""What search was given, read back from a built manual: the engine's own data, and the parts of the index and the texts."""

import gzip
import json
import re
from pathlib import Path

from macros.build.search.index import ENGINE, PARTS

AT_ONCE = ("assets/search.js", "assets/search.css", ENGINE)


def weight(path: Path) -> int:
    """Return the bytes of a file with gzip."""
    return len(gzip.compress(path.read_bytes(), 6, mtime=0))


def first(site: Path) -> dict:
    """Return what the engine is given at once."""
    return json.loads(re.search(r"manualSearch\.begin\((.*)\);\s*\Z", (site / ENGINE).read_text("utf-8"))[1])


def parts(site: Path, letter: str) -> list[dict]:
    """Return the parts of the index (`w`) or of the texts (`t`), in order."""
    files = sorted((site / PARTS).glob(f"{letter}*.js"), key=lambda path: int(path.stem[1:]))
    return [json.loads(re.fullmatch(r'manualSearch\.take\("\w+","\w+",(.*)\);\s*', path.read_text("utf-8"))[1]) for path in files]


def column(site: Path, name: str) -> list[str]:
    """Return a column of the texts, an entry a line: `id`, `title`, `summary` or `text`."""
    return [line for part in parts(site, "t") for line in part[name].split("\n")]
