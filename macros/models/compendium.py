"""The compendium: tools of analysis, instruments, UN documents, courses offered elsewhere, recurring events."""

import datetime as dt
import re
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from .fields import (
    FieldError,
    Names,
    PageRef,
    PartialDate,
    PastDate,
    PastYear,
    Record,
    Reviewed,
    Slug,
    SourceId,
    Text,
    Theme,
    Uncertain,
    WebAddress,
    WholeNumber,
    Word,
    Years,
    YesNo,
)

NEEDED = {"fixed": ("month_day",), "window": ("months",), "nth-week": ("month", "week"), "announced": ()}


class Detail(Record):
    """A labelled particular of a record."""

    label: Text = Field(description="what it is: Languages, Products, Field monitors")
    text: Text = Field(description="the particular, in our own words")
    as_of: PastDate | None = Field(None, description="the date it speaks for")
    source: SourceId | None = Field(None, description="its own source, if not one of the record's")


class Tool(Reviewed, Uncertain):
    """A tool of analysis (`data/tools/<id>.yml`)."""

    title: Text = Field(description="official title")
    owner_body: Text = Field(description="who issues it")
    year: Years | None = Field(None, description="year or years of issue")
    category: Annotated[Slug, Word("tool-categories")] = Field(description="kind of tool (vocabulary: tool-categories)")
    symbol: Text | None = Field(None, description="official document symbol")
    purpose: Text = Field(description="what it is for")
    users: tuple[Text, ...] = Field(min_length=1, description="who can use it")
    needs: Text | None = Field(None, description="what it needs as input")
    output: Text | None = Field(None, description="what comes out")
    limits: Text | None = Field(None, description="what it cannot do")
    limits_by_editors: YesNo = Field(True, description="true if the limits are the editors' reading")
    languages: tuple[Text, ...] = Field((), description="languages seen")
    updated: Text | None = Field(None, description="how often it is updated")
    url: WebAddress | None = Field(None, description="web address")
    details: tuple[Detail, ...] = Field((), description="further particulars")
    themes: tuple[Theme, ...] = Field((), description="chapters it serves (vocabulary: themes)")
    sources: tuple[SourceId, ...] = Field((), description="sources; none means that none was read, which the page says")

    def summary_in(self, manual: Names, id: str) -> str:
        """Return what kind of tool it is and whose; the record itself says what it is for."""
        kind = manual.vocabularies["tool-categories"][self.category].label
        return f"{kind} of {self.owner_body}{', ' + self.year if self.year else ''}: what it is for, what it needs and what it cannot do."


class RiskFactor(Uncertain):
    """A risk factor of the UN Framework of Analysis (`data/risk-factors.yml`)."""

    number: WholeNumber = Field(ge=1, le=14, description="number, 1 to 14")
    kind: Literal["common", "specific"] = Field(description="common to all crimes, or specific to one")
    title: Text = Field(description="title as issued")
    short: Text | None = Field(
        None, description="a short name for lists to tick, in our own words (editors); the title stays what is printed and kept"
    )
    crime: Text | None = Field(None, description="the crime meant, for a specific factor")
    indicators: WholeNumber | None = Field(None, description="number of indicators, where known")
    plain: Text = Field(description="what to look for, in our own words (editors)")
    sources: tuple[SourceId, ...] = Field((), description="sources")


class ResiliencePair(Record):
    """A risk and the source of resilience set beside it (`data/resilience.yml`)."""

    risk: Text = Field(description="the risk, in our own words")
    resilience: Text = Field(description="the source of resilience that the cited table sets beside it, in our own words; the pairing is that layout")
    question: Text = Field(description="a question to ask at home (editors)")
    source: SourceId = Field(description="source")
    locator: Text = Field(description="place in the source")

    def name_in(self, manual: Names, id: str) -> str:
        """Return the risk."""
        return self.risk


class Total(Record):
    """How many states had joined, at a date."""

    what: Text = Field(description="what is counted: parties, endorsements")
    number: Text = Field(description="the figure as the source gives it")
    as_of: PastDate = Field(description="the date it speaks for; never shown as current")
    sources: tuple[SourceId, ...] = Field(min_length=1, description="sources")


class Instrument(Reviewed, Uncertain):
    """A treaty, commitment, resolution or policy (`data/instruments/<id>.yml`)."""

    title: Text = Field(description="official title")
    short: Text = Field(max_length=60, description="short name for tables")
    kind: Annotated[Slug, Word("instrument-kinds")] = Field(description="kind of instrument")
    group: Text | None = Field(None, description="field of law or policy")
    citation: Text | None = Field(None, description="document symbol or treaty series reference")
    adopted: PastDate | None = Field(None, description="adopted or launched on")
    in_force: PartialDate | None = Field(None, description="entered into force on")
    body: Text | None = Field(None, description="who adopted it")
    depositary: Text | None = Field(None, description="who keeps the list of parties")
    binding: YesNo | None = Field(None, description="false for a political commitment")
    url: WebAddress | None = Field(None, description="official address")
    why: Text = Field(description="why it matters for prevention")
    join: Text | None = Field(None, description="how a state joins, where a source says so")
    totals: tuple[Total, ...] = Field((), description="dated numbers of states")
    details: tuple[Detail, ...] = Field((), description="further particulars")
    named_in: tuple[Annotated[Slug, Word("core-sets")], ...] = Field((), description="core sets that name it (vocabulary: core-sets)")
    status_rows: YesNo = Field(False, description="true if data/treaty-status.csv holds its status by state")
    status_note: Text | None = Field(None, description="what a reader of the status by state must know beside its date")
    status_dated: SourceId | None = Field(None, description="where the list of the status by state is older than its date: the source of that date")
    sources: tuple[SourceId, ...] = Field((), description="sources")

    def page_title_in(self, manual: Names, id: str) -> str:
        """Return the short name."""
        return self.short

    def summary_in(self, manual: Names, id: str) -> str:
        """Return the official title and kind, and what the page answers; the record itself says why the instrument matters."""
        kind = manual.vocabularies["instrument-kinds"][self.kind].label
        asked = ", and where each state stands as far as sources show" if self.status_rows else ""
        return f"{self.title}. {kind}{' of ' + self.adopted[:4] if self.adopted else ''}: why it matters{asked}."


class MappingQuestion(Record):
    """A question of the mapping exercise (`data/mapping-questions.yml`)."""

    question: Text = Field(description="the question, in our own words")
    why: Text = Field(description="what the answer is good for")
    sources: tuple[SourceId, ...] = Field((), description="sources; none means editors' suggestion")

    def name_in(self, manual: Names, id: str) -> str:
        """Return the question."""
        return self.question


class Document(Reviewed, Uncertain):
    """A Secretary-General report, resolution, dialogue or debate (`data/un-documents.yml`)."""

    kind: Literal["report", "resolution", "document", "dialogue", "total"] = Field(
        description="report, resolution, document (any other), dialogue, total"
    )
    title: Text = Field(description="title as issued, or what is counted")
    year: PastYear = Field(ge=1945, le=2100, description="year")
    number: Text | None = Field(None, description="number in the series, or the figure counted")
    body: Text | None = Field(None, description="who issued it")
    symbol: Text | None = Field(None, description="document symbol")
    date: PastDate | None = Field(None, description="date of issue or adoption, or as-of date of a total")
    dates: tuple[PartialDate, ...] = Field((), description="days of a dialogue or debate")
    theme: Text | None = Field(None, description="what it is about")
    note: Text | None = Field(None, description="a short remark: votes, speakers")
    url: WebAddress | None = Field(None, description="official address")
    sources: tuple[SourceId, ...] = Field((), description="sources")


class Course(Reviewed, Uncertain):
    """Public training that others offer (`data/courses/<id>.yml`)."""

    title: Text = Field(description="title")
    owner_body: Text = Field(description="who offers it")
    year: Years | None = Field(None, description="year or years")
    audiences: tuple[Text, ...] = Field(min_length=1, description="who it is for")
    duration: Text | None = Field(None, description="how long it takes")
    format: Text | None = Field(None, description="how it is given")
    content: tuple[Text, ...] = Field((), description="what it covers")
    reuse: Text | None = Field(None, description="what its owner allows")
    details: tuple[Detail, ...] = Field((), description="further particulars")
    url: WebAddress | None = Field(None, description="web address")
    sources: tuple[SourceId, ...] = Field((), description="sources")


def _with_zeros(text: object) -> object:
    """Refuse 12-9, and say what it means."""
    found = re.fullmatch(r"([0-9]{1,2})-([0-9]{1,2})", text) if isinstance(text, str) else None
    if found and (instead := f"{int(found[1]):02}-{int(found[2]):02}") != text:
        raise FieldError(f"“{text}” is not of the right form", f"write {instead}", instead=instead)
    return text


def _day_of_year(text: str) -> str:
    try:
        dt.date.fromisoformat(f"2024-{text}")
    except ValueError:
        turned = f"{text[3:]}-{text[:2]}"
        instead = turned if 1 <= int(text[3:]) <= 12 < int(text[:2]) <= 31 else ""
        raise FieldError("is not a day of the calendar", f"write month and day: {instead or 'as in 05-31'}", instead=instead) from None
    return text


MonthDay = Annotated[str, Field(pattern=r"^[0-9]{2}-[0-9]{2}$"), BeforeValidator(_with_zeros), AfterValidator(_day_of_year)]


class DateRule(Record):
    """How to find an event's next date. One of the forms below, by `type`."""

    type: Literal["fixed", "window", "nth-week", "announced"] = Field(
        description="fixed (day and month), window (months only), nth-week (Tuesday rule of the Assembly), announced (host sets the date)"
    )
    month_day: MonthDay | None = Field(None, description="fixed: the month and the day, as in 12-09")
    months: tuple[Annotated[WholeNumber, Field(ge=1, le=12)], ...] = Field((), description="window, announced: usual months, 1 to 12")
    month: WholeNumber | None = Field(None, ge=1, le=12, description="nth-week: the month")
    week: WholeNumber | None = Field(None, ge=1, le=5, description="nth-week: number of the week that has a working day")
    offset_days: WholeNumber = Field(0, ge=-31, le=31, description="nth-week: days after the Tuesday of that week; before it, with a minus")
    text: Text | None = Field(None, description="the rule in words")

    @model_validator(mode="after")
    def _complete(self) -> "DateRule":
        for name in NEEDED[self.type]:
            if not getattr(self, name):
                raise FieldError("is missing", f"add {name}:, which a rule of the type {self.type} needs", (name,))
        return self


class Event(Reviewed, Uncertain):
    """A recurring day, session or meeting (`data/events.yml`)."""

    title: Text = Field(description="name")
    rule: DateRule = Field(description="how its date is found, such as {type: fixed, month_day: 05-31}")
    priority: Annotated[Slug, Word("event-priorities")] = Field(description="core, related, training or anniversary")
    basis: Text | None = Field(None, description="what established it")
    why: Text | None = Field(None, description="why it matters")
    place: Text | None = Field(None, description="where")
    dates: tuple[PartialDate, ...] = Field((), description="days already published")
    details: tuple[Detail, ...] = Field((), description="further particulars")
    note: Text | None = Field(None, description="a short remark")
    sources: tuple[SourceId, ...] = Field((), description="sources")


class Term(Reviewed):
    """A term or abbreviation (`data/glossary.yml`)."""

    term: Text = Field(description="the term")
    meaning: Text = Field(description="what it means, in our own words")
    aliases: tuple[Text, ...] = Field((), description="other words people search for")
    see: tuple[PageRef, ...] = Field((), description="pages to go to: roles/hub.md")
    sources: tuple[SourceId, ...] = Field((), description="sources; none means editors")

    def name_in(self, manual: Names, id: str) -> str:
        """Return the term."""
        return self.term


class VocabularyWord(Record):
    """An allowed word."""

    label: Text = Field(description="the word as readers see it")
    description: Text = Field(description="what it means and when to use it")
    verbs: tuple[Text, ...] = Field((), description="for a force: words of which the text of a record holds one")
    barred: tuple[Text, ...] = Field((), description="for a force: words that do not stand in the text of a record")


class Publication(Reviewed, Uncertain):
    """A text near to this manual, or a step in the story of the one asked for (`data/publications.yml`)."""

    title: Text = Field(description="title, or what happened")
    kind: Literal["step", "publication"] = Field(description="step (of the manual's story) or publication")
    date: PastDate = Field(description="date")
    note: Text | None = Field(None, description="what it is")
    topics: tuple[Text, ...] = Field((), description="what it covers")
    source: SourceId = Field(description="source")
    also: tuple[SourceId, ...] = Field((), description="further sources, for a text with several parts")
