"""The terms of the glossary: by letter, and the words by which a text can name each."""

import re
from itertools import groupby
from typing import NamedTuple

from ..models.manual import Manual
from ..models.words import Term
from .network import folded

SHORT_FORM = re.compile(r"[A-Z][A-Z0-9&-]*[A-Z0-9]")


class Letter(NamedTuple):
    """A letter with the terms that begin with it, by id."""

    letter: str
    terms: list[tuple[str, Term]]


def letters(manual: Manual) -> list[Letter]:
    """Return the terms under their letters, what begins with none of them under 0–9."""
    terms = sorted(manual.terms.items(), key=lambda pair: (_letter(pair[1]), folded(pair[1].term)))
    return [Letter(letter, list(group)) for letter, group in groupby(terms, key=lambda pair: _letter(pair[1]))]


def _letter(term: Term) -> str:
    first = folded(term.term)[:1]
    return first.upper() if first.isalpha() else "0–9"


def names(term: Term) -> list[str]:
    """Return the words that stand for a term in a text: the term, and the short forms among its other names."""
    return [term.term, *(name for name in term.aliases if SHORT_FORM.fullmatch(name) and len(name) > 2)]
