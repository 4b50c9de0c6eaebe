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
