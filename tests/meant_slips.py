"""Slips of which a person knows what was meant: a word near one of a list, two days in one field, a letter round a record, a file that GitHub keeps.

The form is that of `slips.py`, and so is the manual.
"""

from desk_slips import TEXT
from slips import EVENTS, HUB, LAST, SEOUL, VIENNA, Slip

S = Slip
WHAT = "## What it is {: #what }"
END = "sources: [seoul, brief]\nowner: secretariat\nreviewed: 2026-01-31\nreview_by: 2027-01-31\n"
HEAD, DASHES = "| State | Year |", "|---|---|"
GOOD = f"{HEAD}\n{DASHES}\n| Austria | 2014{LAST} |\n\n{TEXT}"
GIVEN = "themes:\n  - {text: prevention in the region, source: seoul}"


def word(file: str, right: str, given: str, says: str, act: tuple[str, ...] = ()) -> Slip:
    """Return a slip of a word that stands near one of a list; `act` is what a person writes where the word is not sure."""
    field = right.partition(":")[0]
    return S(f"{field}: {given} for {right.partition(': ')[2]}", file, right, f"{field}: {given}", says, act=act)


WORDS = [
    word(VIENNA, "type: annual", "yearly", "write annual"),
    word(SEOUL, "read: full", "complete", "write full"),
    word(SEOUL, "standing: network", "NGO", "write one of: agreed-text, ", ("NGO", "network")),
    word(EVENTS, "type: fixed", "yearly", "write one word of these: fixed (day and month), ", ("yearly", "fixed")),
    word(EVENTS, "priority: core", "high", "write one of: core (At the centre of prevention work); ", ("high", "core")),
    S("attendees with a figure", VIENNA, GIVEN, f"attendees: 45\n{GIVEN}", "write attendance: and below it each entry", act=("attendees: 45\n", "")),
    S("attendance as a figure", VIENNA, GIVEN, f"attendance: 45\n{GIVEN}", "{wording: …, unit: …, source: …}", act=("attendance: 45\n", "")),
]
DAYS = [
    S(f"a start as {given}", VIENNA, "start: 2027-05-10", f"start: {given}", "gives more than one day", act=(given, "2027-05-10"))
    for given in ("2027-05-10 to 11", "2027-05-10 until 11", "2027-05-10 – 11", "2027-05-10/11", "10 and 11 May 2027")
] + [S("a review in the year to come", VIENNA, "reviewed: 2026-01-31", "reviewed: 2028-01-31", "after the manual's own date", act=("2028", "2026"))]
LETTERS = [
    S("a greeting above a record", VIENNA, "type: annual", "Dear colleagues,\n\ntype: annual", "begins a letter", "Dear"),
    S("regards below a record", VIENNA, END, f"{END}\nBest regards,\nThe desk\n", "ends a letter", "Best"),
    S("thanks below a record", VIENNA, END, f"{END}Thanks!\n", "ends a letter", "Thanks"),
    S("a telephone's last line", VIENNA, END, f"{END}--\nSent from my iPhone\n", "ends a letter", "--"),
    S("regards in French", VIENNA, END, f"{END}Cordialement\n", "ends a letter", "Cord"),
    S("the lines of an answer", VIENNA, "type: annual\nnumber: 12", "> type: annual\n> number: 12", "begins with >", "> type"),
]
FILES = [
    S(f"a file of GitHub: {name}", HUB, TEXT, f"{given}\n\n{TEXT}", "GitHub keeps for its own pages", act=(f"{given}\n\n", ""))
    for name, given in {
        "a picture": "![image](https://github.com/user-attachments/assets/0a1b)",
        "a picture with its width": '<img width="600" alt="image" src="https://github.com/user-attachments/assets/0a1b" />',
        "its address alone": "https://github.com/user-attachments/assets/0a1b",
        "a paper": "[plan.pdf](https://github.com/user-attachments/files/12/plan.pdf)",
        "an older picture": "![image](https://user-images.githubusercontent.com/12/34-ab.png)",
    }.items()
] + [S("a file still on its way", HUB, TEXT, f"![Uploading plan.png…]()\n\n{TEXT}", "still on its way", act=("![Uploading plan.png…]()\n\n", ""))]
ROWS = "State\tYear\nAustria\t2014"
TABS = [
    S(f"rows with tabs and {name}", HUB, TEXT, f"{rows}\n\n{TEXT}", "has tabs between its parts", "State", meant=GOOD)
    for name, rows in {"a source below": f"{ROWS}\n{LAST.strip()}", "a source behind": f"{ROWS}{LAST}"}.items()
]
LOST_IDS = [
    S(f"a heading without its id, as {given.splitlines()[0]}", HUB, WHAT, given, says, given.splitlines()[0])
    for given, says in {
        "##What it is": "has no space after the #",
        "What it is {: #what }": "no # before it",
        "What it is\n---": "made a heading by the line of -",
        "**What it is**": "is bold and stands alone",
        "## What it is": "write {: #what }",
        "## What it is #what": "write {: #what }",
    }.items()
]
MEANT = {"words near a list": WORDS, "two days": DAYS, "letters": LETTERS, "files of GitHub": FILES, "rows with tabs": TABS, "lost ids": LOST_IDS}
# What somebody will write, and what is told of nothing.
ORDINARY = [
    "The paper is kept at <https://github.com/example/tool/blob/main/paper.md>.",
    "Thanks to the two hosts, it was held in spring.",
    "Uploading a paper takes a minute.",
]
