"""Numbers typed by hand of what the manual counts itself, which one record more makes untrue.

In: the manual and where its pages stand. Out: a problem at each title, description and line of ours that holds one.
Only a number that is the manual's own today is told: of whom a source speaks nobody can tell from a number alone.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from ...models.formatting import spelt
from ...models.manual import KINDS, Manual
from ...models.page_files import PageFile
from ...queries.counts import counted
from ...reading.diagnostics import Diagnostic
from ...reading.locations import Location
from ...reading.markdown.reader import bare_lines, text_lines

# What readers call one of a kind. Of things that others have as well a number is told only where the manual shows its own.
NOUNS = {
    "members": "members|member states|focal points",
    "meetings": "meetings",
    "practices": "practices|cases",
    "sources": "sources",
    "tools": "tools",
    "instruments": "instruments|treaties and commitments",
    "levers": "levers",
    "recommendations": "recommendations",
    "modules": "modules",
    "terms": "terms",
    "courses": "courses",
    "documents": "documents",
    "events": "events",
    "acts": "acts",
    "programmes": "programmes",
}
OURS = ("levers", "modules")  # words for nothing but what the manual made
SUBSETS = {"members": "kind", "meetings": "type", "levers": "family"}
OF_A_SUBSET = {"members": "states|organisations"}
FEW = 13  # a smaller number is often one of something else
SORT = 5  # so many of a sort are seldom what somebody is to choose, as three levers are
WORDS = {spelt(number): number for number in range(2, 100)}
NUMBER = rf"(?<![\w.,/–-])(?<!\bof )(?P<number>\d{{1,3}}(?:,\d{{3}})*|\d{{4}}|{'|'.join(sorted(WORDS, key=len, reverse=True))})"
BETWEEN = r"(?: (?!(?:of|in|from|for|on|at|to|and|with|or|by|than|that|which|who|as|is|are|other|further|more|new|others)\b)[a-z-]+){0,2}"
DATED = r"(?! (?:in|by|as of|until|since) (?:\w+ ){0,2}\d{4})"
# A sentence with one of these words tells what somebody else counted.
TOLD_BY = re.compile(
    r"\b(?:public record|brief of|summary of|according to|counted|named by"
    r"|(?:brief|letter|page|paper|report|resolution|source|statement|summary)s? (?:of \d{4} )?(?:count|give|list|name|propose|put|recommend|say|speak)s?)\b",
    re.IGNORECASE,
)
ALONE = re.compile(rf"\bthe {NUMBER} (?:that|which|on record)\b", re.IGNORECASE)
SENTENCE = re.compile(r"[^.!?]+(?:[.!?](?! |$)[^.!?]*)*")
CITED = re.compile(r"\{\{\s*cite\(")


def check_typed_counts(manual: Manual, pages: Iterable[PageFile], locations: Mapping[str, Location]) -> Iterator[Diagnostic]:
    """Yield each number in a title, a description or a line without a source that is what the manual now counts."""
    rules = [_Kind(manual, kind) for kind in NOUNS if kind not in {name for name, _ in manual.broken}]
    homes, others = {rule.home for rule in rules} | {"index.md"}, {}
    for page in pages:
        like = page.path if page.path in homes else f"{page.path.partition('/')[0]}/"  # of the other pages of a section the same is asked
        if like not in others:
            others[like] = tuple(filter(None, (rule.asked(like) for rule in rules)))
        if asked := others[like]:
            for field in ("title", "description") if page.path in locations else ():
                if found := _found(asked, str(getattr(page.meta, field) or "")):
                    yield locations[page.path].diagnostic((field,), *_told(*found[:2]))
            for number, column, *told in _in_text(asked, page.body):
                yield Diagnostic(f"docs/{page.path}", page.body_line + number, column, "text", *told)


class Asked(NamedTuple):
    """A kind of which a page could hold a number: how many there are, and how a number of it is written, each with the numbers that are told there."""

    name: str
    total: int
    forms: tuple[tuple[re.Pattern[str], frozenset[int]], ...]

    @property
    def call(self) -> str:
        """Return the macro that counts them."""
        return f'{{{{ count("{self.name}") }}}}'

    def first(self, text: str) -> re.Match | None:
        """Return the first number of the kind in a sentence; most name nothing of it, and looking for that first is a tenth of the work."""
        small, words = text.lower(), _forms(self.name)[0]
        asked = (form for form in self.forms if form[0] is ALONE or any(word in small for word in words))
        return next((match for form, numbers in asked for match in form.finditer(text) if _value(match["number"]) in numbers), None)


class _Kind:
    """What is counted of one kind, and the pages that show it whole."""

    def __init__(self, manual: Manual, kind: str):
        self.name, self.total = kind, len(counted(manual, kind))
        self.place = KINDS[kind].place
        self.home = KINDS[kind].page_of_all or _index(manual, self.place)
        self.parts = _parts(manual, kind)
        _, self.nouns, self.part_nouns = _forms(kind)

    def asked(self, path: str) -> Asked | None:
        """Return what a page could hold of the kind; None where no number is told."""
        near = path.partition("/")[0] == self.place.partition("/")[0] or path == "index.md"
        if path == self.home or near and self.name in OURS:
            found = [(self.part_nouns, {self.total, *self.parts}), *([(ALONE, {self.total})] if path == self.home else ())]
        else:
            found = [(self.nouns, {self.total})] if self.total >= FEW and (near or self.name in OURS) else []
        forms = tuple((form, frozenset(numbers - {0, 1})) for form, numbers in found if numbers - {0, 1})
        return Asked(self.name, self.total, forms) if forms else None


@cache
def _forms(kind: str) -> tuple[tuple[str, ...], re.Pattern[str], re.Pattern[str]]:
    """Return the words for a kind and its sorts, and how a number of the kind, and of either, is written."""
    either = "|".join(filter(None, (NOUNS[kind], OF_A_SUBSET.get(kind))))
    written = (re.compile(rf"{NUMBER}{BETWEEN} (?:{nouns})\b{DATED}", re.IGNORECASE) for nouns in (NOUNS[kind], either))
    return (*either.split("|"),), *written


def _index(manual: Manual, place: str) -> str:
    """Return the nearest index above the pages of a kind: that of their folder, or of the folder above."""
    while "/" in place:
        place = place.rpartition("/")[0]
        if f"{place}/index.md" in manual.pages:
            return f"{place}/index.md"
    return ""


def _parts(manual: Manual, kind: str) -> set[int]:
    """Return how many of a kind there are of each sort: states and organisations, numbered meetings, levers of a family."""
    found = Counter(getattr(record, SUBSETS[kind]) for record in counted(manual, kind)) if kind in SUBSETS else {}
    return {number for number in found.values() if number >= SORT}


def _value(written: str) -> int:
    return WORDS[written.lower()] if written.lower() in WORDS else int(written.replace(",", ""))


def _found(asked: tuple[Asked, ...], text: str) -> tuple[re.Match, Asked, int] | None:
    """Return the first number, its kind, and where the sentence that holds it begins."""
    for sentence in SENTENCE.finditer(text):
        for rule in asked:
            match = rule.first(sentence[0])
            if match and not TOLD_BY.search(sentence[0]):
                return match, rule, sentence.start()
    return None


def _told(match: re.Match, rule: Asked) -> tuple[str, str]:
    whole = _value(match["number"]) == rule.total
    fix = f"leave the number out, or let the page count it in its text with {rule.call}" if whole else "leave the number out"
    return f"says “{match[0]}”, what the manual counts itself, which the next of the {rule.name} makes untrue", fix


@lru_cache(maxsize=1024)
def _in_text(asked: tuple[Asked, ...], body: str) -> tuple[tuple, ...]:
    """Return each line of a text, from 0, with a number of ours, its column, what is wrong with it, and how to mend it."""
    return tuple(_each(asked, body))


def _each(asked: tuple[Asked, ...], body: str) -> Iterator[tuple]:
    for number, (line, bare) in enumerate(zip(text_lines(body), bare_lines(body), strict=True)):
        if CITED.search(line) or not (found := _found(asked, bare)):  # what stands beside a source is of that source
            continue
        match, rule, start = found
        (what, fix), mend = _told(match, rule), ()
        if rule.call in fix and not line.lstrip().startswith("#"):  # no macro stands in a heading
            fix = f"write {rule.call} in its place"
            mend = (line[: start + match.start("number")] + rule.call + line[start + match.end("number") :], 1)
        yield number, start + match.start() + 1, what, fix, *mend
