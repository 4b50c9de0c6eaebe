"""Which question of a form a field of a record answers. In: the path of a file, a field. Out: the id of the question."""

from collections.abc import Mapping

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


def question_of(path: str, field: str) -> str | None:
    """Return the id of the question that a field of a record answers: `evidence[1].source` the one for the source."""
    kind = path.split("/")[1] if path.count("/") == 2 else ""
    asked = QUESTIONS.get(kind, {})
    plain = ".".join(part.partition("[")[0] for part in field.split("."))
    last = plain.rpartition(".")[2]
    return next(
        (asked[name] for name in (plain, last if last in ("source", "sources", "locator") else plain, plain.split(".")[0]) if name in asked), None
    )
