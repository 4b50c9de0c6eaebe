"""The tables for spreadsheets: no cell that a program runs as a formula, what a record is called first, and its upkeep last."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from manuals import change, read

from macros.models.manual import Manual
from macros.rendering.exports import exports, files

SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
UPKEEP = ["owner", "reviewed", "review_by"]


def tables(manual: Manual) -> Iterator[tuple[str, list[dict[str, str]]]]:
    """Yield the name and the rows of each table."""
    for export in exports(manual):
        for name, content in export.files.items():
            if name.endswith(".csv"):
                yield name, list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("sign", SIGNS)
def test_a_text_that_begins_like_a_formula_is_made_harmless_in_the_table_alone(small: Path, sign: str):
    text = f"{sign}(1)"
    change(small, "data/practices/no-test.yml", "title: A practice for tests", f'title: "{text}"')
    change(small, "data/practices/no-test.yml", "themes:", f'actors: ["{text}", "Another, {text}"]\nthemes:')
    manual = read(small)
    row = dict(tables(manual))["practices.csv"][0]
    assert row["title"] == f"'{text}" and row["actors"] == f"'{text}; Another, {text}"
    held = json.loads(files(manual)["practices.json"])["no-test"]
    assert held["title"] == text and held["actors"] == [text, f"Another, {text}"]


@pytest.mark.slow
def test_no_cell_of_an_edition_begins_like_a_formula(manual: Manual):
    cells = [(name, cell) for name, rows in tables(manual) for row in rows for cell in row.values()]
    assert len(cells) > 10_000
    assert not [(name, cell) for name, cell in cells if cell.strip()[:1] in SIGNS and not cell.strip().lstrip("-").isdigit()]


def test_a_number_stays_a_number(manual: Manual):
    values = {row["value"] for row in dict(tables(manual))["network-counts.csv"]}
    assert values and all(value.isdigit() for value in values)


def test_each_table_begins_with_what_a_record_is_called_and_ends_with_its_upkeep(manual: Manual):
    for name, rows in tables(manual):
        columns = list(rows[0])
        named = [column for column in ("name", "title", "term") if column in columns]
        assert columns[: len(named)] == named and columns.index("id") < 4, name
        upkeep = [column for column in columns if column in UPKEEP]
        assert columns[len(columns) - len(upkeep) :] == upkeep, name


def test_every_member_has_its_name_and_status_in_the_table(manual: Manual):
    rows = dict(tables(manual))["members.csv"]
    assert {row["id"]: row["name"] for row in rows}["gb"] == "United Kingdom of Great Britain and Northern Ireland"
    assert all(row["name"] and row["status"] == "current" for row in rows)


def test_every_meeting_and_practice_has_its_status_in_table_and_json(manual: Manual):
    for kind, word in (("meetings", "held"), ("practices", "documented")):
        assert {row["status"] for row in dict(tables(manual))[f"{kind}.csv"]} == {word}
        assert {record["status"] for record in json.loads(files(manual)[f"{kind}.json"]).values()} == {word}


def test_the_readme_says_what_the_apostrophe_is_and_what_to_count(manual: Manual):
    text = " ".join(files(manual)["README.txt"].decode().split())
    assert "begins with = + - or @, has an apostrophe (') before it in the tables; the JSON has it as it is" in text
    assert "Count current members and held meetings only." in text
