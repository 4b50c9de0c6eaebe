"""A package in a learning system that is not ours, the strict run-time of scorm-again, in three browsers: what it keeps, and what a learner is told."""

import contextlib
import functools
import http.server
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from accessibility.loopback import serving
from manuals import read
from playwright.sync_api import Error as PlaywrightError
from selenium.common.exceptions import WebDriverException

from browsers.windows import Window, until
from macros.build.site import BuiltPage
from macros.models.manual import Manual, href
from macros.models.site_config import SiteConfig
from macros.release.scorm import package, programme_package

VENDOR = Path(__file__).parent / "vendor"
SITE = SiteConfig.of("Focal Points Manual", "https://example.org/focal-points-manual/")
PLAYER = """<!doctype html><meta charset="utf-8"><title>A learning system</title><script src="scorm12.min.js"></script><script>
const api = new Scorm12API({autocommit: false, logLevel: 5});
const prior = sessionStorage.getItem("kept");
if (prior) api.loadFromJSON(JSON.parse(prior), "");
window.errors = [];
window.API = {};
for (const name of ["Initialize", "Finish", "GetValue", "SetValue", "Commit", "GetLastError", "GetErrorString", "GetDiagnostic"])
  window.API["LMS" + name] = (...given) => {
    const answer = String(api["LMS" + name](...given)), error = String(api.LMSGetLastError());
    if (error !== "0") errors.push([name, ...given, error].join(" "));
    if (name === "Commit" || name === "Finish") sessionStorage.setItem("kept", JSON.stringify(api.renderCMIToJSONObject().cmi));
    return answer;
  };
</script><iframe src="UNIT" style="width: 100%; height: 900px"></iframe>"""
ANSWER = """
const unit = document.querySelector('iframe').contentDocument, wrong = arguments[0];
[...unit.querySelectorAll('fieldset')].forEach((question, index) => {
  const inputs = [...question.querySelectorAll('input')], right = input => input.value === question.dataset.answer;
  inputs.find(input => index < wrong ? !right(input) : right(input)).click();
});
unit.querySelector('form').requestSubmit();
return unit.querySelector('[data-result]').textContent"""
SAYS = "return [...document.querySelector('iframe').contentDocument.querySelectorAll('header [data-say]')].filter(p => !p.hidden).map(p => p.dataset.say)"
KEPT = "return JSON.parse(sessionStorage.getItem('kept') || '{}').core || {}"


@pytest.fixture(scope="session")
def system(site: Path, edition: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a learning system that holds a module and a programme."""
    manual, folder = read(edition), tmp_path_factory.mktemp("learning system")
    pages = {code: _page(site, code) for code in manual.modules}
    for name, files in {"module": package(manual, pages["fp-01"], "fp-01", SITE), "course": _programme(manual, pages)}.items():
        for path, content in files.items():
            (folder / name / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / name / path).write_bytes(content)
    shutil.copy(VENDOR / "scorm12.min.js", folder)
    (folder / "module.html").write_text(PLAYER.replace("UNIT", "module/index.html"), "utf-8")
    (folder / "course.html").write_text(PLAYER.replace("UNIT", "course/fp-01/index.html"), "utf-8")
    (folder / "other.html").write_text("<!doctype html><title>Another page</title>", "utf-8")
    with serving(functools.partial(_Quiet, directory=str(folder))) as address:
        yield address


def _programme(manual: Manual, pages: dict[str, BuiltPage]) -> dict[str, bytes]:
    id = next(id for id, programme in manual.programmes.items() if any(slot.module == "fp-01" for day in programme.days for slot in day))
    return programme_package(manual, pages, id, SITE)


def _page(site: Path, code: str) -> BuiltPage:
    file = f"{href('modules', code).removeprefix('/')}index.html"
    return BuiltPage(file, (site / file).read_text("utf-8"))


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


def _told(window: Window) -> list[str]:
    """Return what the unit says; nothing while the window is on its way to it."""
    with contextlib.suppress(PlaywrightError, WebDriverException):
        found = window.run(SAYS)
        return found if isinstance(found, list) else []
    return []


def visit(window: Window, address: str) -> None:
    """Open the unit in the system, as far as the unit says that it is connected."""
    window.open(address)
    until(lambda: window.run(SAYS) == ["connected"], "the connection")


@pytest.mark.parametrize("page", ["module.html", "course.html"])
def test_a_first_and_a_second_try_are_kept_and_the_better_one_counts(window: Window, system: str, page: str):
    window.open(f"{system}other.html")
    window.run("sessionStorage.clear()")
    visit(window, system + page)
    assert "The module is completed." in " ".join(window.run(ANSWER, 3).split()).replace(" and passed", "")
    first = window.run(KEPT)
    assert first["lesson_status"] == "completed" and 0 < float(first["score"]["raw"]) < 80
    window.run(ANSWER, 0)
    assert (window.run(KEPT)["lesson_status"], window.run(KEPT)["score"]["raw"]) == ("passed", "100")
    window.run(ANSWER, 3)
    assert (window.run(KEPT)["lesson_status"], window.run(KEPT)["score"]["raw"]) == ("passed", "100")
    assert window.run("return errors") == []


def test_after_back_a_further_try_is_kept_or_the_learner_is_told_that_it_is_not(window: Window, system: str):
    window.open(f"{system}other.html")
    window.run("sessionStorage.clear()")
    visit(window, f"{system}module.html")
    window.run(ANSWER, 3)
    window.open(f"{system}other.html")
    assert window.run(KEPT)["lesson_status"] == "completed", "what was done is kept when the page is left"
    window.run("setTimeout(() => history.back(), 0)")
    until(lambda: window.address.endswith("module.html"), "the unit")
    said = until(lambda: [word for word in _told(window) if word in ("connected", "ended")])
    window.run(ANSWER, 0)
    kept = window.run(KEPT)["lesson_status"] == "passed"
    assert (said, kept) in ([(["connected"], True), (["ended"], False)])
