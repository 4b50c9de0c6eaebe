"""What is too large, too deep or no file at all is told in a sentence, within seconds."""

import cProfile
import os
import pstats
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from manuals import DAY, SMALL, copy_of
from support.commands.in_process import command

from macros.components import REGISTRY
from macros.loader import read_all

MOST_SECONDS = 60  # a hang takes many minutes; this machine may be busy
MOST_CALLS = 100_000  # of functions, a ninth more than now; it is the same number on every run, however busy a machine is
RECORD, HUB, TABLE = "data/members/se.yml", "docs/roles/hub.md", "data/treaty-status.csv"


@pytest.fixture(scope="module")
def manual(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_of(SMALL, tmp_path_factory.mktemp("limits"), code=False)


def test_a_check_does_not_work_out_anew_what_it_knows_of_what_did_not_change(manual: Path) -> None:
    read_all(manual, DAY, REGISTRY)
    with cProfile.Profile() as again:
        read_all(manual, DAY, REGISTRY)
    calls = pstats.Stats(again).total_calls
    assert calls < MOST_CALLS, (
        "a rule asks each text or record anew: remember what it says of one, as rules/records/samples.py and rules/line_finders.py do"
    )


def told(root: Path, file: str, make: Callable[[Path], object]) -> list[str]:
    """Return what the check says of a file that something was done to, and leave the manual as it was."""
    path = root / file
    before = path.read_bytes() if path.is_file() else None
    make(path)
    begun = time.monotonic()
    try:
        return [f"{problem.what}. Fix: {problem.fix}" for problem in read_all(root, DAY, REGISTRY).diagnostics if problem.path == file]
    finally:
        assert time.monotonic() - begun < MOST_SECONDS
        path.rmdir() if path.is_dir() and not path.is_symlink() else path.unlink()
        if before is not None:
            path.write_bytes(before)


def text(words: str) -> Callable[[Path], object]:
    return lambda path: path.write_text(path.read_text("utf-8") + "\n" + words + "\n" if path.is_file() else words, "utf-8")


@pytest.mark.parametrize(
    ("file", "make", "says"),
    [
        (RECORD, text("kind: " + "[" * 200_000), "nested too deeply"),
        (RECORD, text("kind: " + "[\n" * 200_000), "nested too deeply"),
        (RECORD, text("kind: " + "{a: " * 100_000), "nested too deeply"),
        (RECORD, text("- " * 200_000), "nested too deeply"),
        (RECORD, text("name:\tb\nkind: " + "[" * 100_000), "holds a tab"),
        (RECORD, text("name: a: b\nkind: " + "[" * 100_000), "has a colon and a space inside plain text"),
        (RECORD, text("? [a, b]\n: c\n"), "a field name that is not plain text"),
        (RECORD, text("a: b\n" * 500_000), "larger than 500 KB"),
        (RECORD, text('name: "\\ud800"\n'), "holds a \\ in double quotes"),
        (RECORD, text("kind: st\0ate\n"), "U+0000"),
        (HUB, text("![" * 50_000), "holds more signs that Markdown acts on than it can read in time"),
        (HUB, text("<a " * 20_000), "holds more signs that Markdown acts on than it can read in time"),
        (HUB, text("> " * 20_000), "holds more signs that Markdown acts on than it can read in time"),
        (HUB, text("> " * 1_000), "more than Markdown can read"),
        (HUB, text("{{ " * 50_000), "more than 2,000 braces {{"),
        (HUB, text("{% raw %}" * 20_000), "more than 200 braces {%"),
        (HUB, text("# a\n" * 50_000), "more than 300 on one page"),
        (HUB, text("a" * 400_000), "larger than 300,000 letters"),
        (HUB, text("[x](https://[bad/)"), "is not a web address"),
        (TABLE, text("iso_alpha2,instrument,status,year,as_of,source,note\nAD," + "x" * 140_000 + "\n"), "a cell that is far too long"),
        (TABLE, lambda path: path.write_bytes("iso_alpha2,instrument".encode("utf-16")), "UTF-16"),
        (RECORD, lambda path: path.mkdir(), "a folder with the name of a file"),
        (RECORD, lambda path: path.symlink_to("/nowhere"), "is a link to another file"),
        (RECORD, lambda path: path.symlink_to(path), "is a link to another file"),
        (RECORD, os.mkfifo, "is not a plain file"),
        (TABLE, os.mkfifo, "is not a plain file"),
        (TABLE, lambda path: path.mkdir(), "a folder with the name of a file"),
        ("docs/roles/pipe.md", os.mkfifo, "is not a plain file"),
        ("docs/roles/folder.md", lambda path: path.mkdir(), "is not a plain file"),
        ("docs/assets/pipe.png", os.mkfifo, "is not a file that can be read"),
        ("mkdocs.yml", text("nav: " + "[" * 100_000), "nested too deeply"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_it_is_told_in_a_sentence(manual: Path, file: str, make: Callable[[Path], object], says: str) -> None:
    assert says in "; ".join(told(manual, file, make))


@pytest.mark.slow
def test_many_short_paragraphs_with_signs_are_read_in_time(manual: Path) -> None:
    assert told(manual, HUB, text("![\n\n" * 20_000)) == []


def test_a_byte_order_mark_of_excel_does_no_harm(manual: Path) -> None:
    rows = "iso_alpha2,iso_alpha3,name_en,name_fr,name_es,name_ar,name_ru,name_zh,status,group,note"
    assert (manual / "data/countries.csv").read_text("utf-8").startswith(rows)
    assert told(manual, "data/countries.csv", lambda path: path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))) == []


@pytest.mark.parametrize("seconds", ["abc", "9" * 30, "1.5"])
def test_a_date_of_the_build_that_is_no_number_is_told_in_a_sentence(small: Path, seconds: str) -> None:
    done = command(small, "check", SOURCE_DATE_EPOCH=seconds)
    assert done.returncode == 1 and done.stderr == (
        f"SOURCE_DATE_EPOCH is “{seconds}”, which is not a time in seconds since 1970. "
        "Take it out of the environment, or write one, such as 1795219200.\n"
    )
