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
OF_A_FILE = re.compile(r"(?:(?:\w+/)*)([\w -]+)\.(?:ya?ml|csv|md|xlsx?) *")  # a key that is written as the file is called
FORM = re.compile(SLUG)
BY_HABIT = {"uk": "gb", "el": "gr"}  # letters that are no code, and the code of the state that they mean
YES_OR_NO = {"no", "yes", "on", "off", "y", "n", "true", "false"}
NAMES = ("label", "title", "term", "name", "question")
BY_CODE = "call the file by the two letters of its country in data/countries.csv, in small letters"


def is_id(text: str) -> bool:
    """Tell whether a text is of the form of an id: small letters, digits and single dashes."""
    return bool(FORM.fullmatch(text))


def slug(text: str) -> str:
    """Return a text as an id."""
    return re.sub(r" +", "-", fold(text))


def _of_its_name(home: Location, id: str) -> str:
    """Return the id that the name of an entry makes, where its own is one that other programs take for yes or no, as NO for Norway."""
    if not home.inside or id.lower() not in YES_OR_NO or not isinstance(home.raw, dict):
        return ""
    made = slug(next((str(home.raw[name]) for name in NAMES if home.raw.get(name)), ""))
    return made if is_id(made) and made not in home.document.value else ""


def _country(home: Location) -> str:
    """Return the country that a record says of itself, by whose code its file is called; empty text if it says none."""
    said = home.document.value.get("iso") if isinstance(home.document.value, dict) and not home.inside else None
    return said if isinstance(said, str) else ""


def _code(country: str, folder: Path | None) -> str:
    """Return the code of a country as the name of its file; empty text if it is none, or another file is called so."""
    code = BY_HABIT.get(country.lower(), country.lower())
    return code if folder and re.fullmatch("[a-z]{2}", code) and not (folder / f"{code}.yml").exists() else ""


def wrong_id(home: Location, id: str, folder: Path | None = None) -> Diagnostic:
    """Return what is wrong with the form of an id, with the one that it was meant to be."""
    if not home.inside and id.startswith(("~$", ".~")):
        return Diagnostic(home.path, 1, 1, "file", "is a file that an office program makes while it has another one open", "remove it")
    bare = re.sub(r"(?:\.ya?ml)+ *$", "", id) if not home.inside else OF_A_FILE.sub(r"\1", id)
    country = _country(home)
    right = _code(country, folder) or _of_its_name(home, id) or slug(bare)
    fix = "use small letters, digits and single dashes"
    id = id if home.inside else bare
    if not home.inside and (made := COPIED.fullmatch(id)):
        what, fix = "is a copy that a computer made", f"bring what is new in it into {made[1] or made[2]}.yml, and remove this one"
        return Diagnostic(home.path, 1, 1, "file", what, fix)
    if len(country) > 2:
        fix = BY_CODE
    elif is_id(right):
        fix += f": {call_it(folder, f'{right}.yml', 'call the file') if folder else right}"
    mend = name_replaced(home.document, home.inside, right) if home.inside and is_id(right) else UNKNOWN
    place = home.document.place(home.inside, key=True)
    return Diagnostic(home.path, place.line, place.column, dotted(home.inside), f"the id “{id}” is not of the right form", fix, *mend)
