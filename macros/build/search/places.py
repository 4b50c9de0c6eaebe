"""Places that the manual does not name, so that search corrects none of them to one that it does. In: the manual. Out: their names.

They are the territories and cities of the Unicode Common Locale Data Repository, in English, as Babel carries them, and those of `places.yml`.
"""

from functools import cache
from pathlib import Path

import yaml
from babel import Locale
from babel.core import get_global

from ...models.manual import Manual
from .words import fold


@cache
def _places() -> frozenset[str]:
    english = Locale("en")
    zones = {name.rpartition("/")[2].replace("_", " ") for name in get_global("zone_territories")}
    cities = {zone["city"] for zone in english.time_zones.values() if "city" in zone}
    more = set(yaml.safe_load((Path(__file__).parent / "places.yml").read_text("utf-8")))
    return frozenset(map(fold, more | zones | cities | {name for code, name in english.territories.items() if code.isalpha()}))


def places_elsewhere(manual: Manual) -> list[str]:
    """Return the places that bear no name of a state, folded, in the order of the alphabet."""
    states = {fold(name) for country in manual.countries.values() for name in country.all_names()}
    return sorted(_places() - states)
