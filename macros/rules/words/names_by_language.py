"""The name of a state stands in the language of its column. In: the manual's countries. Out: a problem at each name of another language or script.

Babel tells in which of the six languages a state bears a name. The United Nations has spellings of its own, so only a name of quite another form is
told. A name that a state bears in its own language, as Türkiye does, may stand anywhere.
"""

import difflib
import itertools
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global

from ...models.manual import Manual
from ...models.marked_fields import Same
from ...reading.diagnostics import Diagnostic
from ...reading.locations import Location
from ...reading.nearest import fold

LANGUAGES = {"en": "English", "fr": "French", "es": "Spanish", "ar": "Arabic", "ru": "Russian", "zh": "Chinese"}
LETTERS = {"ar": r"\u0600-\u06ff", "ru": r"\u0400-\u04ff", "zh": r"\u4e00-\u9fff"}
OTHER_LATIN = ("en", "fr", "es")
OWN_USE = ("BY", "CG")  # Belarus in every language, and Congo alone, as the United Nations has it
ANOTHER_FORM = 0.7


def check_names_by_language(manual: Manual, locations: dict[tuple[str, str], Location]) -> Iterator[Diagnostic]:
    """Yield each name of a state that stands in the column of another language."""
    there = {language for country in manual.countries.values() for language, name in country.names.items() if name}
    for code, country in manual.countries.items():
        names, wrong = _names_and_wrong(code, Same(country))
        yield from (_empty(locations["countries", code], code, language) for language, name in names.items() if not name and language in there)
        for language, other in wrong.items():
            where = ("name",) if language == "en" else ("names", language)
            yield locations["countries", code].diagnostic(where, *_said(code, names, wrong, language, other))


@lru_cache(maxsize=512)
def _names_and_wrong(code: str, one: Same) -> tuple[dict[str, str], dict[str, str]]:
    """Return the names of a state by language, and of those that stand in a wrong column the language to which they belong."""
    names = {"en": one.record.name, **one.record.names}
    said = ((language, name) for language, name in names.items() if name and "?" not in name)
    wrong = {language: other for language, name in said if (other := _language_instead(code, language, name))}
    return names, wrong | _exchanged(code, names)


def _exchanged(code: str, names: dict[str, str]) -> dict[str, str]:
    """Return the two languages whose names stand in each other's column, each written as the other language spells it alone."""
    for one, other in itertools.combinations(OTHER_LATIN, 2):
        here, there = fold(names.get(one) or ""), fold(names.get(other) or "")
        ours, theirs = _spellings(one, code), _spellings(other, code)
        if here in theirs - ours and there in ours - theirs:
            return {one: other, other: one}
    return {}


def _empty(place: Location, code: str, language: str) -> Diagnostic:
    right, name = _names(language).get(code, ""), LANGUAGES[language]
    fix = f"write {right}, or the name that the United Nations uses in {name}" if right else f"write the name that the United Nations uses in {name}"
    return place.diagnostic(("names", language), f"is empty, and the state has a name in {name}", fix, right)


def _said(code: str, names: dict[str, str], wrong: dict[str, str], language: str, other: str) -> tuple[str, ...]:
    what = f"“{names[language]}” is {LANGUAGES[other]}, and this is the column for {LANGUAGES[language]}"
    if wrong.get(other) == language:
        return what, f"let it change places with “{names[other]}”, which stands in the column for {LANGUAGES[other]}"
    right = _names(language).get(code, "")
    return what, f"write {right}, or the name that the United Nations uses in {LANGUAGES[language]}", right


@lru_cache(maxsize=4096)
def _language_instead(code: str, language: str, name: str) -> str:
    """Return the language to which a name belongs, if it is another than that of its column; empty text if it is not."""
    script = next((each for each, letters in LETTERS.items() if re.search(f"[{letters}]", name)), "")
    if script != (language if language in LETTERS else ""):
        return script or ("en" if fold(name) in _spellings("en", code) else "fr" if fold(name) in _spellings("fr", code) else "en")
    if script or code in OWN_USE or fold(name) in _spellings(language, code):
        return ""
    found = next((other for other in OTHER_LATIN if other != language and fold(name) in _spellings(other, code)), "")
    alike = difflib.SequenceMatcher(None, fold(name), fold(_names(language).get(code, ""))).ratio() > ANOTHER_FORM
    return "" if not found or alike or fold(name) in _own_names(code) else found


@lru_cache
def _names(language: str) -> dict[str, str]:
    return {code: str(name) for code, name in Locale.parse(language).territories.items()}


def _spellings(language: str, code: str) -> set[str]:
    return _all_spellings(language).get(code, set())


@lru_cache
def _all_spellings(language: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for key, name in _names(language).items():
        found[key.partition("-")[0]].add(fold(name))
    return dict(found)


@lru_cache(maxsize=512)
def _own_names(code: str) -> frozenset[str]:
    """Return what a state is called in its own languages, without the three in which a column stands."""
    spoken = get_global("territory_languages").get(code, {})
    own = [name for name, told in spoken.items() if told["official_status"] and name.partition("_")[0] not in OTHER_LATIN]
    return frozenset(fold(name) for name in filter(None, (_name_in(language, code) for language in own)))


def _name_in(language: str, code: str) -> str:
    try:
        return _names(language.partition("_")[0]).get(code, "")
    except (ValueError, UnknownLocaleError):
        return ""
