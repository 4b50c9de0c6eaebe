"""Many records at once: a table as Excel saves it or as cells are copied becomes one proposal of as many records; faults are told by row and column."""

import codecs
from pathlib import Path

import pytest
from manuals import EDITION, copy_of, faults, noon
from support.commands.in_process import command
from support.github.filled_forms import DAY, FORMS, frozen, rendered, text_of

from macros.components import REGISTRY
from macros.github.forms import form_issue, form_replies
from macros.github.forms.issue_forms import questions
from macros.github.forms.table_records import MOST_ROWS, from_table, placed
from macros.github.records.proposed import Outcome
from macros.loader import read_all

SOURCE = "gcr2p-2016-seoul-summary"
HEAD = ["State or organisation?", "Name", "What does the document show?", "Year of appointment", "Source already in the manual", "id"]
TWELVE = [
    ["state", "Сенегал", "An invented example; only the form", "2016", SOURCE, ""],
    ["state", "大韩民国", 'It says "yes"', "", SOURCE, ""],
    ["", "Ivory Coast", "An invented example", "May 2015", SOURCE, ""],
    ["state", "كينيا", "An invented example", "", SOURCE, ""],
    ["state", "Turkey", "An invented example", "2014", SOURCE, ""],
    ["state", "Korea, Dem. People's Rep. of", "An invented example", "", SOURCE, ""],
    ["State", "Fiji", "Line one\nline two", "", SOURCE, ""],
    ["state", "BRA", "An invented example", "", SOURCE, ""],
    ["organisation", "Łódź Office", "An invented example", "", SOURCE, ""],
    ["organisation", "منظمة المثال", "An invented example", "", SOURCE, "example-arabic"],
    ["organisation", "例の機関", "An invented example", "", SOURCE, ""],
    ["organisation", "Example; Office", "An invented example", "", SOURCE, ""],
]
PATHS = ["sn", "ci", "ke", "tr", "kp", "fj", "br", "lodz-office", "example-arabic", "organisation", "example-office"]


def saved(rows: list[list[str]], sign: str = ";") -> str:
    """Return rows as Excel writes them."""

    def cell(text: str) -> str:
        return '"' + text.replace('"', '""') + '"' if any(mark in text for mark in (sign, '"', "\n")) else text

    return "".join(sign.join(map(cell, row)) + "\r\n" for row in rows)


def made(rows: list[list[str]], kind: str = "members", content: bytes | None = None) -> tuple[Outcome, dict[str, int]]:
    return from_table(content or codecs.BOM_UTF8 + saved(rows).encode(), kind, FORMS, frozen(), DAY, text_of)


@pytest.mark.slow
def test_twelve_members_in_six_scripts_are_twelve_records(tmp_path: Path) -> None:
    ends, rows = made([HEAD, *TWELVE])
    assert [draft.path for draft in ends.drafts] == [f"data/members/{id}.yml" for id in PATHS]
    assert [change.path for change in ends.changes] == ["data/members/kr.yml"]
    assert rows["data/members/sn.yml"] == 2 and rows["data/members/example-office.yml"] == 13
    copy_of(EDITION, tmp_path, code=False)
    for file in ends.files:
        (tmp_path / file.path).write_text(file.text, "utf-8")
    assert faults(tmp_path, DAY) == []
    assert ends.sentence == "From a table: 11 new members; additions to 1 on record."


@pytest.mark.parametrize(
    "content",
    [
        codecs.BOM_UTF8 + saved([HEAD, *TWELVE[2:9]], ",").encode(),
        saved([HEAD, *TWELVE[2:9]], "\t").encode("utf-16"),
        saved([HEAD, *TWELVE[2:3], *TWELVE[4:9]]).replace("Łódź", "Lodz").encode("cp1252"),
    ],
)
def test_the_same_members_however_the_table_was_saved(content: bytes) -> None:
    ends, _ = made([], content=content)
    assert {"data/members/ci.yml", "data/members/tr.yml", "data/members/br.yml"} <= {draft.path for draft in ends.drafts}
    assert ends.faults == []


def test_the_form_with_pasted_cells_comes_to_the_same() -> None:
    pasted = "```text\n" + saved([HEAD, *TWELVE], "\t").replace("\r\n", "\n") + "```"
    filled = form_issue.form_of(FORMS, rendered(FORMS["add-many-records"], {"kind": "members: Members", "table": pasted}))
    answered = form_issue.answered(filled, FORMS, frozen(), DAY, text_of)
    assert answered.outcome.files == made([HEAD, *TWELVE])[0].files
    title, _ = form_replies.proposal(answered.outcome, 7)
    assert title == "Form 7: members/kr and 11 more"


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (
            [["Name", "Colour"], ["Fiji", "red"]],
            "row 1, column “Colour”: is not a question of the form. Fix: take the column out, or call it one of: ",
        ),
        ([["Nam", "kind"], ["Fiji", "state"]], "row 1, column “Nam”: is not a question of the form. Fix: write Name"),
        ([["state", "Fiji", "An example", SOURCE]], "row 1: names no question of the form. Fix: write a row above it"),
        ([HEAD, [*TWELVE[0], "and more"]], "row 2: holds “and more”, for which the first row names no column."),
        ([["Name", "name"], ["Fiji", "Fiji"]], "row 1, column “name”: stands twice."),
        ([HEAD], "the table has no row below the names of its columns."),
        ([], "The table is empty."),
        ([HEAD, *([TWELVE[0]] * (MOST_ROWS + 1))], f"the table has {MOST_ROWS + 1} rows, {MOST_ROWS} are the most for one proposal."),
        ([HEAD, TWELVE[0], ["state", "Senegal", "Twice", "", SOURCE, ""]], "row 3: is about the same record as row 2."),
        ([HEAD, TWELVE[8], ["organisation", "Lodz Office", "Twice", "", SOURCE, ""]], "row 3: is about the same record as row 2."),
    ],
)
def test_a_table_that_is_not_right_is_told_by_row_and_column(rows: list[list[str]], said: str) -> None:
    ends, _ = made(rows)
    assert any(fault.startswith(said) for fault in ends.faults), ends.faults


@pytest.mark.slow
def test_what_the_check_says_of_a_record_is_told_by_its_row_and_column(tmp_path: Path) -> None:
    ends, rows = made(
        [HEAD, TWELVE[0], ["state", "Atlantis", "It sank", "", SOURCE, ""], ["organisation", "Example", "", "soon", "no-such-source", ""]]
    )
    copy_of(EDITION, tmp_path, code=False)
    for file in ends.files:
        (tmp_path / file.path).write_text(file.text, "utf-8")
    told = placed(read_all(tmp_path, DAY, REGISTRY).diagnostics, rows, questions(FORMS["add-a-member"]))
    places = [line.partition(": ")[0] for line in told]
    assert "row 3, column “Name”" in places
    assert "row 4, column “What does the document show?”" in places
    assert "row 4, column “Year of appointment”" in places
    assert not [place for place in places if place.startswith("row 2")]


def test_one_new_source_serves_many_rows_and_two_of_one_name_are_told() -> None:
    head = ["Name", "Kind", "What does the document show?", "Title of the document", "Publisher", "Address on the web", "Date of the document"]
    row = ["Fiji", "state", "An example", "Invented list", "Example Organisation", "https://example.org/list", "2027"]
    ends, _ = made([[*head[:1], "kind", *head[2:]], row, ["Ghana", *row[1:]]])
    assert [draft.path for draft in ends.drafts if "sources" in draft.path] == ["data/sources/invented-list-2027.yml"]
    ends, _ = made([[*head[:1], "kind", *head[2:]], row, ["Ghana", *row[1:5], "https://example.org/other", "2027"]])
    assert ends.faults == [
        "row 3: gives the new source data/sources/invented-list-2027.yml other words than row 2. "
        "Fix: write the same in both rows, or its id in “source_id”"
    ]


def test_meetings_and_practices_come_from_tables_too() -> None:
    ends, _ = made(
        [
            ["Title of the meeting", "What kind of meeting?", "First day", "Last day", "City", "Host governments", "source_id"],
            ["Invented workshop", "Workshop", "10.05.2027", "11.05.2027", "Genève", "Suisse; Ghana", SOURCE],
        ],
        "meetings",
    )
    assert [draft.path for draft in ends.drafts] == ["data/meetings/2027-geneve.yml"]
    assert "type: workshop\n" in ends.drafts[0].text and "governments: [CH, GH]" in ends.drafts[0].text
    ends, _ = made(
        [
            ["What is it?", "Countries", "What was done?", "Which chapters does it belong to?", "source_id"],
            ["Invented seminar", "Ghana", "An example", "Training officials; awareness", SOURCE],
        ],
        "practices",
    )
    assert "themes: [training, awareness]\n" in ends.drafts[0].text


@pytest.mark.slow
def test_the_command_writes_all_records_or_none(tmp_path: Path) -> None:
    root = copy_of(EDITION, tmp_path / "manual")
    (tmp_path / "members.csv").write_bytes(codecs.BOM_UTF8 + saved([HEAD, *TWELVE]).encode())
    done = command(root, "github", "import", str(tmp_path / "members.csv"), "--kind", "members", SOURCE_DATE_EPOCH=noon(DAY))
    assert done.returncode == 0, done.stderr
    assert all((root / f"data/members/{id}.yml").exists() for id in PATHS)
    assert f"reviewed: {DAY}\n" in (root / "data/members/ke.yml").read_text("utf-8"), "the day is that of a build, never of the clock"
    assert done.stdout.endswith("From a table: 11 new members; additions to 1 on record. Propose these files together.\n")
    (tmp_path / "wrong.csv").write_bytes(
        saved([HEAD, ["state", "Angola", "Yes", "", SOURCE, ""], ["state", "Atlantis", "It sank", "", SOURCE, ""]]).encode()
    )
    done = command(root, "github", "import", str(tmp_path / "wrong.csv"), "--kind", "members", "--as-of", str(DAY))
    assert done.returncode == 1
    assert "row 3, column “Name”: " in done.stderr
    assert done.stderr.splitlines()[-1].startswith("Nothing was written: ")
    assert not (root / "data/members/ao.yml").exists()
