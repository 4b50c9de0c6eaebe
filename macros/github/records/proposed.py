"""What answers to a form come to. Files to make, files to change by whole lines, and what a person has to be told; all of it plain values."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from .record_lines import Edit

TextOf = Callable[[str], str]


class Draft(NamedTuple):
    """A file to make, by its path from the project's root."""

    path: str
    text: str


class Change(NamedTuple):
    """A file that exists, its text after the change, and the lines that differ."""

    path: str
    text: str
    edits: tuple[Edit, ...]


class Suggestion(NamedTuple):
    """Lines of a file that would have to change, which a person decides."""

    path: str
    edit: Edit


@dataclass
class Outcome:
    """What a form ends in.

    `drafts` and `changes` are exact and can be proposed; `suggestions` and `remarks` are for a person. `about` is the file behind the page
    that was meant, `fields` its fields with their values, where none was named; `sentence` says what is different for readers, `for_colleague`
    what who accepts it has to look at.
    """

    drafts: list[Draft] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    suggestions: list[Suggestion] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    for_colleague: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    about: str = ""
    fields: list[tuple[str, str]] = field(default_factory=list)
    sentence: str = ""

    @property
    def files(self) -> list[Draft]:
        """Every file as it is to be, new or changed."""
        return [*self.drafts, *(Draft(change.path, change.text) for change in self.changes)]
