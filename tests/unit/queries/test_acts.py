"""Public acts that create a post, compared element by element."""

from pathlib import Path

import lxml.html
import pytest
from manuals import change, faults, read

from macros.components import REGISTRY

DECREE = "data/acts/decree.yml"
RECORD = """title: A decree on a committee
group: prevention
form: decree
dates: [2018-12-29]
countries: [NO]
elements:
  tasks: {text: it helps the government, source: brief, locator: Core roles}
  limits: {text: it does not act itself, source: seoul, locator: Awareness-raising}
note: only a summary was read
gaps: [the text of the decree]
sources: [brief]
reviewed: 2026-01-31
review_by: 2027-01-31
"""


@pytest.fixture
def acts(small: Path) -> Path:
    """The small manual with one act."""
    (small / DECREE).parent.mkdir()
    (small / DECREE).write_text(RECORD, "utf-8")
    return small


def rows(html: str, path: str) -> list[str]:
    """Return the texts of elements, on one line each."""
    return [" ".join(" ".join(found.itertext()).split()) for found in lxml.html.fromstring(f"<div>{html}</div>").xpath(path)]


def test_the_table_shows_form_date_and_the_elements_that_were_seen(acts: Path):
    html = REGISTRY["act_table"](read(acts), "prevention")
    assert rows(html, ".//tbody/tr/*") == [
        "A decree on a committee",
        "Decree [ Brief 2012 ] Only a summary was read.",
        "29 December 2018",
        "Tasks , What it is not",
    ]
    assert rows(html, ".//caption") == ["On atrocity prevention, oldest first: 1 entry"]
    assert lxml.html.fromstring(html).xpath("//tbody//a[text()='Tasks']/@href") == ["/post/acts-by-element/#tasks"]
    assert rows(html, ".//details//li") == ["Not known: the text of the decree."]


def test_an_element_lists_what_the_acts_say_each_with_its_own_source(acts: Path):
    html = REGISTRY["act_element"](read(acts), "limits")
    assert rows(html, ".//li") == ["A decree on a committee . It does not act itself. [ Seoul summary 2016 , Awareness-raising]"]


def test_an_element_that_no_act_settles_says_so(acts: Path):
    assert rows(REGISTRY["act_element"](read(acts), "powers"), ".//li") == ["No act that was read settles this."]


def test_a_group_without_acts_is_a_sentence(acts: Path):
    (acts / DECREE).unlink()
    html = REGISTRY["act_table"](read(acts), "prevention")
    assert rows(html, ".//tbody/tr") == [] and "<table" not in html and "no act is on record" in html, "a table without rows is no table in a PDF"


def test_an_element_that_is_no_word_of_the_mandate_is_told_with_its_line(acts: Path):
    change(acts, DECREE, "  tasks:", "  duties:")
    assert [line for line in faults(acts) if line.startswith(f"{DECREE}:7")]


def test_a_source_of_an_element_that_does_not_exist_is_told(acts: Path):
    change(acts, DECREE, "source: seoul", "source: soul")
    assert any("there is no source “soul”" in line for line in faults(acts))
