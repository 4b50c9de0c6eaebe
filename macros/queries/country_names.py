"""Which state a name means. In: the manual's countries and search words. Out: the code, or none where a name is unknown or means two.

Known are the codes of two and three letters, the names in the six languages of `data/countries.csv`, long forms of them, and the everyday and
former names of `data/vocabularies/search-words.yml`. Accents, capitals, points and the order “Congo, Democratic Republic of the” make no difference.
What is none of these is looked up in some fifty languages, as Babel carries them.

Of the names of `country-names.yml` beside this file two states may bear one, so `CountryNames`, which must be sure, leaves those out.
"""

import difflib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from babel import Locale

from ..models.formatting import without_accents
from ..models.manual import Manual
from ..models.states import Country
from ..models.words import SEARCH_WORDS, VocabularyWord
from .names_of_states import everyday

SEPARATOR = re.compile(
    r"\s*(?:[;,，；、،؛/|\n\r]|(?<!\S)(?:and|&|et|und|plus|y|и|و)(?!\S)|(?<=\s)و(?=[\u0621-\u064a]{3})|(?<=[\u4e00-\u9fff])[和与](?=[\u4e00-\u9fff]))\s*",
    re.IGNORECASE,
)
BRACKETS = re.compile(r"^(.+?)\s*\((.+)\)$")
TURNED = re.compile(r"^(.+?),\s*(.+)$")
LONG_FORM = re.compile(
    r"^(?!republic of china$)(?:(?:federal|federative|islamic|people s|socialist|co operative|plurinational|bolivarian|hashemite) )*"
    r"(?:republic|kingdom|state|commonwealth|principality|grand duchy|sultanate|union) of (.+)$"
)
POINTS = re.compile(r"(?<=\b\w)\.(?=\w\b|\W|$)")
SHORT = {"st": "saint", "rep": "republic", "dem": "democratic", "fed": "federal", "is": "islands", "the": "", "&": "and"}
CLOSE = 0.8
# Without scripts whose vowels are signs over letters: `key` leaves those out, and two names would be one.
LANGUAGES = "ar az bg bs ca cs da de el en es et eu fa fi fil fr ga he hr hu hy id is it ja ka kk ko lt lv mk mn ms mt nb nl pl ps pt ro ru sk sl so sq sr sv sw tr uk ur uz vi zh"
ARTICLES = frozenset(["el", "la", "le", "les", "l", "los", "las", "il", "lo", "die", "der", "das", "de", "het", "o", "os", "as", "den", "det"])


class Found(NamedTuple):
    """A part of a text that should name a state: as it was written, and its code; no code if nothing or two are meant."""

    text: str
    code: str | None


class CountryNames:
    """Every name by which the manual knows a state, ready to be looked up."""

    def __init__(self, countries: Mapping[str, Country], words: Mapping[str, VocabularyWord]):
        self.countries = countries
        self._codes: dict[str, set[str]] = {}
        for code, country in countries.items():
            for name in (code, country.alpha3, *_forms(country.all_names())):
                self._codes.setdefault(key(name), set()).add(code)
        labels = {country.name: code for code, country in countries.items()}
        others = [(name, labels[word.label]) for word in words.values() if word.label in labels for name in word.description.split(",")]
        self._table = frozenset(self._codes)
        for name, code in others:
            if key(name) not in self._table:
                self._codes.setdefault(key(name), set()).add(code)
        for code, names in everyday().items():  # a name that two states bear in everyday words is that of neither
            for name in names if code in countries else ():
                if key(name) in self._codes and key(name) not in self._table:
                    self._codes[key(name)].add(code)

    def meant(self, text: str) -> tuple[str, ...]:
        """Return the codes of the states that a name can mean: none, one, or more where it is ambiguous."""
        written = key(text)
        turned = key(_turned(text))
        found = self._codes.get(written) or self._codes.get(turned) or self._long_form(written) or self._long_form(turned)
        return tuple(sorted(found or self._in_other_languages(written) or self._in_brackets(text)))

    def _in_other_languages(self, written: str) -> set[str]:
        """Return what a name means in any language of LANGUAGES, also behind an article."""
        first, _, rest = written.partition(" ")
        names = _names_of_the_world()
        return set(names.get(written) or names.get(rest if first in ARTICLES else "", ())) & set(self.countries)

    def _in_brackets(self, text: str) -> set[str]:
        """Return what both a name and the words in brackets behind it mean, as in AT (Austria)."""
        match = BRACKETS.match(text.strip())
        return set(self.meant(match[1])) & set(self.meant(match[2])) if match else set()

    def _long_form(self, written: str) -> set[str]:
        """Return what “republic of x” means: what x means, unless names of other states hold x as well, as both Koreas do."""
        match = LONG_FORM.match(written)
        found = self._codes.get(match[1], set()) if match else set()
        clear = found and (match[1] in self._table or not any(codes != found and match[1] in name.split() for name, codes in self._codes.items()))
        return found if clear else set()

    def code(self, text: str) -> str | None:
        """Return the code of the one state that a name means."""
        found = self.meant(text)
        return found[0] if len(found) == 1 else None

    def nearest(self, text: str) -> str | None:
        """Return the code of the one state whose name is spelt nearly like this; none if two are as near."""
        if len(key(text)) < 4:
            return None
        close = difflib.get_close_matches(key(text), (name for name in self._codes if len(name) > 3), n=6, cutoff=CLOSE)
        codes = {code for name in close for code in self._codes[name]}
        return codes.pop() if len(codes) == 1 else None

    def listed(self, text: str) -> list[Found]:
        """Return each state of a list, however it is punctuated: “Ivory Coast; Senegal and Ghana”, “Trinidad and Tobago, Fiji”."""
        parts, marks = SEPARATOR.split(text), SEPARATOR.findall(text)
        found, start = [], 0
        while start < len(parts):
            end = self._longest(parts, marks, start)
            whole = _joined(parts, marks, start, end)
            if whole:
                found.append(Found(whole, self.code(whole)))
            start = end
        return found

    def _longest(self, parts: list[str], marks: list[str], start: int) -> int:
        """Return where the longest run of parts ends that names one state, one part if none does."""
        most = min(len(parts), start + 4)
        return next((end for end in range(most, start + 1, -1) if self.code(_joined(parts, marks, start, end))), start + 1)


def key(name: str) -> str:
    """Return what is compared of a name: small letters and digits, without accents, articles and points."""
    plain = without_accents(POINTS.sub("", name)).casefold()
    letters = "".join(char if char.isalnum() or char == "&" else " " for char in plain)
    return " ".join(word for word in (SHORT.get(word, word) for word in letters.split()) if word)


def _forms(names: Iterable[str]) -> Iterator[str]:
    """Yield each name, and of “Iran (Islamic Republic of)” also “Iran” and “Islamic Republic of Iran”."""
    for name in names:
        yield name
        if match := BRACKETS.match(unicodedata.normalize("NFKC", name)):
            yield match[1]
            yield f"{match[2]} {match[1]}"


def _turned(text: str) -> str:
    """Return “Republic of Korea” for “Korea, Republic of” and “Korea (Republic of)”."""
    match = TURNED.match(text) or BRACKETS.match(text)
    return f"{match[2]} {match[1]}" if match else text


def _joined(parts: list[str], marks: list[str], start: int, end: int) -> str:
    text = parts[start]
    for place in range(start + 1, end):
        text += marks[place - 1] + parts[place]
    return text.strip()


@lru_cache(maxsize=1)
def _names_of_the_world() -> Mapping[str, frozenset[str]]:
    """Return the codes that a name means in any of the languages, of the Unicode Common Locale Data Repository as Babel carries it."""
    found: dict[str, set[str]] = {}
    for language in LANGUAGES.split():
        for code, name in Locale(language).territories.items():
            if code.isalpha():
                found.setdefault(key(name), set()).add(code)
    return {name: frozenset(codes) for name, codes in found.items() if name}


@lru_cache(maxsize=4)
def country_names(manual: Manual) -> CountryNames:
    """Return the names that a manual knows."""
    return CountryNames(manual.countries, manual.vocabularies.get(SEARCH_WORDS, {}))
