"""Slips that a program made, each alone on each line of a good manual: signs, indents, lines and values that changed places.

The form is that of `base.py`, and so is the manual.
"""

from slips.base import END, EVENTS, GLOSSARY, HUB, MODULE, PRACTICE, SEOUL, STATUS, TITLE, VIENNA, Slip

S = Slip
THEME = "{text: prevention in the region, source: seoul}"
THEMES = f"  - {THEME}\n  - text: early warning\n"
HOSTS = "  governments: [AT, SI]\n"
ROW, HEAD = "AT,att,party,2014,2026-02-03,seoul,\n", "iso_alpha2,instrument,status,year,as_of,source,note"
DATED, ALIKE = "start: 2027-05-10", "change places"
NO_COLON, TOO_FAR = "has no colon after", "than the lines it belongs to"


def theme(name: str, wrong: str, says: str, **more: object) -> Slip:
    return S(f"grid: a theme {name}", VIENNA, THEME, wrong, says, **more)


COLONS = [
    S("grid: a space before the colon, none behind it", VIENNA, TITLE, "title :Twelfth Annual Meeting\n", "has a space before the colon"),
    S("grid: a colon and another one", VIENNA, TITLE, "title: : Twelfth Annual Meeting\n", NO_COLON),
    S("grid: a full stop for the colon", VIENNA, "country: AT", "country. AT", NO_COLON),
    S("grid: a comma for the colon", VIENNA, TITLE, "title, Twelfth Annual Meeting\n", NO_COLON),
    S("grid: an angle for the colon", VIENNA, "type: annual", "type> annual", NO_COLON),
    S("grid: a figure at the name", VIENNA, "number: 12", "number12", NO_COLON),
    S("grid: a list at the name", PRACTICE, "countries: [NO]", "countries[NO]", NO_COLON),
    S("grid: a colon and a full stop above a list", VIENNA, "themes:", "themes:.", "ends with ."),
    S("grid: no colon between a long text and a list", VIENNA, "gaps:\n", "gaps\n", NO_COLON),
    S("grid: a wide colon behind an id", GLOSSARY, "hub:\n", "hub：\n", "has no colon after the id"),
    theme("with an angle for a colon", "{text> prevention in the region, source: seoul}", NO_COLON),
    theme("with a name that ends in the text", "{textprevention in the region, source: seoul}", NO_COLON),
    theme("with an arrow for a colon", "{text: prevention in the region, source -> seoul}", NO_COLON),
    theme("with two colons", "{text: : prevention in the region, source: seoul}", "has two signs behind the name"),
]
BRACKETS = [
    theme("with two braces", "{{text: prevention in the region, source: seoul}", "has { twice"),
    theme("with a bracket at its end", "{text: prevention in the region, source: seoul]", "stands in { and ]"),
    theme("in brackets", "[text: prevention in the region, source: seoul]", "stands in [ and ]"),
    theme("in quotes", '"{text: prevention in the region, source: seoul}"', "take the quotes away"),
    theme("without braces", "text: prevention in the region, source: seoul", "without braces"),
    theme("with an and for the comma", "{text: prevention in the region and source: seoul}", "no comma keeps apart"),
    theme("with its source twice", "{text: prevention in the region, source: seoul, source: seoul}", "stands twice"),
    theme("behind two dashes", f"- {THEME}", "begins with two dashes"),
    S("grid: two brackets", VIENNA, "governments: [AT, SI]", "governments: [[AT, SI]", "has [ twice"),
    S("grid: a comma before the first", VIENNA, "sources: [seoul, brief]", "sources: [, seoul, brief]", "before which nothing stands"),
    S("grid: a dash behind a list", VIENNA, "governments: [AT, SI]", "governments: [AT, SI] -", "ends with -"),
    S("grid: a colon in a list", VIENNA, "governments: [AT, SI]", "governments: [AT:, SI]", "has a colon behind an entry"),
    S("grid: a day in brackets", VIENNA, END, "review_by: [2027-01-31]\n", "stands in brackets"),
    S("grid: a bracket for the other", GLOSSARY, "aliases: [desk, centre]", "aliases: [desk, centre)", "write ] at the end"),
    S(
        "grid: a sentence behind a list",
        VIENNA,
        "  sources: [seoul]",
        "  sources: [seoul] and more",
        "take away what stands behind ]",
        act=(" and more", ""),
    ),
]
QUOTES = [
    S("grid: a quote that is curly at its end", VIENNA, "city: Vienna", 'city: "Vienna”', "typographic quotes", meant='city: "Vienna"'),
    S("grid: a quote before the name", VIENNA, "number: 12", '"number: 12', "before the name of the field"),
    S("grid: entries in two quotes", VIENNA, "governments: [AT, SI]", 'governments: [""AT"", SI]', "has a quote twice"),
    S("grid: a bar behind a quote", PRACTICE, 'year: "2015"', 'year: "2015" |', "after the quote that ends it"),
]
AROUND = [
    S(f"grid: {given} for a day", VIENNA, DATED, f"start: {given}", "write 2027-05-10")
    for given in ("(2027-05-10)", "«2027-05-10»", "2027 - 05 - 10", "2027-0510", "2027-05-10|")
]
AROUND += [
    S("grid: a question about a code", VIENNA, "country: AT", "country: AT (to check)", "write AT alone", act=(" (to check)", "")),
    S(
        "grid: a full stop behind an id",
        VIENNA,
        "  - text: early warning\n    source: brief",
        "  - text: early warning\n    source: brief.",
        "ends with .",
        at="source: brief.",
    ),
    S("grid: a code in stars", VIENNA, "country: AT", 'country: "**AT**"', "write AT"),
    S(
        "grid: a dash behind an address",
        SEOUL,
        "url: https://example.org/seoul",
        "url: https://example.org/seoul -",
        "write https://example.org/seoul",
    ),
]
LINES = [
    S("grid: a group and its first field", VIENNA, f"hosts:\n{HOSTS}", f"{HOSTS}hosts:\n", ALIKE, at="governments"),
    S("grid: a list and its first entry", VIENNA, f"themes:\n  - {THEME}\n", f"  - {THEME}\nthemes:\n", ALIKE, at="prevention"),
    S("grid: two values", VIENNA, "type: annual\nnumber: 12", "type: 12\nnumber: annual", ALIKE, at="type"),
    S("grid: two lines in one", VIENNA, "number: 12\ntitle", "number: 12title", "holds title: behind a value"),
    S("grid: an owner and a day on a line", VIENNA, "owner: secretariat\nreviewed", "owner: secretariat reviewed", "holds reviewed: behind a value"),
    S("grid: a day without its name", VIENNA, END, "2027-01-31\n", "without the name of its field"),
    S("grid: a code without its name", VIENNA, "country: AT\n", "AT\n", "write country: AT"),
    S(
        "grid: a group of fields twice",
        VIENNA,
        f"hosts:\n{HOSTS}",
        f"hosts:\n{HOSTS}  note: announced in Ljubljana\n  sources: [seoul]\nhosts:\n{HOSTS}",
        "keep one of the two",
        line=12,
    ),
    S("grid: a text below its field", GLOSSARY, "  term: Hub", "  term:\nHub", "begin it two spaces further in", at="Hub"),
    S("grid: one value with a dash", VIENNA, "type: annual", "type:\n  - annual", "is written as a list", at="type"),
    S("grid: hope below a record", VIENNA, END, f"{END}I hope this helps!\n", "ends a letter", at="I hope"),
    S("grid: dashes without spaces", VIENNA, THEMES, THEMES.replace("- ", "-"), "has no space after the dash", at="{text"),
]
INDENTS = [
    S("grid: a field one step in", VIENNA, "  sources: [seoul]\n", "    sources: [seoul]\n", TOO_FAR),
    S(
        "grid: a field of an entry at the margin",
        EVENTS,
        "  place: Geneva\n  sources: [brief]\n  reviewed: 2026-01-31\n  review_by: 2027-01-31\n",
        "  place: Geneva\n  sources: [brief]\n  reviewed: 2026-01-31\nreview_by: 2027-01-31\n",
        "is a field of session",
        at="review_by",
    ),
    S("grid: a list two steps in", VIENNA, "themes:\n", "    themes:\n", TOO_FAR),
]
CELLS = [
    S("grid: a cell twice", STATUS, ROW, "AT,att,party,2014,2026-02-03,seoul,seoul,\n", "has seoul twice"),
    S("grid: a quote behind a cell", STATUS, ROW, 'AT,att",party,2014,2026-02-03,seoul,\n', "take the quote away"),
    S("grid: a cell in two quotes", STATUS, ROW, 'AT,att,""party"",2014,2026-02-03,seoul,\n', "has two quotes"),
    S("grid: a semicolon in the first line", STATUS, HEAD, HEAD.replace(",", ";", 1), f"write {HEAD}"),
]
CALL = 'together in one place. {{ cite("brief", "Core roles") }}'
NAMES = "- The name of the file is the id of the record.\n"
STAYS = "- A field that nobody can fill stays out.\n"
CALLS = [
    S(f"grid: a call as {given}", HUB, CALL, f"together in one place. {given}", says)
    for given, says in [
        ('{{ cite["brief", "Core roles"] }}', "nothing but the values"),
        ('{{ cite("brief" / "Core roles") }}', "nothing but the values"),
        ('{{ cite("brief". "Core roles") }}', "nothing but the values"),
        ('{{ cite("brief", "Core roles"), }}', "nothing but the values"),
        ('{{ cite("brief", "Core roles")) }}', "one ) behind its last value"),
        ('{{ cite("brief", "Core roles\') }}', "no second one"),
        ('{{ cite("brief", "Core roles") } }', "closed with one brace"),
        ('{{ cite("brief", "Core rolles") }}', "did you mean Core roles?"),
    ]
]
SIGNS = [
    S("grid: a number among dashes", MODULE, STAYS, STAYS.replace("-", "1."), "its neighbours with -", at="1. A field"),
    S("grid: two dashes before the first", MODULE, NAMES, f"-{NAMES}", "begins with --"),
    S(
        "grid: no space before the first bold entry",
        MODULE,
        NAMES,
        "-**The name** of the file is the id of the record.\n",
        "no space behind its dash",
        meant="- **The name** of the file is the id of the record.\n",
    ),
    S(
        "grid: a star before bold words",
        MODULE,
        NAMES,
        "- ***The name** of the file is the id of the record.\n",
        "of which some are shown",
        meant="- **The name** of the file is the id of the record.\n",
    ),
    S("grid: a note behind a citation", HUB, CALL, f"{CALL}[1]", "the mark of a note"),
    S("grid: text behind the second ---", HUB, "---\n\nA hub brings", "--- A hub brings", "text behind the second ---", at="--- A hub"),
    S("grid: a place that is named so nowhere else", VIENNA, "locator: Core roles", "locator: Core rolles", "did you mean Core roles?"),
]
GRID = {
    "values of a call": CALLS,
    "signs in a text": SIGNS,
    "signs at a name": COLONS,
    "brackets and braces": BRACKETS,
    "quotes at an end": QUOTES,
    "signs around a value": AROUND,
    "lines that changed": LINES,
    "steps in and out": INDENTS,
    "cells that changed": CELLS,
}
# What somebody will write in the meeting of Vienna, and what is told of nothing: (what stood, what stands).
TRUE_LINES = [
    (TITLE, "title: A meeting of - as it was called - the network\n"),
    (TITLE, "title: Meeting - a review\n"),
    (TITLE, 'title: "Report on the city: a review"\n'),
    (TITLE, "title: (Twelfth) Annual Meeting\n"),
    (THEME, "{text: notes and sources of the region, source: seoul}"),
    (THEME, '{text: "prevention, notes of it, and more", source: seoul}'),
]
