"""An invented name that is one letter off on a page. In: the manual and its pages. Out: a problem at each, with its line as it should be.

Only a word is told that stands on its page once, beside the name as it is written everywhere; what is said of a people or a language, such as
Kestrian, has the whole name in it, or all but its last letter.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from ...models.manual import Manual
from ...models.page_files import PageFile
from ...reading.diagnostics import Diagnostic
from ...reading.markdown.reader import text_lines
from ...reading.nearest import fold
from ..page_problem import page_problem
from .invented_names import likeness

SHORTEST = 5
NAME = re.compile(r"(?<![\w/#-])[A-ZÀ-Þ][a-zß-ÿ]{3,}(?![\w-])")


def check_invented_in_texts(manual: Manual, pages: Iterable[PageFile]) -> Iterator[Diagnostic]:
    """Yield each word that is an invented name but for one letter."""
    names = frozenset(
        name
        for exercise in manual.exercises.values()
        for group in type(exercise.invented).model_fields
        for name in getattr(exercise.invented, group)
        if len(name) >= SHORTEST and NAME.fullmatch(name)
    )
    for page in pages if names else ():
        for number, word, name in _off(page.body, names):
            if not likeness(manual, word):
                line = page.body.split("\n")[number]
                what = f"holds “{word}”, one letter off {name}, the invented name that the page has besides"
                yield page_problem(page, page.body_line + number, "text", what, f"write {name}", re.sub(rf"\b{word}\b", name, line))


@lru_cache(maxsize=1024)
def _off(body: str, names: frozenset[str]) -> tuple[tuple[int, str, str], ...]:
    """Return the line from 0, the word and the name that is meant, of each word of a text that is one letter off a name in it."""
    if not any(name in body for name in names):
        return ()
    words = [(number, match[0]) for number, line in enumerate(text_lines(body)) for match in NAME.finditer(line)]
    said = [word for _, word in words]
    there = {name for name in names if name in said}
    return tuple(
        (number, word, name) for number, word in words if said.count(word) == 1 and word not in names for name in there if _is_off(word, name)
    )


def _is_off(word: str, name: str) -> bool:
    """Tell whether a word is a name with one letter other, missing, too many or changed with its neighbour, before the last."""
    one, other = fold(word), fold(name)
    if one == other or one[:1] != other[:1] or one.startswith(other) or other.startswith(one):
        return False
    start = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), 0)
    rest, meant = one[start:], other[start:]
    turned = rest[1:2] + rest[:1] + rest[2:] == meant
    return start + 1 < len(other) and (rest[1:] == meant[1:] or rest == meant[1:] or rest[1:] == meant or turned)
