"""Tabletop exercises: each slip in the cards or the names is told at its line with what to write, and a whole one is walked to every end."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from manuals import SMALL, change, copy_of, faults, read

from macros.models.manual import Manual
from macros.queries.exercises import cards, count_ways, lengths, reached, returns, ways
from macros.rules.words.invented_names import likeness

FILE = "data/exercises/quarry.yml"
PLACED = re.compile(rf"{re.escape(FILE)}:\d+:\d+: ")


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_of(SMALL, tmp_path_factory.mktemp("exercises"), code=False)


@pytest.fixture
def root(copied: Path) -> Iterator[Path]:
    """The small manual, whose exercise a test may change: it is as it was for the next."""
    before = (copied / FILE).read_text("utf-8")
    yield copied
    (copied / FILE).write_text(before, "utf-8")


@pytest.fixture(scope="module")
def manual(copied: Path) -> Manual:
    return read(copied)


def told(root: Path) -> list[str]:
    """Return what a check says of the exercise, each with the line that it names."""
    lines = (root / FILE).read_text("utf-8").split("\n")
    found = faults(root)
    assert all(map(PLACED.match, found))
    return [f"{lines[int(text.split(':')[1]) - 1].strip()} | {PLACED.sub('', text)}" for text in found]


def test_every_way_is_walked_to_an_end_and_takes_the_minutes_that_are_said(manual: Manual):
    exercise = manual.exercises["quarry"]
    assert [way.numbers for way in ways(exercise)] == [[1, 2, 4], [1, 3, 4], [1, 3, 5]]
    assert {way.minutes for way in ways(exercise)} == {30}
    assert set(lengths(exercise)) == {"evening", "night"}
    assert reached(exercise) == set(exercise.injects)
    assert returns(exercise) == []
    assert [(card.number, card.before) for card in cards(exercise)] == [(1, []), (2, [1]), (3, [1]), (4, [2, 3]), (5, [3])]


SLIPS = [
    (
        "next: answer}",
        "next: anwser}",
        "- {text: Ask the embassy, next: anwser} | injects.call.choices[1].next: “anwser” is no card of this exercise. Fix: did you mean answer?",
    ),
    ("start: call", "start: cal", "start: cal | start: “cal” is no card of this exercise. Fix: did you mean call?"),
    (
        "      - {text: Fall silent, next: night}\n",
        "",
        "title: The night | injects.night: is reached by no way from the first card. "
        "Fix: write next: night in a choice of a card that is reached, or take it out",
    ),
    (
        "    text: [Nobody knows.]\n    end: true\n",
        "    text: [Nobody knows.]\n",
        "title: The night | injects.night: leads to no card, and is not marked as an end. "
        "Fix: add choices:, each with text: and next:, or end: true if the story ends here",
    ),
    (
        "    text: [Nobody knows.]\n    end: true\n",
        "    text: [Nobody knows.]\n    choices:\n      - {text: Again, next: call}\n",
        "- {text: Again, next: call} | injects.night.choices[1].next: leads back to “call”, which came before, so that the story could go round for ever. "
        "Fix: lead to a later card, or to a copy of that one under an id of its own",
    ),
    (
        "minutes: 30",
        "minutes: 45",
        "minutes: 45 | minutes: says 45, and opening, cards and debrief take 30 on every way. Fix: write 30, or change the minutes of a part",
    ),
    (
        "when: Day 1, 23:00\n    minutes: 5",
        "when: Day 1, 23:00\n    minutes: 9",
        "minutes: 9 | injects.night.minutes: with opening and debrief, the way call → echo → night takes 34 minutes and not 30. "
        "Fix: give 4 minutes less to a card that stands on this way and on no other that is right",
    ),
    (
        "    text: [Nobody knows.]\n    end: true\n",
        "    text: [Nobody knows.]\n    end: true\n    choices:\n      - {text: Again, next: evening}\n",
        "end: true | injects.night.end: is true, and the card has choices. Fix: take end out, or the choices",
    ),
    (
        "  night:\n",
        "  debrief:\n",
        "title: The night | injects.debrief: “debrief” is the name of a part of every exercise. Fix: give the card another id",
    ),
    ("[Belvarra]", "[Mali]", "states: [Mali] | invented.states[1]: “Mali” is the name of a state: Mali. Fix: invent another name"),
    ("[Belvarra]", "[Burma]", "states: [Burma] | invented.states[1]: “Burma” is the name of a state: Myanmar. Fix: invent another name"),
    ("[Belvarra]", "[Allemagne]", "states: [Allemagne] | invented.states[1]: “Allemagne” is the name of a state: Germany. Fix: invent another name"),
    ("[Belvarra]", "[Urugay]", "states: [Urugay] | invented.states[1]: “Urugay” is nearly the name of a state: Uruguay. Fix: invent another name"),
    (
        "[Quarry Road]",
        "[Nairobi]",
        "places: [Nairobi] | invented.places[1]: “Nairobi” is the name of a real territory, city or language. Fix: invent another name",
    ),
    (
        "[Quarriers]",
        "[Hausa]",
        "peoples: [Hausa] | invented.peoples[1]: “Hausa” is the name of a real territory, city or language. Fix: invent another name",
    ),
    (
        "[Stone League]",
        "[Global Centre]",
        "parties: [Global Centre] | invented.parties[1]: “Global Centre” stands in a record of this manual about the real world. Fix: invent another name",
    ),
    (
        "text: [The embassy has seen the barrier.]",
        "text: [The embassy in Chad has seen it.]",
        "text: [The embassy in Chad has seen it.] | injects.answer.text[1]: names a real state, “Chad”. "
        "Fix: write of an invented one, or say it in notes:, for the facilitator",
    ),
]


@pytest.mark.parametrize(("old", "new", "message"), SLIPS, ids=[message.split("| ")[1][:60] for *_, message in SLIPS])
def test_a_slip_is_told_at_its_line_with_what_to_write(root: Path, old: str, new: str, message: str):
    change(root, FILE, old, new)
    assert message in told(root)


def branching(root: Path, text: str, levels: int) -> None:
    """Give the exercise as many levels of two cards each: every card leads to both of the next."""
    before, _, after = text.partition("start: call\ninjects:\n")
    cards = "".join(
        f"  c{level}{side}:\n    title: Card {level}{side}\n    when: Day {level + 1}\n    minutes: {1 if level else 15 - levels + 1}\n    text: [It goes on.]\n"
        + (f"    choices: [{{text: Left, next: c{level + 1}a}}, {{text: Right, next: c{level + 1}b}}]\n" if level < levels - 1 else "    end: true\n")
        for level in range(levels)
        for side in ("a", "b")[: 1 if not level else 2]
    )
    (root / FILE).write_text(f"{before}start: c0a\ninjects:\n{cards}debrief:{after.partition('debrief:')[2]}", "utf-8")


def test_an_exercise_with_more_ways_than_its_page_can_list_is_told(root: Path):
    text = (root / FILE).read_text("utf-8")
    branching(root, text, 7)
    assert count_ways(read(root).exercises["quarry"]) == len(ways(read(root).exercises["quarry"])) == 64
    branching(root, text, 8)
    assert told(root) == [
        "c0a: | injects: give 128 ways from the first card to an end, and the page that lists them has room for 64. "
        "Fix: take choices away, or let choices that differ in words alone lead on by one card"
    ]


def test_a_note_for_the_facilitator_may_speak_of_a_real_state(root: Path):
    change(root, FILE, "Both decisions can be argued.", "Chad and Mali have such roads.")
    assert told(root) == []


def test_one_slip_is_one_message(root: Path):
    change(root, FILE, "next: answer}", "next: anwser}")
    assert len(told(root)) == 1, "not that nobody reaches the card either"


@pytest.mark.parametrize("name", ["Belvarra", "Stone League", "Lakesiders"])
def test_an_invented_name_passes(manual: Manual, name: str):
    assert likeness(manual, name) == ""
