"""The ten tasks of the editing guide, done as a new editor would: by today's written steps, on a fresh copy of the frozen edition."""

import datetime as dt
import re
from pathlib import Path

import pytest
from filelock import FileLock
from lxml import html
from manuals import EDITION, ROOT, copy_of, faults, noon, run
from steps import Shown, expected, follow

from macros.components import REGISTRY
from macros.loader import read_all

GUIDE = ROOT / "docs" / "contributing"
DAY = dt.date(2027, 1, 20)
LISTED = re.findall(r"^\d+\. \[.*?\]\(/contributing/([a-z-]+)\.md\)", (GUIDE / "index.md").read_text("utf-8"), re.MULTILINE)


def named(root: Path) -> list[str]:
    """Return the files that the check names."""
    return sorted({problem.path for problem in read_all(root, DAY, REGISTRY).diagnostics})


def test_the_guide_lists_ten_tasks() -> None:
    assert len(LISTED) == 10
    assert {path.stem for path in GUIDE.glob("*.md")} >= set(LISTED)


@pytest.mark.parametrize("task", LISTED)
def test_a_task_has_under_ten_steps_and_names_its_file(task: str) -> None:
    steps = re.findall(r"^\d+\. .*$", (GUIDE / f"{task}.md").read_text("utf-8").split("## ")[1], re.MULTILINE)
    assert 1 < len(steps) < 10
    assert any(re.search(r"`(data|docs)/[^`]+`", step) for step in steps)


@pytest.mark.parametrize("task", LISTED)
def test_following_the_steps_ends_in_a_green_check(task: str, tmp_path: Path) -> None:
    copy_of(EDITION, tmp_path, code=False)
    assert follow(tmp_path, GUIDE / f"{task}.md", named), "the page promises nothing to see"
    assert faults(tmp_path, DAY) == []


@pytest.fixture(scope="session")
def done(shared: Path) -> Path:
    """The manual after all ten tasks, built once for the whole run."""
    root = shared / "ten tasks"
    with FileLock(f"{root}.lock"):
        if not (root / "site").exists():
            copy_of(EDITION, root)
            for task in LISTED:
                follow(root, GUIDE / f"{task}.md", named)
            built = run(root, "build", "--out", str(root / "site"), SOURCE_DATE_EPOCH=noon(DAY))
            assert built.returncode == 0, built.stdout + built.stderr
    return root / "site"


@pytest.mark.parametrize("task", LISTED)
def test_the_expected_page_shows_the_change(task: str, done: Path) -> None:
    for shown in expected((GUIDE / f"{task}.md").read_text("utf-8")):
        assert shown.text in words(done, shown), shown


def words(site: Path, shown: Shown) -> str:
    """Return the text of a built page, one space between words."""
    return " ".join(html.parse(site / shown.page / "index.html").getroot().find("body").text_content().split())
