"""What stood before is never guessed at: a message says that it was taken away or moved, and what to write."""

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from manuals import DAY, SMALL, change, copy_of
from support.commands.in_process import command

from macros.components import REGISTRY
from macros.loader import read_all
from macros.models.fields import Refers
from macros.reading.diagnostics import Diagnostic
from macros.reading.nearest import misspelt, renamed
from macros.rules.references.unknown_names import fault_of

HUB = "docs/roles/hub.md"
MEETING = "data/meetings/2016-seoul.yml"


@pytest.fixture
def manual(tmp_path: Path) -> Path:
    return copy_of(SMALL, tmp_path, code=False)


def published(root: Path, *addresses: str, moved: str = "") -> None:
    """Write the ledger of a manual."""
    (root / "data/addresses").mkdir(parents=True)
    (root / "data/addresses/published.txt").write_text("\n".join(addresses) + "\n", "utf-8")
    (root / "data/addresses/moved.yml").write_text(moved, "utf-8")


def told(root: Path, path: str, stood: tuple[str, ...] = ()) -> Diagnostic:
    """Return the one thing that is told of a file."""
    [problem] = [each for each in read_all(root, DAY, REGISTRY, dict.fromkeys(stood, ())).diagnostics if each.path == path]
    return problem


def test_a_member_who_left_is_not_another_one(manual: Path) -> None:
    published(manual, "/network/members/qa/")
    change(manual, HUB, "Members named", "See [Qatar](/network/members/qa.md). Members named")
    problem = told(manual, HUB)
    assert (problem.what, problem.fix) == (
        "there is no page network/members/qa.md: it was taken away",
        "take the link out, or lead it to another page",
    )
    assert not problem.replaces


def test_a_page_that_moved_is_named_with_its_new_place(manual: Path) -> None:
    published(manual, "/roles/centre/", "/roles/centre/#what", moved="/roles/centre/: /roles/hub/\n")
    change(manual, "docs/practices/awareness.md", "\n---\n\n", "\n---\n\nSee [it](/roles/centre.md#what).\n\n")
    problem = told(manual, "docs/practices/awareness.md")
    assert problem.fix == "write /roles/hub.md#what" and problem.mended == "See [it](/roles/hub.md#what)."


def test_a_heading_that_was_renamed_is_named_from_the_ledger(manual: Path) -> None:
    published(manual, "/roles/hub/#why", moved="/roles/hub/#why: /roles/hub/#what\n")
    change(manual, "data/recommendations.yml", "roles/hub.md#what", "roles/hub.md#why")
    problem = told(manual, "data/recommendations.yml")
    assert problem.fix == "write roles/hub.md#what" and problem.mended == "  explained: roles/hub.md#what"


def test_a_heading_without_its_id_gets_back_the_published_one(manual: Path) -> None:
    published(manual, "/roles/hub/#what")
    change(manual, HUB, "## What it is {: #what }", "## What it is")
    assert told(manual, HUB).mended == "## What it is {: #what }"


@pytest.mark.parametrize(
    ("file", "old", "new", "stood", "what"),
    [
        (
            MEETING,
            "\nsources: [seoul]",
            "\nsources: [seou]",
            "data/sources/seou.yml",
            "there is no source “seou” in data/sources/: it was taken away",
        ),
        (HUB, "Members named", "See [it](/roles/hut.md). Members named", "docs/roles/hut.md", "there is no page roles/hut.md: it was taken away"),
        (
            HUB,
            "Members named",
            "See [it](/network/members/nl.md). Members named",
            "data/members/nl.yml",
            "there is no page network/members/nl.md: it was taken away",
        ),
    ],
)
def test_what_an_earlier_version_held_was_taken_away(manual: Path, file: str, old: str, new: str, stood: str, what: str) -> None:
    change(manual, file, old, new)
    assert told(manual, file, (stood,)).what == what
    assert told(manual, file).what != what


@pytest.mark.slow
def test_the_check_asks_git_for_what_stood(small: Path) -> None:
    (small / "data/sources/seou.yml").write_text(
        (small / "data/sources/seoul.yml").read_text("utf-8").replace("Seoul summary 2016", "Other"), "utf-8"
    )
    for words in (["init", "-q", "-b", "main"], ["add", "-A"], ["-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-qm", "x"]):
        subprocess.run(["git", "-C", small, *words], check=True)
    (small / "data/sources/seou.yml").unlink()
    change(small, MEETING, "\nsources: [seoul]", "\nsources: [seou]")
    assert (
        "there is no source “seou” in data/sources/: it was taken away. Fix: put back data/sources/seou.yml; only if it is to go, take it out here as well, or name another"
        in command(small, "check").stderr
    )


@pytest.mark.parametrize(
    ("id", "fresh", "new"),
    [
        ("dk-review-nap", ["dk-nap-review", "dk-fund"], "dk-nap-review"),
        ("peace-ed", ["peace-education", "gppi-peacelab"], "peace-education"),
        ("dk", ["sk"], ""),
        ("r202", ["r292"], ""),
        ("seoul-2016", ["seoul-2018"], ""),
    ],
)
def test_another_number_or_state_is_no_new_name(id: str, fresh: list[str], new: str) -> None:
    assert renamed(id, fresh) == new


def test_a_member_who_left_is_not_led_to_another_one(manual: Path) -> None:
    published(manual, "/network/members/eo/", "/network/members/")
    assert told(manual, "data/addresses/published.txt").fix.endswith("/network/members/eo/: /network/members/")


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("gcr2p-2013-statement", ["gcr2p-2014-statement"], None),
        ("fp-02", ["fp-01", "fp-03"], None),
        ("network/members/na.md", ["network/members/no.md"], None),
        ("Austira", ["Austria", "Australia"], "Austria"),
        ("Iraa", ["Iraq", "Iran"], None),
        ("li-act", ["us-act"], None),
        ("roles/hbu.md", ["roles/hub.md", "roles/index.md"], "roles/hub.md"),
        ("", ["a"], None),
    ],
)
def test_a_slip_of_the_keyboard_leads_to_one_word_or_to_none(word: str, known: list[str], meant: str | None) -> None:
    assert misspelt(word, known) == meant


def test_a_page_in_another_folder_is_known_by_its_name_and_heading(manual: Path) -> None:
    published(manual, "/roles/hub/", "/roles/hub/#what", "/practices/awareness/")
    (manual / HUB).rename(manual / "docs/practices/hub.md")
    problem = told(manual, "docs/index.md")
    assert problem.fix == "write /practices/hub.md" and problem.mended == "- [The hub](/practices/hub.md)"


def test_a_page_by_a_new_name_is_asked_for(manual: Path) -> None:
    published(manual, "/roles/hub/", "/roles/hub/#what")
    (manual / HUB).rename(manual / "docs/roles/coordination.md")
    problem = told(manual, "docs/index.md")
    assert problem.fix.startswith("if /roles/coordination.md is what it is called now, write /roles/coordination.md; else take the link out")
    assert not problem.replaces


@pytest.mark.parametrize(("page", "id"), [(HUB, "definition"), ("docs/practices/awareness.md", "what")])
def test_a_heading_by_a_new_id_or_on_another_page_is_asked_for(manual: Path, page: str, id: str) -> None:
    published(manual, "/roles/hub/", "/roles/hub/#what", "/practices/awareness/")
    change(manual, HUB, "## What it is {: #what }", "## What it is {: #definition }" if page == HUB else "It is this. {{ editors() }}")
    if page != HUB:
        (manual / page).write_text((manual / page).read_text("utf-8") + "\n## What it is {: #what }\n\nIt is this. {{ editors() }}\n", "utf-8")
    problem = told(manual, "data/recommendations.yml")
    to = f"{page.removeprefix('docs/')}#{id}"
    assert problem.fix.startswith(f"if {to} is where it is now, write {to}; else name another heading") and not problem.replaces


@pytest.mark.parametrize(("file", "old", "new"), [(HUB, "{: #what }", "{: #que-es }"), ("docs/placement/centre.md", "{: #costs }", "{: #price }")])
def test_a_heading_that_has_another_id_than_before_gets_back_its_own(manual: Path, file: str, old: str, new: str) -> None:
    before = (manual / file).read_text("utf-8")
    change(manual, file, old, new)
    [problem] = read_all(manual, DAY, REGISTRY, {file: (before,)}).diagnostics
    assert (problem.path, problem.fix) == (file, f"write {old}; its words may change, its id stays")
    assert problem.mended.endswith(old)


def renamed_file(root: Path, old: str, new: str, change_of_text: tuple[str, str] = ("", "")) -> list[Diagnostic]:
    """Give a file another name; return what is told, where earlier versions are known with their texts."""
    text = (root / old).read_text("utf-8")
    (root / new).write_text(text.replace(*change_of_text) if change_of_text[0] else text, "utf-8")
    (root / old).unlink()
    return read_all(root, DAY, REGISTRY, {old: (text,)}).diagnostics


@pytest.mark.parametrize(
    ("old", "new", "changed"),
    [
        ("data/sources/seoul.yml", "data/sources/2016-summary.yml", ("", "")),
        ("data/sources/seoul.yml", "data/sources/report-of-seoul.yml", ("title: ", "title: The ")),
    ],
)
def test_a_file_by_another_name_is_told_once_and_gets_its_name_back(manual: Path, old: str, new: str, changed: tuple[str, str]) -> None:
    published(manual, "/reference/sources/#seoul")
    [problem] = renamed_file(manual, old, new, changed)
    assert (problem.path, problem.field) == (new, "file")
    assert problem.what.startswith("holds what stood in seoul.yml, which is named in data/") and " more; " in problem.what
    assert problem.fix.startswith(f"call the file {old} again; only if that name itself was false, write {Path(new).stem} in each")
    assert problem.fix.endswith(f"add to data/addresses/moved.yml:  /reference/sources/#seoul: /reference/sources/#{Path(new).stem}")


def test_a_file_by_another_name_that_was_only_published_has_no_place_to_change(manual: Path) -> None:
    published(manual, "/practices/cases/no-test/")
    [problem] = renamed_file(manual, "data/practices/no-test.yml", "data/practices/no-school.yml")
    assert "which was published; " in problem.what and "in each of these" not in problem.fix


def test_a_new_record_in_the_place_of_another_is_not_that_one_by_another_name(manual: Path) -> None:
    published(manual, "/practices/cases/no-test/")
    text = (manual / "data/practices/no-test.yml").read_text("utf-8")
    other = "title: Another practice\ncountries: [NO]\nyear: '2019'\ndone: held a course\nthemes: [awareness]\nsources: [brief]\nreviewed: 2026-01-31\nreview_by: 2027-01-31\n"
    (manual / "data/practices/no-test.yml").unlink()
    (manual / "data/practices/no-course.yml").write_text(other, "utf-8")
    found = read_all(manual, DAY, REGISTRY, {"data/practices/no-test.yml": (text,)}).diagnostics
    assert found and not [each for each in found if each.field == "file"]


def test_a_name_that_was_false_may_change_with_every_place_that_names_it(manual: Path) -> None:
    published(manual, "/practices/cases/no-test/", moved="/practices/cases/no-test/: /practices/cases/se-test/\n")
    assert renamed_file(manual, "data/practices/no-test.yml", "data/practices/se-test.yml", ("[NO]", "[SE]")) == []


@pytest.mark.parametrize(
    ("given", "meant"),
    [("r001-r003", "r001, r002, r003"), ("r001 to 003", "r001, r002, r003"), ("r002\u2013r003", "r002, r003"), ("r001-r009", ""), ("r003-r001", "")],
)
def test_a_run_of_ids_is_told_as_each_of_them_if_all_are_there(manual: Path, given: str, meant: str) -> None:
    good = read_all(manual, DAY, REGISTRY).manual
    known = replace(good, recommendations=dict.fromkeys(("r001", "r002", "r003"), good.recommendations["r001"]))
    fault = fault_of(known, Refers("recommendations"), given)
    assert fault.what.partition(" names several: ")[2] == meant
