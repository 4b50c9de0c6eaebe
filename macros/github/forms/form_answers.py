"""The answers to a form, read as what they are: words, dates, states, organisations, sources. In: answers, the manual, a day. Out: values of records.

Nothing is guessed: what no reader of this module understands is written as it was given, and the check says what to write.
"""

import datetime as dt
import re
from collections.abc import Iterable

from ...models.formatting import slug, without_accents
from ...models.manual import Manual
from ...models.texts.written_dates import Span, partial_date, span
from ...queries.country_names import country_names, key
from ..records.proposed import Draft
from ..records.yaml_writer import written
from .issue_forms import Answers, clean

MOST_ENTRIES = 40
MOST_ID = 48
HALF_A_YEAR, YEAR = dt.timedelta(days=182), dt.timedelta(days=365)
LATIN = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ß": "ss", "đ": "d", "Đ": "D", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ð": "d", "þ": "th", "ı": "i"}
)
BETWEEN = re.compile(r"[;；\n]")


class FormAnswers:
    """The answers to a form, with ways to read them; `taken` are paths that other answers of the same issue make."""

    def __init__(self, given: Answers, manual: Manual, day: dt.date, taken: Iterable[str] = ()):
        self.given, self.manual, self.day, self.taken = given, manual, day, set(taken)
        self.names = country_names(manual)

    def line(self, id: str) -> str:
        """Return an answer on one line, without what cannot be seen."""
        return clean(self.given.get(id, ""))

    def lines(self, id: str) -> list[str]:
        """Return the lines of an answer that say something, without the dashes of a list."""
        found = [clean(line).lstrip("-*•– ").strip() for line in self.given.get(id, "").split("\n")]
        return [line for line in found if line][:MOST_ENTRIES]

    def parts(self, id: str) -> list[str]:
        """Return what stands between the semicolons or lines of an answer, or between its commas if it has neither."""
        given = self.given.get(id, "").strip()
        sign = BETWEEN if BETWEEN.search(given) else re.compile(",")
        return [clean(part) for part in sign.split(given) if clean(part)][:MOST_ENTRIES]

    def word(self, id: str, vocabulary: str = "") -> str:
        """Return the chosen word of a list of `word: label`; a label by itself gives its word."""
        chosen = self.line(id).partition(":")[0].strip()
        labels = {item.label.casefold(): word for word, item in self.manual.vocabularies.get(vocabulary, {}).items()}
        return labels.get(chosen.casefold(), chosen.lower() if chosen.isascii() else chosen)

    def words(self, id: str, vocabulary: str) -> list[str]:
        """Return the chosen words of a list where several can be chosen, by word or label."""
        known = self.manual.vocabularies[vocabulary]
        chosen = re.findall(r"([a-z-]+):", self.line(id)) or [part.casefold() for part in self.parts(id)]
        labels = {item.label.casefold(): word for word, item in known.items()}
        return list(dict.fromkeys(word for part in chosen if (word := part if part in known else labels.get(part))))

    def date(self, id: str) -> str:
        """Return a date as the manual writes it; as it was given where it is not clear."""
        return partial_date(self.line(id)) or self.line(id)

    def year(self, id: str) -> str:
        """Return the year of an answer; the answer as it is where it has none."""
        return self.date(id)[:4] if partial_date(self.line(id)) else self.line(id)

    def days(self, first: str, last: str) -> Span:
        """Return the first and the last day, also where both stand in the answer to the first question."""
        both = span(self.line(first)) if not self.line(last) else None
        return both or Span(self.date(first), self.date(last) or None)

    def country(self, text: str) -> str:
        """Return the code of a state given by any of its names; the text as it is if it is none."""
        return self.names.code(text) or text

    def countries(self, id: str) -> list[str]:
        """Return the codes of the states that an answer lists, and what is no state as it is."""
        return list(dict.fromkeys(found.code or clean(found.text) for found in self.names.listed(self.given.get(id, ""))))[:MOST_ENTRIES]

    def source(self) -> tuple[str, Draft | None]:
        """Return the id of the source, and its record if it is new; a source with this address or title is not new."""
        if known := self.line("source_id").rpartition("#")[2].removesuffix(".yml").rpartition("/")[2]:
            return known, None
        title, address = self.line("source_title"), self.line("source_url")
        same = next((id for id, item in self.manual.sources.items() if title and (item.url == address or key(item.title) == key(title))), None)
        if same or not title:
            return same or "", None
        return self._new_source(title, address)

    def _new_source(self, title: str, address: str) -> tuple[str, Draft]:
        date, read = self.date("source_date"), self.word("source_read") or "address-only"
        id = self.free("sources", "-".join([identifier(title) or "source", *([date[:4]] if date[:4].isdecimal() else [])]))
        record = {
            "title": title,
            "short": _short(title, date[:4] if date[:4].isdecimal() else ""),
            "publisher": self.line("source_publisher"),
            "standing": self.word("source_standing", "standings") or "official",
            "date": date,
            "url": address,
            "read": read,
            "read_from": "none" if read == "address-only" else "stored",
            **self.clock("editors", YEAR),
        }
        return id, Draft(f"data/sources/{id}.yml", written(record))

    def cited(self, text: str) -> dict:
        """Return a statement with its source and place."""
        return {"text": text, "source": self.source()[0], "locator": self.line("source_place")}

    def clock(self, owner: str, until: dt.timedelta) -> dict:
        """Return the last three lines of a record."""
        return {"owner": owner, "reviewed": str(self.day), "review_by": str(self.day + until)}

    def free(self, kind: str, id: str) -> str:
        """Return an id that no record of a kind has, in the manual or among what the same issue makes."""
        wanted = identifier(self.line("id")) or id
        return next(
            name
            for name in (wanted, *(f"{wanted}-{number}" for number in range(2, 1000)))
            if name not in getattr(self.manual, kind) and not self.manual.is_broken(kind, name) and f"data/{kind}/{name}.yml" not in self.taken
        )


def identifier(*texts: str) -> str:
    """Return the first text that has Latin letters or digits, as an id: whole words only, as many as fit; empty if none has."""
    for text in texts:
        words = slug(without_accents(text.translate(LATIN))).split("-")
        while len("-".join(words)) > MOST_ID and len(words) > 1:
            words.pop()
        if words[0]:
            return "-".join(words)[:MOST_ID].strip("-")
    return ""


def _short(title: str, year: str) -> str:
    most = 44 - len(year) - 1 if year else 44
    head = title if len(title) <= most else title[:most].rsplit(" ", 1)[0]
    return f"{head} {year}".strip()
