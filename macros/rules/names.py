"""Every name by which people know a record or word. In: the manual and what a field points to. Out: names by id, for advice that is right.

A country is known by its two codes and by every name that `queries/country_names.py` holds.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from babel import Locale

from ..models.fields import Record
from ..models.fields.references import SLUG
from ..models.manual import KINDS, MADE_KINDS, Manual
from ..models.meetings import Meeting
from ..models.texts.hosts import lookalike
from ..models.words import VocabularyWord
from ..queries.country_names import country_names
from ..queries.names_of_states import names_of_states
from ..reading.messages.other_words import FALSE_FOR_NORWAY, OTHER_WORDS
from ..reading.nearest import Advice, advice, explained, fold, labelled, misspelt, named

FORMAL = re.compile(
    r"^(?:the )?(?:(?:federal |islamic |democratic |arab |people s )*republic|kingdom|state|principality|grand duchy|commonwealth|sultanate) of (?:the )?"
)
TITLES = ("title", "short", "name", "term", "symbol", "citation", "url")
OFFICE_OF = re.compile(r"^(?:the )?(?:government|republic|ministry of foreign affairs|permanent mission|embassy) of (?:the )?")
FORMER = re.compile(r"^(?:the )?(?:former(?:ly)?|ex|erstwhile) (?:the )?")
FIGURES = re.compile(r"\d+")
WITH_PLACE = re.compile(r"([a-z0-9]+(?:-[a-z0-9]+)*)[\s,:(]+(?:pp?\.?|pages?|paras?\.?|paragraphs?|§|section|chapter|annex)\s*\S.*", re.IGNORECASE)
NEGATED = {"not", "no", "non", "un", "never", "former", "formerly", "ex", "almost", "partly", "or", "and"}
EXPLAINS = {"raising", "meeting", "meetings", "event", "activity", "activities", "work", "the", "a", "of"}  # beside a word that says which
PAGE_KINDS = "page-kinds"
OF_MADE_PAGES = {kind.page_kind for kind in MADE_KINDS} - {"reference"} | {"recommendation", "source"}  # which nobody writes by hand
Names = Mapping[str, tuple[str, ...]]
DIGITS = {ord("0"): "O", ord("1"): "I", ord("5"): "S"}  # as they are read in a code
NO_STATES = {"EU", "EZ", "UN"}  # two letters of an organisation
LOOK_UP = "look it up in data/countries.csv, and write the two capital letters at the beginning of its line; an organisation is no country"

OF_ALL = "write the code of each state that is meant; where none is, leave the line out"
BODY = "take it out here; an organisation is no country: a member has a record of its own with kind: organisation, a host stands under organisations"
ON_LINE = "leave the line out; how a meeting was held stands under facts, with its source"
# What people write for a country and what is none, folded, and where it belongs.
NO_COUNTRIES = {
    **dict.fromkeys(("eu", "european union", "un", "onu", "united nations", "african union", "au", "asean", "oas", "osce", "nato", "ecowas"), BODY),
    **dict.fromkeys(
        ("online", "on line", "virtual", "virtually", "hybrid", "remote", "zoom", "webinar", "video conference", "en ligne", "en linea"), ON_LINE
    ),
    **dict.fromkeys(("global", "worldwide", "world", "international", "all", "all states", "all members", "various", "several", "many"), OF_ALL),
    **dict.fromkeys(("kosovo", "taiwan", "xk", "tw"), "take it out here; data/countries.csv holds the members and observers of the United Nations"),
}


@lru_cache(maxsize=64)
def names_of_kind(manual: Manual, kind: str) -> Names:
    """Return the names of every record of a kind: its titles, its web address, its file."""
    return {id: _names(kind, id, record) for id, record in getattr(manual, kind).items()}


def _names(kind: str, id: str, record: Record) -> tuple[str, ...]:
    given = [str(getattr(record, name)) for name in TITLES if getattr(record, name, None)]
    given += [record.city or "", id.partition("-")[2]] if isinstance(record, Meeting) else []
    return (*given, f"{id}.yml", f"{KINDS[kind].path}/{id}", KINDS[kind].file_of(id), f"{id}.md")


@lru_cache(maxsize=64)
def names_of_words(manual: Manual, vocabulary: str) -> Names:
    """Return the names of every word of a vocabulary: its label, also without what stands behind a comma or in brackets, and what people write for it."""
    words = manual.vocabularies.get(vocabulary, {}).items()
    return {word: (entry.label, re.split(r"[,(]", entry.label)[0], *OTHER_WORDS.get(word, ())) for word, entry in words}


def advice_on_word(manual: Manual, vocabulary: str, given: str) -> Advice:
    """Return which word of a vocabulary is meant: by its label, by its spelling, or because only its description speaks of it."""
    names = names_of_words(manual, vocabulary)
    found = advice(given, names, most=20)
    if found.instead or not (said := fold(given)):
        return found
    words = manual.vocabularies.get(vocabulary, {})
    offered = [word for word in words if vocabulary != PAGE_KINDS or word not in OF_MADE_PAGES]
    meanings, labels = ({word: getattr(words[word], name) for word in offered} for name in ("description", "label"))
    listed = found.fix.startswith("write one of")
    found = found._replace(fix=explained(meanings) or listed and labelled(labels) or found.fix)
    if label := misspelt(given, [entry[0] for entry in names.values()]):
        [word, *others] = [word for word, entry in names.items() if entry[0] == label]
        return found if others else Advice(f"did you mean {word}?", word)
    if held := _held_word(manual, vocabulary, said):
        return Advice(f"did you mean {held}?", held)
    wanted = set(said.split())
    told = [word for word, entry in words.items() if wanted <= set(fold(f"{entry.label} {entry.description}").split())]
    if len(told) != 1 or len(said) < 4 or wanted & set(fold(vocabulary).split()):  # every kind of page is a page
        return found
    if wanted <= set(fold(f"{told[0]} {words[told[0]].label}").split()):
        return Advice(f"did you mean {told[0]}?", told[0])
    if explained(meanings) and vocabulary != PAGE_KINDS:
        return found
    return Advice(f"did you mean {told[0]} ({_first_words(words[told[0]])})? else {found.fix}")


def _first_words(word: VocabularyWord) -> str:
    """Return what a word means, in the words before the first that ends or parts a sentence; its label where nobody explained it."""
    return re.split(r"[.;] ", word.description)[0].rstrip(".") if word.description else word.label


def _held_word(manual: Manual, vocabulary: str, said: str) -> str:
    """Return the one word that a text holds with words beside it that only explain it, as “annual meeting” holds annual; empty text for another."""
    words, given = manual.vocabularies.get(vocabulary, {}), said.split()
    held = [word for word in words if len(word) > 3 and f" {fold(word)} " in f" {said} "]
    if len(held) != 1 or NEGATED & set(given):
        return ""
    entry = words[held[0]]
    known = set(fold(f"{held[0]} {entry.label} {entry.description} {vocabulary} {vocabulary.removesuffix('s')}").split())
    return held[0] if set(given) <= known | EXPLAINS else ""


@lru_cache(maxsize=2)
def names_of_countries(manual: Manual) -> dict[str, frozenset[str]]:
    """Return the codes that bear a name, by the name folded."""
    return _by_name(tuple((code, manual.countries[code].alpha3, names) for code, names in names_of_states(manual).items()))


@lru_cache(maxsize=4)
def _by_name(states: tuple[tuple[str, str, tuple[str, ...]], ...]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for code, alpha3, names in states:
        for name in (code, alpha3, *names):
            found[fold(name)].add(code)
            found[fold(re.sub(r"\(.*?\)", "", name))].add(code)
    return {name: frozenset(codes) for name, codes in found.items() if name and codes}


def advice_on_country(manual: Manual, given: str) -> Advice:
    """Return the code that is meant by a code, a name or a name with a slip; none where it could be another state's."""
    names = names_of_countries(manual)
    said = fold(lookalike(given))
    if said in FALSE_FOR_NORWAY and "NO" in manual.countries:
        return Advice("write NO for Norway, which a program has read as “no” and written as false", "NO")
    codes = names.get(said) or names.get(FORMAL.sub("", said)) or names.get(said.removeprefix("the ")) or country_names(manual).meant(given)
    codes = codes or names.get(OFFICE_OF.sub("", said), frozenset()) or names.get(FORMER.sub("", said), frozenset())
    codes = codes or (names.get(fold(given.upper().translate(DIGITS)), frozenset()) if len(given) == 2 else frozenset())
    if len(codes) > 1:
        return Advice("write " + ", or ".join(f"{code} for {manual.countries[code].name}" for code in sorted(codes)))
    if codes:
        [code] = codes
        return Advice(f"write {code} for {manual.countries[code].name}", code)
    near = misspelt(given, names) if len(given) > 4 else None
    if near and len(names[near]) == 1:
        [code] = names[near]
        return Advice(f"did you mean {code} for {manual.countries[code].name}?", code)
    if told := NO_COUNTRIES.get(said):
        return Advice(told)
    if (name := Locale("en").territories.get(given, "")) and given not in NO_STATES:
        return Advice(f"if the line of {given} ({name}) was taken out, put it back; else {LOOK_UP}")
    return Advice(LOOK_UP)


def several_countries(manual: Manual, given: str) -> list[str]:
    """Return the codes of the countries that a text names one after the other; none where it is one country, or any part is unknown."""
    parts = [part for part in re.split(r"\s*[;,/&+،؛、，；]\s*|\s+(?:and|et|und|y)\s+", given) if part]
    if len(parts) < 2 or advice_on_country(manual, given).instead:
        return []
    codes = [advice_on_country(manual, part).instead for part in parts]
    return codes if all(codes) else []


def advice_on_record(manual: Manual, kind: str, given: str) -> Advice:
    """Return which record of a kind is meant: by its name, its web address, its file, or its spelling."""
    if kind == "countries":
        return advice_on_country(manual, given)
    names = names_of_kind(manual, kind)
    meant = named(lookalike(given), names)
    meant = meant or [id for id, others in names.items() if "://" in given and _bare_address(given) in map(_bare_address, others)]
    if len(meant) == 1:
        return Advice(f"write {meant[0]}", meant[0])
    if (placed := WITH_PLACE.fullmatch(given.strip())) and placed[1] in names:
        return Advice(f"write {placed[1]}, and the place in it under locator, where there is such a field", placed[1])
    if parts := fold(given).split():
        same = [id for id in names if len(parts) > 1 and sorted(fold(id).split()) == sorted(parts)]
        if len(same) == 1:
            return Advice(f"write {same[0]}", same[0])
    if (
        kind == "modules"
        and (number := re.fullmatch(r"(?:fp[ -]?|module )?0*(\d{1,2})", fold(given)))
        and (code := f"fp-{int(number[1]):02}") in names
    ):
        return Advice(f"write {code}", code)
    home = KINDS[kind].home
    made = f", or make {KINDS[kind].file_of(given)} first" if KINDS[kind].shape == "folder" and re.fullmatch(SLUG, given) else ""
    if len(others := [id for id in names if made and FIGURES.sub("0", id) == FIGURES.sub("0", given)]) == 1:
        other = f"if {others[0]} is meant, of another year or number, write it, and look at the year in the texts beside it"
        return Advice(f"{other}; else{made.removeprefix(', or')}")
    return advice(given, dict.fromkeys(names, ()), otherwise=f"write the id of one that stands in {home}{made}")


def _bare_address(address: str) -> str:
    """Return what two ways of writing one web address have in common."""
    return re.sub(r"^https?://(?:www\.)?", "", address.lower()).partition("#")[0].partition("?")[0].rstrip("/")
