"""Forms that a reader fills in on her own machine, or on paper: their parts and fields are records, so that no script holds content."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from .fields import FieldError, Record, Reviewed, Slug, SourceId, Text, WholeNumber

CHOSEN = ("choice", "ticks")
TAKEN = {"text": ("text", "line"), "line": ("line",)}  # what a field can take its pieces from, none of which is longer than it may be
MOST_BRIEF = 45
PlaceOfField = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+\.[a-z0-9-]+$")]


class FormField(Record):
    """One thing to write or choose."""

    id: Slug = Field(description="its name in the files that readers save; never changed, or earlier files lose it")
    label: Text = Field(description="what to write")
    kind: Literal["line", "text", "date", "choice", "ticks"] = Field(
        "text", description="line (one line), text (several), date, choice (one of several) or ticks (any of several)"
    )
    hint: Text | None = Field(None, description="a help in one line")
    choices: tuple[Text, ...] = Field((), description="what can be chosen; each text is what a file holds")
    of: Literal["risk_factors", "resilience"] | None = Field(
        None, description="records that can be chosen, before the choices or in their place: risk_factors, resilience"
    )
    was: tuple[Text, ...] = Field((), description="labels that it had before, by which earlier tables are still opened")
    paper: Literal["labelled", "plain", "behind", "heading", "marking"] = Field(
        "labelled",
        description="on paper: labelled, plain (without its label; 1. … 2. … as lines, and a line below that repeats one is told there), "
        "behind (short, in brackets behind the line), heading (in the title), marking (at head and foot of each sheet)",
    )
    lead: Text | None = Field(None, description="on paper, what stands before it in the place of its label")
    missing: Text | None = Field(None, description="on paper, what stands for it while it is empty and its line is not: not weighed")
    begins: Text | None = Field(None, description="what stands in it at first: a text, one of its choices, or today for a date")
    takes: PlaceOfField | None = Field(
        None,
        description="the field of another part, as part.field, of which each numbered piece has its line and is changed there alone: asked.what; "
        "both of kind text, or this one text or line and that one line",
    )
    later: bool = Field(False, description="true where it can wait: the screen shows it once it is asked for, or once it holds something")

    @model_validator(mode="after")
    def _can_be_chosen(self) -> "FormField":
        if self.kind in CHOSEN and not (self.choices or self.of):
            ways = "add choices: [one, two], what can be chosen; or of: with a kind of records: risk_factors or resilience"
            raise FieldError(f"is missing beside kind: {self.kind}", ways, ("choices",))
        if self.kind not in CHOSEN and (self.choices or self.of):
            what = f"stands beside kind: {self.kind}, which has nothing to choose from"
            raise FieldError(
                what, "write kind: choice (one of them) or kind: ticks (any of them); or take it away", ("choices" if self.choices else "of",)
            )
        return self

    @model_validator(mode="after")
    def _can_begin(self) -> "FormField":
        allowed = {"date": ("today",), "choice": self.choices, "ticks": ()}.get(self.kind)
        if self.begins and allowed is not None and self.begins not in allowed:
            what = f"“{self.begins}” cannot stand in it"
            raise FieldError(what, "" if allowed else "take it away", ("begins",), among=dict.fromkeys(allowed, ()))
        return self


class FormPart(Record):
    """A part of a form: fields that stand once, or a line of fields that is repeated."""

    id: Slug = Field(description="its name in the files that readers save; never changed")
    title: Text = Field(description="heading")
    text: Text | None = Field(None, description="what to do, in our own words")
    meaning: Text | None = Field(None, description="what its choices mean, where a source says it; it opens with the help")
    source: SourceId | None = Field(None, description="source of the meaning or, where there is none, of the text")
    locator: Text | None = Field(None, description="place in the source")
    help: tuple[Text, ...] = Field((), description="the editors' help, a line each, closed until it is asked for")
    legend: Text | None = Field(
        None, description="on paper, what stands in the brackets behind its lines; the grades that are given follow it, with their words"
    )
    line: Text | None = Field(None, description="what one line is called, where the fields are repeated: Observation")
    lines: WholeNumber = Field(3, ge=1, le=30, description="empty lines to begin with, where the fields are repeated")
    most: WholeNumber | None = Field(None, ge=1, le=30, description="the lines that are enough; more are allowed, and beyond is shown with them")
    beyond: Text | None = Field(None, description="where a line beyond the most goes")
    sort: Slug | None = Field(None, description="the field by which lines can be sorted; they can then be filtered too")
    fields: tuple[FormField, ...] = Field(min_length=1, description="its fields")

    @model_validator(mode="after")
    def _each_once(self) -> "FormPart":
        if self.sort and not (self.line and self.sort in [item.id for item in self.fields]):
            what, names = f"“{self.sort}” is no field of a line", {item.id: (item.label,) for item in self.fields}
            raise FieldError(what, "" if self.line else "name one of the fields, and write line", ("sort",), among=names if self.line else None)
        for number, item in enumerate(self.fields):
            if word := _out_of_place(item, repeated=bool(self.line)):
                raise FieldError("begins is for fields that stand once, missing and takes for lines", "take it away", ("fields", number, word))
        if self.most and not self.beyond:
            raise FieldError("stands without beyond", "add beyond: with where a line beyond the most goes; or take most away", ("most",))
        if self.beyond and not self.most:
            raise FieldError("stands without most", "add most: with the lines that are enough; or take beyond away", ("beyond",))
        return _once(self, self.fields, "fields")


class SmallNumbers(Record):
    """A remark on a small number beside a word for persons: "3 men", "killed: 4". It never hinders anybody."""

    say: Text = Field(description="the remark; the words found are put before it")
    numbers: tuple[Text, ...] = Field(min_length=1, description="small numbers, as figures and as words")
    persons: tuple[Text, ...] = Field(min_length=1, description="words for persons, and for what is done to them")
    things: tuple[Text, ...] = Field(min_length=1, description="words for what may be counted beside them: days")


class CapitalWords(Record):
    """The words with a capital letter in what was typed, to be looked at for names before it leaves."""

    say: Text = Field(description="what to do with them; the words follow it")
    then: Text | None = Field(None, description="what follows the words: that not every name is found")
    but: tuple[Text, ...] = Field((), description="words with a capital that are no names: months, offices, words that begin sentences")


class Form(Reviewed):
    """A form (`data/forms/<id>.yml`)."""

    title: Text = Field(description="name of the form")
    version: WholeNumber = Field(1, ge=1, description="raised by one when a file of an older form would be misread; not for a new field")
    never: tuple[Text, ...] = Field(min_length=1, description="what must not be written into it")
    brief: Text | None = Field(None, description=f"the same in at most {MOST_BRIEF} words; it is read first, and the list opens below it")
    pages: WholeNumber | None = Field(None, ge=1, le=9, description="the sheets of A4 that it should fit on; more is remarked on")
    small_numbers: SmallNumbers | None = Field(None, description="the remark on small numbers of persons")
    capital_words: CapitalWords | None = Field(None, description="the words with a capital letter, listed to be looked at for names")
    parts: tuple[FormPart, ...] = Field(min_length=1, description="its parts")

    @model_validator(mode="after")
    def _each_once(self) -> "Form":
        if self.brief and len(self.brief.split()) > MOST_BRIEF:
            raise FieldError(f"is longer than {MOST_BRIEF} words", "shorten it; the list below it holds the rest", ("brief",))
        return _once(self, self.parts, "parts")

    @model_validator(mode="after")
    def _taken_from_what_is_there(self) -> "Form":
        known = {f"{part.id}.{item.id}": item.kind for part in self.parts for item in part.fields if not part.line}
        for part, of in enumerate(self.parts):
            for number, item in enumerate(of.fields):
                where = ("parts", part, "fields", number, "takes")
                if item.takes and item.takes not in known:
                    able = {place: () for place, kind in known.items() if kind in TAKEN.get(item.kind, ())}
                    fix = "" if able else "write part.field as they are called here"
                    raise FieldError(f"“{item.takes}” is no field that stands once", fix, where, among=able)
                if item.takes and known[item.takes] not in TAKEN.get(item.kind, ()):
                    word = f"“{item.takes}” is of kind {known[item.takes]}, which a field of kind {item.kind} cannot take"
                    allowed = " or ".join(TAKEN.get(item.kind, ()))
                    raise FieldError(word, f"write the place of one of kind {allowed}" if allowed else "take it away", where)
        return self


def _out_of_place(item: FormField, *, repeated: bool) -> str | None:
    """Return the word of a field that does nothing where its part is repeated, or where it is not."""
    return next((word for word in (("begins",) if repeated else ("missing", "takes")) if getattr(item, word)), None)


def _once(record: Record, items: tuple, where: str) -> Record:
    """Return the record if no two of its items share an id."""
    seen: dict[str, FormField | FormPart] = {}
    for number, item in enumerate(items):
        if first := seen.get(item.id):
            of = first.title if isinstance(first, FormPart) else first.label
            raise FieldError(f"“{item.id}” is the id of “{of}”, above it, as well", "give this one an id of its own", (where, number, "id"))
        seen[item.id] = item
    return record
