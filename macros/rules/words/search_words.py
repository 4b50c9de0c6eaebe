"""Words that search takes for others, each on the line of the word that the manual uses. In: the manual. Out: a problem for each, with its line.

A label that no page, term, state or member bears is not told where nothing says what the manual uses instead.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from ...models.manual import DATA_KINDS, Manual
from ...models.words import SEARCH_WORDS, VocabularyWord
from ...reading.diagnostics import Diagnostic
from ...reading.fixes import replaced_once, written
from ...reading.locations import Location, Locations
from ...reading.nearest import fold
from ..names import names_of_countries

TITLES = ("title", "short", "name", "term")
LONGEST_CODE = 3
Words = Mapping[str, VocabularyWord]


def check_search_words(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each entry that stands for a word of another line, or has the word of the manual and the other one in each other's place."""
    words = manual.vocabularies.get(SEARCH_WORDS, {})
    names, titles, states = _names(manual), _titles(manual), names_of_countries(manual)
    for id, word in words.items():
        place = locations[f"vocabulary {SEARCH_WORDS}", id]
        spelt = names.get(fold(word.label), set()) | titles.get(fold(word.label), set())
        is_known = bool(spelt)
        parts = word.description.split(", ")
        own = [part for part in parts if fold(part) in names and (len(parts) == 1 or fold(part) == fold(id))]
        called = "" if is_known else next(iter(own), "")
        used = fold(word.label) if is_known else fold(called)
        if other := _line_of(words, id, used, fold(word.label)):
            yield _with_a_line(place, id, word, other, words[other])
        elif used and not is_known:
            yield _exchanged(place, id, word, called, [each for each in parts if each != called])
        elif not is_known and len(word.label) > LONGEST_CODE and len(codes := states.get(fold(word.label), ())) == 1:
            yield _of_a_state(manual, place, word, *codes)
        elif spelt and word.label.casefold() not in map(str.casefold, spelt):
            right = min(spelt)
            yield place.diagnostic(
                (id, "label") if not place.inside else ("label",),
                f"“{word.label}” lacks signs of {right}, as the manual spells it",
                f"write {right}",
                right,
            )


def _of_a_state(manual: Manual, place: Location, word: VocabularyWord, code: str) -> Diagnostic:
    """Return what is wrong with a label that is a name of a state, and not the one that the manual uses."""
    now, others = manual.countries[code].name, [word.label, *(part for part in word.description.split(", ") if fold(part) != fold(word.label))]
    line = place.document.lines[(at := place.document.place((*place.inside, "label"))).line - 1]
    new = f'{{label: {written(now)}, description: "{", ".join(others)}"}}'
    mend = replaced_once(line, line[line.index("{") :], new) if line.rstrip().endswith("}") and '"' not in word.label else ()
    what = f"“{word.label}” is no name that the manual uses: data/countries.csv calls {code} {now}"
    return Diagnostic(place.path, at.line, at.column, "label", what, f"write label: {now}, and {word.label} among the other words", *mend)


def _names(manual: Manual) -> dict[str, set[str]]:
    """Return how states and members are called, by the name folded."""
    return _folded([*(country.name for country in manual.countries.values()), *(m.name for m in manual.members.values() if m.name)])


def _titles(manual: Manual) -> dict[str, set[str]]:
    """Return how pages, terms and records are called, by the name folded."""
    pages = [name for page in manual.pages.values() for name in (page.name, page.meta.title, *page.meta.aliases)]
    fields = {kind.name: [field for field in TITLES if field in kind.model.model_fields] for kind in DATA_KINDS}
    records = [vars(record)[field] or "" for kind, names in fields.items() for record in getattr(manual, kind).values() for field in names]
    return _folded([*pages, *records, *(alias for term in manual.terms.values() for alias in term.aliases)])


def _folded(names: Iterable[str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for name in names:
        found[fold(name)].add(name)
    return found


def _line_of(words: Words, id: str, used: str, label: str) -> str:
    """Return the entry that has a line for the same word already: for the one that the manual uses, or else for what this one calls it."""
    others = {other: word for other, word in words.items() if other != id}
    before = list(words)[: list(words).index(id)]
    same = (other for other, word in others.items() if fold(word.label) == used and (other in before or used != label))
    named = (other for other, word in others.items() if not used and label in map(fold, word.description.split(", ")))
    return next(same, "") or next(named, "")


def _with_a_line(place: Location, id: str, word: VocabularyWord, other: str, there: VocabularyWord) -> Diagnostic:
    """Return what is to be done with a second line for one word: what only it says goes to the first."""
    known = set(map(fold, [there.label, *there.description.split(", ")]))
    more = [each for each in [word.label, *word.description.split(", ")] if fold(each) not in known]
    at = place.document.place((id, "label"))
    same = fold(word.label) == fold(there.label)
    what = f"“{word.label}” {'has' if same else f'stands for {there.label}, which has'} its line already ({other})"
    if not more:
        is_one = place.document.ends[(id,)].line == place.document.place((id,), key=True).line
        return Diagnostic(
            place.path, at.line, at.column, f"{id}.label", f"{what}, with all words of this one", "take this line away", "", int(is_one)
        )
    fix = f"write {', '.join(more)} into the description there, with a comma before it, and take this line away"
    return Diagnostic(place.path, at.line, at.column, f"{id}.label", what, fix)


def _exchanged(place: Location, id: str, word: VocabularyWord, called: str, others: list[str]) -> Diagnostic:
    at = place.document.place((id, "label"))
    new = f'{{label: {called}, description: "{", ".join([word.label, *others])}"}}'
    line = place.document.lines[at.line - 1]
    mend = replaced_once(line, line[line.index("{") :], new) if line.rstrip().endswith("}") and '"' not in word.label else ()
    what = f"“{word.label}” stands where the name belongs that the manual uses, {called}"
    return Diagnostic(place.path, at.line, at.column, f"{id}.label", what, f"let the two change places: {new}", *mend)
