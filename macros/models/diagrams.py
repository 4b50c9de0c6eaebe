"""Figures that are drawn from words: the words of each, and in which of a few shapes they stand."""

import re
from collections.abc import Callable
from typing import Literal, NamedTuple

from pydantic import Field, model_validator

from .fields import FieldError, Record, Reference, Text, WholeNumber

OWN = re.compile(r"\beditors\b|\bours?\b", re.IGNORECASE)
WIDTH = 704


class Room(NamedTuple):
    """How many parts a shape holds, how many letters a word of a head and of a text may have, and what each part needs or may have beside its head."""

    least: int
    most: int
    head: Callable[[int], int]
    text: Callable[[int], int]
    needs: tuple[str, ...] = ()
    may: tuple[str, ...] = ()


def _column(count: int, gap: int) -> float:
    return (WIDTH - (count - 1) * gap) / count


STEP = {"head": lambda count: int(_column(count, 28) / 9.6 - 3), "text": lambda count: int(_column(count, 28) / 8 - 2)}
SIDE = {"head": lambda count: int(_column(count, 20) / 9.6 - 2), "text": lambda count: int(_column(count, 20) / 8 - 4)}
RUNG = {"head": lambda count: int(WIDTH / count / 8 - 2), "text": lambda count: int(WIDTH / count / 8 - 2)}
ROW = {"head": lambda count: 21, "text": lambda count: 28}
ROWS_OF = {"head": lambda count: 14, "text": lambda count: 16}
ROOMS = {
    "steps": Room(2, 4, **STEP, may=("text",)),
    "ring": Room(2, 4, **STEP, may=("text",)),
    "path": Room(2, 8, **ROW, may=("text",)),
    "choice": Room(2, 4, **SIDE, needs=("points",)),
    "ladder": Room(3, 6, **RUNG, may=("text",)),
    "line": Room(3, 7, **ROW, needs=("text",)),
    "stretches": Room(2, 4, **SIDE, may=("text", "points")),
    "fork": Room(2, 6, **ROW, needs=("text",)),
    "bars": Room(2, 8, **ROW, needs=("number",), may=("text",)),
    "timetable": Room(2, 8, **ROW, needs=("number",), may=("text",)),
    "reach": Room(2, 8, **ROW, may=("text", "bridge")),
    "questions": Room(2, 6, **ROWS_OF, needs=("points",)),
    "tracks": Room(2, 6, **ROWS_OF, needs=("points",)),
}
LIKE_PATH = ("steps", "ring")  # what they hold, a path holds as well
DATE = 22  # letters of a head of `line`, which is never broken
ACROSS = 3  # boxes in a row of `questions` and `tracks`
OF_SHAPES = {"start": ("fork", "reach"), "low": ("ladder",), "high": ("ladder",), "unit": ("bars", "timetable")}
Shape = Literal["steps", "ring", "path", "choice", "ladder", "line", "stretches", "fork", "bars", "timetable", "reach", "questions", "tracks"]


class Part(Record):
    """One part of a figure: a step, an option, a date or a branch."""

    head: Text = Field(max_length=70, description="what it is called: a step, an option, a time, of a fork the condition")
    text: Text | None = Field(None, max_length=120, description="what is said of it in a few words; of a fork, where the branch leads")
    points: tuple[Text, ...] = Field((), max_length=6, description="short points instead, or below the text of a stretch of time")
    number: WholeNumber | None = Field(None, ge=1, le=100_000, description="how long its bar is")
    bridge: Text | None = Field(None, max_length=120, description="of reach: what could bring near what is farther away; what has none is near")


class Diagram(Record):
    """A figure (`data/diagrams.yml`)."""

    shape: Shape = Field(description=f"how it is drawn: {', '.join(ROOMS)}")
    title: Text = Field(max_length=80, description="title, which is read out")
    parts: tuple[Part, ...] = Field(min_length=2, max_length=8, description="its parts, in order")
    start: Text | None = Field(None, max_length=60, description="of a fork: what it begins with; of reach: what stands in the middle")
    low: Text | None = Field(None, max_length=40, description="of a ladder: what its low end is")
    high: Text | None = Field(None, max_length=40, description="of a ladder: what its high end is")
    unit: Text | None = Field(None, max_length=12, description="of bars and a timetable: what the numbers count, such as minutes")
    note: Text = Field(max_length=400, description="the caption: what it rests on, and what is the editors' own")
    sources: tuple[Reference, ...] = Field((), description="its sources, as the page cites them")

    def pairs(self) -> list[tuple[str, str | tuple[str, ...]]]:
        """Return each part as its head and what is said of it, as the shapes draw it and as it is read out."""
        return [(part.head, (*filter(None, (part.text,)), *part.points) if part.points else self._said(part)) for part in self.parts]

    def _said(self, part: Part) -> str:
        counted = f"{part.number} {self.unit}" if part.number else ""
        said = ", ".join(filter(None, (counted, part.text)))
        return "; ".join(filter(None, (said, part.bridge and f"could be bridged: {part.bridge}")))

    @model_validator(mode="after")
    def _fits_its_shape(self) -> "Diagram":
        room = ROOMS[self.shape]
        if not room.least <= len(self.parts) <= room.most:
            fix = f"give it {room.least} to {room.most} parts" + (", or write shape: path, which holds 2 to 8" if self.shape in LIKE_PATH else "")
            raise FieldError(f"has {len(self.parts)}, and {self.shape} holds {room.least} to {room.most}", fix, ("parts",))
        for name, shapes in OF_SHAPES.items():
            if bool(getattr(self, name)) != (self.shape in shapes):
                self._refuse_own_field(name, shapes)
        if self.shape == "reach" and len({part.bridge is None for part in self.parts}) == 1:
            raise FieldError("are all near or all farther away", "give some a bridge: and leave it out of what is near", ("parts",))
        for at, part in enumerate(self.parts):
            _check_fields(self.shape, room, part, ("parts", at))
            _check_words(self.shape, room, len(self.parts), part, ("parts", at))
        return self

    def _refuse_own_field(self, name: str, shapes: tuple[str, ...]) -> None:
        if self.shape in shapes:
            raise FieldError(f"is missing, and {self.shape} needs it", f"add {name}: with what the page says", (name,))
        raise FieldError(f"stands with shape: {self.shape}, which does not show it", f"take it out; it belongs to {' and '.join(shapes)}", (name,))

    @model_validator(mode="after")
    def _says_what_it_rests_on(self) -> "Diagram":
        if not self.sources and not OWN.search(self.note):
            fix = "name the sources that the page cites under sources, or say in the note that it is the editors’"
            raise FieldError("says neither a source nor that the figure is the editors’ own", fix, ("note",))
        return self


def _check_fields(shape: str, room: Room, part: Part, where: tuple[str | int, ...]) -> None:
    """Refuse a part that lacks what its shape draws, or has what it does not."""
    for name in room.needs:
        if not getattr(part, name):
            raise FieldError(f"is missing, and a part of {shape} needs it", f"add {name}: with what the page says", (*where, name))
    for name in ("text", "points", "number", "bridge"):
        if getattr(part, name) and name not in (*room.needs, *room.may):
            raise FieldError(f"stands in a part of {shape}, which does not show it", "take it out", (*where, name))
    if shape in ("questions", "tracks") and len(part.points) > ACROSS:
        raise FieldError(f"has {len(part.points)}, and a row of {shape} holds {ACROSS}", f"keep at most {ACROSS}", (*where, "points"))


def _check_words(shape: str, room: Room, count: int, part: Part, where: tuple[str | int, ...]) -> None:
    """Refuse a word that would run out of its box."""
    if shape == "line" and len(part.head) > DATE:
        raise FieldError(f"has {len(part.head)} letters, and a date of a line has room for {DATE}", "write it shorter", (*where, "head"))
    texts = [
        ("head", part.head, room.head),
        *((name, getattr(part, name) or "", room.text) for name in ("text", "bridge")),
        *(("points", point, room.text) for point in part.points),
    ]
    for name, text, most in texts:
        longest = max(text.split(), key=len, default="")
        if len(longest) > most(count):
            fix = "write a shorter one" + (", or shape: path, whose lines are longer" if shape in LIKE_PATH else "")
            raise FieldError(f"holds “{longest}”, and a word of {shape} with {count} parts has room for {most(count)} letters", fix, (*where, name))
