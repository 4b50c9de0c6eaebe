"""The form of an id. In: an id as written. Out: whether it is of the form, or a diagnostic with the id that it was meant to be."""

import re
from pathlib import Path

from ..models.fields.references import SLUG
from .diagnostics import Diagnostic
from .document import dotted
from .file_names import call_it
from .fixes import UNKNOWN, name_replaced
from .locations import Location
from .nearest import fold

COPIED = re.compile(
    r"(?:Copy of|Kopie von|Copi[ae] de) ([a-z0-9-]+)(?: ?\(\d+\))?|([a-z0-9-]+)(?: ?\(\d+\)| - (?:Copy|Kopie|Copi[ae])(?: ?\(\d+\))?)", re.IGNORECASE
)
FORM = re.compile(SLUG)
NAME = re.compile(r"[^\W\d_]{3,}(?:[ -][^\W\d_]+)*")


def is_id(text: str) -> bool:
    """Tell whether a text is of the form of an id: small letters, digits and single dashes."""
    return bool(FORM.fullmatch(text))


def _code(home: Location) -> str:
    """Return the code of the country that a record says of itself, by which its file is called; empty text if it says none."""
    said = home.document.value.get("iso") if isinstance(home.document.value, dict) and not home.inside else None
    return said.lower() if isinstance(said, str) and re.fullmatch("[A-Za-z]{2}", said) else ""


def wrong_id(home: Location, id: str, folder: Path | None = None) -> Diagnostic:
    """Return what is wrong with the form of an id, with the one that it was meant to be."""
    if not home.inside and id.startswith(("~$", ".~")):
        return Diagnostic(home.path, 1, 1, "file", "is a file that an office program makes while it has another one open", "remove it")
    id = re.sub(r"(?:\.ya?ml)+ *$", "", id) if not home.inside else id
    right = (NAME.fullmatch(id) and _code(home)) or re.sub(r" +", "-", fold(id))
    fix = "use small letters, digits and single dashes"
    if not home.inside and (made := COPIED.fullmatch(id)):
        what, fix = "is a copy that a computer made", f"bring what is new in it into {made[1] or made[2]}.yml, and remove this one"
        return Diagnostic(home.path, 1, 1, "file", what, fix)
    if is_id(right):
        fix += f": {call_it(folder, f'{right}.yml', 'call the file') if folder else right}"
    mend = name_replaced(home.document, home.inside, right) if home.inside and is_id(right) else UNKNOWN
    place = home.document.place(home.inside, key=True)
    return Diagnostic(home.path, place.line, place.column, dotted(home.inside), f"the id “{id}” is not of the right form", fix, *mend)
