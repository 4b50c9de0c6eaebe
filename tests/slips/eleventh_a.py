"""Slips of an eleventh list, in members, meetings, counts and the calendar: two places of a record, or two records, that contradict each other.

The form is that of `base.py`. Those that take two files stand in `tests/unit/rules/network/test_hosts.py`.
"""

from slips.base import EVENTS, NORWAY, VIENNA, Slip

S, SEOUL, COUNTS, NETWORK = Slip, "data/meetings/2016-seoul.yml", "data/network-counts.yml", "data/network.yml"
TOLD, SINCE, YEAR = "text: told a test that it has one,", "evidence:\n", "in_place_by: {year: 2014, source: brief}"
START, FIGURE, TITLE = "start: 2027-05-10\n", "value: 61, unit: states", "title: Autumn session\n"
TOTAL, GAP = 'public_total: {text: "61 states, the EU and the OAS", source: brief}\npublic_total_as_of: 2021-05-11', "  - Attendance is not known\n"
OF_2012 = TOTAL.replace("2021-05-11", "2012-05-11")
ROLE = "roles:\n  - {role: regional-meeting-host, meeting: 2016-seoul, note: Co-host, source: seoul}\n"


def put_off(note: str) -> str:
    """Return the start of a meeting that is put off, with a remark on its date."""
    return f"status: postponed\ndate_note: {note}\n{START}"


def planned(note: str) -> str:
    """Return the same of a meeting that is planned."""
    return put_off(note).replace("postponed\n", "planned\n", 1)


FROM_TO, NEW = "Postponed from 1 March 2027 to 10 May 2027", "Put off in March 2027; the new date is 10 May 2027"
ELEVENTH_A = {
    "an eleventh list: members, meetings, counts": [
        S("a member that came to a meeting", NORWAY, TOLD, "text: Attended the first meeting (2011); attendance alone is not membership,", "which is not membership", act=("Attended the first meeting (2011); attendance alone is not membership", "told a test that it has one")),
        S("a member that was represented at a meeting", NORWAY, TOLD, "text: Was represented at the meeting in Seoul in June 2016,", "which is not membership", act=("Was represented at the meeting in Seoul in June 2016", "told a test that it has one")),
        S("a host of a region at a meeting of all", NORWAY, SINCE, ROLE + SINCE, "of type annual, and the role is regional-meeting-host", at="regional-meeting-host", act=(ROLE, "")),
        S("an order beside a start", SEOUL, "start: 2016-06-20", "order: 2016\nstart: 2016-06-20", "take order out", act=("order: 2016\n", "")),
        S("an order beside a start of a year", VIENNA, START, "order: 2027-05\nstart: 2027\n", "take order out", act=("order: 2027-05\nstart: 2027\n", START)),
        S("a figure turned round beside its wording", COUNTS, FIGURE, "value: 16, bound: more-than, wording: more than 61, unit: states", "write 61, or correct the wording", meant="value: 61, bound: more-than, wording: more than 61, unit: states"),
        S("a figure of thousands turned round", COUNTS, FIGURE, 'value: 1120, wording: "1,210 persons", unit: persons', "write 1210, or correct the wording", meant='value: 1210, wording: "1,210 persons", unit: persons'),
        S("a figure that is shown as exact", COUNTS, FIGURE, "value: 61, wording: more than 61, unit: states", "add bound: more-than", act=("value: 61, wording", "value: 61, bound: more-than, wording"), meant="value: 61, bound: more-than, wording: more than 61, unit: states"),
        S("a total that its count contradicts", NETWORK, TOTAL, OF_2012.replace("61", "64"), "write 61, or correct the count", act=("64 states", "61 states"), meant=OF_2012),
        S("a start that its remark calls not known", SEOUL, "end: 2016-06-22\n", "end: 2016-06-22\ndate_note: Day and month not stated in what could be read; the summary is posted under 20 June 2016\n", "date_note of the same record", at="start:", act=("date_note: Day and month not stated in what could be read; the summary is posted under 20 June 2016\n", "")),
        S("a start that a gap calls not known", VIENNA, GAP, f"{GAP}  - Day and month of the meeting\n", "gaps[2] of the same record", at="start:", act=("  - Day and month of the meeting\n", "")),
        S("a month that a gap calls not known", VIENNA, GAP, f"{GAP}  - Exact date\n", "gaps[2] of the same record", at="start:", act=("  - Exact date\n", "")),
        S("a remark on a day after that of its source", NORWAY, YEAR, "in_place_by: {year: 2014, note: Announced on 8 September 2019, source: brief}", "which could not tell of it", act=("note: Announced on 8 September 2019, ", "")),
        S("evidence of a day after that of its source", NORWAY, TOLD, "text: It was announced in the Assembly on 8 September 2019,", "which could not tell of it", act=("It was announced in the Assembly on 8 September 2019", "told a test that it has one")),
        S("postponed to the day of its start", VIENNA, START, put_off(FROM_TO), "put off without a new day", at="status:", meant=planned(FROM_TO)),
        S("postponed with a new date", VIENNA, START, put_off(NEW), "put off without a new day", at="status:", meant=planned(NEW)),
        S("a meeting of the network in the calendar", EVENTS, TITLE, "title: Twelfth Annual Meeting of the Global Network of R2P Focal Points\n", "data/meetings/<year>-<place>.yml", act=("Twelfth Annual Meeting of the Global Network of R2P Focal Points", "Autumn session")),
        S("a European meeting in the calendar", EVENTS, TITLE, "title: 4th European R2P Focal Points Meeting\n", "data/meetings/<year>-<place>.yml", act=("4th European R2P Focal Points Meeting", "Autumn session")),
    ],
}  # fmt: skip
# True lines, told of nothing: (file, what stood, what stands).
TRUE_A = [
    (NORWAY, TOLD, "text: Attended the first meeting (2011) through its Focal Point; attendance alone is not membership,"),
    (NORWAY, TOLD, "text: Attended the meeting of members in Seoul,"),
    (NORWAY, TOLD, "text: Participation in the network was reported to its parliament,"),
    (NORWAY, f"  - {{{TOLD}", f"  - {{text: Attended the first meeting (2011), source: seoul}}\n  - {{{TOLD}"),
    (NORWAY, "confidence: named\n", "confidence: named\nstatus: unconfirmed\n"),
    (COUNTS, FIGURE, 'value: 60, wording: "half of the 120 invited", unit: states'),
    (COUNTS, FIGURE, 'value: 62, wording: "61 states and the European Union", unit: members'),
    (COUNTS, FIGURE, 'value: 24, wording: "2 dozen", unit: states'),
    (COUNTS, FIGURE, 'value: 61, wording: "61 (19 from capital)", unit: states'),
    (COUNTS, FIGURE, "value: 49, wording: nearly 50, unit: states"),
    (COUNTS, FIGURE, "value: 44, wording: the 44th to appoint, unit: states"),
    (COUNTS, FIGURE, "value: 61, wording: sixty-one, unit: states"),
    (NETWORK, TOTAL, OF_2012),
    (NETWORK, TOTAL, TOTAL.replace("61", "70")),
    (NETWORK, TOTAL, OF_2012.replace("61 states, the EU and the OAS", "62 members, the EU among them")),
    (NETWORK, TOTAL, OF_2012.replace("61 states", "63 members: 61 states")),
    (NETWORK, TOTAL, OF_2012.replace("61 states, the EU and the OAS", "more than 60 states")),
    (NETWORK, TOTAL, OF_2012.replace("61 states", "Sixty-one states")),
    (SEOUL, "end: 2016-06-22\n", "end: 2016-06-22\ndate_note: Day not stated in the summary; the ministry gives it\n"),
    (SEOUL, "end: 2016-06-22\n", "end: 2016-06-22\ndate_note: Day not known; taken to be that of the photograph\n"),
    (SEOUL, "end: 2016-06-22\n", "date_note: Last day not stated in what could be read\n"),
    (VIENNA, GAP, f"{GAP}  - Day of the second session\n"),
    (VIENNA, GAP, f"{GAP}  - Date of the published summary\n"),
    (VIENNA, GAP, f"{GAP}  - Day on which the programme was sent\n"),
    (VIENNA, f"{START}end: 2027-05-11\n", "start: 2027-05\ndate_note: Day not known\n"),
    (VIENNA, START, put_off("Postponed from 10 May 2027; a new day is to be named")),
    (VIENNA, START, put_off("Postponed from 1 March 2027 to 10 May 2027, and then again without a new day")),
    (VIENNA, START, put_off("The hosts moved to Graz on 3 March 2027 and put it off; it was set for 10 May 2027")),
    (NORWAY, YEAR, "in_place_by: {year: 2014, note: To be announced on 8 September 2019, source: brief}"),
    (NORWAY, YEAR, "in_place_by: {year: 2014, note: In office until 8 September 2019, source: brief}"),
    (NORWAY, TOLD, "text: Said that one would be appointed on 1 June 2019,"),
    (NORWAY, YEAR, "in_place_by: {year: 2014, note: Announced on 8 September 2011, source: brief}"),
    (EVENTS, TITLE, "title: Meeting of the Global Network of R2P Focal Points\n"),
    (EVENTS, TITLE, "title: Tenth meeting of the Latin American network and its focal points\n"),
    (EVENTS, TITLE, "title: First week of the Assembly, with a breakfast of R2P Focal Points\n"),
]
