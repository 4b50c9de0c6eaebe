"""Three real browsers, one small window over each: Chromium by Playwright, Firefox and WebKit by WebDriver. In: a machine. Out: `Window`s.

A browser that the machine lacks is told as a skipped test with its reason, and its name stands among the figures at the end of a run; with
BROWSERS=all in the environment it fails instead.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from accessibility.browser import server
from filelock import FileLock
from manuals import NOON, SMALL, copy_of, run

from browsers.windows import BROWSERS, DRIVEN, Missing, Window, chromium

FORGET = "localStorage.clear(); sessionStorage.clear()"
TIRES = {"webkit": 15}  # tests after which it may stop painting in a window: after sixty, or sooner where they open many pages


@pytest.fixture(scope="session")
def small_site(shared: Path) -> Path:
    """The small manual with the code of this checkout, built once for the whole run."""
    folder = shared / "built small manual"
    with FileLock(f"{folder}.lock"):
        if not folder.exists():
            made = run(copy_of(SMALL, shared / "small manual of browsers"), "build", "--out", str(folder), SOURCE_DATE_EPOCH=NOON)
            assert made.returncode == 0, made.stdout + made.stderr
    return folder


@pytest.fixture(scope="session")
def small_served(small_site: Path) -> Iterator[str]:
    """The address of the built small manual on a loopback server, ending in a slash."""
    with server(small_site) as address:
        yield address


# Firefox has one worker and WebKit two (see `ByBrowserOrFile`), so that each is started there and nowhere else.
@pytest.fixture(scope="session", params=BROWSERS)
def windows(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator["Windows"]:
    """The windows of each browser in turn."""
    name = request.param
    browser = None if name in DRIVEN else request.getfixturevalue("browser")  # asked for here, so that it is closed after the windows
    with ExitStack() as stack:

        def opened() -> Window:
            folder = tmp_path_factory.mktemp(name)
            return stack.enter_context(DRIVEN[name](folder) if name in DRIVEN else chromium(folder, browser))

        yield Windows(name, opened)


class Windows:
    """Opens windows of one browser."""

    def __init__(self, name: str, opened: Callable[[], Window]):
        self.name, self._opened, self._first, self._second, self._lent = name, opened, None, None, 0

    def fresh(self) -> Window:
        """Return a second window, in a profile that holds nothing of the page that it showed last."""
        if self._second:
            self._second.run(FORGET)
            self._second.open("about:blank")
        self._second = self._second or self._opened()
        return self._second

    def first(self) -> Window:
        """Return the window that tests share; now and then a new one, where a browser needs that."""
        self._lent += 1
        if self._lent > TIRES.get(self.name, self._lent):
            self._first, self._lent = None, 1
        self._first = self._first or self._opened()
        return self._first


@pytest.fixture
def fresh(windows: Windows, request: pytest.FixtureRequest) -> Callable[[], Window]:
    """Return a window in an empty profile beside that of `window`: once in a test."""
    return lambda: _told(windows.fresh, windows.name, request)


@pytest.fixture
def window(windows: Windows, request: pytest.FixtureRequest) -> Window:
    """A window that the tests of a browser share, each of which leaves nothing in its storage."""
    return _told(windows.first, windows.name, request)


def _told(opened: Callable[[], Window], name: str, request: pytest.FixtureRequest) -> Window:
    try:
        return opened()
    except Missing as missing:
        request.node.user_properties.append(("figure", f"not shown in {name}: {missing}"))
        if os.environ.get("BROWSERS") == "all":
            raise
        pytest.skip(f"not shown in {name}: {missing}")
