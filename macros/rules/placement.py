"""A passage that the placement explorer brings up stands in its chapter, once. In: the manual and where its records stand. Out: problems."""

from collections.abc import Iterator

from ..models.manual import Manual
from ..models.placement import Passage
from ..queries.placement import blocks_of
from ..reading.diagnostics import Diagnostic
from ..reading.locations import Location


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
    return (
        f"“{passage.begins}” {what} below the heading {passage.page}",
        "copy its first words, without stars and dashes, as many as tell it from the others",
    )
