"""A record of the register says what its source says, as strongly as the source: its text has the verb of its force.

In: the manual and where its records stand. Out: a problem for each text that is stronger or softer than its force. Which verbs a
force has, and which it bars, stands in data/vocabularies/forces.yml.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from ...models.fields import Record
from ...models.manual import Manual
from ...models.recommendations import Recommendation
from ...models.words import VocabularyWord
from ...reading.diagnostics import Diagnostic
from ...reading.locations import Location


def check_forces(manual: Manual, locations: dict[tuple[str, str], Location]) -> Iterator[Diagnostic]:
    """Yield a problem for each record of the register whose text has another force than its source."""
    for id, item in manual.recommendations.items():
        word = manual.vocabularies.get("forces", {}).get(item.force)
        if word and (fault := fault_of_text(item.text, item.force, word)):
            yield locations["recommendations", id].diagnostic(("text",), *fault)


def check_refused_forces(manual: Manual, refused: Iterable[tuple[type[Record], Location]]) -> Iterator[Diagnostic]:
    """Yield a problem for each record of the register that is refused for something else and has another force than its source as well."""
    for model, place in refused:
        said = place.raw if model is Recommendation and isinstance(place.raw, dict) else {}
        word = manual.vocabularies.get("forces", {}).get(str(said.get("force")))
        if word and isinstance(said.get("text"), str) and (fault := fault_of_text(said["text"], said["force"], word)):
            yield place.diagnostic(("text",), *fault)


def fault_of_text(text: str, force: str, word: VocabularyWord) -> tuple[str, str] | None:
    """Return what is wrong with a text of a force and how to mend it; None if its verbs are those of the force."""
    if barred := _first(text, word.barred):
        return f"holds “{barred}”, but its force is {force}", f"say it without “{barred}”, or correct the force after reading the source"
    if word.verbs and not _first(text, word.verbs):
        return f"holds no verb of its force, {force}", f"write one of: {', '.join(word.verbs)}; or correct the force after reading the source"
    return None


def _first(text: str, words: tuple[str, ...]) -> str | None:
    """Return the first of the words that a text holds, as it stands there."""
    match = _any_of(words).search(text) if words else None
    return match[0] if match else None


@lru_cache
def _any_of(words: tuple[str, ...]) -> re.Pattern:
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE)
