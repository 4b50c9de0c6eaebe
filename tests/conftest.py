"""What every test may use: a copy of the small manual, the frozen edition and what is built from it, a server over it and a real browser.

The edition is built once for a run, whatever the number of workers, into a folder that the run shares.
"""

import compileall
import gc
import os
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from accessibility.browser import chromium, server
from filelock import FileLock
from hypothesis import HealthCheck, settings
from manuals import EDITION, NOON, ROOT, SMALL, copy_of, read, start
from playwright.sync_api import Browser, Page, expect
from support.browser.tabs import Tabs
from support.copies import copy_on_write, guard
from xdist.scheduler.loadfile import LoadFileScheduling

from macros.models.manual import Manual

guard.watch()
copy_on_write.watch()
gc.freeze()
gc.set_threshold(50_000, 20, 50)  # what tests keep in memory is much, and looking through it for garbage was a tenth of the work
FIGURE = "figure"
TESTS = Path(__file__).parent
QUICK = "unit"  # the folder of what runs on every save
SLOW_TO_START = re.compile(r"^tests/browsers/.*\[(?:.*-)?(firefox|webkit)(?:-.*)?\]$")  # tests of a browser, by their ids
SECOND_HALF = "tests/browsers/test_m"  # where those of WebKit are parted
# What others wait for is made first, by one worker, while the others do what needs none of it: the built edition, and that after all changes.
BEFORE_OTHERS = ("tests/accessibility/test_accessibility.py", "tests/build/test_contributing.py", "tests/content/test_ordinary_changes.py")
LONG = "tests/unit/rules/test_slips.py"  # two minutes of one worker, which nobody should be left with at the end
SLOW = {"browser", "site"}  # what takes seconds to make, also for a test of that folder
PATIENCE = 60_000  # milliseconds that a page may take to come to what a test expects; a machine with much else to do is slow, not wrong

expect.set_options(timeout=PATIENCE)
# A manual of tests that becomes a repository passes by what the manual itself does, bytecode above all.
os.environ |= {"GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "core.excludesFile", "GIT_CONFIG_VALUE_0": str(ROOT / ".gitignore")}
# The same examples in every run, however slow: a proposal must not fail for what it did not touch. To look further: --hypothesis-profile=default.
settings.register_profile("manual", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("manual")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer the quick lane, and that of heavy formats."""
    parser.addoption("--quick", action="store_true", help="only what needs neither a browser nor a built edition, for every save")
    parser.addoption("--heavy", action="store_true", help="only the formats that take minutes to make of a whole edition")


def pytest_configure(config: pytest.Config) -> None:
    """Compile the code once for the whole run, so that no command of a copy has to."""
    if not hasattr(config, "workerinput"):
        compileall.compile_dir(ROOT / "macros", quiet=2)


def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> "ByBrowserOrFile":
    """Share the tests out by file, but those of Firefox to one worker, and of WebKit to two: with what drives them, they take up to ten seconds to start."""
    return ByBrowserOrFile(config, log)


class ByBrowserOrFile(LoadFileScheduling):
    """Tests of one file, or of a browser that is slow to start, go to one worker."""

    def _split_scope(self, nodeid: str) -> str:
        found = SLOW_TO_START.search(nodeid)
        if not found:
            return super()._split_scope(nodeid)
        return f"{found[1]}, second half" if found[1] == "webkit" and nodeid >= SECOND_HALF else found[1]


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """In the quick lane, do not even read the folders of the others."""
    elsewhere = collection_path.parent == TESTS and collection_path.is_dir() and collection_path.name != QUICK
    return True if elsewhere and config.getoption("--quick") else None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what belongs to another lane: in the quick one what needs seconds, and what needs minutes in all but its own."""
    quick, heavy = config.getoption("--quick"), config.getoption("--heavy")
    left_out = [item for item in items if is_heavy(item) != heavy or quick and is_slow(item)]
    config.hook.pytest_deselected(items=left_out)
    items[:] = sorted((item for item in items if item not in set(left_out)), key=turn)  # what takes long first, so that no worker is left with it


def turn(item: pytest.Item) -> int:
    """Return when a test comes: with those that make what others wait for, with the longest file, after them, or with the quick ones, which are last."""
    if item.nodeid.startswith((*BEFORE_OTHERS, LONG)):
        return int(item.nodeid.startswith(LONG))
    return 3 if is_quick(item) else 2


def is_quick(item: pytest.Item) -> bool:
    """Tell whether a test takes no time by itself: it stands among the quick ones and is not marked as slow."""
    return QUICK in item.path.parts and item.get_closest_marker("slow") is None


def is_slow(item: pytest.Item) -> bool:
    """Tell whether a test stands elsewhere, is marked as slow, or needs a browser or a built edition."""
    return QUICK not in item.path.parts or item.get_closest_marker("slow") is not None or bool(SLOW & set(getattr(item, "fixturenames", ())))


def is_heavy(item: pytest.Item) -> bool:
    """Tell whether a test is marked as one of the heavy lane."""
    return item.get_closest_marker("heavy") is not None


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


@pytest.fixture(autouse=True)
def closed() -> Iterator[None]:
    """Fail whoever asked for today's content, also if something hid it."""
    yield
    asked, guard.found[:] = [*guard.found], []
    assert not asked


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A copy of the small manual of tests/small, to break as a test likes; the code of this checkout comes into it when a command is run there."""
    return copy_of(SMALL, tmp_path / "small manual", code=False)


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all workers of a run share."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base


@pytest.fixture(scope="session", autouse=True)
def _shared_files(shared: Path) -> Iterator[None]:
    """What manuals of tests are laid in from, and at the end the proof that no test changed it for others."""
    copy_on_write.share_from(shared / "laid in")
    yield
    copy_on_write.check()


@pytest.fixture(scope="session")
def edition(shared: Path) -> Path:
    """The frozen edition with the code of this checkout, made once for the whole run: to read and to build, not to change."""
    folder = shared / "frozen edition"
    with FileLock(f"{folder}.lock"):
        if not folder.exists():
            copy_of(EDITION, folder)
    return folder


@pytest.fixture(scope="session")
def site(shared: Path, edition: Path) -> Path:
    """The frozen edition, built once for the whole run by the command that people use."""
    folder = shared / "built edition"
    with FileLock(f"{folder}.lock"):
        if not folder.exists():
            done = start(edition, "build", "--out", str(folder), SOURCE_DATE_EPOCH=NOON)
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
        opened.on("context", lambda context: context.set_default_timeout(PATIENCE))
        yield opened


@pytest.fixture(scope="session")
def tabs(browser: Browser) -> Tabs:
    """The pages of this worker, each as new whenever it is lent."""
    return Tabs(browser, PATIENCE)


@pytest.fixture
def page(tabs: Tabs) -> Iterator[Page]:
    """A page of 1280 by 900 that knows nothing of other tests."""
    with tabs.lent() as lent:
        yield lent


@pytest.fixture(scope="session")
def manual(edition: Path) -> Manual:
    """The records and pages of the frozen edition."""
    return read(edition)
