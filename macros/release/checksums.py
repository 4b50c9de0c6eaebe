"""Sums of files, in the form that `sha256sum --check` reads. In: files by path. Out: a line for each; and from such lines the sums back."""

import hashlib
import re
from collections.abc import Mapping

LINE = re.compile(r"([0-9a-f]{64})  (\S.*)")
MOST_BYTES = 512 * 1024 * 1024  # of a file or of all, many times what the manual takes
MOST_LISTED = 16 * 1024 * 1024


def digest(content: bytes) -> str:
    """Return the sha256 of a content."""
    return hashlib.sha256(content).hexdigest()


def checksums(files: Mapping[str, bytes]) -> str:
    """Return the sha256 of every file, one on a line, by path."""
    return "".join(f"{digest(files[name])}  {name}\n" for name in sorted(files))


def listed(text: str) -> list[tuple[str, str]] | None:
    """Return each file with its sha256, in the order of the lines; None if one of the lines is of another form."""
    found = [LINE.fullmatch(line) for line in text.splitlines()]
    return [(match[2], match[1]) for match in found] if all(found) else None
