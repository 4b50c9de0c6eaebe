"""What is said of a lost address leads to what was meant: a line or a record is put back, and nothing is offered that only may be true."""

from pathlib import Path

import pytest
from manuals import DAY, SMALL, change, copy_of
from unit.rules.references.test_removed import HUB, MEETING, published

from macros.components import REGISTRY
from macros.loader import read_all
from macros.reading.diagnostics import Diagnostic

MOVED = "data/addresses/moved.yml"
PUBLISHED = "data/addresses/published.txt"
LINES = ("/old/one/: /roles/hub/", "/old/two/: /roles/hub/#what", "/old/three/: /placement/centre/")
OLD = ("/old/one/", "/old/one/#what", "/old/two/", "/old/three/")


@pytest.fixture
def manual(tmp_path: Path) -> Path:
    return copy_of(SMALL, tmp_path, code=False)


def said(root: Path, **stood: str) -> list[Diagnostic]:
    return read_all(root, DAY, REGISTRY, {path: (text,) for path, text in stood.items()}).diagnostics


@pytest.mark.parametrize("number", range(3))
def test_a_line_that_was_taken_out_is_told_once_and_goes_back_where_it_stood(manual: Path, number: int) -> None:
    whole = "\n".join(LINES) + "\n"
    published(manual, *OLD, moved=whole.replace(f"{LINES[number]}\n", ""))
    [problem] = said(manual, **{MOVED: whole})
    assert problem.path == MOVED and problem.fix.endswith(LINES[number])
    lines = (manual / MOVED).read_text("utf-8").split("\n")
    lines[problem.line - 1 : problem.line - 1 + problem.replaces] = problem.mended_lines
    assert "\n".join(lines) == whole


def test_a_file_of_moves_that_is_gone_is_told_line_by_line(manual: Path) -> None:
    published(manual, *OLD)
    found = said(manual, **{MOVED: "\n".join(LINES)})
    assert [problem.fix.rpartition("  ")[2] for problem in found] == [*sorted(LINES)]


@pytest.mark.parametrize("line", ["/never/published/: /roles/hub/", "/roles/hub/: /placement/centre/", "/old/five/: /gone/", "- no line"])
def test_a_line_without_which_nothing_is_lost_may_go(manual: Path, line: str) -> None:
    published(manual, *OLD, moved="\n".join(LINES) + "\n")
    assert said(manual, **{MOVED: "\n".join([*LINES, line])}) == []


def test_a_folder_of_which_nothing_is_left_is_told_once_with_its_only_twin(manual: Path) -> None:
    published(manual, "/sheets/hub/", "/sheets/hub/#top", "/sheets/index-of-all/", "/sheets/third/")
    [problem] = said(manual)
    assert problem.what == "3 addresses below it were published and lead nowhere now" and problem.fix.endswith("add a line for each")
    published_again = "/posts/hub/\n/posts/hub/#a\n/posts/hub/#b\n/posts/hub/#c\n"
    (manual / PUBLISHED).write_text(published_again, "utf-8")
    assert [each.fix for each in said(manual)] == [f"add to {MOVED}, if this is where it went:  /posts/hub/: /"]


@pytest.mark.parametrize(
    ("file", "reason"), [("data/members/no.yml", "with status: unconfirmed"), (MEETING, "with status: cancelled"), ("data/tools/x.yml", "x.yml")]
)
def test_a_record_that_is_gone_is_put_back_first(manual: Path, file: str, reason: str) -> None:
    made = {"members": "/network/members/", "meetings": "/network/meetings/", "tools": "/tools/compendium/"}[Path(file).parent.name]
    published(manual, f"{made}{Path(file).stem}/")
    (manual / file).unlink(missing_ok=True)
    [problem] = [each for each in said(manual) if each.path == PUBLISHED]
    assert problem.fix.startswith(f"put back {file}") and f"{reason}; only if the same stands in another record, add to" in problem.fix


def test_a_record_that_is_gone_is_put_back_where_a_link_names_it(manual: Path) -> None:
    change(manual, HUB, "Members named", "See [it](/network/members/nl.md). Members named")
    [problem] = read_all(manual, DAY, REGISTRY, {"data/members/nl.yml": ()}).diagnostics
    assert problem.fix.startswith("put back data/members/nl.yml as it was") and problem.fix.endswith("take the link out, or lead it to another page")


@pytest.mark.parametrize(
    ("line", "mended", "fix"),
    [
        ("/old/#what: /roles/hub/#meaning", "/old/#what: /roles/hub/#what", "write /roles/hub/#what"),
        ("/old/: /roles/hub/#waht", "/old/: /roles/hub/#what", "write /roles/hub/#what"),
        ("/old/: /roles/hub/#meaning", "", "write one of its headings behind #: what"),
    ],
)
def test_a_move_to_a_heading_that_its_page_has_not_is_told_with_those_that_it_has(manual: Path, line: str, mended: str, fix: str) -> None:
    published(manual, "/roles/hub/", moved=f"{line}\n")
    [problem] = said(manual)
    assert "the page /roles/hub/ has no heading #" in problem.what and (problem.mended, problem.fix) == (mended, fix)


def test_a_heading_that_gets_its_id_back_needs_no_move(manual: Path) -> None:
    published(manual, "/roles/hub/", "/roles/hub/#what")
    before = (manual / HUB).read_text("utf-8")
    change(manual, HUB, "{: #what }", "{: #definition }")
    [problem] = said(manual, **{HUB: before})
    assert problem.path == HUB and problem.fix.startswith("write {: #what }")


def test_a_heading_without_an_id_gets_the_one_to_which_links_lead(manual: Path) -> None:
    change(manual, HUB, "## What it is {: #what }", "## Two signs for every line")
    change(manual, "docs/index.md", "- [The hub](/roles/hub.md)", "- [The hub](/roles/hub.md#what)")
    [problem] = [each for each in said(manual) if each.path == HUB]
    assert problem.mended == "## Two signs for every line {: #what }"
