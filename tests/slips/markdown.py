"""Slips of tables and headings of a page, and of dates as a spreadsheet changes them. The form is that of `base.py`, and so is the manual."""

from slips.base import HUB, LAST, SEOUL, STATUS, VIENNA, Slip
from slips.desk import TEXT
from slips.office import page

HEAD, DASHES = "| State | Year |", "|---|---|"
WHAT = "## What it is {: #what }"
AS_OF = "AT,att,party,2014,2026-02-03"
GOOD = f"{HEAD}\n{DASHES}\n| Austria | 2014{LAST} |\n\n{TEXT}"


def table(name: str, wrong: str, says: str, at: str = "", act: tuple[str, ...] = ()) -> Slip:
    """Return a slip of a table that means GOOD."""
    return Slip(f"a table: {name}", HUB, TEXT, f"{wrong}\n\n{TEXT}", says, at, act, GOOD)


def heading(wrong: str, says: str) -> Slip:
    """Return a slip of the heading of a page, which others name by its id."""
    return Slip(f"a heading as {wrong}", HUB, WHAT, wrong, says, wrong)


def as_of(given: str, says: str, meant: str = "") -> Slip:
    """Return a slip of a date in a table; without `meant` a person writes it."""
    wrong = f"AT,att,party,2014,{given}"
    return Slip(f"a date as {given}", STATUS, AS_OF, wrong, says, "", () if meant else (wrong, AS_OF), meant and f"AT,att,party,2014,{meant}" or None)


TABLES = [
    table("no line of dashes", f"{HEAD}\n| Austria | 2014{LAST} |", f"a table without the line {DASHES} below its first row"),
    table("a line of other signs", f"{HEAD}\n|===|===|\n| Austria | 2014{LAST} |", "other signs than dashes", "|==="),
    table("too long a line of dashes", f"{HEAD}\n|---|---|---|\n| Austria | 2014{LAST} |", "parts another number, 3"),
    table("a second line of dashes", f"{HEAD}\n{DASHES}\n{DASHES}\n| Austria | 2014{LAST} |", "is a second line of dashes", DASHES),
    table("no head", f"{DASHES}\n| Austria | 2014{LAST} |", "has no head above it", act=(DASHES, f"{HEAD}\n{DASHES}")),
    table("a name missing in the head", f"| State |\n{DASHES}\n| Austria | 2014{LAST} |", "has 1 cell, and", act=("| State |", HEAD)),
    table(
        "a cell missing",
        f"{HEAD}\n{DASHES}\n| Austria{LAST} |",
        "has 1 cell, and the table has 2",
        "| Austria",
        (f"Austria{LAST}", f"Austria | 2014{LAST}"),
    ),
    table(
        "a cell too many without a bar",
        f"{HEAD}\n{DASHES}\n| Austria | 2014 | 2{LAST}",
        "the rest would be lost",
        "| Austria",
        (f" | 2{LAST}", f"{LAST} |"),
    ),
    table("an empty cell too many", f"{HEAD}\n{DASHES}\n| Austria | 2014{LAST} | |", "has 3 cells, and the table has 2", "| Austria"),
    table("a source in a cell of its own", f"{HEAD}\n{DASHES}\n| Austria | 2014 |{LAST} |", "where nobody sees it", "| Austria"),
    table("a source behind the last bar", f"{HEAD}\n{DASHES}\n| Austria | 2014 |{LAST}", "where nobody sees it", "| Austria"),
    table("a source on the line below", f"{HEAD}\n{DASHES}\n| Austria | 2014 |\n{LAST.strip()}", "has its source on the line below", "| Austria"),
    table("bars in its rows only", f"State | Year\n---|---\n| Austria | 2014{LAST} |", "has no bar at its beginning and end"),
    table("tabs, with empty lines", f"State\tYear\n\nAustria\t2014{LAST}", "has tabs between its parts"),
    Slip(
        "a picture as HTML",
        HUB,
        TEXT,
        f'<img src="docs/assets/favicon.svg" alt="The sign of the manual, as a browser shows it">\n\n{TEXT}',
        "holds HTML",
        meant=f"![The sign of the manual, as a browser shows it](/assets/favicon.svg)\n\n{TEXT}",
    ),
    table("one row alone", f"{HEAD}\n\n{DASHES}\n| Austria | 2014{LAST} |", "one row of a table alone", act=(f"{HEAD}\n\n", f"{HEAD}\n")),
    page("text below a table", f"{HEAD}\n{DASHES}\n| Austria | 2014{LAST} |\nMembers named", "straight below a table", GOOD, at="Members named"),
]
HEADINGS = [
    heading("##What it is {: #what }", "has no space after the #"),
    heading("#What it is {: #what }", "has no space after the #"),
    heading("###What it is {: #what }", "write ## and a space"),
    heading("##What it is {#what}", "write {: #id } with a colon"),
    heading("## What it is {#what}", "write {: #id } with a colon"),
    heading("## What it is {: #what } ##", "ends with the #"),
    heading("## What it is ## {: #what }", "ends with the #"),
    heading("  ## What it is {: #what }", "on GitHub only"),
    heading("\\## What it is {: #what }", "no # before it"),
    heading("## What it is{: #what }", "has no space before its id"),
    heading("# # What it is {: #what }", "has a space between its signs"),
    heading("##. What it is {: #what }", "has no space after the #"),
    heading("    ## What it is {: #what }", "which makes code of it"),
    heading("\t## What it is {: #what }", "which makes code of it"),
]
DATES = [
    as_of("Nov-25", "November 2025 as Excel writes a month, or 25 November of a year"),
    as_of("Nov-45", "November 1945 as Excel writes a month. Fix"),
    as_of("01/11/2025", "2025-11-01 or 2025-01-11"),
    as_of("2025-11-00", "write 2025-11", "2025-11"),
    as_of("11/2025", "write 2025-11", "2025-11"),
    Slip("a date with two noughts", SEOUL, "date: 2016\n", "date: 2016-00-00\n", "write 2016"),
]
ROW = "AT,att,party,2014,2026-02-03,seoul,"
SHEET = [
    Slip(f"a spreadsheet: {wrong}", STATUS, ROW, wrong, says, "", act, meant)
    for wrong, says, act, meant in [
        ("AT,att,#N/A,2014,2026-02-03,seoul,", "holds #N/A, an error of the spreadsheet", ("#N/A", "party"), None),
        ("AT,att,party,2014,2026-02-03,seoul,#REF!", "holds #REF!, an error of the spreadsheet", ("#REF!", ""), None),
        ("#NAME?,att,party,2014,2026-02-03,seoul,", "holds #NAME?, an error of the spreadsheet", ("#NAME?", "AT"), None),
        ("AT,att,party,2014,########,seoul,", "holds ########, an error of the spreadsheet", ("########", "2026-02-03"), None),
        ("AT,att,party,2014,2026-02-03,seoul,=A1&B1", "holds a formula, =A1&B1", ("=A1&B1", ""), None),
        (",att,party,2014,2026-02-03,seoul,", "is empty, and each row says something of a state", (",att,party,2014", "AT,att,party,2014"), None),
    ]
] + [
    Slip("a spreadsheet: a total", STATUS, ROW, f"{ROW}\nTotal,,1,,,,", "is a total and no state", "Total", meant=ROW),
    Slip("a spreadsheet: the source below", STATUS, ROW, f'{ROW}\n"Source: UN, 2026",,,,,,', "a line of words below a table", "Source", meant=ROW),
    Slip(
        "a spreadsheet: an error in a record",
        VIENNA,
        "city: Vienna",
        'city: "#N/A"',
        "holds #N/A, an error of a spreadsheet",
        act=('"#N/A"', "Vienna"),
    ),
]
MARKDOWN = {"left by a spreadsheet": SHEET, "tables of pages": TABLES, "headings of pages": HEADINGS, "dates of a spreadsheet": DATES}

# What must stay silent, since somebody will write it.
ORDINARY = [
    "| State | Year |\n|---|---|\n| Austria | |\n| Norway | 2014 |\n\nText.",
    "State | Year\n---|---\nAustria | 2014\n\nText.",
    "|  | One |\n|:--|--:|\n| a \\| b | 1 |\n\nText.",
    "They met:\n| State | Year |\n|---|---|\n| Austria | 2014 |\n\nText.",
    "- An entry:\n\n    | State | Year |\n    |---|---|\n    | Austria | 2014 |\n\nText.",
    "```markdown\n    ## How a heading is written {: #how }\n```\n\nText.",
    "One of a|b holds, and c | d as well.",
]
