"""States of things: a member that left or is not confirmed, a meeting planned, postponed, cancelled or held, a practice that was withdrawn.

On the small manual with one record of each, checked on several days and built once.
"""

import dataclasses
import datetime as dt
import json
import re
from pathlib import Path

import lxml.html
import pytest
from filelock import FileLock
from icalendar import Calendar
from manuals import DAY, SMALL, change, copy_of, faults, read, run

from macros.components import REGISTRY
from macros.models.manual import Manual
from macros.queries import meetings, network
from macros.rendering.charts.timeline import timeline

MEETINGS = "data/meetings/"
CLOCK = "reviewed: 2026-01-31\nreview_by: 2027-01-31\n"
COMING = (
    "type: annual\nnumber: 12\ntitle: Twelfth Annual Meeting\nstart: 2027-05-10\nend: 2027-05-11\ncity: Oslo\ncountry: NO\n"
    "hosts: {governments: [NO], sources: [seoul]}\nsources: [seoul]\n" + CLOCK
)
WITHDRAWN = "status: withdrawn\n" + CLOCK


def meeting(number: int, title: str, start: str, *more: str) -> str:
    """Return the record of a meeting of one day."""
    return "\n".join(["type: annual", f"number: {number}", f"title: {title}", f"start: {start}", "city: Oslo", *more, "sources: [seoul]", CLOCK])


def lay(root: Path, **files: str) -> None:
    """Write records, each by its place below data/ with two underscores for the slash."""
    for name, text in files.items():
        path = root / "data" / (name.replace("__", "/").replace("_", "-") + ".yml")
        path.write_text(text, "utf-8")


def lay_all(root: Path) -> None:
    """Write one record of each status."""
    lay(
        root,
        meetings__2027_oslo=COMING,
        meetings__2028_oslo=meeting(13, "Thirteenth Annual Meeting", "2028-05-10", "status: postponed"),
        meetings__2029_oslo=meeting(14, "Fourteenth Annual Meeting", "2029-05-10", "status: cancelled"),
        members__se="kind: state\niso: SE\nconfidence: named\nstatus: former\nuntil: {year: 2016, source: seoul}\n"
        "appointed: {year: 2012, source: brief}\nevidence:\n  - {text: had one, source: brief}\n" + CLOCK,
        members__fi="kind: state\niso: FI\nconfidence: named\nstatus: unconfirmed\nevidence:\n  - {text: may have one, source: brief}\n" + CLOCK,
        practices__no_gone=WITHDRAWN,
        practices__no_away=WITHDRAWN,
    )
    change(
        root,
        "data/members/no.yml",
        "evidence:",
        "roles:\n  - {role: annual-meeting-host, meeting: 2027-oslo, source: seoul}\n"
        "  - {role: annual-meeting-host, meeting: 2029-oslo, source: seoul}\nevidence:",
    )


@pytest.fixture
def all_states(small: Path) -> Path:
    lay_all(small)
    return small


@pytest.fixture(scope="module")
def built(shared: Path) -> Path:
    """The small manual with every status, built."""
    root = shared / "every status"
    with FileLock(f"{root}.lock"):
        if not (root / "site").exists():
            copy_of(SMALL, root)
            lay_all(root)
            done = run(root, "build", SOURCE_DATE_EPOCH=str(int(dt.datetime(2026, 11, 21, 12, tzinfo=dt.UTC).timestamp())))
            assert done.returncode == 0, done.stdout + done.stderr
    return root / "site"


def words(site: Path, page: str) -> str:
    """Return the text of a page's main part, one space between words."""
    main = lxml.html.parse(site / page / "index.html").getroot().xpath("//main")[0]
    return re.sub(r" (?=[.,;:)\]])|(?<=[(\[]) ", "", " ".join(" ".join(main.itertext()).split()))


def box(told: str) -> str:
    """Return the text of a block, one space between words."""
    return " ".join(lxml.html.fromstring(told).text_content().split())


def on(manual: Manual, day: str) -> Manual:
    return dataclasses.replace(manual, as_of=dt.date.fromisoformat(day))


def test_every_status_is_accepted(all_states: Path):
    assert faults(all_states) == []


# Members


def test_only_current_members_are_counted(all_states: Path):
    manual = read(all_states)
    assert REGISTRY["member_count"](manual) == "2 documented: 1 states and 1 organisations"
    assert REGISTRY["count"](manual, "members") == "2"
    assert [row.id for row in network.members(manual)] == ["no", "eu"]


def test_a_former_and_an_unconfirmed_member_keep_their_pages_and_say_what_they_are(built: Path):
    assert "Former member, until 2016 2; not counted among the members" in words(built, "network/members/se")
    assert "Unconfirmed; not counted among the members" in words(built, "network/members/fi")
    listed = words(built, "network/members")
    assert "On record and not counted: Finland (unconfirmed); Sweden (former member, until 2016 1)." in listed
    rows = lxml.html.parse(built / "network/members/index.html").xpath("//table[@id='members']/tbody/tr/th")
    assert [row.text_content() for row in rows] == ["Norway", "European Union"]
    assert lxml.html.parse(built / "network/members/se/index.html").findtext(".//h1") == "Sweden (former member)"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("confidence: named", "confidence: named\nstatus: former", "until is missing. Fix: add until: {year: …, source: …}"),
        (
            "confidence: named",
            "confidence: named\nuntil: {year: 2016, source: seoul}",
            "until: does not fit the status current. Fix: write status: former, or take until away",
        ),
        ("confidence: named", "confidence: named\nstatus: gone", "status: “gone” is not allowed here"),
        (
            "confidence: named",
            "confidence: named\nstatus: former\nuntil: {year: 2011, source: seoul}",
            "until.year: is 2011, before in_place_by (2014)",
        ),
    ],
)
def test_a_status_of_a_member_that_does_not_fit_is_told(small: Path, old: str, new: str, told: str):
    change(small, "data/members/no.yml", old, new)
    assert len(found := faults(small)) == 1 and told in found[0]


# Meetings


def test_a_planned_meeting_is_the_next_until_its_day_is_over(all_states: Path):
    manual = read(all_states)
    told = REGISTRY["next_meeting"](manual)
    assert "Next meeting: Twelfth Annual Meeting, 10–11 May 2027 (as of 21 November 2026)." in box(told)
    assert '<a href="/network/meetings/2027-oslo/">Twelfth Annual Meeting</a>' in told
    assert [row.id for row in meetings.next_meetings(on(manual, "2027-05-11"))] == ["2027-oslo"]
    assert meetings.next_meetings(on(manual, "2027-05-12")) == []


def test_a_postponed_meeting_is_not_the_next_and_is_told_as_postponed(all_states: Path):
    told = REGISTRY["next_meeting"](on(read(all_states), "2028-01-01"))
    said = box(told)
    assert said.startswith("Next meeting: no date is on record (as of 1 January 2028). The last numbered meeting was Sixth Annual Meeting, ")
    assert "Thirteenth Annual Meeting, planned for 10 May 2028, was postponed, and no new date is on record" in said
    assert '<a href="/network/meetings/2028-oslo/">Thirteenth Annual Meeting</a>' in told
    assert "Fourteenth" not in said


@pytest.mark.parametrize("status", ["", "status: planned\n"])
def test_no_day_that_passes_turns_a_planned_meeting_red_or_makes_it_held(small: Path, status: str):
    lay(small, meetings__2027_oslo=status + COMING)
    for day in ("2026-11-21", "2027-05-10", "2027-05-12", "2027-05-14", "2033-01-01"):
        assert faults(small, dt.date.fromisoformat(day)) == [], day
    manual = read(small, dt.date(2028, 1, 1))
    page = REGISTRY["meeting_profile"](manual, "2027-oslo")
    assert "Planned for 10–11 May 2027; whether it was held is not on record (as of 1 January 2028)" in page
    assert REGISTRY["count"](manual, "meetings") == "1" and meetings.latest_meeting(manual).id == "2016-seoul"


def test_a_meeting_that_lay_in_the_past_at_its_review_was_held(small: Path):
    manual = read(small)
    assert meetings.status(manual, manual.meetings["2016-seoul"]) == "held"
    assert "Status" not in REGISTRY["meeting_profile"](manual, "2016-seoul")


def test_a_coming_meeting_says_nothing_of_outcomes_or_attendance(built: Path):
    for id, status in (("2027-oslo", "Planned"), ("2028-oslo", "Postponed"), ("2029-oslo", "Cancelled")):
        text = words(built, f"network/meetings/{id}")
        assert f"Status {status}" in text
        assert "Attendance" not in text and "Outcomes" not in text and "could be found" not in text
    assert "Outcomes" in words(built, "network/meetings/2016-seoul")


def test_what_was_called_off_says_so_in_its_title_in_tables_and_for_machines(built: Path):
    def event(id: str) -> dict:
        page = lxml.html.parse(built / f"network/meetings/{id}/index.html")
        return next(
            found for text in page.xpath("//script[@type='application/ld+json']/text()") if (found := json.loads(text)).get("@type") == "Event"
        )

    assert lxml.html.parse(built / "network/meetings/2029-oslo/index.html").findtext(".//h1") == "Fourteenth Annual Meeting (cancelled)"
    assert [event(id)["eventStatus"].rpartition("/")[2] for id in ("2016-seoul", "2027-oslo", "2028-oslo", "2029-oslo")] == [
        "EventScheduled",
        "EventScheduled",
        "EventPostponed",
        "EventCancelled",
    ]
    rows = lxml.html.parse(built / "network/meetings/index.html").xpath("//table[@id='meetings']/tbody/tr/th")
    assert [" ".join(row.text_content().split()) for row in rows][:3] == [
        "Fourteenth Annual Meeting Network meeting Cancelled",
        "Thirteenth Annual Meeting Network meeting Postponed",
        "Twelfth Annual Meeting Network meeting Planned",
    ]
    titles = (built / "assets/search-worker.js").read_text("utf-8")
    assert "Thirteenth Annual Meeting (postponed)" in titles and "Sweden (former member)" in titles


def test_a_host_is_shown_with_what_became_of_the_meeting(built: Path):
    text = words(built, "network/members/no")
    assert "Twelfth Annual Meeting (planned)" in text and "Host of an annual meeting: Fourteenth Annual Meeting (cancelled)" in text
    hosted = lxml.html.parse(built / "network/members/no/index.html").xpath("//h2[@id='meetings']/following-sibling::ul[1]/li")
    assert [item.text_content().strip() for item in hosted] == ["Twelfth Annual Meeting, 10–11 May 2027 (planned)"]


def test_every_page_says_which_edition_it_is_of_and_a_coming_meeting_has_a_file_for_calendars(built: Path):
    foot = lxml.html.parse(built / "roles/hub/index.html").xpath("string(//footer[contains(@class, 'base')]//p)")
    assert "Edition 2, state of 21 November 2026." in foot
    assert (built / "network/meetings/2027-oslo.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")


def test_a_calendar_gives_each_coming_meeting_its_status_and_keeps_its_id(built: Path, small: Path):
    def entries(content: bytes) -> dict[str, tuple[str, str]]:
        found = Calendar.from_ical(content).walk("VEVENT")
        return {str(entry["URL"]).split("/")[-2]: (str(entry["STATUS"]), str(entry["UID"])) for entry in found if "meetings" in str(entry["URL"])}

    from macros.build.files.calendar import calendar_file
    from macros.models.site_config import SiteConfig

    told = entries((built / "network/calendar.ics").read_bytes())
    assert {id: status for id, (status, _) in told.items()} == {"2027-oslo": "CONFIRMED", "2028-oslo": "TENTATIVE", "2029-oslo": "CANCELLED"}
    lay(small, meetings__2027_oslo="status: cancelled\n" + COMING)
    later = entries(calendar_file(read(small), SiteConfig.of("Manual", "https://example.org/")))
    assert later == {"2027-oslo": ("CANCELLED", told["2027-oslo"][1])}


def test_the_timeline_draws_what_is_planned_apart_and_nothing_that_was_called_off(all_states: Path):
    drawn = timeline(read(all_states))
    assert [(mark.row.id, mark.planned) for mark in drawn.marks] == [("2016-seoul", False), ("2027-oslo", True)]
    assert [row.id for row in drawn.called_off] == ["2028-oslo", "2029-oslo"]
    assert not drawn.gaps, "years before a meeting that is only planned are no gap"
    text = REGISTRY["meeting_timeline"](read(all_states))
    assert "12 in 2027 (planned)" in text and "Not drawn, postponed or cancelled: Thirteenth Annual Meeting; Fourteenth Annual Meeting" in text


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("status: held\nstart: 2027-06-20", "start: is 2027-06-20, still to come on 2026-11-21, and status: held stands beside it"),
        (
            "status: cancelled\nstart: 2016-06-20",
            "attendance: stands in a meeting that is cancelled. Fix: take it out; what became of the meeting stands under note",
        ),
        (
            "status: planned\nstart: 2016-06-20",
            "attendance: stands in a meeting that is planned. Fix: take it out; what was announced stands under facts",
        ),
        ("status: canceled\nstart: 2016-06-20", "status: “canceled” is not allowed here. Fix: did you mean cancelled?"),
    ],
)
def test_a_status_of_a_meeting_that_does_not_fit_is_told(small: Path, lines: str, told: str):
    change(small, f"{MEETINGS}2016-seoul.yml", "start: 2016-06-20\nend: 2016-06-22", lines)
    found = [fault for fault in faults(small) if ": start: is 2027-06-20, but the file" not in fault]
    assert len(found) == 1 and told in found[0]


def test_a_review_after_the_day_asks_what_became_of_it_and_takes_that_nobody_says(small: Path):
    late = "status: planned\n" + COMING.replace("2027", "2025").replace("number: 12", "number: 11").replace("Twelfth", "Eleventh")
    late = late.replace("2025-01-31", "2027-01-31").replace("review_by: 2027-01-31", "review_by: 2028-01-31")
    lay(small, meetings__2025_oslo=late)
    found = faults(small)
    assert len(found) == 1 and "is planned, and the record was reviewed on 2026-01-31, after its day" in found[0]
    lay(small, meetings__2025_oslo=late + "gaps: [Whether it was held]\n")
    assert faults(small) == []


def test_a_month_that_leaves_open_whether_it_was_held_is_asked_about(small: Path):
    lay(small, meetings__2026_oslo=meeting(12, "Twelfth Annual Meeting", "2026"))
    found = faults(small)
    assert len(found) == 1 and "status: is missing: the date leaves open" in found[0]
    lay(small, meetings__2026_oslo=meeting(12, "Twelfth Annual Meeting", "2026", "status: planned", "gaps: [Its day]"))
    assert faults(small) == []


# Practices


def test_a_withdrawn_practice_keeps_its_address_and_says_nothing_but_that(built: Path):
    page = lxml.html.parse(built / "practices/cases/no-gone/index.html")
    assert page.findtext(".//h1") == "Withdrawn practice"
    text = words(built, "practices/cases/no-gone")
    assert "This practice was withdrawn from the manual at the request of a government." in text
    assert not re.search("Norway|What was done|Themes|member of the network", text)


def test_a_withdrawn_practice_stands_in_no_list_count_index_or_search(built: Path, all_states: Path):
    manual = read(all_states)
    assert REGISTRY["count"](manual, "practices") == "1"
    assert "Withdrawn" not in REGISTRY["practice_table"](manual) + REGISTRY["practice_list"](manual, theme="awareness") + REGISTRY["site_index"](
        manual
    )
    searched = [built / "assets/search-worker.js", *(built / "assets/search").iterdir()]
    assert not [path.name for path in searched if "no-gone" in path.read_text("utf-8") or "Withdrawn practice" in path.read_text("utf-8")]
    held = json.loads((built / "data/practices.json").read_text("utf-8"))["no-gone"]
    assert held == {"status": "withdrawn", "reviewed": "2026-01-31", "review_by": "2027-01-31"}


def test_a_withdrawn_practice_that_says_more_is_refused(small: Path):
    lay(small, practices__no_gone=WITHDRAWN + "title: What it was\n")
    assert faults(small) == [
        "data/practices/no-gone.yml:4:8: title: stands in a practice that was withdrawn. "
        "Fix: if a government asked that it be withdrawn, take the line out, and nothing stays but status, owner, reviewed and review_by; "
        "if it only ended, take status: withdrawn out, and say when under done"
    ]


def test_any_other_practice_still_needs_its_fields(small: Path):
    lay(small, practices__no_bare=CLOCK)
    told = [line.partition(" ")[2] for line in faults(small)]
    assert [line.partition(":")[0] for line in sorted(told)] == ["done", "sources", "themes", "title"]
    assert all("is missing. Fix: add" in line for line in told)


def test_addresses_of_what_left_or_was_called_off_still_answer(built: Path):
    for page in ("network/members/se", "network/members/fi", "network/meetings/2028-oslo", "network/meetings/2029-oslo", "practices/cases/no-gone"):
        assert (built / page / "index.html").is_file()


def test_the_day_of_the_tests_is_before_every_coming_meeting():
    assert dt.date(2027, 5, 10) > DAY
