"""A disk that fills up at any step leaves what stood there byte for byte, nothing beside it, and one sentence."""

import errno
import io
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from manuals import run

from macros.addresses.ledger import PUBLISHED, ledger_of
from macros.build import publish as publishing
from macros.build.publish import MARK, mark, publish, workplace
from macros.build.whole_files import write_whole
from macros.commands.build import _without_trace
from macros.commands.common.disk import is_of_disk, reason
from macros.release.archive import pack, unpack

FULL, PLENTY = "/dev/full", 9999
PAGES = {"index.html": b"The old page. " * 999, "roles/hub/index.html": b"The old hub. " * 999, "assets/manual.css": b"a{}"}
TRACE = [
    "ERROR   -  Error building page 'network/growth.md': [Errno 28] No space left on device",
    "Traceback (most recent call last):",
    '  File "mkdocs/utils/__init__.py", line 9, in write_file',
    "    f.write(content)",
    "OSError: [Errno 28] No space left on device",
]
pytestmark = pytest.mark.skipif(not Path(FULL).exists(), reason="needs a device that is always full")


class Disk:
    """A disk that takes so many steps and no more: a file with what it holds, a folder. To call one otherwise takes no room."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.left = PLENTY
        self.open = io.open
        monkeypatch.setattr(io, "open", self._opened)
        monkeypatch.setattr(os, "mkdir", self._step(os.mkdir))
        monkeypatch.setattr(os, "fsync", self._step(lambda handle: None))

    def _spent(self) -> bool:
        self.left -= 1
        return self.left < 0

    def _step(self, real: Callable) -> Callable:
        def step(*arguments: object, **named: object) -> object:
            if self._spent():
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            return real(*arguments, **named)

        return step

    def _opened(self, file: object, mode: str = "r", *arguments: object, **named: object) -> object:
        if set(mode) & set("wax") and self._spent():
            self.open(file, mode).close()  # the name is there, and empty
            return self.open(FULL, mode, *arguments, **named)
        return self.open(file, mode, *arguments, **named)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    """A disk that can be full."""
    return Disk(monkeypatch)


def lay(folder: Path, files: dict[str, bytes]) -> Path:
    """Write files below a folder."""
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def held(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def refusals(disk: Disk, room: Path, act: Callable[[], None]) -> int:
    """Do something with a disk that is full after each number of steps, until it is done; return how often it was refused and nothing changed."""
    before = held(room)
    for steps in range(PLENTY):
        disk.left = steps
        try:
            act()
            return steps
        except OSError as error:
            assert reason(error) == "the disk is full" and is_of_disk(error)
        finally:
            disk.left = PLENTY
        assert held(room) == before, steps
    raise AssertionError("it never came to an end")


@pytest.mark.parametrize("way", ["in one step", "one by one"])
def test_a_site_is_replaced_whole_or_stays(disk: Disk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str) -> None:
    new = {name: content.replace(b"old", b"new") for name, content in PAGES.items()}
    pack(lay(tmp_path / "made", new), archive := tmp_path / "kept.zip")
    mark(lay(tmp_path / "room" / "site", PAGES))
    if way == "one by one":
        monkeypatch.setattr(publishing, "exchange", lambda one, other: False)

    def restore() -> None:
        with workplace(tmp_path / "room" / "site") as folder:
            unpack(archive, folder)
            publish(folder, tmp_path / "room" / "site")

    assert refusals(disk, tmp_path / "room", restore) > 8
    now = held(tmp_path / "room")
    assert now.pop(f"site/{MARK}") and now == {f"site/{name}": text for name, text in new.items()}


def test_a_mark_that_could_not_be_written_is_none(disk: Disk, tmp_path: Path) -> None:
    lay(tmp_path / "site", PAGES)
    assert refusals(disk, tmp_path, lambda: mark(tmp_path / "site")) > 0 and (tmp_path / "site" / MARK).read_text("utf-8")


def test_an_archive_and_its_list_are_replaced_together_or_stay(disk: Disk, tmp_path: Path) -> None:
    site, out = lay(tmp_path / "site", PAGES), tmp_path / "room" / "kept.zip"
    pack(site, out)
    lay(site, {"index.html": b"The new page."})
    before = held(tmp_path / "room")
    assert refusals(disk, tmp_path / "room", lambda: pack(site, out)) > 4
    now = held(tmp_path / "room")
    assert set(now) == set(before) == {"kept.zip", "kept.sha256"} and not set(now.values()) & set(before.values())


def test_records_come_together_or_not_at_all(disk: Disk, tmp_path: Path) -> None:
    lay(tmp_path, {"members/no.yml": b"kind: state\n"})
    files = {tmp_path / "members" / name: b"kind: state\niso: XX\n" * 500 for name in ("at.yml", "no.yml", "se.yml")}
    assert refusals(disk, tmp_path, lambda: write_whole(files)) > 5 and set(held(tmp_path).values()) == set(files.values())


def test_the_record_of_addresses_loses_no_line(disk: Disk, tmp_path: Path) -> None:
    lay(tmp_path, {PUBLISHED: ledger_of(["/", "/roles/hub/"]).encode()})
    grown = {tmp_path / PUBLISHED: ledger_of(["/", "/roles/hub/", "/start/"]).encode()}
    assert refusals(disk, tmp_path, lambda: write_whole(grown)) > 2
    assert b"/start/\n" in held(tmp_path)[PUBLISHED]


@pytest.mark.slow
@pytest.mark.parametrize("option", ["--json", "--summary"])
def test_a_command_ends_in_one_line(small: Path, option: str) -> None:
    (small / "data/members/no.yml").write_text("kind: state\n", "utf-8")
    done = run(small, "check", option, FULL)
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert done.stderr.splitlines()[-1] == "Nothing more was done: the disk is full."


def test_what_mkdocs_says_of_a_full_disk_is_one_line() -> None:
    assert _without_trace(TRACE) == ["The manual could not be built: the disk is full."]
    fault = [*TRACE[1:4], "KeyError: 'page'"]
    assert _without_trace(fault) == fault


def test_a_folder_that_could_not_be_copied_says_why() -> None:
    error = shutil.Error([("a", "b", "[Errno 28] No space left on device: 'b'")])
    assert is_of_disk(error) and reason(error) == "the disk is full"


def test_a_fault_of_the_code_is_not_taken_for_one_of_the_disk() -> None:
    assert not is_of_disk(OSError(errno.EBADF, os.strerror(errno.EBADF)))
    assert is_of_disk(FileNotFoundError(errno.ENOENT, "No usable temporary directory found in ['/tmp']"))
