"""A table is read as Excel, LibreOffice and a copied range of cells leave it: marks, letters, signs between cells, line ends, quotes."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.reading.tables.spreadsheets import Row, Unreadable, read_table

SHEET = [["Name", "What does it show?", "Year"], ["Côte d’Ivoire", 'It says "yes"; and more', "2027"], ["Sénégal", "First line\nsecond line", ""]]
ROWS = [
    Row(2, {"Name": "Côte d’Ivoire", "What does it show?": 'It says "yes"; and more', "Year": "2027"}),
    Row(3, {"Name": "Sénégal", "What does it show?": "First line\nsecond line"}),
]


def saved(sheet: list[list[str]], sign: str = ",", end: str = "\r\n") -> str:
    """Return a sheet as a spreadsheet writes it: cells quoted where they must be."""

    def cell(text: str) -> str:
        return '"' + text.replace('"', '""') + '"' if any(mark in text for mark in (sign, '"', "\n")) else text

    return "".join(sign.join(map(cell, row)) + end for row in sheet)


@pytest.mark.parametrize(
    "content",
    [
        codecs.BOM_UTF8 + saved(SHEET).encode(),
        codecs.BOM_UTF8 + saved(SHEET, ";").encode(),
        saved(SHEET, ";").encode("cp1252"),
        saved(SHEET, ",", "\n").encode(),
        saved(SHEET, "\t").encode("utf-16"),
        saved(SHEET, "\t"),
        "\ufeff" + saved(SHEET, ";"),
        "```text\n" + saved(SHEET, "\t") + "```",
        '| Name | What does it show? | Year |\n| --- | --- | --- |\n| Côte d’Ivoire | It says "yes"; and more | 2027 |\n| Sénégal | First line<br>second line |  |\n',
        "sep=;\r\n" + saved(SHEET, ";"),
        saved(SHEET) + ",,\r\n,,\r\n",
        saved(SHEET, end="\r"),
        saved([[*row, ""] for row in SHEET]),
    ],
)
def test_the_same_table_however_it_was_saved(content: bytes | str) -> None:
    table = read_table(content)
    assert table.columns == SHEET[0]
    assert table.rows == ROWS


def test_a_row_keeps_its_number_in_the_sheet() -> None:
    assert [row.number for row in read_table("a;b\n1;2\n;\n3;4\n").rows] == [2, 4]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b"PK\x03\x04", "workbook"),
        (b'a,b\n"c,d\n', "quoted cell"),
        (b"a,b\n\x00,c\n", "not a table"),
        (b"\x81\x8d\xff\xfe,", "cannot be read"),
        (b"a" * 2_000_001, "larger than 2 MB"),
        (b"a" * 140_000, "The first line is longer"),
        (b"a" * 140_000 + b"\nb,c", "The first line is longer"),
        (b"a,b\n" + b"c" * 10_001, "more than 10,000"),
    ],
)
def test_what_cannot_be_read_is_said_in_a_sentence(content: bytes, said: str) -> None:
    with pytest.raises(Unreadable, match=said):
        read_table(content)


@given(st.binary(max_size=200))
def test_whatever_the_bytes_there_is_a_table_or_a_sentence(content: bytes) -> None:
    try:
        read_table(content)
    except Unreadable as said:
        assert str(said).endswith(".")


@given(
    st.lists(st.lists(st.text(st.characters(categories=("L", "N", "P", "Zs")), max_size=12), min_size=3, max_size=3), min_size=1, max_size=5),
    st.sampled_from(";,\t"),
)
def test_no_cell_is_lost(rows: list[list[str]], sign: str) -> None:
    import unicodedata

    table = read_table(saved([["one", "two", "three"], *rows], sign))
    kept = [[unicodedata.normalize("NFC", cell).strip() for cell in row] for row in rows]
    assert [[row.cells.get(name, "") for name in table.columns] for row in table.rows] == [row for row in kept if any(row)]
