"""What was read of data/ so far. Out: `ReadResult`, to which every reader adds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from pydantic import ValidationError

from ...models.fields import Record
from ...models.manual import DATA_KINDS
from ...models.words import VocabularyWord
from ..diagnostics import Diagnostic
from ..locations import Location, Locations
from ..messages.other_kinds import of_another_kind
from ..messages.validation_errors import diagnostics_of, is_form_of_reference
from ..yaml.whole_records import of_one_line

Stood = Mapping[str, Sequence[str]]  # the files of earlier versions, each with its texts there, where they differ from what is read
NOTHING_STOOD: Stood = MappingProxyType({})


@dataclass
class ReadResult:
    """What was read so far. Every record that is not kept is broken: it exists, and nothing that names it is at fault.

    `stood` are the texts of files in earlier versions. What is read of a file in `restored` is not what stands there: it is told of the lines that
    are gone, and of nothing else.
    """

    records: dict[str, dict[str, Record]] = field(default_factory=lambda: {kind.name: {} for kind in DATA_KINDS})
    vocabularies: dict[str, dict[str, VocabularyWord]] = field(default_factory=dict)
    locations: Locations = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    broken: set[tuple[str, str]] = field(default_factory=set)
    refused: list[tuple[type[Record], Location]] = field(default_factory=list)
    forms: list[Diagnostic] = field(default_factory=list)
    codeless: list[tuple[Location, tuple, str]] = field(default_factory=list)
    stood: Stood = field(default_factory=dict)
    restored: list[Diagnostic] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)  # of the files of YAML, as they stand there

    def refuse(self, error: ValidationError, model: type[Record], home: Location) -> None:
        """Note what is wrong with a record, but not again what its YAML was told, and keep what was written for further checks."""
        told = {(problem.path, problem.line, problem.field) for problem in self.diagnostics}
        lines = {(problem.path, problem.line) for problem in self.diagnostics}
        mended = {(problem.path, problem.line) for problem in self.diagnostics if problem.replaces}
        elsewhere = of_another_kind(model, home)
        found = [elsewhere] if elsewhere else diagnostics_of(error, model, home.document, home.path, home.inside)
        if not any(each.path == home.path for each in self.diagnostics):
            found = of_one_line(found, model, home.document, home.path, home.inside)
        for problem in found:
            place = (problem.path, problem.line)
            if (*place, problem.field) not in told and place not in (lines if problem.what == "is missing" else mended):
                (self.forms if is_form_of_reference(problem) else self.diagnostics).append(problem)
        self.refused.append((model, home))
