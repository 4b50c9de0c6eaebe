"""A slow line and a slow machine: 400 ms away, 50 kB a second, a processor four times slower. In: a page. Out: seconds to what counts."""

import statistics
import time
from typing import NamedTuple

from playwright.sync_api import Browser

from .wire import Host

LINE = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
SLOWER = 4
PATIENCE = 120_000
BOX, RESULT = "input[type=search][name=q]", "[data-search-results] a"
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
    box.press_sequentially("early warning")
    page.locator(RESULT).first.wait_for(timeout=PATIENCE)
    found = time.monotonic() - began
    page.wait_for_load_state("networkidle")
    page.context.close()
    return Slow(painted, found, sum(size for size, _ in served.sent()[before:]))
