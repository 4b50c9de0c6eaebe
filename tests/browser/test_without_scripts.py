"""Scripts off: every page can be reached by links from home, says all it has to say, and shows no control that does nothing."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from accessibility.browser import base_of
from playwright.sync_api import Browser

from macros.build.checks import resolve
from macros.build.click_depth import clicks
from macros.build.site import BuiltPage, read_site

MOST_CLICKS = 4
RECORDS = {
    "members": "network/members",
    "meetings": "network/meetings",
    "practices": "practices/cases",
    "tools": "tools/compendium",
    "instruments": "tools/instruments",
    "modules": "training/modules",
}
NEEDS_SCRIPT = ["training/session-builder"]
DEAD = "//button[not(@hidden) and not(ancestor::*[@hidden]) and not(ancestor::form[@action])]"


def reached_from(pages: list[BuiltPage], base: str) -> dict[str, set[str]]:
    """Return the files that each page of a site at the path `base` leads to."""
    found = {page.file: (resolve(page.file, link.get("href"), base) for link in page.tree.xpath("//a[@href]")) for page in pages}
    return {file: {target[0] for target in targets if target} for file, targets in found.items()}


def test_every_page_is_within_four_clicks_of_home(site: Path, figure: Callable[[str], None]):
    pages = read_site(site).pages
    found = clicks(reached_from(pages, base_of(site)))
    lost = {page.file for page in pages} - found.keys() - {"404.html"}
    far = {file: number for file, number in found.items() if number > MOST_CLICKS}
    figure(f"{len(found)} of {len(pages) - 1} pages reached; by clicks from home: {dict(sorted(Counter(found.values()).items()))}")
    assert not lost and not far


@pytest.mark.parametrize(("kind", "folder"), RECORDS.items())
def test_every_record_has_its_page_within_four_clicks(site: Path, manual, kind: str, folder: str):
    found = clicks(reached_from(read_site(site).pages, base_of(site)))
    pages = {f"{folder}/{id}/index.html" for id in getattr(manual, kind)}
    assert pages and not pages - found.keys()
    assert max(found[page] for page in pages) <= MOST_CLICKS


def test_no_page_has_a_control_that_needs_a_script_and_shows_without(site: Path):
    assert not {page.file: len(dead) for page in read_site(site).pages if (dead := page.tree.xpath(DEAD))}


def test_the_search_form_leads_to_a_page_that_lists_everything(site: Path, manual):
    pages = {page.file: page for page in read_site(site).pages}
    for page in pages.values():
        assert len(page.tree.xpath('//header//form[@action]//input[@type="search"][@name="q"]')) == 1, page.file
    words = pages["reference/a-z/index.html"].tree.text_content()
    titles = [page.name for page in manual.pages.values() if page.path != "index.md"]
    assert not [title for title in titles if title not in words]
    assert not [term.term for term in manual.terms.values() if term.term not in words]


@pytest.mark.parametrize("place", NEEDS_SCRIPT)
def test_what_needs_a_script_says_so_and_offers_the_static_way(browser: Browser, served: str, place: str):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served}{place}/")
    words = page.locator(".prose").inner_text()
    assert "script" in words
    assert page.locator(".prose a").count() >= 2
    context.close()


def test_a_narrow_screen_without_scripts_can_open_and_leave_the_menu(browser: Browser, served: str):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.goto(f"{served}roles/hub/")
    assert not page.locator("#site-menu").is_visible()
    page.locator("[data-drawer]").click()
    assert page.locator("#site-menu").is_visible()
    page.locator("[data-drawer-close]").click()
    assert not page.locator("#site-menu").is_visible()
    context.close()
