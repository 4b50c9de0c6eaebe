"""What every record is: frozen, strict, and able to say its own name. In: values as written. Out: `Record`."""

from collections.abc import Mapping
from typing import Protocol

from pydantic import BaseModel, ConfigDict


class Labelled(Protocol):
    """A word of a vocabulary, as a record sees it."""

    label: str
    description: str


class Named(Protocol):
    """A country, as a record sees it."""

    name: str

    def all_names(self) -> list[str]:
        """Return every name by which people search for it."""


class Names(Protocol):
    """What a record asks of the manual to say its name: what its codes and words are called."""

    countries: Mapping[str, Named]
    vocabularies: Mapping[str, Mapping[str, Labelled]]


class Record(BaseModel):
    """A frozen record that refuses unknown fields and never repairs a value."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=False, defer_build=True)

    def name_in(self, manual: Names, id: str) -> str:
        """Return what readers know the record by: its title, or its id if it has none."""
        return getattr(self, "title", None) or id

    def page_title_in(self, manual: Names, id: str) -> str:
        """Return the title of the page that is made from the record."""
        return self.name_in(manual, id)

    def summary_in(self, manual: Names, id: str) -> str:
        """Return one or two sentences for the page that is made from the record."""
        return f"{self.name_in(manual, id)}: what is on record."

    def other_names_in(self, manual: Names, id: str) -> list[str]:
        """Return other words by which people search for the record."""
        return []
