"""What changed: a list on its page, a history on each page it touched, and a feed that readers of feeds understand."""

import datetime as dt
from pathlib import Path

import lxml.html
import pytest
from lxml import etree
from manuals import add_to_navigation, run

from macros.build.files.feed import SPACE, feed
from macros.components import REGISTRY
from macros.loader import read_all
from macros.models.manual import Manual
from macros.models.site_config import SiteConfig
from macros.queries.changes import changes, history
from macros.queries.titles import page_title

DAY = dt.date(2026, 11, 21)
ATOM = {"a": SPACE}


def write(root: Path, id: str, kind: str, text: str, *pages: str) -> None:
    folder = root / "data/changes"
    folder.mkdir(exist_ok=True)
    (folder / f"{id}.yml").write_text(f"date: {id[:10]}\nkind: {kind}\ntext: {text}\npages: [{', '.join(pages)}]\n", "utf-8")


def changed(root: Path) -> Manual:
    write(root, "2026-03-01-hub", "wording", "The hub is explained with fewer words & less <fuss>.", "roles/hub.md#what")
    write(root, "2026-05-09-norway", "data", "The Norwegian record names its source.", "network/members/no.md", "roles/hub.md")
    loaded = read_all(root, DAY, REGISTRY)
    assert loaded.diagnostics == []
    return loaded.manual


def test_changes_stand_newest_first_with_the_pages_they_touched(small: Path):
    rows = changes(changed(small))
    assert [(row.id, row.kind_label) for row in rows] == [("2026-05-09-norway", "Data"), ("2026-03-01-hub", "Wording")]
    assert [(page.title, page.href) for page in rows[0].pages] == [("Norway", "/network/members/no/"), ("The hub", "/roles/hub/")]


def test_a_page_knows_its_own_changes(small: Path):
    manual = changed(small)
    assert [row.id for row in history(manual, "roles/hub.md")] == ["2026-05-09-norway", "2026-03-01-hub"]
    assert [row.id for row in history(manual, "network/members/no.md")] == ["2026-05-09-norway"]
    assert history(manual, "index.md") == []


def test_a_title_for_every_address(small: Path):
    manual = changed(small)
    assert page_title(manual, "roles/hub.md#what") == "The hub"
    assert page_title(manual, "network/members/eu.md") == "European Union"
    assert page_title(manual, "not/there.md") == "not/there.md"


def test_the_list_can_be_filtered_by_kind(small: Path):
    html = lxml.html.fragment_fromstring(REGISTRY["change_list"](changed(small)), create_parent=True)
    assert [item.get("data-kind") for item in html.xpath("//ul[@id='changes']/li")] == ["data", "wording"]
    assert html.xpath("//form[@data-filters-for='changes']//select[@name='kind']/option/@value") == ["", "data", "wording"]
    assert "fewer words & less <fuss>." in html.text_content()


def test_a_change_under_another_day_and_of_an_unknown_page_is_told(small: Path):
    write(small, "2026-03-01-hub", "meanings", "Something.", "roles/hob.md")
    path = small / "data/changes/2026-03-01-hub.yml"
    path.write_text(path.read_text().replace("date: 2026-03-01", "date: 2026-03-02"))
    told = [str(problem) for problem in read_all(small, DAY, REGISTRY).diagnostics]
    assert told == [
        "data/changes/2026-03-01-hub.yml:1:7: date: is 2026-03-02, but the file is called 2026-03-01-hub.yml. "
        "Fix: write 2026-03-01; or, if the date is right, call the file 2026-03-02-hub.yml\n  | date: 2026-03-01",
        "data/changes/2026-03-01-hub.yml:2:7: kind: “meanings” is not a word of data/vocabularies/change-kinds.yml. Fix: did you mean meaning?\n  | kind: meaning",
        "data/changes/2026-03-01-hub.yml:4:9: pages[1]: there is no page roles/hob.md. Fix: did you mean roles/hub.md?\n  | pages: [roles/hub.md]",
    ]


def test_the_feed_is_valid_atom_with_absolute_addresses(small: Path):
    root = etree.fromstring(feed(changed(small), SiteConfig.of("Small manual", "https://example.org/small/")))
    assert root.tag == f"{{{SPACE}}}feed"
    for parent in [root, *root.findall("a:entry", ATOM)]:
        for name in ("title", "id", "updated"):
            assert len(parent.findall(f"a:{name}", ATOM)) == 1
    assert root.findtext("a:author/a:name", namespaces=ATOM) == "Small manual"
    assert root.findtext("a:updated", namespaces=ATOM) == "2026-05-09T00:00:00Z"
    assert root.xpath("//a:link/@href", namespaces=ATOM) == [
        "https://example.org/small/changes.xml",
        "https://example.org/small/reference/what-changed/",
        "https://example.org/small/reference/what-changed/#2026-05-09-norway",
        "https://example.org/small/reference/what-changed/#2026-03-01-hub",
    ]
    ids = root.xpath("//a:id/text()", namespaces=ATOM)
    assert len(set(ids)) == len(ids) == 3
    entry = root.findall("a:entry", ATOM)[0]
    assert entry.findtext("a:content", namespaces=ATOM) == (
        "The Norwegian record names its source.\n\n"
        "Norway: https://example.org/small/network/members/no/\nThe hub: https://example.org/small/roles/hub/"
    )


def test_the_feed_is_the_same_for_the_same_manual_and_its_ids_outlive_a_move(small: Path):
    manual = changed(small)
    first = feed(manual, SiteConfig.of("Small manual", "https://example.org/small/"))
    assert first == feed(manual, SiteConfig.of("Small manual", "https://example.org/small"))
    moved = etree.fromstring(feed(manual, SiteConfig.of("Small manual", "https://manual.example/")))
    assert moved.xpath("//a:id/text()", namespaces=ATOM) == etree.fromstring(first).xpath("//a:id/text()", namespaces=ATOM)


def test_an_empty_feed_speaks_for_the_day_of_the_manual():
    root = etree.fromstring(feed(Manual(DAY), SiteConfig.of("Small manual", "https://example.org/")))
    assert root.findtext("a:updated", namespaces=ATOM) == "2026-11-21T00:00:00Z"
    assert root.findall("a:entry", ATOM) == []


@pytest.mark.slow
def test_a_built_page_prints_its_history_and_points_to_the_feed(small: Path):
    write(small, "2026-05-09-norway", "data", "The Norwegian record names its source.", "network/members/no.md", "roles/hub.md")
    (small / "docs/reference/what-changed.md").write_text(
        (small / "docs/reference/about.md")
        .read_text("utf-8")
        .replace("title: ", "title: What changed in ")
        .replace('description: "', 'description: "What changed. ')
        + "\n{{ change_list() }}\n",
        "utf-8",
    )
    add_to_navigation(small, "docs/reference/what-changed.md")
    about = small / "docs/reference/about.md"
    about.write_text(about.read_text("utf-8") + "\n[What changed](/reference/what-changed.md)\n", "utf-8")
    done = run(small, "build", SOURCE_DATE_EPOCH="1795219200")
    assert done.returncode == 0, done.stderr
    html = lxml.html.parse(small / "site/roles/hub/index.html").getroot()
    where = lxml.html.parse(small / "site/reference/what-changed/index.html").getroot()
    assert where.xpath("//link[@rel='alternate']/@href") == ["../../changes.xml", "../../changes.json"]
    [changed] = html.xpath("//dt[.='Changed']/following-sibling::dd//li")
    assert " ".join(changed.text_content().split()) == "9 May 2026 Data The Norwegian record names its source."
    assert changed.xpath(".//a/@href") == ["../../reference/what-changed/#2026-05-09-norway"]
    assert (small / "site/changes.xml").is_file()


def test_the_real_site_has_a_feed_of_its_first_edition(site: Path):
    root = etree.parse(site / "changes.xml").getroot()
    assert root.findall("a:entry", ATOM)
    html = lxml.html.parse(site / "reference/what-changed/index.html").getroot()
    assert html.xpath("//*[@id='2026-11-21-first-edition']")
