"""Words that mix the letters of two scripts, where one only looks like the other: search finds neither. In: a text. Out: the first such word, and as it is meant.

A word wholly of one script stands, whatever the script, and so does what formulas hold: µm, kΩ, TNFα.
"""

import re
import unicodedata
from typing import NamedTuple

from .hosts import LOOKALIKE

WORD = re.compile(r"[^\W\d_]+")
ADDRESS = re.compile(r"https?://\S+|www\.\S+")
OF_FORMULAS = frozenset("ανρ")
LATIN_OF = {code: chr(latin) for code, latin in LOOKALIKE.items()}
TO_CYRILLIC = {ord(latin): chr(code) for code, latin in LATIN_OF.items() if unicodedata.name(chr(code)).startswith("CYRILLIC")}


class Mixed(NamedTuple):
    """A word of two scripts: where it begins, as it stands, as it is meant (empty if that is not certain), and the letter that deceives."""

    start: int
    word: str
    meant: str
    letter: str


def mixed_in(text: str) -> Mixed | None:
    """Return the first word that mixes Latin letters with those of another script that look alike; web addresses are read elsewhere."""
    if text.isascii():
        return None
    addresses = [match.span() for match in ADDRESS.finditer(text)]
    for match in WORD.finditer(text):
        if not any(first <= match.start() < last for first, last in addresses) and (found := _mixed(match[0])):
            return Mixed(match.start(), match[0], *found)
    return None


def without_mixed(text: str) -> str:
    """Return a text with each such word as it is meant; empty if that is not certain of one."""
    while found := mixed_in(text):
        if not found.meant:
            return ""
        text = text[: found.start] + found.meant + text[found.start + len(found.word) :]
    return text


def _script(letter: str) -> str:
    return unicodedata.name(letter, "NONE").split()[0]


def _mixed(word: str) -> tuple[str, str] | None:
    if word.isascii():
        return None
    scripts = {_script(letter) for letter in word}
    if "LATIN" not in scripts or not scripts & {"CYRILLIC", "GREEK"}:
        return None
    if "CYRILLIC" in scripts:
        others = [letter for letter in word if _script(letter) == "CYRILLIC"]
        return _of_one(word, others)
    others = [(at, letter) for at, letter in enumerate(word) if _script(letter) == "GREEK"]
    if all(ord(letter) in LOOKALIKE and (letter not in OF_FORMULAS or _inside(word, at)) for at, letter in others):
        return word.translate(LOOKALIKE), others[0][1]
    return None


def _of_one(word: str, others: list[str]) -> tuple[str, str]:
    """Return a word in Latin letters if all can be, else in Cyrillic ones, else in none; and the first letter that is not of them."""
    if all(ord(letter) in LOOKALIKE for letter in others):
        return word.translate(LOOKALIKE), others[0]
    latin = [letter for letter in word if _script(letter) == "LATIN"]
    if all(ord(letter) in TO_CYRILLIC for letter in latin):
        return word.translate(TO_CYRILLIC), latin[0]
    return "", others[0]


def _inside(word: str, at: int) -> bool:
    """Tell whether a letter stands between small Latin ones, as no sign of a formula does."""
    beside = word[at - 1 : at] + word[at + 1 : at + 2]
    return len(beside) == 2 and beside.isascii() and beside.islower()
