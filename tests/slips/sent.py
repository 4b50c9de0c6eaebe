"""Slips of what was sent by mail or made elsewhere: several days in one field, the rest of an e-mail, a file by the name its maker gave it.

The form is that of `base.py`, and so is the manual.
"""

from slips.base import HUB, MEMBER_TEXT, NORWAY, VIENNA, Slip, moved

S = Slip
START, BOTH = "start: 2027-05-10", "start: 2027-05-10\nend: 2027-05-11"
LAST_LINE = "owner: secretariat\nreviewed: 2026-01-31\nreview_by: 2027-01-31\n"
SWEDEN = "data/members/se.yml"
SEVERAL = "write start: 2027-05-10 and end: 2027-05-11"
FORMS = [
    "2027-05-10 to 11",
    "2027-05-10/11",
    "2027-05-10/2027-05-11",
    "2027-05-10, 2027-05-11",
    "from 10 to 11 May 2027",
    "between 10 and 11 May 2027",
    "10th-11th May 2027",
    "10/11 May 2027",
    "10, 11 May 2027",
    "10 & 11 May 2027",
    "10 → 11 May 2027",
    "May 10-11, 2027",
    "10.-11.05.2027",
    "10.05.2027-11.05.2027",
    "du 10 au 11 mai 2027",
    "del 10 al 11 de mayo de 2027",
    "vom 10. bis 11. Mai 2027",
    "с 10 по 11 мая 2027",
]
DAYS = [
    *(S(f"two lines in one: {given}", VIENNA, BOTH, f"start: {given}", SEVERAL) for given in FORMS),
    *(S(f"both days where the end stands: {given}", VIENNA, START, f"start: {given}", SEVERAL) for given in FORMS),
    S("both days in the field of the last", VIENNA, BOTH, "end: 10–11 May 2027", SEVERAL),
    S(
        "two days, one of which another field gives otherwise",
        VIENNA,
        START,
        "start: 2027-05-10 to 12",
        "another day stands in the field beside it, 2027-05-11",
        act=("2027-05-10 to 12", "2027-05-10"),
    ),
    S("two months in one field", VIENNA, BOTH, "start: May–June 2027", "write start: 2027-05 and end: 2027-06", meant="start: 2027-05\nend: 2027-06"),
    S("the mark of Excel before a year", NORWAY, "year: 2014", "year: ’2014", "write 2014"),
    S("the mark of Excel before a day", VIENNA, START, "start: ’2027-05-10", "write 2027-05-10"),
]
ENDS = [
    S(f"the end of an e-mail: {given.splitlines()[0]}", VIENNA, LAST_LINE, LAST_LINE + given, "ends a letter or e-mail", given.splitlines()[0])
    for given in (
        "Regards, Anna\n",
        "Viele Grüße\nA. Muster\n",
        "Bien à vous,\n",
        "С уважением,\nАнна\n",
        "مع أطيب التحيات\n",
        "Tel: +43 1 234 56 78\n",
        "+43 1 234 56 78\n",
        "desk@example.org\n",
        "_______\nThe desk\n",
        "From: The desk\nSent: Monday\nTo: The Centre\n",
        "-----Original Message-----\nFrom: The desk\n",
        "On 3 May 2026, the desk wrote:\n",
        "CONFIDENTIALITY NOTICE: this is for you.\n",
    )
]
HEADS = [
    S(
        "the head of an e-mail above a record",
        VIENNA,
        "type: annual",
        "From: The desk\nSubject: Vienna\n\ntype: annual",
        "is the head of an e-mail",
        "From",
    ),
    S("a greeting and a sentence", VIENNA, "type: annual", "Dear all,\n\nhere is the record:\n\ntype: annual", "down to the first field", "Dear"),
    S(
        "the last line of a telephone on a page",
        HUB,
        "{{ recommendation_list",
        "Sent from my iPhone\n\n{{ recommendation_list",
        "is the end of an e-mail",
    ),
]
MISNAMED = [
    moved(f"a member's file: {name}", f"data/members/{name}", MEMBER_TEXT, "call the file se.yml", SWEDEN)
    for name in ("Sweden.yml", "SWE.yml", "se_new.yml", "Kingdom of Sweden.yml", "Suède.yml", "sweden.yml", "swe.yml", "sw.yml")
]
SENT = {"several days": DAYS, "ends of e-mails": ENDS, "heads of e-mails": HEADS, "misnamed members": MISNAMED}
# What somebody will write, and what is told of nothing.
ORDINARY = ["From 10 to 11 May 2027 it met in the same city.", "Regards for the host were given by all.", "![The hub](/assets/favicon.svg)"]
