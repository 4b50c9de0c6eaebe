"""What is made from a module besides its page: a facilitator's copy, a handout, slides. In: built pages and the manual.

Out: more built pages, from the templates in overrides/outputs, below the address of the module. One source, the same section ids.
"""

import re
from collections.abc import Mapping

from markupsafe import Markup

from ...models.manual import Manual, href
from ...models.site_config import SiteConfig
from ...models.urls import OUTPUTS, output
from ...queries.training import timed_steps
from ...rendering.environment import render
from ..links import rebase, relative
from ..site import BuiltPage
from .figures import figure_of
from .sections import cited_from_one, parts, plain, source_list
from .slides import deck

INSIDE = re.compile(r'(\shref=")(#([^"]+))"')


def output_pages(pages: list[BuiltPage], manual: Manual, config: SiteConfig) -> list[BuiltPage]:
    """Return every output of every module as a page."""
    built = {f"/{page.url}": page for page in pages}
    return [_output(built, manual, config, code, name) for code in manual.modules for name in OUTPUTS]


def _output(built: Mapping[str, BuiltPage], manual: Manual, config: SiteConfig, code: str, name: str) -> BuiltPage:
    url = output(code, name).removeprefix("/")
    return BuiltPage(f"{url}index.html", relative(_html(built, url, manual, config, code, name), url))


def _html(built: Mapping[str, BuiltPage], url: str, manual: Manual, config: SiteConfig, code: str, name: str) -> str:
    module, page = manual.modules[code], built[href("modules", code)]
    found = parts(page)
    values = {
        "code": code,
        "module": module,
        "site": config,
        "steps": timed_steps(module),
        "parts": found,
        "as_of": manual.as_of,
        "home": Markup(href("modules", code)),
        "outputs": OUTPUTS,
        "name": name,
    }
    if name == "slides":
        values["slides"] = deck(module, found, figure_of(module, page, built))
    if name == "handout":
        values["handout"], values["sources"] = cited_from_one(page, plain(found["handout"].blocks) if "handout" in found else [])
    if name == "facilitator":
        values["sources"] = source_list(page, page.html)
    html = str(render(manual, f"outputs/{name}.html", **values))
    return _inside(rebase(html, page.url, url))


def _inside(html: str) -> str:
    """Let links to sections that this output leaves out lead to the module's page."""

    def mended(match: re.Match) -> str:
        return match[0] if f'id="{match[3]}"' in html else f'{match[1]}../{match[2]}"'

    return INSIDE.sub(mended, html)
