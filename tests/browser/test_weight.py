"""Weight, exactly: bytes of the files of a cold visit, packed as tightly as gzip can, and their number. Over a real server: `manual.py bench`.

Every page of the edition is held to the number of requests and to what surrounds its own text; what a kind of page may weigh in all
stands in `LIMITS`, and in CONTRIBUTING with the reasons.
"""

import gzip
import posixpath
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from manuals import ROOT
from playwright.sync_api import Page
from support.browser.tabs import Tabs

from macros.build import minify
from macros.build.bundles import bundled
from macros.build.site import BuiltPage, read_site
from macros.models.manual import Manual
from macros.models.urls import url

MOST_REQUESTS = 5  # the page, the style of every page, a style of its own, the script, the icon
PLACES = {
    "roles/hub/": (16_000, MOST_REQUESTS),
    "": (14_000, MOST_REQUESTS),
    "network/members/dk/": (13_500, MOST_REQUESTS),
    "states/": (20_000, MOST_REQUESTS),
    "training/modules/fp-01/": (22_350, MOST_REQUESTS),
}
TOUCHED = {"assets/acts.js", "assets/acts.css"}
PACKED = {".html", ".css", ".js", ".svg"}
LOST = "404.html"
ASSETS = ROOT / "docs/assets"
PARTS = ("notes", "records", "landing", "profile", "tables", "ruled", "figures", "charts", "home", "module", "plan", "walk", "many", "entries")
LOADED = re.compile(r'<(?:link rel="stylesheet" href|script src)="([^"]*/([\w-]+\.(?:css|js)))"')
MOST_OF_A_TOOL = 10_240  # the scripts of a working tool, as they travel together
LIGHT, LONG_CHAPTERS, LONGEST, HEAVIEST_MODULE = 20_000, 4, 26_900, 23_600
ICON = "assets/favicon.svg"
AROUND, AROUND_TOOL = 8_650, 17_950  # styles and scripts of a page to read, and of one to work with


def weight(site: Path, place: str) -> int:
    file = site / (f"{place}index.html" if place.endswith("/") or not place else place)
    return len(gzip.compress(file.read_bytes(), 9)) if file.suffix in PACKED else file.stat().st_size


@pytest.fixture
def phone(tabs: Tabs) -> Iterator[Page]:
    """A page as on a phone. A pointer that another test left lying can still go over it, which asks for what a reader touches."""
    with tabs.lent(viewport={"width": 390, "height": 844}, is_mobile=True, has_touch=True) as lent:
        yield lent


@pytest.mark.parametrize(("place", "limit", "most"), [(place, *limits) for place, limits in PLACES.items()])
def test_a_cold_visit_is_light(phone: Page, served: str, site: Path, place: str, limit: int, most: int, figure: Callable[[str], None]):
    page, asked = phone, list[str]()
    page.add_init_script("addEventListener('pointerover', () => { window.pointed = true; })")
    page.on("request", lambda request: asked.append(request.url.removeprefix(served).partition("?")[0]))
    page.goto(served + place, wait_until="networkidle")
    aside = TOUCHED if page.evaluate("window.pointed") else set()
    sizes = {address: weight(site, address) for address in asked if address not in aside}
    figure(f"cold visit of {place or 'home'}: {sum(sizes.values())} bytes in {len(sizes)} requests")
    assert len(sizes) <= most and sum(sizes.values()) <= limit, sizes


def test_remarks_and_indents_stay_at_home(site: Path):
    names = {path.name for path in (ROOT / "docs/assets").glob("*.[cj]s*")}
    assert {"manual.css", "manual.js", "search.js"} <= names
    for name in names - {"search-answers.js", "search-reading.js"}:  # which travel inside search-worker.js
        built = (site / "assets" / name).read_text("utf-8")
        assert not re.search(r"^[ \t]|^/\*(?!!)|^\n", built, re.MULTILINE), name
    assert "MIT licence" in (site / "assets/search-worker.js").read_text("utf-8").partition("\n")[0]


def test_only_what_stands_alone_is_taken_out_of_a_script():
    assert minify.script('a = "/* b */"; /* c */\n  /* d\n     e */\n\n  f();\n/*! g */\n') == 'a = "/* b */"; /* c */\nf();\n/*! g */\n'
    assert minify.page("<p>a\n\n  \n</p>") == "<p>a\n</p>" and minify.page(kept := "<pre>a\n\nb</pre>\n\n") == kept
    assert minify.page('<a title="it&#39;s">&#39;a&#95;b&#39; &#38; &#34;</a>') == """<a title="it's">'a_b' &#38; &#34;</a>"""
    assert minify.style("/* a */\n\nb{c:d}\n  e{f:g}/* h */\n") == "b{c:d}e{f:g}"


@pytest.mark.parametrize("names", [("worksheet", "printed", "form"), ("calendar", "worksheet", "planner")])
def test_the_scripts_of_a_tool_are_light(names: tuple[str, ...]):
    script = "".join(minify.script((ASSETS / f"{name}.js").read_text("utf-8")) for name in names)
    assert len(gzip.compress(script.encode(), 9)) <= MOST_OF_A_TOOL


def test_pages_slides_and_sheets_have_one_type():
    for face in ("sans", "serif"):
        stacks = {re.search(rf"--{face}:([^;}}]*)", (ASSETS / f"{name}.css").read_text("utf-8"))[1] for name in ("manual", "slides", "sheet")}
        assert len(stacks) == 1, stacks


def test_nothing_waits_for_the_colours_of_the_reader(site: Path):
    for place in PLACES:
        head = (site / place / "index.html").read_text("utf-8").partition("</head>")[0]
        assert head.index('rel="stylesheet"') < head.index("<script>") < head.index("<script src=")
        assert not re.search(r'<script src="[^"]*"(?! defer)', head)


@cache
def packed(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 9))


def loaded(page: BuiltPage, html: str = "") -> list[str]:
    """The styles and scripts that a page asks for, from the root of the site."""
    return [posixpath.normpath(posixpath.join(posixpath.dirname(page.file), address)) for address, _ in LOADED.findall(html or page.html)]


def with_scripts(html: str) -> str:
    """A page as a browser with scripts reads it."""
    return re.sub("<noscript>.*?</noscript>", "", html)


@pytest.fixture(scope="module")
def pages(site: Path) -> list[BuiltPage]:
    return [page for page in read_site(site).pages if page.file != LOST]  # which has addresses from the root, as it answers at any place


def test_every_page_asks_for_few_files_and_is_light_around_its_text(pages: list[BuiltPage], site: Path, figure: Callable[[str], None]):
    heavy, most = {}, {False: 0, True: 0}
    for page in pages:
        files = loaded(page, with_scripts(page.html))
        around = sum(packed(site / file) for file in files)
        is_tool = "assets/manual.js" not in files
        most[is_tool] = max(most[is_tool], around)
        if len(files) + len(("page", "icon")) > MOST_REQUESTS or around > (AROUND_TOOL if is_tool else AROUND):
            heavy[page.file] = files
    figure(f"styles and scripts of a page: at most {most[False]} bytes to read, {most[True]} bytes to work with")
    assert not heavy


def test_most_chapters_are_light_with_all_that_they_ask_for_and_no_module_is_heavy(
    pages: list[BuiltPage], site: Path, manual: Manual, figure: Callable[[str], None]
):
    kinds = {url(path).removeprefix("/"): page.meta.kind for path, page in manual.pages.items()}
    weights: dict[str, dict[str, int]] = defaultdict(dict)
    for page in pages:
        files = [page.file, ICON, *loaded(page, with_scripts(page.html))]
        weights[kinds.get(page.url, "")][page.url] = sum(packed(site / file) for file in files)
    chapters, modules = weights["chapter"], weights["module"]
    over = {place: bytes for place, bytes in chapters.items() if bytes > LIGHT}
    figure(f"chapters over {LIGHT} bytes, cold: {len(over)} of {len(chapters)}, most {max(chapters.values())}; modules: most {max(modules.values())}")
    assert len(over) <= LONG_CHAPTERS, over
    assert max(chapters.values()) <= LONGEST and max(modules.values()) <= HEAVIEST_MODULE


def classes(style: str) -> set[str]:
    """The classes that a style names in its selectors."""
    selectors = re.sub(r"/\*.*?\*/|\{[^{}]*\}", " ", style, flags=re.DOTALL)
    return set(re.findall(r"\.([a-z][\w-]*)", selectors))


def test_what_a_page_holds_is_styled_by_what_it_loads(pages: list[BuiltPage]):
    of = {name: classes((ASSETS / f"{name}.css").read_text("utf-8")) for name in PARTS}
    elsewhere = set().union(*(classes(path.read_text("utf-8")) for path in ASSETS.glob("*.css") if path.stem not in PARTS))
    bare = defaultdict(set)
    for page in pages:
        held = {word for words in re.findall(r'class="([^"]*)"', page.html) for word in words.split()}
        parts = {part for file in loaded(page) if file.endswith(".css") for part in file.split("/")[-1][:-4].split("-")}
        for name in set(PARTS) - parts:
            for word in held & of[name] - elsewhere - set().union(*(of[part] for part in parts & of.keys())):
                bare[name].add((word, page.file))
        assert "tables" in parts or not page.prose or page.prose[0].find(".//table") is None, page.file
    assert not bare


def asking(*names: str) -> BuiltPage:
    head = "".join(
        f'<link rel="stylesheet" href="../assets/{name}">\n' if name.endswith("css") else f'<script src="../assets/{name}" defer></script>\n'
        for name in names
    )
    return BuiltPage("a/index.html", f"<head>\n{head}</head>")


def test_many_files_travel_as_one_style_and_one_script_in_their_order():
    files = {f"assets/{name}": name.encode() for name in ("m.css", "a.css", "b.css", "m.js", "c.js", "d.js")}
    [page], made = bundled([asking("m.css", "m.js", "a.css", "c.js", "b.css", "d.js")], files)
    assert page.html == asking("m.css", "a-b.css", "m-c-d.js").html
    assert made == {"assets/a-b.css": b"a.cssb.css", "assets/m-c-d.js": b"m.jsc.jsd.js"}
    few = asking("m.css", "m.js", "a.css")
    assert bundled([few], files) == ([few], {})
