"""The ledger of addresses: data/addresses/. In: the project's root. Out: every address ever published, and where old ones moved.

`published.txt` is written by the command `addresses` and only ever grows; `moved.yml` is written by people.
"""

import subprocess
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from .problems import Problem
from .records import Home
from .yaml_text import Document, Faults, read

PUBLISHED = "data/addresses/published.txt"
MOVED = "data/addresses/moved.yml"
HEAD = """\
# Every address of this manual that was ever published, one on a line; what follows # is a place on the page.
# Written by `python3 manual.py addresses --write`; lines are added, never taken away. When something moves, nothing
# changes here: its old address gets a line in moved.yml beside this file, and goes on working.
# * stands for every page of a folder that is made from records. What holds for /training/modules/fp-01/ holds for /m/fp-01/.
"""


@dataclass
class Ledger:
    """Addresses with the lines they stand on, moves with the document they stand in, and what could not be read."""

    addresses: dict[str, int] = field(default_factory=dict)
    moved: dict[str, str] = field(default_factory=dict)
    moves: Home = field(default_factory=lambda: Home(MOVED, Document({}, {}, {})))
    problems: list[Problem] = field(default_factory=list)


def read_ledger(root: Path) -> Ledger:
    """Read the ledger; a file that is missing is empty. Problems are collected, not raised."""
    ledger = Ledger()
    if (root / PUBLISHED).is_file():
        ledger.addresses = lines_of((root / PUBLISHED).read_text("utf-8", "replace"))
    if (root / MOVED).is_file():
        _read_moves(ledger, (root / MOVED).read_text("utf-8", "replace"))
    return ledger


def lines_of(text: str) -> dict[str, int]:
    """Return the addresses in the text of a ledger, each with the number of its line."""
    lines = enumerate(map(str.strip, text.splitlines()), 1)
    return {line: number for number, line in lines if line and not line.startswith("#")}


def _read_moves(ledger: Ledger, text: str) -> None:
    if not any(line.strip() and not line.startswith("#") for line in text.splitlines()):
        return
    try:
        document = read(text)
    except Faults as error:
        ledger.problems += [Problem(MOVED, *fault) for fault in error.faults]
        return
    ledger.moves = Home(MOVED, document)
    if not isinstance(document.value, dict) or not all(isinstance(new, str) for new in document.value.values()):
        ledger.problems.append(Problem(MOVED, 1, 1, "file", "is not a list of moves", "write  /old/address/: /new/address/  on each line"))
        return
    ledger.moved = document.value


def write_ledger(root: Path, addresses: Iterable[str]) -> None:
    """Write addresses to the ledger, in order, below its heading."""
    path = root / PUBLISHED
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(HEAD + "".join(f"{address}\n" for address in sorted(addresses)), "utf-8", newline="\n")


def removed_since(root: Path, commit: str) -> list[str]:
    """Return the addresses that the ledger held at a commit and holds no more; none where git or the file is not there."""
    command = ["git", "-C", root, "show", f"{commit}:./{PUBLISHED}"]
    try:
        done = subprocess.run(command, capture_output=True, check=True, encoding="utf-8")
    except (OSError, subprocess.CalledProcessError):
        return []
    return sorted(lines_of(done.stdout).keys() - read_ledger(root).addresses.keys())
