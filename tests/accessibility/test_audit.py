"""The audit finds what is wrong on a page, in a setting or in a state, names it, ends with 1, and its record is the statement's."""

import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from manuals import DAY, ROOT, read

from accessibility import command
from accessibility.look import SETTINGS
from accessibility.matrix import Look, looks
from accessibility.sample import address_of, sample
from accessibility.states import STATES
from macros.components import REGISTRY

DATE = DAY
LINE = re.compile(r"(.+) \((\w+, \d+ px)\): ([a-z-]+)")
PAGE = """<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width"><title>A page</title>
<link rel="icon" href="data:,"><style>html {{ color-scheme: light dark }} a {{ color: inherit }}</style></head><body>
<header><label for="q">Search</label> <input id="q" type="search" name="q"></header>
<main><h1>A page</h1><p>Words to read.</p><div data-search-results></div>{fault}</main>
<script>document.querySelector("input").oninput = () => {{ document.querySelector("div").innerHTML = '<a href="#q">Found</a>' + extra; }};</script>
</body></html>"""
FINE = "<script>const extra = '';</script>"
FAULTS = {
    "roles/hub/": "<script>const extra = '<input>';</script>",
    "training/modules/fp-01/": FINE + "<style>@media (prefers-color-scheme: dark) { p { color: #888; background: #777 } }</style>",
    "m/fp-01/": FINE + "<style>@media (max-width: 400px) { p { width: 500px } }</style>",
    "m/fp-02/": FINE + "<style>@media (max-width: 330px) { p { width: 500px } }</style>",
}
NARROW, DARK = (("light, 390 px", "dark, 390 px"), ("dark, 1280 px", "dark, 390 px"))
FOUND = {
    *(("search with results", str(setting), "label") for setting in SETTINGS),
    *(("training/modules/fp-01/", setting, "color-contrast") for setting in DARK),
    *(("m/fp-01/", setting, fault) for setting in NARROW for fault in ("page", "sticks")),
    *(("m/fp-02/", setting, fault) for setting in NARROW for fault in ("page", "sticks")),
}


def seeded(folder: Path, faults: dict[str, str]) -> Path:
    """Write a site of small pages, each with its fault."""
    for place, fault in faults.items():
        (folder / place).mkdir(parents=True)
        (folder / place / "index.html").write_text(PAGE.format(fault=fault))
    (folder / "sitemap.xml").write_text("<loc>https://example.org/</loc>")
    return folder


def without_most_states(site: Path, only: list[str] | None = None) -> list[Look]:
    return [look for look in looks(site, only) if not look.is_state or look.what == "search with results"]


def audited(root: Path, site: Path, changed: list[str] | None = None) -> int:
    """Run the audit in a thread of its own, as the browser of other tests may be open in this one; return its exit code."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(command.run, root, site, DATE, changed).result()


def test_every_page_and_every_state_is_looked_at_in_every_setting(tmp_path: Path):
    site = seeded(tmp_path, dict.fromkeys(["a/", "a/b/", "m/fp-01/", "m/fp-01/slides/"], ""))
    (site / "404.html").write_text("")
    wanted = looks(site)
    assert {look.what for look in wanted if not look.is_state} == {"a/", "a/b/", "m/fp-01/", "m/fp-01/slides/", "404.html"}
    assert {look.what for look in wanted if look.is_state} == STATES.keys()
    assert len(wanted) == len(set(wanted)) == len(SETTINGS) * (5 + len(STATES))
    assert sorted(map(str, SETTINGS)) == ["dark, 1280 px", "dark, 390 px", "light, 1280 px", "light, 390 px"]


def test_a_fault_is_named_with_its_page_or_state_and_its_setting(
    tmp_path: Path, small: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
):
    site = seeded(tmp_path / "site", FAULTS)
    monkeypatch.setattr(command, "looks", without_most_states)
    assert audited(small, site) == 1
    first, *lines, last = capsys.readouterr().out.splitlines()
    assert {LINE.match(line).groups() for line in lines} == FOUND and len(lines) == len(FOUND) == 14
    assert re.fullmatch(r"20 looks at 4 pages in Chromium [\d.]+ …", first)
    assert re.fullmatch(r"14 faults in \d+ seconds; kept in data/accessibility\.yml\.", last)
    assert_stated(small, 14, 20, 4, "<dd>14 faults that the tools can find; they are being mended</dd>")


def test_no_fault_ends_with_0_and_is_stated(tmp_path: Path, small: Path, monkeypatch: pytest.MonkeyPatch):
    site = seeded(tmp_path / "site", {"roles/hub/": FINE})
    assert "No full audit has been made yet." in statement(small)
    monkeypatch.setattr(command, "looks", lambda site: without_most_states(site)[:2])
    assert audited(small, site) == 0
    assert_stated(small, 0, 2, 1, "<dd>No fault that the tools can find</dd>")


def test_a_sample_holds_what_changed_and_between_its_pages_every_kind_of_element(tmp_path: Path):
    site = seeded(tmp_path, {"a/": "", "b/": '<p class="one two">x</p>', "c/": '<p class="two three">x</p><em>x</em>', "d/": '<p class="one">x</p>'})
    assert sample(site, []) == ["b/", "c/"]
    assert sample(site, ["d/", "gone/"]) == ["c/", "d/"]
    assert sample(site, ["a/", "b/", "c/", "d/"]) == ["a/", "b/", "c/", "d/"]


@pytest.mark.parametrize(
    ("page", "address"),
    [("index.md", ""), ("roles/index.md", "roles/"), ("roles/hub.md", "roles/hub/"), ("reference/sources.md#brief", "reference/sources/")],
)
def test_a_page_that_changed_is_known_by_its_address(page: str, address: str):
    assert address_of(page) == address


def test_a_sample_finds_what_is_wrong_and_keeps_nothing(tmp_path: Path, small: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture):
    site = seeded(tmp_path / "site", {"roles/hub/": FINE, "x/": FINE + "<img>"})
    monkeypatch.setattr(command, "looks", lambda site, only=None: without_most_states(site, only)[:1])
    assert audited(small, site, ["x/"]) == 1
    first, *lines, last = capsys.readouterr().out.splitlines()
    assert first.startswith("1 looks at 1 pages") and len(lines) == 1 and "image-alt" in lines[0] and last.endswith("; a sample, so nothing is kept.")
    assert "No full audit has been made yet." in statement(small)


def statement(root: Path) -> str:
    return REGISTRY["accessibility_results"](read(root))


def assert_stated(root: Path, faults: int, number: int, pages: int, words: str) -> None:
    """The record of the audit at `root` loads, and the statement says it."""
    audit = read(root).audits["accessibility"]
    assert (audit.date, audit.faults, audit.looks, audit.pages) == (DATE, faults, number, pages)
    assert audit.states == tuple(STATES) and audit.settings == tuple(map(str, SETTINGS))
    said = statement(root)
    assert words in said and f": {number} looks in all</dd>" in said
    assert f"<dd>{pages} pages, each in 4 settings (" in said and f" in {audit.browser}</dd>" in said


def test_a_version_that_is_not_here_is_told_in_a_sentence():
    surroundings = os.environ | {"PYTHONPATH": os.pathsep.join(map(str, (ROOT, ROOT / "tests"))), "PYTHONUTF8": "1"}
    done = subprocess.run([sys.executable, "-m", "accessibility", "--since", "nowhere"], cwd=ROOT, env=surroundings, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (1, "") and "Traceback" not in done.stderr
    assert done.stderr.startswith("There is no version “nowhere” here.")
