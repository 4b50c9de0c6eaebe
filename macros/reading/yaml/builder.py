"""The events of YAML, made into values. In: events and the lines they were read from. Out: a `Document`: every scalar as text, every value with its place."""

import re
from dataclasses import replace
from types import GenericAlias

import yaml

from ...models.annotations import shapes_at
from ..diagnostics import Diagnostic, DiagnosticError, unplaced
from ..document import Document, Path, Place, dotted
from ..entries.second_ids import of_two_records
from ..entries.second_records import TWICE, one_for_a_second_entry, one_for_a_second_record, second_away, second_document
from ..entries.two_days import two_days
from ..fixes import UNKNOWN, Mend, quoted
from ..slips.lines import QUOTE
from ..slips.yaml_break import MOST_DEPTH
from .empty_values import empty_value
from .other_readers import refused_elsewhere
from .remarks import remark_apart


def too_deep(mark: yaml.Mark, field: str) -> Diagnostic:
    return unplaced(mark.line + 1, mark.column + 1, field, "is nested too deeply", "flatten it")


def _of_two(value: object, first: str, same: bool) -> str:
    """Return what to do with a field that stands twice: what both hold is not to be lost."""
    if isinstance(value, list):
        return "keep one of the two, with the entries of both below it"
    words = isinstance(value, str) and " " in value.strip() and " " in first.partition(":")[2].strip()
    return "keep one of the two; if both texts are right, write them as one" if words and not same else "keep one of the two"


class Builder:
    """Turns parser events into values, remembering places and collecting faults."""

    def __init__(self, lines: list[str], events: list[yaml.Event], shape: object):
        self.lines, self.shape = lines, shape
        self.events = iter(events)
        self.diagnostics: list[Diagnostic] = []
        self.keys: dict[Path, Place] = {}
        self.values: dict[Path, Place] = {}
        self.ends: dict[Path, Place] = {}
        self.cut: set[int] = set()
        self.told: set[Path] = set()
        self.brackets: set[Path] = set()
        self.seconds: dict[Path, tuple[Place, object]] = {}

    def build(self) -> Document:
        next(self.events)
        event = next(self.events)
        if isinstance(event, yaml.StreamEndEvent):
            raise DiagnosticError([unplaced(1, 1, "file", "is empty", "copy a record of this kind from data/README.md")])
        value = self._node(next(self.events), ())
        next(self.events)
        after = next(self.events)
        if not isinstance(after, yaml.StreamEndEvent):
            mark, many = after.start_mark, isinstance(self.shape, GenericAlias)
            self.diagnostics.append(second_document(mark.line + 1, mark.column + 1, self.lines, many))
        document = Document(value, self.keys, self.values, self.ends, tuple(self.lines))
        if self.diagnostics:
            told = one_for_a_second_entry(sorted(self.diagnostics), self.keys, self.lines)
            raise DiagnosticError(one_for_a_second_record(told, self.keys, self.lines), document)
        return document

    def _fault(self, event: yaml.Event, path: Path, what: str, fix: str, mend: Mend = UNKNOWN) -> None:
        mark = event.start_mark
        self.diagnostics.append(unplaced(mark.line + 1, mark.column + 1, dotted(path), what, fix, *mend))

    def _node(self, event: yaml.Event, path: Path) -> object:
        self.values[path] = Place(event.start_mark.line + 1, event.start_mark.column + 1)
        if isinstance(event, yaml.AliasEvent):
            self._fault(event, path, f"refers to another value with *{event.anchor}", "write the value out")
            return ""
        if event.anchor:
            self._fault(event, path, f"has an anchor &{event.anchor}", "remove it and write values out where they are needed")
        if event.tag and not event.tag.startswith("tag:"):
            line, column = self.lines[event.start_mark.line], event.start_mark.column
            self._fault(
                event, path, "begins with ! which has a meaning of its own in YAML", QUOTE, Mend(line[:column] + quoted(line[column:].rstrip()), 1)
            )
            self.cut.add(event.start_mark.line)
        elif event.tag:
            self._fault(event, path, f"has a tag {event.tag}", "remove it")
        if len(path) > MOST_DEPTH:
            raise DiagnosticError([*self.diagnostics, too_deep(event.start_mark, dotted(path))])
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, path)
        if event.flow_style:
            self.brackets.add(path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(path)
        return self._mapping(path)

    def _scalar(self, event: yaml.ScalarEvent, path: Path) -> str:
        self.ends[path] = Place(event.end_mark.line + 1, event.end_mark.column + 1)
        if event.style in (None, ""):
            if event.value in ("", "~", "null", "Null", "NULL"):
                self._empty(event, path)
            self._remark(event, path)
        if found := refused_elsewhere(event, self.lines, path[:-1] in self.brackets, shapes_at(self.shape, path) if self.shape else ()):
            self._fault(event, path, *found)
        return event.value.rstrip("\n") if event.style in ("|", ">") else event.value

    def _empty(self, event: yaml.ScalarEvent, path: Path) -> None:
        number = event.start_mark.line
        if number in self.cut:
            return
        found = empty_value(self.lines[number] if number < len(self.lines) else "", self.shape, path)
        self.cut |= {number} if found.is_cut else set()
        self.told |= {path} if found.is_told else set()
        self._fault(event, found.path, found.what, found.fix, found.mend)

    def _remark(self, event: yaml.ScalarEvent, path: Path) -> None:
        """Note what stands after a # on the line of a value: part of it, if it is free text and a number follows, else a remark."""
        end = event.end_mark
        rest = self.lines[end.line][end.column :] if end.line < len(self.lines) else ""
        if not rest.lstrip().startswith("#"):
            return
        is_free = any(shape.is_free_text for shape in shapes_at(self.shape, path)) if self.shape else False
        fix = 'put the value in "double quotes", or the remark on a line of its own'
        mend = remark_apart(self.lines[end.line], event, is_free, bool(self.shape))
        self._fault(event, path, "has a # after it, and the rest of the line would be lost", fix, mend)

    def _list(self, path: Path) -> list:
        found: list = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            found.append(self._node(event, (*path, len(found))))
        self.ends[path] = self._end(event)
        return found

    def _mapping(self, path: Path) -> dict:
        found: dict[str, object] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self._key(event, path)
            inner = (*path, key)
            first = self.keys.get(inner)
            if first is None:
                self.keys[inner] = Place(event.start_mark.line + 1, event.start_mark.column + 1)
            value = self._node(next(self.events), inner) if first is None else self._again(event, inner, first, found.get(key))
            if inner not in self.told:
                found.setdefault(key, value)
        self._two_days(path, found)
        self.ends[path] = self._end(event)
        return found

    def _again(self, event: yaml.Event, inner: Path, first: Place, before: object) -> object:
        """Read a field that stands twice; where both say the same on a line each, the second can go. What stands in it is not told apart."""
        kept, keys, told = (self.values.get(inner), self.ends.get(inner)), self.keys, len(self.diagnostics)
        self.keys = {path: place for path, place in keys.items() if path[: len(inner)] != inner}
        value = self._node(next(self.events), inner)
        self.keys = keys
        del self.diagnostics[told:]
        number = event.start_mark.line
        self.seconds[inner] = (Place(number + 1, event.start_mark.column + 1), value)
        same = first.line != number + 1 <= len(self.lines) and self.lines[number].strip() == self.lines[first.line - 1].strip()
        alone = same and self.ends.get(inner, first).line == number + 1
        mend = Mend("", 1) if alone else Mend(*second_away(self.lines, event.start_mark, self.ends.get(inner), first)) if value == before else UNKNOWN
        fix = (
            of_two_records(before, value, inner, self.keys, self.lines)
            if isinstance(value, dict) and any(shape.type is dict for shape in shapes_at(self.shape, inner[:-1]))
            else _of_two(value, self.lines[first.line - 1], same)
        )
        self._fault(event, inner, f"{TWICE}; the first is on line {first.line}", fix, mend)
        self.values[inner], self.ends[inner] = kept
        return value

    def _two_days(self, path: Path, found: dict[str, object]) -> None:
        """Read two days under one name as the two fields that they are, and say so in the place of what was told."""
        for inner, (place, value) in list(self.seconds.items()):
            days = two_days(str(inner[-1]), found.get(str(inner[-1])), value, found) if inner[:-1] == path else None
            if not days:
                continue
            found |= days.values
            line = self.lines[place.line - 1]
            right = re.sub(rf"^(.{{{place.column - 1}}}){re.escape(str(inner[-1]))}(?=:)", rf"\g<1>{days.name}", line) if days.name else line
            mend = {"mended": right, "replaces": 1} if right != line else {}
            self.diagnostics = [
                replace(each, fix=days.fix, **mend) if (each.line, each.field) == (place.line, dotted(inner)) else each for each in self.diagnostics
            ]

    @staticmethod
    def _end(event: yaml.Event) -> Place:
        return Place(event.end_mark.line + 1, event.end_mark.column + 1)

    def _key(self, event: yaml.Event, path: Path) -> str:
        if not isinstance(event, yaml.ScalarEvent):
            raise DiagnosticError(
                [
                    *self.diagnostics,
                    unplaced(
                        event.start_mark.line + 1,
                        event.start_mark.column + 1,
                        dotted(path),
                        "has a field name that is not plain text",
                        "write  name: value",
                    ),
                ]
            )
        if found := refused_elsewhere(event, self.lines, path in self.brackets):
            self._fault(event, path, *found)
        if event.value == "<<":
            self._fault(event, path, "merges another record with <<", "write the fields out")
        if event.anchor or event.tag:
            self._fault(event, path, "has an anchor or a tag on a field name", "remove it")
        return event.value
