"""States. What is on record about each stands in `state_records.py`."""

from typing import Literal

from pydantic import Field

from .fields import Names, Record, Text

COUNTRY_COLUMNS = {
    "iso_alpha2": "",
    "iso_alpha3": "alpha3",
    "name_en": "name",
    "name_fr": "names.fr",
    "name_es": "names.es",
    "name_ar": "names.ar",
    "name_ru": "names.ru",
    "name_zh": "names.zh",
    "status": "status",
    "group": "group",
    "note": "note",
}


class Country(Record):
    """A UN member or observer state (`data/countries.csv`)."""

    alpha3: str = Field(pattern=r"^[A-Z]{3}$", description="three-letter ISO code")
    name: Text = Field(description="English short name of the United Nations")
    names: dict[str, str] = Field(description="short names by language: fr, es, ar, ru, zh")
    status: Literal["member", "observer"] = Field(description="member or observer")
    group: Text | None = Field(None, description="UN regional group")
    note: Text | None = Field(None, description="remark")

    def name_in(self, manual: Names, id: str) -> str:
        """Return the English short name."""
        return self.name

    def page_title_in(self, manual: Names, id: str) -> str:
        """Return the title of the state's page."""
        return f"{self.name}: what is on record"

    def summary_in(self, manual: Names, id: str) -> str:
        """Return what the page of the state holds."""
        return (
            f"What public sources show for {self.name}, each line with its date: treaties, reviews, national bodies, groups and who shares them. "
            "Confirm it before use."
        )

    def other_names_in(self, manual: Names, id: str) -> list[str]:
        """Return the names in the languages of the United Nations, English first."""
        return self.all_names()

    def all_names(self) -> list[str]:
        """Return every name of the state, each once, English first."""
        return list(dict.fromkeys([self.name, *self.names.values()]))
