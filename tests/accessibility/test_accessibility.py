"""WCAG 2.2 AA: kinds of page and states in all settings, the keyboard, zoom, spacing, forced colours.

As many pages as it takes to have every kind of element on one are looked at in both colours and at both widths, and so is every state; a page of each
kind in one of the other settings; of the entries of a register, a few of each kind. Every page, whole, in every setting is looked at by
`manual.py audit`, and a sample of each proposal by its job `look`.
On each: nothing that axe knows (WCAG A and AA up to 2.2, best practice, no exclusions), no breach of the policy, no word on the console, no
request to another host, and nothing that sticks out, also at 320 px.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page

from accessibility.keyboard import touch, walk
from accessibility.look import (
    OPTIONS,
    RUN,
    SETTINGS,
    Setting,
    as_lines,
    carry_axe,
    in_both_colours,
    overheard,
    sticking_out,
    violations,
    violations_of_kinds,
)
from accessibility.matrix import Look, at
from accessibility.sample import sample
from accessibility.states import STATES

KINDS = {
    "home": "",
    "section": "roles/",
    "chapter": "roles/hub/",
    "figure": "tools/risk-and-resilience/",
    "comparison": "placement/compare/",
    "explorer": "placement/explorer/",
    "route": "start/fifteen-minutes/",
    "members": "network/members/",
    "member": "network/members/dk/",
    "meetings": "network/meetings/",
    "meeting": "network/meetings/2016-seoul/",
    "growth": "network/growth/",
    "calendar": "network/calendar/",
    "practice theme": "practices/awareness/",
    "practice": "practices/cases/gh-npc/",
    "tool": "tools/compendium/un-foa/",
    "instrument": "tools/instruments/rome-statute/",
    "worksheet": "states/no/",
    "catalogue": "training/",
    "module": "training/modules/fp-01/",
    "session builder": "training/session-builder/",
    "glossary": "reference/glossary/",
    "downloads": "reference/downloads/",
    "guide": "contributing/add-a-meeting/",
}
NARROW = {390: ["home", "members", "practice", "module", "session builder"], 320: ["section", "chapter", "meeting", "worksheet", "explorer"]}
WALKED = {1280: [name for names in NARROW.values() for name in names], 390: [*NARROW[390], "chapter"], 320: [*NARROW[320], "home"]}
OPPOSITE = [Setting("light", 1280), Setting("dark", 390)]  # with which every element is seen in both colours and at both widths
OTHERS = [setting for setting in SETTINGS if setting not in OPPOSITE]
SCREENS = [(1280, 900), (390, 800), (320, 256)]
SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }");
  document.adoptedStyleSheets = [sheet];
}"""
CLIPPED = """() => [...document.body.querySelectorAll("*")].filter(node => {
  const style = getComputedStyle(node);
  const forListeners = style.clipPath === "inset(50%)";  // words for screen readers alone, as the manual's name is on a phone
  return node.checkVisibility() && !forListeners && !node.closest(".vh, svg, .skip, option, input, select") && /hidden|clip/.test(style.overflowX + style.overflowY)
    && node !== document.body && (node.scrollWidth > node.clientWidth + 1 || node.scrollHeight > node.clientHeight + 1) && node.textContent.trim();
}).map(node => `cut off: <${node.tagName.toLowerCase()}> ${node.textContent.trim().slice(0, 40)}`)"""

PALE = """<!doctype html><html lang="en"><title>Pale</title><main><h1>Pale</h1><p style="color: black">black</p>
<p style="color: silver">pale</p><p style="color: #c0c0c0">pale</p><p style="color: rgb(0 0 0 / 30%)">pale</p><p style="color: oklch(85% 0 0)">pale</p>
<div style="background: #222"><p style="color: rgb(192 192 192)">light on dark</p><p style="color: color(srgb 0.3 0.3 0.3)">pale</p></div>
<div style="background: rgb(0 0 0 / 50%)"><p style="color: hsl(0 0% 45%)">pale</p></div><p style="opacity: 0.3">pale</p></main>"""


@pytest.fixture(scope="module")
def looked(browser: Browser) -> Iterator[Page]:
    """A page for one look after another, as the audit has it."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    carry_axe(context)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[Setting, list[str]]:
    """The pages to look at in each setting: those that hold every kind of element between them, or half of those of each kind."""
    every, kinds = sample(site, []), [*KINDS.values()]
    return dict.fromkeys(OPPOSITE, every) | {setting: kinds[number::2] for number, setting in enumerate(OTHERS)}


@pytest.mark.parametrize("setting", SETTINGS, ids=str)
def test_every_kind_of_element_in_both_colours_and_at_both_widths(looked: Page, served: str, pages: dict[Setting, list[str]], setting: Setting):
    assert set(KINDS.values()) <= {place for places in pages.values() for place in places} and len(pages[setting]) < 50
    assert not {
        place: finding.faults for place in pages[setting] if (finding := at(looked, served, Look(place, setting, False), violations_of_kinds)).faults
    }


def test_axe_that_reads_each_colour_once_finds_what_it_finds_untouched(page: Page, browser: Browser):
    page.goto("about:blank")
    page.set_content(PALE)
    ours = violations(page)
    context = browser.new_context()
    untouched = context.new_page()
    untouched.set_content(PALE)
    untouched.evaluate(AXE_SCRIPT)
    theirs = untouched.evaluate(RUN, OPTIONS | {"preload": True})
    context.close()
    assert ours == as_lines(theirs) and len([line for line in ours if line.startswith("color-contrast")]) == PALE.count("pale")


def test_of_entries_that_are_made_alike_a_few_are_looked_at_and_all_are_left(page: Page):
    entries = [f'<li><a href="#{number}">{"" if number == 30 else "one"}</a></li>' for number in range(40)]
    entries[35] = entries[35].replace("<a", '<a aria-hidden="maybe"')
    body = f"<main><h1>Many</h1><ul>{''.join(entries)}</ul><ol>{'<li style=color:silver>pale</li>' * 40}</ol></main>"
    page.set_content(f'<!doctype html><html lang="en"><title>Many</title><style>li{{margin:2em}}</style><body>{body}</body></html>')
    whole = page.content()
    found = [line.partition(" ")[0] for line in violations_of_kinds(page)]
    assert sorted(found) == ["aria-valid-attr-value", "color-contrast", "color-contrast", "color-contrast", "link-name"]
    assert page.content() == whole and len([line for line in violations(page) if line.startswith("color-contrast")]) == 40


TWO = """<!doctype html><html lang="en"><title>Two</title><style>p, button {{ color: black; background: white }} button {{ padding: 20px }} #late {{ display: none }}
@media (prefers-color-scheme: dark) {{ {dark} }}</style><main><h1>Two</h1><p>Words with <a href="#a">a link</a> in them, and more of them.</p>
<img id="late" src="data:,"><button>a</button><button>b</button></main></html>"""


@pytest.mark.parametrize(
    ("dark", "found"),
    [
        ("", set()),
        ("p { color: silver }", {"color-contrast"}),
        ("a { text-decoration: none; color: #333 }", {"link-in-text-block"}),
        ("#late { display: inline }", {"image-alt"}),
        ("button { padding: 0; border: 0; margin: 0; font-size: 5px }", {"target-size"}),
        ("p { width: 3000px }", {"page", "sticks"}),
    ],
)
def test_what_is_wrong_in_the_second_of_the_colours_alone_is_found(page: Page, dark: str, found: set[str]):
    page.set_content(TWO.format(dark=dark))
    assert {tuple(re.findall(r"^(\w+), 1280 px: ([\w-]+)", line)[0]) for line in in_both_colours(page, 1280)} == {("dark", fault) for fault in found}


@pytest.mark.parametrize("state", STATES)
def test_every_state_in_both_colours_and_at_both_widths(looked: Page, served: str, state: str):
    settings = OPPOSITE if [*STATES].index(state) % 2 else OTHERS
    assert not [finding for setting in settings if (finding := at(looked, served, Look(state, setting, True))).faults]


@pytest.mark.parametrize(("width", "height"), SCREENS)
def test_the_keyboard_reaches_every_control_sees_it_and_leaves(page: Page, served: str, width: int, height: int, figure: Callable[[str], None]):
    page.set_viewport_size({"width": width, "height": height})
    found, stops = {}, 0
    for name in WALKED[width]:
        page.goto(served + KINDS[name])
        touch(page)
        number, faults = walk(page)
        stops += number
        if faults or number < 20:
            found[name] = (number, faults)
    figure(f"keyboard: {stops} stops on {len(WALKED[width])} pages at {width} px")
    assert not found


def test_the_keyboard_walks_the_open_menu_and_out_of_it(page: Page, served: str):
    page.set_viewport_size({"width": 390, "height": 800})
    STATES["menu open"](page, served)
    page.keyboard.press("Shift+Tab")
    for _ in range(60):
        page.keyboard.press("Tab")
        inside = page.evaluate("document.activeElement.closest('#site-menu') !== null")
        if not inside:
            break
        box = page.evaluate(
            "(() => { const box = document.activeElement.getBoundingClientRect(); return [box.width, box.height, box.top, box.bottom]; })()"
        )
        assert box[0] >= 24 and box[1] >= 24 and box[3] > 0 and box[2] < 800
    assert not inside and not page.locator("#site-menu").is_visible()


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ('<a href="#">one</a><div><button>x</button></div>' * 12, None),
        ('<button>one</button><div id="over"></div><style>#over{position:fixed;inset:0}</style>', "covered"),
        ("<button>one</button><style>button{outline:none!important}</style>", "focus not marked"),
        ('<a id="a" href="#">a</a> <a href="#">b</a><style>a{display:inline-block;width:9px;height:9px;overflow:hidden}</style>', "close to another"),
        (
            '<button>a</button><button>b</button><script>document.onkeydown=e=>{if(document.activeElement.textContent=="a")e.preventDefault()}</script>',
            "not reached",
        ),
        ('<button style="position:absolute;left:-900px">a</button>', "not in view"),
    ],
)
def test_the_walk_sees_what_is_wrong(page: Page, body: str, fault: str | None):
    page.set_content(f"<!doctype html><style>:focus-visible{{outline:3px solid}}button{{height:30px;width:40px}}</style>{body}")
    _, faults = walk(page)
    assert any(fault in line for line in faults) if fault else not faults, faults


@pytest.mark.parametrize(("width", "height"), [(1280, 900), (320, 256)])
def test_four_times_larger_every_kind_of_page_reflows_and_wider_spacing_of_text_cuts_nothing_off(page: Page, served: str, width: int, height: int):
    found = {}
    for name, place in KINDS.items():
        page.set_viewport_size({"width": width, "height": height})
        page.goto(served + place)
        larger = cut_off(page)
        page.set_viewport_size({"width": width, "height": 900})
        page.evaluate(SPACING)
        if faults := [*larger, *(f"with wider spacing: {fault}" for fault in cut_off(page))]:
            found[name] = faults
    assert not found


def cut_off(page: Page) -> list[str]:
    """Return what sticks out of a page or is cut off in it."""
    return [*sticking_out(page), *page.evaluate(CLIPPED)]


def test_forced_colours_keep_edges_focus_and_figures(page: Page, served: str):
    page.emulate_media(forced_colors="active", color_scheme="dark")
    page.goto(f"{served}roles/hub/")
    for selector in (".find input", ".find button", ".tool", ".label"):
        assert page.locator(selector).first.evaluate("node => parseFloat(getComputedStyle(node).borderTopWidth)") >= 1, selector
    page.keyboard.press("Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    fills = page.locator(".figure .broad text").evaluate_all("all => all.map(text => getComputedStyle(text).fill)")
    assert fills and ground not in fills
    with overheard(page, served) as heard:
        page.goto(f"{served}start/three-pillars/")
        on_dark = page.locator(".figure .broad .s-light").first.evaluate("node => getComputedStyle(node).fill")
        block = page.locator(".figure .broad .s-fill").first.evaluate("node => getComputedStyle(node).fill")
    assert on_dark != block and not heard


def test_reduced_motion_moves_nothing(page: Page, served: str):
    page.emulate_media(reduced_motion="reduce")
    page.set_viewport_size({"width": 390, "height": 800})
    for state in STATES.values():
        state(page, served)
        assert page.evaluate("document.getAnimations().length") == 0
        assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
