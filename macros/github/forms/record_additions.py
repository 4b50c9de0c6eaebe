"""A new record, or what is added to one that exists. In: answers, the record that they come to, the text of the file. Out: an `Outcome`."""

from ...models.gaps import filled
from ...models.manual import KINDS
from ...reading.diagnostics import DiagnosticError
from ...reading.yaml.reader import read
from ..records.proposed import Change, Draft, Outcome, Suggestion, TextOf
from ..records.record_lines import Edit, Unchangeable, add_entry, add_field, drop_field, set_value
from ..records.yaml_writer import full, written
from .form_answers import FormAnswers

NOT_ADDED = {"kind", "iso", "name", "type", "title", "confidence", "owner", "reviewed", "review_by"}
EXISTS = "This {label} is on record: “{path}”. What you add goes into it; nothing of it is lost."
NOTHING_NEW = "All that you wrote is on record already, so nothing is to be changed."


def new_or_added(answers: FormAnswers, text_of: TextOf, kind: str, id: str, record: dict, exists: str | None) -> Outcome:
    """Return a new record, or what the answers add to one that exists; with its source if that is new."""
    _, source = answers.source()
    made = Outcome(drafts=[source] if source else [], about=KINDS[kind].file_of(exists or id))
    name = str(record.get("title") or record.get("name") or answers.line("name"))
    if exists is None:
        made.drafts.append(Draft(f"data/{kind}/{id}.yml", written(record)))
        made.sentence = f"A new {KINDS[kind].label}: {name}."
        return made
    made.remarks.append(EXISTS.format(label=KINDS[kind].label, path=made.about))
    made.sentence = f"More on the {KINDS[kind].label} {answers.manual.record(kind, exists).name_in(answers.manual, exists)}."
    _add(made, text_of(made.about), full(record), list(KINDS[kind].model.model_fields))
    if not made.changes:
        made.drafts.clear()
        made.remarks.append(NOTHING_NEW if not made.suggestions else "What you wrote differs from the record. A person decides which is right:")
    return made


def _add(made: Outcome, text: str, wanted: dict, order: list[str]) -> None:
    """Put into an outcome what a record that exists gets, and where it says something else."""
    edits: list[Edit] = []
    try:
        for field, value in wanted.items():
            text = _with(made, text, field, value, order, edits)
        text = _without_filled(made, text, edits)
    except (Unchangeable, DiagnosticError) as reason:
        made.remarks.append(f"Its file cannot be changed by whole lines ({reason}). Open it and change it there.")
        return
    if edits:
        made.changes.append(Change(made.about, text, tuple(edits)))


def _without_filled(made: Outcome, text: str, edits: list[Edit]) -> str:
    """Return the text of a record without the gaps that what was added fills."""
    there = read(text).value
    gaps = there.get("gaps") if isinstance(there.get("gaps"), list) else []
    numbers = {number for number, _ in filled(made.about.split("/")[1], there, gaps)} if edits else set()
    if not numbers:
        return text
    left = [gap for number, gap in enumerate(gaps) if number not in numbers]
    edited = set_value(text, ("gaps",), left) if left else drop_field(text, ("gaps",))
    edits.append(edited.edit)
    return edited.text


def _with(made: Outcome, text: str, field: str, value: object, order: list[str], edits: list[Edit]) -> str:
    """Return the text of a record with what is new in one field."""
    have = read(text).value.get(field)
    if field in NOT_ADDED or have == value:
        return text
    if have is None:
        edited = add_field(text, (), field, value, order)
        edits.append(edited.edit)
        return edited.text
    if not isinstance(have, list):
        if not (isinstance(have, dict) and isinstance(value, dict) and _within(value, have)):
            made.suggestions.append(Suggestion(made.about, set_value(text, (field,), _joined(have, value)).edit))
        return text
    for entry in value:
        if not any(_same(entry, other) for other in have):
            edited = add_entry(text, (field,), entry)
            edits.append(edited.edit)
            text = edited.text
    return text


def _same(entry: object, other: object) -> bool:
    """Tell whether two entries of a list say the same, whatever their source."""
    if isinstance(entry, dict) and isinstance(other, dict):
        return next((entry[name] == other.get(name) for name in ("text", "wording") if name in entry), entry == other)
    return entry == other


def _within(part: dict, whole: dict) -> bool:
    return all(set(value) <= set(whole.get(name, [])) if isinstance(value, list) else whole.get(name) == value for name, value in part.items())


def _joined(have: object, value: object) -> object:
    """Return a group of fields with those of another in it, lists made longer; any other value as it is."""
    if not (isinstance(have, dict) and isinstance(value, dict)):
        return value
    return {**have, **{name: list(dict.fromkeys([*have.get(name, []), *item])) if isinstance(item, list) else item for name, item in value.items()}}
