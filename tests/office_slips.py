"""Slips of an office whose English is a second language: papers with numbers, authors and figures, fields of Word, the manual's own address.

The form is that of `slips.py`, and so is the manual.
"""

from desk_slips import TEXT
from slips import COUNTRIES, HUB, LAST, SEOUL, Slip

S = Slip
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
OFFICE = {"names of states by language": NAMES, "own addresses": OWN, "as on paper": PAPER, "headings by hand": HEADINGS, "left by Word": WORD}

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
