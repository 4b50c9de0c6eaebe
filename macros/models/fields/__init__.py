"""What the fields of records are made of. In: values as written, text for the most part. Out: the same value checked, or `FieldError` with what to write.

Each file has the types of one subject; models take them from here, and whoever needs the pattern behind a type, from its file.
"""

from .dates import (
    ActDate,
    AsOf,
    Date,
    Month,
    NetworkDate,
    NetworkDay,
    NetworkYear,
    PartialDate,
    PastDate,
    PastDay,
    PastYear,
    PastYears,
    SoonDate,
    Years,
)
from .errors import FieldError
from .evidence import Conflict, Detail, Reference, Sourced, Uncertain, Unverified
from .marks import NotAhead, PageAddress, Refers, Vocabulary, Word, WrittenAs
from .numbers import WholeNumber
from .record import Names, Record
from .references import (
    BodyId,
    CountryCode,
    Force,
    HeadingId,
    InstrumentId,
    LeverId,
    MeetingId,
    ModuleId,
    Owner,
    PageRef,
    PracticeId,
    RecommendationId,
    Slug,
    SourceId,
    Standing,
    Theme,
    ToolId,
)
from .review import Reviewed
from .text import Gap, Plain, Text
from .web_addresses import WebAddress, WholeAddress
from .yes_no import YesNo

__all__ = [
    "ActDate",
    "SoonDate",
    "AsOf",
    "BodyId",
    "Conflict",
    "CountryCode",
    "Date",
    "Detail",
    "FieldError",
    "Force",
    "Gap",
    "HeadingId",
    "InstrumentId",
    "LeverId",
    "MeetingId",
    "ModuleId",
    "Month",
    "Names",
    "NetworkDate",
    "NetworkDay",
    "NetworkYear",
    "NotAhead",
    "Owner",
    "PageAddress",
    "PageRef",
    "PartialDate",
    "PastDate",
    "PastDay",
    "PastYear",
    "PastYears",
    "Plain",
    "PracticeId",
    "RecommendationId",
    "Record",
    "Reference",
    "Refers",
    "Reviewed",
    "Slug",
    "SourceId",
    "Sourced",
    "Standing",
    "Text",
    "Theme",
    "ToolId",
    "Uncertain",
    "Unverified",
    "Vocabulary",
    "WebAddress",
    "WholeAddress",
    "WholeNumber",
    "Word",
    "WrittenAs",
    "Years",
    "YesNo",
]
