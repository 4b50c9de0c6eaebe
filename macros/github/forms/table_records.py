"""A table becomes records, one for each row. In: a table, the kind of record, the form that asks for it. Out: an `Outcome`, its faults by row and column.

The columns are called as the questions of the form, or as their ids: “Name” or `name`. A column `id` gives the name of the file.
"""

import datetime as dt
from collections.abc import Mapping, Sequence

from ...models.manual import Manual
from ...queries.country_names import key
from ...reading.diagnostics import Diagnostic
from ...reading.nearest import advice
from ...reading.tables.spreadsheets import LETTERS, WINDOWS, Table, Unreadable, beyond_columns, read_table
from ..records.proposed import Outcome, TextOf
from .form_questions import question_of
from .form_records import outcome
from .issue_forms import questions

FORM_OF = {"members": "add-a-member", "meetings": "add-a-meeting", "practices": "propose-a-practice"}
OWN = {"id": "id"}
NOT_ASKED = {"promises"}
MOST_ROWS = 200
SAME = "row {row}: is about the same record as row {other}. Fix: keep one of the two rows"
OTHER = "row {row}: gives the new source {path} other words than row {other}. Fix: write the same in both rows, or its id in “source_id”"


def from_table(
    content: bytes | str, kind: str, forms: Mapping[str, Mapping], manual: Manual, day: dt.date, text_of: TextOf
) -> tuple[Outcome, dict[str, int]]:
    """Return what the rows of a table come to, and the row from which each file comes."""
    try:
        table = read_table(content)
    except Unreadable as reason:
        return Outcome(faults=[str(reason)]), {}
    asked = {id: label for id, label in questions(forms[FORM_OF[kind]]).items() if id not in NOT_ASKED}
    columns, faults = _columns(table, asked)
    if len(table.rows) > MOST_ROWS:
        faults.append(f"the table has {len(table.rows)} rows, {MOST_ROWS} are the most for one proposal. Fix: split it into several tables")
    faults += beyond_columns(table)
    if not table.rows and not (table.columns and not any(columns.values())):
        faults.append("the table has no row below the names of its columns. Fix: send the rows as well")
    if faults:
        return Outcome(faults=faults), {}
    return _made(table, columns, kind, manual, day, text_of)


def _columns(table: Table, asked: Mapping[str, str]) -> tuple[dict[str, str], list[str]]:
    """Return the question that each column answers, and what is wrong with the names of the columns."""
    known = {key(id.replace("_", " ")): id for id in {**asked, **OWN}} | {key(label): id for id, label in asked.items()}
    found, faults = {}, []
    for column in table.columns:
        id = known.get(key(column.replace("_", " ")))
        if id is None:
            meant = advice(column, dict.fromkeys(asked.values(), ())).instead
            fix = f"write {meant}" if meant else f"take the column out, or call it one of: {'; '.join(asked.values())}"
            faults.append(f"row 1, column “{column}”: is not a question of the form. Fix: {fix}")
        elif id in found.values():
            faults.append(f"row 1, column “{column}”: stands twice. Fix: keep one of the two columns")
        found[column] = id or ""
    if len(found) > 1 and not any(found.values()):
        return found, [f"row 1: names no question of the form. Fix: write a row above it with the names of the columns: {'; '.join(asked.values())}"]
    return found, faults


def _made(table: Table, columns: Mapping[str, str], kind: str, manual: Manual, day: dt.date, text_of: TextOf) -> tuple[Outcome, dict[str, int]]:
    """Return the records of all rows; a record that exists, or was made by a row above, is changed and not made again."""
    made, rows = Outcome(), {}
    texts: dict[str, str] = {}
    for row in table.rows:
        given = {columns[column]: cell for column, cell in row.cells.items()}
        one = outcome(FORM_OF[kind], given, manual, day, text_of, taken=(path for path in texts if not path.startswith("data/sources/")))
        if one.about in rows:
            made.faults.append(SAME.format(row=row.number, other=rows[one.about]))
            continue
        twice = [draft.path for draft in one.drafts if texts.get(draft.path, draft.text) != draft.text]
        made.faults += [OTHER.format(row=row.number, path=path, other=rows[path]) for path in twice]
        made.drafts += [draft for draft in one.drafts if draft.path not in texts]
        made.changes += one.changes
        made.suggestions += one.suggestions
        made.remarks += [f"Row {row.number}: {remark}" for remark in one.remarks]
        for file in one.files:
            texts[file.path] = file.text
            rows.setdefault(file.path, row.number)
        rows.setdefault(one.about, row.number)
    made.remarks += [LETTERS] if table.letters == WINDOWS else []
    made.sentence = _sentence(made, kind)
    return made, rows


def _sentence(made: Outcome, kind: str) -> str:
    new = sum(draft.path.startswith(f"data/{kind}/") for draft in made.drafts)
    parts = [f"{new} new {kind}"] * bool(new) + [f"additions to {len(made.changes)} on record"] * bool(made.changes)
    return f"From a table: {'; '.join(parts)}." if parts else ""


def placed(diagnostics: Sequence[Diagnostic], rows: Mapping[str, int], asked: Mapping[str, str]) -> list[str]:
    """Return diagnostics of the records as faults of the table, by row and column; those of other files as they are."""
    found = []
    for problem in diagnostics:
        label = asked.get(question_of(problem.path, problem.field) or "", problem.field)
        found.append(f"row {rows[problem.path]}, column “{label}”: {problem.what}. Fix: {problem.fix}" if problem.path in rows else str(problem))
    return found
