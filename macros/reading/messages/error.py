"""An error of a record as pydantic tells it, with where it stands, and the words that it gets."""

from dataclasses import dataclass
from typing import NamedTuple

from pydantic.fields import FieldInfo

from ...models.annotations import Shape, model_at, shapes, shapes_at
from ...models.fields import Record
from ..document import Document, Path
from ..fixes import UNKNOWN, Mend, name_replaced, value_replaced


class Words(NamedTuple):
    """What is wrong, what to write, and the line as it should be."""

    what: str
    fix: str
    mend: Mend = UNKNOWN


@dataclass(frozen=True)
class Error:
    """An error of a record: what pydantic says, the model, where in it and where the record stands."""

    item: dict
    model: type[Record]
    where: Path
    document: Document
    inside: Path
    is_name: bool = False  # of the name that something stands under, which is data as well: a point, a card

    @property
    def given(self) -> object:
        """What was written."""
        return self.item.get("input")

    @property
    def path(self) -> Path:
        """Where the value stands in the document."""
        return (*self.inside, *self.where)

    @property
    def shapes(self) -> tuple[Shape, ...]:
        """What may stand there, or what may be the name of something there."""
        if self.is_name:
            return tuple(name for shape in shapes_at(self.model, self.where[:-1]) if shape.type is dict for name in shapes(shape.inner[0]))
        return shapes_at(self.model, self.where)

    @property
    def means(self) -> str:
        """What the field means, for a person."""
        field = field_at(self.model, self.where)
        return field.description if field and field.description else "see data/README.md"

    def value(self, new: str, as_is: bool = False) -> Mend:
        """Return the line with another value, or with another name for it."""
        return name_replaced(self.document, self.path, new) if self.is_name else value_replaced(self.document, self.path, new, as_is)

    def line(self) -> str:
        """Return the line on which the value begins, from there on; empty if the lines are not known."""
        place = self.document.values.get(self.path)
        return self.document.lines[place.line - 1][place.column - 1 :] if place and place.line <= len(self.document.lines) else ""


def field_at(model: type[Record], where: Path) -> FieldInfo | None:
    """Return the field of a record at a path, or the one in which it lies."""
    while where and isinstance(where[-1], int):  # an entry of a list
        where = where[:-1]
    owner = model_at(model, where[:-1]) if where else None
    names = [part for part in where if isinstance(part, str)]
    if owner and where and where[-1] in owner.model_fields:
        return owner.model_fields[where[-1]]
    return model.model_fields.get(names[0]) if names else None


def shown(given: object) -> str:
    """Return a plain value in quotes; of others only that they are one."""
    return f"“{given}”" if not isinstance(given, (dict, list)) else "the value"


def empty(each: Error) -> Words:
    """Say what is wrong with a value that is empty."""
    field = field_at(each.model, each.where)
    leave = "" if field is None or field.is_required() or field.validate_default else ", or leave the whole line out"
    return Words("is empty", f"write {each.means}{leave}")
