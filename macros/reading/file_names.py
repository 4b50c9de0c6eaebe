"""Names under which not every computer keeps a file. In: a path from the root of the repository. Out: what is wrong with it, and what to do.

Windows keeps some names for devices, drops a dot at the end, and takes 260 signs with the folders above; it and macOS take `Hub` and `hub` for one
name. What is called in small letters, digits and single dashes has no twin anywhere.
"""

import re
import unicodedata
from functools import lru_cache
from pathlib import Path

DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10))}
OF_A_DEVICE = "has a name that Windows keeps for a device, so that no copy with it can be made there", "add a word to the name"
LONGEST = 150
TOO_LONG = (
    f"has a path of {{}} signs, and with the folders above it Windows takes no more than 260: at most {LONGEST} are allowed",
    "give it a shorter name",
)
PLAIN = re.compile(r"[a-z0-9]+(?:[._-]+[a-z0-9]+)*")


def unkept(path: str) -> tuple[str, str] | None:
    """Return what is wrong with a path for some computer, whatever its letters are; None if nothing is."""
    if any(part.partition(".")[0] in DEVICES for part in path.lower().split("/")):
        return OF_A_DEVICE
    return (TOO_LONG[0].format(len(path)), TOO_LONG[1]) if len(path) > LONGEST else None


def is_plain(path: str) -> bool:
    """Tell whether each part of a path is of small letters and digits, with dots, dashes and underlines between them only."""
    return all(map(PLAIN.fullmatch, path.split("/")))


@lru_cache(maxsize=8192)
def plain(path: str) -> str:
    """Return a path in small letters, digits and single dashes; a part of which nothing would be left stays empty."""
    letters = unicodedata.normalize("NFKD", path.lower()).encode("ascii", "ignore").decode()
    return "/".join(re.sub(r"-*(\.)[.-]*", r"\1", re.sub(r"[^a-z0-9._]+", "-", part)).strip("-._") for part in letters.split("/"))


def call_it(root: Path, right: str, words: str = "call it") -> str:
    """Return what to do with a file that is to be called otherwise: another may be called so already."""
    if (root / right).exists():
        return f"{right} is there already: keep one of the two, or give this one another name"
    return f"{words} {right}"
