"""A table by state is renewed from a spreadsheet: read as Excel saves it, checked whole, written in one step or not at all, each changed cell told."""

import codecs
from pathlib import Path

import pytest
from manuals import EDITION, copy_of, read
from support.commands.in_process import command

from macros.github.forms.table_renewal import Renewal, placed, renewal, tables
from macros.models.manual import Manual
from macros.reading.diagnostics import Diagnostic

ROW = ["KE", "A", "2025", "undp-nhri-2025", ""]
OLD = "iso_alpha2,accreditation,as_of,source,note\nCH,no-status,2025,undp-nhri-2025,\nKE,A,2025,undp-nhri-2025,\n"
HEAD = ["iso_alpha2", "accreditation", "as_of", "source", "note"]


@pytest.fixture(scope="module")
def frozen(tmp_path_factory: pytest.TempPathFactory) -> Manual:
    return read(copy_of(EDITION, tmp_path_factory.mktemp("tables"), code=False))


def saved(*rows: list[str], head: list[str] = HEAD, mark: bytes = codecs.BOM_UTF8) -> bytes:
    """Return rows as Excel saves them where the comma is for decimals."""
    cells = [['"' + cell.replace('"', '""') + '"' if any(sign in cell for sign in ';"') else cell for cell in row] for row in [head, *rows]]
    return mark + "".join(";".join(row) + "\r\n" for row in cells).encode()


def renewed(manual: Manual, content: bytes, **options: bool) -> Renewal:
    return renewal(manual, tables()["nhri"], OLD, content, **options)


def test_every_table_by_state_can_be_renewed() -> None:
    assert {"treaty-status", "upr-reviews", "memberships", "follow-up-mechanisms", "ihl-bodies", "nhri"} <= set(tables())
    assert "countries" not in tables()


@pytest.mark.slow
def test_a_row_takes_the_place_of_its_own_and_the_others_stay(frozen: Manual) -> None:
    made = renewed(frozen, saved(["Kenya", "B", "May 2026", "undp-nhri-2025", 'It says "B"; confirm']))
    assert not made.faults
    assert made.text == OLD.replace("KE,A,2025,undp-nhri-2025,", 'KE,B,2026-05,undp-nhri-2025,"It says ""B""; confirm"')
    assert list(map(str, made.differences)) == [
        "KE, accreditation: “A” → “B”",
        "KE, as_of: “2025” → “2026-05”",
        'KE, note: empty → “It says "B"; confirm”',
    ]


def test_a_word_beside_a_date_stays_and_only_a_sure_date_is_read(frozen: Manual) -> None:
    made = renewed(frozen, saved(["KE", "A", "after 10 May 2026", "undp-nhri-2025", ""], ["CH", "no-status", "10 May 2026", "undp-nhri-2025", ""]))
    assert [line for line in map(str, made.differences) if "as_of" in line] == [
        "CH, as_of: “2025” → “2026-05-10”",
        "KE, as_of: “2025” → “after 10 May 2026”",
    ]


def test_columns_may_stand_in_any_order_and_a_state_by_any_name(frozen: Manual) -> None:
    rows = [["undp-nhri-2025", "", "2025", "Suisse", "no-status"], ["undp-nhri-2025", "", "2025", "كينيا", "A"]]
    made = renewed(frozen, saved(*rows, head=["source", "note", "as_of", "iso_alpha2", "accreditation"], mark=b""), whole=True)
    assert (made.faults, made.differences, made.text) == ([], [], OLD)


def test_what_excel_does_without_a_slip_of_the_editor_is_read(frozen: Manual) -> None:
    blank = [""] * 5
    text = "".join(
        "\t".join(row) + "\r\n" for row in [["ISO_alpha2", "Accreditation", "As of", "Source", "Note"], blank, ["Kenya*", *ROW[1:4], "é"], blank]
    )
    assert renewed(frozen, text.encode("utf-16")).text == OLD.replace("KE,A,2025,undp-nhri-2025,", "KE,A,2025,undp-nhri-2025,é")
    assert renewed(frozen, saved([*ROW, ""], head=[*HEAD, ""])).text == OLD


def test_an_empty_sheet_takes_no_row_away(frozen: Manual) -> None:
    assert renewed(frozen, saved(), whole=True).text == OLD


def test_one_slip_of_the_first_row_is_told_once(frozen: Manual) -> None:
    assert renewed(frozen, saved(ROW, head=["iso_alpha2", "acreditation", *HEAD[2:]])).faults == [
        "row 1: there is no column “acreditation”. Fix: did you mean accreditation?"
    ]
    assert len(renewed(frozen, saved(head=ROW)).faults) == 1


def test_a_row_with_a_cell_too_many_can_be_renewed_and_hinders_no_other(frozen: Manual) -> None:
    faulty = OLD.replace("KE,A,2025,undp-nhri-2025,", "KE,A,2025,undp-nhri-2025,It says, confirm")
    made = renewal(frozen, tables()["nhri"], faulty, saved(["CH", "A", "2025", "undp-nhri-2025", ""]))
    assert not made.faults and made.text == OLD.replace("CH,no-status", "CH,A").replace(
        "KE,A,2025,undp-nhri-2025,", "KE,A,2025,undp-nhri-2025,It says"
    )
    made = renewal(frozen, tables()["nhri"], faulty, saved(["KE", "A", "2025", "undp-nhri-2025", ""]))
    assert not made.faults and made.text == OLD


def test_letters_that_may_have_been_misread_are_told(frozen: Manual) -> None:
    made = renewed(frozen, "iso_alpha2;accreditation;as_of;source;note\nKE;A;2025;undp-nhri-2025;Łódź\n".encode("cp1250"))
    assert made.text.endswith("£ódŸ\n") and made.remarks == (
        "The table was read with the letters of Windows. If names look wrong in the records, save it as “CSV UTF-8” and send it again.",
    )
    assert renewed(frozen, saved(["KE", "A", "2025", "undp-nhri-2025", "Łódź"])).remarks == ()


def test_of_the_whole_table_what_is_missing_is_taken_away_and_told(frozen: Manual) -> None:
    made = renewed(frozen, saved(["KE", "A", "2025", "undp-nhri-2025", ""]), whole=True)
    assert made.text == OLD.replace("CH,no-status,2025,undp-nhri-2025,\n", "")
    assert str(made.differences[0]) == "CH, iso_alpha2: “CH” → no row"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (saved(["KE", "A"], head=["iso_alpha2", "rank"]), "there is no column “rank”"),
        (saved(["Ruritania", "A", "2025", "undp-nhri-2025", ""]), "row 2, column iso_alpha2: “Ruritania” is no state of data/countries.csv"),
        (saved(*[["KE", "A", "2025", "undp-nhri-2025", ""]] * 2), "row 3: is about the same as row 2 (KE). Fix: keep one of the two"),
        (saved([*ROW, "two"]), "row 2: holds “two”, for which the first row names no column"),
        (saved([*ROW, "two"], head=[*HEAD, ""]), "row 2: holds “two”, for which the first row names no column"),
        (saved([*ROW, ""], head=[*HEAD, "note"]), "row 1: the column note stands twice. Fix: keep one"),
        (saved(ROW, head=["iso_alpha2", "", *HEAD[2:]]), "row 1: the column accreditation is missing"),
        (saved(ROW, ["Total", "1", "", "", ""]), "row 3, column iso_alpha2: “Total” is a total and no state. Fix: take the row away"),
        (saved(ROW, ["Source: OHCHR", "", "", "", ""]), "row 3, column iso_alpha2: “Source: OHCHR” is a line of words below a table"),
        (
            saved(["Africa", "", "", "", ""], ROW),
            "row 2, column iso_alpha2: “Africa” is no state of data/countries.csv, and the row says nothing else",
        ),
        (saved(ROW, ["", "A", "2025", "undp-nhri-2025", ""]), "row 3, column iso_alpha2: is empty"),
        (saved(["Switzerlnd", "A", "2025", "undp-nhri-2025", ""]), "Fix: did you mean CH for Switzerland?"),
        (saved(["KE", "#N/A", "2025", "undp-nhri-2025", ""]), "row 2, column accreditation: holds #N/A, an error of the spreadsheet"),
        (saved(["KE", "A", "2025", "undp-nhri-2025", "=B2&C2"]), "row 2, column note: holds a formula, =B2&C2"),
        (saved(HEAD, ROW, head=["Accreditations", "", "", "", ""]), "row 1: stands above the names of the columns, which are in row 2"),
        (saved(head=ROW), "row 1: names no column of the table. Fix: write a row above it"),
        (",".join(HEAD).encode() + b"\nKE;A;2025;undp-nhri-2025;\n", "row 2: has semicolons between its cells, and the first row has not"),
        (saved(), "the table has no row below the names of its columns"),
        (b"%PDF-1.4", "This is a PDF"),
        (b"<html><table>", "This is a page of the web"),
        (b"", "The table is empty"),
        (b"PK\x03\x04\0\0", "This is a workbook"),
    ],
)
def test_what_is_wrong_is_told_by_row_and_column(frozen: Manual, content: bytes, told: str) -> None:
    assert any(told in fault for fault in renewed(frozen, content).faults)


def test_what_the_check_finds_is_told_by_the_row_of_the_sheet(frozen: Manual) -> None:
    made = renewed(frozen, saved(["KE", "C", "2025", "undp-nhri-2025", ""]))
    found = [
        Diagnostic("data/nhri.csv", 3, 4, "accreditation", "is wrong", "mend it"),
        Diagnostic("docs/index.md", 3, 1, "link", "is wrong", "mend it"),
    ]
    assert placed(found, made) == ["row 2, column accreditation: is wrong. Fix: mend it", "docs/index.md:3:1: link: is wrong. Fix: mend it"]


@pytest.mark.slow
def test_the_command_writes_the_whole_or_nothing(tmp_path: Path) -> None:
    root = copy_of(EDITION, tmp_path / "manual")
    table, sheet = root / "data/nhri.csv", tmp_path / "new.csv"
    before = table.read_text("utf-8")
    sheet.write_bytes(saved(["KE", "B", "2026", "undp-nhri-2025", ""], ["CH", "C", "2025", "no-such-source", ""]))
    refused = command(root, "table", "nhri", str(sheet), "--as-of", "2026-11-21")
    assert refused.returncode == 1
    assert "row 3, column accreditation: “C” is not allowed here" in refused.stderr
    assert "Traceback" not in refused.stderr
    assert table.read_text("utf-8") == before
    sheet.write_bytes(saved(["KE", "B", "2026", "undp-nhri-2025", ""]))
    done = command(root, "table", "nhri", str(sheet), "--as-of", "2026-11-21")
    assert done.stdout == "KE, accreditation: “A” → “B”\nKE, as_of: “2025” → “2026”\ndata/nhri.csv: 2 cells changed.\n"
    assert table.read_text("utf-8") == before.replace("KE,A,2025,", "KE,B,2026,")
    assert [path.name for path in table.parent.glob(".nhri*")] == []
