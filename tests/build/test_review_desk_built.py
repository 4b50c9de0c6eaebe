"""The review desk as readers get it: the page, the table for the mission, and the calendar."""

import csv
import io
from pathlib import Path

from icalendar import Calendar
from lxml import html


def text(element) -> str:
    return " ".join(element.text_content().split())


def lines(site: Path, code: str) -> list[str]:
    page = html.fromstring((site / "states/upr/index.html").read_text("utf-8"))
    (record,) = page.xpath(f"//section[@id='{code}']")
    return [text(line) for line in record.xpath(".//p | .//li")]


def test_a_state_under_review_has_its_options_with_the_date_of_each_fact(site: Path):
    found = lines(site, "sd")
    assert found[0].startswith("As expected: no list of this session was read. As of November 2026.")
    assert found[1:5] == [
        "Could consider naming an R2P Focal Point: no focal point is in the register, which is not the full list, so ask first.",
        "Could consider joining the Rome Statute: signed, not joined, as of October 2026.",
        "Could consider joining the Arms Trade Treaty: not on the list, as of 3 February 2026.",
        "Could consider joining the Hague Convention of 1954 on cultural property: not known, so confirm first.",
    ]
    assert found[5].startswith("On record as done: Genocide Convention, Additional Protocol I,")


def test_the_table_for_the_mission_has_a_row_for_each_option(site: Path):
    rows = list(csv.DictReader(io.StringIO((site / "states/review-desk.csv").read_text("utf-8-sig"))))
    assert [(row["on_record"], row["year"], row["as_of"]) for row in rows if row["state"] == "Sudan"] == [
        ("open", "", ""),
        ("signatory", "2000", "2026-10"),
        ("none", "", "2026-02-03"),
        ("unknown", "", ""),
    ]
    assert {row["month"] for row in rows} == {"2027-01", ""}


def test_a_coming_session_stands_in_the_calendar_over_its_month_as_expected(site: Path):
    entries = Calendar.from_ical((site / "network/calendar.ics").read_bytes()).walk("VEVENT")
    (session,) = [entry for entry in entries if "Universal Periodic Review, session" in str(entry["summary"])]
    assert str(session["summary"]) == "Universal Periodic Review, session 54: month as expected"
    assert (f"{session['dtstart'].dt}", f"{session['dtend'].dt}", str(session["status"])) == ("2027-01-01", "2027-02-01", "TENTATIVE")
    assert str(session["description"]).startswith("Slovenia, Sudan.")
