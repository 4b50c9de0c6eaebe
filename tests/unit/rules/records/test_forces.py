"""The register says what its sources say, with their force and by the spelling of their places. On the small manual."""

from pathlib import Path

import pytest
from manuals import change, faults

REGISTER = "data/recommendations.yml"
TEXT = "A Focal Point could hold a brown bag."
FORCES = "data/vocabularies/forces.yml"
UNTRUE = [
    # force, text, what the check tells
    ("should", "A Focal Point could hold a brown bag.", "holds “could”, but its force is should"),
    ("should", "A Focal Point holds a brown bag.", "holds no verb of its force, should"),
    ("must", "A Focal Point should hold a brown bag.", "holds “should”, but its force is must"),
    ("must", "A Focal Point holds a brown bag.", "holds no verb of its force, must"),
    ("could", "A Focal Point must hold a brown bag.", "holds “must”, but its force is could"),
    ("could", "A Focal Point holds a brown bag.", "holds no verb of its force, could"),
    ("agreed", "Focal Points could hold a brown bag.", "holds “could”, but its force is agreed"),
    ("agreed", "Focal Points hold a brown bag.", "holds no verb of its force, agreed"),
    ("practice", "A Focal Point could hold a brown bag.", "holds “could”, but its force is practice"),
    ("practice", "A Focal Point should have held a brown bag.", "holds “should”, but its force is practice"),
    ("observation", "Brown bags should help.", "holds “should”, but its force is observation"),
    ("request", "Focal Points could hold brown bags.", "holds “could”, but its force is request"),
    ("request", "Focal Points hold brown bags.", "holds no verb of its force, request"),
]
TRUE = [
    ("should", "Focal Points should hold a brown bag."),
    ("should", "The authors recommend a brown bag."),
    ("must", "Focal Points need to hold a brown bag."),
    ("could", "Focal Points may hold a brown bag."),
    ("agreed", "Focal Points agreed to hold a brown bag."),
    ("practice", "Two Focal Points have held a brown bag."),
    ("observation", "A brown bag helps; it could fail."),
    ("request", "Focal Points asked for a brown bag."),
]


def written(root: Path, force: str, text: str) -> list[str]:
    """Write a text of a force in the register; return what the check tells."""
    change(root, REGISTER, "force: could", f"force: {force}")
    change(root, REGISTER, TEXT, text)
    return faults(root)


def test_the_small_manual_is_good(small: Path) -> None:
    assert faults(small) == []


@pytest.mark.parametrize(("force", "text", "told"), UNTRUE)
def test_a_text_that_is_stronger_or_softer_than_its_source_is_refused_at_its_line(small: Path, force: str, text: str, told: str) -> None:
    found = written(small, force, text)
    assert len(found) == 1
    assert found[0].startswith(f"{REGISTER}:7:9: r001.text: {told}. Fix: ")
    assert found[0].endswith("or correct the force after reading the source")


@pytest.mark.parametrize(("force", "text"), TRUE)
def test_a_text_with_the_verb_of_its_source_is_accepted(small: Path, force: str, text: str) -> None:
    assert written(small, force, text) == []


def test_a_verb_counts_as_a_whole_word_in_capitals_or_not(small: Path) -> None:
    assert written(small, "practice", "Coulde and Mustang, two Focal Points, have held a brown bag.") == []
    change(small, REGISTER, "Coulde and Mustang, two Focal Points, have held a brown bag.", "Must a brown bag be held?")
    assert "holds “Must”" in faults(small)[0]


def test_what_bars_a_verb_is_data(small: Path) -> None:
    assert "holds no verb of its force" in written(small, "request", "Focal Points longed for a brown bag.")[0]
    change(small, FORCES, "verbs: [asked,", "verbs: [longed for, asked,")
    assert faults(small) == []


@pytest.mark.parametrize("field", ["force: could", "speaker: focal-points"])
def test_a_record_says_how_strongly_and_by_whom(small: Path, field: str) -> None:
    change(small, REGISTER, f"  {field}\n", "")
    assert f"{field.partition(':')[0]}: is missing" in faults(small)[0]


def test_a_record_that_lacks_a_field_is_told_of_its_force_as_well(small: Path) -> None:
    change(small, REGISTER, "  explained: roles/hub.md#what\n", "")
    change(small, REGISTER, "could hold", "must hold")
    assert [fault.partition(": ")[2].partition(". Fix")[0] for fault in faults(small)] == [
        "r001.explained: is missing",
        "r001.text: holds “must”, but its force is could",
    ]


def test_an_unknown_force_is_refused_with_those_that_exist(small: Path) -> None:
    change(small, REGISTER, "force: could", "force: shoud")
    assert faults(small) == [f"{REGISTER}:5:10: r001.force: “shoud” is not a word of data/vocabularies/forces.yml. Fix: did you mean should?"]


@pytest.mark.parametrize(
    ("place", "fix"),
    [
        ("Awareness raising", "write Awareness-raising"),
        ("National, Awareness-raising", "write one of: Awareness-raising, Developing training"),
        ("Page 9", "write one of: Awareness-raising, Developing training"),
    ],
)
def test_a_place_of_another_spelling_is_refused(small: Path, place: str, fix: str) -> None:
    change(small, REGISTER, "locator: Awareness-raising", f"locator: {place}")
    assert faults(small) == [f"{REGISTER}:9:12: r001.locator: “{place}” is no section of data/sources/seoul.yml. Fix: {fix}"]


def test_two_places_stand_with_a_semicolon_between_them(small: Path) -> None:
    change(small, REGISTER, "locator: Awareness-raising", "locator: Awareness-raising; Developing training")
    assert faults(small) == []
    change(small, REGISTER, "; Developing training", "; Developing")
    assert "“Developing” is no section" in faults(small)[0]


def test_a_place_says_its_pages_where_the_source_has_them(small: Path) -> None:
    change(small, "data/sources/seoul.yml", "heading: Awareness-raising}", "heading: Awareness-raising, pages: 3-4}")
    assert any(fault.endswith("Fix: write Awareness-raising, pp. 3-4") for fault in faults(small))
    change(small, REGISTER, "locator: Awareness-raising", "locator: Awareness-raising, pp. 3-4")
    assert not [fault for fault in faults(small) if fault.startswith(REGISTER)]


def test_a_second_place_is_held_to_its_own_source(small: Path) -> None:
    change(small, REGISTER, "  standing:", "  also:\n    - {source: seoul, locator: Training, force: should}\n  standing:")
    assert faults(small)[0].startswith(f"{REGISTER}:11:32: r001.also[1].locator: “Training” is no section")


def test_a_source_without_sections_takes_any_place(small: Path) -> None:
    change(small, REGISTER, "source: seoul", "source: brief")
    change(small, REGISTER, "locator: Awareness-raising", "locator: Anywhere")
    assert faults(small) == []


def test_a_citation_on_the_page_of_the_register_is_held_to_the_sections(small: Path) -> None:
    page = small / "docs/reference/recommendations.md"
    page.write_text(
        page.read_text("utf-8")
        + '\nA line. {{ cite("seoul", "Training") }} {{ cite("brief", "Anywhere") }} {{ cite("seoul", locator="Developing training") }}\n',
        "utf-8",
    )
    assert [line.partition(": ")[2] for line in faults(small)] == [
        "cite: “Training” is no section of data/sources/seoul.yml. Fix: write one of: Awareness-raising, Developing training"
    ]
