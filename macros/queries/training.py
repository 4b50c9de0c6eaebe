"""Modules and programmes on the clock. In: a module or a programme. Out: its steps or slots with the minutes at which they begin."""

from typing import NamedTuple

from ..models.manual import Manual
from ..models.page import Module, Objective, Slot, Step


class TimedStep(NamedTuple):
    """A step of a session with its number from 1 and the minutes from the beginning at which it starts and ends."""

    number: int
    record: Step
    start: int
    end: int
    serves: list[Objective]


def timed_steps(module: Module) -> list[TimedStep]:
    """Return the steps of a module on the clock."""
    steps, start = [], 0
    for number, step in enumerate(module.plan, 1):
        serves = [objective for objective in module.objectives if objective.id in step.objectives]
        steps.append(TimedStep(number, step, start, start + step.minutes, serves))
        start += step.minutes
    return steps


def of_day(clock: str) -> int:
    """Return a clock time as minutes of the day: 09:30 is 570."""
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)


def slot_minutes(manual: Manual, slot: Slot) -> int:
    """Return the length of a slot: its own minutes, else those of its module."""
    return slot.minutes or (manual.modules[slot.module].minutes if slot.module in manual.modules else 0)
