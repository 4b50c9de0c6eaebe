"""A title that is the name of a file, or bears the mark of a working paper. In: every record with a title. Out: a problem for each."""

import re
from collections.abc import Iterator

from ..models.manual import DATA_KINDS, Manual
from ..reading.diagnostics import Diagnostic
from ..reading.locations import Locations

FILE = re.compile(r"([^_]* [^_]*\w)\.(?:docx?|odt|rtf|pdf|pptx?|xlsx?)", re.IGNORECASE)
# In capitals before words that are not: “Draft articles on …” is a title, and so is a heading all in capitals.
MARK = re.compile(r"(?:DRAFT|FINAL|CLEAN)(?:[ _-]?[vV]\d+)?[ _:–-]+(?=\S*[a-zß-ÿ])(\S.*)|(.*\S)[ _-]+(?:DRAFT|FINAL|CLEAN|[vV]\d+)(?:[ _-]?[vV]\d+)?")


def check_working_titles(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each title that says how far its text was when somebody saved it."""
    for kind in DATA_KINDS:
        for id, record in getattr(manual, kind.name).items() if "title" in kind.model.model_fields else ():
            if found := _wrong(record.title or ""):
                yield locations[kind.name, id].diagnostic(("title",), *found)


def _wrong(title: str) -> tuple[str, str, str] | None:
    if match := FILE.fullmatch(title):
        return "ends as the name of a file does", f"write {match[1]}", match[1]
    if (match := MARK.fullmatch(title)) and not title.isupper():
        bare = next(filter(None, match.groups()))
        return "bears the mark of a working paper", f"write {bare}", bare
    return None
