"""What machines read: titles, descriptions, addresses, cards, schema.org, the map of the site; and nothing is loaded from elsewhere."""

import json
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from accessibility.browser import base_of
from lxml import etree

from macros.build.site import BuiltPage, read_site

SITE = "https://example.org/focal-points-manual/"
TYPES = {"training/modules/": "Course", "network/meetings/": "Event", "reference/downloads/": "Dataset"}
LISTS = {"training/modules/", "network/meetings/"}
LOADS = "//*[@src] | //link[@href][not(@rel='canonical' or @rel='license' or @rel='alternate')] | //form[@action] | //object[@data] | //*[@srcset] | //image[@href] | //use[@href]"


@pytest.fixture(scope="module")
def pages(site: Path) -> list[BuiltPage]:
    return read_site(site).pages


def meta(page: BuiltPage, name: str) -> str:
    return "".join(page.tree.xpath(f'//meta[@name="{name}" or @property="{name}"]/@content'))


def test_titles_and_descriptions_are_there_once_and_unlike_any_other(pages: list[BuiltPage]):
    shown = [page for page in pages if page.file != "404.html"]
    titles = Counter(page.tree.xpath("string(//title)").strip() for page in shown)
    summaries = Counter(meta(page, "description") for page in shown)
    assert not [title for title, number in titles.items() if number > 1 or len(title) < 8]
    assert not [text for text, number in summaries.items() if number > 1 or not 40 <= len(text) <= 320]
    assert all(len(page.tree.xpath("//h1")) == 1 for page in pages)


def test_every_page_says_its_address_and_what_a_card_needs(pages: list[BuiltPage]):
    for page in pages:
        if page.file == "404.html":
            continue
        address = SITE + page.url
        assert page.tree.xpath('//link[@rel="canonical"]/@href') == [address]
        assert meta(page, "og:url") == address
        assert meta(page, "og:title") in page.tree.xpath("string(//h1)") + page.tree.xpath("string(//title)")
        assert meta(page, "og:description") == meta(page, "description")
        assert meta(page, "og:type") == ("website" if page.url == "" else "article")
        assert meta(page, "og:site_name") and meta(page, "og:image").startswith(SITE)
        assert page.tree.get("lang") == "en" and "width=device-width" in meta(page, "viewport")


def kind_of(url: str) -> str:
    if url == "":
        return "WebSite"
    return next((kind for prefix, kind in TYPES.items() if url.startswith(prefix) and url not in LISTS), "WebPage")


def test_schema_org_can_be_read_and_names_the_right_kind(pages: list[BuiltPage], figure: Callable[[str], None]):
    found = Counter()
    for page in pages:
        texts = page.tree.xpath('//script[@type="application/ld+json"]/text()')
        assert len(texts) == (page.file != "404.html"), page.file
        for text in texts:
            data = json.loads(text)
            assert data["@context"] == "https://schema.org" and data["name"] and data["description"]
            assert (data["@type"], page.file) == (kind_of(page.url), page.file)
            assert data.get("url", data.get("mainEntityOfPage")) == SITE + page.url
            found[data["@type"]] += 1
    figure(f"schema.org: {dict(sorted(found.items()))}")
    assert {"WebSite", "WebPage", "Course", "Event", "Dataset"} == set(found)


def test_modules_and_meetings_are_described_from_their_records(pages: list[BuiltPage], manual):
    data = {page.url: json.loads(page.tree.xpath('string(//script[@type="application/ld+json"])') or "{}") for page in pages}
    for id, module in manual.modules.items():
        course = data[f"training/modules/{id}/"]
        assert course["timeRequired"] == f"PT{module.minutes}M" and len(course["teaches"]) == len(module.objectives)
    for id, meeting in manual.meetings.items():
        event = data[f"network/meetings/{id}/"]
        assert event.get("startDate") == meeting.start and event["name"] == meeting.title


def test_the_map_lists_every_page_and_nothing_else(site: Path, pages: list[BuiltPage]):
    listed = [place.text for place in etree.parse(site / "sitemap.xml").iter("{*}loc")]
    assert sorted(listed) == sorted(SITE + page.url for page in pages if page.file != "404.html")


def test_a_page_that_is_missing_helps(pages: list[BuiltPage], site: Path):
    page = next(page for page in pages if page.file == "404.html")
    base = base_of(site)
    sections = {f"{base}{folder}/" for folder in ("start", "roles", "placement", "network", "practices", "tools", "training", "reference")}
    links = set(page.tree.xpath("//article//a/@href"))
    assert sections <= links and f"{base}reference/a-z/" in links
    assert all(urlsplit(link).path.startswith(base) or link.startswith(("http", "#")) for link in page.tree.xpath("//a/@href"))
    assert page.tree.xpath(f'//input[@type="search"]/ancestor::form[@action="{base}reference/a-z/"]')
    assert not page.tree.xpath("//nav"), "elsewhere it stands without its style, and menus would stand above its text"


def test_icons_are_our_own_and_are_there(site: Path, pages: list[BuiltPage]):
    for icon in pages[0].tree.xpath('//link[contains(@rel, "icon")]/@href'):
        assert (site / icon.removeprefix(base_of(site))).is_file(), icon
    assert (site / "assets/share.png").is_file()


def test_nothing_is_loaded_from_another_host(site: Path, pages: list[BuiltPage]):
    for page in pages:
        for element in page.tree.xpath(LOADS):
            for name in ("src", "href", "action", "data", "srcset"):
                address = element.get(name, "")
                assert not urlsplit(address).netloc and not address.startswith("//"), (page.file, address)
    for path in [*site.rglob("*.css"), *site.rglob("*.js"), *site.rglob("*.svg")]:
        text = path.read_text("utf-8")
        assert not re.search(r"""(url\(|@import|\b(src|href|fetch|importScripts|Worker|import)\b\W{0,3})["']?\s*(https?:)?//""", text), path.name
