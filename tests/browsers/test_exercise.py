"""A tabletop exercise on the screen, in three browsers: every way is walked, Back goes back, the clock stands still until it is started."""

from pathlib import Path

import pytest
from accessibility.keyboard import touch
from accessibility.look import sticking_out, violations
from manuals import SMALL, copy_of, read
from playwright.sync_api import Browser, Page, expect

from browsers.windows import Window, until
from macros.models.exercises import Exercise
from macros.queries.exercises import ways

PAGE = "training/exercises/quarry/"
SEEN = "return [...document.querySelectorAll('[data-card][data-minutes]')].filter(card => card.checkVisibility()).map(card => card.dataset.card)"
BUTTON = "return document.querySelector('[data-start]').textContent"
CLOCK = "return document.querySelector('[data-clock]').textContent"
NEXT = "return [...document.querySelectorAll('.is-here [data-next]')].map(link => link.dataset.next)"
NOTHING = "return [localStorage.length, sessionStorage.length, document.cookie]"


@pytest.fixture(scope="module")
def exercise(tmp_path_factory: pytest.TempPathFactory) -> Exercise:
    return read(copy_of(SMALL, tmp_path_factory.mktemp("exercise"), code=False)).exercises["quarry"]


def seen(window: Window, card: str) -> None:
    until(lambda: window.run(SEEN) == [card], f"the card {card} alone")


def test_the_only_exercise_leads_back_to_the_list_and_on_to_what_follows_it(window: Window, small_served: str):
    window.open(small_served + PAGE)
    turns = window.run("return [...document.querySelectorAll('.turn a')].map(link => [link.rel, new URL(link.href).pathname])")
    assert turns == [["prev", "/training/exercises/"], ["next", "/reference/sources/"]]


def test_every_way_is_walked_on_the_screen_to_its_end(window: Window, small_served: str, exercise: Exercise):
    ids = list(exercise.injects)
    for way in ways(exercise):
        window.open("about:blank")
        window.open(small_served + PAGE)
        window.click("[data-run]")
        steps = ["opening", *(ids[number - 1] for number in way.numbers), "debrief"]
        seen(window, steps[0])
        for step in steps[1:]:
            window.click(f".is-here [data-next={step}]")
            seen(window, step)
        assert window.run(NEXT) == []
        assert window.run("return location.hash") == "#run=" + ".".join(steps)
    assert window.run(NOTHING) == [0, 0, ""]


def test_back_goes_back_a_card_and_the_address_brings_the_way_back(window: Window, small_served: str):
    window.open("about:blank")
    window.open(small_served + PAGE + "#run=opening.call.echo")
    seen(window, "echo")
    window.click("[data-next=night]")
    seen(window, "night")
    window.run("history.back()")
    seen(window, "echo")
    assert window.run("return document.querySelector('[data-way]').textContent") == "So far: Opening: 5 minutes → A call → The echo"
    window.click("[data-leave]")
    until(lambda: len(window.run(SEEN)) == 7, "all cards")


@pytest.mark.parametrize(
    "hash", ["#run=nowhere", "#run=opening.call.night", "#run=opening.call.<img src=x>", "#run=opening.call.echo.echo", "#run=%E0%A4%A"]
)
def test_an_address_that_no_way_has_begins_where_it_can(window: Window, small_served: str, hash: str):
    window.open("about:blank")
    window.open(small_served + PAGE + hash)
    until(lambda: window.run(SEEN) in (["opening"], ["call"], ["echo"]), "a card")
    assert window.run("return document.querySelectorAll('.exercise-run img').length") == 0


def test_the_clock_waits_until_somebody_starts_it(window: Window, small_served: str):
    window.open("about:blank")
    window.open(small_served + PAGE)
    window.click("[data-run]")
    assert window.run(CLOCK) == "5 minutes left here. 0 of 30 minutes are gone."
    assert window.run(BUTTON) == "Start the clock"
    window.click("[data-start]")
    assert window.run(BUTTON) == "Stop the clock"
    window.click("[data-start]")
    assert window.run(BUTTON) == "Go on with the clock"


def test_the_clock_shows_whole_minutes_speaks_twice_a_card_and_can_be_stopped(page: Page, small_served: str):
    page.clock.install()
    page.goto(small_served + PAGE)
    page.clock.pause_at(page.evaluate("Date.now()") + 1000)
    page.click("[data-run]")
    clock, said = page.locator("[data-clock]"), page.locator("[data-said]")
    page.clock.run_for("10:00")
    expect(clock).to_have_text("5 minutes left here. 0 of 30 minutes are gone.")
    page.click("[data-start]")
    page.clock.run_for("01:00")
    expect(clock).to_have_text("4 minutes left here. 1 of 30 minutes are gone.")
    assert said.text_content() == ""
    page.clock.run_for("02:00")
    expect(said).to_have_text("2 minutes left here.")
    page.clock.run_for("02:00")
    expect(said).to_have_text("Time is up here.")
    page.click("[data-start]")
    page.clock.run_for("05:00")
    expect(clock).to_have_text("Time is up here. 5 of 30 minutes are gone.")
    page.click("[data-next=call]")
    expect(clock).to_have_text("5 minutes left here. 5 of 30 minutes are gone.")
    assert page.locator("[role=timer]").get_attribute("aria-live") == "off"


def test_without_scripts_each_decision_is_a_link_to_its_card(browser: Browser, small_served: str, exercise: Exercise):
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(small_served + PAGE)
    for id, inject in exercise.injects.items():
        assert page.locator(f"#card-{id}").is_visible()
        leads = [f"#card-{choice.next}" for choice in inject.choices] or ["#debrief"]
        assert [link.get_attribute("href") for link in page.locator(f"#card-{id} [data-next]").all()] == leads
    assert page.locator("[data-run]").is_hidden()
    page.context.close()


def test_the_cards_are_printed_without_what_only_the_facilitator_reads(page: Page, small_served: str):
    page.goto(small_served + PAGE)
    page.evaluate("print = () => {}")
    page.emulate_media(media="print")
    page.evaluate("document.querySelector('[data-print-part=cards]').click()")
    assert page.locator("#card-call").is_visible() and page.locator("#role-desk").is_visible()
    assert not page.get_by_text("Both decisions can be argued.").is_visible()
    page.evaluate("dispatchEvent(new Event('afterprint')); document.querySelector('[data-print-part=notes]').click()")
    assert page.get_by_text("Both decisions can be argued.").is_visible() and not page.locator("#card-call").is_visible()


@pytest.mark.parametrize("hash", ["", "#run=opening.call.echo"], ids=["all cards", "on the screen"])
@pytest.mark.parametrize("width", [1280, 390])
def test_nobody_is_shut_out_and_nothing_is_asked_of_another_host(page: Page, small_served: str, hash: str, width: int):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(small_served + PAGE + hash)
    untouched = violations(page)
    touch(page)  # headings get a button, and with it a place of their own
    assert [*untouched, *violations(page), *sticking_out(page)] == []
    assert [address for address in asked if not address.startswith(small_served)] == []


def test_it_runs_from_a_disk(window: Window, small_site: Path):
    window.open("about:blank")
    window.open((small_site / PAGE / "index.html").as_uri())
    window.click("[data-run]")
    seen(window, "opening")
    window.click(".is-here [data-next=call]")
    seen(window, "call")
