"""What the type of a field says beyond its plain type. Out: marks that one walk over the models finds (`macros.models.annotations`).

A reference is plain text at run time; its mark says where it points, so that every unknown id is found without a list of fields.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Refers:
    """Marks a text field as the id of a record of one kind (`kind` is a field of `Manual`)."""

    kind: str


@dataclass(frozen=True)
class Word:
    """Marks a text field as a word of the vocabulary `data/vocabularies/<name>.yml`."""

    name: str


@dataclass(frozen=True)
class Vocabulary:
    """Marks a text field as the name of a vocabulary, a file of data/vocabularies/ without .yml."""


@dataclass(frozen=True)
class PageAddress:
    """Marks a text field as a page of the manual, `roles/hub.md`, with or without `#heading-id`."""


@dataclass(frozen=True)
class WrittenAs:
    """Says to a form how a text is written, as a pattern and in words; the check of the field is stricter."""

    pattern: str
    words: str


@dataclass(frozen=True)
class NotAhead:
    """Marks a date or year that cannot lie after the manual's own date: what it dates is on record already.

    `years` more may stand where what is planned for the year to come is on record as well.
    """

    years: int = 0
