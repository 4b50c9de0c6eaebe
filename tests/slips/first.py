"""Slips of the first edits of an office: what one writes who follows a task page for the first time. The form is that of `base.py`, and so is the manual."""

from slips.base import COUNTRIES, EVENTS, GLOSSARY, HUB, LAST, MODULE, NORWAY, PRACTICE, SEOUL, SETTINGS, VIENNA, Slip
from slips.desk import page

S = Slip
CITED = '{{ cite("brief", "Core roles") }}'
NAV = "- The hub: roles/hub.md"


CALLS = [
    page("a place behind the parenthesis", f'{CITED[:15]}), "Core roles" }}}} Members named', "behind the parenthesis", f"{CITED} Members named"),
    page("a place without quotes", '{{ cite("brief", Core roles) }} Members named', "a word without quotes", f"{CITED} Members named"),
    page("a first quote that is not closed", '{{ cite("brief, "Core roles") }} Members named', "no second one", f"{CITED} Members named"),
    page("a last quote that is not closed", '{{ cite("brief", "Core roles) }} Members named', "no second one", f"{CITED} Members named"),
    page("another name for cite", '{{ source("brief", "Core roles") }} Members named', "write cite", f"{CITED} Members named"),
    S("a copied module with the old code in a call", MODULE, 'module_plan("fp-99")', 'module_plan("fp-98")', "if this module is meant, write fp-99"),
]
FIELDS = [
    S("years with two digits", PRACTICE, 'year: "2015"\n', "year: 2015-18\n", "write 2015-2018", meant="year: 2015-2018\n"),
    S(
        "a review with a slip in its year",
        HUB,
        "reviewed: 2026-01-31",
        "reviewed: 2028-01-31",
        "after the manual's own date",
        act=("2028", "2026"),
        at="reviewed",
    ),
    S(
        "a field of two words",
        HUB,
        "kind: chapter\n",
        "kind: chapter\nlast updated: May 2026\n",
        "is not a field of this record",
        act=("last updated: May 2026\n", ""),
        at="last updated",
    ),
    S(
        "a copied module with the old code in a passage",
        MODULE,
        "passage: training/modules/fp-99.md#exercise",
        "passage: training/modules/fp-98.md#exercise",
        "if this page is meant, write training/modules/fp-99.md#exercise",
    ),
    S(
        "the site's address without https",
        SETTINGS,
        "site_url: https://example.org/focal-points-manual/",
        "site_url: manual.example.org",
        "write https://manual.example.org/",
        meant="site_url: https://manual.example.org/",
    ),
]

ROWS = f"| a | b |\n|---|---|\n| 1 | 2{LAST} |\n"
TABLES = [
    page(
        "a row cut in two", f"{ROWS}| 3 | four\nfive |\n\nMembers named", "cuts in two", f"{ROWS}| 3 | four five |\n\nMembers named", at="| 3 | four"
    ),
    page("a table cut in two", f"{ROWS}\n| 3 | 4 |\n\nMembers named", "cuts its table in two", f"{ROWS}| 3 | 4 |\n\nMembers named", at="| 1 |"),
]
TEXTS = [
    page("a link as HTML", '<a href="/roles/hub.md">Members</a> named', "write [words](address)", "[Members](/roles/hub.md) named"),
    page("bold words as HTML", "<strong>Members</strong> named", "write **words**", "**Members** named"),
    page(
        "a table as HTML", "<table><tr><td>a</td></tr></table>\n\nMembers named", "write a table", act=("<table><tr><td>a</td></tr></table>\n\n", "")
    ),
    page("a link without an address", "[Members]() named", "without an address", act=("[Members]()", "Members")),
    page(
        "a file of one computer",
        "[Members](C:\\Users\\me\\form.docx) named",
        "on one computer",
        act=("[Members](C:\\Users\\me\\form.docx)", "Members"),
    ),
    page("the head of an e-mail", "On 3 May 2026, a colleague wrote:\n\nMembers named", "head of an e-mail", "\n\nMembers named"),
    page("the fields of an e-mail", "From: the desk\nSent: Monday\nSubject: Draft\n\nMembers named", "head of an e-mail", "\n\nMembers named"),
    page("the number of a page", "12\n\nMembers named", "a number alone", "\n\nMembers named"),
    page(
        "an id with spaces",
        f"Text.{LAST}\n\n## Ways in {{: #ways in }}\n\nText.{LAST}\n\nMembers named",
        "id of several words",
        f"Text.{LAST}\n\n## Ways in {{: #ways-in }}\n\nText.{LAST}\n\nMembers named",
        at="## Ways in",
    ),
    page(
        "a line of dashes below a sentence",
        f"Members met.{LAST}\n---\n\nMembers named",
        "an empty line between",
        f"Members met.{LAST}\n\n---\n\nMembers named",
    ),
    page("a short paragraph that is code", f"    Members met.{LAST}\n\nMembers named", "makes code", f"Members met.{LAST}\n\nMembers named"),
    page(
        "a source in brackets",
        "(Seoul summary 2016, Awareness-raising) Members named",
        '{{ cite("seoul", "Awareness-raising") }}',
        act=("(Seoul summary 2016, Awareness-raising) ", ""),
    ),
]
DAY = """\
peace-day:
  title: Day of peace
  rule: {type: fixed, month_day: 09-21}
  priority: related
  sources: [brief]
  reviewed: 2026-01-31
  review_by: 2027-01-31
"""
SESSION = "session:\n  title: Autumn session\n"
RECORDS = [
    S(
        "an entry no further in than its id",
        EVENTS,
        SESSION,
        DAY.replace("\n  ", "\n") + SESSION,
        "two spaces further in",
        at="title: Day of peace",
        meant=DAY + SESSION,
    ),
    S(
        "an entry inside another",
        EVENTS,
        "  priority: related\n  place: Geneva\n  sources: [brief]\n  reviewed: 2026-01-31\n  review_by: 2027-01-31\n",
        DAY + "  priority: related\n  place: Geneva\n  sources: [brief]\n  reviewed: 2026-01-31\n  review_by: 2027-01-31\n",
        "in the middle of session",
        meant="  priority: related\n  place: Geneva\n  sources: [brief]\n  reviewed: 2026-01-31\n  review_by: 2027-01-31\n" + DAY,
    ),
    S("a day before its month", EVENTS, "month_day: 12-09", "month_day: 30-06", "write 06-30", meant="month_day: 06-30"),
    S(
        "a rule in words",
        EVENTS,
        "rule: {type: fixed, month_day: 12-09}",
        "rule: every 9 December",
        "such as {type: fixed, month_day: 05-31}",
        act=("every 9 December", "{type: fixed, month_day: 12-09}"),
    ),
    S("a name for the code of a state", NORWAY, "iso: NO", "name: Norway", "write iso: NO in place of name: Norway", act=("name: Norway", "iso: NO")),
    S(
        "the web address of a meeting",
        VIENNA,
        "city: Vienna\n",
        "city: Vienna\nurl: https://example.org/\n",
        "has its address in its own record",
        act=("url: https://example.org/\n", ""),
        at="url:",
    ),
    S(
        "an office as text",
        NORWAY,
        "confidence: named\n",
        "confidence: named\noffice: Foreign ministry\n",
        "below it each entry as  - {text",
        act=("office: Foreign ministry\n", ""),
        at="office:",
    ),
    S(
        "a city with its country, which has no field",
        VIENNA,
        "city: Vienna\ncountry: AT",
        "city: Vienna, Austria",
        "country: AT on a line of its own",
        act=("city: Vienna, Austria", "city: Vienna\ncountry: AT"),
        at="city:",
    ),
    S("a field without its value", VIENNA, "start: 2027-05-10", "start:", "is empty. Fix: write first day", act=("start:", "start: 2027-05-10")),
    S("a section as text", SEOUL, "  - {heading: Developing training}", "  - Developing training", "write it as  {heading: Developing training}"),
    S(
        "an address that the end of a line cuts",
        SEOUL,
        "url: https://example.org/seoul",
        "url: https://example.org/se\n  oul",
        "by the end of a line",
        act=("se\n  oul", "seoul"),
    ),
    S(
        "names between semicolons",
        GLOSSARY,
        "aliases: [desk, centre]",
        "aliases: [desk; centre]",
        "write commas: desk, centre",
        act=("desk; centre", "desk, centre"),
    ),
    S("a page by its name in the navigation", GLOSSARY, "see: [roles/hub.md]", "see: [The hub]", "write roles/hub.md"),
]
TABLES_BY_STATE = [
    S(
        "letters of a name that a program lost",
        COUNTRIES,
        "Германия,德国",
        "????????,??",
        "2 names of this table have lost theirs. Fix: go back to the table as it stood",
        act=("????????,??", "Германия,德国"),
        at="DE,DEU",
    )
]
FIRST = {
    "first tables by state": TABLES_BY_STATE,
    "first calls": CALLS,
    "first fields": FIELDS,
    "first tables": TABLES,
    "first texts": TEXTS,
    "first records": RECORDS,
}
# What somebody will write who makes none of these slips.
PLAIN = [
    "The group met twice (see the note of 2016), and wrote to both ministries.",
    "Three of 12 offices answered; the others asked for more time.",
    "On 3 May 2016 the ministry wrote to the desk.",
    "A row holds an office and its task.",
    "The list has a line for each office: who, what and when.",
    "Subject to the minister's consent, the desk may answer alone.",
    "To: is no word of a record.",
    "To: the minister\nFrom: the Focal Point\nSubject: a first note",
    "The office has 12 posts, and 3 < 4 holds.",
    "It meets in Atlanta (see the note) and in Tbilisi.",
    "A table needs |, and a row is one line.",
    "[Members](/roles/hub.md) (as named) meet.",
]
