"""Words: terms that readers look up, and those that a field may hold."""

from pydantic import Field

from .fields import Names, PageRef, Record, Reviewed, SourceId, Text

SEARCH_WORDS = "search-words"  # the vocabulary of names and spellings by which a question is found


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
