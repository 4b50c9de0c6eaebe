"""What the editors ask of others as a duty: their own advice is an option. In: the lines of a page. Out: a problem at each.

Only a sentence is told that the editors sign straight behind it, that begins with an actor and has must or should for its verb: what a source, a law
or an exercise asks stands beside its source, or names it.
"""

import re

from ..line_finders import Finder, Found, Line

ACTOR = (
    r"governments?|ministr(?:y|ies)|ministers?|states?|country|countries|Focal Points?|posts?|offices?|officials?|members?|teams?|groups?|desks?|deput(?:y|ies)"
    r"|parliaments?|embass(?:y|ies)|missions?|secretariats?|networks?|hosts?|colleagues?|units?|capitals?|administrations?"
)
SIGNED = re.compile(
    rf"(?:^[\s>*+|\d.-]*|(?<=[.!?:] )|(?<=\}}\}} ))(?P<said>(?:(?:An?|The|Every|Each|All|Any|Such|Both|These|No|Its?) )?(?:[a-z][\w-]* )?"
    rf"(?i:{ACTOR}|you|they|everybody|everyone)(?: [^\s.,;:!?{{}}“”\"]+){{0,8}}? (?P<duty>must|should|ought to|has to|have to|needs to|need to|shall) [^.!?{{}}“”\"]*[.!?:]) \{{\{{ editors\(\) \}}\}}"
)
BY_ANOTHER = re.compile(
    r"\b(?:law|laws|legal|legally|treaty|treaties|convention|charter|constitution\w*|statute|act|article|paragraph|resolution|rules?|parties|party"
    r"|source|sources|brief|paper|summary|report|reports|says?|said|asks?|asked|requires?|required|recommend\w*|court|courts|by 20\d\d|exist|whether|if|what|who|how"
    r"|would|may|might|could|not|never|nobody|no)\b",
    re.IGNORECASE,
)


def _duty(lines: list[str], bare: list[str], line: Line) -> Found | None:
    match = SIGNED.search(line.text)
    if not match or BY_ANOTHER.search(match["said"]) or "`" in match["said"]:
        return None
    start, end = match.span("duty")
    what = f"says “{match['duty']}” in a sentence that the editors sign, and what they advise is an option"
    fix = f"write could in its place; or, if a source says {match['duty']}, cite it behind the sentence"
    return Found(what, fix, f"{line.text[:start]}could{line.text[end:]}")


PRESCRIPTIONS: tuple[Finder, ...] = (_duty,)
