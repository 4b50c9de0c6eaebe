"""Text in anybody's own words. In: the text as written. Out: the text, or `FieldError` for what readers would stumble over.

What a name, an address or a mark pasted from elsewhere looks like is told by `contacts.py` and `pasted.py`, which rules on pages use as well.
"""

import re
from functools import lru_cache
from typing import Annotated

from pydantic import AfterValidator, Field

from ..texts.contacts import contact, said_of
from ..texts.pasted import named_person, stray_in
from .errors import FieldError

PLAIN_TITLE = r"^[^<>{}|\\`\[\]]+$"
INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ue000-\uf8ff\U000e0000-\U000e0fff]"
)
CONTROL = re.compile(f"[\t\n]|{INVISIBLE.pattern}")
STRAY = re.compile(r"(.*[^\s,;،؛；，、\u037e])(?:\s*([,;،؛；，、\u037e|\\])|\s+([-–—=]))", re.DOTALL)
WHOLLY_QUOTED = re.compile(r"[“„«]\s*([^“”„«»]+?)\s*[”“»]|´([^´]+)´|‹\s*([^‹›]+?)\s*›|‚([^‚‘]+)‘|''([^']+)''|‘([^‘’]+)’")
INCHES = re.compile(r"(?<![\d:])\d{1,2}(?:[.,]\d)?\"")
SAYS_NOTHING = re.compile(
    r"t\.?b\.?[acd]\.?|n\.?/a\.?|todo|x{3,}|\?+|\.{3,}|…|[-–—_]+|<[^<>]*>|to be (?:added|advised|announced|completed|confirmed|decided|determined)\.?"
    r"|[àa] (?:compléter|confirmer|définir|préciser|venir|vérifier)\.?|por (?:completar|confirmar|definir)\.?|zu (?:bestätigen|ergänzen)\.?",
    re.IGNORECASE,
)


@lru_cache(maxsize=32_768)  # a check reads everything again, and most texts are as they were
def _plain(text: str) -> str:
    if text != text.strip():
        raise FieldError("begins or ends with a space", "take the space away", instead=text.strip())
    if SAYS_NOTHING.fullmatch(text):
        raise FieldError(
            f"“{text}” holds the place of something that is not known", "write what is known, or leave the line out and name it under gaps"
        )
    if match := STRAY.fullmatch(text):
        raise FieldError(f"ends with {match[2] or match[3]}, which would be shown to readers", "take it away", instead=match[1])
    _without_stray_quotes(text)
    if CONTROL.search(text):
        raise FieldError("holds a line break or an invisible character", "type the words anew on one line, or on the lines below  >-")
    if found := contact(text):
        said = said_of(found)
        if person := named_person(text):
            raise FieldError(
                f"seems to name a person (“{person}…”), and {said}", "name the office alone, without the person and how to reach her or him"
            )
        raise FieldError(said, f"name the office and leave {'both' if ' and ' in said else 'the address or number'} out")
    if found := stray_in(text):
        raise FieldError(found.what, found.fix, instead=found.instead)
    return text


def _without_stray_quotes(text: str) -> None:
    """Refuse quotes around the whole of a text, and one that stands alone."""
    if match := WHOLLY_QUOTED.fullmatch(text):
        what, fix = "stands in typographic quotes, which would be shown to readers", 'write straight quotes, ", or none'
        raise FieldError(what, fix, instead=next(filter(None, match.groups())))
    if text.count('"') % 2 and not INCHES.search(text):
        bare = text.replace('"', "").strip(" “”„«»") if text.count('"') == 1 and (text[0] == '"' or text[-1] == '"') else ""
        raise FieldError('holds one " that no other closes or opens', f"write {bare}" if bare else "take it away, or write the other", instead=bare)


def _gap(text: str) -> str:
    if text.strip(" .").casefold() in ("none", "nothing", "nil", "no", "no gaps"):
        raise FieldError(f"“{text}” is no gap, and would be shown as one", "leave gaps out where nothing is missing")
    return text


Plain = Annotated[str, AfterValidator(_plain)]
Text = Annotated[Plain, Field(min_length=1)]
Gap = Annotated[Text, AfterValidator(_gap)]
