"""What is no answer in the text of one: a sentence that speaks of its page, one that only lists what a page tells, a word alone, a sentence said twice.

In: the text of an answer. Out: its sentences, and of one of them whether it answers nothing.
"""

import re

SENTENCE = re.compile(r"(?<=[.!?…”])\s+(?=[A-Z“])")
ASKING = "what|how|why|where|when|who|whom|which|whether"
OF_ITS_PAGE = re.compile(
    r"\b(?:this (?:page|chapter|section) (?:is|are|has|does|lists?|shows?|gives?|tells?|says?|gathers?|offers?|takes?|compares?|brings?|explains?|describes?)"
    r"|on this page\b(?! of)|in this (?:chapter|section)\b(?! of)"
    r"|(?:stands?|shown|given|listed|told|named) (?:here )?below(?=[.,;:)])"
    r"|below the tables?\b|the (?:\w+ )?(?:points|lists|tables|steps|facts|questions|sections) below\b(?! \d))",
    re.IGNORECASE,
)
POINTER = re.compile(r"See [^,;:]{1,60}\.")
LIST_OF_A_PAGE = re.compile(rf"(?:{ASKING})\b[^.?!]*?,(?: and)? (?:{ASKING})\b[^.?!]*, and (?:{ASKING})\b[^,.?!]*\.", re.IGNORECASE)
SAYS_SOMETHING = re.compile(rf"(?:{ASKING})\b[^,]*\b(?:is|are|was|were|be|has|have|had|depends?|matters|counts?|says?)\b[^,]*,", re.IGNORECASE)
WORD_ALONE = re.compile(r"\w+\.")
WORD_BEFORE = re.compile(r"(?<![\w.])[\w-]*[a-z]{3,}[.!?”]$")
ABBREVIATED = re.compile(r"\b(?:Messrs|approx|arts?|paras?|prof|vol|vols|gov|gen|rev|sen|rep|dept|univ)\.$", re.IGNORECASE)


def sentences_of(text: str) -> list[str]:
    """Return the sentences of a text."""
    return SENTENCE.split(" ".join(text.split()))


def of_its_page(sentence: str) -> str:
    """Return the words by which a sentence speaks of the page on which it would stand, "" if it does not."""
    found = OF_ITS_PAGE.search(sentence)
    return found[0] if found else ""


def is_pointer(sentence: str) -> bool:
    """Return whether a sentence of a page is nothing but a link to another."""
    return bool(POINTER.fullmatch(sentence))


def is_list_of_a_page(sentence: str) -> bool:
    """Return whether a sentence names what a page tells, and tells nothing: “What it takes, how fast it is, and who decides.”"""
    return bool(LIST_OF_A_PAGE.fullmatch(sentence)) and not SAYS_SOMETHING.match(sentence)


def is_word_alone(sentence: str, before: str) -> bool:
    """Return whether a sentence is one word that was cut off, and neither an answer by itself nor the end of a name."""
    return bool(WORD_ALONE.fullmatch(sentence) and WORD_BEFORE.search(before) and not ABBREVIATED.search(before))


def plain(sentence: str) -> str:
    """Return a sentence without what is typed in two ways, such as its quotes."""
    return re.sub(r"[^\w ]", "", sentence).casefold()
