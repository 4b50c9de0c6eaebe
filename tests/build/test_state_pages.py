"""The page of one's own state, of the frozen edition: each line with its date and basis, what is not known never as no, and old addresses kept."""

import gzip
from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Page, expect

MOST_BYTES = 8192


@pytest.fixture(scope="module")
def read(site: Path):
    """Return the tree of a built page by its place."""
    return lambda place: html.fromstring((site / place / "index.html").read_text("utf-8"))


def words(element) -> str:
    return " ".join(element.text_content().split())


def section(tree, id: str) -> str:
    """Return the text between a heading and the next one, without the numbers of sources."""
    for number in tree.xpath("//sup"):
        number.text = ""
        for part in number:
            part.text, part.tail = "", ""
    (heading,) = tree.xpath(f"//h2[@id='{id}']")
    found = []
    for part in heading.itersiblings():
        if part.tag in ("h2", "section"):
            break
        found.append(words(part))
    return " ".join(found)


def test_reviews_say_their_basis_and_what_was_only_expected(read):
    kenya = section(read("states/ke"), "upr")
    assert "Fourth cycle: April 2025, session 49, listed" in kenya
    assert "Next: not known. No date after the fourth cycle was found (21 November 2026)." in kenya
    assert "Fourth cycle: expected in May 2026, session 52; whether it was held is not confirmed" in section(read("states/ne"), "upr")
    assert "Next: put off; the new date was not found." in section(read("states/mm"), "upr")


def test_an_observer_has_no_review_and_is_not_said_to_have_missed_one(read):
    assert "The review is of members of the United Nations; State of Palestine is an observer." in section(read("states/ps"), "upr")


def test_what_is_not_known_of_a_state_is_never_no(read):
    text = section(read("states/no"), "national")
    assert text.count("not known") == 3
    assert "none" not in text
    myanmar = section(read("states/mm"), "national")
    assert "not accredited in 2025; there may be one without accreditation" in myanmar
    assert "B until 2023." in myanmar


def test_a_body_that_a_state_left_is_told_so_and_offers_it_nothing(read):
    text = section(read("states/ne"), "bodies")
    assert "ECOWAS (has left), as of 29 January 2025" in text
    assert "Left on 29 January 2025. OIC" in text
    assert "Francophonie (OIF) (withdrawal announced), as of March 2025" in text


def test_counts_are_in_words_and_add_up_to_the_table(read):
    tree = read("states/ke")
    rows = tree.xpath("//table[@id='standing']//tr[th[@scope='row']]")
    assert len(rows) == len(tree.xpath("//table[@id='worksheet']/tbody/tr"))
    assert [words(row[0]) for row in rows] == [words(row[0]) for row in tree.xpath("//table[@id='worksheet']/tbody/tr")]
    text = section(tree, "treaties")
    assert "party to fourteen" in text
    assert "Commitments, which bind no one in law: supports one, not known for" in text


def test_neighbours_are_other_states_with_what_they_documented(read):
    tree = read("states/ke")
    (heading,) = tree.xpath("//h2[@id='neighbours']")
    assert words(heading) == "States of the same groups, and what they documented"
    assert "Borders are not on record, so a state next door can be missing." in section(tree, "neighbours")
    lists = next(part for part in heading.itersiblings() if part.tag == "ul")
    assert {"Uganda", "United Republic of Tanzania"} <= {words(link) for link in lists.xpath("./li/a[1]")}
    assert len(lists) and all(item.xpath("./a[contains(@href, '/states/')]") for item in lists)
    assert all(item.xpath("./a[contains(@href, 'practices/cases/') or contains(@href, 'network/members/')]") for item in lists)
    assert not lists.xpath("./li/a[contains(@href, 'states/ke/')]")


def test_no_page_of_a_state_is_heavier_than_it_may_be(site: Path):
    pages = sorted((site / "states").glob("??/index.html"))
    assert len(pages) == 195
    assert {page.parent.name: size for page in pages if (size := len(gzip.compress(page.read_bytes()))) > MOST_BYTES} == {}


def test_the_old_address_of_a_worksheet_leads_to_the_page_of_its_state(read):
    old = read("tools/worksheets/ke")
    assert old.xpath("//link[@rel='canonical']/@href")[0].endswith("/states/ke/")
    assert old.xpath("//table[@id='worksheet']")


def test_every_source_of_a_state_page_leads_to_the_list_of_all(read):
    tree = read("states/ke")
    lines = tree.xpath("//ol[@class='sources']/li")
    assert len(lines) > 8
    for line in lines:
        target = line.xpath(".//a[@data-title]/@href")[0]
        assert read("reference/sources").xpath(f"//*[@id='{target.partition('#')[2]}']")


@pytest.mark.parametrize(
    ("typed", "code"), [("كينيا", "ke"), ("Birmanie", "mm"), ("Burma", "mm"), ("Швейцария", "ch"), ("肯尼亚", "ke"), ("Swaziland", "sz")]
)
def test_a_state_is_chosen_by_any_of_its_names(page: Page, served: str, typed: str, code: str):
    page.goto(f"{served}/states/")
    page.get_by_label("Choose your state").fill(typed)
    shown = page.locator("#states li:visible a")
    expect(shown).to_have_count(1)
    assert shown.get_attribute("href").rstrip("/").endswith(code)


def test_on_a_phone_the_field_to_choose_a_state_is_in_sight(page: Page, served: str):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{served}/states/")
    expect(page.get_by_label("Choose your state")).to_be_in_viewport()


def test_without_scripts_every_state_is_in_the_list(read):
    assert len(read("states").xpath("//ul[@id='states']/li/a")) == 195
    assert "hidden" in read("states").xpath("//form[@data-filters-for='states']")[0].attrib


def test_an_instrument_without_a_list_of_states_says_so_and_where_to_look(read):
    """In the place of the picker: a treaty is not known, and what no state joins has no status."""
    first = {place: words(read(f"tools/instruments/{place}").find_class("prose")[0])[:420] for place in ("additional-protocol-3", "wsod-2005", "att")}
    asked = "Where does your state stand?"
    assert (
        f"{asked} Not known: no list of the states that joined was found (as of 21 November 2026), and not known never means no."
        in first["additional-protocol-3"]
    )
    assert "Where to look: the depositary, Swiss Federal Council." in first["additional-protocol-3"]
    assert f"{asked} States do not join this one by one, so there is no status by state." in first["wsod-2005"]
    assert f"{asked} Choose a state" in first["att"]


def test_on_paper_each_source_of_a_state_has_its_issuer_and_its_address(page: Page, served: str, manual):
    page.goto(f"{served}states/ke/")
    page.emulate_media(media="print")
    lines = page.locator("ol.sources > li")
    ids = [address.partition("#")[2] for address in lines.locator("[data-title]").evaluate_all("links => links.map((link) => link.href)")]
    assert len(ids) > 8
    for line, id in zip(lines.all(), ids, strict=True):
        record = manual.sources[id]
        expect(line).to_be_visible()
        assert record.title in line.inner_text() and record.publisher in line.inner_text()
        if record.url:
            assert "http" in line.locator(".out").evaluate("link => getComputedStyle(link, '::after').content")
