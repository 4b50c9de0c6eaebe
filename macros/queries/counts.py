"""How many records of a kind there are, as a page counts them. In: the manual and the name of the kind. Out: what counts of it."""

from typing import Literal

from ..models.fields import Record
from ..models.manual import Manual
from ..models.meetings import Meeting
from ..models.members import Member
from ..models.practices import Practice
from . import meetings

Counted = Literal[
    "members",
    "meetings",
    "practices",
    "sources",
    "tools",
    "instruments",
    "levers",
    "recommendations",
    "countries",
    "modules",
    "terms",
    "courses",
    "documents",
    "events",
    "acts",
    "programmes",
]


def counted(manual: Manual, kind: str) -> list[Record]:
    """Return the records of a kind that count: the current members, the meetings held, the practices not withdrawn, all others."""
    return [record for record in getattr(manual, kind).values() if _counts(manual, record)]


def _counts(manual: Manual, record: Record) -> bool:
    if isinstance(record, Member):
        return record.state == "current"
    if isinstance(record, Meeting):
        return meetings.status(manual, record) == "held"
    return not (isinstance(record, Practice) and record.is_withdrawn)
