"""Slips in the fields of a record: a colon, a name, a quote or brackets lost within braces, the code of Norway read as no, the two addresses of a move.

The form is that of `base.py`, and so is the manual.
"""

from slips.base import BASE, EVENTS, GLOSSARY, MEMBER_TEXT, NORWAY, PRACTICE, STATUS, TITLE, UNION, VIENNA, Slip, moved

S = Slip
MOVED = "data/addresses/moved.yml"
THEME = "{text: prevention in the region, source: seoul}"
YEAR = "{year: 2014, source: brief}"
ALIASES = "aliases: [desk, centre]"
HOSTS = "hosts:\n  governments: [AT, SI]\n  note: announced in Ljubljana\n  sources: [seoul]\n"
AUSTRIA, ROW = "AT,att,party,2014,2026-02-03,seoul,\n", "NO,att,party,2014,2026-02-03,seoul,"
REMARK = f'{ROW}"A remark, with a comma"'
NO_COLON, NORWAYS, QUOTE, MOVE = "has no colon after", "NO for Norway", "put the text in other quotes", "/roles/old-hub/: /roles/hub/"


def theme(name: str, wrong: str, says: str, **more: object) -> Slip:
    return S(f"a theme {name}", VIENNA, THEME, wrong, says, **more)


UNQUOTED = "holds a question mark in brackets or braces"


def asked(name: str, wrong: str, meant: str) -> Slip:
    return theme(
        f"with a question mark without quotes, {name}", f"{{text: {wrong}, source: seoul}}", UNQUOTED, meant=f"{{text: {meant}, source: seoul}}"
    )


def theme_text(wrong: str, form: str) -> Slip:
    return theme(
        f"as a text: {wrong}", wrong, f"write it as  {form}", act=(f"- {wrong}", f"- {form.replace('…', 'seoul')}"), meant=form.replace("…", "seoul")
    )


def row(name: str, wrong: str, says: str, **more: object) -> Slip:
    return S(f"a row with {name}", STATUS, AUSTRIA, wrong, says, **more)


def remark(name: str, wrong: str, says: str, meant: str | None = None, at: str = "") -> Slip:
    return S(f"a table with {name}", STATUS, REMARK, wrong, says, meant=meant, at=at)


def alias(name: str, wrong: str, meant: str) -> Slip:
    return S(f"names with {name}", GLOSSARY, ALIASES, f"aliases: {wrong}", QUOTE, meant=f"aliases: {meant}")


BRACES = [
    asked("at its end", "prevention in which region?", '"prevention in which region?"'),
    asked("in an address", "see https://example.org/list?page=2", '"see https://example.org/list?page=2"'),
    theme("whose source has no colon", "{text: prevention in the region, source seoul}", NO_COLON),
    theme("whose source has a dash for a colon", "{text: prevention in the region, source - seoul}", NO_COLON),
    theme("whose text has no colon", "{text prevention in the region, source: seoul}", NO_COLON),
    theme("whose last text has no colon", "{source: seoul, text prevention in the region}", NO_COLON),
    theme(
        "whose source has no name",
        "{text: prevention in the region, seoul}",
        "write source: seoul, if that is its source",
        act=("region, seoul", "region, source: seoul"),
    ),
    theme(
        "with two sources",
        "{text: prevention in the region, sources: seoul, brief}",
        "the field source of this group names one",
        act=("sources: seoul, brief", "source: seoul"),
    ),
    theme(
        "whose text holds the name of a field",
        "{text: prevention, source of peace, source: seoul}",
        "a comma that cuts a text in two",
        meant='{text: "prevention, source of peace", source: seoul}',
    ),
    theme(
        "whose source and place have no colon",
        "{text: prevention in the region, source brief, locator Core roles}",
        NO_COLON,
        meant="{text: prevention in the region, source: brief, locator: Core roles}",
    ),
    theme(
        "whose place has no colon",
        "{text: prevention in the region, locator Core roles, source: seoul}",
        "write locator: Core roles, if that is meant",
        act=(", locator Core roles", ""),
        meant=THEME,
    ),
    S("no colon at all", NORWAY, YEAR, "{year 2014, source brief}", NO_COLON),
    S("a year, and a source without a colon", NORWAY, YEAR, "{year: 2014, source brief}", NO_COLON),
    S("a year, and a source without its name", NORWAY, YEAR, "{year: 2014, brief}", "write source: brief"),
    S(
        "several sources without brackets",
        VIENNA,
        HOSTS,
        "hosts: {governments: [AT, SI], sources: seoul, brief}\n",
        "write sources: [seoul, brief]",
        meant="hosts: {governments: [AT, SI], sources: [seoul, brief]}\n",
    ),
]
COUNTRIES = [
    *(
        S(f"Norway without brackets, as {given}", PRACTICE, "countries: [NO]", f"countries: {given}", "[NO] for Norway")
        for given in ("NO", "FALSE", "off")
    ),
    S("no, or Norway", PRACTICE, "countries: [NO]", "countries: no", "write [NO] if Norway is meant", act=("countries: no", "countries: [NO]")),
    *(S(f"Norway in brackets, as {given}", PRACTICE, "countries: [NO]", f"countries: [{given}]", NORWAYS) for given in ("no", "false")),
    *(S(f"the member Norway as {given}", NORWAY, "iso: NO", f"iso: {given}", NORWAYS) for given in ("No", "false", "off", "N0")),
    *(S(f"the row of Norway as {given}", STATUS, "NO,att", f"{given},att", NORWAYS) for given in ("FALSE", "FAUX", "No")),
]
QUOTES = [
    alias("another quote at the end", "[\"desk', centre]", "[desk, centre]")._replace(says="write the same quote at both ends"),
    alias("an apostrophe in the first", "['ministry's desk', centre]", "[ministry's desk, centre]"),
    alias("an apostrophe in the last", "[desk, 'ministry's desk']", "[desk, ministry's desk]"),
    alias("an apostrophe of many", "[desk, 'the states' wish', centre]", "[desk, the states' wish, centre]"),
    alias("quotes in quotes", '[desk, "the "hub" of it"]', "[desk, 'the \"hub\" of it']"),
    S(
        "an apostrophe in a title",
        VIENNA,
        "title: Twelfth Annual Meeting",
        "title: 'The ministry's desk'",
        "in other quotes",
        meant='title: "The ministry\'s desk"',
    ),
    theme("with an apostrophe", "{text: 'it's known', source: seoul}", QUOTE, meant='{text: "it\'s known", source: seoul}'),
    theme(
        "with two apostrophes and a comma",
        "{text: 'the state's wish, and it's known', source: seoul}",
        QUOTE,
        meant="{text: \"the state's wish, and it's known\", source: seoul}",
    ),
    theme("with quotes in quotes", '{text: "a "hub" of it", source: seoul}', QUOTE, meant="{text: 'a \"hub\" of it', source: seoul}"),
]
MOVES = [
    S(f"a move as {given}", MOVED, "", f"{given}\n", f"write {MOVE}", at=given, meant=f"{MOVE}\n")
    for given in (
        "roles/old-hub.md: roles/hub.md",
        "docs/roles/old-hub.md: docs/roles/hub.md",
        "roles/old-hub: roles/hub",
        "/roles/old-hub: /roles/hub",
        "https://example.org/roles/old-hub/: https://example.org/roles/hub/",
        "https://example.org/manual/roles/old-hub/: https://example.org/manual/roles/hub/",
        "/roles/old-hub/ => /roles/hub/",
        "roles/old-hub.md -> roles/hub.md",
        "/roles/old-hub/:/roles/hub/",
        "- /roles/old-hub/: /roles/hub/",
    )
]
CELLS = [
    row("no code", "att,party,2014,2026-02-03,seoul,\n", "iso_alpha2 is missing", act=("att,party,2014,2026-02-03,seoul,\n", AUSTRIA)),
    row("no instrument", "AT,party,2014,2026-02-03,seoul,\n", "write the instrument behind AT", act=("AT,party", "AT,att,party")),
    row("no status", "AT,att,2014,2026-02-03,seoul,\n", "write the status behind att", act=("AT,att,", "AT,att,party,")),
    row("no day", "AT,att,party,2014,seoul,\n", "as_of is missing", act=("2014,seoul", "2014,2026-02-03,seoul")),
    row("quotes around the whole of it", '"AT,att,party,2014,2026-02-03,seoul,"\n', "as one cell"),
    remark("a row that a spreadsheet took for one cell", '"NO,att,party,2014,2026-02-03,seoul,""A remark, with a comma"""', "as one cell"),
    remark("quotes in quotes", f'{ROW}"A "remark", with a comma"', "inside a cell in quotes", f'{ROW}"A ""remark"", with a comma"'),
    remark("quotes in quotes without a comma", f'{ROW}"A "remark" of it"', "inside a cell in quotes", f'{ROW}"A ""remark"" of it"'),
    remark("a line break in a cell", f'{ROW}"A remark,\nwith a comma"', "goes over several lines"),
    *(remark(f"{given} below the last row", f"{REMARK}\n{given}", "take the row away", REMARK, at=given) for given in ("Total: 2", "Source: UNTC")),
]
GROUPS = [
    S("a list of a year and a source for a group", NORWAY, YEAR, "[2014, brief]", "write it as  {year: 2014, source: brief}"),
    S("a date for a year", NORWAY, YEAR, "{date: 2014, source: brief}", "did you mean year?"),
    S("a gap in braces", VIENNA, "- Attendance is not known", "- {text: Attendance is not known}", "take the braces away"),
    theme(
        "with a list of sources",
        "{text: prevention in the region, source: [seoul, brief]}",
        "write seoul or brief",
        act=("[seoul, brief]}", "seoul}"),
        meant=THEME,
    ),
    S("a year for a group", NORWAY, YEAR, "2014", "write it as  {year: 2014, source: …}", act=("in_place_by: 2014", f"in_place_by: {YEAR}")),
    S("a year and a source for a group", NORWAY, YEAR, "2014, brief", "write it as  {year: 2014, source: brief}"),
    theme_text("prevention in the region", "{text: prevention in the region, source: …}"),
    theme_text("prevention, in the region", '{text: "prevention, in the region", source: …}'),
]
VALUES = [
    *(
        S(
            f"two countries as {given}",
            VIENNA,
            "country: AT",
            f"country: {given}",
            "write AT or SI, the one that is meant",
            act=(f"country: {given}", "country: AT"),
        )
        for given in ("AT, SI", "AT/SI", "Austria and Slovenia")
    ),
    S("two countries in one entry", VIENNA, "governments: [AT, SI]", "governments: [Austria; Slovenia]", "an entry of its own: AT, SI"),
    *(
        S(f"a country: {given}", VIENNA, "country: AT", f"country: {given}", says, act=(f"country: {given}\n", ""), meant="")
        for given, says in (("online", "leave the line out"), ("hybrid", "leave the line out"), ("Kosovo", "take it out"), ("EU", "no country"))
    ),
    *(S(f"months as {given}", EVENTS, "months: [9, 10]", f"months: [{given}]", "9, 10") for given in ("9 - 10", "9–10", "9 to 10")),
    S("a day with a slash", EVENTS, "month_day: 12-09", "month_day: 09/12", "09-12 or 12-09", act=("09/12", "12-09")),
    S("a day with dots", EVENTS, "month_day: 12-09", "month_day: 9.12.", "write 12-09"),
    S("a day with a slash that is one", EVENTS, "month_day: 12-09", "month_day: 25/12", "write 12-25", meant="month_day: 12-25"),
    *(
        S(f"a number as {given}", VIENNA, "number: 12", f"number: {given}", "write the figure alone, 12", act=(f"number: {given}", "number: 12"))
        for given in ("about 12", "c. 12", "~12", "ca. 12")
    ),
]
NAMES = [
    S("no for a number", VIENNA, "number: 12", "no: 12", "did you mean number?"),
    S("responsible for an owner", VIENNA, "owner: secretariat", "responsible: secretariat", "did you mean owner?"),
    S("see also", GLOSSARY, "see: [", "see also: [", "did you mean see?"),
    S("a name for a term", GLOSSARY, "term: Hub", "name: Hub", "did you mean term?"),
    S("a field twice by two names", VIENNA, "number: 12\n", "number: 12\nno: 12\n", "is another name of number", at="no: 12", meant="number: 12\n"),
    S(
        "a field by two names, told otherwise",
        VIENNA,
        "city: Vienna\n",
        "city: Vienna\nlocation: The Hofburg\n",
        "write what is right under city",
        at="location",
        act=("location: The Hofburg\n", ""),
        meant="city: Vienna\n",
    ),
]
TITLES = [
    S(f"a title as {given}", VIENNA, TITLE, f"title: {given}\n", says)
    for given, says in (
        ("Twelfth Annual Meeting.docx", "the name of a file"),
        ("DRAFT Twelfth Annual Meeting", "a working paper"),
        ("FINAL_v2 Twelfth Annual Meeting", "a working paper"),
        ("Twelfth Annual Meeting_v3", "a working paper"),
    )
]
TWO = [
    S("two names of fields", VIENNA, THEME, "{txt: prevention in the region, sorce: seoul}", "did you mean text?"),
    S("two months in words", EVENTS, "months: [9, 10]", "months: [September, October]", "write 9"),
    S("a word and a day", EVENTS, "rule: {type: fixed, month_day: 12-09}", "rule: {type: Fixed, month_day: 9 December}", "write fixed"),
    S("two names in capitals", NORWAY, YEAR, "{Year: 2014, Source: brief}", "did you mean year?"),
]
FILES = [
    moved("a member with its name and ending", "data/members/Sweden.yaml", MEMBER_TEXT, "call it se.yml", "data/members/se.yml"),
    moved(
        "a second file of a member", "data/members/no-2.yml", MEMBER_TEXT.replace("SE", "NO"), "bring what is new in it into data/members/no.yml", ""
    ),
    moved(
        "a second glossary", "data/glossary-new.yml", BASE[GLOSSARY].replace("hub:", "desk:", 1), "bring what is new in it into data/glossary.yml", ""
    ),
    moved("a second list of events", "data/events-new.yml", BASE[EVENTS], "bring what is new in it into data/events.yml", ""),
]
STATE_TEXT = "kind: state\niso: {}\nconfidence: named\nin_place_by: {{year: 2016, source: seoul}}\nevidence:\n  - {{text: is named, source: seoul}}\nreviewed: 2026-01-31\nreview_by: 2027-01-31\n"
SOURCE_TEXT = "title: Summary of the Fourth Annual Meeting\nshort: {}\npublisher: A centre\nstanding: network\ndate: 2014\nurl: https://example.org/gaborone\nread: full\nread_from: stored\nreviewed: 2026-01-31\nreview_by: 2027-01-31\n"
TREATY_TEXT = "title: Statute of a court\nshort: A statute\nkind: treaty\nbinding: true\nwhy: It sets up a court\nstatus_rows: {}\nsources: [brief]\nreviewed: 2026-01-31\nreview_by: 2027-01-31\n"
MEETING_TEXT = "type: {}\nnumber: {}\ntitle: Eighth Annual Meeting\nstart: 2018-06-13\nend: 2018-06-14\ncity: Helsinki\ncountry: FI\nsources: [brief]\nreviewed: 2026-01-31\nreview_by: 2027-01-31\n"
DONE = "done: wrote a note *with stars* & <tags>\n"
SAID = f'title: A practice for tests\ncountries: [NO]\nyear: "2015"\n{DONE}themes: [awareness]\nsources: [seoul]\n'
LONG = "result: >-\n  The note was read in all ministries\n  and renewed a year later\n"


def code(file: str, given: str, right: str, says: str, act: tuple[str, ...] = ()) -> Slip:
    text = STATE_TEXT.format
    return S(f"{given} in {file}.yml", f"data/members/{file}.yml", "", text(given), says, at=f"iso: {given}", act=act, meant=text(right))


def word(file: str, right: str, wrong: str, says: str) -> Slip:
    return S(f"a word as {wrong}", file, right, wrong, says)


BESIDE = [
    code("ua", "UK", "UA", "write UA for Ukraine, as the file is called; or, if that is meant, GB", ("iso: UK", "iso: UA")),
    code("jp", "JA", "JP", "write JP for Japan, as the file is called"),
    code("jp", "Sweden", "JP", "write JP for Japan, as the file is called; or, if that is meant, SE", ("iso: Sweden", "iso: JP")),
    S(
        "a source with the short name of another",
        "data/sources/gaborone.yml",
        "",
        SOURCE_TEXT.format("Seoul summary 2016"),
        "give this one a short name of its own",
        at="short:",
        act=("Seoul summary 2016", "Gaborone summary 2014"),
        meant=SOURCE_TEXT.format("Gaborone summary 2014"),
    ),
    S(
        "rows of a treaty that are not there",
        "data/instruments/statute.yml",
        "",
        TREATY_TEXT.format("true"),
        "until they are there, write status_rows: false",
        at="status_rows:",
        meant=TREATY_TEXT.format("false"),
    ),
    S(
        "the number of the meeting that was copied",
        "data/meetings/2018-helsinki.yml",
        "",
        MEETING_TEXT.format("annual", 12),
        "the title counts it as number 8. Fix: write 8",
        at="number:",
        meant=MEETING_TEXT.format("annual", 8),
    ),
    S(
        "a former member of no end",
        NORWAY,
        "confidence: named\n",
        "confidence: named\nstatus: former\n",
        "add until: {year: …, source: …}, the year",
        at="status: former",
        act=("status: former\n", "status: former\nuntil: {year: 2016, source: seoul}\n"),
        meant="confidence: named\nstatus: former\nuntil: {year: 2016, source: seoul}\n",
    ),
    S(
        "attendance of a meeting that is to come",
        VIENNA,
        "themes:\n",
        "attendance:\n  - {wording: 43, unit: countries, source: seoul}\nthemes:\n",
        "take it out, or move it to the record of the meeting that it is about",
        at="  - {wording",
        act=("attendance:\n  - {wording: 43, unit: countries, source: seoul}\n", ""),
        meant="themes:\n",
    ),
    S(
        "a meeting that is to come as held",
        VIENNA,
        "country: AT\n",
        "country: AT\nstatus: held\n",
        "write planned",
        at="status: held",
        meant="country: AT\nstatus: planned\n",
    ),
    S(
        "a practice that was withdrawn and says more",
        PRACTICE,
        SAID,
        f"status: withdrawn\n{SAID}",
        "stands in a practice that was withdrawn, and so does what it says under",
        at="title:",
        act=(SAID, ""),
        meant="status: withdrawn\n",
    ),
    S(
        "a practice that ended, as if it was withdrawn",
        PRACTICE,
        SAID,
        f"status: withdrawn\n{SAID}",
        "if it only ended, take status: withdrawn out",
        at="title:",
        act=("status: withdrawn\n", ""),
        meant=SAID,
    ),
    S(
        "the name of a state for its code",
        NORWAY,
        "iso: NO",
        "name: Slovenia",
        "write iso: SI in place of name: Slovenia",
        act=("name: Slovenia", "iso: NO"),
    ),
    S(
        "a note twice",
        VIENNA,
        "  note: announced in Ljubljana\n",
        "  note: announced in Ljubljana\n  note: Slovenia supports the host\n",
        "if both texts are right, write them as one",
        at="  note: Slovenia",
        act=("Ljubljana\n  note: Slovenia", "Ljubljana; Slovenia"),
        meant="  note: announced in Ljubljana; Slovenia supports the host\n",
    ),
    S(
        "a list twice",
        VIENNA,
        "sources: [seoul, brief]\n",
        "sources: [seoul]\nsources: [brief]\n",
        "with the entries of both",
        at="sources: [brief]",
        act=("sources: [seoul]\nsources: [brief]\n", "sources: [seoul, brief]\n"),
        meant="sources: [seoul, brief]\n",
    ),
]
WORDS = [
    word(VIENNA, "type: annual", "type: Annual meeting", "did you mean annual?"),
    word(PRACTICE, "themes: [awareness]", "themes: [awareness-raising]", "did you mean awareness?"),
    word(PRACTICE, "themes: [awareness]", "themes: [awareness activities]", "did you mean awareness?"),
]
ENTRIES = [
    S(
        "an entry in braces without its dash",
        NORWAY,
        "  - {text: told a test that it has one, source: seoul}",
        "  {text: told a test that it has one, source: seoul}",
        "begin it with a dash and a space",
    ),
    S(
        "an entry in braces behind the name of its list",
        NORWAY,
        "evidence:\n  - {text: told a test that it has one, source: seoul}",
        "evidence: {text: told a test that it has one, source: seoul}",
        "put square brackets around it",
    ),
    S("a long text with a tab", PRACTICE, DONE, DONE + LONG.replace("  and", "\tand"), "holds a tab", at="\tand", meant=DONE + LONG),
    S("a long text whose first line has a tab", PRACTICE, DONE, DONE + LONG.replace("  The", "\tThe"), "holds a tab", at="\tThe", meant=DONE + LONG),
]
END = "  place: Geneva\n  sources: [brief]\n  reviewed: 2026-01-31\n  review_by: 2027-01-31\n"
ENTRY = "spring-session:\n  title: Spring session\n  rule: {type: window, months: [2, 3]}\n  priority: related\n  sources: [brief]\n  reviewed: 2026-01-31\n  review_by: 2027-01-31\n"
TERM = "convener:\n  term: Convener\n  meaning: An office that calls others\n  see: [roles/hub.md]\n  sources: [brief]\n  reviewed: 2026-01-31\n  review_by: 2027-01-31\n"
OWN = "is an entry of its own, and stands within"
WINDOW, ANNOUNCED = "  rule: {type: window, months: [9, 10]}\n", "  rule: {type: announced}\n  dates: [2027-09-13]\n"
OF_RECORD = "is a field of the record itself, and stands within"


def further_in(text: str) -> str:
    return "".join(f"  {line}\n" for line in text.splitlines())


def announced(name: str, wrong: str, at: str = "dates:") -> Slip:
    return S(f"days of an event {name}", EVENTS, WINDOW, wrong, f"{OF_RECORD} rule", at=at, meant=ANNOUNCED)


FURTHER_IN = [
    S("an entry within another", EVENTS, END, END + further_in(ENTRY), f"{OWN} session", at="  spring-session", meant=END + ENTRY),
    S(
        "an entry within another, its fields no further in",
        EVENTS,
        END,
        END + ENTRY.replace("spring-session", "  spring-session"),
        f"{OWN} session",
        at="  spring-session",
        meant=END + ENTRY,
    ),
    S(
        "an entry in the middle of another",
        EVENTS,
        END,
        further_in(ENTRY) + END,
        "move it below the last line of session",
        at="  spring-session",
        act=(further_in(ENTRY) + END, END + ENTRY),
        meant=END + ENTRY,
    ),
    S(
        "a term within another",
        GLOSSARY,
        "  sources: [brief]\n  reviewed: 2026-01-31\n  review_by: 2027-01-31\n",
        "  sources: [brief]\n  reviewed: 2026-01-31\n  review_by: 2027-01-31\n" + further_in(TERM),
        f"{OWN} hub",
        at="  convener",
        meant="  sources: [brief]\n  reviewed: 2026-01-31\n  review_by: 2027-01-31\n" + TERM,
    ),
    announced("in the braces of its rule", "  rule: {type: announced, dates: [2027-09-13]}\n"),
    announced("first in the braces of its rule", "  rule: {dates: [2027-09-13], type: announced}\n"),
    announced("below its rule", "  rule:\n    type: announced\n    dates: [2027-09-13]\n"),
    announced("below its rule, each with a dash", "  rule:\n    type: announced\n    dates:\n      - 2027-09-13\n"),
    S(
        "gaps in the braces of a year",
        NORWAY,
        f"in_place_by: {YEAR}\n",
        "in_place_by: {year: 2014, source: brief, gaps: [Year of appointment]}\n",
        f"{OF_RECORD} in_place_by",
        meant=f"in_place_by: {YEAR}\ngaps: [Year of appointment]\n",
    ),
    S(
        "a list within the group above it",
        VIENNA,
        "  sources: [seoul]\nthemes:\n",
        "  sources: [seoul]\n  themes:\n",
        f"{OF_RECORD} hosts",
        at="  themes:",
        meant="  sources: [seoul]\nthemes:\n",
    ),
    S(
        "a field in the middle of a group",
        VIENNA,
        HOSTS,
        HOSTS.replace("  note:", "  title_note: a description\n  note:"),
        f"{OF_RECORD} hosts",
        at="  title_note",
        act=("  title_note: a description\n", ""),
        meant=HOSTS,
    ),
    S(
        "a field within a group that the record has",
        VIENNA,
        HOSTS,
        f"{HOSTS}  number: 12\n",
        "where it stands already",
        at="  number",
        act=("  number: 12\n", ""),
        meant=HOSTS,
    ),
]
TWELFTH = "write title: Twelfth Annual Meeting, and"
STATUS_TITLES = [
    *(
        S(f"a status in a title: {given}", VIENNA, TITLE, f"title: {given}\n", f"{TWELFTH} status: {status}", meant=f"{TITLE}status: {status}\n")
        for given, status in (
            ("CANCELLED: Twelfth Annual Meeting", "cancelled"),
            ('"POSTPONED: Twelfth Annual Meeting"', "postponed"),
            ("Canceled - Twelfth Annual Meeting", "cancelled"),
            ("CANCELLED Twelfth Annual Meeting", "cancelled"),
            ("[Postponed] Twelfth Annual Meeting", "postponed"),
            ("Twelfth Annual Meeting (cancelled)", "cancelled"),
            ("Twelfth Annual Meeting – POSTPONED", "postponed"),
            ("ANNULÉ : Twelfth Annual Meeting", "cancelled"),
        )
    ),
    *(
        S(
            f"a new day in a title: {given}",
            VIENNA,
            TITLE,
            f"title: {given}\n",
            f"{TWELFTH} the new day in start",
            act=(given, TITLE[7:-1]),
            meant=TITLE,
        )
        for given in ("Rescheduled: Twelfth Annual Meeting", "New dates - Twelfth Annual Meeting")
    ),
    S(
        "another status in a title",
        VIENNA,
        TITLE,
        "status: planned\ntitle: CANCELLED: Twelfth Annual Meeting\n",
        f"{TWELFTH} status: cancelled",
        at="title:",
        act=("status: planned\ntitle: CANCELLED: ", "status: cancelled\ntitle: "),
        meant=f"status: cancelled\n{TITLE}",
    ),
    *(
        S(
            f"postponed to a day: {note}",
            VIENNA,
            "start: 2027-05-10\nend: 2027-05-11\n",
            f"status: postponed\nstart: 2027-10-04\nend: 2027-10-05\ndate_note: {note}\n",
            "write planned, if start is the new day",
            meant=f"status: planned\nstart: 2027-10-04\nend: 2027-10-05\ndate_note: {note}\n",
        )
        for note in ("It was first announced for 10 and 11 May 2027", "Moved from 10 May 2027")
    ),
]
TABLE = "Kind;Name;What does the document show?\norganisation;A union;It is named\norganisation;A league;It is named\n"
SECOND = STATE_TEXT.format("SE") + "---\n" + STATE_TEXT.format("FI")
WHOLE_FILES = [
    S(
        "a second member below ---",
        "data/members/se.yml",
        "",
        SECOND,
        "a file of their own, fi.yml",
        at="---",
        act=("---\n" + STATE_TEXT.format("FI"), ""),
        meant=STATE_TEXT.format("SE"),
    ),
    S(
        "a second member below the first",
        "data/members/se.yml",
        "",
        SECOND.replace("---\n", ""),
        "a file of their own, fi.yml",
        line=9,
        act=(STATE_TEXT.format("FI"), ""),
        meant=STATE_TEXT.format("SE"),
    ),
    S("--- at the end", "data/members/se.yml", "", STATE_TEXT.format("SE") + "---\n", "remove the line", at="---", meant=STATE_TEXT.format("SE")),
    S("--- between two terms", GLOSSARY, BASE[GLOSSARY], f"{BASE[GLOSSARY]}---\n{TERM}", "remove the line", at="---", meant=BASE[GLOSSARY] + TERM),
    *(
        moved(f"a table as a file of members, {name}", f"data/members/{file}", text, "send it with the form “Add many records”", "")
        for name, file, text in (
            ("semicolons", "new-members.yml", TABLE),
            ("tabs", "new-members.yml", TABLE.replace(";", "\t")),
            ("commas", "new-members.csv", TABLE.replace(";", ",")),
        )
    ),
    moved("a table as a file of sources", "data/sources/new.yml", TABLE, "make a file in data/sources/ of each row", ""),
]
CHANGED = "date: {}\nkind: meaning\ntext: The glossary says what a desk is.\npages: [reference/glossary.md]\n"
HOSTED = STATE_TEXT.format("KR").replace("evidence:", "roles:\n  - {role: annual-meeting-host, meeting: 2016-seoul, source: seoul}\nevidence:")
CONFLICT = "conflicts:\n  - field: The host\n    values:"
SIDES = "\n      - {text: Austria alone, source: seoul}\n      - {text: Austria and Slovenia, source: brief}\ngaps:\n"
AHEAD = "{year: 2051, source: seoul}"
TOLD_ONCE = [
    S(
        "a change whose date is that of the copied one",
        "data/changes/2026-11-19-glossary.yml",
        "",
        CHANGED.format("2026-11-20"),
        "write 2026-11-19; or, if the date is right, call the file 2026-11-20-glossary.yml",
        at="date:",
        meant=CHANGED.format("2026-11-19"),
    ),
    S(
        "a meeting by the name of its city",
        "data/members/kr.yml",
        "",
        HOSTED.replace("2016-seoul", "seoul"),
        "Fix: write 2016-seoul",
        at="  - {role",
        meant=HOSTED,
    ),
    S(
        "two sides as one text",
        VIENNA,
        "gaps:\n",
        f"{CONFLICT} Austria alone, or Austria and Slovenia\ngaps:\n",
        "write each below it on a line of its own:  - {text: Austria alone, source: …} and",
        at="    values:",
        act=(" Austria alone, or Austria and Slovenia\ngaps:\n", SIDES),
        meant=CONFLICT + SIDES,
    ),
    S(
        "a year in years to come, beside a source of today",
        UNION,
        "appointed: {year: 2015, source: seoul}",
        f"appointed: {AHEAD}",
        "after the manual's own date",
        act=("2051", "2015"),
    ),
    S(
        "an address and a number in a note",
        PRACTICE,
        "themes: [awareness]\n",
        "themes: [awareness]\nnote: Ask the desk at desk@example.org, telephone +47 22 00 00 00\n",
        "holds an e-mail address and a telephone number. Fix: name the office and leave both out",
        at="note:",
        act=(" at desk@example.org, telephone +47 22 00 00 00", ""),
        meant="themes: [awareness]\nnote: Ask the desk\n",
    ),
]
FIELDS = {
    "what is told once": TOLD_ONCE,
    "further in than they belong": FURTHER_IN,
    "what became of a meeting": STATUS_TITLES,
    "whole files": WHOLE_FILES,
    "a field beside another": BESIDE,
    "words with what explains them": WORDS,
    "entries and texts": ENTRIES,
    "braces": BRACES,
    "Norway": COUNTRIES,
    "quotes in quotes": QUOTES,
    "moves": MOVES,
    "cells": CELLS,
    "groups": GROUPS,
    "values": VALUES,
    "names of fields": NAMES,
    "titles": TITLES,
    "two on a line": TWO,
    "files beside files": FILES,
}
# What somebody will write in the meeting of Vienna, and what is told of nothing: (what stood, what stands).
TRUE_LINES = [
    ("governments: [AT, SI]", "governments: [NO]"),
    (TITLE, "title: Draft articles on the prevention of crimes\n"),
    (TITLE, "title: Meeting on the final draft\n"),
    ("country: AT", "country: NO"),
    (THEME, "{text: \"the state's wish, and it's known\", source: seoul}"),
    (THEME, '{text: "which region?", source: seoul}'),
    (TITLE, "title: What is a meeting for? And who comes?\n"),
    (THEME, "{text: the ministry's source of peace, source: seoul}"),
    (THEME, "{text: 'a \"hub\" of it', source: 'seoul'}"),
    *(
        (TITLE, f"title: {given}\n")
        for given in (
            "Postponed meetings of the network",
            "Meeting on debts that were cancelled",
            "Cancelled debts - a meeting",
            '"New dates for old aims"',
        )
    ),
    *(
        ("end: 2027-05-11\n", f"end: 2027-05-11\nstatus: postponed\ndate_note: {note}\n")
        for note in ("It was first announced for 10 and 11 May 2027", "First for 3 May 2027, then for 10 May 2027", "A new day is not known")
    ),
    (TITLE, "title: Second day of the Twelfth Annual Meeting\n"),
    ("country: AT\n", "country: AT\nstatus: planned\n"),
]
