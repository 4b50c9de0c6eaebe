"""A passage that the placement explorer brings up stands in its chapter, once. In: the manual and where its records stand. Out: problems."""

import re
from collections.abc import Iterator

from ..models.manual import Manual
from ..models.placement import Passage
from ..queries.placement import begun, blocks_of
from ..reading.diagnostics import Diagnostic
from ..reading.locations import Location

COPY = "copy its first words, without stars and dashes, as many as tell it from the others"
LEAD = re.compile(r"\*\*([^*]{2,40})\*\*")
MOST_NAMED = 12


def check_placement(manual: Manual, locations: dict[tuple[str, str], Location]) -> Iterator[Diagnostic]:
    """Yield a problem for each passage that is not found, or of which there are several."""
    for id, question in manual.placement_questions.items():
        for key, answer in question.answers.items():
            for number, passage in enumerate(answer.passages):
                if fault := _fault(manual, passage):
                    field = "begins" if passage.page else "criterion"
                    yield locations["placement_questions", id].diagnostic(("answers", key, "passages", number, field), *fault)


def _fault(manual: Manual, passage: Passage) -> tuple[str, str] | None:
    """Return what is wrong with a passage and how to mend it; a page that does not exist is told elsewhere."""
    if passage.place:
        place = manual.placements.get(passage.place)
        known = not place or passage.criterion in place.criteria
        return None if known else (f"{passage.place} says nothing on {passage.criterion}", "name a point on which it does")
    if passage.page.partition("#")[0] not in manual.pages:
        return None
    found = len(blocks_of(manual, passage))
    if found == 1:
        return None
    what = "begins no paragraph or entry" if not found else f"begins {found} paragraphs or entries"
    named = _named(manual, passage.page) if not found else ""
    return (
        f"“{passage.begins}” {what} below the heading {passage.page}",
        f"{COPY}{named}; or give the text there the words back with which it began" if named else COPY,
    )


def _named(manual: Manual, address: str) -> str:
    """Return the bold words with which texts below a heading begin; empty text if there are none."""
    path, _, section = address.partition("#")
    leads = [match[1] for text in begun(manual.pages[path], section, "") if (match := LEAD.match(text))]
    return f": {' or '.join(leads)}" if 0 < len(leads) <= MOST_NAMED else ""
