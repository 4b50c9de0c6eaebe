"""A passage that the placement explorer brings up stands in its chapter, once. In: the manual and where its records stand. Out: problems."""

import re
from collections import Counter
from collections.abc import Iterator

from ...models.manual import Manual
from ...models.placement import Passage
from ...queries.placement import begun, blocks_of, plain
from ...reading.diagnostics import Diagnostic
from ...reading.locations import Location
from ...reading.nearest import advice

COPY = "copy its first words, without stars and dashes, as many as tell it from the others"
LEAD = re.compile(r"\*\*([^*]{2,40})\*\*")
MOST_NAMED = 12
COSTS = "costs"  # the heading and the point under which the chapters on places say what speaks against them


def check_placement(manual: Manual, locations: dict[tuple[str, str], Location]) -> Iterator[Diagnostic]:
    """Yield a problem for each passage that is not found, or of which there are several."""
    for id, question in manual.placement_questions.items():
        for key, answer in question.answers.items():
            for number, passage in enumerate(answer.passages):
                place, where = locations["placement_questions", id], ("answers", key, "passages", number)
                if fault := _fault(manual, passage):
                    yield place.diagnostic((*where, "begins" if passage.page else "criterion"), *fault)
                elif passage.side == "for" and COSTS in (passage.criterion, (passage.page or "").partition("#")[2]):
                    what = f"is for, and the passage stands under what a place costs ({passage.page or passage.criterion})"
                    yield place.diagnostic((*where, "side"), what, "write against, or name a passage that speaks for the place", "against")


def _fault(manual: Manual, passage: Passage) -> tuple[str, ...] | None:
    """Return what is wrong with a passage and how to mend it; a page or heading that does not exist is told elsewhere."""
    if passage.place:
        place = manual.placements.get(passage.place)
        points = place.criteria if place else {passage.criterion: None}
        fix = f"name a point on which it does: {', '.join(points)}; or write its answer in data/placement-options.yml"
        return None if passage.criterion in points else (f"{passage.place} says nothing on {passage.criterion}", fix)
    path, _, section = passage.page.partition("#")
    if path not in manual.pages or section and section not in {heading.id for heading in manual.pages[path].headings}:
        return None
    found = len(blocks_of(manual, passage))
    if found == 1:
        return None
    if not found and (meant := _meant(manual, passage)):
        return meant
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


def _meant(manual: Manual, passage: Passage) -> tuple[str, ...] | None:
    """Return what is told of first words that are misspelt, or that stand below another heading of the page."""
    path, count, what = passage.page.partition("#")[0], len(passage.begins.split()), f"“{passage.begins}” begins no paragraph or entry"
    starts = Counter(" ".join(plain(block).split()[:count]) for block in blocks_of(manual, passage.model_copy(update={"begins": ""})))
    found = advice(passage.begins, [start for start, times in starts.items() if times == 1], most=0)
    if found.instead:
        return (f"{what} below the heading {passage.page}", *found)
    others = [f"{path}#{heading.id}" for heading in manual.pages[path].headings if heading.id]
    there = [page for page in others if len(blocks_of(manual, passage.model_copy(update={"page": page}))) == 1]
    return (f"{what} below the heading {passage.page}, but one below {there[0]}", f"write page: {there[0]}") if len(there) == 1 else None
