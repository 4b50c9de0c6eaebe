"""The page of the editor, `edit/`. In: the manual and its settings. Out: its files, which no other page loads, and what is wrong with its policy.

The policy is its own: the editor asks GitHub, which no page of the manual may, and its styles are written by its script. What may stand in it is
listed in `PASSES`, and nothing else passes the gate, so that nobody lets in the other hosts that the editor would ask.
"""

import re
from collections.abc import Iterator

from ...models.manual import Manual
from ...models.site_config import SiteConfig
from ...reading.diagnostics import Diagnostic
from ...rendering.environment import ENVIRONMENT, OVERRIDES
from ..csp import NEEDED, fill
from ..site import BuiltPage
from .configuration import configuration, repository

EDITOR = "edit/"
PAGE, CONFIG = f"{EDITOR}index.html", f"{EDITOR}config.json"
SOURCES = OVERRIDES / "edit"
CARRIED = (".css", ".js", ".txt", ".woff2")
ASKED = ("https://api.github.com",)
POLICY = NEEDED | {
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' blob: data:",
    "font-src": "'self'",
    "connect-src": " ".join(["'self'", "blob:", "data:", *ASKED]),
    "worker-src": "'none'",
    "manifest-src": "'none'",
    "form-action": "'none'",
}
OWN = {"'self'", "'none'"}
PASSES = {"style-src": {"'unsafe-inline'"}, "img-src": {"blob:", "data:"}, "connect-src": {"blob:", "data:", *ASKED}}
SAID = re.compile(r'http-equiv="Content-Security-Policy" content="([^"]*)"')
LOADED = re.compile(r'<(?:script|link|img|iframe)[^>]*(?:src|href)="(?!(?:vendor/|\.\./assets/)?[\w-][\w.-]*")')


def editor_files(manual: Manual, config: SiteConfig) -> dict[str, bytes]:
    """Return the page and, where the settings name a repository at GitHub, everything that it loads."""
    page = {PAGE: editor_page(config, POLICY).encode()}
    if not repository(config):
        return page
    paths = [path for path in sorted(SOURCES.rglob("*")) if path.suffix in CARRIED]
    carried = {f"{EDITOR}{path.relative_to(SOURCES).as_posix()}": path.read_bytes() for path in paths}
    return page | carried | {CONFIG: configuration(manual, config)}


def editor_page(config: SiteConfig, policy: dict[str, str]) -> str:
    """Return the page with a policy."""
    page = BuiltPage(
        PAGE, ENVIRONMENT.get_template("edit/index.html").render(name=config.name, repository=repository(config), sections=config.sections)
    )
    fill([page], written(policy))
    return page.html


def written(policy: dict[str, str]) -> str:
    """Return a policy as text."""
    return "; ".join(f"{name} {value}" for name, value in policy.items())


def faults(page: str) -> Iterator[Diagnostic]:
    """Yield what the page may not ask or load."""
    policies = SAID.findall(page)
    said = {name: values for name, *values in map(str.split, filter(str.strip, policies[0].split(";")))} if len(policies) == 1 else {}
    for name in POLICY.keys() - said.keys():
        yield _fault(f"{name} is not in the policy", "let the template write the whole policy, once")
    for name, values in said.items():
        for value in set(values) - PASSES.get(name, set()) - OWN:
            yield _fault(f"{name} lets in {value}", "take it out; the editor talks to GitHub's interface and to nobody else")
    if match := LOADED.search(page):
        yield _fault(f"loads from elsewhere: {match[0][:60]}", "keep what it loads beside it, in overrides/edit/")


def _fault(what: str, fix: str) -> Diagnostic:
    return Diagnostic(f"site/{PAGE}", 1, 1, "policy", what, fix)
