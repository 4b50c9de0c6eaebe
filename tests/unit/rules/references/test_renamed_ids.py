"""An id that was changed by a slip is told once, at the id, with both names: no line carries the slip into the places that name it."""

from pathlib import Path

import pytest
from manuals import DAY, SMALL, change, copy_of

from macros.components import REGISTRY
from macros.loader import read_all

THEMES, BRIEF = "data/vocabularies/themes.yml", "data/sources/brief.yml"


@pytest.fixture
def manual(tmp_path: Path) -> Path:
    return copy_of(SMALL, tmp_path, code=False)


def told(root: Path) -> list[tuple[str, str, str]]:
    return [(problem.path, problem.fix, problem.mended) for problem in read_all(root, DAY, REGISTRY).diagnostics]


@pytest.mark.parametrize("id", ["awarenes", "awareness-raising"])
def test_a_word_that_was_changed_is_told_at_the_word(manual: Path, id: str) -> None:
    change(manual, THEMES, "awareness: {label", f"{id}: {{label")
    assert told(manual) == [(THEMES, f"write awareness:, if it was called so; else write {id} in each of these", "")]


def test_the_file_of_a_source_by_another_name_is_told_at_the_file(manual: Path) -> None:
    (manual / BRIEF).rename(manual / "data/sources/breif.yml")
    found = told(manual)
    assert ("data/sources/breif.yml", "call the file brief.yml, if it was called so; else write breif in each of these", "") in found
    assert not [mended for _, _, mended in found if "breif" in mended]


def test_places_that_misspell_a_word_that_others_name_are_mended(manual: Path) -> None:
    change(manual, "data/practices/no-test.yml", "themes: [awareness]", "themes: [awarenes]")
    change(manual, "docs/roles/hub.md", 'theme="awareness"', 'theme="awarenes"')
    found = told(manual)
    assert {path for path, _, _ in found} == {"data/practices/no-test.yml", "docs/roles/hub.md"}
    assert all("awareness" in mended for _, _, mended in found)


COSTS = "data/vocabularies/costs.yml"


def told_of_change(root: Path, file: str, old: str, new: str) -> list[tuple[str, int, str, str]]:
    before = (root / file).read_text("utf-8")
    change(root, file, old, new)
    found = read_all(root, DAY, REGISTRY, {file: (before,)}).diagnostics
    return [(problem.path, problem.line, problem.fix, problem.mended) for problem in found]


@pytest.mark.parametrize(
    ("old", "new", "mended"),
    [
        ("small: {label: Small,", "low: {label: Low,", "small: {label: Low,"),
        ("small: {label: Small,", "little: {label: Small,", "small: {label: Small,"),
        ("needs-resources: {label: Needs resources,", "needs-money: {label: Needs money,", "needs-resources: {label: Needs money,"),
    ],
)
def test_a_word_in_the_place_of_another_is_told_once_with_the_new_label_under_the_old_word(manual: Path, old: str, new: str, mended: str) -> None:
    change(manual, "data/recommendations.yml", "cost: small", f"cost: {old.partition(':')[0]}")
    [(path, line, fix, whole)] = told_of_change(manual, COSTS, old, new)
    assert (path, fix) == (COSTS, f"write {old.partition(':')[0]}: before the label")
    rest = (manual / COSTS).read_text("utf-8").split("\n")[line - 1].partition(",")[2]
    assert whole == mended + rest


def test_a_word_that_says_something_else_is_no_new_name_of_the_one_before(manual: Path) -> None:
    line = next(line for line in (manual / COSTS).read_text("utf-8").split("\n") if line.startswith("small:"))
    found = told_of_change(manual, COSTS, line, 'unknown: {label: Unknown, description: "No figure was read."}')
    assert {(path, mended) for path, _, _, mended in found} == {("data/recommendations.yml", "")}
