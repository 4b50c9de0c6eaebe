"""The events of YAML, made into values. In: events and the lines they were read from. Out: a `Document`: every scalar as text, every value with its place."""

import re
from dataclasses import replace
from types import GenericAlias

import yaml

from ...models.annotations import shapes_at
from ..diagnostics import Diagnostic, DiagnosticError, unplaced
from ..document import Document, Path, Place, dotted
from ..entries.second_ids import of_two_records
from ..entries.second_records import EMPTY, TWICE, one_for_a_second_record, second_away, second_document
from ..entries.two_days import two_days
from ..fixes import UNKNOWN, Mend, quoted
from ..slips.lines import QUOTE
from ..slips.signs import short_record
from ..slips.yaml_break import MOST_DEPTH
from .cut_braces import cut_braces
from .other_readers import refused_elsewhere

TITLE_AND_PAGE = re.compile(r"(\s*- )([^\"':]* #[^\"':]*): ([\w/.-]+\.md)\s*")


def too_deep(mark: yaml.Mark, field: str) -> Diagnostic:
    return unplaced(mark.line + 1, mark.column + 1, field, "is nested too deeply", "flatten it")


def _cut(name: str) -> tuple[str, str]:
    if match := re.match(r"[a-z_]+\s*([;=])", name):
        return f"has {match[1]} where a colon belongs, after the name of a field", "write  name: value"
    if re.match(r"[a-z_]+:\S", name):
        return f"has no space after a colon (“{name[:40]}”)", "write a space after the colon"
    return f"begins after a comma that cuts a text in two (before “{name[:40]}”)", 'put the whole text in "double quotes"'


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
            raise DiagnosticError(one_for_a_second_record(sorted(self.diagnostics), self.keys, self.lines), document)
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
        line = self.lines[number] if number < len(self.lines) else ""
        inside = re.match(r"^(\s*(?:- +)*(?:[\w-]+: +)?)\{(.*)\}\s*$", line)
        models = [shape.type for shape in shapes_at(self.shape, path[:-1]) if shape.is_record] if self.shape else []
        known = {name for model in models for name in model.model_fields}
        if inside and path[-1] not in known and (cut := cut_braces(inside[2], models)):
            self.cut.add(number)
            self.told |= {path} if cut.field else set()
            self._fault(
                event, (*path[:-1], cut.field or path[-1]), cut.what, cut.fix, Mend(f"{inside[1]}{{{cut.inside}}}", 1) if cut.inside else UNKNOWN
            )
        elif inside and path[-1] not in known and (mended := short_record(inside[2], frozenset(known))):
            self.cut.add(number)
            what, fix = _cut(str(path[-1]))
            self._fault(event, path, what, fix, Mend(f"{inside[1]}{{{mended}}}", 1))
        elif inside and known and path[-1] not in known:
            self._fault(
                event, path, f"has “{str(path[-1])[:40]}” in braces without the name of its field", "write the name, a colon and a space before it"
            )
        else:
            self._fault(event, path, EMPTY, f"write {self._means(path)}" + ("" if self._is_needed(path) else ", or leave the whole line out"))

    def _means(self, path: Path) -> str:
        """Return what belongs into a field, in words."""
        models = [shape.type for shape in shapes_at(self.shape, path[:-1]) if shape.is_record] if self.shape and path else []
        said = (model.model_fields[path[-1]].description for model in models if path[-1] in model.model_fields)
        return next(filter(None, said), "a value")

    def _is_needed(self, path: Path) -> bool:
        """Tell whether a record is refused without a field."""
        models = [shape.type for shape in shapes_at(self.shape, path[:-1]) if shape.is_record] if self.shape and path else []
        return any(
            path[-1] in model.model_fields and (model.model_fields[path[-1]].is_required() or path[-1] in ("reviewed", "review_by"))
            for model in models
        )

    def _remark(self, event: yaml.ScalarEvent, path: Path) -> None:
        """Note what stands after a # on the line of a value: part of it, if it is free text and a number follows, else a remark."""
        end = event.end_mark
        rest = self.lines[end.line][end.column :] if end.line < len(self.lines) else ""
        if not rest.lstrip().startswith("#"):
            return
        line, free = self.lines[end.line], any(shape.is_free_text for shape in shapes_at(self.shape, path)) if self.shape else False
        mend = UNKNOWN
        if event.start_mark.line == end.line and free and re.match(r" +#\d", rest):
            before = line[: event.start_mark.column].rstrip()
            mend = Mend(f"{before} {quoted(line[event.start_mark.column :].strip())}", 1)
        elif event.value.endswith(".md") and (anchor := re.fullmatch(r" +(#[\w-]+)\s*", rest)):
            mend = Mend(line[: end.column] + anchor[1], 1)
        elif title := TITLE_AND_PAGE.fullmatch(line):
            mend = Mend(f"{title[1]}{quoted(title[2])}: {title[3]}", 1)
        elif event.start_mark.line == end.line and self.shape and not free and rest.startswith(" "):
            mend = Mend(f"{line[: len(line) - len(line.lstrip())]}{rest.strip()}\n{line[: end.column]}", 1)
        self._fault(
            event,
            path,
            "has a # after it, and the rest of the line would be lost",
            'put the value in "double quotes", or the remark on a line of its own',
            mend,
        )

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
            of_two_records(before, value, str(inner[0]), self.keys, self.lines)
            if isinstance(value, dict) and len(inner) == 1 and isinstance(self.shape, GenericAlias)
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
