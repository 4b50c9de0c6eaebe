"""The Reader View of Firefox keeps the record: more than half of the words of a page of each kind of record are still there."""

from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest
from accessibility.browser import server

from browsers.windows import Window, until
from macros.models.manual import MADE_KINDS, Manual
from macros.models.urls import url

OWN = """
const parts = [...document.querySelectorAll('.prose :is(p, li, dd, dt, td, h2)')];
return parts.map(part => part.textContent).join(' ').toLowerCase().match(/[a-z]{4,}/g) || []"""
KEPT = "return (document.querySelector('.moz-reader-content')?.textContent.toLowerCase().match(/[a-z]{4,}/g)) || []"
AGAIN = 100  # times that the button is looked for, some five seconds
PRESS = "const button = document.getElementById('reader-mode-button'), there = !button.hidden; if (there) button.click(); return there"


@pytest.mark.parametrize("windows", ["firefox"], indirect=True)
def test_more_than_half_of_the_words_of_every_kind_of_record_are_kept(window: Window, site: Path, manual: Manual):
    lost, seen = {}, 0
    with server(site) as address:
        for kind in MADE_KINDS:
            for id in sorted(manual.published(kind.name))[:1]:
                place = address + url(kind.page_of(id)).removeprefix("/")
                window.open(place)
                own = set(window.run(OWN))
                until(_presses(window, place), f"the button of the reader view of {place}")
                kept = set(until(lambda: window.run(KEPT), f"the reader view of {place}"))
                seen += 1
                if len(own & kept) * 2 < len(own):
                    lost[place.removeprefix(address)] = round(len(own & kept) / len(own), 2)
    assert seen > 3 and lost == {}


def _presses(window: Window, place: str) -> Callable[[], bool]:
    """Return what presses the button, and opens the page once more now and then: Firefox looks at a page once, on a busy machine before it is drawn."""
    times = count(1)

    def press() -> bool:
        if not next(times) % AGAIN:
            window.open(place)
        return _pressed(window)

    return press


def _pressed(window: Window) -> bool:
    """Press the button as soon as Firefox offers it."""
    with window.driver.context("chrome"):
        return window.driver.execute_script(PRESS)
