"""What is handed out is only read: a PDF that acts or carries a file, and a Word or Excel file that is none or acts, are told with what to do."""

import io
import zipfile
import zlib
from functools import cache
from pathlib import Path

import pytest
from docx import Document
from openpyxl import Workbook

from macros.reading.files.asset_files import read_assets
from macros.rules.files.assets import check_assets

HEAD, TAIL = b"%PDF-1.7\n", b"\ntrailer <</Root 1 0 R>>\n%%EOF\n"
PRINT = "Fix: print it to PDF anew (File, Print, Save as PDF) and upload that, which only shows its pages"
CAN_ACT = "is a PDF that can act, or carries another file"


def told(root: Path, name: str, content: bytes) -> list[str]:
    """Return what is told of one file of docs/assets/."""
    (root / "docs/assets").mkdir(parents=True, exist_ok=True)
    (root / "docs/assets" / name).write_bytes(content)
    return [str(problem) for problem in check_assets(root, read_assets(root))]


def catalog(inside: bytes, others: bytes = b"") -> bytes:
    return HEAD + b"1 0 obj <</Type /Catalog " + inside + b">> endobj\n" + others + TAIL


def packed(inside: bytes, packing: bytes = b"/FlateDecode", squeezed: bool = True) -> bytes:
    """Return a PDF whose catalog stands in a stream of objects."""
    objects = b"1 0 <</Type /Catalog " + inside + b">>"
    stream = zlib.compress(objects) if squeezed else objects
    return HEAD + b"9 0 obj <</Type /ObjStm /N 1 /First 4 /Filter " + packing + b">>\nstream\n" + stream + b"\nendstream endobj" + TAIL


SCRIPT = b"<</S /JavaScript /JS (app.alert\\(1\\))>>"


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (catalog(b"/OpenAction " + SCRIPT), "/JavaScript"),
        (catalog(b"/Names <</JavaScript <</Names [(a) 5 0 R]>>>>"), "/JavaScript"),
        (catalog(b"/OpenAction 5 0 R", b"5 0 obj <</S/#4aavaScript/JS 6 0 R>> endobj"), "/JavaScript"),
        (catalog(b"", b"7 0 obj <</Type /Annot /A <</S /Launch /F (x.exe)>>>> endobj"), "/Launch"),
        (catalog(b"", b"7 0 obj <</Type /Filespec /EF <</F 8 0 R>>>> endobj"), "/EF"),
        (catalog(b"", b"8 0 obj <</Type /EmbeddedFile>>\nstream\nMZ\nendstream endobj"), "/EmbeddedFile"),
        (catalog(b"/AA <</WC 5 0 R>>"), "/AA"),
        (catalog(b"", b"7 0 obj <</Type /Page /AA 5 0 R>> endobj"), "/AA"),
        (catalog(b"/OpenAction <</S /URI /URI (https://a.example)>>"), "/OpenAction"),
        (catalog(b"/OpenAction <</S /Named /N /Print>>"), "/OpenAction"),
        (catalog(b"/OpenAction <</S /GoTo /D [3 0 R /Fit] /Next 5 0 R>>"), "/OpenAction"),
        (catalog(b"/OpenAction 5 0 R", b"5 0 obj <</S /URI /URI (https://a.example)>> endobj"), "/OpenAction"),
        (catalog(b"/OpenAction 5 0 R"), "/OpenAction"),
        (catalog(b"/AcroForm <</XFA 5 0 R>>"), "/XFA"),
        (catalog(b"% a remark (\n/OpenAction " + SCRIPT), "/JavaScript"),
        (packed(b"/OpenAction " + SCRIPT), "/JavaScript"),
        (packed(b"/OpenAction " + SCRIPT, b"[]", squeezed=False), "/JavaScript"),
        (HEAD + b"1 0 obj <<>>\nstream\n1 0 obj <</OpenAction " + SCRIPT + b">> endobj\nendstream" + TAIL, "/JavaScript"),
    ],
)
def test_a_pdf_that_acts_or_carries_a_file_is_refused_with_how_to_save_one_that_does_not(tmp_path: Path, content: bytes, found: str) -> None:
    assert told(tmp_path, "form.pdf", content) == [f"docs/assets/form.pdf:1:1: file: {CAN_ACT} ({found}). {PRINT}"]


@pytest.mark.parametrize("content", [packed(b"", b"/LZWDecode"), packed(b"", squeezed=False), packed(b"/OpenAction", b"/FlateDecode /Predictor 12")])
def test_a_pdf_whose_objects_cannot_be_unpacked_is_refused(tmp_path: Path, content: bytes) -> None:
    assert told(tmp_path, "form.pdf", content) == [f"docs/assets/form.pdf:1:1: file: is a PDF that cannot be looked into. {PRINT}"]


@pytest.mark.parametrize(
    "content",
    [
        HEAD + TAIL,
        catalog(b"/OpenAction [3 0 R /Fit]"),
        catalog(b"/OpenAction <</S /GoTo /D [3 0 R /Fit]>>"),
        packed(b"/OpenAction 5 0 R", b"/FlateDecode") + b"5 0 obj <</Type /Action /S/GoTo/D [3 0 R /Fit]>> endobj",
        catalog(b"", b"7 0 obj <</Title (How /OpenAction and /JavaScript \\( act \\(and /JS (1)\\))>> endobj"),
        catalog(b"", b"7 0 obj <</Length 40>>\nstream\nBT (see /JavaScript and /Launch) Tj ET\nendstream endobj"),
        catalog(b"", b"7 0 obj <</A <</S /URI /URI (https://a.example)>> /AAPL:AA true>> endobj"),
        catalog(b"% /JavaScript stands in a remark\n"),
    ],
)
def test_a_pdf_that_only_speaks_of_scripts_or_opens_at_a_page_passes(tmp_path: Path, content: bytes) -> None:
    assert told(tmp_path, "form.pdf", content) == []


@cache
def word() -> bytes:
    Document().save(file := io.BytesIO())
    return file.getvalue()


@cache
def sheet() -> bytes:
    Workbook().save(file := io.BytesIO())
    return file.getvalue()


def holding(content: bytes, name: str, text: str = "x") -> bytes:
    """Return a packed file with one more file in it, or with this in its place."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for each in old.namelist():
            new.writestr(each, old.read(each)) if each != name else None
        new.writestr(name, text)
    return out.getvalue()


def only(name: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as new:
        new.writestr(name, "x")
    return out.getvalue()


def spoilt(content: bytes) -> bytes:
    """Return a packed file one byte of whose first file is another."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        at = packed.infolist()[0].header_offset + 60
    return content[:at] + bytes([content[at] ^ 255]) + content[at + 1 :]


def linking(kind: str, target: str) -> str:
    return f'<Relationships><Relationship Id="r1" Type="http://x/{kind}" Target="{target}" TargetMode="External"/></Relationships>'


TEMPLATE = "word/_rels/settings.xml.rels"


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("norway.docx", b"PK\x03\x04xx", "is called .docx and is none. Fix: save it anew as DOCX, or give it the ending of what it is"),
        ("norway.docx", word()[:-40], "is called .docx and is none"),
        ("norway.docx", only("readme.txt"), "is called .docx and is no Word file. Fix: save it anew as DOCX, or give it the ending of what it is"),
        ("norway.docx", sheet(), "is called .docx and is no Word file"),
        ("norway.xlsx", word(), "is called .xlsx and is no Excel file"),
        ("norway.zip", word()[:500], "is called .zip and is none"),
        (
            "norway.docx",
            holding(word(), "word/vbaProject.bin"),
            "can act (it holds macros: word/vbaProject.bin). Fix: save it anew as DOCX without it",
        ),
        ("norway.xlsx", holding(sheet(), "xl/VBAProject.bin"), "can act (it holds macros: xl/VBAProject.bin)"),
        ("norway.xlsx", holding(sheet(), "xl/activeX/activeX1.xml"), "can act (it holds a part of another program: xl/activeX/activeX1.xml)"),
        ("norway.docx", holding(word(), TEMPLATE, linking("attachedTemplate", "https://a.example/x.dotm")), "loads something from elsewhere"),
        ("norway.docx", holding(word(), TEMPLATE, linking("attachedTemplate", "\\\\a.example\\x.dotm")), "loads something from elsewhere"),
        ("norway.zip", spoilt(word()), "cannot be unpacked whole"),
    ],
)
def test_a_packed_file_that_is_none_or_acts_is_refused(tmp_path: Path, name: str, content: bytes, says: str) -> None:
    (found,) = told(tmp_path, name, content)
    assert says in found and found.startswith(f"docs/assets/{name}:1:1: file: is ")


def test_a_packed_file_that_would_fill_a_disk_is_refused(tmp_path: Path) -> None:
    (found,) = told(tmp_path, "norway.zip", holding(only("a"), "b", "\0" * 200_000_001))
    assert "unpacks to more than 200,000,000 bytes. Fix: save it smaller, for slow lines" in found


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("norway.docx", word()),
        ("norway.xlsx", sheet()),
        ("norway.zip", only("readme.txt")),
        ("norway.docx", holding(word(), "word/_rels/document2.xml.rels", linking("hyperlink", "https://a.example"))),
        ("norway.docx", holding(word(), TEMPLATE, linking("attachedTemplate", "file:///C:\\Templates\\Letter.dotx"))),
        ("norway.docx", holding(word(), "word/embeddings/Microsoft_Excel_Sheet1.xlsx")),
    ],
)
def test_a_packed_file_that_is_what_it_says_passes(tmp_path: Path, name: str, content: bytes) -> None:
    assert told(tmp_path, name, content) == []
