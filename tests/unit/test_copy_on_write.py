"""What is laid in stands as a copy would; whoever writes it has a file of their own; and what another program wrote into all manuals fails the run."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from manuals import EDITION, SMALL, copy_of
from support.copies import copy_on_write
from support.github.repository import commit, git

PAGE = "docs/roles/hub.md"
WRITERS: dict[str, Callable[[Path], object]] = {
    "written anew": lambda path: path.write_text("other", "utf-8"),
    "added to": lambda path: path.open("a").write("other"),
    "changed in place": lambda path: path.open("r+").write("other"),
    "opened by its flags": lambda path: os.close(os.open(path, os.O_WRONLY | os.O_TRUNC)),
    "opened by its bytes": lambda path: os.close(os.open(os.fsencode(path), os.O_RDWR | os.O_TRUNC)),
    "opened by a link": lambda path: linked(path).write_text("other", "utf-8"),
    "cut": lambda path: os.truncate(path, 3),
    "copied over": lambda path: shutil.copyfile(SMALL / "docs/index.md", path),
    "replaced": lambda path: os.replace(other(path), path),
    "given another mode": lambda path: path.chmod(0o700),
    "given another time": lambda path: os.utime(path, (1, 1)),
}


def other(path: Path) -> Path:
    path.with_suffix(".new").write_text("other", "utf-8")
    return path.with_suffix(".new")


def linked(path: Path) -> Path:
    (link := path.with_name("link")).symlink_to(path.name)
    return link


def shown(root: Path) -> dict[Path, tuple]:
    """Return all that shows of the files below a folder."""
    files = {path: path.stat() for path in root.rglob("*") if path.is_file()}
    return {path.relative_to(root): (path.read_bytes(), found.st_mode, found.st_mtime_ns) for path, found in files.items()}


@pytest.fixture
def apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """What is shared is shared from a folder of this test alone."""
    monkeypatch.setattr(copy_on_write, "_folder", None)
    copy_on_write._shared.cache_clear()
    copy_on_write.share_from(tmp_path / "shared by a test")
    yield tmp_path
    copy_on_write._shared.cache_clear()


@pytest.mark.parametrize("place", [SMALL, EDITION / "data/countries.csv"], ids=lambda place: place.name)
def test_what_is_laid_in_stands_as_a_copy_would(apart: Path, place: Path) -> None:
    for name in ("one", "two"):
        copy_on_write.lay(place, apart / name)
    if place.is_dir():
        assert shown(apart / "one") == shown(place) and (apart / "one" / PAGE).samefile(apart / "two" / PAGE)
    else:
        assert (apart / "one").read_bytes() == place.read_bytes() and (apart / "one").samefile(apart / "two")


@pytest.mark.parametrize("writer", WRITERS)
def test_a_file_that_is_written_is_written_in_one_manual_alone(apart: Path, writer: str) -> None:
    one, two = (copy_of(SMALL, apart / name, code=False) for name in ("one", "two"))
    before = shown(two)
    WRITERS[writer](one / PAGE)
    assert shown(two) == before and shown(one)[Path(PAGE)] != before[Path(PAGE)]
    copy_on_write.lay(SMALL, three := apart / "three")
    assert shown(three)[Path(PAGE)] == before[Path(PAGE)]
    copy_on_write.check()


def test_a_manual_that_is_there_is_laid_over_and_keeps_what_is_its_own(apart: Path) -> None:
    one = copy_of(SMALL, apart / "one", code=False)
    (one / PAGE).write_text("other", "utf-8")
    (one / "own.md").write_text("own", "utf-8")
    copy_on_write.lay(SMALL, one)
    assert (one / PAGE).read_bytes() == (SMALL / PAGE).read_bytes() and (one / "own.md").read_text("utf-8") == "own"


@pytest.mark.parametrize("program", ['echo other >> "$0"', 'chmod 700 "$0"', 'touch -d @1 "$0"'])
def test_a_program_that_writes_into_all_manuals_fails_the_run(apart: Path, program: str) -> None:
    one = copy_of(SMALL, apart / "one", code=False)
    subprocess.run(["sh", "-c", program, one / PAGE], check=True)
    with pytest.raises(copy_on_write.SharedFileWritten, match=f"wrote into tests small/{PAGE} without .* Fix: in that test, unlink the file"):
        copy_on_write.check()


def untimed(files: dict[Path, tuple]) -> dict[Path, tuple]:
    """Return what is shown, the objects of Git without their time: Git renews that of an object which it would write a second time."""
    return {path: what[:2] if path.parts[:2] == (".git", "objects") else what for path, what in files.items()}


def test_a_repository_is_laid_in_whole_and_what_git_does_there_stays_there(tmp_path: Path) -> None:
    one = tmp_path / "one"
    copy_on_write.lay(SMALL, one)
    git(one, "init", "--quiet", "--initial-branch", "main")
    commit(one)
    before = shown(one)
    two = copy_on_write.lay_repository(one, tmp_path / "two")
    assert {path: content for path, (content, *_) in shown(two).items()} == {path: content for path, (content, *_) in before.items()}
    (two / PAGE).write_text("other", "utf-8")
    commit(two)
    git(two, "checkout", "--quiet", "-b", "more", "HEAD^")
    git(two, "gc", "--quiet")
    assert untimed(shown(one)) == untimed(before) and git(one, "log", "--format=%s") == "One more\n" and (two / PAGE).samefile(one / PAGE) is False


def test_where_a_disk_keeps_no_links_files_are_copied(apart: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refused)
    one = copy_of(SMALL, apart / "one", code=False)
    assert shown(one).keys() >= shown(SMALL).keys() - {Path("settings.yml")} and (one / PAGE).stat().st_nlink == 1


def test_what_is_not_of_this_checkout_may_change_and_is_copied_as_it_stands(apart: Path) -> None:
    (apart / "made").mkdir()
    for text in ("one", "two"):
        (apart / "made" / "file").write_text(text, "utf-8")
        copy_on_write.lay(apart / "made", apart / f"copy {text}")
    assert [(apart / f"copy {text}" / "file").read_text("utf-8") for text in ("one", "two")] == ["one", "two"]
