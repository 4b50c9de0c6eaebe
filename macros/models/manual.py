"""The whole manual as one value: every record by kind and id, every page, and the date it speaks for."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from .fields import Record
from .compendium import (
    Country,
    Course,
    Document,
    Event,
    Instrument,
    MappingQuestion,
    Publication,
    ResiliencePair,
    RiskFactor,
    Term,
    Tool,
    TreatyStatus,
    VocabularyWord,
)
from .members import Count, Meeting, Member, OtherList, Series
from .pages import Module, Page, Programme
from .practices import Benchmark, Challenge, Placement, Practice, Recommendation
from .sources import Source
from .upkeep import Accessibility, Change, Review


@dataclass(frozen=True)
class Heading:
    """A heading of a page."""

    level: int
    id: str
    title: str
    line: int


@dataclass(frozen=True)
class Call:
    """A macro call in a page, with literal arguments only."""

    name: str
    arguments: tuple
    keywords: Mapping[str, object]
    line: int


@dataclass(frozen=True)
class PageFile:
    """A Markdown page: its validated front matter, its text and what was read from it."""

    path: str
    meta: Page
    body: str
    body_line: int
    headings: tuple[Heading, ...] = ()
    calls: tuple[Call, ...] = ()
    words: int = 0


WHOLE = "*"


def _empty() -> Mapping:
    return MappingProxyType({})


@dataclass(frozen=True, repr=False, eq=False)
class Manual:
    """Everything the manual knows. Mappings are read-only and in the order of their ids or files.

    `broken` are kinds and ids of what exists and is refused, `WHOLE` for every id of a file that cannot be read.
    `addresses` are those ever published, with their line in the ledger; `moved` leads from old ones to new ones.
    Equal only to itself, so that what is worked out from it can be kept by `functools.lru_cache`.
    Its `repr` is one short line: mkdocs-macros-plugin writes every variable of the environment out for its log.
    """

    as_of: dt.date
    sources: Mapping[str, Source] = field(default_factory=_empty)
    members: Mapping[str, Member] = field(default_factory=_empty)
    meetings: Mapping[str, Meeting] = field(default_factory=_empty)
    leads: Mapping[str, OtherList] = field(default_factory=_empty)
    practices: Mapping[str, Practice] = field(default_factory=_empty)
    tools: Mapping[str, Tool] = field(default_factory=_empty)
    instruments: Mapping[str, Instrument] = field(default_factory=_empty)
    courses: Mapping[str, Course] = field(default_factory=_empty)
    recommendations: Mapping[str, Recommendation] = field(default_factory=_empty)
    challenges: Mapping[str, Challenge] = field(default_factory=_empty)
    placements: Mapping[str, Placement] = field(default_factory=_empty)
    benchmarks: Mapping[str, Benchmark] = field(default_factory=_empty)
    terms: Mapping[str, Term] = field(default_factory=_empty)
    events: Mapping[str, Event] = field(default_factory=_empty)
    documents: Mapping[str, Document] = field(default_factory=_empty)
    risk_factors: Mapping[str, RiskFactor] = field(default_factory=_empty)
    resilience: Mapping[str, ResiliencePair] = field(default_factory=_empty)
    mapping_questions: Mapping[str, MappingQuestion] = field(default_factory=_empty)
    counts: Mapping[str, Count] = field(default_factory=_empty)
    publications: Mapping[str, Publication] = field(default_factory=_empty)
    programmes: Mapping[str, Programme] = field(default_factory=_empty)
    series: Mapping[str, Series] = field(default_factory=_empty)
    changes: Mapping[str, Change] = field(default_factory=_empty)
    reviews: Mapping[str, Review] = field(default_factory=_empty)
    audits: Mapping[str, Accessibility] = field(default_factory=_empty)
    countries: Mapping[str, Country] = field(default_factory=_empty)
    treaty_status: Mapping[str, TreatyStatus] = field(default_factory=_empty)
    vocabularies: Mapping[str, Mapping[str, VocabularyWord]] = field(default_factory=_empty)
    pages: Mapping[str, PageFile] = field(default_factory=_empty)
    modules: Mapping[str, Module] = field(default_factory=_empty)
    broken: frozenset[tuple[str, str]] = frozenset()
    addresses: Mapping[str, int] = field(default_factory=_empty)
    moved: Mapping[str, str] = field(default_factory=_empty)

    def __repr__(self) -> str:
        return f"<Manual of {self.as_of}, {len(self.pages)} pages>"

    def is_broken(self, kind: str, id: str) -> bool:
        """Tell whether a record exists and is refused, or may stand in a file that cannot be read."""
        return (kind, id) in self.broken or (kind, WHOLE) in self.broken

    def record(self, kind: str, id: str) -> Record:
        """Return the record of a kind by id; `KeyError` if there is none."""
        return getattr(self, kind)[id]
