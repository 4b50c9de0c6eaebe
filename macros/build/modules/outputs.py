"""What is made from a module besides its page: a facilitator's copy, a handout, slides. In: built pages and the manual.

Out: more built pages, from the templates in overrides/outputs, below the address of the module. One source, the same section ids.
"""

import re
from pathlib import Path
from typing import NamedTuple

from markupsafe import Markup

from ...models.manual import Manual, href
from ...models.urls import OUTPUTS, output
from ...queries.training import timed_steps
from ...rendering.environment import render
from ..links import rebase, relative
from ..site import BuiltPage
from .sections import html_of, parts, short_sources, source_list
from .slides import deck, plain

INSIDE = re.compile(r'(\shref=")(#([^"]+))"')


class Settings(NamedTuple):
    """The name and address of the site, from mkdocs.yml."""

    name: str
    address: str


def write_outputs(site: Path, pages: list[BuiltPage], manual: Manual, settings: Settings) -> list[BuiltPage]:
    """Write every output of every module below `site`; return the new pages."""
    built = {f"/{page.url}": page for page in pages}
    return [_written(site, built[href("modules", code)], manual, settings, code, name) for code in manual.modules for name in OUTPUTS]


def _written(site: Path, page: BuiltPage, manual: Manual, settings: Settings, code: str, name: str) -> BuiltPage:
    url = output(code, name).removeprefix("/")
    html = relative(_html(page, url, manual, settings, code, name), url)
    path = site / url / "index.html"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(html, "utf-8", newline="\n")
    return BuiltPage(f"{url}index.html", html)


def _html(page: BuiltPage, url: str, manual: Manual, settings: Settings, code: str, name: str) -> str:
    module, found = manual.modules[code], parts(page)
    values = {
        "code": code, "module": module, "site": settings, "steps": timed_steps(module), "parts": found, "as_of": manual.as_of,
        "home": Markup(href("modules", code)), "outputs": OUTPUTS, "name": name,
    }
    if name == "slides":
        values["slides"] = deck(module, found, short_sources(page))
    if name == "handout":
        values["handout"] = html_of(plain(found["handout"].blocks)) if "handout" in found else Markup("")
        values["sources"] = source_list(page, values["handout"])
    if name == "facilitator":
        values["sources"] = source_list(page, page.html)
    html = str(render(manual, f"outputs/{name}.html", **values))
    return _inside(rebase(html, page.url, url), page.url, url)


def _inside(html: str, home: str, url: str) -> str:
    """Let links to sections that this output leaves out lead to the module's page."""
    def mended(match: re.Match) -> str:
        return match[0] if f'id="{match[3]}"' in html else f'{match[1]}../{match[2]}"'

    return INSIDE.sub(mended, html)
