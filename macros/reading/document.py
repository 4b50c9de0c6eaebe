"""A file as written: a plain value, and where each part of it stands. In: what a reader found. Out: the place of a path of keys and numbers."""

from dataclasses import dataclass, field
from typing import NamedTuple

Path = tuple[str | int, ...]


class Place(NamedTuple):
    """A line and a column, from 1."""

    line: int
    column: int


@dataclass(frozen=True)
class Document:
    """A value as written (text, lists, mappings), where each part of it begins and ends, and the lines of its file."""

    value: object
    keys: dict[Path, Place]
    values: dict[Path, Place]
    ends: dict[Path, Place] = field(default_factory=dict)
    lines: tuple[str, ...] = ()
    is_table: bool = False
    records: dict[tuple[type, Path], object] = field(default_factory=dict, compare=False, repr=False)  # what was made of its parts

    def at(self, path: Path) -> object:
        """Return what was written at a path that is there."""
        value = self.value
        for part in path:
            value = value[part]
        return value

    def place(self, path: Path, key: bool = False) -> Place:
        """Return where `path` stands; the nearest part above it if it is not there."""
        first, second = (self.keys, self.values) if key else (self.values, self.keys)
        for length in range(len(path), -1, -1):
            place = first.get(path[:length]) or second.get(path[:length])
            if place:
                return place
        return Place(1, 1)


def dotted(path: Path) -> str:
    """Return a path as people read it: `evidence[2].source`, counted from 1."""
    text = ""
    for part in path:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if text else str(part)
    return text or "file"


def value_at(value: object, path: Path) -> object:
    """Return what stands at a path inside a value."""
    for part in path:
        value = value[part]
    return value
