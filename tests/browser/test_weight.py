"""Weight, exactly: bytes of the files of a cold visit, packed as tightly as gzip can, and their number. Over a real server: `manual.py bench`."""

import gzip
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from manuals import ROOT
from playwright.sync_api import Page

from macros.build import minify

PLACES = {"roles/hub/": 40_000, "": 65_000, "network/members/dk/": 40_000, "training/modules/fp-01/": 40_000}
MOST_REQUESTS = 8
PACKED = {".html", ".css", ".js", ".svg"}


def weight(site: Path, place: str) -> int:
    file = site / (f"{place}index.html" if place.endswith("/") or not place else place)
    return len(gzip.compress(file.read_bytes(), 9)) if file.suffix in PACKED else file.stat().st_size


@pytest.mark.parametrize(("place", "limit"), PLACES.items())
def test_a_cold_visit_is_light(page: Page, served: str, site: Path, place: str, limit: int, figure: Callable[[str], None]):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(served).partition("?")[0]))
    page.goto(served + place, wait_until="networkidle")
    sizes = {address: weight(site, address) for address in asked}
    figure(f"cold visit of {place or 'home'}: {sum(sizes.values())} bytes in {len(asked)} requests")
    assert len(asked) <= MOST_REQUESTS and sum(sizes.values()) <= limit, sizes


def test_remarks_and_indents_stay_at_home(site: Path):
    names = {path.name for path in (ROOT / "docs/assets").glob("*.[cj]s*")}
    assert {"manual.css", "manual.js", "search.js"} <= names
    for name in names - {"search-answers.js"}:  # travels inside search-worker.js
        built = (site / "assets" / name).read_text("utf-8")
        assert not re.search(r"^[ \t]|^/\*(?!!)|^\n", built, re.MULTILINE), name
    assert "MIT licence" in (site / "assets/search-worker.js").read_text("utf-8").partition("\n")[0]


def test_only_what_stands_alone_is_taken_out_of_a_script():
    assert minify.script('a = "/* b */"; /* c */\n  /* d\n     e */\n\n  f();\n/*! g */\n') == 'a = "/* b */"; /* c */\nf();\n/*! g */\n'
    assert minify.style("/* a */\n\nb{c:d}\n  e{f:g}/* h */\n") == "b{c:d}\ne{f:g}\n"


def test_nothing_waits_for_the_colours_of_the_reader(site: Path):
    for place in PLACES:
        head = (site / place / "index.html").read_text("utf-8").partition("</head>")[0]
        assert head.index('rel="stylesheet"') < head.index("<script>") < head.index("<script src=")
        assert not re.search(r'<script src="[^"]*"(?! defer)', head)
