"""The slides of a module: few, one idea each, chosen to fit, questions followed by their answers, the plan as a bar and not as slides."""

import re
from collections.abc import Iterator
from pathlib import Path

import lxml.html
import pytest
from accessibility.browser import server
from lxml.html import HtmlElement
from manuals import change
from playwright.sync_api import Page, expect
from support.copies.training import add_module
from support.copies.walked import built, lead_to_all, walked

from macros.build.modules.slide_text import MOST_LETTERS, Item, cut, first_fitting, fitting, lines_of, named, sentences, statement

FILE = "docs/training/modules/fp-01.md"
LONG = "This sentence has as many words as an author may write who was told of no end and so went on until somebody at last took the pen away"
SECTIONS = {"why", "notes", "messages", "exercise", "answer", "check", "handout", "further"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = walked(tmp_path_factory.mktemp("deck") / "manual")
    change(
        root,
        FILE,
        "- One thing. {{ editors() }}",
        f'- **Hubs.** {LONG}. A second sentence follows. {"And a third one. " * 20}{{{{ cite("brief", "Core roles") }}}}',
    )
    change(
        root,
        FILE,
        "Find the thing. {{ editors() }}",
        "**A desk.** Meridia is invented. You sit there. {{ editors() }}\n\n1. Read the paper. Take your time.\n2. Mark two gaps.",
    )
    change(root, FILE, "Here it is. {{ editors() }}", "**Gaps.** Two stand out. The rest is fine. {{ editors() }}\n\nAs an example: {{ editors() }}")
    change(root, FILE, "- [The hub](/roles/hub.md)", "- [How it grew](/network/growth.md)")
    return built(root, tmp_path_factory.mktemp("built") / "site")


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    with server(folder) as found:
        yield found


@pytest.fixture(scope="module")
def deck(folder: Path) -> list[HtmlElement]:
    return slides(folder)


def slides(folder: Path, code: str = "fp-01") -> list[HtmlElement]:
    return lxml.html.parse(folder / f"m/{code}/slides/index.html").getroot().find_class("slide")


def face(deck: list[HtmlElement], id: str) -> str:
    (slide,) = (slide for slide in deck if slide.get("id") == id)
    return " ".join(slide.find_class("face")[0].text_content().split())


def notes(deck: list[HtmlElement], id: str) -> str:
    (slide,) = (slide for slide in deck if slide.get("id") == id)
    return " ".join(" ".join(part.text_content() for part in slide.find_class("notes")).split())


def ids(deck: list[HtmlElement]) -> list[str]:
    return [slide.get("id") for slide in deck]


def test_a_module_of_45_minutes_has_10_to_16_slides(deck: list[HtmlElement]):
    assert 10 <= len(deck) <= 16


def test_they_follow_the_session_and_each_question_is_followed_by_its_answer(deck: list[HtmlElement]):
    assert ids(deck) == [
        "title",
        "objectives",
        "figure",
        "messages",
        "messages-2",
        "exercise",
        "answer",
        "q1",
        "q1-answer",
        "q2",
        "q2-answer",
        "handout",
    ]
    assert "First?" in face(deck, "q1") and "It is so." not in face(deck, "q1")
    assert re.search(r"Answer to question 2 b No It is so\.", face(deck, "q2-answer"))


def test_no_step_of_the_plan_is_a_slide_and_each_is_in_the_speakers_hand(deck: list[HtmlElement]):
    told = " ".join(notes(deck, id) for id in ids(deck))
    assert [told.count(step) for step in ("Welcome everybody.", "Say one thing & <another>.", "Give the task.")] == [1, 1, 1]
    assert "0:05 to 0:25, A talk." in notes(deck, "figure") and "Keep calm." in notes(deck, "title")
    assert not [id for id in ids(deck) if id.startswith("step")]


def test_a_thin_bar_tells_the_time(deck: list[HtmlElement]):
    bars = [slide.find_class("clock")[0] for slide in deck]
    assert all([(part.get("x"), part.get("width")) for part in bar] == [("0", "5"), ("5", "20"), ("25", "20")] for bar in bars)
    now = [next(number for number, part in enumerate(bar) if part.get("class") == "now") for bar in bars]
    assert now == sorted(now) and set(now) == {0, 1, 2}
    assert "A talk, 0:05 to 0:25" in face(deck, "messages")


def test_a_long_message_is_its_first_sentence_and_the_speaker_has_the_whole(deck: list[HtmlElement]):
    assert face(deck, "messages").startswith(f"Hubs {LONG}. Source: ")
    assert "second sentence" not in face(deck, "messages") and "A second sentence follows." in notes(deck, "messages")


def test_the_title_of_a_message_says_the_message_where_no_words_name_it(site: Path):
    titles = {}
    for deck in sorted(site.glob("training/modules/*/slides/index.html")):
        page = lxml.html.fromstring(deck.read_bytes())
        titles[deck.parent.parent.name] = [
            page.get_element_by_id(slide.get("aria-labelledby")).text_content().strip() for slide in page.find_class("slide-message")
        ]
    assert sum(map(len, titles.values())) > len(titles) > 10
    assert not {code: said for code, said in titles.items() if len(set(said)) < len(said) or "Key messages" in said}


def test_a_message_names_its_sources_below(deck: list[HtmlElement]):
    (slide,) = (slide for slide in deck if slide.get("id") == "messages")
    assert slide.xpath(".//*[@class='cites']//@data-source") == ["brief"]
    assert not [text for text in slide.find_class("statement")[0].itertext() if "[" in text]


def test_the_exercise_says_what_is_invented_and_what_to_do(deck: list[HtmlElement]):
    assert re.search(r"Exercise A desk Meridia is invented\. Read the paper\. Mark two gaps\.", face(deck, "exercise"))
    assert "You sit there" not in face(deck, "exercise") and "Take your time" not in face(deck, "exercise")


def test_the_answer_keeps_what_says_something_and_not_what_only_announces(deck: list[HtmlElement]):
    assert "Gaps. Two stand out." in face(deck, "answer") and "example" not in face(deck, "answer")


def test_a_figure_of_a_page_that_the_module_leads_to_stands_on_a_slide(deck: list[HtmlElement]):
    (slide,) = (slide for slide in deck if slide.get("id") == "figure")
    assert slide.xpath(".//*[local-name() = 'svg' and contains(@class, 'broad')]") and slide.xpath(".//h2")[0].text_content()


def test_every_section_and_question_answers_to_its_address(deck: list[HtmlElement]):
    found = {id for slide in deck for id in slide.xpath("descendant-or-self::*/@id")}
    assert {*SECTIONS, "o1", "o2", *(f"q{number}" for number in range(1, 7)), "step-1", "step-2", "step-3"} <= found


def test_one_finger_is_enough(page: Page, address: str):
    page.goto(f"{address}m/fp-01/slides/")
    seen = [page.locator(".slide.now").get_attribute("id")]
    for _ in range(page.locator(".slide").count() - 1):
        page.keyboard.press("ArrowRight")
        seen.append(page.locator(".slide.now").get_attribute("id"))
    assert len(set(seen)) == len(seen) == page.locator(".slide").count()


@pytest.mark.parametrize("width", [800, 1280])
def test_the_whole_slide_is_in_sight_whatever_the_height_of_the_controls(page: Page, address: str, width: int):
    page.set_viewport_size({"width": width, "height": 620})
    page.goto(f"{address}m/fp-01/slides/#messages")
    expect(page.locator(".slide.now .clock")).to_be_in_viewport(ratio=0.9)
    controls, foot = page.locator(".control").bounding_box(), page.locator(".slide.now .foot").bounding_box()
    assert foot["y"] + foot["height"] <= controls["y"]


@pytest.mark.parametrize("size", [(320, 256), (390, 844), (844, 390)])
def test_on_a_small_screen_the_slide_has_the_room_and_the_controls_one_row(page: Page, address: str, size: tuple[int, int]):
    page.set_viewport_size(dict(zip(("width", "height"), size, strict=True)))
    page.goto(f"{address}m/fp-01/slides/#messages")
    controls = page.get_by_role("navigation", name="Slides")
    assert controls.bounding_box()["height"] <= 50 and page.locator(".deck").bounding_box()["height"] >= size[1] - 50
    expect(page.locator(".slide.now .over")).to_be_in_viewport(ratio=1)
    assert not controls.get_by_role("button", name="Print").is_visible() and not controls.get_by_role("link", name="Handout").is_visible()
    controls.get_by_role("button", name="More").click()
    for rest in (controls.get_by_role("button", name="Print"), controls.get_by_role("link", name="Handout")):
        expect(rest).to_be_in_viewport(ratio=1)
    page.keyboard.press("Escape")
    expect(controls.get_by_role("button", name="Print")).to_be_hidden()
    controls.get_by_role("button", name="Next").click()
    expect(page.locator(".slide.now")).to_have_id("messages-2")


def test_on_a_large_screen_every_control_is_in_sight(page: Page, address: str):
    page.goto(f"{address}m/fp-01/slides/")
    controls = page.get_by_role("navigation", name="Slides")
    assert controls.get_by_role("button", name="Print").is_visible() and not controls.get_by_role("button", name="More").is_visible()


def test_nothing_on_a_slide_is_too_small_to_read_on_a_phone(page: Page, address: str):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{address}m/fp-01/slides/#messages")
    sizes = page.locator(".slide.now").evaluate(
        """slide => [...slide.querySelectorAll(":is(p, li, a, h2, span)")].map((part) => parseFloat(getComputedStyle(part).fontSize))"""
    )
    assert sizes and min(sizes) >= 12


def test_on_a_phone_no_word_of_the_title_is_broken(page: Page, folder: Path, address: str):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{address}m/fp-01/slides/")
    broken = """(word) => { const head = document.querySelector('.slide-title h1'); head.textContent = word;
        head.classList.toggle('long', word.length > 16); const range = document.createRange(); range.selectNodeContents(head);
        return range.getClientRects().length }"""
    assert [page.evaluate(broken, word) for word in ("Parliamentarians", "Institutionalisation")] == [1, 1]


FULL = {
    "messages": ("- One thing. {{ editors() }}", "\n".join(f"- {LONG} {number}. {LONG}. {{{{ editors() }}}}" for number in range(20))),
    "one message": ("- Another thing. {{ editors() }}\n", ""),
    "tasks": (
        "Find the thing. {{ editors() }}",
        "Find it. {{ editors() }}\n\n" + "\n".join(f"1. {LONG}, {LONG.lower()} {number}." for number in range(9)),
    ),
    "answer": ("Here it is. {{ editors() }}", "\n\n".join(f"**Lead {number}.** {LONG}, {LONG.lower()}. {{{{ editors() }}}}" for number in range(12))),
    "an objective": ('{id: o1, text: "Name one thing."}', f'{{id: o1, text: "Name {LONG.lower()}, and {LONG.lower()}, and {LONG.lower()}."}}'),
    "a question": (
        'question: "First?", options: ["Yes", "No"]',
        f'question: "{LONG}? {LONG}?", options: ["{LONG}, {LONG.lower()}", "No {LONG.lower()}"]',
    ),
    "a word": ("A small module", f"{'Long' * 9} words"),
    "a sentence without end": ("- One thing. {{ editors() }}", f"- {'and on ' * 150} {{{{ editors() }}}}"),
    "a name": ("Here it is. {{ editors() }}", f"**{LONG * 3}** {LONG}. {{{{ editors() }}}}"),
}


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, tuple[Path, str]]]:
    """A module for each text that is too much, all built at once, with fonts a fifth wider: the folder and the address of the slides of each."""
    root = walked(tmp_path_factory.mktemp("crowded") / "manual")
    codes = {what: f"fp-{number:02}" for number, what in enumerate(FULL, 1)}
    for what, code in codes.items():
        change(root, add_module(root, code).relative_to(root).as_posix(), *FULL[what])
    found = built(lead_to_all(root), tmp_path_factory.mktemp("built") / "site")
    with (found / "assets/slides.css").open("a", encoding="utf-8") as style:
        style.write(".face *{letter-spacing:.1em}")
    with server(found) as address:
        yield {what: (found, f"{address}m/{code}/slides/") for what, code in codes.items()}


@pytest.mark.parametrize("what", FULL)
def test_whatever_the_check_accepts_fits_with_fonts_a_fifth_wider(page: Page, crowded: dict[str, tuple[Path, str]], what: str):
    folder, address = crowded[what]
    assert 9 <= len(slides(folder, address.split("/")[-3])) <= 16
    page.goto(address)
    page.get_by_role("button", name="All slides").click()
    too_full = page.evaluate("""() => [...document.querySelectorAll(".face")].filter((face) => {
        const size = face.getBoundingClientRect(), foot = face.querySelector(".foot").getBoundingClientRect();
        const text = [...face.children].filter((part) => !part.matches(".foot, .clock")).map((part) => part.getBoundingClientRect().bottom);
        return size.height / size.width > 0.564 || Math.max(...text) > foot.top || face.scrollWidth > face.clientWidth;
    }).map((face) => face.parentNode.id)""")
    assert not too_full


def test_a_short_text_stands_whole_and_a_long_one_is_its_first_sentence():
    assert statement("One. Two.") == ("One.", "Two.")
    assert statement(f"One. {'Two. ' * 100}") == ("One.", "")
    assert len(statement("word " * 200).first) <= MOST_LETTERS and statement("word " * 200).first.endswith(" …")


@pytest.mark.parametrize(
    ("text", "parts"),
    [("He left. She stayed.", 2), ('"Come back. We wait." Nobody came.', 2), ("It stands in S/2015/815, which is long.", 1), ("", 0)],
)
def test_sentences_are_parted_where_they_end_and_not_in_what_is_quoted(text: str, parts: int):
    assert len(sentences(text)) == parts


def test_entries_that_are_too_much_together_are_named_alone():
    assert fitting([Item("One.", "word " * 30), Item("Two.", "Short.")], 2) == [("One", ""), ("Two", "")]
    assert first_fitting([Item("", "word " * 60), Item("", "Short.")], 2) == [("", "Short.")]


@pytest.mark.parametrize("lines", [1, 2, 5])
def test_entries_never_take_more_lines_than_there_are(lines: int):
    entries = [Item("", "word " * 60), Item("Name.", "word " * 40), *(Item("", "Short.") for _ in range(9))]
    assert sum(lines_of(entry) for entry in fitting(entries, lines)) <= lines


def test_what_is_cut_ends_after_a_whole_word():
    assert cut("one two three", 9) == "one two …" and cut("one two", 9) == "one two"


def test_bold_words_at_the_beginning_name_an_entry_and_others_do_not():
    entry = lxml.html.fragment_fromstring("<li><strong>Laws.</strong> States review them. Often.</li>")
    other = lxml.html.fragment_fromstring("<li>All <strong>laws</strong> change.</li>")
    assert named(entry) == ("Laws.", "States review them.") and named(other) == ("", "All laws change.")
