"""The tasks of the editing guide, done as a new editor would: by today's written steps, on a fresh copy of the frozen edition."""

import re
from pathlib import Path

import pytest
from lxml import html
from manuals import EDITION, copy_of, faults
from support.copies.steps import FENCE, Shown, expected, follow, sections
from support.copies.together import DAY, GUIDE, LISTED, changed, named, tell

from macros.components import REGISTRY
from macros.loader import as_written, read_all


def test_the_guide_lists_its_tasks_once_and_every_page_with_steps_is_listed() -> None:
    assert len(LISTED) == len(set(LISTED)) >= 19
    assert {path.stem for path in GUIDE.glob("*.md") if "{: #steps }" in path.read_text("utf-8")} == set(LISTED)


@pytest.mark.parametrize("task", LISTED)
def test_a_task_has_under_ten_steps_and_names_its_file(task: str) -> None:
    steps = re.findall(r"^\d+\. .*$", (GUIDE / f"{task}.md").read_text("utf-8").split("## ")[1], re.MULTILINE)
    assert 1 < len(steps) < 10
    assert any(re.search(r"`((data|docs)/[^`]+|mkdocs\.yml)`", step) for step in steps)


@pytest.mark.parametrize("task", LISTED)
def test_following_the_steps_ends_in_a_green_check(task: str, tmp_path: Path) -> None:
    copy_of(EDITION, tmp_path, code=False)
    done = follow(tmp_path, GUIDE / f"{task}.md", named)
    assert done.shown, "the page promises nothing to see"
    assert tell(tmp_path, as_written(tmp_path, DAY), done) == (task != "mark-as-reviewed")
    assert faults(tmp_path, DAY) == []  # with the entry of the change, which mends nothing that the steps left


def test_a_page_that_goes_is_followed_by_what_the_check_asks_for(tmp_path: Path) -> None:
    copy_of(EDITION, tmp_path, code=False)
    (tmp_path / "docs/start/for-trainers.md").unlink()
    told = faults(tmp_path, DAY)
    assert any("mkdocs.yml" in each and "take the line out of the navigation" in each for each in told)
    assert any("moved.yml" in each and "/start/for-trainers/: " in each for each in told)
    taken = [each.partition(":")[0] for each in told if "take the link out" in each]
    for file in dict.fromkeys(["mkdocs.yml", *taken]):
        text = (tmp_path / file).read_text("utf-8")
        lines = (
            [line for line in text.split("\n") if "for-trainers.md" not in line]
            if file == "mkdocs.yml"
            else [text.replace("start/for-trainers.md", "start/index.md")]
        )
        (tmp_path / file).write_text("\n".join(lines), "utf-8")
    moved = tmp_path / "data/addresses/moved.yml"
    for _ in range(2):  # the sections of a page are asked for once its own address leads somewhere
        asked = [found[1] for each in faults(tmp_path, DAY) if (found := re.search(r"if this is where it went:  (.*)$", each, re.MULTILINE))]
        moved.write_text((moved.read_text("utf-8") if moved.exists() else "") + "".join(f"{line}\n" for line in asked), "utf-8")
    assert faults(tmp_path, DAY) == []


def test_the_two_lines_of_a_member_that_left_pass_and_are_shown(tmp_path: Path) -> None:
    copy_of(EDITION, tmp_path, code=False)
    lines = FENCE.search(sections((GUIDE / "remove-a-record.md").read_text("utf-8"))["former"])[1]
    member = next(path for path in sorted((tmp_path / "data/members").glob("*.yml")) if "status:" not in path.read_text("utf-8"))
    member.write_text(member.read_text("utf-8") + lines, "utf-8")
    after = read_all(tmp_path, DAY, REGISTRY)
    assert after.diagnostics == [] and after.manual.members[member.stem].status == "former"


@pytest.fixture(scope="session")
def done(shared: Path) -> Path:
    """The manual after all tasks, each told to readers, and after all ordinary changes."""
    return changed(shared).site


@pytest.mark.parametrize("task", LISTED)
def test_the_expected_page_shows_the_change(task: str, done: Path) -> None:
    for shown in expected((GUIDE / f"{task}.md").read_text("utf-8")):
        assert shown.text in words(done, shown), shown


def test_what_the_descriptions_say_stands_on_the_page_of_changes(done: Path) -> None:
    shown = words(done, Shown("reference/what-changed/", ""))
    told = [FENCE.search(found["note"])[1].strip() for task in LISTED if "note" in (found := sections((GUIDE / f"{task}.md").read_text("utf-8")))]
    assert len(told) >= 17
    assert [sentence for sentence in told if sentence not in shown] == []


def words(site: Path, shown: Shown) -> str:
    """Return the text of a built page, one space between words."""
    return " ".join(html.parse(site / shown.page / "index.html").getroot().find("body").text_content().split())
