"""A real Chromium, and a loopback server to read from. In: a folder. Out: a browser, an address."""

import functools
import http.server
import os
import re
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, sync_playwright

from .loopback import serving

QUIET = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-gpu"]
# What Playwright leaves out of Chromium; it says so in the option that we need, and Chromium hears an option only once.
LEFT_OUT = (
    "AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,LensOverlay,MediaRouter,"
    "PaintHolding,ThirdPartyStoragePartitioning,AvoidCorsURLLoaderRestartOnRedirect,TcpPortRandomizationWin,OptimizationHints,"
    "NetworkTimeServiceQuerying,AimEnabled,PreconnectToSearch"
)
# What nobody sees: two pages behind the address bar of each window, which are half of its work, and a process that waits for a page.
UNSEEN = "WebUIOmniboxPopup,WebUIOmniboxAimPopup,SpareRendererForSitePerProcess"
# A page that is looked at for a second ends before a compiler that optimises its scripts would pay.
BRIEF = ("--js-flags=--no-maglev,--no-turbofan", f"--disable-features={LEFT_OUT},{UNSEEN}")
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SHELL = "chromium-headless-shell"  # Debian's Chromium without the window around a page, which is a third of its work


def found_chromium(*first: str) -> str | None:
    """Return the Chromium of the machine, if it has one; those named `first` before any other."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, (*first, *BROWSERS, SHELL))), None)


@contextmanager
def chromium(flags: Sequence[str] = BRIEF) -> Iterator[Browser]:
    """Open a real Chromium, one found on the machine, else Playwright's own; as readers have it, if `flags` are empty."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found_chromium(*[SHELL] if flags else ()), args=[*QUIET, *flags])
        yield browser
        browser.close()


class Host(http.server.SimpleHTTPRequestHandler):
    """A host as the manual will have: the folder at its root and at the path of its address, and its own page for what is missing."""

    base = "/"

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""

    def translate_path(self, path: str) -> str:
        """Return the file of an address, with or without the path that the manual stands at."""
        return super().translate_path("/" + path.removeprefix(self.base) if path.startswith(self.base) else path)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer what is missing with the page made for it."""
        lost = Path(self.directory, "404.html")
        if code != http.HTTPStatus.NOT_FOUND or not lost.is_file():
            super().send_error(code, message, explain)
            return
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(lost.read_bytes())


def base_of(site: Path) -> str:
    """Return the path that the manual stands at, from its map: the shortest address in it."""
    addresses = re.findall(r"<loc>(.*?)</loc>", (site / "sitemap.xml").read_text("utf-8"))
    return urlsplit(min(addresses, key=len, default="/")).path or "/"


@contextmanager
def server(site: Path, kind: type[Host] = Host) -> Iterator[str]:
    """Serve a built manual on loopback, by a host of a kind; yield its address, ending in a slash."""
    host = type("Host", (kind,), {"base": base_of(site)})
    with serving(functools.partial(host, directory=str(site))) as address:
        yield address
