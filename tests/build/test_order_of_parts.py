"""The parts of a page come in the order in which its reader needs them, on every page of each kind, by the words that she meets. On the built edition.

A page answers first: what it is, the answer, then facts, what came of it, what is not known; sources, what is related and who keeps it come last.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import lxml.html
import pytest
from lxml.html import HtmlElement

from macros.components import REGISTRY
from macros.models.manual import KINDS, Manual, href
from macros.models.urls import url

OWN = "a heading of its own"  # in a page that is written by hand
ENTRIES = "the entries"
HEAD = ("Breadcrumbs", "Title", "Summary", "On this page~")
FOOT = (r"Sources of this page(: \d+)?", "About this page", "Previous and next page")
UNSOURCED_FOOT = (f"{FOOT[0]}~", *FOOT[1:])  # some tools and instruments were never read
WRITTEN_FOOT = (f"{FOOT[0]}~", "Related~", *FOOT[1:])
# By kind, in words: headings, names of landmarks, and of a list of facts its first. What ends in "~" some pages of the kind do without.
ORDER: dict[str, tuple[str, ...]] = {
    "practice": (
        *HEAD,
        "The situation~",
        "What was done",
        "What came of it~",
        "Where",
        "What others could take from it~",
        "What is not known~",
        "More from .*~",
        "Same theme: .*~",
        *FOOT,
    ),
    "meeting": (
        *HEAD,
        "When",
        "Outcomes",
        "Practices on record from here~",
        "Attendance",
        "Themes~",
        "Also on record~",
        "What is not known~",
        "Before and after",
        *FOOT,
    ),
    "instrument": (
        *HEAD,
        "Why it matters",
        "Where does your state stand.*~",
        "Kind",
        "How a state joins~",
        "How many have joined~",
        "By state~",
        "Particulars~",
        "What is not verified~",
        *UNSOURCED_FOOT,
    ),
    "member": (
        *HEAD,
        "Evidence",
        "Where the Focal Point sits~",
        "Roles in the network~",
        "Meetings hosted~",
        "Attendance on record~",
        "Documented practices~",
        "What is not known",
        "Go on~",
        *FOOT,
    ),
    "state": (
        *HEAD,
        "Treaties and commitments",
        ".*: on record",
        "Universal Periodic Review",
        "National mechanisms and bodies",
        "Bodies and groups, and what each offers",
        "In the network of Focal Points",
        "States of the same groups, and what they documented",
        "What could be joined next",
        "Where to confirm each line",
        "Mapping worksheet",
        ".*: to fill in",
        *FOOT,
    ),
    "module": (
        *HEAD[:2],
        "Audience",
        *HEAD[2:],
        "Why it matters",
        "Session plan",
        "Session plan of .*",
        "Facilitator notes",
        "Key messages",
        "Exercise",
        "Worked answer",
        "Check questions",
        "Handout",
        "Further reading",
        *WRITTEN_FOOT,
    ),
    "tool": (
        *HEAD,
        "What it is for",
        "Issued by",
        "Who can use it",
        "What it needs",
        "What it cannot do",
        "Particulars~",
        "What is not verified~",
        "Other tools of this kind~",
        "Where it could help~",
        *UNSOURCED_FOOT,
    ),
    "chapter": (*HEAD, OWN, *WRITTEN_FOOT),
    "register": (*HEAD, "Filter", ENTRIES, OWN, *WRITTEN_FOOT),
}


UNWRITTEN = {"The situation~", "What came of it~"}  # parts that no record of the edition tells; a record that tells every part is held below


class Part(NamedTuple):
    """What a reader meets on a page, in words, and where it stands."""

    said: str
    element: HtmlElement


def words(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def met(page: HtmlElement) -> list[Part]:
    """Return what a reader meets in the main part of a page, in the order of its source, which is that of every reader's program."""
    (main,) = page.xpath("//main")
    head = set(main.xpath("(.//header[.//h1]//p)[1]"))
    entries = page.xpath("string(//main//form[.//label]/@data-filters-for)")
    found = [Part(said, element) for element in main.iter("*") if (said := _said(element, head, entries))]
    at = next((place for place, part in enumerate(found) if part.said == "Filter"), 0)
    return [part for place, part in enumerate(found) if place > at or part.element.tag != "h2"]  # what a register says first is for its writers


def _said(element: HtmlElement, head: set[HtmlElement], entries: str) -> str:
    if element.tag == "h1":
        return "Title"
    if element.tag == "p":
        return "Summary" if element in head else ""
    if entries and element.get("id") == entries:
        return ENTRIES
    if element.tag in ("h2", "caption"):
        return words(element)
    if element.tag in ("dl", "form"):
        return words(next(element.iter("dt", "label"), element)).removesuffix(":")
    return element.get("aria-label", "") if element.tag == "nav" else ""


def places(parts: list[Part], order: tuple[str, ...]) -> Iterator[tuple[int, Part]]:
    """Yield each part that has a place in the order, with it; a heading that has none is one of the page's own, or stands there for nobody."""
    for part in parts:
        place = next((at for at, said in enumerate(order) if said != OWN and re.fullmatch(said.removesuffix("~"), part.said)), None)
        if place is None and part.element.tag == "h2":
            assert OWN in order, f"has no place in the order: {part.said}"
            place = order.index(OWN)
        if place is not None:
            yield place, part


def misplaced(page: HtmlElement, order: tuple[str, ...]) -> list[str]:
    """Return what comes too early on a page, what comes again further down, and what is not there."""
    found = list(places(met(page), order))
    wrong = [f"“{later.said}” comes after “{part.said}”" for (place, part), (after, later) in pairwise(found) if after < place]
    missing = {at for at, said in enumerate(order) if not said.endswith("~") and said != OWN} - {place for place, _ in found}
    return wrong + [f"“{order[at]}” is not there" for at in sorted(missing)]


@pytest.fixture(scope="module")
def pages(site: Path, manual: Manual) -> dict[str, dict[str, HtmlElement]]:
    """The built pages of each kind by their address."""
    made = [(kind.page_kind, href(name, id)) for name, kind in KINDS.items() if kind.page_kind for id in getattr(manual, name)]
    written = [(page.meta.kind, url(path)) for path, page in manual.pages.items()]
    found: dict[str, dict[str, HtmlElement]] = {kind: {} for kind in ORDER}
    for kind, address in dict.fromkeys(each for each in (*made, *written) if "#" not in each[1]):
        tree = lxml.html.fromstring((site / address.strip("/") / "index.html").read_text("utf-8"))
        is_register = tree.xpath("(//main//form)[1]//label[starts-with(normalize-space(), 'Filter')]")
        if kind in ORDER or is_register:
            found["register" if is_register else kind][address] = tree
    return found


@pytest.fixture
def in_order(pages: dict[str, dict[str, HtmlElement]]) -> Callable[[str], None]:
    """Hold every page of a kind to its order, and each part of the order to some page."""

    def held(kind: str) -> None:
        wrong = {address: found for address, page in pages[kind].items() if (found := misplaced(page, ORDER[kind]))}
        assert not wrong
        used = {ORDER[kind][place] for page in pages[kind].values() for place, _ in places(met(page), ORDER[kind])}
        assert len(pages[kind]) > 5 and set(ORDER[kind]) - used <= UNWRITTEN, "a part that no page has is held by nothing"

    return held


def test_a_practice_tells_what_was_done_what_came_of_it_and_what_to_take_before_others_like_it(in_order: Callable[[str], None]):
    in_order("practice")


def test_a_practice_that_tells_every_part_begins_with_the_situation(manual: Manual):
    id, case = next((id, case) for id, case in manual.practices.items() if case.lesson)
    told = case.model_copy(update={"situation": "a gap was found", "result": "a plan stood"})
    profile = REGISTRY["practice_profile"](replace(manual, practices={**manual.practices, id: told}), id)
    heads = re.findall(r"^## (.*?) \{:", profile, flags=re.MULTILINE)
    assert heads[:4] == ["The situation", "What was done", "What came of it", "What others could take from it"]
    assert profile.index("A plan stood") < profile.index("<dt>Where") < profile.index(heads[3])


def test_a_meeting_tells_when_it_was_then_its_outcomes_then_who_came(in_order: Callable[[str], None]):
    in_order("meeting")


def test_an_instrument_tells_why_it_matters_and_where_a_state_stands_before_all_others(in_order: Callable[[str], None]):
    in_order("instrument")


def test_a_member_shows_its_evidence_first_and_what_is_not_known_before_it_leads_on(in_order: Callable[[str], None]):
    in_order("member")


def test_the_page_of_a_state_goes_from_what_is_on_record_to_what_can_be_done_and_ends_with_the_worksheet(in_order: Callable[[str], None]):
    in_order("state")


def test_a_module_tells_for_whom_it_is_and_why_before_its_plan_and_asks_after_it_has_taught(in_order: Callable[[str], None]):
    in_order("module")


def test_a_chapter_begins_with_its_answer_and_ends_with_sources_and_what_is_related(in_order: Callable[[str], None]):
    in_order("chapter")


def test_a_tool_tells_what_it_is_for_what_it_needs_and_what_it_cannot_do_in_this_order(in_order: Callable[[str], None]):
    in_order("tool")


def test_a_register_has_its_filter_then_its_entries_then_what_explains_them(in_order: Callable[[str], None]):
    in_order("register")


def exchange(one: HtmlElement, other: HtmlElement) -> None:
    """Let two elements of a page change places."""
    mark = one.makeelement("i")
    one.getparent().replace(one, mark)
    other.getparent().replace(other, one)
    mark.getparent().replace(mark, other)


@pytest.mark.parametrize("kind", ORDER)
def test_any_two_neighbours_that_change_places_are_told(pages: dict[str, dict[str, HtmlElement]], kind: str):
    page = max(pages[kind].values(), key=lambda page: len({place for place, _ in places(met(page), ORDER[kind])}))
    neighbours = [(one, other) for (place, one), (after, other) in pairwise(places(met(page), ORDER[kind])) if after > place]
    apart = [(one.element, other.element) for one, other in neighbours if one.element not in other.element.iterancestors()]
    assert len(apart) > 5
    for one, other in apart:
        exchange(one, other)
        assert misplaced(page, ORDER[kind]), (one.text, other.text)
        exchange(other, one)
    assert not misplaced(page, ORDER[kind])
