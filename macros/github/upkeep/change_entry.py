"""What readers are told of a change. In: the description of a proposal and the files it touches. Out: an entry of data/changes/, and who still has to be told.

An editor writes once what is different, in the description of the proposal, below “What is different for readers”. Publishing makes the entry of it.
"""

import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import NamedTuple

from ...models.formatting import shortened, slug
from ...models.kinds import Kind
from ...models.manual import DATA_KINDS, Manual
from ...queries.titles import page_title
from ...reading.files.asset_files import ASSETS, ATTACHMENTS
from ..forms.issue_forms import NO_ANSWER, clean
from ..git import Touched
from ..quiet import APART
from ..records.proposed import Draft
from ..records.yaml_writer import written

ENTRIES = "data/changes/"
NOT_TOLD = ("docs/assets/", "data/schema/", "data/addresses/", ENTRIES, "data/README.md", "data/reviews.yml", "data/accessibility.yml")
OTHERWISE = "index.md"
MOST_LETTERS = 300
MOST_PAGES = 20
HEADING = re.compile(r"^\W*what is different for readers\W*$", re.IGNORECASE)
NEXT = re.compile(r"^\s*(#{1,6} |\*\*[^*]+\*\*\s*$|- \[|\* \[[ x]\])")
REMARK = re.compile(r"<!--.*?(-->|\Z)", re.DOTALL)
MARKS = (
    (re.compile(r"!?\[([^\]]*)\]\([^)]*\)"), r"\1"),
    (re.compile(r"(\*\*|__|`+|~~)(.+?)\1"), r"\2"),
    (re.compile(r"<[^>]*>"), ""),
    (re.compile(r"^\s*[-*+>]\s+"), ""),
)
ENTITY = re.compile(r"&#(\d{2,5});")
SAME_WORDS = re.compile(r"^\s*[-*] \[[xX]\].*other words", re.MULTILINE)
NOTHING = {"nothing", "none", "no", "n/a", "-", "–", "nothing is different", "nothing for readers"}


class Said(NamedTuple):
    """What a description says is different: the sentence, empty if the place for it is empty; whether it says that nothing is; whether only words are."""

    text: str
    nothing: bool
    wording: bool


class Merged(NamedTuple):
    """A proposal that was accepted: its number, its description, the day, and the files that it touched."""

    number: int
    body: str
    day: str
    files: list[str]


def said(body: str) -> Said:
    """Return what a description says is different for readers, as plain text on one line."""
    plain = REMARK.sub("", body.replace("\r\n", "\n"))
    lines, inside = [], False
    for line in plain.split("\n"):
        if HEADING.match(line):
            inside = True
        elif inside and NEXT.match(line):
            break
        elif inside:
            lines.append(_unmarked(line))
    text = clean(" ".join(lines))
    nothing = text.rstrip(".").casefold() in NOTHING
    return Said("" if nothing or text in NO_ANSWER else _shortened(text), nothing, bool(SAME_WORDS.search(plain)))


def _unmarked(line: str) -> str:
    """Return a line of Markdown without its marks."""
    for mark, words in MARKS:
        line = mark.sub(words, line)
    return ENTITY.sub(lambda match: chr(int(match[1])), line.replace(APART, "@"))


def _shortened(text: str) -> str:
    """Return a text with at most the letters of an entry: whole sentences if they fit, else whole words and a sign that more was said."""
    if len(text) <= MOST_LETTERS:
        return text
    head = text[: MOST_LETTERS - 2]
    sentence = head.rfind(". ")
    return head[: sentence + 1] if sentence > MOST_LETTERS // 3 else shortened(text, MOST_LETTERS - 2)


def content_of(files: list[Touched]) -> list[Touched]:
    """Return the files of which readers should be told, those that are handed out to them among these."""
    return [file for file in files if (not file.path.startswith(NOT_TOLD) or _is_handed_out(file.path)) and not file.clock_only]


def _is_handed_out(path: str) -> bool:
    """Tell whether readers take a file away; what pages look like is not told."""
    return path.startswith(ASSETS) and PurePosixPath(path).suffix in ATTACHMENTS


def entries_of(files: list[Touched]) -> list[str]:
    """Return the new entries of data/changes/ among the files, for those who write them by hand."""
    return [file.path for file in files if file.status == "A" and file.path.startswith(ENTRIES)]


def entry(manual: Manual, proposal: Merged) -> Draft | None:
    """Return the entry that an accepted proposal makes; None if it has one, says that nothing is different, or leaves the place empty."""
    told = said(proposal.body)
    by_hand = any(path.startswith(ENTRIES) for path in proposal.files)
    if not told.text or by_hand or any(change.proposal == proposal.number for change in manual.changes.values()):
        return None
    record = {
        "date": proposal.day,
        "kind": kind_of(proposal.files, told.wording),
        "text": told.text,
        "pages": pages_of(manual, proposal.files),
        "proposal": str(proposal.number),
    }
    words = slug(told.text).split("-")[:6]
    return Draft(f"{ENTRIES}{'-'.join([proposal.day, *(word for word in words if word), str(proposal.number)])}.yml", written(record))


def kind_of(files: list[str], wording: bool) -> str:
    """Return the kind of a change: of words only if its description says so, of data if only records changed, else of meaning."""
    if wording:
        return "wording"
    return "data" if all(path.startswith("data/") for path in files) else "meaning"


def pages_of(manual: Manual, files: list[str]) -> list[str]:
    """Return the pages on which readers see what changed, those that are there; the home page if there is none."""
    pages = dict.fromkeys(page for path in files if not path.startswith(NOT_TOLD) if (page := _there(manual, path)))
    return list(pages)[:MOST_PAGES] or [OTHERWISE]


def _there(manual: Manual, path: str) -> str:
    """Return the page on which a file is seen; for a record that is gone, the page of all of its kind."""
    if not path.startswith(("data/", "docs/", "mkdocs.yml")):
        return ""
    page, _, place = page_shown(path).partition("#")
    if page in manual.pages or page_title(manual, page) != page:
        known = not place or place in _ids(manual, path)
        return f"{page}#{place}" if place and known else page
    index = page.rpartition("/")[0] + "/index.md"
    return index if index in manual.pages else ""


def _ids(manual: Manual, path: str) -> Mapping[str, object]:
    kind = _kind_of(path)
    return getattr(manual, kind.name) if kind else {}


def page_shown(path: str) -> str:
    """Return the page on which readers see a file of docs/ or data/: `network/members/no.md` for `data/members/no.yml`."""
    if path.startswith("docs/"):
        return path.removeprefix("docs/")
    kind = _kind_of(path)
    return _page_of(kind, path.rpartition("/")[2].removesuffix(".yml")) if kind else OTHERWISE


def _kind_of(path: str) -> Kind | None:
    return next((kind for kind in DATA_KINDS if path.removeprefix("data/").split("/")[0] == kind.path), None)


def _page_of(kind: Kind, id: str) -> str:
    if kind.shape == "folder" and kind.place:
        return kind.page_of(id)
    return kind.page_of_all or OTHERWISE
