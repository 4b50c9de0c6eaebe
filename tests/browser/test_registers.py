"""Registers that were long: on a phone a few screens until a group is opened, whole without scripts, and every entry has its address."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Page, Route, expect
from support.browser.tabs import Tabs

from macros.build.site import read_site
from macros.components import REGISTRY
from macros.models.manual import Manual
from macros.queries.citations import often_cited

GROUPED = {
    "reference/cited/": "cited",
    "reference/uncertain/": "uncertainties",
    "reference/a-z/": "index",
    "states/upr/": "reviews",
    "states/bodies/": "bodies",
    "practices/cases/": "practices",
    "tools/instruments/": "instruments",
}
FOLDED = {"reference/cited/": "cited", "training/elsewhere/": "courses"}
ENTRIES = "[data-rows] > *, tr:not(.fold-head, .fold-more)"
MOST = 25
TALLEST = 4  # screens of a phone for a register that is closed
DOCUMENTS = "reference/un-documents/"
CALENDAR = "network/calendar/"


@pytest.fixture
def phone(tabs: Tabs) -> Iterator[Page]:
    with tabs.lent(viewport={"width": 390, "height": 844}, is_mobile=True, has_touch=True, reduced_motion="reduce") as lent:
        yield lent


@pytest.mark.parametrize("place", GROUPED)
def test_a_register_opens_as_groups_with_counts_and_shows_at_most_so_many_of_one(phone: Page, served: str, place: str):
    phone.goto(served + place)
    groups = phone.locator(f"#{GROUPED[place]} [data-fold]")
    assert groups.count() > 1 and phone.locator(f"#{GROUPED[place]}").bounding_box()["height"] <= TALLEST * 844
    for group in groups.all():
        assert int(group.locator(".fold-count").inner_text()) == group.locator(ENTRIES).count() > 0
        assert group.locator(ENTRIES).locator("visible=true").count() == 0
    longest = max(groups.all(), key=lambda group: group.locator(ENTRIES).count())
    longest.locator(".fold-head button").click()
    assert longest.locator(ENTRIES).locator("visible=true").count() == min(MOST, longest.locator(ENTRIES).count())


def test_without_scripts_every_entry_of_every_register_stands_there(browser: Browser, served: str):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for place, id in (GROUPED | FOLDED).items():
        page.goto(served + place)
        rows = page.locator(f"#{id}").locator(ENTRIES if place in GROUPED else ":scope > *")
        assert rows.count() == rows.locator("visible=true").count() > 0, place
        expect(page.locator("form.filters")).to_be_hidden()
    context.close()


@pytest.mark.parametrize("place", FOLDED)
def test_an_entry_that_an_address_names_is_open_and_others_are_not(phone: Page, served: str, site: Path, place: str):
    [page] = [page for page in read_site(site).pages if page.url == place]
    last = page.tree.xpath(f"//*[@id='{FOLDED[place]}']//*[contains(@class, 'record') and @id]")[-1].get("id")
    phone.goto(f"{served}{place}#{last}")
    expect(phone.locator(f"[id='{last}']")).to_be_in_viewport()
    expect(phone.locator(f"#{FOLDED[place]} details[open]")).to_have_count(1)
    expect(phone.locator(f"[id='{last}'] details a").first).to_be_visible()


def test_words_leave_what_holds_them_and_where_none_does_the_nearest_is_offered_by_name(page: Page, served: str):
    page.goto(served + "reference/cited/")
    field = page.locator("form[data-filters-for=cited]").get_by_label("Filter")
    name = page.locator("#cited summary strong").first.inner_text() or page.locator("#cited summary strong").first.text_content()
    field.fill(name)
    expect(page.locator("#cited summary strong", has_text=name).first).to_be_visible()
    field.fill(f"{name} nowherefound")
    expect(page.locator(".nearest a", has_text=name).first).to_be_visible()
    expect(page.locator("#cited")).to_be_hidden()


def test_the_calendar_stands_by_months_and_the_next_are_open(page: Page, served: str):
    page.goto(served + CALENDAR)
    months = page.locator("#calendar [data-fold]")
    words = months.evaluate_all("parts => parts.map(part => part.dataset.fold)")
    dated = [word for word in words if word != "no-date"]
    assert dated == sorted(set(dated)) and words[len(dated) :] in ([], ["no-date"])
    assert months.evaluate_all("parts => parts.map(part => part.classList.contains('open'))") == [number < 2 for number in range(len(words))]
    for month in months.all():
        days = month.locator("td[data-label=Next]").evaluate_all("cells => cells.map(cell => cell.dataset.value)")
        word = month.get_attribute("data-fold")
        assert days and all(day.startswith("9999" if word == "no-date" else word) for day in days), word


def test_a_long_text_has_the_whole_width_of_its_card(phone: Page, served: str):
    phone.goto(served + "practices/cases/")
    phone.locator("#practices .fold-head button").first.click()
    cell = phone.locator("#practices td[data-label='What was done']").locator("visible=true").first
    text = "cell => { const text = document.createRange(); text.selectNodeContents(cell); return text.getBoundingClientRect().width; }"
    assert cell.evaluate(text) > 0.8 * 390


STACKED = """() => [...document.querySelectorAll("main .data-table td[data-label]")].filter((cell) => cell.checkVisibility() && cell.textContent.trim())
  .map((cell) => { const label = getComputedStyle(cell, "::before"), row = cell.closest("tr");
    return { text: cell.textContent.trim(), room: cell.clientWidth - parseFloat(getComputedStyle(cell).paddingLeft), above: label.display === "block",
      title: row.querySelector("th")?.textContent.trim() || "" }; })"""


@pytest.mark.parametrize(
    "place", ["placement/compare/", "tools/domestic-law/", "network/programme-of-work/", "tools/un-framework/", "network/growth/"]
)
def test_on_a_phone_each_row_of_a_table_has_a_title_its_texts_the_whole_width_and_no_number_a_row(phone: Page, served: str, place: str):
    phone.goto(served + place)
    cells = phone.evaluate(STACKED)
    assert cells and [cell for cell in cells if cell["room"] < 330 or not cell["title"]] == []
    assert [cell for cell in cells if len(cell["text"]) > 45 and not cell["above"]] == [], "a long text stands below its label"
    source = "cells => cells.filter(cell => cell.checkVisibility() && /^(Sources?)$/.test(cell.dataset.label)).length"
    assert phone.locator("main td[data-label]").evaluate_all(source) == 0


def test_the_list_of_meetings_and_their_line_of_time_run_the_same_way(phone: Page, served: str):
    phone.goto(served + "network/meetings/")
    listed = phone.locator("#meetings tbody th a").evaluate_all("links => links.map(link => link.pathname)")
    assert len(listed) > 5 and phone.locator(".timeline.tall a").evaluate_all("links => links.map(link => link.pathname)") == listed


def test_the_groups_of_a_page_have_names_of_their_own(site: Path):
    for page in read_site(site).pages:
        names = [" ".join(head.text_content().split()[:-1]) for head in page.tree.find_class("fold-head")]
        assert len(names) == len(set(names)), (page.url, names)


def test_an_entry_that_is_known_for_one_kind_of_doubt_is_left_when_that_is_asked_for(page: Page, served: str):
    page.goto(served + "reference/uncertain/?doubt=conflict")
    rows = page.locator("#uncertainties tbody tr[data-doubt]").locator("visible=true")
    assert rows.count() and all("Sources differ" in row.inner_text() for row in rows.all())
    shown, every = page.locator(".filters-count").inner_text().split(" of ")
    expect(page.locator("#uncertainties caption")).to_contain_text(f": {shown} of {every.split()[0]} records")


def test_one_form_rules_all_lists_of_documents_and_each_caption_follows(page: Page, served: str, manual: Manual):
    form = REGISTRY["document_filters"](manual)
    files = f'<script src="{served}assets/register.js" defer></script>'

    def with_form(route: Route) -> None:
        html = route.fetch().text().replace('<section class="prose">', f'<section class="prose">{form}', 1).replace("</body>", f"{files}</body>")
        route.fulfill(body=html, content_type="text/html")

    page.route("**/" + DOCUMENTS, with_form)
    page.goto(served + DOCUMENTS)
    captions = page.locator("caption [data-count]")
    before = captions.all_inner_texts()
    year = max(record.year for record in manual.documents.values() if record.kind == "resolution")
    page.get_by_label("Year").select_option(str(year))
    kinds = [caption.locator("xpath=ancestor::table").get_attribute("id").removeprefix("documents-") for caption in captions.all()]
    for kind, was, now in zip(kinds, before, captions.all_inner_texts(), strict=True):
        fitting = sum(record.kind == kind and record.year == year for record in manual.documents.values())
        assert now == (was if was == f"{fitting} entries" else f"{fitting} of {was}"), kind


NAMES = {"states/": ("states", "state-names.js", "Noruega", "Norway"), "reference/cited/": ("cited", "source-titles.js", "{title}", "{short}")}


@pytest.fixture(params=NAMES)
def named(request: pytest.FixtureRequest, manual: Manual) -> tuple[str, str, str, str, str]:
    """A register, its list, what hands names over to it, and an entry by a name that the page does not carry and by one that it does."""
    long = next(row.record for row in often_cited(manual) if not row.record.title.startswith(row.record.short[:4]))
    list_of, script, other, own = NAMES[request.param]
    return request.param, list_of, script, other.format(title=long.title), own.format(short=long.short)


def test_an_entry_is_found_by_a_name_that_comes_when_the_filter_is_used(page: Page, served: str, named: tuple[str, str, str, str, str]):
    place, list_of, script, other, own = named
    asked = list[str]()
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.goto(served + place)
    assert other not in page.content() and script not in asked, "whoever only looks through the list fetches none of them"
    page.locator("[data-find]").fill(other)
    expect(page.locator(f"#{list_of} li", has_text=own).first).to_be_visible()
    assert asked.count(script) == 1
    page.goto(f"{served}{place}?{urlencode({'find': other})}")
    expect(page.locator(f"#{list_of} li", has_text=own).first).to_be_visible()


def test_where_names_do_not_come_the_filter_finds_what_stands_on_the_page(page: Page, served: str, named: tuple[str, str, str, str, str]):
    place, list_of, script, other, own = named
    page.route(f"**/{script}", lambda route: route.abort())
    page.goto(served + place)
    page.locator("[data-find]").fill(other)
    expect(page.locator(".filters-count")).to_contain_text("None of ")
    page.locator("[data-find]").fill(own)
    expect(page.locator(f"#{list_of} li", has_text=own).first).to_be_visible()


BY_GROUP = [
    ("reference/sources/", "standing", "network"),
    ("reference/cited/", "standing", "network"),
    ("reference/recommendations/", "theme", "mapping"),
    ("tools/instruments/", "kind", "treaty"),
]


@pytest.mark.parametrize(("place", "field", "word"), BY_GROUP)
def test_a_choice_that_is_the_word_of_a_group_shows_the_entries_of_that_group(page: Page, served: str, place: str, field: str, word: str):
    page.goto(f"{served}{place}?{field}={word}")
    group = page.locator(f"[data-fold={word}]")
    entries, every = group.locator(ENTRIES).count(), page.locator("[data-fold]").locator(ENTRIES).count()
    expect(page.locator(".filters-count")).to_have_text(f"{entries} of {every} shown")
    shown = page.locator("[data-fold]").locator(ENTRIES).locator("visible=true").count()
    assert 5 < entries < every and shown == group.locator(ENTRIES).locator("visible=true").count() == min(MOST, entries)
