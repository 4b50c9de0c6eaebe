"""The desk for the coming reviews says what is open for a state and what is on record as done, and takes no blank for a "no"."""

import csv
import io
from dataclasses import replace

from macros.build.files.review_desk import review_desk_file
from macros.models.manual import Manual
from macros.models.state_records import TreatyStatus
from macros.queries.review_desk import desk, of_every_state

DONE = ["Genocide Convention", "Additional Protocol I", "Additional Protocol II"]


def row(manual: Manual, code: str):
    return next(row for session in desk(manual) for row in session.rows if row.code == code)


def standings(manual: Manual, code: str) -> dict[str, str]:
    return {ask.id: ask.standing for ask in row(manual, code).open}


def test_sessions_ahead_come_first_and_what_was_put_off_last(manual: Manual):
    assert [(session.number, session.month, [row.code for row in session.rows]) for session in desk(manual)] == [
        (54, "2027-01", ["SI", "SD"]),
        (None, None, ["MM"]),
    ]


def test_a_state_is_told_what_is_open_and_how_it_stands(manual: Manual):
    assert standings(manual, "SD") == {"focal-point": "open", "rome-statute": "signatory", "att": "none", "hague-1954": "unknown"}
    assert row(manual, "SD").done == [*DONE, "Refugee Convention", "Refugee Protocol"]


def test_a_focal_point_on_the_register_is_not_asked_for(manual: Manual):
    assert "focal-point" not in standings(manual, "SI")
    assert row(manual, "SI").done[0] == "a focal point"


def test_one_that_was_on_the_register_is_an_open_question(manual: Manual):
    former = {**manual.members, "si": manual.members["si"].model_copy(update={"status": "former"})}
    assert standings(replace(manual, members=former), "SI")["focal-point"] == "open"


def test_what_a_state_joins_is_on_record_as_done(manual: Manual):
    joined = TreatyStatus(country="SD", instrument="att", status="party", year="2026", as_of="2026-11-01", source="untc-att-2026")
    after = replace(manual, treaty_status={**manual.treaty_status, "SD att": joined})
    assert "att" not in standings(after, "SD") and "Arms Trade Treaty" in row(after, "SD").done


def test_what_no_record_could_settle_is_said_once_for_all(manual: Manual):
    assert [ask.settled_by for ask in of_every_state(manual)] == ["nothing"]
    assert "support" not in standings(manual, "SD")


def test_a_state_with_nothing_open_stands_in_the_table_all_the_same(manual: Manual):
    asks = {id: ask for id, ask in manual.review_asks.items() if ask.settled_by == "nothing" or id == "focal-point"}
    rows = list(csv.DictReader(io.StringIO(review_desk_file(replace(manual, review_asks=asks)).decode("utf-8-sig"))))
    assert [(row["state"], row["option"], row["on_record"]) for row in rows][0] == ("Slovenia", "", "done")
