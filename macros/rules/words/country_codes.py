"""The code of three letters of a state, which is that of another one, or of none. In: the manual's countries. Out: a problem for each.

Babel tells which code goes with that of two letters; of a row with a wrong code of two letters `reading/tables/country_codes.py` tells.
"""

from collections.abc import Iterator

from ...models.manual import Manual
from ...reading.diagnostics import Diagnostic
from ...reading.locations import Locations
from ...reading.tables.country_codes import by_alpha3


def check_country_codes(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each code of three letters that does not go with that of two."""
    right = {code: alpha3 for alpha3, code in by_alpha3().items()}
    for code, country in manual.countries.items():
        own = right.get(code, country.alpha3)
        if own != country.alpha3:
            what = f"is {country.alpha3}, and {own} is the one that goes with {code}"
            yield locations["countries", code].diagnostic(("alpha3",), what, f"write {own}", own)
