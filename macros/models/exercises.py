"""Tabletop exercises: a story in cards that branches by what the group decides, to be played with paper or on a screen."""

from pydantic import Field, model_validator

from .fields import FieldError, HeadingId, Names, PageRef, Record, Reviewed, SourceId, Text, WholeNumber, YesNo

PHASES = ("opening", "debrief")


class Invented(Record):
    """Every name of the story, so that each can be held against the names of the real world."""

    states: tuple[Text, ...] = Field(min_length=1, description="names of states")
    places: tuple[Text, ...] = Field((), description="names of provinces, towns, rivers and bodies")
    peoples: tuple[Text, ...] = Field((), description="names of peoples and languages")
    parties: tuple[Text, ...] = Field((), description="names of parties, armed groups and movements")


class Role(Record):
    """A role that a player takes."""

    title: Text = Field(description="the office: Legal adviser")
    text: tuple[Text, ...] = Field(
        min_length=1, description="what stands on the card: what the office sees, and what it is asked for; one text a paragraph"
    )
    knows: Text | None = Field(None, description="what nobody else knows, and when to say it")


class Note(Record):
    """A remark for the facilitator: with a source where it speaks of the real world, else the editors' own."""

    text: Text = Field(description="the remark, in our own words")
    source: SourceId | None = Field(None, description="source; left out for editors' guidance")
    locator: Text | None = Field(None, description="place in the source")
    page: PageRef | None = Field(None, description="page of the manual that tells more: roles/hub.md#what")


class Choice(Record):
    """What the group can decide on a card, and the card that follows."""

    text: Text = Field(description="the decision, in one sentence")
    next: HeadingId = Field(description="id of the card that follows")


class Inject(Record):
    """A card of the story: what happens, what the group has to settle, and where each decision leads."""

    title: Text = Field(description="title of the card")
    when: Text = Field(description="the time in the story: Day 1, 07:40")
    minutes: WholeNumber = Field(ge=1, le=120, description="minutes that the group has")
    text: tuple[Text, ...] = Field(min_length=1, description="what happens, one text a paragraph")
    task: Text | None = Field(None, description="what the group settles before it chooses")
    choices: tuple[Choice, ...] = Field((), max_length=5, description="the decisions; none on a card with which the story ends")
    end: YesNo = Field(False, description="true if the story ends here")
    notes: tuple[Note, ...] = Field((), description="remarks for the facilitator")


class Phase(Record):
    """What frames the story: the opening or the debrief."""

    minutes: WholeNumber = Field(ge=1, le=120, description="minutes")
    text: tuple[Text, ...] = Field(min_length=1, description="its steps or questions, in order")
    notes: tuple[Note, ...] = Field((), description="remarks for the facilitator")


class Exercise(Reviewed):
    """A tabletop exercise (`data/exercises/<id>.yml`)."""

    title: Text = Field(description="title")
    summary: Text = Field(min_length=40, max_length=240, description="what it gives to whom, in one or two sentences")
    minutes: WholeNumber = Field(ge=20, le=480, description="length in minutes: opening, cards on any way through them, and debrief")
    players: Text = Field(description="how many can take part: 6 to 10")
    aims: tuple[Text, ...] = Field(min_length=1, description="what participants practise")
    bring: tuple[Text, ...] = Field((), description="what to bring")
    invented: Invented = Field(description="every name of the story")
    setting: tuple[Text, ...] = Field(min_length=1, description="what everybody knows when the story begins, one text a paragraph")
    roles: dict[HeadingId, Role] = Field(min_length=2, description="the roles, each below its id")
    opening: Phase = Field(description="how it begins")
    start: HeadingId = Field(description="id of the first card")
    injects: dict[HeadingId, Inject] = Field(min_length=2, max_length=60, description="the cards, each below its id")
    debrief: Phase = Field(description="what is talked about afterwards")

    def summary_in(self, manual: Names, id: str) -> str:
        """Return what it gives to whom."""
        return self.summary

    def other_names_in(self, manual: Names, id: str) -> list[str]:
        """Return the words by which people look for such a thing."""
        return ["tabletop exercise", "simulation", "crisis exercise", "role cards", "injects"]

    @model_validator(mode="after")
    def _cards_are_cards(self) -> "Exercise":
        for id, inject in self.injects.items():
            if id in PHASES:
                raise FieldError(f"“{id}” is the name of a part of every exercise", "give the card another id", ("injects", id))
            if inject.end and inject.choices:
                raise FieldError("is true, and the card has choices", "take end out, or the choices", ("injects", id, "end"))
        return self
