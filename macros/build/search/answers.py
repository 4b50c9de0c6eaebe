"""Answers to the questions that people ask. In: the built pages, what search knows of them, and the manual. Out: questions with their answers.

An answer comes from a record of data/answers.yml, from a page that asks a question in its title and answers it in its summary, or from
the meetings of a year. Its
text is that of the place it leads to, its sources are those that the place cites, and its date is that of the place's last review. A text
of the record's own has the sources that the record names for it, and no others.
"""

import re
from collections.abc import Iterator
from itertools import pairwise, takewhile

from lxml.html import HtmlElement

from ...models.answers import Answer
from ...models.formatting import day
from ...models.manual import Manual
from ...models.urls import url
from ...queries.answer_texts import is_list_of_a_page, is_pointer, is_word_alone, of_its_page, plain, sentences_of
from ...queries.titles import record_of
from ..modules.sections import source_id
from ..site import BuiltPage
from .facts import Told, fact, meetings_of_years, members_of
from .pages import Indexed
from .sections import HEADINGS

QUESTION = re.compile(r"([^.?!]{8,90}\?)\s+(.{30,})")
LONGEST, MOST_SOURCES = 300, 2
MEETINGS = "network/meetings/index.md"
OF_A_YEAR = (
    "Which meetings were there in {}?",
    "where was the {} meeting",
    "where did the network meet in {}",
    "when was the {} meeting",
    "annual meeting {}",
)


def answers(pages: list[BuiltPage], indexed: list[Indexed], manual: Manual) -> list[dict]:
    """Return every question with its answer, those of the records first."""
    built, known = {page.url: page for page in pages}, {page.address: page for page in indexed}
    found = [_of_record(answer, built, known, manual) for answer in manual.answers.values()]
    return [*filter(None, found), *_of_titles(built, known, manual), *_of_meetings(known, manual)]


def _of_record(answer: Answer, built: dict[str, BuiltPage], known: dict[str, Indexed], manual: Manual) -> dict | None:
    path, _, id = answer.page.partition("#")
    address = url(path).removeprefix("/")
    if address not in known:
        return None
    place = _worked_out(manual, answer) or _told(manual, built[address], known[address], id)
    text, sources = (answer.text, [manual.sources[source].short for source in answer.sources]) if answer.text else (place.text, place.sources)
    return _answer([answer.question, *answer.also], Told(text, sources, place.date or _reviewed(manual, path)), address, id, answer.not_here)


def _worked_out(manual: Manual, answer: Answer) -> Told | None:
    return fact(manual, answer.fact) if answer.fact else members_of(manual, answer.members_of) if answer.members_of else None


def _of_titles(built: dict[str, BuiltPage], known: dict[str, Indexed], manual: Manual) -> Iterator[dict]:
    for path, page in manual.pages.items():
        address = url(path).removeprefix("/")
        asked = QUESTION.match(known[address].summary) if address in known and page.meta.title.endswith("?") else None
        if asked and asked[1] == page.meta.title:
            yield _answer(
                [page.meta.title], Told(_cut(asked[2]), _sources(manual, built[address], built[address].prose), _reviewed(manual, path)), address
            )


def _of_meetings(known: dict[str, Indexed], manual: Manual) -> Iterator[dict]:
    address = url(MEETINGS).removeprefix("/")
    for year, told in meetings_of_years(manual).items() if address in known else ():
        yield _answer([words.format(year) for words in OF_A_YEAR], told, address)


def _answer(asked: list[str], told: Told, address: str, id: str = "", not_here: bool = False) -> dict:
    return {"ask": asked, "text": told.text, "from": list(told.sources), "date": told.date, "to": address, "id": id} | (
        {"not": 1} if not_here else {}
    )


def _reviewed(manual: Manual, path: str) -> str:
    """Return when a place was last reviewed, a page written by hand or one made from a record."""
    made = record_of(manual, path)
    reviewed = manual.pages[path].meta.reviewed if path in manual.pages else getattr(manual.record(*made), "reviewed", None) if made else None
    return f"reviewed {day(reviewed)}" if reviewed else ""


def _told(manual: Manual, page: BuiltPage, known: Indexed, id: str) -> Told:
    """Return the first sentences of a place, and the sources that it cites."""
    if not id:
        asked = QUESTION.match(known.summary)
        return Told(_cut(asked[2] if asked else known.summary or known.text), _sources(manual, page, page.prose), "")
    part = next((part for part in (*known.heads, *known.rows) if part.id == id), None)
    return Told(_cut(part.text if part else known.text), _sources(manual, page, _below(page, id)), "")


def _below(page: BuiltPage, id: str) -> list[HtmlElement]:
    """Return what stands below a heading, up to the next one, or the entry itself."""
    found = page.tree.xpath("//*[@id=$id]", id=id)
    return list(takewhile(lambda node: node.tag not in HEADINGS, found[0].itersiblings())) if found and found[0].tag in HEADINGS else found


def _sources(manual: Manual, page: BuiltPage, parts: list[HtmlElement]) -> list[str]:
    """Return the short names of the first sources that a part of a page cites."""
    known = {item.get("id"): source_id(item) for item in page.tree.xpath("//*[@data-sources]//li[not(@data-first)]")}
    names = {line: manual.sources[id].short for line, id in known.items() if id}
    first = {item.get("id"): item.get("data-first") for item in page.tree.xpath("//li[@data-first]")}
    cited = [link.get("href")[1:] for part in parts for link in part.xpath("descendant-or-self::a[@role='doc-noteref']")]
    return list(dict.fromkeys(name for id in cited if (name := names.get(first.get(id, id)))))[:MOST_SOURCES]


def _cut(text: str) -> str:
    """Return the first sentences of a text that answer, as many as fit; of a text in which none does, the first ones."""
    kept = ""
    for sentence in _answering(text) or sentences_of(text):
        if kept and len(kept) + len(sentence) > LONGEST:
            break
        kept = f"{kept} {sentence}".strip()
    return kept


def _answering(text: str) -> list[str]:
    """Return the sentences of a text without those that only speak of their page, were cut off or stood before."""
    every = sentences_of(text)
    nothing = {own for before, own in pairwise(every) if is_word_alone(own, before)}
    nothing |= {own for own in every if of_its_page(own) or is_pointer(own) or is_list_of_a_page(own)}
    once = {plain(sentence): sentence for sentence in reversed(every)}
    return [once[key] for key in dict.fromkeys(map(plain, every)) if once[key] not in nothing]
