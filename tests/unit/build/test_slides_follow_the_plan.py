"""Slides stand at the step that presents them, a sheet that stands alone counts from one, and a copy without forms offers none."""

from pathlib import Path

import lxml.html
import pytest
from manuals import change, faults, read
from support.copies.training import add_module

from macros.build.editor.links import with_forms
from macros.build.modules.figures import figure_of
from macros.build.modules.sections import Part, cited_from_one, parts
from macros.build.modules.slides import deck
from macros.build.site import BuiltPage
from macros.models.site_config import SiteConfig

FILE = "docs/training/modules/fp-01.md"
TALK = "title: A talk, minutes: 20"
FORM = '<p>You can also <a data-form-of-ours="members" href="/edit/">fill in a form</a>.</p>\n<p>Or: <a data-form-of-ours="" href="/edit/">a form</a>.</p>'


@pytest.fixture
def taught(small: Path) -> Path:
    add_module(small)
    assert faults(small) == []
    return small


def slides(root: Path) -> list[tuple[str, int]]:
    """Return id and step of each slide with a message, of a module whose page lists four."""
    listed = lxml.html.fragment_fromstring("<ul><li>One.</li><li>Two.</li><li>Three.</li><li>Four.</li></ul>")
    found = deck(read(root).modules["fp-01"], {"messages": Part("messages", "Key messages", [listed])})
    return [(slide.id, slide.step.number) for slide in found if slide.kind == "message"]


def test_messages_are_shown_at_the_step_that_presents_them_and_the_others_not(taught: Path):
    change(taught, FILE, TALK, f"{TALK}, messages: [2]")
    change(taught, FILE, "title: A task, minutes: 20", "title: A task, minutes: 20, messages: [1]")
    assert slides(taught) == [("messages", 2), ("messages-1", 3)]


def test_without_a_word_of_them_in_the_plan_all_are_shown_at_the_talk(taught: Path):
    assert slides(taught) == [("messages", 2), ("messages-2", 2), ("messages-3", 2), ("messages-4", 2)]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            TALK,
            f"{TALK}, messages: [1, 3]",
            "there is no key message 3: #messages holds 2. Fix: if a message was taken out, write messages: [1]; else put it back",
        ),
        (
            "Say one thing",
            "Present key messages 1 and 2. Say one thing",
            "present other key messages than the slides: 1, 2. Fix: write messages: [1, 2]",
        ),
        (
            "Say one thing",
            "Present key messages 1 to 2. Say one thing",
            "present other key messages than the slides: 1, 2. Fix: write messages: [1, 2]",
        ),
    ],
)
def test_what_the_plan_says_of_messages_is_so(taught: Path, old: str, new: str, said: str):
    change(taught, FILE, old, new)
    (told,) = faults(taught)
    assert told.startswith(FILE) and told.endswith(said)


def test_a_message_is_presented_once(taught: Path):
    change(taught, FILE, TALK, f"{TALK}, messages: [1]")
    change(taught, FILE, "title: A task, minutes: 20", "title: A task, minutes: 20, messages: [1]")
    (told,) = faults(taught)
    assert "key message 1 is presented by an earlier step" in told


def test_a_handout_counts_its_sources_from_one_in_the_order_in_which_it_cites():
    notes = "".join(f'<sup><a href="#source-{number}" role="doc-noteref">{number}</a></sup>' for number in (17, 9, 17))
    lines = '<li id="source-9"><span data-weight>Nine</span></li><li id="source-17"><span data-weight>Seventeen</span></li>'
    page = BuiltPage("a/index.html", f"<main><ol data-sources>{lines}</ol></main>")
    text, sources = cited_from_one(page, [lxml.html.fragment_fromstring(f"<p>{notes}</p>")])
    assert [link.text for link in lxml.html.fragment_fromstring(text).iter("a")] == ["1", "2", "1"]
    listed = lxml.html.fragment_fromstring(f"<ol>{sources}</ol>")
    assert [(line.get("id"), line.get("value")) for line in listed] == [("source-17", "1"), ("source-9", "2")]


def test_numbers_that_a_handout_gives_anew_are_no_range():
    numbers = [f'<a href="#source-{number}" role="doc-noteref">{number}</a>' for number in range(1, 6)]
    folded = f'<sup>{numbers[0]}<span class="between">, {", ".join(numbers[1:-1])}, </span>{numbers[-1]}</sup>'
    lines = "".join(f'<li id="source-{number}"></li>' for number in range(1, 6))
    page = BuiltPage("a/index.html", f"<main><ol data-sources>{lines}</ol></main>")
    text, _ = cited_from_one(page, [lxml.html.fragment_fromstring(f"<p>{numbers[2]} {folded}</p>")])
    assert "between" not in text
    assert lxml.html.fragment_fromstring(text).text_content() == "1 2, 3, 1, 4, 5"


def drawn(file: str, title: str) -> BuiltPage:
    figure = f'<figure class="figure"><svg><title>{title}</title></svg></figure>'
    return BuiltPage(file, f'<main><section class="prose"><h2 id="why">Why</h2><p>Text.</p>{figure}</section></main>')


def test_a_figure_of_the_module_itself_is_its_slide_and_stands_in_no_sheet(taught: Path):
    module, page, other = read(taught).modules["fp-01"], drawn("training/modules/fp-01/index.html", "Own"), drawn("roles/hub/index.html", "Hub")
    built = {"/training/modules/fp-01/": page, "/roles/hub/": other}
    assert figure_of(module, page, built).title == "Own"
    assert "Text." in parts(page)["why"].html and "svg" not in parts(page)["why"].html


@pytest.mark.parametrize(
    ("repository", "left"), [("https://github.com/a/b", FORM), ("https://example.org/b", "<p>Or: a form (this copy of the manual has no forms).</p>")]
)
def test_a_form_is_offered_where_there_is_one(repository: str, left: str):
    config = SiteConfig.of("Manual", "https://example.org/", repository, "")
    assert [page.html for page in with_forms([BuiltPage("a/index.html", FORM)], config)] == [left]
