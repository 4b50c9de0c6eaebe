"""Requests that wait until a test lets them go. In: a page and a pattern of addresses. Out: what happens on the page meanwhile, and after."""

from browsers.windows import until
from playwright.sync_api import Page, Route


class Held:
    """What a page asks for by a pattern, from now on."""

    def __init__(self, page: Page, pattern: str):
        self.page, self.routes, self.is_free = page, [], False
        page.route(pattern, self._asked)

    def _asked(self, route: Route) -> None:
        route.continue_() if self.is_free else self.routes.append(route)

    def let_go(self) -> None:
        """Answer what was asked, as soon as anything was, and whatever comes later."""
        until(self._is_asked, "what is held")
        self.is_free = True
        for route in self.routes:
            route.continue_()

    def _is_asked(self) -> bool:
        self.page.evaluate("0")  # what the browser asks for is heard only while it is asked something
        return bool(self.routes)
