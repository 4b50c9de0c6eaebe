"""What every test may use: a copy of a small manual, the built real manual, a server over it and a real browser.

The real manual is built once for a run, whatever the number of workers, into a folder that the run shares.
"""

import datetime as dt
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, Page, expect

from macros.audit.browser import chromium, server
from macros.components import REGISTRY
from macros.loader import load, read_all
from macros.models.manual import Manual

ROOT = Path(__file__).resolve().parent.parent
SMALL = Path(__file__).parent / "small"
DAY = dt.date(2026, 11, 21)
FIGURE = "figure"
PATIENCE = 60_000  # milliseconds that a page may take to come to what a test expects; a machine with much else to do is slow, not wrong

expect.set_options(timeout=PATIENCE)
# The same examples in every run, however slow: a proposal must not fail for what it did not touch. To look further: --hypothesis-profile=default.
settings.register_profile("manual", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("manual")


@pytest.fixture
def figure(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Tell a figure that people want to see although the test passes; it stands at the end of the run, whichever worker found it."""
    return lambda text: record_property(FIGURE, text)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the figures that tests told, under one heading."""
    lines = figures(report for reports in terminalreporter.stats.values() for report in reports)
    if lines:
        terminalreporter.section("Figures")
    for line in lines:
        terminalreporter.write_line(line)


def figures(reports: Iterable[object]) -> list[str]:
    """Return what tests told with `figure`, once each: from the reports of their calls, which workers send."""
    told = (getattr(report, "user_properties", ()) for report in reports if getattr(report, "when", "") == "call")
    return sorted({text for properties in told for name, text in properties if name == FIGURE})


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A copy of the small manual of tests/small, with the code of this one, to break as a test likes."""
    return copy_of(SMALL, tmp_path / "small manual")


def copy_of(source: Path, target: Path) -> Path:
    """Copy a manual's content and give it this project's code and look."""
    shutil.copytree(source, target)
    for name in ("macros", "overrides", "docs/assets", "data/vocabularies", "data/countries.csv", "mkdocs.yml", "pyproject.toml"):
        if not (target / name).exists():
            place = ROOT / name
            shutil.copytree(place, target / name, ignore=shutil.ignore_patterns("__pycache__")) if place.is_dir() else shutil.copy(place, target / name)
    return target


def change(root: Path, file: str, old: str, new: str) -> None:
    """Replace text of a file that must hold it."""
    path = root / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def faults(root: Path) -> list[str]:
    """Return what a check of a manual tells, line by line, on a day that never changes."""
    return [str(problem) for problem in read_all(root, DAY, REGISTRY).problems]


def run(root: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess:
    """Run a command of the manual at `root`, as manual.py does."""
    surroundings = os.environ | {"PYTHONPATH": str(root), "PYTHONUTF8": "1"} | environment
    return subprocess.run([sys.executable, "-m", "macros", *arguments], cwd=root, env=surroundings, capture_output=True, text=True)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real manual, built once for the whole run by the command that people use."""
    shared = tmp_path_factory.getbasetemp().parent if os.environ.get("PYTEST_XDIST_WORKER") else tmp_path_factory.getbasetemp()
    folder = shared / "built-manual"
    with FileLock(f"{folder}.lock"):
        if not folder.exists():
            done = run(ROOT, "build", "--out", str(folder))
            assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    """The address of the built manual on a loopback server, ending in a slash."""
    with server(site) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium: one found on the machine, else Playwright's own."""
    with chromium() as opened:
        yield opened


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of 1280 by 900 in a context of its own."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def manual() -> Manual:
    """The real records and pages."""
    return load(ROOT, dt.date(2026, 11, 21), REGISTRY)
