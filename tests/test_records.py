"""The real records: how many there are, what must never be in them, and that their kinds stay apart."""

import datetime as dt
import re
from functools import lru_cache
from pathlib import Path

import pytest
from conftest import ROOT

from macros.models.urls import href
from macros.components import REGISTRY
from macros.loader import load
from macros.models.manual import Manual
from macros.queries.citations import title_of
from macros.build.site import BuiltPage

FOLDERS = ("members", "meetings", "practices", "tools", "instruments", "sources", "courses")
RECORDS = sorted(path.relative_to(ROOT / "data") for folder in FOLDERS for path in (ROOT / "data" / folder).rglob("*.yml"))


@pytest.fixture(scope="module")
def manual() -> Manual:
    """The real manual."""
    return load(ROOT, dt.date(2026, 11, 21), REGISTRY)


@pytest.mark.parametrize(
    ("kind", "fewest"),
    [("members", 18), ("meetings", 18), ("practices", 57), ("tools", 26), ("instruments", 30), ("sources", 250), ("courses", 24), ("events", 42),
     ("recommendations", 121), ("terms", 60), ("risk_factors", 14), ("resilience", 6), ("modules", 16), ("countries", 195)],
)
def test_nothing_of_the_collected_facts_is_missing(manual: Manual, kind: str, fewest: int):
    assert len(getattr(manual, kind)) >= fewest


def test_the_lists_that_prove_no_membership_stay_apart(manual: Manual):
    assert {id: len(item.states) for id, item in manual.leads.items()} == {"role-only": 5, "participants-2011": 31, "friends-of-r2p": 16}
    assert "cr" not in manual.members and "us" not in manual.members


def test_nobody_is_listed_because_no_list_was_found(manual: Manual):
    assert {member.confidence for member in manual.members.values()} == {"named"}


def test_members_of_the_united_nations_with_their_groups(manual: Manual):
    states = manual.countries.values()
    assert sum(state.status == "member" for state in states) == 193
    assert all(state.group for state in states if state.status == "member")
    assert {state.name for state in states if state.status == "observer"} == {"Holy See", "State of Palestine"}


def test_the_risk_factors_are_eight_and_six(manual: Manual):
    kinds = [factor.kind for factor in manual.risk_factors.values()]
    assert (kinds.count("common"), kinds.count("specific")) == (8, 6)


def test_status_rows_are_those_that_the_collection_counted(manual: Manual):
    parties = {}
    for row in manual.treaty_status.values():
        if row.status == "party":
            parties[row.instrument] = parties.get(row.instrument, 0) + 1
    expected = {"genocide-convention": 153, "geneva-conventions": 195, "rome-statute": 124, "att": 116, "iccpr": 175, "cat": 175, "crc": 194,
                "refugee-convention": 146, "safe-schools": 120, "kigali-principles": 26, "french-mexican-veto": 2}
    assert {key: parties[key] for key in expected} == expected


def test_no_source_that_may_not_be_named_is_named(manual: Manual):
    assert not {"wpdl-2022", "factbook-2026", "interjust-2025"} & set(manual.sources)


def test_no_contact_detail_stands_anywhere():
    pattern = re.compile(r"[\w.+-]+@[\w-]+\.\w{2,}|(?<![\w/])\+\d[\d ()/-]{8,}\d")
    for path in [*(ROOT / "data").rglob("*.*"), *(ROOT / "docs").rglob("*.md")]:
        if path.suffix in (".yml", ".csv", ".md"):
            assert not pattern.search(path.read_text("utf-8")), path


@lru_cache(maxsize=4)
def built(path: Path) -> BuiltPage:
    """A built page, read once for all its entries."""
    return BuiltPage(path.parent.as_posix(), path.read_text("utf-8"))


@pytest.mark.parametrize("record", RECORDS, ids=lambda path: path.with_suffix("").as_posix())
def test_every_record_has_a_page_or_an_entry_that_shows_its_title(site: Path, manual: Manual, record: Path):
    kind, id = record.parts[0], record.stem
    page, _, anchor = href(kind, id).partition("#")
    tree = built(site / page.strip("/") / "index.html").tree
    found = tree.xpath(f"//*[@id='{anchor}']") if anchor else tree.xpath("//main")
    shown, title = (" ".join(text.split()) for text in (found[0].text_content(), title_of(manual, kind, id)))
    assert len(found) == 1 and title in shown
