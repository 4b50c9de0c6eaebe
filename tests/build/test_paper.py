"""The manual on paper and in an e-reader, made from a small manual and read by what is not ours: a validator of PDF/UA, pypdf, qpdf, epubcheck."""

import base64
import functools
import io
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import page as validator
import pytest
from filelock import FileLock
from lxml import etree, html
from manuals import NOON, read, run
from pypdf import PdfReader
from support.copies.walked import built, walked
from support.output.tagged import tags, untagged

from macros.build.site import BuiltPage
from macros.models.site_config import SiteConfig
from macros.reading.files.settings_file import read_settings
from macros.release import zim_file
from macros.release.edition import Edition
from macros.release.needs import ZIM
from macros.release.paper import books
from macros.release.paper.html import document, written
from macros.release.paper.imposition import imposed, sides
from macros.release.paper.pdf import PAGE, pdf
from macros.release.paper.text import text_of

FORMATS = ("pdf", "epub", "zim")
LIGHT = ("offline", "packages", "data")  # of other files, made here too, so that all formats of a release are made twice
NOT_HERE = {} if ZIM.is_here() else {"zim": ZIM.install}  # a machine without the program makes the others, and says so where this one is looked at
WHOLE, MODULE, SECTION = "focal-points-manual.pdf", "pdf/fp-01.pdf", "pdf/all.pdf"
OPF, DC = "{http://www.idpf.org/2007/opf}", "{http://purl.org/dc/elements/1.1/}"


@pytest.fixture(scope="module")
def root(shared: Path) -> Path:
    """A small manual with a route and a module, and its release in every format of this file, made once for a run."""
    folder = shared / "manual on paper"
    with FileLock(f"{folder}.lock"):
        if not folder.exists():
            site = built(walked(folder), shared / "site of the manual on paper")
            made = released(folder, site, folder / "dist")
            assert made.returncode == 0, made.stdout + made.stderr
    return folder


def released(root: Path, site: Path, out: Path, **more: str) -> subprocess.CompletedProcess:
    """Make the formats of this file into a folder."""
    formats = [word for name in (*FORMATS, *LIGHT) if name not in NOT_HERE for word in ("--only", name)]
    return run(root, "release", *formats, "--site", str(site), "--out", str(out), SOURCE_DATE_EPOCH=NOON, **more)


@pytest.fixture(scope="module")
def downloads(root: Path) -> Path:
    return root / "dist/downloads"


@pytest.fixture
def zim(downloads: Path) -> Path:
    """The file for Kiwix, or why it is not shown."""
    if "zim" in NOT_HERE:
        pytest.skip(f"not shown in Kiwix: {NOT_HERE['zim']}")
    return downloads / "focal-points-manual.zim"


@pytest.fixture(scope="module")
def edition(root: Path) -> Edition:
    settings = read_settings(root).settings
    return Edition(read(root), root.with_name("site of the manual on paper"), SiteConfig.of(settings.site_name, settings.site_url), settings)


@functools.cache
def texts(path: Path) -> list[str]:
    """Return the text of each page of a PDF, its spaces made one."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(path).pages]


def headings(reader: PdfReader, outline: list | None = None) -> list[str]:
    """Return the titles of the bookmarks, in order."""
    found = []
    for item in reader.outline if outline is None else outline:
        found += headings(reader, item) if isinstance(item, list) else [item.title]
    return found


# Accessible PDF


@pytest.mark.parametrize("name", [WHOLE, MODULE, SECTION])
def test_a_document_keeps_every_rule_of_pdf_ua(downloads: Path, name: str):
    report = validator.validate_pdf(downloads / name, profile="ua1")
    assert [(failure.rule_id, failure.message) for failure in report.failures] == [] and report.is_compliant


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("<p><a href='https://example.org/'><em>in</em> a link</a></p>", "LINK-LINK-TAG"),
        ("<ul><li>One<p>Two</p></li></ul>", "LI-KIDS"),
        ("<dl><div><dt>One</dt><dd>Two</dd></div></dl>", "L-KIDS"),
        ("<h4>Too low</h4>", "HEADING-NESTING"),
    ],
)
def test_the_validator_finds_in_the_page_what_is_mended_on_the_way_to_paper(edition: Edition, text: str, rule: str):
    page = BuiltPage(
        "x/index.html", f"<html lang='en'><head><title>T</title></head><body><h1>T</h1><section class='prose'>{text}</section></body></html>"
    )
    assert rule in " ".join(failure.rule_id for failure in validator.validate_pdf_bytes(pdf(page.tree), profile="ua1").failures)
    mended = html.document_fromstring(page.html)
    mended.body[1] = text_of(page, {}, edition.config)
    assert validator.validate_pdf_bytes(pdf(mended), profile="ua1").is_compliant


@pytest.mark.parametrize("name", [WHOLE, MODULE, SECTION])
def test_another_reader_finds_every_text_tagged_and_heads_and_feet_of_pages_apart(downloads: Path, name: str):
    assert untagged((downloads / name).read_bytes()) == set()


def test_that_reader_finds_what_weasyprint_alone_leaves_out(edition: Edition):
    book = document(edition, next(books.modules(edition)), styles=PAGE)
    from weasyprint import HTML  # which takes as long to load as all tests of this file to find, in each process of the run
    from weasyprint.urls import URLFetcher

    alone = HTML(string=written(book), url_fetcher=URLFetcher(allowed_protocols=("data",))).write_pdf(pdf_variant="pdf/ua-1")
    assert {"text that no tag holds", "no foot or no head of a page", "a head of no column or row", "a link that is not printed"} <= untagged(alone)
    assert validator.validate_pdf_bytes(alone, profile="ua1").is_compliant


def test_the_head_of_a_table_stands_over_its_column_and_the_first_cell_over_its_row(edition: Edition):
    cells = "<tr><th scope=row>B</th><td>1</td></tr>"
    table = f"<table><thead><tr><th scope=col>A</th><th scope=col>C</th></tr></thead><tbody>{cells}</tbody></table>"
    page = html.document_fromstring(f"<html lang='en'><head><title>T</title></head><body><h1>T</h1>{table}</body></html>")
    reader = PdfReader(io.BytesIO(pdf(page)))
    every = tags(reader.trailer["/Root"]["/StructTreeRoot"]["/K"][0].get_object())
    assert [tag["/A"]["/Scope"] for tag in every if tag["/S"] == "/TH"] == ["/Column", "/Column", "/Row"]


def test_a_drawing_becomes_a_picture_with_its_text(edition: Edition):
    drawing = "<svg viewbox='0 0 9 9'><title>A drawing</title><desc>A line leads up.</desc><path class='s-line' d='M0 9L9 0'></path></svg>"
    page = BuiltPage("x/index.html", f"<html><body><section class='prose'><figure>{drawing}</figure></section></body></html>")
    (image,) = text_of(page, {}, edition.config).iter("img")
    picture = base64.b64decode(image.get("src").partition(",")[2]).decode()
    assert image.get("alt") == "A drawing. A line leads up."
    assert 'viewBox="0 0 9 9"' in picture and 'width="9"' in picture and ".s-line" in picture and "<title" not in picture


def test_another_reader_finds_tags_language_title_and_bookmarks(downloads: Path):
    reader = PdfReader(downloads / WHOLE)
    catalog = reader.trailer["/Root"]
    assert catalog["/MarkInfo"]["/Marked"] and catalog["/Lang"] == "en" and catalog["/ViewerPreferences"]["/DisplayDocTitle"]
    assert catalog["/StructTreeRoot"]["/K"] and reader.metadata.title == "Focal Points Manual"
    found = headings(reader)
    assert found[0] == "Contents" and found.index("Awareness") < found.index("More") < found.index("Rest") and "The hub" in found
    checked = subprocess.run([shutil.which("qpdf") or "true", "--check", downloads / WHOLE], capture_output=True, text=True)
    assert checked.returncode == 0, checked.stdout


def test_the_contents_name_the_page_on_which_each_chapter_begins(downloads: Path):
    pages = texts(downloads / WHOLE)
    (contents,) = [text for text in pages if "Contents" in text and "..." in text]
    for title in ("The hub", "Awareness", "Two pages"):
        number = int(re.search(rf"{title} ?[. ]+(\d+)", contents)[1])
        assert title in pages[number - 1] and pages[number - 1].endswith(str(number)), title


def test_a_page_says_at_its_head_what_stands_on_it(downloads: Path):
    chapter = next(text for text in texts(downloads / WHOLE) if "The lead of the page stands above its headings." in text)
    assert re.search(r"Focal Points Manual Awareness \d+$", chapter)


def test_the_number_of_a_citation_leads_to_its_source_in_the_document(downloads: Path):
    reader = PdfReader(downloads / WHOLE)
    names = [
        link.get_object()["/Dest"]
        for page in reader.pages
        for link in page.get("/Annots", [])
        if link.get_object().get("/Subtype") == "/Link" and "/Dest" in link.get_object()
    ]
    assert "practices-awareness--source-1" in names
    place = reader.named_destinations["practices-awareness--source-1"]
    assert "Sources" in texts(downloads / WHOLE)[reader.get_destination_page_number(place)]


def test_registers_and_what_only_acts_on_a_screen_stay_out(downloads: Path, edition: Edition):
    assert not {"reference/recommendations.md", "network/members/index.md", "reference/sources.md"} & {
        chapter.path for chapter in books.whole(edition).chapters
    }
    words = " ".join([*texts(downloads / WHOLE), *texts(downloads / MODULE)])
    for acting in ("Check my answers", "Copy the link", "Print this page", "Take it away"):
        assert acting not in words


def test_a_module_has_its_facts_its_plan_and_its_answers(downloads: Path):
    pages = texts(downloads / MODULE)
    assert "FP-01 A small module" in pages[0] and "45 minutes" in pages[0] and "Diplomats" in pages[0]
    words = " ".join(pages)
    for title in ("Session plan", "Facilitator notes", "Answers", "Handout"):
        assert title in words


def test_the_text_follows_the_setting_of_adoption(edition: Edition):
    adopted = edition.settings.model_copy(update={"extra": edition.settings.extra.model_copy(update={"notice": False})})
    before, after = (
        document(Edition(edition.manual, edition.folder, edition.config, settings), books.whole(edition)).text_content()
        for settings in (edition.settings, adopted)
    )
    assert "not an official publication" in before and "not an official publication" not in after
    assert edition.settings.extra.office in after


# A booklet to fold


def test_sheets_are_cut_and_folded_into_the_order_of_the_pages():
    assert list(sides(8)) == [(7, 0, 5, 2), (1, 6, 3, 4)]
    for pages in (1, 9, 30):
        numbers = sorted(page for side in sides(pages) for page in side)
        assert numbers == list(range(-(-pages // 8) * 8))
        folded = list(sides(pages))
        strips = [
            (front[2 * low : 2 * low + 2], back[2 * low : 2 * low + 2])
            for low in (0, 1)
            for front, back in zip(folded[::2], folded[1::2], strict=True)
        ]
        order = [page for (_, right), (left, _) in strips for page in (right, left)] + [
            page for (left, _), (_, right) in reversed(strips) for page in (right, left)
        ]
        assert order == numbers


def test_a_booklet_is_printed_on_a4(edition: Edition):
    book = books.whole(edition)
    pages = pdf(document(edition, book, styles=(*PAGE, "pocket.css")))
    sheets = PdfReader(io.BytesIO(imposed(pages))).pages
    number = len(PdfReader(io.BytesIO(pages)).pages)
    assert len(sheets) == -(-number // 8) * 2 and {tuple(map(round, sheet.mediabox[2:])) for sheet in sheets} == {(595, 842)}
    assert not any("/Annots" in sheet for sheet in sheets)
    assert "Focal Points Manual" in sheets[0].extract_text() and imposed(pages) == imposed(pages)


# E-readers


def test_the_book_for_e_readers_holds_the_chapters_in_order_with_title_date_and_language(downloads: Path):
    with zipfile.ZipFile(downloads / "focal-points-manual.epub") as packed:
        about = etree.fromstring(packed.read("EPUB/content.opf"))
        words = etree.fromstring(packed.read("EPUB/nav.xhtml")).xpath("string()")
        inside = {name: packed.read(name).decode("utf-8") for name in packed.namelist() if name.endswith(".xhtml")}
    assert about.get("version") == "3.0"
    assert [about.findtext(f".//{DC}{name}") for name in ("title", "language", "date")] == ["Focal Points Manual", "en", "2026-11-21"]
    assert words.index("Awareness") < words.index("The hub") < words.index("Two pages")
    chapter = next(text for text in inside.values() if "The lead of the page stands above its" in text)
    target = re.search(r'href="([\w.]*)#practices-awareness--source-1"', chapter)
    assert target and 'id="practices-awareness--source-1"' in (inside[f"EPUB/text/{target[1]}"] if target[1] else chapter)


def test_epubcheck_finds_nothing(downloads: Path):
    jar, java = shutil.which("epubcheck"), shutil.which("java")
    if not jar or not java:
        pytest.skip("not shown: install epubcheck and a Java")
    done = subprocess.run([java, "-jar", jar, str(downloads / "focal-points-manual.epub")], capture_output=True, text=True)
    assert done.returncode == 0 and "0 fatals / 0 errors / 0 warnings" in done.stdout + done.stderr, done.stdout + done.stderr


# Kiwix


def test_zimcheck_finds_nothing(zim: Path):
    done = subprocess.run(["zimcheck", "-A", str(zim)], capture_output=True, text=True)
    assert done.returncode == 0 and "Overall Test Status: Pass" in done.stdout, done.stdout


def test_a_file_for_kiwix_that_was_written_on_another_day_is_the_same(zim: Path, edition: Edition):
    content, address = zim.read_bytes(), edition.config.address
    other = zim_file.with_ids(content, "https://elsewhere.example/", edition.manual.as_of.replace(year=2031))
    assert other != content and zim_file.with_ids(other, address, edition.manual.as_of) == content


# Twice


def test_a_second_release_gives_the_same_bytes(root: Path, downloads: Path, tmp_path: Path):
    done = released(root, root.with_name("site of the manual on paper"), tmp_path / "again", TZ="Pacific/Kiritimati", LANG="C", PYTHONHASHSEED="7")
    assert done.returncode == 0, done.stderr
    assert not [path.name for path in tmp_path.iterdir() if path.name.startswith(".")]
    assert (tmp_path / "again/MANIFEST").read_bytes() == (root / "dist/MANIFEST").read_bytes()
    files = sorted(path.relative_to(downloads) for path in downloads.rglob("*") if path.is_file())
    assert len(files) >= 5
    assert [str(file) for file in files if (downloads / file).read_bytes() != (tmp_path / "again/downloads" / file).read_bytes()] == []
