"""Every built page, opened once in a real Chromium; the four settings (light and dark, 1280 and 390 px) are spread over the pages.

On each: nothing that axe knows (WCAG A and AA up to 2.2, best practice, no exclusions), no breach of the policy, no word on the
console, no request to another host, and at 320 px nothing that sticks out.
"""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from macros.audit.look import SETTINGS, overheard, put, sticking_out, violations

PARTS = 16


@pytest.mark.parametrize("part", range(PARTS))
def test_every_page(site: Path, browser: Browser, served: str, part: int):
    files = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    context = browser.new_context()
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
