"""Words beside a web address: what is told of them, and where they belong. In: an `Error` of an address, with what stands there. Out: its `Words`."""

import re

from ...models.annotations import model_at
from ...models.texts.beside_address import Beside
from ..fixes import UNKNOWN, Mend, written
from .error import Error, Words
from .names import value_at

NOTES = ("url_note", "note")


def not_alone(each: Error, found: Beside) -> Words:
    """Say where the words belong: into the field for remarks beside it, if the record has one, with both lines where that is still free."""
    fields = model_at(each.model, each.where[:-1]).model_fields
    note = next((name for name in NOTES if name in fields), "")
    if not found.address:
        return _no_address(each, found.words, note)
    what, alone = f"holds more than the address: “{found.words}”", f"write {found.address}"
    if not found.is_sure:
        where = f"write the words under {note}" if note else "take the words away"
        return Words(what, f"{alone}, and {where}; or, if they belong to the address, write %20 in the place of each space")
    if not note:
        return Words(what, f"{alone} alone, and say what is special about it where the record speaks of it", each.value(found.address))
    if note in (value_at(each.document.value, each.path[:-1]) or {}):
        return Words(what, f"{alone}, and add the words to {note}")
    return Words(what, f"{alone}, and {note}: {written(found.words)}", _two_lines(each, found, note))


def _no_address(each: Error, words: str, note: str) -> Words:
    """Say where a remark belongs that stands in the place of an address."""
    kept = (
        f", and add the words to {note}" if note in (value_at(each.document.value, each.path[:-1]) or {}) else f", and write {note}: {written(words)}"
    )
    fix = f"leave {each.where[-1]} out where there is none{kept if note else ''}; else write it whole, from https:// on"
    return Words(f"“{each.given}” is no web address", fix)


def _two_lines(each: Error, found: Beside, note: str) -> Mend:
    """Return the line of the address alone, and below it the one of the remark; nothing where the address has no line of its own."""
    mend, place = each.value(found.address), each.document.values.get(each.path)
    before = each.document.lines[place.line - 1][: place.column - 1] if place and mend.lines else ""
    own = re.fullmatch(r"(\s*)\w+:\s*", before)
    return Mend(f"{mend.text}\n{own[1]}{note}: {written(found.words)}", 1) if own else UNKNOWN
