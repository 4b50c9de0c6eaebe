"""The review clock, and the page on which readers see a file."""

import datetime as dt
import json
from pathlib import Path

import lxml.html
import pytest
from manuals import DAY, change, faults, run
from support.commands.in_process import command

from macros.components import REGISTRY
from macros.github.upkeep.change_entry import page_shown
from macros.loader import read_all
from macros.models.fields import Reviewed
from macros.models.manual import DATA_KINDS, Manual
from macros.queries import review_dates
from macros.rules.dates.review_dates import WITHOUT_CLOCK

# The clock


def test_a_record_without_dates_is_told(small: Path):
    change(small, "data/members/no.yml", "review_by: 2027-01-31\n", "")
    assert faults(small) == [
        "data/members/no.yml:1:1: review_by: is missing. Fix: add review_by: day by which it should be reviewed again, yyyy-mm-dd"
    ]


def test_a_file_without_a_review_is_told_unless_its_records_have_their_own(small: Path):
    change(small, "data/reviews.yml", "recommendations:", "glossary:")
    assert faults(small) == [
        "data/recommendations.yml:1:1: file: has no review date. "
        "Fix: write recommendations: with title, owner, reviewed and review_by in data/reviews.yml"
    ]
    path = small / "data/recommendations.yml"
    lines = [line for line in path.read_text("utf-8").splitlines() if line.strip()]
    dated = "\n".join(f"{line}\n  reviewed: 2026-01-31\n  review_by: 2027-01-31" if line.startswith("  explained") else line for line in lines)
    path.write_text(dated + "\n", "utf-8")
    assert faults(small) == []


def test_a_review_of_no_file_and_dates_in_the_wrong_order_are_told(small: Path):
    change(small, "data/reviews.yml", "network:", "netwrok:")
    change(small, "data/members/eu.yml", "review_by: 2027-01-31", "review_by: 2026-01-31")
    lines = faults(small)
    assert any("data/members/eu.yml" in line and "review_by: is not after reviewed" in line for line in lines)
    assert any("data/reviews.yml:3" in line and "“netwrok” is not a file of records" in line for line in lines)


def test_what_falls_due_is_sorted_and_overdue_is_before_today(small: Path):
    change(small, "data/members/eu.yml", "review_by: 2027-01-31", "review_by: 2026-11-20")
    manual = read_all(small, DAY, REGISTRY).manual
    rows = review_dates.due(manual, dt.date(2026, 12, 31), DAY)
    assert [(row.path, row.title, row.overdue) for row in rows] == [("data/members/eu.yml", "European Union", True)]
    everything = review_dates.due(manual, dt.date(2030, 1, 1), DAY)
    assert everything == sorted(everything)
    paths = {row.path for row in everything}
    assert {"docs/roles/hub.md", "data/sources/brief.yml", "data/recommendations.yml"} <= paths
    assert "data/reviews.yml" not in paths


@pytest.mark.slow
def test_every_page_and_record_has_a_clock(manual: Manual):
    without = [
        (kind.name, id)
        for kind in DATA_KINDS
        if kind.model not in WITHOUT_CLOCK
        for id in getattr(manual, kind.name)
        if not review_dates.kept(manual, kind.name, id)
    ]
    assert without == []
    paths = {row.path for row in review_dates.due(manual, dt.date(2100, 1, 1), DAY)}
    assert {f"docs/{page}" for page in manual.pages} <= paths
    assert {
        f"data/{kind.path}" for kind in DATA_KINDS if kind.shape != "folder" and kind.model not in WITHOUT_CLOCK and getattr(manual, kind.name)
    } <= paths
    assert all(
        f"data/{kind.path}/{id}.yml" in paths
        for kind in DATA_KINDS
        if kind.shape == "folder" and issubclass(kind.model, Reviewed)
        for id in getattr(manual, kind.name)
    )


@pytest.mark.slow
def test_due_prints_path_title_owner_and_date(small: Path):
    done = command(small, "due", "--days", "10", "--as-of", "2027-01-25")
    assert done.returncode == 0
    assert "docs/roles/hub.md: The hub: Network Secretariat: 2027-01-31" in done.stdout.splitlines()
    assert "(overdue)" not in done.stdout
    late = command(small, "due", "--days", "0", "--as-of", "2027-02-01")
    assert "docs/roles/hub.md: The hub: Network Secretariat: 2027-01-31 (overdue)" in late.stdout.splitlines()
    assert command(small, "due", "--days", "10", "--as-of", "2026-02-01").stdout == (
        "Nothing is overdue on 2026-02-01, and nothing falls due within 10 days.\n"
    )


@pytest.mark.slow
def test_due_as_json(small: Path):
    rows = json.loads(command(small, "due", "--days", "400", "--json", "--as-of", "2026-02-01").stdout)
    hub = next(row for row in rows if row["path"] == "docs/roles/hub.md")
    assert hub == {
        "review_by": "2027-01-31",
        "path": "docs/roles/hub.md",
        "title": "The hub",
        "owner": "Network Secretariat",
        "overdue": False,
        "href": "/roles/hub/",
        "interval": 365,
    }
    assert json.loads(command(small, "due", "--days", "1", "--json", "--as-of", "2026-02-01").stdout) == []


@pytest.mark.slow
def test_due_counts_from_the_day_of_the_build_and_not_from_the_clock(small: Path):
    done = command(small, "due", "--days", "0", SOURCE_DATE_EPOCH="1803859200")
    assert "(overdue)" in done.stdout


@pytest.mark.slow
def test_due_on_a_manual_with_faults_tells_them(small: Path):
    change(small, "data/members/no.yml", "iso: NO", "iso: NX")
    done = command(small, "due")
    assert done.returncode == 1
    assert "data/members/no.yml:2:6" in done.stderr
    assert done.stderr.splitlines()[-1].endswith("to mend first.")


@pytest.mark.slow
def test_the_page_marks_what_is_overdue_on_the_day_of_its_build(small: Path):
    def marks() -> list[str]:
        html = lxml.html.parse(small / "site/roles/hub/index.html").getroot()
        return [mark.text_content() for mark in html.xpath("//*[contains(@class, 'label-warn')]")]

    assert run(small, "build", SOURCE_DATE_EPOCH="1795219200").returncode == 0
    assert marks() == []
    assert run(small, "build", SOURCE_DATE_EPOCH="1803859200").returncode == 0
    assert marks() == ["Review overdue", "Overdue"]


def test_the_list_of_reviews_on_a_page(small: Path):
    manual = read_all(small, dt.date(2027, 2, 1), REGISTRY).manual
    html = lxml.html.fragment_fromstring(REGISTRY["review_list"](manual, 10), create_parent=True)
    assert "Overdue" in html.text_content()
    assert html.xpath("//a[.='The hub']/@href") == ["/roles/hub/"]
    early = read_all(small, dt.date(2026, 2, 1), REGISTRY).manual
    assert "Nothing falls due within 10 days of 1 February 2026" in REGISTRY["review_list"](early, 10)


# Where readers see a file


@pytest.mark.parametrize(
    ("file", "page"),
    [
        ("docs/roles/hub.md", "roles/hub.md"),
        ("data/members/no.yml", "network/members/no.md"),
        ("data/sources/brief.yml", "reference/sources.md#brief"),
        ("data/glossary.yml", "reference/glossary.md"),
        ("data/treaty-status.csv", "tools/mapping-worksheet.md"),
        ("data/vocabularies/themes.yml", "index.md"),
    ],
)
def test_where_readers_see_a_file(file: str, page: str):
    assert page_shown(file) == page


def test_every_kind_of_record_is_seen_on_a_page(manual: Manual):
    for kind in DATA_KINDS:
        page = page_shown(f"data/{kind.path}" + ("/x.yml" if kind.shape == "folder" else "")).partition("#")[0]
        assert page in manual.pages or kind.shape == "folder", kind.name
