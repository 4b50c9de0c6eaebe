"""Answers become records. In: the name of a form, its answers, the manual, a day, and the text of files. Out: an `Outcome`.

A record that exists is never made again: what the answers add goes into it by whole lines, and where they differ from it a person decides.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping

from ..models.gaps import filled
from ..models.manual import KINDS, Manual
from ..models.practices import STORY
from ..queries.country_names import key
from ..reading.diagnostics import DiagnosticError
from ..reading.yaml.reader import read
from .corrections import barrier, correction
from .form_answers import HALF_A_YEAR, YEAR, FormAnswers, identifier
from .issue_forms import Answers
from .proposed import Change, Draft, Outcome, Suggestion, TextOf
from .record_lines import Edit, Unchangeable, add_entry, add_field, drop_field, full, set_value, written

NOT_ADDED = {"kind", "iso", "name", "type", "title", "confidence", "owner", "reviewed", "review_by"}
EXISTS = "This {label} is on record: “{path}”. What you add goes into it; nothing of it is lost."
NOTHING_NEW = "All that you wrote is on record already, so nothing is to be changed."
QUESTIONS: Mapping[str, Mapping[str, str]] = {
    "members": {
        "kind": "kind",
        "iso": "name",
        "name": "name",
        "appointed": "appointed",
        "in_place_by": "in_place_by",
        "offices.as_of": "office_as_of",
        "offices": "office",
        "evidence": "evidence",
        "source": "source_id",
        "locator": "source_place",
    },
    "meetings": {
        "type": "type",
        "number": "number",
        "title": "title",
        "start": "start",
        "end": "end",
        "city": "city",
        "country": "country",
        "hosts.governments": "hosts",
        "hosts.organisations": "organisations",
        "attendance.unit": "unit",
        "attendance": "attendance",
        "themes": "themes",
        "outcomes": "outcomes",
        "source": "source_id",
        "sources": "source_id",
        "locator": "source_place",
    },
    "practices": {
        "title": "title",
        "countries": "countries",
        "actors": "actors",
        "year": "year",
        "situation": "situation",
        "done": "done",
        "result": "result",
        "themes": "themes",
        "sources": "source_id",
    },
    "sources": {
        "title": "source_title",
        "short": "source_title",
        "publisher": "source_publisher",
        "url": "source_url",
        "date": "source_date",
        "standing": "source_standing",
        "read": "source_read",
    },
}


def outcome(name: str, given: Answers, manual: Manual, day: dt.date, text_of: TextOf, taken: Iterable[str] = ()) -> Outcome:
    """Return what the answers to a form come to; `text_of` returns the text of a file of the manual."""
    return MAKERS[name](FormAnswers(given, manual, day, taken), text_of)


def question_of(path: str, field: str) -> str | None:
    """Return the id of the question that a field of a record answers: `evidence[1].source` the one for the source."""
    kind = path.split("/")[1] if path.count("/") == 2 else ""
    asked = QUESTIONS.get(kind, {})
    plain = ".".join(part.partition("[")[0] for part in field.split("."))
    last = plain.rpartition(".")[2]
    return next(
        (asked[name] for name in (plain, last if last in ("source", "sources", "locator") else plain, plain.split(".")[0]) if name in asked), None
    )


def _made(answers: FormAnswers, text_of: TextOf, kind: str, id: str, record: dict, exists: str | None) -> Outcome:
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


def _meeting(answers: FormAnswers, text_of: TextOf) -> Outcome:
    source, _ = answers.source()
    governments, organisations = answers.countries("hosts"), answers.parts("organisations")
    days, unit = answers.days("start", "end"), answers.line("unit") or "participants"
    record = {
        "type": answers.word("type", "meeting-types"),
        "number": answers.line("number"),
        "title": answers.line("title"),
        "start": days.start,
        "end": days.end,
        "city": answers.line("city"),
        "country": answers.country(answers.line("country")),
        "hosts": {"governments": governments, "organisations": organisations, "sources": [source]} if governments or organisations else {},
        "attendance": [{"wording": answers.line("attendance"), "unit": unit, "source": source}] if answers.line("attendance") else [],
        "themes": [answers.cited(text) for text in answers.lines("themes")],
        "outcomes": [answers.cited(text) for text in answers.lines("outcomes")],
        "sources": [source] if source else [],
        **answers.clock("secretariat", HALF_A_YEAR),
    }
    country = answers.manual.countries.get(record["country"])
    place = identifier(record["city"], record["title"], country.name if country else "", record["type"]) or "meeting"
    id = answers.free("meetings", "-".join([*([days.start[:4]] if days.start[:4].isdecimal() else []), place]))
    return _made(answers, text_of, "meetings", id, record, _held(answers.manual, record))


def _held(manual: Manual, record: dict) -> str | None:
    """Return the meeting on record that began on the same day, or in the month or year given, in the same place."""
    place = key(record["city"])
    for id, item in manual.meetings.items():
        same_place = key(item.city or "") == place if place else item.country == record["country"] and key(item.title) == key(record["title"])
        if item.start and record["start"] and (item.start.startswith(record["start"]) or record["start"].startswith(item.start)) and same_place:
            return id
    return None


STATES = ("state", "country", "government", "nation", "member state")  # what people call a state


def _member(answers: FormAnswers, text_of: TextOf) -> Outcome:
    source, _ = answers.source()
    code = answers.country(answers.line("name"))
    state = answers.word("kind").startswith(STATES) or (not answers.line("kind") and code in answers.manual.countries)
    record = {
        "kind": "state" if state else "organisation",
        "iso": code if state else "",
        "name": "" if state else answers.line("name"),
        "confidence": "named",
        "appointed": {"year": answers.year("appointed"), "source": source} if answers.line("appointed") else {},
        "in_place_by": {"year": answers.year("in_place_by"), "source": source} if answers.line("in_place_by") else {},
        "offices": [{**answers.cited(answers.line("office")), "as_of": answers.line("office_as_of") or str(answers.day.year)}]
        if answers.line("office")
        else [],
        "evidence": [answers.cited(answers.line("evidence"))],
        **answers.clock("secretariat", HALF_A_YEAR),
    }
    id = identifier(answers.line("id"), code)
    if f"data/members/{id}.yml" not in answers.taken:  # who stands twice in one table is one member, and is told
        id = answers.free("members", id or ("state" if state else "organisation"))
    return _made(answers, text_of, "members", id, record, _listed(answers.manual, record))


def _listed(manual: Manual, record: dict) -> str | None:
    """Return the member on record that is meant: a state by its code, an organisation by its name."""
    for id, item in manual.members.items():
        if (item.iso == record["iso"]) if record["iso"] else key(item.name or "") == key(record["name"]) != "":
            return id
    return None


def _practice(answers: FormAnswers, text_of: TextOf) -> Outcome:
    source, _ = answers.source()
    countries, title = answers.countries("countries"), answers.line("title")
    record = {
        "title": title,
        "countries": countries,
        "actors": answers.parts("actors"),
        "year": answers.line("year"),
        **{part: " ".join(answers.lines(part)) for part in STORY},
        "themes": answers.words("themes", "themes"),
        "sources": [source] if source else [],
        **answers.clock("editors", YEAR),
    }
    words = (identifier(title) or "practice").split("-")[:4]
    id = answers.free("practices", "-".join([*(identifier(code) for code in countries[:1] if code in answers.manual.countries), *words]))
    exists = next((id for id, item in answers.manual.practices.items() if title and key(item.title) == key(title)), None)
    return _made(answers, text_of, "practices", id, record, exists)


MAKERS: Mapping[str, Callable[[FormAnswers, TextOf], Outcome]] = {
    "add-a-meeting": _meeting,
    "add-a-member": _member,
    "propose-a-practice": _practice,
    "correct-a-detail": correction,
    "report-a-barrier": barrier,
}
