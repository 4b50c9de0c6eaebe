"""Figures drawn from words: what does not fit its shape is refused at its line, with what to write."""

from pathlib import Path
from typing import get_args

import pytest
from manuals import change, faults
from support.copies.diagrams import FIGURES, FILE, PAGE, SHAPES, lay

from macros.models.diagrams import ROOMS, Diagram


@pytest.fixture
def drawn(small: Path) -> Path:
    return lay(small)


def line_of(text: str) -> int:
    """Return the line on which a text of the file begins."""
    return FIGURES[: FIGURES.index(text)].count("\n") + 1


def test_a_figure_of_each_shape_is_accepted(drawn: Path):
    assert set(SHAPES) == set(get_args(Diagram.model_fields["shape"].annotation)) == set(ROOMS)
    assert faults(drawn) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("shape: steps", "shape: stairs", "a-steps.shape: “stairs” is not allowed here"),
        ('    - {head: Three questions, text: "What changed? Who knows?"}\n    - {head: A note}\n', "", "a-steps.parts"),
        ("head: A sign", "head: Internationalisationofeverything", "a-steps.parts[1].head: holds “Internationalisationofeverything”"),
        ("points: [easier to agree, can get lost]", "text: easier", "a-choice.parts[1].points: is missing, and a part of choice needs it"),
        ("{head: A sign, ", "{head: A sign, number: 3, ", "a-steps.parts[1].number: stands in a part of steps, which does not show it"),
        ("  start: How many votes are in sight in the room?\n", "", "a-fork.start: is missing, and fork needs it"),
        ("  high: Large\n", "", "a-ladder.high: is missing, and ladder needs it"),
        ("  unit: months\n", "", "some-bars.unit: is missing, and bars needs it"),
        ("editors’.\na-ring", "people’s.\na-ring", "a-steps.note: says neither a source nor"),
        ("24 September 2010", "The twenty-fourth of September", "a-line.parts[1].head: has 30 letters, and a date of a line has room"),
        ("source: seoul, loc", "source: soul, loc", "a-path.sources[1].source: there is no source “soul”"),
        ("number: 48", "number: 0", "some-bars.parts[1].number"),
        (', bridge: "a partner in the post office, who reads them each week"', "", "a-reach.parts: are all near or all farther away"),
        ("{head: The market}", "{head: The market, points: [fish]}", "a-reach.parts[2].points: stands in a part of reach, which does not show it"),
        ("  start: A Focal Point in the town hall of a place with a long name\n", "", "a-reach.start: is missing, and reach needs it"),
        (
            "points: [one person, an office]",
            "points: [one, two, three, four]",
            "some-questions.parts[2].points: has 4, and a row of questions holds 3",
        ),
        ("points: [a call, a talk, a decision]", "text: a call", "some-tracks.parts[2].points: is missing, and a part of tracks needs it"),
        ("head: A sign, text", "head: A sign, bridge: a way, text", "a-steps.parts[1].bridge: stands in a part of steps, which does not show it"),
    ],
)
def test_what_does_not_fit_its_shape_is_told_at_its_line(drawn: Path, old: str, new: str, told: str):
    change(drawn, FILE, old, new)
    found = faults(drawn)
    assert len(found) == 1 and told in found[0] and "Fix: " in found[0], found
    assert found[0].startswith(f"{FILE}:"), found


def test_too_many_parts_are_told_at_the_figure_with_a_shape_that_holds_them(drawn: Path):
    change(drawn, FILE, "    - {head: A note}\n", "    - {head: A note}\n    - {head: Fourth}\n    - {head: Fifth}\n")
    fix = "Fix: give it 2 to 4 parts, or write shape: path, which holds 2 to 8"
    assert faults(drawn) == [f"{FILE}:{line_of('    - {head: A sign')}:5: a-steps.parts: has 5, and steps holds 2 to 4. {fix}"]


def test_a_word_that_is_too_long_is_told_at_its_line_with_how_many_letters_have_room(drawn: Path):
    change(drawn, FILE, "{head: A note}", "{head: Internationalisation of it}")
    line = line_of("    - {head: A note}")
    told = "a-steps.parts[3].head: holds “Internationalisation”, and a word of steps with 3 parts has room for 19 letters"
    assert [fault.split(". Fix")[0] for fault in faults(drawn)] == [f"{FILE}:{line}:14: {told}"]


def test_a_page_that_calls_a_figure_that_is_not_there_is_told_at_its_line(drawn: Path):
    change(drawn, PAGE, 'diagram("a-ring")', 'diagram("a-rink")')
    (told,) = faults(drawn)
    assert told.startswith(f"{PAGE}:11:") and "a-ring" in told
