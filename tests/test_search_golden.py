"""What people type finds the page that answers it, in a real browser over the built manual."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml
from playwright.sync_api import Page, expect

GOLDEN = yaml.safe_load((Path(__file__).parent / "golden_queries.yml").read_text("utf-8"))
LEAST = 0.95
TOP = 3


def answered(page: Page, words: str) -> list[str]:
    """Put words into the search box and return the addresses of the results, from the manual's root, full text included."""
    page.get_by_role("combobox").fill(words)
    results = page.locator("[data-search-results]")
    expect(results).to_have_attribute("data-query", words)
    expect(results).to_have_attribute("data-complete", "true", timeout=20_000)
    return [urlsplit(link.get_attribute("href")).path.lstrip("/") for link in results.locator("a").all()]


def test_the_golden_list_is_long_and_its_pages_exist(site: Path):
    assert len(GOLDEN) >= 70
    assert len({query["ask"] for query in GOLDEN}) == len(GOLDEN)
    missing = [page for query in GOLDEN for page in query["find"] if not (site / page / "index.html").exists()]
    assert not missing


def test_golden_queries_in_the_top_three(page: Page, served: str, capsys: pytest.CaptureFixture):
    page.goto(served)
    page.locator("input[type=search][name=q]").focus()
    page.get_by_role("combobox").wait_for()
    missed = {query["ask"]: found for query in GOLDEN if not set(found := answered(page, query["ask"])[:TOP]) & set(query["find"])}
    with capsys.disabled():
        print(f"\ngolden queries: {len(GOLDEN) - len(missed)} of {len(GOLDEN)} in the top {TOP}")
        for ask, found in missed.items():
            print(f"  missed: {ask!r} found {found}")
    assert len(missed) <= (1 - LEAST) * len(GOLDEN), missed
