"""The whole matrix: every page in every setting, and every state in every setting. In: a built manual. Out: `Findings`.

The work is shared out to a Chromium for each processor.
"""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from functools import cache
from itertools import repeat
from multiprocessing import get_context
from multiprocessing.util import Finalize
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, Page

from .browser import chromium, server
from .look import SETTINGS, Setting, carry_axe, overheard, put, sticking_out, violations
from .sample import pages as pages_of
from .states import STATES

EXPECTED = {"page not found": "404"}
NARROW, NARROWEST = 400, 320


class Look(NamedTuple):
    """One thing to look at: a page's address below the root, or the name of a state, in a setting."""

    what: str
    setting: Setting
    is_state: bool


class Finding(NamedTuple):
    """What is wrong with one look."""

    look: Look
    faults: tuple[str, ...]


def looks(site: Path, only: list[str] | None = None) -> list[Look]:
    """Return everything to look at, setting by setting; of the pages, `only` these, if they are named."""
    pages = sorted(pages_of(site)) if only is None else only
    return [Look(what, setting, is_state) for setting in SETTINGS for is_state, names in ((False, pages), (True, STATES)) for what in names]


def audit(site: Path, wanted: list[Look]) -> Iterator[Finding]:
    """Yield every look that is not as it should be."""
    number = os.cpu_count() or 1
    shares = [part for start in range(number * 4) if (part := wanted[start :: number * 4])]
    with server(site) as host, ProcessPoolExecutor(number, get_context("spawn")) as pool:
        for found in pool.map(share, repeat(host), shares):
            yield from found


@cache
def _browser() -> Browser:
    """Open the browser of this process, once for all its shares; it ends with the process."""
    kept = ExitStack()
    browser = kept.enter_context(chromium())
    Finalize(None, kept.close, exitpriority=1)
    return browser


def share(host: str, wanted: list[Look]) -> list[Finding]:
    """Return what is wrong with a share of the looks, with pages of its own."""
    context = _browser().new_context()
    carry_axe(context)
    page = context.new_page()
    found = [finding for look in wanted if (finding := at(page, host, look)).faults]
    context.close()
    return found


def at(page: Page, host: str, look: Look, axe: Callable[[Page], list[str]] = violations) -> Finding:
    """Look at one page or state, with `axe` or a shorter look at what it knows."""
    put(page, look.setting)
    with overheard(page, host) as heard:
        if look.is_state:
            STATES[look.what](page, host)
        else:
            page.goto(host + look.what)
        faults = [*axe(page), *(sticking_out(page) or ([] if look.is_state else _narrower(page, look.setting)))]
    expected = EXPECTED.get(look.what)
    return Finding(look, (*faults, *(line for line in heard if not expected or expected not in line)))


def _narrower(page: Page, setting: Setting) -> list[str]:
    """Return what sticks out of a page of a narrow setting where it is narrower still, as one is that is made four times larger."""
    if setting.width > NARROW:
        return []
    page.set_viewport_size({"width": NARROWEST, "height": 800})
    return sticking_out(page)
