"""Slips in records without an earlier version: the line that names a list, a group or a record went alone. The form is that of `base.py`."""

from slips.base import EVENTS, GLOSSARY, VIENNA, Slip
from slips.record import MEMBER, MEMBER_TEXT

GAPS = "  and may still change.\ngaps:\n"
RULE = "  rule: {type: fixed, month_day: 12-09}\n"
LONG_RULE = "  rule:\n    type: fixed\n    month_day: 12-09\n"
OFFICES = '  - {text: Ministry for Foreign Affairs, as_of: "2014", source: seoul}\n'
NEW_ID = "begins the fields of a record, and no line above says what it is called"


def member(gone: str, says: str, at: str, act: tuple[str, ...] = (), text: str = MEMBER_TEXT) -> Slip:
    """Return a slip of a whole record of a member from which one line is gone."""
    return Slip(
        f"a member without {gone.strip()}, told at {at}" if text is MEMBER_TEXT else f"a member of one list without {gone.strip()}",
        MEMBER,
        "",
        text.replace(gone, "", 1),
        says,
        at,
        act,
        text,
    )


NAMELESS = {
    "lines without a name": [
        Slip("no hosts:", VIENNA, "hosts:\n", "", "write the line `hosts:` above it", at="governments:"),
        Slip(
            "no themes:",
            VIENNA,
            "themes:\n",
            "",
            "which is one of: other_titles:, themes:, outcomes:, facts:",
            at="- {text: prevention",
            act=("  - {text: prevention", "themes:\n  - {text: prevention"),
        ),
        Slip(
            "no gaps:",
            VIENNA,
            GAPS,
            GAPS.replace("gaps:\n", ""),
            "write the line `gaps:` above it, if it is an entry there",
            at="- Attendance",
            act=("  - Attendance", "gaps:\n  - Attendance"),
        ),
        member("evidence:\n", "begins the entries of evidence, which read as part of offices", "- {text: told a test"),
        member("offices:\n", "write the line `offices:` above it", "- {text: Ministry"),
        member(
            "unverified:\n",
            "write the line `unverified:` above it",
            "- {field: The office",
            ("  - {field: The office", "unverified:\n  - {field: The office"),
        ),
        member("evidence:\n", "write the line `evidence:` above it", "- {text: told a test", text=MEMBER_TEXT.replace(f"offices:\n{OFFICES}", "")),
        Slip("no rule:", EVENTS, RULE, LONG_RULE.replace("  rule:\n", ""), "write the line `rule:` above it", at="type: fixed", meant=RULE),
        Slip("no id of the first event", EVENTS, "genocide-day:\n", "", NEW_ID, at="title: Day", act=("  title: Day", "genocide-day:\n  title: Day")),
        Slip("no id of the first term", GLOSSARY, "hub:\n", "", NEW_ID, at="term: Hub", act=("  term: Hub", "hub:\n  term: Hub")),
    ]
}
# What must stay silent: a dash inside a sentence, and one list that could be the other.
TRUE_TEXTS = [
    ("  and may still change.\n", "  and may still change - as was said\n  - until spring, when they\n  are settled.\n"),
    ("themes:\n", "facts:\n  - {text: held in spring, source: seoul}\nthemes:\n"),
]
