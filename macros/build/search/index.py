"""What the search box reads. In: the built pages, the manual and the scripts that were copied with them.

Out, below assets/: `search-worker.js`, the engine with its libraries and all that it answers from at once (the titles of pages and the
names of states), and in `search/` the other names of pages, which come behind it, and the index and the texts in parts, of which a
question fetches those that it needs. All are scripts, so that they also load from a disk, where nothing can be fetched. The same pages
give the same bytes.
"""

import hashlib
import json
from collections.abc import Iterable

from babel import Locale

from ...models.manual import Manual, page_of
from ...models.urls import url
from ...models.words import SEARCH_WORDS
from ...queries.citations import STATES as LIST_OF_STATES
from ...queries.unlisted import unlisted_names, unlisted_sentence
from ..site import Site
from .answers import answers
from .entries import Entry, entries
from .language_files import (
    ENGLISH,
    alike_words,
    asked_of_places,
    asked_words,
    languages,
    lists_of_words,
    shapes_of_questions,
    small_words,
    words_in_other_languages,
)
from .pages import SEARCH_KINDS, STATE, Indexed, indexed_pages
from .parts import WordPart, base36, text_parts, word_parts
from .places import places_elsewhere
from .standings import standings_of_states
from .words import WORD, fold, words_of

LIBRARIES = ("assets/vendor/minisearch.min.js", "assets/vendor/stemmer.js", "assets/search-answers.js", "assets/search-reading.js")
PORTUGUESE = ("pt", "pt_PT")
COMMON = {"the states"}  # a name of one state whose words are asked for in "how can my state join"
ASKING = {"who", "when", "where", "why", "how", "not", "no"}  # small words that tell one question from another, as in search-answers.js
ASKED, ANSWERS_IN_A_PART = ("ask", "not"), 12
ENGINE, PARTS = "assets/search-worker.js", "assets/search/"


def search_files(site: Site, manual: Manual) -> dict[str, bytes]:
    """Return the engine, into which the libraries go, and the parts."""
    pages = indexed_pages(site.pages, manual)
    found = entries(pages)
    words = word_parts(found, small_words(), _tongues(pages), places_elsewhere(manual), unlisted_names(manual), words_in_other_languages())
    texts = text_parts(found)
    data = {f"w{at}": _words(part) for at, part in enumerate(words)} | {f"t{at}": _texts(part) for at, part in enumerate(texts)}
    data |= {
        "n": _behind(pages, found, manual) | {"texts": _starts(texts)},
        "s": standings_of_states(manual) | {"asked": asked_words()},
    } | _questions(answers(site.pages, pages, manual))
    stamp = hashlib.sha256(_data(data).encode()).hexdigest()[:12]
    first = _data(_at_once(pages, manual, _page_of_results(site)) | {"parts": [part.begins for part in words], "stamp": stamp})
    worker = "".join(f"{site.text(name).strip()}\n" for name in (*LIBRARIES, ENGINE)) + f"manualSearch.begin({first});\n"
    parts = {f"{PARTS}{name}.js": f'manualSearch.take("{stamp}","{name}",{_data(part)});\n'.encode() for name, part in data.items()}
    return {ENGINE: worker.encode()} | parts


def _page_of_results(site: Site) -> str:
    """Return the address of the page on which results can stand, "" if there is none."""
    return next((page.url for page in site.pages if "data-search-page" in page.html), "")


def _data(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("\u2028", " ").replace("\u2029", " ").replace("</", "<\\/")


def _tongues(pages: list[Indexed]) -> list[tuple[str, int]]:
    named = ((name, number) for number, page in enumerate(pages) for name in dict.fromkeys((*page.tongues, *_in_portuguese(page))))
    return [(name, number) for name, number in named if words_of(name) and fold(name) not in COMMON]


def _in_portuguese(page: Indexed) -> set[str]:
    """Return what a state is called in Portugal and in Brazil: the one language of many states that is none of the six."""
    code = page.address.rstrip("/").rpartition("/")[2].upper() if page.kind == STATE else ""
    return {name for locale in PORTUGUESE if (name := Locale.parse(locale).territories.get(code))}


def _words(part: WordPart) -> dict:
    return {
        "words": _column(part.words),
        "names": _column(part.names),
        "places": _column(part.places),
        "unlisted": _column(part.unlisted),
        "tongues": _column(part.tongues),
    }


def _texts(part: list[Entry]) -> dict:
    return {name: _column(getattr(entry, name) for entry in part) for name in ("id", "title", "summary", "text")}


def _starts(parts: list[list[Entry]]) -> list[int]:
    return [len(part) for part in parts]


def _at_once(pages: list[Indexed], manual: Manual, page: str) -> dict:
    """Return what is answered from at once, as columns of lines."""
    words = list(SEARCH_KINDS)
    return {
        "kinds": list(SEARCH_KINDS.values()),
        "pages": {
            "address": _column(page.address for page in pages),
            "kind": [words.index(page.kind) for page in pages],
            "row": [words.index(page.row_kind or page.kind) for page in pages],
            "title": _column(page.title for page in pages),
            "also": _also(pages, of_states=True),
            "heads": [len(page.heads) for page in pages],
            "rows": [len(page.rows) for page in pages],
        },
        "state": words.index(STATE),
        "member": words.index("members"),
        "instrument": words.index("instruments"),
        "languages": {ENGLISH: languages()[ENGLISH]},
        "page": page,
        "unlisted": unlisted_sentence(manual),
        "list": _address(LIST_OF_STATES),
    }


def _questions(found: list[dict]) -> dict[str, object]:
    """Return the questions that have an answer, and what is said to them in parts: of these a question needs one."""
    heads = [{name: answer[name] for name in ASKED if name in answer} | {"ask": _told_apart(answer["ask"])} for answer in found]
    said = [{name: value for name, value in answer.items() if name not in ASKED} for answer in found]
    starts = range(0, len(said), ANSWERS_IN_A_PART)
    return {"q": {"each": ANSWERS_IN_A_PART, "alike": alike_words(), "place": asked_of_places(), "list": heads} | lists_of_words()} | {
        f"q{at}": said[start : start + ANSWERS_IN_A_PART] for at, start in enumerate(starts)
    }


def _told_apart(wordings: list[str]) -> list[str]:
    """Return the question itself, and of its other wordings the words that tell them from others: more the engine does not read."""
    title, *others = wordings
    words = (WORD.findall(fold(other)) for other in others)
    kept = (" ".join(word for word in its if word in ASKING or word not in small_words() or (word == "can" and "many" in its)) for its in words)
    return [title, *dict.fromkeys(filter(None, kept))]


def _behind(pages: list[Indexed], found: list[Entry], manual: Manual) -> dict:
    """Return the other names of pages and terms, of every entry how long its title and text are, a letter each, and the other languages."""
    others = {code: its for code, its in languages().items() if code != ENGLISH}
    return {
        "also": _also(pages, of_states=False),
        "long": "".join(map(_size, found)),
        "names": _names(pages, found, manual),
        "languages": others,
        "shapes": shapes_of_questions(),
    }


def _also(pages: list[Indexed], of_states: bool) -> str:
    return _column("|".join(page.also) if (page.kind == STATE) == of_states else "" for page in pages)


def _size(entry: Entry) -> str:
    """Return how many words the title of an entry has, and how many bits the number of words of its text, a letter each: enough to rank by."""
    return f"{min(9, len(entry.words[0]))}{base36(len(entry.words[3]).bit_length())}"


def _column(texts: Iterable[str]) -> str:
    return "\n".join(texts)


def _names(pages: list[Indexed], found: list[Entry], manual: Manual) -> dict:
    """Return the words of the glossary, each with its other forms and the entries it leads to, and those of search alone."""
    starts = [number for number, entry in enumerate(found) if not entry.id]
    page_at = {page.address: starts[number] for number, page in enumerate(pages)}
    rows = {(pages[entry.page].address, entry.id): number for number, entry in enumerate(found) if entry.id}
    terms = [
        ([term.term, *term.aliases], [page_at.get(_address(page)) for page in term.see], rows.get(_place(id))) for id, term in manual.terms.items()
    ]
    others = [
        ([word.label, *word.description.split(", ")], [starts[at] for at, page in enumerate(pages) if word.label in (page.title, *page.also)], None)
        for word in manual.vocabularies.get(SEARCH_WORDS, {}).values()
    ]
    return {
        "words": _column("|".join(names) for names, _, _ in [*terms, *others]),
        "see": [[at for at in see if at is not None] for _, see, _ in [*terms, *others]],
        "row": [row for _, _, row in [*terms, *others]],
    }


def _place(term: str) -> tuple[str, str]:
    page, _, id = page_of("terms", term).partition("#")
    return _address(page), id


def _address(page: str) -> str:
    return url(page.partition("#")[0]).removeprefix("/")
