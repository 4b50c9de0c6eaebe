"""The Content-Security-Policy of the manual, from this one place. In: the built pages. Out: the policy in every page, and
header files that give it, with the other security headers, on the usual hosts.

A page's template prints `MARK` where the policy belongs. Inline scripts are allowed by their hash, at most four in the whole
manual; anything that would need an `unsafe-` word is a problem.
"""

import base64
import hashlib
import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from ..reading.diagnostics import Problem
from .site import BuiltPage

MARK = "content-security-policy-of-this-build"
NEEDED = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
}
IN_HEADER_ONLY = "frame-ancestors 'none'"
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
}
RUN = {"", "text/javascript", "application/javascript", "module", "importmap", "speculationrules"}
STOPPED = re.compile(r"[\s\"'/](?:style|on[a-z]+)\s*=")
STOPPED_WORDS = "javascript:", "<style"
MOST_HASHES = 4


def policy(pages: list[BuiltPage]) -> str:
    """Return the policy that the pages need, with a hash for each inline script."""
    wanted = NEEDED | {"script-src": " ".join([NEEDED["script-src"], *hashes(pages)])}
    return "; ".join(f"{name} {value}" for name, value in wanted.items())


def hashes(pages: list[BuiltPage]) -> list[str]:
    """Return the hashes of all inline scripts that a browser would run, sorted."""
    found = {_hash(script.text or "") for page in pages for script in page.tree.iter("script") if _is_inline(script)}
    return sorted(found)


def _is_inline(script: HtmlElement) -> bool:
    return script.get("src") is None and (script.get("type") or "").strip().lower() in RUN


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def fill(pages: list[BuiltPage], text: str) -> None:
    """Put the policy into every page that has the mark."""
    for page in pages:
        page.html = page.html.replace(MARK, text)


def header_files(text: str, base: str) -> dict[str, bytes]:
    """Return the headers for Netlify and Cloudflare Pages, Apache and nginx; `base` is the path that the manual stands at."""
    headers = {"Content-Security-Policy": f"{text}; {IN_HEADER_ONLY}"} | HEADERS
    apache = "".join(f'  Header always set {name} "{value}"\n' for name, value in headers.items())
    nginx = "".join(f'add_header {name} "{value}" always;\n' for name, value in headers.items())
    about = "# In the server block that serves the manual: include this file. A location with headers of its own needs it again.\n"
    return {
        "_headers": ("/*\n" + "".join(f"  {name}: {value}\n" for name, value in headers.items())).encode(),
        ".htaccess": f"ErrorDocument 404 {base}404.html\n<IfModule mod_headers.c>\n{apache}</IfModule>\n".encode(),
        "nginx-headers.conf": f"{about}error_page 404 {base}404.html;\n{nginx}".encode(),
    }


def faults(pages: list[BuiltPage]) -> Iterator[Problem]:
    """Yield everything in the pages that the policy would stop, and pages without it."""
    for page in pages:
        written = page.html.lower()
        if any(word in written for word in STOPPED_WORDS) or STOPPED.search(written):
            yield from _stopped(page)
        if "Content-Security-Policy" not in page.html:
            yield _fault(page, page.tree, "policy", "is not in the head of the page", "extend overrides/main.html")
    number = len(hashes(pages))
    if number > MOST_HASHES:
        yield _fault(pages[0], pages[0].tree, "script", f"{number} inline scripts need a hash; at most {MOST_HASHES} may",
                     "put them into docs/assets/")


def _stopped(page: BuiltPage) -> Iterator[Problem]:
    for element in page.tree.iter("*"):
        for name, value in element.attrib.items():
            if name == "style" or name.startswith("on") or value.strip().lower().startswith("javascript:"):
                yield _fault(page, element, name, f"is written into <{element.tag}>", "use a class, or a listener in docs/assets/")
        if element.tag == "style":
            yield _fault(page, element, "style", "stands in the page", "put the rules into docs/assets/manual.css")


def _fault(page: BuiltPage, element: HtmlElement, field: str, what: str, fix: str) -> Problem:
    return Problem(f"site/{page.file}", element.sourceline or 1, 1, field, what, fix)
