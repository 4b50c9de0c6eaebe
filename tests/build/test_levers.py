"""Levers: no threshold without a source, no force without its conditions, days that are computed, and a table to filter, find and sign.

On the small manual with 36 levers, checked and built once.
"""

import re
from pathlib import Path

import lxml.html
import pytest
from accessibility.browser import server
from accessibility.look import violations
from filelock import FileLock
from manuals import NOON, SMALL, add_to_navigation, change, copy_of, faults, read, run
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from macros.components import REGISTRY

PLACE = "data/levers/session.yml"
SESSION = """\
title: A special session of the council
short: Special session
names: [Emergency meeting in Geneva, Zebrafinch]
family: human-rights-council
when: first-two-weeks
body: The council
decides: the minister
threshold: {text: a third of the members, sources: [seoul]}
speed: {text: within a day, sources: [brief]}
elapsed: {began: 2022-02-25, beginning: the veto, ended: 2022-03-02, ending: the vote, sources: [seoul]}
first_step: count the votes
limits: it binds nobody
facts:
  - {text: it was held once, sources: [brief]}
example: {date: 2021-02, text: a session on a place, sources: [use]}
see: [roles/hub.md]
unverified:
  - {field: the majority, note: rests on nothing}
reviewed: 2026-01-31
review_by: 2027-01-31
"""
USE = """\
title: A session and its record
short: Record
publisher: The council
standing: network
date: 2021
url: https://example.org/use
read: full
read_from: seed
reviewed: 2026-01-31
review_by: 2027-01-31
"""
FORCE = "force: true\nconditions: {text: through the Council alone, sources: [brief]}\n"
FILLER = "a line of ordinary length that stands in a cell of the table for the test"
TABLE = """\
---
title: All levers
description: "Every lever in one table, told in a summary that is long enough for the rules."
reviewed: 2026-01-31
review_by: 2027-01-31
template: wide.html
---

What can be done stands here. {{ editors() }}

{{ lever_table() }}
"""
FAMILY = (
    TABLE.replace("All levers", "Geneva")
    .replace("Every lever in one table", "The levers of one family")
    .replace("lever_table()", 'lever_list(family="human-rights-council")')
)
STEPS = (
    TABLE.replace("All levers", "First day")
    .replace("Every lever in one table", "The levers of one day")
    .replace("lever_table()", 'lever_steps(when="first-day")')
    + "\n{{ lever_chart() }}\n"
)


def plain(number: int) -> str:
    """Return a lever that no source gives a threshold, of the length that a lever usually has."""
    families = ("bilateral", "security-council", "regional", "economic", "justice", "people", "presence", "incitement")
    return (
        f"title: Lever {number} in full\nshort: Lever number {number} of the manual\nfamily: {families[number % 8]}\nwhen: first-day\nbody: A body\n"
        f"decides: the minister and the director, {FILLER[:40]}\nno_threshold: {FILLER} and {FILLER[:60]}\nfirst_step: {FILLER}\nlimits: {FILLER}\n"
        f"{FORCE if number % 12 == 0 else ''}reviewed: 2026-01-31\nreview_by: 2027-01-31\n"
    )


def lay(root: Path, others: int = 35) -> None:
    """Write the levers and the pages that show them."""
    files = {
        PLACE: SESSION,
        "data/sources/use.yml": USE,
        "docs/risk/levers/index.md": TABLE,
        "docs/risk/human-rights-council.md": FAMILY,
        "docs/risk/steps.md": STEPS,
    }
    files |= {f"data/levers/l{number}.yml": plain(number) for number in range(others)}
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    for name in files:
        if name.startswith("docs/"):
            add_to_navigation(root, name)


@pytest.fixture
def levers(small: Path) -> Path:
    lay(small, others=1)
    return small


@pytest.fixture(scope="module")
def built(shared: Path) -> Path:
    """The small manual with 36 levers, built."""
    root = shared / "levers"
    with FileLock(f"{root}.lock"):
        if not (root / "site").exists():
            copy_of(SMALL, root)
            lay(root)
            done = run(root, "build", SOURCE_DATE_EPOCH=NOON)
            assert done.returncode == 0, done.stdout + done.stderr
    return root / "site"


def words(html: str) -> str:
    """Return the text of a block, one space between words."""
    return " ".join(" ".join(lxml.html.fromstring(html).itertext()).split())


def sections(site: Path, page: str) -> dict[str, str]:
    """Return the text below each heading of a page, by its id."""
    found: dict[str, str] = {}
    for element in lxml.html.parse(site / page / "index.html").getroot().xpath("//main//*[self::h2 or self::p or self::li or self::dt or self::dd]"):
        if element.tag == "h2":
            found[element.get("id")] = ""
        elif found:
            last = list(found)[-1]
            found[last] = f"{found[last]} {' '.join(element.text_content().split())}".strip()
    return found


def test_the_chart_has_a_square_for_each_lever_below_its_time_and_tells_the_numbers_in_words(built: Path):
    figure = lxml.html.parse(built / "risk/steps/index.html").getroot().xpath("//figure")[0]
    assert [len(drawing.xpath('.//path[@class="s-fill"]')) for drawing in figure.iter("svg")] == [36, 36]
    for told in figure.iter("desc"):
        assert "Human Rights Council and experts: 0 first day, 0 first three days, 1 first two weeks, 0 weeks to months." in told.text
        assert "Security Council and General Assembly: 5 first day" in told.text
    assert "no ladder" in figure.xpath("string(figcaption)")


def test_a_good_lever_is_accepted(levers: Path):
    assert faults(levers) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("sources: [seoul]}\nspeed", "sources: []}\nspeed", "threshold.sources"),
        ("threshold: {text: a third of the members, sources: [seoul]}", "threshold: {text: a third of the members}", "threshold.sources"),
        ("threshold: {text: a third of the members, sources: [seoul]}\n", "", "threshold: is missing. Fix: add threshold: with text and sources"),
        ("speed:", "no_threshold: one letter\nspeed:", "no_threshold: stands beside a threshold from sources"),
        ("speed:", "force: true\nspeed:", "conditions: is missing. Fix: add conditions:, since armed force can be part of this lever"),
        ("ended: 2022-03-02", "ended: 2022-02-25", "elapsed.ended: is 2022-02-25, not after began, 2022-02-25. Fix: correct the day that is wrong"),
        ("began: 2022-02-25", "began: 2022-02", "elapsed.began"),
        ("family: human-rights-council", "family: geneva", "family"),
        ("sources: [brief]}\nelapsed", "sources: [nobody]}\nelapsed", "speed.sources"),
    ],
)
def test_what_is_not_sourced_or_not_whole_is_refused_at_its_place(levers: Path, old: str, new: str, told: str):
    change(levers, PLACE, old, new)
    (fault,) = faults(levers)
    assert fault.startswith(f"{PLACE}:") and told in fault


def test_the_page_of_a_lever_tells_what_a_source_says_apart_from_the_editors(built: Path):
    told = sections(built, "risk/levers/session")
    assert re.match(r"A third of the members\. ?1 Family", told["threshold"]), "the sentence, then the facts"
    assert told["decides"] == "The minister."
    assert told["first-step"] == "Count the votes."
    assert told["limits"] == "It binds nobody."
    assert re.match(r"Within a day\. ?2 5 days passed between the veto \(25 February 2022\) and the vote \(2 March 2022\)\.", told["speed"])
    assert told["example"].startswith("February 2021: A session on a place.")
    assert "What is not certain, as of 31 January 2026" in (built / "risk/levers/session/index.html").read_text("utf-8")


def test_where_no_source_sets_a_threshold_the_page_says_so(built: Path):
    assert "No source that was read sets a threshold. Family" in sections(built, "risk/levers/l1")["threshold"]
    assert sections(built, "risk/levers/l1")["speed"].startswith("No source that was read says how fast it is.")


def test_the_conditions_of_force_stand_beside_it_on_its_page_and_in_the_table(built: Path):
    assert "If force is part of it. Through the Council alone." in sections(built, "risk/levers/l12")["threshold"]
    row = lxml.html.parse(built / "risk/levers/index.html").xpath("//tr[@id='l12']")[0]
    assert "If force is part of it: Through the Council alone." in row.text_content()


def test_a_family_and_a_time_list_their_own_levers(levers: Path):
    manual = read(levers)
    family = words(REGISTRY["lever_list"](manual, "human-rights-council"))
    assert family.startswith("Special session What it takes A third of the members.") and "Lever number" not in family
    assert words(REGISTRY["lever_steps"](manual, "first-day")).startswith("Lever number 0 of the manual : A line of ordinary length")
    assert REGISTRY["lever_list"](manual, "people").count("No lever stands here yet.") == 1
    assert REGISTRY["count"](manual, "levers") == "2"


def test_a_lever_is_found_by_an_everyday_name_in_the_table_and_in_search(built: Path, page: Page):
    with server(built) as address:
        page.goto(f"{address}risk/levers/")
        page.get_by_role("textbox", name="Filter").fill("zebrafinch")
        expect(page.locator(".filters-count")).to_have_text("1 of 36 shown")
        expect(page.locator("#session")).to_be_visible()
        page.goto(f"{address}risk/levers/?when=first-day")
        expect(page.locator(".filters-count")).to_have_text("35 of 36 shown")
        assert violations(page) == []
        page.locator("input[type=search][name=q]").press_sequentially("zebrafinch")
        expect(page.get_by_role("listbox", name="Search results").get_by_role("option").first).to_contain_text("Special session")


def printed(page: Page, target: Path) -> PdfReader:
    page.pdf(path=target, prefer_css_page_size=True)
    return PdfReader(target)


FACES = "[...document.querySelectorAll('body, .levers :is(th, td, caption)')].map(part => getComputedStyle(part).fontFamily)"


def test_the_table_is_printed_alone_in_a_size_to_read_with_a_column_to_sign(built: Path, page: Page, tmp_path: Path):
    with server(built) as address:
        page.goto(f"{address}risk/levers/")
        paper = printed(page, tmp_path / "levers.pdf")
        name = page.title().rpartition(" · ")[2]
        sheets = len(paper.pages)
        assert sheets <= 4
        assert all(sheet.mediabox.width > sheet.mediabox.height for sheet in paper.pages)
        text = " ".join(sheet.extract_text() for sheet in paper.pages)
        assert text.count("Who signs here") == sheets, "the head stands on each sheet"
        assert len(set(re.findall(r"Lever number \d+", text))) == 35 and "Special session" in text
        assert "The columns marked (editors) are the editors' guidance" in " ".join(text.split())
        sources = text.partition("Sources by number")[2]
        assert "Summary of the Sixth Annual Meeting" in sources and "https://example.org/seoul" in sources, "each source with its address"
        assert "https://example.org/use" not in text, "but those of what is left out"
        assert "A session on a place" not in text and "What can be done stands here" not in text
        assert all(f"{number} / {sheets}" in sheet.extract_text() and name in sheet.extract_text() for number, sheet in enumerate(paper.pages, 1))
        page.emulate_media(media="print")
        assert len(set(page.evaluate(FACES))) == 1, "in the type of a chapter"
        assert page.evaluate("parseFloat(getComputedStyle(document.querySelector('.levers td')).fontSize)") >= 11, "8.5 points"
        page.emulate_media(media="null")
        page.route("**/*levers.css", lambda route: route.fulfill(body="", content_type="text/css"))
        page.reload()
        assert len(printed(page, tmp_path / "plain.pdf").pages) > sheets, "without its rules it takes more sheets"
