"""Pages of one browser, lent to one test after another. In: a browser. Out: pages, each as new.

A page in a context of its own costs nearly a second of work, one that another test had a quarter of it. What a test leaves behind is taken back;
a page that got what cannot be taken back, such as a script, a route, a clock or a listener, is thrown away, and so is one that was at two hosts.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page

SIZE = {"width": 1280, "height": 900}
LASTING = {
    "page": ("add_init_script", "add_locator_handler", "expose_binding", "expose_function", "on", "once", "route", "set_extra_http_headers"),
    "clock": ("install", "fast_forward", "pause_at", "set_fixed_time", "set_system_time"),
    "context": ("add_cookies", "add_init_script", "expose_binding", "expose_function", "grant_permissions", "new_page", "on", "route", "set_offline"),
}
AS_NEW = {"media": "null", "color_scheme": "light", "reduced_motion": "no-preference", "forced_colors": "none", "contrast": "no-preference"}
FORGET = "() => { localStorage.clear(); sessionStorage.clear(); }"


class Tab:
    """A page, with what happened to it that would show."""

    def __init__(self, browser: Browser, options: dict):
        self.size = options.get("viewport", SIZE)
        self.look = AS_NEW | {name: value for name, value in options.items() if name in AS_NEW}
        self.page: Page = browser.new_context(**{"viewport": SIZE, **options}).new_page()
        self.hosts: set[str] = set()
        self.kept = 0  # of what it got and cannot be taken back
        self.page.on("framenavigated", lambda frame: self.hosts.add(urlsplit(frame.url).netloc))
        for part, names in LASTING.items():
            watched = self.page if part == "page" else getattr(self.page, part)
            for name in names:
                setattr(watched, name, self._counting(getattr(watched, name), 1))
        self.page.remove_listener = self._counting(self.page.remove_listener, -1)

    def _counting(self, method: Callable, number: int) -> Callable:
        def called(*arguments: object, **named: object) -> object:
            self.kept += number
            return method(*arguments, **named)

        return called

    def renew(self) -> bool:
        """Bring the page back to what it was; tell whether that could be done."""
        hosts = self.hosts - {""}
        if self.kept or self.page.is_closed() or len(self.page.context.pages) != 1 or len(hosts) > 1:
            return False
        if hosts and urlsplit(self.page.url).netloc not in hosts:
            return False
        if hosts:
            self.page.evaluate(FORGET)
        self.page.goto("about:blank")
        self.page.emulate_media(**self.look)
        self.page.set_viewport_size(self.size)
        self.page.mouse.move(-1, -1)
        self.hosts.clear()
        return True


class Tabs:
    """The pages of a browser that nobody has just now, by the options of their contexts."""

    def __init__(self, browser: Browser, patience: float):
        self.browser, self.patience = browser, patience
        self.free: dict[str, Tab] = {}

    @contextmanager
    def lent(self, **options: object) -> Iterator[Page]:
        """Lend a page in a context of these options."""
        name = repr(sorted(options.items()))
        tab = self.free.pop(name, None) or Tab(self.browser, options)
        tab.page.context.set_default_timeout(self.patience)
        yield tab.page
        if name not in self.free and tab.renew():
            self.free[name] = tab
        else:
            tab.page.context.close()
