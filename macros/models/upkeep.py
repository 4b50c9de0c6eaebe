"""How the manual is kept: what changed, and who looks when at a file of records that is reviewed as a whole."""

from typing import Annotated

from pydantic import Field

from .fields import Date, PageRef, PastDay, Record, Reviewed, Slug, Text, WholeNumber, Word


class Change(Record):
    """A change that readers should know of (`data/changes/<yyyy-mm-dd>-<word>.yml`)."""

    date: PastDay = Field(description="day of the change, yyyy-mm-dd; the file name begins with it")
    kind: Annotated[Slug, Word("change-kinds")] = Field(description="meaning, data or wording (vocabulary: change-kinds)")
    text: Text = Field(max_length=300, description="what is different, in one or two sentences for a reader")
    pages: tuple[PageRef, ...] = Field(min_length=1, description="pages that it touched: roles/hub.md, network/members/no.md")
    proposal: int | None = Field(None, ge=1, description="number of the proposal from whose description publishing made the entry")


class Review(Reviewed):
    """The review clock of a file whose records are reviewed together (`data/reviews.yml`, by the file's name without ending)."""

    title: Text = Field(description="what the file holds, in a few words")
    reviewed: PastDay = Field(description="day of the last review of the whole file, yyyy-mm-dd")
    review_by: Date = Field(description="day by which it should be reviewed again, yyyy-mm-dd")


class Accessibility(Record):
    """What the last full audit found (`data/accessibility.yml`; written by `manual.py audit`)."""

    date: PastDay = Field(description="day of the audit, yyyy-mm-dd")
    pages: WholeNumber = Field(ge=1, description="pages looked at")
    settings: tuple[Text, ...] = Field(min_length=1, description="colours and widths, each page in each")
    states: tuple[Text, ...] = Field(description="states looked at besides, in each setting")
    looks: WholeNumber = Field(ge=1, description="looks in all")
    faults: WholeNumber = Field(ge=0, description="faults found")
    rules: tuple[Text, ...] = Field(min_length=1, description="sets of rules, as axe names them")
    axe: Text = Field(description="version of axe-core")
    browser: Text = Field(description="browser and version")
