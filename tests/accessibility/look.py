"""One open page, looked at. In: a Playwright page. Out: lines of text, none for a good page.

What is looked for: everything axe knows (WCAG A and AA up to 2.2, and its best practice), a breach of the policy, a word on the
console, a request to another host, and anything that sticks out at the side.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple
from urllib.parse import urlsplit

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import BrowserContext, Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# To preload is to fetch every style once more, which only rules on turned screens (none of these tags) and on sounds (we have none) use.
OPTIONS = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"], "preload": False}
OF_COLOURS = OPTIONS | {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}  # the rules that ask for a colour
# All that the other rules go by: the page's elements and words, and of each element whether it is shown, and where.
SEEN = """() => {
  const place = (node) => { const { x, y, width, height } = node.getBoundingClientRect(); return [x, y, width, height].map(Math.round); };
  return document.documentElement.outerHTML + [...document.querySelectorAll("*")].map((node) => [node.checkVisibility({ visibilityProperty: true }), ...place(node)]);
}"""
# axe reads the same dozen colours thousands of times on a page, a third of its work; so each is read once.
COLOURS_ONCE = """(() => {
  const colour = axe.commons.color.Color.prototype, read = colour.parseString, known = new Map();
  colour.parseString = function (text) {
    if (known.has(text)) return Object.assign(this, known.get(text));
    const { r, g, b, alpha } = read.call(this, text);
    known.set(text, { r, g, b, alpha });
    return this;
  };
})();"""
AXE = f"{AXE_SCRIPT}\n{COLOURS_ONCE}"
RUN = "options => axe.run(options).then(found => found.violations)"

STICKING_OUT = """() => {
  const out = [], wide = document.documentElement.clientWidth;
  const scrolls = (node) => { for (; node && node !== document.body; node = node.parentElement)
    if (/auto|scroll/.test(getComputedStyle(node).overflowX) || getComputedStyle(node).position === "fixed") return true; return false; };
  if (document.scrollingElement.scrollWidth > wide) out.push(`page scrolls sideways: ${document.scrollingElement.scrollWidth} of ${wide}`);
  for (const node of document.body.querySelectorAll("*")) {
    const box = node.getBoundingClientRect();
    if (box.width && box.right > wide + 1 && box.left < wide && node.checkVisibility() && !node.closest("svg, .vh, .skip")
        && ([...node.childNodes].some(child => child.nodeType === 3 && child.data.trim()) || /^(IMG|INPUT|SELECT|BUTTON)$/.test(node.tagName))
        && !scrolls(node)) out.push(`sticks out at ${Math.round(box.right)} of ${wide}: <${node.tagName.toLowerCase()}> ${node.textContent.trim().slice(0, 40)}`);
  }
  return out.slice(0, 5);
}"""

# Of the entries of a table, list or register, all but the first few that are made alike; `putBack` restores them.
TAKE_ALIKE = """() => {
  const gone = [], few = 3, long = 8;
  const part = (node) => `${node.localName} ${node.className.baseVal ?? node.className} ${node.getAttributeNames()} ${!node.textContent.trim()}`;
  const made = (node) => [...new Set([node, ...node.querySelectorAll("*")].map(part))].sort().join();
  for (const parent of document.querySelectorAll("main *:not(dl)")) {
    const seen = {};
    for (const child of parent.childElementCount > long ? [...parent.children] : []) {
      const kind = made(child);
      seen[kind] = (seen[kind] ?? 0) + 1;
      if (seen[kind] > few) { gone.push([parent, child, child.nextSibling]); child.remove(); }
    }
  }
  window.putBack = () => { for (const [parent, child, next] of gone.reverse()) parent.insertBefore(child, next); };
}"""


class Setting(NamedTuple):
    """How a reader sees the page: colours and width in pixels."""

    colours: str
    width: int

    def __str__(self) -> str:
        return f"{self.colours}, {self.width} px"


WIDTHS = (1280, 390)
SETTINGS = [Setting(colours, width) for width in WIDTHS for colours in ("light", "dark")]


def put(page: Page, setting: Setting) -> None:
    """Give the page the colours and the width of a setting."""
    page.emulate_media(color_scheme=setting.colours)
    page.set_viewport_size({"width": setting.width, "height": 900})


def carry_axe(context: BrowserContext) -> None:
    """Have axe ready on every page that is opened from now on: the browser then reads its half a megabyte once, not for each page."""
    context.add_init_script(AXE)


def violations(page: Page, options: dict = OPTIONS) -> list[str]:
    """Return what axe finds on the page as it stands, one line for each element."""
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(AXE)
    return as_lines(page.evaluate(RUN, options))


def violations_of_kinds(page: Page) -> list[str]:
    """Return what axe finds on the page with a few entries of each kind: of hundreds that are made alike it would say the same."""
    page.evaluate(TAKE_ALIKE)
    found = violations(page)
    page.evaluate("putBack()")
    return found


def as_lines(found: list[dict]) -> list[str]:
    """Return what axe found, one line for each element."""
    return [
        f"{rule['id']} ({rule['impact']}): {' '.join(map(str, node['target']))}: {node['html'][:120]}" for rule in found for node in rule["nodes"]
    ]


def sticking_out(page: Page) -> list[str]:
    """Return what sticks out at the side, places that scroll by themselves left out."""
    return page.evaluate(STICKING_OUT)


def in_both_colours(page: Page, width: int) -> list[str]:
    """Return what is wrong with a page of a width as it stands, in either of the colours; in the second only what can differ, where nothing else does."""
    found, seen = [], None
    for setting in (setting for setting in SETTINGS if setting.width == width):
        put(page, setting)
        before, seen = seen, page.evaluate(SEEN)
        faults = violations(page, OF_COLOURS if seen == before else OPTIONS)
        found += [f"{setting}: {fault}" for fault in (*faults, *sticking_out(page))]
    return found


@contextmanager
def overheard(page: Page, host: str) -> Iterator[list[str]]:
    """Collect what the browser complains of while the page is used: policy, errors, failed or foreign requests."""
    heard: list[str] = []

    def console(message: object) -> None:
        if message.type in ("error", "warning"):
            heard.append(f"console: {message.text}")

    def failure(error: object) -> None:
        heard.append(f"error: {error}")

    def failed(request: object) -> None:
        if request.failure != "net::ERR_ABORTED":
            heard.append(f"failed: {request.url} {request.failure}")

    def request(request: object) -> None:
        parts = urlsplit(request.url)
        if parts.scheme not in ("data", "blob", "about") and parts.netloc != urlsplit(host).netloc:
            heard.append(f"foreign: {request.url}")

    listeners = {"console": console, "pageerror": failure, "requestfailed": failed, "request": request}
    for event, listener in listeners.items():
        page.on(event, listener)
    yield heard
    for event, listener in listeners.items():
        page.remove_listener(event, listener)
