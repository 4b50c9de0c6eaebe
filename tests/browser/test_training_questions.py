"""Check questions: answerable on the page, complete without scripts, with the answers apart on paper."""

import re
from pathlib import Path

import lxml.html
import pytest
from manuals import EDITION
from playwright.sync_api import Browser, Page, expect
from support.output.paper import printed, text_of

CODES = sorted(path.stem for path in (EDITION / "docs/training/modules").glob("fp-*.md"))

RUNNING_HEAD = re.compile(r"^Focal Points Manual\s+\d+ / \d+\s+")  # what every sheet begins with


def question(page: Page, number: int, choice: int) -> None:
    page.locator(f"#q{number} input").nth(choice - 1).check()
    page.locator(f"#q{number}").get_by_role("button", name="Check").click()


@pytest.mark.parametrize("code", CODES)
def test_every_question_and_answer_stands_on_the_page_without_scripts(site: Path, manual, code: str):
    page = lxml.html.parse(site / "training/modules" / code / "index.html").getroot()
    texts = [item.text_content() for item in page.find_class("quiz-question")]
    answers = page.xpath("//*[contains(@class, 'quiz-key')]//li[@data-answer]")
    for record, text, answer in zip(manual.modules[code].questions, texts, answers, strict=True):
        assert record.question in text and all(option in text for option in record.options)
        assert record.options[record.answer - 1] in answer.text_content() and record.why in answer.text_content()
        assert answer.xpath(".//a/@href")


def test_answers_get_feedback_with_the_passage_and_a_score(page: Page, served: str, manual):
    page.goto(f"{served}training/modules/fp-12/#check")
    module = manual.modules["fp-12"]
    expect(page.locator(".quiz-key")).to_be_hidden()
    score = page.locator(".quiz-score [role=status]")
    question(page, 1, module.questions[0].answer)
    said = page.locator("#q1 .quiz-said")
    assert said.text_content().startswith("Right. ") and module.questions[0].why in said.text_content()
    assert page.evaluate("document.activeElement.className") == "quiz-said good"
    assert score.text_content() == "1 of 1 right, 5 to go."
    question(page, 2, module.questions[1].answer % len(module.questions[1].options) + 1)
    assert page.locator("#q2 .quiz-said").text_content().startswith("Not this one. ")
    assert score.text_content() == "1 of 2 right, 4 to go."
    for number, record in enumerate(module.questions[2:], 3):
        question(page, number, record.answer)
    assert score.text_content() == "5 of 6 right. You have answered every question."
    page.locator("#q1 .quiz-said a").click()
    expect(page).to_have_url(re.compile("#messages$"))


def test_a_question_is_asked_again_after_start_again_and_not_checked_when_empty(page: Page, served: str):
    page.goto(f"{served}training/modules/fp-12/#check")
    page.locator("#q1").get_by_role("button", name="Check").click()
    assert page.locator("#q1 .quiz-said").text_content() == "Choose an answer first."
    question(page, 1, 1)
    assert page.locator("#q1 input").first.is_disabled()
    page.get_by_role("button", name="Start again").click()
    assert page.locator("#q1 input").first.is_enabled() and not page.locator("#q1 input:checked").count()
    assert page.evaluate("document.activeElement.name") == "q1-choice"


def test_questions_are_answered_with_the_keyboard(page: Page, served: str):
    page.goto(f"{served}training/modules/fp-12/#check")
    page.locator("#q1 input").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.locator("#q1 .quiz-said").is_visible()
    assert page.get_by_role("group", name="1. Under which five headings").count() == 1


def test_nothing_leaves_the_browser(page: Page, served: str):
    page.goto(f"{served}training/modules/fp-12/#check")
    expect(page.locator(".quiz-field")).not_to_have_count(0)
    sent = []
    page.on("request", lambda request: sent.append(request.url))
    question(page, 1, 1)
    assert not [url for url in sent if "/favicon" not in url]  # the browser asks for the icon when it likes
    assert page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_on_paper_the_answers_stand_on_a_sheet_of_their_own(browser: Browser, served: str, scripts: bool):
    context = browser.new_context(java_script_enabled=scripts)
    page = context.new_page()
    page.goto(f"{served}training/modules/fp-12/#check")
    sheets = [RUNNING_HEAD.sub("", text_of(sheet)) for sheet in printed(page)]
    context.close()
    answers = next(number for number, text in enumerate(sheets) if text.startswith("Answers"))
    assert "(a) Laws, treaties" in sheets[answers]
    assert "It can outlast a change of government" in sheets[answers - 1]
    assert not [text for number, text in enumerate(sheets) if number != answers and "The headings are the editors" in text]
    assert "Five means of a parliament" in sheets[answers + 1]
