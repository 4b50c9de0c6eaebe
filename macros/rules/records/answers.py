"""Answers that search could not tell apart: one way of asking under two, and a group that was left from the answer copied.

In: the manual and where its records stand. Out: problems.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from ...models.bodies import Body
from ...models.manual import Manual
from ...reading.diagnostics import Diagnostic
from ...reading.locations import Locations
from ...reading.nearest import fold

NAME = re.compile(r"(?<=\s)[A-ZÀ-Þ]\w{3,}")
STEM = 5  # letters by which Africa and African are one
COMMON = {
    fold(word)[:STEM]
    for word in (
        "association",
        "commission",
        "community",
        "conference",
        "cooperation",
        "council",
        "country",
        "focal",
        "friends",
        "group",
        "international",
        "league",
        "meeting",
        "nation",
        "nations",
        "network",
        "organization",
        "organisation",
        "point",
        "points",
        "protect",
        "regional",
        "responsibility",
        "secretariat",
        "state",
        "states",
        "union",
        "united",
        "others",
    )
}


def check_answers(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each way of asking that two answers have, and each group of another question."""
    yield from _asked_twice(manual, locations)
    yield from _groups_of_others(manual, locations)


def _asked_twice(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each other way of asking that is a question or a way of asking of another answer; two questions are told as two records of a name."""
    seen = {_plain(answer.question): id for id, answer in manual.answers.items()}
    for id, answer in manual.answers.items():
        for number, asked in enumerate(answer.also):
            other = seen.setdefault(_plain(asked), id)
            if other != id:
                far, near = sorted((other, id), key=lambda each: _shared(asked, manual.answers[each].question))
                at = next((at for at, text in enumerate(manual.answers[far].also) if _plain(text) == _plain(asked)), None)
                what = f"“{asked}” is asked under {near} as well, and search can lead to one of the two only"
                where = (far, ("also", at), near) if at is not None else (id, ("also", number), other)
                yield locations["answers", where[0]].diagnostic(where[1], what.replace(near, where[2]), f"take it out here, or under {where[2]}")


def _shared(asked: str, question: str) -> int:
    """Return how many words a way of asking shares with a question: it is the more at home the more there are."""
    return len({*_plain(asked).split()} & {*_plain(question).split()})


def _plain(asked: str) -> str:
    return fold(asked).rstrip("?؟？ ")


def _groups_of_others(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each group that another answer has too, where the question names nothing of it but a part of the name of another group."""
    answers = defaultdict(list)
    for id, answer in manual.answers.items():
        answers[answer.members_of].append(id)
    stems = {id: _stems(body) for id, body in manual.bodies.items()}
    for group, ids in answers.items():
        for id in ids if group in stems and len(ids) > 1 else ():
            asked = {fold(word)[:STEM]: word for word in NAME.findall(manual.answers[id].question)}
            meant = [other for other in stems if stems[other] & asked.keys()] if not stems[group] & asked.keys() else []
            if meant:
                what = f"is {group}, which is the group of {' and '.join(other for other in ids if other != id)}; the question names another"
                yield locations["answers", id].diagnostic(("members_of",), what, f"write the group that it asks for, such as {' or '.join(meant)}")


def _stems(body: Body) -> frozenset[str]:
    """Return how the words begin by which a group is told from the others."""
    words = re.findall(r"\w{4,}", " ".join((body.title, body.short, *body.names)))
    return frozenset(fold(word)[:STEM] for word in words) - COMMON
