"""Back and Forward in three browsers: nothing is in force that cannot be seen. Fields, address and what is shown agree, whatever is brought back.

WebKit empties fields when it takes a page out of its cache; a field that is empty beside rows left out would hide entries from a reader.
"""

import contextlib
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Error as PlaywrightError
from selenium.common.exceptions import WebDriverException

from browsers.windows import Window, until

AWAY = "reference/licence/"
GO = "const to = arguments[0]; setTimeout(() => { location.href = to })"
STEP = "const by = arguments[0]; setTimeout(() => history.go(by))"
LEAVE = """
window.settled = false;
addEventListener('pageshow', () => setTimeout(() => { window.settled = true }, 100))"""
AT = "return document.readyState === 'complete' && location.pathname.endsWith(arguments[0]) && window.settled !== false"
FILTER = """
const form = document.querySelector('[data-filters-for]'), select = form.querySelector('select[name]'), word = form.querySelector('[data-find]');
const put = (field, value) => { field.value = value; field.dispatchEvent(new Event('input', { bubbles: true })) };
if (select) put(select, [...select.options].find(option => option.value).value);
put(word, arguments[0])"""
REGISTER = """
const form = document.querySelector('[data-filters-for]'), fields = [...form.elements].filter(field => field.name);
const inForce = Object.fromEntries(fields.filter(field => field.value).map(field => [field.name, field.value]));
const query = new URLSearchParams(location.search);
query.delete('open');
return { fields: inForce, address: Object.fromEntries(query), count: document.querySelector('.filters-count').textContent }"""
QUIZ = """
const asked = [...document.querySelectorAll('.quiz-field')].map(field => [field.querySelectorAll('input:checked').length, field.querySelectorAll('input:disabled').length > 0]);
return { chosen: asked.map(([chosen]) => chosen), answered: asked.filter(([, answered]) => answered).length, score: document.querySelector('.quiz-score p').textContent }"""
BUILDER = """
const set = document.querySelector('[data-set]').elements;
return { title: set.title.value, date: set.date.value, caption: document.querySelector('[data-days] caption').textContent,
  rows: document.querySelectorAll('[data-days] tbody tr').length, hash: decodeURIComponent(location.hash) }"""
EXPLORER = """
const chosen = [...document.querySelectorAll('.choose-set input:checked')].filter(radio => radio.value).map(radio => radio.value);
return { chosen, shown: [...document.querySelectorAll('.choose-answer')].filter(part => part.checkVisibility()).map(part => part.dataset.answer),
  hash: location.hash.slice(1).split('&').filter(Boolean).map(part => part.split('=')[1]) }"""


@pytest.fixture
def at(window: Window, served: str) -> Callable[[str], None]:
    """Wait until the window is at a page."""
    return lambda page: until(lambda: _is_at(window, f"/{page}"), page)


def _is_at(window: Window, page: str) -> bool:
    """Tell whether a page is there; it is not while the window is on its way, when its address can be asked, and a script might never answer."""
    with contextlib.suppress(PlaywrightError, WebDriverException):
        return urlsplit(window.address).path.endswith(page) and window.run(AT, page) is True
    return False


def away_and_back(window: Window, served: str, page: str, at: Callable[[str], None], state: str) -> dict:
    """Follow a link, come back, and return how things stand a little after the browser has said that the page is back."""
    window.run(LEAVE)
    window.run(GO, served + AWAY)
    at(AWAY)
    window.run(STEP, -1)
    at(page)
    if state == QUIZ:
        until(lambda: window.run("return document.querySelector('.quiz-score') !== null"), "the choices")
    return window.run(state)


@pytest.mark.parametrize(
    ("page", "word"),
    [
        ("network/members/", "a"),
        ("network/meetings/", "a"),
        ("practices/cases/", "a"),
        ("reference/recommendations/", "early"),
        ("reference/glossary/", "state"),
    ],
)
def test_after_back_and_forward_the_fields_of_a_register_show_what_is_in_force(window: Window, served: str, at, page: str, word: str):
    window.open(served + page)
    window.run(FILTER, word)
    before = window.run(REGISTER)
    assert before["fields"] == before["address"] and word in before["fields"].values() and "of" in before["count"]
    assert away_and_back(window, served, page, at, REGISTER) == before
    window.run(STEP, 1)
    at(AWAY)
    window.run(STEP, -1)
    at(page)
    assert window.run(REGISTER) == before


def test_after_back_the_builder_shows_the_agenda_that_its_fields_name(window: Window, served: str, at):
    page = "training/session-builder/"
    window.open(f"{served}{page}#title=Accra&date=2027-03-02&day=0900.fp-01.p15")
    before = window.run(BUILDER)
    assert (before["title"], before["date"], before["rows"]) == ("Accra", "2027-03-02", 2) and before["caption"].startswith("Accra")
    assert away_and_back(window, served, page, at, BUILDER) == before
    window.click("[data-code] button[data-add]")
    after = window.run(BUILDER)
    assert (after["title"], after["rows"]) == ("Accra", 3) and after["hash"].startswith("#title=Accra&date=2027-03-02&day=0900.fp-01.p15.")


def test_after_back_the_explorer_shows_the_answers_that_are_chosen(window: Window, small_served: str, at):
    page = "placement/explorer/"
    window.open("about:blank")
    window.open(small_served + page)
    window.run("document.querySelector('.choose-set input').click()")
    before = window.run(EXPLORER)
    assert len(before["chosen"]) == 1 and before["chosen"] == before["shown"] == before["hash"]
    assert away_and_back(window, small_served, page, at, EXPLORER) == before
    window.run("history.back()")
    until(lambda: window.run(EXPLORER) == {"chosen": [], "shown": [], "hash": []}, "the question left open")
    window.run("history.forward()")
    until(lambda: window.run(EXPLORER) == before, "the answer")


def test_after_back_a_quiz_keeps_answers_and_score_or_has_neither(window: Window, served: str, at):
    page = "training/modules/fp-01/"
    window.open(f"{served}{page}#check")  # which brings the script of the questions
    until(lambda: window.run("return document.querySelector('.quiz-score') !== null"), "the choices")
    window.run("document.querySelector('.quiz-field input').click(); document.querySelector('.quiz-check').click()")
    before = window.run(QUIZ)
    assert before["answered"] == 1 and "of 1 right" in before["score"]
    after = away_and_back(window, served, page, at, QUIZ)
    assert after == before or (after["answered"], after["score"]) == (0, "")


def test_after_back_words_in_the_search_box_and_in_the_address_are_the_same(window: Window, served: str, at):
    page = "roles/hub/"
    words = "return [document.querySelector('#site-search').value, new URLSearchParams(location.hash.slice(1)).get('q') ?? '']"
    window.open("about:blank")
    window.open(f"{served}{page}#q=embassies")
    until(lambda: window.run("return document.querySelectorAll('[data-search-results] [role=option]').length"), "results")
    box, address = away_and_back(window, served, page, at, words)
    assert box == address == "embassies"
