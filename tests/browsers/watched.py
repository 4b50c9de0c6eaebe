"""A manual whose pages tell what goes wrong in them, whichever browser opens them. In: a built manual. Out: an address; `FAULTS` asks a page.

WebDriver has no way to a page's console, so the host lays a script into each page, before the policy of the page and whatever else it holds.
"""

from contextlib import AbstractContextManager
from pathlib import Path

from accessibility.browser import Host, server

SCRIPT = b"""window.faults = [];
addEventListener("error", (event) => faults.push(event.message || `${event.target.localName} did not load: ${event.target.src || event.target.href}`), true);
addEventListener("unhandledrejection", (event) => faults.push(`unhandled: ${event.reason}`));
document.addEventListener("securitypolicyviolation", (event) => faults.push(`policy: ${event.effectiveDirective} ${event.blockedURI}`));
for (const name of ["error", "warn"]) {
  const own = console[name];
  console[name] = (...words) => { faults.push(`console: ${words.join(" ")}`); own.apply(console, words); };
}
"""
SEEDED = b'console.error("a seeded word"); throw new Error("a seeded fault");'
PLACE = "/watch.js"
SCRIPTS = {PLACE: SCRIPT, "/seeded.js": SEEDED}
FAULTS = "return window.faults"


class Watched(Host):
    """The host of the manual, with the script in each page."""

    def do_GET(self) -> None:
        """Answer with the script, a page that holds it, or whatever else the host has."""
        place = Path(self.translate_path(self.path))
        place = place / "index.html" if place.is_dir() and self.path.partition("#")[0].partition("?")[0].endswith("/") else place
        if self.path in SCRIPTS:
            self._say(SCRIPTS[self.path], "text/javascript")
        elif place.suffix == ".html" and place.is_file():
            self._say(place.read_bytes().replace(b"<head>", f'<head><script src="{PLACE}"></script>'.encode(), 1), "text/html; charset=utf-8")
        else:
            super().do_GET()

    def _say(self, content: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


def watched(site: Path) -> AbstractContextManager[str]:
    """Serve a built manual with the script in its pages; yield the address, ending in a slash."""
    return server(site, Watched)
