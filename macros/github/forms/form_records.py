"""Answers become records. In: the name of a form, its answers, the manual, a day, and the text of files. Out: an `Outcome`.

A record that exists is never made again: what the answers add goes into it by whole lines, and where they differ from it a person decides.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping

from ...models.manual import Manual
from ...models.practices import STORY
from ...queries.country_names import key
from ..records.proposed import Outcome, TextOf
from .corrections import barrier, correction
from .form_answers import HALF_A_YEAR, YEAR, FormAnswers, identifier
from .issue_forms import Answers
from .record_additions import new_or_added


def outcome(name: str, given: Answers, manual: Manual, day: dt.date, text_of: TextOf, taken: Iterable[str] = ()) -> Outcome:
    """Return what the answers to a form come to; `text_of` returns the text of a file of the manual."""
    return MAKERS[name](FormAnswers(given, manual, day, taken), text_of)


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
    return new_or_added(answers, text_of, "meetings", id, record, _held(answers.manual, record))


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
    return new_or_added(answers, text_of, "members", id, record, _listed(answers.manual, record))


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
    return new_or_added(answers, text_of, "practices", id, record, exists)


MAKERS: Mapping[str, Callable[[FormAnswers, TextOf], Outcome]] = {
    "add-a-meeting": _meeting,
    "add-a-member": _member,
    "propose-a-practice": _practice,
    "correct-a-detail": correction,
    "report-a-barrier": barrier,
}
