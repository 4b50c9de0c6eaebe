"""A status that stands in a title: CANCELLED: Twelfth Annual Meeting. In: a title. Out: the status, and the title without it."""

import re
from typing import NamedTuple

from .nearest import fold

PLANNED = "planned"
WORDS = {  # folded, with the status that they mean
    **dict.fromkeys(("cancelled", "canceled", "called off", "annule", "annulee", "cancelado", "cancelada"), "cancelled"),
    **dict.fromkeys(("postponed", "put off", "reporte", "reportee", "aplazado", "aplazada"), "postponed"),
    **dict.fromkeys(("rescheduled", "new date", "new dates"), PLANNED),
}
NEW_DAY = "the new day in start and end; date_note says which day it was before"
WORD = r"(?:cancell?ed|called off|annul[ée]e?|cancelad[oa]|postponed|put off|report[ée]e?|aplazad[oa]|rescheduled|new dates?)"
MARKS = r"[\[\]()*!]*"
BEGINS = re.compile(rf"{MARKS}(?P<word>{WORD}){MARKS}(?: ?:|(?<=[\])*!])| [–—-])\s+(?P<title>\S.*)", re.IGNORECASE)
SHOUTS = re.compile(rf"(?P<word>{WORD.upper()})\s+(?P<title>.*[a-zß-ÿ].*)")
ENDS = re.compile(rf"(?P<title>.*\S)\s*(?:\s[–—-]\s|: |\s(?=[(*\[]))\s*{MARKS}(?P<word>{WORD}){MARKS}", re.IGNORECASE)


class StatusTitle(NamedTuple):
    """The words of a title that are a status, the status, and the title alone."""

    words: str
    status: str
    title: str

    @property
    def what(self) -> str:
        """What is wrong with the title."""
        return f"holds what became of the meeting, “{self.words}”, which is a field"

    @property
    def fix(self) -> str:
        """What to write; with a new day a meeting is planned again."""
        return f"write title: {self.title}, and {NEW_DAY if self.status == PLANNED else f'status: {self.status}'}"

    def lines(self, title: str, there: str) -> tuple[str, int]:
        """Return the line of the title as it should be, with that of the status, and 1; -1 where more is to be done."""
        if self.status == PLANNED or there not in ("", self.status):
            return title, -1
        return title if there else f"{title}\nstatus: {self.status}", 1


def status_in(title: str) -> StatusTitle | None:
    """Return the status with which a title begins or ends; None for one that has none."""
    match = BEGINS.fullmatch(title) or SHOUTS.fullmatch(title) or ENDS.fullmatch(title)
    return StatusTitle(match["word"], WORDS[fold(match["word"])], match["title"].strip()) if match else None
