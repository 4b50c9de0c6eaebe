"""Several days that stand in one field. In: “2016-06-20 to 22”, “from 20 to 22 June 2016”. Out: the first and the last, or none if that is not clear."""

import re

from ..texts.written_dates import span

BEFORE_DAYS = re.compile(r"^(?:from|between|du|del|dal|vom|von|zwischen|entre|с)\s+(?=\d)", re.IGNORECASE)
BETWEEN_DAYS = re.compile(
    r"(?<=\d)\.?\s*(?:\b(?:to|and|until|till?|through|au|et|al|y|bis|und|по|и)\b|→|&|\+|,(?=\s*(?:\d{4}-|\d\d?\.?\s+[^\W\d]))|/(?=\d{4}-)|(?<=\d{4})-(?=\d\d?\.\d))\s*(?=\d)",
    re.IGNORECASE,
)
ENDING_OF_DAY = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b")
SHORT_LAST_DAY = re.compile(r"(\d{4}-\d\d-)(\d\d) ?[-–—/] ?(\d\d?)")
SHORT_FIRST_DAY = re.compile(r"(\d\d?)\.? ?[-–—/] ?(\d\d?)(\.\d\d?\.\d{4})")


def days_in(text: str) -> tuple[str, ...]:
    """Return the first and the last day of several in one text; none if it is not clear which are meant."""
    plain = ENDING_OF_DAY.sub("", BETWEEN_DAYS.sub(" – ", BEFORE_DAYS.sub("", text.strip())))
    for short, whole in ((SHORT_LAST_DAY, r"\1\2 – \g<1>0\3"), (SHORT_FIRST_DAY, r"\1\3 – \2\3")):
        if short.fullmatch(plain):
            plain = re.sub(r"-0(\d\d)$", r"-\1", short.sub(whole, plain))
    days = span(re.sub(r"(?<=\d) – (?=\d\d? [^\W\d])", "–", plain))
    return (days.start, days.end) if days and days.end and days.start < days.end and len(days.start) > 4 else ()
