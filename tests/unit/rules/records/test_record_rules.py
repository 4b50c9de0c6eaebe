"""What is right in one record and wrong beside another: numbers, names, years and lists, each told at its line with what to write."""

from pathlib import Path

import pytest
from manuals import change, faults

EXERCISE = "data/exercises/quarry.yml"

CLOCK = "sources: [seoul]\nreviewed: 2026-01-31\nreview_by: 2027-01-31\n"
MEETING, PRACTICE, MEMBER = "data/meetings/{}.yml", "data/practices/{}.yml", "data/members/{}.yml"


def write(root: Path, file: str, text: str) -> None:
    (root / file).parent.mkdir(parents=True, exist_ok=True)
    (root / file).write_text(text, "utf-8")


def meeting(root: Path, id: str, start: str, number: int | None, kind: str = "annual", more: str = "") -> None:
    """Write the record of a meeting, its fields from the type on."""
    numbered = f"number: {number}\n" if number else ""
    write(root, MEETING.format(id), f"type: {kind}\n{numbered}title: A meeting\nstart: {start}\ncity: Oslo\n{more}{CLOCK}")


def organisation(root: Path, id: str, name: str) -> None:
    write(
        root,
        MEMBER.format(id),
        f"kind: organisation\nname: {name}\nconfidence: named\nevidence:\n  - {{text: a note, source: seoul}}\n"
        "reviewed: 2026-01-31\nreview_by: 2027-01-31\n",
    )


# Meetings of a series


@pytest.mark.parametrize(
    ("id", "start", "number", "told"),
    [
        (
            "2017-oslo",
            "2017-05-10",
            6,
            "number: is 6, as in data/meetings/2016-seoul.yml. Fix: correct one of the two numbers, or keep one of the two records",
        ),
        (
            "2017-oslo",
            "2017-05-10",
            5,
            "number: is 5, and number 6 was earlier, 20–22 June 2016 (2016-seoul). Fix: correct the number or the date of one of the two",
        ),
        ("2015-oslo", "2015-05-10", 7, "number: is 6, and number 7 was earlier, 10 May 2015 (2015-oslo)"),
        ("2018-oslo", "2018-05-10", 99, "number: is 99, and number 6 was 20–22 June 2016 (2016-seoul): more numbers than years"),
        (
            "2017-oslo",
            "2017-05-10",
            None,
            "number: is missing, and an annual meeting is a numbered one. Fix: add number: as the source gives it, or write type: gathering",
        ),
    ],
)
def test_numbers_of_a_series_fit_each_other_and_their_years(small: Path, id: str, start: str, number: int | None, told: str):
    meeting(small, id, start, number)
    assert len(found := faults(small)) == 1 and told in found[0], found


def test_another_series_another_region_and_a_meeting_that_was_called_off_have_numbers_of_their_own(small: Path):
    meeting(small, "2017-oslo", "2017-05-10", 6, "regional", "region: Europe\n")
    meeting(small, "2017-lima", "2017-06-10", 6, "regional", "region: Americas\n")
    meeting(small, "2016-oslo", "2016-01-10", 6, "annual", "status: cancelled\n")
    meeting(small, "2017-bern", "2017-01-10", 7)
    assert faults(small) == []


def test_what_cannot_be_put_in_order_for_certain_is_left_alone(small: Path):
    meeting(small, "2016-oslo", "2016", 5)
    assert faults(small) == []


def test_a_start_in_another_year_than_the_file_name_is_told_with_both_ways_out(small: Path):
    meeting(small, "2018-oslo", "2017-05-10", 7)
    assert faults(small) == [
        "data/meetings/2018-oslo.yml:4:8: start: is 2017-05-10, but the file is called 2018-oslo.yml. "
        "Fix: write 2018-05-10; or, if the date is right, call the file 2017-oslo.yml"
    ]
    write(small, "data/addresses/published.txt", "/network/meetings/2018-oslo/\n")
    assert "with the line  /network/meetings/2018-oslo/: /network/meetings/2017-oslo/  in data/addresses/moved.yml" in faults(small)[0]


def test_an_end_without_a_start_is_told(small: Path):
    change(small, MEETING.format("2016-seoul"), "start: 2016-06-20\n", "order: 2016\n")
    assert len(found := faults(small)) == 1 and "end: stands without a start" in found[0]


# Members and lists


@pytest.mark.parametrize("name", ["European Union", "EU", "european union", "The European Union", "European  Union".replace("  ", "-")])
def test_an_organisation_under_two_ids_is_told(small: Path, name: str):
    organisation(small, "union", name)
    assert len(found := faults(small)) == 1 and "name: is the same as in data/members/eu.yml (eu)" in found[0], found


@pytest.mark.parametrize(("name", "code"), [("Sweden", "SE"), ("Russia", "RU"), ("Côte d'Ivoire", "CI")])
def test_a_state_that_is_recorded_as_an_organisation_is_told(small: Path, name: str, code: str):
    organisation(small, "other", name)
    assert len(found := faults(small)) == 1
    assert f"name: is the name of a state, {code}. Fix: write kind: state and iso: {code} instead, in data/members/{code.lower()}.yml" in found[0]


def test_an_appointment_after_something_was_in_place_is_told(small: Path):
    change(small, MEMBER.format("no"), "in_place_by:", "appointed: {year: 2016, source: seoul}\nin_place_by:")
    assert len(found := faults(small)) == 1
    assert "appointed.year: is 2016, after the year by which a Focal Point was in place (2014)" in found[0]


def test_a_role_at_a_meeting_of_another_year_is_told(small: Path):
    change(small, MEMBER.format("no"), "evidence:", "roles:\n  - {role: steering-group, meeting: 2016-seoul, year: 2015, source: seoul}\nevidence:")
    assert len(found := faults(small)) == 1 and "roles[1].year: is 2015, but 2016-seoul is of 2016" in found[0]


def test_a_state_twice_on_a_list_is_told(small: Path):
    write(
        small,
        "data/leads/example.yml",
        "title: A list\nmeaning: a test\nsources: [seoul]\nstates:\n  - {iso: NO}\n  - {iso: SE}\n  - {iso: NO}\n"
        "reviewed: 2026-01-31\nreview_by: 2027-01-31\n",
    )
    assert [line for line in faults(small) if "states[3].iso: NO stands on the list already, as entry 1. Fix: keep one of the two entries" in line]


# Practices


def practice(root: Path, id: str, title: str, year: str = "2015") -> None:
    write(root, PRACTICE.format(id), f'title: {title}\ncountries: [NO]\nyear: "{year}"\ndone: something else\nthemes: [awareness]\n{CLOCK}')


@pytest.mark.parametrize("title", ["A practice for tests", "a Practice for tests", "A practice, for tests"])
def test_a_practice_under_two_ids_is_told(small: Path, title: str):
    practice(small, "no-twin", f'"{title}"')
    assert len(found := faults(small)) == 1 and "title: is the same as in data/practices/no-test.yml (no-test)" in found[0]


def test_the_same_in_another_year_is_another_practice(small: Path):
    practice(small, "no-again", "A practice for tests", "2016")
    assert faults(small) == []


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (
            "  done: [seoul, brief]",
            ":8:17: part_sources.done[2]: brief is not among the sources of this record. Fix: add brief to sources, or write here seoul",
        ),
        ("  done: [soul]", ":8:10: part_sources.done[1]: there is no source “soul” in data/sources/. Fix: did you mean seoul?"),
        (
            "  result: [seoul]",
            ":8:11: part_sources.result: gives sources to a part that the record does not tell, result. "
            "Fix: write result: with what they say, or take the line out",
        ),
        (
            "  outcome: [seoul]",
            ":8:3: part_sources.outcome: is not a field of this record. Fix: take it away, or write one of: done, lesson, result, situation",
        ),
    ],
)
def test_a_source_of_a_part_is_one_of_the_record_and_its_part_is_told(small: Path, lines: str, told: str):
    change(small, PRACTICE.format("no-test"), "sources: [seoul]\n", f"sources: [seoul]\npart_sources:\n{lines}\n")
    assert len(found := faults(small)) == 1 and PRACTICE.format("no-test") + told in found[0], found


def test_sources_of_parts_that_the_record_holds_are_left_alone(small: Path):
    own = "sources: [seoul, brief]\npart_sources:\n  done: [seoul, brief]\n"
    change(small, PRACTICE.format("no-test"), "sources: [seoul]\n", own)
    assert faults(small) == []


# Instruments and documents

INSTRUMENT = (
    "title: A convention\nshort: Convention\nkind: treaty\nadopted: 1998-07-17\nwhy: a test\nsources: [seoul]\n"
    "reviewed: 2026-01-31\nreview_by: 2027-01-31\n"
)
ROWS = "iso_alpha2,instrument,status,year,as_of,source,note\n"


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("NO,example,party,3025,2026-01,seoul,", "year: is 3025, after"),
        ("NO,example,party,1897,2026-01,seoul,", "year: is 1897, before the instrument was adopted (1998-07-17). Fix: correct the year"),
        (
            "NO,example,party,2020,2019-05,seoul,",
            "year: is 2020, after the date that the row speaks for (2019-05). Fix: correct the year; or, if the state acted since, write as_of and source anew with it: seoul does not know of it",
        ),
        ("NO,example,party,2000,2026-13,seoul,", "as_of: “2026-13” is not a day of the calendar"),
        ("NO,example,party,2_000,2026-01,seoul,", "year: “2_000” is not a whole number"),
    ],
)
def test_a_year_of_a_treaty_out_of_range_is_told(small: Path, row: str, told: str):
    write(small, "data/instruments/example.yml", INSTRUMENT)
    write(small, "data/treaty-status.csv", ROWS + row + "\n")
    found = [line for line in faults(small) if line.startswith("data/treaty-status.csv:2:") and ": year:" in line or ": as_of:" in line]
    assert found and told in found[0], faults(small)


def test_an_instrument_in_force_before_it_was_adopted_is_told(small: Path):
    write(small, "data/instruments/example.yml", INSTRUMENT.replace("why:", "in_force: 1989-01-01\nwhy:"))
    assert [line for line in faults(small) if "in_force: is 1989-01-01, before it was adopted (1998-07-17)" in line]


def test_a_document_of_two_years_is_told(small: Path):
    write(
        small,
        "data/un-documents.yml",
        "example:\n  kind: report\n  title: A report\n  year: 2015\n  date: 2016-06-01\n  sources: [seoul]\n"
        "  reviewed: 2026-01-31\n  review_by: 2027-01-31\n",
    )
    assert [line for line in faults(small) if "example.date: is 2016-06-01, but the year is 2015" in line]


# Lists that a comma splits


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "gaps: [Outcomes, attendance and days]",
            "gaps[2]: “attendance and days” begins with a small letter, as if a comma had cut it off from “Outcomes”. "
            'Fix: if they are one text, write "Outcomes, attendance and days" in quotes; if they are two, begin each with a capital letter',
        ),
        ("actors: [Office of the President, police]", "actors[2]: “police” begins with a small letter"),
    ],
)
def test_a_text_that_a_comma_splits_is_told(small: Path, line: str, told: str):
    change(small, PRACTICE.format("no-test"), "themes:", f"{line}\nthemes:")
    assert len(found := faults(small)) == 1 and told in found[0], found


@pytest.mark.parametrize(
    "line",
    [
        'gaps: ["Outcomes, attendance and days"]',
        "gaps: [Outcomes, Days]",
        "gaps:\n  - Outcomes\n  - days of the meeting",
        "gaps: [outcomes, days]",
        "gaps: [I found nothing, days]",
    ],
)
def test_a_list_that_is_meant_as_one_is_left_alone(small: Path, line: str):
    change(small, PRACTICE.format("no-test"), "themes:", f"{line}\nthemes:")
    assert faults(small) == []


@pytest.mark.parametrize("text", ["call 22 24 36 00", "ask at (212) 555-0100", "Tel. 555 0100"])
def test_a_local_telephone_number_is_refused(small: Path, text: str):
    change(small, PRACTICE.format("no-test"), "themes:", f'note: "{text}"\nthemes:')
    assert len(found := faults(small)) == 1 and "note: holds an e-mail address or a telephone number" in found[0]


def test_a_comma_that_splits_a_text_is_told_at_any_depth(small: Path):
    change(small, EXERCISE, "text: [The barrier is lifted.]", "text: [The barrier is lifted, and the first cars pass.]")
    (told,) = faults(small)
    assert "injects.evening.text[2]: “and the first cars pass.” begins with a small letter, as if a comma had cut it off" in told


def test_an_id_that_stands_twice_within_a_record_is_told_what_to_call_the_second(small: Path):
    change(small, EXERCISE, "opening:\n", "  desk:\n    title: Legal adviser\n    text: [You know the law.]\nopening:\n")
    (told,) = faults(small)
    assert told.endswith(
        "roles.desk: stands twice; the first is on line 19. Fix: give the one that is new another id, such as legal-adviser for “Legal adviser”"
    )


# What a record says and takes back

PLEDGE = (
    "title: A pledge\nshort: A pledge\nkind: {kind}\nadopted: 2005-09-16\nbinding: {binding}\nwhy: It names the duty\nsources: [brief]\n"
    "owner: editors\nreviewed: 2026-01-31\nreview_by: 2027-01-31\n"
)
BENCHMARK = (
    "lunch:\n  proposal: A session over lunch\n  level: national\n  recommendation: r001\n  measure: A session is reported\n  status: {status}\n{progress}"
    "  as_of: 2025-06\n  source: seoul\n  locator: Awareness-raising\n  owner: editors\n  reviewed: 2026-01-31\n  review_by: 2027-01-31\n"
)
REPORTED = "  progress:\n    - {text: Two sessions were held, source: seoul}\n"


@pytest.mark.parametrize(
    ("kind", "binding", "told"),
    [
        (
            "political-commitment",
            "true",
            "binding: is true, and the kind is political-commitment, which binds nobody in law. Fix: write false; or, if it binds",
        ),
        ("political-commitment", "false", ""),
        ("treaty", "true", ""),
    ],
)
def test_a_political_commitment_binds_nobody_in_law(small: Path, kind: str, binding: str, told: str):
    write(small, "data/instruments/pledge.yml", PLEDGE.format(kind=kind, binding=binding))
    assert [told in line for line in faults(small) if "binding" in line] == [True] * bool(told)


@pytest.mark.parametrize(
    ("status", "progress", "told"),
    [
        ("not-reported", REPORTED, "lunch.status: is not-reported, and progress says what is reported. Fix: write partly-reported or reported"),
        ("not-reported", "", ""),
        ("partly-reported", REPORTED, ""),
    ],
)
def test_what_is_not_reported_has_no_progress(small: Path, status: str, progress: str, told: str):
    write(small, "data/programme-of-work.yml", BENCHMARK.format(status=status, progress=progress))
    assert [told in line for line in faults(small) if "status" in line] == [True] * bool(told)


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("partially-reported", "partly-reported"),
        ("partially reported", "partly-reported"),
        ("reported in part", "partly-reported"),
        ("never reported", "not-reported"),
    ],
)
def test_a_word_that_is_part_of_another_allowed_one_is_not_offered_for_it(small: Path, given: str, meant: str):
    write(small, "data/programme-of-work.yml", BENCHMARK.format(status=given, progress=""))
    assert [line.partition("Fix: ")[2] for line in faults(small) if "lunch.status" in line] == [f"write {meant}"]
