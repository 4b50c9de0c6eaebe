"""manual.py speaks plainly when it cannot work, and never shows a traceback."""

import ast
import errno
import importlib.util
import re
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from manuals import ROOT


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


@pytest.mark.parametrize(
    ("failure", "sentence"),
    [
        (OSError(errno.ENOSYS, "Function not implemented"), "This disk keeps no links: copy the whole folder to the computer's own disk"),
        (OSError(errno.ENOSPC, "No space left on device"), "No space left on device)."),
        (subprocess.CalledProcessError(1, "ensurepip"), "On Debian and Ubuntu install the package python3-venv."),
    ],
)
def test_an_environment_that_cannot_be_made_is_told_with_what_helps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failure: Exception, sentence: str
):
    module = entry(ROOT)

    def refuse(*given: object, **settings: object) -> None:
        raise failure

    monkeypatch.setattr(module, "ENVIRONMENT", tmp_path / ".venv")
    monkeypatch.setattr(module.venv, "create", refuse)
    with pytest.raises(module.Failed) as told:
        module.make_environment()
    assert sentence in str(told.value) and str(told.value).count(". ") <= 1


def test_a_missing_lock_is_told_in_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture):
    module = entry(ROOT)
    monkeypatch.setattr(module, "ROOT", tmp_path)
    assert module.main(["check"]) == 1
    assert capsys.readouterr().err == "requirements/site.txt is missing or holds nothing. Restore it from the repository.\n"


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
    assert program("test", ["--quick"])[0] == "pytest" and program("test", ["--quick"])[-1] == "--quick"
    assert program("test", ["--content", "--all"]) == ["content", "--all"]


@pytest.mark.parametrize("command", ["audit", "bench", "check", "build"])
def test_a_path_that_is_given_counts_from_where_the_command_is_called(command: str, monkeypatch: pytest.MonkeyPatch):
    module, called = entry(ROOT), {}

    class Ran:
        def __init__(self, words: list[str], cwd: Path | None, env: dict[str, str]):
            called.update(words=words, cwd=cwd, env=env)

        def wait(self) -> int:
            return 0

    monkeypatch.setattr(module.subprocess, "Popen", Ran)
    for name, instead in (("prepare", lambda purpose: None), ("find_browser", lambda: None)):
        monkeypatch.setattr(module, name, instead)
    monkeypatch.setattr(module.signal, "signal", lambda number, handler: None)
    assert module.main([command, "--site", "site"]) == 0
    assert called["cwd"] is None and called["words"][-2:] == ["--site", "site"]
    program = called["words"][2]
    assert (ROOT / program).is_dir() or (Path(called["env"]["PYTHONPATH"]) / program).is_dir()


@pytest.mark.parametrize(("processors", "workers"), [(None, "3"), (1, "2"), (2, "3"), (4, "5"), (64, "6")])
def test_there_is_a_worker_more_than_processors_unless_a_number_is_chosen(monkeypatch: pytest.MonkeyPatch, processors: int | None, workers: str):
    module = entry(ROOT)
    monkeypatch.setattr(module.os, "cpu_count", lambda: processors)
    assert module.test_options(["-x"]) == ["-n", workers, "--dist", "loadfile", "--no-loadscope-reorder", "-x"]
    assert module.test_options(["-n0"]) == ["-n0"]


def test_an_old_python_comes_as_far_as_the_sentence():
    tree = ast.parse((ROOT / "manual.py").read_text("utf-8"), feature_version=(3, 6))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    types = [function.returns for function in functions] + [argument.annotation for function in functions for argument in function.args.args]
    assert len(types) > 20 and all(isinstance(each, ast.Name | ast.Constant) for each in types)


def test_an_empty_lock_is_told_in_a_sentence(tmp_path: Path):
    shutil.copytree(ROOT / "requirements", tmp_path / "requirements")
    shutil.copy(ROOT / "manual.py", tmp_path)
    (tmp_path / "requirements/site.txt").write_text("")
    done = subprocess.run([sys.executable, tmp_path / "manual.py", "build"], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (1, "requirements/site.txt is missing or holds nothing. Restore it from the repository.\n")


def test_stopping_a_command_prints_no_traceback(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture):
    monkeypatch.setattr(sys, "argv", ["manual.py", "build"])
    monkeypatch.setattr(subprocess, "Popen", stopped)
    with pytest.raises(SystemExit) as ended:
        runpy.run_path(str(ROOT / "manual.py"), run_name="__main__")
    assert ended.value.code == 130 and capsys.readouterr().err.count("Traceback") == 0


def stopped(*words: object, **settings: object) -> None:
    raise KeyboardInterrupt


def test_the_browser_of_the_machine_comes_first_and_one_that_does_not_open_counts_for_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    manual, ran = entry(ROOT), []

    def run(words: list[str], **settings: object) -> subprocess.CompletedProcess:
        ran.append(" ".join(map(str, words[1:3])))
        return subprocess.CompletedProcess(words, 1 if words[1] == "-c" else 0)

    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(manual, "ENVIRONMENT", tmp_path)
    monkeypatch.setattr(manual.shutil, "which", lambda name: "apt-get" if name == "apt-get" else None)
    monkeypatch.setattr(manual.os, "geteuid", lambda: 0, raising=False)
    monkeypatch.setattr(manual.subprocess, "run", run)
    with pytest.raises(manual.Failed, match="The tests need a Chromium"):
        manual.find_browser()
    assert [step.partition(" from")[0] for step in ran] == ["-qq update", "-qq install", "-qq install", "-m playwright", "-c"]
    assert not list(tmp_path.iterdir())
