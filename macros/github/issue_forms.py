"""An issue form's answers become records. In: the form, the issue's body as GitHub renders it, the manual and a day. Out: files to propose.

What people typed is only ever a value: it is cleaned to one line, and a YAML writer quotes it, so it cannot become structure.
Nothing is repaired or guessed; what the loader would refuse is written as it was given, and the check says what to write.
"""

import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

import yaml

from ..models.fields import CONTROL
from ..models.manual import MADE_KINDS, Manual
from ..models.urls import url
from ..rendering.environment import slug

NO_ANSWER = {"", "_No response_", "None"}
MOST_LETTERS = 2000
MOST_ENTRIES = 40
HALF_A_YEAR, YEAR = dt.timedelta(days=182), dt.timedelta(days=365)
Answers = Mapping[str, str]


class Draft(NamedTuple):
    """A file to propose."""

    path: str
    text: str


def questions(form: Mapping) -> dict[str, str]:
    """Return the label of each question of a form by its id, in order."""
    return {part["id"]: part["attributes"]["label"] for part in form["body"] if "id" in part}


def answers(form: Mapping, body: str) -> dict[str, str] | None:
    """Return the answers to a form by id, without those left empty; None if the body is not of this form."""
    found, rest = {}, "\n" + body.replace("\r\n", "\n") + "\n"
    asked = questions(form)
    for label in asked.values():
        before, heading, after = rest.partition(f"\n### {label}\n")
        if not heading:
            return None
        found[label], rest = before, after
    texts = [*list(found.values())[1:], rest]
    return {id: text.strip()[:MOST_LETTERS] for id, text in zip(asked, texts, strict=True) if text.strip() not in NO_ANSWER}


def drafts(name: str, given: Answers, manual: Manual, day: dt.date) -> list[Draft]:
    """Return the files that the answers to a form make: a new source first, then the record, then the note on the change."""
    return [draft for draft in MAKERS[name](_Desk(given, manual, day)) if draft]


class _Desk:
    """The answers, with ways to read them."""

    def __init__(self, given: Answers, manual: Manual, day: dt.date):
        self.given, self.manual, self.day = given, manual, day

    def line(self, id: str) -> str:
        """Return an answer on one line, without what cannot be seen."""
        return clean(self.given.get(id, ""))

    def lines(self, id: str) -> list[str]:
        """Return the lines of an answer that say something, without the dashes of a list."""
        found = [clean(line).lstrip("-* ").strip() for line in self.given.get(id, "").split("\n")]
        return [line for line in found if line][:MOST_ENTRIES]

    def parts(self, id: str) -> list[str]:
        """Return what stands between the commas of an answer."""
        return [part.strip() for part in self.line(id).split(",") if part.strip()][:MOST_ENTRIES]

    def word(self, id: str) -> str:
        """Return the chosen word of a list of `word: label`."""
        return self.line(id).partition(":")[0]

    def words(self, id: str, vocabulary: str) -> list[str]:
        """Return the chosen words of a list where several can be chosen."""
        return [word for word in re.findall(r"([a-z-]+):", self.line(id)) if word in self.manual.vocabularies[vocabulary]]

    def country(self, text: str) -> str:
        """Return the code of a country given by code or name; the text as it is if there is none."""
        if text.upper() in self.manual.countries:
            return text.upper()
        known = {name.casefold(): code for code, item in self.manual.countries.items() for name in (item.name, *item.names.values())}
        return known.get(text.casefold(), text)

    def source(self) -> tuple[str, Draft | None]:
        """Return the id of the source, and its record if it is new."""
        if known := self.line("source_id").rpartition("#")[2]:
            return known, None
        title = self.line("source_title")
        if not title:
            return "", None
        date, read = self.line("source_date"), self.word("source_read") or "address-only"
        id = _free("-".join([_id(title), *([_id(date[:4])] if date else [])]), self.manual.sources)
        record = {
            "title": title, "short": _short(title, date[:4]), "publisher": self.line("source_publisher"),
            "standing": self.word("source_standing") or "official", "date": date, "url": self.line("source_url"),
            "read": read, "read_from": "none" if read == "address-only" else "stored", **self.clock("editors", YEAR),
        }
        return id, Draft(f"data/sources/{id}.yml", written(record))

    def cited(self, text: str) -> dict:
        """Return a statement with its source and place."""
        return {"text": text, "source": self.source()[0], "locator": self.line("source_place")}

    def clock(self, owner: str, until: dt.timedelta) -> dict:
        """Return the last three lines of a record."""
        return {"owner": owner, "reviewed": str(self.day), "review_by": str(self.day + until)}

    def note(self, kind: str, text: str, page: str) -> Draft:
        """Return the note on a change."""
        short = text if len(text) <= 300 else text[:299].rsplit(" ", 1)[0] + " …"
        path = f"data/changes/{self.day}-{_id(text)[:40].strip('-')}.yml"
        return Draft(path, written({"date": str(self.day), "kind": kind, "text": short, "pages": [page]}))


def clean(text: str) -> str:
    """Return text on one line, without invisible characters."""
    one = " ".join(CONTROL.sub(" ", text.replace("\t", " ")).split())
    return one.encode("utf-8", "ignore").decode("utf-8")


def _id(text: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return slug(plain)[:48].strip("-") or "record"


def _free(id: str, taken: Mapping) -> str:
    return next(name for name in (id, *(f"{id}-{number}" for number in range(2, 100))) if name not in taken)


def _short(title: str, year: str) -> str:
    most = 44 - len(year) - 1 if year else 44
    head = title if len(title) <= most else title[:most].rsplit(" ", 1)[0]
    return f"{head} {year}".strip()


class _Writer(yaml.SafeDumper):
    """Writes text as it is, quoted only where YAML would read something else; entries two spaces further in."""

    yaml_implicit_resolvers = {
        sign: [(tag, form) for tag, form in found if tag == "tag:yaml.org,2002:null"]
        for sign, found in yaml.SafeDumper.yaml_implicit_resolvers.items()
    }

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        """Indent the entries of a list."""
        super().increase_indent(flow, False)


class _Fields(dict):
    """The fields of a record, each on its own line."""


_Writer.add_representer(_Fields, lambda writer, fields: writer.represent_mapping("tag:yaml.org,2002:map", fields, flow_style=False))


def written(record: Mapping) -> str:
    """Return a record as YAML, without what is empty."""
    return yaml.dump(_Fields(_full(record)), Dumper=_Writer, default_flow_style=None, sort_keys=False, allow_unicode=True, width=100_000)


def _full(value: object) -> object:
    if isinstance(value, Mapping):
        return {key: _full(item) for key, item in value.items() if item not in ("", None, [], {})}
    return [_full(item) for item in value] if isinstance(value, list) else value


def _meeting(desk: _Desk) -> list[Draft | None]:
    source, new = desk.source()
    governments, organisations = [desk.country(name) for name in desk.parts("hosts")], desk.parts("organisations")
    record = {
        "type": desk.word("type"), "number": desk.line("number"), "title": desk.line("title"),
        "start": desk.line("start"), "end": desk.line("end"), "city": desk.line("city"), "country": desk.country(desk.line("country")),
        "hosts": {"governments": governments, "organisations": organisations, "sources": [source]} if governments or organisations else {},
        "attendance": [{"wording": desk.line("attendance"), "unit": desk.line("unit") or "participants", "source": source}]
        if desk.line("attendance") else [],
        "themes": [desk.cited(text) for text in desk.lines("themes")],
        "outcomes": [desk.cited(text) for text in desk.lines("outcomes")],
        "sources": [source] if source else [],
        **desk.clock("secretariat", HALF_A_YEAR),
    }
    id = f"{_id(desk.line('start')[:4])}-{_id(desk.line('city') or desk.line('title'))}"
    return [new, Draft(f"data/meetings/{id}.yml", written(record)),
            desk.note("data", f"A new meeting: {desk.line('title')}", f"network/meetings/{id}.md")]


def _member(desk: _Desk) -> list[Draft | None]:
    source, new = desk.source()
    state = desk.word("kind") == "state"
    code = desk.country(desk.line("name"))
    record = {
        "kind": desk.word("kind"), "iso": code if state else "", "name": "" if state else desk.line("name"), "confidence": "named",
        "appointed": {"year": desk.line("appointed"), "source": source} if desk.line("appointed") else {},
        "in_place_by": {"year": desk.line("in_place_by"), "source": source} if desk.line("in_place_by") else {},
        "offices": [{**desk.cited(desk.line("office")), "as_of": desk.line("office_as_of") or str(desk.day.year)}] if desk.line("office") else [],
        "evidence": [desk.cited(desk.line("evidence"))],
        **desk.clock("secretariat", HALF_A_YEAR),
    }
    id = _id(code)
    return [new, Draft(f"data/members/{id}.yml", written(record)),
            desk.note("data", f"A new member: {desk.line('name')}", f"network/members/{id}.md")]


def _practice(desk: _Desk) -> list[Draft | None]:
    source, new = desk.source()
    countries, title = [desk.country(name) for name in desk.parts("countries")], desk.line("title")
    record = {
        "title": title, "countries": countries, "actors": desk.parts("actors"), "year": desk.line("year"),
        "done": " ".join(desk.lines("done")), "themes": desk.words("themes", "themes"), "sources": [source] if source else [],
        **desk.clock("editors", YEAR),
    }
    id = "-".join([*(_id(code) for code in countries[:1]), *_id(title).split("-")[:4]])
    return [new, Draft(f"data/practices/{id}.yml", written(record)), desk.note("data", f"A new practice: {title}", f"practices/cases/{id}.md")]


def _correction(desk: _Desk) -> list[Draft | None]:
    _, new = desk.source()
    return [new, desk.note("data", f"Corrected: {desk.line('right')}", _page(desk))]


def _barrier(desk: _Desk) -> list[Draft | None]:
    return [desk.note("wording", f"A barrier is gone. A reader could not do this: {desk.line('tried')}", _page(desk))]


def _page(desk: _Desk) -> str:
    """Return the page that an address of the published manual shows; the answer as it is if there is none."""
    manual, given = desk.manual, desk.line("page")
    pages = [*manual.pages, *(kind.page_of(id) for kind in MADE_KINDS for id in getattr(manual, kind.name))]
    shown = {url(page): page for page in pages}
    parts = [part for part in unquote(urlsplit(given).path).split("/") if part]
    tails = ("/" + "".join(f"{part}/" for part in parts[start:]) for start in range(len(parts) or 1))
    return next((shown[tail] for tail in tails if tail in shown), given)


MAKERS: Mapping[str, Callable[[_Desk], list[Draft | None]]] = {
    "add-a-meeting": _meeting, "add-a-member": _member, "propose-a-practice": _practice,
    "correct-a-detail": _correction, "report-a-barrier": _barrier,
}
