"""What shows that a state is a member: to have come to a meeting does not. In: the manual and where its records stand. Out: problems."""

import re
from collections.abc import Iterator

from ...models.manual import Manual
from ...reading.diagnostics import Diagnostic
from ...reading.locations import Locations

DISCLAIMS = re.compile(
    r"[;,.(]?\s*(?:which |that |this |but )?(?:attendance|presence|participation)(?: alone)? is (?:not|no)(?: proof of)? membership\)?", re.IGNORECASE
)
CAME = re.compile(
    r"(?:(?:has |had )?(?:attended|came to|took part in|taken part in|participated in)|(?:was|is) (?:present|represented) at|presence at|participation in|attendance (?:at|of))\b",
    re.IGNORECASE,
)
SAYS_MORE = re.compile(r"focal point|appoint|designat|\bmember|\bhost|\bchair|\bspoke|\bsaid|\btold|\bstated|\bnetwork", re.IGNORECASE)


def check_shown_membership(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each current member of which all evidence is that it came to a meeting."""
    for id, member in manual.members.items():
        if member.state == "current" and all(_came_only(item.text) for item in member.evidence):
            what = "says no more than that it came to a meeting, which is not membership, and no other entry shows an appointment"
            fix = "add what shows that it has or appointed a Focal Point; until there is such a document, take the record out: the state can stand in data/leads/"
            yield locations["members", id].diagnostic(("evidence", 0, "text"), what, fix)


def _came_only(text: str) -> bool:
    """Tell whether a text says that somebody came, and nothing besides."""
    said = DISCLAIMS.sub("", text)
    return bool(CAME.match(said)) and not SAYS_MORE.search(said)
