"""The words of a text as search counts them. In: text. Out: words in small letters without accents; `fold` in search-worker.js does the same.

A word is not cut to its stem here: the library in the browser does that, with the words of a question and of what it fetched alike.
"""

import re
import unicodedata

LETTERS = str.maketrans({"ß": "ss", "ø": "o", "œ": "oe", "æ": "ae", "ł": "l", "đ": "d", "ı": "i"})
POSSESSIVE = re.compile(r"([a-z0-9_])['’]s\b", re.ASCII)
WORD = re.compile(r"[^\W_]+")
JOINED = re.compile(r"([a-z]+)-(?=([a-z]+))")


def fold(text: str) -> str:
    """Return a text in small letters, without accents and the ending of a possessive."""
    small = POSSESSIVE.sub(r"\1", text.lower())
    if small.isascii():
        return small
    return "".join(sign for sign in unicodedata.normalize("NFD", small) if not unicodedata.category(sign).startswith("M")).translate(LETTERS)


def words_of(text: str) -> list[str]:
    """Return the words of a text in order; parts joined by a hyphen stand also as one word, after the others."""
    folded = fold(text)
    joined = [first + second for first, second in JOINED.findall(folded)] if "-" in folded else []
    return WORD.findall(folded) + joined
