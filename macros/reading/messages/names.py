"""What is said of a name of a part of the same record: a card, a field, an objective. In: an `Error`, or what may stand there. Out: advice, `Words`."""

from ...models.forms import TAKEN
from ..fixes import UNKNOWN
from ..nearest import Advice, advice, fold
from .error import Error, Words

Names = dict[str, tuple[str, ...]]


def among_these(each: Error, what: str, among: Names) -> Words:
    """Say what is wrong with a value that is none of those that its record has a place for."""
    given = str(value_at(each.document.value, each.path) or "")
    found = chosen(given, among)
    return Words(what, found.fix, each.value(found.instead) if found.instead else UNKNOWN)


def chosen(given: str, among: Names) -> Advice:
    """Return advice on the one of some names that is meant: a name, a slip of one, the beginning of one, or all of them."""
    if len(among) == 1:
        return Advice(f"write {next(iter(among))}, or leave the field out")
    found = advice(given, among, most=40)
    return found if found.instead else begun(given, among) or _same_beginning(given, among) or _same_field(given, among) or found


def begun(given: str, known: Names) -> Advice | None:
    """Return the one name whose words begin as those given do."""
    there = [name for name, others in known.items() if given and any(fold(words).startswith(fold(given)) for words in others)]
    return Advice(f"write {there[0]}", there[0]) if len(there) == 1 else None


def _same_beginning(given: str, known: Names) -> Advice | None:
    """Return the one name that is the same up to its first comma: TLP:CLEAR, everybody."""
    head = given.partition(",")[0]
    there = [name for name in known if head and head != given and name.partition(",")[0] == head]
    return Advice(f"did you mean {there[0]}?", there[0]) if len(there) == 1 else None


def _same_field(given: str, known: Names) -> Advice | None:
    """Return the one place that is the same from its dot on: ask.calls."""
    there = [name for name in known if "." in given and name.partition(".")[1:] == given.partition(".")[1:]]
    return Advice(f"did you mean {there[0]}?", there[0]) if len(there) == 1 else None


def parts_of_record(each: Error) -> tuple[str, Names] | None:
    """Return what a field names of its own record, and the names that are there; None for a field that names none."""
    found = {"objectives": _objectives, "next": _cards, "start": _cards, "sort": _columns, "takes": _places}
    last = next((part for part in reversed(each.path) if isinstance(part, str)), "")
    return found[last](each) if last in found else None


def _objectives(each: Error) -> tuple[str, Names] | None:
    return ("no id of an objective", _named(value_at(each.document.value, ("objectives",)), "text")) if each.path[:1] == ("plan",) else None


def _cards(each: Error) -> tuple[str, Names] | None:
    there = each.document.value.get("injects") if isinstance(each.document.value, dict) else None
    if not isinstance(there, dict):
        return None
    return "no id of a card", {str(id): (str(card.get("title", "")),) if isinstance(card, dict) else () for id, card in there.items()}


def _columns(each: Error) -> tuple[str, Names] | None:
    return "no id of a field", _named(value_at(each.document.value, (*each.path[:-1], "fields")), "label")


def _places(each: Error) -> tuple[str, Names] | None:
    """Return the fields that one can take its pieces from, each by its id, its label, and both with another sign between."""
    able = TAKEN.get(str(value_at(each.document.value, (*each.path[:-1], "kind")) or "text"), ())
    parts = value_at(each.document.value, ("parts",))
    found: Names = {}
    for part in parts if isinstance(parts, list) else ():
        fields = part.get("fields") if isinstance(part, dict) and not part.get("line") else None
        for field in fields if isinstance(fields, list) else ():
            if isinstance(field, dict) and field.get("kind", "text") in able:
                found[f"{part.get('id')}.{field.get('id')}"] = (
                    str(field.get("id")),
                    str(field.get("label")),
                    f"{part.get('title')} {field.get('label')}",
                )
    return "no part.field of this form", found


def _named(entries: object, field: str) -> Names:
    """Return the ids of a list of groups, each with what it says in a field."""
    there = [entry for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []
    return {str(entry["id"]): (str(entry.get(field)),) for entry in there if entry.get("id")}


def value_at(value: object, path: tuple) -> object:
    """Return what stands at a path of a value; None where nothing does."""
    for part in path:
        if isinstance(value, dict):
            value = value.get(part)
        elif isinstance(value, list) and isinstance(part, int) and part < len(value):
            value = value[part]
        else:
            return None
    return value
