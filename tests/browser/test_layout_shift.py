"""Nothing moves under the reader: scripts that come long after the first paint shift nothing, on a page of each kind, on a phone and a desktop."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route

PLACES = (
    "",
    "roles/hub/",
    "start/first-90-days/",
    "network/members/",
    "placement/compare/",
    "reference/glossary/",
    "states/ke/",
    "states/",
    "tools/instruments/rome-statute/",
    "training/modules/fp-01/",
    "training/modules/fp-01/handout/",
)
WATCH = """window.shifts = []; new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) shifts.push([entry.value, entry.sources.map(({ node }) => node?.nodeName + "." + (node?.className || ""))]);
}).observe({ type: "layout-shift", buffered: true });"""
PAINTED = "new Promise((done) => new PerformanceObserver(() => done()).observe({ type: 'paint', buffered: true }))"
SETTLED = """new Promise((done) => {
  const frames = (left) => (left ? requestAnimationFrame(() => frames(left - 1)) : setTimeout(() => done(shifts), 0));
  frames(4);
})"""


@pytest.fixture(params=[(390, 844), (1280, 900)], ids=["phone", "desktop"])
def screen(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    width, height = request.param
    context = browser.new_context(viewport={"width": width, "height": height})
    page = context.new_page()
    page.add_init_script(WATCH)
    yield page
    context.close()


def shifts(page: Page, address: str) -> list:
    """What moved when the scripts of a page came after it had been painted."""
    held: list[Route] = []
    painted: list[bool] = []
    page.route("**/*.js", lambda route: route.continue_() if painted else held.append(route))
    page.goto(address, wait_until="commit")
    page.evaluate(PAINTED)
    painted.append(True)
    for route in held:
        route.continue_()
    page.wait_for_load_state("load")
    page.unroute("**/*.js")
    return page.evaluate(SETTLED)


def test_nothing_moves_when_the_scripts_come_late(screen: Page, served: str):
    assert {place: moved for place in PLACES if (moved := shifts(screen, served + place))} == {}


def test_what_has_no_room_is_seen_to_move(screen: Page, served: str):
    screen.route(
        "**/manual.css",
        lambda route: route.fulfill(
            body=route.fetch().text() + ".js .notice [data-dismiss][hidden]{display:none!important}.notice button{margin-top:5rem}"
        ),
    )
    assert shifts(screen, f"{served}start/r2p-in-one-page/")
