"""What a paper says and a page cannot: figures, pages and sections by their number, and sources by author and year.

In: the lines of a page, and the manual. Out: problems at their lines, with the line as it should be where one source is meant.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from ...models.manual import Manual
from ...models.page_files import PageFile
from ...reading.diagnostics import Diagnostic
from ...reading.markdown.reader import bare_lines, text_lines
from ...reading.nearest import fold
from ..line_finders import Found, Line
from ..names import names_of_countries

THING = r"(?:[Ff]igures?|[Ff]igs?\.|[Tt]ables?|[Bb]ox|[Pp]ages?|[Cc]hapters?|[Ss]ections?|[Aa]nnex|[Aa]ppendix)"
NUMBER = r"(?:\d+(?:\.\d+)*|[IVX]+|[A-F])"
OF_ANOTHER = r"(?![\w.-]*\w)(?!,? (?:of|in|to|from|on|under|and)\b)(?!\])"
SAYS = r"(?:shows?|says?|explains?|describes?|tells?|sets? out|makes? clear|points? out|outlines?)"
OF_THE_CHARTER = re.compile(r"Chapter (?:V|VI|VII|VIII)$")  # of the United Nations, which nobody need say
NUMBERED = re.compile(
    rf"\b(?:[Ss]ee(?: also)?|[Rr]efer to|[Tt]urn to|cf\.)(?: the)? (?P<one>{THING} {NUMBER}){OF_ANOTHER}"
    rf"|\b(?:above|below|earlier|later),? (?:in|on)(?: the)? (?P<two>{THING} {NUMBER}){OF_ANOTHER}"
    rf"|\b[Aa]s(?: the)? (?P<four>{THING} {NUMBER})(?: above| below)? {SAYS}\b"
    rf"|\b(?P<three>{THING} {NUMBER}) of this (?:manual|page|chapter|document|guide|handbook)\b"
)
CITED = re.compile(r"[^.!?{}]*[.!?)]*\s*\{\{\s*cite\b")
YEAR = r"(?:19|20)\d\d[a-z]?"
NAME = r"[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ0-9a-z][\w’'-]*){0,3}?"
AUTHORS = rf"(?P<name>{NAME})(?P<more>,? (?:and|&) [A-ZÀ-Þ][\w’'-]+|,? et al\.?)?"
WHERE = r"(?P<where>(?:, ?|: ?)(?:pp?\. ?)?\d{1,4}(?: ?[-–] ?\d{1,4})?)?"
AUTHOR_YEAR = re.compile(
    rf"(?<=\s)[(\[](?:[Ss]ee |cf\. |e\.g\. )?{AUTHORS},? (?:(?P<year>{YEAR}){WHERE}|n\.d\.)(?P<next>; [^()\[\]]{{3,80}})?(?:\)|\](?![(\[:]))"
)
SHORT_NAME = re.compile(r"(?<=\s)[(\[](?:(?i:source): |[Ss]ee )?(?P<name>[^()\[\]{}]{6,60}?)(?P<place>, pp?\. ?\d[\d–-]*)?(?:\)|\](?![(\[:]))")
EVENT = re.compile(
    r"\b(?:meetings?|met|workshops?|conferences?|summits?|sessions?|forums?|gatherings?|seminars?|courses?|trainings?|congress|round ?tables?"
    r"|accords?|agreements?|charter|commitments?|communiqu[ée]s?|conventions?|declarations?|frameworks?|pacts?|principles|process|protocols?|resolutions?|statements?|treaty"
    r"|held|hosts?|hosted|hosting|took place|take place|takes place|city|cities|venue)\b",
    re.IGNORECASE,
)
MONTHS = "january february march april may june july august september october november december spring summer autumn winter fall mid early late since until from in"
PAPER = "as on paper, where a page of the manual has no such number"
LINK = "link to the heading: [words](/folder/page.md#id)"


def numbered(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find a place of the manual by a number that only paper has; a sentence with its source speaks of a place in the source."""
    match = NUMBERED.search(line.bare)
    place = match and next(filter(None, match.groups()))
    if not place or CITED.match(line.text, match.end()) or OF_THE_CHARTER.match(place) and not match["three"]:
        return None
    return Found(f"leads to “{place}”, {PAPER}", LINK)


def check_author_and_year(manual: Manual, page: PageFile) -> Iterator[Diagnostic]:
    """Yield a problem for each source in brackets, by its author and year or by its short name."""
    for number, text, bare in _with_brackets(page.body):
        if found := _by_short_name(manual, text, bare) or _by_author(manual, page, bare):
            mended, lines = found.mended or "", int(found.mended is not None)
            yield Diagnostic(f"docs/{page.path}", page.body_line + number, 1, found.field, found.what, found.fix, mended, lines)


@lru_cache(maxsize=512)
def _with_brackets(body: str) -> tuple[tuple[int, str, str], ...]:
    """Return the lines in which a source could be named in brackets: their numbers, their texts, and these without code and macros."""
    lines = zip(text_lines(body), bare_lines(body), strict=True)
    return tuple((number, text, bare) for number, (text, bare) in enumerate(lines) if SHORT_NAME.search(bare) or AUTHOR_YEAR.search(bare))


def _by_short_name(manual: Manual, text: str, bare: str) -> Found | None:
    """Find a source by the short name that readers see, which a macro makes a link of."""
    for match in SHORT_NAME.finditer(bare):
        if id := _short_names(manual).get(fold(match["name"])):
            place = (match["place"] or "").strip(", ")
            if place and manual.sources[id].sections:
                fix = f'write {{{{ cite("{id}", "section") }}}} in its place, with the heading under which it stands there in the place of “{place}”'
                return Found(f"names a source in brackets, {match[0].strip()}", fix, field="cite")
            call = f'{{{{ cite("{id}", "{place}") }}}}' if place else f'{{{{ cite("{id}") }}}}'
            mended = f"{text[: match.start()].rstrip()} {call}{text[match.end() :]}"
            return Found(f"names a source in brackets, {match[0].strip()}", f"write {call} in its place", mended, field="cite")
    return None


def _by_author(manual: Manual, page: PageFile, bare: str) -> Found | None:
    """Find a source by its author and year; a place or an event with its year is none."""
    for match in AUTHOR_YEAR.finditer(bare):
        sure = match["more"] and "et al" in match["more"] or match["where"] or not match["year"]
        if _is_author(manual, page, match) if not sure else not _is_time(match["name"]):
            fix = 'write {{ cite("id", "place") }} in its place, with the id of its file in data/sources/'
            return Found(f"names a source by author and year, as on paper: {match[0].strip()}", fix, field="cite")
    return None


def _is_time(name: str) -> bool:
    return bool(set(fold(name).split()) & set(MONTHS.split()))


def _is_author(manual: Manual, page: PageFile, match: re.Match) -> bool:
    """Tell whether a name beside a year is a person's or an office's: a single word of which nothing else in the manual speaks."""
    words = [match["name"], *re.findall(r"[A-ZÀ-Þ][\w’'-]+", match["more"] or "")]
    if any(" " in word or _is_time(word) or fold(word) in names_of_countries(manual) for word in words):
        return False
    if int(match["year"][:4]) > manual.as_of.year or EVENT.search(match.string[: match.start()].rpartition(". ")[2]):
        return False  # a place where something was, or is to be
    known = _words(manual)
    return all(fold(word) not in known and page.body.count(word) == page.body.count(match[0].strip()) for word in words)


@lru_cache(maxsize=2)
def _short_names(manual: Manual) -> dict[str, str]:
    return {fold(source.short): id for id, source in manual.sources.items() if source.short}


@lru_cache(maxsize=2)
def _words(manual: Manual) -> frozenset[str]:
    """Return the words with a capital letter of sources, records and pages: what they name is a place, an event or a body."""
    records = (manual.sources, manual.meetings, manual.practices, manual.events, manual.documents, manual.instruments, manual.tools)
    texts = [str(vars(record)) for kind in records for record in kind.values()] + [
        re.sub(r"\([^()]*\)|\[[^\[\]]*\](?!\()", "", page.body) for page in manual.pages.values()
    ]
    return frozenset(fold(word) for text in texts for word in set(re.findall(r"\b[A-ZÀ-Þ][\w’'-]+", text)))
