"""A record of the register says what its source says, as strongly as the source: its text has the verb of its force.

In: the manual, where its records stand, and the earlier texts of its files. Out: a problem for each text that is stronger or softer than its
force, and for each verb that its own force bars. Which verbs a force has, and which it bars, stands in data/vocabularies/forces.yml.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from functools import lru_cache

from ...models.fields import Record
from ...models.manual import Manual
from ...models.recommendations import Recommendation
from ...models.words import VocabularyWord
from ...reading.diagnostics import Diagnostic, DiagnosticError
from ...reading.files.read_result import Stood
from ...reading.locations import Location
from ...reading.yaml.reader import read

FORCES = "data/vocabularies/forces.yml"


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


def check_barred_verbs(manual: Manual, locations: dict[tuple[str, str], Location], stood: Stood) -> Iterator[Diagnostic]:
    """Yield a problem for each verb of a force that the force bars as well, at the one of the two that is new."""
    words = manual.vocabularies.get("forces", {})
    for force, word in words.items():
        for number, barred in enumerate(word.barred):
            at = next((at for at, verb in enumerate(word.verbs) if _first(verb, (barred,))), None)
            if at is not None:
                is_verb_new = _is_verb_new(words, force, word.verbs[at], barred, stood.get(FORCES, ()))
                where, *fault = _of_the_verb(word, at, barred) if is_verb_new else _of_the_bar(word, at, number)
                yield locations["vocabulary forces", force].diagnostic(where, *fault)


def _of_the_verb(word: VocabularyWord, at: int, barred: str) -> tuple[tuple, str, str]:
    verb = word.verbs[at]
    bars = f"“{verb}” is barred" if verb == barred else f"“{verb}” holds “{barred}”, which is barred"
    fix = f"take {verb} out of verbs; only if a text of this force may say it from now on, take {barred} out of barred"
    return ("verbs", at), f"{bars} in this force, so that no text may hold it", fix


def _of_the_bar(word: VocabularyWord, at: int, number: int) -> tuple[tuple, str, str]:
    barred, verb = word.barred[number], word.verbs[at]
    among = "is one of the verbs" if verb == barred else f"stands in “{verb}”, one of the verbs"
    fix = f"take {barred} out of barred; only if no text of this force may say it from now on, take {verb} out of verbs"
    return ("barred", number), f"“{barred}” is barred here, and {among} that a text may hold", fix


def _is_verb_new(words: Mapping[str, VocabularyWord], force: str, verb: str, barred: str, before: Iterable[str]) -> bool:
    """Tell whether of a verb and the bar on it the verb came last: by an earlier text, else where it is the verb of another force already."""
    for text in before:
        had = _force_before(text, force)
        if (verb in had.get("verbs", ())) != (barred in had.get("barred", ())):
            return verb not in had.get("verbs", ())
    return any(verb in other.verbs for name, other in words.items() if name != force)


def _force_before(text: str, force: str) -> dict:
    """Return what an earlier text of the file has for a force; nothing where it cannot be read."""
    with suppress(DiagnosticError):
        value = read(text).value
        had = value.get(force) if isinstance(value, dict) else None
        return had if isinstance(had, dict) else {}
    return {}


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
