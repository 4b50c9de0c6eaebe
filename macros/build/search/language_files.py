"""The words and shapes by which search knows a question, kept in files beside this one. In: nothing. Out: what those files say, as the engine reads it."""

from functools import cache
from pathlib import Path

import yaml

from .words import WORD, fold

ENGLISH = "en"


@cache
def _kept(name: str) -> dict:
    return yaml.safe_load((Path(__file__).parent / name).read_text("utf-8"))


def languages() -> dict[str, dict]:
    """Return the languages that search knows a query by, with their small words and what asks something, as words of a question are read."""
    return {code: _folded(its) for code, its in _kept("languages.yml").items()}


def _folded(its: dict) -> dict:
    return its | ({"asks": {" ".join(WORD.findall(fold(said))): english for said, english in its["asks"].items()}} if "asks" in its else {})


def small_words() -> frozenset[str]:
    """Return the words that nobody looks for."""
    return frozenset(languages()[ENGLISH]["words"].split())


def asked_words() -> dict[str, list[str]]:
    """Return the words by which a question on a state is known."""
    return _kept("asked.yml")


def shapes_of_questions() -> dict[str, str]:
    """Return the patterns by which search knows what a question is about."""
    return _kept("shapes.yml")


def alike_words() -> list[str]:
    """Return the words that ask the same, a line each; the first line is of those that ask nothing more."""
    read = _kept("alike.yml")
    return ["|".join(("", *read["nothing"])), *("|".join((word, *others)) for word, others in read["same"].items())]


def lists_of_words() -> dict[str, list[str]]:
    """Return the words by which a question is told to be on states."""
    return _kept("alike.yml")["lists"]


def asked_of_places() -> dict[str, str]:
    """Return what is said to a question on a place, and where it leads if no text names it."""
    return {name: " ".join(text.split()) for name, text in _kept("alike.yml")["place"].items()}


@cache
def words_in_other_languages() -> list[str]:
    """Return the words of the field in other languages, each with the codes of those that have it and the English words for it."""
    found: dict[tuple[str, str], list[str]] = {}
    for english, by_code in _kept("tongues.yml").items():
        for code, names in by_code.items():
            for name in names:
                found.setdefault((name, english), []).append(code)
    return [f"{name}|{','.join(codes)}|{english}" for (name, english), codes in found.items()]
