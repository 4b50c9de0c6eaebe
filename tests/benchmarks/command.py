"""`manual.py bench`. In: the project's root. Out: the figures that we hold our pages to, and a plain Material site beside them in the same run.

Seconds of building are processor time, of the run that took the least: whatever else a machine does only adds to them. Those of the slow
line are medians, and Lighthouse's figures the best of its runs.
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
from .slow import LINE, SLOWER, Slow, slow
from .wire import cold, host

PLACES = {"home": "", "a chapter": "roles/hub/", "a member": "network/members/dk/", "a state": "states/ke/", "a module": "training/modules/fp-01/"}
KINDS = {**PLACES, "the register": "reference/recommendations/"}
MOST = {"home": (20_000, 6), "a state": (20_000, 6), "a module": (30_000, 6)}
READ = (20_000, 5)
CHAPTER = "part-00/chapter-0001/"
QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "SOURCE_DATE_EPOCH": "1795219200"}


def run(root: Path, runs: int) -> None:
    """Measure everything and print it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        print("Building the manual and the synthetic ones …", flush=True)
        build_ours(root, folder / "real")
        rows = table("Building: seconds of work", _builds(folder, runs), "plain Material")
        with chromium(flags=()) as browser:
            rows += table("Our pages, cold: packed bytes and requests", _weights(browser, folder / "real"))
            rows += _slow_lines(browser, folder, runs)
        rows += table("Lighthouse, mobile: speed, accessibility, best practices, search engines", _scores(folder / "real", runs))
        print(f"\n{summary(rows)}")


def build_ours(manual: Path, out: Path) -> float:
    """Build a manual as its command does; return the seconds of work."""
    return _work([sys.executable, "-m", "macros", "build", "--out", str(out)], manual, PYTHONPATH=str(manual))


def build_plain(project: Path, out: Path) -> float:
    """Build a plain Material project; return the seconds of work."""
    return _work([sys.executable, "-m", "mkdocs", "build", "--site-dir", str(out)], project)


def _work(command: list[str], folder: Path, **environment: str) -> float:
    before = os.times()
    done = subprocess.run(command, cwd=folder, env=os.environ | QUIET | environment, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stderr[-2000:]}")
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def _builds(folder: Path, runs: int) -> list[Row]:
    ours, beside = {}, {}
    for pages in (100, 300, 1000):
        manual, plain = synthetic.write(folder / str(pages), pages)
        ours[pages] = min(build_ours(manual, folder / f"ours-{pages}") for _ in range(runs if pages < 1000 else 1))
        beside[pages] = min(build_plain(plain, folder / f"plain-{pages}") for _ in range(runs)) if pages == 300 else None
    rows = [Row(f"{pages} chapters", f"{seconds:.1f} s", f"{beside[pages]:.1f} s" if beside[pages] else "") for pages, seconds in ours.items()]
    ratio = Row("300 chapters, ours / plain", f"{ours[300] / beside[300]:.2f}")  # ours also checks, searches and packs what the theme does not
    return [*rows, ratio, most("1,000 / 100 chapters", ours[1000] / ours[100], 11)]


def _weights(browser: Browser, site: Path) -> list[Row]:
    rows = []
    with host(site) as served:
        for name, place in PLACES.items():
            found, (sent, requests) = cold(browser, served, place), MOST.get(name, READ)
            rows += [most(name, found.sent, sent, "{:,.0f} bytes"), most(f"{name}: requests", found.requests, requests, "{:.0f}")]
    return rows


def _slow_lines(browser: Browser, folder: Path, runs: int) -> list[Row]:
    sites = {"The real manual": ("real", PLACES["a chapter"]), "300 chapters": ("ours-300", CHAPTER), "plain": ("plain-300", CHAPTER)}
    found, all_rows = {}, []
    for name, (site, place) in sites.items():
        with host(folder / site) as served:
            found[name] = slow(browser, served, place, runs)
    plain: Slow = found.pop("plain")
    line = f"{LINE['latency']} ms, {LINE['downloadThroughput'] // 1000} kB/s, processor {SLOWER}× slower"
    for name, ours in found.items():
        rows = [
            most("largest paint", ours.painted, 2.5, "{:.2f} s", f"{plain.painted:.2f} s"),
            most("first search result, from the first key", ours.found, 2.0, "{:.2f} s", f"{plain.found:.2f} s"),
            most("first search, in all", ours.searched, 120_000, "{:,.0f} bytes", f"{plain.searched:,.0f} bytes"),
        ]
        all_rows += table(f"{name} on a line of {line}", rows, "plain, 300 chapters")
    return all_rows


def _scores(site: Path, runs: int) -> list[Row]:
    if not lighthouse.command():
        return [Row(name, lighthouse.MISSING) for name in KINDS]
    rows = []
    with host(site) as served:
        for name, place in KINDS.items():
            found = lighthouse.scores(served.address + place, min(runs, 3), found_chromium())
            wanted = lighthouse.KINDS
            rows.append(
                Row(
                    name,
                    " / ".join(map(str, found.values())),
                    "",
                    " / ".join(map(str, wanted.values())),
                    all(found[k] >= v for k, v in wanted.items()),
                )
            )
    return rows
