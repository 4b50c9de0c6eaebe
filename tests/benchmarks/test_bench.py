"""The benchmark measures what it says: the manuals it builds, the bytes, the work, the slow line, Lighthouse, and the word beside a figure."""

import gzip
import random
import string
import sys
import urllib.request
from pathlib import Path

import pytest
from manuals import run
from playwright.sync_api import Browser

from benchmarks import command, lighthouse, report, synthetic, wire
from benchmarks.slow import LINE, slow, typed
from macros.build.site import read_site

HEAD = '<!doctype html><title>T</title><link rel="icon" href="data:,"><link rel="stylesheet" href="style.css"><p>Words to paint.</p>'
ASKS = """<input type="search" name="q"><div data-search-results></div><script src="ask.js"></script>"""
ASK = """document.querySelector("input").addEventListener("input", async () => {
  await (await fetch("index.json")).text();
  document.querySelector("div").innerHTML = '<a href="#found">found</a>';
  document.querySelector("div").dataset.complete = true;
}, { once: true });"""
BUSY = [sys.executable, "-I", "-S", "-c", "import time\nwhile time.process_time() < 0.5: pass"]


def test_a_manual_has_the_chapters_asked_for_the_same_each_time_and_is_built(tmp_path: Path):
    manual = synthetic.write(tmp_path / "one", 12)
    assert [path.read_bytes() for path in sorted(manual.rglob("*.md"))] == [
        path.read_bytes() for path in sorted(synthetic.write(tmp_path / "two", 12).rglob("*.md"))
    ]
    assert run(manual, "check").returncode == 0
    assert command.build_ours(manual, tmp_path / "ours") > 0.5
    pages = {page.file: page for page in read_site(tmp_path / "ours").pages if page.file.startswith("part-")}
    assert len(pages) == 12 and len(pages["part-00/chapter-0001/index.html"].tree.xpath("string(//article)").split()) > 600


@pytest.mark.parametrize(
    ("row", "line"),
    [
        (report.most("ratio", 0.75, 0.75), "ratio 0.75 ≤ 0.75 met"),
        (report.most("requests", 9, 8, "{:.0f}"), "requests 9 ≤ 8 MISSED"),
        (report.Row("home", lighthouse.MISSING), f"home {lighthouse.MISSING}"),
    ],
)
def test_a_row_says_whether_its_target_is_met(capsys: pytest.CaptureFixture, row: report.Row, line: str):
    report.table("Title", [row])
    _, title, heads, printed = capsys.readouterr().out.splitlines()
    assert (title, " ".join(heads.split()), " ".join(printed.split())) == ("Title", "ours target", line)


def test_what_is_missed_and_what_was_not_measured_is_counted():
    rows = [report.most("a", 1, 1), report.most("b", 2, 1), report.Row("c", lighthouse.MISSING), report.Row("d", "1 s")]
    assert report.summary(rows) == "1 met, 1 missed, 1 not measured"


def seeded(folder: Path, style: int) -> Path:
    """Write a page that is painted once `style` bytes, which cannot be packed well, are there, and that asks for one file to search."""
    folder.mkdir()
    noise = "".join(random.Random(style).choices(string.ascii_letters + string.digits, k=style))
    for name, text in {"index.html": HEAD + ASKS, "ask.js": ASK, "style.css": f"/* {noise} */", "index.json": "{}"}.items():
        (folder / name).write_text(text)
    return folder


def test_the_bytes_counted_are_those_that_arrive_packed_and_a_first_visit_counts_each_request(browser: Browser, tmp_path: Path):
    with wire.host(seeded(tmp_path / "site", 5000)) as served:
        with urllib.request.urlopen(f"{served.address}style.css") as answer:
            body = answer.read()
            assert answer.headers["Content-Encoding"] == "gzip" and gzip.decompress(body).startswith(b"/* ")
        assert served.sent() == [(len(body), "/style.css")]
        first = wire.cold(browser, served, "")
        assert first == wire.cold(browser, served, "") and first.requests == 3 and first.sent > len(body)


def test_the_slow_line_tells_a_late_paint_and_what_a_search_takes(browser: Browser, tmp_path: Path):
    with wire.host(seeded(tmp_path / "early", 10)) as early, wire.host(seeded(tmp_path / "late", 120_000)) as late:
        soon, later = (slow(browser, served, "", 1) for served in (early, late))
        assert typed(browser, early, "", "hub", 1) == soon.searched
    assert soon.painted >= LINE["latency"] / 1000 and later.painted >= 90_000 / LINE["downloadThroughput"]
    assert soon.found >= LINE["latency"] / 1000 and soon.searched == later.searched == len(wire.packed(tmp_path / "early/index.json"))


def test_work_is_processor_time_and_a_command_that_fails_ends_with_its_words(tmp_path: Path):
    assert 0.45 <= command._work(BUSY, tmp_path) < 2  # of 0.5 seconds, counted in hundredths by the system
    with pytest.raises(SystemExit, match="failed:\nthe reason\n$"):
        command._work([*BUSY[:-1], "import sys; print('the reason', file=sys.stderr); sys.exit(3)"], tmp_path)


def test_lighthouse_gives_the_best_of_its_runs_and_where_it_is_not_installed_that_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", "")
    assert {row.ours for row in command._scores(tmp_path, 1)} == {lighthouse.MISSING}
    (program := tmp_path / "node_modules/.bin/lighthouse").parent.mkdir(parents=True)
    scores = [{"categories": {kind: {"score": score} for kind in lighthouse.KINDS}} for score in (0.9, 0.99)]
    said = f"import json, pathlib\nat = pathlib.Path('at')\nprint(json.dumps({scores!r}[at.exists()]))\nat.touch()\n"
    (tmp_path / "said.py").write_text(said)
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{tmp_path}/said.py"\n')
    program.chmod(0o755)
    assert lighthouse.scores("http://127.0.0.1/", 2, None) == dict.fromkeys(lighthouse.KINDS, 99)
