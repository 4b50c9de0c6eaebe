"""What a place in a file is about. In: the texts of the content and what the manual knows. Out: ids: of the record, the sources and links there, the meetings named.

Two places are about the same if they share one of them: a day that two sentences with one source give is one day.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from ...models.formatting import ORDINALS
from ...models.manual import DATA_KINDS, Manual
from ...models.meetings import Meeting

ID = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)+")
ENTRY = re.compile(r"^[\w-]+:", re.MULTILINE)
FIELD = re.compile(r"^  [\w-]+:")  # of a record in a file of many
OF_ALL = re.compile(r"^ *(?:sources?|meetings?): ?.*$", re.MULTILINE)
ABOVE_ALL = re.compile(r"^(?:title|description): ", re.MULTILINE)
FENCE = "---\n"
ROW = re.compile(r"^\s*(?:\||- |\d+\. )")


class Known(NamedTuple):
    """The ids that texts can name, and the meetings with the patterns by which texts name them."""

    ids: frozenset[str]
    meetings: tuple[tuple[str, tuple[re.Pattern[str], ...]], ...]


def known(manuals: Iterable[Manual], files: Iterable[str]) -> Known:
    """Return what texts can name, of several versions of the manual and their files together."""
    ids = {id for manual in manuals for kind in DATA_KINDS if kind.shape != "table" for id in getattr(manual, kind.name) if "-" in id}
    ids |= {stem for path in files if "-" in (stem := path.rpartition("/")[2].rpartition(".")[0])}
    return Known(frozenset(ids), tuple((id, _names(meeting)) for manual in manuals for id, meeting in manual.meetings.items()))


def _names(meeting: Meeting) -> tuple[re.Pattern[str], ...]:
    """Return the patterns of a meeting's names, all of which a text must hold: its city and year, or its number."""
    patterns = []
    if meeting.city and meeting.start:
        patterns.append(
            re.compile(rf"\b{re.escape(meeting.city)}\b(?=[\s\S]*{meeting.start[:4]})|{meeting.start[:4]}[\s\S]*\b{re.escape(meeting.city)}\b")
        )
    if meeting.number and meeting.number <= len(ORDINALS):
        word = ORDINALS[meeting.number - 1]
        patterns.append(re.compile(rf"\b(?:{word}|{meeting.number}(?:st|nd|rd|th))\s+(?:annual\s+|network\s+)?meeting\b", re.IGNORECASE))
    return tuple(patterns)


def subjects(path: str, text: str, place: int, names: Known, *, of_all: bool = True) -> frozenset[str]:
    """Return the ids of what a place in a file is about; the page itself by its path.

    `of_all`: a description is about all that its page names, and a field without a source about the sources of its record.
    """
    record, whole = _record(path, text, place)
    item = part(path, text, place)
    own = _ids(item, names)
    if of_all and path.endswith(".yml") and not any("-" in id for id in own):
        own |= _ids("\n".join(OF_ALL.findall(whole)), names)
    elif of_all and path.endswith(".md") and ABOVE_ALL.match(item):  # a description is about all that its page is about
        own |= _ids(whole, names)
    return frozenset({*record, *own, *(id for id, patterns in names.meetings if any(pattern.search(item) for pattern in patterns))})


def _ids(text: str, names: Known) -> set[str]:
    return set(ID.findall(text)) & names.ids


def _record(path: str, text: str, place: int) -> tuple[set[str], str]:
    """Return the names of the record or page that holds a place, and its text."""
    stem = path.rpartition("/")[2].rpartition(".")[0]
    if path.endswith(".md"):
        return {path, stem}, text
    if not _holds_many(path):
        return ({f"{path.split('/')[1]}/{stem}", stem} if "/" in path else set()), text
    starts = [match.start() for match in ENTRY.finditer(text)]
    start = max((each for each in starts if each <= place), default=0)
    held = text[start : min((each for each in starts if each > place), default=len(text))]
    return {held.partition(":")[0]}, held


def _holds_many(path: str) -> bool:
    """Tell whether a file holds many records: data/events.yml, and not data/meetings/2016-seoul.yml."""
    return path.count("/") == 1 and path.startswith("data/") and path.endswith(".yml")


def entry(path: str, text: str, place: int) -> str:
    """Return the name of the entry that a place in a file of many stands in, as it is written: `p-2012-new-york: `."""
    line = text.rfind("\n", 0, place) + 1
    names = [match[0] for match in ENTRY.finditer(text, 0, line)] if _holds_many(path) and text[line] == " " else []
    return f"{names[-1]} " if names else ""


def part(path: str, text: str, place: int) -> str:
    """Return the part of a file around a place that a reader takes in at once: a paragraph, a row, an entry of a list, a field."""
    lines, number = text.split("\n"), text.count("\n", 0, place)
    first, after = number, number + 1
    if path.startswith("data/"):
        first, after = _field(lines, number)
    elif not is_by_line(path, text, place):
        first, after = _paragraph(lines, number)
    return "\n".join(lines[first:after])


def is_by_line(path: str, text: str, place: int) -> bool:
    """Tell whether a line says a thing of its own: one of YAML or front matter, a row of a table, an entry of a list."""
    line = text[text.rfind("\n", 0, place) + 1 : place]
    return not path.endswith(".md") or bool(ROW.match(line)) or text.startswith(FENCE) and place < text.find(f"\n{FENCE}")


def last_of_front_matter(path: str, text: str, place: int) -> int:
    """Return where the text of a page begins that a place in it stands in; 0 in front matter and in other files."""
    begins = text.find(f"\n{FENCE}") + len(FENCE) + 1 if path.endswith(".md") and text.startswith(FENCE) else 0
    return begins if begins <= place else 0


def _paragraph(lines: list[str], number: int) -> tuple[int, int]:
    first = max((each + 1 for each in range(number) if not lines[each].strip()), default=0)
    return first, next((each for each in range(number, len(lines)) if not lines[each].strip()), len(lines))


def _field(lines: list[str], number: int) -> tuple[int, int]:
    """Return where the innermost entry of a list, or the field, around a line of YAML begins and ends."""
    inner = _indent(lines[number])
    first = number
    while first and not _begins(lines[first], inner if first < number else inner + 1):
        first -= 1
    outer = _indent(lines[first])
    after = next((each for each in range(number + 1, len(lines)) if lines[each].strip() and _indent(lines[each]) <= outer), len(lines))
    return first, after


def _begins(line: str, inner: int) -> bool:
    """Tell whether a line begins an entry that holds what stands so far in, or a field of the record itself."""
    return _indent(line) == 0 and bool(line) or line.lstrip().startswith("- ") and _indent(line) < inner or bool(FIELD.match(line))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
