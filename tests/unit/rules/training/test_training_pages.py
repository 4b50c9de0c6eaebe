"""The page of a module has what slides, handout and facilitator's copy are made from, and whoever takes it away is told what to write."""

from pathlib import Path

import pytest
from manuals import ROOT, add_to_navigation, change, faults
from support.copies.training import add_module, ledger

from macros.models.training_modules import SECTIONS

FILE = "docs/training/modules/fp-01.md"
TEXTS = {"why": "Because a test needs it.", "notes": "Keep calm.", "exercise": "Find the thing.", "answer": "Here it is.", "handout": "Take it home."}
EDITORS = " {{ editors() }}"
LOOK = "slides, handout and facilitator's copy look for"
NINE = "slides, handout and facilitator's copy are made from nine sections"


@pytest.fixture
def taught(small: Path) -> Path:
    """The small manual with two modules."""
    add_module(small)
    add_module(small, "fp-02")
    change(small, FILE, "training/modules/fp-01.md#messages", "roles/hub.md#what")
    assert faults(small) == []
    return small


def page_like(page: Path, name: str) -> str:
    """Return the text of a page under another name."""
    return page.read_text("utf-8").replace("title: ", f"title: {name}, ", 1).replace('description: "', f'description: "{name}. ', 1)


def heading(id: str) -> str:
    return f"## {SECTIONS[id]} {{: #{id} }}"


def line(root: Path, text: str) -> int:
    return (root / FILE).read_text("utf-8").split("\n").index(text) + 1


def refused(root: Path, old: str, new: str, at: str, *said: str) -> None:
    """Change the module's page and compare what is told, on the line `at`, with what is expected."""
    change(root, FILE, old, new)
    assert faults(root) == [f"{FILE}:{line(root, at)}:1: {what}" for what in said]


@pytest.mark.parametrize("id", SECTIONS)
def test_a_renamed_section_is_told_that_its_id_is_fixed(taught: Path, id: str):
    other = heading(id).replace(f"#{id}", "#other")
    refused(
        taught, heading(id), other, other, f"heading: has the id “other”, but the id of this section is fixed: {LOOK} #{id}. Fix: write {{: #{id} }}"
    )


def test_a_section_renamed_in_title_and_id_is_known_by_its_place(taught: Path):
    refused(
        taught,
        heading("answer"),
        "## Solution {: #solution }",
        "## Solution {: #solution }",
        f"heading: has the id “solution”, but the id of this section is fixed: {LOOK} #answer. Fix: write {{: #answer }}",
    )


def test_a_section_without_id_is_offered_its_own(taught: Path):
    refused(taught, heading("answer"), "## Solution", "## Solution", "heading: has no id of its own. Fix: write {: #answer } after the heading")


@pytest.mark.parametrize(("id", "text"), TEXTS.items())
def test_a_section_taken_away_is_told_where_it_belongs(taught: Path, id: str, text: str):
    after = heading(list(SECTIONS)[list(SECTIONS).index(id) + 1])
    refused(
        taught,
        f"{heading(id)}\n\n{text}{EDITORS}\n\n",
        "",
        after,
        f"section: #{id} is missing; {NINE}. Fix: write  {heading(id)}  with its text below",
    )


def test_the_last_section_taken_away_is_told_at_the_end(taught: Path):
    refused(
        taught,
        f"\n{heading('further')}\n\n- [The hub](/roles/hub.md)\n",
        "",
        f"Take it home.{EDITORS}",
        f"section: #further is missing; {NINE}. Fix: write  {heading('further')}  with its text below",
    )


@pytest.mark.parametrize(("id", "left"), [*((id, "") for id in TEXTS), ("handout", EDITORS), ("handout", "### Part one {: #part-one }\n")])
def test_an_empty_section_is_told(taught: Path, id: str, left: str):
    refused(taught, TEXTS[id] + EDITORS, left, heading(id), f"section: #{id} is empty. Fix: write its text below the heading")


def test_messages_without_a_list_are_told(taught: Path):
    change(taught, FILE, "- One thing.", "One thing.")
    refused(
        taught,
        "- Another thing.",
        "Another thing.",
        heading("messages"),
        "section: #messages holds no list, and each entry of it becomes a slide. Fix: begin each message with a dash",
    )


@pytest.mark.parametrize(("id", "macro"), [("plan", "module_plan"), ("check", "module_questions")])
def test_a_section_holds_its_macro_with_the_code_of_the_page(taught: Path, id: str, macro: str):
    own, other = f'{{{{ {macro}("fp-01") }}}}', f'{{{{ {macro}("fp-02") }}}}'
    refused(taught, own, other, other, f"{macro}: shows FP-02 on the page of FP-01. Fix: write {own}")
    refused(taught, other, "Nothing." + EDITORS, heading(id), f"section: #{id} does not hold {macro}. Fix: write {own} below the heading")
    refused(
        taught,
        "Nothing." + EDITORS,
        own.replace('"fp-01"', 'code="fp-02"'),
        own.replace('"fp-01"', 'code="fp-02"'),
        f"{macro}: shows FP-02 on the page of FP-01. Fix: write {own}",
    )


def test_a_macro_of_a_section_stands_once(taught: Path):
    refused(
        taught,
        "Take it home." + EDITORS,
        '{{ module_plan(code="fp-01") }}\n\nTake it home.' + EDITORS,
        '{{ module_plan(code="fp-01") }}',
        "module_plan: stands in #plan already. Fix: take it away here",
    )


def test_a_section_of_another_level_is_told(taught: Path):
    refused(
        taught,
        heading("answer"),
        f"#{heading('answer')}",
        f"#{heading('answer')}",
        "heading: is a section of the module and begins with ###. Fix: begin it with ##",
    )


def test_a_tenth_section_is_told_and_headings_inside_are_free(taught: Path):
    change(taught, FILE, "Keep calm.", "Keep calm.\n\n### Any words {: #any-words }\n\nKeep very calm.")
    assert faults(taught) == []
    refused(
        taught,
        "### Any words",
        "## Any words",
        "## Any words {: #any-words }",
        "heading: is none of the nine sections of a module; slides and facilitator's copy leave it out. Fix: begin it with ### in one of them",
    )


def test_a_fixed_section_that_was_published_is_told_once_and_no_move_is_proposed(taught: Path):
    ledger(taught, "/training/modules/fp-01/#answer")
    refused(
        taught,
        "{: #answer }",
        "{: #solution }",
        "## Worked answer {: #solution }",
        f"heading: has the id “solution”, but the id of this section is fixed: {LOOK} #answer. Fix: write {{: #answer }}",
    )


def test_what_looks_for_sections_looks_for_these():
    looked = [*(ROOT / "macros/build/modules").glob("*.py"), *(ROOT / "overrides/outputs").glob("*.html")]
    text = "".join(path.read_text("utf-8") for path in looked)
    for id in SECTIONS:
        assert f'"{id}"' in text, id


def said(root: Path, old: str, new: str) -> list[str]:
    """Change the module's page; return what is told with its place, without the name of the file."""
    change(root, FILE, old, new)
    return [fault.removeprefix(f"{FILE}:") for fault in faults(root)]


@pytest.mark.parametrize("verb", ["Understand", "Know", "Learn", "Be aware of", "appreciate", "Become familiar with"])
def test_an_objective_begins_with_what_can_be_seen(taught: Path, verb: str):
    begins = verb.removesuffix(" of").removesuffix(" with")
    assert said(taught, "Explain another.", f"{verb} another.") == [
        f"16:20: objectives[2].text: begins with “{begins}”, which nobody can see. "
        "Fix: begin with what participants do to show it: name, explain, draft, compare"
    ]


def test_a_verb_that_only_resembles_one_is_free(taught: Path):
    assert said(taught, "Explain another.", "Knowingly break another rule.") == []


def test_a_module_does_not_require_itself(taught: Path):
    assert said(taught, "level: introductory", "level: introductory\nprerequisites: [fp-02, fp-01]") == [
        "13:24: prerequisites[2]: is the module itself. Fix: take it away"
    ]


def test_prerequisites_in_a_ring_are_told_once(taught: Path):
    add_module(taught, "fp-03")
    for code, first in (("fp-02", "fp-03"), ("fp-03", "fp-01")):
        change(taught, FILE.replace("fp-01", code), "level: introductory", f"level: introductory\nprerequisites: [{first}]")
    assert said(taught, "level: introductory", "level: introductory\nprerequisites: [fp-02]") == [
        "13:17: prerequisites[1]: goes round in a ring, so nobody can begin: fp-01 requires fp-02 requires fp-03 requires fp-01. "
        "Fix: take one of these prerequisites away"
    ]


def test_prerequisites_that_meet_again_are_no_ring(taught: Path):
    add_module(taught, "fp-03")
    change(taught, FILE.replace("fp-01", "fp-02"), "level: introductory", "level: introductory\nprerequisites: [fp-03]")
    assert said(taught, "level: introductory", "level: introductory\nprerequisites: [fp-02, fp-03]") == []


def test_options_of_a_question_differ(taught: Path):
    assert said(taught, '["Yes", "No", "Both"]', '["Yes", "No", "No"]') == [
        "29:57: questions[6].options[3]: is the same as option 2. Fix: write another answer"
    ]


def test_a_passage_names_a_heading(taught: Path):
    assert said(taught, 'answer: 3, why: "It is so.", passage: roles/hub.md#what', 'answer: 3, why: "It is so.", passage: roles/hub.md') == [
        "29:104: questions[6].passage: names a page and no heading. Fix: add the heading it rests on: roles/hub.md#id-of-the-heading"
    ]


@pytest.mark.parametrize(
    ("old", "new", "told", "free"),
    [
        ("{id: o2, text", "{id: o1, text", "16:10: objectives[2].id: “o1” is the id of objective 1 too", "o2"),
        ("{id: q2, ", "{id: q1, ", "25:10: questions[2].id: “q1” is the id of question 1 too", "q7"),
        ("{id: q2, ", "{id: o1, ", "25:10: questions[2].id: “o1” is the id of objective 1 too", "q7"),
        ("{id: q2, ", "{id: check, ", "25:10: questions[2].id: “check” is the id of a heading of the page too", "q7"),
    ],
)
def test_an_id_stands_once_on_the_page(taught: Path, old: str, new: str, told: str, free: str):
    if "o2" in old:
        change(taught, FILE, "objectives: [o2]", "objectives: [o1]")
    assert said(taught, old, new) == [f"{told}. Fix: give this one an id of its own: {free}"]


@pytest.mark.parametrize("name", ["fp-18b.md", "fp-8.md", "notes.md", "old/fp-18.md"])
def test_a_file_of_a_module_is_called_by_its_code(taught: Path, name: str):
    path = taught / "docs/training/modules" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text((taught / FILE).read_text("utf-8"), "utf-8")
    add_to_navigation(taught, f"docs/training/modules/{name}")
    assert f"docs/training/modules/{name}:1:1: file: is not called as a module is. Fix: call it fp- and the next free number: fp-07.md" in faults(
        taught
    )


def test_the_folder_of_modules_may_have_an_index(taught: Path):
    index = taught / "docs/training/modules/index.md"
    index.write_text(page_like(taught / "docs/training/index.md", "Modules"), "utf-8")
    add_to_navigation(taught, "docs/training/modules/index.md")
    assert faults(taught) == []
