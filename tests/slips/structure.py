"""Slips of how a page is built: headings, tables that are drawn, places and sources as on paper. The form is that of `base.py`, and so is the manual."""

from slips.base import HUB, LAST, MODULE, NORWAY, SETTINGS, STATUS, VIENNA, Slip
from slips.desk import TEXT
from slips.office import WHY, page

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
LOOSE = [
    page("a link without its line", "See [the act][1].", "no line of the page gives its address"),
    page(
        "the name of a file as words",
        "[other.md](/roles/hub.md) tells members named",
        "has the name of a file as its words",
        "[The hub](/roles/hub.md) tells members named",
    ),
    page("a person by the post", "Jane Dorfmann, the Focal Point of Austria, said so.", "seems to name a person (“Jane Dorfmann”)"),
    page("an anchor of HTML", '<a name="why"></a>It works.', "a heading, by its id"),
    page("words of a mail", "Dear colleagues, here it is.", "words of a letter or mail"),
    page("a call between other signs", "Members {% editors() %} named", "around a call", "Members {{ editors() }} named"),
]
THEME = "prevention in the region"
APPOINTED = "appointed: {year: 2013, source: seoul}\nevidence:"
DENIED = [
    Slip(
        "two entries of a section with one title",
        SETTINGS,
        "Explore: placement",
        "Side by side: placement",
        "is what an entry above it in this section is called",
        act=("Side by side: placement/e", "Explore: placement/e"),
    ),
    Slip(
        "two pages of two sections with one name",
        SETTINGS,
        "Explore: placement",
        "Growth: placement",
        "is what the page on line",
        act=("Growth: placement/e", "Explore: placement/e"),
    ),
    Slip("a text in capitals", VIENNA, THEME, THEME.upper(), "is in capitals throughout", "PREVENTION", (THEME.upper(), THEME)),
    Slip(
        "a remark of one empty word",
        "data/meetings/2016-seoul.yml",
        "city: Seoul\n",
        "city: Seoul\nnote: None\n",
        "says nothing",
        "note",
        ("note: None\n", ""),
    ),
    Slip(
        "a gap that is filled",
        NORWAY,
        "evidence:",
        f"gaps: [Year of appointment]\n{APPOINTED}",
        "is no gap: appointed holds it",
        "gaps",
        ("gaps: [Year of appointment]\n", ""),
        APPOINTED,
    ),
    Slip(
        "words that hold the place of a city",
        VIENNA,
        "city: Vienna",
        "city: City of the meeting",
        "the place of a name",
        act=("City of the meeting", "Vienna"),
    ),
    Slip("a year beside no act", STATUS, "AT,att,party,2014", "AT,att,none,2014", "is the year of an act", act=("none", "party")),
    Slip(
        "an objective by its words",
        MODULE,
        "objectives: [o1]}\nquestions",
        "objectives: [Name the parts]}\nquestions",
        "write o1",
        "By show of hands",
    ),
    Slip("a list for a number", MODULE, f"answer: 1{WHY}", f"answer: [1, 2]{WHY}", "one whole number belongs here", "answer", ("[1, 2]", "1")),
]
STRUCTURE = {"loose ends": LOOSE, "what denies itself": DENIED, "sections": SECTIONS, "drawn tables": DRAWN, "as on paper, again": BY_HAND}

# What must stay silent, since somebody will write it.
ORDINARY = [
    "They meet again (Ulaanbaatar 2027), and the second meeting was small (Ulaanbaatar 2019).",
    "The declaration (Ulaanbaatar 2018) and the principles (Windhoek 2015) say so.",
    "A city (Windhoek 2012) hosted it; [sic] stands in [the text].",
    "As table 3 of the report shows, and as figure skating shows, balance matters; as chapters show, it is long.",
    "Name:  Ministry\nPost:  Directorate\nRoom:  4",
    "C++ and G++ are languages; 5 \\* 3 is 15; the grade is A+.",
    "No. 3. Text of the third.",
    "As Chapter VII says, the Council may act; see Chapter VII.",
    "As section 4 of the act says, it may; see [Smith 2014](https://example.org/a).",
    "One sentence.  Two of them.\nThree of them.  Four of them.",
    "One line  \nand another  \nand a third",
    "### 1. One {: #one }\n\nText.\n\n### 2. Two {: #two }\n\nText.\n\n### 3. Three {: #three }\n\nText.",
    "### Again {: #again }\n\n#### Now {: #now }\n\nText.\n\n### Later {: #later }\n\n#### Now {: #now-2 }\n\nText.",
    "In Geneva, Ambassadors met; in Austria, the Focal Point took part. The Foreign Ministry, the Focal Point of which spoke, agreed.",
    "Dear to the office is the idea of a hub, which regards it as kind.",
    "|  | One | Two |\n|---|---|---|\n| a | 1 | 2 |\n\nText.",
]
