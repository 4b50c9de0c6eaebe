"""Drawings: words for those who cannot see them, and text that can be read on a phone."""

import dataclasses
import datetime as dt
import re
from collections import defaultdict
from typing import get_args

import pytest
from playwright.sync_api import Browser

from macros.build.site import BuiltPage
from macros.components.reference import Figure, figure
from macros.components.register import practice_chart
from macros.queries import register
from macros.rendering.charts.growth import growth_charts
from macros.rendering.charts.timeline import timeline

FIGURES = {
    "start/three-pillars": "three-pillars",
    "roles/hub": "hub",
    "placement/compare": "placement",
    "tools/risk-and-resilience": "risk-resilience",
    "network/growth": "growth",
    "network/meetings": "meetings-drawn",
}
SMALLEST = 13
MEASURE = """() => [...document.querySelectorAll(".figure svg text")].filter(text => text.getBoundingClientRect().width).map(text => {
  const drawing = text.ownerSVGElement, box = text.getBBox();
  const scale = drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width;
  return [text.textContent, parseFloat(getComputedStyle(text).fontSize) * scale,
          box.x >= 0 && box.y >= 0 && box.x + box.width <= drawing.viewBox.baseVal.width && box.y + box.height <= drawing.viewBox.baseVal.height];
})"""


@pytest.mark.parametrize(("place", "name"), FIGURES.items())
def test_a_figure_is_told_in_words(site, place: str, name: str):
    page = BuiltPage(place, (site / place / "index.html").read_text("utf-8"))
    figure = page.tree.xpath(f'//figure[.//svg[contains(@aria-labelledby, "{name}-")]]')[0]
    assert figure.xpath("string(figcaption)").strip()
    for drawing in figure.iter("svg"):
        assert drawing.get("role") == ("group" if drawing.xpath(".//a") else "img"), "an image hides the links in it from a screen reader"
        title, text = (figure.xpath(f'string(//*[@id="{id}"])') for id in drawing.get("aria-labelledby").split())
        assert title and len(text) > 80 and not text.startswith(title)


@pytest.mark.parametrize("width", [320, 390, 700, 1280])
def test_text_in_figures_is_large_enough_and_inside(browser: Browser, served: str, width: int):
    context = browser.new_context(viewport={"width": width, "height": 800})
    page, seen = context.new_page(), 0
    for place in FIGURES:
        page.goto(f"{served}{place}/")
        for text, size, inside in page.evaluate(MEASURE):
            assert size >= SMALLEST and inside, (place, width, text, round(size, 1), inside)
            seen += 1
    assert seen > 60
    context.close()


PUT = "html => { document.querySelector('.prose').innerHTML = html; }"


@pytest.mark.parametrize("width", [320, 390, 700, 1280])
def test_every_drawing_that_a_page_can_call_has_its_words_inside(browser: Browser, served: str, manual, width: int):
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(f"{served}tools/risk-and-resilience/")
    manual = dataclasses.replace(manual, sources=defaultdict(lambda: next(iter(manual.sources.values())), manual.sources))
    for name in get_args(Figure):
        page.evaluate(PUT, figure(manual, name))
        drawn = page.evaluate(MEASURE)
        assert drawn and not [text for text, size, inside in drawn if size < SMALLEST or not inside], name
    context.close()


def test_the_growth_chart_draws_every_dated_count_in_order_and_breaks_the_line_where_none_is_known(manual):
    for chart in growth_charts(manual):
        assert [(point.count.value, point.count.date) for point in chart.points] == [
            (11, "2010-09"),
            (17, "2012-09-29"),
            (50, "2015-08-27"),
            (51, "2015"),
            (54, "2016-06"),
            (58, "2017-04-28"),
            (61, "2021-05-11"),
            (61, "2021-06-01"),
        ]
        assert [point.x for point in chart.points] == sorted(point.x for point in chart.points)
        assert [line.gap for line in chart.lines] == [True, True, False, False, False, True, False]
        assert all(0 < point.x < chart.width and 0 < point.y < chart.height for point in chart.points)


def test_the_growth_chart_runs_to_the_year_of_the_manual_and_shows_the_years_since_the_last_count(manual):
    for chart in growth_charts(manual):
        assert (chart.years[0].text, chart.years[-1].text) == ("2010", "2026")
        assert chart.after.x == chart.points[-1].x and chart.after.width > chart.width / 5
        assert chart.after.x + chart.after.width < chart.width
    for chart in growth_charts(dataclasses.replace(manual, as_of=dt.date(2022, 1, 1))):
        assert chart.after is None and int(chart.years[-1].text) <= 2023


def test_the_years_since_the_last_count_are_told_in_words_too(site):
    figure = BuiltPage("x", (site / "network/growth/index.html").read_text("utf-8")).tree.xpath("//figure")[0]
    told = [figure.xpath("string(figcaption)"), *(desc.text_content() for desc in figure.iter("desc"))]
    assert len(told) == 3 and all("After 1 June 2021 no count was found." in text for text in told)


def test_the_timeline_draws_every_dated_meeting_in_its_year_and_marks_years_without_one(manual):
    drawn = timeline(manual)
    assert [row.id for row in drawn.undated] == ["europe-02"]
    assert len(drawn.marks) == len(manual.meetings) - len(drawn.undated)
    assert len({(mark.x, mark.y) for mark in drawn.marks}) == len(drawn.marks)
    years = {year.x: year.text for year in drawn.years}
    assert all(years[mark.x] == mark.row.record.start[:4] for mark in drawn.marks)
    assert [round(gap.width / drawn.step) for gap in drawn.gaps] == [2, 2]


def test_a_meeting_of_unknown_date_stands_in_no_year_and_is_named_beside_the_drawing(site):
    figure = BuiltPage("x", (site / "network/meetings/index.html").read_text("utf-8")).tree.xpath("//figure[.//svg]")[0]
    sentence = "Not drawn, date not known: Second European meeting of R2P Focal Points."
    assert sentence in figure.xpath("string(figcaption)") and sentence in figure.xpath("string(.//desc)")


def test_a_manual_whose_meetings_have_no_date_draws_none(manual):
    drawn = timeline(dataclasses.replace(manual, meetings={"europe-02": manual.meetings["europe-02"]}))
    assert (drawn.marks, drawn.gaps, [row.id for row in drawn.undated]) == ([], [], ["europe-02"])


def test_a_bar_of_a_chapter_counts_its_practices_and_one_without_any_is_shown_as_none(manual):
    drawn = BuiltPage("x", f"<main>{practice_chart(manual)}</main>").tree
    bars = re.findall(r"([^.:]+): (\d+)\.", drawn.xpath("string(//desc)"))
    numbers = {label.strip(): int(number) for label, number in bars}
    assert numbers["Early warning"] == len(register.practices(manual, "early-warning")) > 0
    assert len(numbers) == 12 and min(numbers.values()) == 0 and list(numbers.values()) == sorted(numbers.values(), reverse=True)
    assert practice_chart(dataclasses.replace(manual, practices={})).strip() == ""
