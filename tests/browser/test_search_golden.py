"""What people type finds the page that answers it, in a real browser over the built manual."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import yaml
from playwright.sync_api import Page, expect
from support.output.searched import ask, places

from macros.build.site import BuiltPage, read_site

GOLDEN = yaml.load((Path(__file__).parent / "golden_queries.yml").read_text("utf-8"), yaml.CSafeLoader)
LEAST = 0.95
CURRENT = "//*[@id='site-menu']//a[@aria-current='page']"
TOP = 3


def answered(page: Page, words: str) -> list[str]:
    """Put words into the search box and return the addresses of the results, from the manual's root, full text included."""
    page.get_by_role("combobox").fill(words)
    results = page.locator("[data-search-results]")
    expect(results).to_have_attribute("data-query", words)
    expect(results).to_have_attribute("data-complete", "true")
    return [urlsplit(link.get_attribute("href")).path.lstrip("/") for link in results.locator("a").all()]


def opened(page: Page, served: str) -> None:
    """Open the first page and its search box."""
    page.goto(served)
    page.locator("input[type=search][name=q]").focus()
    page.get_by_role("combobox").wait_for()


def menu_names(pages: list[BuiltPage]) -> list[tuple[str, str]]:
    """Return what the menu calls each page, with its address."""
    return [(" ".join(link.text_content().split()), page.url) for page in pages for link in page.tree.xpath(CURRENT)]


def test_the_golden_list_is_long_and_its_pages_exist(site: Path):
    assert len(GOLDEN) >= 70
    assert len({query["ask"] for query in GOLDEN}) == len(GOLDEN)
    missing = [page for query in GOLDEN for page in query["find"] if not (site / page / "index.html").exists()]
    assert not missing


def test_golden_queries_in_the_top_three(page: Page, served: str, figure: Callable[[str], None]):
    page.goto(served)
    tops = [places(found)[:TOP] for found in ask(page, [query["ask"] for query in GOLDEN])]
    missed = {query["ask"]: top for query, top in zip(GOLDEN, tops, strict=True) if not set(top) & set(query["find"])}
    figure(f"golden queries: {len(GOLDEN) - len(missed)} of {len(GOLDEN)} in the top {TOP}")
    for words, found in missed.items():
        figure(f"golden queries, missed: {words!r} found {found}")
    assert len(missed) <= (1 - LEAST) * len(GOLDEN), missed


def test_a_page_is_found_by_its_name_in_the_menu(page: Page, served: str, site: Path):
    page.goto(served)
    names = menu_names(read_site(site).pages)
    tops = [places(found)[:TOP] for found in ask(page, [name for name, _ in names])]
    missed = {name: top for (name, address), top in zip(names, tops, strict=True) if address not in top}
    assert len(names) > 100
    assert not missed


def test_a_module_is_found_by_its_code_as_people_say_it(page: Page, served: str):
    opened(page, served)
    found = {code: answered(page, code)[0] for code in ("FP8", "FP 8", "fp-8", "FP-08", "module 8")}
    assert set(found.values()) == {"training/modules/fp-08/"}, found


def test_a_term_is_found_by_what_people_write(page: Page, served: str):
    opened(page, served)
    for words, id in (("focalpoint", "focal-point"), ("P-5", "p5"), ("P5", "p5"), ("SG", "un-secretariat")):
        answered(page, words)
        expect(page.locator(f"[data-search-results] a[href$='reference/glossary/#{id}']"), words).to_have_count(1)


def test_the_passage_of_a_term_is_its_meaning(page: Page, served: str, manual):
    opened(page, served)
    answered(page, "early warning")
    found = page.locator("[data-search-results] a[href$='reference/glossary/#early-warning']")
    expect(found.locator(".found-text")).to_contain_text(manual.terms["early-warning"].meaning.split(".")[0])


def test_an_unknown_acronym_and_small_words_alone_lead_nowhere_else(page: Page, served: str):
    opened(page, served)
    for words in ("ICJ", "the", "what is the"):
        assert not answered(page, words)
        expect(page.locator(".found-count")).to_have_text("No result")
        expect(page.locator(".found-note")).to_contain_text(f"Nothing was found for {words}. Fewer or other words may help.")
