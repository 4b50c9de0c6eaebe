"""The page of a preview in which something is to be mended says what the check says, the mended line with it."""

from lxml import html

from macros.reading.diagnostics import Diagnostic
from macros.rendering.environment import preview_page

SLIP = Diagnostic("data/members/no.yml", 2, 6, "iso", "“Norway” is not a code of two capital letters", "write NO for Norway", "iso: NO", 1)
TOLD = Diagnostic("data/members/no.yml", 1, 1, "file", "is empty", "copy a record of this kind from data/README.md")


def test_the_line_as_it_should_be_stands_below_the_one_that_is_wrong() -> None:
    page = html.document_fromstring(preview_page(rows=[(SLIP, "iso: Norway"), (TOLD, "")], base="/"))
    first, second = page.xpath("//li[@class='record']")
    assert [code.text_content() for code in first.xpath(".//pre")] == ["iso: Norway", "iso: NO"]
    assert "Fix: write NO for Norway." in first.text_content() and "As it should be:" in first.text_content()
    assert "As it should be" not in second.text_content() and not second.xpath(".//pre")
