"""The placement explorer in three browsers: passages for and against, the choice in the address, Back, two pages of paper, no verdict."""

import re

import pytest
from accessibility.look import sticking_out, violations
from manuals import SMALL, change, copy_of, faults
from playwright.sync_api import Browser, Page, expect
from support.output.paper import printed, text_of

from browsers.windows import Window, until

PAGE = "placement/explorer/"
SEEN = "return [...document.querySelectorAll('.choose-answer')].filter(part => part.checkVisibility()).map(part => part.dataset.answer)"
HASH = "return location.hash"
NOTHING = "return [localStorage.length, sessionStorage.length, document.cookie]"
FILE = "data/placement-questions.yml"


def shown(window: Window, *answers: str) -> None:
    until(lambda: window.run(SEEN) == [*answers], f"the answers {answers}")


def test_an_answer_brings_up_what_speaks_for_and_against_and_back_takes_it_back(window: Window, small_served: str):
    window.open("about:blank")
    window.open(small_served + PAGE)
    shown(window)
    window.click("input[name=choose-worry][value=near]")
    shown(window, "near")
    text = window.run("return document.querySelector('[data-answer=near]').innerText")
    assert "Access. The door is near, as the hub says too." in text and "Few hands." in text
    assert text.index("Speaks for") < text.index("Access.") < text.index("Speaks against") < text.index("Few hands.")
    window.click("input[name=choose-key][value=them]")
    shown(window, "near", "them")
    assert window.run(HASH) == "#worry=near&key=them"
    window.run("history.back()")
    shown(window, "near")
    assert window.run("return document.querySelector('input[name=choose-key]:checked').value") == ""
    window.click("input[name=choose-worry][value='']")
    shown(window)
    assert window.run(HASH) == ""
    assert window.run(NOTHING) == [0, 0, ""]


def test_the_address_alone_brings_the_answers_back(window: Window, small_served: str):
    window.open("about:blank")
    window.open(small_served + PAGE + "#key=us&worry=far")
    shown(window, "far", "us")
    assert window.run("return document.querySelector('[data-state]').textContent") == "Every question is answered."


@pytest.mark.parametrize("hash", ["#worry=<img src=x>", "#worry=nothing&key", "#__proto__=near", "#worry", "#worry=near=far", "#%E0%A4%A=1"])
def test_an_address_that_knows_no_answer_leaves_all_open(window: Window, small_served: str, hash: str):
    window.open("about:blank")
    window.open(small_served + PAGE + hash)
    until(lambda: window.run("return document.querySelectorAll('.choose-set').length") == 2, "the questions")
    assert window.run(SEEN) in ([], ["near"])
    assert window.run("return document.querySelectorAll('.choose img').length") == 0


def test_a_link_to_a_question_still_leads_there(page: Page, small_served: str):
    page.goto(small_served + PAGE + "#key")
    assert page.evaluate("document.getElementById('key').getBoundingClientRect().top < innerHeight")


def test_without_scripts_every_answer_stands_there_with_both_sides(browser: Browser, small_served: str):
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(small_served + PAGE)
    answers = page.locator(".choose-answer")
    assert answers.count() == 4
    for answer in answers.all():
        assert answer.is_visible()
        assert answer.locator("h4").all_text_contents() == ["Speaks for", "Speaks against"]
        assert all(side.locator("li").count() for side in answer.locator(".choose-sides > div").all())
    page.context.close()


def test_the_note_holds_the_answers_their_sources_and_the_address_alone(page: Page, small_served: str):
    page.goto(small_served + PAGE + "#worry=far")
    [sheet] = printed(page)
    paper = " ".join(text_of(sheet).split())
    assert "A near door." in paper and "Noise." in paper and "National R2P Focal Points Recommendations" in paper
    assert "explorer/#worry=far" in paper
    assert "Calm." not in paper and "Leave open" not in paper


ORIGINAL = (
    "line => line.insertAdjacentHTML('beforeend', '<a class=out href=https://example.org/brief>Original</a>')"  # as that of a source that has one
)


def test_the_sources_of_the_note_keep_the_numbers_that_its_text_has(page: Page, small_served: str):
    page.goto(small_served + PAGE)
    page.locator("[data-sources] ol").evaluate("list => list.insertAdjacentHTML('afterbegin', '<li id=source-0>A source of another answer</li>')")
    page.locator("input[name=choose-worry][value=far]").check()
    expect(page.locator("#source-0")).to_have_class("is-unused")
    [sheet] = printed(page)
    paper = " ".join(text_of(sheet).split())
    assert "2. National R2P Focal Points Recommendations" in paper and "another answer" not in paper


def test_the_note_gives_the_address_of_what_it_quotes(page: Page, small_served: str):
    page.goto(small_served + PAGE + "#worry=far")
    page.locator("[data-sources] li").first.evaluate(ORIGINAL)
    [sheet] = printed(page)
    assert "https://example.org/brief" in text_of(sheet) and "Original" not in text_of(sheet)


def test_what_the_note_needs_on_paper_comes_with_the_first_choice(page: Page, small_served: str):
    asked = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.goto(small_served + PAGE)
    assert "explorer.css" in asked and not [name for name in asked if name.startswith("explorer-note")]
    with page.expect_request("**/explorer-note.css"):
        page.locator("input[name=choose-worry][value=near]").check()


def test_nothing_on_the_page_is_a_score_a_rank_or_advice(page: Page, small_served: str):
    page.goto(small_served + PAGE + "#worry=near&key=us")
    text = page.locator(".prose").inner_text()
    assert not re.search(r"\b(score|rank|best|recommended|result|\d+ ?%|\d+ of \d+)\b", text, re.IGNORECASE)


@pytest.mark.parametrize("width", [1280, 390])
def test_nobody_is_shut_out_and_nothing_is_asked_of_another_host(page: Page, small_served: str, width: int):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(small_served + PAGE + "#worry=near&key=us")
    assert violations(page) == [] and sticking_out(page) == []
    assert [address for address in asked if not address.startswith(small_served)] == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "- {side: against, place: centre, criterion: costs}",
            "- {side: for, place: centre, criterion: costs}",
            "worry.answers.near.passages: holds nothing that speaks against, and would read as advice. Fix: write side: against for the passage below that speaks against, or add one",
        ),
        (
            "begins: Access.}\n        - {side: against, place",
            "begins: Excess.}\n        - {side: against, place",
            "worry.answers.near.passages[1].begins: “Excess.” begins no paragraph or entry below the heading placement/centre.md#gives. "
            "Fix: copy its first words, without stars and dashes, as many as tell it from the others: Access. or Calm.; "
            "or give the text there the words back with which it began",
        ),
        (
            "place: centre, criterion: costs}",
            "place: centre, criterion: focus}",
            "worry.answers.near.passages[2].criterion: centre says nothing on focus. "
            "Fix: name a point on which it does: gives, costs; or write its answer in data/placement-options.yml",
        ),
        (
            "place: centre, criterion: costs}",
            "place: centre}",
            "worry.answers.near.passages[2]: names neither one block of a chapter nor one cell. Fix: write page: and begins:, or place: and criterion:",
        ),
    ],
)
def test_a_passage_that_is_not_there_is_told_at_its_line(tmp_path, old: str, new: str, message: str):
    root = copy_of(SMALL, tmp_path, code=False)
    change(root, FILE, old, new)
    assert any(text.startswith(f"{FILE}:") and text.endswith(message) for text in faults(root)), faults(root)
