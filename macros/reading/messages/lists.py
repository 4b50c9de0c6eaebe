"""What is said where one value, one record or a typed list stands and a list belongs. In: an `Error`. Out: its `Words`."""

import re

from ...models.annotations import Shape, shapes_at
from ...models.fields import Refers
from ...models.marked_fields import MARKERS
from ...models.texts.written_dates import month_number
from ..fixes import UNKNOWN, Mend, list_of, written
from ..nearest import fold
from ..odd_signs import DASHES
from .error import Error, Words, field_at
from .other_words import FALSE_FOR_NORWAY
from .shapes import form_of
from .sides import not_sides

NOTHING = frozenset(["none", "no", "nothing", "n a", "na", "nil", "keine", "aucun", "aucune", "ninguno", "ninguna"])
OF_NAMES = frozenset(
    ["aliases", "states", "places", "peoples", "parties", "plus", "choices", "bring", "barred", "verbs"]
)  # lists of free text whose entries are names
NORWAY = FALSE_FOR_NORWAY | {"no"}


def not_list(each: Error) -> Words:
    """Say how a list is written where one value, one record or a list of typographic dashes stands."""
    entries = [inner for shape in each.shapes if shape.type is tuple for inner in shapes_at(shape.inner[0], ())]
    model = next((shape.type for shape in entries if shape.is_record), None)
    # before what says no: the code of Norway does, to other programs
    if isinstance(each.given, str) and _is_of_countries(entries) and fold(each.given) in NORWAY:
        return _norway(each)
    if isinstance(each.given, str) and fold(each.given) in NOTHING:
        return _says_none(each)
    if isinstance(each.given, dict) and len(each.given) > 1 and not any(each.given.values()) and each.line().startswith("{"):
        inside = f"[{', '.join(each.given)}]"
        return Words("stands in braces, which hold fields, and a list has brackets", f"write {inside}", each.value(inside, as_is=True))
    if isinstance(each.given, dict):
        return _one_entry(each)
    if isinstance(each.given, str) and (sign := _other_sign(each.given)):
        return Words(sign, "write - and a space before each entry", _dashed(each))
    if model:
        return not_sides(each, model) or Words(
            "is text, and a list of records belongs here", f"write each entry below it as  - {form_of(model, str(each.given))}"
        )
    what, fix = "is not a list, each entry after a dash", "put it in brackets, [one, two], or each entry on its own line after a dash"
    if names := _names_between_commas(each):
        return Words(what, f"write {names}", each.value(names, as_is=True))
    mend = _counted(each)
    return Words(what, fix, _listed(each, any(shape.is_free_text for shape in entries), _are_references(entries)) if mend is None else mend)


def _other_sign(given: str) -> str:
    """Return what is wrong with the sign with which entries of a list begin that is no dash with a space; empty text where none stands."""
    if re.match(r"\d+[.)] \S", given):
        return "is numbered, where each entry of a list has a plain dash"
    if re.match(r"-[^\W\d]", given):
        return "has a dash with no space behind it, which begins no entry of a list"
    return f"begins with {given[0]} where an entry of a list has a plain dash" if re.match(f"[{DASHES}*]", given) else ""


def _one_entry(each: Error) -> Words:
    """Say how the one entry of a list is written: in brackets where it stands in braces behind its name, else with a dash."""
    start, line = each.document.values.get(each.path), each.line()
    own = not start or not line or not each.document.lines[start.line - 1][: start.column - 1].strip()
    dash = "begin it with a dash and a space" + ("" if line.startswith("{") else ", two spaces further in")
    return Words("is one entry, and a list of them belongs here", dash if own else "put square brackets around it:  [{…}]", _dashed_record(each))


def _names_between_commas(each: Error) -> str:
    """Return the list that short names with commas between them are, in a field of names; empty text where a comma may belong to a text."""
    given = str(each.given)
    parts = [part.strip() for part in re.split("[,;]", given[1:-1] if re.fullmatch(r"\(.*\)|\[.*\]", given) else given)]
    short = all(part and len(part.split()) < 4 and not re.search(r"[][().?!:]|^(?:and|or)\b", part) for part in parts)
    if not each.where or each.where[-1] not in OF_NAMES or len(parts) < 2 or not short:
        return ""
    return f"[{', '.join(written(part, in_braces=True) for part in parts)}]"


def _counted(each: Error) -> Mend | None:
    """Return the list that a span of numbers or months means; unknown for one too long to be meant, None if it is no span."""
    ends = [part if part.isdecimal() else str(month_number(part) or "") for part in re.split(r" ?[-–—/] ?| to ", str(each.given))]
    if len(ends) != 2 or not all(ends) or not (numbers := re.fullmatch(r"(\d+)-(\d+)", "-".join(ends))):
        return None
    first, last = int(numbers[1]), int(numbers[2])
    return each.value(f"[{', '.join(map(str, range(first, last + 1)))}]", as_is=True) if 0 < last - first < 12 else UNKNOWN


def _is_of_countries(entries: list[Shape]) -> bool:
    return any(isinstance(marker, Refers) and marker.kind == "countries" for shape in entries for marker in shape.metadata)


def _are_references(entries: list[Shape]) -> bool:
    return any(isinstance(marker, MARKERS) for shape in entries for marker in shape.metadata)


def _is_required(each: Error) -> bool:
    field = field_at(each.model, each.where)
    return field is not None and field.is_required()


def _norway(each: Error) -> Words:
    """Say how a list of one country is written whose code many programs read as no."""
    if fold(each.given) == "no" and each.given != "NO" and not _is_required(each):
        return Words(f"“{each.given}” is no list of codes", "write [NO] if Norway is meant; if there is none, leave the line out")
    what = f"“{each.given}” is no list; NO is the code of Norway, which other programs read as “no”"
    return Words(what, "write [NO] for Norway", each.value("[NO]", as_is=True))


def _says_none(each: Error) -> Words:
    """Say how a list without entries is written: not at all."""
    start, end = each.document.keys.get(each.path), each.document.ends.get(each.path)
    alone = start and end and start.line == end.line and each.document.lines[start.line - 1][: start.column - 1].strip() == ""
    return Words(
        f"“{each.given}” says that there is none, and a list says so by not being there", "leave the line out", Mend("", 1) if alone else UNKNOWN
    )


def _listed(each: Error, free: bool, names: bool) -> Mend:
    """Return a value as a list: each line of it an entry; on one line the words between commas, unless it is free text.

    Names of several words are one entry, which `rules/references/whole_mends.py` takes apart where it knows them, or takes back.
    """
    start, end = each.document.values.get(each.path), each.document.ends.get(each.path)
    if start and end and end.line > start.line and not free:
        return _dashed(each)
    parts = [part.strip() for part in re.split(r"[,;]| and | or ", str(each.given).strip("()[]"))]
    if len(parts) == 1:
        alone = re.sub(r"^\((.*)\)$", r"\1", str(each.given).strip("[]"))
        return each.value(list_of(alone), as_is=True)
    if not free and all(re.fullmatch(r"[\w./#-]+", part) for part in parts):
        return each.value(f"[{', '.join(parts)}]", as_is=True)
    return each.value(list_of(str(each.given)), as_is=True) if names else UNKNOWN


def _dashed(each: Error) -> Mend:
    """Return lines that each begin with a dash and a space."""
    start, end = each.document.values.get(each.path), each.document.ends.get(each.path)
    if not start or not end:
        return UNKNOWN
    lines = each.document.lines[start.line - 1 : end.line]
    if lines[0][: start.column - 1].strip():
        return UNKNOWN
    bare = [re.sub(rf"^\s*(?:[{DASHES}*-]\s*|\d+[.)]\s+)?", "", line) for line in lines]
    return Mend("\n".join(" " * (start.column - 1) + "- " + written(text.strip()) for text in bare), len(lines))


def _dashed_record(each: Error) -> Mend:
    """Return the lines of one record as the first entry of a list."""
    start, line = each.document.values.get(each.path), each.line()
    if not start or not line:
        return UNKNOWN
    before = each.document.lines[start.line - 1][: start.column - 1]
    if line.startswith("{"):
        end = each.document.ends.get(each.path)
        if not before.strip() and end and end.line == start.line:
            return Mend(f"{before}- {line}", 1)
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
