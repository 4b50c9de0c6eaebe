"""What a table written in Markdown gets after MkDocs."""

from macros.build.site import BuiltPage
from macros.build.tables import with_labels

WRITTEN = "<table><thead><tr><th>Step</th><th>Who</th></tr></thead><tbody><tr><td>Ask</td><td><em>You</em></td></tr></tbody></table>"
BARE = "<table><tbody><tr><th>Step</th><td>Ask</td></tr></tbody></table>"


def test_cells_of_a_table_name_their_column_and_the_table_stands_in_a_frame():
    [page] = with_labels([BuiltPage("a/index.html", f"<p>Words</p>{WRITTEN}{BARE}")])
    labelled = WRITTEN.replace("<table>", '<table class="data-table">').replace("<td>Ask", '<td data-label="Step">Ask')
    labelled = labelled.replace("<td><em>", '<td data-label="Who"><em>')
    assert page.html == f'<p>Words</p><div class="table-wrap">{labelled}</div>{BARE}'
