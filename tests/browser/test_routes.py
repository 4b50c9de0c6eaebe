"""A route walks with its reader: a page of extracts, a bar that the address opens, Back and Next that follow, with and without scripts."""

import re
from collections.abc import Iterator
from pathlib import Path

import lxml.html
import pytest
from accessibility.browser import server
from lxml.html import HtmlElement
from manuals import DAY, change, faults, run
from playwright.sync_api import Browser, Page, expect
from support.copies.walked import built, walked
from support.output.searched import column

from macros.models.manual import Manual
from macros.rendering.citations import printed
from macros.rendering.routes import WORDS_A_MINUTE, read_words

BAR = "route=start/two"
CITED = '{{ cite("brief", "Core roles") }}'


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return walked(tmp_path_factory.mktemp("route") / "manual")


@pytest.fixture(scope="module")
def folder(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(root, tmp_path_factory.mktemp("built") / "site")


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    with server(folder) as found:
        yield found


def tree(folder: Path, place: str) -> HtmlElement:
    return lxml.html.parse(folder / place / "index.html").getroot()


def bar(folder: Path, place: str) -> HtmlElement:
    (found,) = tree(folder, place).xpath(f"//nav[@id='{BAR}']")
    return found


def words(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_an_extract_is_the_lead_of_a_page_and_the_section_that_is_named(folder: Path):
    text = words(tree(folder, "start/two").find_class("prose")[0])
    assert "A hub brings analysis and people together" in text
    assert "The lead of the page stands above" in text and "This section is quoted" in text
    assert "Members named this" not in text and "stays at home" not in text


def test_an_extract_keeps_its_citations_and_the_page_lists_their_sources(folder: Path):
    page = tree(folder, "start/two")
    assert page.xpath("//section[@class='prose']//a[@role='doc-noteref']/@href") == ["#source-1", "#source-2"]
    lines = page.find_class("foot-sources")[0].xpath(".//li[@id]")
    assert [line.get("id") for line in lines] == ["source-1", "source-2"]
    assert "National R2P Focal Points Recommendations" in words(lines[0]) and "Summary of the Sixth Annual Meeting" in words(lines[1])


def test_an_extract_is_found_where_it_lives_and_not_where_it_is_quoted(folder: Path):
    texts = column(folder, "text")
    assert len([text for text in texts if "A hub brings analysis and people together" in text]) == 1
    assert len([text for text in texts if "This section is quoted" in text]) == 1


def test_an_extract_leaves_lists_and_tables_where_they_are(folder: Path):
    assert tree(folder, "practices/awareness").find_class("records")
    assert not tree(folder, "start/two").find_class("records")


def test_a_link_of_an_extract_to_its_own_page_leads_there(folder: Path):
    link = tree(folder, "start/two").xpath("//a[text()='a place on its page']/@href")
    assert link == ["../../practices/awareness/#rest"]


def test_a_page_that_quotes_itself_is_built(tmp_path: Path):
    change(walked(tmp_path / "manual"), "docs/roles/hub.md", "A hub brings", '{{ extract("roles/hub.md") }}\n\nA hub brings')
    assert faults(tmp_path / "manual") == []
    assert "A hub brings" in words(tree(built(tmp_path / "manual", tmp_path / "site"), "roles/hub"))


def test_an_extract_of_what_is_not_there_is_told(tmp_path: Path):
    change(walked(tmp_path / "manual"), "docs/start/two.md", "awareness.md#more", "awareness.md#mor")
    (told,) = faults(tmp_path / "manual")
    assert told.startswith("docs/start/two.md") and "no heading #mor" in told and "more" in told.partition("Fix:")[2]


def test_the_page_of_a_route_says_how_long_it_is_and_where_to_begin(folder: Path):
    (start,) = tree(folder, "start/two").find_class("walk-start")
    assert words(start).startswith("Two pages: 2 extracts below, 1 minute. Page by page, first: The hub")
    assert start.xpath(".//a/@href") == [f"../../roles/hub/#{BAR}"]


def test_links_to_its_pages_name_the_route_and_others_do_not(folder: Path):
    links = tree(folder, "start/two").xpath("//section[@class='prose']//a[starts-with(text(), 'Read the whole page')]/@href")
    assert links == [f"../../roles/hub/#{BAR}", f"../../practices/awareness/#{BAR}"]
    assert tree(folder, "start/two").xpath("//section[@class='prose']//a[text()='the members']/@href") == ["../../network/members/"]


def test_each_page_of_a_route_leads_to_the_one_before_and_after_it(folder: Path):
    first, second = bar(folder, "roles/hub"), bar(folder, "practices/awareness")
    assert first.xpath(".//a[@class='walk-back' or @class='walk-on']/@href") == ["../../start/two/", f"../../practices/awareness/#{BAR}"]
    assert second.xpath(".//a[@class='walk-back' or @class='walk-on']/@href") == [f"../../roles/hub/#{BAR}", "../../start/two/"]
    assert "Two pages, page by page · 1 of 2 · The hub" in words(first) and "Finish" in words(second)


def test_minutes_count_what_is_read_and_lists_with_it_but_no_citation_and_no_drawing():
    cited = '<span class="cite">[<a data-source="brief" href="#">Brief</a>, Core roles]</span>'
    text = f'<p>Two words {cited} <svg><text>drawn</text></svg><span class="vh ">unseen</span></p><ul><li>One</li></ul>'
    assert read_words(text) == 3
    assert printed(Manual(DAY), text).words == 3


def without_extracts(root: Path) -> Path:
    page = root / "docs/start/two.md"
    page.write_text(re.sub(r"\{\{ extract\(.*?\) }}", "Read the page.", page.read_text("utf-8")), "utf-8")
    return root


def test_the_minutes_left_are_those_of_the_pages_from_here_on(tmp_path: Path):
    root = without_extracts(walked(tmp_path / "manual"))
    change(root, "docs/practices/awareness.md", "This section stays at home.", "one more " * (5 * WORDS_A_MINUTE // 2) + "{{ editors() }}")
    folder = built(root, tmp_path / "site")
    assert "5 min left" in words(bar(folder, "roles/hub")) and "5 min left" in words(bar(folder, "practices/awareness"))
    assert "2 pages, 5 minutes" in words(tree(folder, "start/two").find_class("walk-start")[0])


def test_a_page_of_extracts_takes_the_minutes_that_its_name_promises_and_its_pages_those_that_they_take_whole(tmp_path: Path):
    root = walked(tmp_path / "manual")
    change(root, "docs/start/two.md", "kind: route", "kind: route\nminutes: 9")
    change(root, "docs/practices/awareness.md", "This section stays at home.", "one more " * (20 * WORDS_A_MINUTE) + "{{ editors() }}")
    folder = built(root, tmp_path / "site")
    start = words(tree(folder, "start/two").find_class("walk-start")[0])
    assert "2 extracts below, 9 minutes. Page by page, 40 minutes, first" in start
    assert [re.search(r"(\d+) min left", words(bar(folder, place)))[1] for place in ("roles/hub", "practices/awareness")] == ["40", "40"]


def test_the_bar_shows_itself_by_the_address_alone(browser: Browser, address: str):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}roles/hub/")
    assert not page.locator(".walk").is_visible()
    page.goto(f"{address}start/two/")
    page.get_by_role("link", name="Begin").click()
    expect(page.get_by_role("navigation", name="Route: Two pages")).to_be_visible()
    page.get_by_role("link", name="Next page: Awareness").click()
    expect(page).to_have_url(f"{address}practices/awareness/#{BAR}")
    expect(page.get_by_role("navigation", name="Route: Two pages")).to_contain_text("2 of 2")
    page.get_by_role("link", name="Back to: The hub").click()
    expect(page).to_have_url(f"{address}roles/hub/#{BAR}")
    context.close()


def test_on_a_phone_the_bar_names_the_page_in_two_lines(page: Page, address: str):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{address}roles/hub/#{BAR}")
    bar = page.get_by_role("navigation", name="Route: Two pages", exact=True)
    for part in (
        bar.get_by_role("link", name="Two pages", exact=True),
        bar.get_by_text("1 of 2"),
        bar.get_by_text("The hub", exact=True),
        bar.locator(".walk-left"),
    ):
        expect(part).to_be_visible()
    assert bar.bounding_box()["height"] <= 60


def test_it_walks_from_disk(page: Page, root: Path, tmp_path: Path):
    assert run(root, "build", "--from-disk", "--out", str(tmp_path / "disk")).returncode == 0
    page.goto((tmp_path / "disk/start/two/index.html").as_uri())
    page.get_by_role("link", name="Begin").click()
    page.get_by_role("link", name="Next page: Awareness").first.click()
    expect(page.get_by_role("navigation", name="Route: Two pages").first).to_contain_text("2 of 2")


def test_the_bar_stays_while_one_follows_links_on_the_page_and_when_it_is_opened_again(page: Page, address: str):
    page.goto(f"{address}practices/awareness/#{BAR}")
    page.locator(".toc").get_by_role("link", name="Rest").click()
    expect(page).to_have_url(f"{address}practices/awareness/#rest&{BAR}")
    expect(page.get_by_role("navigation", name="Route: Two pages", exact=True)).to_be_visible()
    page.reload()
    expect(page.get_by_role("navigation", name="Route: Two pages", exact=True)).to_be_visible()
    expect(page.get_by_role("heading", name="Rest")).to_be_in_viewport()


def test_below_the_text_the_way_on_is_that_of_the_route(page: Page, address: str):
    page.goto(f"{address}roles/hub/#{BAR}")
    below = page.get_by_role("navigation", name="Route: Two pages, below the text")
    expect(below.get_by_role("link", name="Next page: Awareness")).to_have_attribute("href", f"../../practices/awareness/#{BAR}")
    expect(page.get_by_role("navigation", name="Previous and next page")).to_have_count(0)


def test_a_route_that_a_page_is_not_on_shows_nothing_and_nothing_is_stored(page: Page, address: str):
    page.goto(f"{address}network/members/#{BAR}")
    expect(page.locator(".walk:visible")).to_have_count(0)
    page.goto(f"{address}roles/hub/#{BAR}")
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


def test_the_bar_moves_nothing_when_the_page_is_there(page: Page, address: str):
    page.add_init_script("""self.moved = 0; new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) self.moved += entry.value }).observe({ type: "layout-shift", buffered: true })""")
    page.goto(f"{address}roles/hub/#{BAR}", wait_until="load")
    expect(page.get_by_role("navigation", name="Route: Two pages", exact=True)).to_be_visible()
    assert page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(self.moved))))") < 0.01


def test_a_plan_to_take_away_has_boxes_and_prints_without_its_frame_and_with_its_sources(page: Page, tmp_path: Path):
    root = walked(tmp_path / "manual")
    change(root, "docs/start/two.md", "kind: route", "kind: route\ntemplate: plan.html")
    change(root, "docs/start/two.md", "Elsewhere:", f"- **One step.** Do it. {CITED}\n- **Another step.** Do that.\n\nElsewhere:")
    with server(built(root, tmp_path / "site")) as address:
        page.goto(f"{address}start/two/")
        expect(page.get_by_role("button", name="Print this plan")).to_be_visible()
        page.emulate_media(media="print")
        assert page.get_by_text("One step.").is_visible() and page.get_by_text("The line beside each step").is_visible()
        hidden = page.locator(".page-foot, .base, .top, .walk, button:has-text('Print')")
        assert hidden.count() and not [part for part in hidden.all() if part.is_visible()]
        box = "getComputedStyle(document.querySelector('.takeaway .prose > ul > li'), '::before').borderTopStyle"
        assert page.evaluate(box) == "solid"
        step = page.locator(".prose > ul > li", has_text="One step.")
        expect(step.locator(".cite")).to_be_visible()
        expect(page.locator(".sources > li").nth(int(step.locator(".cite").inner_text()) - 1)).to_be_visible()
        faces = {
            part: page.locator(part).first.evaluate("part => getComputedStyle(part).fontFamily")
            for part in ("body", ".prose > ul > li", ".sources > li")
        }
        assert len(set(faces.values())) == 1, "a plan is printed in the type of a chapter"
