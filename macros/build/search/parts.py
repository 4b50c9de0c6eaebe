"""The index and the texts in parts, so that a question fetches only those that it needs. In: entries. Out: parts and where each begins.

A part of the index holds the words from one beginning up to the next, in the order of the alphabet: for each word and field the entries
that have it, as steps from one to the next in base 36, with `*` and how often. A part of the texts holds entries that follow each other.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from .entries import FIELDS, Entry
from .words import words_of

LETTERS = "0123456789abcdefghijklmnopqrstuvwxyz"
LEAST_WORDS, MOST_WORDS, MOST_TEXT = 2_500, 5_000, 2_500
MOST_OFTEN = 9


class WordPart(NamedTuple):
    """Words from `begins` on: their lines, and the lines of names (with the page that each leads to), of places, of places without an
    entry in the list of states, and of words of other languages, that begin there."""

    begins: str
    words: list[str]
    names: list[str]
    places: list[str]
    unlisted: list[str]
    tongues: list[str]


def word_parts(
    found: list[Entry],
    small: frozenset[str],
    names: Iterable[tuple[str, int]],
    places: Iterable[str],
    unlisted: Iterable[str] = (),
    tongues: Iterable[str] = (),
) -> list[WordPart]:
    """Return the index in parts, without the small words; a name or place stands in the part of its first word that is none."""
    lines = _lines(found, small)
    begins = _beginnings(lines)
    groups = [WordPart(start, [], [], [], [], []) for start in begins]

    def share(column: str, lines: Iterable[tuple[str, str]]) -> None:
        for text, line in lines:
            getattr(groups[_place(begins, _first(words_of(text), small))], column).append(line)

    for word, line in lines.items():
        groups[_place(begins, word)].words.append(line)
    share("names", ((name, f"{name}|{page}") for name, page in names))
    share("places", ((place, place) for place in places))
    share("unlisted", ((name, name) for name in unlisted))
    share("tongues", ((line.partition("|")[0], line) for line in tongues))
    return groups


def _first(words: list[str], small: frozenset[str]) -> str:
    return next((word for word in words if word not in small), words[0])


def _place(begins: list[str], word: str) -> int:
    return bisect_right(begins, word) - 1


def _lines(found: list[Entry], small: frozenset[str]) -> dict[str, str]:
    """Return the line of each word, in the order of the alphabet."""
    index: dict[str, list[dict[int, int]]] = defaultdict(lambda: [{} for _ in FIELDS])
    for number, entry in enumerate(found):
        for field, words in enumerate(entry.words):
            for word, often in Counter(words).items():
                index[word][field][number] = often
    return {word: f"{word}|{'|'.join(map(_steps, index[word]))}".rstrip("|") for word in sorted(index) if word not in small}


def _steps(entries: dict[int, int]) -> str:
    numbers = list(entries)
    steps = [number - before for before, number in zip([0, *numbers], numbers, strict=False)]
    return " ".join(base36(step) + (f"*{min(often, MOST_OFTEN)}" if often > 1 else "") for step, often in zip(steps, entries.values(), strict=True))


def base36(number: int) -> str:
    """Return a number as `parseInt(text, 36)` reads it."""
    text = ""
    while number or not text:
        number, digit = divmod(number, 36)
        text = LETTERS[digit] + text
    return text


def _beginnings(lines: Mapping[str, str]) -> list[str]:
    """Return where parts begin: at two letters, or at three where the words of two weigh too much; what is light stays together."""
    begins, weight = [""], 0
    for start, size in _groups(lines):
        if weight >= LEAST_WORDS or (weight and weight + size > MOST_WORDS):
            begins.append(start)
            weight = 0
        weight += size
    return begins


def _groups(lines: Mapping[str, str], letters: int = 2) -> Iterator[tuple[str, int]]:
    for start, group in groupby(lines, key=lambda word: word[:letters]):
        members = {word: lines[word] for word in group}
        size = sum(len(line) + 1 for line in members.values())
        if size > MOST_WORDS and letters == 2:
            yield from _groups(members, 3)
        else:
            yield start, size


def text_parts(found: list[Entry]) -> list[list[Entry]]:
    """Return the entries in parts, in their order."""
    parts, weight = [[]], 0
    for entry in found:
        size = len(entry.text) + len(entry.summary) + len(entry.title)
        if parts[-1] and weight + size > MOST_TEXT:
            parts.append([])
            weight = 0
        parts[-1].append(entry)
        weight += size
    return parts
