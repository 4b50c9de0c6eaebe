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
GAPS = "  - Attendance is not known\n  - Outcomes"
LISTS = [
    S(
        "a title that counts otherwise",
        VIENNA,
        "title: Twelfth",
        "title: Eleventh",
        "counts it as number 11, and number: is 12",
        act=("Eleventh", "Twelfth"),
    ),
    S("dashes that touch their entries", VIENNA, "sources: [seoul, brief]", "sources:\n  -seoul\n  -brief", "no space behind it", "-seoul"),
    S("a long dash before the first entry", VIENNA, GAPS, GAPS.replace("-", "–", 1), "begins with –", "  –"),
    S("a number before the first entry", VIENNA, GAPS, GAPS.replace("-", "1.", 1), "is numbered", "  1."),
    S("a month of no year", EVENTS, "months: [9, 10]", "months: [9, 13]", "usual months, 1 to 12", act=("13", "10")),
]
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
LINES = [
    S(f"a line of {name}", HUB, TEXT, f"{wrong}\n\n{TEXT}", says, at, act, f"{right}\n\n{TEXT}")
    for name, wrong, right, says, at, act in [
        ("four spaces", f"    One thing that was said{LAST}", f"One thing that was said{LAST}", "which makes code of it", "    One", ()),
        ("a tab", f"\tOne thing that was said\n\tand more{LAST}", f"One thing that was said\nand more{LAST}", "which makes code of it", "\tOne", ()),
        ("letters with full stops", f"a. One{LAST}\nb. Two{LAST}", f"1. One{LAST}\n2. Two{LAST}", "begins with a letter", "a.", ()),
        ("small words behind a dash", f"-one{LAST}\n-two{LAST}", f"- one{LAST}\n- two{LAST}", "makes no list", "-one", ()),
        ("a box without a list", f"[ ] One{LAST}", f"One{LAST}", "a box to tick", "[ ]", ()),
        (
            "a page in brackets",
            f"See it (/roles/hub.md).{LAST}",
            f"See [it](/roles/hub.md).{LAST}",
            "write [words](/roles/hub.md)",
            "See",
            ("it (/roles/hub.md)", "[it](/roles/hub.md)"),
        ),
        (
            "a word cut in two",
            f"For preven-\ntion it is{LAST}",
            f"For prevention it is{LAST}",
            "write prevention, or",
            "For",
            ("preven-\ntion", "prevention"),
        ),
    ]
]
MEANT = {
    "lines of pages": LINES,
    "words near a list": WORDS,
    "two days": DAYS,
    "letters": LETTERS,
    "files of GitHub": FILES,
    "lists and numbers": LISTS,
    "rows with tabs": TABS,
    "lost ids": LOST_IDS,
}
# What somebody will write, and what is told of nothing.
ORDINARY = [
    "The paper is kept at <https://github.com/example/tool/blob/main/paper.md>.",
    "Thanks to the two hosts, it was held in spring.",
    "Uploading a paper takes a minute.",
    "It is done before and after deployment, in pre-\nand post-deployment training.",
    "- An entry:\n\n    with a paragraph of its own.",
]
