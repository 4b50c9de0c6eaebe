"""Rules for tabletop exercises: every card is reached, every way comes to an end, and the minutes of each way add up.

In: the manual and where its exercises stand. Out: a problem for a card that does not exist, is not reached or leads nowhere, for a
decision that leads back, a time in the story that turns back, and for a way through the cards that takes another time than the exercise says.
"""

import re
from collections.abc import Iterator

from ...models.exercises import Exercise
from ...models.manual import Manual
from ...queries.exercises import Way, count_ways, lengths, reached, returns, steps
from ...reading.diagnostics import Diagnostic
from ...reading.locations import Location
from ...reading.nearest import advice

KIND = "exercises"
TIME = re.compile(r"Day ?(\d+),? +(\d{1,2})[:.](\d\d)", re.IGNORECASE)
MOST_WAYS = 64  # the page lists each, and every choice can double them


def check_exercises(manual: Manual, locations: dict[tuple[str, str], Location]) -> Iterator[Diagnostic]:
    """Yield what is wrong with the cards of each exercise; the minutes are looked at once every way is whole."""
    for id, exercise in manual.exercises.items():
        place = locations[KIND, id]
        unknown = [*_unknown(exercise, place)]
        broken = [*unknown, *_dead_ends(exercise, place), *_returns(exercise, place)]
        yield from (*broken, *_turned_back(exercise, place))
        yield from _unreached(exercise, place) if not unknown else ()
        yield from (*_minutes(exercise, place), *_too_many(exercise, place)) if not broken else ()


def _unknown(exercise: Exercise, place: Location) -> Iterator[Diagnostic]:
    named = [(("start",), exercise.start)]
    named += [(("injects", step.id, "choices", step.choice, "next"), step.next) for step in steps(exercise)]
    for where, card in named:
        if card not in exercise.injects:
            found = advice(card, {id: (inject.title,) for id, inject in exercise.injects.items()}, most=40)
            yield place.diagnostic(where, f"“{card}” is no card of this exercise", found.fix, found.instead)


def _turned_back(exercise: Exercise, place: Location) -> Iterator[Diagnostic]:
    """Yield each card whose time in the story is none, or comes before that of a card which leads to it."""
    times = {id: time for id, inject in exercise.injects.items() if (time := _time(inject.when))}
    for id, (_, hour, minute) in times.items():
        if hour > 23 or minute > 59:
            yield place.diagnostic(
                ("injects", id, "when"), f"“{exercise.injects[id].when}” is no time of a day", "write hours to 23 and minutes to 59"
            )
    late = {step.next: step.id for step in reversed(steps(exercise)) if {step.id, step.next} <= times.keys() and times[step.next] < times[step.id]}
    for id, before in late.items():
        if sum(other == before for other in late.values()) == 1:
            what = f"“{exercise.injects[id].when}” is before the card that leads here, {before} ({exercise.injects[before].when})"
            yield place.diagnostic(("injects", id, "when"), what, "write a later time, or an earlier one there, if that is the slip")
    for before in sorted({before for before in late.values() if list(late.values()).count(before) > 1}):
        after = ", ".join(f"{id} ({exercise.injects[id].when})" for id, other in late.items() if other == before)
        what = f"“{exercise.injects[before].when}” is after the cards to which it leads, {after}"
        yield place.diagnostic(("injects", before, "when"), what, "write an earlier time, or later ones there")


def _time(when: str) -> tuple[int, int, int] | None:
    """Return the day, hour and minute of a time in the story; None where it is told otherwise."""
    match = TIME.fullmatch(when.strip())
    return (int(match[1]), int(match[2]), int(match[3])) if match else None


def _dead_ends(exercise: Exercise, place: Location) -> Iterator[Diagnostic]:
    for id, inject in exercise.injects.items():
        if not inject.end and not inject.choices:
            yield place.diagnostic(
                ("injects", id),
                "leads to no card, and is not marked as an end",
                "add choices:, each with text: and next:, or end: true if the story ends here",
            )


def _returns(exercise: Exercise, place: Location) -> Iterator[Diagnostic]:
    for step in returns(exercise):
        yield place.diagnostic(
            ("injects", step.id, "choices", step.choice, "next"),
            f"leads back to “{step.next}”, which came before, so that the story could go round for ever",
            "lead to a later card, or to a copy of that one under an id of its own",
        )


def _unreached(exercise: Exercise, place: Location) -> Iterator[Diagnostic]:
    found = reached(exercise)
    for id in exercise.injects:
        if id not in found:
            yield place.diagnostic(
                ("injects", id), "is reached by no way from the first card", f"write next: {id} in a choice of a card that is reached, or take it out"
            )


def _too_many(exercise: Exercise, place: Location) -> Iterator[Diagnostic]:
    if (number := count_ways(exercise)) > MOST_WAYS:
        yield place.diagnostic(
            ("injects",),
            f"give {number} ways from the first card to an end, and the page that lists them has room for {MOST_WAYS}",
            "take choices away, or let choices that differ in words alone lead on by one card",
        )


def _minutes(exercise: Exercise, place: Location) -> Iterator[Diagnostic]:
    """Yield a problem where every way takes another time than is said, else one for each end that some way reaches too early or too late."""
    found = lengths(exercise)
    times = {minutes for taken in found.values() for minutes in taken}
    if len(times) == 1 and exercise.minutes not in times:
        [minutes] = times
        yield place.diagnostic(
            ("minutes",),
            f"says {exercise.minutes}, and opening, cards and debrief take {minutes} on every way",
            f"write {minutes}, or change the minutes of a part",
            str(minutes),
        )
        return
    for id, taken in found.items():
        for minutes, way in sorted(taken.items()):
            if minutes != exercise.minutes:
                yield place.diagnostic(("injects", id, "minutes"), *_uneven(exercise, minutes, way))


def _uneven(exercise: Exercise, minutes: int, way: Way) -> tuple[str, str]:
    apart = exercise.minutes - minutes
    return (
        f"with opening and debrief, the way {' → '.join(way)} takes {minutes} minutes and not {exercise.minutes}",
        f"give {abs(apart)} minutes {'more' if apart > 0 else 'less'} to a card that stands on this way and on no other that is right",
    )
