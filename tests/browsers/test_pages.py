"""The pages of each kind in three browsers: they open without a fault, their text is in sight, and what every page has works."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from browsers.watched import FAULTS, watched
from browsers.windows import Window, until
from macros.build.site import read_site
from macros.models.manual import MADE_KINDS, Manual
from macros.models.urls import url

PHONE, DESK = (390, 844), (1280, 900)
CHAPTER = "roles/hub/"
ASSET = re.compile(r'src="[./]*assets/([\w-]+)\.js"')
FIRST_LINE = """
const walk = document.createTreeWalker(document.querySelector('.prose, .deck, main'), NodeFilter.SHOW_TEXT), range = document.createRange();
for (let node = walk.nextNode(); node; node = walk.nextNode()) {
  range.selectNodeContents(node);
  const box = range.getBoundingClientRect(), part = node.parentElement;
  if (!node.textContent.trim() || box.width < 3 || box.height < 3 || part.closest('nav, .vh') || !part.checkVisibility({ visibilityProperty: true })) continue;
  const line = range.getClientRects()[0], over = document.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2);
  return Boolean(over) && (part.contains(over) || over.contains(part)) && line.bottom <= innerHeight;
}
return false"""
SMALL_FIELDS = """
const typed = 'input:not([type=checkbox], [type=radio], [type=file], [type=hidden]), select, textarea';
return [...document.querySelectorAll(typed)].filter(field => parseFloat(getComputedStyle(field).fontSize) < 16).map(field => field.outerHTML.slice(0, 90))"""
WIDE = "return document.scrollingElement.scrollWidth - document.documentElement.clientWidth"
SEED = "for (const [name, src] of arguments) document.head.append(Object.assign(document.createElement(name), { src }))"
SEEN = "return document.querySelector(arguments[0])?.checkVisibility({ visibilityProperty: true }) ?? false"
ASK = """
const box = document.querySelector('input[type=search][name=q]');
box.focus();
box.value = arguments[0];
box.dispatchEvent(new Event('input', { bubbles: true }))"""
RESULTS = "return [...document.querySelectorAll('[data-search-results] [role=option]')].map(option => option.textContent)"


@pytest.fixture(scope="session")
def told(site: Path) -> Iterator[str]:
    """The address of the built edition, whose pages tell what goes wrong in them."""
    with watched(site) as address:
        yield address


@pytest.fixture(scope="session")
def kinds(site: Path, manual: Manual) -> list[str]:
    """One page of each kind: of each kind of record, of text, of output, of each section and of each set of scripts."""
    records = [url(kind.page_of(ids[0])).removeprefix("/") for kind in MADE_KINDS if (ids := sorted(manual.published(kind.name)))]
    texts = {page.meta.kind: url(path).removeprefix("/") for path, page in manual.pages.items()}
    scripts = {tuple(ASSET.findall(page.html)): page.url for page in read_site(site).pages if 'http-equiv="refresh"' not in page.html}
    sections = {path.partition("/")[0]: url(path).removeprefix("/") for path, page in manual.pages.items() if page.meta.kind == "landing"}
    outputs = ["training/modules/fp-01/facilitator/", "training/modules/fp-01/handout/", "training/modules/fp-01/slides/", "404.html"]
    return sorted({*records, *texts.values(), *scripts.values(), *sections.values(), *outputs})


def test_a_page_of_every_kind_opens_on_a_phone_without_a_fault(window: Window, told: str, kinds: list[str], figure: Callable[[str], None]):
    window.size(*PHONE)
    found = {}
    for place in kinds:
        window.open(told + place)
        faults = [*window.run(FAULTS), *window.run(SMALL_FIELDS)]
        faults += ["the first line of text is not in sight"] if not window.run(FIRST_LINE) else []
        faults += ["the page scrolls sideways"] if window.run(WIDE) > 0 else []
        found |= {place: faults} if faults else {}
    window.size(*DESK)
    figure(f"kinds of page opened in each browser: {len(kinds)}")
    assert len(kinds) > 20 and found == {}


def test_what_goes_wrong_in_a_page_is_told(window: Window, told: str):
    window.open(told + CHAPTER)
    window.run(SEED, ["img", "https://nowhere.invalid/x.png"], ["script", "/seeded.js"], ["script", "/missing.js"])
    words = "policy: img-src", "a seeded fault", "a seeded word", "script did not load"
    until(lambda: all(word in " ".join(window.run(FAULTS)) for word in words), "every fault")


def test_the_menu_of_a_phone_opens_and_closes(window: Window, told: str):
    window.size(*PHONE)
    window.open(told + CHAPTER)
    assert not window.run(SEEN, "#site-menu")
    window.click(".top [data-drawer]")
    until(lambda: window.run(SEEN, "#site-menu"), "the menu")
    window.click("[data-drawer-close]")
    until(lambda: not window.run(SEEN, "#site-menu"), "the page without the menu")
    window.size(*DESK)
    assert window.run(FAULTS) == []


def test_the_card_of_a_source_opens_and_closes(window: Window, told: str):
    window.open(told + CHAPTER)
    window.click(".prose .cite a")
    until(lambda: window.run(SEEN, ".source-card:popover-open"), "the card")
    assert window.run("return document.querySelector('.source-title').textContent").strip()
    window.click(".source-close")
    until(lambda: not window.run(SEEN, ".source-card"), "the page without the card")
    assert window.run(FAULTS) == []


def test_search_answers_and_its_first_result_is_the_page_of_that_name(window: Window, told: str):
    window.open(told + CHAPTER)
    window.run(ASK, "glossary")
    first, *_ = until(lambda: window.run(RESULTS), "a result")
    assert "Glossary" in first and window.run(FAULTS) == []
