"""Where several things may be meant, a message says plainly what to decide; what only follows from another slip is not told."""

from pathlib import Path

import pytest
from manuals import DAY, SMALL, change, copy_of

from macros.components import REGISTRY
from macros.loader import read_all
from macros.reading.diagnostics import Diagnostic

HUB, SEOUL = "docs/roles/hub.md", "data/meetings/2016-seoul.yml"
PAPER = {"kind: chapter": "kind: paper", "## What it is {: #what }": "## The paper {: #paper }"}


@pytest.fixture
def manual(tmp_path: Path) -> Path:
    return copy_of(SMALL, tmp_path, code=False)


def told(root: Path, stood: dict[str, tuple[str, ...]] | None = None) -> list[Diagnostic]:
    return read_all(root, DAY, REGISTRY, stood or {}).diagnostics


@pytest.mark.parametrize("id", ["example", "filled"])
def test_a_part_of_a_paper_with_another_id_is_told_at_its_heading(manual: Path, id: str) -> None:
    for old, new in PAPER.items():
        change(manual, HUB, old, new)
    page = manual / HUB
    before = f"{page.read_text('utf-8')}\n## Filled in {{: #sample }}\n\nIt is short. {{{{ editors() }}}}\n"
    page.write_text(before.replace("#sample", f"#{id}"), "utf-8")
    [problem] = [each for each in told(manual, {HUB: (before,)}) if "part of a paper" in each.what]
    assert problem.mended == "## Filled in {: #sample }" and page.read_text("utf-8").split("\n")[problem.line - 1].startswith("## Filled in")


@pytest.mark.parametrize(("link", "called"), [("/assets/mapping-form.csv", "mapping-form.csv"), ("/assets/other.csv", "mapping-form-final.csv")])
def test_a_file_gets_the_name_by_which_a_page_links_it(manual: Path, link: str, called: str) -> None:
    (manual / "docs/assets").mkdir(exist_ok=True)
    (manual / "docs/assets/Mapping Form (final).csv").write_text("a,b\n1,2\n", "utf-8")
    change(manual, HUB, "Members named", f"There is [a form]({link}). Members named")
    assert any(each.fix.endswith(f"call it docs/assets/{called}") for each in told(manual))


@pytest.mark.parametrize("name", ["The hub", "A hub by another name"])
def test_a_page_that_stands_in_the_navigation_twice_is_told_for_that_alone(manual: Path, name: str) -> None:
    with (manual / "mkdocs.yml").open("a", encoding="utf-8") as stream:
        stream.write(f"  - {name}: roles/hub.md\n  - {name}: roles/hub.md\n")
    assert {each.fix for each in told(manual)} == {"take one of the two lines out"}


@pytest.mark.parametrize(
    ("source", "fix"),
    [
        (
            "seoul-2017",
            "if seoul-2016 is meant, of another year or number, write it, and look at the year in the texts beside it; else make data/sources/",
        ),
        ("lima-2017", "write the id of one that stands in data/sources/, or make data/sources/"),
    ],
)
def test_a_source_of_another_year_is_asked_for(manual: Path, source: str, fix: str) -> None:
    for number in range(14):
        text = (manual / "data/sources/seoul.yml").read_text("utf-8")
        (manual / f"data/sources/{'seoul-2016' if not number else f'other-{chr(97 + number)}'}.yml").write_text(text, "utf-8")
    change(manual, SEOUL, "\nsources: [seoul]", f"\nsources: [{source}]")
    assert any(each.path == SEOUL and each.fix.startswith(fix) for each in told(manual)), [str(each) for each in told(manual) if each.path == SEOUL]


def test_a_meeting_made_of_that_of_another_year_asks_for_the_old_one(manual: Path) -> None:
    (manual / SEOUL).rename(manual / "data/meetings/2018-seoul.yml")
    change(manual, "data/meetings/2018-seoul.yml", "start: 2016-06-20\nend: 2016-06-22", "start: 2018-06-20\nend: 2018-06-22")
    found = [each for each in told(manual, {SEOUL: ()}) if "before the meeting of" in each.what]
    assert found and all(each.fix.startswith(f"if this is another meeting than {SEOUL}, put that file back as it was") for each in found)
    assert not any(each.fix.startswith("if this is another meeting") for each in told(manual))
