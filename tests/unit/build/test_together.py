"""Files that are written together are all there or none, wherever the command that writes them is killed."""

import json
import signal
import subprocess
import sys
from pathlib import Path

from manuals import ROOT, SMALL, copy_of
from support.commands.in_process import command

from macros.build.together import ASIDE, PLACES, finish

OLD = {"data/members/no.yml": "old\n"}
NEW = {"data/members/no.yml": "new\n", "data/members/se.yml": "new\n", "data/sources/seoul.yml": "new\n"}
KILLED = """
import os, signal, sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from macros.build import together
steps, replace = iter(range(int(sys.argv[3]))), os.replace
def stopped(*names):
    replace(*names) if next(steps, None) is not None else os.kill(os.getpid(), signal.SIGKILL)
os.replace = stopped
together.write_together(Path(sys.argv[2]), eval(sys.argv[4]))
"""


def write(root: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")


def held(root: Path) -> dict[str, str]:
    return {path.relative_to(root).as_posix(): path.read_text("utf-8") for path in sorted((root / "data").rglob("*")) if path.is_file()}


def killed_at(root: Path, step: int) -> bool:
    """Write the files with a program that is killed at one of its renames; tell whether it came so far."""
    done = subprocess.run([sys.executable, "-c", KILLED, str(ROOT), str(root), str(step), repr(NEW)], capture_output=True, text=True)
    assert done.returncode in (0, -signal.SIGKILL), done.stderr
    return done.returncode != 0


def test_a_kill_between_two_renames_leaves_all_or_nothing_for_the_next_command(tmp_path: Path) -> None:
    ends, between = [], 0
    while True:
        root = tmp_path / str(len(ends))
        write(root, OLD)
        if not killed_at(root, len(ends)):
            break
        between += held(root) not in (OLD, NEW)
        finish(root)
        ends.append(held(root))
        assert list(root.glob(f".{ASIDE}-*/{PLACES}")) == []
    assert held(root) == NEW and [path.name for path in root.iterdir()] == ["data"]
    first = ends.index(NEW)
    assert first > 0 and ends == [OLD] * first + [NEW] * (len(ends) - first)
    assert between == len(NEW) - 1


def test_what_was_taken_away_in_between_comes_back_with_the_rest(tmp_path: Path) -> None:
    write(
        tmp_path, {name: text for name, text in NEW.items() if "sources" not in name} | {f".{ASIDE}-new-x/0": "new\n", f".{ASIDE}-new-x/1": "new\n"}
    )
    write(tmp_path, {f".{ASIDE}-new-x/2": "new\n", f".{ASIDE}-new-x/{PLACES}": json.dumps(list(NEW))})
    (tmp_path / "data/members/se.yml").unlink()
    assert finish(tmp_path) == list(NEW) and held(tmp_path) == NEW and finish(tmp_path) == []


def test_a_list_of_places_elsewhere_is_not_followed(tmp_path: Path) -> None:
    root = tmp_path / "manual"
    write(root, {f".{ASIDE}-new-x/{PLACES}": '["../outside.yml"]', f".{ASIDE}-new-x/0": "text", f".{ASIDE}-new-y/{PLACES}": "not JSON"})
    assert finish(root) == [] and not (tmp_path / "outside.yml").exists()


def test_the_next_command_says_what_it_put_into_place(tmp_path: Path) -> None:
    root = copy_of(SMALL, tmp_path / "manual", code=False)
    text = (root / "data/sources/seoul.yml").read_text("utf-8").replace("short: ", "short: The ", 1)
    write(root, {f".{ASIDE}-new-x/{PLACES}": '["data/sources/seoul.yml"]', f".{ASIDE}-new-x/0": text})
    done = command(root, "check")
    assert "All its files are in place now: data/sources/seoul.yml." in done.stderr
    assert (root / "data/sources/seoul.yml").read_text("utf-8") == text
