"""Slips that people make, one each, as a table: what stood in a file, what they wrote, what the message names, and what the mended file means.

The manual is the small one with the records of BASE. Where a message ends with the line as it should be, that line is taken; else `act` is what
its fix says, done by hand: words for words, a move, or a removal. `meant` is what the file says in the end, `right` if nothing else is given.
"""

from typing import NamedTuple

VIENNA = "data/meetings/2027-vienna.yml"
SEOUL = "data/sources/seoul.yml"
NORWAY = "data/members/no.yml"
UNION = "data/members/eu.yml"
PRACTICE = "data/practices/no-test.yml"
REGISTER = "data/recommendations.yml"
EVENTS = "data/events.yml"
GLOSSARY = "data/glossary.yml"
TREATY = "data/instruments/att.yml"
STATUS = "data/treaty-status.csv"
COUNTRIES = "data/countries.csv"
THEMES = "data/vocabularies/themes.yml"
REVIEWS = "data/reviews.yml"
CHANGE = "data/changes/2026-11-20-vienna.yml"
HUB = "docs/roles/hub.md"
GUIDE = "docs/practices/awareness.md"
MODULE = "docs/training/modules/fp-99.md"
SETTINGS = "mkdocs.yml"

BASE = {
    VIENNA: """\
type: annual
number: 12
title: Twelfth Annual Meeting
start: 2027-05-10
end: 2027-05-11
city: Vienna
country: AT
hosts:
  governments: [AT, SI]
  note: announced in Ljubljana
  sources: [seoul]
themes:
  - {text: prevention in the region, source: seoul}
  - text: early warning
    source: brief
    locator: Core roles
note: >-
  The dates were announced in Ljubljana
  and may still change.
gaps:
  - Attendance is not known
  - Outcomes
sources: [seoul, brief]
owner: secretariat
reviewed: 2026-01-31
review_by: 2027-01-31
""",
    EVENTS: """\
genocide-day:
  title: Day of remembrance
  rule: {type: fixed, month_day: 12-09}
  priority: core
  why: It is the day of the convention
  sources: [seoul]
  reviewed: 2026-01-31
  review_by: 2027-01-31
session:
  title: Autumn session
  rule: {type: window, months: [9, 10]}
  priority: related
  place: Geneva
  sources: [brief]
  reviewed: 2026-01-31
  review_by: 2027-01-31
""",
    GLOSSARY: """\
hub:
  term: Hub
  meaning: An office that brings ministries together
  aliases: [desk, centre]
  see: [roles/hub.md]
  sources: [brief]
  reviewed: 2026-01-31
  review_by: 2027-01-31
""",
    TREATY: """\
title: Arms Trade Treaty
short: Arms Trade Treaty
kind: treaty
adopted: 2013-04-02
binding: true
why: It bars transfers for atrocities
status_rows: true
sources: [brief]
reviewed: 2026-01-31
review_by: 2027-01-31
""",
    STATUS: """\
iso_alpha2,instrument,status,year,as_of,source,note
AT,att,party,2014,2026-02-03,seoul,
NO,att,party,2014,2026-02-03,seoul,"A remark, with a comma"
""",
    CHANGE: """\
date: 2026-11-20
kind: data
text: The meeting of 2027 has its dates.
pages: [network/meetings/2027-vienna.md]
""",
}
REVIEWED = "treaty-status: {title: Status of states, reviewed: 2026-01-31, review_by: 2027-01-31}\n"
PAGES = ["reference/glossary.md", "network/calendar.md", "reference/what-changed.md", "tools/instruments/index.md", "tools/mapping-worksheet.md"]


class Slip(NamedTuple):
    """A slip: `right` becomes `wrong` in `file`; the message stands at the line that holds `at` and says `says`; `act` does what its fix says."""

    name: str
    file: str
    right: str
    wrong: str
    says: str
    at: str = ""
    act: tuple[str, ...] = ()
    meant: str | None = None
    line: int = 0


def moved(name: str, file: str, text: str, says: str, to: str) -> Slip:
    """Return a slip of a file that stands where nothing reads it."""
    return Slip(name, file, "", text, says, act=("move", to))


S = Slip
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg"/>'
MEMBER_TEXT = "kind: state\niso: SE\nconfidence: named\nin_place_by: {year: 2014, source: brief}\nevidence:\n  - {text: told a test, source: seoul}\nreviewed: 2026-01-31\nreview_by: 2027-01-31\n"
PAGE_TEXT = '---\ntitle: Another page\ndescription: "A page for tests, told in a summary that is long enough for the rules of pages."\nkind: guide\nreviewed: 2026-01-31\nreview_by: 2027-01-31\n---\n\nShort text.\n'
END = "review_by: 2027-01-31\n"
LAST = ' {{ cite("seoul", "Awareness-raising") }}'
TITLE = "title: Twelfth Annual Meeting\n"

COUNTRY = [
    S(f"country: {given}", VIENNA, "country: AT", f"country: {given}", f"write {code} for", meant=f"country: {code}")
    for given, code in [
        ("Austria", "AT"),
        ("austria", "AT"),
        ("Autriche", "AT"),
        ("Австрия", "AT"),
        ("奥地利", "AT"),
        ("AUT", "AT"),
        ("Ireland", "IE"),
        ("Chad", "TD"),
        ("South Korea", "KR"),
        ("Denmark", "DK"),
        ("Germany", "DE"),
        ("Israel", "IL"),
        ("Pakistan", "PK"),
        ("State of Palestine", "PS"),
        ("Serbia", "RS"),
        ("South Africa", "ZA"),
        ("Chile", "CL"),
        ("Costa Rica", "CR"),
        ("United Kingdom", "GB"),
        ("UK", "GB"),
        ("USA", "US"),
        ("Turkey", "TR"),
        ("Ivory Coast", "CI"),
        ("Swaziland", "SZ"),
        ("Holland", "NL"),
        ("Czech Republic", "CZ"),
        ("Burma", "MM"),
        ("Kingdom of Denmark", "DK"),
        ("DPRK", "KP"),
        ("Vietnam", "VN"),
        ("Côte d'Ivoire", "CI"),
        ("at", "AT"),
    ]
]
COUNTRY += [
    S("country: a slip in a name", VIENNA, "country: AT", "country: Austira", "did you mean AT for Austria?"),
    S(
        "country: two states bear the name",
        VIENNA,
        "country: AT",
        "country: Korea",
        "KR for Republic of Korea",
        act=("country: Korea", "country: KR"),
        meant="country: KR",
    ),
    S("country: two Congos", VIENNA, "country: AT", "country: Congo", "or CG for Congo", act=("country: Congo", "country: CG"), meant="country: CG"),
    S("country: no code at all", VIENNA, "country: AT", "country: AX", "look it up in data/countries.csv", act=("country: AX", "country: AT")),
    S("country: Cyrillic letters", VIENNA, "country: AT", "country: АТ", "write AT for Austria"),
    S("country: a name in a list", VIENNA, "governments: [AT, SI]", "governments: [Austria, SI]", "write AT for Austria"),
    S("country: names for codes in a practice", PRACTICE, "countries: [NO]", "countries: [Norway]", "write NO for Norway"),
    S("country: a name in a member", NORWAY, "iso: NO", "iso: Norway", "write NO for Norway"),
]
YAML = [
    S("a tab", VIENNA, "  governments: [AT, SI]", "\tgovernments: [AT, SI]", "holds a tab"),
    S("a tab after the colon", VIENNA, "city: Vienna", "city:\tVienna", "holds a tab"),
    S(
        "a colon in plain text",
        VIENNA,
        TITLE,
        "title: Twelfth: the Annual Meeting\n",
        "colon and a space",
        meant='title: "Twelfth: the Annual Meeting"\n',
    ),
    S("a colon at the end of a text", VIENNA, "  - Outcomes", "  - Outcomes:", "", at="Outcomes", meant='  - "Outcomes:"'),
    S("no space after the colon", VIENNA, "city: Vienna", "city:Vienna", "has no space after the colon"),
    S("no space after the colon on the last line", VIENNA, END, "review_by:2027-01-31\n", "has no space after the colon"),
    S("no colon", VIENNA, "city: Vienna", "city Vienna", "has no colon after the name"),
    S("no colon on the first line", VIENNA, "type: annual", "type annual", "has no colon after the name"),
    S("an equals sign for the colon", VIENNA, "city: Vienna", "city = Vienna", "has no colon after the name"),
    S("a semicolon for the colon", VIENNA, "city: Vienna", "city; Vienna", "has no colon after the name"),
    S("a wide colon", VIENNA, "city: Vienna", "city：Vienna", "has no colon after the name"),
    S("a hard space after the colon", VIENNA, "city: Vienna", "city:\u00a0Vienna", "hard space (U+00A0)"),
    S("a hard space as indent", VIENNA, "  - Outcomes", "\u00a0\u00a0- Outcomes", "hard space (U+00A0)"),
    S("a hard space in a name", VIENNA, TITLE, "title: Twelfth\u00a0Annual Meeting\n", "hard space (U+00A0)"),
    S("a narrow space in a text", VIENNA, "announced in Ljubljana\n  sources", "announced\u202fin Ljubljana\n  sources", "hard space (U+202F)"),
    S("a space of no width", VIENNA, "city: Vienna", "city: Vien\u200bna", "a space of no width (U+200B)"),
    S("a soft hyphen", VIENNA, "city: Vienna", "city: Vien\u00adna", "a soft hyphen (U+00AD)"),
    S("a mark of direction", VIENNA, "city: Vienna", "city: Vienna\u200e", "a mark of direction (U+200E)"),
    S("an isolated direction", VIENNA, "city: Vienna", "city: \u2068Vienna\u2069", "a mark of direction (U+2068)"),
    S("a tag letter", VIENNA, "city: Vienna", "city: Vienna\U000e0041", "a letter tag (U+E0041)"),
    S("a word joiner", VIENNA, "city: Vienna", "city: Vie\u2060nna", "a joining sign (U+2060)"),
    S("a byte-order mark", VIENNA, "type: annual", "\ufefftype: annual", "a byte-order mark (U+FEFF)"),
    S(
        "a typographic dash for a list",
        VIENNA,
        "  - Attendance is not known\n  - Outcomes",
        "  – Attendance is not known\n  – Outcomes",
        "begins with –",
        at="Attendance",
    ),
    S("one typographic dash in a list", VIENNA, "  - Outcomes", "  – Outcomes", "–", at="Outcomes"),
    S(
        "bullets for a list",
        VIENNA,
        "  - Attendance is not known\n  - Outcomes",
        "  • Attendance is not known\n  • Outcomes",
        "begins with •",
        at="Attendance",
    ),
    S(
        "asterisks for a list",
        VIENNA,
        "  - Attendance is not known\n  - Outcomes",
        "  * Attendance is not known\n  - Outcomes",
        "begins with *",
        at="Attendance",
    ),
    S("no space after the dash", VIENNA, "  - Outcomes", "  -Outcomes", "has no space after the dash"),
    S(
        "typographic quotes around a title with a colon",
        VIENNA,
        TITLE,
        "title: “Twelfth: the Meeting”\n",
        "typographic quote",
        meant='title: "Twelfth: the Meeting"\n',
    ),
    S("typographic quotes around a title", VIENNA, TITLE, "title: “Twelfth Annual Meeting”\n", "typographic quotes"),
    S("a quote that does not close", VIENNA, TITLE, 'title: "Twelfth Annual Meeting\n', "opens a quote that is not closed"),
    S(
        "a quote that closes lines below",
        SEOUL,
        "title: Summary of the Sixth Annual Meeting\nshort: Seoul summary 2016",
        'title: "Summary of the Sixth Annual Meeting\nshort: "Seoul summary 2016"',
        "opens a quote that is not closed",
        at="title:",
    ),
    S("a single quote that does not close", VIENNA, "city: Vienna", "city: 'Vienna", "opens a quote that is not closed"),
    S(
        "a quote in braces that does not close",
        VIENNA,
        "{text: prevention in the region, source: seoul}",
        '{text: "prevention in the region, source: seoul}',
        "opens a quote that is not closed",
    ),
    S("an apostrophe in single quotes", VIENNA, "  - Outcomes", "  - 'The host's outcomes'", "quote '", meant='  - "The host\'s outcomes"'),
    S("quotes inside quotes", VIENNA, TITLE, 'title: "The "Twelfth" Meeting"\n', 'quote "', meant="title: 'The \"Twelfth\" Meeting'\n"),
    S(
        "text after a quoted word",
        VIENNA,
        TITLE,
        'title: "Twelfth" Annual Meeting\n',
        "goes on after the quote",
        meant="title: '\"Twelfth\" Annual Meeting'\n",
    ),
    S("a bracket that does not close", VIENNA, "sources: [seoul, brief]", "sources: [seoul, brief", "opens a bracket [ that is not closed"),
    S("a bracket too many", VIENNA, "sources: [seoul, brief]", "sources: [seoul, brief]]", "closes with ] what was not opened"),
    S("a brace that does not close", VIENNA, "source: seoul}", "source: seoul", "opens a brace { that is not closed"),
    S(
        "a comma in braces",
        VIENNA,
        "{text: prevention in the region, source: seoul}",
        "{text: prevention, and response, source: seoul}",
        "cuts a text in two",
        meant='{text: "prevention, and response", source: seoul}',
    ),
    S(
        "a colon in braces",
        VIENNA,
        "{text: prevention in the region, source: seoul}",
        "{text: prevention: in the region, source: seoul}",
        "colon in a text inside the braces",
        meant='{text: "prevention: in the region", source: seoul}',
    ),
    S(
        "a # in braces",
        VIENNA,
        "{text: prevention in the region, source: seoul}",
        "{text: report #12 on prevention, source: seoul}",
        "# inside the braces",
        meant='{text: "report #12 on prevention", source: seoul}',
    ),
    S("a semicolon in braces", VIENNA, "region, source: seoul}", "region; source: seoul}", "no comma keeps apart"),
    S("no comma in braces", VIENNA, "region, source: seoul}", "region source: seoul}", "no comma keeps apart"),
    S(
        "no space after a colon in braces",
        VIENNA,
        "{text: prevention in the region, source: seoul}",
        "{text:prevention in the region, source: seoul}",
        "no space after a colon",
    ),
    S("a # after a text", VIENNA, TITLE, "title: Report #12\n", "has a # after it", meant='title: "Report #12"\n'),
    S("a remark behind a code", VIENNA, "country: AT", "country: AT # the host", "has a # after it"),
    S("a title over two lines", VIENNA, TITLE, "title: Twelfth Annual\nMeeting\n", "no name of a field", at="Meeting"),
    S(
        "a text below >- that is not further in",
        VIENNA,
        "  The dates were announced in Ljubljana\n  and may still change.",
        "The dates were announced in Ljubljana\nand may still change.",
        "belongs to the text of the line above",
        at="The dates",
    ),
    S("a second line below >- that is not further in", VIENNA, "  and may still change.", "and may still change.", "", at="and may"),
    S("a field too far in", VIENNA, "city: Vienna", "  city: Vienna", "further in than"),
    S("a field one space in", VIENNA, "city: Vienna", " city: Vienna", "further in than"),
    S("a field not far enough in", VIENNA, "    locator: Core roles", "   locator: Core roles", "less far in"),
    S("a text that begins with *", VIENNA, TITLE, "title: *Twelfth* Annual Meeting\n", "begins with *", meant='title: "*Twelfth* Annual Meeting"\n'),
    S("a text that begins with &", VIENNA, "city: Vienna", "city: & Vienna", "begins with &", meant='city: "& Vienna"'),
    S("a text that begins with %", VIENNA, "city: Vienna", "city: % of Vienna", "begins with a sign", meant='city: "% of Vienna"'),
    S("a text that begins with @", VIENNA, "city: Vienna", "city: @ Vienna", "begins with a sign", meant='city: "@ Vienna"'),
    S(
        "a text that begins with a bracket",
        VIENNA,
        TITLE,
        "title: [Draft] Twelfth Meeting\n",
        "goes on after a bracket",
        meant='title: "[Draft] Twelfth Meeting"\n',
    ),
    S("a text that begins with a backtick", VIENNA, "city: Vienna", "city: `Vienna`", "begins with a sign", meant='city: "`Vienna`"'),
    S("a fence above the record", VIENNA, "type: annual", "```yaml\ntype: annual", "fence of a code block", at="```yaml"),
    S("a fence below the record", VIENNA, END, END + "```\n", "fence of a code block", at="```"),
    S("a comma at the end of a line", VIENNA, "city: Vienna", "city: Vienna,", "ends with ,"),
    S("a semicolon at the end of a line", VIENNA, "city: Vienna", "city: Vienna;", "ends with ;"),
    S("JSON", VIENNA, TITLE, 'title: "Twelfth Annual Meeting",\n', "ends with ,"),
    S("a field twice with one value", VIENNA, "city: Vienna", "city: Vienna\ncity: Vienna", "stands twice"),
    S(
        "a field twice with two values",
        VIENNA,
        "city: Vienna",
        "city: Wien\ncity: Vienna",
        "keep one of the two",
        at="city: Vienna",
        act=("city: Wien\n", ""),
    ),
    S("an anchor", VIENNA, "city: Vienna", "city: &place Vienna", "has an anchor", act=("&place ", "")),
    S("a second record below ---", VIENNA, END, END + "---\ntitle: Another\n", "second document", at="---", act=("---\ntitle: Another\n", "")),
    S(
        "marks of a conflict",
        VIENNA,
        "city: Vienna",
        "<<<<<<< patch-1\ncity: Wien\n=======\ncity: Vienna\n>>>>>>> main",
        "conflict between two versions",
        at="<<<<<<<",
        act=("<<<<<<< patch-1\ncity: Wien\n=======\ncity: Vienna\n>>>>>>> main", "city: Vienna"),
    ),
    S(
        "a conflict in an entry of a list",
        VIENNA,
        "  - Outcomes",
        "<<<<<<< HEAD\n  - Outcomes\n=======\n  - Results\n>>>>>>> main",
        "conflict between two versions",
        at="<<<<<<<",
        act=("<<<<<<< HEAD\n  - Outcomes\n=======\n  - Results\n>>>>>>> main", "  - Outcomes"),
    ),
]
FIELDS = [
    S("a misspelt field", VIENNA, "city: Vienna", "citty: Vienna", "did you mean city?"),
    S("a field in capitals", VIENNA, "city: Vienna", "City: Vienna", "did you mean city?"),
    S("town for city", VIENNA, "city: Vienna", "town: Vienna", "did you mean city?"),
    S("date for start", VIENNA, "start: 2027-05-10", "date: 2027-05-10", "did you mean start?"),
    S("kind for type", VIENNA, "type: annual", "kind: annual", "did you mean type?"),
    S("host for hosts", VIENNA, "hosts:", "host:", "did you mean hosts?"),
    S("remark for note", VIENNA, "  note: announced", "  remark: announced", "did you mean note?"),
    S("source for sources", VIENNA, "sources: [seoul, brief]", "source: [seoul, brief]", "did you mean sources?"),
    S("source for sources, with one", PRACTICE, "sources: [seoul]", "source: seoul", "did you mean sources?"),
    S("link for url", SEOUL, "url: https://example.org/seoul", "link: https://example.org/seoul", "did you mean url?"),
    S("name for title", SEOUL, "title: Summary of", "name: Summary of", "did you mean title?"),
    S("review date for reviewed", VIENNA, "reviewed: 2026-01-31", "review: 2026-01-31", "did you mean reviewed?"),
    S("a dash for an underscore", VIENNA, "review_by: 2027-01-31", "review-by: 2027-01-31", "did you mean review_by?"),
    S(
        "a field that no record has",
        VIENNA,
        "city: Vienna",
        "city: Vienna\nmood: good",
        "take it away, or write one of",
        at="mood",
        act=("mood: good\n", ""),
    ),
    S("a field left out", VIENNA, TITLE, "", "add title", at="type", act=("number: 12\n", "number: 12\n" + TITLE)),
    S("nothing behind the colon", VIENNA, "city: Vienna", "city:", "is empty", act=("city:", "city: Vienna")),
    S("an empty text", VIENNA, "city: Vienna", 'city: ""', "is empty", act=('city: ""', "city: Vienna")),
    S("one value where a list belongs", VIENNA, "sources: [seoul, brief]", "sources: seoul", "is not a list", meant="sources: [seoul]"),
    S("a list without brackets", VIENNA, "sources: [seoul, brief]", "sources: seoul, brief", "is not a list"),
    S("a list without dashes", VIENNA, "sources: [seoul, brief]", "sources:\n  seoul\n  brief", "is not a list", at="  seoul"),
    S("a text where a list of texts belongs", GLOSSARY, "aliases: [desk, centre]", "aliases: desk", "is not a list", meant="aliases: [desk]"),
    S("a list where one value belongs", VIENNA, "city: Vienna", "city: [Vienna]", "one plain value"),
    S(
        "texts where records belong",
        VIENNA,
        "  - {text: prevention in the region, source: seoul}",
        "  - prevention in the region",
        "{text: prevention in the region, source: …}",
        act=("  - prevention in the region", "  - {text: prevention in the region, source: seoul}"),
    ),
    S(
        "a record without its dash",
        VIENNA,
        "  - {text: prevention in the region, source: seoul}\n  - text: early warning\n    source: brief\n    locator: Core roles",
        "  text: early warning\n  source: brief\n  locator: Core roles",
        "is one entry",
        at="text: early",
        meant="  - text: early warning\n    source: brief\n    locator: Core roles",
    ),
    S(
        "sentences in brackets",
        VIENNA,
        "gaps:\n  - Attendance is not known\n  - Outcomes",
        "gaps: [Outcomes, attendance and days]",
        "as if a comma had cut it off",
        act=("[Outcomes, attendance and days]", '["Outcomes, attendance and days"]'),
        meant='gaps: ["Outcomes, attendance and days"]',
    ),
    S("a dash before a field", VIENNA, "city: Vienna", "- city: Vienna", "and no entry of a list"),
    S("stars around a field", VIENNA, "city: Vienna", "**city:** Vienna", "signs around the name"),
    S("the place of a value", VIENNA, "city: Vienna", "city: TBC", "holds the place of something", act=("city: TBC\n", ""), meant=""),
    S("a number for a dash", VIENNA, "  - Outcomes", "  1. Outcomes", "begins with 1."),
    S("a numbered list", VIENNA, "  - Attendance is not known\n  - Outcomes", "  1. Attendance is not known\n  2. Outcomes", "is numbered"),
    S("an entry without its dash", VIENNA, "  - Outcomes", "  Outcomes", "write - and a space before it", act=("  Outcomes", "  - Outcomes")),
    S(
        "a list less far in than its field",
        VIENNA,
        "  governments: [AT, SI]\n",
        "  governments:\n- AT\n- SI\n",
        "less far in than the field",
        at="- AT",
    ),
    S("an entry of a list less far in", VIENNA, "  - Outcomes", "- Outcomes", "less far in"),
    S("an entry without the name of its field", VIENNA, "  - text: early warning", "  - early warning", "write  text: before it"),
    S(
        "two fields on a line",
        VIENNA,
        "  - text: early warning\n    source: brief",
        "  - text: early warning source: brief",
        "write source: on a line of its own",
        act=("early warning source: brief", "early warning\n    source: brief"),
    ),
    S("another bracket at the end", VIENNA, "governments: [AT, SI]", "governments: [AT, SI}", "begins with [ and ends with }"),
    S("two commas", VIENNA, "governments: [AT, SI]", "governments: [AT, , SI]", "between two commas"),
    S("parentheses for brackets", VIENNA, "governments: [AT, SI]", "governments: (AT, SI)", "is not a list"),
    S("two codes without a comma", VIENNA, "governments: [AT, SI]", "governments: [AT SI]", "names several: AT, SI", act=("[AT SI]", "[AT, SI]")),
    S("semicolons in a list", VIENNA, "governments: [AT, SI]", "governments: [AT; SI]", "names several: AT, SI", act=("[AT; SI]", "[AT, SI]")),
    S("a path with backslashes", VIENNA, TITLE, 'title: "C:\\docs"\n', "holds a \\ in double quotes", meant='title: "C:\\\\docs"\n'),
    S("an address in < and >", SEOUL, "url: https://example.org/seoul", "url: <https://example.org/seoul>", "write https://example.org/seoul"),
    S(
        "an address with a space",
        SEOUL,
        "url: https://example.org/seoul",
        "url: https://example.org/a b",
        "write https://example.org/a%20b",
        meant="url: https://example.org/a%20b",
    ),
    S("an id without colon", EVENTS, "session:\n", "session\n", "no colon after the id"),
    S(
        "a word and a colon in an entry",
        VIENNA,
        "  - Outcomes",
        "  - Outcomes: none known",
        "cut in two by a colon",
        meant='  - "Outcomes: none known"',
    ),
    S(
        "a word and a colon in a list in brackets",
        GLOSSARY,
        "aliases: [desk, centre]",
        "aliases: [desk: hub, centre]",
        "cut in two by a colon",
        meant='aliases: ["desk: hub", centre]',
    ),
    S(
        "an entry without a space after the colon",
        VIENNA,
        "  - {text: prevention in the region, source: seoul}\n  - text: early warning\n    source: brief\n    locator: Core roles",
        "  - {text: prevention in the region, source: seoul}\n  - text:early warning",
        "has no space after the colon",
        at="text:early",
        act=("  - text: early warning", "  - text: early warning\n    source: brief\n    locator: Core roles"),
    ),
    S(
        "text where a group of fields belongs",
        NORWAY,
        "in_place_by: {year: 2014, source: brief}",
        "in_place_by: 2014",
        "{year: 2014, source: …}",
        at="in_place_by",
        act=("in_place_by: 2014", "in_place_by: {year: 2014, source: brief}"),
    ),
    S(
        "one side of a conflict",
        UNION,
        '      - {text: "2015", source: seoul}\n',
        "",
        "only 1 of at least 2",
        at='text: "2016"',
        act=('      - {text: "2016"', '      - {text: "2015", source: seoul}\n      - {text: "2016"'),
    ),
    S("a space at the end in quotes", VIENNA, TITLE, 'title: "Twelfth Annual Meeting "\n', "begins or ends with a space"),
    S("an e-mail address", VIENNA, "city: Vienna", "city: Ask desk@example.org", "e-mail address", act=("Ask desk@example.org", "Vienna")),
    S("a web address without https", SEOUL, "url: https://example.org/seoul", "url: example.org/seoul", "write https://example.org/seoul"),
    S(
        "a short name that is long",
        SEOUL,
        "short: Seoul summary 2016",
        "short: Summary of the Sixth Annual Meeting of the Network 2016",
        "44 are allowed",
        act=("short: Summary of the Sixth Annual Meeting of the Network 2016", "short: Seoul summary 2016"),
    ),
]
VALUES = [
    S("day, month, year", VIENNA, "start: 2027-05-10", "start: 10.05.2027", "write 2027-05-10"),
    S("day, month, year with slashes", VIENNA, "start: 2027-05-10", "start: 26/04/2027", "write 2027-04-26", meant="start: 2027-04-26"),
    S(
        "an order of day and month that could be two",
        VIENNA,
        "start: 2027-05-10",
        "start: 10/05/2027",
        "can be read as two days",
        act=("10/05/2027", "2027-05-10"),
    ),
    S("a date in words", VIENNA, "start: 2027-05-10", "start: 10 May 2027", "write 2027-05-10"),
    S("a date as in America", VIENNA, "start: 2027-05-10", "start: May 10, 2027", "write 2027-05-10"),
    S("a date in French", VIENNA, "start: 2027-05-10", "start: 10 mai 2027", "write 2027-05-10"),
    S("a month in words", VIENNA, "start: 2027-05-10", "start: May 2027", "write 2027-05", meant="start: 2027-05"),
    S("a date without zeros", VIENNA, "start: 2027-05-10", "start: 2027-5-10", "write 2027-05-10"),
    S("a date with slashes", VIENNA, "start: 2027-05-10", "start: 2027/05/10", "write 2027-05-10"),
    S("a month that does not exist", VIENNA, "start: 2027-05-10", "start: 2027-26-04", "there is no month 26", act=("2027-26-04", "2027-05-10")),
    S(
        "a day that does not exist",
        VIENNA,
        "end: 2027-05-11",
        "end: 2027-05-32",
        "May 2027 has: it ends on the 31st",
        act=("2027-05-32", "2027-05-31"),
        meant="end: 2027-05-31",
    ),
    S("TBC for a date", VIENNA, "end: 2027-05-11", "end: TBC", "says that the date is not known", act=("end: TBC\n", ""), meant=""),
    S("tbd for a review", VIENNA, "review_by: 2027-01-31", "review_by: tbd", "says that the date is not known", act=("tbd", "2027-01-31")),
    S("n/a for a date", SEOUL, "date: 2016\n", "date: n/a\n", "says that the date is not known", act=("date: n/a\n", ""), meant=""),
    S("a season", VIENNA, "start: 2027-05-10", "start: spring 2027", "write the year alone, 2027", act=("spring 2027", "2027"), meant="start: 2027"),
    S("seconds for a day", VIENNA, "reviewed: 2026-01-31", "reviewed: 86400", "is not a date", act=("86400", "2026-01-31")),
    S("a time behind a day", VIENNA, "reviewed: 2026-01-31", "reviewed: 2026-01-31T00:00:00Z", "write 2026-01-31"),
    S("an end before the start", VIENNA, "end: 2027-05-11", "end: 2027-05-01", "is before the start", act=("2027-05-01", "2027-05-11")),
    S("a number in words", VIENNA, "number: 12", "number: twelve", "write 12"),
    S("a number with an ending", VIENNA, "number: 12", "number: 12th", "write 12"),
    S("a number with a point", VIENNA, "number: 12", "number: 12.0", "write 12"),
    S("a number with an underscore", VIENNA, "number: 12", "number: 1_2", "is not a whole number", act=("1_2", "12")),
    S("yes for true", TREATY, "binding: true", "binding: yes", "write true"),
    S("True for true", TREATY, "binding: true", "binding: True", "write true"),
    S("a word by its label", VIENNA, "type: annual", "type: Network meeting", "write annual"),
    S("a word in capitals", VIENNA, "type: annual", "type: Annual", "write annual"),
    S("Workshop for workshop", VIENNA, "type: annual", "type: Workshop", "write workshop", meant="type: workshop"),
    S("a word misspelt", VIENNA, "type: annual", "type: anual", "did you mean annual?"),
    S(
        "a word that its description knows",
        VIENNA,
        "type: annual",
        "type: preparatory",
        "workshop (A preparatory or working",
        act=("preparatory", "workshop"),
        meant="type: workshop",
    ),
    S("an owner by its label", VIENNA, "owner: secretariat", "owner: Network Secretariat", "write secretariat"),
    S("an owner with a capital", VIENNA, "owner: secretariat", "owner: Secretariat", "write secretariat"),
    S("a theme by its label", PRACTICE, "themes: [awareness]", "themes: [Awareness and public diplomacy]", "write awareness"),
    S(
        "a word of no vocabulary",
        VIENNA,
        "type: annual",
        "type: banquet",
        "write one of: annual (A numbered meeting of the whole network); ",
        act=("banquet", "annual"),
    ),
    S("a confidence misspelt", NORWAY, "confidence: named", "confidence: nmaed", "did you mean named?"),
    S("a choice misspelt", SEOUL, "read: full", "read: ful", "did you mean full?"),
    S("a choice with a capital", NORWAY, "kind: state", "kind: State", "write state"),
    S(
        "a choice that is none",
        SEOUL,
        "read: full",
        "read: partly",
        "write one word of these: how much was read: full, opening (about 2,000 characters), ",
        act=("partly", "opening"),
        meant="read: opening",
    ),
    S("a source misspelt", VIENNA, "sources: [seoul, brief]", "sources: [soul, brief]", "did you mean seoul?"),
    S("a source by its title", VIENNA, "    source: brief", "    source: National R2P Focal Points Recommendations", "write brief"),
    S("a source by its short name", VIENNA, "    source: brief", "    source: Brief 2012", "write brief"),
    S("a source by its address", VIENNA, "sources: [seoul, brief]", "sources: [https://example.org/seoul, brief]", "write seoul"),
    S("a source with .yml", VIENNA, "    source: brief", "    source: brief.yml", "write brief"),
    S("a source by its file", VIENNA, "    source: brief", "    source: data/sources/brief.yml", "write brief"),
    S("a source in capitals", VIENNA, "    source: brief", "    source: Brief", "write brief"),
    S(
        "a source that nobody wrote",
        VIENNA,
        "    source: brief",
        "    source: oslo-report",
        "write one of: brief, seoul",
        act=("oslo-report", "brief"),
    ),
    S("an instrument in a table", STATUS, "AT,att,", "AT,atts,", "did you mean att?"),
    S("a page by its address", GLOSSARY, "see: [roles/hub.md]", "see: [/roles/hub/]", "write roles/hub.md"),
    S("a page from the top of the repository", GLOSSARY, "see: [roles/hub.md]", "see: [docs/roles/hub.md]", "write roles/hub.md"),
    S("a page without .md", GLOSSARY, "see: [roles/hub.md]", "see: [roles/hub]", "write roles/hub.md"),
    S(
        "a page by its web address",
        GLOSSARY,
        "see: [roles/hub.md]",
        'see: ["https://example.org/focal-points-manual/roles/hub/"]',
        "write roles/hub.md",
    ),
    S("a page misspelt", GLOSSARY, "see: [roles/hub.md]", "see: [roles/hbu.md]", "did you mean roles/hub.md?"),
    S("a heading misspelt", REGISTER, "explained: roles/hub.md#what", "explained: roles/hub.md#waht", "did you mean what?"),
    S("a heading by its title", REGISTER, "explained: roles/hub.md#what", "explained: roles/hub.md#what-it-is", "write what"),
    S("a month and day without a zero", EVENTS, "month_day: 12-09", "month_day: 12-9", "write 12-09"),
    S(
        "a review after the next one",
        VIENNA,
        "review_by: 2027-01-31",
        "review_by: 2025-01-31",
        "is not after reviewed",
        act=("2025-01-31", "2027-01-31"),
    ),
    S("the code of another state than the file", NORWAY, "iso: NO", "iso: SE", "or write NO", act=("iso: SE", "iso: NO")),
    S(
        "one event without its review",
        EVENTS,
        "  place: Geneva\n  sources: [brief]\n  reviewed: 2026-01-31\n  review_by: 2027-01-31\n",
        "  place: Geneva\n  sources: [brief]\n",
        "add reviewed: and review_by:",
        at="session",
        act=("  sources: [brief]\n", "  sources: [brief]\n  reviewed: 2026-01-31\n  review_by: 2027-01-31\n"),
    ),
    S(
        "a word without braces",
        THEMES,
        "awareness: {label:",
        "sundry: Sundry\nawareness: {label:",
        "{label: …, description: …}",
        at="sundry",
        act=("sundry: Sundry", "sundry: {label: Sundry, description: The rest.}"),
        meant="sundry: {label: Sundry, description: The rest.}\nawareness: {label:",
    ),
    S(
        "a word with capitals and a space",
        THEMES,
        "awareness: {label:",
        "Regional Forum2: {label: R, description: D.}\nawareness: {label:",
        "regional-forum2",
        at="Regional",
        meant="regional-forum2: {label: R, description: D.}\nawareness: {label:",
    ),
    S("an id with a capital", EVENTS, "session:\n", "Session:\n", "session", at="Session"),
]
TABLES = [
    S("semicolons for commas", STATUS, "", "", "semicolons where a table has commas", at="iso_alpha2", act=(";", ",")),
    S("a row with semicolons", STATUS, "AT,att,party,2014,2026-02-03,seoul,", "AT;att;party;2014;2026-02-03;seoul;", "has semicolons"),
    S("a comma too many", STATUS, '"A remark, with a comma"', "A remark, with a comma", "has 8 columns, 7 are needed"),
    S("a comma too few at the end", STATUS, "2026-02-03,seoul,\nNO", "2026-02-03,seoul\nNO", "has 6 columns, 7 are needed", at="AT,att"),
    S("a cell too few", STATUS, "AT,att,party,2014,", "AT,att,2014,", "has 6 columns, 7 are needed", act=("AT,att,2014,", "AT,att,party,2014,")),
    S("an empty row", STATUS, "NO,att", "\nNO,att", "is empty", line=3),
    S(
        "a quote that is not closed",
        STATUS,
        'a comma"',
        "a comma",
        "opens a quote that is not closed",
        at="NO,att",
        act=("with a comma\n", 'with a comma"\n'),
    ),
    S("a name for a code", STATUS, "AT,att", "Austria,att", "two capital letters", act=("Austria,", "AT,")),
    S("a code in small letters", STATUS, "AT,att", "at,att", "write AT", act=("at,", "AT,")),
    S("a status in capitals", STATUS, "AT,att,party", "AT,att,Party", "write party"),
    S("a date as Excel writes it", STATUS, "AT,att,party,2014,2026-02-03", "AT,att,party,2014,03.02.2026", "write 2026-02-03"),
    S(
        "a row twice",
        STATUS,
        "NO,att",
        "AT,att,party,2014,2026-02-03,seoul,\nNO,att",
        "stands twice (AT att)",
        line=3,
        act=("AT,att,party,2014,2026-02-03,seoul,\nAT", "AT"),
    ),
    S("a heading of the table in capitals", STATUS, "iso_alpha2,instrument", "ISO_alpha2,Instrument", "does not name the columns"),
    S("a conflict in a table", STATUS, "NO,att", "<<<<<<< patch\nNO,att", "conflict between two versions", at="<<<<<<<", act=("<<<<<<< patch\n", "")),
    S(
        "a hard space in a table",
        COUNTRIES,
        "Timor-Leste,Timor-Leste",
        "Timor-Leste\u00a0,Timor-Leste",
        "hard space",
        act=("Timor-Leste ,", "Timor-Leste,"),
        at="TL,",
    ),
    S("a column less in the first line", STATUS, "iso_alpha2,instrument,", "iso_alpha2,", "instrument is missing"),
]
FRONT = [
    S("a byte-order mark before front matter", HUB, "---\ntitle: The hub", "\ufeff---\ntitle: The hub", "byte-order mark", line=1),
    S("an empty line before front matter", HUB, "---\ntitle: The hub", "\n---\ntitle: The hub", "below an empty line", line=1),
    S("a space behind the first ---", HUB, "---\ntitle: The hub", "--- \ntitle: The hub", "space behind the first ---", line=1),
    S(
        "a space behind the second ---",
        HUB,
        "review_by: 2027-01-31\n---\n",
        "review_by: 2027-01-31\n--- \n",
        "space behind the second ---",
        at="--- ",
    ),
    S("four dashes", HUB, "---\ntitle: The hub", "----\ntitle: The hub", "begins with ----", line=1),
    S("a typographic dash for ---", HUB, "---\ntitle: The hub", "—\ntitle: The hub", "begins with —", line=1),
    S("no first ---", HUB, "---\ntitle: The hub", "title: The hub", "does not begin with a line ---", line=1),
    S("no second ---", HUB, "review_by: 2027-01-31\n---\n", "review_by: 2027-01-31\n", "is not closed before the text begins", line=7),
    S("front matter in a fence", HUB, "---\ntitle: The hub", "```\n---\ntitle: The hub", "fence of a code block", line=1),
    S("a colon in a title", HUB, "title: The hub", "title: The hub: a place", "colon and a space", meant='title: "The hub: a place"'),
    S("a title with tags", HUB, "title: The hub", "title: The <b>hub</b>", "a sign that a title cannot", meant="title: The hub"),
    S(
        "a summary that is too short",
        HUB,
        'description: "A Focal Point can work as a hub, told in a summary that is long enough for the rules."',
        "description: A hub.",
        "at least 40 are needed",
        act=("description: A hub.", 'description: "A Focal Point can work as a hub, told in a summary that is long enough for the rules."'),
    ),
    S("a kind of page by its label", HUB, "kind: chapter", "kind: Chapter", "write chapter"),
    S(
        "front matter a second time",
        HUB,
        "---\n\nA hub brings",
        "---\n\n---\ntitle: Again\nkind: chapter\n---\n\nA hub brings",
        "a second time",
        line=9,
        act=("---\n\n---\ntitle: Again\nkind: chapter\n---\n", "---\n"),
    ),
    S("minutes that do not add up", MODULE, "minutes: 30", "minutes: 35", "write 30", act=("minutes: 35", "minutes: 30")),
    S("minutes in words", MODULE, "title: One record, minutes: 15", "title: One record, minutes: fifteen", "write 15"),
    S(
        "an answer that is no option",
        MODULE,
        'answer: 1\n    why: "The name of the file',
        'answer: 4\n    why: "The name of the file',
        "number from 1 to 3",
        at="answer: 4",
        act=("answer: 4", "answer: 1"),
    ),
    S("an audience by its label", MODULE, "audiences: [ministry-staff]", "audiences: [Ministry staff]", "write ministry-staff"),
    S("a level with a capital", MODULE, "level: introductory", "level: Introductory", "write introductory"),
]
TEXT = [
    S(
        "a heading without id",
        HUB,
        "## What it is {: #what }",
        f"## Why\n\nShort.{LAST}\n\n## What it is {{: #what }}",
        "has no id of its own",
        at="## Why",
        meant=f"## Why {{: #why }}\n\nShort.{LAST}\n\n## What it is {{: #what }}",
    ),
    S("a heading's id without colon", HUB, "## What it is {: #what }", "## What it is {#what}", "begins with {#"),
    S("a heading without a space", HUB, "## What it is {: #what }", "##What it is {: #what }", "no space after the #"),
    S("a heading underlined", HUB, "## What it is {: #what }", "What it is {: #what }\n----------", "made a heading by the line", at="What it is"),
    S("a heading that jumps", HUB, "## What it is {: #what }", "#### What it is {: #what }", "begin it with ##"),
    S("an unknown macro", HUB, "recommendation_list", "recomendation_list", "did you mean recommendation_list?"),
    S("an unknown source in a citation", HUB, '{{ cite("brief", "Core roles") }}', '{{ cite("breif", "Core roles") }}', "did you mean brief?"),
    S("a source by its name in a citation", HUB, '{{ cite("brief", "Core roles") }}', '{{ cite("Brief 2012", "Core roles") }}', "write brief"),
    S("typographic quotes in a call", HUB, '{{ cite("brief", "Core roles") }}', "{{ cite(“brief”, “Core roles”) }}", "typographic quote"),
    S("a brace too few", HUB, '{{ cite("brief", "Core roles") }}', '{{ cite("brief", "Core roles") }', "closed with one brace"),
    S("a word of a vocabulary misspelt in a call", HUB, 'theme="awareness"', 'theme="awarness"', "did you mean awareness?"),
    S(
        "a block in a sentence",
        HUB,
        '\n{{ recommendation_list(theme="awareness") }}',
        'See {{ recommendation_list(theme="awareness") }}',
        "makes a block",
        at="See",
        meant='See\n\n{{ recommendation_list(theme="awareness") }}',
    ),
    S("a paragraph without source", HUB, LAST, "", "shows no source", at="Members named", act=("begin with.", "begin with." + LAST)),
    S(
        "a link to a misspelt page",
        HUB,
        "Members named",
        "See [it](/roles/hbu.md). Members named",
        "did you mean /roles/hub.md?",
        meant="See [it](/roles/hub.md). Members named",
    ),
    S(
        "a link to an address",
        HUB,
        "Members named",
        "See [it](/roles/hub/). Members named",
        "/roles/hub.md",
        meant="See [it](/roles/hub.md). Members named",
    ),
    S(
        "a link from the top of the repository",
        HUB,
        "Members named",
        "See [it](/docs/roles/hub.md). Members named",
        "write /roles/hub.md",
        meant="See [it](/roles/hub.md). Members named",
    ),
    S(
        "a space before the address of a link",
        HUB,
        "Members named",
        "See [it] (/roles/hub.md). Members named",
        "space before its address",
        meant="See [it](/roles/hub.md). Members named",
    ),
    S(
        "a link the wrong way round",
        HUB,
        "Members named",
        "See (it)[/roles/hub.md]. Members named",
        "the wrong way round",
        meant="See [it](/roles/hub.md). Members named",
    ),
    S(
        "a bare web address",
        HUB,
        "Members named",
        "See https://example.org/a. Members named",
        "no link here",
        meant="See <https://example.org/a>. Members named",
    ),
    S(
        "bullets",
        HUB,
        "Members named",
        f"• One of them{LAST}\n• Another{LAST}\n\nMembers named",
        "begins with •",
        at="• One",
        act=("• Another", "- Another"),
        meant=f"- One of them{LAST}\n- Another{LAST}\n\nMembers named",
    ),
    S("a footnote", HUB, "Members named this in 2016", "Members named this[^1] in 2016", "holds a footnote", act=("[^1]", "")),
    S("a box to tick", HUB, "Members named", f"- [ ] Task{LAST}\n\nMembers named", "box to tick", at="[ ]", meant=f"- Task{LAST}\n\nMembers named"),
    S("words struck out", HUB, "Members named", "Members ~~never~~ named", "strikes words out", act=("~~never~~ ", "")),
    S(
        "a note of GitHub",
        HUB,
        "Members named",
        f"> [!NOTE]\n> A remark. {LAST}\n\nMembers named",
        "note as GitHub writes it",
        at="[!NOTE]",
        meant=f"!!! note\n\n    A remark. {LAST}\n\nMembers named",
    ),
    S("a picture by its code", HUB, "Members named", "Members :wave: named", "which GitHub shows as a picture"),
    S("a remark in HTML", HUB, "Members named", "<!-- to do -->\nMembers named", "holds a remark <!--", at="<!--", meant="\nMembers named"),
    S("HTML", HUB, "Members named", "<b>Members</b> named", "holds HTML", act=("<b>Members</b>", "**Members**"), meant="**Members** named"),
    S("a soft hyphen in a text", HUB, "Members named", "Mem\u00adbers named", "soft hyphen"),
    S("a hard space in a text", HUB, "Members named", "Members\u00a0named", "hard space"),
    S(
        "marks of a conflict in a text",
        HUB,
        "Members named",
        "<<<<<<< patch\nNobody named\n=======\nMembers named",
        "conflict between two versions",
        at="<<<<<<<",
        act=("<<<<<<< patch\nNobody named\n=======\n", ""),
    ),
    S(
        "a drawing of GitHub",
        HUB,
        "Members named",
        "```mermaid\ngraph TD\n```\n\nMembers named",
        "only GitHub makes",
        at="```mermaid",
        act=("```mermaid\ngraph TD\n```\n\n", ""),
    ),
    S(
        "a fence that is not closed",
        HUB,
        "Members named",
        "```\ncode\n\nMembers named",
        "never closed",
        at="```",
        act=("code\n", "code\n```\n"),
        meant="```\ncode\n```\n\nMembers named",
    ),
    S(
        "an e-mail address in a text",
        HUB,
        "Members named",
        "Ask desk@example.org. Members named",
        "e-mail address",
        act=("Ask desk@example.org. ", ""),
    ),
    S("a section of a module renamed", MODULE, "{: #answer }", "{: #solution }", "write {: #answer }", act=("#solution", "#answer")),
    S("a section of the navigation without colon", SETTINGS, "  - Roles:\n", "  - Roles\n", "has no colon, and entries below it"),
    S(
        "an entry of the navigation without colon",
        SETTINGS,
        "- The hub: roles/hub.md",
        "- The hub roles/hub.md",
        "no colon between the title and the page",
        act=("hub roles", "hub: roles"),
    ),
    S(
        "a colon in a title of the navigation",
        SETTINGS,
        "- The hub: roles/hub.md",
        "- The hub: a place: roles/hub.md",
        "inside the title",
        meant='- "The hub: a place": roles/hub.md',
    ),
    S(
        "an edition with a dot",
        SETTINGS,
        "edition: 2\n",
        "edition: 2.10\n",
        "“2.10” is not the number of an edition. Fix: write a whole number, such as 2",
        act=("edition: 2.10", "edition: 2"),
    ),
    S("a page misspelt in the navigation", SETTINGS, "roles/hub.md", "roles/hbu.md", "did you mean roles/hub.md?"),
    S("a page of the navigation from the top of the repository", SETTINGS, "roles/hub.md", "docs/roles/hub.md", "write roles/hub.md"),
]
FILES = [
    moved("a record at the root", "se.yml", MEMBER_TEXT, "move it to data/members/se.yml", "data/members/se.yml"),
    moved("a record in docs", "docs/network/se.yml", MEMBER_TEXT, "move it to data/members/se.yml", "data/members/se.yml"),
    moved(
        "a record in a folder inside its folder",
        "data/members/data/members/se.yml",
        MEMBER_TEXT,
        "move it to data/members/se.yml",
        "data/members/se.yml",
    ),
    moved("a record beside the folders", "data/se.yml", MEMBER_TEXT, "move it to data/members/se.yml", "data/members/se.yml"),
    moved("a folder misspelt", "data/member/se.yml", MEMBER_TEXT, "move it to data/members/se.yml", "data/members/se.yml"),
    moved("the ending .yaml", "data/members/se.yaml", MEMBER_TEXT, "call it se.yml", "data/members/se.yml"),
    moved("no ending", "data/members/se", MEMBER_TEXT, "call it se.yml", "data/members/se.yml"),
    moved("the ending .yml.txt", "data/members/se.yml.txt", MEMBER_TEXT, "call it se.yml", "data/members/se.yml"),
    moved("a file name with capitals", "data/members/SE.yml", MEMBER_TEXT, "call the file se.yml", "data/members/se.yml"),
    moved("a file of the computer", "data/members/.DS_Store", "x", "remove it", ""),
    moved("a file of the computer in docs", "docs/roles/.DS_Store", "x", "remove it", ""),
    moved("a page in docs inside docs", "docs/roles/docs/roles/new.md", PAGE_TEXT, "move it to docs/roles/new.md", "docs/roles/new.md"),
    moved("a page with a space in its name", "docs/roles/New page.md", PAGE_TEXT, "call it docs/roles/new-page.md", "docs/roles/new-page.md"),
    moved("a page without an ending", "docs/roles/new", PAGE_TEXT, "call it docs/roles/new.md", "docs/roles/new.md"),
    moved("a page at the root", "new.md", PAGE_TEXT, "is a page outside docs/", "docs/roles/new.md"),
    moved("a page where one is made", "docs/network/members/no.md", PAGE_TEXT, "made from data/members/no.yml", ""),
    moved("a paper in docs", "docs/roles/paper.pdf", "%PDF-1.7\n", "move it to docs/assets/", "docs/assets/paper.pdf"),
    moved("a picture in data", "data/members/photo.svg", DRAWING, "move it to docs/assets/", "docs/assets/photo.svg"),
]
SLIPS = {
    "countries": COUNTRY,
    "YAML": YAML,
    "fields": FIELDS,
    "values": VALUES,
    "tables": TABLES,
    "front matter": FRONT,
    "text": TEXT,
    "files": FILES,
}
