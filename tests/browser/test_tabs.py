"""A page that is lent again is as new, whatever a test did to it; one that cannot be as new is not lent again."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page
from support.browser.tabs import SIZE, Tabs

STATE = """() => [localStorage.length, sessionStorage.length, innerWidth, innerHeight,
  ...["(prefers-color-scheme: dark)", "(prefers-reduced-motion: reduce)", "(forced-colors: active)", "print"].map(query => matchMedia(query).matches)]"""
LASTING: dict[str, Callable[[Page], object]] = {
    "a script": lambda page: page.add_init_script("window.left = true"),
    "a route": lambda page: page.route("**/none", lambda route: route.abort()),
    "a listener": lambda page: page.on("console", lambda message: None),
    "a clock": lambda page: page.clock.install(),
    "a permission": lambda page: page.context.grant_permissions(["clipboard-read"]),
    "no network": lambda page: page.context.set_offline(True),
    "another page": lambda page: page.context.new_page(),
    "its end": lambda page: page.close(),
}


@pytest.fixture
def own(browser: Browser) -> Tabs:
    """Tabs of this test alone."""
    return Tabs(browser, 60_000)


def test_what_a_test_leaves_is_taken_back(own: Tabs, served: str):
    with own.lent() as page:
        page.goto(served)
        new = page.evaluate(STATE)
        page.evaluate("() => { localStorage.left = sessionStorage.left = 1 }")
        page.set_viewport_size({"width": 390, "height": 800})
        page.emulate_media(media="print", color_scheme="dark", reduced_motion="reduce", forced_colors="active")
        assert page.evaluate(STATE) == [1, 1, 390, 800, True, True, True, True]
    with own.lent() as again:
        again.goto(served)
        assert again is page and again.evaluate(STATE) == new == [0, 0, SIZE["width"], SIZE["height"], False, False, False, False]
    page.context.close()


@pytest.mark.parametrize("what", LASTING)
def test_a_page_that_got_what_cannot_be_taken_back_is_not_lent_again(own: Tabs, what: str):
    with own.lent() as page:
        LASTING[what](page)
    assert not own.free


def test_a_page_that_was_at_two_hosts_is_not_lent_again(own: Tabs, served: str):
    with own.lent() as page:
        page.goto(served)
        page.goto(served.replace("127.0.0.1", "localhost"))
    assert not own.free


def test_two_at_once_are_two(own: Tabs):
    with own.lent() as page, own.lent() as other:
        assert page is not other
    page.context.close()
    other.context.close()
