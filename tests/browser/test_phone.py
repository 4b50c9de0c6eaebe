"""A phone's first screen, and what helps on the way down: header, contents, notice, the way back, the pages around."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page, expect
from support.browser.held import Held
from support.browser.tabs import Tabs

from macros.build.site import read_site
from macros.models.manual import MADE_KINDS, Manual, page_of
from macros.models.urls import url
from macros.queries.order import around, in_order

LONG = "start/first-90-days/"
LOWEST = 500
ACTS = "**/acts.js"
# What a reader counts as text: a sentence, and not a box of facts, a choice to make or a drawing; on a page without one, what comes first.
FIRST_LINE = """() => {
  const sentence = [...document.querySelectorAll(".prose :is(p, li)")].find((part) =>
    part.textContent.trim().length > 40 && part.checkVisibility() && !part.closest("dl, figure, form, nav"));
  if (sentence) return Math.round(sentence.getBoundingClientRect().top + scrollY);
  const walk = document.createTreeWalker(document.querySelector(".prose"), NodeFilter.SHOW_TEXT), range = document.createRange();
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    if (node.textContent.trim() && box.width > 2 && box.height > 2) return Math.round(box.top + scrollY);
  }
}"""


@pytest.fixture
def phone(tabs: Tabs) -> Iterator[Page]:
    with tabs.lent(viewport={"width": 390, "height": 844}, is_mobile=True, has_touch=True, reduced_motion="reduce") as lent:
        yield lent


def places(site: Path, manual: Manual) -> list[str]:
    """Return every chapter and module, and of every other folder the three pages whose heads say most."""
    read = {page.url: " ".join(head[0].text_content().split()) for page in read_site(site).pages if (head := page.tree.find_class("page-head"))}
    longest: dict[str, list[str]] = {}
    for place in sorted(read, key=lambda place: -len(read[place])):
        longest.setdefault(place.rstrip("/").rpartition("/")[0], []).append(place)
    modules = [url(page_of("modules", code)).removeprefix("/") for code in manual.modules]
    return list(dict.fromkeys([*chapters(manual), *modules, *(place for folder in longest.values() for place in folder[:3])]))


def chapters(manual: Manual) -> list[str]:
    return [url(page.path).removeprefix("/") for page in manual.pages.values() if page.meta.kind in ("chapter", "route")]


def test_the_text_of_every_kind_of_page_begins_on_the_first_screen(
    phone: Page, served: str, site: Path, manual: Manual, figure: Callable[[str], None]
):
    lines = {}
    for place in places(site, manual):
        phone.goto(served + place)
        lines[place] = phone.evaluate(FIRST_LINE)
    figure(f"first line of a page on a phone: {sorted(lines.values())[len(lines) // 2]} px down, at most {max(lines.values())}")
    assert lines and {place: line for place, line in lines.items() if line > LOWEST} == {}


def test_the_header_is_one_row_and_the_notice_one_line(phone: Page, served: str):
    phone.goto(served + LONG)
    tops = [phone.locator(f".top {part}").bounding_box() for part in (".wordmark", ".find", ".menu")]
    assert max(box["y"] for box in tops) < min(box["y"] + box["height"] for box in tops)
    expect(phone.get_by_role("link", name="Focal Points Manual")).to_have_count(1)
    line = phone.locator(".notice p")
    assert line.bounding_box()["height"] < 2 * line.evaluate("part => parseFloat(getComputedStyle(part).lineHeight)")


def test_the_header_goes_beside_the_page_on_the_way_down_and_comes_back_on_the_way_up(phone: Page, served: str):
    phone.goto(served + LONG)
    header = phone.locator(".top")
    for down in (600, 900):
        phone.evaluate("down => scrollTo(0, down)", down)
        phone.wait_for_function("down => scrollY >= down - 1", arg=down)
    expect(header).to_have_class(re.compile("away"))
    expect(header).not_to_be_in_viewport()
    assert header.evaluate("top => top.getBoundingClientRect().right") <= 0, "it lies over no link above the screen, which axe counts as hidden"
    phone.evaluate("scrollTo(0, 800)")
    expect(header).to_be_in_viewport(ratio=1)


def test_a_press_that_comes_before_its_script_waits_for_it(phone: Page, served: str):
    held = Held(phone, ACTS)
    phone.goto(served + LONG, wait_until="domcontentloaded")  # where a pointer rests on the page its script is held while it loads
    phone.get_by_role("button", name="Menu").tap()
    expect(phone.locator("#site-menu")).to_be_hidden()
    held.let_go()
    expect(phone.locator("#site-menu")).to_have_class(re.compile("is-open"))
    phone.unroute(ACTS)


def test_where_its_script_cannot_come_a_press_does_what_it_does_without_scripts(phone: Page, served: str):
    phone.route(ACTS, lambda route: route.abort())
    phone.goto(served + LONG)
    phone.get_by_role("button", name="Menu").tap()
    expect(phone.locator("#site-menu")).to_be_visible()
    assert phone.url.endswith("#site-menu")
    phone.unroute(ACTS)


def test_the_notice_is_put_away_by_a_click_and_by_nothing_else(phone: Page, served: str):
    phone.goto(served + LONG)
    phone.reload()
    expect(phone.locator(".notice")).to_be_visible()
    assert phone.evaluate("localStorage.length") == 0
    phone.get_by_role("button", name="Do not show this again").click()
    expect(phone.locator(".notice")).to_be_hidden()
    phone.reload()
    expect(phone.locator(".notice")).to_be_hidden()
    phone.emulate_media(media="print")
    expect(phone.locator(".notice")).to_be_visible()


def test_the_header_goes_and_comes_back_on_the_way_up(phone: Page, served: str):
    phone.goto(served + LONG)
    header = phone.locator(".top")
    phone.evaluate("scrollTo(0, 2000)")
    expect(header).not_to_be_in_viewport()
    phone.evaluate("scrollBy(0, -200)")
    expect(header).to_be_in_viewport()


def test_after_three_screens_there_is_a_way_back_to_the_top(phone: Page, served: str):
    phone.goto(served + LONG)
    up = phone.get_by_role("link", name="Back to top")
    expect(up).not_to_be_in_viewport()
    phone.evaluate("scrollTo(0, 3.5 * innerHeight)")
    expect(up).to_be_in_viewport()
    up.click()
    expect(up).not_to_be_in_viewport()
    assert phone.evaluate("scrollY") == 0


def test_contents_are_a_closed_bar_that_closes_again_behind_the_reader(phone: Page, served: str):
    phone.goto(served + LONG)
    bar = phone.locator(".toc details")
    expect(bar).not_to_have_attribute("open", "")
    bar.locator("summary").click()
    link = bar.locator("a").last
    head = link.get_attribute("href")
    link.click()
    expect(bar).not_to_have_attribute("open", "")
    expect(phone.locator(head)).to_be_in_viewport()


def test_contents_stand_open_beside_the_text_of_a_wide_screen(page: Page, served: str):
    page.goto(served + LONG)
    expect(page.locator(".toc a").first).to_be_visible()


def test_sources_are_folded_and_a_number_leads_to_its_line_without_scripts(browser: Browser, served: str):
    context = browser.new_context(viewport={"width": 390, "height": 844}, java_script_enabled=False)
    page = context.new_page()
    page.goto(served + LONG)
    sources = page.locator(".foot-sources > ol")
    expect(sources).to_be_hidden()
    page.get_by_role("link", name=re.compile(r"^Show all \d+$")).click()
    expect(sources).to_be_visible()
    page.goto(served + LONG)
    number = page.locator(".cite a").last
    number.click()
    expect(page.locator(number.get_attribute("href"))).to_be_in_viewport()
    page.goto(served + LONG)
    page.emulate_media(media="print")
    expect(sources).to_be_visible()
    context.close()


def test_sources_stand_open_on_a_wide_screen(page: Page, served: str):
    page.goto(served + LONG)
    expect(page.locator(".foot-sources > ol")).to_be_visible()
    expect(page.locator(".shows")).to_be_hidden()


FIELDS = "[...document.querySelectorAll('input:not([type=checkbox]):not([type=radio]), select, textarea')].filter(part => part.checkVisibility())"


def test_no_field_makes_a_phone_zoom(phone: Page, served: str, site: Path):
    pages = read_site(site).pages
    forms = [page.url for page in pages if page.tree.xpath("//main//input | //main//select | //main//textarea")]
    worksheet = next(page.url for page in pages if page.tree.xpath("//*[@data-fill-in]"))
    assert forms
    for place in ["", *forms, worksheet]:
        phone.goto(served + place)
        if place == worksheet:
            phone.get_by_role("button", name="Fill in on this page").tap()
            expect(phone.locator("td.fill textarea").first).to_be_visible()
        sizes = phone.evaluate(f"{FIELDS}.map(part => parseFloat(getComputedStyle(part).fontSize))")
        assert sizes and min(sizes) >= 16, place


def test_a_page_opened_at_a_place_is_there_at_once(phone: Page, served: str):
    phone.goto(served + LONG)
    assert phone.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


def test_the_menu_of_a_desktop_shows_one_section_and_the_page_in_it(page: Page, served: str, manual: Manual):
    page.set_viewport_size({"width": 1280, "height": 500})
    place = max((path for path, file in manual.pages.items() if file.above), key=lambda path: len(manual.pages[path].above))
    page.goto(served + url(place).removeprefix("/"))
    assert page.locator("#site-menu > ul > li:visible").count() == 1
    expect(page.locator('#site-menu [aria-current="page"]')).to_be_in_viewport()


def test_a_page_has_one_name(site: Path, manual: Manual):
    built = {page.url: page.tree for page in read_site(site).pages}
    for path, file in manual.pages.items():
        tree = built[url(path).removeprefix("/")]
        if path == "index.md":
            continue
        assert tree.xpath("string(//h1)") == file.name, path
        assert [link.text_content() for link in tree.xpath("//*[@id='site-menu']//a[@aria-current='page']")] in ([], [file.name]), path
        crumbs = [" ".join(item.text_content().split()) for item in tree.xpath("//nav[@aria-label='Breadcrumbs']//li")]
        assert crumbs == ["Home", *(section.name for section in file.above)], path


def test_a_record_has_a_page_before_and_after_it_in_its_own_order(site: Path, manual: Manual):
    built = {page.url: page.tree for page in read_site(site).pages}
    for kind in MADE_KINDS:
        ids = in_order(manual, kind.name)
        assert set(ids) == set(manual.published(kind.name))
        for id in ids:
            tree, found = built[url(kind.page_of(id)).removeprefix("/")], around(manual, kind.name, id)
            ways = {way: tree.xpath(f"string(//a[@rel='{way}']/@href)") for way in ("prev", "next")}
            for way, other in (("prev", found.previous), ("next", found.next)):
                assert ways[way].endswith(url(kind.page_of(other))) if other else not ways[way], (kind.name, id)


def test_the_first_page_of_a_section_shows_each_page_of_it_once_as_a_card(site: Path, manual: Manual):
    built = {page.url: page for page in read_site(site).pages}
    landings = [file for path, file in manual.pages.items() if file.meta.kind == "landing" and path != "index.md"]
    assert landings
    for file in landings:
        page = built[url(file.path).removeprefix("/")]
        cards = page.tree.xpath("//*[contains(@class, 'card-title')]/a/text()")
        inside = {other.name for other in manual.pages.values() if other.above and other.above[-1].page == file.path and other.path != file.path}
        assert inside <= set(cards), file.path
        assert len(page.tree.xpath("//*[contains(@class, 'begin')]//a")) == (1 if inside else 0), file.path


ALONE = """() => [...document.querySelectorAll('.cards')].filter(list => {
  const rows = Map.groupBy(list.children, card => Math.round(card.getBoundingClientRect().top)), last = [...rows.values()].at(-1);
  return rows.size > 1 && last.length === 1 && rows.values().next().value.length > 1 && last[0].getBoundingClientRect().width < list.getBoundingClientRect().width - 2;
}).map(list => list.textContent.trim().slice(0, 80))"""


def test_no_card_of_a_section_stands_alone_below_rows_of_more(page: Page, served: str, manual: Manual):
    landings = [url(path).removeprefix("/") for path, file in manual.pages.items() if file.meta.kind == "landing" and path != "index.md"]
    for place in landings:
        page.goto(served + place)
        assert page.locator(".cards > li").count()
        for width in (390, 768, 1024, 1280, 1920):
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate(ALONE) == [], (place, width)


def test_no_door_of_the_first_page_is_left_over_below_rows_of_more(page: Page, served: str):
    page.goto(served)
    rows = """list => [...Map.groupBy(list.children, card => Math.round(card.getBoundingClientRect().top)).values()].map(row => row.length)"""
    for width in (390, 600, 768, 800, 1024, 1280, 1920):
        page.set_viewport_size({"width": width, "height": 900})
        lengths = page.locator(".doors + ul").evaluate(rows)
        assert lengths[-1] > 1 or max(lengths) == 1, (width, lengths)


def test_each_step_of_the_path_leads_to_what_it_names_and_so_does_each_head_of_the_menu(site: Path, manual: Manual):
    pages = {page.url: page.tree for page in read_site(site).pages}
    steps = {
        (page, link.get("href"), link.text_content()) for page, tree in pages.items() for link in tree.xpath("//nav[@aria-label='Breadcrumbs']//a")
    }
    heads = {(page, link.get("href"), link.text_content()) for page, tree in pages.items() for link in tree.xpath("//*[@id='site-menu']//li[ul]/a")}
    assert steps and heads
    alone = {file.above[0].name for file in manual.pages.values() if file.above and not file.above[0].page}  # sections that no page is about
    assert {step.text_content() for tree in pages.values() for step in tree.xpath("//nav[@aria-label='Breadcrumbs']//li[not(a)]")} <= alone
    for page, address, name in {way for way in steps | heads if way[2] not in alone}:
        place, _, anchor = urljoin(f"/{page}", address).removeprefix("/").partition("#")
        here = pages[place]
        named = here.xpath(f"//*[@id='{anchor}']//a")[0] if anchor else here.xpath("//h1")[0]
        assert name in (named.text_content(), "Home"), (page, address)


def test_the_menu_marks_the_list_in_which_a_record_stands_and_below_it_the_record(site: Path, manual: Manual):
    built = {page.url: page.tree for page in read_site(site).pages}
    marks = {}
    for kind in MADE_KINDS:
        for id in in_order(manual, kind.name)[:1]:
            tree = built[url(kind.page_of(id)).removeprefix("/")]
            (above,) = tree.xpath("//*[@id='site-menu']//a[@aria-current='true']/..")
            marks[kind.name] = above.xpath(".//a[@aria-current='page']/text()") == [tree.xpath("string(//h1)")]
    assert {"members", "countries"} <= set(marks) and all(marks.values()), marks


def test_minutes_count_what_is_printed(site: Path, manual: Manual):
    for page in read_site(site).pages:
        said = re.search(r"<li>(\d+) min read</li>", page.html)
        if said:
            text = page.prose[0].xpath("*[not(@data-sources)]")
            words = sum(len(part.text_content().split()) for part in text)
            assert abs(int(said[1]) - words / 220) < 2.5, page.file


# Words that stand on more than one line, less those that break at a hyphen or slash of their own; and captions narrower than their table.
BROKEN = """() => [...document.querySelectorAll("main :is(caption, th, td, dd)")].filter((cell) => cell.checkVisibility()).flatMap((cell) => {
  const walk = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT), range = document.createRange(), broken = [];
  for (let node = walk.nextNode(); node; node = walk.nextNode()) for (const word of node.data.matchAll(/[\\p{L}\\p{N}]+/gu)) {
    range.setStart(node, word.index);
    range.setEnd(node, word.index + word[0].length);
    const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
    if (lines.size > 1) broken.push(word[0]);
  }
  return broken;
})"""
NARROW = """() => [...document.querySelectorAll("caption")].filter((part) => part.checkVisibility() && !part.querySelector(":scope > .vh") &&
  part.clientWidth < 0.9 * part.closest("section").clientWidth).map((part) => part.textContent)"""


@pytest.mark.parametrize("output", ["facilitator", "handout"])
def test_tables_of_the_papers_of_a_module_are_read_down_on_a_phone_and_break_no_word(phone: Page, served: str, manual: Manual, output: str):
    broken, narrow, read = {}, {}, 0
    for code in manual.modules:
        phone.goto(f"{served}m/{code}/{output}/")
        broken |= {code: words} if (words := phone.evaluate(BROKEN)) else {}
        narrow |= {code: captions} if (captions := phone.evaluate(NARROW)) else {}
        read += phone.locator("main td").count()
    assert read > 50 and (broken, narrow) == ({}, {})


def test_a_step_on_a_phone_says_what_its_numbers_are(phone: Page, served: str):
    phone.goto(f"{served}m/fp-12/facilitator/")
    step = phone.locator("#step-2")
    labels = step.evaluate("row => [...row.cells].map((cell) => getComputedStyle(cell, '::before').content)")
    assert {'"Clock"', '"From"', '"Minutes"', '"Objective"'} <= set(labels)
    title, clock = (step.locator(part).bounding_box() for part in ("th", ".fill"))
    assert title["y"] < clock["y"] and title["width"] > 300
