"""Content apart from code: no test reads today's data/ and docs/, or today's settings, and one that does is stopped."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from manuals import CONTENT, EDITION, ROOT, SMALL, code_settings, copy_of, faults, settings
from support.copies import guard

READS: dict[str, Callable[[Path], object]] = {
    "opens a page": lambda into: (ROOT / "docs/index.md").read_text("utf-8"),
    "opens a record by a path with detours": lambda into: (ROOT / "tests/../data/countries.csv").open(),
    "lists a folder": lambda into: os.listdir(ROOT / "data/members"),
    "walks a folder": lambda into: list((ROOT / "docs").rglob("*.md")),
    "copies a folder": lambda into: shutil.copytree(ROOT / "data", into / "data"),
    "links a folder": lambda into: (into / "docs").symlink_to(ROOT / "docs"),
    "builds the manual here": lambda into: subprocess.run([sys.executable, "-m", "macros", "build"], cwd=ROOT),
    "builds it with MkDocs": lambda into: subprocess.Popen([sys.executable, "-m", "mkdocs", "build"], cwd=str(ROOT)),
}
HIDES = """from manuals import ROOT

def test_that_hides_what_it_asks_for():
    try:
        (ROOT / "docs/index.md").read_text("utf-8")
    except BaseException:
        pass
"""


@pytest.mark.parametrize("how", READS)
def test_a_test_that_reads_todays_content_is_stopped(tmp_path: Path, how: str) -> None:
    with pytest.raises(guard.ContentRead, match="today's content"):
        READS[how](tmp_path)
    guard.found.clear()


@pytest.mark.parametrize("place", ["docs/assets", "docs/contributing", "data/schema"])
def test_what_is_code_there_may_be_read(place: str) -> None:
    assert any((ROOT / place).iterdir()) and not guard.is_content(ROOT / place)
    assert guard.is_content(ROOT / "docs/assets-of-another") and guard.is_content(ROOT / "data/schema.yml")


@pytest.mark.slow
def test_one_that_hides_what_it_asks_for_fails_too(tmp_path: Path) -> None:
    (tmp_path / "test_seeded.py").write_text(HIDES, "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "conftest", "-p", "no:cacheprovider", str(tmp_path)],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT / "tests")},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1 and "docs/index.md" in done.stdout and "1 passed, 1 error" in done.stdout, done.stdout + done.stderr


@pytest.mark.parametrize("source", [SMALL, EDITION], ids=lambda path: path.name)
def test_a_manual_of_tests_holds_together_and_says_of_itself_what_its_settings_say(tmp_path: Path, source: Path) -> None:
    assert faults(copy_of(source, tmp_path)) == []
    kept, own = ((text := path.read_text("utf-8")) for path in (tmp_path / "mkdocs.yml", source / "settings.yml"))
    assert kept.endswith(own) and not [key for key in CONTENT if f"\n{key}" not in own]


def test_of_todays_settings_only_the_half_of_the_code_is_taken() -> None:
    today = code_settings()
    mine = settings(today, "site_url: https://example.org/mine/\n")
    keys = [line.split(":")[0] + ":" for line in mine.splitlines() if line[:1].isalpha()]
    assert [key for key in keys if key in CONTENT] == ["site_url:"]
    before, after = (yaml.load(text, Loader=yaml.BaseLoader) for text in (today, mine))
    assert {key: value for key, value in before.items() if f"{key}:" not in CONTENT} == {key: after[key] for key in after if key != "site_url"}
