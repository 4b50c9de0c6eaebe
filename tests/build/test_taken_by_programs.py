"""What programs take from the manual: calendars, feeds, references, and the text of pages, each read by a reader that is not ours."""

import datetime as dt
import json
from pathlib import Path

import pytest
from icalendar import Calendar
from lxml import etree
from manuals import change, read

from macros.build.files.calendar import calendar_file, entry_files
from macros.build.files.feed import feed
from macros.build.files.json_feed import json_feed
from macros.build.files.references import reference_files
from macros.models.manual import Manual
from macros.models.site_config import SiteConfig
from macros.reading.files.settings_file import read_settings
from macros.release.edition import Edition
from macros.release.text import llms_txt, markdown, page_list, pages

SITE = SiteConfig.of("Focal Points Manual", "https://example.org/manual/", edition="1")
ATOM = "{http://www.w3.org/2005/Atom}"
MEETING = "type: annual\nnumber: 12\ntitle: Twelfth Annual Meeting\nstart: 2027-05-10\nend: 2027-05-11\nstatus: planned\nsources: [seoul]\nreviewed: 2026-01-31\nreview_by: 2027-01-31\n"


def entries(content: bytes) -> dict[str, object]:
    """Return the entries of a calendar by their id."""
    return {str(entry["UID"]): entry for entry in Calendar.from_ical(content).walk("VEVENT")}


def test_each_entry_of_the_calendar_is_also_a_file_of_its_own(manual: Manual):
    whole, alone = entries(calendar_file(manual, SITE)), entry_files(manual, SITE)
    assert len(alone) == len(whole) > 10
    assert {id: str(entry["SUMMARY"]) for content in alone.values() for id, entry in entries(content).items()} == {
        id: str(entry["SUMMARY"]) for id, entry in whole.items()
    }
    (day,) = entries(alone["network/calendar/human-rights-day.ics"]).values()
    assert day["RRULE"]["FREQ"] == ["YEARLY"] and day["STATUS"] == "CONFIRMED"


def test_a_computed_day_is_tentative_and_keeps_its_id_when_it_is_published_otherwise(small: Path):
    text = "title: A debate\nrule: {type: nth-week, month: 9, week: 3, offset_days: 7}\npriority: core\nreviewed: 2026-01-31\nreview_by: 2027-01-31\n"
    (small / "data/events.yml").write_text("debate:\n  " + text.replace("\n", "\n  ").strip() + "\n")
    ((id, before),) = entries(calendar_file(read(small), SITE)).items()
    assert before["STATUS"] == "TENTATIVE" and before.decoded("DTSTART").year == 2027
    change(small, "data/events.yml", "priority: core", "priority: core\n  dates: [2027-09-23]")
    ((again, after),) = entries(calendar_file(read(small), SITE)).items()
    assert (again, after["STATUS"], str(after.decoded("DTSTART"))) == (id, "CONFIRMED", "2027-09-23")


def test_a_meeting_that_is_called_off_says_so_under_the_same_id_as_a_newer_version(small: Path):
    path = small / "data/meetings/2027-oslo.yml"
    path.write_text(MEETING)
    ((id, before),) = entries(entry_files(read(small), SITE)["network/meetings/2027-oslo.ics"]).items()
    path.write_text(MEETING.replace("planned", "cancelled").replace("05-10", "05-12").replace("05-11", "05-13"))
    ((again, after),) = entries(entry_files(read(small, dt.date(2026, 11, 22)), SITE)["network/meetings/2027-oslo.ics"]).items()
    assert (before["STATUS"], after["STATUS"], again) == ("CONFIRMED", "CANCELLED", id) and after["SEQUENCE"] > before["SEQUENCE"]


def test_the_calendar_names_its_own_address_so_that_programs_ask_again(manual: Manual):
    calendar = Calendar.from_ical(calendar_file(manual, SITE))
    assert str(calendar["SOURCE"]) == "https://example.org/manual/network/calendar.ics" and calendar.decoded("REFRESH-INTERVAL").days == 1


def test_both_feeds_tell_the_same_changes(manual: Manual):
    atom, made = etree.fromstring(feed(manual, SITE)), json.loads(json_feed(manual, SITE))
    assert made["version"] == "https://jsonfeed.org/version/1.1" and made["feed_url"] == "https://example.org/manual/changes.json"
    assert [item["id"] for item in made["items"]] == [entry.findtext(f"{ATOM}id") for entry in atom.iter(f"{ATOM}entry")] != []
    assert all(item["content_text"] and item["url"].startswith("https://example.org/manual/") for item in made["items"])


def test_every_page_and_source_is_an_item_for_programs_that_keep_references(manual: Manual):
    made = reference_files(manual, SITE)
    sources, listed = (json.loads(made[f"data/csl/{name}.json"]) for name in ("sources", "pages"))
    assert [item["id"] for item in sources] == list(manual.sources)
    hub = next(item for item in listed if item["id"] == "roles-hub")
    assert hub == {
        "id": "roles-hub",
        "type": "webpage",
        "title": manual.pages["roles/hub.md"].name,
        "container-title": "Focal Points Manual",
        "issued": {"date-parts": [[2026, 11, 21]]},
        "URL": "https://example.org/manual/roles/hub/",
        "language": "en",
        "version": "1",
    }
    assert len({item["id"] for item in listed}) == len({item["URL"] for item in listed}) == len(listed) > len(manual.pages)


@pytest.fixture(scope="module")
def edition_made(manual: Manual, edition: Path, site: Path) -> Edition:
    return Edition(manual, site, SITE, read_settings(edition).settings)


def test_the_text_of_a_page_holds_what_a_reader_sees_with_its_sources(edition_made: Edition):
    wanted = [page for page in pages(edition_made) if page.path in ("roles/hub.md", "network/members/gb.md")]
    member, hub = sorted(markdown(edition_made, wanted), key=lambda text: "# What a hub does" in text)
    assert hub.startswith("# What a hub does\n\n> ") and "as of 21 November 2026: https://example.org/manual/roles/hub/" in hub
    assert hub.count("*Figure: The Focal Point as a hub.") == 1 and "<svg" not in hub and "Copy" not in hub
    assert r"\[1\]" in hub and "\n## Sources of this page\n" in hub and "](https://example.org/manual/reference/glossary/#focal-point)" in hub
    assert "](../" not in hub + member and "role=" not in hub and "United Kingdom" in member


def test_the_lists_name_every_page_once_in_the_order_of_the_navigation(edition_made: Edition):
    listed = pages(edition_made)
    text = llms_txt(edition_made, listed)
    headings = [line for line in text.splitlines() if line.startswith("## ")]
    assert text.startswith("# Focal Points Manual\n\n> ") and headings.index("## Start here") < headings.index("## Roles") < headings.index(
        "## Reference"
    )
    assert text.count("](https://example.org/manual/downloads/markdown/") == len(listed)
    found = json.loads(page_list(edition_made, listed))
    assert (found["edition"], found["date"]) == ("1", "2026-11-21")
    hub = next(page for page in found["pages"] if page["address"].endswith("/roles/hub/"))
    assert hub["kind"] and hub["headings"][0]["id"] and hub["markdown"] == "https://example.org/manual/downloads/markdown/roles/hub.md"
