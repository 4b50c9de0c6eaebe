"""Texts that still call the manual unofficial after an office has adopted it. In: the settings and the files. Out: a problem at each line.

One setting takes the notice off every page; what people wrote in their own words it cannot reach, so the check names each such line. History
(`data/changes/`) and the guide on adopting (`docs/contributing/`) may say what was.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from ..models.settings import Settings
from ..reading.diagnostics import Diagnostic
from ..reading.settings_file import SETTINGS

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
OF_THE_MANUAL = re.compile(r"\bmanual\b|\bcompil|\bSecretariat\b|\bhandbook\b|about\.md", re.IGNORECASE)


def check_adoption(root: Path, settings: Settings | None) -> Iterator[Diagnostic]:
    """Yield each line of a page, a record or README that says that nobody has adopted the manual, once the settings say that somebody has."""
    for path in _files(root) if settings and not settings.extra.notice else ():
        for number, column, words in _said(path.read_text("utf-8", "replace")):
            yield Diagnostic(
                path.relative_to(root).as_posix(),
                number,
                column,
                "text",
                f"says “{words}”, and {SETTINGS} says notice: false, so the office has adopted the manual",
                "write what the manual is now, or take the sentence out; if nobody has adopted it, write notice: true",
            )


@lru_cache(maxsize=2048)
def _said(text: str) -> list[tuple[int, int, str]]:
    """Return line, column and words of each place in a text that says so."""
    found = ((number, NOT_YET.search(line)) for number, line in enumerate(text.split("\n"), 1) if OF_THE_MANUAL.search(line))
    return [(number, match.start() + 1, match[0]) for number, match in found if match]


def _files(root: Path) -> Iterator[Path]:
    """Yield the files in which people write about the manual."""
    for path in [root / README, *sorted(path for name in ("data", "docs") for path in (root / name).rglob("*"))]:
        if path.suffix in (".md", ".yml") and path.is_file() and not path.relative_to(root).as_posix().startswith(UNCHANGED):
            yield path
