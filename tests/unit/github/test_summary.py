"""What a check found, as the table that GitHub shows: every problem a row, and nothing in it acts."""

from pathlib import Path

import lxml.html
import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.commands.in_process import command

from macros.reading.diagnostics import Diagnostic
from macros.rendering.check_summary import MOST_ROWS, summary

TEXT = st.text(st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1, max_size=40).map(str.strip).filter(bool)


def rows(text: str) -> list[list[str]]:
    html = lxml.html.fragment_fromstring(markdown.markdown(text, extensions=["tables"]), create_parent=True)
    return [[" ".join(cell.text_content().split()) for cell in row.xpath("td")] for row in html.xpath("//tbody/tr")]


def test_each_problem_is_a_row():
    text = summary([Diagnostic("data/members/no.yml", 3, 7, "iso", "“N|O” is not of the right form", "write `NO`")])
    assert "1 to mend in 1 file." in text
    assert rows(text) == [["data/members/no.yml:3", "iso", "“N|O” is not of the right form", "Write `NO`"]]


@given(st.lists(TEXT, min_size=4, max_size=4))
def test_nothing_in_a_cell_acts(cells: list[str]):
    path, field, what, fix = cells
    text = summary([Diagnostic(path, 1, 1, field, what, fix)])
    html = lxml.html.fragment_fromstring(markdown.markdown(text, extensions=["tables"]), create_parent=True)
    assert {element.tag for element in html.iter()} <= {"div", "h2", "p", "table", "thead", "tbody", "tr", "th", "td"}
    assert len(rows(text)) == 1
    assert len(rows(text)[0]) == 4


def test_more_than_a_page_holds_is_counted():
    diagnostics = [Diagnostic("a.yml", line, 1, "field", "is wrong", "right it") for line in range(MOST_ROWS + 3)]
    assert len(rows(summary(diagnostics))) == MOST_ROWS
    assert "… and 3 more" in summary(diagnostics)


@pytest.mark.slow
def test_the_summary_is_added_to_the_file(small: Path):
    path = small / "summary.md"
    path.write_text("Before\n", "utf-8")
    assert command(small, "check", "--summary", str(path)).returncode == 0
    assert path.read_text("utf-8") == "Before\n## Check of the manual\n\nEverything holds together.\n\n"
    member = small / "data/members/no.yml"
    member.write_text(member.read_text("utf-8").replace("iso: NO", "iso: no"), "utf-8")
    assert command(small, "check", "--summary", str(path)).returncode == 1
    assert rows(path.read_text("utf-8"))[0][0] == "data/members/no.yml:2"
