"""Questions to the manual: dates by rule, order, neighbours, what cites what. Asked of the frozen edition."""

import dataclasses
import datetime as dt
import re

import lxml.html
import pytest
from manuals import ROOT

from macros.components import REGISTRY
from macros.models.events import DateRule, Event
from macros.models.manual import MADE_KINDS, Manual
from macros.queries import a_to_z, citations, compendium, meetings, network, order, register


def event(**rule: object) -> Event:
    return Event(title="An event", rule=DateRule(**rule), priority="core")


def next_date(on: str, **rule: object) -> str | None:
    manual = Manual(dt.date.fromisoformat(on), events={"x": event(**rule)})
    return compendium.occasions(manual)[0].next


@pytest.mark.parametrize(("on", "expected"), [("2026-12-08", "2026-12-09"), ("2026-12-09", "2026-12-09"), ("2026-12-10", "2027-12-09")])
def test_a_fixed_day_counts_until_it_is_over(on: str, expected: str):
    assert next_date(on, type="fixed", month_day="12-09") == expected


@pytest.mark.parametrize(("on", "expected"), [("2026-02-01", "2026-02"), ("2026-04-01", "2026-06"), ("2026-11-21", "2027-02")])
def test_a_window_gives_its_next_month(on: str, expected: str):
    assert next_date(on, type="window", months=(2, 6, 9)) == expected


@pytest.mark.parametrize(("year", "expected"), [(2024, "2024-09-17"), (2025, "2025-09-16"), (2026, "2026-09-15")])
def test_the_tuesday_rule_gives_the_days_of_the_published_list(year: int, expected: str):
    assert compendium.tuesday_of_week(year, 9, 3).isoformat() == expected


@pytest.mark.parametrize(
    ("on", "dates", "expected"),
    [
        ("2026-12-31", ["2027"], "2027"),
        ("2027-01-01", ["2027"], "2027"),
        ("2027-12-31", ["2027"], "2027"),
        ("2028-01-01", ["2027"], None),
        ("2026-11-30", ["2026-11"], "2026-11"),
        ("2026-12-01", ["2026-11", "2027-03-02"], "2027-03-02"),
    ],
)
def test_a_month_or_year_that_is_published_is_ahead_until_it_is_over(on: str, dates: list[str], expected: str | None):
    known = event(type="announced").model_copy(update={"dates": tuple(dates)})
    assert compendium.occasions(Manual(dt.date.fromisoformat(on), events={"x": known}))[0].next == expected


@pytest.mark.parametrize(("offset", "expected"), [(-31, "2026-11-28"), (31, "2027-01-29")])
def test_a_day_before_or_after_the_tuesday_is_found_on_every_day_of_the_year(offset: int, expected: str):
    rule = {"type": "nth-week", "month": 1, "week": 1, "offset_days": offset}
    assert next_date("2026-11-21", **rule) == expected
    days = [dt.date(2026, 1, 1) + dt.timedelta(days=day) for day in range(0, 800, 3)]
    assert all(next_date(str(day), **rule) >= str(day) for day in days)


@pytest.mark.parametrize(
    ("date", "middle"), [("2016-06-20", "2016-06-20"), ("2016-06", "2016-06-16"), ("2016", "2016-07-02"), ("2026-02", "2026-02-15")]
)
def test_a_month_or_year_stands_by_its_middle(date: str, middle: str):
    assert dt.date.fromordinal(network.day_number(date)) == dt.date.fromisoformat(middle)


def test_an_announced_event_has_no_date():
    assert next_date("2026-11-21", type="announced") is None


def test_meetings_stand_in_the_order_of_time(manual: Manual):
    rows = meetings.meetings(manual)
    assert [row.id for row in rows][:3] == ["launch-2010", "2011-new-york", "2012-workshop"]
    assert rows[-1].id == "2025-brussels"
    around = meetings.neighbours(manual, "2016-seoul")
    assert (around.previous.id, around.next.id) == ("2015-madrid", "2017-doha")
    around = meetings.neighbours(manual, "europe-02")
    assert (around.previous.id, around.next.id) == ("2013-ljubljana", "2017-ljubljana")
    assert meetings.neighbours(manual, "launch-2010").previous is None
    assert meetings.neighbours(manual, "2025-brussels").next is None


def test_to_support_a_meeting_or_to_be_announced_is_not_to_host_it(manual: Manual):
    hosted = {id: [row.id for row in meetings.meetings_hosted(manual, manual.members[id])] for id in ("eu", "oas", "gh")}
    assert hosted == {"eu": ["2019-brussels"], "oas": [], "gh": ["launch-2010", "2011-new-york", "2012-new-york", "2013-accra"]}


def test_years_without_a_numbered_meeting(manual: Manual):
    assert meetings.years_without_meeting(manual) == [2020, 2021, 2023, 2024]


def test_where_a_meeting_is_put_in_order_is_no_year_in_which_it_was_held(manual: Manual):
    undated = manual.meetings["2022-washington"].model_copy(update={"start": None, "order": "2020"})
    assert meetings.years_without_meeting(dataclasses.replace(manual, meetings=manual.meetings | {"2022-washington": undated})) == list(
        range(2020, 2025)
    )


def test_attendance_is_a_number_before_its_unit_and_a_list_after_it(manual: Manual):
    told = {id: meetings.attendance_once(manual.meetings[id]) for id in ("2011-new-york", "2012-workshop", "2014-gaborone")}
    assert told["2011-new-york"] == [
        "31 countries",
        "19 countries with an official from capital",
        "12 countries through their mission to the UN",
        "4 non-governmental observers",
    ]
    assert told["2012-workshop"] == [
        "kinds of participant, no number given: Focal Points, other officials from capitals and missions, UN staff, specialists"
    ]
    assert told["2014-gaborone"] == ["more than 30 countries", "organisations: ECOWAS, SADC and the UN"]
    assert [figure.record.source for figure in meetings.attendance(manual.meetings["2011-new-york"])][:2] == [
        "gcr2p-2011-new-york-summary",
        "gcr2p-2012-recommendations",
    ]


def test_a_member_can_be_looked_for_by_code_short_name_and_in_other_languages(manual: Manual):
    words = {row.id: row.words for row in network.members(manual)}
    assert words["oas"] == "oas, OAS, OEA" and words["eu"] == "eu, EU, Europe"
    assert words["gb"].startswith("gb, GBR, Royaume-Uni") and words["gb"].endswith("UK, Britain, Great Britain, England, British")
    assert "South Korea" in words["kr"] and "Allemagne" in words["de"]


def test_a_list_of_states_is_in_the_order_of_names(manual: Manual):
    assert [state.iso for state in network.listed(manual, "participants-2011")][7:11] == ["CR", "CI", "CZ", "DK"]


def test_no_meeting_is_announced_and_a_later_one_would_be_shown(manual: Manual):
    assert meetings.next_meetings(manual) == []
    earlier = dataclasses.replace(manual, as_of=dt.date(2025, 5, 1))
    assert [row.id for row in meetings.next_meetings(earlier)] == ["2025-brussels"]


def test_a_coming_meeting_without_a_date_is_told_as_such(manual: Manual):
    coming = manual.meetings["2025-brussels"].model_copy(update={"start": None, "end": None, "order": "2027"})
    told = REGISTRY["next_meeting"](dataclasses.replace(manual, meetings=manual.meetings | {"2025-brussels": coming}))
    words = " ".join(lxml.html.fromstring(told).text_content().split())
    assert words.startswith("Next meeting: 11th Meeting of the Global Network of R2P Focal Points, date not known"), words


def test_the_table_of_meetings_begins_with_the_newest(manual: Manual):
    table = lxml.html.fragment_fromstring(REGISTRY["meeting_table"](manual), create_parent=True)
    days = table.xpath("//tbody/tr/td[@data-label='Date']/@data-value")
    assert days == sorted(days, reverse=True) and len(days) == len(manual.meetings)
    assert "newest first" in table.findtext(".//caption")


def test_the_next_three_dates_are_the_nearest_that_are_not_over(manual: Manual):
    text = lxml.html.fragment_fromstring(REGISTRY["next_dates"](manual), create_parent=True)
    shown = [link.get("href").partition("#")[2] for link in text.iter("a")]
    days = {row.id: row.next for row in compendium.dated(manual)}
    assert shown == sorted(days, key=days.get)[:3] and min(days.values()) >= str(manual.as_of)
    assert REGISTRY["next_dates"](dataclasses.replace(manual, events={})).strip() == ""


def test_the_cheapest_recommendations_come_first(manual: Manual):
    costs = [row.record.cost for row in register.recommendations(manual, theme="awareness")]
    order = [register.CHEAPEST_FIRST[cost] for cost in costs]
    assert order == sorted(order) and costs[0] in ("budget-neutral", "small")


def test_a_page_and_its_headings_find_the_recommendations_they_explain(manual: Manual):
    whole = register.recommendations(manual, explained="roles/hub.md")
    assert whole and all(row.record.explained.startswith("roles/hub.md") for row in whole)


def test_a_source_knows_the_pages_and_records_that_cite_it(manual: Manual):
    places = citations.citing(manual)["gcr2p-2016-seoul-summary"]
    titles = {place.title for place in places}
    assert manual.meetings["2016-seoul"].title in titles
    assert any(place.kind == "page" for place in places)


def test_every_source_is_cited_somewhere(manual: Manual):
    drawn = "".join(path.read_text("utf-8") for path in (ROOT / "overrides/components").rglob("*.html"))
    cited = {*citations.citing(manual), *re.findall(r'"source": "([a-z0-9-]+)"', drawn)}
    assert sorted(id for id in manual.sources if id not in cited) == []


def test_states_stand_by_name_and_organisations_last(manual: Manual):
    rows = network.members(manual)
    assert [row.id for row in rows][-2:] == ["eu", "oas"]
    assert [row.name for row in rows[:-2]] == sorted(row.name for row in rows[:-2])


def test_from_an_instrument_the_way_leads_by_years_which_are_told(manual: Manual):
    before = order.around(manual, "instruments", "rome-statute").previous
    told = [order.turn_title(manual, "instruments", id)[-6:] for id in (before, "rome-statute")]
    assert told == sorted(told) and told[1] == "(1998)" and order.turn_title(manual, "members", "dk") == "Denmark"


def test_in_the_a_to_z_an_article_does_not_count_and_a_lever_has_the_name_of_its_page(manual: Manual):
    found = {place.title: letter.letter for letter in a_to_z.letters(manual) for place in letter.places}
    begun = {title: letter for title, letter in found.items() if title.startswith(("A ", "An ", "The "))}
    assert begun and not [title for title, letter in begun.items() if title.split()[1][0].isalpha() and letter != title.split()[1][0].upper()]
    assert {manual.levers[id].short for id in manual.levers} <= set(found)


def test_in_the_a_to_z_a_page_of_a_record_goes_by_what_it_is(manual: Manual):
    names = {kind.name: a_to_z.kind_name(manual, kind) for kind in MADE_KINDS}
    assert names["countries"] == "State"
    assert (names["levers"], names["tools"], names["meetings"]) == ("Lever", "Tool", "Meeting") and "Reference" not in names.values()
