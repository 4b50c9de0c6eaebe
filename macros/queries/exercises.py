"""The ways through an exercise. In: an exercise, whole or not. Out: its cards with their numbers, what is reached, and how long each way takes."""

from collections.abc import Mapping
from typing import NamedTuple

from ..models.exercises import Exercise, Inject

Way = tuple[str, ...]


class Card(NamedTuple):
    """A card as it is printed: its number, the numbers of the cards that lead to it, and the record."""

    id: str
    number: int
    before: list[int]
    inject: Inject


class Step(NamedTuple):
    """A decision that leads from one card to another: card, how many-th choice, next card."""

    id: str
    choice: int
    next: str


class Through(NamedTuple):
    """A whole way: the numbers of its cards, and the minutes that it takes with opening and debrief."""

    numbers: list[int]
    minutes: int


def names(exercise: Exercise) -> list[str]:
    """Return every invented name."""
    return [name for group in type(exercise.invented).model_fields for name in getattr(exercise.invented, group)]


def pages(exercise: Exercise) -> list[str]:
    """Return the pages to which remarks for the facilitator lead."""
    parts = [exercise.opening, *exercise.injects.values(), exercise.debrief]
    return list(dict.fromkeys(note.page for part in parts for note in part.notes if note.page))


def ways(exercise: Exercise) -> list[Through]:
    """Return every way through the cards, in the order of the decisions; the exercise has no decision that leads back."""
    number = {id: at for at, id in enumerate(exercise.injects, 1)}
    frame = exercise.opening.minutes + exercise.debrief.minutes
    done: list[Through] = []
    ahead: list[Way] = [(exercise.start,)]
    while ahead:
        way = ahead.pop()
        nexts = dict.fromkeys(choice.next for choice in exercise.injects[way[-1]].choices)
        ahead += [(*way, id) for id in reversed(nexts)]
        if not nexts:
            done.append(Through([number[id] for id in way], frame + sum(exercise.injects[id].minutes for id in way)))
    return done


def count_ways(exercise: Exercise) -> int:
    """Return how many ways lead through the cards; the exercise has no decision that leads back."""
    number = {exercise.start: 1}
    for id in _in_order(exercise):
        for next in {choice.next for choice in exercise.injects[id].choices}:
            number[next] = number.get(next, 0) + number[id]
    return sum(number[id] for id in reached(exercise) if not exercise.injects[id].choices)


def cards(exercise: Exercise) -> list[Card]:
    """Return the cards in their order, numbered from 1."""
    number = {id: at for at, id in enumerate(exercise.injects, 1)}
    before: dict[str, list[int]] = {id: [] for id in number}
    for step in steps(exercise):
        if step.next in before and number[step.id] not in before[step.next]:
            before[step.next].append(number[step.id])
    return [Card(id, number[id], before[id], inject) for id, inject in exercise.injects.items()]


def steps(exercise: Exercise) -> list[Step]:
    """Return every decision of every card."""
    return [Step(id, at, choice.next) for id, inject in exercise.injects.items() for at, choice in enumerate(inject.choices)]


def reached(exercise: Exercise) -> set[str]:
    """Return the cards to which some way from the first one leads."""
    found, ahead = set(), [exercise.start]
    while ahead:
        id = ahead.pop()
        if id in exercise.injects and id not in found:
            found.add(id)
            ahead += [choice.next for choice in exercise.injects[id].choices]
    return found


def returns(exercise: Exercise) -> list[Step]:
    """Return the decisions that lead back to a card on the way to them: without them every way comes to an end."""
    state: dict[str, bool] = {}
    back: list[Step] = []

    def visit(id: str) -> None:
        state[id] = True
        for at, choice in enumerate(exercise.injects[id].choices):
            if state.get(choice.next):
                back.append(Step(id, at, choice.next))
            elif choice.next in exercise.injects and choice.next not in state:
                visit(choice.next)
        state[id] = False

    for id in exercise.injects:
        if id not in state:
            visit(id)
    return back


def lengths(exercise: Exercise) -> Mapping[str, Mapping[int, Way]]:
    """Return, for each card with which the story ends, the minutes that the whole can take up to there, each with one way that takes them.

    The exercise has no decision that leads back.
    """
    frame = exercise.opening.minutes + exercise.debrief.minutes
    found: dict[str, dict[int, Way]] = {}
    for id in _in_order(exercise):
        inject = exercise.injects[id]
        taken = {frame: ()} if id == exercise.start else found.get(id, {})
        found[id] = {minutes + inject.minutes: (*way, id) for minutes, way in taken.items()}
        for choice in inject.choices:
            if choice.next in exercise.injects:
                found.setdefault(choice.next, {}).update(found[id])
    return {id: taken for id, taken in found.items() if exercise.injects[id].end}


def _in_order(exercise: Exercise) -> list[str]:
    """Return the cards that are reached, each after all that lead to it."""
    done: list[str] = []

    def visit(id: str) -> None:
        for choice in exercise.injects[id].choices:
            if choice.next in exercise.injects and choice.next not in done:
                visit(choice.next)
        done.append(id)

    if exercise.start in exercise.injects:
        visit(exercise.start)
    return done[::-1]
