"""The session builder: an agenda with clock times whose whole choice stands in the address."""

import datetime as dt
import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from accessibility.look import WIDTHS, Setting, in_both_colours, put
from icalendar import Calendar
from playwright.sync_api import Browser, Page, expect
from support.output.paper import printed, text_of

from macros.queries.training import builder_address, of_day, slot_minutes

HALF_DAY = "#title=Half%20day&date=2026-12-01&day=0900.o15.fp-12.p15.fp-06.x20~Questions%2E%20And%20answers"


def builder(page: Page, served: str, state: str = "") -> None:
    page.goto("about:blank")
    page.goto(f"{served}training/session-builder/{state}")


def agenda(page: Page, day: int = 0) -> list[tuple[str, str]]:
    rows = page.locator(".agenda").nth(day).locator("tbody tr")
    return [tuple(row.locator("td, th").all_text_contents()[:2]) for row in rows.all()]


def times(page: Page, day: int = 0) -> list[str]:
    return [time for time, _ in agenda(page, day)]


def test_a_half_day_is_built_and_stands_in_the_address(page: Page, served: str):
    builder(page, served)
    page.get_by_label("Begins at").fill("09:30")
    page.get_by_label("Begins at").blur()
    page.get_by_role("button", name="Add FP-12").click()
    page.get_by_role("spinbutton", name="Minutes").fill("20")
    page.get_by_role("button", name="Add", exact=True).click()
    page.get_by_role("button", name="Add FP-06").click()
    assert times(page) == ["09:30", "10:15", "10:35"]
    assert page.locator(".agenda tfoot td").first.text_content() == "11:20"
    expect(page).to_have_url(re.compile("#day=0930.fp-12.p20.fp-06$"))
    assert "110 in all: 90 in modules, 20 in pauses" in page.locator("[data-sum-minutes]").text_content()
    assert "Six role cards" in page.locator("[data-sum-materials]").text_content()


def test_the_address_brings_the_agenda_back(page: Page, served: str):
    builder(page, served, HALF_DAY)
    assert times(page) == ["09:00", "09:15", "10:00", "10:15", "11:00"]
    assert agenda(page)[-1][1] == "Questions. And answers"
    assert page.locator(".agenda caption").text_content() == "Half day: Tuesday 1 December 2026"
    before = page.url
    page.get_by_role("button", name="Move down: Opening").click()
    page.get_by_role("button", name="Move up: Opening").click()
    assert unquote(page.evaluate("location.href")) == unquote(before)


@pytest.mark.parametrize(
    "state",
    [
        "#day=9999.fp-99.x.p9999.fp-12",
        "#day=%E0%A4%A.p15.fp-12",
        "#title=<img src=x onerror=alert(1)>&day=0900.x10~<b>.fp-12",
        "#date=2026-99-99&day=.fp-12",
        "#date=2026-02-31&day=.fp-12",
        "#date=2026-13-01&day=.fp-12",
    ],
)
def test_a_broken_address_does_no_harm(page: Page, served: str, state: str):
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    builder(page, served, state)
    assert agenda(page)[-1][1].startswith("FP-12")
    assert page.locator(".builder img, .builder th b").count() == 0
    assert not page.get_by_label("Date of the first day").input_value() and "202" not in page.locator(".agenda caption").first.text_content()
    assert not faults


def test_items_are_moved_and_removed_with_the_keyboard_and_it_is_said(page: Page, served: str):
    builder(page, served, HALF_DAY)
    page.get_by_role("button", name="Move up: FP-06").focus()
    page.keyboard.press("Enter")
    assert [name[:5] for _, name in agenda(page)][:4] == ["Openi", "FP-12", "FP-06", "Pause"]
    assert page.evaluate("document.activeElement.getAttribute('aria-label')").startswith("Move up: FP-06")
    page.get_by_text("FP-06: Explaining prevention (brown bag) begins at 10:00").wait_for(state="attached")
    page.get_by_role("button", name="Remove: Opening").focus()
    page.keyboard.press("Space")
    assert times(page)[0] == "09:00" and agenda(page)[0][1].startswith("FP-12")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')").startswith("Remove: FP-12")
    page.get_by_text("Opening is removed").wait_for(state="attached")


def test_days_are_added_items_cross_them_and_days_go(page: Page, served: str):
    builder(page, served, "#day=0900.fp-12.fp-06")
    page.get_by_role("button", name="Add a day").click()
    page.get_by_role("button", name="Move down: FP-06").click()
    assert [len(agenda(page, day)) for day in (0, 1)] == [1, 1]
    expect(page).to_have_url(re.compile("#day=0900.fp-12&day=0900.fp-06$"))
    page.get_by_role("button", name="Remove this day").first.click()
    expect(page).to_have_url(re.compile("#day=0900.fp-06$"))


def test_what_is_missing_is_told(page: Page, served: str):
    builder(page, served, "#day=0900.fp-08")
    assert "FP-08 asks for" in page.locator("[data-sum-first]").text_content()
    builder(page, served, "#day=2300.fp-08")
    assert "after midnight" in page.locator("[data-sum-minutes]").text_content()


def test_a_calendar_is_downloaded_and_valid(page: Page, served: str, tmp_path: Path):
    builder(page, served, HALF_DAY)
    with page.expect_download() as download:
        page.get_by_role("button", name="Download for a calendar").click()
    data = Path(download.value.path()).read_bytes()
    assert download.value.suggested_filename == "half-day.ics"
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert b"\n" not in data.replace(b"\r\n", b"")
    calendar = Calendar.from_ical(data)
    events = calendar.walk("VEVENT")
    assert not calendar.errors and not [event.errors for event in events if event.errors]
    assert [event.decoded("dtstart") for event in events] == [dt.datetime(2026, 12, 1, *at) for at in ((9, 0), (9, 15), (10, 0), (10, 15), (11, 0))]
    assert events[1].decoded("dtend") - events[1].decoded("dtstart") == dt.timedelta(minutes=45)
    assert str(events[1]["summary"]).startswith("FP-12: Parliamentarians")
    assert str(events[1]["url"]) == "https://example.org/focal-points-manual/m/fp-12/"
    assert len({str(event["uid"]) for event in events}) == 5
    assert all(event.decoded("dtstamp").tzinfo for event in events)


def entries(page: Page, served: str, state: str) -> dict[str, object]:
    """Return the entries of the calendar of an agenda by their id."""
    builder(page, served, state)
    with page.expect_download() as download:
        page.get_by_role("button", name="Download for a calendar").click()
    return {str(event["uid"]): event for event in Calendar.from_ical(Path(download.value.path()).read_bytes()).walk("VEVENT")}


def test_a_corrected_agenda_takes_the_place_of_itself_and_that_of_another_group_stands_beside_it(page: Page, served: str):
    first = entries(page, served, HALF_DAY)
    corrected = entries(page, served, HALF_DAY.replace("0900", "1030").replace("2026-12-01", "2026-12-02"))
    assert first.keys() == corrected.keys()
    assert all(corrected[id].decoded("dtstart") > event.decoded("dtstart") for id, event in first.items())
    assert all(int(corrected[id]["sequence"]) >= int(event["sequence"]) for id, event in first.items())
    assert not first.keys() & entries(page, served, HALF_DAY.replace("Half%20day", "Half%20day%2C%20second%20group")).keys()


def test_without_a_date_the_calendar_asks_for_one(page: Page, served: str):
    builder(page, served, "#day=0900.fp-12")
    page.get_by_role("button", name="Download for a calendar").click()
    date = page.get_by_label("Date of the first day")
    expect(date).to_be_focused()
    expect(date).to_have_attribute("aria-invalid", "true")
    expect(date).to_have_accessible_description("Choose the date of the first day, then download again.")
    date.fill("2026-12-01")
    date.blur()
    expect(date).to_have_accessible_description("")
    assert date.get_attribute("aria-invalid") is None
    page.get_by_role("button", name="Download for a calendar").click()
    title = page.get_by_label("Title")
    expect(title).to_be_focused()
    expect(title).to_have_accessible_description("Give the agenda a title, by which a calendar tells it from another, then download again.")
    title.fill("Agenda")
    expect(title).to_have_accessible_description("")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download for a calendar").click()
    assert download.value.suggested_filename == "agenda.ics"


def test_a_title_that_is_cut_is_cut_between_letters_and_stays_in_the_address(page: Page, served: str):
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    builder(page, served, f"#title={'x' * 79}%F0%9F%98%80y&day=0900.x15~{'z' * 79}%F0%9F%98%80")
    page.get_by_role("button", name="Add FP-12").click()
    assert unquote(page.evaluate("location.hash")).startswith(f"#title={'x' * 79}😀&")
    assert not faults


def test_what_happens_far_from_the_agenda_is_told_in_sight_on_a_phone(page: Page, served: str):
    page.set_viewport_size({"width": 360, "height": 640})
    builder(page, served)
    told = page.get_by_role("status").filter(has_text="is added")
    page.get_by_role("button", name="Add FP-12").click()
    expect(told).to_have_text(re.compile(r"^FP-12: .* is added, 09:00 to 09:45$"))
    expect(told).to_be_in_viewport(ratio=1)
    assert told.bounding_box()["height"] > 24
    page.get_by_role("button", name="Add FP-06").click()
    expect(told).to_contain_text("FP-06")
    page.get_by_role("button", name="Download for a calendar").click()
    expect(page.get_by_text("Choose the date of the first day")).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("width", WIDTHS)
def test_the_question_for_a_date_can_be_read_in_every_setting(page: Page, served: str, width: int):
    put(page, Setting("light", width))
    builder(page, served, "#day=0900.fp-12")
    page.get_by_role("button", name="Download for a calendar").click()
    expect(page.get_by_text("Choose the date of the first day")).to_be_visible()
    assert not in_both_colours(page, width)


def test_the_address_is_copied_and_where_that_is_switched_off_it_is_told(page: Page, served: str):
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    builder(page, served, "#day=0900.fp-12")
    page.get_by_role("button", name="Copy the address").click()
    expect(page.locator(".said")).to_have_text("The address is copied")
    assert page.evaluate("navigator.clipboard.readText()") == page.evaluate("location.href")
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.get_by_role("button", name="Copy the address").click()
    expect(page.locator(".said")).to_contain_text("switched off")
    assert not faults


def test_the_address_is_copied_whatever_script_has_not_come_yet(page: Page, served: str):
    page.route("**/acts.js", lambda route: route.abort())
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    builder(page, served, "#day=0900.fp-12")
    page.get_by_role("button", name="Copy the address").click()
    expect(page.locator(".said")).to_have_text("The address is copied")


def test_text_is_downloaded(page: Page, served: str):
    builder(page, served, HALF_DAY)
    with page.expect_download() as download:
        page.get_by_role("button", name="Download as text").click()
    text = Path(download.value.path()).read_text("utf-8")
    assert "09:15-10:00  FP-12: Parliamentarians" in text
    assert "https://example.org/focal-points-manual/m/fp-12/" in text
    assert "Bring:" in text and "#title=Half%20day" in text


def test_only_the_agenda_is_printed(page: Page, served: str):
    builder(page, served, HALF_DAY)
    sheets = printed(page)
    text = "\n".join(map(text_of, sheets))
    assert len(sheets) == 1
    assert "Half day" in text and "09:15" in text and "/m/fp-12/" in text
    for left_out in ("Before you print", "Move up", "Add FP-01", "Pauses and other items", "About this page"):
        assert left_out not in text


def test_an_empty_agenda_prints_the_modules_to_choose_from_and_no_buttons_or_fields(page: Page, served: str):
    page.goto(f"{served}training/session-builder/")
    expect(page.get_by_role("button", name="Add FP-01")).to_be_visible()
    page.emulate_media(media="print")
    assert [part for part in page.locator("main :is(button, input, select)").all() if part.is_visible()] == []
    assert page.locator(".builder-modules > li").first.is_visible() and page.get_by_role("heading", name="Before you print").is_visible()


def test_nothing_is_stored_or_sent(page: Page, served: str):
    builder(page, served)
    sent = []
    page.on("request", lambda request: sent.append(request.url))
    page.get_by_role("button", name="Add FP-12").click()
    page.get_by_label("Title").fill("A secret title")
    assert not [url for url in sent if "secret" in url or "fp-" in url]
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert "secret" in page.url.split("#")[1]


def test_ready_programmes_open_in_the_builder_with_their_own_clock(page: Page, served: str, manual):
    for programme in manual.programmes.values():
        builder(page, served, f"#{builder_address(manual, programme)}")
        for number, day in enumerate(programme.days):
            assert times(page, number) == [slot.start for slot in day]
            assert page.locator(".agenda").nth(number).locator("tfoot td").first.text_content() == end_of(manual, day)


def end_of(manual, day) -> str:
    minutes = of_day(day[-1].start) + slot_minutes(manual, day[-1])
    return f"{minutes // 60:02}:{minutes % 60:02}"


def test_without_scripts_the_ready_programmes_stand_in(browser: Browser, served: str, manual):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served}training/session-builder/")
    assert page.locator(".programme:visible").count() == sum(len(programme.days) for programme in manual.programmes.values())
    assert not page.locator(".builder").is_visible()
    assert not re.search(r"Add FP-", page.locator("body").inner_text())
    context.close()
