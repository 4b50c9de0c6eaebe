"""Slips in records of which an earlier version knows what stood there: what was taken away, what reads on, and what is told. As `base.py`, with a base."""

from typing import NamedTuple

from slips.base import BASE, EVENTS, GLOSSARY, VIENNA

MEMBER = "data/members/se.yml"
MEMBER_TEXT = """\
kind: state
iso: SE
confidence: named
in_place_by: {year: 2014, source: brief}
offices:
  - {text: Ministry for Foreign Affairs, as_of: "2014", source: seoul}
evidence:
  - {text: told a test, source: seoul}
  - text: told another
    source: brief
caveat: >-
  It was told to a test
  and to nobody else
unverified:
  - {field: The office, note: Told once}
reviewed: 2026-01-31
review_by: 2027-01-31
"""
TWO_LISTS = BASE[VIENNA].replace("note: >-", "facts:\n  - {text: held in spring, source: seoul}\nnote: >-")
RECORDS = BASE | {MEMBER: MEMBER_TEXT, VIENNA: TWO_LISTS}


class Gone(NamedTuple):
    """Lines that were taken away, so that what they headed slid into what stands above; told at the line that begins with `at`."""

    file: str
    lines: str
    at: str
    into: str


GONE = [
    Gone(MEMBER, "evidence:\n", "  - {text: told a test", "reads as part of offices:"),
    Gone(MEMBER, "offices:\n", "  - {text: Ministry", "reads as part of in_place_by:"),
    Gone(MEMBER, "unverified:\n", "  - {field: The office", "reads as part of caveat:"),
    Gone(MEMBER, "caveat: >-\n", "  It was told", "reads as part of evidence:"),
    Gone(MEMBER, "  - text: told another\n", "    source: brief", "reads as part of evidence:"),
    Gone(VIENNA, "facts:\n", "  - {text: held in spring", "reads as part of themes:"),
    Gone(VIENNA, "themes:\n", "  - {text: prevention", "reads as part of sources:"),
    Gone(VIENNA, "hosts:\n", "  governments:", "reads as part of country:"),
    Gone(VIENNA, "gaps:\n", "  - Attendance", "reads as part of note:"),
    Gone(EVENTS, "session:\n", "  title: Autumn", "reads as part of genocide-day:"),
    Gone(EVENTS, "genocide-day:\n", "  title: Day", "has nothing above it"),
    Gone(GLOSSARY, "hub:\n", "  term: Hub", "has nothing above it"),
]
# What changes the same lines on purpose, and is told of nothing that was taken away: (file, what stood, what stands).
ON_PURPOSE = [
    (VIENNA, "facts:\n  - {text: held in spring, source: seoul}\n", ""),
    (VIENNA, "facts:\n  - {text: held in spring, source: seoul}\n", "outcomes:\n  - {text: held in spring, source: seoul}\n"),
    (VIENNA, "  - {text: prevention in the region, source: seoul}\n", ""),
    (VIENNA, "themes:\n", "facts:\n  - {text: held in spring, source: seoul}\nthemes:\n"),
    (VIENNA, "gaps:\n  - Attendance is not known\n  - Outcomes\n", "gaps: [Attendance is not known, Outcomes]\n"),
    (MEMBER, "caveat: >-\n  It was told to a test\n  and to nobody else\n", "caveat: It was told to a test and to nobody else\n"),
    (MEMBER, "  - text: told another\n    source: brief\n", ""),
    (MEMBER, "offices:\n", "# Where it sits\noffices:\n"),
    (EVENTS, "session:\n", "autumn-session:\n"),
]
