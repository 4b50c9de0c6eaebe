"""Two words of a vocabulary that readers could not tell apart: a line was copied, and its label or its meaning left as it was.

In: the manual, where its words stand, and the earlier texts of its files. Out: a problem at the word that is new, or else at the second of the two.
"""

import re
from collections.abc import Iterator

from ...models.manual import Manual
from ...models.words import SEARCH_WORDS, VocabularyWord
from ...reading.diagnostics import Diagnostic
from ...reading.files.read_result import Stood
from ...reading.locations import Locations
from ...reading.nearest import fold

LONGER = re.compile(r"[a-z]{4,}(?:-[a-z]{4,})*")  # no abbreviation, which an id does not write with its capitals


def check_words_twice(manual: Manual, locations: Locations, stood: Stood) -> Iterator[Diagnostic]:
    """Yield each word with the label or the description of another word of its vocabulary; search words have a rule of their own."""
    for name, words in manual.vocabularies.items():
        if name != SEARCH_WORDS:
            yield from _of_one(name, words, locations, stood.get(f"data/vocabularies/{name}.yml", ()))


def _of_one(name: str, words: dict[str, VocabularyWord], locations: Locations, before: tuple[str, ...]) -> Iterator[Diagnostic]:
    known = [id for id in words if any(re.search(rf"^{re.escape(id)}:", text, re.MULTILINE) for text in before)]
    labels: dict[str, str] = {}
    meanings: dict[str, str] = {}
    for id in (*known, *(id for id in words if id not in known)):
        word, place = words[id], locations[f"vocabulary {name}", id]
        label, meaning = labels.setdefault(fold(word.label), id), meanings.setdefault(fold(word.description), id)
        if label != id:
            yield place.diagnostic(
                ("label",),
                f"“{word.label}” is the label of {label} as well, so that readers cannot tell the two apart",
                _label(id, word, words[label]),
            )
        elif meaning != id and fold(word.description):
            what = f"says word for word what {meaning} means"
            yield place.diagnostic(("description",), what, f"say what {id} means, and when to use it")


def _label(id: str, word: VocabularyWord, other: VocabularyWord) -> str:
    if fold(word.description) == fold(other.description):
        return "keep one of the two; if both are needed, give this one a label and a description of its own"
    said = id.replace("-", " ").capitalize()
    return "give this one a label of its own" + (f", such as {said}" if LONGER.fullmatch(id) and fold(said) != fold(other.label) else "")
