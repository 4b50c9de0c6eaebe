"""What is said not to be on record goes by itself once a record shows it: a state of a list, a meeting or a list that was not found. On the frozen edition."""

import json
from dataclasses import replace

import pytest

from macros.models.manual import Manual
from macros.models.meetings import Meeting
from macros.models.network_record import NotFound
from macros.queries import network
from macros.queries.state_page import in_network
from macros.rendering.exports import files


def with_list(manual: Manual, **changed: object) -> tuple[Manual, str, str]:
    """Return the manual with a list that says of itself what is given, its id, and a state on it that is no member."""
    members = {member.iso for member in manual.members.values()}
    id, code = next((id, state.iso) for id, item in manual.leads.items() for state in item.states if state.iso not in members)
    lists = {**manual.leads, id: manual.leads[id].model_copy(update=changed)}
    return replace(manual, leads=lists), id, code


def with_member(manual: Manual, code: str, **changed: object) -> Manual:
    member = next(member for member in manual.members.values() if member.iso)
    return replace(manual, members={**manual.members, code.lower(): member.model_copy(update={"iso": code, **changed})})


def meeting(**fields: object) -> Meeting:
    return Meeting.model_validate({"type": "annual", "title": "A meeting", "start": "2026-09-10", "sources": ["x"], **fields})


def with_lines(manual: Manual, *lines: NotFound) -> Manual:
    return replace(manual, series={"network": manual.series["network"].model_copy(update={"not_found": lines})})


def shown(manual: Manual, *added: Meeting) -> list[str]:
    whole = replace(manual, meetings={**manual.meetings, **{f"2026-{number}": item for number, item in enumerate(added)}})
    return [line.text for line in network.series(whole).not_found]


def test_a_state_leaves_a_list_without_members_as_soon_as_it_is_one(manual: Manual) -> None:
    listed, id, code = with_list(manual, without_members=True)
    grown = with_member(listed, code)
    assert code in {state.iso for state in network.listed(listed, id)}
    assert code not in {state.iso for state in network.listed(grown, id)} | {state.iso for state in network.other_list(grown, id).states}
    assert id in {each for each, _, _ in in_network(listed, code).lists} and id not in {each for each, _, _ in in_network(grown, code).lists}
    assert code not in {state["iso"] for state in json.loads(files(grown)["leads.json"])[id]["states"]}


def test_a_list_of_attendance_keeps_its_members(manual: Manual) -> None:
    listed, id, code = with_list(manual, without_members=False)
    assert code in {state.iso for state in network.listed(with_member(listed, code), id)}


def test_a_member_is_named_with_a_list_of_attendance_unless_its_evidence_rests_on_the_same_source(manual: Manual) -> None:
    id, code, source = next((id, item.states[0].iso, item.sources[0]) for id, item in manual.leads.items() if item.meeting)
    member = next(member for member in with_member(manual, code).members.values() if member.iso == code)
    said, other = ([member.evidence[0].model_copy(update={"source": name})] for name in (source, "another"))
    lists = [network.attended(manual, member.model_copy(update={"evidence": tuple(evidence)})) for evidence in (said, other)]
    assert [manual.leads[id] in found for found in lists] == [False, True]


@pytest.mark.parametrize(
    "line, ends, stays",
    [
        ({"meeting_type": "annual", "number": 12}, {"number": 12}, {"number": 13}),
        ({"meeting_type": "annual", "years": [2026]}, {"number": 12}, {"number": 12, "start": "2027-05-10"}),
        ({"meeting_type": "virtual"}, {"type": "virtual"}, {"type": "workshop"}),
        ({"meeting_type": "regional", "outside": "Europe"}, {"type": "regional", "region": "Africa"}, {"type": "regional", "region": "Europe"}),
        ({"meeting_type": "annual", "number": 12}, {"number": 12, "status": "planned"}, {"number": 12, "status": "cancelled"}),
        ({"meeting_type": "annual", "number": 12}, {"number": 12}, {"number": 12, "status": "postponed"}),
    ],
)
def test_a_line_on_what_was_not_found_is_shown_until_a_meeting_shows_it(manual: Manual, line: dict, ends: dict, stays: dict) -> None:
    said = with_lines(manual, NotFound(text="none found", **line))
    assert shown(said) == shown(said, meeting(**stays)) == ["none found"]
    assert shown(said, meeting(**ends)) == []


def test_a_line_on_a_list_of_members_is_shown_until_a_member_stands_on_one(manual: Manual) -> None:
    said = with_lines(manual, NotFound(text="none found", confidence="listed"))
    assert shown(said) == ["none found"] and not network.is_list_found(said)
    assert shown(with_member(said, "US", confidence="listed")) == [] and network.is_list_found(with_member(said, "US", confidence="listed"))


def test_the_latest_event_is_never_older_than_the_latest_meeting(manual: Manual) -> None:
    grown = replace(manual, meetings={**manual.meetings, "2026-x": meeting(number=12, end="2026-09-11", status="held")})
    assert network.series(grown).latest_event == "2026-09-11" and json.loads(files(grown)["network.json"])["network"]["latest_event"] == "2026-09-11"
    assert (
        network.series(replace(grown, series={"network": manual.series["network"].model_copy(update={"latest_event": "2026-10"})})).latest_event
        == "2026-10"
    )
    ahead = replace(manual, meetings={**manual.meetings, "2027-x": meeting(number=12, start="2027-05-10", status="planned")})
    assert network.series(ahead).latest_event == network.series(manual).latest_event


@pytest.mark.parametrize(
    "line, said",
    [
        ({}, "names no record that would end it"),
        ({"meeting_type": "virtual", "confidence": "listed"}, "stands beside confidence"),
        ({"confidence": "listed", "years": [2026]}, "stands without meeting_type"),
    ],
)
def test_a_line_names_one_record_that_would_end_it(line: dict, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        NotFound(text="none found", **line)
