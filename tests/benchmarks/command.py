"""`manual.py bench`. In: the project's root. Out: every figure of the manual beside plain Material, made in the same run.

Seconds of work are processor time, those of the run that took the least: whatever else a machine does can only add to them.
Seconds on the slow line are medians.
"""

import datetime as dt
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from accessibility.browser import chromium
from playwright.sync_api import Browser

from macros.build.site import read_built
from macros.components import REGISTRY
from macros.loader import load

from . import plain, synthetic
from .reading import reading
from .report import Row, kilobytes, light, most, table
from .slow import LINE, SLOWER, Slow, slow
from .timing import Taken, build_ours, build_plain, least, taken
from .wire import Host, Wire, cold, host, of
from .zensical import install

PLACES = {"a chapter": "roles/hub/", "home": "", "a member": "network/members/dk/", "a module": "training/modules/fp-01/"}
MOST_BYTES = {"a chapter": 55_000, "home": 65_000}
MOST_REQUESTS = 8
CHAPTER = "part-00/chapter-0001/"
INDEX = "search_index.json"
AS_OF = dt.date(2026, 11, 21)


class Pair(NamedTuple):
    """The same words, ours and plain, built."""

    ours: Path
    plain: Path


def run(root: Path, runs: int) -> int:
    """Measure everything and print it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        print("Building the manual and the synthetic ones …", flush=True)
        real = _pair(root, folder / "real")
        _builds(folder, runs)
        synthetic_pair = Pair(folder / "ours-300-site", folder / "plain-300-site")
        with chromium(flags=()) as browser:
            _real(browser, real, runs)
            _synthetic(browser, synthetic_pair, folder / "ours-120-site", runs)
        _reading(root, real.ours)
    return 0


def _pair(root: Path, folder: Path) -> Pair:
    folder.mkdir()
    build_ours(root, folder / "ours")
    build_plain(plain.write(root, folder / "words"), folder / "plain")
    return Pair(folder / "ours", folder / "plain")


def _builds(folder: Path, runs: int) -> None:
    ours = {pages: least(build() for _ in range(2 if pages == 1000 else runs)) for pages in (100, 120, 1000) for build in [_builder(folder, pages)]}
    ours[300], beside, project = _side_by_side(folder, runs)
    rows = [Row(f"{pages} pages", _said(ours[pages], pages), _said(beside, pages) if pages == 300 else "") for pages in (100, 300, 1000)]
    rows += [
        most("1,000 pages / 100 pages", ours[1000].work / ours[100].work, 11),
        most("300 pages / plain Material", ours[300].work / beside.work, 1.25),
    ]
    command, version = install(folder / "zensical")
    if command:
        seconds = least(taken([str(command), "build", "--clean"], project) for _ in range(runs))
        rows.append(Row(f"300 pages / Zensical ({version})", f"{ours[300].work / seconds.work:.2f}", _said(seconds, 300)))
    else:
        rows.append(Row("Zensical", "not installed", version[:60]))
    table("Building: seconds of work in the least of the runs, milliseconds a page, megabytes at most", "plain Material", rows)


def _side_by_side(folder: Path, runs: int) -> tuple[Taken, Taken, Path]:
    """Build 300 pages both ways in turn, so that whatever else the machine does falls on both; return the plain project too."""
    build = _builder(folder, 300)
    project = plain.write(folder / "ours-300", folder / "plain-300")
    pairs = [(build(), build_plain(project, folder / "plain-300-site")) for _ in range(runs)]
    return *(least(side) for side in zip(*pairs, strict=True)), project


def _builder(folder: Path, pages: int) -> Callable[[], Taken]:
    manual = synthetic.write(folder / f"ours-{pages}", pages)
    return partial(build_ours, manual, folder / f"ours-{pages}-site")


def _said(found: Taken, pages: int) -> str:
    return f"{found.work:.1f} s, {found.work / pages * 1000:.0f} ms, {found.megabytes:.0f} MB"


def _real(browser: Browser, pair: Pair, runs: int) -> None:
    with host(pair.ours) as ours, host(pair.plain) as beside:
        rows = []
        for name, place in PLACES.items():
            mine, theirs = cold(browser, ours, place), cold(browser, beside, place)
            rows.append(_bytes(name, mine, theirs, _index(beside)))
            rows.append(most(f"{name}: requests", mine.requests, MOST_REQUESTS, "{:.0f}", str(theirs.requests)))
        lines = slow(browser, ours.address + PLACES["a chapter"], runs), slow(browser, beside.address + PLACES["a chapter"], runs)
        number = len(read_built(pair.ours))
        rows.append(light(f"first search result, {number} pages: more", of(ours, lines[0].fetched).sent, 120_000, _searched(beside, lines[1])))
        table(f"The real manual, {number} pages, cold, gzip, counted at {ours.name}", "plain, its search / without", rows)
        _slow_rows("The real manual", *lines)


def _synthetic(browser: Browser, pair: Pair, fewer: Path, runs: int) -> None:
    with host(pair.ours) as ours, host(pair.plain) as beside, host(fewer) as few:
        mine, theirs = cold(browser, ours, CHAPTER), cold(browser, beside, CHAPTER)
        lines = slow(browser, ours.address + CHAPTER, runs), slow(browser, beside.address + CHAPTER, runs)
        at_120 = slow(browser, few.address + CHAPTER, 1)
        table(
            "Synthetic, 300 pages",
            "plain, its search / without",
            [
                _bytes("a chapter", mine, theirs, _index(beside)),
                light("first search result, 300 pages: more", of(ours, lines[0].fetched).sent, 120_000, _searched(beside, lines[1])),
                light("first search result, 120 pages: more", of(few, at_120.fetched).sent, 60_000),
            ],
        )
        _slow_rows("Synthetic, 300 pages", *lines)


def _bytes(name: str, ours: Wire, theirs: Wire, index: int) -> Row:
    return light(name, ours.sent, MOST_BYTES.get(name), f"{kilobytes(theirs.sent)} / {kilobytes(theirs.sent - index)}")


def _index(served: Host) -> int:
    return next((size for size, address in served.sent() if INDEX in address), 0)


def _searched(served: Host, line: Slow) -> str:
    more = {address: size for size, address in served.sent() if INDEX in address or "workers/search" in address}
    return kilobytes(sum(more.values())) if line.found else ""


def _slow_rows(title: str, ours: Slow, theirs: Slow) -> None:
    line = f"{LINE['latency']} ms, {LINE['downloadThroughput'] // 1000} kB/s, processor {SLOWER}× slower"
    table(
        f"{title} on a line of {line}: seconds, medians",
        "plain Material",
        [
            Row("largest paint", f"{ours.painted:.2f}", f"{theirs.painted:.2f}"),
            most("largest paint, ours / plain", ours.painted / theirs.painted, 0.75),
            Row("first search result", f"{ours.found:.2f}", f"{theirs.found:.2f}"),
            most("first search result, ours / plain", ours.found / theirs.found, 0.4),
        ],
    )


def _reading(root: Path, site: Path) -> None:
    manual = load(root, AS_OF, REGISTRY)
    found = reading(read_built(site), {path: page.words for path, page in manual.pages.items()})
    rows = [
        Row("pages of running text", str(found.pages)),
        Row("words a page, median", str(found.words)),
        Row("words a sentence, median", f"{found.sentence:.0f}", "", "< 20", found.sentence < 20),
        Row("LIX, median (below 40: easy to read)", f"{found.index}"),
        Row("pages above 1,500 words of their own", str(len(found.long))),
        *(Row(f"    {path}", str(number)) for path, number in found.long),
    ]
    table("Reading", "", rows)
