"""Every name of each state, where every list of names begins: what is typed to choose a state, what search finds, what messages advise.

It holds the names of `country-names.yml` beside this file as well, of which two states may bear one.
"""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import yaml
from babel import Locale

from ..models.manual import Manual
from ..models.marked_fields import Same
from ..models.words import SEARCH_WORDS

EVERYDAY = Path(__file__).with_name("country-names.yml")
SIX_LANGUAGES = ("en", "fr", "es", "ar", "ru", "zh")


@lru_cache(maxsize=4)
def names_of_states(manual: Manual) -> Mapping[str, tuple[str, ...]]:
    """Return every name of each state by its code: in the six languages, English first, then everyday and former ones, as Kenia beside Kenya."""
    words = manual.vocabularies.get(SEARCH_WORDS, {}).values()
    return _names_of((*manual.countries,), (*map(Same, manual.countries.values()),), (*map(Same, words),))


@lru_cache(maxsize=4)
def _names_of(codes: tuple[str, ...], countries: tuple[Same, ...], words: tuple[Same, ...]) -> Mapping[str, tuple[str, ...]]:
    """Return the names by code; kept while a manual that is read anew has these records still."""
    searched = {word.record.label: word.record.description.split(",") for word in words}
    others = everyday()
    return {
        code: tuple(
            dict.fromkeys(
                name.strip()
                for name in (*same.record.all_names(), *searched.get(same.record.name, ()), *others.get(code, ()), *_everyday_abroad(code))
            )
        )
        for code, same in zip(codes, countries, strict=True)
    }


@lru_cache(maxsize=512)
def _everyday_abroad(code: str) -> tuple[str, ...]:
    """Return what a state is called in everyday words of the six languages."""
    return tuple(name for language in SIX_LANGUAGES if (name := Locale(language).territories.get(code)))


def everyday_names(manual: Manual) -> list[tuple[str, str]]:
    """Return everyday and former names of states with the code of each."""
    return [(name, code) for code, names in everyday().items() for name in names if code in manual.countries]


@lru_cache(maxsize=1)
def everyday() -> Mapping[str, list[str]]:
    return yaml.safe_load(EVERYDAY.read_text("utf-8"))
