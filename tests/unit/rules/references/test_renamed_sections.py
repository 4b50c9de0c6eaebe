"""A source's heading and the places that name it: which of the two is the slip is said where it is known, and no line is offered where it is not."""

from pathlib import Path

import pytest
from manuals import DAY, SMALL, change, copy_of

from macros.components import REGISTRY
from macros.loader import read_all

SEOUL, BRIEF = "data/sources/seoul.yml", "data/sources/brief.yml"
HUB, REGISTER = "docs/roles/hub.md", "data/recommendations.yml"


@pytest.fixture
def manual(tmp_path: Path) -> Path:
    return copy_of(SMALL, tmp_path, code=False)


def told(root: Path, file: str, old: str, new: str, is_known: bool) -> list[tuple[str, str, str]]:
    """Change a file; return the file, the fix and the mended line of what is told, with or without its earlier version."""
    before = (root / file).read_text("utf-8")
    change(root, file, old, new)
    files = [path.relative_to(root).as_posix() for folder in ("data", "docs") for path in (root / folder).rglob("*") if path.is_file()]
    stood = dict.fromkeys(files, ()) | {file: (before,)} if is_known else {}
    return [(problem.path, problem.fix, problem.mended) for problem in read_all(root, DAY, REGISTRY, stood).diagnostics]


@pytest.mark.parametrize("is_known", [True, False])
def test_a_changed_heading_is_told_once_and_no_place_is_changed_after_it(manual: Path, is_known: bool) -> None:
    fix = "write Awareness-raising, if the source prints it so; else write Awareness raising in each of these"
    assert told(manual, SEOUL, "Awareness-raising", "Awareness raising", is_known) == [(SEOUL, fix, "")]


def test_a_heading_with_other_words_is_known_by_its_earlier_version(manual: Path) -> None:
    fix = "write Awareness-raising, if the source prints it so; else write Outreach in each of these"
    assert told(manual, SEOUL, "Awareness-raising", "Outreach", True) == [(SEOUL, fix, "")]


def test_a_heading_that_is_gone_is_asked_for(manual: Path) -> None:
    found = told(manual, SEOUL, "  - {heading: Awareness-raising}\n", "", True)
    assert found == [(SEOUL, "put it back, or name another section there", "")]


@pytest.mark.parametrize("is_known", [True, False])
def test_a_place_beside_others_that_name_the_heading_is_the_slip(manual: Path, is_known: bool) -> None:
    [(path, fix, mended)] = told(manual, REGISTER, "locator: Awareness-raising", "locator: Awareness raising", is_known)
    assert (path, fix, mended) == (REGISTER, "write Awareness-raising", "  locator: Awareness-raising")


def test_the_only_place_that_names_a_heading_is_the_slip_where_the_source_is_as_it_was(manual: Path) -> None:
    [(path, fix, mended)] = told(manual, HUB, '"seoul", "Awareness-raising"', '"seoul", "Developing trainings"', True)
    assert (path, fix) == (HUB, "did you mean Developing training?") and '"Developing training"' in mended


def test_the_only_place_that_names_a_heading_is_told_with_both_where_nothing_is_known(manual: Path) -> None:
    [(path, fix, mended)] = told(manual, HUB, '"seoul", "Awareness-raising"', '"seoul", "Developing trainings"', False)
    assert path == HUB and not mended
    assert fix == f"write Developing training; or, if the source prints “Developing trainings”, correct the heading in {SEOUL}, line 11"


@pytest.mark.parametrize(
    ("listed", "fix"),
    [
        ("Core role of a Focal Point", "write Core roles, if the source prints it so; else write Core role of a Focal Point in each of these"),
        ("Core rolse", "write Core roles, if the source prints it so; else write Core rolse in each of these"),
        ("Conclusion", "add  - {heading: Core roles}, if the source prints it so; else write a heading of the list in each of these"),
    ],
)
def test_a_list_of_sections_that_is_new_and_lacks_a_place_is_told_once_at_the_list(manual: Path, listed: str, fix: str) -> None:
    sections = f"read_from: seed\nsections:\n  - {{heading: Introduction}}\n  - {{heading: {listed}}}\n"
    assert told(manual, BRIEF, "read_from: seed\n", sections, True) == [(BRIEF, fix, "")]


def test_a_new_list_of_sections_with_every_place_is_told_of_nothing(manual: Path) -> None:
    assert told(manual, BRIEF, "read_from: seed\n", "read_from: seed\nsections:\n  - {heading: Core roles}\n", True) == []
