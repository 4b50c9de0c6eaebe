"""`manual.py bench`. In: the project's root. Out: the figures that we hold our pages to.

Seconds of building are processor time, of the run that took the least; those of the slow line are medians, Lighthouse's figures the best.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from accessibility.browser import chromium, found_chromium
from playwright.sync_api import Browser

from . import lighthouse, synthetic
from .report import Row, most, summary, table
from .slow import LINE, QUESTIONS, SLOWER, slow, typed
from .wire import cold, host

PLACES = {"home": "", "a chapter": "roles/hub/", "a member": "network/members/dk/", "a state": "states/ke/", "a module": "training/modules/fp-01/"}
KINDS = {**PLACES, "the register": "reference/recommendations/"}
MOST = {"a module": (25_000, 5)}
CHAPTER = "part-00/chapter-0001/"
KEY = 120  # milliseconds from key to key
SLOW = f"a line of {LINE['latency']} ms and {LINE['downloadThroughput'] // 1000} kB/s, the processor {SLOWER}× slower"
QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "SOURCE_DATE_EPOCH": "1795219200"}


def run(root: Path, runs: int) -> None:
    """Measure everything and print it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print("Building the manual and invented ones …", flush=True)
        build_ours(root, folder / "real")
        rows = table("Building: seconds of work", _builds(folder, runs))
        with chromium(flags=()) as browser:
            rows += table("Our pages, cold: packed bytes and requests", _weights(browser, folder / "real"))
            rows += table(f"A chapter on {SLOW}", _slow_line(browser, folder / "real", PLACES["a chapter"], runs))
            rows += table(f"A chapter of 300 on {SLOW}", _slow_line(browser, folder / "ours-300", CHAPTER, runs))
        rows += table("Lighthouse, mobile: speed, accessibility, best practices, search engines", _scores(folder / "real", runs))
        print(f"\n{summary(rows)}")


def build_ours(manual: Path, out: Path) -> float:
    """Build a manual as its command does; return the seconds of work."""
    return _work([sys.executable, "-m", "macros", "build", "--out", str(out)], manual, PYTHONPATH=str(manual))


def _work(command: list[str], folder: Path, **environment: str) -> float:
    before = os.times()
    done = subprocess.run(command, cwd=folder, env=os.environ | QUIET | environment, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stderr[-2000:]}")
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def _builds(folder: Path, runs: int) -> list[Row]:
    seconds = {}
    for pages in (100, 300, 1000):
        manual = synthetic.write(folder / str(pages), pages)
        seconds[pages] = min(build_ours(manual, folder / f"ours-{pages}") for _ in range(runs if pages < 1000 else 1))
    return [
        *(Row(f"{pages} chapters", f"{least:.1f} s") for pages, least in seconds.items()),
        most("1,000 / 100 chapters", seconds[1000] / seconds[100], 11),
    ]


def _weights(browser: Browser, site: Path) -> list[Row]:
    rows = []
    with host(site) as served:
        for name, place in PLACES.items():
            found, (sent, requests) = cold(browser, served, place), MOST.get(name, (20_000, 5))
            rows += [most(name, found.sent, sent, "{:,.0f} bytes"), most(f"{name}: requests", found.requests, requests, "{:.0f}")]
    return rows


def _slow_line(browser: Browser, site: Path, place: str, runs: int) -> list[Row]:
    with host(site) as served:
        found = slow(browser, served, place, runs)
        heaviest = max(typed(browser, served, place, words, KEY) for words in QUESTIONS)
    return [
        most("largest paint", found.painted, 2.5, "{:.2f} s"),
        most("first search result, from the first key", found.found, 2.0, "{:.2f} s"),
        most("first search, in all", found.searched, 120_000, "{:,.0f} bytes"),
        most(f"heaviest of {len(QUESTIONS)} questions, typed", heaviest, 120_000, "{:,.0f} bytes"),
    ]


def _scores(site: Path, runs: int) -> list[Row]:
    if not lighthouse.command():
        return [Row(name, lighthouse.MISSING) for name in KINDS]
    rows = []
    with host(site) as served:
        for name, place in KINDS.items():
            found = lighthouse.scores(served.address + place, min(runs, 3), found_chromium())
            met = all(found[kind] >= least for kind, least in lighthouse.KINDS.items())
            rows.append(Row(name, " / ".join(map(str, found.values())), " / ".join(map(str, lighthouse.KINDS.values())), met))
    return rows
