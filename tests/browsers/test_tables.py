"""A table that a tool wrote for spreadsheets, saved there again and opened in three browsers: nothing is lost, and no bad one does harm."""

import csv
import io
import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from browsers.test_worksheet import FIELDS, FILL, FLAT, NOTE, NOTHING, TROUBLE, filled
from browsers.windows import Window, until

MARK = "note – form 2"
BACK = [*FLAT[:-4], *FLAT[-2:]]  # the line that is empty goes into no table
HEAD = f"{MARK},A note to fill in\nWhat it is about,\n"
ASKED = "What is asked,\nOf whom,What\n"
OPEN = "return document.querySelector('.said').textContent"
BESIDE = "return [...document.querySelectorAll('.form-beside li')].map(line => line.textContent)"
KINDS = {"comma": (",", csv.QUOTE_ALL), "semicolon": (";", csv.QUOTE_MINIMAL), "tab": ("\t", csv.QUOTE_MINIMAL)}


def table(window: Window) -> list[list[str]]:
    """Press the button that makes a table, and return its rows."""
    window.click("[data-act=table]")
    return list(csv.reader(io.StringIO(window.downloaded("note-*.csv").read_text("utf-8-sig"), newline="")))


def saved_again(folder: Path, rows: list[list[str]], kind: str) -> Path:
    """Write rows as a spreadsheet does: all lines of one width, with the separator of its language."""
    separator, quoting = KINDS[kind]
    wide = max(map(len, rows)) + 1
    path = folder / f"{kind}.csv"
    with path.open("w", encoding="utf-8" if kind == "tab" else "utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=separator, quoting=quoting).writerows([*row, *[""] * (wide - len(row))] for row in rows)
    return path


def taken(window: Window, path: Path) -> None:
    """Choose a table, and wait until it is on the page."""
    window.run("document.querySelector('.said').textContent = ''")
    window.choose_file(".form-bar input[type=file]", path)
    until(lambda: "is open" in str(window.run(OPEN)) or window.run(TROUBLE), "the table")
    assert window.run(TROUBLE) == ""


def test_a_table_comes_back_from_a_spreadsheet_with_nothing_lost(window: Window, fresh: Callable[[], Window], small_served: str, tmp_path: Path):
    filled(window, small_served)
    rows = table(window)
    other = fresh()
    other.open(small_served + NOTE)
    for kind in KINDS:
        taken(other, saved_again(tmp_path, rows, kind))
        assert other.run(FIELDS) == BACK, kind
        assert other.run(BESIDE) == []
        other.click(".form-erase summary")
        other.click("[data-act=erase]")
    assert other.run(NOTHING) == [0, 0, "", 0]


def test_what_was_added_in_the_spreadsheet_stays_beside_and_in_the_file(window: Window, small_served: str, tmp_path: Path):
    window.open(small_served + NOTE)
    written = f"{HEAD}Day,soon,who said so\nSigns,weapons; drums\nDrums,<b>heard</b>\n{ASKED}The minister,A visit\n,,a remark\nThe desk,''=1\n"
    path = tmp_path / "added.csv"
    path.write_text(written, "utf-8")
    taken(window, path)
    assert [text for text in window.run(FIELDS) if text] == ["soon", "yes", "The minister", "A visit", "The desk", "'=1"]
    beside = ["What it is about, Day: who said so", "What it is about, Signs: drums", "What it is about: Drums; <b>heard</b>", "Request 2: a remark"]
    assert window.run(BESIDE) == beside
    assert ["What the page has no field for"] in table(window)
    window.click("[data-act=save]")
    document = json.loads(window.downloaded("note-*.json").read_text("utf-8"))
    assert [f"{line['name']}: {line['text']}" for line in document["beside"]] == beside
    taken(window, saved_again(tmp_path, table(window), "semicolon"))
    assert window.run(BESIDE) == beside, "and they travel in the table as well"


REFUSED = [
    (f"{HEAD}{ASKED}".encode("cp1252"), "the table is not in UTF-8, so letters would be lost: save it again as “CSV UTF-8”"),
    (f"{HEAD}{ASKED}".encode("cp1251"), "the table is not in UTF-8"),
    (f"{HEAD}{ASKED}".encode("mac_roman"), "the table is not in UTF-8"),
    (f"{HEAD}{ASKED}".encode("utf-16"), "the table is not in UTF-8"),
    (f"{HEAD}{ASKED}".replace("–", "?"), "the table lacks its first line, which says what it belongs to"),
    ("", "the table lacks its first line"),
    ("=cmd|' /C calc'!A0", "the table lacks its first line"),
    (f"{HEAD}{ASKED}".replace("note", "notebook", 1), "the table belongs to “notebook”, and opens on the page of that"),
    (f"{HEAD}{ASKED}".replace("form 2", "form 3"), "by a later edition"),
    (HEAD, "the line “What is asked” of the table is missing or in another place"),
    (f"{MARK},x\n{ASKED}What it is about,\n", "the line “What is asked” of the table is missing or in another place"),
    (f"{HEAD}{ASKED}".replace("Of whom,What", "A,B"), "the line with the names of the columns is missing or changed"),
    (f'{HEAD}Place,"open\n{ASKED}', "a quotation mark in it has no end"),
    (f"{HEAD}Place,{'x' * 301}\n{ASKED}", "longer than 300 letters"),
    (f"{HEAD}{ASKED}" + "x,y\n" * 301, "has 301 lines, and the page has room for 300"),
    (f"{HEAD}" + "a,b\n" * 401 + ASKED, "“beside” has 401 lines"),
    (f"{HEAD}{ASKED}" + "," * 1_000_000, "larger than one megabyte"),
]


def test_no_bad_table_does_harm_and_each_is_told_in_a_sentence(window: Window, small_served: str, tmp_path: Path):
    filled(window, small_served)
    path = tmp_path / "chosen.csv"
    for content, words in REFUSED:
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        window.run("document.querySelector('.form-trouble').hidden = true")
        window.choose_file(".form-bar input[type=file]", path)
        said = str(until(lambda: window.run(TROUBLE), "a refusal"))
        assert words in said and said.startswith("chosen.csv: ") and said.endswith(". Nothing was changed here."), (content[:80], said)
        assert window.run(FIELDS) == FLAT, words
    workbook = tmp_path / "chosen.xlsx"
    workbook.write_bytes(b"PK\x03\x04")
    window.run("document.querySelector('.form-trouble').hidden = true")
    window.choose_file(".form-bar input[type=file]", workbook)
    assert "save it there as “CSV UTF-8”, and open that. Nothing was changed here." in str(until(lambda: window.run(TROUBLE), "a refusal"))


@pytest.mark.parametrize("text", ["'=1", "''-1", "'", '"', '"";', "a,b;c\td", "\n", " x ", "=1", "–", "\u202eabc", "e\u0301"])
def test_any_text_comes_back_as_it_was(page: Page, small_served: str, text: str):
    page.goto(small_served + NOTE)
    read = """text => worksheet.read(new TextEncoder().encode(worksheet.csv([['x – form 1', ''], ['a', text, 'end']])),
        { kind: 'x', version: 1, shape: { value: 99 }, from: (rows) => ({ value: rows[0][1] }) }).values.value"""
    assert page.evaluate(read, text) == text


def test_a_spreadsheet_program_opens_the_table_runs_nothing_and_saves_it_so_that_it_comes_back(page: Page, small_served: str, tmp_path: Path):
    if not shutil.which("soffice"):
        pytest.skip("needs soffice, from the Debian package libreoffice-calc")
    page.goto(small_served + NOTE)
    page.evaluate(f"texts => {{ document.querySelector('.form-add').click(); ((...arguments) => {{ {FILL} }})(texts) }}", FLAT)
    with page.expect_download() as download:
        page.get_by_role("button", name="Table for a spreadsheet").click()
    download.value.save_as(tmp_path / "table.csv")
    calc = ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless"]
    put = ["--outdir", str(tmp_path)]
    read, saved = "--infilter=CSV:44,34,76", "csv:Text - txt - csv (StarCalc):59,34,76"
    subprocess.run([*calc, read, "--convert-to", "ods", *put, str(tmp_path / "table.csv")], check=True, capture_output=True)
    (tmp_path / "table.csv").unlink()
    subprocess.run([*calc, "--convert-to", saved, *put, str(tmp_path / "table.ods")], check=True, capture_output=True)
    assert (tmp_path / "table.csv").read_text("utf-8").startswith(f"{MARK};A note to fill in\n")
    page.reload()
    page.set_input_files(".form-bar input[type=file]", tmp_path / "table.csv")
    page.locator(".form-state", has_text="Opened.").first.wait_for()
    assert page.evaluate(f"() => {{ {FIELDS} }}") == BACK
