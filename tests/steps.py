"""Follow the written steps of a page of the editing guide, literally. In: a copy of the manual and the page. Out: the changed copy.

Only what the page says is done. A step that says nothing this can follow is an error, so the guide cannot become vague.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from macros.reading.markdown_reader import text_lines

STEP = re.compile(r"^\d+\. (.*)$", re.MULTILINE)
SECTION = re.compile(r"## .*?\{: #([a-z-]+) \}$")
FENCE = re.compile(r"^```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)
EXPECTED = re.compile(r"[Tt]he page `([^`]+)`(?: then)? shows “([^”]+)”|It shows “([^”]+)” too")
DEEDS: list[tuple[re.Pattern, Callable]] = []


class Shown(NamedTuple):
    """What a page shows once the steps are done."""

    page: str
    text: str


class Copy:
    """A copy of the manual, and the file that the reader of the steps has open."""

    def __init__(self, root: Path, guide: str, named: Callable[[Path], list[str]]):
        self.root, self.named, self.file = root, named, ""
        self.sections = sections(guide)

    def text(self, id: str) -> str:
        """Return the text to paste that stands in a section of the guide."""
        return FENCE.search(self.sections[id])[1]

    def put(self, file: str, text: str) -> None:
        """Write a file of the copy."""
        (self.root / file).parent.mkdir(parents=True, exist_ok=True)
        (self.root / file).write_text(text, "utf-8")

    def replace(self, file: str, old: str, new: str) -> None:
        """Replace what stands exactly once in a file."""
        text = (self.root / file).read_text("utf-8")
        assert text.count(old) == 1, f"{file} holds “{old}” {text.count(old)} times"
        self.put(file, text.replace(old, new))


def follow(root: Path, guide: Path, named: Callable[[Path], list[str]]) -> list[Shown]:
    """Do the steps of a page on the copy at `root`; return what should be shown then. `named` tells which files the check names."""
    text = guide.read_text("utf-8")
    copy = Copy(root, text, named)
    for step in STEP.findall(copy.sections["steps"]):
        done = [deed(copy, *match.groups()) for pattern, deed in DEEDS for match in pattern.finditer(step)]
        assert done, f"nobody could follow: {step}"
    return expected(text)


def sections(guide: str) -> dict[str, str]:
    """Return the text of each section of a page by its id; headings inside code are no sections."""
    found: dict[str, str] = {}
    id = ""
    for line, prose in zip(guide.split("\n"), text_lines(guide), strict=True):
        match = SECTION.match(prose)
        id = match[1] if match else id
        found[id] = found.get(id, "") + line + "\n"
    return found


def expected(guide: str) -> list[Shown]:
    """Return what a page of the guide promises."""
    found: list[Shown] = []
    for page, text, more in EXPECTED.findall(guide):
        found.append(Shown(page or found[-1].page, text or more))
    return found


def deed(pattern: str) -> Callable:
    """Register what a sentence of this form asks for."""
    def register(function: Callable) -> Callable:
        DEEDS.append((re.compile(pattern), function))
        return function
    return register


@deed(r"Open `([^`]+)`( or make it)?")
def _open(copy: Copy, file: str, or_make: str | None) -> None:
    if or_make and not (copy.root / file).exists():
        copy.put(file, "")
    assert (copy.root / file).exists(), f"there is no {file}"
    copy.file = file


@deed(r"change the name to `([^`]+)`")
def _rename(copy: Copy, new: str) -> None:
    (copy.root / copy.file).rename(copy.root / new)
    copy.file = new


@deed(r"^(?:.*?\. )?Find `([^`]+)` and write `([^`]+)` instead")
def _replace(copy: Copy, old: str, new: str) -> None:
    copy.replace(copy.file, old, new)


@deed(r"Find `([^`]+)` and write below it `([^`]+)`")
def _write_below(copy: Copy, old: str, new: str) -> None:
    line = next(line for line in (copy.root / copy.file).read_text("utf-8").splitlines() if old in line)
    copy.replace(copy.file, line, line + "\n" + line.replace(old, new))


@deed(r"Find `([^`]+)` and paste below it \[[^\]]+\]\(#([a-z-]+)\)")
def _paste_below(copy: Copy, old: str, section: str) -> None:
    copy.replace(copy.file, old, f"{old}\n\n{copy.text(section).rstrip()}")


@deed(r"[Mm]ake the new file `([^`]+)` and paste \[[^\]]+\]\(#([a-z-]+)\)")
def _make(copy: Copy, file: str, section: str) -> None:
    assert not (copy.root / file).exists(), f"{file} is there already"
    copy.put(file, copy.text(section))


@deed(r"paste \[[^\]]+\]\(#([a-z-]+)\) at the end")
def _paste_at_end(copy: Copy, section: str) -> None:
    before = (copy.root / copy.file).read_text("utf-8")
    copy.put(copy.file, (before.rstrip("\n") + "\n").lstrip("\n") + copy.text(section))


@deed(r"In every file that the check names, find `([^`]+)` and write `([^`]+)` instead")
def _replace_where_named(copy: Copy, old: str, new: str) -> None:
    for file in copy.named(copy.root):
        text = (copy.root / file).read_text("utf-8")
        copy.put(file, text.replace(old, new))


@deed(r"Press |Change the (?:values|words)|Read the page")
def _by_hand(copy: Copy) -> None:
    """Pressing, reading and writing other words than the example's leave the copy as it is."""
