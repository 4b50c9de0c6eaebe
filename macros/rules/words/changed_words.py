"""A word of a vocabulary that was put in the place of another: its label may change, the word never. In: problems, where words stand, the earlier files.

Out: the problems, with one at the new word in the place of those of everything that names the old one; its line keeps the new label under the old word.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from ...models.manual import Manual
from ...reading.diagnostics import Diagnostic
from ...reading.files.read_result import Stood
from ...reading.locations import Location
from ...reading.nearest import fold
from ..faults import TAKEN_AWAY

NO_WORD = re.compile(rf"“([\w-]+)” is not a word of (data/vocabularies/([\w-]+)\.yml){TAKEN_AWAY}")
WORD = re.compile(r"^([a-z0-9][\w-]*):[^\n]*", re.MULTILINE)
TEXT = re.compile(r"\w{4,}")
FEWEST_SHARED = 2  # words of label and meaning, by which a line is another state of the one that stood there
MOST_PLACES = 4


def with_changed_words(
    found: Collection[Diagnostic], manual: Manual, locations: Mapping[tuple[str, str], Location], stood: Stood
) -> list[Diagnostic]:
    """Return the problems with one at each word that stands where another stood, and says the same."""
    naming: dict[tuple[str, str, str], list[Diagnostic]] = defaultdict(list)
    for problem in found:
        if match := NO_WORD.fullmatch(problem.what):
            naming[match[1], match[2], match[3]].append(problem)
    told = {missed: now for missed in naming if (now := _in_its_place(*missed, manual, stood))}
    gone = {problem for missed in told for problem in naming[missed]}
    return [
        *(problem for problem in found if problem not in gone),
        *(_problem(old, now, sorted(naming[old, path, name]), locations[f"vocabulary {name}", now]) for (old, path, name), now in told.items()),
    ]


def _in_its_place(old: str, path: str, name: str, manual: Manual, stood: Stood) -> str:
    """Return the new word that stands where the old one stood, between the same words, and says the same; empty text if there is none."""
    words = list(manual.vocabularies.get(name, ()))
    for text in stood.get(path, ()):
        before = {match[1]: match[0] for match in WORD.finditer(text)}
        for now in _new(words, list(before), old):
            entry = manual.vocabularies[name][now]
            shared = _words(before[old]) & _words(f"{entry.label} {entry.description}")
            if len(shared) >= FEWEST_SHARED or set(fold(old).split()) & set(fold(now).split()):
                return now
    return ""


def _new(words: list[str], before: list[str], old: str) -> Iterator[str]:
    """Yield the word that has the place of an old one, if it alone is new and the others stand as they stood."""
    if old in before and len(words) == len(before) and [*words, old].count(old) == 1:
        now = words[before.index(old)]
        if now not in before and [now if word == old else word for word in before] == words:
            yield now


def _words(text: str) -> set[str]:
    return set(TEXT.findall(text.casefold())) - {"label", "description"}


def _problem(old: str, now: str, problems: list[Diagnostic], home: Location) -> Diagnostic:
    place = home.document.place(home.inside, key=True)
    line = home.document.lines[place.line - 1]
    shown = [f"{each.path}:{each.line}" for each in problems]
    rest = f" and {len(shown) - MOST_PLACES} more" if len(shown) > MOST_PLACES else ""
    what = f"was “{old}”, which is named in {', '.join(shown[:MOST_PLACES])}{rest}; a word never changes, its label and meaning may"
    return Diagnostic(home.path, place.line, place.column, "word", what, f"write {old}: before the label", line.replace(f"{now}:", f"{old}:", 1), 1)
