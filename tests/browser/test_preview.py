"""The preview: a change is seen, a mistake is a page, the last good version is one click away, and only this machine is answered."""

import os
import re
import signal
import socket
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from manuals import change
from playwright.sync_api import Page, expect

from macros.preview.keeper import told
from macros.preview.maker import Outcome, outcome
from macros.preview.pages import line_of
from macros.preview.server import Server
from macros.preview.state import State
from macros.preview.watch import stand
from macros.problems import Problem, parse

LONG = 120
FAULT = Problem("data/members/no.yml", 2, 6, "iso", "“<b>” is not a code", "write NO")


# Parts

WORD = st.text(st.characters(blacklist_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=20).map(str.strip).filter(bool)


@given(WORD.filter(lambda text: ":" not in text), st.integers(1, 9999), st.integers(1, 999), WORD.filter(lambda text: ":" not in text),
       WORD.filter(lambda text: ". Fix:" not in text and not text.endswith(".")), WORD)
def test_a_printed_problem_is_read_back(path: str, line: int, column: int, field: str, what: str, fix: str):
    problem = Problem(path, line, column, field, what, fix)
    assert parse(str(problem)) == problem


def test_what_a_build_told_is_told_apart_from_its_progress():
    found = outcome(["INFO    -  Building", str(FAULT), "", "1 to mend; nothing was built."])
    assert found == Outcome(None, [FAULT], ["1 to mend; nothing was built."])
    assert told(found, 1.0).splitlines()[-1] == "1 to mend; the browser shows the list."
    assert told(Outcome(Path("x")), 7.4) == "The manual is shown as the files are now (7 s)."


def test_any_change_of_content_is_noticed_and_nothing_else(small: Path):
    before = stand(small)
    (small / "data/.no.yml.swp").write_text("x")
    (small / "data/no.yml~").write_text("x")
    (small / "macros/__pycache__").mkdir(exist_ok=True)
    (small / "macros/__pycache__/x.pyc").write_text("x")
    assert stand(small) == before
    (small / "data/members/fr.yml").write_text("x")
    after = stand(small)
    assert after != before
    (small / "data/members/fr.yml").unlink()
    assert stand(small) == before


def test_a_file_that_cannot_be_looked_at_for_a_moment_does_not_end_the_watch(small: Path, monkeypatch: pytest.MonkeyPatch):
    def refused(path: object) -> Iterator[os.DirEntry]:
        raise PermissionError(path)

    monkeypatch.setattr(os, "scandir", refused)
    assert [path for path, _, _ in stand(small)] == [str(small / "mkdocs.yml")]


def test_the_line_of_a_problem_is_shown_where_there_is_one(small: Path):
    assert line_of(small, FAULT) == "iso: NO"
    assert line_of(small, Problem("site/index.html", 1, 1, "id", "is double", "change it")) == ""
    assert line_of(small, Problem("data/members/no.yml", 999, 1, "x", "y", "z")) == ""


# The server, over a site made by hand

@pytest.fixture
def preview(small: Path, tmp_path: Path) -> Iterator[Server]:
    """A server over a good version of two pages, at a free port."""
    good = tmp_path / "good"
    (good / "roles/hub").mkdir(parents=True)
    (good / "index.html").write_text("<html><body class=x><p>Home</p></body></html>")
    (good / "roles/hub/index.html").write_text("<html><body><p>Hub</p></body></html>")
    (good / "404.html").write_text("<html><body><p>Not here</p></body></html>")
    (good / "data.json").write_text("{}")
    state = State()
    state.news(Outcome(good))
    with Server(small, state, 0) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


def get(server: Server, path: str, **headers: str) -> tuple[int, str]:
    request = urllib.request.Request(server.address.rstrip("/") + path, headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=LONG) as answer:
            assert answer.headers["Cache-Control"] == "no-store"
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def test_a_good_manual_is_served_with_a_look_for_news(preview: Server):
    status, html = get(preview, "/")
    assert status == 200
    assert re.search(r'<p>Home</p><script src="/preview/preview.js" data-version="[\d-]+"></script>\s*</body>', html)
    assert get(preview, "/roles/hub/")[0] == 200
    assert "Hub" in get(preview, "/roles/hub")[1], "an address without its last slash leads on"
    assert get(preview, "/focal-points-manual/roles/hub/")[0] == 200, "the 404 page writes addresses below the published path"
    assert get(preview, "/data.json") == (200, "{}")
    assert get(preview, "/not/there/")[0] == 404
    assert "Not here" in get(preview, "/not/there/")[1]
    assert get(preview, "/preview/preview.js")[0] == 200
    assert get(preview, "/preview/assets/manual.css")[0] == 200


@pytest.mark.parametrize("path", ["/../mkdocs.yml", "/%2e%2e/mkdocs.yml", "/preview/assets/../../mkdocs.yml", "/preview/assets/%2e%2e/%2e%2e/mkdocs.yml",
                                  "/last-good/../../mkdocs.yml", "//etc/passwd.txt", "/preview/assets//etc/hosts.txt", "/%00.txt", "/%00/"])
def test_nothing_outside_is_served(preview: Server, path: str):
    status, text = get(preview, path)
    assert status == 404
    assert "site_name" not in text


@pytest.mark.parametrize("host", ["example.org", "127.0.0.1.example.org", "", "localhost.example"])
def test_another_host_name_is_refused(preview: Server, host: str):
    assert get(preview, "/", Host=host)[0] == 403


def test_only_loopback_is_bound(preview: Server):
    assert preview.server_address[0] == "127.0.0.1"


def test_a_fault_takes_the_place_of_every_page_and_leaves_the_last_good_one(preview: Server):
    version = preview.state.shown.version
    preview.state.news(Outcome(None, [FAULT], ["1 to mend."]))
    assert preview.state.shown.version != version
    status, html = get(preview, "/roles/hub/")
    assert status == 503
    assert "data/members/no.yml:2:6" in html
    assert "“&lt;b&gt;” is not a code." in html
    assert "<code>iso: NO</code>" in html
    assert "write NO." in html
    assert '<a href="/last-good/roles/hub/">' in html
    status, html = get(preview, "/last-good/roles/hub/")
    assert status == 200
    assert "Hub" in html
    assert '<a href="/roles/hub/">Show what</a>' in html
    assert 'data-home="/roles/hub/"' in html


def test_a_stop_that_is_no_problem_of_ours_is_shown_as_it_was_said(preview: Server):
    preview.state.news(outcome(["Traceback:", "ValueError: <odd>"]))
    status, html = get(preview, "/")
    assert status == 503
    assert "Something to mend" in html
    assert "ValueError: &lt;odd&gt;" in html


def test_before_the_first_version_a_page_says_so(small: Path):
    with Server(small, State(), 0) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        status, html = get(server, "/")
        assert status == 503
        assert "The manual is being built" in html
        server.state.news(Outcome(None, [FAULT]))
        assert "last-good" not in get(server, "/")[1]
        server.shutdown()


# The whole, as a person uses it

class Running:
    """A command that serves, with what it printed."""

    def __init__(self, root: Path, *command: str):
        surroundings = os.environ | {"PYTHONPATH": str(root), "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1"}
        self.process = subprocess.Popen([sys.executable, *command], cwd=root, env=surroundings, stdout=subprocess.PIPE,
                                        stderr=subprocess.STDOUT, text=True)
        self.lines: list[str] = []
        self.news = threading.Condition()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        for line in iter(self.process.stdout.readline, ""):
            with self.news:
                self.lines.append(line)
                self.news.notify_all()

    def said(self, pattern: str) -> re.Match:
        """Wait until a line says it."""
        with self.news:
            found = self.news.wait_for(lambda: next((match for line in self.lines if (match := re.search(pattern, line))), None), LONG)
        assert found, f"not said in {LONG} seconds: {''.join(self.lines)}"
        return found

    def stop(self) -> int:
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(LONG)


def test_a_change_a_mistake_and_its_mending_in_a_browser(small: Path, page: Page):
    running = Running(small, "-m", "macros", "serve", "--port", "0")
    try:
        address = running.said(r"http://127\.0\.0\.1:\d+/")[0]
        page.goto(f"{address}network/members/no/")
        expect(page.locator("h1")).to_have_text("Norway")

        change(small, "data/members/no.yml", "told a test", "told a careful test")
        expect(page.get_by_text("careful test")).to_be_visible()

        change(small, "data/members/no.yml", "source: brief", "source: brif")
        expect(page.locator("h1")).to_have_text("1 to mend")
        expect(page.locator("code").first).to_have_text("data/members/no.yml:4:35")
        expect(page.get_by_text("did you mean brief?")).to_be_visible()

        page.get_by_role("link", name="last good version").click()
        expect(page.locator("h1")).to_have_text("Norway")
        expect(page.get_by_text("careful test")).to_be_visible()
        expect(page.locator(".callout[role=status]")).to_contain_text("1 to mend in the files as they are now")

        change(small, "data/members/no.yml", "source: brif", "source: brief")
        change(small, "data/members/no.yml", "careful test", "mended test")
        expect(page.get_by_text("mended test")).to_be_visible()
        expect(page).to_have_url(f"{address}network/members/no/")

        change(small, "docs/roles/hub.md", "brings analysis", "gathers analysis")
        page.goto(f"{address}roles/hub/")
        expect(page.get_by_text("gathers analysis")).to_be_visible()
        assert "Traceback" not in "".join(running.lines), "".join(running.lines)
        assert running.stop() == 0
    finally:
        running.process.kill()


def test_a_taken_port_is_told_in_a_sentence(small: Path, preview: Server):
    done = subprocess.run([sys.executable, "-m", "macros", "serve", "--port", str(preview.server_port)], cwd=small, capture_output=True,
                          text=True, env=os.environ | {"PYTHONPATH": str(small)})
    assert done.returncode == 1
    assert done.stdout.startswith(f"Port {preview.server_port} cannot be used")
    assert "Traceback" not in done.stderr


def test_plain_mkdocs_serve_shows_a_change_of_data_too(small: Path, page: Page):
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    running = Running(small, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}")
    try:
        page.goto(running.said(r"Serving on (http://127\.0\.0\.1:\d+/\S*)")[1] + "network/members/no/")
        expect(page.get_by_text("Told a test")).to_be_visible()
        change(small, "data/members/no.yml", "told a test", "told a careful test")
        expect(page.get_by_text("Told a careful test")).to_be_visible()
    finally:
        running.process.kill()
