"""Follow the written steps of a page of the editing guide, literally. In: a copy of the manual and the page. Out: the changed copy.

Only what the page says is done. A step that says nothing this can follow is an error, so the guide cannot become vague.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from macros.components import REGISTRY
from macros.github.forms import form_issue
from macros.loader import load
from macros.reading.markdown.reader import text_lines
from macros.rules.files.adoption import NOT_YET
from support.github.filled_forms import DAY, FORMS

STEP = re.compile(r"^\d+\. (.*)$", re.MULTILINE)
SECTION = re.compile(r"## .*?\{: #([a-z-]+) \}$")
FENCE = re.compile(r"^```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)
EXPECTED = re.compile(r"[Tt]he page `([^`]+)`(?: then)? shows “([^”]+)”|It shows “([^”]+)” too")
DEEDS: list[tuple[re.Pattern, Callable]] = []


class Shown(NamedTuple):
    """What a page shows once the steps are done."""

    page: str
    text: str


class Done(NamedTuple):
    """What came of the steps: what pages show, what was written into the description of the proposal, and the files that were touched."""

    shown: list[Shown]
    description: str
    files: list[str]


class Copy:
    """A copy of the manual, and the file or folder that the reader of the steps has open."""

    def __init__(self, root: Path, guide: str, named: Callable[[Path], list[str]]):
        self.root, self.named, self.file, self.description = root, named, "", ""
        self.files: list[str] = []
        self.sections = sections(guide)

    def text(self, id: str) -> str:
        """Return the text to paste that stands in a section of the guide."""
        return FENCE.search(self.sections[id])[1]

    def put(self, file: str, text: str) -> None:
        """Write a file of the copy."""
        (self.root / file).parent.mkdir(parents=True, exist_ok=True)
        (self.root / file).write_text(text, "utf-8")
        self.files.append(file)

    def replace(self, file: str, old: str, new: str) -> None:
        """Replace what stands exactly once in a file."""
        text = (self.root / file).read_text("utf-8")
        assert text.count(old) == 1, f"{file} holds “{old}” {text.count(old)} times"
        self.put(file, text.replace(old, new))


def follow(root: Path, guide: Path, named: Callable[[Path], list[str]]) -> Done:
    """Do the steps of a page on the copy at `root`; `named` tells which files the check names. What the page says stood there before stands there first."""
    text = guide.read_text("utf-8")
    copy = Copy(root, text, named)
    if "before" in copy.sections:
        first, rest = copy.text("before").split("\n", 1)
        copy.put(first.removeprefix("# "), rest)
        copy.files.clear()
    for step in STEP.findall(copy.sections["steps"]):
        done = [deed(copy, *match.groups()) for pattern, deed in DEEDS for match in pattern.finditer(step)]
        assert done, f"nobody could follow: {step}"
    return Done(expected(text), copy.description, list(dict.fromkeys(copy.files)))


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


@deed(r"opens `([^`]+)` for writing")
def _correct_this_page(copy: Copy, file: str) -> None:
    _open(copy, file, None)


@deed(r"In the box for the name, above the text, change `([^`/]+)` to `([^`/]+)`")
def _rename(copy: Copy, old: str, new: str) -> None:
    folder, name = copy.file.rsplit("/", 1)
    assert name == old, f"the box holds {name}"
    (copy.root / copy.file).rename(copy.root / folder / new)
    copy.files += [copy.file, f"{folder}/{new}"]
    copy.file = f"{folder}/{new}"


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


@deed(r"In the box for the name write `([^`/]+)`\. Paste \[[^\]]+\]\(#([a-z-]+)\) into the large box")
def _make(copy: Copy, name: str, section: str) -> None:
    assert (copy.root / copy.file).is_dir(), f"{copy.file} is no folder in which a file is made"
    file = f"{copy.file.rstrip('/')}/{name}"
    assert not (copy.root / file).exists(), f"{file} is there already"
    copy.put(file, copy.text(section))


@deed(r"paste \[[^\]]+\]\(#([a-z-]+)\) in place of it")
def _replace_all(copy: Copy, section: str) -> None:
    copy.put(copy.file, copy.text(section))


@deed(r"Drop `([^`/]+)` there")
def _upload(copy: Copy, name: str) -> None:
    assert (copy.root / copy.file).is_dir()
    file = f"{copy.file.rstrip('/')}/{name}"
    (copy.root / file).write_bytes(b"%PDF-1.7\n%%EOF\n")
    copy.files.append(file)


@deed(r"press \"Revert\"\. Here that takes `([^`]+)` out again")
def _revert(copy: Copy, file: str) -> None:
    (copy.root / file).unlink()
    copy.files.append(file)


@deed(r"Choose \"([A-Z][a-z]+)\", and paste \[[^\]]+\]\(#([a-z-]+)\) into \"The table\"")
def _send_table(copy: Copy, kind: str, section: str) -> None:
    filled = form_issue.Filled(form_issue.MANY, {"kind": f"{kind.lower()}: {kind}", "table": copy.text(section)}, [])
    answered = form_issue.answered(filled, FORMS, load(copy.root, DAY, REGISTRY), DAY, lambda path: (copy.root / path).read_text("utf-8"))
    assert answered.faults == []
    for file in answered.outcome.files:
        copy.put(file.path, file.text)
    copy.description = answered.outcome.sentence


@deed(r"Paste \[the sentence\]\(#([a-z-]+)\) into the description, below \"What is different for readers\"")
def _describe(copy: Copy, section: str) -> None:
    copy.description = copy.text(section).strip()


@deed(r"Write `([A-Za-z]+)` into the description, below \"What is different for readers\"")
def _describe_in_a_word(copy: Copy, word: str) -> None:
    copy.description = word


@deed(r"paste \[[^\]]+\]\(#([a-z-]+)\) at the end")
def _paste_at_end(copy: Copy, section: str) -> None:
    before = (copy.root / copy.file).read_text("utf-8")
    copy.put(copy.file, (before.rstrip("\n") + "\n").lstrip("\n") + copy.text(section))


@deed(r"In every file that the check names, find `([^`]+)` and write `([^`]+)` instead")
def _replace_where_named(copy: Copy, old: str, new: str) -> None:
    for file in copy.named(copy.root):
        text = (copy.root / file).read_text("utf-8")
        copy.put(file, text.replace(old, new))


@deed(r"Wait for the check\. It is red, and names \[[^\]]+\]\(#[a-z-]+\), such as in `([^`]+)`")
def _wait(copy: Copy, file: str) -> None:
    assert file in copy.named(copy.root)


@deed(r"Change these lines in words of your own")
def _say_otherwise(copy: Copy) -> None:
    for file in copy.named(copy.root):
        copy.put(file, NOT_YET.sub("in use", (copy.root / file).read_text("utf-8")))


@deed(r"Press |Change (?:the (?:values|words)|\[the texts\])|^Read |Look whether|Name the columns|Mark all cells")
def _by_hand(copy: Copy) -> None:
    """Pressing, reading and writing other words than the example's leave the copy as it is."""
