"""A mended line that is right at once: what its own value would be told in the next round is mended in it too, as [Denmark] to [DK].

In: problems, and the records that are refused. Out: the problems; where a second slip of a line cannot be mended, its line goes and its advice stays.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from pydantic import ValidationError

from ...models.fields import Record
from ...models.manual import Manual
from ...reading.diagnostics import Diagnostic, DiagnosticError
from ...reading.locations import Location
from ...reading.messages.validation_errors import diagnostics_of, is_form_of_reference
from ...reading.yaml.reader import read
from .references import check_refused

MOST_ROUNDS = 12
GIVEN = re.compile("(?:there is no .*?)?“([^”]+)”")
RIGHT = re.compile(r"(?:write|did you mean) ([\w./#-]+)(?=\?|$| for )")
Refused = tuple[type[Record], Location]


def with_whole_mends(found: Iterable[Diagnostic], manual: Manual, refused: Iterable[Refused]) -> list[Diagnostic]:
    """Return the problems, each mended line of a refused record as it is when no slip is left in it."""
    found, by_path = list(found), dict[str, list[Refused]]()
    for model, place in refused:
        if not place.document.is_table and place.document.lines:
            by_path.setdefault(place.path, []).append((model, place))
    told = {(problem.path, problem.field) for problem in found}
    return [
        _whole(problem, manual, places, {field for path, field in told if path == problem.path} - {problem.field})
        if problem.replaces and problem.mended and (places := by_path.get(problem.path))
        else problem
        for problem in found
    ]


def _whole(problem: Diagnostic, manual: Manual, places: Collection[Refused], told: set[str]) -> Diagnostic:
    """Return a problem whose line needs no second round; without its line where that needs a person."""
    fixed = problem
    for _ in range(MOST_ROUNDS):
        second = next(_second(fixed, manual, places, told), None)
        if second is None:
            return fixed
        whole = _joined(fixed, second)
        if whole is None:
            return replace(problem, fix=_of_person(fixed, second), mended="", replaces=0)
        fixed = whole
    return problem


def _of_person(first: Diagnostic, second: Diagnostic) -> str:
    """Return what is to be written where only a person can know it: a value that would be wrong as well is named as that."""
    right = RIGHT.match(first.fix) if second.field == first.field else None
    return f"{second.fix}; as {right[1]} it {second.what}" if right and second.what.startswith("is ") else f"{first.fix}; {second.fix}"


def _second(problem: Diagnostic, manual: Manual, places: Collection[Refused], told: set[str]) -> Iterator[Diagnostic]:
    """Yield what would be told of the mended lines, beside what is told already."""
    lines = _mended(problem, places)
    try:
        document = read("\n".join(lines))
    except DiagnosticError as error:
        document = error.document
    here = range(problem.line, problem.line + len(problem.mended_lines))
    for model, place in places if document else ():
        mended = Location(place.path, document, place.inside)
        try:
            model.model_validate(mended.raw)
            errors = []
        except ValidationError as error:
            errors = [each for each in diagnostics_of(error, model, document, place.path, place.inside) if not is_form_of_reference(each)]
        except (KeyError, TypeError):
            continue
        each = [*check_refused(manual, [(model, mended)]), *errors]
        yield from (second for second in each if second.line in here and second.field not in told and second.what != "is missing")


def _mended(problem: Diagnostic, places: Collection[Refused]) -> list[str]:
    lines = list(next(iter(places))[1].document.lines)
    lines[problem.line - 1 : problem.line - 1 + problem.replaces] = problem.mended_lines
    return lines


def _joined(first: Diagnostic, second: Diagnostic) -> Diagnostic | None:
    """Return a problem with both mended in its lines and said in its fix; None where the second has no lines within those of the first."""
    at, lines = second.line - first.line, first.mended_lines
    if not second.replaces or not second.mended or at + second.replaces > len(lines):
        return None
    lines[at : at + second.replaces] = second.mended_lines
    return replace(first, fix=_fix(first, second), mended="\n".join(lines))


def _fix(first: Diagnostic, second: Diagnostic) -> str:
    """Return what both say is to be written; a value that the first names, as the second would have it."""
    given, right = GIVEN.match(second.what), RIGHT.match(second.fix)
    if given and right and given[1] in first.fix:
        return first.fix.replace(given[1], right[1])
    return f"{first.fix}; {second.fix}"
