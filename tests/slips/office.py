"""Slips of an office whose English is a second language: papers with numbers, authors and figures, fields of Word, the manual's own address.

The form is that of `base.py`, and so is the manual.
"""

from slips.base import COUNTRIES, GLOSSARY, HUB, LAST, MODULE, NORWAY, PRACTICE, SEOUL, SETTINGS, VIENNA, Slip
from slips.desk import TEXT

S = Slip
URL = "url: https://example.org/seoul"
SITE, REPOSITORY = "https://example.org/focal-points-manual", "https://example.org/repository/focal-points-manual"
AUSTRIA, GERMANY = "AT,AUT,Austria,Autriche,Austria,النمسا,Австрия,奥地利", "DE,DEU,Germany,Allemagne,Alemania,ألمانيا,Германия,德国"
ONE, TWO = f"One{LAST}", f"Two{LAST}"


def page(name: str, wrong: str, says: str, meant: str | None = None, act: tuple[str, ...] = (), at: str = "") -> Slip:
    """Return a slip of a page that stands before a paragraph of it; without `meant` and `act` what was typed goes."""
    by_hand = act or (() if meant else (f"{wrong} {TEXT}", TEXT))
    return Slip(name, HUB, TEXT, wrong if meant or act else f"{wrong} {TEXT}", says, at, by_hand, meant)


def germany(name: str, old: str, new: str, says: str, by_hand: bool = False, at: str = "DE,DEU") -> Slip:
    """Return a slip of the names of a state."""
    return Slip(
        f"the name of a state: {name}",
        COUNTRIES,
        GERMANY,
        GERMANY.replace(old, new),
        says,
        at,
        (GERMANY.replace(old, new), GERMANY) if by_hand else (),
    )


NAMES = [
    germany("English for French", "Allemagne", "Germany", "is English, and this is the column for French. Fix: write Allemagne"),
    germany("French for English", "Germany", "Allemagne", "is French, and this is the column for English. Fix: write Germany"),
    germany("English and French turned round", "Germany,Allemagne", "Allemagne,Germany", "change places with “Germany”", by_hand=True),
    germany("Latin letters for Arabic", "ألمانيا", "Germany", "is English, and this is the column for Arabic"),
    germany("Russian and Chinese turned round", "Германия,德国", "德国,Германия", "change places with “Германия”", by_hand=True),
]
OWN = [
    page(
        "the manual's own address",
        f"See [it]({SITE}/roles/hub/). Members named",
        "an address of this manual in full",
        "See [it](/roles/hub.md). Members named",
    ),
    page(
        "its own address without s",
        f"See [it](http{SITE[5:]}/roles/hub/#what). Members named",
        "write /roles/hub.md#what",
        "See [it](/roles/hub.md#what). Members named",
    ),
    page(
        "its own address in < and >",
        f"See <{SITE}/roles/hub/>. Members named",
        "write [The hub](/roles/hub.md)",
        "See [The hub](/roles/hub.md). Members named",
    ),
    page(
        "a page in the repository",
        f"See [it]({REPOSITORY}/edit/main/docs/roles/hub.md). Members named",
        "write /roles/hub.md",
        "See [it](/roles/hub.md). Members named",
    ),
    S(
        "a source that is the manual",
        SEOUL,
        "url: https://example.org/seoul",
        f"url: {SITE}/roles/hub/",
        "is an address of this manual",
        act=(f"{SITE}/roles/hub/", "https://example.org/seoul"),
    ),
]
PAPER = [
    *(
        page(f"a place on paper: {wrong}", wrong, "as on paper")
        for wrong in (
            "See Figure 2.",
            "For more, see page 12.",
            "As said above in section 3, it works.",
            "See Annex II for details.",
            "Refer to Table 4.",
            "This is told in chapter 4 of this manual.",
        )
    ),
    *(
        S(
            f"a source as {wrong}",
            HUB,
            TEXT,
            f"It works {wrong}. {TEXT}",
            "names a source by author and year",
            "It works",
            (f"It works {wrong}. ", ""),
        )
        for wrong in (
            "(Smith 2014)",
            "(Smith, 2014, p. 3)",
            "(Bellamy et al., 2014)",
            "(Smith 2014: 23)",
            "(Global Centre, n.d.)",
            "(see Smith 2014; Jones 2015)",
        )
    ),
    page(
        "a source in brackets by its short name",
        "It works (Source: Seoul summary 2016). Members named",
        "names a source in brackets",
        'It works {{ cite("seoul") }}. Members named',
    ),
    page("a citation of pandoc", "It works [@smith2014].", "a citation of another program"),
    page("a citation of TeX", "It works \\cite{smith2014}.", "a command of TeX"),
    page("a note above", "It works (cf. supra).", "as the notes of a paper do"),
    page("a raised number behind a word", "It works.¹ Members named", "the mark of a footnote", "It works. Members named"),
]
HEADINGS = [
    page(
        "a heading in italics",
        "*Why it matters*\n\nMembers named",
        "is in italics and stands alone",
        "### Why it matters {: #why-it-matters }\n\nMembers named",
    ),
    page(
        "a heading in other italics",
        "_Why it matters_\n\nMembers named",
        "is in italics and stands alone",
        "### Why it matters {: #why-it-matters }\n\nMembers named",
    ),
    page(
        "a bold heading right above its text",
        "**Why it matters**\nMembers named",
        "is part of the paragraph",
        "### Why it matters {: #why-it-matters }\n\nMembers named",
    ),
    page(
        "a heading with the number of a paper",
        "### 2.1 Why it matters {: #why }\n\nMembers named",
        "is numbered by hand",
        "### Why it matters {: #why }\n\nMembers named",
    ),
]
WORD = [
    *(
        page(f"left by a program: {wrong}", wrong, says)
        for wrong, says in (
            ("Error! Reference source not found.", "which Word leaves"),
            ("It works[A1].", "as a program marks a remark"),
            ("[Deleted: a hub]", "as a program marks a remark"),
            ("On [insert date] it began.", "a place to fill in"),
            ("It began on ______.", "a blank to fill in"),
            ("À compléter.", "in the place of what is to come"),
            ("{!roles/hub.md!}", "includes another file"),
            ("IT IS VERY IMPORTANT FOR THE OFFICE.", "is in capitals"),
        )
    ),
    S(
        "a line of a table of contents",
        HUB,
        TEXT,
        f"What it is ........ 12\n\n{TEXT}",
        "a line of a table of contents",
        "....",
        ("What it is ........ 12\n\n", ""),
    ),
    page("dashes without a space", f"-{ONE}\n-{TWO}\n\nMembers named", "as it is typed, and makes no list", f"- {ONE}\n- {TWO}\n\nMembers named"),
    page("stars without a space", f"*{ONE}\n*{TWO}\n\nMembers named", "makes no list", f"- {ONE}\n- {TWO}\n\nMembers named"),
    page("Roman numbers", f"i. {ONE}\nii. {TWO}\n\nMembers named", "makes no list", f"1. {ONE}\n2. {TWO}\n\nMembers named"),
    page("capital letters", f"A. {ONE}\nB. {TWO}\n\nMembers named", "makes no list", f"1. {ONE}\n2. {TWO}\n\nMembers named"),
    page("numbers and a dash", f"1 - {ONE}\n2 - {TWO}\n\nMembers named", "makes no list", f"1. {ONE}\n2. {TWO}\n\nMembers named"),
    page(
        "rows with semicolons",
        f"State;Year{LAST}\nAustria;2014{LAST}\n\nMembers named",
        "as a spreadsheet saves a row",
        f"| State | Year{LAST} |\n|---|---|\n| Austria | 2014{LAST} |\n\nMembers named",
    ),
    page("stars that do not close", "**Members named", "does not close them", act=("**Members", "Members")),
    page("a backtick that does not close", "`Members named", "does not close them", act=("`Members", "Members")),
    page("a space before the closing stars", "The **members **named", "a space inside the stars", "The **members** named"),
    page("a style", "Members{: .red } named", "a style that the manual does not have", "Members named"),
    page("a day in figures", "On 20/06/2016 members named", "a day in figures", "On 20 June 2016 members named"),
    page("an address in parentheses", "Members (https://example.org/a) named", "which is no link here", "Members (<https://example.org/a>) named"),
    page(
        "an abbreviation of another program",
        f"*[R2P]: Responsibility to Protect\n\n{TEXT}",
        "an abbreviation as another program explains it",
        act=("*[R2P]: Responsibility to Protect\n\n", ""),
    ),
    page(
        "a note without its spaces",
        f"!!! note\nTake care.{LAST}\n\nMembers named",
        "whose text does not stand in it",
        f"!!! note\n\n    Take care.{LAST}\n\nMembers named",
    ),
    page(
        "a note of another kind",
        f"!!! notice\n\n    Take care.{LAST}\n\nMembers named",
        "is no kind of note",
        f"!!! note\n\n    Take care.{LAST}\n\nMembers named",
    ),
    page(
        "the title of a note without quotes",
        f"!!! note Important\n\n    Take care.{LAST}\n\nMembers named",
        "without quotes",
        f'!!! note "Important"\n\n    Take care.{LAST}\n\nMembers named',
    ),
    page("a link that begins with click here", "[Click here to download](/roles/hub.md).", "do not say where it leads"),
]


def question(
    name: str, wrong: str, says: str, meant: str | None = None, right: str = 'answer: 1\n    why: "The name of the file', act: tuple[str, ...] = ()
) -> Slip:
    """Return a slip of the front matter of a module."""
    return Slip(f"a module: {name}", MODULE, right, wrong, says, act=act, meant=meant)


def address(name: str, wrong: str, says: str, by_hand: bool = False) -> Slip:
    """Return a slip of a source's web address."""
    return Slip(f"a web address: {name}", SEOUL, URL, f"url: {wrong}", says, act=(f"url: {wrong}", URL) if by_hand else ())


WHY = '\n    why: "The name of the file'
MINUTES = "title: One record, minutes: 15"
RECORDS = [
    question("an answer by its letter", f"answer: A{WHY}", "write 1"),
    question("an answer by its letter in brackets", f"answer: (a){WHY}", "write 1"),
    *(
        question(f"minutes as {given}", f"title: One record, minutes: {given}", "write 15", right=MINUTES)
        for given in ("15 min", "15'", "0:15", "0h15")
    ),
    S(
        "a module that requires none",
        MODULE,
        "level: introductory",
        "level: introductory\nprerequisites: none",
        "leave the line out",
        "prerequisites",
        meant="level: introductory",
    ),
    S(
        "gaps that are none",
        VIENNA,
        "gaps:\n  - Attendance is not known\n  - Outcomes\n",
        "gaps: None\n",
        "says that there is none",
        "gaps",
        meant="",
    ),
    S(
        "a source with its place in braces",
        VIENNA,
        "sources: [seoul, brief]",
        "sources: [{source: seoul, locator: p. 3}, brief]",
        "write seoul alone",
    ),
    S(
        "an entry of a record in one's own words",
        NORWAY,
        "  - {text: told a test that it has one, source: seoul}",
        "  - Told a test (source: seoul summary)",
        "cuts in two",
        "Told",
        act=("  - Told a test (source: seoul summary)", "  - {text: told a test that it has one, source: seoul}"),
    ),
    S("tags for themes", PRACTICE, "themes: [awareness]", "tags: [awareness]", "did you mean themes?"),
    S(
        "the day of reading for a date",
        SEOUL,
        "date: 2016\n",
        "date: accessed 2026-01-20\n",
        "is the day on which somebody read it",
        act=("date: accessed 2026-01-20", "date: 2016"),
    ),
    S(
        "the day of reading in French",
        SEOUL,
        "date: 2016\n",
        "date: consulté le 20 janvier 2026\n",
        "is the day on which somebody read it",
        act=("date: consulté le 20 janvier 2026", "date: 2016"),
    ),
    S("a page with a slash", GLOSSARY, "see: [roles/hub.md]", "see: [/roles/hub.md]", "begins with a slash"),
    S("an entry of the navigation with a slash", SETTINGS, "roles/hub.md", "/roles/hub.md", "begins with a slash"),
    S(
        "another site in the navigation",
        SETTINGS,
        "  - Roles:\n",
        "  - UN: https://www.un.org/\n  - Roles:\n",
        "another site",
        "UN:",
        act=("  - UN: https://www.un.org/\n", ""),
    ),
    S(
        "a number sign in the navigation",
        SETTINGS,
        "- The hub: roles/hub.md",
        "- Hub #1: roles/hub.md",
        "# after it",
        meant='- "Hub #1": roles/hub.md',
    ),
    S("a link in a summary", HUB, "work as a hub", "work as [a hub](/roles/hub.md)", "is not of the right form", meant="work as a hub"),
    S("a macro in a title", HUB, "title: The hub", "title: The hub {{ editors() }}", "is not of the right form"),
]
ADDRESSES = [
    address("a short one", "https://bit.ly/3abc", "hides where it leads", by_hand=True),
    address("of one office", "https://intranet.mfa.example/seoul", "the network of one office", by_hand=True),
    address("of one library", "https://example-org.ezproxy.uni.example/seoul", "the library of one institution", by_hand=True),
    address("translated", "https://translate.google.com/translate?sl=fr&u=https%3A%2F%2Fexample.org%2Fseoul", "a program that translates"),
    address("translated on a host of its own", "https://example-org.translate.goog/seoul?_x_tr_sl=fr&_x_tr_tl=en", "a program that translates"),
    address("of a copy", "https://www.google.com/amp/s/example.org/seoul", "a copy of Google's"),
    address("with the words that were looked for", "https://example.org/seoul#:~:text=protect", "signs of one visit"),
    address("of one visit", "https://example.org/seoul;jsessionid=12AB34", "signs of one visit"),
    address("in a program", "chrome-extension://efaid/https://example.org/seoul", "as the browser shows it"),
    address("with its source in view", "view-source:https://example.org/seoul", "as the browser shows it"),
    address("in parentheses", "(https://example.org/seoul)", "as the browser shows it"),
    address("with a slip in https", "htps://example.org/seoul", "as the browser shows it"),
    page(
        "a link with a slip in https",
        "[Members](htps://example.org/a) named",
        "write https://example.org/a",
        "[Members](https://example.org/a) named",
    ),
    page(
        "a link without https", "[Members](www.example.org/a) named", "write https://www.example.org/a", "[Members](https://www.example.org/a) named"
    ),
    page("a short link", "[Members](https://bit.ly/3abc) named", "hides where it leads", act=("[Members](https://bit.ly/3abc)", "Members")),
]
CITE = '{{ cite("brief", "Core roles") }}'
CALLS = [
    S("a call without its comma", HUB, CITE, '{{ cite("brief" "Core roles") }}', "no comma between two of its values"),
    S("a call with a semicolon", HUB, CITE, '{{ cite("brief"; "Core roles") }}', "a semicolon between the values"),
    S(
        "two sources in a call",
        HUB,
        CITE,
        '{{ cite("brief", "seoul") }}',
        "is a source and no place",
        act=('"seoul") }}\n\n##', '"Core roles") }}\n\n##'),
    ),
    S("a value by a name that it has not", HUB, CITE, '{{ cite("brief", page="Core roles") }}', "no value that is called page", act=("page=", "")),
    S(
        "a call without parentheses or values",
        HUB,
        TEXT,
        "Members {{ editors }} named",
        "without its parentheses",
        meant="Members {{ editors() }} named",
    ),
    page(
        "a call of a list",
        '{{ practice_list(theme=["awareness"]) }}\n\nMembers named',
        "hold a list",
        act=('["awareness"]', '"awareness"'),
        meant='{{ practice_list(theme="awareness") }}\n\nMembers named',
    ),
    page(
        "two words in a call",
        '{{ practice_list(theme="awareness, training") }}\n\nMembers named',
        "names several words",
        act=('"awareness, training"', '"awareness"'),
        meant='{{ practice_list(theme="awareness") }}\n\nMembers named',
    ),
    page("a remark of Jinja", "Members {# to do #} named", "a remark of another program", "Members named"),
    page(
        "a page that is included",
        '{% include "roles/hub.md" %}\n\nMembers named',
        'extract("roles/hub.md")',
        act=('{% include "roles/hub.md" %}\n\n', ""),
    ),
    page(
        "a citation in a heading",
        '### Why {{ cite("brief") }} {: #why }\n\nMembers named',
        "cites a source in a heading",
        "### Why {: #why }\n\nMembers named",
    ),
    page(
        "a citation in a link",
        '[{{ cite("brief") }}](/roles/hub.md) Members named',
        "in the words of a link",
        act=('[{{ cite("brief") }}](/roles/hub.md) ', ""),
    ),
]

NOTE = "  note: announced in Ljubljana\n"
TOOL = "data/tools/kit.yml"
KIT = """\
title: A kit for analysis
owner_body: Office of examples
category: risk-framework
purpose: To look at risk
users: [Ministries]
languages: [English, French]
sources: [seoul]
reviewed: 2026-01-31
review_by: 2027-01-31
"""

GROUP = "AT,AUT,Austria,Autriche,Austria,النمسا,Австрия,奥地利,member,Western European and Others Group"
VALUES = [
    S(
        "a state among organisations",
        VIENNA,
        NOTE,
        f"{NOTE}  organisations: [Denmark]\n",
        "is the name of a state, Denmark. Fix: write DK under governments",
        "organisations",
        ("  organisations: [Denmark]\n", ""),
    ),
    S(
        "a state among actors",
        PRACTICE,
        "countries: [NO]",
        "countries: [NO]\nactors: [Denmark]",
        "write DK under countries",
        "actors",
        ("actors: [Denmark]\n", ""),
        "countries: [NO]",
    ),
    S("a unit twice", "data/meetings/2016-seoul.yml", "wording: more than 50,", "wording: more than 50 countries,", "would see it twice"),
    S(
        "an office as of now",
        NORWAY,
        "evidence:",
        "offices:\n  - {text: Foreign ministry, as_of: now, source: seoul}\nevidence:",
        "another day for each reader",
        "as_of",
        ("as_of: now", "as_of: 2016"),
        "offices:\n  - {text: Foreign ministry, as_of: 2016, source: seoul}\nevidence:",
    ),
    S(
        "a tool: languages by their codes",
        TOOL,
        "",
        KIT.replace("[English, French]", "[en, fr]"),
        "write English",
        "languages",
        ("[English, fr]", "[English, French]"),
        KIT,
    ),
    S(
        "a group by its initials",
        COUNTRIES,
        GROUP,
        GROUP.replace("Western European and Others Group", "WEOG"),
        "write Western European and Others Group",
        "AT,AUT",
    ),
    S("a group with a slip", COUNTRIES, GROUP, GROUP.replace("Others Group", "Other Group"), "write Western European and Others Group", "AT,AUT"),
    S(
        "the name of a file as a title",
        SEOUL,
        "Summary of the Sixth Annual Meeting",
        "Summary_final_v2.pdf",
        "is the name of a file",
        act=("Summary_final_v2.pdf", "Summary of the Sixth Annual Meeting"),
    ),
    S(
        "a title in capitals",
        SEOUL,
        "Summary of the Sixth Annual Meeting",
        "SUMMARY OF THE SIXTH ANNUAL MEETING",
        "is in capitals throughout",
        act=("SUMMARY OF THE SIXTH ANNUAL MEETING", "Summary of the Sixth Annual Meeting"),
    ),
    S("a page that is numbered", HUB, "title: The hub", "title: 3.2 The hub", "is numbered by hand"),
    S("a title with a full stop", HUB, "title: The hub", "title: The hubs work.", "ends with a full stop", meant="title: The hubs work"),
    S("a chapter of the kind of a module", HUB, "kind: chapter", "kind: module", "is that of a training module"),
    S(
        "a page that leads to itself",
        HUB,
        "kind: chapter\n",
        "kind: chapter\nrelated:\n  pages: [roles/hub.md]\n",
        "is the page itself",
        "pages",
        ("related:\n  pages: [roles/hub.md]\n", ""),
        "kind: chapter\n",
    ),
    S("a part of the world as a city", VIENNA, "city: Vienna", "city: Europe", "is no city", act=("city: Europe", "city: Vienna")),
    S(
        "an office as a city",
        VIENNA,
        "city: Vienna",
        "city: Ministry of Foreign Affairs",
        "is no city",
        act=("Ministry of Foreign Affairs", "Vienna"),
    ),
    S(
        "a meeting by its place and year",
        NORWAY,
        "evidence:",
        "roles:\n  - {role: steering-group, meeting: Seoul 2016, source: seoul}\nevidence:",
        "write 2016-seoul",
        "meeting:",
        meant="roles:\n  - {role: steering-group, meeting: 2016-seoul, source: seoul}\nevidence:",
    ),
]
OFFICE = {
    "names of states by language": NAMES,
    "own addresses": OWN,
    "as on paper": PAPER,
    "headings by hand": HEADINGS,
    "left by Word": WORD,
    "records of an office": RECORDS,
    "where addresses lead": ADDRESSES,
    "calls of macros": CALLS,
    "values of an office": VALUES,
}

# What must stay silent, since somebody will write it.
ORDINARY = [
    "As section 3 of the act says, see chapter VII of the Charter and page 12 of the brief.",
    "The figure (see page 12) is older.",
    "They met again (Vienna 2027) and later (May 2014) in Rwanda (Rwanda 1994).",
    "It was adopted (A/RES/63/308) and applied (Kenya, 2008; Guinea, 2010).",
    "The document (A/HRC/30/20, as a paper of that year reports it) is short.",
    "The offices (OHCHR, UNDP and UNHCR) and the WHO, ILO, IMO took part.",
    "On 5 km² of land and 20 m² each.",
    "A date such as 4/5/2027 can be two days.",
    "**Online.** Send the cards beforehand.",
    "The three: **analysis**, policy and **people**.",
    "- **Analysis comes in:** reports from embassies.",
    "*They agreed that it matters.*",
    "The vote was 115; 15 were against; 28 abstained.",
    "A. Muster wrote nothing here.",
    "See [Figure 2](https://example.org/a) of the report.",
    "The code [E1] stands in brackets of the source.",
]
