"""Modules and programmes on the clock. In: a module or a programme. Out: its steps or slots with the minutes at which they begin."""

from typing import NamedTuple
from urllib.parse import quote

from ..models.manual import Manual
from ..models.training_modules import Module, Objective, Programme, Slot, Step


class TimedStep(NamedTuple):
    """A step of a session with its number from 1, the minutes from the beginning at which it starts and ends, and the objectives
    that it serves, each by its number."""

    number: int
    record: Step
    start: int
    end: int
    serves: dict[int, Objective]


def timed_steps(module: Module) -> list[TimedStep]:
    """Return the steps of a module on the clock."""
    steps, start = [], 0
    for number, step in enumerate(module.plan, 1):
        serves = {place: objective for place, objective in enumerate(module.objectives, 1) if objective.id in step.objectives}
        steps.append(TimedStep(number, step, start, start + step.minutes, serves))
        start += step.minutes
    return steps


def of_day(clock: str) -> int:
    """Return a clock time as minutes of the day: 09:30 is 570."""
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)


def slot_minutes(manual: Manual, slot: Slot) -> int:
    """Return the length of a slot: that of its module, else its own minutes."""
    return manual.modules[slot.module].minutes if slot.module in manual.modules else slot.minutes or 0


def builder_address(manual: Manual, programme: Programme) -> str:
    """Return a programme as the session builder writes it into its address: `title=…&day=0900.fp-01.p20`."""
    days = "&".join(f"day={'.'.join(_day_items(manual, day))}" for day in programme.days)
    return f"title={_word(programme.title)}&{days}"


def _day_items(manual: Manual, day: tuple[Slot, ...]) -> list[str]:
    items, end = [day[0].start.replace(":", "")], of_day(day[0].start)
    for slot in day:
        gap = of_day(slot.start) - end
        items += [f"p{gap}"] if gap > 0 else []
        items.append(slot.module or _pause(slot))
        end = of_day(slot.start) + slot_minutes(manual, slot)
    return items


def _pause(slot: Slot) -> str:
    letter = {"Pause": "p", "Lunch": "l"}.get(slot.title)
    return f"{letter}{slot.minutes}" if letter else f"x{slot.minutes}~{_word(slot.title)}"


def _word(text: str) -> str:
    """Return text for the address; full stops and tildes, which part its pieces, are written as escapes."""
    return quote(text, safe="").replace(".", "%2E").replace("~", "%7E")
