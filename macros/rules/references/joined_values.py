"""A citation with one value for two: `cite("seoul, Developing training")`, or the place alone. In: the call and its line. Out: source and place, each in its quotes."""

import re

from ...models.manual import Manual
from ...models.page_files import Call
from ...reading.fixes import UNKNOWN, Mend, replaced_once
from ...reading.nearest import named
from ..names import advice_on_record, names_of_kind

SLUG_AND_PLACE = re.compile(r"([a-z0-9]+(?:-[a-z0-9]+)*)(?:\s*[,;:/|]\s*|\s+(?:[-–—]\s+)?)([^\s(].*)")
NAME_AND_PLACE = re.compile(r"([^,;:|(]+?)\s*[,;:|(]\s*(.*\S)")
SEVERAL = re.compile(r"\s*[,;/&]\s*|\s+and\s+")


def joined_values(manual: Manual, call: Call, text: str) -> tuple | None:
    """Return what is wrong with a citation of one value that holds two, or the second one only; None where it is another slip."""
    given = call.given("source", "locator")
    value = given.get("source")
    if call.name != "cite" or not isinstance(value, str) or value in manual.sources or named(value, names_of_kind(manual, "sources")):
        return None
    several = SEVERAL.split(value)
    if len(several) > 1 and all(part in manual.sources for part in several):
        calls = " ".join(f'{{{{ cite("{part}") }}}}' for part in several)
        return f"“{value}” names several sources", f"cite each with a call of its own: {calls}"
    found = _of_one(manual, value) if "locator" not in given else None
    if found:
        return found[0], f"{found[1]}: {_quoted(found[2], found[3])}", *_parted(text, value, found[2], found[3])
    source, place = _both(manual, value)
    if source and "locator" in given:
        return f"has “{place}” behind the source, in its quotes", f'write "{source}" alone there; the place is the second value'
    return None


def _of_one(manual: Manual, value: str) -> tuple[str, str, str, str] | None:
    """Return what is wrong with the only value of a citation, what to write, the source and the place."""
    source, place = _both(manual, value)
    if source:
        return "has the source and the place in one pair of quotes", "write each in quotes of its own, with a comma between them", source, place
    with_it = [id for id, source in manual.sources.items() if value in {section.locator for section in source.sections}]
    if len(with_it) == 1:
        return f"has a place and no source before it: “{value}” is a section of {with_it[0]}", "write the source first", with_it[0], value
    return None


def _both(manual: Manual, value: str) -> tuple[str, str]:
    """Return the source with which a text begins, and the place behind it; empty texts where it begins with none."""
    for form in (SLUG_AND_PLACE, NAME_AND_PLACE):
        if (match := form.fullmatch(value)) and (source := _source(manual, match[1])):
            return source, match[2].removesuffix(")") if match[2].count("(") < match[2].count(")") else match[2]
    return "", ""


def _source(manual: Manual, name: str) -> str:
    return name if name in manual.sources else advice_on_record(manual, "sources", name).instead


def _quoted(source: str, place: str) -> str:
    return f'"{source}", "{place}"'


def _parted(text: str, value: str, source: str, place: str) -> Mend:
    """Return the line with the two values in quotes of their own."""
    ways = (replaced_once(text, f"{sign}{value}{sign}", _quoted(source, place)) for sign in "\"'")
    return next((mend for mend in ways if mend.lines), UNKNOWN)
