"""An issue made with a form, from its body to what it comes to. In: the forms, the body, the manual. Out: the form's name, answers, outcome and faults."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ...models.manual import Manual
from ...reading.diagnostics import Diagnostic
from ..records.proposed import Outcome, TextOf
from .form_records import outcome
from .issue_forms import TABLE, answers, questions, shortened
from .table_records import FORM_OF, from_table, placed

MANY = "add-many-records"
Forms = Mapping[str, Mapping]


class Filled(NamedTuple):
    """A form that somebody filled in: its name, the answers by id, and the questions whose answers were too long."""

    name: str
    given: dict[str, str]
    cut: list[str]


class Answered(NamedTuple):
    """What a filled form comes to; `rows` leads from the files of a table to its rows, `asked` from the questions to their labels."""

    outcome: Outcome
    faults: list[str]
    asked: dict[str, str]
    cut: list[str]
    rows: dict[str, int] | None = None


def form_of(forms: Forms, body: str) -> Filled | None:
    """Return the form that a body was made with; None if it was made without."""
    for name, form in forms.items():
        given = answers(form, body)
        if given is not None:
            return Filled(name, given, shortened(form, body))
    return None


def answered(filled: Filled, forms: Forms, manual: Manual, day: dt.date, text_of: TextOf) -> Answered:
    """Return what the answers come to."""
    if filled.name != MANY:
        made = outcome(filled.name, filled.given, manual, day, text_of)
        return Answered(made, made.faults, questions(forms[filled.name]), filled.cut)
    kind = filled.given.get("kind", "").partition(":")[0].strip()
    if kind not in FORM_OF:
        return Answered(Outcome(), ["choose what the rows are"], {}, filled.cut)
    made, rows = from_table(filled.given.get(TABLE, ""), kind, forms, manual, day, text_of)
    return Answered(made, made.faults, questions(forms[FORM_OF[kind]]), filled.cut, rows)


def worded(answer: Answered, diagnostics: Sequence[Diagnostic]) -> list[Diagnostic | str]:
    """Return what the check says of the files, by row and column where they come from a table."""
    return list(diagnostics) if answer.rows is None else placed(diagnostics, answer.rows, answer.asked)
