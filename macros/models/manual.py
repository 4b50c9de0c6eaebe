"""The whole manual as one value, and the registry: one line of `Manual` for each kind of record."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from types import MappingProxyType
from typing import get_args, get_type_hints

from .acts import Act
from .answers import Answer
from .bodies import Body
from .courses import Course
from .diagrams import Diagram
from .documents import Document, Publication
from .events import Event
from .exercises import Exercise
from .fields import Record
from .forms import Form
from .instruments import Instrument
from .kinds import Kind, Search, folder, mapping, single, table, written
from .levers import Lever
from .meetings import Meeting
from .members import Member
from .network_record import Count, OtherList, Series
from .page_files import PageFile
from .placement import PlacementQuestion
from .practices import Practice
from .recommendations import Benchmark, Challenge, Placement, Recommendation
from .review_asks import ReviewAsk
from .sources import Source
from .state_records import (
    FOLLOW_UP_COLUMNS,
    IHL_COLUMNS,
    INSTITUTION_COLUMNS,
    MEMBERSHIP_COLUMNS,
    REVIEW_COLUMNS,
    STATUS_COLUMNS,
    FollowUpMechanism,
    IhlBody,
    Membership,
    RightsInstitution,
    TreatyStatus,
    UprReview,
)
from .states import COUNTRY_COLUMNS, Country
from .tools import MappingQuestion, ResiliencePair, RiskFactor, Tool
from .training_modules import MODULES, Module, Programme
from .upkeep import Accessibility, Change, Review
from .urls import url
from .words import Term, VocabularyWord

VOCABULARIES = "vocabularies"


WHOLE = "*"


def _empty() -> Mapping:
    return MappingProxyType({})


@dataclass(frozen=True, repr=False, eq=False)
class Manual:
    """Everything the manual knows. Mappings are read-only and in the order of their ids or files.

    `broken` are kinds and ids of what exists and is refused, `WHOLE` for every id of a file that cannot be read.
    `addresses` are those ever published, with their line in the ledger; `moved` leads from old ones to new ones. `removed` are files that an
    earlier version held and this one does not, and `file#entry` for what is gone from a file of many.
    Equal only to itself, so that what is worked out from it can be kept by `functools.lru_cache`.
    Its `repr` is one short line: mkdocs-macros-plugin writes every variable of the environment out for its log.
    """

    as_of: dt.date
    sources: Mapping[str, Source] = folder("sources", label="source", anchor="reference/sources.md#{}", search=Search("Sources", 0.5))
    members: Mapping[str, Member] = folder(
        "members",
        label="member",
        page="network/members/{}.md",
        profile="member/profile.md",
        page_kind="member",
        search=Search("Members", 1, True, (2.8, 2.7), summary="never"),
    )
    meetings: Mapping[str, Meeting] = folder(
        "meetings",
        label="meeting",
        page="network/meetings/{}.md",
        profile="meeting/profile.md",
        page_kind="meeting",
        search=Search("Meetings", 1, True, summary="never"),
    )
    leads: Mapping[str, OtherList] = folder("leads", label="list", anchor="network/members/index.md#{}")
    practices: Mapping[str, Practice] = folder(
        "practices",
        label="practice",
        page="practices/cases/{}.md",
        profile="practice/profile.md",
        page_kind="practice",
        search=Search("Practices", 0.9, True, names=(1.3, 0.5), summary="never"),
    )
    tools: Mapping[str, Tool] = folder(
        "tools",
        label="tool",
        page="tools/compendium/{}.md",
        profile="tool/profile.md",
        page_kind="tool",
        search=Search("Tools", 0.95, True, summary="later"),
    )
    instruments: Mapping[str, Instrument] = folder(
        "instruments",
        label="instrument",
        page="tools/instruments/{}.md",
        profile="instrument/profile.md",
        page_kind="instrument",
        search=Search("Instruments", 0.95, True, summary="later"),
    )
    levers: Mapping[str, Lever] = folder(
        "levers", label="lever", page="risk/levers/{}.md", profile="lever/profile.md", search=Search("Levers", 0.95, True, summary="later")
    )
    courses: Mapping[str, Course] = folder("courses", label="course", anchor="training/elsewhere.md#{}", search=Search("Training", 0.7))
    acts: Mapping[str, Act] = folder("acts", label="act", anchor="post/acts.md#{}", search=Search("Reference", 0.7))
    recommendations: Mapping[str, Recommendation] = mapping(
        "recommendations.yml", label="recommendation", anchor="reference/recommendations.md#{}", search=Search("Recommendations", 0.8)
    )
    challenges: Mapping[str, Challenge] = mapping(
        "challenges.yml", label="challenge", anchor="roles/challenges.md#{}", search=Search("Chapters", 0.8)
    )
    placements: Mapping[str, Placement] = mapping("placement-options.yml", label="placement option", anchor="placement/compare.md#{}")
    placement_questions: Mapping[str, PlacementQuestion] = mapping(
        "placement-questions.yml", label="placement question", shown_on="placement/explorer.md"
    )
    benchmarks: Mapping[str, Benchmark] = mapping(
        "programme-of-work.yml", label="benchmark", anchor="network/programme-of-work.md#{}", search=Search("Reference", 0.6)
    )
    answers: Mapping[str, Answer] = mapping("answers.yml", label="answer", shown_on="reference/questions.md")
    diagrams: Mapping[str, Diagram] = mapping("diagrams.yml", label="diagram")
    terms: Mapping[str, Term] = mapping("glossary.yml", label="term", anchor="reference/glossary.md#{}", search=Search("Terms", 0.8))
    events: Mapping[str, Event] = mapping("events.yml", label="event", anchor="network/calendar.md#{}", search=Search("Reference", 0.6, label="Date"))
    documents: Mapping[str, Document] = mapping(
        "un-documents.yml", label="UN document", anchor="reference/un-documents.md#{}", search=Search("Sources", 0.6)
    )
    risk_factors: Mapping[str, RiskFactor] = mapping(
        "risk-factors.yml", label="risk factor", anchor="tools/un-framework.md#{}", search=Search("Tools", 0.8)
    )
    resilience: Mapping[str, ResiliencePair] = mapping("resilience.yml", label="pair", shown_on="tools/risk-and-resilience.md")
    mapping_questions: Mapping[str, MappingQuestion] = mapping("mapping-questions.yml", label="question", shown_on="tools/mapping.md")
    forms: Mapping[str, Form] = folder("forms", label="form", shown_on="tools/index.md")
    counts: Mapping[str, Count] = mapping("network-counts.yml", label="count", anchor="network/growth.md#{}")
    publications: Mapping[str, Publication] = mapping(
        "publications.yml", label="publication", anchor="reference/publications.md#{}", search=Search("Sources", 0.6)
    )
    programmes: Mapping[str, Programme] = mapping("training-programmes.yml", label="programme", anchor="training/programmes.md#{}")
    series: Mapping[str, Series] = single("network.yml", label="network record", shown_on="reference/uncertain.md", required=True)
    changes: Mapping[str, Change] = folder("changes", label="change", anchor="reference/what-changed.md#{}")
    reviews: Mapping[str, Review] = mapping("reviews.yml", label="review")
    audits: Mapping[str, Accessibility] = single("accessibility.yml", label="audit")
    countries: Mapping[str, Country] = table(
        "countries.csv",
        label="country",
        key="{iso_alpha2}",
        columns=COUNTRY_COLUMNS,
        required=True,
        page="states/{}.md",
        profile="state/profile.html",
        macro="state_profile",
        page_kind="state",
        layout="wide.html",
        edited="data/treaty-status.csv",
        shown_on="states/index.md",
        search=Search("States", 0.1, True, (0, 2.6), "State"),
    )
    treaty_status: Mapping[str, TreatyStatus] = table(
        "treaty-status.csv", label="treaty status", key="{iso_alpha2} {instrument}", columns=STATUS_COLUMNS, shown_on="tools/mapping-worksheet.md"
    )
    bodies: Mapping[str, Body] = mapping("bodies.yml", label="body", anchor="states/bodies.md#{}", search=Search("Reference", 0.7))
    memberships: Mapping[str, Membership] = table(
        "memberships.csv", label="membership", key="{iso_alpha2} {body}", columns=MEMBERSHIP_COLUMNS, shown_on="states/bodies.md"
    )
    upr_reviews: Mapping[str, UprReview] = table(
        "upr-reviews.csv", label="periodic review", key="{iso_alpha2} {cycle}", columns=REVIEW_COLUMNS, shown_on="states/index.md"
    )
    review_asks: Mapping[str, ReviewAsk] = mapping("review-asks.yml", label="ask of a letter", shown_on="states/upr.md")
    follow_up_mechanisms: Mapping[str, FollowUpMechanism] = table(
        "follow-up-mechanisms.csv", label="follow-up mechanism", key="{iso_alpha2}", columns=FOLLOW_UP_COLUMNS, shown_on="states/index.md"
    )
    ihl_bodies: Mapping[str, IhlBody] = table(
        "ihl-bodies.csv", label="body on humanitarian law", key="{iso_alpha2}", columns=IHL_COLUMNS, shown_on="states/index.md"
    )
    rights_institutions: Mapping[str, RightsInstitution] = table(
        "nhri.csv", label="human rights institution", key="{iso_alpha2}", columns=INSTITUTION_COLUMNS, shown_on="states/index.md"
    )
    modules: Mapping[str, Module] = written(
        f"docs/{MODULES}", label="training module", page=f"{MODULES}{{}}.md", page_kind="module", search=Search("Training", 0.95)
    )
    exercises: Mapping[str, Exercise] = folder(
        "exercises",
        label="exercise",
        page="training/exercises/{}.md",
        profile="exercise/profile.md",
        layout="wide.html",
        search=Search("Training", 0.9, True, summary="later"),
    )
    vocabularies: Mapping[str, Mapping[str, VocabularyWord]] = field(default_factory=_empty)
    pages: Mapping[str, PageFile] = field(default_factory=_empty)
    broken: frozenset[tuple[str, str]] = frozenset()
    addresses: Mapping[str, int] = field(default_factory=_empty)
    moved: Mapping[str, str] = field(default_factory=_empty)
    removed: frozenset[str] = frozenset()

    def __repr__(self) -> str:
        return f"<Manual of {self.as_of}, {len(self.pages)} pages>"

    def is_broken(self, kind: str, id: str) -> bool:
        """Tell whether a record exists and is refused, or may stand in a file that cannot be read."""
        return (kind, id) in self.broken or (kind, WHOLE) in self.broken

    def record(self, kind: str, id: str) -> Record:
        """Return the record of a kind by id; `KeyError` if there is none."""
        return getattr(self, kind)[id]

    def published(self, kind: str) -> list[str]:
        """Return the ids of a kind that have an address: all, but only the states with a status on record."""
        if kind != "countries":
            return list(getattr(self, kind))
        known = {row.country for row in self.treaty_status.values()}
        return [code for code in self.countries if code in known]


def _kinds() -> dict[str, Kind]:
    """Return every kind by its name: what its line declares, with the model that its annotation names."""
    hints = get_type_hints(Manual)
    declared = {item.name: item.metadata["kind"] for item in fields(Manual) if "kind" in item.metadata}
    return {name: replace(kind, name=name, model=get_args(hints[name])[1]) for name, kind in declared.items()}


KINDS: Mapping[str, Kind] = MappingProxyType(_kinds())
DATA_KINDS: tuple[Kind, ...] = tuple(kind for kind in KINDS.values() if kind.shape != "page")
MADE_KINDS: tuple[Kind, ...] = tuple(kind for kind in KINDS.values() if kind.is_made)
PLACED_KINDS: tuple[Kind, ...] = tuple(kind for kind in KINDS.values() if kind.place)


def page_of(kind: str, id: str) -> str:
    """Return the page, with heading if any, on which a record stands: `reference/sources.md#seoul`."""
    return KINDS[kind].page_of(id)


def href(kind: str, id: str) -> str:
    """Return the address of a record from the site's root."""
    return url(page_of(kind, id))
