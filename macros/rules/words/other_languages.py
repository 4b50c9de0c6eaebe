"""A line of our own in another language. In: a text. Out: which language it is, where its small words tell it, and none of them is English.

Names of offices, publishers and documents, quotations and what somebody types to search stay as they are; so a text is asked only in the fields
in which the manual speaks, and words between quotation marks, in italics or in a link are left out.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from ...models.annotations import field_shapes, parts
from ...models.fields import Record
from ...models.manual import DATA_KINDS, Manual
from ...models.marked_fields import Same
from ...reading.diagnostics import Diagnostic
from ...reading.locations import Locations
from ..line_finders import Finder, Found, Line

OURS = [
    "text",
    "done",
    "situation",
    "result",
    "lesson",
    "note",
    "gaps",
    "why",
    "purpose",
    "definition",
    "question",
    "answer",
    "themes",
    "progress",
    "facilitator",
    "meaning",
    "use",
    "description",
    "summary",
    "limits",
    "how",
    "what",
    "when",
    "detail",
    "points",
    "topics",
    "basis",
]
NOT_OURS = ("offices", "sources", "documents", "courses", "details")
ENGLISH = frozenset(
    [
        "the",
        "of",
        "and",
        "to",
        "for",
        "is",
        "are",
        "was",
        "were",
        "by",
        "with",
        "that",
        "this",
        "these",
        "those",
        "from",
        "it",
        "its",
        "be",
        "or",
        "not",
        "has",
        "have",
        "had",
        "which",
        "who",
        "their",
        "they",
        "at",
        "an",
        "as",
        "on",
        "can",
        "could",
        "would",
        "may",
        "will",
        "but",
        "than",
        "about",
        "between",
        "after",
        "before",
        "under",
        "into",
        "what",
        "when",
        "where",
        "how",
        "all",
        "any",
        "each",
        "more",
        "other",
        "our",
        "no",
        "one",
        "two",
    ]
)
SMALL = {
    "French": "le la les des du une un et est dans pour par sur aux au qui que ne pas avec ces cette sont ont leur leurs l d qu en de ou",
    "Spanish": "el los las del la una un y es en por para con que se su sus al lo como de e o han fue",
    "Portuguese": "o os as da do das dos um uma e em na no nas nos por para com que não ao à pelo pela de foi",
    "German": "der die das und ist ein eine einer den dem des mit für von zu auf nicht werden wird wurde im am bei aus über",
}
WORDS = {language: frozenset(words.split()) for language, words in SMALL.items()}
LEFT_OUT = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|‘[^’]*’|\*[^*]+\*|_[^_]+_|\[[^\]]*\]\([^)]*\)|\([^)]*\)|`[^`]*`|https?://\S+")
WORD = re.compile(r"[^\W\d_]+")
FEWEST_WORDS, FEWEST_SMALL, FEWEST_OTHERS = 5, 2, 2


def check_other_languages(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each text of a record in which the manual speaks, and does not speak English."""
    for kind in DATA_KINDS:
        for id, record in getattr(manual, kind.name).items() if kind.name not in NOT_OURS and kind.shape != "table" else ():
            for path, language, begin in _in_record(Same(record)):
                yield locations[kind.name, id].diagnostic(path, *_said(language, begin))


def _said(language: str, begin: str) -> tuple[str, str]:
    fix = "write it in English, in our own words; what is quoted stands between quotation marks"
    return f"seems to be {language} (“{begin}…”), and the manual speaks English", fix


@lru_cache(maxsize=4096)
def _in_record(one: Same) -> tuple[tuple[tuple, str, str], ...]:
    """Return the path, the language and the beginning of each text of a record that is in another language; kept, since most are as they were."""
    record: Record = one.record
    found = (part for name in type(record).model_fields for part in parts(vars(record)[name], field_shapes(type(record), name), (name,)))
    ours = (part for part in found if isinstance(part.value, str) and _is_ours(part.path))
    return tuple((part.path, language, part.value[:30]) for part in ours if (language := language_of(part.value)))


def _is_ours(path: tuple) -> bool:
    names = [part for part in path if isinstance(part, str)]
    return names[-1] in OURS and not set(names) & set(NOT_OURS)


def language_of(text: str) -> str:
    """Return the language other than English of a text; empty text if it is English, too short, or a name."""
    said = WORD.findall(LEFT_OUT.sub(" ", text))
    small = [word.lower() for word in said]
    if len(said) < FEWEST_WORDS or ENGLISH & set(small):
        return ""
    language, count = max(((name, sum(word in words for word in small)) for name, words in WORDS.items()), key=lambda each: each[1])
    others = [word for word in said if word.islower() and word not in WORDS[language] and len(word) > 3]
    return language if count >= FEWEST_SMALL and count * 5 >= len(said) and len(others) >= FEWEST_OTHERS else ""


def _line(lines: list[str], bare: list[str], line: Line) -> Found | None:
    language = "" if line.table or line.bare.startswith(("    ", "#")) else language_of(line.bare)
    return Found(*_said(language, line.bare.strip()[:30])) if language else None


OTHER_LANGUAGES: tuple[Finder, ...] = (_line,)
