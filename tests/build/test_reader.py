"""What a reader gets on a whole site, of the frozen edition: what is documented and what is not, both sides of every conflict, gaps that stay gaps."""

import re
from pathlib import Path

import pytest

from macros.build.site import BuiltPage

CONFLICTS = {
    "annual meetings up to autumn 2015": (
        "reference/uncertain",
        ["Six since 2010", "called the fifth", "called the sixth"],
        ["briefing-2015-state-resilience", "gcr2p-2015-madrid-report", "gcr2p-2016-seoul-summary"],
    ),
    "EU appointment": ("network/members/eu", ["2015", "2016"], ["gcr2p-2016-seoul-summary", "jcms-2020-eu-r2p"]),
    "countries at Helsinki 2018": (
        "network/meetings/2018-helsinki",
        ["39", "More than 40 countries"],
        ["gcr2p-2018-helsinki-summary", "finland-mfa-2018-helsinki"],
    ),
    "length of Helsinki 2018": ("network/meetings/2018-helsinki", ["12 to 14 June", "two-day"], ["gcr2p-2018-helsinki-summary"]),
    "hosts of Accra 2013": (
        "network/meetings/2013-accra",
        ["with the two centres", "Australia and Costa Rica"],
        ["gcr2p-2013-accra-page", "ghanaweb-2013-accra"],
    ),
    "posting of the Accra summary": (
        "network/meetings/2013-accra",
        ["13 October 2013", "25 October 2013"],
        ["gcr2p-2013-accra-summary", "gcr2p-2013-accra-page"],
    ),
    "host of the tenth meeting": (
        "network/meetings/2022-washington",
        ["The OAS named in advance", "describes itself as host"],
        ["gcr2p-2021-steering-group", "gcr2p-2022-year-in-review"],
    ),
    "2016 size of 54": ("network/growth", ["54 members", "58 and one"], ["gcr2p-2016-seoul-summary", "gcr2p-2017-doha-statement"]),
}
LOST = re.compile(r"\bNone,? None\b|: None[.;,]|\b(True|False), |\bundefined\b|Undefined|<[a-z_.]+\.[A-Z]|\bNaN\b")
STATES_IN_WORDS = ["Norway", "Namibia", "Yemen", "Côte d’Ivoire", "Türkiye", "Lao People’s Democratic Republic", "Republic of Korea"]


@pytest.fixture(scope="module")
def read(site: Path):
    """Return a built page by its place."""
    return lambda place: BuiltPage(place, (site / place / "index.html").read_text("utf-8"))


def words(element) -> str:
    return " ".join(element.text_content().split())


def cited(tree, element) -> set[str]:
    """Return the ids of the sources whose numbers stand in a part of a page, as the list at its foot leads to them."""
    lines = [tree.xpath(f"//*[@id='{href[1:]}']") for href in element.xpath(".//sup[contains(@class, 'cite')]//a/@href")]
    told = [tree.xpath(f"//*[@id='{line.get('data-first')}']")[0] if line.get("data-first") else line for (line,) in lines]
    return {line.xpath("a[@data-title]/@href")[0].partition("#")[2] for line in told}


def plain(text: str) -> str:
    return text.replace("’", "'")


def test_the_register_says_first_what_it_documents_of_what_the_record_speaks(read):
    page = read("network/members")
    text = words(page.tree.xpath("//*[@class='prose']")[0])
    first = text[: text.index("Albania")]
    assert "61 states, the EU and the OAS, as of May 2021." in first
    assert "(18 documented: 16 states and 2 organisations)" in first
    assert "not the full list" in first
    rows = page.tree.xpath('//table[@id="members"]/tbody/tr')
    assert len(rows) == 18


@pytest.mark.parametrize("place", ["index.html", "network/index.html", "start/why-appoint/index.html"])
def test_the_same_numbers_stand_wherever_they_are_named(site: Path, place: str):
    text = words(BuiltPage(place, (site / place).read_text("utf-8")).tree)
    assert "61 states, the EU and the OAS" in text and "18 documented: 16 states and 2 organisations" in text


@pytest.mark.parametrize("point", CONFLICTS)
def test_both_sides_of_a_conflict_stand_together_with_their_sources(read, point: str):
    place, texts, sources = CONFLICTS[point]
    page = read(place)
    told = [
        item
        for item in page.tree.xpath("//*[@class='prose']//li | //*[@class='prose']//p | //*[@class='prose']//tr")
        if all(text in words(item) for text in texts) and set(sources) <= cited(page.tree, item)
    ]
    assert told, f"{place} does not show both sides of: {point}"


def test_every_conflict_stands_on_the_page_of_what_is_uncertain(read, manual):
    text = words(read("reference/uncertain").tree)
    records = [*manual.members.values(), *manual.meetings.values(), *manual.series.values()]
    sides = [side.text for record in records for conflict in record.conflicts for side in conflict.values]
    assert len(sides) >= 14
    assert not [side for side in sides if str(side) not in text]


def test_members_that_are_not_members_are_kept_apart(read, manual):
    register = words(read("network/members").tree.xpath('//table[@id="members"]')[0])
    for code in ("CL", "CR", "NL", "ES", "TL"):
        assert manual.countries[code].name not in register
    for name in ("Role in the network only", "Present at the first meeting, 2011"):
        assert name in words(read("network/members").tree)


def test_a_state_called_no_and_names_with_marks_are_read_as_written(read, manual):
    assert manual.countries["NO"].name == "Norway"
    names = {plain(country.name): code.lower() for code, country in manual.countries.items()}
    for state in STATES_IN_WORDS:
        page = read(f"states/{names[plain(state)]}")
        assert plain(state) in plain(words(page.tree.xpath("//h1")[0]))
    assert "False" not in words(read("states/no").tree)


def test_no_page_prints_a_value_that_was_lost(site: Path):
    for path in sorted(site.rglob("*.html")):
        text = words(BuiltPage(path.name, path.read_text("utf-8")).tree.xpath("//body")[0])
        assert not LOST.search(text), (path.relative_to(site).as_posix(), LOST.search(text)[0])


def test_what_is_not_known_is_shown_as_not_known(read):
    europe = words(read("network/meetings/europe-02").tree)
    assert "not known" in europe
    sheet = read("states/no").tree
    unknown = [words(row) for row in sheet.xpath("//table//tr[td]") if "Not known" in words(row)]
    assert unknown and not [row for row in unknown if "Not on the list" in row]


NESTED = re.compile(r"\([^()]*\(")
TWICE = re.compile(r"not known \(not known|undated \(undated", re.IGNORECASE)


def test_the_facts_of_meetings_and_counts_nest_no_brackets_and_say_nothing_twice(read, manual):
    tables = [*read("network/meetings").tree.xpath("//table[@id='meetings']//td"), *read("network/growth").tree.xpath("//table//tr")]
    pages = [read(f"network/meetings/{id}").tree for id in manual.meetings]
    facts = [part for page in pages for part in page.xpath("//dl[@class='facts']//dd | //h2[@id='attendance']/following::ul[1]/li")]
    told = [words(part) for part in [*tables, *facts]]
    assert len(told) > 150 and not [text for text in told if NESTED.search(text) or TWICE.search(text)]


def test_on_the_page_of_a_meeting_each_figure_stands_beside_its_source(read):
    tree = read("network/meetings/2011-new-york").tree
    figures = tree.xpath("//h2[@id='attendance']/following::ul[1]/li")[:2]
    assert [words(figure).rstrip("0123456789") for figure in figures] == ["31 countries", "31 countries"]
    assert [cited(tree, figure) for figure in figures] == [{"gcr2p-2011-new-york-summary"}, {"gcr2p-2012-recommendations"}]
    row = read("network/meetings").tree.xpath("//table[@id='meetings']//tr[contains(., 'First Meeting of National')]")[0]
    assert words(row.xpath("td")[-1]).startswith("31 countries; 19 countries with an official from capital; 12 countries")


def test_a_note_on_a_listed_state_is_a_sentence_of_its_own(read):
    lists = read("network/members").tree
    rows = [words(row) for row in lists.xpath("//table[@id='participants-2011' or @id='friends-of-r2p']//tr[contains(., 'United States')]")]
    assert rows[0].endswith("Sent an official from capital. Observer in its regional group")
    assert re.search(r"which alone explains the name\. Observer in its regional group\d+$", rows[1])


def test_figures_sorted_by_date_stay_in_the_order_of_time(read):
    dates = read("network/growth").tree.xpath("//table[@id='count-appointed']/tbody/tr/th/@data-value")
    assert len(dates) == 9 and dates == sorted(dates)


def test_gaps_of_the_growth_chart_are_gaps(read):
    figure = read("network/growth").tree.xpath("//figure")[0]
    for drawing in figure.iter("svg"):
        assert len(drawing.xpath('.//path[@class="s-line s-gap"]')) == 3
        assert len(drawing.xpath('.//path[@class="s-line"]')) == 4
    assert "no count found" in words(figure)
