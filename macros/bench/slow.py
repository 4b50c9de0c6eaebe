"""A slow line and a slow machine: 400 ms away, 50 kB a second, a processor four times slower. In: a page. Out: seconds to what counts."""

import statistics
import time
from typing import NamedTuple

from playwright.sync_api import Browser, Page

from .asking import first_result
from .wire import SCREEN

LINE = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
SLOWER = 4
RUNS = 5
PATIENCE = 120_000
WATCH = """window.painted = 0;
new PerformanceObserver(list => { for (const entry of list.getEntries()) window.painted = entry.startTime; })
  .observe({ type: "largest-contentful-paint", buffered: true });"""


class Slow(NamedTuple):
    """Seconds from the click, medians of the runs: the largest paint, and the first search result for who searches at once.

    `fetched` are the addresses whose answers were complete when the first result stood there, those of the page itself left out.
    """

    painted: float
    found: float
    fetched: set[str]


def slow(browser: Browser, address: str, runs: int = RUNS) -> Slow:
    """Measure a page of a site over the slow line."""
    painted = [_painted(browser, address) for _ in range(runs)]
    found = [_found(browser, address) for _ in range(runs)]
    loaded = painted[0][1]
    return Slow(_median(painted), _median(found), found[0][1] - loaded)


def _median(runs: list[tuple[float, set[str]]]) -> float:
    return statistics.median(seconds for seconds, _ in runs)


def _page(browser: Browser) -> tuple[Page, set[str]]:
    page, finished = browser.new_context(viewport=SCREEN).new_page(), set()
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", LINE)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.add_init_script(WATCH)
    page.on("requestfinished", lambda request: finished.add(request.url))
    return page, finished


def _painted(browser: Browser, address: str) -> tuple[float, set[str]]:
    page, finished = _page(browser)
    page.goto(address, wait_until="load", timeout=PATIENCE)
    page.wait_for_timeout(1500)
    seconds = page.evaluate("window.painted") / 1000
    page.context.close()
    return seconds, finished


def _found(browser: Browser, address: str) -> tuple[float, set[str]]:
    page, finished = _page(browser)
    began = time.monotonic()
    page.goto(address, wait_until="commit", timeout=PATIENCE)
    first_result(page)
    seconds, then = time.monotonic() - began, set(finished)
    page.context.close()
    return seconds, then
