"""A slow line and a slow machine: 400 ms away, 50 kB a second, a processor four times slower. In: a page. Out: seconds to what counts."""

import statistics
import time
from typing import NamedTuple

from playwright.sync_api import Browser

from .wire import Host

LINE = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
SLOWER = 4
PATIENCE = 120_000
BOX, RESULT, COMPLETE = "input[type=search][name=q]", "[data-search-results] a", "[data-search-results][data-complete=true]"
WORDS = "early warning"
QUESTIONS = (
    WORDS,
    "is ivory coast party to the rome statute",
    "is the us party to the genocide convention",
    "has france endorsed the kigali principles",
    "which states are members of the council of europe",
    "what are the four crimes",
    "who can raise the alarm",
)
PAINTED = """() => new Promise(resolve => new PerformanceObserver(list => resolve(list.getEntries().pop().startTime))
  .observe({ type: "largest-contentful-paint", buffered: true }))"""


class Slow(NamedTuple):
    """Seconds from the click to the largest paint, from the first key to the first search result, and bytes of all that a first search took."""

    painted: float
    found: float
    searched: int


def slow(browser: Browser, served: Host, place: str, runs: int) -> Slow:
    """Return the medians of the runs of a page over the slow line."""
    found = [_run(browser, served, place) for _ in range(runs)]
    return Slow(*(statistics.median(side) for side in zip(*found, strict=True)))


def typed(browser: Browser, served: Host, place: str, words: str, key: int) -> int:
    """Return the bytes of all that a first search took, typed letter by letter with so many milliseconds from key to key."""
    page = browser.new_context().new_page()
    page.goto(served.address + place, wait_until="networkidle")
    before = len(served.sent())
    page.locator(BOX).first.click()
    page.locator(BOX).first.press_sequentially(words, delay=key)
    page.locator(COMPLETE).wait_for(timeout=PATIENCE, state="attached")
    page.wait_for_load_state("networkidle")
    page.context.close()
    return sum(size for size, _ in served.sent()[before:])


def _run(browser: Browser, served: Host, place: str) -> Slow:
    page = browser.new_context().new_page()
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", LINE)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(served.address + place, wait_until="load", timeout=PATIENCE)
    painted, before = page.evaluate(PAINTED) / 1000, len(served.sent())
    box, began = page.locator(BOX).first, time.monotonic()
    box.click()
    box.press_sequentially(WORDS)
    page.locator(RESULT).first.wait_for(timeout=PATIENCE)
    found = time.monotonic() - began
    page.locator(COMPLETE).wait_for(timeout=PATIENCE, state="attached")
    page.wait_for_load_state("networkidle")
    page.context.close()
    return Slow(painted, found, sum(size for size, _ in served.sent()[before:]))
