"""A proposal is told where a value that it replaced still stands as it was: with the place, the words there, and nothing where there is none."""

import html
from pathlib import Path

import pytest
from manuals import change
from support.commands.in_process import command
from support.github.repository import git

SECTION = "### Still as it was elsewhere"
MEETING = """type: annual
number: 31
title: Annual Meeting of the Global Network of R2P Focal Points
start: 2016-03-07
end: 2016-03-09
city: Exampleton
attendance:
  - {wording: 27, unit: countries, source: example-summary}
sources: [example-summary]
owner: secretariat
reviewed: 2026-11-20
review_by: 2027-07-20
"""
SOURCE = """title: Summary of a Meeting in Exampleton
short: Exampleton summary
publisher: Example Centre
url: https://example.org/summary-of-31
date: 2016
date_note: meeting held 7-9 March 2016
read: opening
read_from: none
standing: network
owner: editors
reviewed: 2026-11-20
review_by: 2027-07-20
"""
ANSWER = """example-meeting:
  question: When was the example meeting?
  text: >-
    It was held from 7 to
    9 March 2016, and 27 countries took part.
  sources: [example-summary]
  page: roles/hub.md
"""
PAGE = """

The thirty-first annual meeting was in Exampleton on 7–9 March 2016. {{ cite("example-summary") }}

| when | what |
|---|---|
| 9 March 2016 | The last day in Exampleton. {{ cite("example-summary") }} |

Another thing happened on 9 March 2016, with 27 countries. {{ editors() }}

None was found (3 May 2026). {{ cite("example-summary") }}

Another was not found either (3 May 2026). {{ cite("example-summary") }}
"""


@pytest.fixture
def main(small: Path) -> Path:
    """A manual under git with a meeting of three days of which a source, an answer and a page tell."""
    root = small
    (root / "data/meetings/2016-exampleton.yml").write_text(MEETING, "utf-8")
    (root / "data/sources/example-summary.yml").write_text(SOURCE, "utf-8")
    (root / "data/answers.yml").write_text(ANSWER, "utf-8")
    add(root, PAGE)
    git(root, "init", "-q")
    git(root, "add", "data", "docs", "mkdocs.yml")
    git(root, "commit", "-qm", "One")
    return root


def add(root: Path, text: str) -> None:
    """Write a text at the end of a page."""
    page = root / "docs/roles/hub.md"
    page.write_text(f"{page.read_text('utf-8')}\n\n{text}\n", "utf-8")


def told(root: Path) -> str:
    """Return the section of what `compare` says, empty if it has none."""
    done = command(root, "compare", "HEAD")
    assert done.returncode == 0, done.stderr
    return html.unescape(done.stdout).partition(SECTION)[2].partition("\n### ")[0]


def places(root: Path) -> list[str]:
    """Return the files that are told, in order, with the words there."""
    rows = [line.strip("| ").split(" | ") for line in told(root).splitlines() if line.startswith("| ")][1:]
    return [f"{row[2].rpartition(':')[0]}: {' | '.join(row[3:])}" for row in rows]


def test_the_days_of_a_meeting_are_told_in_any_form_and_only_where_it_is_of_the_meeting(main: Path) -> None:
    change(main, "data/meetings/2016-exampleton.yml", "end: 2016-03-09", "end: 2016-03-10")
    assert "| 7–9 March 2016 | 7–10 March 2016 |" in told(main)
    assert places(main) == [
        "data/answers.yml: example-meeting: It was held from 7 to 9 March 2016, and 27 countries took part.",
        "data/sources/example-summary.yml: date_note: meeting held 7-9 March 2016",
        "docs/roles/hub.md: The thirty-first annual meeting was in Exampleton on 7–9 March 2016.",
    ]


def test_a_single_day_that_is_no_day_of_the_meeting_any_more_is_told_too(main: Path) -> None:
    change(main, "data/meetings/2016-exampleton.yml", "end: 2016-03-09", "end: 2016-03-08")
    assert "docs/roles/hub.md: 9 March 2016 | The last day in Exampleton." in places(main)
    assert not any("Another thing" in place for place in places(main))


def test_a_text_that_gives_other_days_than_the_record_brings_the_record(main: Path) -> None:
    change(main, "docs/roles/hub.md", "on 7–9 March 2016", "on 14–16 March 2016")
    assert {"data/meetings/2016-exampleton.yml: start: 2016-03-07", "data/meetings/2016-exampleton.yml: end: 2016-03-09"} <= set(places(main))
    assert "docs/roles/hub.md: 9 March 2016 | The last day in Exampleton." in places(main)


def test_the_record_of_a_meeting_that_is_gone_is_named(main: Path) -> None:
    (main / "data/meetings/2016-exampleton.yml").unlink()
    assert "| no record data/meetings/2016-exampleton.yml | data/answers.yml:" in told(main)


def test_a_count_is_told_where_the_same_source_gives_it_and_a_number_alone_is_not(main: Path) -> None:
    change(main, "data/meetings/2016-exampleton.yml", "wording: 27, unit", "wording: 29, unit")
    assert "| 27 countries | 29 countries |" in told(main)
    assert places(main) == ["data/answers.yml: example-meeting: 9 March 2016, and 27 countries took part."]


def test_the_city_of_a_meeting_is_told(main: Path) -> None:
    change(main, "data/meetings/2016-exampleton.yml", "city: Exampleton", "city: Otherville")
    assert "docs/roles/hub.md: The thirty-first annual meeting was in Exampleton on 7–9 March 2016." in places(main)


def test_the_minutes_of_a_module_are_told_in_its_texts_and_not_in_its_steps(main: Path) -> None:
    path = "docs/training/modules/fp-91.md"
    (main / path).parent.mkdir(parents=True, exist_ok=True)
    steps = "plan:\n  - {id: one, title: Talk, minutes: 40}\n  - {id: all, title: Exercise, minutes: 45}\n"
    text = f"---\ntitle: Example in 45 minutes\nkind: module\nminutes: 45\n{steps}---\nIt takes 45 minutes.\n\nA forty-five-minute session.\n"
    (main / path).write_text(text, "utf-8")
    add(main, "[It](/training/modules/fp-91.md) fills 45 minutes.\n\nSomething else fills 45 minutes.")
    git(main, "add", "docs")
    git(main, "commit", "-qam", "Two")
    change(main, path, "\nminutes: 45\n", "\nminutes: 50\n")
    assert "| 45 minutes | 50 minutes |" in told(main)
    assert places(main) == [
        "docs/roles/hub.md: [It](/training/modules/fp-91.md) fills 45 minutes.",
        f"{path}: title: Example in 45 minutes",
        f"{path}: It takes 45 minutes.",
        f"{path}: A forty-five-minute session.",
    ]


def test_a_title_that_others_quote_is_told_and_a_name_kept_beside_it_is_not(main: Path) -> None:
    title = "Annual Meeting of the Global Network of R2P Focal Points"
    add(main, f"Its name was {title}.\n\nOr the {title}, Held Twice.")
    git(main, "commit", "-qam", "Two")
    change(main, "data/meetings/2016-exampleton.yml", f"title: {title}", f"title: {title}, Held Twice")
    assert places(main) == [f"docs/roles/hub.md: Its name was {title}."]


def test_the_old_name_of_a_state_is_told_where_it_is_a_field_of_its_own(main: Path) -> None:
    (main / "data/vocabularies/search-words.yml").write_text('denmark: {label: Denmark, description: "Danish"}\n', "utf-8")
    git(main, "commit", "-qam", "Two")
    change(main, "data/countries.csv", "DK,DNK,Denmark,", "DK,DNK,Danmark,")
    assert 'data/vocabularies/search-words.yml: denmark: {label: Denmark, description: "Danish"}' in places(main)


def test_a_name_of_a_state_that_other_words_took_the_place_of_is_told_on_its_page(main: Path) -> None:
    add(
        main,
        "They came from Denmark in spring, and from Norway in the autumn, with Ghana.\n\nDenmark spoke first.\n\nNorway spoke second.\n\nGhana spoke last.",
    )
    git(main, "commit", "-qam", "Two")
    change(main, "docs/roles/hub.md", "from Denmark in spring, and from Norway in", "from Danmark in spring, and from Sweden in")
    assert places(main) == ["docs/roles/hub.md: Denmark spoke first."]  # Sweden is a state as well, and may be right


def test_the_address_of_a_source_is_told_where_it_stands_again(main: Path) -> None:
    change(main, "data/sources/example-summary.yml", "read: opening", "read: opening\nnote: the pages follow https://example.org/summary-of-31/")
    git(main, "commit", "-qam", "Two")
    change(main, "data/sources/example-summary.yml", "url: https://example.org/summary-of-31", "url: https://example.org/other")
    assert places(main) == ["data/sources/example-summary.yml: note: the pages follow https://example.org/summary-of-31/"]


def test_many_places_are_counted_and_a_few_are_shown(main: Path) -> None:
    rows = "".join(f"| {number} | On 7–9 March 2016 in Exampleton. |\n" for number in range(20))
    add(main, f"| n | what |\n|---|---|\n{rows}")
    git(main, "commit", "-qam", "Two")
    change(main, "data/meetings/2016-exampleton.yml", "end: 2016-03-09", "end: 2016-03-10")
    assert "| and 15 more places |" in told(main) and told(main).count("\n| 7–9 March 2016 |") == 9


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (
            "docs/roles/hub.md",
            "\nAnother thing happened on 9 March 2016, with 27 countries. {{ editors() }}\n",
            "\n",
        ),  # gone, and nothing in its place
        ("docs/roles/hub.md", "The last day in Exampleton.", "The last day of it, in Exampleton."),
        ("docs/roles/hub.md", "Another thing happened on 9 March 2016, with 27 countries.", "Another, on 9 March 2016, was with 27 countries."),
        ("data/meetings/2016-exampleton.yml", "reviewed: 2026-11-20", "reviewed: 2026-11-21"),
        ("data/meetings/2016-exampleton.yml", "number: 31", "number: 30"),
        ("docs/roles/hub.md", "None was found (3 May 2026).", "None was found (4 June 2026)."),  # each search has its own day
        ("data/sources/example-summary.yml", "date: 2016\n", "date: 2017\n"),  # a year alone stands in too many places
    ],
)
def test_what_replaces_no_value_tells_nothing(main: Path, file: str, old: str, new: str) -> None:
    change(main, file, old, new)
    assert told(main) == ""


def test_what_the_change_mends_everywhere_is_not_told(main: Path) -> None:
    change(main, "data/meetings/2016-exampleton.yml", "end: 2016-03-09", "end: 2016-03-10")
    change(main, "data/answers.yml", "from 7 to\n    9 March", "from 7 to\n    10 March")
    change(main, "data/sources/example-summary.yml", "7-9 March", "7-10 March")
    change(main, "docs/roles/hub.md", "on 7–9 March 2016", "on 7–10 March 2016")
    assert told(main) == ""
