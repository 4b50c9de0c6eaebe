"""The manual away from its server, in three browsers: unpacked on a disk, and in Kiwix. Links, search and tools work; nobody else is asked."""

import os
import shutil
import socket
import subprocess
import zipfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from filelock import FileLock
from manuals import NOON, run

from browsers.windows import Window, until

FIND = """
const box = document.querySelector('input[type=search][name=q]');
box.focus();
box.value = arguments[0];
box.dispatchEvent(new Event('input', { bubbles: true }));
"""
FOUND = "return [...document.querySelectorAll('[data-search-results] [role=option]')].map(option => [option.textContent, option.href])"
HEADING = "return document.querySelector('h1').textContent.trim()"
FOLLOW = "[...document.querySelectorAll('article a')].find(link => link.getAttribute('href') === arguments[0]).click()"
ELSEWHERE = "return performance.getEntriesByType('resource').map(entry => entry.name).filter(name => !name.startsWith(arguments[0]))"


@pytest.fixture(scope="session")
def small_copies(shared: Path, small_site: Path) -> Path:
    """What a release of the small manual makes for places without a network."""
    folder = shared / "copies of the small manual"
    with FileLock(f"{folder}.lock"):
        if not folder.exists():
            root = shared / "small manual of browsers"
            made = run(root, "release", "--only", "offline", "--only", "zim", "--site", str(small_site), "--out", str(folder), SOURCE_DATE_EPOCH=NOON)
            assert made.returncode in (0, 3), made.stdout + made.stderr
    return folder / "downloads"


@pytest.fixture(scope="session")
def unpacked(small_copies: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the unpacked copy, in a folder whose name people might have."""
    folder = tmp_path_factory.mktemp("copy") / "My papers, été 2026 #1"
    with zipfile.ZipFile(small_copies / "focal-points-manual-offline.zip") as packed:
        packed.extractall(folder)
    return (folder / "focal-points-manual").as_uri()


@pytest.fixture(scope="session")
def in_kiwix(small_copies: Path) -> Iterator[str]:
    """The address of the manual in kiwix-serve."""
    program, copy = shutil.which("kiwix-serve"), small_copies / "focal-points-manual.zim"
    if not program or not copy.is_file():
        missing = "install kiwix-tools and zim-tools"
        assert os.environ.get("BROWSERS") != "all", missing
        pytest.skip(f"not shown in Kiwix: {missing}")
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    serving = subprocess.Popen([program, "--address=127.0.0.1", f"--port={port}", str(copy)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}/focal-points-manual"
    try:
        until(lambda: _answers(f"{address}/index.html"), "kiwix-serve")
        yield address
    finally:
        serving.terminate()
        serving.wait()


def _answers(address: str) -> bool:
    try:
        with urlopen(address, timeout=5) as answer:
            return answer.status == 200
    except (URLError, ConnectionError):
        return False


def asked(window: Window, address: str, words: str) -> list[list[str]]:
    """Search on the first page of a copy, and return the title and the address of each result."""
    window.open(f"{address}/index.html")
    window.run(FIND, words)
    return until(lambda: window.run(FOUND), f"a result for {words}")


def test_the_unpacked_copy_opens_and_leads_on(window: Window, unpacked: str):
    window.open(f"{unpacked}/index.html")
    window.run(FOLLOW, "roles/hub/index.html")
    until(lambda: window.run("return location.pathname.endsWith('/roles/hub/index.html')"), "the hub")
    assert window.run(HEADING) == "The hub" and window.run(ELSEWHERE, unpacked) == []


def test_search_answers_on_a_disk_and_its_results_open(window: Window, unpacked: str):
    [(title, address), *_] = asked(window, unpacked, "hub")
    assert "The hub" in title and address.partition("#")[0] == f"{unpacked}/roles/hub/index.html"
    window.open(address)
    until(lambda: window.run(HEADING) == "The hub", "the page that was found")  # WebKit may still be on its way to the page before


def test_a_tool_works_on_a_disk(window: Window, unpacked: str):
    window.open(f"{unpacked}/tools/note/index.html")
    window.write("[data-field]", "Côte d’Ivoire")
    window.click("[data-act=save]")
    assert "Côte d’Ivoire" in window.downloaded("note-*.json").read_text("utf-8")


def test_search_answers_in_kiwix_and_its_results_open(window: Window, in_kiwix: str):
    [(title, address), *_] = asked(window, in_kiwix, "hub")
    assert "The hub" in title and address.partition("#")[0] == f"{in_kiwix}/roles/hub/index.html"
    window.open(address)
    until(lambda: window.run(HEADING) == "The hub", "the page that was found")  # WebKit may still be on its way to the page before
