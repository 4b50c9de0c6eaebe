"""Slips of an eleventh list: those whose fix, done as it said, passed and lost something. The form is that of `base.py`."""

from slips.base import NORWAY, SEOUL, STATUS, VIENNA, Slip

S = Slip
FORCES = "data/vocabularies/forces.yml"
HEAD = "iso_alpha2,instrument,status,year,as_of,source,note\n"
ROW = "AT,att,party,2014,2026-02-03,seoul,\n"
SHOULD, COULD = "recommended, ideally]", "suggested, discussed how]"

ELEVENTH_E = {
    "an eleventh list: what a fix would have lost": [
        S("the first line of a table sorted below a row", STATUS, HEAD + ROW, ROW + HEAD, "and keep this one", at="AT,att", line=1),
        S("a table without its first line", STATUS, HEAD, "", "the line that names the columns is missing above it", at="AT,att", line=1),
        S("a verb that its force bars", FORCES, SHOULD, SHOULD.replace("]", ", must]"), "take must out of verbs", at="ideally, must", act=(", must]", "]")),
        S("a status in the place of the confidence", NORWAY, "confidence: named", "confidence: unconfirmed", "write status: unconfirmed on a line of its own", act=("confidence: unconfirmed", "confidence: named\nstatus: unconfirmed"), meant="confidence: named\nstatus: unconfirmed"),
        S("pages that a spreadsheet took for a day", SEOUL, "{heading: Developing training}", "{heading: Developing training, pages: 02-Jan}", "write 1-2", meant="{heading: Developing training, pages: 1-2}"),
        S("pages that a spreadsheet took for a month", SEOUL, "{heading: Developing training}", "{heading: Developing training, pages: Mar-45}", "write 3-45", meant="{heading: Developing training, pages: 3-45}"),
        S("a code on another keyboard", VIENNA, "country: AT", "country: \u0410\u0422", "looks like AT, but is typed in letters of another alphabet"),
    ],
}  # fmt: skip
# Tables and forces as somebody will change them.
TRUE_E = [
    (STATUS, ROW, f"{ROW}CZ,att,party,2014,2026-02-03,seoul,instrument\n"),
    (FORCES, SHOULD, SHOULD.replace("]", ", advised]")),
    (FORCES, COULD, COULD.replace("]", ", optional]")),
]
