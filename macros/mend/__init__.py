"""Mend what is safe in YAML text: ends of lines, tabs, quotes that are missing beyond doubt, spaces at the end, order of fields.

In: text and the shape it should have (a model, or a mapping of models). Out: the text mended and what was done, by line.
Comments and values stay; what could be read in two ways stays as it is, for a person. Mending twice is mending once.
"""

import re
from typing import NamedTuple

from . import lines, order, quotes
from .nodes import Note

ODD_BREAKS = re.compile("[\x85\u2028\u2029]")
MOST_LETTERS = 2_000_000
STEPS = (lines.ends, lines.tabs, quotes.colons, quotes.entries, quotes.hashes, lines.spaces, order.fields)


class Mended(NamedTuple):
    """Text after mending, and what was done, by line."""

    text: str
    notes: list[Note]


def mend(text: str, shape: object) -> Mended:
    """Return YAML text with everything mended that is safe to mend."""
    if ODD_BREAKS.search(text) or len(text) > MOST_LETTERS:
        return Mended(text, [])
    notes: list[Note] = []
    for step in STEPS:
        text, done = step(text, shape)
        notes += done
    return Mended(text, sorted(notes))
