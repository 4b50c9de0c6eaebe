"""“This stands there, that should stand there”: found in the record or page that is meant. In: answers and the text of files. Out: an `Outcome`.

A field counts as meant if it is named, or if it is the one field that holds what stands there now. Otherwise nothing is changed, and the
answer leads to the record with its fields.
"""

import datetime as dt
import re
from typing import NamedTuple, get_args
from urllib.parse import unquote, urlsplit

from ..addresses.targets import now, places
from ..models.annotations import Part, Path, parts, shapes
from ..models.fields import PartialDate, Refers, Word
from ..models.kinds import Kind
from ..models.manual import MADE_KINDS, PLACED_KINDS, Manual
from ..models.urls import url
from ..models.written_dates import partial_date, span
from ..queries.country_names import key
from ..reading.diagnostics import DiagnosticError
from ..reading.document import dotted
from ..reading.nearest import advice
from ..reading.yaml.reader import read
from .field_words import meant, said
from .form_answers import FormAnswers
from .proposed import Change, Outcome, Suggestion, TextOf
from .record_lines import Edit, Edited, Unchangeable, add_entry, add_field, set_value

FIELD = re.compile(r"([a-z_]+)|\[(\d+)\]")
PARTIAL = get_args(PartialDate)[1]
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


class Target(NamedTuple):
    """The record whose page or place an address shows, or the page that people write."""

    path: str
    kind: Kind | None = None
    id: str = ""


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


def target_of(manual: Manual, given: str) -> Target | None:
    """Return the record or page at an address of the published manual, wherever that is published, also at one that moved."""
    try:
        parts_of = urlsplit(given if "//" in given else f"//{given}" if "." in given.partition("/")[0] else given)
    except ValueError:
        return None
    pieces = [part for part in unquote(parts_of.path).removesuffix("index.html").split("/") if part]
    shown, table = _shown(manual), places(manual)
    for start in range(len(pieces) + 1):
        if start == len(pieces) and pieces:
            return None
        tail = "/" + "".join(f"{part}/" for part in pieces[start:])
        for address in ([f"{tail}#{parts_of.fragment}"] if parts_of.fragment else []) + [tail]:
            found = shown.get(address) or shown.get(now(table, manual.moved, address) or "")
            if found:
                return found
    return None


def _shown(manual: Manual) -> dict[str, Target]:
    """Return what stands at each address: pages, and records with a page or a place of their own."""
    found = {url(page): Target(f"docs/{page}") for page in manual.pages}
    for kind in (*PLACED_KINDS, *MADE_KINDS):
        if kind.shape != "page":
            found |= {url(kind.page_of(id)): Target(kind.edited or kind.file_of(id), kind, id) for id in getattr(manual, kind.name)}
    return found


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
        return _set(text, [(found, _as_written(answers, found.part, answers.line("right")))], made)
    model = target.kind.model
    if len(path) == 1 and path[0] in model.model_fields and path[0] not in raw:
        empty = next(
            (Part(path, "", shape) for shape in shapes(model.model_fields[path[0]].annotation, tuple(model.model_fields[path[0]].metadata))), None
        )
        edited = add_field(text, inside, path[0], _as_written(answers, empty, answers.line("right")), list(model.model_fields))
        return edited.text, [edited.edit]
    fields = [dotted(found.part.path) for found in values]
    made.remarks.append(UNKNOWN_FIELD.format(field=field, advice=advice(field, dict.fromkeys(fields, ())).fix))
    return None


def _by_value(answers: FormAnswers, text: str, values: list[Found], made: Outcome) -> tuple[str, list[Edit]] | None:
    """Return the text with another value in the one field that holds what stands there now."""
    wrong, right = answers.line("wrong"), answers.line("right")
    values = [found for found in values if found.part.path[-1] not in IDENTITY]
    same = [found for found in values if _holds(answers, found.part, wrong)]
    if len(same) == 1:
        return _set(text, [(same[0], _as_written(answers, same[0].part, right))], made)
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


def _as_written(answers: FormAnswers, part: Part | None, text: str) -> str:
    """Return an answer as a field holds it: a date, the code of a state, the id of a source, a word of a vocabulary."""
    if part is None:
        return text
    if part.shape.type is dt.date or PARTIAL in part.shape.metadata:
        return partial_date(text) or text
    marker = next((item for item in part.shape.metadata if isinstance(item, (Refers, Word))), None)
    if isinstance(marker, Word):
        words = answers.manual.vocabularies.get(marker.name, {})
        return next((word for word, item in words.items() if item.label.casefold() == text.casefold()), text)
    if marker and marker.kind == "countries":
        return answers.country(text)
    return text.rpartition("#")[2] if marker else text


def _holds(answers: FormAnswers, part: Part, text: str) -> bool:
    """Tell whether a field holds what stands there now, in any way of writing it."""
    return bool(text) and (_as_written(answers, part, text) == part.value or key(text) == key(part.value) != "")


def _in_text(answers: FormAnswers, text: str, made: Outcome) -> None:
    """Suggest the whole mended line of a page, where what stands there now stands in it once."""
    wrong, right = answers.line("wrong"), answers.line("right")
    lines = [number for number, line in enumerate(text.split("\n")) if wrong and wrong in line]
    if len(wrong) < FEWEST_LETTERS or text.count(wrong) != 1 or len(lines) != 1:
        made.remarks.append("What you say stands there now was not found once in the text of the page, which holds marks beside the words.")
        return
    line = text.split("\n")[lines[0]]
    made.suggestions.append(Suggestion(made.about, Edit("", lines[0] + 1, (line,), (line.replace(wrong, right),))))
