"""What a reader with large letters, a small screen, no scripts, dark colours or a printer gets, on pages of the edition."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from support.browser.tabs import Tabs

TWICE = "document.documentElement.style.fontSize = '200%'"
BORDERS = """(word) => { const sign = document.body.appendChild(document.createElement('span')); sign.className = `sign sign-${word}`;
    const style = getComputedStyle(sign);
    return [style.borderTopWidth, style.borderLeftWidth, style.borderStyle, style.borderTopLeftRadius, style.rotate].join(' ') }"""
ROUTE = "route=start/fifteen-minutes"
LABELS = """() => [...document.querySelectorAll('td[data-label]')].filter((cell) => cell.checkVisibility()
    && cell.clientWidth - parseFloat(getComputedStyle(cell).paddingLeft) < 150).length"""


@pytest.fixture
def phone(tabs: Tabs) -> Iterator[Page]:
    with tabs.lent(viewport={"width": 390, "height": 844}, is_mobile=True, has_touch=True) as lent:
        yield lent


@pytest.mark.parametrize("place", ["placement/compare/", "network/members/"])
def test_letters_twice_as_large_cut_nothing_and_leave_room_for_words(phone: Page, served: str, place: str):
    phone.goto(served + place)
    phone.evaluate(TWICE)
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    assert phone.evaluate(LABELS) == 0
    box = phone.locator(".find input").bounding_box()
    assert box["width"] > 150 and phone.locator(".find svg").bounding_box()["width"] > 40


def test_each_sign_of_a_status_has_borders_of_its_own(page: Page, served: str):
    page.goto(f"{served}states/ke/")
    page.emulate_media(media="print")
    shapes = [page.evaluate(BORDERS, word) for word in ("party", "signatory", "withdrawn", "none", "unknown")]
    assert len(set(shapes)) == 5, shapes


def test_one_bar_on_the_page_of_a_route_that_another_ends_on(phone: Page, served: str):
    phone.goto(f"{served}start/first-90-days/#{ROUTE}")
    expect(phone.get_by_role("link", name="Finish").first).to_be_visible()
    expect(phone.get_by_role("link", name="Begin")).to_have_count(0)
    assert phone.evaluate("scrollY") == 0


def test_the_page_of_a_route_has_one_number_of_minutes(page: Page, served: str):
    page.goto(f"{served}start/one-hour/")
    expect(page.locator(".page-meta")).not_to_contain_text("min read")
    expect(page.locator(".walk-start")).to_contain_text("minutes")
    page.goto(f"{served}start/first-90-days/")
    expect(page.locator(".walk-start")).to_contain_text("more pages")
    expect(page.locator(".page-meta")).not_to_contain_text("min read")


def test_sources_of_a_register_are_closed_behind_their_number_and_printed(page: Page, served: str):
    page.goto(f"{served}reference/glossary/")
    number = page.locator(".sources li").count()
    expect(page.get_by_role("heading", name=f"Sources of this page: {number}")).to_be_visible()
    expect(page.locator(".sources")).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.locator(".sources")).to_be_visible()


def test_without_scripts_on_this_page_is_a_bar_that_opens(browser: Browser, served: str):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(f"{served}roles/hub/")
    assert page.evaluate("getComputedStyle(document.querySelector('.toc details')).borderTopStyle") == "solid"
    page.locator(".toc summary").click()
    assert page.locator(".toc details a").first.is_visible()
    context.close()


@pytest.mark.parametrize("output", ["handout", "facilitator", "slides"])
def test_papers_and_slides_are_dark_where_the_reader_asks_and_white_on_paper(page: Page, served: str, output: str):
    page.emulate_media(color_scheme="dark")
    page.goto(f"{served}m/fp-01/{output}/")
    paper = "getComputedStyle(document.documentElement).getPropertyValue('--paper')"
    assert page.evaluate(paper) == "#0e1821"
    page.emulate_media(color_scheme="dark", media="print")
    assert page.evaluate(paper) == "#fff"


def test_a_key_is_not_offered_to_whoever_has_none(phone: Page, served: str):
    phone.goto(served)
    phone.locator("h1").tap()
    expect(phone.locator("[data-keys]")).to_be_hidden()


def test_a_remark_on_a_state_has_the_width_of_a_phone(phone: Page, served: str):
    phone.goto(f"{served}states/ke/")
    widths = phone.evaluate("[...document.querySelectorAll('#standing small')].map((remark) => remark.closest('td').clientWidth)")
    assert widths and min(widths) > 300
