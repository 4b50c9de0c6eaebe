"""A title that is the name of a file, bears the mark of a working paper, or says what became of a meeting. In: every record with a title. Out: a problem for each."""

import re
from collections.abc import Iterator

from ...models.manual import DATA_KINDS, Manual
from ...models.meetings import Meeting
from ...reading.diagnostics import Diagnostic
from ...reading.fixes import value_replaced
from ...reading.locations import Location, Locations
from ...reading.status_titles import StatusTitle, status_in

FILE = re.compile(r"([^_]* [^_]*\w)\.(?:docx?|odt|rtf|pdf|pptx?|xlsx?)", re.IGNORECASE)
# In capitals before words that are not: “Draft articles on …” is a title, and so is a heading all in capitals.
MARK = re.compile(r"(?:DRAFT|FINAL|CLEAN)(?:[ _-]?[vV]\d+)?[ _:–-]+(?=\S*[a-zß-ÿ])(\S.*)|(.*\S)[ _-]+(?:DRAFT|FINAL|CLEAN|[vV]\d+)(?:[ _-]?[vV]\d+)?")


def check_working_titles(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each title that says how far its text was when somebody saved it."""
    for kind in DATA_KINDS:
        for id, record in getattr(manual, kind.name).items() if "title" in kind.model.model_fields else ():
            if found := _wrong(record.title or ""):
                yield locations[kind.name, id].diagnostic(("title",), *found)
    for id, meeting in manual.meetings.items():
        if said := status_in(meeting.title):
            yield _of_status(locations["meetings", id], meeting, said)


def _wrong(title: str) -> tuple[str, str, str] | None:
    if match := FILE.fullmatch(title):
        return "ends as the name of a file does", f"write {match[1]}", match[1]
    if (match := MARK.fullmatch(title)) and not title.isupper():
        bare = next(filter(None, match.groups()))
        return "bears the mark of a working paper", f"write {bare}", bare
    return None


def _of_status(place: Location, meeting: Meeting, said: StatusTitle) -> Diagnostic:
    """Return what is wrong with a title that says what became of its meeting."""
    at, mend = place.document.place(("title",)), value_replaced(place.document, ("title",), said.title)
    mended, lines = said.lines(mend.text, meeting.status or "")
    return Diagnostic(place.path, at.line, at.column, "title", said.what, said.fix, *((mended, 1) if mend.lines and lines == 1 else ()))
