"""Texts that call the manual unofficial after an office has adopted it, or adopted while every page says that it is not. In: the settings and the files. Out: a problem at each line.

One setting takes the notice off every page; what people wrote in their own words it cannot reach, so the check names each such line. History
(`data/changes/`) and the guide on adopting (`docs/contributing/`) may say what was.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from ...models.settings import Settings
from ...reading.diagnostics import Diagnostic
from ...reading.files.folders import below
from ...reading.files.settings_file import SETTINGS

README = "README.md"
UNCHANGED = ("data/changes/", "data/schema/", "docs/contributing/")
ADOPTER = r"(?:it|they|somebody|(?:the|an|its) (?:[\w’']+ ){0,3}(?:Secretariat|office|network))"
NOT_YET = re.compile(
    r"\bunofficial\b|\bnot (?:yet )?(?:an )?official\b(?! polic)|\b(?:no|without) official (?:standing|status)\b"
    rf"|\b(?:until|once|if|when|before|unless) {ADOPTER} (?:adopts|does so|has adopted)\b"
    r"|\b(?:Secretariat|office|network) (?:to|could|may|might|can) adopt (?:it|this|the (?:manual|text))\b|\bSecretariat to adopt\b"
    r"|\bnobody (?:has )?adopt(?:s|ed)\b|\bnot (?:yet |been )*adopted\b|\bawait(?:s|ing)? (?:its )?adoption\b",
    re.IGNORECASE,
)
WITHOUT_NOTICE = (
    f"{SETTINGS} says notice: false, so the office has adopted the manual",
    "write what the manual is now, or take the sentence out; if nobody has adopted it, write notice: true",
)
WITH_NOTICE = (
    f"{SETTINGS} says notice: true, by which every page says that it is not official",
    f"write notice: false in {SETTINGS} in the same change; if no office has adopted it yet, take the sentence out",
)
OF_THE_MANUAL = re.compile(r"\bmanual\b|\bcompil|\bSecretariat\b|\bhandbook\b|about\.md", re.IGNORECASE)


SINCE = re.compile(
    r"\b(?:Secretariat|office|network) (?:has )?adopted (?:it|(?:this|the) (?:manual|handbook|text))\b"
    r"|\b(?:this|the) (?:manual|handbook) (?:has been|was|is) adopted by (?:the|its) (?:Secretariat|office|network)\b"
    r"|\b(?:is|as) (?:now )?(?:an|the) official (?:manual|handbook|publication|document) of the (?:Secretariat|network|Global Network)\b",
    re.IGNORECASE,
)
OPEN = re.compile(
    r"\b(?:not|never|nobody|nor|neither|no|until|once|if|when|before|unless|after|whether|as soon as|would|could|may|might)\b", re.IGNORECASE
)
SENTENCE = re.compile(r"[.!?:;]\s")


def check_adoption(root: Path, settings: Settings | None, texts: Mapping[str, str]) -> Iterator[Diagnostic]:
    """Yield each line of a page, a record or README that says that nobody has adopted the manual, or that somebody has, where the settings say otherwise; `texts` are read already."""
    for name in _files(root) if settings else ():
        text = texts[name] if name in texts else (root / name).read_text("utf-8", "replace")
        for number, column, words in _since(text) if settings.extra.notice else _said(text):
            told = WITH_NOTICE if settings.extra.notice else WITHOUT_NOTICE
            yield Diagnostic(name, number, column, "text", f"says “{words}”, and {told[0]}", told[1])


@lru_cache(maxsize=2048)
def _since(text: str) -> list[tuple[int, int, str]]:
    """Return line, column and words of each place in a text that says that an office has adopted the manual, in a sentence without doubt."""
    found = ((number, line, SINCE.search(line)) for number, line in enumerate(text.split("\n"), 1) if OF_THE_MANUAL.search(line))
    return [(number, match.start() + 1, match[0]) for number, line, match in found if match and not OPEN.search(_before(line, match.start()))]


def _before(line: str, at: int) -> str:
    """Return what stands in a sentence before a place of its line."""
    return SENTENCE.split(line[:at])[-1]


@lru_cache(maxsize=2048)
def _said(text: str) -> list[tuple[int, int, str]]:
    """Return line, column and words of each place in a text that says that nobody has."""
    found = ((number, NOT_YET.search(line)) for number, line in enumerate(text.split("\n"), 1) if OF_THE_MANUAL.search(line))
    return [(number, match.start() + 1, match[0]) for number, match in found if match]


def _files(root: Path) -> Iterator[str]:
    """Yield the names of the files in which people write about the manual."""
    if (root / README).is_file():
        yield README
    for name in (f"{folder}/{entry.name}" for folder in ("data", "docs") for entry in below(root / folder) if entry.is_file):
        if name.endswith((".md", ".yml")) and not name.startswith(UNCHANGED):
            yield name
