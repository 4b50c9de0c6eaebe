"""What a change left behind is told where it was made: a number that counted, an answer whose options moved, minutes that are promised elsewhere."""

from pathlib import Path

import pytest
from slips.base import HUB, MODULE, SETTINGS
from test_slips import DAY, manual  # noqa: F401

from macros.components import REGISTRY
from macros.loader import read_all
from macros.reading.diagnostics import Diagnostic

SIGNED = " {{ editors() }}"
FOUR = f"\nThese four things cost nothing.{SIGNED}\n\n- One\n- Two\n    - within it\n- Three\n- Four\n"
COUNTED = f'\nIt has {{{{ count("sources") }}}} sources to read.{SIGNED}\n'


def told(root: Path, before: dict[str, str], now: dict[str, str]) -> list[Diagnostic]:
    """Return what is told of files that stood as `before` and are as `now`."""
    held = {name: (root / name).read_text("utf-8") for name in now}
    for name, text in now.items():
        (root / name).write_text(text, "utf-8")
    try:
        return read_all(root, DAY, REGISTRY, {name: (text,) for name, text in before.items()}).diagnostics
    finally:
        for name, text in held.items():
            (root / name).write_text(text, "utf-8")


def told_of(root: Path, name: str, before: str, now: str) -> list[Diagnostic]:
    return told(root, {name: before}, {name: now})


@pytest.mark.parametrize(
    ("old", "new", "mended"),
    [
        (FOUR, FOUR + "- Five\n", "These five things"),
        (FOUR, FOUR.replace("- Two\n    - within it\n", ""), "These three things"),
        (
            FOUR.replace("These four things cost", "Four things cost"),
            FOUR.replace("These four things cost", "Four things cost") + "- Five\n",
            "Five things cost",
        ),
        (COUNTED, COUNTED.replace('{{ count("sources") }}', "18"), '{{ count("sources") }} sources'),
        (COUNTED, COUNTED.replace('{{ count("sources") }}', "nineteen"), '{{ count("sources") }} sources'),
    ],
)
def test_a_number_that_was_true_before_is_told_with_its_line(manual: Path, old: str, new: str, mended: str) -> None:  # noqa: F811
    page = (manual / HUB).read_text("utf-8")
    [problem] = told_of(manual, HUB, page + old, page + new)
    assert problem.path == HUB and mended in problem.mended and problem.replaces == 1


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (FOUR, FOUR.replace("four", "five") + "- Five\n"),
        (FOUR, FOUR + f"\nAnother list.{SIGNED}\n\n- One\n"),
        (FOUR.replace("- Four\n", ""), FOUR.replace("- Three\n- Four\n", "")),  # it never was of this list
        (FOUR.replace("These four things", "Four states"), FOUR.replace("These four things", "Four states") + "- Five\n"),
        (FOUR.replace("These four", "One of four"), FOUR.replace("These four", "One of four") + "- Five\n"),
        ("", FOUR + "- Five\n"),
        (COUNTED, COUNTED.replace('It has {{ count("sources") }} sources', "In 2016 a paper had 18 sources")),
    ],
)
def test_a_number_of_which_nothing_is_sure_is_not_told(manual: Path, old: str, new: str) -> None:  # noqa: F811
    page = (manual / HUB).read_text("utf-8")
    assert [str(problem) for problem in told_of(manual, HUB, page + old, page + new)] == []


OPTIONS = '["The id of the record", "The name of the author", "The date of the day"]'
MOVED = '["The date of the day", "The name of the author", "The id of the record"]'


def test_an_answer_whose_option_moved_is_told_with_its_number(manual: Path) -> None:  # noqa: F811
    module = (manual / MODULE).read_text("utf-8")
    [problem] = told_of(manual, MODULE, module, moved := module.replace(OPTIONS, MOVED))
    assert problem.field == "questions[1].answer" and problem.mended == "    answer: 3"
    assert told_of(manual, MODULE, module, moved.replace("answer: 1", "answer: 3", 1)) == []
    [added] = told_of(manual, MODULE, module, module.replace(OPTIONS, OPTIONS.replace("[", '["A number", ')))
    assert added.mended == "    answer: 2"
    assert told_of(manual, MODULE, module, module.replace("The id of the record", "The id of it")) == []
    assert told_of(manual, MODULE, module, module.replace("The date of the day", "The day")) == []


def test_minutes_that_a_title_or_a_description_goes_on_to_promise_are_told(manual: Path) -> None:  # noqa: F811
    module = (manual / MODULE).read_text("utf-8")
    title = next(line for line in module.split("\n") if line.startswith("title: "))
    total = next(line for line in module.split("\n") if line.startswith("minutes: ")).removeprefix("minutes: ")
    named = module.replace(title, f"title: A module in {total} minutes", 1)
    longer = named.replace(f"\nminutes: {total}", f"\nminutes: {int(total) + 5}", 1)
    longer = longer.replace("{title: Opening, minutes: 5,", "{title: Opening, minutes: 10,")
    [problem] = told_of(manual, MODULE, named, longer)
    assert problem.field == "title" and problem.mended == f"title: A module in {int(total) + 5} minutes"
    other = longer.replace(f"A module in {total} minutes", f"A module in {int(total) + 5} minutes")
    assert told_of(manual, MODULE, named, other) == []
    part = longer.replace(f"A module in {total} minutes", "A module with a talk of 10 minutes")
    assert told_of(manual, MODULE, module, part) == []


def test_a_title_in_the_navigation_that_is_the_next_page_s_is_told(manual: Path) -> None:  # noqa: F811
    settings = (manual / SETTINGS).read_text("utf-8")
    one, other = "Explore: placement/explorer.md", "Side by side: placement/compare.md"
    titles = {path: title_of(manual, path) for path in ("placement/explorer.md", "placement/compare.md")}
    assert settings.count(one) == settings.count(other) == 1
    right = settings.replace(one, f"{titles['placement/explorer.md']}: placement/explorer.md").replace(
        other, f"{titles['placement/compare.md']}: placement/compare.md"
    )
    wrong = settings.replace(one, f"{titles['placement/compare.md']}: placement/explorer.md").replace(
        other, f"{titles['placement/explorer.md']}: placement/compare.md"
    )
    assert told_of(manual, SETTINGS, settings, right) == []
    found = told_of(manual, SETTINGS, settings, wrong)
    assert [problem.what.partition(" is the title of ")[0].strip("“”") for problem in found] and len(found) == 2
    lines = wrong.split("\n")
    for problem in found:
        lines[problem.line - 1] = problem.mended
    assert "\n".join(lines) == right


def title_of(root: Path, path: str) -> str:
    text = (root / "docs" / path).read_text("utf-8")
    return next(line.removeprefix("title: ") for line in text.split("\n") if line.startswith("title: "))


ROUTE = "route: [roles/hub.md, practices/awareness.md, placement/centre.md, network/growth.md]\n"
LINKS = "".join(f"- [Page](/{path})\n" for path in ("roles/hub.md", "practices/awareness.md", "placement/centre.md", "network/growth.md"))


def test_the_one_page_of_a_route_that_its_page_does_not_name_is_told(manual: Path) -> None:  # noqa: F811
    path = "docs/reference/about.md"
    page = (manual / path).read_text("utf-8")
    route = page.replace("\nreviewed:", f"\n{ROUTE}minutes: 20\nreviewed:", 1)
    assert told_of(manual, path, page, f"{route}\n{LINKS}") == []
    [problem] = told_of(manual, path, page, f"{route}\n{LINKS.replace('- [Page](/network/growth.md)', '- Growth')}")
    assert problem.field == "route[4]" and "network/growth.md" in problem.what
    assert told_of(manual, path, page, route) == []  # told in words alone


TABLE = "\nA list of rooms. {{{{ editors() }}}}\n\n| Room | Modules | Minutes |\n|---|---|---|\n| One | FP-99 | {} |\n| Two | FP-99 | {} |\n| Three | FP-99 | {} |\n| Four | FP-99, with a pause | 7 |\n"


def test_minutes_of_a_table_that_are_no_sum_are_told(manual: Path) -> None:  # noqa: F811
    page = (manual / HUB).read_text("utf-8")
    total = next(line for line in (manual / MODULE).read_text("utf-8").split("\n") if line.startswith("minutes: ")).removeprefix("minutes: ")
    wrong = str(int(total) + 10)
    assert told_of(manual, HUB, page, page + TABLE.format(total, total, total)) == []
    [problem] = told_of(manual, HUB, page, page + TABLE.format(total, total, wrong))
    assert problem.mended == f"| Three | FP-99 | {total} |"
    assert told_of(manual, HUB, page, page + TABLE.format(total, wrong, wrong)) == []  # minutes of something else


def test_a_search_word_of_a_state_that_was_renamed_is_told_with_its_line(manual: Path) -> None:  # noqa: F811
    name, words = "data/countries.csv", "data/vocabularies/search-words.yml"
    text = (manual / name).read_text("utf-8")
    renamed = text.replace("GM,GMB,Gambia,", "GM,GMB,Gambia (Republic of The),", 1)
    [problem] = [each for each in told_of(manual, name, text, renamed) if each.path == words]
    assert problem.mended == 'gambia: {label: Gambia (Republic of The), description: "Gambia, The Gambia"}'
    mended = (manual / words).read_text("utf-8").replace('gambia: {label: Gambia, description: "The Gambia"}', problem.mended)
    assert [each for each in told(manual, {}, {name: renamed, words: mended}) if each.path == words] == []
