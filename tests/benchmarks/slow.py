"""A slow line and a slow machine: 400 ms away, 50 kB a second, a processor four times slower. In: a page. Out: seconds to what counts."""

import statistics
import time
from typing import NamedTuple

from playwright.sync_api import Browser, Page, Request

from .asking import first_result
from .wire import SCREEN, SETTLED

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


def _page(browser: Browser) -> tuple[Page, list[Request]]:
    page, finished = browser.new_context(viewport=SCREEN).new_page(), []
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", LINE)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.add_init_script(WATCH)
    page.on("requestfinished", lambda request: finished.append(request))
    return page, finished


def _painted(browser: Browser, address: str) -> tuple[float, set[str]]:
    page, finished = _page(browser)
    page.goto(address, wait_until="load", timeout=PATIENCE)
    page.wait_for_timeout(1500)
    seconds = page.evaluate("window.painted") / 1000
    page.context.close()
    if not seconds:
        raise SystemExit(f"{address} painted nothing")
    return seconds, {request.url for request in finished}


def _found(browser: Browser, address: str) -> tuple[float, set[str]]:
    page, finished = _page(browser)
    began = time.monotonic()
    page.goto(address, wait_until="commit", timeout=PATIENCE)
    first_result(page)
    seconds, now = time.monotonic() - began, page.evaluate("Date.now()")
    page.wait_for_timeout(SETTLED * 1000)
    page.context.close()
    return seconds, {request.url for request in finished if _ended(request) <= now}


def _ended(request: Request) -> float:
    return request.timing["startTime"] + request.timing["responseEnd"]
