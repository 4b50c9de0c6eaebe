"""Mistakes that people make, one each: the file, what stood there, and what they wrote instead. On the small manual and a few more files."""

from typing import NamedTuple


class Mistake(NamedTuple):
    """A mistake: `right` becomes `wrong` in `file` (or the whole file is new), and the check points at the line that holds `at`."""

    name: str
    file: str
    right: str
    wrong: str
    at: str
    says: str


MEETING = "data/meetings/2016-seoul.yml"
MEMBER = "data/members/no.yml"
SOURCE = "data/sources/seoul.yml"
PRACTICE = "data/practices/no-test.yml"
HUB = "docs/roles/hub.md"
MODULE = "docs/training/modules/fp-99.md"

MISTAKES = [
    # YAML
    Mistake("a tab", MEETING, "  governments: [KR, TL]", "\tgovernments: [KR, TL]", "governments", "holds a tab"),
    Mistake("a colon in plain text", MEETING, "title: Sixth Annual Meeting", "title: Sixth: Annual Meeting", "title", "colon and a space"),
    Mistake("a remark behind a value", MEETING, "city: Seoul", "city: Seoul # the capital", "city", "has a # after it"),
    Mistake("nothing behind the colon", MEETING, "city: Seoul", "city:", "city", "is empty"),
    Mistake("a field twice", MEETING, "city: Seoul", "city: Seoul\ncity: Busan", "city: Busan", "stands twice"),
    Mistake("an anchor", MEETING, "city: Seoul", "city: &place Seoul", "city", "has an anchor"),
    Mistake("a tag", MEETING, "city: Seoul", "city: !!str Seoul", "city", "has a tag"),
    Mistake("a second document", MEETING, "review_by: 2027-01-31\n", "review_by: 2027-01-31\n---\ntitle: Another\n", "---", "second document"),
    Mistake(
        "a quote that does not close",
        SOURCE,
        "title: Summary of the Sixth Annual Meeting",
        'title: "Summary of the Sixth Annual Meeting',
        "title",
        "a quote that is not closed",
    ),
    Mistake("a bracket that does not close", PRACTICE, "themes: [awareness]", "themes: [awareness", "themes", "a bracket [ that is not closed"),
    # values
    Mistake(
        "lines that are enough, without where more go",
        "data/forms/warning.yml",
        "    beyond: A third line goes into an annex.\n",
        "",
        "most",
        "stands without beyond",
    ),
    Mistake("a place on paper that is none", "data/forms/warning.yml", "paper: marking", "paper: markings", "markings", "is not allowed here"),
    Mistake(
        "a choice to begin with that is none",
        "data/forms/warning.yml",
        'begins: "TLP:CLEAR, anybody"',
        "begins: TLP:WHITE",
        "begins",
        "cannot stand in it",
    ),
    Mistake(
        "lines that begin with no field", "data/forms/warning.yml", "takes: asked.calls", "takes: asked.call", "takes", "is no field that stands once"
    ),
    Mistake(
        "a line that begins with a text, which may be longer",
        "data/forms/warning.yml",
        "takes: asked.calls",
        "takes: asked.what",
        "takes: asked.what",
        "is of kind text, which a field of kind line cannot take",
    ),
    Mistake(
        "a text that begins with a day",
        "data/forms/warning.yml",
        "takes: asked.what",
        "takes: asked.by",
        "takes",
        "is of kind date, which a field of kind text cannot take",
    ),
    Mistake(
        "a text that begins with ticks",
        "data/forms/warning.yml",
        "takes: asked.what",
        "takes: holds.lost",
        "takes",
        "is of kind ticks, which a field of kind text cannot take",
    ),
    Mistake(
        "a short warning that is long",
        "data/forms/warning.yml",
        "No name, and nothing",
        "No name" + ", nothing" * 44,
        "brief",
        "is longer than 45 words",
    ),
    Mistake(
        "what is missing where nothing is repeated",
        "data/forms/warning.yml",
        "label: By when, kind",
        "label: By when, missing: none, kind",
        "missing",
        "take it away",
    ),
    Mistake("a misspelt field", MEMBER, "confidence: named", "confidance: named", "confidance", "is not a field"),
    Mistake("a field left out", MEETING, "title: Sixth Annual Meeting\n", "", "type", "is missing"),
    Mistake("a day that does not exist", MEETING, "end: 2016-06-22", "end: 2016-06-31", "end", "is not a day of the calendar"),
    Mistake("a date in another order", MEETING, "start: 2016-06-20", "start: 20/06/2016", "start", "is not a date"),
    Mistake("an end before the start", MEETING, "end: 2016-06-22", "end: 2016-06-02", "end", "is before the start"),
    Mistake("a review day that does not exist", MEMBER, "reviewed: 2026-01-31", "reviewed: 2026-02-30", "reviewed", "is not a day of the calendar"),
    Mistake("a number in words", MEETING, "number: 6", "number: sixth", "number", "not a whole number"),
    Mistake("yes for true", MEETING, "unit: countries,", "unit: countries, reworded: yes,", "reworded", "neither true nor false"),
    Mistake("one value where a list belongs", MEETING, "\nsources: [seoul]\n", "\nsources: seoul\n", "sources: seoul", "is not a list"),
    Mistake("a word that is not allowed", SOURCE, "read: full", "read: ful", "read", "is not allowed here"),
    Mistake("a word of no vocabulary", MEMBER, "confidence: named", "confidence: nmaed", "confidence", "is not a word of"),
    Mistake("a web address without https", SOURCE, "url: https://example.org/seoul", "url: example.org/seoul", "url", "is not a web address"),
    Mistake(
        "a short name that is long",
        SOURCE,
        "short: Seoul summary 2016",
        "short: Summary of the Sixth Annual Meeting of the Network in Seoul",
        "short",
        "44 are allowed",
    ),
    Mistake(
        "a space at the end",
        SOURCE,
        "title: Summary of the Sixth Annual Meeting",
        'title: "Summary of the Sixth Annual Meeting "',
        "title",
        "begins or ends with a space",
    ),
    Mistake("an e-mail address", PRACTICE, "title: A practice for tests", "title: Ask someone@example.org", "title", "e-mail address"),
    Mistake("a telephone number", PRACTICE, "title: A practice for tests", "title: Call +41 22 555 01 02", "title", "telephone number"),
    Mistake("a conflict with one side", "data/members/eu.yml", '\n      - {text: "2016", source: brief}', "", 'text: "2015"', "only 1 of at least 2"),
    # between files
    Mistake("an unknown source", MEETING, "\nsources: [seoul]\n", "\nsources: [soul]\n", "sources: [soul]", "there is no source"),
    Mistake("an unknown country", MEETING, "country: KR", "country: KX", "country", "there is no country"),
    Mistake("a code in small letters", MEETING, "country: KR", "country: kr", "country", "is not a code of two capital letters"),
    Mistake("a file named after another country", MEMBER, "iso: NO", "iso: SE", "iso", "but the file is called no.yml"),
    Mistake("one short name for two sources", SOURCE, "short: Seoul summary 2016", "short: Brief 2012", "short", "is the same as in"),
    Mistake(
        "a heading that is not there",
        "data/recommendations.yml",
        "explained: roles/hub.md#what",
        "explained: roles/hub.md#waht",
        "explained",
        "has no heading",
    ),
    Mistake("a column too few", "data/countries.csv", "Andorra,Andorre,", "Andorra,", "AD,", "columns"),
    Mistake("a file with another ending", "data/members/se.yaml", "", "kind: state\n", "kind", "has not the ending of a record, .yml"),
    Mistake("a file name with capitals", "data/sources/Report.yml", "", "title: A report\n", "title", "is not of the right form"),
    # pages
    Mistake("no front matter", "docs/roles/new.md", "", "Only text.\n", "Only", "is missing"),
    Mistake(
        "a summary that is too short",
        HUB,
        'description: "A Focal Point can work as a hub, told in a summary that is long enough for the rules."',
        "description: A hub.",
        "description",
        "at least 40 are needed",
    ),
    Mistake("a title with angle brackets", HUB, "title: The hub", "title: The <b>hub</b>", "title", "is not of the right form"),
    Mistake("a review before the last one", HUB, "review_by: 2027-01-31", "review_by: 2025-01-31", "review_by", "is not after reviewed"),
    Mistake("a heading without id", HUB, "## What it is {: #what }", "## What it is\n\nShort.\n\n## Why {: #what }", "## What it is", "has no id"),
    Mistake("a heading id without colon", HUB, "## What it is {: #what }", "## What it is {#what}", "## What", "begins with {#"),
    Mistake(
        "a heading that repeats the title", HUB, "## What it is {: #what }", "# The hub\n\n## What it is {: #what }", "# The hub", "repeats the title"
    ),
    Mistake("a heading that jumps", HUB, "Members named", "#### Deep {: #deep }\n\nMembers named", "####", "jumps from level"),
    Mistake("one id for two headings", HUB, "Members named", "### Also {: #what }\n\nMembers named", "### Also", "shares the id"),
    Mistake(
        "an unknown macro",
        HUB,
        '{{ recommendation_list(theme="awareness") }}',
        '{{ recomendation_list(theme="awareness") }}',
        "recomendation",
        "there is no macro",
    ),
    Mistake(
        "an unknown source in a page", HUB, '{{ cite("brief", "Core roles") }}', '{{ cite("breif", "Core roles") }}', "breif", "there is no source"
    ),
    Mistake("a macro without its value", HUB, '{{ cite("brief", "Core roles") }}', "{{ cite() }}", "cite()", "missing"),
    Mistake("logic in a page", HUB, "Members named", "{% if true %}x{% endif %} Members named", "{% if", "hold more than a macro call"),
    Mistake(
        "braces that do not close", HUB, '{{ cite("brief", "Core roles") }}', '{{ cite("brief", "Core roles") }', "brief", "closed with one brace"
    ),
    Mistake(
        "a block in a sentence",
        HUB,
        '\n{{ recommendation_list(theme="awareness") }}',
        'See {{ recommendation_list(theme="awareness") }}',
        "See {{",
        "makes a block",
    ),
    Mistake("a link to no page", HUB, "Members named", "See [the hub](/roles/hbu.md). Members named", "hbu", "there is no page"),
    Mistake("a link to an address", HUB, "Members named", "See [the hub](/roles/hub/). Members named", "/roles/hub/", "is not the address of a page"),
    Mistake("HTML in a page", HUB, "Members named", "<b>Members</b> named", "<b>", "holds HTML"),
    Mistake("a paragraph without source", HUB, ' {{ cite("seoul", "Awareness-raising") }}', "", "Members named", "shows no source"),
    Mistake("minutes that do not add up", MODULE, "minutes: 30", "minutes: 35", "minutes: 35", "the steps add up to 30"),
    Mistake(
        "minutes of a step in words",
        MODULE,
        "title: One record, minutes: 15",
        "title: One record, minutes: a quarter",
        "a quarter",
        "not a whole number",
    ),
    Mistake("a section of a module renamed", MODULE, "{: #answer }", "{: #solution }", "#solution", "look for #answer. Fix: write {: #answer }"),
    Mistake("a section of a module without id", MODULE, "## Worked answer {: #answer }", "## Solution", "## Solution", "write {: #answer }"),
    Mistake("a module without its plan", MODULE, '{{ module_plan("fp-99") }}', "Five minutes.", "## Session plan", "does not hold module_plan"),
    Mistake(
        "an answer that is no option",
        MODULE,
        'answer: 1\n    why: "The name of the file',
        'answer: 4\n    why: "The name of the file',
        "answer: 4",
        "has no option 4",
    ),
    Mistake("a file that is no page", "docs/roles/picture.docx", "", "x", "x", "is not a page"),
]
