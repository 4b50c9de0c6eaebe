"""The calendar of an agenda: two groups stand beside each other in a calendar, and a corrected agenda replaces itself."""

from pathlib import Path

import pytest
from icalendar import Calendar
from playwright.sync_api import Page

GROUP_A = "#title=Group%20A%2C%20embassies&date=2027-03-02&day=0900.fp-01.p15.x30~Talk%20by%20the%20minister"
GROUP_B = "#title=Group%20B%2C%20police&date=2027-03-02&day=0900.fp-01.p15.x30~Site%20visit"


def calendar(page: Page, served: str, agenda: str) -> Calendar:
    """Return the calendar of an agenda as the page gives it."""
    page.goto("about:blank")
    page.goto(f"{served}training/session-builder/{agenda}")
    with page.expect_download() as download:
        page.locator("[data-act=calendar]").click()
    return Calendar.from_ical(Path(download.value.path()).read_bytes())


def ids(found: Calendar) -> list[str]:
    return [str(event["UID"]) for event in found.walk("VEVENT")]


def test_two_groups_on_one_morning_have_ids_of_their_own(page: Page, served: str):
    first, second = ids(calendar(page, served, GROUP_A)), ids(calendar(page, served, GROUP_B))
    assert len({*first, *second}) == 6
    assert ids(calendar(page, served, GROUP_A)) == first, "downloaded again it is the same"


@pytest.mark.parametrize(
    "corrected",
    [
        GROUP_A.replace("day=0900", "day=0930"),
        GROUP_A.replace("2027-03-02", "2027-03-09"),
        GROUP_A.replace("Talk%20by%20the%20minister", "Talk%20by%20the%20office"),
        GROUP_A.replace("p15", "p20"),
        GROUP_A.replace("Group%20A%2C%20embassies", "group%20a%2C%20%20Embassies"),
    ],
)
def test_a_corrected_agenda_keeps_its_ids(page: Page, served: str, corrected: str):
    assert ids(calendar(page, served, corrected)) == ids(calendar(page, served, GROUP_A))


def test_an_item_that_moves_or_comes_twice_keeps_an_id_of_its_own(page: Page, served: str):
    both = ids(calendar(page, served, "#title=A&date=2027-03-02&day=0900.fp-01.fp-02&day=0900.fp-01"))
    assert len(set(both)) == 3
    turned = ids(calendar(page, served, "#title=A&date=2027-03-02&day=0900.fp-02.fp-01&day=0900.fp-01"))
    assert set(turned) == set(both)


def test_titles_in_any_script_tell_agendas_apart(page: Page, served: str):
    found = [
        ids(calendar(page, served, f"#title={title}&date=2027-03-02&day=0900.fp-01"))[0] for title in ("%D0%90", "%D0%91", "%E4%B8%80", "%E4%BA%8C")
    ]
    assert len(set(found)) == 4


def test_the_calendar_bears_the_name_of_the_agenda_and_a_rising_number(page: Page, served: str):
    found = calendar(page, served, GROUP_A)
    assert str(found["X-WR-CALNAME"]).replace("\\,", ",") == "Group A, embassies"
    events = found.walk("VEVENT")
    assert str(events[0]["DESCRIPTION"]).startswith("Group A, embassies\n")
    assert all(0 < event["SEQUENCE"] < 2**31 for event in events)
