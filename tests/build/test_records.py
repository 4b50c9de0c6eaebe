"""Every record of an edition is read, and each has a page or an entry that shows it."""

import re
from functools import lru_cache
from pathlib import Path

import pytest
import yaml
from manuals import EDITION, SMALL, change, copy_of, read

from macros.build.site import BuiltPage
from macros.components.register import practice_list, practice_profile, practice_table
from macros.models.manual import DATA_KINDS, Manual, href

STORY = "situation: two lists were kept\nresult: one list is kept\nlesson: the brief asks for one list\ndone:"
SHOWN = ("members", "meetings", "practices", "tools", "instruments", "sources", "courses")


@pytest.mark.parametrize("kind", DATA_KINDS, ids=lambda kind: kind.name)
def test_no_record_of_an_edition_is_lost_in_reading(manual: Manual, kind) -> None:
    path = EDITION / "data" / kind.path
    if kind.shape == "folder":
        written = {file.stem for file in path.rglob("*.yml")}
    elif kind.shape == "table":
        written = path.read_text("utf-8").splitlines()[1:]
    elif kind.shape == "single":
        written = [path] if path.exists() else []
    else:
        written = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader) if path.exists() else {}
    assert len(getattr(manual, kind.name)) == len(written)


@lru_cache(maxsize=4)
def tree(path: Path):
    """A built page, read once for all its entries."""
    return BuiltPage(path.parent.as_posix(), path.read_text("utf-8")).tree


@pytest.mark.parametrize("kind", SHOWN)
def test_every_record_has_a_page_or_an_entry_that_shows_its_title(site: Path, manual: Manual, kind: str):
    missing = [id for id in getattr(manual, kind) if manual.record(kind, id).name_in(manual, id) not in shown(site, href(kind, id))]
    assert getattr(manual, kind) and not missing


def shown(site: Path, address: str) -> str:
    """Return what a reader sees at an address: of the page, or of the one entry that it names."""
    page, _, anchor = address.partition("#")
    whole = tree(site / page.strip("/") / "index.html")
    found = whole.xpath(f"//*[@id='{anchor}']") if anchor else whole.xpath("//main")
    assert len(found) == 1, address
    return " ".join(found[0].text_content().split())


def test_every_practice_says_what_came_of_it_or_among_what_is_not_known_that_nothing_is_on_record(site: Path, manual: Manual):
    """One that was withdrawn says nothing of either."""
    shown = {id: record for id, record in manual.practices.items() if not record.is_withdrawn}
    for id, record in shown.items():
        text = " ".join(tree(site / href("practices", id).strip("/") / "index.html").find_class("prose")[0].text_content().split())
        assert text.count("What came of it") == bool(record.result), id
        assert text.partition("What is not known")[2].count("on record here") == (not record.result or not record.situation), id
        assert text.index("What was done") < text.index("Where") < text.index("What is not known"), "first the story, then the facts"
        if record.result:
            assert text.index("What came of it") < text.index("Where"), "no facts stand between what was done and what came of it"
    assert {bool(record.result) for record in shown.values()}


def test_a_practice_tells_what_led_to_it_before_what_was_done(tmp_path: Path):
    root = copy_of(SMALL, tmp_path / "manual", code=False)
    change(root, "data/practices/no-test.yml", "done:", STORY)
    change(root, "data/practices/no-test.yml", "sources: [seoul]", "sources: [seoul, brief]")
    text = practice_profile(read(root), "no-test")
    assert text.index("Two lists were kept.") < text.index("What was done") < text.index("One list is kept.")
    assert "on record here" not in text
    assert "The situation, what was done and what came of it rest on the sources of the whole record: " in text, (
        "a part without a number is none of the editors' own"
    )


def test_a_practice_gives_its_sources_once_after_the_last_part_that_they_tell_of(tmp_path: Path):
    root = copy_of(SMALL, tmp_path / "manual", code=False)
    change(root, "data/practices/no-test.yml", "done:", STORY)
    change(root, "data/practices/no-test.yml", "sources: [seoul]", "sources: [seoul, brief]")
    page = practice_profile(read(root), "no-test")
    assert page.count("data-cite") == len(read(root).practices["no-test"].sources) == 2
    assert page.index("One list is kept.") < page.index("data-cite")


def _cited(text: str) -> list[str]:
    return re.findall(r'data-cite="(\w+)\|', text)


def test_each_part_of_a_practice_bears_the_numbers_of_its_own_sources(tmp_path: Path):
    root = copy_of(SMALL, tmp_path / "manual", code=False)
    change(root, "data/practices/no-test.yml", "done:", STORY)
    own = "part_sources:\n  situation: [brief]\n  done: [seoul, brief]\n  result: [seoul]\n  lesson: [brief]\n"
    change(root, "data/practices/no-test.yml", "sources: [seoul]\n", f"sources: [seoul, brief]\n{own}")
    manual = read(root)
    page = practice_profile(manual, "no-test")
    parts = re.split("^## ", page, flags=re.MULTILINE)
    found = {part.split(" {:")[0]: _cited(part) for part in parts[1:5]}
    assert found == {
        "The situation": ["brief"],
        "What was done": ["seoul", "brief"],
        "What came of it": ["seoul"],
        "What others could take from it": ["brief"],
    }
    assert "whole record" not in page and "Other sources" not in page
    assert _cited(practice_table(manual)) == ["brief", "seoul", "brief", "seoul"], "the table tells them in the same order, without the lesson"


def test_the_sentence_on_the_whole_record_names_the_part_without_sources_alone(tmp_path: Path):
    root = copy_of(SMALL, tmp_path / "manual", code=False)
    change(root, "data/practices/no-test.yml", "done:", STORY)
    change(
        root, "data/practices/no-test.yml", "sources: [seoul]\n", "sources: [seoul, brief]\npart_sources:\n  situation: [brief]\n  done: [brief]\n"
    )
    page = practice_profile(read(root), "no-test")
    assert "What came of it rests on the sources of the whole record: " in page
    assert _cited(page) == ["brief", "brief", "seoul", "brief"]


def test_that_sentence_stands_with_its_part(tmp_path: Path):
    root = copy_of(SMALL, tmp_path / "manual", code=False)
    change(root, "data/practices/no-test.yml", "done:", STORY)
    change(root, "data/practices/no-test.yml", "sources: [seoul]\n", "sources: [seoul, brief]\npart_sources:\n  result: [brief]\n")
    page = practice_profile(read(root), "no-test")
    assert page.index("The situation and what was done rest on the sources of the whole record: ") < page.index("## What came of it")
    assert _cited(page) == ["seoul", "brief", "brief"]


def test_where_a_practice_has_one_source_each_part_bears_its_number(tmp_path: Path):
    root = copy_of(SMALL, tmp_path / "manual", code=False)
    change(root, "data/practices/no-test.yml", "done:", STORY)
    page = practice_profile(read(root), "no-test")
    assert _cited(page) == ["seoul"] * 3 and "whole record" not in page


def test_a_source_of_a_practice_that_no_part_names_is_not_lost(tmp_path: Path):
    root = copy_of(SMALL, tmp_path / "manual", code=False)
    change(root, "data/practices/no-test.yml", "sources: [seoul]\n", "sources: [seoul, brief]\npart_sources:\n  done: [brief]\n")
    page = practice_profile(read(root), "no-test")
    assert _cited(page.partition("Other sources of this record: ")[2]) == ["seoul"]


def test_a_list_and_the_table_of_practices_tell_all_of_one_with_its_sources_once(tmp_path: Path):
    root = copy_of(SMALL, tmp_path / "manual", code=False)
    change(root, "data/practices/no-test.yml", "done:", STORY)
    manual = read(root)
    record = manual.practices["no-test"]
    for shown in (practice_list(manual, country=record.countries[0]), practice_table(manual)):
        told = shown[shown.index("Two lists were kept.") :]
        assert told.index("rote a note") < told.index("One list is kept.") < told.index("data-cite")
        assert told.partition("</li>")[0].partition("</td>")[0].count("data-cite") == len(record.sources)
