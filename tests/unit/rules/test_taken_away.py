"""What was taken away while what it headed, or who names it, stays: told at its place, with the line that goes back, and never of what was meant."""

from pathlib import Path

import pytest
from manuals import DAY, SMALL, copy_of
from slips.base import HUB, SETTINGS, THEMES, VIENNA
from slips.record import GONE, MEMBER, ON_PURPOSE, RECORDS, TWO_LISTS, Gone
from support.github.repository import commit, git

from macros.components import REGISTRY
from macros.github.git import files_before
from macros.loader import read_all
from macros.reading.diagnostics import Diagnostic


@pytest.fixture(scope="module")
def manual(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = copy_of(SMALL, tmp_path_factory.mktemp("gone"), code=False)
    for name, text in RECORDS.items():
        write(root, name, text)
    return root


def write(root: Path, name: str, text: str) -> None:
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text(text, "utf-8")


def told(root: Path, name: str, text: str, *, stood: bool = True) -> list[Diagnostic]:
    """Return what is told of everything once a file holds another text; the one before is known, or not."""
    before = (root / name).read_text("utf-8")
    write(root, name, text)
    try:
        found = read_all(root, DAY, REGISTRY, {name: (before,)} if stood else {}).diagnostics
        return [problem for problem in found if problem.path == name or stood]
    finally:
        write(root, name, before)


def mended(text: str, problem: Diagnostic) -> str:
    lines = text.split("\n")
    return "\n".join([*lines[: problem.line - 1], *problem.mended_lines, *lines[problem.line - 1 + problem.replaces :]])


def others(root: Path) -> list[str]:
    """Return what is told of the records as they stand, for pages that no test here needs."""
    return [str(problem) for problem in read_all(root, DAY, REGISTRY).diagnostics]


@pytest.mark.parametrize("slip", GONE, ids=lambda slip: f"{slip.file} {slip.lines.strip()}")
def test_a_line_that_headed_others_is_told_alone_where_it_stood_and_goes_back(manual: Path, slip: Gone) -> None:
    before = RECORDS[slip.file]
    wrong = before.replace(slip.lines, "", 1)
    known = others(manual)
    found = [problem for problem in told(manual, slip.file, wrong) if str(problem) not in known]
    assert [problem.path for problem in found] == [slip.file]
    assert wrong.split("\n")[found[0].line - 1].startswith(slip.at)
    assert f"`{slip.lines.strip()}`, which was taken away" in found[0].what and slip.into in found[0].what
    assert found[0].fix.startswith(f"put the line `{slip.lines.strip()}` back")
    assert mended(wrong, found[0]) == before


@pytest.mark.parametrize(("file", "stood", "stands"), ON_PURPOSE)
def test_what_is_changed_on_purpose_is_told_of_nothing_that_was_taken_away(manual: Path, file: str, stood: str, stands: str) -> None:
    assert stood in RECORDS[file]
    found = told(manual, file, RECORDS[file].replace(stood, stands, 1))
    assert not [str(problem) for problem in found if "taken away" in problem.what]


def test_entries_of_a_list_that_are_meant_for_the_one_above_are_told_how_and_then_not_told(manual: Path) -> None:
    merged = TWO_LISTS.replace("facts:\n", "")
    [problem] = [each for each in told(manual, VIENNA, merged) if each.path == VIENNA]
    assert problem.fix.endswith("; if its entries are meant for themes: now, write them above the others there")
    fact = "  - {text: held in spring, source: seoul}\n"
    above = merged.replace(fact, "").replace("themes:\n", f"themes:\n{fact}")
    assert [each for each in told(manual, VIENNA, above) if each.path == VIENNA] == []


def test_the_head_of_a_list_of_a_page_is_told_above_its_text(manual: Path) -> None:
    text = (manual / HUB).read_text("utf-8")
    listed = text.replace("\nreviewed:", "\nsources:\n  - seoul\nreviewed:", 1)
    assert listed != text
    write(manual, HUB, listed)
    wrong = listed.replace("sources:\n  - seoul", "  - seoul", 1)
    [problem] = [each for each in told(manual, HUB, wrong) if each.path == HUB]
    assert "`sources:`, which was taken away" in problem.what and mended(wrong, problem) == listed
    write(manual, HUB, text)


@pytest.mark.parametrize(("name", "left", "names"), [(MEMBER, "", "the record"), (MEMBER, "# a remark\n\n", "the record"), (HUB, "\n", "the page")])
def test_a_file_that_was_emptied_goes_back_or_goes(manual: Path, name: str, left: str, names: str) -> None:
    [problem] = [each for each in told(manual, name, left) if each.path == name]
    assert problem.what == "is empty: everything that stood in it was taken away"
    assert problem.fix == f"put it back as it stood, docs/contributing/undo-a-mistake.md; or delete the whole file, if {names} is to go"
    [problem] = [each for each in told(manual, name, left, stood=False) if each.path == name]
    assert "taken away" not in problem.what


LOG = "data/forms/log.yml"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A manual with its history, in which one commit holds both lists of a meeting."""
    root = copy_of(SMALL, tmp_path / "manual", code=False)
    for name, text in RECORDS.items():
        write(root, name, text)
    git(root, "init", "--quiet", "--initial-branch=main")
    commit(root)
    return root


def taken_away(root: Path) -> list[str]:
    found = read_all(root, DAY, REGISTRY, files_before(root)).diagnostics
    return [problem.path for problem in found if "taken away" in problem.what]


def test_git_knows_what_stood_in_the_last_commit_and_in_the_one_before(repository: Path) -> None:
    write(repository, VIENNA, TWO_LISTS.replace("facts:\n", ""))
    assert taken_away(repository) == [VIENNA]
    commit(repository)
    assert taken_away(repository) == [VIENNA]


def test_a_line_that_came_into_main_afterwards_was_not_taken_away_here(repository: Path) -> None:
    write(repository, VIENNA, TWO_LISTS.replace("facts:\n", ""))
    commit(repository)
    git(repository, "checkout", "--quiet", "--orphan", "work")
    commit(repository)
    write(repository, VIENNA, TWO_LISTS)
    commit(repository)
    git(repository, "update-ref", "refs/remotes/origin/main", "HEAD")
    git(repository, "reset", "--quiet", "--hard", "HEAD^")
    assert taken_away(repository) == []


def test_what_a_change_took_back_before_it_reached_main_is_told_of_nothing(repository: Path) -> None:
    git(repository, "update-ref", "refs/remotes/origin/main", "HEAD")
    before = (repository / LOG).read_text("utf-8")
    write(repository, LOG, before.replace("{id: what, label: What,", "{id: which, label: What,"))
    assert [problem.fix for problem in read_all(repository, DAY, REGISTRY, files_before(repository)).diagnostics if problem.path == LOG] == [
        "write id: what"
    ]
    commit(repository)
    assert [problem.fix for problem in read_all(repository, DAY, REGISTRY, files_before(repository)).diagnostics if problem.path == LOG] == [
        "write id: what"
    ]
    write(repository, LOG, before.replace("A log of signs", "A log of the signs"))
    commit(repository)
    assert [problem for problem in read_all(repository, DAY, REGISTRY, files_before(repository)).diagnostics if problem.path == LOG] == []
    write(repository, LOG, before)
    commit(repository)
    assert [problem for problem in read_all(repository, DAY, REGISTRY, files_before(repository)).diagnostics if problem.path == LOG] == []


def test_a_word_that_went_out_of_its_vocabulary_is_told_wherever_it_stands_and_none_is_guessed(manual: Path) -> None:
    before = (manual / THEMES).read_text("utf-8")
    line = next(line for line in before.splitlines(keepends=True) if line.startswith("awareness:"))
    known = others(manual)
    found = [problem for problem in told(manual, THEMES, before.replace(line, "")) if str(problem) not in known]
    assert found
    assert {problem.what for problem in found} == {f"“awareness” is not a word of {THEMES}: it was taken away"}
    assert {problem.fix for problem in found} == {"put its line back there as it stood, or write the word that says it now"}
    unknown = [problem for problem in read_without(manual, THEMES, line) if "“awareness” is not a word" in problem.what]
    assert len(unknown) == len(found) and not [problem for problem in unknown if "taken away" in problem.what]


def read_without(root: Path, name: str, line: str) -> list[Diagnostic]:
    """Return everything that is told without a line of a file, if nobody knows that it stood there."""
    before = (root / name).read_text("utf-8")
    write(root, name, before.replace(line, ""))
    try:
        return read_all(root, DAY, REGISTRY).diagnostics
    finally:
        write(root, name, before)


@pytest.mark.parametrize(
    ("entry", "instead"),
    [
        ("      - A to Z: reference/a-z.md\n", ""),
        ("      - A to Z: reference/a-z.md\n", "      # - A to Z: reference/a-z.md\n"),
        ('      - "A to Z": reference/a-z.md\n', ""),
    ],
)
def test_a_page_whose_entry_was_taken_out_gets_no_other_name_and_may_go(manual: Path, entry: str, instead: str) -> None:
    settings = (manual / SETTINGS).read_text("utf-8")
    write(manual, SETTINGS, settings.replace("      - A to Z: reference/a-z.md\n", entry))
    found = told(manual, SETTINGS, (manual / SETTINGS).read_text("utf-8").replace(entry, instead))
    write(manual, SETTINGS, settings)
    [problem] = [problem for problem in found if problem.field == "nav"]
    assert f"put it back as it stood:  {entry.strip()}; or, if the page is to go, delete docs/reference/a-z.md in the same change" in problem.fix
    assert not problem.replaces and "reference/recommendations.md" in settings.split("\n")[problem.line - 1]  # beside which it stood


def test_a_page_that_never_had_an_entry_gets_one(manual: Path) -> None:
    write(manual, "docs/reference/new.md", (manual / "docs/reference/a-z.md").read_text("utf-8").replace("title: ", "title: New "))
    found = read_all(manual, DAY, REGISTRY, {SETTINGS: ("nav:\n  - Other: reference/other.md\n",)}).diagnostics
    (manual / "docs/reference/new.md").unlink()
    assert any("docs/reference/new.md stands nowhere in it, so no reader is led there" in str(problem) and problem.replaces for problem in found)
