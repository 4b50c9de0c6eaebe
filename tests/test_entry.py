"""manual.py speaks plainly when it cannot work, and never shows a traceback."""

import importlib.util
import re
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT


def entry(root: Path):
    spec = importlib.util.spec_from_file_location("manual_entry", root / "manual.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_help_names_every_command():
    done = subprocess.run([sys.executable, ROOT / "manual.py", "--help"], capture_output=True, text=True)
    assert done.returncode == 0
    for command in ("build", "test", "serve", "check", "schema"):
        assert f"\n  {command} " in done.stdout


def test_an_unknown_command_exits_2_with_the_list():
    done = subprocess.run([sys.executable, ROOT / "manual.py", "bild"], capture_output=True, text=True)
    assert (done.returncode, "usage:" in done.stdout) == (2, True)


def test_an_old_python_is_told_in_a_sentence(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture):
    module = entry(ROOT)
    monkeypatch.setattr(module.sys, "version_info", (3, 9, 2))
    monkeypatch.setattr(module.sys, "version", "3.9.2 (default)")
    assert module.main(["build"]) == 1
    assert capsys.readouterr().err == "This needs Python 3.11 or newer; this is 3.9.2. Install a newer Python and try again.\n"


@pytest.mark.parametrize(
    ("printed", "sentence"),
    [
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.\nexpected sha256 a", "A package does not match its locked hash"),
        ("WARNING: Retrying\nERROR: No matching distribution found for mkdocs==1.6.1", "could not be reached or does not hold it"),
    ],
)
def test_a_failed_installation_is_told_in_a_sentence(printed: str, sentence: str):
    assert sentence in entry(ROOT).reason(printed)


def test_a_missing_lock_is_told_in_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture):
    module = entry(ROOT)
    monkeypatch.setattr(module, "ROOT", tmp_path)
    assert module.main(["check"]) == 1
    assert capsys.readouterr().err == "requirements/site.txt is missing. Restore it from the repository.\n"


def test_locks_carry_hashes_and_no_address():
    for lock in sorted((ROOT / "requirements").glob("*.txt")):
        text = lock.read_text("utf-8")
        names = [line for line in text.splitlines() if line and line[0].isalpha()]
        assert names and text.count("--hash=sha256:") >= len(names), lock.name
        assert "://" not in text, lock.name


@pytest.mark.parametrize("wanted", sorted((ROOT / "requirements").glob("*.in")), ids=lambda path: path.stem)
def test_a_lock_holds_everything_that_its_purpose_asks_for(wanted: Path):
    locked = set(re.findall(r"^([\w.-]+)==", wanted.with_suffix(".txt").read_text("utf-8").lower(), re.MULTILINE))
    assert asked(wanted) and asked(wanted) - locked == set()


def asked(path: Path) -> set[str]:
    """Return the packages that a file and those it builds on ask for."""
    found: set[str] = set()
    for line in path.read_text("utf-8").lower().splitlines():
        if line.startswith("-r "):
            found |= asked(path.parent / line.removeprefix("-r "))
        elif name := re.match(r"[\w.-]+", line):
            found.add(name[0])
    return found


def test_each_command_is_done_by_its_own_program():
    program = entry(ROOT).program
    assert program("build", ["--out", "x"]) == ["macros", "build", "--out", "x"]
    assert program("bench", ["--runs", "1"]) == ["benchmarks", "--runs", "1"]
    assert program("test", ["-n0"]) == ["pytest", "-n0"]
