"""A word that stands in a field and belongs to another field of the same record. In: the manual, the model, the record and the word. Out: what is wrong, and where it goes.

The words of the field itself are not proposed in its place: one of them would pass, and what was meant would be lost.
"""

from ...models.annotations import Path, model_at
from ...models.fields import Record, Word
from ...models.manual import Manual
from ...models.marked_fields import words_of_field
from ..faults import Fault

MOST_WORDS = 20


def word_of_another(manual: Manual, model: type[Record], held: dict, where: Path, word: Word, value: str) -> Fault | None:
    """Return what is wrong with a word of one other field of a record; `held` are the fields of the record, `where` leads to the word from the top."""
    here = next(part for part in reversed(where) if not isinstance(part, int))
    own = model_at(model, where[: where.index(here)])
    others = [
        (name, vocabulary)
        for name in own.model_fields
        for vocabulary in words_of_field(own, name)
        if name != here and vocabulary != word.name and value in manual.vocabularies.get(vocabulary, {})
    ]
    if len(others) != 1:
        return None
    [(name, vocabulary)] = others
    what = f"“{value}” is a word for {name} (data/vocabularies/{vocabulary}.yml), and this is {here}"
    left = "take it out here" if isinstance(where[-1], int) else f"put back here the word that stood here, {_one_of(manual, word)}"
    if held.get(name):
        return Fault(
            what, f"if it was meant for {name}, where {held[name]} stands, write it there, and {left}; else write here {_one_of(manual, word)}"
        )
    return Fault(what, f"write {name}: {value} on a line of its own, and {left}")


def _one_of(manual: Manual, word: Word) -> str:
    words = manual.vocabularies.get(word.name, {})
    return f"one of: {', '.join(words)}" if len(words) <= MOST_WORDS else f"one of data/vocabularies/{word.name}.yml"
