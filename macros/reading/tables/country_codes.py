"""The two codes of a state beside each other, of which the one of two letters was changed. In: a row of the list of countries. Out: what is wrong, and its code.

Babel tells which two codes are of one state. A row is told where its names are those of the state of its other code, or its own code is that of none.
"""

import re
from functools import lru_cache

from babel import Locale
from babel.core import get_global

from ..diagnostics import Diagnostic, unplaced
from ..nearest import fold
from .csv_reader import Row

OF_NO_STATE_NOW = {"BUR", "DDR", "FXX", "TMP", "YMD", "ZAR"}
LANGUAGES = ("en", "fr", "es", "ar", "ru", "zh")


def changed_code(row: Row) -> tuple[str, Diagnostic] | None:
    """Return the code that belongs at the beginning of a row, and what is wrong with the one that stands there; None where it may be right."""
    given, alpha3 = row.cells.get("iso_alpha2", ""), row.cells.get("iso_alpha3", "")
    right = by_alpha3().get(alpha3, "")
    if right in ("", given) or not (given not in by_alpha3().values() or _is_called(row, right)):
        return None
    what = f"is {given}, and {alpha3} beside it goes with {right}" if given else f"is empty, and {alpha3} beside it goes with {right}"
    line = row.lines[row.line - 1]
    mend = (f"{right}{line[len(given) :]}", 1) if line.startswith(f"{given},{alpha3},") else ("", 0)
    return right, unplaced(row.line, 1, "iso_alpha2", what, f"write {right}; the code of a state does not change", *mend)


def _is_called(row: Row, code: str) -> bool:
    """Tell whether a row holds the name of a state in one of the six languages."""
    given = {fold(row.cells.get(f"name_{language}", "")) for language in LANGUAGES} - {""}
    return any(fold(str(Locale.parse(language).territories.get(code, ""))) in given for language in LANGUAGES)


@lru_cache
def by_alpha3() -> dict[str, str]:
    """Return the code of two letters that goes with each one of three."""
    known = get_global("territory_aliases")
    return {code: meant[0] for code, meant in known.items() if re.fullmatch("[A-Z]{3}", code) and len(meant) == 1 and code not in OF_NO_STATE_NOW}
