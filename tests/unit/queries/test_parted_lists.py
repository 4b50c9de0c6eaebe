"""A long list that is parted over pages: each part in short on one page, and whole on a page of its own, to which it leads."""

import dataclasses

import lxml.html
import pytest

from macros.components import REGISTRY
from macros.models.formatting import day
from macros.models.manual import Manual

PAGE = "network/growth.md"
PARTS = [("benchmark_list", "benchmark_table", level) for level in ("network", "national", "international")] + [
    ("course_index", "course_list", subject) for subject in ("peacekeeping", "prevention")
]


def made(manual: Manual, macro: str, *values: str) -> lxml.html.HtmlElement:
    return lxml.html.fragment_fromstring(REGISTRY[macro](manual, *values), create_parent="div")


@pytest.mark.parametrize(("short", "whole", "part"), PARTS)
def test_each_entry_of_a_part_leads_to_itself_where_it_stands_whole(manual: Manual, short: str, whole: str, part: str):
    entries, page = made(manual, short, part, PAGE).xpath(".//li"), made(manual, whole, part)
    ids = page.xpath(".//tr[@id]/@id | .//section[@id]/@id")
    assert [entry.get("id") for entry in entries] == ids
    assert [entry.xpath("a/@href")[0] for entry in entries] == [f"/network/growth/#{id}" for id in ids]
    assert not page.find_class("filters"), "a part is short, and its page light"


@pytest.mark.parametrize("whole", ["benchmark_table", "course_list"])
def test_the_parts_together_are_the_whole_list(manual: Manual, whole: str):
    def ids(*values: str) -> list[str]:
        return made(manual, whole, *values).xpath(".//tbody/tr/@id | .//section/@id")

    assert sorted(id for _, macro, part in PARTS if macro == whole for id in ids(part)) == sorted(ids()) != []


def test_an_entry_in_short_says_what_the_record_shows_and_keeps_its_source(manual: Manual):
    for id, entry in {entry.get("id"): entry for entry in made(manual, "benchmark_list", "network", PAGE).xpath(".//li")}.items():
        record = manual.benchmarks[id]
        assert f"{record.status.replace('-', ' ')} (as of {day(record.as_of)})" in entry.text_content() and entry.xpath(".//@data-cite")[
            0
        ].startswith(record.source)


def test_a_course_that_may_not_be_given_says_so_in_the_short_list_and_in_the_long_one(manual: Manual):
    id, course = next(item for item in manual.courses.items() if item[1].subject == "prevention")
    told = dataclasses.replace(manual, courses={id: course.model_copy(update={"status": "recommended only"})})
    assert "Recommended only." in made(told, "course_index", "prevention", PAGE).text_content()
    assert "Status: recommended only" in made(told, "course_list", "prevention").text_content()


def test_each_challenge_in_short_leads_to_what_was_proposed(manual: Manual):
    entries, page = made(manual, "challenge_index", PAGE).xpath(".//li"), made(manual, "challenge_list")
    assert [entry.get("id") for entry in entries] == page.xpath(".//section/@id") != []
    for entry in entries:
        told = len(page.xpath(f".//section[@id='{entry.get('id')}']//li"))
        assert entry.xpath("a/@href") == [f"/network/growth/#{entry.get('id')}"] and f": {told or 'no'} " in entry.text_content()


def test_an_event_in_the_short_calendar_leads_to_its_row_with_reason_rule_and_sources(manual: Manual):
    rows = {row.get("id"): row for row in made(manual, "event_calendar", "network/growth.md", "network/origin.md").xpath(".//tr[@id]")}
    tables = {"/network/growth/": made(manual, "event_table", "fixed"), "/network/origin/": made(manual, "event_table", "other")}
    assert sorted(rows) == sorted(id for table in tables.values() for id in table.xpath(".//tr/@id")) == sorted(manual.events)
    for id, row in rows.items():
        (table, place), event = row.xpath("th/a/@href")[0].split("#"), manual.events[id]
        (whole,) = tables[table].xpath(f".//tr[@id='{place}']")
        assert place == id and len(whole.xpath(".//@data-cite")) == len(event.sources) and event.title in whole.text_content()
        assert (table == "/network/growth/") == (event.rule.type == "fixed")
