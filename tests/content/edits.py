"""Edits as an editor makes them, by hand, in the text of a copy of the manual. In: the copy's folder. Out: changed files.

A change finds its record by itself, as "the latest meeting on record", and never by a fact that may change.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from manuals import DAY

from macros.components import REGISTRY
from macros.loader import Loaded, as_written, read_all
from macros.models.manual import Manual

TO_ADD = re.compile(r"add to (\S+), if this is where it went:  (.*)")
DATED = "owner: editors\nreviewed: {day}\nreview_by: {later}\n"


class Shown(NamedTuple):
    """What an address shows once a change is made; with `raw`, what its HTML holds; without `there`, what it does not show."""

    page: str
    text: str
    raw: bool = False
    there: bool = True


class Copy:
    """A copy of the manual that is being changed."""

    def __init__(self, root: Path, day=DAY, as_it_was: Loaded | None = None):
        """Take a copy as it lies there; `as_it_was` is what was read of the manual it is a copy of, if nothing is changed yet."""
        self.root, self.day, self._read, self._manual = root, day, as_it_was, as_it_was and as_it_was.manual

    def read(self) -> Loaded:
        """Return the manual as it is now and what is wrong with it, read once until something is written."""
        self._read = self._read or read_all(self.root, self.day, REGISTRY)
        self._manual = self._read.manual
        return self._read

    def _changed(self) -> None:
        self._read = self._manual = None

    @property
    def manual(self) -> Manual:
        """The manual as it is now, whether it is good or not."""
        self._manual = self._manual or as_written(self.root, self.day)
        return self._manual

    def remove(self, file: str) -> None:
        """Take a file away."""
        (self.root / file).unlink()
        self._changed()

    def rename(self, file: str, new: str) -> None:
        """Give a file another name."""
        self.put(new, self.text(file))
        self.remove(file)

    @property
    def dates(self) -> str:
        """Who answers for a new record, and when it was and will be reviewed."""
        return DATED.format(day=self.day, later=self.day.replace(year=self.day.year + 1))

    def text(self, file: str) -> str:
        """Return what a file holds."""
        return (self.root / file).read_text("utf-8")

    def put(self, file: str, text: str) -> None:
        """Write a file; a new one must not be there yet."""
        (self.root / file).parent.mkdir(parents=True, exist_ok=True)
        (self.root / file).write_text(text, "utf-8")
        self._changed()

    def new(self, file: str, text: str) -> None:
        """Write a file that is not there yet."""
        assert not (self.root / file).exists(), f"{file} is there already"
        self.put(file, text)

    def add(self, file: str, text: str) -> None:
        """Write below what a file holds."""
        self.put(file, (self.text(file).rstrip("\n") + "\n" + text) if (self.root / file).exists() else text)

    def swap(self, file: str, old: str, new: str) -> None:
        """Write something else where a file says something for the first time."""
        assert old in self.text(file), f"{file} does not hold {old!r}"
        self.put(file, self.text(file).replace(old, new, 1))

    def field(self, file: str, name: str, value: str, of: str = "") -> None:
        """Give a field of a record a value, or take the field away if it is empty; `of` is the record's id in a file of several."""
        start, end = self._block(file, of)
        indent, text = "  " if of else "", self.text(file)
        pattern = re.compile(rf"^{indent}{name}:.*\n(?:{indent}[ -].*\n|\n(?=  ))*", re.MULTILINE)
        block, line = text[start:end], f"{indent}{name}: {value}\n" if value else ""
        if found := pattern.search(block):
            block = block[: found.start()] + line + block[found.end() :]
        else:
            head = block.index("\n") + 1 if of else 0
            block = block[:head] + line + block[head:]
        self.put(file, text[:start] + block + text[end:])

    def _block(self, file: str, of: str) -> tuple[int, int]:
        text = self.text(file)
        if file.endswith(".md"):
            return 4, text.index("\n---\n") + 1
        if not of:
            return 0, len(text)
        start = re.search(rf"^{re.escape(of)}:\s*\n", text, re.MULTILINE).start()
        after = re.compile(r"^\S", re.MULTILINE).search(text, text.index("\n", start) + 1)
        return start, after.start() if after else len(text)

    def everywhere(self, change: Callable[[str], str]) -> None:
        """Change the text of every page and record, and the navigation."""
        for path in [self.root / "mkdocs.yml", *self.files()]:
            if (after := change(before := path.read_text("utf-8"))) != before:
                path.write_text(after, "utf-8")
        self._changed()

    def files(self) -> Iterable[Path]:
        """Return the pages and records; not the record of addresses, which keeps what was."""
        found = (path for folder in ("data", "docs") for path in sorted((self.root / folder).rglob("*.*")))
        return [path for path in found if path.suffix in (".md", ".yml", ".csv") and path.parent.name not in ("addresses", "changes")]

    def named(self, ids: Iterable[str], form: str) -> Counter:
        """Return how often each of these is named in pages and records; `form` says how, with {} for it."""
        whole, each = "\n".join(path.read_text("utf-8") for path in self.files()), re.compile(form.format("(" + "|".join(map(re.escape, ids)) + ")"))
        return Counter(dict.fromkeys(ids, 0)) + Counter(each.findall(whole))

    def least_named(self, ids: Iterable[str], form: str) -> str:
        """Return the id of the record that is named elsewhere least."""
        numbers = self.named([*ids], form)
        return min(sorted(ids), key=lambda id: numbers[id])

    def heed(self) -> None:
        """Add the lines that the check asks for when an address moved."""
        for problem in self.read().diagnostics:
            if found := TO_ADD.search(problem.fix):
                self.add(found[1], found[2] + "\n")

    def faults(self) -> list[str]:
        """Return what the check says."""
        return [str(problem) for problem in self.read().diagnostics]


def without_links(text: str, page: str) -> str:
    """Return text in which links to a page are plain words."""
    return re.sub(rf"(?<!!)\[([^\]]*)\]\(/?{re.escape(page)}(?:#[\w-]+)?\)", r"\1", text)


def without_entry(text: str, id: str) -> str:
    """Return text without an id in lists in brackets; a list that is empty then goes with its name."""
    text = re.sub(rf"(?<=[\[\s]){re.escape(id)}, |, {re.escape(id)}(?=[\],])", "", text)
    return re.sub(rf"^ *[a-z_]+: \[{re.escape(id)}\]\n", "", text, flags=re.MULTILINE)
