"""Slips of a ninth list: a figure or a dash that is lost, a field that slid into a text, a day that its words contradict, a page in the place of another.

Found by people who had seen no table of slips, with what another person would write in their place. The form is that of `base.py`.
"""

from slips.base import EVENTS, MODULE, NORWAY, SETTINGS, VIENNA, Slip

S, SEOUL = Slip, "data/meetings/2016-seoul.yml"
SOURCES, NOTE = "sources: [seoul]\nreviewed", "  and may still change.\n"
COUNTS, AUDIENCES, WORDS, FORCES = (
    "data/network-counts.yml",
    "data/vocabularies/audiences.yml",
    "data/vocabularies/search-words.yml",
    "data/vocabularies/forces.yml",
)
DAY, POLICE, TURKIYE = "month_day: 12-09}", "police: {label: Police,", "turkiye: {label: Türkiye,"
CENTRE, MEMBERS, REVIEW = "docs/placement/centre.md", "docs/network/members/index.md", "review_by: 2027-01-31\n"
GROWTH = "      - Growth: network/growth.md\n"
FIRST, SECOND, THIRD = (
    f"  {begin} text: {text}\n    source: seoul\n"
    for begin, text in (("-", "Members asked for a list"), ("-", "Members proposed a workshop"), (" ", "Members proposed a workshop"))
)


ORGANISATION = "kind: organisation\niso: OAS\nconfidence: named\nin_place_by: {year: 2016, source: seoul}\nevidence:\n  - {text: is counted beside the states, source: seoul}\ngaps: [Year of appointment]\nreviewed: 2026-11-20\nreview_by: 2027-05-20\n"
HOST = "kind: state\niso: KR\nconfidence: named\nin_place_by: {year: 2016, source: seoul}\nroles:\n  - {role: annual-meeting-host, year: 2016, note: Co-host, source: seoul}\nevidence:\n  - {text: is named as one of the hosts, source: seoul}\nreviewed: 2026-11-20\nreview_by: 2027-05-20\n"


def entries(*written: str) -> str:
    """Return the outcomes of a meeting, with what stands below them."""
    return f"outcomes:\n{''.join(written)}{SOURCES}"


NINTH = {
    "a ninth list": [
        S("a day of which a figure may be lost", SEOUL, "start: 2016-06-20", "start: 2016-06-2", "write the day with two figures: 2016-06-02, if none is missing", act=("06-2", "06-20")),
        S("an end of which a figure is lost", SEOUL, "end: 2016-06-22", "end: 2016-6-2", "as 2016-06-02 it is before the start", act=("2016-6-2", "2016-06-22")),
        S("a second outcome without its dash", SEOUL, SOURCES, entries(FIRST, THIRD), "whose dash is missing", at="text: Members proposed", meant=entries(FIRST, SECOND)),
        S("the name of a list within the text above", VIENNA, f"{NOTE}gaps:\n", f"{NOTE}  gaps:\n", "is the name of a field, and reads as part of the text above it", at="  gaps:", meant=f"{NOTE}gaps:\n"),
        S("a field within the text above", VIENNA, NOTE, f"{NOTE}  region: Europe\n", "is a field, and reads as part of the text above it", at="region:", meant=f"{NOTE}region: Europe\n"),
        S("a house beside the city", SEOUL, "city: Seoul\n", "city: Seoul\nvenue: Ministry of Foreign Affairs\n", "is a fact, with its source", at="venue:", act=("venue: Ministry of Foreign Affairs\n", "")),
        S("a day that its words contradict", EVENTS, DAY, "month_day: 09-12, text: on 9 December each year}", "write 12-09, the month first", meant="month_day: 12-09, text: on 9 December each year}"),
        S("another day than in its words", EVENTS, DAY, "month_day: 12-10, text: 9 December}", "write 12-09, or correct the words", act=("12-10", "12-09"), meant="month_day: 12-09, text: 9 December}"),
        S("an id that is glued to its braces", AUDIENCES, POLICE, POLICE.replace(": {", ":{"), "write a space after the colon", meant=POLICE),
        S("an id with its colon glued to the braces", AUDIENCES, POLICE, POLICE.replace(": {", " :{"), "write a space after the colon", meant=POLICE),
        S("words that are barred without brackets", FORCES, "  barred: [must, could, might]\n", "  barred: must, could, might, may\n", "write [must, could, might, may]", meant="  barred: [must, could, might, may]\n"),
        S("a state without its signs", WORDS, TURKIYE, TURKIYE.replace("ü", "u"), "write Türkiye", meant=TURKIYE),
        S("a figure with its unit", COUNTS, "value: 61, unit: states", "value: 61 states, unit: states", "write 61", meant="value: 61, unit: states"),
        S("a figure with another unit", COUNTS, "value: 61, unit: states", "value: 61 countries, unit: states", "write 61, and what is counted under unit", act=("61 countries", "61")),
        S("the page of the line above", SETTINGS, GROWTH, GROWTH.replace("growth.md", "members/index.md"), "write network/growth.md", act=("Growth: network/members/index.md", "Growth: network/growth.md"), meant=GROWTH),
        S("the beginning of a word", "data/instruments/att.yml", "sources: [brief]\nreviewed", "named_in: [upr]\nsources: [brief]\nreviewed", "did you mean upr-letter?", meant="named_in: [upr-letter]\nsources: [brief]\nreviewed", at="named_in"),
        S("the beginning of a choice", "data/forms/warning.yml", 'begins: "TLP:CLEAR, anybody"', 'begins: "TLP:CLEAR"', "did you mean TLP:CLEAR, anybody?", meant='begins: "TLP:CLEAR, anybody"'),
        S("a source where a place belongs too", "data/recommendations.yml", "  standing: network\n", "  also: [brief]\n  standing: network\n", "with locator: and its place in it", at="also:", meant="  also: [{source: brief}]\n  standing: network\n"),
        S("both passages on one side", "data/placement-questions.yml", "{side: against, place: centre, criterion: costs}", "{side: for, place: centre, criterion: costs}", "write side: against for the passage below", act=("side: for, place: centre, criterion: costs", "side: against, place: centre, criterion: costs"), line=7),
        S("two days that changed places", SEOUL, "start: 2016-06-20\nend: 2016-06-22", "start: 2016-06-22\nend: 2016-06-20", "write start: 2016-06-20 and end: 2016-06-22", at="end:", act=("start: 2016-06-22\nend: 2016-06-20", "start: 2016-06-20\nend: 2016-06-22")),
        S("a row of what held before", "data/treaty-status.csv", "AT,att,party,2014,", "AT,att,signatory,2013,2026-02-03,seoul,\nAT,att,party,2014,", "the first is on line 2. Fix: keep the row that holds today", at="AT,att,party", act=("AT,att,signatory,2013,2026-02-03,seoul,\n", "")),
        S("a group whose fields are not further in", EVENTS, "  rule: {type: fixed, month_day: 12-09}\n", "  rule:\n  type: fixed\n  month_day: 12-09\n", "is not further in than rule:, to which it belongs", at="type: fixed", meant="  rule:\n    type: fixed\n    month_day: 12-09\n"),
        S("a year that is not further in than its name", NORWAY, "in_place_by: {year: 2014, source: brief}\n", "in_place_by:\nyear: 2014\nsource: brief\n", "two spaces further in than its name", at="year:", meant="in_place_by:\n  year: 2014\n  source: brief\n"),
        S("pages that are not further in than related", MEMBERS, REVIEW, f"{REVIEW}related:\npages: [roles/hub.md]\n", "to which it belongs", at="pages:", meant=f"{REVIEW}related:\n  pages: [roles/hub.md]\n"),
        S("the title above the top of a page", "docs/index.md", "---\ntitle: A small manual", "# A small manual\n\n---\ntitle: A small manual", "the title stands under title", at="# A", meant="---\ntitle: A small manual"),
        S("stars that close nothing in the second entry", CENTRE, "- **Change.** A new leader", "- **Change. A new leader", "opens bold words with **", at="- **Change.", act=("- **Change. A", "- **Change.** A")),
        S("no comma between two options", MODULE, '["A source", "A picture"]', '["A source" "A picture", "A signature"]', "write a comma and a space between them", at="A signature", meant='["A source", "A picture", "A signature"]'),
        S("two codes with a dot between them", SEOUL, "governments: [KR, TL]", "governments: [KR. TL]", "write each as an entry of its own", meant="governments: [KR, TL]"),
        S("a state in the place of what people type", WORDS, "gambia: {label: Gambia,", 'united-arab-emirates: {label: UAE, description: "United Arab Emirates, Emirates"}\ngambia: {label: Gambia,', "let the two change places", at="UAE", meant='united-arab-emirates: {label: United Arab Emirates, description: "UAE, Emirates"}\ngambia: {label: Gambia,'),
        S("a section of a module with an id of its own", MODULE, "## Handout {: #handout }", "## Hand-out {: #hand-out }", "write {: #handout }", meant="## Hand-out {: #handout }"),
        S("an organisation with a code", "data/members/oas.yml", "", ORGANISATION, "write name: and the whole name in place of iso: OAS", at="iso:", act=("iso: OAS", "name: Organization of American States"), meant=ORGANISATION.replace("iso: OAS", "name: Organization of American States")),
        S("a host without its meeting", "data/members/kr.yml", "", HOST, "write meeting: 2016-seoul in place of year:", at="annual-meeting-host", act=("year: 2016, note", "meeting: 2016-seoul, note"), meant=HOST.replace("year: 2016, note", "meeting: 2016-seoul, note")),
        S("a dash too many in a list of sections", "data/sources/seoul.yml", "  - {heading: Developing training}\n", "  - {heading: Developing training}\n  - heading: Early warning\n  - pages: 3-4\n", "take its dash away", at="- pages", act=("  - pages: 3-4", "    pages: 3-4"), meant="  - {heading: Developing training}\n  - heading: Early warning\n    pages: 3-4\n"),
        S("a row without its year", "data/treaty-status.csv", "AT,att,party,2014,", "AT,att,party,", "year is not there", act=("AT,att,party,", "AT,att,party,2014,")),
    ],
}  # fmt: skip
# True words beside a day, which name it as the rule does, or several.
TRUE_DAYS = [
    (EVENTS, DAY, "month_day: 12-09, text: every year on December 9th}"),
    (EVENTS, DAY, "month_day: 12-09, text: 9 December; until 2015 it was 10 December}"),
    (WORDS, TURKIYE, TURKIYE.replace("T", "t")),
    (VIENNA, NOTE, "  and may still change.\n  sources: both say so.\n"),
]
