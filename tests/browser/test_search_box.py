"""The search box as people use it: typing, keys, filters, links, no result, no scripts, no network, no trace."""

import datetime as dt
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from accessibility.look import violations
from benchmarks.wire import host
from playwright.sync_api import Browser, Page, expect
from support.browser.held import Held

RESULTS = "[data-search-results]"
SECRET = "zebrafinch handover"
SPY = """() => {
  const worker = document.querySelector("form.find").searchWorker, post = worker.postMessage.bind(worker);
  window.questions = 0;
  window.whole = new Promise((done) => worker.addEventListener("message", done, { once: true }));
  worker.postMessage = (question) => { questions += 1; post(question); };
}"""
NO_WORKER = (
    "delete window.Worker; window.Worker = class { constructor() { setTimeout(() => this.onerror?.(new Event('error'))); } postMessage() {} };"
)
POORER = "Not everything could be loaded: only the names of pages and what came before were searched."
KEPT = 1000  # milliseconds after which the address has the words


@pytest.fixture
def asked(page: Page, served: str) -> list[str]:
    """The addresses that the page asks for, from now on, beginning with a chapter."""
    seen: list[str] = []
    page.on("request", lambda request: seen.append(request.url))
    page.goto(f"{served}roles/hub/")
    return seen


def type_in(page: Page, words: str, complete: bool = False) -> None:
    """Type words into the box and wait for their results."""
    box = page.locator("input[type=search][name=q]")
    box.fill("")
    box.press_sequentially(words)
    expect(page.locator(RESULTS)).to_have_attribute("data-query", words)
    if complete:
        expect(page.locator(RESULTS)).to_have_attribute("data-complete", "true")


def test_nothing_is_fetched_before_the_box_is_used(asked: list[str], page: Page, served: str):
    page.wait_for_load_state("networkidle")
    assert not [address for address in asked if "assets/search" in address]
    type_in(page, "hub", complete=True)
    fetched = {urlsplit(address).path for address in asked if "assets/search" in address}
    assert {f"/assets/search{name}" for name in (".js", ".css", "-worker.js")} < fetched
    assert all(re.fullmatch(r"/assets/search(\.js|\.css|-worker\.js|/n\.js|/[wt]\d+\.js)", address) for address in fetched)
    assert all(address.startswith(served) for address in asked)


def test_results_are_links_with_title_page_kind_and_marked_words(asked: list[str], page: Page, served: str):
    type_in(page, "budget-neutral", complete=True)
    options = page.get_by_role("listbox", name="Search results").get_by_role("option")
    assert options.count() > 3
    for option in options.all():
        assert option.get_attribute("href").startswith(served)
        assert option.locator(".found-title").inner_text() and option.locator(".found-kind").inner_text()
    assert page.locator(f"{RESULTS} mark").count() > 3
    expect(page.locator(".found-count")).to_have_text(re.compile(r"^\d+ (best )?results?$"))
    expect(page.locator(".found ~ [role=status], .found + [role=status]")).to_have_text(re.compile("results"))


def test_keys_choose_open_and_shut(asked: list[str], page: Page):
    page.keyboard.press("/")
    box = page.get_by_role("combobox", name="Search the manual")
    expect(box).to_be_focused()
    type_in(page, "handing over")
    expect(box).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    chosen = page.locator(f"{RESULTS} [aria-selected=true]")
    expect(chosen).to_have_count(1)
    expect(box).to_have_attribute("aria-activedescendant", chosen.get_attribute("id"))
    page.keyboard.press("Escape")
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(page.locator(RESULTS)).to_be_hidden()
    expect(box).to_have_value("handing over")
    page.keyboard.press("Enter")
    target = page.locator(f"{RESULTS} [aria-selected=true]").get_attribute("href")
    page.keyboard.press("Enter")
    page.wait_for_url(target)


def test_tab_reaches_filters_results_and_leaves(asked: list[str], page: Page):
    type_in(page, "handing over", complete=True)
    reached = []
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.append(
            page.evaluate("document.activeElement.closest('.found') ? document.activeElement.className || document.activeElement.textContent : ''")
        )
        if len(reached) > 3 and not reached[-1]:
            break
    assert "found-close" in reached and "found-one" in reached and not reached[-1]
    expect(page.locator(".found")).to_be_hidden()


def test_a_filter_shows_one_kind(asked: list[str], page: Page):
    type_in(page, "early warning", complete=True)
    button = page.get_by_role("group", name="Show only").get_by_role("button", name=re.compile("^Practices"))
    number = int(button.inner_text().split()[-1])
    button.click()
    pressed = page.get_by_role("button", name=re.compile("^Practices"))
    expect(pressed).to_have_attribute("aria-pressed", "true")
    expect(pressed).to_be_focused()
    assert {kind.inner_text() for kind in page.locator(".found-kind").all()} == {"Practice"}
    expect(page.locator(".found-count")).to_have_text(f"{number} result{'s' if number > 1 else ''}")


def test_more_results_follow_the_first_ten(asked: list[str], page: Page):
    type_in(page, "genocide", complete=True)
    expect(page.locator(f"{RESULTS} a")).to_have_count(10)
    page.get_by_role("button", name="Show 10 more").click()
    expect(page.locator(f"{RESULTS} a")).to_have_count(20)
    expect(page.locator(f"{RESULTS} a").nth(10)).to_be_focused()


def test_the_address_carries_the_search_and_opens_it(asked: list[str], page: Page, served: str):
    type_in(page, "home office")
    page.wait_for_url("**/roles/hub/#q=home+office")
    for address in ("start/?q=genocde%20convention", "start/#q=genocde%20convention"):
        page.goto("about:blank")
        page.goto(served + address)
        expect(page.locator(RESULTS)).to_have_attribute("data-query", "genocde convention")
        expect(page.locator(".found-note")).to_contain_text("genocide")
        page.wait_for_url("**/start/#q=genocde+convention")
    page.evaluate("location.hash = 'q=handing+over'")
    expect(page.locator(RESULTS)).to_have_attribute("data-query", "handing over")
    page.locator("input[name=q]").fill("")
    page.wait_for_url("**/start/")


def test_the_place_on_the_page_comes_back_and_an_agenda_stays_in_the_address(page: Page, served: str):
    page.goto(f"{served}roles/hub/?kind=x#what-it-takes")
    type_in(page, "home office")
    page.wait_for_url("**/roles/hub/?kind=x#q=home+office")
    page.locator("input[name=q]").fill("")
    page.wait_for_url("**/roles/hub/?kind=x#what-it-takes")
    page.clock.install()
    agenda = f"{served}training/session-builder/#title=Two+days&day=0900.fp-01.p15"
    page.goto(agenda)
    type_in(page, "home office", complete=True)
    page.clock.run_for(KEPT)
    expect(page).to_have_url(agenda)


def test_results_that_were_shut_stay_shut_whatever_comes_after(asked: list[str], page: Page, served: str):
    held = Held(page, "**/assets/search/t*.js*")
    page.clock.install()
    page.clock.pause_at(dt.datetime.now() + dt.timedelta(minutes=1))
    with page.expect_request("**/assets/search/t*.js*"):
        type_in(page, "hub")
    expect(page.locator(".found-count")).to_have_text(re.compile("so far, searching on …$"))
    expect(page.locator(f"{RESULTS} a[href='{served}roles/hub/']").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".found")).to_be_hidden()
    page.evaluate(SPY)
    held.let_go()
    assert page.evaluate("whole.then(() => questions)") == 0
    page.clock.run_for(KEPT)
    expect(page.locator(".found")).to_be_hidden()
    page.locator("input[name=q]").click()
    expect(page.locator(RESULTS)).to_have_attribute("data-complete", "true")


def test_no_result_helps_on(asked: list[str], page: Page):
    type_in(page, "qqxyzzyq", complete=True)
    expect(page.locator(".found-count")).to_have_text("No result")
    note = page.locator(".found-note")
    expect(note.get_by_role("link", name=re.compile("A to Z"))).to_have_attribute("href", re.compile(r"/reference/a-z/$"))
    expect(note.get_by_role("link", name="How to correct or add something")).to_have_attribute("href", re.compile(r"contributing/$"))
    expect(page.locator(RESULTS)).to_be_hidden()


def test_a_phrase_in_quotes_and_one_that_is_nowhere(asked: list[str], page: Page):
    type_in(page, '"handing over"', complete=True)
    texts = [text.lower() for text in page.locator(f"{RESULTS} a").all_inner_texts()]
    found = [text for text in texts if "\nanswer\n" not in text]  # a question that people ask stands first
    assert found and "handing over" in found[0]
    type_in(page, '"genocide over handing"', complete=True)
    expect(page.locator(".found-note")).to_contain_text("in any order")


def test_words_leave_no_trace(asked: list[str], page: Page):
    type_in(page, SECRET, complete=True)
    page.wait_for_url("**#q=zebrafinch+handover")
    page.get_by_role("option").first.click()
    page.wait_for_url(lambda address: "q=" not in address)
    page.wait_for_load_state("networkidle")
    assert not [address for address in asked if "zebrafinch" in address]
    kept = page.evaluate("JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])")
    assert "zebrafinch" not in kept


def test_a_linked_search_tells_its_words_to_no_host(page: Page, site: Path):
    with host(site) as served:
        for sign, told in (("#", False), ("?", True)):
            page.goto(f"{served.address}roles/hub/{sign}q=zebrafinch+handover")
            page.reload()
            expect(page.locator(RESULTS)).to_have_attribute("data-complete", "true")
            page.get_by_role("option").first.click()
            page.wait_for_url(lambda address: "q=" not in address)
            assert ("zebrafinch" in str(served.sent())) == told


@pytest.mark.parametrize(
    "place", ["roles/hub/?q=zebrafinch+handover", "training/modules/fp-01/slides/?q=zebrafinch+handover", "404.html?q=zebrafinch"]
)
def test_no_request_tells_the_page_it_comes_from(page: Page, served: str, place: str):
    told = []
    page.on("request", lambda request: told.append(request.all_headers().get("referer") or ""))
    page.goto(served + place, wait_until="networkidle")
    page.locator(f"a[href^='{served}'], a[href^='.'], a[href^='/']").last.click()
    page.wait_for_load_state("networkidle")
    assert len(told) > 5 and not [page for page in told if page and not page.endswith("/assets/search-worker.js")]


def test_words_that_come_into_a_box_without_focus_are_searched_for(page: Page, served: str):
    page.goto(f"{served}roles/hub/")
    drop = "box => { box.value = 'convene'; box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromDrop' })); }"
    page.locator("input[name=q]").evaluate(drop)
    expect(page.locator(RESULTS)).to_have_attribute("data-query", "convene")
    assert page.evaluate("document.activeElement === document.body")


def test_enter_before_the_search_is_there_waits_for_it(asked: list[str], page: Page, served: str):
    held = Held(page, "**/assets/search.js")
    page.locator("input[name=q]").press_sequentially(SECRET)
    page.keyboard.press("Enter")
    held.let_go()
    expect(page.locator(RESULTS)).to_have_attribute("data-query", SECRET)
    assert not [address for address in asked if "zebrafinch" in address.partition("#")[0]]


def test_where_the_search_cannot_come_enter_opens_the_a_to_z_without_the_words(asked: list[str], page: Page):
    page.route("**/assets/search.js", lambda route: route.abort())
    with page.expect_event("requestfailed"):
        page.locator("input[name=q]").press_sequentially(SECRET)
    page.keyboard.press("Enter")
    page.wait_for_url("**/reference/a-z/")
    assert not [address for address in asked if "zebrafinch" in address]


def test_where_the_engine_cannot_come_that_is_said_and_enter_tries_again(asked: list[str], page: Page, served: str):
    page.route("**/search-worker.js*", lambda route: route.abort())
    page.locator("input[type=search][name=q]").press_sequentially("hub")
    expect(page.locator(".found-count")).to_have_text("Search could not be loaded")
    expect(page.locator(".found-note")).to_have_text("Press Enter to try again, or look through every page and topic from A to Z.")
    expect(page.locator(".found-note a")).to_have_attribute("href", re.compile("reference/a-z/$"))
    expect(page.locator(".found ~ [role=status]")).to_contain_text("Search could not be loaded.")
    page.keyboard.press("Enter")
    expect(page.locator(".found-count")).to_have_text("Search could not be loaded")
    expect(page).to_have_url(re.compile(f"^{re.escape(served)}roles/hub/"))
    page.unroute("**/search-worker.js*")
    page.keyboard.press("Enter")
    expect(page.locator(f"{RESULTS} a").first).to_have_attribute("aria-selected", "true")


@pytest.mark.parametrize("script", ["", NO_WORKER], ids=["worker", "page"])
def test_where_the_full_text_cannot_come_titles_answer_and_that_is_said(page: Page, served: str, script: str):
    page.add_init_script(script)
    page.goto(f"{served}roles/hub/")
    page.route("**/assets/search/*.js*", lambda route: route.abort())
    type_in(page, "qqxyzzyq")
    expect(page.locator(".found-count")).to_have_text("No result")
    expect(page.locator(".found-note p").first).to_have_text(POORER)
    expect(page.locator(".found-note")).to_contain_text("Nothing was found for qqxyzzyq.")
    type_in(page, "hub")
    expect(page.locator(f"{RESULTS} a").first).to_be_visible()
    page.unroute("**/assets/search/*.js*")
    type_in(page, "handing over", complete=True)
    expect(page.locator(".found-note")).to_be_empty()


@pytest.mark.parametrize("script", ["", NO_WORKER], ids=["worker", "page"])
def test_titles_answer_before_the_other_names_of_pages_are_there(page: Page, served: str, script: str):
    page.add_init_script(script)
    page.goto(f"{served}roles/monitoring-and-early-warning/")
    names = Held(page, "**/assets/search/n.js*")
    type_in(page, "hub")
    expect(page.locator(".found-count")).to_have_text(re.compile("so far, searching on …$"))
    expect(page.locator(f"{RESULTS} a").first).to_have_attribute("href", f"{served}roles/hub/")
    names.let_go()
    expect(page.locator(RESULTS)).to_have_attribute("data-complete", "true")
    type_in(page, "contact point", complete=True)
    expect(page.locator(f"{RESULTS} a").first).to_have_attribute("href", f"{served}roles/hub/")


def test_an_empty_box_opens_the_a_to_z(asked: list[str], page: Page):
    page.get_by_role("button", name="Search", exact=True).click()
    page.wait_for_url("**/reference/a-z/**")


def test_without_scripts_the_form_opens_the_a_to_z(browser: Browser, served: str):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served}roles/hub/")
    page.locator("input[name=q]").fill("hub")
    page.locator("input[name=q]").press("Enter")
    page.wait_for_url("**/reference/a-z/?q=hub")
    context.close()


def test_it_works_from_a_disk(page: Page, site: Path):
    page.goto((site / "roles/hub/index.html").as_uri())
    page.locator("input[name=q]").focus()
    type_in(page, "home office", complete=True)
    first = page.get_by_role("option").first
    assert first.get_attribute("href") == (site / "placement/interior-ministry/index.html").as_uri()


def test_it_works_where_no_worker_may_run(page: Page, served: str):
    page.add_init_script(NO_WORKER)
    page.goto(f"{served}roles/hub/")
    type_in(page, "home office", complete=True)
    expect(page.get_by_role("option").first).to_have_attribute("href", re.compile("placement/interior-ministry/$"))


def test_the_policy_is_kept(page: Page, served: str):
    broken = []
    page.on("console", lambda message: broken.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: broken.append(str(error)))
    page.goto(f"{served}roles/hub/")
    assert page.locator("meta[http-equiv=Content-Security-Policy]").count() == 1
    type_in(page, "handing over", complete=True)
    type_in(page, "qqxyzzyq", complete=True)
    assert not broken


@pytest.mark.parametrize(
    ("width", "height", "looks"),
    [
        (1280, 900, {"early warning": "light", "genocde": "dark", "qqxyzzyq": "dark"}),
        (390, 844, {"early warning": "dark", "qqxyzzyq": "light"}),
        (320, 640, {"genocde": "light"}),
    ],
)
def test_open_results_have_no_fault_and_fit(page: Page, served: str, width: int, height: int, looks: dict[str, str]):
    page.set_viewport_size({"width": width, "height": height})
    page.goto(f"{served}roles/hub/")
    for words, colours in looks.items():
        page.emulate_media(color_scheme=colours)
        type_in(page, words, complete=True)
        page.keyboard.press("ArrowDown")
        assert not violations(page), words
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), words
        panel = page.locator(".found").bounding_box()
        assert panel["x"] >= 0 and panel["x"] + panel["width"] <= width, words
