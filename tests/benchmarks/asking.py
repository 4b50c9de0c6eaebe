"""Ask the search of a site, ours or the theme's. In: an open page. Out: once the first result is there."""

from playwright.sync_api import Page

WORDS = "early warning"
OURS, THEMES = "[data-search-results] a", ".md-search-result__item a"
BOX = "input[type=search][name=q], .md-search__input"
HAS_RESULT = f"() => [...document.querySelectorAll('{OURS}, {THEMES}')].some(link => link.checkVisibility())"


def first_result(page: Page, words: str = WORDS) -> None:
    """Type into the search box, as soon as there is one, and wait for the first result."""
    page.wait_for_selector(BOX, state="attached")
    page.locator(BOX).first.click()
    page.locator(BOX).first.press_sequentially(words)
    for _ in range(600):
        if page.evaluate(HAS_RESULT):
            return
        page.locator(BOX).first.press("Shift")
        page.wait_for_timeout(50)
    raise SystemExit("no search result came")
