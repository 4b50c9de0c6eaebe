"""Figures drawn from words: told in words to those who cannot see them, and of another form on a phone.

On the small manual with a figure of each shape, built once.
"""

from pathlib import Path

import pytest
from accessibility.browser import server
from accessibility.look import violations
from filelock import FileLock
from manuals import NOON, SMALL, copy_of, run
from playwright.sync_api import Page
from support.copies.diagrams import IDS, SHAPES, lay

from macros.build.site import BuiltPage

PLACE = "roles/figures"
SMALLEST = 13
TEXTS = """() => [...document.querySelectorAll(".figure svg text")].filter(text => text.getBoundingClientRect().width).map(text => {
  const drawing = text.ownerSVGElement, box = text.getBBox(), { width, height } = drawing.viewBox.baseVal;
  return [text.textContent, parseFloat(getComputedStyle(text).fontSize) * drawing.getBoundingClientRect().width / width,
          box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height];
})"""
SEEN = '() => [...document.querySelectorAll(".figure svg")].filter(drawing => drawing.getBoundingClientRect().width).map(drawing => drawing.classList[0])'


@pytest.fixture(scope="module")
def built(shared: Path) -> Path:
    """The small manual with a figure of each shape, built."""
    root = shared / "diagrams"
    with FileLock(f"{root}.lock"):
        if not (root / "site").exists():
            lay(copy_of(SMALL, root))
            done = run(root, "build", SOURCE_DATE_EPOCH=NOON)
            assert done.returncode == 0, done.stdout + done.stderr
    return root / "site"


def told(built: Path, id: str) -> tuple[str, list[str]]:
    """Return the caption of a figure, and the title and words that each of its drawings is read out with."""
    page = BuiltPage(PLACE, (built / PLACE / "index.html").read_text("utf-8"))
    figure = page.tree.xpath(f'//figure[.//svg[contains(@aria-labelledby, "d-{id}-broad")]]')[0]
    drawings = [drawing.get("aria-labelledby").split() for drawing in figure.iter("svg")]
    return figure.xpath("string(figcaption)"), [" | ".join(figure.xpath(f'string(//*[@id="{id}"])') for id in ids) for ids in drawings]


@pytest.mark.parametrize(
    ("id", "words"),
    [
        ("a-steps", "From a sign to a note | Three steps in order. A sign: it is seen by an office that nobody had expected to see it. Three questions: What changed? Who knows? A note."),
        ("a-choice", "Two roads | Two options side by side, none before another. A chapter: easier to agree; can get lost. A text of its own: a larger step."),
        ("a-stretch", "A day and a week | Three stretches of time in order. Within a day: one picture; grade each line; give the minister one page that says what could be done by whom. Within a week: partners. Later."),
        ("a-fork", "Which road | How many votes are in sight in the room? Three branches. Nine votes are in sight in the room and no veto: a meeting. A veto: the Assembly with all of its members in one room. None: a letter."),
        ("some-bars", "How far ahead each looks | Two bars to one scale. One system: 48 months, by its own page. A second system with a longer name: 12 months."),
        ("a-reach", "What a place is near to | A Focal Point in the town hall of a place with a long name. Three directions: some are near, some farther away. Those who decide in the town: easily reached. The market. Other towns: their letters may come late; could be bridged: a partner in the post office, who reads them each week."),
        ("some-questions", "Two questions before a decision | Two questions, each with answers of which none comes before another. Where does it sit in the town? In the town hall; at the market; by the river with a view of the whole valley. Who holds it? One person; an office."),
        ("some-tracks", "Two ways to a decision | Two tracks, each with its steps in order. By paper: a draft that every office in the town has seen; a signature. By voice: a call; a talk; a decision."),
        ("a-timetable", "Half an hour | Two parts in order, each as long as its time. The picture: 10 minutes, the desk. The choices: 20 minutes."),
    ],
)  # fmt: skip
def test_a_figure_is_read_out_the_same_way_from_both_of_its_drawings(built: Path, id: str, words: str):
    assert told(built, id)[1] == [words, words]


def test_every_figure_has_a_caption_and_cites_as_its_page_does(built: Path):
    captions = {id: told(built, id)[0] for id in IDS}
    assert len(captions) == len(SHAPES) and all(captions.values())
    assert captions["a-line"] == "The dates are the editors’."
    assert captions["a-path"].startswith("What participants said in Seoul; the order is the editors’.") and "1" in captions["a-path"]


@pytest.mark.parametrize(("width", "form"), [(320, "tall"), (390, "tall"), (1280, "broad")])
def test_every_figure_has_a_form_of_its_own_on_a_phone_whose_text_can_be_read_and_stays_inside(built: Path, page: Page, width: int, form: str):
    with server(built) as address:
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(f"{address}{PLACE}/")
        assert page.evaluate(SEEN) == [form] * len(IDS)
        found = page.evaluate(TEXTS)
    assert len(found) > 60
    assert [row for row in found if row[1] < SMALLEST or not row[2]] == []


def test_a_bar_is_as_long_as_its_number_and_one_of_a_timetable_begins_where_the_last_one_ended(built: Path, page: Page):
    lengths = (
        """id => [...document.querySelectorAll(`svg[aria-labelledby^="d-${id}-broad"] .s-fill`)].map(bar => [bar.getBBox().x, bar.getBBox().width])"""
    )
    with server(built) as address:
        page.goto(f"{address}{PLACE}/")
        bars, table = (page.evaluate(lengths, id) for id in ("some-bars", "a-timetable"))
    assert bars[0][0] == bars[1][0] and bars[0][1] == pytest.approx(4 * bars[1][1], abs=2)
    assert table[1][0] == pytest.approx(sum(table[0]), abs=2) and table[1][1] == pytest.approx(2 * table[0][1], abs=2)


def test_the_page_of_all_figures_has_no_violation(built: Path, page: Page):
    with server(built) as address:
        page.goto(f"{address}{PLACE}/")
        assert violations(page) == []
