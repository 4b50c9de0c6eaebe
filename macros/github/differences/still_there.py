"""Where a value that a change replaced still stands as it was. In: two versions of the manual with the texts of their files. Out: rows, none if there is none."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from .record_diff import Version
from .subjects import Known, entry, is_by_line, known, last_of_front_matter, subjects
from .taken_away import HISTORY, Taken, taken_away

AROUND = 70  # letters shown on either side of a value
SENTENCE = re.compile(r"(?<=[.!?])(?: *\{\{[^}]*\}\})* +|\}\} +(?=[A-Z])")
MACROS = re.compile(r" ?\{\{[^}]*\}\}|[*`]")


class Still(NamedTuple):
    """A place that still holds what a change replaced: the value before and now, the place as path:line, and the words there."""

    was: str
    now: str
    place: str
    words: str


def still_there(old: Version, new: Version) -> list[Still]:
    """Return every place of the manual that still holds a value as it was before this change."""
    names = known((old.manual, new.manual), new.texts)
    texts = [(path, text) for path, text in sorted(new.texts.items()) if not path.startswith(HISTORY)]
    rows = (row for taken in taken_away(old, new, names) for path, text in texts for row in _rows(taken, path, text, names))
    return list({row.place + row.was: row for row in rows}.values())


def _rows(taken: Taken, path: str, text: str, names: Known) -> Iterator[Still]:
    """Yield the places of a file that still hold a value; without `about`, whatever they are about."""
    for start, end in taken.find(path, text):
        if not taken.about or taken.about & subjects(path, text, start, names, of_all=taken.of_all):
            yield Still(taken.was, taken.now, f"{path}:{text.count(chr(10), 0, start) + 1}", _words(path, text, start, end))


def _words(path: str, text: str, start: int, end: int) -> str:
    """Return the words around a value on one line, whole words of its own sentence or field, and in a file of many the entry's name."""
    apart = "\n" if is_by_line(path, text, start) else "\n\n"
    begins, ends = max(text.rfind(apart, 0, start) + 1, last_of_front_matter(path, text, start)), (text + apart).find(apart, end)
    left, right = (MACROS.sub("", held) for held in (SENTENCE.split(text[begins:start])[-1], SENTENCE.split(text[end:ends])[0]))
    before = left if len(left) <= AROUND else "… " + left[-AROUND:].partition(" ")[2]
    after = right if len(right) <= AROUND else right[:AROUND].rpartition(" ")[0] + " …"
    return " ".join(f"{entry(path, text, start)}{before}{text[start:end]}{after}".split()).strip("|-* ")
