"""Words that search takes for others, with the one that the manual uses in the place of those. In: the manual. Out: a problem for each, with its line."""

from collections.abc import Iterator

from ..models.manual import Manual
from ..models.words import SEARCH_WORDS
from ..reading.diagnostics import Diagnostic
from ..reading.fixes import replaced_once
from ..reading.locations import Locations
from ..reading.nearest import fold


def check_search_words(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each entry whose label is no name of a state or member, and whose other word is one."""
    used = {fold(name) for name in [*(country.name for country in manual.countries.values()), *(m.name for m in manual.members.values() if m.name)]}
    for id, word in manual.vocabularies.get(SEARCH_WORDS, {}).items():
        if fold(word.label) not in used and fold(word.description) in used and fold(id) != fold(word.label):
            place = locations[f"vocabulary {SEARCH_WORDS}", id]
            at = place.document.place((id, "label"))
            new = f'{{label: {word.description}, description: "{word.label}"}}'
            line = place.document.lines[at.line - 1]
            mend = replaced_once(line, line[line.index("{") :], new) if line.rstrip().endswith("}") and '"' not in word.label else ()
            what = f"“{word.label}” stands where the name belongs that the manual uses, {word.description}"
            yield Diagnostic(place.path, at.line, at.column, f"{id}.label", what, f"let the two change places: {new}", *mend)
