"""One text where the sides of a conflict belong, each with its source. In: an `Error` of a list, and the text. Out: its `Words`."""

import re

from ...models.fields.evidence import Side
from ..fixes import written
from .error import Error, Words

BETWEEN = re.compile(r"\s*[,;]\s*(?:or|but|and)\s+|\s*;\s*|\s+(?:or|versus|vs\.?|/)\s+")


def not_sides(each: Error, model: type) -> Words | None:
    """Say how the sides are written, each for itself; None where the list is another."""
    if model is not Side or not isinstance(each.given, str):
        return None
    parts = [part for part in BETWEEN.split(each.given) if part]
    said = [written(part, in_braces=True) for part in parts] if len(parts) == 2 else ["…", "…"]
    fix = " and ".join(f"- {{text: {text}, source: …}}" for text in said)
    return Words("is one text, and each side of the conflict belongs here with its source", f"write each below it on a line of its own:  {fix}")
