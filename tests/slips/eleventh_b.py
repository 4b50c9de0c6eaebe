"""Slips of an eleventh list, on sources, documents, acts, figures, courses, answers and exercises: two fields of a record that contradict each other.

Found by people who had seen no table of slips. The form is that of `base.py`. Most of these kinds the small manual has none of, so `made` writes a
whole file with one record of it. `TRUE_FILES` are records that are right, and near to a slip.
"""

from slips.base import Slip

S = Slip
BRIEF, WORRY, CENTRE, QUARRY, FACTORS = (
    "data/sources/brief.yml",
    "data/placement-questions.yml",
    "data/placement-options.yml",
    "data/exercises/quarry.yml",
    "data/risk-factors.yml",
)
READ, PUBLISHER = "read: full\nread_from: seed\n", "publisher: Global Centre for the Responsibility to Protect\nstanding: network\ndate: 2012\n"
END = "reviewed: 2026-01-31\nreview_by: 2027-01-31\n"
UNITED, COVERED = "https://undocs.org/A/RES/63/308", "Do you have laws for companies?"
SUMMARY = "A very small exercise with two decisions, so that a test can walk every way through it."


def source(title: str, date: str = "", publisher: str = "International Court of Justice", more: str = "") -> str:
    """Return a source that is read in its opening."""
    dated = f"date: {date}\n" if date else ""
    return (
        f"title: {title}\nshort: A paper for tests\npublisher: {publisher}\nstanding: official\n{dated}read: opening\nread_from: stored\n{more}{END}"
    )


def document(symbol: str, url: str) -> str:
    """Return a resolution with its symbol and address."""
    return f"ga-test:\n  kind: resolution\n  title: A resolution for tests\n  year: 2009\n  symbol: {symbol}\n  url: {url}\n  sources: [brief]\n  reviewed: 2026-01-31\n  review_by: 2027-01-31\n"


def course(duration: str) -> str:
    """Return a course that takes so long."""
    return f"title: A course for tests\nowner_body: An office\naudiences: [officials]\nduration: {duration}\nsources: [brief]\n{END}"


def figure(shape: str, title: str, *parts: str) -> str:
    """Return a figure with its parts."""
    unit = "  unit: minutes\n" if shape == "timetable" else ""
    return f"test-figure:\n  shape: {shape}\n  title: {title}\n{unit}  parts:\n{''.join(f'    - {{{part}}}{chr(10)}' for part in parts)}  note: It is the editors’ own.\n"


def act(text: str, place: str) -> str:
    """Return an act that settles one thing."""
    return f"title: A decree for tests\ngroup: prevention\nform: decree\ncountries: [NO]\nelements:\n  tasks: {{text: {text}, source: brief, locator: {place}}}\nsources: [brief]\n{END}"


def leads(number: str, *states: str) -> str:
    """Return a list of states that says how many it holds."""
    listed = "".join(f"  - {{iso: {state}, via: capital}}\n" for state in states)
    return f"title: States at a meeting\nmeaning: Attendance is not membership. All {number} are here\nmeeting: 2016-seoul\nsources: [seoul]\nstates:\n{listed}{END}"


def questions(*asked: str) -> str:
    """Return questions on mapping, each under its own id."""
    return "".join(f"question-{number}:\n  question: {text}\n  why: It is for tests\n" for number, text in enumerate(asked, 1))


def answers(*records: str) -> str:
    """Return answers of search, each with other ways of asking."""
    return "".join(
        f"{id}:\n  question: {question}?\n  also: [{also}]\n  page: roles/hub.md#what\n"
        for id, question, also in (each.split("; ") for each in records)
    )


def factor(more: str) -> str:
    """Return a risk factor."""
    return f"f01:\n  number: 1\n  kind: common\n  title: A factor for tests\n  plain: Laws that single people out\n{more}  sources: [brief]\n"


def made(name: str, file: str, right: str, wrong: tuple[str, str], says: str, at: str) -> Slip:
    """Return a slip in a file that the small manual does not have: what was meant, and the words that stand in the place of others."""
    assert right.count(wrong[0]) == 1, name
    text = right.replace(*wrong)
    return S(name, file, "", text, says, at=at, act=(wrong[1], wrong[0]), meant=right)


def changed(name: str, file: str, wrong: tuple[str, str], says: str, at: str) -> Slip:
    """Return a slip in one of `FILES_B`: what was meant, and the words that stand in its place."""
    return S(name, file, *wrong, says, at=at, act=wrong[::-1])


COURT, COURSE, ACT, FIGURES = "data/sources/court.yml", "data/courses/test.yml", "data/acts/test.yml", "data/diagrams.yml"
DOCUMENTS, LISTED, MAPPED, ASKED = "data/un-documents.yml", "data/leads/test.yml", "data/mapping-questions.yml", "data/answers.yml"
LINE = ("head: 24 February 2022, text: one", "head: March 2022, text: two", "head: 2023, text: three")
TIMES = ("head: Opening, number: 10", "head: Talk, number: 25", "head: Closing, number: 10")
PAYS = ("network-pays; Who pays for the network; who funds the network", "office-pays; Who pays for the office; who funds the office")

# Kinds whose files have one day of review stand in the small manual from the first.
FILES_B = {
    FIGURES: figure("timetable", "A first meeting of forty-five minutes", *TIMES)
    + figure("line", "When it began", *LINE).replace("test-figure", "line-figure"),
    MAPPED: questions(COVERED, "Do you have laws on arms?"),
    ASKED: answers(*PAYS),
    FACTORS: factor("  indicators: 10\n"),
}
REVIEWED_B = "".join(
    f"{kind}: {{title: A file for tests, reviewed: 2026-01-31, review_by: 2027-01-31}}\n"
    for kind in ("diagrams", "mapping-questions", "answers", "risk-factors")
)

ELEVENTH_B = {
    "an eleventh list, of sources, acts and figures": [
        S("a source that was read and not read", BRIEF, "read_from: seed", "read_from: none", "read_from: none says that nothing was read", at="read: full", act=("read_from: none", "read_from: seed")),
        S("a source that was not opened and read", BRIEF, "read: full", "read: address-only", "read: address-only says that it was not opened", at="read_from: seed", act=("read: address-only", "read: full")),
        S("a source read in full of which a part was out of reach", BRIEF, READ, f"{READ}note: Quotes paragraph 138 whole; paragraph 140 lies beyond the part read\n", "note says “lies beyond the part read”", at="read: full", act=("read: full", "read: opening"), meant="read: opening\nread_from: seed\nnote: Quotes paragraph 138 whole; paragraph 140 lies beyond the part read\n"),
        S("a source read in full whose copy breaks off", BRIEF, READ, f"{READ}note: The stored copy breaks off after the fourth name\n", "note says “The stored copy breaks off”", at="read: full", act=("read: full", "read: opening"), meant="read: opening\nread_from: seed\nnote: The stored copy breaks off after the fourth name\n"),
        made("a judgment of another day than in its title", COURT, source("A v. B, judgment of 26 February 2007", "2007-02-26"), ("2007-02-26", "2007-02-06"), "the title says 26 February 2007", "date:"),
        made("an order of another day than in its title", COURT, source("A v. B, Provisional Measures, Order of 23 January 2020", "2020-01-23"), ("2020-01-23", "2020-01-13"), "write 2020-01-23", "date:"),
        made("a list that speaks for another day than in its title", COURT, source("List as of 6 March 2018", publisher="An office", more="as_of: 2018-03-06\n"), ("2018-03-06", "2018-06-03"), "write 2018-03-06", "as_of:"),
        made("an address of another resolution", DOCUMENTS, document("A/RES/63/308", UNITED), ("63/308\n  sources", "63/38\n  sources"), f"write {UNITED}", "url:"),
        made("an address of another report with two symbols", DOCUMENTS, document("A/65/877-S/2011/393", "https://undocs.org/en/A/65/877"), ("en/A/65/877", "en/A/66/877"), "write https://undocs.org/en/A/65/877", "url:"),
        made("three days that are four", COURSE, course("Three days (17 to 19 May 2016)"), ("to 19", "to 20"), "write Four days", "duration:"),
        made("two days that are a week", COURSE, course("Two days (8 and 9 December 2025)"), ("Two days", "Three days"), "write Two days", "duration:"),
        made("two weeks that are one", COURSE, course("Two weeks (14 to 25 November 2016)"), ("to 25", "to 18"), "names 5 days", "duration:"),
        made("an article of another number", ACT, act("Article 4 has it help the government", "Article 4"), ("locator: Article 4", "locator: Article 5"), "write Article 4", "tasks:"),
        made("an article of another number behind under", ACT, act("under Article 5 it may plan help", "Article 5"), ("under Article 5", "under Article 6"), "the text begins with Article 6", "tasks:"),
        made("a list that says it holds another number", LISTED, leads("three", "AT", "NO", "SE"), ("All three", "All four"), "states: lists 3", "meaning:"),
        S("a summary that counts other cards", QUARRY, SUMMARY, "A very small exercise, so that a test can walk every way through it. Four cards, two roles.", "write five, or correct the cards", at="summary:", act=("Four cards", "Five cards"), meant="A very small exercise, so that a test can walk every way through it. Five cards, two roles."),
        S("a summary that counts other roles", QUARRY, SUMMARY, "A very small exercise, so that a test can walk every way through it; 5 cards and 3 roles.", "write 2, or correct the roles", at="summary:", act=("3 roles", "2 roles"), meant="A very small exercise, so that a test can walk every way through it; 5 cards and 2 roles."),
        changed("minutes that make another sum", FIGURES, ("number: 25", "number: 30"), "says 45 minutes, and its parts make 50", "title:"),
        changed("minutes in figures that make another sum", FIGURES, ("number: 25", "number: 20"), "its parts make 40", "title:"),
        changed("a line of time that turns back", FIGURES, ("head: 2023", "head: 2021"), "is 2021, before March 2022", "head: 2021"),
        changed("a day on a line of time that is of another year", FIGURES, ("24 February 2022", "24 February 2024"), "is March 2022, before 24 February 2024", "head: March 2022"),
        S("a question under two ids", MAPPED, "Do you have laws on arms?", COVERED, "is what question-1 asks as well", at=COVERED, act=(f"question-2:\n  question: {COVERED}", "question-2:\n  question: Do you have laws on arms?")),
        changed("one way of asking under two questions", ASKED, ("[who funds the network]", "[who funds the network, who funds the office]"), "is asked under office-pays as well", "who funds the office]"),
        changed("a question that is a way of asking of another", ASKED, ("[who funds the office]", "[who pays for the network]"), "is asked under network-pays as well", "who pays for the network]"),
        changed("a number that is filled beside its gap", FACTORS, ("  indicators: 10\n", "  indicators: 10\n  gaps: [Number of indicators]\n"), "indicators holds it", "gaps:"),
        made("a symbol that is filled beside its gap", DOCUMENTS, document("A/RES/63/308", UNITED), ("  sources", "  gaps: [Symbol]\n  sources"), "symbol holds it", "gaps:"),
        S("a cost that speaks for a place", WORRY, "        - {side: against, page: placement/centre.md#costs, begins: Noise.}\n", "        - {side: against, page: placement/centre.md#costs, begins: Noise.}\n        - {side: for, page: placement/centre.md#costs, begins: Change.}\n", "write against", at="side: for", meant="        - {side: against, page: placement/centre.md#costs, begins: Noise.}\n        - {side: against, page: placement/centre.md#costs, begins: Change.}\n"),
    ],
}  # fmt: skip
TRUE_FILES = [
    *(
        (COURT, source(title, date, publisher, more))
        for title, date, publisher, more in [
            ("Press summary of the judgment of 26 February 2007", "2007-02-28", "International Court of Justice", ""),
            ("A v. B, judgment of 26 February 2007", "2007-02-28", "International Court of Justice", "date_note: The day on which the text was issued\n"),
            ("A v. B, judgment of 26 February 2007", "2007-02", "International Court of Justice", ""),
            ("Letter dated 22 October 2015 from two missions", "2015-10-26", "Security Council", ""),
            ("The court opens its session on 22 April 2013", "2013-04-18", "International Criminal Court", ""),
            ("A law journal on the order of 23 January 2020", "2020-01-30", "Court Watch", "note: The abstract was read\n"),
            ("List as of 6 March 2018", "2018-04-02", "An office", "as_of: 2018-03-06\n"),
        ]
    ),
    *(
        (BRIEF, f"title: National R2P Focal Points Recommendations\nshort: Brief 2012\n{PUBLISHER}{READ}{note}\n{END}")
        for note in (
            "note: The stored copy breaks off after page 3; the whole text was read in another copy",
            "note: The memo itself is a download that could not be read; this is the page that announces it",
            "note: Paragraph 138 is quoted whole; the other copies break off",
            "date_note: Undated, or no date in the part read",
        )
    ),
    *(
        (DOCUMENTS, document(symbol, url))
        for symbol, url in [
            ("A/65/877-S/2011/393", "https://undocs.org/S/2011/393"),
            ("A/65/877-S/2011/393", "https://undocs.org/fr/A/65/877"),
            ("A/63/677", "https://docs.un.org/en/A/63/677/Corr.1"),
            ("A/RES/63/308", "https://undocs.org/a/res/63/308"),
            ("A/RES/63/308", "https://digitallibrary.un.org/record/669255"),
            ("A/RES/63/308", "https://undocs.org/Home/Mobile?FinalSymbol=A%2FRES%2F63%2F308"),
        ]
    ),
    *(
        (COURSE, course(length))
        for length in (
            "Ten days (3 to 14 November 2025)",
            "Ten days (2 to 13 November 2025)",
            "About three days (17 to 20 May 2016)",
            "Three days (17 to 20 May 2016, with a day off)",
            "Two weeks (31 March to 11 April 2025; 18 to 29 November 2024)",
            "Three days (30 December 2025 to 1 January 2026)",
            "One day (17 May 2016)",
        )
    ),
    *(
        (ACT, act(text, place))
        for text, place in [
            ("Article 4 of the constitution is its ground", "Article 1"),
            ("it may act without waiting for what Article 7 asks", "Article 5"),
            ("Article 4 has it help", "Articles 4 and 5"),
            ("Article 4 and Article 5 give its tasks", "Article 5"),
            ("Section 4 of a law added this to the code", "Section 5"),
            ("Paragraph 4 asks for a report", "Article 5"),
        ]
    ),
    *(
        (FIGURES, figure("timetable", title, *TIMES))
        for title in ("A first meeting", "A meeting in steps of ten minutes", "What to do within sixty days", "A first meeting of 45 minutes")
    ),
    (FIGURES, figure("line", "When it began", "head: Since 2022, text: one", "head: Before 2021, text: two", "head: 2020, text: three")),
    (FIGURES, figure("line", "When it began", "head: 2022, text: one", "head: 24 February 2022, text: two", "head: February 2022, text: three")),
    (LISTED, leads("2", "AT", "NO")),
    (LISTED, leads("who came with three of their staff", "AT", "NO")),
    (MAPPED, questions(COVERED, "Do you have laws for companies abroad?")),
    (ASKED, answers(*PAYS, "who-pays; Who pays; who pays for it")),
    (FACTORS, factor("  indicators: 10\n  gaps: [The words of two indicators]\n")),
    (FACTORS, factor("  gaps: [Number of indicators]\n")),
    (DOCUMENTS, document("A/RES/63/308", UNITED).replace("  sources", "  date: 2009-09\n  gaps: [Day of adoption]\n  sources")),
]  # fmt: skip
TRUE_SUMMARIES = [
    (QUARRY, SUMMARY, text)
    for text in (
        "A very small exercise in which two roles can be shared, and a way takes three cards of the five.",
        "A very small exercise of five cards, of which a group sees three cards, or two cards at most.",
        "A very small exercise for three to five people; five cards, two roles and a debrief of ten minutes.",
        "A very small exercise, with four cards on the longest way, so that a test can walk every way.",
    )
]
