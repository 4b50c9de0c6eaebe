"""Slips of an eleventh list: those of which it was not said what to do, or only what may be false. The form is that of `base.py`."""

from slips.base import EVENTS, HUB, LAST, MODULE, STATUS, VIENNA, Slip

S = Slip
TEXT, MEMBERS, STEP = f"to begin with.{LAST}", "Members named", "By show of hands."
TABLE = "| Office | Task |\n|---|---|\n| Legal service | Treaties {{ editors() }} |\n"
MEETING = "type: regional\nstatus: planned\ntitle: First Regional Meeting\nstart: 2027-03-10\ncity: Accra\ncountry: GH\nsources: [seoul]\nreviewed: 2026-01-31\nreview_by: 2027-01-31\n"
BELOW = "session:\n"
MAY, REVIEW = "  and may still change.\n", "kind: chapter\nreviewed: 2026-01-31\nreview_by: 2027-01-31\n"
ROW = 'NO,att,party,2014,2026-02-03,seoul,"A remark, with a comma"\n'


def under(id: str, record: str) -> str:
    """Return a record below its id."""
    return f"{id}:\n" + "".join(f"  {line}\n" for line in record.splitlines())


def remark(line: str) -> Slip:
    wrong, says = f"{TEXT}\n\n{line}", "if it is a remark for colleagues, take the line out"
    return S(f"a remark for colleagues: {line[:24]}", HUB, TEXT, wrong, says, at=line, act=(f"\n\n{line}", ""))


def below(name: str, row: str, says: str, right: str = "", act: tuple = ()) -> Slip:
    """Return a slip in a row of a table."""
    return S(name, HUB, MEMBERS, f"{TABLE}{row}\n\n{MEMBERS}", says, at=row, act=act, meant=f"{TABLE}{right}\n\n{MEMBERS}")


ELEVENTH_F = {
    "an eleventh list: what to do": [
        remark("# Secretariat: please check this against the summary before we publish"),
        remark("## Check with Oslo: are these the figures of 2016"),
        remark("# Two offices said in spring that this part is theirs and want to see it first"),
        S("a meeting among the dates", EVENTS, BELOW, under("2027-accra", MEETING) + BELOW, "data/meetings/2027-accra.yml", at="2027-accra", act=(under("2027-accra", MEETING), "")),
        below("a row of a spreadsheet below a table", "**P6.** Exercises\tnumber {{ editors() }}", "as a spreadsheet copies it", "| **P6.** Exercises | number {{ editors() }} |"),
        below("a row of a spreadsheet with a cell less", "Exercises\tnumber\tyear {{ editors() }}", "2 of them", "| Exercises | number, year {{ editors() }} |", ("Exercises\tnumber\tyear {{ editors() }}", "| Exercises | number, year {{ editors() }} |")),
        below("bars between offices", "| Police | army | Training {{ editors() }} |", "in the place of the bar", "| Police, army | Training {{ editors() }} |", ("Police | army", "Police, army")),
        below("bars between three offices", "| Police | army | courts | Training {{ editors() }} |", "in the place of the 2 bars", "| Police, army, courts | Training {{ editors() }} |", ("Police | army | courts", "Police, army, courts")),
        S("who reviewed it for the day of the next review", HUB, REVIEW, REVIEW.replace("2027-01-31", "Secretariat"), "stands under owner", at="review_by", act=("Secretariat", "2027-01-31")),
        S("an office for the day of the next review of a record", VIENNA, "review_by: 2027-01-31\n", "review_by: Legal service\n", "day by which it should be reviewed again", act=("Legal service", "2027-01-31")),
        S("a person with her telephone", MODULE, STEP, f"{STEP[:-1]}; a set can be had from Ms Ingrid Solberg, +47 23 95 00 00.", "without the person", act=("; a set can be had from Ms Ingrid Solberg, +47 23 95 00 00", "")),
        S("a person with his mail", MODULE, STEP, f"{STEP[:-1]} (Mr Paul Nkemba, paul@example.org).", "seems to name a person (“Mr Paul…”), and holds an e-mail", act=(" (Mr Paul Nkemba, paul@example.org)", "")),
        S("a year that the row cannot know", STATUS, ROW, ROW.replace("2014,2026-02-03", "2026,2024-02-03"), "write as_of and source and the remark (“A remark", act=("2026,2024-02-03", "2014,2026-02-03")),
        S("a file of a page's folder as its link", HUB, f"to begin with.{LAST}", f"to begin with.{LAST} There is [a table](Hub sketch (final).csv).", "and files stand in docs/assets/", at="to begin with", act=(" There is [a table](/assets/hub-sketch-final.csv).", "")),
    ],
}  # fmt: skip
# Headings, and lines with bars, as somebody will write them.
ORDINARY_F = [
    "## What to check {: #to-check }\n\nFour things.",
    "## Ask whom: three ways {: #ask-whom }\n\nThree ways.",
    "## Why the post stays where it is and does not move with the minister who asked for it {: #stays }\n\nIt costs little.",
    "## Before a leader asks: see the record first. {: #see-first }\n\nIt is short.",
    f"{TABLE}| Police, army | Training {{{{ editors() }}}} |\n\nA row ends here.",
    "## Please read this first {: #read-first }\n\nIt is short.",
]
