"""The mapping worksheet on a state's page, filled in: beside each line on record, from a file and back, in three browsers; on paper across."""

import csv
import io
import json
from collections.abc import Callable

import pytest
from accessibility.look import WIDTHS, Setting, in_both_colours, put
from playwright.sync_api import Page, expect
from support.output.paper import printed, text_of

from browsers.test_worksheet import NOTHING, TROUBLE
from browsers.windows import Window, until

KENYA, GHANA = "states/ke/", "states/gh/"
ANSWERS = {"rome-statute": {"law": "in part", "office": "وزارة العدل", "missing": "=SUM(A1)", "note": "Жоопту сурайбыз"}}
OPEN = "document.querySelector('.to-fill .button').click()"
READY = "return !!document.querySelector('.form-bar')"
ROW = "return [...document.querySelectorAll('tr[data-row=rome-statute] [data-field]')].map(field => field.value)"
FILL = """
document.querySelectorAll('tr[data-row=rome-statute] [data-field]').forEach((field, index) => {
  field.value = arguments[0][index];
  field.dispatchEvent(new Event('input', { bubbles: true }));
})"""


def opened(window: Window, address: str) -> None:
    """Open a state's page, and its worksheet to fill in."""
    window.open(address)
    window.run(OPEN)
    until(lambda: window.run(READY), "the worksheet")


def test_answers_stand_beside_what_is_on_record_and_travel_as_a_file(window: Window, fresh: Callable[[], Window], served: str):
    answers = list(ANSWERS["rome-statute"].values())
    opened(window, served + KENYA)
    window.run(FILL, answers)
    window.click("[data-act=save]")
    path = window.downloaded("mapping-worksheet-ke-*.json")
    document = json.loads(path.read_text("utf-8"))
    assert (document["about"], document["about_name"], document["values"]["lines"]["rome-statute"]) == ("ke", "Kenya", ANSWERS["rome-statute"])
    other = fresh()
    opened(other, served + GHANA)
    other.choose_file(".form-bar input[type=file]", path)
    assert "the file is about “Kenya”, and opens on the page of that" in until(lambda: other.run(TROUBLE), "a refusal")
    assert other.run(ROW) == [""] * 4
    opened(other, served + KENYA)
    other.choose_file(".form-bar input[type=file]", path)
    until(lambda: other.run(ROW) == answers, "the answers")
    assert other.run(NOTHING) == [0, 0, "", 0]
    assert not [
        asked
        for asked in other.run("return performance.getEntriesByType('resource').map(entry => entry.name)")
        if not asked.startswith((served, "blob:"))
    ]


def test_the_page_is_light_until_it_is_filled_in_and_opens_by_itself_where_it_is_kept(page: Page, served: str):
    page.goto(served + KENYA)
    assert not [
        asked
        for asked in page.evaluate("performance.getEntriesByType('resource').map(entry => entry.name)")
        if "form" in asked or "worksheet" in asked
    ]
    page.get_by_role("button", name="Fill in on this page").click()
    page.get_by_label("Note: Rome Statute").fill("Kept")
    page.get_by_label("Keep on this device").check()
    page.reload()
    expect(page.get_by_label("Note: Rome Statute")).to_have_value("Kept")
    page.locator(".form-erase summary").click()
    page.get_by_role("button", name="Erase everything").click()
    page.reload()
    expect(page.get_by_role("button", name="Fill in on this page")).to_be_visible()


def test_a_spreadsheet_gets_what_is_on_record_and_the_answers(page: Page, served: str):
    page.goto(served + KENYA)
    page.get_by_role("button", name="Fill in on this page").click()
    page.get_by_label("What is missing: Rome Statute").fill("=SUM(A1)")
    page.get_by_label("Our answer: Are there reservations or declarations that cut protection?").fill("Не известно")
    with page.expect_download() as download:
        page.get_by_role("button", name="Table for a spreadsheet").click()
    rows = list(csv.reader(io.StringIO(download.value.path().read_text("utf-8-sig"))))
    assert rows[0] == ["mapping-worksheet-ke – form 1", "Mapping worksheet: Kenya"]
    assert rows[2] == ["Instrument", "On record", "As of", "In our law", "Who answers for it", "What is missing", "Note"]
    row = next(row for row in rows if row and row[0] == "Rome Statute")
    assert "July 2025 (no day given)" in [row[2] for row in rows if len(row) > 2], "a spreadsheet takes a month alone for its first day"
    assert row[1] == "Party, 2005" and row[3:] == ["", "", "'=SUM(A1)", ""]
    assert ["Are there reservations or declarations that cut protection?", "Не известно"] in rows
    page.reload()
    page.get_by_role("button", name="Fill in on this page").click()
    page.set_input_files(".form-bar input[type=file]", download.value.path())
    expect(page.get_by_label("What is missing: Rome Statute")).to_have_value("=SUM(A1)")
    expect(page.locator(".form-beside")).to_be_hidden()


def test_it_is_printed_across_with_the_record_beside_the_answers_and_nothing_else(page: Page, served: str):
    page.goto(served + KENYA)
    page.get_by_role("button", name="Fill in on this page").click()
    page.get_by_label("Note: Rome Statute").fill("Asked in January")
    sheets = printed(page, format="A4", prefer_css_page_size=True)
    paper = "".join(map(text_of, sheets))
    assert all(sheet.mediabox.width > sheet.mediabox.height for sheet in sheets)
    assert "Asked in January" in paper and "Party, 2005" in paper and "Kenya: what is on record, and our own answers" in paper
    assert not [words for words in ("Universal Periodic Review", "Do not write", "Keep on this device", "About this page") if words in paper]


@pytest.mark.parametrize("width", WIDTHS)
def test_the_worksheet_has_no_barrier(page: Page, served: str, width: int):
    put(page, Setting("light", width))
    page.goto(served + KENYA)
    page.get_by_role("button", name="Fill in on this page").click()
    page.get_by_label("Note: Rome Statute").fill("Asked in January")
    assert not in_both_colours(page, width)
