"""Every built page, opened once in a real Chromium; the four settings (light and dark, 1280 and 390 px) are spread over the pages.

The copies of modules at /m/, the same but for where their links begin, are left to `manual.py audit`, which looks at them in every setting.
Five pages are opened at both widths, whatever their turn. On each: nothing that axe knows (WCAG A and AA up to 2.2, best practice, no exclusions), no breach of the policy, no word on the
console, no request to another host, and at 320 px nothing that sticks out.
"""

from pathlib import Path

import pytest
from accessibility.look import SETTINGS, carry_axe, overheard, put, sticking_out, violations
from playwright.sync_api import Browser

PARTS = 16
BOTH_WIDTHS = ("", "network/members/", "network/members/dk/", "network/meetings/", "network/meetings/2016-seoul/")


@pytest.mark.parametrize("part", range(PARTS))
def test_every_page(site: Path, browser: Browser, served: str, part: int):
    files = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    files = [file for file in files if not file.startswith("m/")]
    context = browser.new_context()
    carry_axe(context)
    page, found = context.new_page(), {}
    for number, file in list(enumerate(files))[part::PARTS]:
        setting = SETTINGS[(number // PARTS + part) % len(SETTINGS)]
        with overheard(page, served) as heard:
            put(page, setting)
            page.goto(served + file.removesuffix("index.html"))
            faults = violations(page)
            page.set_viewport_size({"width": 320, "height": 800})
            faults += sticking_out(page)
        if faults or heard:
            found[f"{file} ({setting})"] = [*faults, *heard]
    context.close()
    assert not found


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("place", BOTH_WIDTHS)
def test_the_network_is_seen_at_both_widths_without_a_word_on_the_console(browser: Browser, served: str, place: str, width: int):
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    with overheard(page, served) as heard:
        page.goto(served + place, wait_until="networkidle")
        faults = sticking_out(page)
    assert page.locator("h1").is_visible() and not [*heard, *faults]
    context.close()
