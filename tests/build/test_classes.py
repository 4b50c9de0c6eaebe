"""Classes and rules belong together: no class that nothing reads, no rule against the theme that no longer bites."""

import re
from pathlib import Path

from manuals import ROOT

ASSETS = ROOT / "docs/assets"
CLASSES = re.compile(r'\sclass="([^"]*)"')
REMARKS = re.compile(r"/\*.*?\*/", re.DOTALL)
IN_SELECTOR = re.compile(r"\.([a-zA-Z_][\w-]*)")
QUOTED = re.compile(r"""(["'`])(.*?)\1""")
TAKES_CLASSES = re.compile(r"className|classList")
WORD = re.compile(r"[a-zA-Z_][\w-]*")
KEPT = {
    "page-footer": "reader views leave out what bears this name, and so keep the record alone",
    "see": "macros/build/search/sections.py leaves it out of what search reads",
    "remarks": "macros/build/search/sections.py leaves it out of what search reads",
    "to-come": "a step of the slides' clock without a rule has the look of every step of it, unlike .now and .past",
    "note": "Markdown writes it for !!! note, which has the look of every .admonition",
}
KEPT_FAMILIES = {
    "language-": "Markdown writes the language of a sample",
    "standing-": "a standing without a rule has the look of every .label",
    "slide-": "a kind of slide without a rule has the look of every .slide",
}


def ruled() -> set[str]:
    """Return every class that a stylesheet of ours has a rule for."""
    rules = "".join(REMARKS.sub("", path.read_text("utf-8")) for path in ASSETS.glob("*.css"))
    return {name for selector in re.findall(r"([^{}]*)\{", rules) for name in IN_SELECTOR.findall(selector)}


def scripted() -> set[str]:
    """Return every class that a script of ours looks for, in a selector, or sets."""
    lines = [line for path in ASSETS.glob("*.js") for line in path.read_text("utf-8").splitlines()]
    texts = [(line, text) for line in lines for _, text in QUOTED.findall(line)]
    looked = {name for _, text in texts for name in IN_SELECTOR.findall(text)}
    return looked | {word for line, text in texts if TAKES_CLASSES.search(line) for word in WORD.findall(text)}


def built(site: Path) -> dict[str, str]:
    """Return the classes of the built pages, each with a page that has it."""
    pages = {path: path.read_text("utf-8") for path in site.rglob("*.html")}
    return {name: str(path) for path, html in pages.items() for names in CLASSES.findall(html) for name in names.split()}


def test_every_class_is_read_by_a_rule_or_a_script_or_kept_for_a_reason(site: Path):
    found, read = built(site), ruled() | scripted()
    unread = {name: page for name, page in found.items() if name not in read}
    assert not {name: page for name, page in unread.items() if name not in KEPT and not name.startswith(tuple(KEPT_FAMILIES))}
    assert not [name for name in KEPT if name not in unread]
    assert not [start for start in KEPT_FAMILIES if not any(name.startswith(start) for name in unread)]


def test_nothing_of_the_theme_stands_in_a_page(site: Path):
    """Its fields without a name were all that the checkers of others found on most pages, and nothing of ours uses them."""
    pages = {path: path.read_text("utf-8") for path in site.rglob("*.html")}
    assert pages and [str(path) for path, html in pages.items() if re.search(r"\bmd-|__drawer|__search", html)] == []
