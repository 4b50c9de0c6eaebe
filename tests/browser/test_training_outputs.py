"""From one source: the page of a module, a facilitator's copy, a handout and slides, with the same section ids in all."""

import re
from collections.abc import Iterable
from copy import deepcopy
from pathlib import Path

import lxml.html
import pytest
from manuals import EDITION
from playwright.sync_api import Browser, Page, expect
from pypdf import PageObject
from support.output.paper import FONTS, letters, printed, text_of, with_fonts

from macros.models.manual import Manual

CODES = sorted(path.stem for path in (EDITION / "docs/training/modules").glob("fp-*.md"))
FIRST_LINE = 500  # pixels from the top of a phone
SECTIONS = ["why", "plan", "notes", "messages", "exercise", "answer", "check", "handout", "further"]
FULL = 16  # slides of a short module, beyond which the last key messages stand on its page alone
A4 = (595, 842)
COUNTER = re.compile(r"^FocalPointsManual\d+(?=[A-Z])")  # the running head and the number of a sheet, before its first word


def without_citations(element: lxml.html.HtmlElement) -> str:
    bare = deepcopy(element)
    for cited in bare.find_class("cite"):
        cited.drop_tree()
    return bare.text_content()


def tree(site: Path, address: str) -> lxml.html.HtmlElement:
    return lxml.html.parse(site / address / "index.html").getroot()


@pytest.fixture(scope="session")
def modules(manual: Manual) -> dict:
    return manual.modules


def sheets_of(page: Page, address: str) -> list[PageObject]:
    page.goto(address)
    return printed(page, prefer_css_page_size=True)


@pytest.mark.parametrize("code", CODES)
def test_sections_have_the_same_ids_in_every_output(site: Path, code: str):
    assert [id for id in tree(site, f"m/{code}").xpath("//h2/@id") if id in SECTIONS] == SECTIONS
    assert set(SECTIONS) <= set(tree(site, f"m/{code}/facilitator").xpath("//@id"))
    assert "handout" in tree(site, f"m/{code}/handout").xpath("//@id")
    slides = tree(site, f"m/{code}/slides").xpath("//@id")
    assert {*SECTIONS, "q1", "o1"} <= set(slides)


def test_a_step_says_how_it_is_done_on_a_line_of_its_own_unless_its_title_says_so(site: Path):
    for address, cells in (("m/fp-01", "//*[@data-label = 'Step']"), ("m/fp-01/facilitator", "//tr[starts-with(@id, 'step-')]/th")):
        steps = [[text.strip() for text in cell.itertext() if text.strip()] for cell in tree(site, address).xpath(cells)]
        assert ["Opening"] in steps and max(map(len, steps)) == 2, address
        assert all(title.casefold() != way[0].casefold() for title, *way in steps if way), address
        assert all(way.getprevious().tag == "br" for way in tree(site, address).find_class("method")), address


def words(elements: Iterable[lxml.html.HtmlElement]) -> str:
    return " ".join(" ".join(element.text_content() for element in elements).split())


@pytest.mark.parametrize("code", CODES)
def test_the_speaker_has_every_step_of_the_plan_once(site: Path, modules: dict, code: str):
    told = words(tree(site, f"m/{code}/slides").find_class("notes"))
    assert [told.count(f"{step.title}. {' '.join(step.facilitator.split())}") for step in modules[code].plan] == [1] * len(modules[code].plan)


@pytest.mark.parametrize("code", CODES)
def test_each_key_message_that_the_plan_presents_is_a_slide_that_begins_it_as_long_as_there_is_room(site: Path, modules: dict, code: str):
    listed = tree(site, f"m/{code}").xpath("//h2[@id='messages']/following-sibling::*[1]/li")
    messages = [listed[number - 1] for step in modules[code].plan for number in step.messages] or listed
    deck = tree(site, f"m/{code}/slides").find_class("slide")
    slides = [slide for slide in deck if "slide-message" in slide.get("class").split()]
    assert len(slides) == len(messages) > 0 or len(slides) < len(messages) and len(deck) >= FULL
    for slide, message in zip(slides, messages, strict=False):
        first = letters(words(slide.xpath(".//*[@class='statement']")))
        assert first and first in letters(without_citations(message))


@pytest.mark.parametrize("code", CODES)
def test_questions_are_numbered_as_they_are_shown_and_each_is_followed_by_its_answer(site: Path, modules: dict, code: str):
    slides, questions = tree(site, f"m/{code}/slides").find_class("slide"), {question.id: question for question in modules[code].questions}
    at = [place for place, slide in enumerate(slides) if slide.get("id") in questions]
    assert len(at) >= 2
    for number, place in enumerate(at, 1):
        asked, answered = slides[place], slides[place + 1]
        question = questions[asked.get("id")]
        assert words(asked.iter("h2")) == f"Question {number}" and words(answered.iter("h2")) == f"Answer to question {number}"
        right = letters(question.options[question.answer - 1])
        assert words(answered.find_class("letter")) == "abcde"[question.answer - 1]
        assert right.startswith(letters(words(answered.find_class("statement")))[1:][:20])


@pytest.mark.parametrize("code", CODES)
def test_the_running_clock_of_the_facilitator_ends_with_the_module(site: Path, modules: dict, code: str):
    rows = tree(site, f"m/{code}/facilitator").xpath("//table[contains(@class, 'run')]/tbody/tr")
    hours, minutes = rows[-1].xpath("td[2]")[0].text.split(":")
    assert int(hours) * 60 + int(minutes) == modules[code].minutes
    assert len(rows) == len(modules[code].plan) + 1


@pytest.mark.parametrize("output", ["facilitator", "handout"])
def test_each_sheet_of_paper_names_the_manual_and_counts_the_sheets(page: Page, served: str, output: str):
    sheets = [text_of(sheet) for sheet in sheets_of(page, f"{served}m/fp-12/{output}/")]
    name = page.title().rpartition(" · ")[2]
    assert name and [text.split()[: len(name.split())] == name.split() for text in sheets] == [True] * len(sheets)
    assert all(f"{number} / {len(sheets)}" in text for number, text in enumerate(sheets, 1))


@pytest.mark.parametrize("output", ["facilitator", "handout", "slides"])
def test_an_output_points_back_to_its_module_and_stays_out_of_search_engines(site: Path, output: str):
    page = tree(site, f"training/modules/fp-12/{output}")
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert page.xpath("//link[@rel='canonical']/@href")[0].endswith("/training/modules/fp-12/")
    assert f"/{output}/" not in (site / "sitemap.xml").read_text("utf-8")
    assert tree(site, "training/modules/fp-12").xpath(f"//a[contains(@href, 'fp-12/{output}/')]")


def test_a_handout_prints_on_one_or_two_sheets_whatever_the_fonts(page: Page, served: str):
    with_fonts(page, "both")  # with which it is longest
    longer = {code: sheets for code in CODES if (sheets := len(sheets_of(page, f"{served}m/{code}/handout/"))) > 2}
    assert not longer


@pytest.mark.parametrize("code", CODES[:2])
def test_a_handout_is_a4_and_says_what_it_is_and_where_it_comes_from(page: Page, served: str, code: str):
    sheets = sheets_of(page, f"{served}m/{code}/handout/")
    assert tuple(round(float(side)) for side in (sheets[0].mediabox.width, sheets[0].mediabox.height)) == A4
    assert "Handout" in text_of(sheets[0])
    assert f"m/{code}/" in text_of(sheets[-1]).replace("\n", "")


def test_on_a_phone_a_facilitators_copy_says_what_to_bring_above_the_middle_of_the_first_screen(page: Page, served: str):
    page.set_viewport_size({"width": 390, "height": 844})
    for code in CODES:
        page.goto(f"{served}m/{code}/facilitator/")
        assert page.get_by_role("region", name="Bring").get_by_role("listitem").first.bounding_box()["y"] <= FIRST_LINE, code
        assert (
            page.get_by_role("main")
            .get_by_text(re.compile("^(Audience|Take first)$"))
            .evaluate_all("terms => terms.every((term) => term.checkVisibility())")
        )
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, code


@pytest.mark.parametrize("output", ["facilitator", "handout"])
def test_a_sheet_gives_the_title_and_the_address_of_each_source(page: Page, served: str, output: str):
    said = "".join(text_of(sheet) for sheet in sheets_of(page, f"{served}m/fp-12/{output}/"))
    lines = page.locator(".sources li:has(.out)")
    assert lines.count() > 2
    for address in lines.locator(".out").evaluate_all("links => links.map((link) => link.getAttribute('href'))"):
        assert letters(address) in letters(said), address
    for title in lines.locator("[data-title]").all_text_contents():
        assert letters(title) in letters(said), title


@pytest.mark.parametrize("fonts", FONTS)
def test_the_facilitators_copy_puts_the_answers_on_sheets_of_their_own(page: Page, served: str, fonts: str):
    with_fonts(page, fonts)
    texts = [letters(text_of(sheet)) for sheet in sheets_of(page, f"{served}m/fp-12/facilitator/")]
    starts = {id: letters(page.locator(f"#{id}").text_content()) for id in ("exercise", "answer", "check", "check-answers", "handout")}
    at = {id: [number for number, text in enumerate(texts) if COUNTER.sub("", text, count=1).startswith(start)] for id, start in starts.items()}
    assert all(len(numbers) == 1 for numbers in at.values()), at
    order = [numbers[0] for numbers in at.values()]
    assert order == sorted(set(order)), "each begins on a sheet of its own, in this order"
    questions = letters(page.locator("#q1 > p").text_content())
    assert questions in "".join(texts[at["check"][0] : at["check-answers"][0]]) and questions not in "".join(
        texts[at["check-answers"][0] : at["handout"][0]]
    )


def test_slides_print_one_to_a_sheet(page: Page, served: str):
    sheets = sheets_of(page, f"{served}m/fp-12/slides/")
    titles = page.locator(".slide :is(h1, h2):not(.vh)").all_text_contents()
    assert len(sheets) == len(titles)
    for sheet, title in zip(sheets, titles, strict=True):
        assert title.split()[0] in text_of(sheet)
        assert sheet.mediabox.width > sheet.mediabox.height


TOO_FULL = """() => [...document.querySelectorAll(".slide")].filter((slide) => {
  const face = slide.querySelector(".face"), foot = face.querySelector(".foot").getBoundingClientRect();
  const last = [...face.children].at(-2).getBoundingClientRect(), size = face.getBoundingClientRect();
  return size.height / size.width > 0.5640 || last.bottom > foot.top || face.scrollWidth > face.clientWidth;
}).map((slide) => slide.id)"""
SMALLER = "() => [...document.querySelectorAll('.slide')].map(slide => slide.style.getPropertyValue('--fit')).filter(Boolean)"


@pytest.mark.parametrize("fonts", FONTS)
def test_every_slide_fits_whatever_the_fonts_and_the_check_questions_open_by_their_address(page: Page, served: str, fonts: str):
    with_fonts(page, fonts)
    found = {}
    # Wide fonts ask for less where the text is made smaller than where it is not, as below, with both.
    for code in CODES if fonts == "its own" else CODES[::5]:
        page.goto(f"{served}m/{code}/slides/#check")
        expect(page.locator(".slide.now .question"), code).to_be_visible()
        expect(page.locator(".slide.now h2"), code).to_have_text("Question 1")
        page.get_by_role("button", name="All slides").click()
        if too_full := page.evaluate(TOO_FULL):
            found[code] = too_full
        smaller = list(map(float, page.evaluate(SMALLER)))
        assert min(smaller, default=1) >= 0.6, (code, smaller)
    assert not found


def test_slides_are_filled_so_that_wide_fonts_fit_before_any_text_is_made_smaller(page: Page, served: str):
    with_fonts(page, "both")
    page.add_init_script("CSSStyleDeclaration.prototype.setProperty = () => {}")
    found = {}
    for code in CODES:
        page.goto(f"{served}m/{code}/slides/")
        page.get_by_role("button", name="All slides").click()
        if too_full := page.evaluate(TOO_FULL):
            found[code] = too_full
    assert not found
    page.evaluate("for (const face of document.querySelectorAll('.face')) face.style.paddingTop = '50%'")
    assert page.evaluate(TOO_FULL), "what is too full is seen"


def test_a_slide_that_is_too_full_is_made_smaller_until_it_fits(page: Page, served: str):
    page.goto(f"{served}m/fp-12/slides/#messages")
    page.evaluate("document.querySelector('.slide.now .statement').append(' and more of the same'.repeat(20))")
    for width in (390, 1280):  # a slide is measured when a narrow screen becomes a wide one
        page.set_viewport_size({"width": width, "height": 900})
        page.evaluate("new Promise(requestAnimationFrame)")
    expect(page.locator(".slide[style*='--fit']")).to_have_count(1)
    page.get_by_role("button", name="All slides").click()
    assert page.evaluate(TOO_FULL) == [] and len(page.evaluate(SMALLER)) == 1


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_no_slide_is_cut_off_on_paper_whatever_the_fonts(browser: Browser, served: str, scripts: bool):
    context = browser.new_context(java_script_enabled=scripts)
    page = context.new_page()
    with_fonts(page, "both")
    sheets = sheets_of(page, f"{served}m/{CODES[0]}/slides/")
    slides = page.locator(".slide").count()
    whole = letters("".join(map(text_of, sheets)))
    assert len(sheets) == slides if scripts else len(sheets) >= slides
    texts = page.locator(".slide :is(h1, h2:not(.vh), .statement, .text li, .question)").all_text_contents()
    assert texts and not [text for text in texts if letters(text) not in whole]
    context.close()


def test_slides_are_driven_by_the_keyboard(page: Page, served: str):
    faults = []
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.goto(f"{served}m/fp-12/slides/")
    here = page.locator(".slide.now")
    number = page.locator("output")
    total = page.locator(".slide").count()
    for key, id, at in (
        ("ArrowRight", "objectives", 2),
        ("Space", "messages", 3),
        ("ArrowLeft", "objectives", 2),
        ("PageDown", "messages", 3),
        ("Home", "title", 1),
    ):
        page.keyboard.press(key)
        assert here.get_attribute("id") == id
        assert number.text_content() == f"{at} / {total}"
        expect(page).to_have_url(re.compile(f"#{id}$"))
    page.keyboard.press("End")
    assert number.text_content() == f"{total} / {total}"
    assert here.count() == 1
    assert page.evaluate("document.activeElement === document.querySelector('.slide.now')")
    page.goto(f"{served}m/fp-12/slides/#messages")
    notes = here.locator(".notes")
    assert not notes.is_visible()
    page.keyboard.press("n")
    assert "Present the key messages" in notes.text_content()
    assert notes.is_visible()
    page.keyboard.press("n")
    assert not notes.is_visible()
    assert not faults


def test_the_answer_to_a_question_is_the_next_slide_and_not_on_its_own(page: Page, served: str, modules: dict):
    question = next(question for question in modules["fp-12"].questions if question.id == "q1")
    page.goto(f"{served}m/fp-12/slides/#q1")
    now = page.locator(".slide.now")
    expect(now).to_contain_text(question.options[question.answer - 1])
    expect(now).not_to_contain_text(question.why)
    page.keyboard.press("ArrowRight")
    assert now.get_attribute("id") == "q1-answer"
    expect(now.locator(".support")).to_have_text(question.why)
    page.keyboard.press("ArrowRight")
    assert now.get_attribute("id") == "q2"


@pytest.mark.parametrize("hash", ["#plan", "#step-2", "#why"])
def test_an_address_among_the_speakers_notes_shows_them(page: Page, served: str, hash: str):
    page.goto(f"{served}m/fp-12/slides/{hash}")
    expect(page.locator(f".slide.now {hash}")).to_be_visible()


@pytest.mark.parametrize(
    ("hash", "id"),
    [
        ("#/4", "messages-2"),
        ("#exercise", "exercise"),
        ("#o2", "objectives"),
        ("#why", "objectives"),
        ("#notes", "title"),
        ("#plan", "title"),
        ("#step-2", "messages"),
        ("#check", "q1"),
        ("#further", "handout"),
        ("#/999", "handout"),
        ("#nothing", "title"),
        ("#%", "title"),
        ("#%E0%A4%A", "title"),
    ],
)
def test_the_address_names_a_slide(page: Page, served: str, hash: str, id: str):
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(f"{served}m/fp-12/slides/{hash}")
    assert page.locator(".slide.now").get_attribute("id") == id
    assert not faults


def test_slides_and_sheets_are_complete_without_scripts(browser, served: str):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served}m/fp-12/slides/")
    assert page.locator(".slide:visible").count() == page.locator(".slide").count() >= 10
    assert page.locator(".notes").first.is_visible()
    page.goto(f"{served}m/fp-12/handout/")
    assert page.get_by_role("heading", name="Parliamentarians").is_visible()
    context.close()
