"""Public acts that create a post or a national body, and what each of them settles."""

from typing import Annotated

from pydantic import Field

from .fields import ActDate, CountryCode, Names, Reviewed, Slug, Sourced, SourceId, Text, Uncertain, Word

ELEMENTS = "mandate-elements"


class Act(Reviewed, Uncertain):
    """An act, decision or guide that creates a post or body, or says how (`data/acts/<id>.yml`).

    An element that is missing was not seen in the part read; that does not mean that the act is silent on it.
    """

    title: Text = Field(description="whose act it is and on what, in a few words")
    group: Annotated[Slug, Word("act-groups")] = Field(description="atrocity prevention, or a neighbouring field (vocabulary: act-groups)")
    form: Text = Field(description="its legal form: treaty, decree, order, law, statement")
    dates: tuple[ActDate, ...] = Field((), description="date, or dates where it was made in several steps")
    countries: tuple[CountryCode, ...] = Field((), description="two-letter codes; empty if it belongs to no single state")
    actors: tuple[Text, ...] = Field((), description="who made it, where no single state did")
    elements: dict[Annotated[Slug, Word(ELEMENTS)], Sourced] = Field(
        min_length=1, description="what it settles, in our own words and with its source, by element (vocabulary: mandate-elements)"
    )
    note: Text | None = Field(None, description="what a reader must know beside it")
    sources: tuple[SourceId, ...] = Field(min_length=1, description="sources")

    def summary_in(self, manual: Names, id: str) -> str:
        """Return its form and the elements that it is known to settle."""
        known = ", ".join(manual.vocabularies[ELEMENTS][word].label.lower() for word in manual.vocabularies[ELEMENTS] if word in self.elements)
        return f"{self.form}. Seen in the part read: {known}."
