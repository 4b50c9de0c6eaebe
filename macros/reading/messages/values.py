"""What is said of a plain value that is not allowed: a word, a form, a length. In: an `Error`. Out: its `Words`."""

import re
from collections.abc import Callable

from ...models.annotations import model_at
from ...models.fields.evidence import Conflict
from ...models.fields.references import SLUG
from ...models.fields.text import PLAIN_TITLE
from ...models.marked_fields import MARKERS
from ...models.texts.written_dates import month_number, partial_date
from ..fixes import UNKNOWN
from ..ids import slug
from ..nearest import Advice, advice, fold
from .error import Error, Words, empty, shown
from .names import among_these, parts_of_record, value_at
from .other_words import NOT_KNOWN, OTHER_WORDS

NOT_THE_FORM = "is not of the right form for the name of another record or word"
PAGES = r"^[0-9]+(-[0-9]+)?$"
IN_BRACKETS = re.compile(r"\[([^\[\]]+)\]\([^()\s]*\)")
YES = frozenset(["true", "1", "x", "y", "oui", "ja", "si", "sí", "both", "on"])
TURNED = frozenset(["not", "no", "non", "never", "none", "un", "ex", "former", "without", "until", "before", "or"])


def literal(each: Error) -> Words:
    """Say what is wrong with a word that is none of those allowed."""
    allowed = [word for shape in each.shapes for word in shape.inner if isinstance(word, str)] or re.findall(
        r"'([^']*)'", each.item["ctx"]["expected"]
    )
    found = advice(str(each.given), {word: OTHER_WORDS.get(word, ()) for word in allowed}, most=40)
    found = found if found.instead else _only(str(each.given), allowed) or _among(str(each.given), allowed) or _explained(each, allowed) or found
    if not found.instead and fold(str(each.given)) in NOT_KNOWN:
        return Words(f"{shown(each.given)} is not allowed here", f"{found.fix}; what is not known is left out, with its row or line")
    return Words(f"{shown(each.given)} is not allowed here", found.fix, each.value(found.instead) if found.instead else UNKNOWN)


def _only(given: str, allowed: list[str]) -> Advice | None:
    """Return the one word that is allowed, for what means yes; a cell that says no is empty."""
    if len(allowed) == 1 and allowed[0] == "yes":
        return Advice("write yes", "yes") if fold(given) in YES else Advice("write yes, or leave it empty", "")
    return None


def _explained(each: Error, allowed: list[str]) -> Advice | None:
    """Return the allowed words as the field explains them, if it does."""
    told = re.findall(r"[\w-]+", each.means)
    return Advice(f"write one word of these: {each.means}") if len(allowed) > 1 and "(" in each.means and set(allowed) <= set(told) else None


def _among(given: str, allowed: list[str]) -> Advice | None:
    """Return the one allowed word that stands among others, unless one of them turns it round, or makes it another allowed one: partly reported."""
    words = fold(given).split()
    there = [word for word in allowed if fold(word) in words and not any(fold(word) in fold(other).split() for other in allowed if other != word)]
    return Advice(f"did you mean {there[0]}?", there[0]) if len(there) == 1 and not TURNED & set(words) else None


def pattern(each: Error) -> Words:
    """Say what is wrong with a text of another form."""
    if (there := parts_of_record(each)) and there[1]:
        return among_these(each, f"{shown(each.given)} is {there[0]}", there[1])
    if any(isinstance(marker, MARKERS) for shape in each.shapes for marker in shape.metadata):
        return Words(f"{shown(each.given)} {NOT_THE_FORM}", f"write {each.means}")
    if each.item["ctx"]["pattern"] == PAGES and (pages := _pages_of_a_date(str(each.given))):
        what = f"{shown(each.given)} is a date, which a table program makes of pages"
        return Words(what, f"write {pages}", each.value(pages))
    for pattern, what, make in PATTERNS:
        if each.item["ctx"]["pattern"] == pattern:
            instead = make(str(each.given))
            right = instead if instead and re.match(pattern, instead) else ""
            fix = f"write {right}" if right else _either_day(each) or f"write {each.means}"
            return Words(f"{shown(each.given)} {what}", fix, each.value(right) if right else UNKNOWN)
    return Words(f"{shown(each.given)} is not of the right form", f"write {each.means}")


def _clock(text: str) -> str:
    match = re.fullmatch(r"(\d{1,2})\s*[:.h]?\s*(\d\d)?\s*(am|pm|h|uhr)?", text.strip().lower())
    hour = int(match[1]) + (12 if match[3] == "pm" and int(match[1]) < 12 else 0) if match else 99
    return f"{hour:02}:{match[2] or '00'}" if hour < 24 else ""


def _day_of_year(text: str) -> str:
    if day := partial_date(f"{text} 2024"):
        return day[5:]
    if dotted := re.fullmatch(r"(\d{1,2})\. ?(\d{1,2})\.?", text):  # with dots the day is always the first
        return f"{int(dotted[2]):02}-{int(dotted[1]):02}" if int(dotted[2]) <= 12 else ""
    if (turned := re.fullmatch(r"(\d{1,2})/(\d{1,2})", text)) and 12 < int(turned[1]) <= 31 and int(turned[2]) <= 12:
        return f"{int(turned[2]):02}-{int(turned[1]):02}"
    match = re.fullmatch(r"(?:\d{4}-)?(\d{1,2})[-/.](\d{1,2})", text)
    return f"{int(match[1]):02}-{int(match[2]):02}" if match and (int(match[2]) > 12 or "-" in text) and int(match[1]) <= 12 else ""


def _pages_of_a_date(text: str) -> str:
    """Return the two pages of which a table program made a date, the lower first: 1-2 for 02-Jan; empty text for another, or for one page twice."""
    match = re.fullmatch(r"(\d{1,2})[-. ]?([^\W\d_]{3,})|([^\W\d_]{3,})[-. ]?(\d{1,2})", text.strip())
    month = month_number(match[2] or match[3]) if match else None
    first, last = sorted((month, int(match[1] or match[4]))) if month else (0, 0)
    return f"{first}-{last}" if 0 < first < last else ""


def _either_day(each: Error) -> str:
    """Return the two days that two numbers with a slash can mean."""
    match = re.fullmatch(r"(\d{1,2})/(\d{1,2})", str(each.given))
    if not match or each.where[-1] != "month_day" or not all(0 < int(part) < 13 for part in match.groups()):
        return ""
    one, other = (f"{int(part):02}" for part in match.groups())
    return f"write month and day: {one}-{other} or {other}-{one}, whichever is meant" if one != other else f"write {one}-{other}"


PATTERNS: tuple[tuple[str, str, Callable[[str], str]], ...] = (
    (SLUG, "is not of the right form: small letters, digits and single dashes", slug),
    (
        PLAIN_TITLE,
        "is not of the right form: it holds a sign that a title cannot, < > { } | \\ ` [ or ]",
        lambda text: " ".join(re.sub(r"\{\{.*?\}\}|</?\w+[^<>]*>|[`|\\{}\[\]]", "", IN_BRACKETS.sub(r"\1", text)).split()),
    ),
    (PAGES, "is not a page or two with a dash", lambda text: re.sub(r"^(?:pp?|pages?)\.? *|\s+", "", re.sub("[–—−]", "-", text.lower()))),
    (r"^([01][0-9]|2[0-3]):[0-5][0-9]$", "is not a time of day", _clock),
    (r"^[0-9]{2}-[0-9]{2}$", "is not a month and day", _day_of_year),
    (r"^[A-Z]{3}$", "is not three capital letters", str.upper),
)


def too_long(each: Error) -> Words:
    """Say what is wrong with a text that is too long."""
    return Words(f"has {len(each.given)} letters, {each.item['ctx']['max_length']} are allowed", "shorten it")


def too_few_letters(each: Error) -> Words:
    """Say what is wrong with a text that is too short."""
    if not each.given:
        return empty(each)
    return Words(f"has {len(each.given)} letters, at least {each.item['ctx']['min_length']} are needed", f"write {each.means}")


def too_short(each: Error) -> Words:
    """Say what is wrong with a list that is too short."""
    context = each.item["ctx"]
    if not each.given:
        return empty(each)
    fix = f"add another: {each.means}{_or_settled(each)}"
    return Words(f"has only {context['actual_length']} of at least {context['min_length']} entries", fix)


def _or_settled(each: Error) -> str:
    """Return what to do with a conflict of which one side is left since it was settled; nothing for other lists."""
    if model_at(each.model, each.where[:-1]) is not Conflict:
        return ""
    whole = value_at(each.document.value, each.path[:-2])
    is_only = isinstance(whole, list) and len(whole) == 1
    return (
        f"; or, if the sources no longer differ, take {f'{each.path[-3]}: away with all that is below it' if is_only else 'the whole conflict away'}"
    )
