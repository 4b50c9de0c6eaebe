"""Of some hundred slips each is told at its line for what it is, and its fix, done as it says, passes and means what was meant."""

import csv
import io
import os
import re
from collections import Counter
from pathlib import Path

import pytest
from manuals import DAY, ROOT, SMALL, add_to_navigation, copy_of
from slips.base import BASE, HUB, LAST, MODULE, NORWAY, PAGE_TEXT, PAGES, REVIEWED, REVIEWS, SLIPS, VIENNA, Slip
from slips.desk import DESK
from slips.eleventh_a import ELEVENTH_A, TRUE_A
from slips.eleventh_b import ELEVENTH_B, FILES_B, REVIEWED_B, TRUE_FILES, TRUE_SUMMARIES
from slips.eleventh_c import ELEVENTH_C, TRUE_LINES_C
from slips.eleventh_c import ORDINARY as ORDINARY_C
from slips.eleventh_e import ELEVENTH_E, TRUE_E
from slips.eleventh_f import ELEVENTH_F, ORDINARY_F
from slips.field import FIELDS
from slips.field import TRUE_LINES as TRUE_FIELDS
from slips.first import FIRST
from slips.grid import GRID
from slips.grid import TRUE_LINES as TRUE_GRID
from slips.later import LATER, TRUE_OFFICES
from slips.later import ORDINARY as ORDINARY_LATER
from slips.later_texts import LATER_TEXT, TRUE_LATER
from slips.later_texts import ORDINARY as ORDINARY_TEXT
from slips.markdown import MARKDOWN
from slips.markdown import ORDINARY as ORDINARY_MARKDOWN
from slips.meant import MEANT
from slips.meant import ORDINARY as ORDINARY_MEANT
from slips.nameless import NAMELESS, TRUE_TEXTS
from slips.natural import ALONE, NATURAL
from slips.natural import ORDINARY as ORDINARY_NATURAL
from slips.ninth import NINTH, TRUE_DAYS
from slips.office import OFFICE, ORDINARY
from slips.paper import ORDINARY as ORDINARY_PAPER
from slips.paper import PAPER
from slips.pasted import PASTED
from slips.sent import ORDINARY as ORDINARY_SENT
from slips.sent import SENT
from slips.settings import SETTINGS_TABLE, TRUE_SETTINGS
from slips.structure import ORDINARY as ORDINARY_STRUCTURE
from slips.structure import STRUCTURE
from slips.typed import TYPED
from support.copies.steps import FENCE, sections

from macros.components import REGISTRY
from macros.loader import read_all
from macros.reading.diagnostics import Diagnostic, DiagnosticError
from macros.reading.markdown.reader import split
from macros.reading.yaml.reader import read

MOST_VAGUE = 5
ALL = (
    SLIPS
    | PASTED
    | DESK
    | TYPED
    | OFFICE
    | STRUCTURE
    | FIRST
    | MARKDOWN
    | MEANT
    | SENT
    | NAMELESS
    | PAPER
    | NATURAL
    | LATER
    | LATER_TEXT
    | FIELDS
    | SETTINGS_TABLE
    | GRID
    | NINTH
    | ELEVENTH_B
    | ELEVENTH_E
    | ELEVENTH_F
    | ELEVENTH_C
    | ELEVENTH_A
)


@pytest.fixture(scope="module")
def manual(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small manual with the records of the table, and the pages on which they are shown."""
    root = copy_of(SMALL, tmp_path_factory.mktemp("slips"), code=False)
    module = FENCE.search(sections((ROOT / "docs/contributing/add-a-module.md").read_text("utf-8"))["module"])[1]
    files = (
        BASE
        | FILES_B
        | {"data/README.md": (ROOT / "data" / "README.md").read_text("utf-8")}
        | {MODULE: module.replace("contributing/add-a-meeting.md", "roles/hub.md").replace("2027-01-15", str(DAY))}
        | {f"docs/{page}": PAGE_TEXT.replace("Another page", page).replace("A page for tests", page) for page in PAGES}
    )
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    for name in [MODULE, *(f"docs/{page}" for page in PAGES)]:
        add_to_navigation(root, name)
    with (root / REVIEWS).open("a", encoding="utf-8") as stream:
        stream.write(REVIEWED + REVIEWED_B)
    assert [str(problem) for problem in diagnostics(root)] == []
    return root


def diagnostics(root: Path) -> list[Diagnostic]:
    return read_all(root, DAY, REGISTRY).diagnostics


def test_the_table_is_long_and_its_manual_is_good(manual: Path) -> None:
    assert [str(problem) for problem in diagnostics(manual)] == []
    assert sum(map(len, ALL.values())) >= 600
    names = [slip.name for slips in ALL.values() for slip in slips]
    assert [name for name in names if names.count(name) > 1] == []


@pytest.mark.slow
@pytest.mark.parametrize("kind", ALL)
def test_each_slip_is_named_at_its_line_and_its_fix_means_what_was_meant(manual: Path, kind: str) -> None:
    found = {slip.name: verdict(manual, slip) for slip in ALL[kind]}
    assert diagnostics(manual) == []  # each was left as it was, and so was whatever a check remembers
    write_table(kind, found)
    assert {name: said for name, said in found.items() if said not in ("right", "vague")} == {}
    assert list(found.values()).count("vague") <= MOST_VAGUE


@pytest.mark.parametrize("slip", [slip for slips in ALONE.values() for slip in slips], ids=lambda slip: slip.name)
def test_what_only_follows_from_a_slip_is_not_told(manual: Path, slip: Slip) -> None:
    path = manual / slip.file
    before = path.read_text("utf-8")
    path.write_text(before.replace(slip.right, slip.wrong, 1), "utf-8")
    found = diagnostics(manual)
    path.write_text(before, "utf-8")
    assert len(found) == 1 and slip.says in f"{found[0].what}. Fix: {found[0].fix}", [str(problem) for problem in found]


def test_what_somebody_will_write_is_told_of_nothing(manual: Path) -> None:
    path = manual / HUB
    before = path.read_text("utf-8")
    sentences = (
        *ORDINARY,
        *ORDINARY_STRUCTURE,
        *ORDINARY_MARKDOWN,
        *ORDINARY_MEANT,
        *ORDINARY_SENT,
        *ORDINARY_PAPER,
        *ORDINARY_NATURAL,
        *ORDINARY_LATER,
        *ORDINARY_TEXT,
        *ORDINARY_F,
        *ORDINARY_C,
    )
    path.write_text(before + "".join(f"\n{sentence}{LAST}\n" for sentence in sentences), "utf-8")
    found = [str(problem) for problem in diagnostics(manual)]
    path.write_text(before, "utf-8")
    assert found == []


@pytest.mark.parametrize(("old", "new"), [*TRUE_TEXTS, *TRUE_FIELDS, *TRUE_GRID])
def test_true_lines_of_a_record_are_told_of_nothing(manual: Path, old: str, new: str) -> None:
    path = manual / VIENNA
    before = path.read_text("utf-8")
    path.write_text(before.replace(old, new, 1), "utf-8")
    found = [str(problem) for problem in diagnostics(manual)]
    path.write_text(before, "utf-8")
    assert before.count(old) == 1 and found == []


def test_true_offices_are_no_persons(manual: Path) -> None:
    path = manual / NORWAY
    before = path.read_text("utf-8")
    offices = "".join(f'  - {{text: "{office}", as_of: "2016", source: seoul}}\n' for office in TRUE_OFFICES)
    path.write_text(before.replace("evidence:\n", f"offices:\n{offices}evidence:\n", 1), "utf-8")
    found = [str(problem) for problem in diagnostics(manual)]
    path.write_text(before, "utf-8")
    assert found == []


@pytest.mark.parametrize(("file", "old", "new"), [*TRUE_SETTINGS, *TRUE_LATER, *TRUE_DAYS, *TRUE_E, *TRUE_SUMMARIES, *TRUE_LINES_C, *TRUE_A])
def test_true_lines_of_settings_are_told_of_nothing(manual: Path, file: str, old: str, new: str) -> None:
    path = manual / file
    before = path.read_text("utf-8")
    path.write_text(before.replace(old, new, 1), "utf-8")
    found = [str(problem) for problem in diagnostics(manual)]
    path.write_text(before, "utf-8")
    assert before.count(old) == 1 and found == []


@pytest.mark.parametrize(("file", "text"), TRUE_FILES)
def test_true_records_are_told_of_nothing(manual: Path, file: str, text: str) -> None:
    path = manual / file
    before = path.read_bytes() if path.exists() else None
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    found = [str(problem) for problem in diagnostics(manual)]
    if before is None:
        path.unlink()
    else:
        path.write_bytes(before)
    assert found == []


def write_table(kind: str, found: dict[str, str]) -> None:
    """Add the verdicts to the file that SLIPS_TABLE names, for a person."""
    if path := os.environ.get("SLIPS_TABLE"):
        with Path(path).open("a", encoding="utf-8") as stream:
            stream.writelines(f"| {kind} | {name} | {said.replace('|', '/')} |\n" for name, said in found.items())
            stream.write(f"| {kind} | **total** | {dict(Counter(said.split(':')[0] for said in found.values()))} |\n")


def verdict(root: Path, slip: Slip) -> str:
    """Make a slip, do what its message says, and leave the manual as it was; return what is to be said of the message."""
    before = {path: path.read_bytes() for path in (root / slip.file, root / "mkdocs.yml") if path.exists()}
    made: list[Path] = []
    try:
        return _verdict(root, slip, made)
    finally:
        for path in [root / slip.file, *made]:
            if path not in before:
                path.unlink(missing_ok=True)
        for path, content in before.items():
            path.write_bytes(content)


def _verdict(root: Path, slip: Slip, made: list[Path]) -> str:
    path = root / slip.file
    base = path.read_text("utf-8") if path.exists() else ""
    wrong = base.replace(",", ";") if slip.name == "semicolons for commas" else base.replace(slip.right, slip.wrong, 1) if base else slip.wrong
    assert not base or slip.name == "semicolons for commas" or base.count(slip.right) == 1, (
        f"{slip.name}: {slip.right!r} stands {base.count(slip.right)} times"
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(wrong, "utf-8", newline="")
    found = diagnostics(root)
    told = [problem for problem in found if problem.path == slip.file]
    if not told:
        return "silent" if not found else f"wrong: told elsewhere: {found[0]}"
    first = told[0]
    if fault := wrong_words(slip, first, wrong):
        return fault
    if slip.act[:1] == ("move",):
        return moved_away(root, slip, made)
    mend(path, first, slip)
    if slip.name == "semicolons for commas":
        path.write_text(base, "utf-8")
    is_as_it_was = base and path.read_bytes() == base.encode()  # and so byte for byte the manual that is good
    after = [] if is_as_it_was else diagnostics(root)
    for _ in range(2):  # what a mended line uncovers is told next, and mended as it says
        if after and after[0].replaces and after[0].path == slip.file:
            mend(path, after[0], slip._replace(act=()))
            after = diagnostics(root)
    if after:
        return f"harmful: {first} -> {after[0]}"
    meant = base if slip.meant is None else base.replace(slip.right, slip.meant, 1)
    return (
        "right" if meaning(path, path.read_text("utf-8")) == meaning(path, meant) else f"harmful: {first} -> means {path.read_text('utf-8')[:300]!r}"
    )


def wrong_words(slip: Slip, told: Diagnostic, wrong: str) -> str:
    """Return what is wrong with the words or the place of a message; empty text if nothing is."""
    if slip.says not in f"{told.what}. Fix: {told.fix}":
        return f"wrong: says {told}"
    lines = wrong.split("\n")
    line = lines[told.line - 1] if told.line <= len(lines) else ""
    at = slip.at or (slip.wrong.strip("\n").split("\n")[0] if slip.right and not slip.line else "")
    if slip.line and told.line != slip.line or at not in line:
        return f"wrong: told at line {told.line}: {line!r}: {told}"
    if not told.replaces and not slip.act:
        return f"vague: {told}"
    return ""


def mend(path: Path, told: Diagnostic, slip: Slip) -> None:
    """Take the mended lines, and do by hand what the fix says besides."""
    text = path.read_text("utf-8")
    if told.replaces:
        lines = text.split("\n")
        text = "\n".join([*lines[: told.line - 1], *told.mended_lines, *lines[told.line - 1 + told.replaces :]])
    if slip.act:
        old, new = slip.act
        assert old in text or told.replaces, f"{slip.name}: nothing to do by hand: {old!r}"
        text = text.replace(old, new, 1)
    path.write_text(text, "utf-8")


def moved_away(root: Path, slip: Slip, made: list[Path]) -> str:
    """Move a file to where the message sends it, or remove it; a new page gets its place in the navigation."""
    target = slip.act[1]
    if target:
        made.append(root / target)
        (root / target).parent.mkdir(parents=True, exist_ok=True)
        (root / slip.file).rename(root / target)
        if target.endswith(".md"):
            add_to_navigation(root, target)
    else:
        (root / slip.file).unlink()
    after = diagnostics(root)
    return f"harmful: {after[0]}" if after else "right"


def meaning(path: Path, text: str) -> object:
    """Return what a file says: a record as plain values, a page as values and words, a table as rows."""
    try:
        if path.suffix == ".csv":
            return list(csv.reader(io.StringIO(text)))
        if path.suffix == ".md":
            parts = split(text)
            return parts.front.value, [line for line in (re.sub(r"\s+", " ", line).strip() for line in parts.body.split("\n")) if line]
        return read(text).value
    except DiagnosticError as error:
        return str(error)
