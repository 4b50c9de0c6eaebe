"""Publishing has no gap: who asks throughout finds a whole manual, and a kill at any moment leaves one; what the disk refuses is a sentence."""

import os
import random
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from manuals import ROOT, run

from macros.build import publish as publishing
from macros.build.exchange import exchange
from macros.build.publish import MARK, publish, recover, workplace

FILES = [f"page-{number}/index.html" for number in range(6)]
WORKER = """
import sys
from pathlib import Path
from macros.build import publish as publishing
if sys.argv[2] == "one by one":
    publishing.exchange = lambda new, target: False
for number in range(1, 100_000):
    with publishing.workplace(Path(sys.argv[1])) as new:
        for name in sys.argv[3:]:
            (new / name).parent.mkdir(parents=True)
            (new / name).write_text(str(number))
        publishing.publish(new, Path(sys.argv[1]))
    if number == 1:
        print("begun", flush=True)
"""


def lay(folder: Path, text: str) -> None:
    for name in FILES:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")


def held(folder: Path) -> set[str]:
    return {(folder / name).read_text("utf-8") for name in FILES}


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has the step")
def test_who_asks_throughout_fifty_swaps_finds_every_page(tmp_path: Path) -> None:
    site, asked, missed, over = tmp_path / "site", [], [], threading.Event()
    lay(site, "0")

    def ask() -> None:
        while not over.is_set():
            name = FILES[len(asked) % len(FILES)]
            try:
                asked.append((site / name).read_text("utf-8"))
            except OSError as error:
                missed.append(str(error))

    reader = threading.Thread(target=ask)
    reader.start()
    for number in range(1, 51):
        with workplace(site) as new:
            lay(new, str(number))
            publish(new, site)
    over.set()
    reader.join()
    assert missed == [] and len(asked) > 50 and "" not in asked
    assert [int(text) for text in asked] == sorted(int(text) for text in asked), "nobody meets an older page after a newer one"
    assert held(site) == {"50"} and [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("way", ["in one step", "one by one"])
def test_a_kill_at_any_moment_leaves_a_whole_manual_and_nothing_beside_it(tmp_path: Path, way: str) -> None:
    site, moments = tmp_path / "site", random.Random(7)
    for _ in range(8):
        with subprocess.Popen(
            [sys.executable, "-c", WORKER, str(site), way, *FILES], env=os.environ | {"PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE, text=True
        ) as worker:
            assert worker.stdout.readline() == "begun\n"
            threading.Timer(moments.uniform(0.0, 0.05), worker.kill).start()
            worker.wait()
        if way == "in one step":
            assert len(held(site)) == 1
        recover(site)
        assert len(held(site)) == 1 and (site / MARK).is_file()
        assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_what_a_kill_between_two_renames_set_aside_is_put_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = tmp_path / "site"
    lay(site, "old")
    monkeypatch.setattr(publishing, "exchange", lambda new, target: False)

    class Killed(BaseException):
        pass

    def rename(path: Path, target: Path) -> None:
        if path.name.startswith(".site-new-"):
            raise Killed
        os.rename(path, target)

    monkeypatch.setattr(Path, "rename", rename)
    monkeypatch.setattr(publishing, "remove", lambda folder: None)
    with pytest.raises(Killed), workplace(site) as new:
        lay(new, "new")
        publish(new, site)
    assert not site.exists()
    monkeypatch.undo()
    recover(site)
    assert held(site) == {"old"} and [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_folder_that_is_still_in_use_stays_and_so_does_one_that_is_not_ours(tmp_path: Path) -> None:
    theirs = tmp_path / ".site-new-theirs"
    theirs.mkdir()
    (theirs / "thesis.txt").write_text("Years of work.", "utf-8")
    with workplace(tmp_path / "site") as new:
        recover(tmp_path / "site")
        assert new.is_dir()
    recover(tmp_path / "site")
    assert [path.name for path in tmp_path.iterdir()] == [".site-new-theirs"]


def test_what_a_kill_left_is_taken_away_at_once(tmp_path: Path) -> None:
    for name in ("new-left", "new-half", "old-half", "new-marked", "old-marked"):
        (tmp_path / f".site-{name}").mkdir()
    for name in ("new-marked", "old-marked"):
        (tmp_path / f".site-{name}" / f".{MARK}-half").touch()
    (tmp_path / ".site-new-left" / MARK).write_text("", "utf-8")
    lay(tmp_path / ".site-new-left", "left")
    recover(tmp_path / "site")
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_called_as_what_a_kill_leaves_is_let_be(tmp_path: Path) -> None:
    for name in (".site-old-copy.zip", ".site-new-copy.zip"):
        (tmp_path / name).write_text("Years of work.", "utf-8")
    with workplace(tmp_path / "site") as new:
        lay(new, "1")
        publish(new, tmp_path / "site")
    assert sorted(path.name for path in tmp_path.iterdir()) == [".site-new-copy.zip", ".site-old-copy.zip", "site"]


def test_a_system_without_the_step_is_told_apart_from_a_refusal(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        exchange(tmp_path / "nowhere", tmp_path)


@pytest.mark.parametrize(
    ("out", "sentence"),
    [
        ("a-file/site", "could not be written: a file stands where a folder is needed"),
        ("a-file", "is a file."),
        ("/proc", "/proc is a mount point, which cannot be replaced as a whole; name a folder in it."),
        ("/proc/site", "/proc/site could not be written: "),
    ],
)
def test_a_place_where_nothing_can_be_written_is_a_sentence(small: Path, out: str, sentence: str) -> None:
    (small / "a-file").write_text("mine", "utf-8")
    done = run(small, "build", "--out", out)
    assert done.returncode and sentence in done.stderr and "Traceback" not in done.stderr
    assert (small / "a-file").read_text("utf-8") == "mine"
