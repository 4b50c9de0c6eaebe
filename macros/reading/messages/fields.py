"""What is said of a field that is missing, or that the record does not know. In: an `Error`. Out: its `Words`."""

import re

from ...models.annotations import allowed_words, model_at, shapes_at
from ...models.fields import Record
from ..document import Path
from ..fixes import UNKNOWN, Mend, list_of, name_replaced
from ..nearest import fold, misspelt
from .error import Error, Words
from .field_depths import entry_within, field_of_the_whole
from .other_fields import FIELDS_BY_OTHER_NAME
from .shapes import form_of

STATUS = "status"
COMPARED = re.compile(r"([+-])\s*([A-Za-z_]+)")
NUMBERED = re.compile(r"\d+[\s.:|)]*([A-Za-z_]+)")
SAYS_YES = ("true", "yes", "")
IN_SOURCES = "take the line away; a document has its address in its own record in data/sources/, and stands here under sources"
# What people look for in a record and what has its place elsewhere: a field by which such a record is known, and what to do.
ELSEWHERE = {
    **dict.fromkeys(("url", "link", "website", "web page", "webpage", "homepage"), ("sources", IN_SOURCES)),
    **dict.fromkeys(
        ("author", "authors", "contact", "person", "focal point"), ("owner", "take the line away; the manual names offices and no persons")
    ),
    **dict.fromkeys(
        ("sources", "source"), ("evidence", "take the line away, and write the source beside what it shows:  evidence: - {text: …, source: …}")
    ),
    "venue": ("facts", "take the line away; the house in which it was held is a fact, with its source:  facts: - {text: …, source: …}"),
    **dict.fromkeys(("last updated", "updated", "last update"), ("reviewed", "take the line away; the day of the last review stands under reviewed")),
}
RULED = "write rule: {type: fixed, month_day: 12-09} for a day of every year; a day that is published for one year stands under dates"
# What people write for a status as if it were a field, and the word that is meant.
STATUSES = {
    "withdrawn": "withdrawn",
    "cancelled": "cancelled",
    "canceled": "cancelled",
    "postponed": "postponed",
    "planned": "planned",
    "held": "held",
    "former": "former",
    "unconfirmed": "unconfirmed",
}


def missing(each: Error) -> Words:
    """Say what is wrong with a field that is needed and not there."""
    owner = model_at(each.model, each.where[:-1])
    if above := _of_the_one_above(each):
        return above
    entry = _listed(owner, str(each.where[-1])) if owner else None
    form = f", each as  - {form_of(entry)}" if entry else ""
    return Words("is missing", f"add {each.where[-1]}: {each.means}{form}")


def _of_the_one_above(each: Error) -> Words | None:
    """Say where the fields of an entry belong that has none of those that the entry above it has, and begins with a dash too many."""
    *_, number, name = ("", "", *each.where)
    entries = _value_at(each.document.value, each.path[:-2]) if isinstance(number, int) and number else None
    own, above = entries[number - 1 : number + 1][::-1] if isinstance(entries, list) else (None, None)
    if not (isinstance(own, dict) and isinstance(above, dict)) or own.keys() & above.keys() or name not in above:
        return None
    fix = f"if it belongs to the entry above, take its dash away and begin it two spaces further in; else add {name}: {each.means}"
    return Words("is missing", fix)


def unknown_field(each: Error) -> Words:
    """Say what is wrong with a field that the record does not have."""
    owner, name = model_at(each.model, each.where[:-1]), str(each.where[-1])
    meant = meant_field(each)
    if entry := entry_within(each, meant):
        return entry
    if " " in name.strip() and not meant and len(each.where) > 1:
        form = f"write it as  {form_of(owner)}"
        return Words("is text that a colon cuts in two, and a group of fields belongs here", form)
    if (word := STATUSES.get(fold(name))) and word in allowed_words(owner.model_fields[STATUS].annotation if STATUS in owner.model_fields else None):
        return Words("is a status and not a field of its own", f"write {STATUS}: {word}", _status(each, word))
    if fold(name) == "date" and "rule" in owner.model_fields:
        return Words("is not a field of this record", RULED)
    if meant and (copied := _copied(each, owner, name, meant)):
        return copied
    if not meant:
        return _of_no_name(each, owner, name)
    if isinstance(each.given, str) and (model := _listed(owner, meant)):
        return Words("is not a field of this record", f"write {meant}: and below it each entry as  - {form_of(model)}")
    return Words("is not a field of this record", f"did you mean {meant}?", _renamed(each, owner, name, meant))


def _of_no_name(each: Error, owner: type[Record], name: str) -> Words:
    """Say what is wrong with a field whose name means none that is free in the record."""
    if (beside := ELSEWHERE.get(fold(name))) and beside[0] in owner.model_fields:
        return Words("is not a field of this record", beside[1])
    if taken := next((other for other in FIELDS_BY_OTHER_NAME.get(fold(name).replace(" ", "_"), ()) if other in owner.model_fields), ""):
        return Words(f"is another name of {taken}, which is there already", *_same(each, taken))
    if words := field_of_the_whole(each):
        return words
    return Words("is not a field of this record", f"take it away, or write one of: {', '.join(sorted(owner.model_fields))}")


def _same(each: Error, taken: str) -> tuple[str, Mend]:
    """Return what to do with a line whose field is there by its own name: it goes, if both say the same."""
    there = _value_at(each.document.value, (*each.inside, *each.where[:-1]))
    alone = name_replaced(each.document, each.path, taken).text.strip() == f"{taken}: {each.given}"
    if isinstance(there, dict) and there.get(taken) == each.given:
        return "take the line away", Mend("", 1) if alone else UNKNOWN
    return f"write what is right under {taken}, and take this line away", UNKNOWN


def _listed(owner: type[Record], name: str) -> type[Record] | None:
    """Return the record of which a field holds a list; None if it holds no list, or one of plain values."""
    entries = (inner for shape in shapes_at(owner, (name,)) if shape.type is tuple for inner in shapes_at(shape.inner[0], ()))
    return next((inner.type for inner in entries if inner.is_record), None)


def _copied(each: Error, owner: type[Record], name: str, meant: str) -> Words | None:
    """Say what came along with a line that was copied from a page of GitHub: the sign of a comparison, or the number of the line."""
    if match := COMPARED.fullmatch(name):
        there = _value_at(each.document.value, (*each.inside, *each.where[:-1]))
        both = isinstance(there, dict) and any((other := COMPARED.fullmatch(str(key))) and other[1] != match[1] for key in there)
        taken = Mend("", 1) if isinstance(each.given, str) and name_replaced(each.document, each.path, meant).lines else UNKNOWN
        mend = taken if match[1] == "-" and both else _renamed(each, owner, name, meant)
        what = f"begins with {match[1]}, as GitHub shows a line that {'came' if match[1] == '+' else 'went'} in a comparison"
        return Words(what, "take the lines with - away, and the + of the others", mend)
    if NUMBERED.fullmatch(name):
        return Words("begins with the number of its line, which was copied with it", "write the line without it", _renamed(each, owner, name, meant))
    return None


def _renamed(each: Error, owner: type[Record], name: str, meant: str) -> Mend:
    """Return the line with the name of the field that is meant; its value in brackets where that one holds a list."""
    mend = name_replaced(each.document, each.path, meant)
    is_list = any(shape.type is tuple for shape in shapes_at(owner, (meant,)))
    if mend.lines and is_list and isinstance(each.given, str):
        return _as_list(mend, meant, each.given) if each.line() else UNKNOWN
    if mend.lines and not is_list and isinstance(each.given, list):
        return UNKNOWN if len(each.given) != 1 else Mend(mend.text.replace("[", "", 1).replace("]", "", 1), 1)
    return mend


def _as_list(mend: Mend, name: str, value: str) -> Mend:
    """Return a line with the value of a field in brackets: to its end, or, among others in braces, as far as the value goes."""
    if mend.text.lstrip(" -").startswith(f"{name}:"):
        return Mend(re.sub(rf"\b{name}: +(.*\S)\s*$", lambda match: f"{name}: {list_of(match[1])}", mend.text), 1)
    in_braces = re.sub(rf"([{{,] *{name}: +)([\"']?){re.escape(value)}\2(?= *[,}}])", lambda match: f"{match[1]}{list_of(value)}", mend.text)
    return Mend(in_braces, 1) if in_braces != mend.text else UNKNOWN


def _status(each: Error, word: str) -> Mend:
    """Return the line of a status; none where the field says more than yes, such as a year, which belongs into another field."""
    if str(each.given or "").strip().casefold() not in SAYS_YES or each.document.value.get(STATUS):
        return UNKNOWN
    mend = name_replaced(each.document, each.path, STATUS)
    return Mend(re.sub(rf"{STATUS}:.*$", f"{STATUS}: {word}", mend.text), 1) if mend.lines else UNKNOWN


def meant_field(each: Error) -> str:
    """Return the field that an unknown one was meant to be; empty text where that cannot be told."""
    owner, name = model_at(each.model, each.where[:-1]), str(each.where[-1])
    there = _value_at(each.document.value, (*each.inside, *each.where[:-1]))
    free = [field for field in owner.model_fields if not isinstance(there, dict) or field not in there]
    bare = NUMBERED.fullmatch(name)
    low = fold(bare[1] if bare else name).replace(" ", "_")
    exact = [low, low.replace("_", ""), f"{low}s", low.removesuffix("s"), re.sub("y$", "ies", low), *FIELDS_BY_OTHER_NAME.get(low, ())]
    return next((word for word in exact if word in free), "") or misspelt(low, free) or ""


def _value_at(value: object, path: Path) -> object:
    for part in path:
        try:
            value = value[part]
        except (KeyError, IndexError, TypeError):
            return None
    return value
