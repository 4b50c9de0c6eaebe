"""What came of a meeting leads on: to the entries of the register, to the chapters that explain them, or to the page that tells more of it."""

from dataclasses import replace

from macros.components import REGISTRY
from macros.models.manual import Manual
from macros.models.meetings import Outcome
from macros.queries.outcomes import outcomes

PLACE = "roles/hub.md#what"


def with_outcome(manual: Manual, **fields: object) -> tuple[Manual, str]:
    """Return the manual with one outcome of a meeting that has a source of no entry of the register, and the meeting's id."""
    sources = {entry.source for entry in manual.recommendations.values()} | {
        also.source for entry in manual.recommendations.values() for also in entry.also
    }
    id, meeting = next((id, meeting) for id, meeting in manual.meetings.items() if meeting.outcomes)
    source = next(source for source in manual.sources if source not in sources)
    outcome = Outcome.model_validate({"text": "a list was asked for", "source": source, **fields})
    return replace(manual, meetings={**manual.meetings, id: meeting.model_copy(update={"outcomes": (outcome,)})}), id


def test_an_outcome_without_an_entry_leads_to_the_page_that_tells_more_of_it(manual: Manual) -> None:
    changed, id = with_outcome(manual, explained=PLACE)
    (row,) = outcomes(changed, changed.meetings[id])
    assert (row.entries, [chapter.href for chapter in row.chapters]) == ([], ["/roles/hub/#what"])
    html = REGISTRY["meeting_profile"](changed, id)
    assert "Explained in: <a href=" in html and "In the register" not in html


def test_an_outcome_that_nothing_tells_more_of_leads_nowhere(manual: Manual) -> None:
    changed, id = with_outcome(manual)
    (row,) = outcomes(changed, changed.meetings[id])
    assert (row.entries, row.chapters) == ([], [])
    assert "Explained in" not in REGISTRY["meeting_profile"](changed, id)


def test_an_outcome_with_entries_leads_to_their_chapters_and_to_its_own_page_first(manual: Manual) -> None:
    id, row = next((id, row) for id, meeting in manual.meetings.items() for row in outcomes(manual, meeting) if row.entries)
    told = row.record.model_copy(update={"explained": PLACE})
    (led,) = outcomes(manual, manual.meetings[id].model_copy(update={"outcomes": (told,)}))
    assert led.entries == row.entries
    assert [chapter.href for chapter in led.chapters] == ["/roles/hub/#what", *(chapter.href for chapter in row.chapters)]
