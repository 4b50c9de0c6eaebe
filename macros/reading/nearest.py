"""What was meant by a word that nobody knows. In: the word, and what is known with its names. Out: advice, or none where it would be a guess.

A word is named only where it is right: by one of its names, or by a slip of the keyboard that leads to one word and to no other. Digits are
no slips: another year or number is another record.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from ..models.formatting import without_accents

DIGITS = re.compile(r"\d+")
SEPARATORS = re.compile(r"[\W_]+")
LISTED = "write one that is listed there"
SHORTEST_BEGUN = 3
MOST_LETTERS = 500  # of words with what they mean, in one line


class Advice(NamedTuple):
    """What to write, in words, and the value to put in the place of the wrong one; empty where only the editor can know."""

    fix: str
    instead: str = ""


@lru_cache(maxsize=16_384)
def fold(text: str) -> str:
    """Return text without capitals, accents and signs between words, so that two spellings of a name are one."""
    return SEPARATORS.sub(" ", without_accents(text.casefold())).strip()


def distance(one: str, other: str, most: int) -> int:
    """Return the number of slips (a letter more, less, another, or two swapped) between two words; `most` + 1 if there are more."""
    letters, others = set(one), set(other)
    if abs(len(one) - len(other)) > most or len(letters - others) > most or len(others - letters) > most:  # a slip brings or takes one letter
        return most + 1
    before, row = [], list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        older, before, row = before, row, [at]
        for to, mate in enumerate(other, 1):
            cost = min(before[to] + 1, row[to - 1] + 1, before[to - 1] + (letter != mate))
            swapped = at > 1 and to > 1 and letter == other[to - 2] and one[at - 2] == mate
            row.append(min(cost, older[to - 2] + 1) if swapped else cost)
        if min(row) > most:
            return most + 1
    return row[-1]


def _bearable(word: str) -> int:
    """Return how many slips a word bears before it might be another one."""
    return 0 if len(word) < 3 else 1 if len(word) < 8 else 2 if len(word) < 16 else 3


@lru_cache(maxsize=65_536)
def _slips(one: str, other: str) -> int | None:
    """Return the number of slips between two texts, part by part where they have as many; None if a part would be another word."""
    parts = list(zip(one.split(), other.split(), strict=False)) if one.count(" ") == other.count(" ") else [(one, other)]
    slips = [_slips_of_word(given, meant) for given, meant in parts]
    return None if None in slips else sum(slips)


def _slips_of_word(given: str, meant: str) -> int | None:
    """Return the number of slips between two words; an ending more or less, or the same letters in another order, is one."""
    ending = min(len(given), len(meant)) >= 4 and abs(len(given) - len(meant)) <= 3 and (given.startswith(meant) or meant.startswith(given))
    if ending or len(given) == len(meant) >= 4 and sorted(given) == sorted(meant):
        return int(given != meant)
    most = _bearable(given)
    number = distance(given, meant, most)
    return number if number <= most else None


@lru_cache(maxsize=16_384)
def _digits(text: str) -> list[str]:
    return DIGITS.findall(text)


def misspelt(word: str, known: Iterable[str]) -> str | None:
    """Return the one of the known words that a word is a misspelling of; None if there is none, or more than one that it could be."""
    given, digits = fold(word), _digits(word)
    slips = ((_slips(given, fold(other)), other) for other in known if _digits(other) == digits)
    found = sorted((number, other) for number, other in slips if number is not None)
    if not found or not given:
        return None
    clear = len(found) == 1 or found[1][0] > found[0][0] + (len(given) >= 5)
    return found[0][1] if clear else None


def renamed(id: str, fresh: Iterable[str]) -> str:
    """Return the one of some new ids that seems to be an old one by another name; empty text where none does, or more than one.

    Another number or code of a country is another record, and so are two ids that are alike only in where they begin.
    """
    words, digits = sorted(fold(id).split()), _digits(id)
    alike = [new for new in fresh if _digits(new) == digits and len(id) > 3 and _says_the_same(words, sorted(fold(new).split()), id, new)]
    return alike[0] if len(alike) == 1 else ""


def _says_the_same(words: list[str], others: list[str], id: str, new: str) -> bool:
    fewer, more = sorted((words, others), key=len)
    within = all(any(other.startswith(word) or word.startswith(other) for other in more) for word in fewer) and len(more) - len(fewer) < 2
    return within or bool(misspelt(id, [new]))


def named(word: str, names: Mapping[str, Iterable[str]]) -> list[str]:
    """Return what bears a word as its id or as one of its names, whatever the capitals, accents and signs."""
    given = _bare(word)
    return [id for id, others in names.items() if given and given in map(_bare, (id, *others))]


def _bare(name: str) -> str:
    """Return a name as it is compared, without the article that it is often given."""
    return fold(name).removeprefix("the ")


def advice(word: str, known: Iterable[str] | Mapping[str, Iterable[str]], most: int = 12, otherwise: str = LISTED) -> Advice:
    """Return advice on an unknown word: the one that bears it as a name, the one it is a slip of, or all of them if they are few."""
    names = known if isinstance(known, Mapping) and all(isinstance(value, tuple) for value in known.values()) else dict.fromkeys(known, ())
    if len(meant := named(word, names)) == 1:
        return Advice(f"write {meant[0]}", meant[0])
    if near := misspelt(word, names):
        return Advice(f"did you mean {near}?", near)
    if begun := _begun(word, names):
        return Advice(f"did you mean {begun}?", begun)
    sign = "; " if any("," in name for name in names) else ", "
    return Advice(f"write one of: {sign.join(sorted(names))}" if 0 < len(names) <= most else otherwise)


def _begun(word: str, names: Iterable[str]) -> str:
    """Return the one name of which a word is the whole beginning: upr for upr-letter; empty text for none or several."""
    given = fold(word)
    found = [name for name in names if len(given) >= SHORTEST_BEGUN and re.match(rf"{re.escape(given)}[^\w]", fold(name))]
    return found[0] if len(found) == 1 else ""


def explained(words: Mapping[str, str]) -> str:
    """Return advice to write one of some words, each with what it means; empty text for words that nobody explained, or that fill more than a line."""
    told = "; ".join(f"{word} ({re.split(r'[.;] ', meaning)[0].rstrip('.')})" for word, meaning in words.items() if meaning)
    return f"write one of: {told}" if all(words.values()) and 0 < len(told) <= MOST_LETTERS else ""


def labelled(words: Mapping[str, str]) -> str:
    """Return advice to write one of some words, each with its label where that says more; empty text where no label does, or they fill more than a line."""
    more = {word: label for word, label in words.items() if label and fold(label) != fold(word)}
    told = "; ".join(f"{word} ({more[word]})" if word in more else word for word in sorted(words))
    return f"write one of: {told}" if more and len(told) <= MOST_LETTERS else ""
