"""Weight, exactly: bytes of the files of a cold visit, packed as tightly as gzip can, and their number. Over a real server: `manual.py bench`."""

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import Page

PLACES = {"roles/hub/": 40_000, "": 65_000, "network/members/dk/": 40_000, "training/modules/fp-01/": 40_000}
MOST_REQUESTS = 8
PACKED = {".html", ".css", ".js", ".svg"}


def weight(site: Path, place: str) -> int:
    file = site / (f"{place}index.html" if place.endswith("/") or not place else place)
    return len(gzip.compress(file.read_bytes(), 9)) if file.suffix in PACKED else file.stat().st_size


@pytest.mark.parametrize(("place", "limit"), PLACES.items())
def test_a_cold_visit_is_light(page: Page, served: str, site: Path, place: str, limit: int):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(served).partition("?")[0]))
    page.goto(served + place, wait_until="networkidle")
    sizes = {address: weight(site, address) for address in asked}
    print(f"{place or 'home'}: {sum(sizes.values())} bytes in {len(asked)} requests")
    assert len(asked) <= MOST_REQUESTS and sum(sizes.values()) <= limit, sizes
