"""Slips of which a person knows what was meant: a word near one of a list, two days in one field, a letter round a record, a file that GitHub keeps.

The form is that of `base.py`, and so is the manual.
"""

from slips.base import EVENTS, HUB, LAST, SEOUL, VIENNA, Slip
from slips.desk import TEXT

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
    word(SEOUL, "standing: network", "NGO", "write one of: agreed-text; editors (Editors' guidance); ", ("NGO", "network")),
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
CITE = LAST.strip()
PROGRAMS = [
    S(
        f"left by a program: {given.strip()[:40]}",
        HUB,
        TEXT,
        f"{given}\n\n{TEXT}",
        says,
        "- Two" if "More." in given else "",
        act,
        meant=f"{right}\n\n{TEXT}" if right else None,
    )
    for given, says, right, act in [
        ("[20/06/2016, 14:03] Desk: It was told.", "head of a message of a chat", "It was told.", ()),
        ("[9:41 AM] It was told.", "head of a message of a chat", "It was told.", ()),
        ("Skip to main content", "button of a web page", "", ()),
        ("Read more »", "button of a web page", "", ()),
        ("It was told.[citation needed]", "a remark of Wikipedia", "It was told.", ()),
        ("Certainly! Here is a text.", "a program that writes texts", "", ("Certainly! Here is a text.\n\n", "")),
        ("It was told【4†source】.", "a program that writes texts", "It was told.", ()),
        ("Fixes #12", "a line for a proposal", "", ("Fixes #12\n\n", "")),
        ("@@ -9,3 +9,4 @@", "head of a comparison", "", ()),
        ("+It was told.", "sign of a comparison", "It was told.", ()),
        ("CAUTION: This email originated from outside of the organization.", "banner of an e-mail", "", ()),
        ("*Sent from my iPad*", "adds to a letter", "", ()),
        ("[cid:image001.png@01D9A1B2.C3D4E5F0]", "picture in an e-mail", "", ()),
        ("GE.16-10264 (E)", "number of a job", "", ()),
        ("Click or tap here to enter text.", "field of Word", "", ()),
        ("'''Told''' it was.", "marks of another program", "Told it was.", ("'''Told'''", "Told")),
        ("Told in 20?? it was.", "place of what is to come", "Told in 2016 it was.", ("20??", "2016")),
        ("What it is\t3", "line of a table of contents", "", ()),
        ("![[hub.png]]", "picture as another program writes it", "", ("![[hub.png]]\n\n", "")),
        ("``" + "`suggestion\nTold.\n``" + "`", "begins a suggestion", "Told.", ("``" + "`suggestion\nTold.\n``" + "`", "Told.")),
        (f"\\\\{{\\\\{{ {CITE[3:-3]} \\\\}}\\\\}}".replace("\\\\", "\\"), "have \\ before them", CITE, ()),
        (CITE.replace("{{", "{ {").replace("}}", "} }"), "have a space between them", CITE, ()),
        ("Told it was cite(seoul).", "without its braces and quotes", 'Told it was {{ cite("seoul") }}.', ()),
        (f"Told. {CITE} {CITE}", "cites one place twice", f"Told. {CITE}", ()),
        ('Told. {{ cite("Awareness-raising", "seoul") }}', "the place before the source", f"Told. {CITE}", ()),
        ("See ［the hub］（/roles/hub.md）.", "brackets of another script", "See [the hub](/roles/hub.md).", ()),
        ("See [the hub(/roles/hub.md).", "words are not closed", "See [the hub](/roles/hub.md).", ()),
        ("See [the hub] /roles/hub.md now.", "address has no brackets", "See [the hub](/roles/hub.md) now.", ()),
        (f"\\- One{LAST}", "before the sign of a list", f"- One{LAST}", ()),
        (f"•\tOne{LAST}", "which makes no list", f"- One{LAST}", ()),
        (f"\uf0b7 One{LAST}", "sign for a list of Word", f"- One{LAST}", ()),
        (f"-- One{LAST}\n-- Two{LAST}", "makes no list", f"- One{LAST}\n- Two{LAST}", ()),
        (f"- One.\n\n  More.{LAST}\n- Two{LAST}", "shown as part of it", f"- One.\n\n  More.{LAST}\n\n- Two{LAST}", ()),
        (
            f"State,Year\nAustria,2014\nNorway,2014{LAST}",
            "has commas between its parts",
            f"| State | Year |\n|---|---|\n| Austria | 2014 |\n| Norway | 2014{LAST} |",
            (),
        ),
    ]
]
HEADS = [
    S(f"a heading: {given!r}", HUB, WHAT, given, says, given.splitlines()[0], meant=right)
    for given, says, right in [
        ("## What it is\n{: #what }", "one line", WHAT),
        ("## What it is and\nwhy {: #what }", "one line", "## What it is and why {: #what }"),
        ("## What it is {: # what }", "not written as one", WHAT),
        ('## What it is {: id="what" }', "not written as one", WHAT),
        ("## What it is {: #what } {{ editors() }}", "behind its id", WHAT),
        ("== What it is == {: #what }", "no # before it", WHAT),
        ("h2. What it is {: #what }", "no # before it", WHAT),
        ("## What it is ¶ {: #what }", "sign of a link to a heading", WHAT),
    ]
]
MEANT = {
    "left by programs": PROGRAMS,
    "headings of other programs": HEADS,
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
