"""“This stands there, that should stand there”: found in the record or page that is meant. In: answers and the text of files. Out: an `Outcome`.

A field counts as meant if it is named, or if it is the one field that holds what stands there now. Otherwise nothing is changed, and the
answer leads to the record with its fields.
"""

import re
from typing import NamedTuple

from ...models.annotations import Part, Path, parts, shapes
from ...models.texts.written_dates import span
from ...reading.diagnostics import DiagnosticError
from ...reading.document import dotted
from ...reading.nearest import advice
from ...reading.yaml.reader import read
from ..records.proposed import Change, Outcome, Suggestion, TextOf
from ..records.record_lines import Edit, Edited, Unchangeable, add_entry, add_field, set_value
from .answers_as_written import as_written, holds
from .field_words import meant, said
from .form_answers import FormAnswers
from .records_by_address import Target, target_of

FIELD = re.compile(r"([a-z_]+)|\[(\d+)\]")
FEWEST_LETTERS = 4
IDENTITY = {"iso", "kind", "owner", "reviewed", "review_by"}
NOT_SHOWN = IDENTITY | {"source", "locator"}
NO_PAGE = "The address of the page leads to no page of the manual. Copy it from the address line of the browser, from https:// on."
NOT_FOUND = "What you say stands there now was found in no field by itself. Copy it from the page as it stands, or name the field."
SEVERAL = "What you say stands there now stands in more than one field: {fields}. Name the one that you mean."
UNKNOWN_FIELD = "The record has no field “{field}”: {advice}"
ALREADY = "What should stand there stands there already."
OF_SEVERAL = "“{field}” can mean more than one field: {fields}. Name the one that you mean."
BESIDE = "The source that stands beside it is “{source}”. If only yours says so, change it as well."
KEPT = "The source of {field} is still the old one, “{source}”. {sent} Look which of them says what is written now; if it is not the old one, change it too."


class Found(NamedTuple):
    """A value of a record: its path in the file, and the part of the model that says what it may be."""

    path: Path
    part: Part


def correction(answers: FormAnswers, text_of: TextOf) -> Outcome:
    """Return the change of the record or page that is meant, or the way to it."""
    target = target_of(answers.manual, answers.line("page"))
    if target is None:
        return Outcome(remarks=[NO_PAGE])
    made = Outcome(about=target.path)
    try:
        if target.kind and target.path.endswith(".yml"):
            _in_record(answers, target, text_of(target.path), made)
        else:
            _in_text(answers, text_of(target.path), made)
    except (Unchangeable, DiagnosticError) as reason:
        made.remarks.append(f"The file cannot be changed by whole lines ({reason}).")
    return made


def barrier(answers: FormAnswers, text_of: TextOf) -> Outcome:
    """Return the way to the page; where better words are given, the change of it as well."""
    made = correction(answers, text_of) if answers.line("wrong") and answers.line("right") else Outcome()
    target = target_of(answers.manual, answers.line("page"))
    made.about = target.path if target else ""
    made.fields.clear()
    made.remarks = [*(made.remarks if made.about else [NO_PAGE]), "Nothing has been changed by this report. It stays open until the barrier is gone."]
    return made


def _in_record(answers: FormAnswers, target: Target, text: str, made: Outcome) -> None:
    inside = () if target.kind.shape == "folder" else (target.id,)
    raw = read(text).value
    for part in inside:
        raw = raw[part]
    values = [Found((*inside, *part.path), part) for part in parts(raw, shapes(target.kind.model)) if isinstance(part.value, str)]
    edited = _named(answers, target, text, inside, raw, values, made) if answers.line("field") else _by_value(answers, text, values, made)
    if edited is None:
        made.fields = [(dotted(found.part.path), found.part.value) for found in values if found.part.path[-1] not in NOT_SHOWN]
        return
    _cite(answers, made, target, *edited)


def _named(
    answers: FormAnswers, target: Target, text: str, inside: Path, raw: dict, values: list[Found], made: Outcome
) -> tuple[str, list[Edit]] | None:
    """Return the text with another value in the field that the answers name."""
    field = answers.line("field")
    path = _path(field.casefold().replace(" ", "_"))
    if path not in {found.part.path for found in values}:
        held = meant(field, [found.part.path for found in values if found.part.path[-1] not in NOT_SHOWN])
        if len(held) > 1:
            made.remarks.append(OF_SEVERAL.format(field=field, fields=", ".join(f"“{dotted(each)}”" for each in held)))
            return None
        path = next(iter(held or meant(field, [(name,) for name in target.kind.model.model_fields])), path)
    found = next((found for found in values if found.part.path == path), None)
    if found:
        return _set(text, [(found, as_written(answers, found.part, answers.line("right")))], made)
    model = target.kind.model
    if len(path) == 1 and path[0] in model.model_fields and path[0] not in raw:
        empty = next(
            (Part(path, "", shape) for shape in shapes(model.model_fields[path[0]].annotation, tuple(model.model_fields[path[0]].metadata))), None
        )
        edited = add_field(text, inside, path[0], as_written(answers, empty, answers.line("right")), list(model.model_fields))
        return edited.text, [edited.edit]
    fields = [dotted(found.part.path) for found in values]
    made.remarks.append(UNKNOWN_FIELD.format(field=field, advice=advice(field, dict.fromkeys(fields, ())).fix))
    return None


def _by_value(answers: FormAnswers, text: str, values: list[Found], made: Outcome) -> tuple[str, list[Edit]] | None:
    """Return the text with another value in the one field that holds what stands there now."""
    wrong, right = answers.line("wrong"), answers.line("right")
    values = [found for found in values if found.part.path[-1] not in IDENTITY]
    same = [found for found in values if holds(answers, found.part, wrong)]
    if len(same) == 1:
        return _set(text, [(same[0], as_written(answers, same[0].part, right))], made)
    if len(same) > 1:
        made.remarks.append(SEVERAL.format(fields=", ".join(f"“{dotted(found.part.path)}”" for found in same)))
        return None
    if days := _days(values, wrong, right):
        return _set(text, days, made)
    within = [found for found in values if len(wrong) >= FEWEST_LETTERS and found.part.value.count(wrong) == 1]
    if len(within) == 1 and sum(found.part.value.count(wrong) for found in values) == 1:
        return _set(text, [(within[0], within[0].part.value.replace(wrong, right))], made)
    made.remarks.append(NOT_FOUND)
    return None


def _days(values: list[Found], wrong: str, right: str) -> list[tuple[Found, str]]:
    """Return the new first and last day where both stand there as “20–22 June 2016”."""
    before, after = span(wrong), span(right)
    ends = {found.part.path: found for found in values if found.part.path in (("start",), ("end",))}
    if not (before and after and before.end and after.end and len(ends) == 2):
        return []
    if (ends["start",].part.value, ends["end",].part.value) != tuple(before):
        return []
    return [(ends["start",], after.start), (ends["end",], after.end)]


def _set(text: str, values: list[tuple[Found, str]], made: Outcome) -> tuple[str, list[Edit]] | None:
    """Return the text with other values, and the edits; None if all of them stand there already."""
    edits = []
    for found, value in values:
        if found.part.value != value:
            edited = set_value(text, found.path, value)
            text, edits = edited.text, [*edits, edited.edit]
    if not edits:
        made.remarks.append(ALREADY)
    return (text, edits) if edits else None


def _cite(answers: FormAnswers, made: Outcome, target: Target, text: str, edits: list[Edit]) -> None:
    """Complete a change with its source: listed in the record where it lists its sources, named to a person where one stands beside the value."""
    id, new = answers.source()
    raw = read(text).value
    if id and target.kind.shape == "folder" and isinstance(raw.get("sources"), list) and id not in raw["sources"]:
        edited: Edited = add_entry(text, ("sources",), id)
        text, edits = edited.text, [*edits, edited.edit]
    if new:
        made.drafts.append(new)
    made.changes.append(Change(target.path, text, tuple(edits)))
    name = answers.manual.record(target.kind.name, target.id).name_in(answers.manual, target.id)
    paths = [_path(edit.field.removeprefix("" if target.kind.shape == "folder" else f"{target.id}.")) for edit in edits]
    made.sentence = f"Corrected: {name}, {said(paths)}."
    if (beside := _source_beside(raw, edits[0].field)) and beside != id:
        made.remarks += [BESIDE.format(source=beside)] if id else []
        sent = f"The form names “{id}”." if id else "The form names none."
        made.for_colleague.append(KEPT.format(field=f"“{said(paths[:1])}”", source=beside, sent=sent))


def _path(field: str) -> Path:
    """Return the path that a field's name as people read it stands for: `evidence[2].source`."""
    return tuple(name or int(number) - 1 for name, number in FIELD.findall(field))


def _source_beside(raw: object, field: str) -> str:
    """Return the source that stands in the same group of fields as a value."""
    for name, number in FIELD.findall(field)[:-1]:
        raw = raw[int(number) - 1] if number else raw.get(name) if isinstance(raw, dict) else None
    return str(raw.get("source", "")) if isinstance(raw, dict) and "." in field else ""


def _in_text(answers: FormAnswers, text: str, made: Outcome) -> None:
    """Suggest the whole mended line of a page, where what stands there now stands in it once."""
    wrong, right = answers.line("wrong"), answers.line("right")
    lines = [number for number, line in enumerate(text.split("\n")) if wrong and wrong in line]
    if len(wrong) < FEWEST_LETTERS or text.count(wrong) != 1 or len(lines) != 1:
        made.remarks.append("What you say stands there now was not found once in the text of the page, which holds marks beside the words.")
        return
    line = text.split("\n")[lines[0]]
    made.suggestions.append(Suggestion(made.about, Edit("", lines[0] + 1, (line,), (line.replace(wrong, right),))))
