"""What a page leads to and does not hold: a link by its number, a note below the text, the words of a mail, a person by the post.

In: the lines of a page; for what only other pages tell, the manual. Out: problems, with the line as it should be where it is known.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from ...models.manual import DATA_KINDS, Manual
from ...models.page_files import PageFile
from ...reading.diagnostics import Diagnostic
from ...reading.markdown.reader import MACRO, bare_lines, blank, text_lines
from ...reading.nearest import fold
from ..line_finders import Finder, Found, Line
from ..names import names_of_countries

REFERENCE = re.compile(r"(?<![!\]\\\w])\[([^\[\]]+)\]\[([^\[\]]*)\](?![(\[])")
MARKED = re.compile(r"(?<=[\w.,)”])\\?\*(?![\w*])")
NOTE = re.compile(r"^\s{0,3}\\\*\s*(?=\S)")
KEYS = re.compile(r"\+\+((?:[a-z]+|[A-Z])(?:\+(?:[a-z]+|\d|[A-Z]))*)\+\+")
MAIL = re.compile(
    r"^\s{0,3}(?:Dear (?:all|colleagues?|friends|Excellenc(?:y|ies)|Sirs?|Madam|Focal Points?|R2P Focal Points?)\b[^.!?]{0,40}[,:]?\s*$"
    r"|Dear (?:all|colleagues?|friends),|(?:Best|Kind|Warm) regards\b|Yours (?:sincerely|faithfully)\b|Cordialement\b|Bien à vous\b)",
    re.IGNORECASE,
)
FILE_AS_WORDS = re.compile(r"(?<!!)\[`?([\w/-]+\.md)`?\]\(/?([\w/.-]+\.md)(#[\w-]+)?\)")
PERSON = re.compile(
    r"(?P<name>[A-ZÀ-Þ][a-zß-ÿ’'-]+(?: [A-ZÀ-Þ]\.)?(?: [A-ZÀ-Þ][a-zß-ÿ’'-]+){1,2}), "
    r"(?:(?:the|then|former|formerly|new|current|our|its|deputy|national|R2P) )*"
    r"(?:Focal Point|focal point|Ambassador|Minister|State Secretary|Director|Permanent Representative|Special Adviser|Under-Secretary|Desk Officer|desk officer)\b"
)

SMALL = "a an and as at but by for from in of on or so the then this that these to when where while with"
OFFICES = (
    "agency assembly bureau centre center commission committee council department division embassy foundation government group institute mission"
    " ministry network office organisation organization parliament permanent prime foreign republic secretariat section state summary union united"
    " unit university"
)
NO_PERSON = frozenset([*SMALL.split(), *OFFICES.split()])


def _reference(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find a link by a number or word whose line with the address is missing."""
    for match in REFERENCE.finditer(line.bare):
        name = match[2] or match[1]
        if not any(text.strip().lower().startswith(f"[{name.lower()}]:") for text in lines):
            return Found(f"is a link to [{name}], and no line of the page gives its address", "write [words](address)", field="link")
    return None


def _note(lines: list[str], bare: list[str], line: Line) -> Found | None:
    above = bare[line.number - 1].strip() if line.number else ""
    match = None if above else NOTE.match(line.text)
    if not match or not any(map(_is_marked, bare[: line.number])):
        return None
    fix = "say it in the sentence that it explains, and cite with {{ cite(…) }}"
    return Found("begins with a star, as a note at the foot of a page of paper", fix)


def _is_marked(text: str) -> bool:
    """Tell whether a word of a line bears a star that no other closes."""
    stars = re.sub(r"^\s*\*\s", "", text).replace("**", "").replace("\\*", "*").count("*")
    return stars % 2 == 1 and bool(MARKED.search(text))


def _keys(lines: list[str], bare: list[str], line: Line) -> Found | None:
    if not (match := KEYS.search(line.bare)):
        return None
    right = "+".join(key.capitalize() for key in match[1].split("+"))
    mended = line.text[: match.start()] + right + line.text[match.end() :]
    return Found(f"holds {match[0]}, keys as another program draws them", f"write {right}", mended)


def _mail(lines: list[str], bare: list[str], line: Line) -> Found | None:
    match = None if line.number and bare[line.number - 1].strip() else MAIL.match(line.bare)
    return match and Found(f"holds “{match[0].strip()}”, words of a letter or mail", "take them out; a page speaks to every reader")


LOOSE: tuple[Finder, ...] = (_reference, _note, _keys)
# Not for texts to print, some of which are letters.
OF_A_LETTER: Finder = _mail


def check_loose_ends(manual: Manual, page: PageFile) -> Iterator[Diagnostic]:
    """Yield each link whose words are the name of a file, and each person who is named by the post."""
    for at, text, bare, match in _loose(page.body):
        number = page.body_line + at
        if match:
            yield _file_as_words(manual, page, number, text, match)
        if name := _person(manual, bare):
            what, fix = f"seems to name a person (“{name}”), and the manual names none", "name the office or the post instead"
            yield Diagnostic(f"docs/{page.path}", number, 1, "text", what, fix)


@lru_cache(maxsize=512)
def _loose(body: str) -> tuple[tuple[int, str, str, re.Match | None], ...]:
    """Return the lines with what may be at fault: their numbers, their texts with and without code and macros, and a link that shows a file."""
    lines = zip(text_lines(body), bare_lines(body), strict=True)
    asked = ((at, text, bare) for at, (text, bare) in enumerate(lines) if ".md]" in text or ".md`]" in text or ", " in text)
    found = ((at, text, bare, FILE_AS_WORDS.search(MACRO.sub(blank, text))) for at, text, bare in asked)
    return tuple(each for each in found if each[3] or PERSON.search(each[2]))


def _file_as_words(manual: Manual, page: PageFile, number: int, text: str, match: re.Match) -> Diagnostic:
    """Return what is wrong with a link that shows the name of a file, and the line with the title of its page."""
    other = manual.pages.get(match[2])
    right = f"[{other.meta.title}](/{match[2]}{match[3] or ''})" if other else ""
    mended = text[: match.start()] + right + text[match.end() :] if right else ""
    fix = f"write {right}" if right else "write as its words what the page is called"
    return Diagnostic(f"docs/{page.path}", number, 1, "link", f"has the name of a file as its words, {match[1]}", fix, mended, int(bool(mended)))


def _person(manual: Manual, text: str) -> str:
    """Return a name beside a post, of which nothing else in the manual speaks; empty text if there is none."""
    for match in PERSON.finditer(text):
        words = re.findall(r"[A-ZÀ-Þ][a-zß-ÿ’'-]+", match["name"])
        if (
            NO_PERSON.isdisjoint(map(fold, words))
            and fold(match["name"]) not in names_of_countries(manual)
            and all(_texts_with(manual)[fold(word)] < 2 for word in words)
        ):
            return match["name"]
    return ""


@lru_cache(maxsize=2)
def _texts_with(manual: Manual) -> Counter[str]:
    """Return in how many records and pages a word with a capital letter stands."""
    texts = [str(vars(record)) for kind in DATA_KINDS if kind.shape != "table" for record in getattr(manual, kind.name).values()]
    texts += [" ".join(country.all_names()) for country in manual.countries.values()] + [page.body for page in manual.pages.values()]
    return Counter(fold(word) for text in texts for word in set(re.findall(r"\b[A-ZÀ-Þ][\w’'-]+", text)))
