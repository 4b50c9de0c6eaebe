"""The data files as others read them: a Data Package that frictionless accepts, schemas that the records fit, a workbook that runs nothing."""

import hashlib
import io
import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from manuals import change, read
from support.output.json_schema import validator

from macros.build.files.data import data_files
from macros.models.manual import Manual
from macros.models.site_config import SiteConfig
from macros.release.workbook import workbook
from macros.rendering.exports import exports

SITE = SiteConfig.of("Small manual", "https://example.org/small/")
KIRIBATI, ARABIC, CHINESE = "=HYPERLINK(1)", "أنتيغوا وبربودا", "安提瓜和巴布达"


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory, manual: Manual) -> Path:
    """The data of the frozen edition, in a folder."""
    return write(manual, tmp_path_factory.mktemp("data"))


def write(manual: Manual, folder: Path) -> Path:
    """Write the data of a manual below a folder; return where it is."""
    for name, content in data_files(manual, SITE).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder / "data"


def looked_at(folder: Path) -> dict:
    """Return what the program of frictionless reports on a package."""
    words = [sys.executable, "-m", "frictionless", "validate", "--json", "datapackage.json"]
    return json.loads(subprocess.run(words, cwd=folder, capture_output=True, text=True).stdout)


def types(report: dict) -> set[str]:
    return {error["type"] for task in report["tasks"] for error in task["errors"]}


def test_the_data_package_is_valid_with_every_table_key_and_checksum(written: Path):
    report = looked_at(written)
    assert report["valid"] and not types(report) and report["stats"]["tasks"] > 40
    package = json.loads((written / "datapackage.json").read_text("utf-8"))
    assert package["licenses"][0]["name"] == "CC-BY-4.0" and package["created"] == "2026-11-21T00:00:00Z"
    described = {resource["path"]: resource for resource in package["resources"]}
    assert {name for name in described if name.endswith(".csv")} == {path.name for path in written.glob("*.csv")}
    assert all(resource["hash"] == "sha256:" + hashlib.sha256((written / path).read_bytes()).hexdigest() for path, resource in described.items())


def test_the_check_of_the_package_finds_a_changed_byte_and_a_source_that_is_not_there(small: Path, tmp_path: Path):
    folder = write(read(small), tmp_path)
    table = folder / "recommendations.csv"
    table.write_bytes(table.read_bytes().replace(b",seoul,", b",seoql,", 1))
    assert types(looked_at(folder)) == {"foreign-key", "hash-count"}


def test_every_json_file_fits_the_schema_beside_it(written: Path):
    found = sorted(path for path in written.glob("*.json") if path.name != "datapackage.json")
    assert len(found) > 20
    for path in found:
        schema = json.loads((written / "schema" / path.name).read_text("utf-8"))
        validator(schema).validate(json.loads(path.read_text("utf-8")))


def test_a_state_is_called_by_its_name_where_its_row_holds_a_code_alone(manual: Manual):
    table = next(export.table for export in exports(manual) if export.name == "treaty-status")
    assert [column.name for column in table.columns][:4] == ["name", "id", "country", "instrument"]
    assert table.rows[0][0].startswith("Andorra: ")


def test_a_cell_of_treaty_status_carries_what_to_know_beside_its_date(manual: Manual):
    statute = manual.instruments["rome-statute"].model_copy(update={"status_note": "on a second-hand reading"})
    told = replace(manual, instruments={**manual.instruments, "rome-statute": statute})
    table = next(export.table for export in exports(told) if export.name == "treaty-status")
    names = [column.name for column in table.columns]
    notes = {row[names.index("instrument")]: row[names.index("status_note")] for row in table.rows}
    assert notes["rome-statute"] == "on a second-hand reading"
    assert notes["cerd"] is None


def test_the_workbook_holds_every_table_and_nothing_that_runs(small: Path):
    change(small, "data/practices/no-test.yml", "title: A practice for tests", f'title: "{KIRIBATI}"')
    manual = read(small)
    made = workbook(manual, SITE)
    assert made == workbook(manual, SITE)
    book = openpyxl.load_workbook(io.BytesIO(made))
    assert book.sheetnames[0] == "Read me" and book.sheetnames[-1] == "Columns"
    assert len(book.sheetnames) == len(exports(manual)) + 2
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell.coordinate for cell in cells if cell.data_type == "f"]
    practice = book["Practices"]["A2"]
    assert (practice.value, practice.quotePrefix) == (KIRIBATI, True)
    assert [cell.value for cell in book["Members"][1]][:2] == ["Name", "Id"]
    assert [cell.value for cell in book["Members"][1]][-3:] == ["Owner", "Reviewed", "Review by"]
    names = next(cell for row in book["Countries"].iter_rows() for cell in row if ARABIC in str(cell.value))
    assert CHINESE in names.value
    assert "Confirm it with the depositary" in book["Read me"]["A5"].value


def test_a_practice_tells_in_the_tables_the_sources_of_its_parts_and_nothing_where_it_names_none(small: Path, tmp_path: Path) -> None:
    change(small, "data/practices/no-test.yml", "sources: [seoul]\n", "sources: [seoul, brief]\npart_sources:\n  done: [brief]\n")
    named = json.loads((write(read(small), tmp_path) / "practices.json").read_text("utf-8"))["no-test"]
    assert named["part_sources"]["done"] == ["brief"]
    change(small, "data/practices/no-test.yml", "part_sources:\n  done: [brief]\n", "")
    assert "part_sources" not in json.loads((write(read(small), tmp_path) / "practices.json").read_text("utf-8"))["no-test"]
