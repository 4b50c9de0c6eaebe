"""Values that a change took away, each with how a file is searched for it. In: two versions of the manual with the texts of their files. Out: those values.

Days, counts and minutes belong to what they are about: a record or page, a source, a link, a meeting. A value that stands alone, as a year or a
number, is never looked for.
"""

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from ...models.formatting import days, spelt
from ...models.manual import KINDS, Manual
from ...models.meetings import Meeting
from .record_diff import Version, records
from .replaced import Pair, names_replaced, replaced
from .settings_diff import settings
from .subjects import Known, subjects
from .values import ADDRESS, MONTHS, Value, values_in

SHORTEST_TITLE = 12
OF_ITS_OWN = 24
TITLES = ("title", "short", "name", "term", "label")
HISTORY = ("data/changes/", "data/addresses/", "data/schema/", "data/reviews.yml", "data/README.md")
GUIDES = "docs/contributing/"  # whose examples pretend
OTHER_NAMES = re.compile(r"^\s*-?\s*(?:aliases|other_titles|also):.*$", re.MULTILINE)


class Taken(NamedTuple):
    """A value that a change took away: in words, as it was and as it is now, what it is about, and how it is found in a file."""

    was: str
    now: str
    about: frozenset[str]
    find: Callable[[str, str], Iterator[tuple[int, int]]]
    of_all: bool = True


def taken_away(old: Version, new: Version, names: Known) -> list[Taken]:
    """Return what a change took away from records, texts, titles and settings, and put something else in its place."""
    return [*_of_meetings(old.manual, new.manual), *_of_texts(old, new, names), *_of_titles(old, new), *_of_settings(old, new)]


def _of_texts(old: Version, new: Version, names: Known) -> Iterator[Taken]:
    """Yield what was replaced in the words of each file."""
    states = frozenset(country.name for version in (old, new) for country in version.manual.countries.values())
    for path, text in old.texts.items():
        if path in new.texts and not path.startswith((*HISTORY, GUIDES)) and path.endswith((".yml", ".md")):
            for pair in replaced(text, new.texts[path]):
                if not _is_of_a_meeting(path, text, pair.was):
                    yield _taken(pair, frozenset() if pair.was.kind == "address" else subjects(path, text, pair.was.start, names))
            for was, now, place in names_replaced(text, new.texts[path], states):
                yield Taken(was, now, subjects(path, text, place, names), partial(_title, was, now))


def _is_of_a_meeting(path: str, text: str, value: Value) -> bool:
    """Tell whether a value is the first or last day in the record of a meeting, which are looked for together."""
    line = text[text.rfind("\n", 0, value.start) + 1 : value.start]
    return path.startswith("data/meetings/") and line in ("start: ", "end: ")


def _taken(pair: Pair, about: frozenset[str]) -> Taken:
    was, now = pair.was.shown, pair.now.shown
    if pair.was.kind == "days":
        return Taken(was, now, about, _days_gone(pair.was.key, pair.now.key))
    return Taken(was, now, about, partial(_values, pair.was), pair.was.kind != "minutes")


def _values(was: Value, path: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield where a file holds a value, however it is written; minutes of one step are none of the whole."""
    written = [str(was.key[0]), *([f"{was.key[0]:,}", spelt(was.key[0])] if isinstance(was.key[0], int) else [])]
    if not path.startswith(GUIDES) and any(each in text or each.capitalize() in text for each in written):
        for value in values_in(text, was.kind):
            if value.key == was.key:
                yield value.start, value.end


def _days(gone: frozenset[str], within: frozenset[str], path: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield where a file holds a day that is gone; of a day that lies `within` the new ones only where it is the first or last of several."""
    if path.startswith(GUIDES) or not any(day in text or day[:4] in text and MONTHS[int(day[5:7]) - 1][:3] in text for day in gone):
        return
    for value in values_in(text, "days"):
        if gone & set(value.key) and (len(value.key) > 1 or (gone - within) & set(value.key)):
            yield value.start, value.end


def _of_meetings(old: Manual, new: Manual) -> Iterator[Taken]:
    """Yield the days and the city that a meeting no longer has; those of a record that is gone too."""
    for id, was in old.meetings.items():
        now = new.meetings.get(id)
        if new.is_broken("meetings", id):
            continue
        about = frozenset({id, *was.sources})
        if _full(was) and (not now or _full(was) != _full(now)):
            yield Taken(days(was.start, was.end), _now(id, now), about, _days_gone(_full(was), _full(now) if now else ()))
        if now and was.city and now.city and was.city != now.city:
            yield Taken(was.city, now.city, about, partial(_title, was.city, now.city))


def _full(meeting: Meeting) -> tuple[str, ...]:
    """Return the first and the last day of a meeting, where they are known to the day."""
    return tuple(dict.fromkeys(day for day in (meeting.start, meeting.end) if day and len(day) == len("2016-06-20")))


def _now(id: str, meeting: Meeting | None) -> str:
    if not meeting:
        return f"no record data/meetings/{id}.yml"
    return days(meeting.start, meeting.end) if meeting.start else "no day"


def _days_gone(was: tuple[str, ...], now: tuple[str, ...]) -> Callable[[str, str], Iterator[tuple[int, int]]]:
    """Return the search for the first and last days that are none now."""
    gone = frozenset(was) - frozenset(now) or frozenset(was)
    return partial(_days, gone, frozenset(day for day in gone if len(now) > 1 and now[0] <= day <= now[-1]))


def _of_titles(old: Version, new: Version) -> Iterator[Taken]:
    """Yield titles, short names and names in the navigation that are others now, of states those in fields of their own."""
    still = {name for page in new.manual.pages.values() for name in (page.name, page.meta.title)}
    for row in records(old.manual, new.manual):
        if row.field == "name" and row.kind == "countries" and row.before and row.after:
            yield Taken(row.before, row.after, frozenset(), partial(_label, row.before))
        elif row.field in TITLES and row.kind in KINDS and KINDS[row.kind].shape != "table" and row.before not in still:
            yield from _title_taken(row.record, row.before, row.after)
    for path, page in old.manual.pages.items():
        now = new.manual.pages.get(path)
        for name, after in {page.meta.title: now.meta.title, page.name: now.name}.items() if now else ():
            yield from _title_taken(path.rpartition("/")[2].removesuffix(".md"), name, after) if name not in still else ()


def _title_taken(id: str, was: str, now: str) -> Iterator[Taken]:
    """Yield a title that is another now; a short one is made of words that stand everywhere, and is asked for only beside its id."""
    if was and now and was != now and len(was) >= SHORTEST_TITLE and " " in was:
        yield Taken(was, now, frozenset() if len(was) >= OF_ITS_OWN else frozenset({id}), partial(_title, was, now))


def _title(was: str, now: str, path: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield where a file holds a title as it was, not as a part of the new one, and not among other names."""
    first = was.partition(" ")[0]
    if first not in text:
        return
    inside = (
        [match.span() for match in [*_written(now).finditer(text), *OTHER_NAMES.finditer(text)]]
        if was in now or "also" in text or "s:" in text
        else []
    )
    for match in _written(was).finditer(text):
        if not any(start <= match.start() and match.end() <= end for start, end in inside):
            yield match.span()


def _written(title: str) -> re.Pattern[str]:
    """Return a pattern of a title, over the ends of lines too."""
    words = r"\s+".join(map(re.escape, title.split()))
    return re.compile(rf"(?<!\w){words}(?!\w)")


def _label(name: str, path: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield where a field of YAML holds the name of a state and nothing else."""
    if name in text and path.endswith(".yml"):
        for match in re.finditer(rf"(?<=: )\"?({re.escape(name)})\"?(?=\s*(?:$|[,}}]))", text, re.MULTILINE):
            yield match.span(1)


def _of_settings(old: Version, new: Version) -> Iterator[Taken]:
    """Yield addresses and names among the settings that are others now."""
    for row in settings(old.settings, new.settings):
        if ADDRESS.fullmatch(row.before) or len(row.before) >= SHORTEST_TITLE and " " in row.before:
            yield Taken(row.before, row.after, frozenset(), partial(_title, row.before.rstrip("/"), row.after.rstrip("/")))
