"""pydantic's errors in plain words. In: a ValidationError and a Document. Out: diagnostics with line, column and fix.

Each kind of error has its words in `WORDS`. A value is named in the fix only where it is right, and then the whole line stands below.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from pydantic import ValidationError
from pydantic.fields import FieldInfo

from ..models.annotations import MARKERS, Shape, model_at, shapes_at
from ..models.date_forms import meant, month_number
from ..models.fields import PLAIN_TITLE, SLUG, Record
from .diagnostics import Diagnostic
from .document import Document, Path, dotted
from .fixes import UNKNOWN, Mend, list_of, name_replaced, quoted, value_replaced, written
from .nearest import Advice, advice, fold, misspelt
from .odd_signs import DASHES
from .yaml_reader import FREE

FORMS = "string_pattern_mismatch"
TURNED = frozenset(["not", "no", "non", "never", "none", "un", "ex", "former", "without", "until", "before", "or"])
# What people call a field that has another name here; the first that the record has is meant.
OTHER_NAMES = {
    "town": ("city",),
    "place": ("city", "region"),
    "location": ("city", "place"),
    "venue": ("city", "place"),
    "state": ("country", "iso"),
    "nation": ("country",),
    "date": ("start", "reviewed"),
    "begin": ("start",),
    "begins": ("start",),
    "from": ("start",),
    "to": ("end",),
    "until": ("end",),
    "finish": ("end",),
    "headline": ("title",),
    "heading": ("title",),
    "name": ("title",),
    "subject": ("title", "theme"),
    "link": ("url",),
    "website": ("url",),
    "web": ("url",),
    "address": ("url",),
    "summary": ("description",),
    "abstract": ("description",),
    "host": ("hosts",),
    "participants": ("attendance",),
    "page": ("locator",),
    "paragraph": ("locator",),
    "ref": ("source",),
    "reference": ("source",),
    "comment": ("note",),
    "remark": ("note",),
    "remarks": ("note",),
    "notes": ("note",),
    "author": ("publisher",),
    "issuer": ("publisher",),
    "last_review": ("reviewed",),
    "review": ("reviewed",),
    "next_review": ("review_by",),
    "content": ("text",),
    "statement": ("text",),
    "definition": ("meaning",),
    "word": ("term",),
    "duration": ("minutes",),
    "synonyms": ("aliases",),
    "type": ("kind",),
    "kind": ("type",),
    "withdrawn": ("status",),
    "cancelled": ("status",),
    "postponed": ("status",),
    "former": ("status",),
}


class Words(NamedTuple):
    """What is wrong, what to write, and the line as it should be."""

    what: str
    fix: str
    mend: Mend = UNKNOWN


@dataclass(frozen=True)
class Error:
    """An error of a record: what pydantic says, the model, where in it and where the record stands."""

    item: dict
    model: type[Record]
    where: Path
    document: Document
    inside: Path

    @property
    def given(self) -> object:
        """What was written."""
        return self.item.get("input")

    @property
    def path(self) -> Path:
        """Where the value stands in the document."""
        return (*self.inside, *self.where)

    @property
    def shapes(self) -> tuple[Shape, ...]:
        """What may stand there."""
        return shapes_at(self.model, self.where)

    @property
    def means(self) -> str:
        """What the field means, for a person."""
        field = _field(self.model, self.where)
        return field.description if field and field.description else "see data/README.md"

    def value(self, new: str, as_is: bool = False) -> Mend:
        """Return the line with another value."""
        return value_replaced(self.document, self.path, new, as_is)

    def line(self) -> str:
        """Return the line on which the value begins, from there on; empty if the lines are not known."""
        place = self.document.values.get(self.path)
        return self.document.lines[place.line - 1][place.column - 1 :] if place and place.line <= len(self.document.lines) else ""


def diagnostics_of(error: ValidationError, model: type[Record], document: Document, path: str, inside: Path = ()) -> list[Diagnostic]:
    """Return one problem for each error; `inside` is where the record stands in the document."""
    found = [Error(item, model, tuple(part for part in item["loc"] if part != "[key]"), document, inside) for item in error.errors()]
    errors = [each for each in found if not _follows(each, found)]
    slips = {(each.where[:-1], _meant_field(each)) for each in errors if each.item["type"] == "extra_forbidden"}
    return [_problem(each, path) for each in errors if not (each.item["type"] == "missing" and (each.where[:-1], each.where[-1]) in slips)]


def is_form_of_reference(problem: Diagnostic) -> bool:
    """Tell whether a problem is the form of an id or word, which the rule for references tells better."""
    return problem.what.endswith(NOT_THE_FORM)


NOT_THE_FORM = "is not of the right form for the name of another record or word"


def _follows(each: Error, errors: list[Error]) -> bool:
    """Tell whether a list is too short only because faulty entries, told themselves, were not counted."""
    where = each.where
    return each.item["type"] == "too_short" and any(other.where[: len(where)] == where and len(other.where) > len(where) for other in errors)


def _problem(each: Error, path: str) -> Diagnostic:
    kind, where = each.item["type"], each.where
    if kind == "value_error":
        words, where = _of_field_error(each)
    else:
        words = next((maker(each) for form, maker in WORDS if re.match(form, kind)), None) or Words(each.item["msg"].lower(), f"write {each.means}")
    place = each.document.place((*each.inside, *where), key=kind in ("extra_forbidden", "missing"))
    return Diagnostic(path, place.line, place.column, dotted((*each.inside, *where)), words.what, words.fix, *words.mend)


def _of_field_error(each: Error) -> tuple[Words, Path]:
    error = each.item["ctx"]["error"]
    where = (*each.where, *getattr(error, "where", ()))
    instead = getattr(error, "instead", "")
    there = Error(each.item, each.model, where, each.document, each.inside)
    return Words(str(error), getattr(error, "fix", "") or f"write {there.means}", there.value(instead) if instead else UNKNOWN), where


def _missing(each: Error) -> Words:
    return Words("is missing", f"add {each.where[-1]}: {each.means}")


def _unknown_field(each: Error) -> Words:
    owner, name = model_at(each.model, each.where[:-1]), str(each.where[-1])
    meant = _meant_field(each)
    if not meant:
        return Words("is not a field of this record", f"take it away, or write one of: {', '.join(sorted(owner.model_fields))}")
    return Words("is not a field of this record", f"did you mean {meant}?", _renamed(each, owner, name, meant))


def _renamed(each: Error, owner: type[Record], name: str, meant: str) -> Mend:
    """Return the line with the name of the field that is meant; its value in brackets where that one holds a list."""
    mend = name_replaced(each.document, each.path, meant)
    is_list = any(shape.type is tuple for shape in shapes_at(owner, (meant,)))
    if mend.lines and is_list and isinstance(each.given, str):
        return Mend(re.sub(rf"\b{meant}: +(.*\S)\s*$", lambda match: f"{meant}: {list_of(match[1])}", mend.text), 1) if each.line() else UNKNOWN
    if mend.lines and not is_list and isinstance(each.given, list):
        return UNKNOWN if len(each.given) != 1 else Mend(mend.text.replace("[", "", 1).replace("]", "", 1), 1)
    return mend


def _meant_field(each: Error) -> str:
    """Return the field that an unknown one was meant to be; empty text where that cannot be told."""
    owner, name = model_at(each.model, each.where[:-1]), str(each.where[-1])
    there = _value_at(each.document.value, (*each.inside, *each.where[:-1]))
    free = [field for field in owner.model_fields if not isinstance(there, dict) or field not in there]
    low = fold(name).replace(" ", "_")
    exact = [low, low.replace("_", ""), f"{low}s", low.removesuffix("s"), *OTHER_NAMES.get(low, ())]
    return next((word for word in exact if word in free), "") or misspelt(low, free) or ""


def _value_at(value: object, path: Path) -> object:
    for part in path:
        try:
            value = value[part]
        except (KeyError, IndexError, TypeError):
            return None
    return value


def _literal(each: Error) -> Words:
    allowed = [word for shape in each.shapes for word in shape.inner if isinstance(word, str)] or re.findall(
        r"'([^']*)'", each.item["ctx"]["expected"]
    )
    found = advice(str(each.given), allowed, most=40)
    found = found if found.instead else _among(str(each.given), allowed) or found
    return Words(f"{_shown(each.given)} is not allowed here", found.fix, each.value(found.instead) if found.instead else UNKNOWN)


def _among(given: str, allowed: list[str]) -> Advice | None:
    """Return the one allowed word that stands among others, unless one of them turns it round."""
    words = fold(given).split()
    there = [word for word in allowed if fold(word) in words]
    return Advice(f"did you mean {there[0]}?", there[0]) if len(there) == 1 and not TURNED & set(words) else None


def _pattern(each: Error) -> Words:
    if any(isinstance(marker, MARKERS) for shape in each.shapes for marker in shape.metadata):
        return Words(f"{_shown(each.given)} {NOT_THE_FORM}", f"write {each.means}")
    for pattern, what, make in PATTERNS:
        if each.item["ctx"]["pattern"] == pattern:
            instead = make(str(each.given))
            right = instead if instead and re.match(pattern, instead) else ""
            return Words(
                f"{_shown(each.given)} {what}", f"write {right}" if right else f"write {each.means}", each.value(right) if right else UNKNOWN
            )
    return Words(f"{_shown(each.given)} is not of the right form", f"write {each.means}")


def _clock(text: str) -> str:
    match = re.fullmatch(r"(\d{1,2})\s*[:.h]?\s*(\d\d)?\s*(am|pm|h|uhr)?", text.strip().lower())
    hour = int(match[1]) + (12 if match[3] == "pm" and int(match[1]) < 12 else 0) if match else 99
    return f"{hour:02}:{match[2] or '00'}" if hour < 24 else ""


def _slug(text: str) -> str:
    return re.sub(r" +", "-", fold(text))


def _day_of_year(text: str) -> str:
    if day := meant(f"{text} 2024") or meant(f"{text}, 2024"):
        return day[5:]
    match = re.fullmatch(r"(?:\d{4}-)?(\d{1,2})[-/.](\d{1,2})", text)
    return f"{int(match[1]):02}-{int(match[2]):02}" if match and (int(match[2]) > 12 or "-" in text) and int(match[1]) <= 12 else ""


PATTERNS: tuple[tuple[str, str, Callable[[str], str]], ...] = (
    (SLUG, "is not of the right form: small letters, digits and single dashes", _slug),
    (
        PLAIN_TITLE,
        "is not of the right form: it holds a sign that a title cannot, < > { } | \\ ` [ or ]",
        lambda text: re.sub(r"</?\w+[^<>]*>|[`|\\{}\[\]]", "", text),
    ),
    (r"^\d+(-\d+)?$", "is not a page or two with a dash", lambda text: re.sub(r"^(?:pp?|pages?)\.? *|\s+", "", re.sub("[–—−]", "-", text.lower()))),
    (r"^([01][0-9]|2[0-3]):[0-5][0-9]$", "is not a time of day", _clock),
    (r"^[0-9]{2}-[0-9]{2}$", "is not a month and day", _day_of_year),
    (r"^[A-Z]{3}$", "is not three capital letters", str.upper),
)


def _too_long(each: Error) -> Words:
    return Words(f"has {len(each.given)} letters, {each.item['ctx']['max_length']} are allowed", "shorten it")


def _too_few_letters(each: Error) -> Words:
    if not each.given:
        return _empty(each)
    return Words(f"has {len(each.given)} letters, at least {each.item['ctx']['min_length']} are needed", f"write {each.means}")


def _too_short(each: Error) -> Words:
    context = each.item["ctx"]
    if not each.given:
        return _empty(each)
    return Words(f"has only {context['actual_length']} of at least {context['min_length']} entries", f"add another: {each.means}")


def _empty(each: Error) -> Words:
    field = _field(each.model, each.where)
    leave = "" if field is None or field.is_required() else ", or leave the whole line out"
    return Words("is empty", f"write {each.means}{leave}")


def _not_text(each: Error) -> Words:
    """Say what stands where plain text belongs: a text that a colon cut, or a list."""
    if isinstance(each.given, dict) and len(each.given) == 1 and each.line().startswith("{"):
        return Words("stands in braces, which hold fields", "take the braces away", each.value(str(next(iter(each.given)))))
    if isinstance(each.given, dict) and len(each.given) == 1:
        return Words("is cut in two by a colon and a space", 'put the whole text in "double quotes"', _cut(each))
    if isinstance(each.given, list) and len(each.given) == 1 and isinstance(each.given[0], str):
        return Words("is a list, and one plain value belongs here", f"write {each.given[0]}", each.value(each.given[0]))
    if isinstance(each.given, list):
        return Words("is a list, and one plain value belongs here", f"write one value: {each.means}")
    return Words("is not plain text", f"write {each.means}")


def _cut(each: Error) -> Mend:
    """Return the line with a text in quotes of which a colon made a field."""
    start, end, line = each.document.values.get(each.path), each.document.ends.get(each.path), each.line()
    if not line:
        return UNKNOWN
    before = each.document.lines[start.line - 1][: start.column - 1]
    inner = end.column - start.column if end and end.line == start.line else len(line.rstrip())
    last = max((place.line for path, place in each.document.values.items() if path[: len(each.path)] == each.path), default=start.line)
    return Mend(before + quoted(line[:inner].rstrip()) + line[inner:].rstrip(), 1) if last == start.line and '"' not in line[:inner] else UNKNOWN


def _not_list(each: Error) -> Words:
    """Say how a list is written where one value, one record or a list of typographic dashes stands."""
    entries = [inner for shape in each.shapes if shape.type is tuple for inner in shapes_at(shape.inner[0], ())]
    model = next((shape.type for shape in entries if shape.is_record), None)
    if isinstance(each.given, dict):
        return Words("is one entry, and a list of them belongs here", "begin it with a dash and a space, two spaces further in", _dashed_record(each))
    if isinstance(each.given, str) and re.match(r"\d+[.)] \S", each.given):
        return Words("is numbered, where each entry of a list has a plain dash", "write - and a space before each entry", _dashed(each))
    if isinstance(each.given, str) and re.match(f"[{DASHES}*]", each.given):
        return Words(f"begins with {each.given[0]} where an entry of a list has a plain dash", "write - and a space before each entry", _dashed(each))
    if model:
        return Words("is text, and a list of records belongs here", f"write each entry below it as  - {form_of(model)}")
    fix = "put it in brackets, [one, two], or each entry on its own line after a dash"
    ends = [part if part.isdecimal() else month_number(part) for part in re.split(r" ?[-–—/] ?| to ", str(each.given))]
    if len(ends) == 2 and all(ends) and (numbers := re.fullmatch(r"(\d+)-(\d+)", "-".join(ends))):
        return Words(
            "is not a list, each entry after a dash",
            fix,
            each.value(f"[{', '.join(map(str, range(int(numbers[1]), int(numbers[2]) + 1)))}]", as_is=True)
            if 0 < int(numbers[2]) - int(numbers[1]) < 12
            else UNKNOWN,
        )
    return Words("is not a list, each entry after a dash", fix, _listed(each, any(FREE in shape.metadata for shape in entries)))


def _listed(each: Error, free: bool) -> Mend:
    """Return a value as a list: each line of it an entry; on one line the words between commas, unless it is free text."""
    start, end = each.document.values.get(each.path), each.document.ends.get(each.path)
    if start and end and end.line > start.line and not free:
        return _dashed(each)
    parts = [part.strip() for part in re.split(r"[,;]| and ", str(each.given).strip("()"))]
    if len(parts) == 1:
        return each.value(list_of(str(each.given)), as_is=True)
    return each.value(f"[{', '.join(parts)}]", as_is=True) if not free and all(re.fullmatch(r"[\w./#-]+", part) for part in parts) else UNKNOWN


def _dashed(each: Error) -> Mend:
    """Return lines that each begin with a dash and a space."""
    start, end = each.document.values.get(each.path), each.document.ends.get(each.path)
    if not start or not end:
        return UNKNOWN
    lines = each.document.lines[start.line - 1 : end.line]
    if lines[0][: start.column - 1].strip():
        return UNKNOWN
    bare = [re.sub(rf"^\s*(?:[{DASHES}*]\s*|\d+[.)]\s+)?", "", line) for line in lines]
    return Mend("\n".join(" " * (start.column - 1) + "- " + written(text.strip()) for text in bare), len(lines))


def _dashed_record(each: Error) -> Mend:
    """Return the lines of one record as the first entry of a list."""
    start, line = each.document.values.get(each.path), each.line()
    if not start or not line:
        return UNKNOWN
    before = each.document.lines[start.line - 1][: start.column - 1]
    if line.startswith("{"):
        end = each.document.ends.get(each.path)
        return (
            Mend(f"{before}[{line[: end.column - start.column]}]{line[end.column - start.column :]}", 1)
            if end and end.line == start.line
            else UNKNOWN
        )
    last = max((place.line for path, place in each.document.values.items() if path[: len(each.path)] == each.path), default=start.line)
    if before.strip():
        return UNKNOWN
    lines = each.document.lines[start.line - 1 : last]
    return Mend("\n".join(before + ("- " if number == 0 else "  ") + text[len(before) :] for number, text in enumerate(lines)), len(lines))


def _not_record(each: Error) -> Words:
    """Say how a record is written where text stands."""
    model = next((shape.type for shape in each.shapes if shape.is_record), None)
    if isinstance(each.given, str) and (match := re.fullmatch(r"([a-z_]+):(\S.*)", each.given)) and model and match[1] in model.model_fields:
        return Words("has no space after the colon", "write a space after the colon", each.value(f"{match[1]}: {match[2]}", as_is=True))
    if model and sum(field.is_required() for field in model.model_fields.values()) < 2:
        form = f"write its fields below it, two spaces further in: {', '.join(model.model_fields)}"
        return Words("is no group of fields, which belongs here", form)
    form = f"write it as  {form_of(model)}" if model else f"write {each.means}"
    kind = "text" if isinstance(each.given, str) else "a list" if isinstance(each.given, list) else "something else"
    return Words(f"is {kind}, and a group of fields belongs here", form)


def form_of(model: type[Record]) -> str:
    """Return the shortest form of a record: `{text: …, source: …}`."""
    names = sorted((name for name, field in model.model_fields.items() if field.is_required()), key=lambda name: name in ("source", "sources"))
    return "{" + ", ".join(f"{name}: …" for name in names) + "}"


def _out_of_range(each: Error) -> Words:
    limits = [
        f"at least {context['ge']}" if "ge" in context else f"at most {context['le']}"
        for context in [each.item.get("ctx", {})]
        if {"ge", "le"} & set(context)
    ]
    return Words(
        f"{_shown(each.given)} is out of range"
        + "".join(f", {limit} is needed" if "least" in limit else f", {limit} is allowed" for limit in limits),
        f"write {each.means}",
    )


def _not_whole(each: Error) -> Words:
    month = meant(f"1 {each.given} 2024") if isinstance(each.given, str) else ""
    number = str(int(month[5:7])) if month else ""
    return Words(
        f"{_shown(each.given)} is not a whole number", f"write {number}" if number else "write digits", each.value(number) if number else UNKNOWN
    )


WORDS: tuple[tuple[str, Callable[[Error], Words]], ...] = (
    ("missing$", _missing),
    ("extra_forbidden$", _unknown_field),
    ("literal_error$", _literal),
    (f"{FORMS}$", _pattern),
    ("string_too_long$", _too_long),
    ("string_too_short$", _too_few_letters),
    ("too_short$", _too_short),
    ("string_type$", _not_text),
    ("tuple_type$|list_type$", _not_list),
    ("dict_type$|model_type$|model_attributes_type$", _not_record),
    ("greater_than|less_than", _out_of_range),
    ("int_", _not_whole),
)


def _shown(given: object) -> str:
    return f"“{given}”" if not isinstance(given, (dict, list)) else "the value"


def _field(model: type[Record], where: Path) -> FieldInfo | None:
    owner = model_at(model, where[:-1]) if where else None
    names = [part for part in where if isinstance(part, str)]
    if owner and where and where[-1] in owner.model_fields:
        return owner.model_fields[where[-1]]
    return model.model_fields.get(names[0]) if names else None
