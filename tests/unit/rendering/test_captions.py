"""Tables written in Markdown get a caption and scopes, as those of the components have."""

from pathlib import Path

import lxml.html
import markdown

from macros.build.site import BuiltPage, read_site

PAGE = "## Answers {: #answers }\n\n| Place | `First` *step* | |\n|---|---|---|\n| a | b | c |\n\n<table><caption>Own</caption></table>\n"


def test_a_markdown_table_is_named_by_its_heading_and_columns():
    html = lxml.html.fromstring(markdown.markdown(PAGE, extensions=["attr_list", "tables", "toc", "macros.rendering.markdown_extensions.captions"]))
    first, own = html.xpath("//table")
    assert first.xpath("string(caption)") == "Answers: Place, First step"
    assert first.xpath("//th/@scope") == ["col"] * 2
    assert len(html.xpath("//thead//td")) == 1
    assert own.xpath("string(caption)") == "Own"


def test_a_table_whose_columns_have_no_names_is_headed_by_its_first_cells():
    html = lxml.html.fromstring(
        markdown.markdown("## Sheet\n\n| | |\n|---|---|\n| Mandate | who |\n", extensions=["tables", "macros.rendering.markdown_extensions.captions"])
    )
    table = html.xpath("//table")[0]
    assert table.xpath("string(.//th[@scope='row'])") == "Mandate"
    assert not table.xpath("thead") and table.xpath("string(caption)") == "Sheet"


def test_a_table_keeps_its_caption_in_a_handout(site: Path):
    """Copies of a table are made for outputs of modules, which stand outside the manual's own pages."""
    pages = [BuiltPage(path.relative_to(site).as_posix(), path.read_text("utf-8")) for path in site.rglob("*.html")]
    tables = [(page.file, table) for page in pages for table in page.tree.iter("table")]
    assert sum("/handout/" in file for file, _ in tables) > 10
    assert not [file for file, table in tables if not table.xpath("string(caption)").strip()]


def test_every_table_of_the_manual_has_a_caption_and_every_head_a_scope(site: Path):
    tables = 0
    for page in read_site(site).pages:
        for table in page.tree.iter("table"):
            tables += 1
            assert table.xpath("string(caption)").strip(), page.file
            assert table.xpath(".//th") and not table.xpath(".//th[not(@scope)]"), page.file
    assert tables > 100
