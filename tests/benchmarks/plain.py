"""The same words as a plain Material site. In: a manual. Out: a project of Markdown pages without macros, with the theme as it comes.

Its search is on and its navigation pruned, as the theme's own advice is for many pages; fonts from another host are off, which is kind to it.
"""

import datetime as dt
import json
from functools import partial
from pathlib import Path

import jinja2
import yaml

from macros.components import REGISTRY
from macros.loader import load
from macros.rendering.environment import inert
from macros.rendering.generated_pages import made_pages

SETTINGS = """site_name: Plain
site_url: https://example.org/
theme:
  name: material
  font: false
  features: [navigation.prune, navigation.indexes]
plugins: [search]
markdown_extensions: [admonition, attr_list, def_list, sane_lists, tables, toc]
validation: {absolute_links: ignore, unrecognized_links: ignore, not_found: ignore, omitted_files: ignore}
"""
AS_OF = dt.date(2026, 11, 21)


def write(root: Path, target: Path) -> Path:
    """Write the words of the manual at `root` as a plain project."""
    manual = load(root, AS_OF, REGISTRY)
    macros = {name: partial(function, manual) for name, function in REGISTRY.items()}
    environment = jinja2.Environment(comment_start_string="{##", undefined=jinja2.StrictUndefined)
    environment.globals |= macros
    written = {page.path: (page.meta, page.body) for page in manual.pages.values()}
    written |= {page.path: (page.meta, page.text.partition("---\n\n")[2]) for page in made_pages(manual)}
    for path, (meta, body) in written.items():
        file = target / "docs" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        head = f"---\ntitle: {json.dumps(meta.title)}\ndescription: {json.dumps(meta.description)}\n---\n"
        file.write_text(f"{head}\n# {inert(meta.title)}\n\n{inert(meta.description)}\n\n{environment.from_string(body).render()}", "utf-8")
    nav = yaml.safe_load((root / "mkdocs.yml").read_text("utf-8"))["nav"]
    (target / "mkdocs.yml").write_text(SETTINGS + yaml.safe_dump({"nav": nav}, allow_unicode=True, sort_keys=False), "utf-8")
    return target
