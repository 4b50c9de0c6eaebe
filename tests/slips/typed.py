"""Slips of those who type: signs of a keyboard where Markdown and YAML have their own, answers where words belong, cells in each other's place.

The form is that of `base.py`, and so is the manual.
"""

from slips.base import CHANGE, COUNTRIES, HUB, LAST, NORWAY, PRACTICE, SEOUL, SETTINGS, STATUS, TITLE, TREATY, VIENNA, Slip
from slips.desk import TEXT, page

S = Slip
START, URL, YEAR, CITY = "start: 2027-05-10\n", "url: https://example.org/seoul", "year: 2014,", "city: Vienna"
NAV = "- The hub: roles/hub.md"
ROW = "AT,att,party,2014,2026-02-03,seoul,\n"
GAPS = "  - Attendance is not known\n  - Outcomes"
NOTE = "  The dates were announced in Ljubljana\n  and may still change."


def city(name: str, wrong: str, says: str, meant: str = "") -> Slip:
    """Return a slip of a city; without `meant` a person writes it."""
    return Slip(f"a city {name}", VIENNA, CITY, f"city: {wrong}", says, act=() if meant else (f"city: {wrong}", CITY), meant=meant or None)


def year(given: str, sure: bool) -> Slip:
    """Return a slip of a year with words beside it."""
    wrong = f"year: {given},"
    return Slip(f"a year as {given}", NORWAY, YEAR, wrong, "write 2014" if sure else "2014, if that is sure", act=() if sure else (wrong, YEAR))


def url(name: str, wrong: str, says: str, meant: str | None = None, by_hand: bool = False) -> Slip:
    """Return a slip of a web address."""
    return Slip(f"an address: {name}", SEOUL, URL, f"url: {wrong}", says, act=(f"url: {wrong}", URL) if by_hand else (), meant=meant)


def entry(name: str, wrong: str, says: str) -> Slip:
    """Return a slip of an entry of the navigation."""
    return Slip(f"an entry of the navigation {name}", SETTINGS, NAV, wrong, says)


def contact(name: str, given: str, says: str = "e-mail address or a telephone number") -> Slip:
    """Return a way to reach a person in a page."""
    return Slip(f"a contact: {name}", HUB, TEXT, f"Ask {given} Members named", says, act=(f"Ask {given} Members", "Members"))


RECORDS = [
    S("a day with hours", VIENNA, START, "start: 2027-05-10 9:00-17:00\n", "write 2027-05-10"),
    S("a part of a month", VIENNA, START, "start: mid-May 2027\n", "write the month, 2027-05", meant="start: 2027-05\n"),
    S("a date that nobody knows", SEOUL, "date: 2016\n", "date: n.d.\n", "is not known", act=("date: n.d.\n", ""), meant=""),
    *(year(given, True) for given in ("spring 2014", "early 2014", "in 2014", "in early 2014", "Q1 2014")),
    *(
        year(given, False)
        for given in (
            "2014/15",
            "c. 2014",
            "2014?",
            "before 2014",
            "after 2014",
            "since 2014",
            "by 2014",
            "as early as 2014",
            "depuis 2014",
            "seit 2014",
        )
    ),
    city("in capitals", "VIENNA", "write Vienna", "city: Vienna"),
    city("in small letters", "vienna", "write Vienna", "city: Vienna"),
    city("with its country in brackets", "Vienna (Austria)", "write Vienna", "city: Vienna"),
    city("or another", "Vienna or Graz", "names two places"),
    city("of several words", "PORT OF SPAIN", "the capitals that it has"),
    city("on a screen", "Online", "is no place"),
    city("as an answer", "Yes", "is an answer and no name"),
    city("as none", "None", "is an answer and no name"),
    city("with a quote too many", 'Vienna"', 'holds one " that no other', "city: Vienna"),
    city("that begins with an apostrophe", "'s-Hertogenbosch", "begins with an apostrophe", 'city: "\'s-Hertogenbosch"'),
    city("behind an arrow", "→ Vienna", "the sign of a list", "city: Vienna"),
    S("the government of a state", VIENNA, "[AT, SI]", "[Government of Austria, SI]", "write AT for Austria"),
    S("a title behind a dash", VIENNA, TITLE, "title: - Twelfth Annual Meeting\n", "no list belongs here"),
    S(
        "a list in a text",
        VIENNA,
        NOTE,
        "  - The dates were announced.\n  - They may change.",
        "no list. Fix: write its entries as a sentence",
        "note:",
        act=("  - The dates were announced.\n  - They may change.", NOTE),
    ),
    S("a list inside a list", VIENNA, "sources: [seoul, brief]", "sources:\n  - [seoul, brief]", "a list inside a list", "[seoul"),
    S("two dashes", VIENNA, "  - Outcomes", "  - - Outcomes", "a list inside a list"),
    S("ticks for a list", VIENNA, GAPS, "  ✅ Attendance is not known\n  ✅ Outcomes", "begin the entry with a plain dash", "✅ Attendance"),
    S("a source with its page", VIENNA, "sources: [seoul, brief]", "sources: [seoul p. 3, brief]", "write seoul, and the place"),
    S("a remark behind slashes", VIENNA, CITY, f"// not sure\n{CITY}", "a remark as another language writes one"),
    S("a remark of HTML", VIENNA, CITY, f"<!-- not sure -->\n{CITY}", "a remark as another language writes one"),
    S("an arrow for the colon", VIENNA, CITY, "city -> Vienna", "has no colon"),
    S("two signs for the colon", VIENNA, CITY, "city := Vienna", "has no colon"),
    S(
        "a meeting that is tentative",
        VIENNA,
        "country: AT",
        "country: AT\nstatus: tentative",
        "write planned",
        "status",
        meant="country: AT\nstatus: planned",
    ),
    S(
        "a meeting that is confirmed",
        VIENNA,
        "country: AT",
        "country: AT\nstatus: confirmed",
        "write planned",
        "status",
        meant="country: AT\nstatus: planned",
    ),
    S("country for iso", NORWAY, "iso: NO", "country: NO", "did you mean iso?"),
    S("country for countries", PRACTICE, "countries: [NO]", "country: NO", "did you mean countries?"),
    S(
        "a page by the title of its record",
        CHANGE,
        "[network/meetings/2027-vienna.md]",
        "[Twelfth Annual Meeting]",
        "write network/meetings/2027-vienna.md",
    ),
    S("on for true", TREATY, "binding: true", "binding: on", "write true"),
    S("a title as a heading", HUB, "title: The hub", 'title: "# The hub"', "the sign of a list or heading"),
    url("a file on a computer", "C:\\docs\\seoul.pdf", "a file on one computer", by_hand=True),
    url("a file on a drive", "file:///Users/me/seoul.pdf", "a file on one computer", by_hand=True),
    url("a page to sign in", "https://example.org/login?next=/seoul", "on which one signs in", by_hand=True),
    url("a DOI", "doi:10.1000/182", "write https://doi.org/10.1000/182", "url: https://doi.org/10.1000/182"),
    url("a symbol", "A/63/677", "write https://undocs.org/A/63/677", "url: https://undocs.org/A/63/677"),
]
TABLES = [
    S("code and instrument in each other's place", STATUS, ROW, "att,AT,party,2014,2026-02-03,seoul,\n", "in each other's place"),
    S("status and year in each other's place", STATUS, ROW, "AT,att,2014,party,2026-02-03,seoul,\n", "in each other's place"),
    S("source and day in each other's place", STATUS, ROW, "AT,att,party,2014,seoul,2026-02-03,\n", "in each other's place"),
    S("source and remark in each other's place", STATUS, 'seoul,"A remark, with a comma"', '"A remark, with a comma",seoul', "in each other's place"),
    S("two codes in each other's place", COUNTRIES, "AT,AUT,", "AUT,AT,", "in each other's place"),
    S("a dash for an empty cell", STATUS, "AT,att,party,2014", "AT,att,party,-", "leave it empty", act=("party,-", "party,"), meant="AT,att,party,"),
    S("an error of Excel", STATUS, "AT,att,party,2014", "AT,att,party,#N/A", "leave it empty", act=("#N/A", ""), meant="AT,att,party,"),
    S("a formula of Excel", STATUS, "AT,att,party,2014", "AT,att,party,=2013+1", "the number that it gives", act=("=2013+1", "2014")),
]
ONE, TWO = f"One{LAST}", f"Two{LAST}"
PAGES = [
    page(
        "a heading in bold",
        "**Why it matters**\n\nMembers named",
        "is bold and stands alone",
        "### Why it matters {: #why-it-matters }\n\nMembers named",
    ),
    page(
        "a heading in bold with a colon",
        "__Why it matters__:\n\nMembers named",
        "is bold and stands alone",
        "### Why it matters {: #why-it-matters }\n\nMembers named",
    ),
    page(
        "a heading as a line of capitals",
        "WHY R2P MATTERS TO GHANA\n\nMembers named",
        "names with a capital, with the signs that it lacks: ### before it, {: #why-r2p-matters-to-ghana } behind it",
        "### Why R2P matters to Ghana {: #why-r2p-matters-to-ghana }\n\nMembers named",
        act=("WHY R2P MATTERS TO GHANA", "### Why R2P matters to Ghana {: #why-r2p-matters-to-ghana }"),
    ),
    page("a bold heading", "### **More** {: #more }\n\nMembers named", "is bold, as every heading", "### More {: #more }\n\nMembers named"),
    page("half an id", "### More {: #more\n\nMembers named", "has an id whose braces are not whole", "### More {: #more }\n\nMembers named"),
    page("an id in brackets", "### More [: #More ]\n\nMembers named", "has an id whose braces are not whole", "### More {: #more }\n\nMembers named"),
    page("a heading with a colon", "### More: {: #more }\n\nMembers named", "ends with :", "### More {: #more }\n\nMembers named"),
    page(
        "a heading in capitals",
        "### MORE ABOUT THE HUB {: #more }\n\nMembers named",
        "write it in small letters, names with a capital",
        "### More about the hub {: #more }\n\nMembers named",
        act=("## MORE ABOUT THE HUB", "## More about the hub"),
    ),
    page("a heading that is a link", "### [More](/roles/hub.md) {: #more }\n\nMembers named", "is a link", "### More {: #more }\n\nMembers named"),
    page("a heading without words", "### \n\nMembers named", "has no words", act=("### \n\nMembers", "Members")),
    page(
        "a second title",
        f"Short.{LAST}\n\n# More\n\nMembers named",
        "a title of the whole page",
        f"Short.{LAST}\n\n## More {{: #more }}\n\nMembers named",
        at="# More",
    ),
    page("arrows for a list", f"→ {ONE}\n→ {TWO}\n\nMembers named", "makes no list", f"- {ONE}\n- {TWO}\n\nMembers named"),
    page("numbers without a space", f"1.{ONE}\n2.{TWO}\n\nMembers named", "makes no list", f"1. {ONE}\n2. {TWO}\n\nMembers named"),
    page("numbers in brackets", f"(1) {ONE}\n(2) {TWO}\n\nMembers named", "makes no list", f"1. {ONE}\n2. {TWO}\n\nMembers named"),
    page("ticks for a list of a page", f"✅ {ONE}\n✅ {TWO}\n\nMembers named", "begin the entry", f"- {ONE}\n- {TWO}\n\nMembers named", at="✅ One"),
    page("a paragraph that begins with spaces", "    Members named", "makes code", "Members named"),
    page("a paragraph that begins with a tab", "\tMembers named", "makes code", "Members named"),
    page(
        "a table without its line",
        f"| a | b |\n| 1 | 2{LAST} |\n\nMembers named",
        "without the line |---|---| below its first row",
        f"| a | b |\n|---|---|\n| 1 | 2{LAST} |\n\nMembers named",
    ),
    page(
        "a table with too short a line",
        f"| a | b |\n|---|\n| 1 | 2{LAST} |\n\nMembers named",
        "parts another number",
        f"| a | b |\n|---|---|\n| 1 | 2{LAST} |\n\nMembers named",
    ),
    page("a link with quotes", "[Members]('/roles/hub.md') named", "quotes around its address", "[Members](/roles/hub.md) named"),
    page("a link that says here", "Look [here](/roles/hub.md). Members named", "do not say where it leads", act=("Look [here](/roles/hub.md). ", "")),
    page("a raised number in a page", "Members^1^ named", "which no page raises", act=("^1^", "")),
    page("a raised unit", "On 5 km^2^ members named", "write ² or ³", "On 5 km² members named", act=("^2^", "²")),
    page("a number in brackets", "Members [1] named", "the mark of a footnote", act=(" [1]", "")),
    page(
        "a list under its sentence",
        f"Members named:\n(1) {ONE}\n(2) {TWO}\n\nMembers named",
        "makes no list",
        f"Members named:\n1. {ONE}\n2. {TWO}\n\nMembers named",
        at="(1) One",
    ),
    page("a change that another program marks", "Members {++have++} named", "as another program marks it", act=("{++have++} ", "")),
    page("a remark to check", "Members [to check] named", "a remark for colleagues", act=("[to check] ", "")),
    page("the foot of a page", "Page 2 of 10 Members named", "the foot of a page", act=("Page 2 of 10 ", "")),
    page("a section above", "See Section 3 above. Members named", "as on paper", act=("See Section 3 above. ", "")),
    page("a note of a paper", "Members named (ibid.)", "the notes of a paper", "Members named", act=(" (ibid.)", "")),
    page("a space before a comma", "Members , named", "a space before", "Members, named"),
    page("two commas in a page", "Members,, named", "one sign too many", "Members, named"),
    page("a word twice", "Members named named", "one word twice", "Members named"),
    page("a call without parentheses", '{{ cite "brief" }} Members named', "without parentheses", '{{ cite("brief") }} Members named'),
]
NAVIGATION = [
    entry("with an arrow", "- The hub -> roles/hub.md", "no colon between"),
    entry("with a semicolon", "- The hub; roles/hub.md", "no colon between"),
    entry("in brackets", "- The hub (roles/hub.md)", "no colon between"),
    entry("as a link", "- [The hub](roles/hub.md)", "a link as pages write it"),
    entry("turned round", "- roles/hub.md: The hub", "the page before its title"),
    entry("with a heading", "- The hub: roles/hub.md#what", "leads to a heading"),
    entry("without its dash", "The hub: roles/hub.md", "no dash begins"),
]
NETWORK = "names an account"
CONTACTS = [
    contact("an account alone", "us on Twitter: somename.", NETWORK),
    contact("an account behind a dash", "us: Instagram - focaldesk.", NETWORK),
    contact("an account in brackets", "Anna (Signal: anna).", NETWORK),
    contact("ten digits", "the desk, 2125550100."),
    contact("ten digits from nought", "the desk, 0229171234."),
    contact("a number in French words", "zéro deux deux neuf un sept un deux."),
    contact("a number in French tens", "zéro six douze trente-quatre cinquante-six soixante-dix-huit."),
    contact("a number in Spanish words", "cero dos dos nueve uno siete uno dos."),
    contact("a number in Portuguese words", "zero dois dois nove um sete um dois."),
    contact("a number in German words", "null zwei zwei neun eins sieben eins zwei."),
    contact("a number in Russian words", "ноль два два девять один семь один два."),
    contact("a number in Arabic words", "صفر اثنان اثنان تسعة واحد سبعة واحد اثنان."),
]
TYPED = {
    "typed into records": RECORDS,
    "typed into tables": TABLES,
    "typed into pages": PAGES,
    "typed into the navigation": NAVIGATION,
    "contacts": CONTACTS,
}
