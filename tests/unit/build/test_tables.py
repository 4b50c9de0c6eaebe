"""What a table written in Markdown gets after MkDocs."""

from lxml.html import fragment_fromstring

from macros.build.site import BuiltPage
from macros.build.tables import with_labels

BARE = "<table><tbody><tr><th>Step</th><td>Ask</td></tr></tbody></table>"
LONG = "who had been told that the post might move to another ministry"


def written(*rows: tuple[str, ...]) -> str:
    head, *body = ("".join(f"<{tag}>{cell}</{tag}>" for cell in row) for row, tag in zip(rows, ["th", *["td"] * len(rows)], strict=False))
    return f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(f'<tr>{row}</tr>' for row in body)}</tbody></table>"


def labelled(*rows: tuple[str, ...]) -> list[list[tuple[str, str | None, str | None]]]:
    """Each cell of a written table: its tag, its label and its class."""
    [page] = with_labels([BuiltPage("a/index.html", written(*rows))])
    return [[(cell.tag, cell.get("data-label"), cell.get("class")) for cell in row] for row in fragment_fromstring(page.html).xpath("table/tbody/tr")]


def test_cells_of_a_table_name_their_column_and_the_table_stands_in_a_frame():
    [page] = with_labels([BuiltPage("a/index.html", f"<p>Words</p>{written(('No.', 'Who'), ('1', f'<em>{LONG}</em>'))}{BARE}")])
    rows = f'<tr><td class="short" data-label="No.">1</td><td data-label="Who"><em>{LONG}</em></td></tr>'
    table = f'<table class="data-table"><thead><tr><th>No.</th><th>Who</th></tr></thead><tbody>{rows}</tbody></table>'
    assert page.html == f'<p>Words</p><div class="table-wrap">{table}</div>{BARE}'


def test_a_first_column_that_names_its_rows_is_their_head_and_one_on_a_par_with_another_is_not():
    named = [("th", None, None), ("td", "Why", None), ("td", "Rests on", "short")]
    assert labelled(("element", "why", "rests on"), ("A deputy", LONG, "meeting")) == [named]
    par = [("td", "Risk", None), ("td", "Resilience", None)]
    assert labelled(("risk", "resilience"), (LONG, LONG)) == [par]
    beside = [("th", None, None), ("td", "Form", "short")]
    assert labelled(("measure", "form"), (f"{LONG}, or stay", "count")) == [beside]


def test_numbers_and_cells_to_fill_in_name_no_row():
    assert labelled(("minutes", "what"), ("5", LONG))[0][0] == ("td", "Minutes", "short")
    assert labelled(("circle", "our groupings"), ("Region", ""))[0] == [("td", "Circle", "short"), ("td", "Our groupings", None)]
