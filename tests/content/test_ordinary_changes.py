"""Ordinary changes of content pass the check and show, on the frozen edition: each alone, all together, and built at once."""

from pathlib import Path

import pytest
from manuals import DAY, EDITION, copy_of
from support.copies.together import TOGETHER, changed

from content.applied import apply, built, seen
from content.changes import CHANGES
from content.edits import Copy, Shown
from macros.components import REGISTRY
from macros.loader import Loaded, read_all


@pytest.fixture(scope="module")
def unchanged(tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    """What is read of the edition before anything is changed."""
    return read_all(copy_of(EDITION, tmp_path_factory.mktemp("unchanged"), code=False), DAY, REGISTRY)


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_passes_the_check(tmp_path: Path, unchanged: Loaded, name: str) -> None:
    shown, wrong = apply(Copy(copy_of(EDITION, tmp_path, code=False), as_it_was=unchanged), [name])
    assert shown and not wrong


def test_there_are_changes_of_every_part() -> None:
    assert len(CHANGES) >= 30


def test_all_together_are_built_and_shown(shared: Path) -> None:
    assert changed(shared).wrong == []


@pytest.mark.heavy
def test_what_takes_something_back_is_built_and_shown(tmp_path: Path) -> None:
    copy = Copy(copy_of(EDITION, tmp_path / "edition"))
    shown, wrong = apply(copy, [name for name in CHANGES if name not in TOGETHER])
    assert not wrong
    assert not built(copy, tmp_path / "site", shown)


def test_what_is_not_shown_or_does_not_pass_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "index.html").write_text("<body><p>An  example</p></body>", "utf-8")
    assert seen(tmp_path, Shown("", "An example")) and not seen(tmp_path, Shown("", "Another")) and not seen(tmp_path, Shown("roles/", "An example"))
    assert not seen(tmp_path, Shown("", "An example", there=False)) and not seen(tmp_path, Shown("", "<p>An example"))
    assert seen(tmp_path, Shown("", "<p>An example", raw=True))
    monkeypatch.setitem(CHANGES, "a slip", lambda copy: copy.add("data/glossary.yml", "x: [\n") or [])
    assert "a slip: data/glossary.yml" in apply(Copy(copy_of(EDITION, tmp_path / "edition", code=False)), ["a slip"])[1][0]
