"""Pages in the states that a reader brings them into. In: a Playwright page and the manual's address. Out: the page in that state."""

from collections.abc import Callable

from playwright.sync_api import Page

from .keyboard import touch

RESULTS = "[data-search-results] a"


def menu(page: Page, host: str) -> None:
    """Open the menu of a narrow screen."""
    page.goto(f"{host}roles/hub/")
    if page.locator("[data-drawer]").is_visible():
        page.locator("[data-drawer]").click()
        page.locator("#site-menu.is-open").wait_for()


def results(page: Page, host: str) -> None:
    """Search, and see results."""
    search(page, f"{host}roles/hub/", "early warning")
    page.locator(RESULTS).first.wait_for()


def no_results(page: Page, host: str) -> None:
    """Search for what is not there."""
    search(page, f"{host}roles/hub/", "zzqxkwv")
    page.locator(".found-note *").first.wait_for()


def search(page: Page, address: str, words: str) -> None:
    """Type into the search box of a page, as a person does."""
    page.goto(address)
    box = page.locator("input[type=search][name=q]")
    box.click()
    box.press_sequentially(words)


def lost(page: Page, host: str) -> None:
    """Ask for an address that is not there."""
    page.goto(f"{host}roles/nowhere/at/all/")


def filtered(page: Page, host: str) -> None:
    """Filter a table by a word; where the fields stand in a sheet, open it, and leave it open."""
    page.goto(f"{host}reference/recommendations/")
    field = page.locator("[data-filters-for] input").first
    if not field.is_visible():
        page.get_by_role("button", name="Filter").first.click()
    field.fill("embassies")


def unfolded(page: Page, host: str) -> None:
    """Open every answer that is folded away, with the check questions as choices."""
    page.goto(f"{host}training/modules/fp-01/#check")
    page.locator(".quiz-field").first.wait_for()
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true; })")


def told(page: Page, host: str) -> None:
    """Copy the address of a section, which is confirmed in a short message."""
    page.goto(f"{host}roles/hub/")
    touch(page)
    page.locator(".copy").first.click()


def switched(page: Page, host: str) -> None:
    """Choose the colours that the device does not have; the browser forgets the choice before the next look."""
    menu(page, host)
    page.locator("[data-palette]:visible").first.click()
    page.evaluate("localStorage.clear()")


STATES: dict[str, Callable[[Page, str], None]] = {
    "menu open": menu,
    "search with results": results,
    "search without results": no_results,
    "page not found": lost,
    "table filtered": filtered,
    "answers unfolded": unfolded,
    "message shown": told,
    "colours switched": switched,
}
