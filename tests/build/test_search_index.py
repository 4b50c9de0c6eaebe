"""What the search box reads: sections cut from built pages, the same bytes each time, and light enough for a slow line."""

import gzip
import json
import re
from collections.abc import Callable
from pathlib import Path

from manuals import ROOT

from macros.build.minify import minified
from macros.build.search.index import ENGINE, LIBRARY, TEXT, search_files
from macros.build.search.sections import sections, title_and_summary
from macros.build.site import BuiltPage, Site, read_site
from macros.models.manual import Manual

AT_ONCE = ("assets/search.js", "assets/search.css", ENGINE)
MOST_AT_ONCE = 60_000
HALL = """<main><h1>The hall</h1><p class="summary">What it is.</p><div class="prose">
<p>Opening <strong>words</strong>. <sup class="cite" data-search="skip"><a href="#">1</a></sup></p>
<h2 id="what">What <em>it</em> takes</h2><p>Patience</p>
<dl><div id="nap"><dt>Plan</dt><dd>A plan for prevention. <span data-search="skip">Also: NAP.</span></dd></div></dl>
<ul class="records"><li data-search="skip"><a href="#">R001</a> Told elsewhere.</li><li id="s1"><p><strong>A source</strong>. UN, 2016.</p></li></ul>
<table><tbody><tr id="r001"><th scope="row">R001</th><td data-label="Text">Map the laws</td><td data-label="Quelle" data-search="skip">Seoul</td></tr></tbody></table>
<form><label>Filter</label></form>
<h2 id="quoted">Quoted</h2><div data-search="stop"></div><p>Told elsewhere.</p><h3 id="own">Own</h3><p>Told here.</p></div></main>"""


def weight(path: Path) -> int:
    """Return the bytes of a file with gzip."""
    return len(gzip.compress(path.read_bytes(), 6, mtime=0))


def first(site: Path) -> dict:
    """Return what the engine is given at once."""
    return json.loads(re.search(r"manualSearch\.begin\((.*)\);\s*\Z", (site / ENGINE).read_text("utf-8"))[1])


def later(site: Path) -> dict:
    """Return what is fetched after the first answer."""
    return json.loads(re.fullmatch(r'manualSearch\.text\("\w+",(.*)\);\s*', (site / TEXT).read_text("utf-8"))[1])


def test_a_page_is_cut_at_headings_and_rows():
    found = sections(BuiltPage("hall/index.html", HALL))
    assert [(part.id, part.title, part.text, part.row) for part in found] == [
        ("", "", "Opening words.", False),
        ("what", "What it takes", "Patience.", False),
        ("nap", "Plan", "A plan for prevention.", True),
        ("s1", "A source", "UN, 2016.", True),
        ("r001", "R001", "Map the laws.", True),
        ("quoted", "Quoted", "", False),
        ("own", "Own", "Told here.", False),
    ]
    assert title_and_summary(BuiltPage("hall/index.html", HALL)) == ("The hall", "What it is.")


def test_a_long_row_without_a_name_is_cut_at_a_word():
    page = BuiltPage("x/index.html", f'<main><div class="prose"><ul><li id="x">{"word " * 40}</li></ul></div></main>')
    assert sections(page)[1].title == "word " * 15 + "word …"


def test_every_entry_leads_to_a_place_on_its_page(site: Path):
    ids = {page.url: set(page.tree.xpath("//@id")) for page in read_site(site).pages}
    at_once, text = first(site), later(site)
    addresses = at_once["pages"]["address"].split("\n")
    assert set(addresses) <= set(ids) and len(addresses) == len(set(addresses))
    for parts in (at_once["heads"], at_once["rows"], text["rows"]):
        names = iter(parts["id"].split("\n"))
        for address, count in zip(addresses, parts["count"], strict=True):
            assert {next(names) for _ in range(count)} <= ids[address]


def test_every_section_has_its_text_and_registers_are_in(site: Path):
    at_once, text = first(site), later(site)
    entries = len(at_once["pages"]["kind"]) + sum(sum(parts["count"]) for parts in (at_once["heads"], at_once["rows"], text["rows"]))
    assert len(text["text"].split("\n")) == entries
    ids = set(text["rows"]["id"].split("\n"))
    assert {"r001", "gcr2p-2016-seoul-summary"} <= ids and "nap" in at_once["rows"]["id"].split("\n")


def test_the_404_page_is_left_out_and_the_a_to_z_is_found_by_its_title_alone(site: Path):
    at_once = first(site)
    addresses = at_once["pages"]["address"].split("\n")
    number = addresses.index("reference/a-z/")
    assert "404.html" not in addresses and "A to Z" in at_once["pages"]["also"].split("\n")[number]
    assert not at_once["heads"]["count"][number] and not later(site)["rows"]["count"][number]


def test_both_files_belong_together_and_the_library_keeps_its_notice(site: Path):
    engine = (site / ENGINE).read_text("utf-8")
    assert f'manualSearch.text("{first(site)["stamp"]}",' in (site / TEXT).read_text("utf-8")[:60]
    assert engine.startswith("/*! MiniSearch") and "MIT" in engine[:120]
    assert "Permission is hereby granted" in (site / "assets/vendor/minisearch-licence.txt").read_text("utf-8")
    assert not (site / LIBRARY).exists()


def test_the_same_pages_give_the_same_bytes(site: Path, manual: Manual):
    assets = {f"assets/{name}": (ROOT / "docs/assets" / name).read_bytes() for name in ("search-worker.js", "vendor/minisearch.min.js")}
    made = search_files(Site(read_site(site).pages, assets | minified(assets)), manual)
    assert set(made) == {ENGINE, TEXT}
    for name, content in made.items():
        assert content == (site / name).read_bytes()


def test_the_first_result_is_light(site: Path, figure: Callable[[str], None]):
    weights = {name: weight(site / name) for name in (*AT_ONCE, TEXT)}
    total = sum(weights[name] for name in AT_ONCE)
    figure(
        f"first search result: {total / 1000:.1f} KB with gzip over {len(first(site)['pages']['kind'])} pages; full text after it: "
        f"{weights[TEXT] / 1000:.1f} KB"
    )
    assert total <= MOST_AT_ONCE, weights
