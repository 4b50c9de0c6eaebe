"""The benchmark measures what it says: the manuals it compares, the bytes, the memory, the slow line, and the word it prints beside a figure."""

import gzip
import random
import re
import shutil
import socket
import string
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import lxml.html
import pytest
from manuals import ROOT, run
from playwright.sync_api import Browser

from benchmarks import plain, report, synthetic, wire
from benchmarks.reading import reading
from benchmarks.slow import LINE, slow
from benchmarks.timing import Taken, build_ours, build_plain, least, taken
from macros.build.site import BuiltPage, read_site

pytestmark = pytest.mark.xdist_group("bench")
PAGES = 60
CHAPTER = "part-00/chapter-0001/index.html"
TEXT = """//*[self::p or self::h2 or self::h3 or self::li or self::td or self::th]
  [ancestor::*[@class='prose'] or ancestor::article[contains(@class, 'md-content')]]"""
PYTHON = [sys.executable, "-I", "-S", "-c"]
MEMORY = "b'x' * 200_000_000"
BUSY = "import time\nwhile time.process_time() < 0.5: pass"
INSIDE = "import subprocess, sys; subprocess.run([sys.executable, '-I', '-S', '-c', {!r}])"
HEAD = '<!doctype html><title>T</title><link rel="icon" href="data:,"><link rel="stylesheet" href="style.css">'
ASKS = """<p>Words to paint.</p><input type="search" name="q"><div data-search-results></div>
<script>document.querySelector("input").addEventListener("input", async () => {
  await (await fetch("index.json")).text();
  document.querySelector("div").innerHTML = '<a href="#found">found</a>';
}, { once: true });</script>"""


class Manuals(NamedTuple):
    """A synthetic manual and the plain project of its words, and both built."""

    manual: Path
    ours: Path
    project: Path
    plain: Path


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Manuals:
    """Both manuals of sixty pages."""
    folder = tmp_path_factory.mktemp("bench")
    manual = synthetic.write(folder / "manual", PAGES)
    project = plain.write(manual, folder / "project")
    build_ours(manual, folder / "ours")
    build_plain(project, folder / "plain")
    return Manuals(manual, folder / "ours", project, folder / "plain")


def own(site: Path) -> dict[str, BuiltPage]:
    return {page.file: page for page in read_site(site).pages if page.file != "404.html"}


def words(page: BuiltPage) -> str:
    """Return the text of a page without its citations, which are numbers with us and words in the plain project."""
    tree = lxml.html.fromstring(page.html)
    for citation in tree.xpath("//sup[contains(@class, 'cite')] | //span[@data-cite] | //section[@data-sources]"):
        citation.drop_tree()
    return re.sub(r" (?=[.,;:)])", "", " ".join(" ".join(part.text_content() for part in tree.xpath(TEXT)).split()))


def content(manual: Path) -> dict[str, bytes]:
    files = [manual / "mkdocs.yml", *(manual / "docs").rglob("*.md"), *(manual / "data").rglob("*.*")]
    return {path.relative_to(manual).as_posix(): path.read_bytes() for path in files}


def test_the_synthetic_manual_publishes_as_many_pages_as_asked_for_and_passes_the_check(built: Manuals):
    assert len(own(built.ours)) == PAGES
    checked = run(built.manual, "check")
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_the_synthetic_manual_is_the_same_twice(built: Manuals, tmp_path: Path):
    first, again = content(built.manual), content(synthetic.write(tmp_path / "again", PAGES))
    assert len(first) > PAGES and first == again
    assert first != content(synthetic.write(tmp_path / "other", PAGES + 1))


def test_fewer_pages_than_there_are_is_refused(tmp_path: Path):
    with pytest.raises(ValueError, match=r"^too few pages are asked for: \d+ more stand there already$"):
        synthetic.write(tmp_path / "few", 10 + 4)


def test_the_plain_project_says_the_same_on_every_page(built: Manuals):
    ours, theirs = own(built.ours), own(built.plain)
    assert ours.keys() == theirs.keys()
    assert len(words(ours[CHAPTER])) > 4000
    for file, page in ours.items():
        summary = " ".join(page.tree.xpath('//meta[@name="description"]/@content'))
        if page.tree.find_class("card"):  # a list of pages is a list of cards with us, and each is a link there as well
            cards = {href for card in page.tree.find_class("card") for href in card.xpath(".//a/@href")}
            linked = {re.sub(r"(index)?\.md$", "/", href).replace("//", "/").lstrip("/") for href in theirs[file].tree.xpath("//a/@href")}
            assert cards and cards <= linked, file
        else:
            assert words(page) and words(theirs[file]) == f"{summary} {words(page)}", file


def test_the_plain_project_has_its_search_on_and_its_navigation_pruned(built: Manuals):
    index = (built.plain / "search/search_index.json").read_text("utf-8")
    page = own(built.plain)[CHAPTER]
    assert "part-00/chapter-0001/" in index and page.tree.xpath('//form[@name="search"]')
    linked = page.tree.xpath("//nav//a/@href")
    assert "../chapter-0002/" in linked and "../../network/members/" in linked
    assert "../../network/growth/" not in linked


@pytest.mark.parametrize(
    ("row", "line"),
    [
        (report.most("ratio", 0.75, 0.75), "ratio 0.75 ≤ 0.75 met"),
        (report.most("ratio", 0.76, 0.75), "ratio 0.76 ≤ 0.75 MISSED"),
        (report.most("requests", 9, 8, "{:.0f}", "12"), "requests 9 12 ≤ 8 MISSED"),
        (report.light("a chapter", 55_000, 55_000, "64.0 KB"), "a chapter 55.0 KB 64.0 KB ≤ 55 KB met"),
        (report.light("a chapter", 55_001, 55_000), "a chapter 55.0 KB ≤ 55 KB MISSED"),
        (report.light("a member", 99_000, None, "70.1 KB"), "a member 99.0 KB 70.1 KB"),
    ],
)
def test_a_row_says_whether_its_target_is_met(capsys: pytest.CaptureFixture, row: report.Row, line: str):
    report.table("Title", "plain", [row])
    _, title, heads, printed = capsys.readouterr().out.splitlines()
    assert (title, " ".join(heads.split()), " ".join(printed.split())) == ("Title", "ours plain target", line)


@pytest.fixture(params=["nginx", "standard library"])
def host(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[wire.Host]:
    """A small site at each of the two servers."""
    if request.param == "nginx" and not shutil.which("nginx"):
        pytest.skip("nginx is not here")
    if request.param != "nginx":
        monkeypatch.setattr(wire.shutil, "which", lambda name: None)
    tmp_path.chmod(0o755)
    (site := tmp_path / "a site").mkdir()
    site.joinpath("index.html").write_text(f"{HEAD}<p>{'Words to pack. ' * 100}</p>")
    site.joinpath("style.css").write_text("p { color: navy }\n" * 200)
    site.joinpath("dot.png").write_bytes(b"\x89PNG" + bytes(1000))
    with wire.host(site) as served:
        assert request.param in served.name
        yield served


def received(address: str) -> bytes:
    """Return every byte that a server sends to one who takes gzip, as it comes out of the line."""
    parts = urlsplit(address)
    with socket.create_connection((parts.hostname, parts.port)) as line:
        line.sendall(f"GET {parts.path} HTTP/1.1\r\nHost: {parts.netloc}\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n".encode())
        return b"".join(iter(lambda: line.recv(65_536), b""))


@pytest.mark.parametrize(("name", "least", "most"), [("", 100, 1000), ("style.css", 100, 1000), ("dot.png", 1005, 2000)])
def test_the_bytes_counted_at_the_server_are_those_that_arrive(host: wire.Host, name: str, least: int, most: int):
    answer = received(host.address + name)
    assert host.sent() == [(len(answer), f"/{name}")]
    assert least < len(answer) < most


def test_what_is_packed_unpacks_to_the_file(host: wire.Host):
    asked = urllib.request.Request(f"{host.address}style.css", headers={"Accept-Encoding": "gzip"})
    with urllib.request.urlopen(asked) as answer:
        assert answer.headers["Content-Encoding"] == "gzip"
        assert gzip.decompress(answer.read()) == b"p { color: navy }\n" * 200


def test_a_first_visit_counts_every_request_and_an_answer_only_once(host: wire.Host, browser: Browser):
    first, again = wire.cold(browser, host, ""), wire.cold(browser, host, "")
    assert first == again == (sum(size for size, _ in host.sent()) / 2, 2)
    assert wire.of(host, {host.address, f"{host.address}style.css", f"{host.address}never-asked"}) == first


def test_memory_is_that_of_the_command_whatever_the_process_that_asks_holds():
    held = b"x" * 400_000_000
    assert taken([*PYTHON, "pass"], ROOT).megabytes < 40
    assert 190 < taken([*PYTHON, MEMORY], ROOT).megabytes < 240
    assert 190 < taken([*PYTHON, INSIDE.format(MEMORY)], ROOT).megabytes < 240
    assert len(held) == 400_000_000


def test_work_is_that_of_the_command_and_of_its_children():
    assert taken([*PYTHON, "pass"], ROOT).work < 0.5
    for command in (BUSY, INSIDE.format(BUSY)):
        found = taken([*PYTHON, command], ROOT)
        assert 0.5 <= found.work <= found.clock + 0.1


def test_of_several_runs_the_one_with_the_least_work_counts_whole():
    assert least([Taken(9, 2.5, 80), Taken(3, 2.0, 90), Taken(1, 2.1, 70)]) == Taken(3, 2.0, 90)


def test_python_keeps_what_it_compiled_as_on_a_persons_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    (tmp_path / "hub.py").write_text("")
    taken([sys.executable, "-c", "import hub"], tmp_path, PYTHONPATH=str(tmp_path))
    assert [*tmp_path.glob("__pycache__/hub.*.pyc")]


def test_a_command_that_fails_ends_the_benchmark_with_its_words(tmp_path: Path):
    with pytest.raises(SystemExit, match="failed:\nthe reason\n$"):
        taken([*PYTHON, "import sys; print('the reason'); sys.exit(3)"], tmp_path)
    with pytest.raises(SystemExit, match="No such file or directory: 'no-such-command'\n$"):
        taken(["no-such-command"], tmp_path)


def test_the_environment_and_the_folder_are_those_asked_for(tmp_path: Path):
    taken([*PYTHON, "import os; open('said', 'w').write(os.environ['WORD'])"], tmp_path, WORD="hub")
    assert (tmp_path / "said").read_text() == "hub"


def seeded(folder: Path, style: int) -> Path:
    """Write a page that is painted once `style` bytes, which cannot be packed well, are there, and that asks for one file to search."""
    folder.mkdir()
    noise = "".join(random.Random(style).choices(string.ascii_letters + string.digits, k=style))
    (folder / "index.html").write_text(HEAD + ASKS)
    (folder / "style.css").write_text(f"/* {noise} */")
    (folder / "index.json").write_text("{}")
    return folder


def test_the_slow_line_tells_a_late_paint_and_what_a_search_fetches(browser: Browser, tmp_path: Path):
    tmp_path.chmod(0o755)
    with wire.host(seeded(tmp_path / "early", 10)) as early, wire.host(seeded(tmp_path / "late", 120_000)) as late:
        soon, later = (slow(browser, served.address, 1) for served in (early, late))
        away, by_the_line = LINE["latency"] / 1000, wire.of(late, {f"{late.address}style.css"}).sent / LINE["downloadThroughput"]
        assert soon.painted >= away and soon.found >= 2 * away
        assert later.painted >= by_the_line > 1.5 and later.found >= by_the_line + away
        assert later.fetched == {f"{late.address}index.json"} and wire.of(late, later.fetched).requests == 1


def test_a_page_that_paints_nothing_has_no_figure(browser: Browser, tmp_path: Path):
    tmp_path.chmod(0o755)
    (site := tmp_path / "blank").mkdir()
    site.joinpath("index.html").write_text('<!doctype html><title>T</title><link rel="icon" href="data:,">')
    with wire.host(site) as served, pytest.raises(SystemExit, match="painted nothing$"):
        slow(browser, served.address, 1)


def test_reading_counts_sentences_and_names_the_long_pages():
    prose = "<p>" + "This sentence has five words. This one has rather more words than that. " * 20 + "</p>"
    page = BuiltPage(
        "roles/hub/index.html", f'<html><body><div class="prose">{prose}<table><tr><td><p>not counted</p></td></tr></table></div></body></html>'
    )
    short = BuiltPage("short/index.html", '<html><body><div class="prose"><p>Too short to count.</p></div></body></html>')
    found = reading([page, short], {"roles/hub.md": 1501, "short.md": 1500})
    assert (found.pages, found.words, found.sentence, found.long) == (1, 260, 6.5, [("roles/hub.md", 1501)])
