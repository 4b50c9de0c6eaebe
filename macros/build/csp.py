"""The Content-Security-Policy of the manual, from this one place. In: the built pages. Out: the policy in every page, and
header files that give it, with the other security headers, on the usual hosts.

A page's template writes the element `PLACE`, and the policy is put into its first one: as an element it stands in no record and no text,
where it would be escaped. Inline scripts are allowed by the hash of our own template, never because a page holds them; any other one,
and anything that would need an `unsafe-` word, is a problem.
"""

import base64
import hashlib
import re
from collections.abc import Iterator

import lxml.html
from lxml.html import HtmlElement

from ..reading.diagnostics import Diagnostic
from ..rendering.environment import ENVIRONMENT
from .site import BuiltPage

PLACE = '<meta http-equiv="Content-Security-Policy" content="content-security-policy-of-this-build">'
VALUE = re.compile('(?<=content=")[^"]*')
OWN_SCRIPTS = ("partials/palette.html",)
DATA = ' type="application/ld+json"'
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
POLICY = "Content-Security-Policy"
IN_HEADER_ONLY = "frame-ancestors 'none'"
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
}
TYPES = {"ics": "text/calendar", "csv": "text/csv"}  # which servers often do not know, and then send as nothing in particular
STOPPED = re.compile(r"[\s\"'/](?:style|on[a-z]+)\s*=")
STOPPED_WORDS = "javascript:", "<style"


def policy() -> str:
    """Return the policy of every page, with a hash for each inline script of our own."""
    wanted = NEEDED | {"script-src": " ".join([NEEDED["script-src"], *map(_hash, own_scripts())])}
    return "; ".join(f"{name} {value}" for name, value in wanted.items())


def own_scripts() -> tuple[str, ...]:
    """Return the inline scripts that our own templates write."""
    made = (ENVIRONMENT.get_template(name).render() for name in OWN_SCRIPTS)
    return tuple(script.text for html in made for script in lxml.html.fragment_fromstring(html, create_parent="head").iter("script"))


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def fill(pages: list[BuiltPage], text: str) -> None:
    """Put the policy into the place for it in every page that has one."""
    for page in pages:
        before, place, after = page.html.partition(PLACE)
        if place:
            page.html = before + _element(text) + after


def in_header(text: str) -> str:
    """Return a policy as a server sends it, with what no page can say of itself."""
    return f"{text}; {IN_HEADER_ONLY}"


def _element(text: str) -> str:
    return VALUE.sub(text, PLACE)


def header_files(text: str, base: str, apart: tuple[str, str]) -> dict[str, bytes]:
    """Return the headers for Netlify and Cloudflare Pages, Apache and nginx; `base` is the path that the manual stands at.

    `apart` is the one folder that has a policy of its own, and that policy.
    """
    (folder, other), headers = apart, {POLICY: in_header(text)} | HEADERS
    apache = "".join(f'  Header always set {name} "{value}"\n' for name, value in headers.items())
    apache += f'  <If "%{{REQUEST_URI}} =~ m#^{base}{folder}#">\n    Header always set {POLICY} "{in_header(other)}"\n  </If>\n'
    nginx = f'set $manual_policy "{in_header(text)}";\nif ($uri ~ "^{base}{folder}") {{ set $manual_policy "{in_header(other)}"; }}\n'
    nginx += f"add_header {POLICY} $manual_policy always;\n" + "".join(f'add_header {name} "{value}" always;\n' for name, value in HEADERS.items())
    plain = "".join(f"  {name}: {value}\n" for name, value in headers.items())
    plain += f"{base}{folder}*\n  ! {POLICY}\n  {POLICY}: {in_header(other)}\n"  # without !, some hosts would send both, and browsers obey both
    known = "".join(f'  AddType "{kind}; charset=utf-8" .{ending}\n' for ending, kind in TYPES.items())
    types = "".join(f'location ~ \\.{ending}$ {{ types {{ }} default_type "{kind}; charset=utf-8"; }}\n' for ending, kind in TYPES.items())
    about = "# In the server block that serves the manual: include this file. A location with headers of its own needs it again.\n"
    return {
        "_headers": f"/*\n{plain}".encode(),
        ".htaccess": f"ErrorDocument 404 {base}404.html\n<IfModule mod_headers.c>\n{apache}</IfModule>\n<IfModule mod_mime.c>\n{known}</IfModule>\n".encode(),
        "nginx-headers.conf": f"{about}error_page 404 {base}404.html;\n{nginx}{types}".encode(),
    }


def faults(pages: list[BuiltPage], text: str) -> Iterator[Diagnostic]:
    """Yield everything in the pages that the policy would stop, inline scripts of others, and pages without the policy."""
    own = set(own_scripts())
    for page in pages:
        written = page.html.lower()
        if any(word in written for word in STOPPED_WORDS) or STOPPED.search(written):
            yield from _stopped(page)
        if page.html.partition("</head>")[0].count(_element(text)) != 1:
            yield _fault(page, page.tree, "policy", "is not in the head of the page, once", "extend overrides/main.html")
        for script in page.tree.iter("script"):
            if script.get("src") is None and script.get("type") != "application/ld+json" and script.text not in own:
                yield _fault(
                    page,
                    script,
                    "script",
                    f"“{(script.text or '').strip()[:40]}” is written into the page and none of our own",
                    "put it into docs/assets/, or take it out of the page",
                )


def _stopped(page: BuiltPage) -> Iterator[Diagnostic]:
    for element in page.tree.iter("*"):
        for name, value in element.attrib.items():
            if name == "style" or name.startswith("on") or value.strip().lower().startswith("javascript:"):
                yield _fault(page, element, name, f"is written into <{element.tag}>", "use a class, or a listener in docs/assets/")
        if element.tag == "style":
            yield _fault(page, element, "style", "stands in the page", "put the rules into docs/assets/manual.css")


def _fault(page: BuiltPage, element: HtmlElement, field: str, what: str, fix: str) -> Diagnostic:
    return Diagnostic(f"site/{page.file}", element.sourceline or 1, 1, field, what, fix)
