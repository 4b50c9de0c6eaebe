"""Places that are no entry of the manual's list of states. In: the manual. Out: their names, and what is said of every one of them alike.

The names are those of the territories of the Unicode Common Locale Data Repository in the six languages of the United Nations, as Babel carries
them, and those of `unlisted.yml`. Which list the manual follows is told; on the standing of a place nothing is.
"""

from functools import lru_cache
from pathlib import Path

import yaml
from babel import Locale

from ..models.manual import Manual
from .country_names import key
from .names_of_states import SIX_LANGUAGES, names_of_states

NO_PLACES = {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"}
WORDS_TOO = {"reunion", "la reunion"}  # a meeting, in French and Spanish
OTHERS = Path(__file__).with_suffix(".yml")


@lru_cache(maxsize=4)
def unlisted_names(manual: Manual) -> tuple[str, ...]:
    """Return the names of places without an entry, in the order of the alphabet; none that is also a name of a state."""
    found = {name for language in SIX_LANGUAGES for code, name in Locale(language).territories.items() if _is_place(manual, code)}
    states = {key(name) for names in names_of_states(manual).values() for name in names} | WORDS_TOO
    return tuple(sorted(name for name in found | set(yaml.safe_load(OTHERS.read_text("utf-8"))) if key(name) and key(name) not in states))


def _is_place(manual: Manual, code: str) -> bool:
    return code.isalpha() and code not in NO_PLACES and code not in manual.countries


def list_followed(manual: Manual) -> str:
    """Return which list of states the manual follows."""
    members, observers = (sum(country.status == status for country in manual.countries.values()) for status in ("member", "observer"))
    return f"the list of the {members} member states and {observers} observer states of the United Nations"


def unlisted_sentence(manual: Manual) -> str:
    """Return what is said of a place without an entry, whose name stands for {}."""
    return f"“{{}}” has no page here, because the manual follows {list_followed(manual)}; that is no statement on its standing."
