"""Read YAML exactly as written: every scalar is text, every value has its place.

In: the text of a file. Out: a `Document` (plain value, places by path), or `DiagnosticError` that name every
construct the manual does not use. `NO` stays `NO`, `12:30` stays `12:30`; models convert, nobody guesses.
Anchors, aliases, merge keys, tags and second documents are refused because they hide what is true.
"""

from dataclasses import dataclass
from typing import NamedTuple

import yaml

from .diagnostics import Diagnostic, DiagnosticError, unplaced

MOST_BYTES = 2_000_000
MOST_DEPTH = 12
Path = tuple[str | int, ...]


class Place(NamedTuple):
    """A line and a column, from 1."""

    line: int
    column: int


@dataclass(frozen=True)
class Document:
    """A value as written (text, lists, mappings) and where each part of it stands."""

    value: object
    keys: dict[Path, Place]
    values: dict[Path, Place]

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


def read(text: str) -> Document:
    """Read YAML text into a `Document`.

    Raises:
        DiagnosticError: with every construct that is not allowed, or the one place where YAML itself breaks off.
    """
    if len(text.encode()) > MOST_BYTES:
        raise DiagnosticError([unplaced(1, 1, "file", "is larger than 2 MB", "split it into smaller files")])
    tabs = [unplaced(number, line.index("\t") + 1, "line", "holds a tab", "use spaces, two for each step inwards")
            for number, line in enumerate(text.splitlines(), 1) if "\t" in line]
    if tabs:
        raise DiagnosticError(tabs)
    try:
        events = list(yaml.parse(text, Loader=yaml.CSafeLoader))
    except yaml.MarkedYAMLError as error:
        raise DiagnosticError([_broken(error, text.splitlines())]) from None
    except (yaml.YAMLError, UnicodeError) as error:
        raise DiagnosticError([unplaced(1, 1, "file", f"is not readable as text ({error})", "save it as plain UTF-8 text")]) from None
    return _Builder(text, events).build()


QUOTE = 'put the whole value in "double quotes"'
BROKEN = {
    "parsing a flow sequence": ("opens a bracket [ that is not closed", "write ] at the end of the list, and a comma between its entries"),
    "parsing a flow mapping": ("opens a brace { that is not closed", "write } at the end, and a comma between the fields"),
    "scanning a quoted scalar": ("opens a quote that is not closed", "write the same quote at the end of the value"),
    "cannot start any token": ("begins with a sign that has a meaning of its own in YAML", QUOTE),
    "scanning an alias": ("begins with * which has a meaning of its own in YAML", QUOTE),
    "did not find expected key": ("goes on after its value, or is not as far in as its neighbours",
                                  "begin it as far in as the fields above it, and put a value that holds quotes in \"double quotes\""),
    "'-' indicator": ("is no entry of the list above it", "begin it with a dash, or as far in as the field that it belongs to"),
}


def _broken(error: yaml.MarkedYAMLError, lines: list[str]) -> Diagnostic:
    mark = error.problem_mark or error.context_mark
    problem, context = error.problem or "", error.context or ""
    if "mapping values are not allowed" in problem:
        return _colon(mark.line, mark.column, lines)
    for sign, (what, fix) in BROKEN.items():
        if sign in context or sign in problem:
            begun = error.context_mark if sign in context else mark
            return unplaced(begun.line + 1, begun.column + 1, "line", what, fix)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    return unplaced(line, column, "line", f"is not YAML: {problem}", "compare the line with its neighbours: spaces, quotes, brackets")


def _colon(line: int, column: int, lines: list[str]) -> Diagnostic:
    """Return the fault behind a colon where none can stand: in a value, after a wrong indent, or below a line that lacks its own."""
    before = lines[line][:column] if line < len(lines) else ""
    if ":" in before or not line:
        return unplaced(line + 1, column + 1, "line", "has a colon and a space inside plain text", QUOTE)
    if before.startswith(" "):
        return unplaced(line + 1, 1, "line", "is further in than the line above it", "begin it as far in as the line above")
    return unplaced(line, 1, "line", "has no colon after the name of the field", "write  name: value")


class _Builder:
    """Turns parser events into values, remembering places and collecting faults."""

    def __init__(self, text: str, events: list[yaml.Event]):
        self.lines = text.splitlines()
        self.events = iter(events)
        self.diagnostics: list[Diagnostic] = []
        self.keys: dict[Path, Place] = {}
        self.values: dict[Path, Place] = {}

    def build(self) -> Document:
        next(self.events)
        event = next(self.events)
        if isinstance(event, yaml.StreamEndEvent):
            raise DiagnosticError([unplaced(1, 1, "file", "is empty", "copy a record of this kind from data/README.md")])
        value = self._node(next(self.events), ())
        next(self.events)
        after = next(self.events)
        if not isinstance(after, yaml.StreamEndEvent):
            self._fault(after, (), "holds a second document after ---", "keep one record in one file and remove the line ---")
        document = Document(value, self.keys, self.values)
        if self.diagnostics:
            raise DiagnosticError(sorted(self.diagnostics), document)
        return document

    def _fault(self, event: yaml.Event, path: Path, what: str, fix: str) -> None:
        mark = event.start_mark
        self.diagnostics.append(unplaced(mark.line + 1, mark.column + 1, dotted(path), what, fix))

    def _node(self, event: yaml.Event, path: Path) -> object:
        self.values[path] = Place(event.start_mark.line + 1, event.start_mark.column + 1)
        if isinstance(event, yaml.AliasEvent):
            self._fault(event, path, f"refers to another value with *{event.anchor}", "write the value out")
            return ""
        if event.anchor:
            self._fault(event, path, f"has an anchor &{event.anchor}", "remove it and write values out where they are needed")
        if event.tag:
            self._fault(event, path, f"has a tag {event.tag}", "remove it")
        if len(path) > MOST_DEPTH:
            raise DiagnosticError([*self.diagnostics, unplaced(event.start_mark.line + 1, 1, dotted(path), "is nested too deeply", "flatten it")])
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(path)
        return self._mapping(path)

    def _scalar(self, event: yaml.ScalarEvent, path: Path) -> str:
        if event.style in (None, ""):
            if event.value in ("", "~", "null", "Null", "NULL"):
                self._fault(event, path, "is empty", "write a value, or leave the whole line out")
            end = event.end_mark
            rest = self.lines[end.line][end.column :] if end.line < len(self.lines) else ""
            if rest.lstrip().startswith("#"):
                self._fault(event, path, "has a # after it, and the rest of the line would be lost",
                            'put the value in "double quotes", or the remark on a line of its own')
        return event.value.rstrip("\n") if event.style in ("|", ">") else event.value

    def _list(self, path: Path) -> list:
        found = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            found.append(self._node(event, (*path, len(found))))
        return found

    def _mapping(self, path: Path) -> dict:
        found: dict[str, object] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self._key(event, path)
            inner = (*path, key)
            if key in found:
                self._fault(event, inner, f"stands twice; the first is on line {self.keys[inner].line}", "keep one of the two")
            self.keys.setdefault(inner, Place(event.start_mark.line + 1, event.start_mark.column + 1))
            value = self._node(next(self.events), inner)
            found.setdefault(key, value)
        return found

    def _key(self, event: yaml.Event, path: Path) -> str:
        if not isinstance(event, yaml.ScalarEvent):
            raise DiagnosticError([*self.diagnostics, unplaced(event.start_mark.line + 1, event.start_mark.column + 1, dotted(path),
                                              "has a field name that is not plain text", "write  name: value")])
        if event.value == "<<":
            self._fault(event, path, "merges another record with <<", "write the fields out")
        if event.anchor or event.tag:
            self._fault(event, path, "has an anchor or a tag on a field name", "remove it")
        return event.value
