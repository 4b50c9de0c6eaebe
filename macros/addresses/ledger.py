"""The ledger of addresses: data/addresses/. In: the project's root. Out: every address ever published, and where old ones moved.

`published.txt` is written by the command `addresses`, which publishing runs, and only ever grows; `moved.yml` is written by people.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from ..reading.conflict_marks import conflict_marks
from ..reading.diagnostics import Diagnostic, DiagnosticError
from ..reading.document import Document
from ..reading.files.text_files import read_text
from ..reading.locations import Location
from ..reading.yaml.reader import read

PUBLISHED = "data/addresses/published.txt"
MOVED = "data/addresses/moved.yml"
ADDRESS = re.compile(r"^/(([a-z0-9-]+|\*)/)*(#[a-z0-9-]+)?$")
GIVEN = r"(?:https?://)?[\w./#-]*[\w/]"
ARROW = re.compile(rf"\s*([-*]\s+)?({GIVEN})(\s*(?:->|=>|→|➔|,|;|=)\s*|:(?=/)|\s+|:\s+)({GIVEN})\s*")
HEAD = """\
# Every address of this manual that was ever published, one on a line; what follows # is a place on the page.
# Written by itself at each publishing (`python3 manual.py addresses --write`); lines are added, never taken away. When something moves, nothing
# changes here: its old address gets a line in moved.yml beside this file, and goes on working.
# * stands for every page of a folder that is made from records. What holds for /training/modules/fp-01/ holds for /m/fp-01/.
"""


@dataclass
class Ledger:
    """Addresses with the lines they stand on, moves with the document they stand in, and what could not be read."""

    addresses: dict[str, int] = field(default_factory=dict)
    moved: dict[str, str] = field(default_factory=dict)
    moves: Location = field(default_factory=lambda: Location(MOVED, Document({}, {}, {})))
    diagnostics: list[Diagnostic] = field(default_factory=list)


def read_ledger(root: Path) -> Ledger:
    """Read the ledger; a file that is missing is empty. Diagnostics are collected, not raised."""
    ledger = Ledger()
    if text := read_text(ledger.diagnostics, root, root / PUBLISHED):
        ledger.diagnostics += _odd_lines(text)
        ledger.addresses = {address: line for address, line in lines_of(text).items() if ADDRESS.match(address)}
    if text := read_text(ledger.diagnostics, root, root / MOVED):
        _read_moves(ledger, text)
    return ledger


def lines_of(text: str) -> dict[str, int]:
    """Return the addresses in the text of a ledger, each with the number of its line."""
    lines = enumerate(map(str.strip, text.splitlines()), 1)
    return {line: number for number, line in lines if line and not line.startswith("#")}


def _odd_lines(text: str) -> Iterator[Diagnostic]:
    """Yield each line that is no address: both of two proposals end this file, and what Git writes between them is easily left."""
    if conflicts := list(conflict_marks(text.splitlines())):
        fix = "keep the addresses of both versions, and take the lines with <<<<<<<, ======= and >>>>>>> away"
        yield from (replace(problem.at(PUBLISHED), fix=fix) for problem in conflicts)
        return
    for line, number in lines_of(text).items():
        if not ADDRESS.match(line):
            yield Diagnostic(PUBLISHED, number, 1, "line", f"“{line}” is no address", "put this file back as it was; nobody writes in it by hand")


def _no_colon(text: str) -> Iterator[Diagnostic]:
    """Yield each line with two addresses and something else than a colon between them."""
    for number, line in enumerate(text.splitlines(), 1):
        match = ARROW.fullmatch(line)
        if match and (match[1] or not match[3].startswith(":") or match[3] == ":"):
            sign, right = match[3].strip(), ": ".join(next(as_addresses(given)) if "://" not in given else given for given in match.group(2, 4))
            what = f"has {sign or 'a space'} where a colon parts the old address from the new one"
            if sign == ":":
                what = f"begins with {match[1].strip()}, and this is no list" if match[1] else "has no space behind the colon"
            yield Diagnostic(MOVED, number, 1, "line", what, f"write {right}", right, 1)


def as_addresses(given: str) -> Iterator[str]:
    """Yield an address from the root of the site: without the ending of a file and what GitHub puts before it, without a host, without a folder."""
    path, sign, heading = given.partition("#")
    whole = re.match(r"https?://[^/]+/", path)
    rest = path[whole.end() :] if whole else path
    for inside in (rest, rest.partition("/")[2]) if whole else (rest,):
        bare = re.sub(r"(?:^|/)index$", "", re.sub(r"\.(?:md|html?)$", "", re.sub(r"^/?docs/", "", inside).strip("/")))
        yield (f"/{bare}/" if bare else "/") + sign + heading


def _read_moves(ledger: Ledger, text: str) -> None:
    if not any(line.strip() and not line.startswith("#") for line in text.splitlines()):
        return
    if odd := list(_no_colon(text)):
        ledger.diagnostics += odd
        return
    try:
        document = read(text)
    except DiagnosticError as error:
        ledger.diagnostics += [fault.at(MOVED) for fault in error.diagnostics]
        return
    ledger.moves = Location(MOVED, document)
    if not isinstance(document.value, dict) or not all(isinstance(new, str) for new in document.value.values()):
        ledger.diagnostics.append(Diagnostic(MOVED, 1, 1, "file", "is not a list of moves", "write  /old/address/: /new/address/  on each line"))
        return
    ledger.moved = document.value


def ledger_of(addresses: Iterable[str]) -> str:
    """Return the text of a ledger: addresses in order, below its heading."""
    return HEAD + "".join(f"{address}\n" for address in sorted(addresses))


def end_of_moves(root: Path) -> int:
    """Return the first free line of moved.yml."""
    path = root / MOVED
    return len(path.read_text("utf-8", "replace").splitlines()) + 1 if path.is_file() else 1


def taken_away(before: dict[str, int], after: Iterable[str]) -> list[Diagnostic]:
    """Return a problem for each address that a ledger held, with its line there, and holds no more."""
    return [
        Diagnostic(PUBLISHED, before[address], 1, address, "was taken away", "put the line back; the ledger only grows")
        for address in sorted(before.keys() - set(after))
    ]


def shrunk(root: Path, before: dict[str, int]) -> list[Diagnostic]:
    """Return what the ledger on disk lost of the one before; one problem for all of it where the file itself is gone."""
    if before and not (root / PUBLISHED).is_file():
        return [Diagnostic(PUBLISHED, 1, 1, "file", "was taken away", f"put it back as it was:  git checkout HEAD -- {PUBLISHED}")]
    return taken_away(before, read_ledger(root).addresses)
