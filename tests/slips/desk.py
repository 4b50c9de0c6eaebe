"""Slips of a desk officer: from Excel, Word, Outlook, a PDF and GitHub's own pages, in another language or on another keyboard. The form is that of `base.py`."""

from slips.base import BASE, HUB, LAST, MEMBER_TEXT, NORWAY, PRACTICE, SEOUL, STATUS, TITLE, TREATY, VIENNA, Slip, moved

S = Slip
TEXT, ADDRESS, CITE = "Members named", "url: https://example.org/seoul", '{{ cite("brief", "Core roles") }}'
NOTE, ROW = "  and may still change.", "AT,att,party,2014,2026-02-03,seoul,\nNO"
DATE, DATED = "start: 2027-05-10\n", "write 2027-05-10"


def page(name: str, wrong: str, says: str, meant: str | None = None, act: tuple[str, ...] = (), at: str = "") -> Slip:
    """Return a slip of a page that stands before a paragraph of it."""
    return Slip(name, HUB, TEXT, wrong, says, at, act, meant)


NAMES = [
    S(f"a country as {given}", VIENNA, "country: AT", f"country: {given}", f"write {code} for", meant=f"country: {code}")
    for given, code in [
        ("Österreich", "AT"),
        ("Αυστρία", "AT"),
        ("オーストリア", "AT"),
        ("Oostenrijk", "AT"),
        ("AT (Austria)", "AT"),
        ("A.T.", "AT"),
        ("Deutschland", "DE"),
        ("La Suisse", "CH"),
        ("Etats-Unis", "US"),
        ("Corée du Sud", "KR"),
        ("Rep. of Korea", "KR"),
        ("Sudan (South)", "SS"),
        ("Polska", "PL"),
        ("Suomi", "FI"),
        ("הונגריה", "HU"),
    ]
]
DATES = [
    S(f"a day as {given}", VIENNA, DATE, f"start: {given}\n", DATED)
    for given in [
        "20270510",
        "10 мая 2027 г.",
        "2027年5月10日",
        "10/V/2027",
        "2027-05-10, 09:00",
        "2027_05_10",
        "2027 05 10",
        "2027-05-10 -",
        "10 maggio 2027",
        "10 mei 2027",
    ]
]
DATES += [
    S(f"a day not sure: {given}", VIENNA, DATE, f"start: {given}\n", "says that the date is not sure", act=(given, "2027-05-10"))
    for given in ["2027-05-10 (tbc)", "2027-05-10?", "~2027-05-10", "ca. 2027"]
]
DATES += [
    S(f"a day with a short year: {given}", VIENNA, DATE, f"start: {given}\n", "gives two digits of a year", act=(given, "2027-05-10"))
    for given in ["10.05.27", "10-May-27", "27-05-10"]
]
DATES += [
    S(f"a day beside a word: {given}", VIENNA, DATE, f"start: {given}\n", "with a word beside the date", act=(given, "2027-05-10"))
    for given in ["before 10 May 2027", "not May 10, 2027", "seit 10. Mai 2027", "by May 2027"]
]
DATES += [S("a day as Excel counts", VIENNA, DATE, "start: 46517\n", "a number of days", act=("46517", "2027-05-10"))]
DATES += [S("days with dots", VIENNA, DATE, "start: 10.-11.5.2027\n", "gives more than one day", act=("10.-11.5.2027", "2027-05-10"))]
NUMBERS = [
    S(f"a number as {given}", VIENNA, "number: 12", f"number: {given}", "write 12" if given.isascii() else "in plain letters", at="number")
    for given in ["12,0", "l2", "12 (annual)", "XII.", "１２"]
]
NUMBERS += [
    S("a number in a year", VIENNA, "number: 12", "number: 12/2027", "number in its series", act=("12/2027", "12")),
    S("a year with a comma", STATUS, "party,2014,2026-02-03,seoul,\nNO", 'party,"2,014",2026-02-03,seoul,\nNO', "write 2014", at="AT,att"),
]
LANGUAGES = [
    S(f"a field in another language: {name}", VIENNA, f"{field}: ", f"{name}: ", f"did you mean {field}?", at=name)
    for field, name in [("city", "Stadt"), ("city", "город"), ("country", "pays"), ("title", "titre"), ("start", "fecha"), ("number", "numéro")]
]
LANGUAGES += [
    S(
        "cancelled in French",
        VIENNA,
        "country: AT",
        "country: AT\nstatus: annulée",
        "write cancelled",
        at="status",
        meant="country: AT\nstatus: cancelled",
    ),
    S(
        "cancelled in German",
        VIENNA,
        "country: AT",
        "country: AT\nstatus: abgesagt",
        "write cancelled",
        at="status",
        meant="country: AT\nstatus: cancelled",
    ),
    S("called off", VIENNA, "country: AT", "country: AT\nstatus: called off", "write cancelled", at="status", meant="country: AT\nstatus: cancelled"),
    S("deferred", VIENNA, "country: AT", "country: AT\nstatus: deferred", "write postponed", at="status", meant="country: AT\nstatus: postponed"),
    S("a country for a state", NORWAY, "kind: state", "kind: country", "write state"),
    S("a state in German", NORWAY, "kind: state", "kind: Staat", "write state"),
    S("yes in German", TREATY, "binding: true", "binding: ja", "write true"),
    S("yes of a German Excel", TREATY, "binding: true", "binding: WAHR", "write true"),
    S("ratified for party", STATUS, "AT,att,party", "AT,att,ratified", "write party"),
    S("party in French", STATUS, "AT,att,party", "AT,att,partie", "write party"),
]
KEYBOARDS = [
    S("a Greek question mark", VIENNA, "city: Vienna", "city: Vienna\u037e", "would be shown to readers"),
    S("wide letters", VIENNA, "city: Vienna", "city: Ｖienna", "East Asian keyboard"),
    S("accents for quotes", VIENNA, "city: Vienna", "city: ´Vienna´", "typographic quotes"),
    S("single quotes of a word processor", VIENNA, "city: Vienna", "city: ‘Vienna’", "typographic quotes"),
    S("another colon", VIENNA, "city: Vienna", "city꞉ Vienna", "no colon after the name"),
    S("two spaces", VIENNA, TITLE, "title: Twelfth  Annual Meeting\n", "holds two spaces"),
]
COPIED = [
    S("the number of a line", VIENNA, "city: Vienna", "6 city: Vienna", "the number of its line"),
    S("the number of a line with a colon", VIENNA, "city: Vienna", "6: city: Vienna", "the number of its line"),
    S("a comparison", VIENNA, "city: Vienna", "-city: Wien\n+city: Vienna", "in a comparison", at="-city"),
    S("a line that came", VIENNA, "city: Vienna", "+city: Vienna", "in a comparison"),
    S("the head of a comparison", VIENNA, "type: annual", "@@ -1,3 +1,3 @@\ntype: annual", "head of a comparison", at="@@"),
    S("the middle of a conflict", VIENNA, "city: Vienna", "=======\ncity: Vienna", "a conflict between two versions leaves", at="==="),
    S("three dots", VIENNA, "country: AT", "country: AT\n...", "the place of what is to come", at="..."),
    S("a button", VIENNA, "type: annual", "Copy code\ntype: annual", "label of a button", at="Copy"),
    S("a bar for a long text", VIENNA, "note: >-\n", "note: |\n", "write >- in its place", at="note"),
    S("a text behind >-", VIENNA, "note: >-\n  The", "note: >- The", "stands on the lines below", at="note"),
    S(
        "a cut word of a PDF",
        PRACTICE,
        "done: wrote a note *with stars* & <tags>",
        "done: Wrote a co- ordination note",
        "cut in two",
        meant="done: Wrote a coordination note",
    ),
    S(
        "a raised number",
        PRACTICE,
        "done: wrote a note *with stars* & <tags>",
        "done: Wrote a note¹²",
        "mark of a footnote",
        meant="done: Wrote a note",
    ),
    S("a page of a PDF", VIENNA, NOTE, NOTE + " Page 3 of 12", "remark for colleagues", at="note:", act=(" Page 3 of 12", "")),
    S("a comment of Word", VIENNA, NOTE, NOTE + " [Comment: check]", "remark for colleagues", at="note:", act=(" [Comment: check]", "")),
    S("a mail that was forwarded", VIENNA, NOTE, "  > and may still change.", "a line of a mail", at="note:", act=("  > and", "  and")),
    S(
        "the head of a mail",
        VIENNA,
        "note: >-\n",
        "note: >-\n  From: the desk Sent: Monday\n",
        "a line of a mail",
        act=("  From: the desk Sent: Monday\n", ""),
    ),
    S("a paper that is not public", VIENNA, NOTE, NOTE + " RESTRICTED", "not public", at="note:", act=(" RESTRICTED", "")),
]
ADDRESSES = [
    S("an address twice", SEOUL, ADDRESS, ADDRESS + " <https://example.org/seoul>", "more than the address"),
    S("an address of a chat", SEOUL, ADDRESS, "url: <https://example.org/seoul|Summary>", "more than the address"),
    S("a quote behind an address", SEOUL, ADDRESS, ADDRESS + '"', "more than the address"),
    S("a page behind an address", SEOUL, ADDRESS, ADDRESS + ", page 4", "where the source is cited"),
    S("two addresses", SEOUL, ADDRESS, ADDRESS + "; https://example.org/b", "holds two web addresses", act=("; https://example.org/b", "")),
    S(
        "an address over two lines",
        SEOUL,
        ADDRESS,
        "url: https://example.org/\n  seoul",
        "where a line ended",
        at="url",
        act=("org/\n  seoul", "org/seoul"),
    ),
    S("an address behind a firewall", SEOUL, ADDRESS, "url: https://urldefense.com/v3/__https://example.org/seoul__;!!a!b", "leads through"),
    S(
        "a search for an address",
        SEOUL,
        ADDRESS,
        "url: https://www.google.com/search?q=seoul",
        "leads to a search",
        act=("www.google.com/search?q=seoul", "example.org/seoul"),
    ),
    S(
        "an address for colleagues",
        SEOUL,
        ADDRESS,
        "url: https://ministry.sharepoint.com/a",
        "only those with an account",
        act=("ministry.sharepoint.com/a", "example.org/seoul"),
    ),
    S("an account", SEOUL, "Summary of the", "See @seoul_desk, summary of the", "an account", act=("See @seoul_desk, summary", "Summary")),
]
SWAPPED = [
    S("city and country", VIENNA, "city: Vienna\ncountry: AT", "city: AT\ncountry: Vienna", "change places", at="city"),
    S(
        "source and place",
        VIENNA,
        "    source: brief\n    locator: Core roles",
        "    source: Core roles\n    locator: brief",
        "change places",
        at="source: Core",
        act=("source: Core roles\n    locator: brief", "source: brief\n    locator: Core roles"),
    ),
    S("the state as its city", VIENNA, "city: Vienna", "city: Austria", "is the name of a state", act=("city: Austria", "city: Vienna")),
    S(
        "none as a gap",
        VIENNA,
        "gaps:\n  - Attendance is not known\n  - Outcomes\n",
        "gaps:\n  - none\n",
        "leave gaps out",
        at="none",
        act=("gaps:\n  - none\n", ""),
        meant="",
    ),
    S("a whole address as a city", VIENNA, "city: Vienna", "city: Heldenplatz 1, Vienna", "holds a number", act=("Heldenplatz 1, ", "")),
    S("the name of the field as its value", VIENNA, "city: Vienna", "city: City", "holds the place of a name", act=("City", "Vienna")),
    S("an address as a title", VIENNA, TITLE, "title: https://example.org/a\n", "words belong here", act=("title: https://example.org/a\n", TITLE)),
]
TABLES = [
    S("a title above a table", STATUS, "iso_alpha2,inst", "Status of states,,,,,,\niso_alpha2,inst", "stands above the names", line=1),
    S("sep= of Excel", STATUS, "iso_alpha2,inst", "sep=,\niso_alpha2,inst", "instruction to Excel", line=1),
    S("the first line again", STATUS, "NO,att", "iso_alpha2,instrument,status,year,as_of,source,note\nNO,att", "repeats the names", line=3),
    S("a sum below a table", STATUS, 'a comma"\n', 'a comma"\nTotal,2,,,,,\n', "is a total and no state", at="Total"),
    S("a state by its own name in a table", STATUS, "AT,att", "Österreich,att", "write AT for Austria"),
    S("a code in quotes in a table", STATUS, "AT,att", "'AT',att", "write AT for Austria"),
    S(
        "a month of Excel",
        STATUS,
        "2014,2026-02-03,seoul,\nNO",
        "2014,Feb-26,seoul,\nNO",
        "February 2026 as Excel writes a month, or",
        at="AT,att",
        act=("Feb-26", "2026-02-03"),
    ),
    S(
        "a day as Excel counts in a table",
        STATUS,
        "2014,2026-02-03,seoul,\nNO",
        "2014,46056,seoul,\nNO",
        "a number of days",
        at="AT,att",
        act=("46056", "2026-02-03"),
    ),
]
PAGES = [
    S("a call without braces", HUB, TEXT, 'Members cite("seoul") named', "double braces", meant='Members {{ cite("seoul") }} named'),
    S("a call in one brace", HUB, TEXT, 'Members {cite("seoul")} named', "double braces", meant='Members {{ cite("seoul") }} named'),
    S("a call in square brackets", HUB, TEXT, 'Members [[ cite("seoul") ]] named', "double braces", meant='Members {{ cite("seoul") }} named'),
    S(
        "a link of a wiki",
        HUB,
        TEXT,
        "See [[hub]]. Members named",
        "as a wiki writes it",
        act=("[[hub]]", "[it](/roles/hub.md)"),
        meant="See [it](/roles/hub.md). Members named",
    ),
    S("words marked with ==", HUB, TEXT, "Members ==named==", "marks words with ==", meant="Members named"),
    S("spaces inside stars", HUB, TEXT, "Members ** named ** it", "space inside the stars", meant="Members **named** it"),
    S("a formula", HUB, TEXT, "$x$ Members named", "only GitHub sets", act=("$x$ ", "")),
    S(
        "bullets of Word",
        HUB,
        TEXT,
        f"o One{LAST}\no Two{LAST}\n\nMembers named",
        "as Word pastes it",
        at="o One",
        meant=f"- One{LAST}\n- Two{LAST}\n\nMembers named",
    ),
    S(
        "rows of Excel",
        HUB,
        TEXT,
        f"State\tYear{LAST}\nAustria\t2014{LAST}\n\nMembers named",
        "as a spreadsheet copies",
        at="State",
        meant=f"| State | Year{LAST} |\n|---|---|\n| Austria | 2014{LAST} |\n\nMembers named",
    ),
    S(
        "a cell too many in a table of a page",
        HUB,
        TEXT,
        f"| a | b |\n|---|---|\n| 1 | 2 | 3{LAST} |\n\nMembers named",
        "the rest would be lost",
        at="| 1 | 2 | 3",
        act=(" | 2 | 3", " | 2 and 3"),
        meant=f"| a | b |\n|---|---|\n| 1 | 2 and 3{LAST} |\n\nMembers named",
    ),
    S("the id of a heading without #", HUB, "## What it is {: #what }", "## What it is {: what }", "an id without #"),
    S("a numbered heading", HUB, "## What it is {: #what }", "1. ## What it is {: #what }", "no # before it"),
    S("a page that is not public", HUB, TEXT, "Not for publication. Members named", "not public", act=("Not for publication. ", "")),
    S(
        "a page behind an account",
        HUB,
        TEXT,
        "[Members](https://ministry.sharepoint.com/a) named",
        "only those with an account",
        act=("[Members](https://ministry.sharepoint.com/a)", "Members"),
    ),
]
FILES = [
    moved("a member among the meetings", "data/meetings/se.yml", MEMBER_TEXT, "move it to data/members/se.yml", "data/members/se.yml"),
    moved("a copy of a file", "data/meetings/Copy of 2027-vienna.yml", BASE[VIENNA], "a copy that a computer made", ""),
    moved("a file downloaded twice", "data/meetings/2027-vienna (1).yml", BASE[VIENNA], "a copy that a computer made", ""),
    moved("a text of RTF", "data/meetings/2027-linz.yml", "{\\rtf1 type: annual}", "program's own marks", ""),
    moved("a page of the web", "data/meetings/2027-linz.yml", "<!DOCTYPE html>\n<html></html>", "a page of the web", ""),
    moved("a document called .yml", "data/meetings/2027-linz.yml", "PK\x03\x04", "Word, Excel", ""),
    moved("a table beside the records", "data/members.csv", "iso,name\nSE,Sweden\n", "Add many records", ""),
]
DESK = {
    "names of states in other languages": NAMES,
    "days as programs write them": DATES,
    "numbers": NUMBERS,
    "other languages": LANGUAGES,
    "other keyboards": KEYBOARDS,
    "copied": COPIED,
    "addresses": ADDRESSES,
    "swapped": SWAPPED,
    "tables of a spreadsheet": TABLES,
    "pages of a word processor": PAGES,
    "files of another kind": FILES,
}
