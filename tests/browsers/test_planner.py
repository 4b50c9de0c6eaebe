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
from playwright.sync_api import Browser, Page
from support.output.paper import printed, text_of

from browsers.test_tables import BESIDE, KINDS, saved_again
from browsers.test_tables import taken as table_taken
from browsers.windows import Window, until

PAGE = "tools/action-planner/"
NOTHING = "return [localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases?.() || []).length]"
STEPS = """
return [...document.querySelectorAll('.plan-step')].map(step => ['what', 'office', 'note', 'when'].map(name => step.querySelector(`[data-field=${name}]`).value))
"""
TROUBLE = "const told = document.querySelector('.form-trouble'); return told.hidden ? '' : told.textContent"
CHOOSE = "const [what, value] = arguments; const field = document.querySelector(what); field.value = value; field.dispatchEvent(new Event('change'))"
CHANGED = """action-plan – form 1;Action plan;;
Title;A plan;more;
Year;2030;;
First quarter;2;;
Budget;none;;
;;;
Step;Quarter;Cost;Entry of the register;Office that answers;Note;Name in calendars
Second, moved up;Quarter 2 of 2030;40;r001;Desk;;r001
</textarea><b>No key</b>;Quarter 3 of 2030;;;;a note;
In no quarter of this plan;Quarter 1 of 2032;;R1<b>;;;own-1
"""
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
    rows = read(table)
    assert rows[:4] == [["action-plan – form 1", "Action plan"], ["Title", "Year, one"], ["Year", "2027"], ["First quarter", "1"]]
    assert rows[6] == ["Quarter", "Last day", "Step", "Entry of the register", "Address", "Office that answers", "Note", "Name in calendars"]
    assert rows[7][:4] == ["Quarter 1 of 2027", "2027-03-31", BROWN_BAG, "R001"]
    assert rows[8] == ["Quarter 2 of 2027", "2027-06-30", f"'{OURS[0]}", "", "", OURS[1], OURS[2], "own-1"]


def read(table: bytes) -> list[list[str]]:
    """Return the rows of a table that the page saved."""
    return list(csv.reader(io.StringIO(table.decode("utf-8-sig"), newline="")))


def test_a_table_comes_back_from_a_spreadsheet_with_the_whole_plan(window: Window, fresh: Callable[[], Window], small_served: str, tmp_path: Path):
    filled(window, small_served)
    window.run(CHOOSE, "[data-first]", "3")
    steps = window.run(STEPS)
    values = json.loads(taken(window, "Save", "json").read_text("utf-8"))["values"]
    assert values["first"] == "3" and len(values["id"]) == 16
    rows = read(taken(window, "Table for a spreadsheet", "csv").read_bytes())
    assert [row[0] for row in rows[7:]] == ["Quarter 3 of 2027", "Quarter 4 of 2027"]
    other = fresh()
    other.open(small_served + PAGE)
    for kind in KINDS:
        table_taken(other, saved_again(tmp_path, rows, kind))
        assert other.run(STEPS) == steps, kind
        assert json.loads(taken(other, "Save", "json").read_text("utf-8"))["values"] == values, kind
        assert other.run(BESIDE) == []
        other.click(".form-erase summary")
        other.click("[data-act=erase]")
    assert other.run(NOTHING) == [0, 0, "", 0]


def test_what_a_spreadsheet_changed_is_taken_and_what_has_no_field_stays_beside(window: Window, small_served: str, tmp_path: Path):
    window.open("about:blank")
    window.open(small_served + PAGE)
    path = tmp_path / "changed.csv"
    path.write_bytes(CHANGED.replace("\n", "\r\n").encode("utf-8-sig"))
    table_taken(window, path)
    assert window.run(STEPS) == [
        ["Second, moved up", "Desk", "", "1"],
        ["</textarea><b>No key</b>", "", "a note", "2"],
        ["In no quarter of this plan", "", "", ""],
    ]
    assert window.run("return [...document.querySelectorAll('.plan-step')].map(step => step.dataset.key)") == ["r001", "own-2", "own-1"]
    assert window.run(BESIDE) == [
        "Title: more",
        "Action plan: Budget; none",
        "Step 1, Cost: 40",
        "Step 3, Quarter: Quarter 1 of 2032",
        "Step 3, Entry of the register: R1<b>",
    ]
    assert window.run("return document.querySelectorAll('.planner b').length") == 0
    again = read(taken(window, "Table for a spreadsheet", "csv").read_bytes())
    assert ["Step 3, Quarter", "Quarter 1 of 2032"] in again


REFUSED_TABLES = [
    ("Quarter,Step\n", "the table lacks its first line"),
    ("note – form 1,x\nQuarter,Step\n", "the table belongs to “note”"),
    ("action-plan – form 2,x\nQuarter,Step\n", "by a later edition"),
    ("action-plan – form 1,x\nTitle,x\nWhen,What\n", "the line with the names of the columns is missing or changed in the table"),
    ("action-plan – form 1,x\nStep\n" + "x\n" * 121, "and the page has room for 120"),
    (f"action-plan – form 1,x\nStep\n{'x' * 1001}\n", "longer than 1000 letters"),
    ("action-plan – form 1,x\nYear,20270\nStep\nx\n", "longer than 4 letters"),
]


def test_a_table_that_is_no_plan_changes_nothing(window: Window, small_served: str, tmp_path: Path):
    filled(window, small_served)
    steps = window.run(STEPS)
    path = tmp_path / "wrong.csv"
    for content, words in REFUSED_TABLES:
        path.write_text(content, "utf-8")
        window.run("document.querySelector('.form-trouble').hidden = true")
        window.choose_file(".form-bar input[type=file]", path)
        said = str(until(lambda: window.run(TROUBLE), "a refusal"))
        assert words in said and said.endswith(". Nothing was changed here."), said
        assert window.run(STEPS) == steps, words


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
    window.run("const year = document.querySelector('[data-year]'); year.value = ''; year.dispatchEvent(new Event('input', { bubbles: true }))")
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


def test_a_click_from_the_year_into_a_step_is_where_the_next_words_go(page: Page, small_served: str):
    page.goto(small_served + PAGE)
    page.click("[data-own]")
    page.locator("[data-year]").press_sequentially("2027")
    page.click("[data-field=what]")
    page.keyboard.type("Hold a talk")
    assert page.input_value("[data-field=what]") == "Hold a talk"
    assert page.locator("h3.plan-quarter").first.text_content() == "Quarter 1 of 2027 until 31 March 2027"


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
