"""Forms on the page: lines that come, go, are sorted and filtered; on paper; for those who cannot see or have no scripts."""

import csv
import io
import json
from pathlib import Path

import pytest
from accessibility.look import SETTINGS, Setting, put, sticking_out, violations
from paper import printed, text_of
from playwright.sync_api import Browser, Page, expect

NOTE, LOG = "tools/note/", "tools/log/"
SIGNS = [("2026-11-20", "Shops closed", "poor"), ("", "Undated", "good"), ("2026-10-01", "A speech", "good")]


def logged(page: Page, address: str) -> None:
    """Open the log, and write three signs into it."""
    page.goto(address + LOG)
    page.get_by_role("button", name="Add: sign").click()
    for line, (day, what, grade) in zip(page.locator(".form-entry").all(), SIGNS, strict=True):
        line.get_by_label("Day").fill(day)
        line.get_by_label("What").fill(what)
        line.get_by_label("Grade").select_option(grade)


def whats(page: Page) -> list[str]:
    return [line.get_by_label("What").input_value() for line in page.locator(".form-entry").all() if line.is_visible()]


def downloaded(page: Page, name: str) -> str:
    with page.expect_download() as download:
        page.get_by_role("button", name=name).first.click()
    return Path(download.value.path()).read_text("utf-8-sig")


def test_lines_are_sorted_by_day_and_those_without_one_come_last(page: Page, small_served: str):
    logged(page, small_served)
    page.get_by_role("button", name="Sort by day").click()
    assert whats(page) == ["A speech", "Shops closed", "Undated"]
    assert page.locator(".form-entry legend").all_text_contents() == ["Sign 1", "Sign 2", "Sign 3"]
    assert [line["what"] for line in json.loads(downloaded(page, "Save"))["values"]["signs"]] == ["A speech", "Shops closed", "Undated"]


def test_a_filter_hides_lines_from_the_table_and_never_from_the_file(page: Page, small_served: str):
    logged(page, small_served)
    page.locator(".form-filter summary").click()
    page.locator(".form-filter").get_by_label("Grade").select_option("good")
    assert whats(page) == ["Undated", "A speech"]
    expect(page.locator(".form-count")).to_have_text("2 of 3 lines are shown. The table for a spreadsheet takes these; the file takes all.")
    assert list(csv.reader(io.StringIO(downloaded(page, "Table for a spreadsheet")))) == [
        ["log – form 1", "A log of signs"],
        ["Day", "What", "Grade"],
        ["", "Undated", "good"],
        ["2026-10-01", "A speech", "good"],
    ]
    assert len(json.loads(downloaded(page, "Save"))["values"]["signs"]) == 3
    page.locator(".form-filter").get_by_label("Words").fill("SPEECH")
    assert whats(page) == ["A speech"]


def test_a_line_is_taken_away_with_the_keyboard_and_the_focus_stays_near(page: Page, small_served: str):
    logged(page, small_served)
    page.get_by_role("button", name="Remove sign 2").focus()
    page.keyboard.press("Enter")
    assert whats(page) == ["Shops closed", "A speech"]
    expect(page.locator(".form-entry").nth(1).get_by_label("Day")).to_be_focused()
    for _ in range(2):
        page.get_by_role("button", name="Remove sign 1").click()
    assert whats(page) == [""]


def test_leaving_is_warned_of_only_while_something_would_be_lost(page: Page, small_served: str):
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.goto(small_served + NOTE)
    page.goto(small_served + LOG)
    page.locator(".form-entry").first.get_by_label("What").fill("A sign")
    page.goto(small_served + NOTE)
    assert asked == ["beforeunload"]
    page.get_by_label("Place").fill("A province")
    downloaded(page, "Save")
    page.goto(small_served + LOG)
    assert asked == ["beforeunload"]


def test_the_text_to_copy_says_what_is_written_and_nothing_else(page: Page, small_served: str):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(small_served + NOTE)
    page.get_by_label("Place").fill("A province")
    page.get_by_label("weapons").check()
    page.get_by_label("Of whom").first.fill("The minister")
    page.get_by_role("button", name="Copy as text").click()
    expect(page.locator(".said")).to_have_text("The text is copied.")
    assert page.evaluate("navigator.clipboard.readText()") == (
        "A note to fill in\n\nWHAT IT IS ABOUT\nPlace: A province\nSigns: weapons\n\nWHAT IS ASKED\nOf whom: The minister\n"
    )


def test_filled_in_only_what_is_written_is_printed_and_empty_the_whole_page_with_room_to_write(page: Page, small_served: str):
    page.goto(small_served + NOTE)
    empty = "".join(map(text_of, printed(page)))
    assert "A note that is filled in on this page stays on it" in empty and "How sure: seen by us; reported; inferred." in empty
    page.get_by_label("Place").fill("A province")
    page.get_by_label("What was seen").fill("first line\n" + "a long line " * 40)
    page.get_by_label("weapons").check()
    paper = "".join(map(text_of, printed(page)))
    assert "A note to fill in" in paper and "A province" in paper and paper.count("long") == 40 and "weapons" in paper
    assert not [
        words for words in ("stays on it", "Do not write", "hate speech", "How sure", "Save", "Request", "Say it in a line") if words in paper
    ]


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_a_full_form_is_one_sheet(page: Page, small_served: str, paper: str):
    page.goto(small_served + NOTE)
    page.get_by_label("What was seen").fill("Lists of houses were read out on the local station on five evenings. " * 34)
    for number in range(1, 12):
        if number > 2:
            page.get_by_role("button", name="Add: request").click()
        line = page.locator(".form-entry").nth(number - 1)
        line.get_by_label("Of whom").fill("The Minister of Foreign Affairs")
        line.get_by_label("What").last.fill("A decision on the first two options by tomorrow noon, and a place at the meeting today")
    [sheet] = printed(page, format=paper, prefer_css_page_size=True)
    assert text_of(sheet).count("tomorrow noon") == 11


def test_without_scripts_it_says_what_works_and_can_be_filled_in(browser: Browser, small_served: str):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(small_served + NOTE)
    expect(page.get_by_text("Without one, the page can be filled in and printed, or printed and filled in by hand.")).to_be_visible()
    page.get_by_label("Place").fill("A province")
    page.get_by_label("Place").press("Enter")
    assert page.url == small_served + NOTE and page.locator(".form button").count() == 0
    context.close()


@pytest.mark.parametrize("setting", SETTINGS)
def test_a_form_empty_or_filled_has_no_barrier(page: Page, small_served: str, setting: Setting):
    put(page, setting)
    page.goto(small_served + NOTE)
    assert not violations(page) and not sticking_out(page)
    logged(page, small_served)
    page.locator(".form-filter summary").click()
    page.locator(".form-bar input[type=file]").set_input_files({"name": "x.json", "mimeType": "application/json", "buffer": b"{"})
    expect(page.locator(".form-trouble")).to_be_visible()
    assert not violations(page) and not sticking_out(page)


def test_nothing_stands_over_a_field_while_a_form_is_read_up_and_down(page: Page, small_served: str):
    put(page, Setting("dark", 390))
    logged(page, small_served)
    remove = page.get_by_role("button", name="Remove sign 2")
    remove.evaluate("button => scrollTo({ top: scrollY + button.getBoundingClientRect().top + 24, behavior: 'instant' })")
    expect(page.locator(".top")).not_to_be_in_viewport()
    assert not violations(page), "a field that is half above the screen"
    page.mouse.wheel(0, -100)
    expect(remove).to_be_in_viewport(ratio=1)
    expect(page.locator(".top")).not_to_be_in_viewport()
