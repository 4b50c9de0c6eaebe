"""Where each kind of record lives under data/ and which model it is. Written once; everything reads it from here."""

import re
from dataclasses import dataclass
from typing import Literal

from .. import models
from .fields import Record


@dataclass(frozen=True)
class Kind:
    """A kind of record: `name` is its field in `Manual`, `path` its folder or file under data/."""

    name: str
    model: type[Record]
    path: str
    shape: Literal["folder", "mapping", "single", "table"]
    noun: str


KINDS = (
    Kind("sources", models.Source, "sources", "folder", "source"),
    Kind("members", models.Member, "members", "folder", "member"),
    Kind("meetings", models.Meeting, "meetings", "folder", "meeting"),
    Kind("leads", models.OtherList, "leads", "folder", "list"),
    Kind("practices", models.Practice, "practices", "folder", "practice"),
    Kind("tools", models.Tool, "tools", "folder", "tool"),
    Kind("instruments", models.Instrument, "instruments", "folder", "instrument"),
    Kind("courses", models.Course, "courses", "folder", "course"),
    Kind("recommendations", models.Recommendation, "recommendations.yml", "mapping", "recommendation"),
    Kind("challenges", models.Challenge, "challenges.yml", "mapping", "challenge"),
    Kind("placements", models.Placement, "placement-options.yml", "mapping", "placement option"),
    Kind("benchmarks", models.Benchmark, "programme-of-work.yml", "mapping", "benchmark"),
    Kind("terms", models.Term, "glossary.yml", "mapping", "term"),
    Kind("events", models.Event, "events.yml", "mapping", "event"),
    Kind("documents", models.Document, "un-documents.yml", "mapping", "UN document"),
    Kind("risk_factors", models.RiskFactor, "risk-factors.yml", "mapping", "risk factor"),
    Kind("resilience", models.ResiliencePair, "resilience.yml", "mapping", "pair"),
    Kind("mapping_questions", models.MappingQuestion, "mapping-questions.yml", "mapping", "question"),
    Kind("counts", models.Count, "network-counts.yml", "mapping", "count"),
    Kind("publications", models.Publication, "publications.yml", "mapping", "publication"),
    Kind("programmes", models.Programme, "training-programmes.yml", "mapping", "programme"),
    Kind("series", models.Series, "network.yml", "single", "network record"),
    Kind("changes", models.Change, "changes", "folder", "change"),
    Kind("reviews", models.Review, "reviews.yml", "mapping", "review"),
    Kind("audits", models.Accessibility, "accessibility.yml", "single", "audit"),
    Kind("countries", models.Country, "countries.csv", "table", "country"),
    Kind("treaty_status", models.TreatyStatus, "treaty-status.csv", "table", "treaty status"),
)
BY_NAME = {kind.name: kind for kind in KINDS}
VOCABULARIES = "vocabularies"
MODULES = "training/modules/"
MODULE_FILE = re.compile(rf"^{MODULES}fp-\d\d+\.md$")
SECTIONS = {
    "why": "Why it matters", "plan": "Session plan", "notes": "Facilitator notes", "messages": "Key messages", "exercise": "Exercise",
    "answer": "Worked answer", "check": "Check questions", "handout": "Handout", "further": "Further reading",
}
PROFILES = {
    "members": "member_profile.md", "meetings": "meeting_profile.md", "practices": "practice_profile.md",
    "tools": "tool_profile.md", "instruments": "instrument_profile.md", "countries": "state_worksheet.html",
}
NOUNS = {kind.name: kind.noun for kind in KINDS} | {"modules": "training module"}


def is_module(path: str) -> bool:
    """Tell whether a page below docs/ is, or was meant to be, a training module: all in their folder but an index."""
    return path.startswith(MODULES) and not path.endswith("/index.md")


def stem(kind: Kind) -> str:
    """Return the name of a kind's folder or file without ending: `un-documents`."""
    return kind.path.rpartition(".")[0] or kind.path


def file_of(kind: str, id: str) -> str:
    """Return the file in which a record stands: `data/members/no.yml`, `data/glossary.yml`."""
    return f"data/{BY_NAME[kind].path}" + (f"/{id}.yml" if BY_NAME[kind].shape == "folder" else "")


def home(kind: str) -> str:
    """Return where records of a kind stand, for a person: `data/sources/`."""
    if kind == "modules":
        return "docs/training/modules/"
    place = BY_NAME[kind]
    return f"data/{place.path}" + ("/" if place.shape == "folder" else "")
