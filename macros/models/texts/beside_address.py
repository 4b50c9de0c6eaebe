"""Words beside a web address in a field that holds nothing else. In: such a text. Out: the address and the words, and whether they may belong to it."""

import re
from typing import NamedTuple

BEHIND = re.compile(r"(?P<address>(?:https?://|www\.)[^\s<>\"']+)\s+(?P<words>\S.*)", re.DOTALL)
BEFORE = re.compile(r"(?P<words>[A-Z][^/<>\"']*?)\s*:?\s+(?P<address>https?://[^\s<>\"']+)")
PARTED = re.compile(r"[-–—(\[|:;]|//")  # what begins a remark
OF_AN_ADDRESS = re.compile(r"\.\w{2,5}(?:[?#]\S*)?$|[/%=&?]|\.\w{2,5}\s")  # a file's name with spaces, and what only addresses hold
NO_MORE = re.compile(  # says that there is no address, or that it is not known, and nothing of the document
    r"n ?/ ?a|no(?:t| an?)? ?(?:any )?(?:known|applicable|given|found|web ?site|web page|page|url|link|address|web address)"
    r"|to (?:be|come|follow)\b.*|(?:see|cf) (?:above|below)",
    re.IGNORECASE,
)
FEWEST_WORDS = 2


class Beside(NamedTuple):
    """An address, empty where only words stand, and the words beside it; not sure where they may be the rest of it."""

    address: str
    words: str
    is_sure: bool


def words_beside(text: str) -> Beside | None:
    """Return an address and the words beside it; None for a text that is none of this form."""
    match = BEHIND.fullmatch(text.strip()) or BEFORE.fullmatch(text.strip())
    if not match:
        return None
    address, words = match["address"].rstrip(",;:|–—"), match["words"]
    is_sure = bool(match.re is BEFORE or PARTED.match(words) or address != match["address"])
    bare = _bare(words)
    if OF_AN_ADDRESS.search(bare) or not re.search(r"[^\W\d_]{2}", bare) or not (is_sure or len(bare.split()) >= FEWEST_WORDS):
        return None
    return Beside(address if address.startswith("http") else f"https://{address}", bare[0].upper() + bare[1:], is_sure)


def remark_alone(text: str) -> Beside | None:
    """Return words that stand where an address belongs, with no address; None for those that only say that there is none."""
    bare = " ".join(text.split()).rstrip(".")
    says_more = len(bare.split()) >= FEWEST_WORDS and not NO_MORE.fullmatch(bare)
    return Beside("", bare[0].upper() + bare[1:], False) if says_more else None


def _bare(words: str) -> str:
    """Return words without the signs that part them from what stands before."""
    bare = re.sub(r"^(?:[-–—|:;,]|//)+\s*", "", words.strip())
    enclosed = re.fullmatch(r"\(([^()]*)\)[.,]?|\[([^\[\]]*)\][.,]?", bare)
    return " ".join((next(filter(None, enclosed.groups()), "") if enclosed else bare).split())
