"""The action planner in three browsers: filled in, saved, opened in an empty profile; as a table, as a calendar, on paper; with a hostile file."""

import csv
import datetime as dt
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from accessibility.look import sticking_out, violations
from icalendar import Calendar
from paper import printed, text_of
from playwright.sync_api import Browser, Page

from browsers.windows import Window, until

PAGE = "tools/action-planner/"
NOTHING = "return [localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases?.() || []).length]"
STEPS = """
return [...document.querySelectorAll('.plan-step')].map(step => ['what', 'office', 'note', 'when'].map(name => step.querySelector(`[data-field=${name}]`).value))
"""
TROUBLE = "const told = document.querySelector('.form-trouble'); return told.hidden ? '' : told.textContent"
BROWN_BAG = "A Focal Point could hold a brown bag."
OURS = ["=HYPERLINK(1) приём; 太原, قرية", "Human rights, desk\\1", "Line one\nBEGIN:VEVENT", "2"]


def filled(window: Window, address: str) -> None:
    """Open the planner and make a plan of two steps: one of the register, one of our own."""
    window.open("about:blank")
    window.open(address + PAGE)
    window.write("[data-title]", "Year, one")
    window.write("[data-year]", "2027")
    window.click("[data-look]")
    until(lambda: window.run("return document.querySelectorAll('[data-entries] li').length"), "the register")
    window.click("[data-entries] button")
    window.run("const to = document.querySelector('[data-to]'); to.value = '2'; to.dispatchEvent(new Event('input', { bubbles: true }))")
    window.click("[data-own]")
    for name, text in zip(("what", "office", "note"), OURS, strict=False):
        window.run(
            "const field = [...document.querySelectorAll(`[data-field=${arguments[0]}]`)].at(-1); field.value = arguments[1];"
            "field.dispatchEvent(new Event('input', { bubbles: true }))",
            name,
            text,
        )


def taken(window: Window, button: str, ending: str) -> Path:
    """Press a button that saves a file, and return it."""
    window.run("[...document.querySelectorAll('.planner button')].find(button => button.textContent === arguments[0]).click()", button)
    return window.downloaded(f"*.{ending}")


def events(path: Path) -> dict[str, dict]:
    """Return the entries of a calendar by their ids."""
    return {str(event["UID"]): event for event in Calendar.from_ical(path.read_bytes()).walk("VEVENT")}


def test_a_plan_is_saved_and_opens_in_an_empty_profile_with_the_same_calendar(window: Window, fresh: Callable[[], Window], small_served: str):
    filled(window, small_served)
    steps = window.run(STEPS)
    assert steps == [[BROWN_BAG, "", "", "1"], OURS]
    path = taken(window, "Save", "json")
    before = events(taken(window, "Download for a calendar (.ics)", "ics"))
    assert window.run(NOTHING) == [0, 0, "", 0]
    other = fresh()
    other.open(small_served + PAGE)
    other.choose_file(".form-bar input[type=file]", path)
    assert until(lambda: other.run(STEPS), "the plan") == steps
    assert json.loads(path.read_text("utf-8"))["values"] == json.loads(taken(other, "Save", "json").read_text("utf-8"))["values"]
    after = events(taken(other, "Download for a calendar (.ics)", "ics"))
    assert set(after) == set(before) and len(after) == 2


def test_the_calendar_and_the_table_hold_the_plan_and_nothing_acts(window: Window, small_served: str):
    filled(window, small_served)
    found = events(taken(window, "Download for a calendar (.ics)", "ics"))
    [first, ours] = sorted(found.values(), key=lambda event: event["DTSTART"].dt)
    assert (first["DTSTART"].dt, first["DTEND"].dt) == (dt.date(2027, 3, 31), dt.date(2027, 4, 1))
    assert str(first["SUMMARY"]) == BROWN_BAG and str(first["DESCRIPTION"]).endswith("/reference/recommendations/#r001")
    assert ours["DTSTART"].dt == dt.date(2027, 6, 30)
    assert str(ours["SUMMARY"]) == OURS[0]
    assert str(ours["DESCRIPTION"]) == f"Office that answers: {OURS[1]}\n{OURS[2]}"
    table = taken(window, "Table for a spreadsheet", "csv").read_bytes()
    assert table.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(table.decode("utf-8-sig"), newline="")))
    assert rows[0] == ["Quarter", "Last day", "Step", "Entry of the register", "Address", "Office that answers", "Note"]
    assert rows[1][:4] == ["Quarter 1 of 2027", "2027-03-31", BROWN_BAG, "R001"]
    assert rows[2] == ["Quarter 2 of 2027", "2027-06-30", f"'{OURS[0]}", "", "", OURS[1], OURS[2]]


def test_a_step_is_moved_and_taken_out(window: Window, small_served: str):
    filled(window, small_served)
    window.run(
        "const when = document.querySelector('[data-field=when]'); when.value = '2'; when.dispatchEvent(new Event('change', { bubbles: true }))"
    )
    assert [step[0] for step in window.run(STEPS)] == [OURS[0], BROWN_BAG]
    window.click(".plan-step:last-child [data-move='-1']")
    assert [step[0] for step in window.run(STEPS)] == [BROWN_BAG, OURS[0]]
    window.click(".plan-step [data-out]")
    assert [step[0] for step in window.run(STEPS)] == [OURS[0]]


def test_without_a_year_the_calendar_asks_for_one(window: Window, small_served: str):
    filled(window, small_served)
    window.run("const year = document.querySelector('[data-year]'); year.value = ''; year.dispatchEvent(new Event('change', { bubbles: true }))")
    window.run("[...document.querySelectorAll('.planner button')].find(button => button.textContent.includes('.ics')).click()")
    assert window.run("return document.querySelector('[data-wanted]').textContent") == "Write the year of the first quarter first."


HOSTILE = {
    "title": "<img src=x onerror=alert(1)>",
    "year": "2027",
    "first": "9",
    "id": "x\r\nBEGIN:V",
    "steps": [
        {"key": "r1\r\nX", "entry": "java:x()", "what": "</textarea><script>alert(1)</script>", "when": "9", "office": "", "note": ""},
        {"key": "own-1", "entry": "r001", "what": "=1+1", "when": "1", "office": '"><b>', "note": ""},
        {"key": "own-1", "entry": "", "what": "the same key", "when": "1", "office": "", "note": ""},
    ],
}


def test_a_hostile_file_is_text_and_nothing_more(window: Window, small_served: str, tmp_path: Path):
    window.open("about:blank")
    window.open(small_served + PAGE)
    path = tmp_path / "hostile.json"
    path.write_text(json.dumps({"kind": "action-plan", "version": 1, "values": HOSTILE}), "utf-8")
    window.choose_file(".form-bar input[type=file]", path)
    steps = until(lambda: window.run(STEPS), "the plan")
    assert [step[0] for step in steps] == ["=1+1", "the same key", HOSTILE["steps"][0]["what"]]
    assert [step[3] for step in steps] == ["1", "1", ""]
    assert window.run("return document.querySelectorAll('.planner :is(img, script, b)').length") == 0
    assert window.run("return [...document.querySelectorAll('.plan-step [data-entry]:not([hidden])')].map(a => a.hash)") == ["#r001"]
    found = events(taken(window, "Download for a calendar (.ics)", "ics"))
    assert len(found) == 2 and all("BEGIN" not in id and "x" not in id.split("@")[0] for id in found)


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({**HOSTILE, "title": 7}, "is a number where text is wanted"),
        ({**HOSTILE, "steps": [{"key": "own-1"}] * 121}, "and the page has room for 120"),
        ({**HOSTILE, "steps": "many"}, "is text where a list is wanted"),
    ],
)
def test_a_file_that_is_no_plan_changes_nothing(window: Window, small_served: str, tmp_path: Path, values: dict, said: str):
    filled(window, small_served)
    path = tmp_path / "wrong.json"
    path.write_text(json.dumps({"kind": "action-plan", "version": 1, "values": values}), "utf-8")
    window.choose_file(".form-bar input[type=file]", path)
    assert said in until(lambda: window.run(TROUBLE), "a refusal")
    assert len(window.run(STEPS)) == 2


def test_the_register_comes_only_when_it_is_looked_into_and_nothing_from_another_host(page: Page, small_served: str):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(small_served + PAGE)
    assert not any("register-entries" in address for address in asked)
    page.click("[data-look]")
    page.locator("[data-entries] li").wait_for()
    assert [address for address in asked if not address.startswith(small_served)] == []


def test_the_planner_works_from_a_disk(page: Page, small_site: Path):
    page.goto((small_site / PAGE / "index.html").as_uri())
    page.click("[data-look]")
    page.locator("[data-entries] button").click()
    assert page.locator(".plan-step").count() == 1


def test_the_plan_alone_is_printed_with_what_was_written(page: Page, small_served: str):
    page.goto(small_served + PAGE)
    page.fill("[data-title]", "Year one")
    page.click("[data-own]")
    page.fill("[data-field=what]", "Hold a talk")
    page.fill("[data-field=office]", "Desk for rights")
    [sheet] = printed(page)
    paper = " ".join(text_of(sheet).split())
    assert "Year one" in paper and "Hold a talk" in paper and "Desk for rights" in paper
    assert "Look into the register" not in paper and "Do not write" not in paper


def test_without_scripts_there_is_a_table_to_fill_in_by_hand(browser: Browser, small_served: str):
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(small_served + PAGE)
    assert page.get_by_role("table", name="Action plan, to fill in by hand").is_visible()
    assert page.locator("[data-action-plan]").is_hidden()
    page.context.close()


@pytest.mark.parametrize("width", [1280, 390])
def test_nobody_is_shut_out(page: Page, small_served: str, width: int):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(small_served + PAGE)
    page.click("[data-look]")
    page.locator("[data-entries] button").click()
    page.click("[data-own]")
    assert violations(page) == [] and sticking_out(page) == []
    page.get_by_role("button", name="Take out: step of your own").click()
    assert page.evaluate("document.activeElement.tagName") == "H3"
