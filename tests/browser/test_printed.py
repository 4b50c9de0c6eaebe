"""What the records hold is printed: networks beside this one, further sources, and where each status by state comes from.

And what is printed on paper fits it.
"""

import re
from collections import Counter

import pytest
from playwright.sync_api import Page, expect

from macros.components import REGISTRY
from macros.models.manual import Manual


def test_every_network_beside_this_one_is_printed_with_its_sources(manual: Manual):
    html = REGISTRY["neighbour_list"](manual)
    for neighbour in manual.series["network"].neighbours:
        assert neighbour.name in html
        assert all(f'data-cite="{source}|' in html for source in neighbour.sources)


def test_every_further_source_of_a_publication_is_printed(manual: Manual):
    html = REGISTRY["publication_list"](manual, "step") + REGISTRY["publication_list"](manual, "publication")
    further = [source for item in manual.publications.values() for source in item.also]
    assert further
    assert all(f'data-cite="{source}|' in html for source in further)


@pytest.mark.parametrize("code", ["NO", "GH", "SS"])
def test_the_page_of_a_state_cites_the_source_of_each_status(manual: Manual, code: str):
    html = REGISTRY["state_profile"](manual, code)
    rows = [row for row in manual.treaty_status.values() if row.country == code and row.source]
    assert rows
    for source, number in Counter(row.source for row in rows).items():
        assert html.count(f'data-cite="{source}|') >= number


PAPER = {"width": 672, "height": 980}
PLACES = [
    "",
    "roles/hub/",
    "roles/challenges/",
    "network/members/",
    "network/members/dk/",
    "network/meetings/",
    "network/meetings/2016-seoul/",
    "network/growth/",
    "practices/nap/",
    "practices/cases/dk-review-nap/",
    "tools/compendium/un-foa/",
    "tools/risk-and-resilience/",
    "tools/instruments/rome-statute/",
    "training/",
    "training/programmes/",
    "training/modules/fp-01/",
    "placement/compare/",
    "reference/recommendations/",
    "reference/sources/",
    "reference/un-documents/",
    "start/r2p-in-one-page/",
]


@pytest.mark.parametrize("place", PLACES)
def test_nothing_on_a_page_is_wider_than_the_paper(page: Page, served: str, place: str):
    page.set_viewport_size(PAPER)
    page.emulate_media(media="print")
    page.goto(served + place)
    assert page.evaluate("document.documentElement.scrollWidth") <= PAPER["width"]


def test_what_the_foot_of_the_screen_says_stands_under_the_address_on_paper_and_fills_no_sheet(page: Page, served: str):
    page.goto(f"{served}roles/hub/")
    foot, above = page.locator("footer.base"), page.locator(".paper")
    edition = re.search(r"(Edition \d+, s|S)tate of \d+ \w+ \d{4}\.", foot.inner_text())[0]
    expect(above).to_be_hidden()
    page.emulate_media(media="print")
    expect(foot).to_be_hidden()
    expect(above).to_contain_text("roles/hub/")
    expect(above).to_contain_text(f"CC BY 4.0. {edition}")
