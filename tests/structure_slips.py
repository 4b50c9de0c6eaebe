"""Slips of how a page is built: headings, tables that are drawn, places and sources as on paper. The form is that of `slips.py`, and so is the manual."""

from desk_slips import TEXT
from office_slips import page
from slips import HUB, LAST, Slip

EMPTY = "### Why it matters {: #why }\n\n"
ROWS = f"| State | Year |\n|---|---|\n| Austria | 2014{LAST} |\n\nMembers named"

SECTIONS = [
    Slip(
        "a heading without text",
        HUB,
        TEXT,
        f"{EMPTY}### And how {{: #how }}\n\n{TEXT}",
        "has no text below it",
        "Why it matters",
        (EMPTY, ""),
        f"### And how {{: #how }}\n\n{TEXT}",
    ),
    Slip(
        "a heading twice in a section",
        HUB,
        TEXT,
        f"{EMPTY}It does.\n\n### Why it matters {{: #how }}\n\n{TEXT}",
        "has the words of the heading in line",
        "#how",
        ("### Why it matters {: #how", "### And how {: #how"),
        f"{EMPTY}It does.\n\n### And how {{: #how }}\n\n{TEXT}",
    ),
    page(
        "a heading with a number",
        "### 1. Why it matters\n\nMembers named",
        "no other heading counts on",
        "### Why it matters {: #why-it-matters }\n\nMembers named",
    ),
    page("seven signs of a heading", "####### Why it matters {: #why }\n\nMembers named", "6 are the most", f"{EMPTY}Members named"),
    page(
        "an id of two words",
        "### Why it matters {: #why so }\n\nMembers named",
        "an id of several words",
        "### Why it matters {: #why-so }\n\nMembers named",
    ),
]
DRAWN = [
    page(
        "a table of spaces",
        f"State      Year\nAustria    2014{LAST}\nNorway     2013{LAST}\n\nMembers named",
        "are made of spaces",
        ROWS.replace("\n\n", f"\n| Norway | 2013{LAST} |\n\n"),
    ),
    page(
        "a table in a frame",
        f"+-------+----+\n| State | Year |\n+=====+====+\n| Austria | 2014{LAST} |\n+---+---+\n\nMembers named",
        "in a frame of signs",
        ROWS,
    ),
]
BY_HAND = [
    page("a source in square brackets", "It works [Smith 2014].", "by author and year"),
    page("a chapter that shows", "As chapter 3 shows, it works.", "as on paper"),
]
STRUCTURE = {"sections": SECTIONS, "drawn tables": DRAWN, "as on paper, again": BY_HAND}

# What must stay silent, since somebody will write it.
ORDINARY = [
    "They meet again (Ulaanbaatar 2027), and the second meeting was small (Ulaanbaatar 2019).",
    "As Chapter VII says, the Council may act; see Chapter VII.",
    "As section 4 of the act says, it may; see [Smith 2014](https://example.org/a).",
    "One sentence.  Two of them.\nThree of them.  Four of them.",
    "One line  \nand another  \nand a third",
    "### 1. One {: #one }\n\nText.\n\n### 2. Two {: #two }\n\nText.\n\n### 3. Three {: #three }\n\nText.",
    "### Again {: #again }\n\n#### Now {: #now }\n\nText.\n\n### Later {: #later }\n\n#### Now {: #now-2 }\n\nText.",
    "|  | One | Two |\n|---|---|---|\n| a | 1 | 2 |",
]
