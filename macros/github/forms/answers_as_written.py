"""An answer as a field holds it. In: the answer, the field's part of the model. Out: a date, the code of a state, the id of a source, a word of a vocabulary."""

import datetime as dt
from typing import get_args

from ...models.annotations import Part
from ...models.fields import PartialDate, Refers, Word
from ...models.texts.written_dates import partial_date
from ...queries.country_names import key
from .form_answers import FormAnswers

PARTIAL = get_args(PartialDate)[1]


def as_written(answers: FormAnswers, part: Part | None, text: str) -> str:
    """Return an answer as a field holds it: a date, the code of a state, the id of a source, a word of a vocabulary."""
    if part is None:
        return text
    if part.shape.type is dt.date or PARTIAL in part.shape.metadata:
        return partial_date(text) or text
    marker = next((item for item in part.shape.metadata if isinstance(item, (Refers, Word))), None)
    if isinstance(marker, Word):
        words = answers.manual.vocabularies.get(marker.name, {})
        return next((word for word, item in words.items() if item.label.casefold() == text.casefold()), text)
    if marker and marker.kind == "countries":
        return answers.country(text)
    return text.rpartition("#")[2] if marker else text


def holds(answers: FormAnswers, part: Part, text: str) -> bool:
    """Tell whether a field holds what stands there now, in any way of writing it."""
    return bool(text) and (as_written(answers, part, text) == part.value or key(text) == key(part.value) != "")
