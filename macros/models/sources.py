"""A source of the bibliography. Every statement of the manual points to one of these."""

from typing import Annotated, Literal

from pydantic import Field

from .fields import PastDate, Record, Reviewed, Standing, Text, WebAddress

READ = {"full": "Read in full", "opening": "Only the opening was read", "address-only": "Address only; not opened", "data": "Table of data"}


class Section(Record):
    """A section of a source, so that each place in it is cited by one spelling."""

    heading: Text = Field(description="heading as printed, without number and colon; where none is printed, which paragraph")
    pages: Annotated[Text, Field(pattern=r"^[0-9]+(-[0-9]+)?$")] | None = Field(
        None, description="page or pages, only where the source has them: 3-4"
    )

    @property
    def locator(self) -> str:
        """How the section is cited: `Early warning, pp. 3-4`."""
        if not self.pages:
            return self.heading
        return f"{self.heading}, {'pp.' if '-' in self.pages else 'p.'} {self.pages}"


class Source(Reviewed):
    """A document that the manual cites (`data/sources/<id>.yml`)."""

    title: Text = Field(description="official title, as issued")
    short: Text = Field(max_length=44, description="short name shown in the text, at most 44 letters: 'Seoul summary 2016'")
    publisher: Text = Field(description="who issued it; an office or organisation, no person")
    standing: Standing = Field(description="what weight it has (vocabulary: standings)")
    date: PastDate | None = Field(None, description="date of issue: 2016, 2016-06 or 2016-06-22; left out if undated")
    date_note: Text | None = Field(None, description="what is uncertain about the date")
    url: WebAddress | None = Field(None, description="web address")
    url_note: Text | None = Field(None, description="what is special about the address, e.g. a mirror")
    read: Literal["full", "opening", "address-only", "data"] = Field(
        description="how much was read: full, opening (about 2,000 characters), address-only (not opened), data (a table)"
    )
    read_from: Literal["seed", "stored", "mirror", "none"] = Field(
        description="what was read: seed (source document of this manual), stored (stored copy), mirror (third-party copy), none"
    )
    note: Text | None = Field(None, description="anything else a reader should know about it")
    as_of: PastDate | None = Field(None, description="day the data speak for, for a table of data")
    sections: tuple[Section, ...] = Field((), description="its sections, if citations of it name one of these")
    licence: Text | None = Field(None, description="terms of use, where they matter")

    @property
    def how_read(self) -> str:
        """How much of it was read, as a reader is told."""
        return READ[self.read]
