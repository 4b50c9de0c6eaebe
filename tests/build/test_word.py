"""Documents for Word, as readers of them open them: nothing of a page is lost, footnotes say the sources, and the same bytes come again."""

import io
import shutil
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import docx
import pytest
from docx.document import Document
from filelock import FileLock
from lxml import etree
from manuals import DAY, NOON, SMALL, add_to_navigation, copy_of, read, run
from pypdf import PdfReader

from macros.build.site import BuiltPage
from macros.components import REGISTRY
from macros.models.manual import Manual
from macros.models.site_config import SiteConfig
from macros.queries import papers as query
from macros.release import documents, papers, word
from macros.release.word_text import plain

CONFIG = SiteConfig("Focal Points Manual", "https://example.org/manual/")
HEAD = """---
title: {title}
description: "{title}: a page that tests turn into a document for Word, with what such a page can hold."
kind: {kind}
reviewed: 2026-01-31
review_by: 2027-01-31
---
"""
CHAPTER = (
    HEAD.format(title="Drawn", kind="chapter")
    + """
A first word on the hub, told in the brief. {{ cite("brief", "Core roles") }} {{ cite("seoul", "Awareness-raising") }}

{{ figure("hub") }}

## What it is {: #what }

See [the hub](/roles/hub.md#what), or [below](#below). {{ cite("brief", "Core roles") }}

### A closer look {: #closer }

| office | what it does here |
|---|---|
| Interior | ties to the security sector {{ cite("seoul", "Developing training") }} |
| Justice | reviews |

## Below {: #below }

1. First
2. Second
"""
)
PAPER = (
    HEAD.format(title="Alarm note", kind="paper")
    + """
When to use it, which is not part of the paper.

## The paper {: #paper }

*[Marking; date]*

**Warning on *[place]***

### What is seen {: #p-seen }

*[Each line]* and what the brief says. {{ cite("brief", "Core roles") }}

## Filled in {: #sample }

Meridia is invented.

**Warning on *Marl***

### What is seen {: #s-seen }

Lists, as the brief says. {{ cite("brief", "Core roles") }}
"""
)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


@pytest.fixture(scope="module")
def home(shared: Path) -> Path:
    """The small manual with a chapter and a paper, built once."""
    root = shared / "manual for Word"
    with FileLock(f"{root}.lock"):
        if not root.exists():
            copy_of(SMALL, root)
            brief = (root / "data/sources/brief.yml").read_text("utf-8")
            (root / "data/sources/gcr2p-2012-recommendations.yml").write_text(brief.replace("Brief 2012", "Brief that the drawing cites"), "utf-8")
            for place, text in (("docs/roles/drawn.md", CHAPTER), ("docs/roles/alarm-note.md", PAPER)):
                (root / place).write_text(text, "utf-8")
                add_to_navigation(root, f"{text[text.index('title: ') + 7 :].partition(chr(10))[0]}: {place.removeprefix('docs/')}")
            done = run(root, "build", SOURCE_DATE_EPOCH=NOON)
            assert done.returncode == 0, done.stdout + done.stderr
    return root


@pytest.fixture(scope="module")
def manual(home: Path) -> Manual:
    """Its records and pages."""
    return read(home)


def built(home: Path, name: str) -> BuiltPage:
    """Return a built page."""
    file = f"roles/{name}/index.html"
    return BuiltPage(file, (home / "site" / file).read_text("utf-8"))


@pytest.fixture(scope="module")
def chapter(home: Path, manual: Manual) -> bytes:
    """The chapter for Word."""
    return word.chapter(manual, built(home, "drawn"), CONFIG)


@pytest.fixture(scope="module")
def pair(home: Path, manual: Manual) -> dict[str, bytes]:
    """The paper for Word, empty and filled in."""
    return papers.papers(manual, built(home, "alarm-note"), CONFIG)


def opened(content: bytes) -> Document:
    """Open a document with a reader that is not ours."""
    return docx.Document(io.BytesIO(content))


def part(content: bytes, name: str) -> etree._Element:
    """Return a part of a document."""
    with zipfile.ZipFile(io.BytesIO(content)) as zipped:
        return etree.fromstring(zipped.read(name))


def notes(content: bytes) -> list[str]:
    """Return the texts of the footnotes to which the text refers, in its order."""
    told = {note.get(f"{W}id"): "".join(note.itertext()).strip() for note in part(content, "word/footnotes.xml")}
    return [told[mark.get(f"{W}id")] for mark in part(content, "word/document.xml").iter(f"{W}footnoteReference")]


def headings(content: bytes) -> list[tuple[int, str]]:
    """Return the headings of a document with their levels."""
    found = (line for line in opened(content).paragraphs if line.style.name.lower().startswith("heading"))
    return [(int(line.style.name[-1]), line.text) for line in found]


def lost(content: bytes, page: BuiltPage) -> list[str]:
    """Return what a page holds and a document made from it does not: headings, tables, texts of drawings, citations."""
    prose = page.prose[0]
    said = [(int(head.tag[1]) - 1, head.text.strip()) for head in prose.xpath(".//h2[not(ancestor::*[@data-sources])] | .//h3 | .//h4") if head.text]
    words = " ".join(drawing.get("descr") for drawing in part(content, "word/document.xml").iter(f"{DRAWING}docPr"))
    drawn = [" ".join("".join(text.itertext()).split()) for text in prose.xpath(".//figure/*[local-name() = 'svg'][1]/*[local-name() = 'desc']")]
    cited, tables = len(prose.xpath(".//sup[contains(@class, 'cite')]/a")), len(prose.xpath(".//table"))
    return [
        *(f"heading {head}" for head in said if head not in headings(content)),
        *(f"drawing {text}" for text in drawn if text not in words),
        *([f"{cited} citations, {len(notes(content))} footnotes"] if cited != len(notes(content)) else []),
        *([f"{tables} tables, {len(opened(content).tables)}"] if tables != len(opened(content).tables) else []),
    ]


def test_a_chapter_loses_no_heading_table_drawing_or_citation(home: Path, chapter: bytes):
    assert lost(chapter, built(home, "drawn")) == []
    assert headings(chapter) == [(1, "What it is"), (2, "A closer look"), (1, "Below")]
    assert len(notes(chapter)) == 5 and len(opened(chapter).tables) == 1


@pytest.mark.parametrize(
    ("gone", "told"),
    [
        (".//h3", "heading (2, 'A closer look')"),
        (".//figure", "drawing "),
        ("(.//td//sup)[1]", "5 citations, 4 footnotes"),
        (".//table", "1 tables, 0"),
    ],
)
def test_what_is_lost_is_told(home: Path, manual: Manual, gone: str, told: str):
    page, less = built(home, "drawn"), built(home, "drawn")
    less.prose[0].xpath(gone)[0].drop_tree()
    assert told in " ".join(lost(word.chapter(manual, less, CONFIG), page))


def test_a_footnote_says_the_source_in_full_once_and_then_in_short(chapter: bytes):
    first, second, drawn, third, fourth = notes(chapter)
    assert first.startswith("National R2P Focal Points Recommendations, Global Centre for the Responsibility to Protect, 2012. Core roles.")
    assert second.startswith("Summary of the Sixth Annual Meeting, ") and "Awareness-raising." in second
    assert drawn.startswith("National R2P Focal Points Recommendations")
    assert third == "Brief 2012, Core roles."
    assert fourth == "Seoul summary 2016, Developing training."


def test_a_document_begins_with_title_and_summary_and_its_footer_tells_edition_and_address(chapter: bytes):
    document = opened(chapter)
    assert [(line.style.name, line.text) for line in document.paragraphs[:2]] == [
        ("Title", "Drawn"),
        ("Subtitle", "Drawn: a page that tests turn into a document for Word, with what such a page can hold."),
    ]
    assert document.core_properties.title == "Drawn"
    footer = " ".join(line.text for line in document.sections[0].footer.paragraphs)
    assert "Focal Points Manual, edition of 21 November 2026. What has no footnote is the editors’ own." in footer
    assert "https://example.org/manual/roles/drawn/" in footer


def test_a_drawing_is_a_picture_that_the_file_does_not_hold_twice(chapter: bytes):
    pictures = opened(chapter).inline_shapes
    assert len(pictures) == 1 and pictures[0].width > pictures[0].height > 0
    with zipfile.ZipFile(io.BytesIO(chapter)) as zipped:
        media = [name for name in zipped.namelist() if name.startswith("word/media/")]
        assert len(media) == 1 and zipped.read(media[0]).startswith(b"\x89PNG")
        assert b"base64" not in zipped.read("word/document.xml")


def test_links_lead_to_the_published_manual_and_within_the_document(chapter: bytes):
    targets = {link.get("Target") for link in part(chapter, "word/_rels/document.xml.rels")}
    assert "https://example.org/manual/roles/hub/#what" in targets
    assert [link.get(f"{W}anchor") for link in part(chapter, "word/document.xml").iter(f"{W}hyperlink") if link.get(f"{W}anchor")] == ["below"]


def test_a_table_repeats_its_head_and_takes_the_whole_width(chapter: bytes):
    table = part(chapter, "word/document.xml").find(f".//{W}tbl")
    assert [cell.text for cell in opened(chapter).tables[0].rows[0].cells] == ["Office", "What it does here"]
    assert table.find(f".//{W}tblHeader") is not None and table.find(f".//{W}tblW").get(f"{W}w") == "5000"


def test_a_paper_is_two_documents_of_its_own_text_alone(home: Path, pair: dict[str, bytes]):
    assert list(pair) == ["paper", "sample"]
    empty, filled = (opened(content) for content in pair.values())
    titles = [line.text for document in (empty, filled) for line in document.paragraphs if line.style.name == "Title"]
    assert titles == ["Warning on [place]", "Warning on Marl"]
    assert [headings(content) for content in pair.values()] == [[(1, "What is seen")]] * 2
    texts = [" ".join(line.text for line in document.paragraphs) for document in (empty, filled)]
    assert "When to use it" not in texts[0] and "Meridia" not in texts[0] and "Meridia is invented." in texts[1]
    fields = [run.text for line in empty.paragraphs for run in line.runs if run.style.name == "To Fill In"]
    assert fields == ["[Marking; date]", "[Each line]"]
    assert [len(notes(content)) for content in pair.values()] == [1, 1]
    assert all(notes(content)[0].startswith("National R2P Focal Points Recommendations") for content in pair.values())


def test_the_papers_of_a_manual_are_found_by_their_kind(manual: Manual):
    assert [page.path for page in query.papers(manual)] == ["roles/alarm-note.md"]
    assert 'href="/roles/alarm-note/">Alarm note</a><div data-offers="roles/alarm-note.md"></div>' in REGISTRY["paper_files"](manual)


def test_a_release_offers_each_document_on_its_page_and_all_papers_together(home: Path, manual: Manual):
    edition = SimpleNamespace(manual=manual, config=CONFIG, page=lambda path: built(home, path.removeprefix("roles/").removesuffix(".md")))
    wanted = {"Papers for Word", "Chapters for Word: roles"}
    made = {item.file: item for job in documents.jobs(edition) if job.title in wanted for item in job.make()}
    assert [(name, item.title, item.format, item.pages) for name, item in made.items()] == [
        ("downloads/word/roles-alarm-note.docx", "Alarm note", "Word, empty", ("roles/alarm-note.md",)),
        ("downloads/word/roles-alarm-note-sample.docx", "Alarm note", "Word, filled in", ("roles/alarm-note.md",)),
        ("downloads/focal-points-manual-papers.zip", "All papers", "Word files in one zip", ("post/papers/index.md",)),
        ("downloads/word/roles-drawn.docx", "Drawn", "Word", ("roles/drawn.md",)),
        ("downloads/word/roles-hub.docx", "The hub", "Word", ("roles/hub.md",)),
    ]
    with zipfile.ZipFile(io.BytesIO(made["downloads/focal-points-manual-papers.zip"].content)) as zipped:
        assert zipped.namelist() == ["roles-alarm-note-sample.docx", "roles-alarm-note.docx"]


def test_sections_modules_and_the_desk_of_the_review_are_documents_and_the_home_page_is_none(manual: Manual):
    hub = manual.pages["roles/hub.md"]
    kinds = {"index.md": "landing", "roles/index.md": "landing", "roles/fp-01.md": "module", "states/upr.md": "reference", "states/x.md": "reference"}
    pages = {path: replace(hub, path=path, meta=hub.meta.model_copy(update={"kind": kind})) for path, kind in kinds.items()}
    found = [job for job in documents.jobs(SimpleNamespace(manual=replace(manual, pages=pages))) if "Chapters" in job.title]
    assert [job.make.args[1] for job in found] == [["roles/fp-01.md", "roles/index.md"], ["states/upr.md"]]


def test_a_sign_that_only_a_browser_shows_leaves_no_gap_behind(manual: Manual):
    page = BuiltPage(
        "x/index.html",
        '<main><article class="prose"><ul><li><span class="sign"><svg class="icon"></svg></span> Could consider joining.</li></ul></article></main>',
    )
    assert "<li>Could consider joining.</li>" in plain(manual, page, page.prose or page.tree.xpath("//article"), "https://example.org/")


def test_the_same_page_and_day_give_the_same_bytes(home: Path, manual: Manual, chapter: bytes, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    monkeypatch.setenv("LANG", "C")
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert word.chapter(manual, built(home, "drawn"), CONFIG) == chapter
    with zipfile.ZipFile(io.BytesIO(chapter)) as zipped:
        assert {entry.date_time[:3] for entry in zipped.infolist()} == {(DAY.year, DAY.month, DAY.day)}


def test_a_second_reader_opens_every_document(chapter: bytes, pair: dict[str, bytes], tmp_path: Path):
    if not shutil.which("soffice"):
        pytest.skip("needs soffice, from the Debian package libreoffice-writer")
    for name, content in {"chapter": chapter, **pair}.items():
        (tmp_path / f"{name}.docx").write_bytes(content)
    given = [str(tmp_path / f"{name}.docx") for name in ("chapter", *pair)]
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    subprocess.run(["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *given], check=True, capture_output=True)
    text = " ".join(page.extract_text() for page in PdfReader(tmp_path / "chapter.pdf").pages)
    assert "A closer look" in text and "Brief 2012, Core roles." in text and "Page 1 of" in text
    assert all(len(PdfReader(tmp_path / f"{name}.pdf").pages) == 1 for name in pair)
