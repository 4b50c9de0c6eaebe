"""The shell in a real Chromium: colours, menu, contents, filters, sorting, copying, no scripts, paper, no server."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from accessibility.keyboard import touch
from playwright.sync_api import Browser, Page, Route, expect
from support.browser.tabs import Tabs
from support.output.paper import letters, printed, text_of

from macros.build.site import read_site
from macros.components import REGISTRY
from macros.models.manual import Manual

CHAPTER = "roles/hub/"
LAST_OF_A_LONG_MENU = "training/modules/fp-14/"
REGISTER = "network/members/"
WAYS = "links => links.map((link) => [link.textContent, link.href])"


@pytest.fixture
def phone(tabs: Tabs) -> Iterator[Page]:
    """A page of 390 by 844."""
    with tabs.lent(viewport={"width": 390, "height": 844}) as lent:
        yield lent


def test_the_choice_of_colours_is_kept_and_is_there_before_the_page_is_painted(page: Page, served: str):
    page.emulate_media(color_scheme="light")
    page.goto(served + CHAPTER)
    button = page.get_by_role("button", name="Dark colours")
    button.hover()  # the script of what is touched comes with the pointer
    expect(button).to_have_attribute("aria-pressed", "false")
    button.click()
    page.reload(wait_until="commit")
    page.wait_for_selector("body", state="attached")
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    page.get_by_role("button", name="Search").hover()
    expect(button).to_have_attribute("aria-pressed", "true")
    button.click()
    assert page.evaluate("[document.documentElement.dataset.theme, localStorage.length]") == [None, 0]


FIELDS = '<script src="assets/fields.js" defer></script>'


def test_a_state_that_is_chosen_leads_to_its_page(page: Page, served: str, manual: Manual):
    field = str(REGISTRY["state_field"](manual)).replace('action="/', 'action="')

    def with_field(route: Route) -> None:
        response = route.fetch()
        route.fulfill(
            response=response,
            body=response.text().replace('<section class="prose">', f'<section class="prose">{field}', 1).replace("</head>", FIELDS + "</head>"),
        )

    page.route(served, with_field)
    page.goto(served)
    page.get_by_role("button", name="Open its page").click()
    expect(page.get_by_label("Your state")).to_be_focused()
    page.get_by_label("Your state").select_option("Kenya")
    page.get_by_role("button", name="Open its page").click()
    expect(page).to_have_url(f"{served}states/ke/")


def test_the_menu_opens_closes_and_gives_the_focus_back(phone: Page, served: str):
    phone.goto(served + CHAPTER)
    menu, opener = phone.locator("#site-menu"), phone.get_by_role("button", name="Menu")
    expect(menu).to_be_hidden()
    opener.focus()
    for key in ("Enter", " "):
        phone.keyboard.press(key)
        expect(menu).to_be_visible()
        expect(opener).to_have_attribute("aria-expanded", "true")
        expect(menu.locator('[aria-current="page"]')).to_be_focused()
        phone.keyboard.press("Escape")
        expect(menu).to_be_hidden()
        expect(opener).to_be_focused()


def test_the_open_page_is_in_sight_in_a_long_menu_and_a_touch_moves_nothing_there(page: Page, served: str):
    page.set_viewport_size({"width": 1280, "height": 500})
    page.goto(served + LAST_OF_A_LONG_MENU)
    menu, here = page.locator("#site-menu"), page.locator('#site-menu [aria-current="page"]')
    expect(here).to_be_in_viewport(ratio=0.9)
    before = menu.evaluate("menu => menu.scrollTop")
    assert before > 0
    touch(page)
    assert menu.evaluate("menu => menu.scrollTop") == before


def test_walking_out_of_the_menu_shuts_it(phone: Page, served: str):
    phone.goto(served + CHAPTER)
    phone.get_by_role("button", name="Menu").click()
    phone.locator("#site-menu a").last.focus()
    phone.keyboard.press("Tab")
    expect(phone.locator("#site-menu")).to_be_hidden()


def test_the_contents_mark_the_section_being_read_after_a_jump_too(page: Page, served: str):
    page.goto(served + CHAPTER)
    links = page.locator(".toc details > ul > li > a")
    for number in (links.count() - 1, 0):
        head = links.nth(number).get_attribute("href")
        page.evaluate("id => document.querySelector(id).scrollIntoView({behavior: 'instant'})", head)
        expect(page.locator(".toc a[aria-current=location]")).to_have_attribute("href", head)


def test_the_contents_mark_the_first_section_before_anybody_moves_and_the_right_one_where_an_address_leads(page: Page, served: str):
    page.goto(served + CHAPTER)
    links = page.locator(".toc details > ul > li > a")
    expect(links.first).to_have_attribute("aria-current", "location")
    last = links.last.get_attribute("href")
    page.goto("about:blank")
    page.goto(served + CHAPTER + last)
    expect(page.locator(".toc a[aria-current=location]")).to_have_attribute("href", last)


def test_a_filter_shows_its_rows_says_how_many_and_can_be_linked(page: Page, served: str):
    page.goto(served + REGISTER)
    form, rows = page.locator("form[data-filters-for=members]"), page.locator("#members tbody tr:visible")
    every = rows.count()
    form.get_by_label("Kind").select_option("organisation")
    expect(form.get_by_role("status")).to_have_text(f"2 of {every} shown")
    expect(page).to_have_url(re.compile("kind=organisation"))
    page.reload()
    expect(rows).to_have_count(2)
    page.get_by_role("button", name="Clear filters").first.click()
    expect(rows).to_have_count(every)
    expect(page).not_to_have_url(re.compile("kind"))


def test_a_word_is_found_whatever_its_accents(page: Page, served: str):
    page.goto(served + REGISTER)
    form = page.locator("form[data-filters-for=members]")
    form.get_by_label("Filter").fill("DÉNMARK")
    expect(page.locator("#members tbody tr:visible")).to_have_count(1)
    form.get_by_label("Filter").fill("no such state")
    expect(form.get_by_role("status")).to_contain_text("None of")


def test_where_nothing_fits_the_entries_come_first_that_one_choice_less_would_give(page: Page, served: str):
    page.goto(served + REGISTER)
    form, rows = page.locator("form[data-filters-for=members]"), page.locator("#members tbody tr:visible th")
    form.get_by_label("Filter").fill("Denmark")
    form.get_by_label("Kind").select_option("organisation")
    near = page.locator(".nearest")
    expect(near.get_by_role("button", name=re.compile(r"^Leave out Kind: Organisations \(1\)$"))).to_be_visible()
    expect(near.locator("ul").first.get_by_role("link").first).to_have_text("Denmark")
    near.get_by_role("button", name=re.compile("^Leave out Kind")).click()
    expect(rows).to_have_text(["Denmark"])


def test_of_several_words_each_can_be_left_out_and_the_whole_manual_be_searched(page: Page, served: str):
    page.goto(served + REGISTER)
    field = page.locator("form[data-filters-for=members]").get_by_label("Filter")
    field.fill("Denmark xyzzyx")
    page.get_by_role("button", name="Leave out Filter: “xyzzyx” (1)").click()
    expect(field).to_have_value("Denmark")
    field.fill("xyzzyx")
    near = page.locator(".nearest")
    expect(near.get_by_role("listitem")).to_have_count(0)
    near.get_by_role("link", name="Search the whole manual for “xyzzyx”").click()
    expect(page.locator("input[name=q]")).to_have_value("xyzzyx")


def test_the_nearest_entries_are_cut_between_words_and_say_so(page: Page, served: str, manual: Manual):
    page.goto(served + "reference/recommendations/")
    page.get_by_role("textbox", name="Filter").fill("mappng")
    lines = page.locator(".nearest ul").first.locator("li")
    expect(lines).to_have_count(3)
    texts = [record.text for record in manual.recommendations.values()]
    for line in lines.all_inner_texts():
        said = line.split(maxsplit=1)[1]
        whole = next(text for text in texts if text.startswith(said.rstrip("…")))
        assert said == whole or said.endswith("…") and not whole[len(said) - 1].isalnum(), line


def test_the_field_for_words_is_the_first_of_every_filter(site: Path):
    forms = [form for page in read_site(site).pages for form in page.tree.xpath("//form[@data-filters-for][.//input[@data-find]]")]
    assert forms and [form.xpath("(.//input | .//select)[1]/@name") for form in forms] == [["find"]] * len(forms)


def test_on_a_phone_the_button_that_shows_the_entries_has_a_line_of_its_own_in_sight(phone: Page, served: str):
    for place in ("reference/recommendations/", "training/"):
        phone.goto(served + place)
        phone.get_by_role("button", name="Filter").first.click()
        sheet = phone.get_by_role("dialog", name="Filter")
        done = sheet.get_by_role("button", name=re.compile(r"^Show \d+ of \d+$"))
        expect(done).to_be_in_viewport(ratio=1)
        room, box = sheet.locator("form").bounding_box(), done.bounding_box()
        assert box["height"] < 60 and box["width"] > 0.8 * room["width"], place
        assert phone.evaluate("document.activeElement.tagName") == "DIALOG", "no keyboard comes over the choices"
        assert sheet.locator("input, select").first.get_attribute("name") == "find"


FOUND = {
    "OAS": ["Organization of American States"],
    "UK": ["United Kingdom of Great Britain and Northern Ireland"],
    "South Korea": ["Republic of Korea"],
    "eu": ["European Union"],
    "ghana launching": ["Ghana"],
    "launching GHA": ["Ghana"],
    "Allemagne": ["Germany"],
    "germany ghana": [],
}


@pytest.mark.parametrize("typed", FOUND)
def test_a_member_is_found_by_code_short_name_and_words_in_any_order(page: Page, served: str, typed: str):
    page.goto(served + REGISTER)
    page.locator("form[data-filters-for=members]").get_by_label("Filter").fill(typed)
    expect(page.locator("#members tbody tr:visible th")).to_have_text(FOUND[typed])


def test_two_letters_that_are_no_code_are_a_part_of_words(page: Page, served: str):
    page.goto(served + REGISTER)
    page.locator("form[data-filters-for=members]").get_by_label("Filter").fill("wa")
    expect(page.locator("#members tbody tr:visible th").filter(has_text="Rwanda")).to_have_count(1)


def test_a_column_sorts_both_ways(page: Page, served: str):
    page.goto(served + REGISTER)
    head = page.locator("#members thead th").first
    names = lambda: page.locator("#members tbody th").all_inner_texts()  # noqa: E731
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "ascending")
    first = names()
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "descending")
    assert names() == first[::-1]


def test_on_a_phone_a_table_reads_as_a_list_and_can_still_be_sorted(phone: Page, served: str):
    phone.goto(served + REGISTER)
    expect(phone.locator("#members thead")).to_be_hidden()
    label = phone.evaluate("getComputedStyle(document.querySelector('#members td[data-label]'), '::before').content")
    assert label.strip('"') == phone.locator("#members td[data-label]").first.get_attribute("data-label")
    phone.get_by_role("button", name="Filter").first.click()
    sheet = phone.get_by_role("dialog", name="Filter")
    sheet.get_by_label("Sort by").select_option(label="Roles in the network")
    sheet.get_by_role("button", name=re.compile("^Show ")).click()
    expect(sheet).to_be_hidden()
    expect(phone.locator("#members thead th[aria-sort]")).to_have_text("Roles in the network")


def test_on_a_phone_dots_part_what_is_said_of_an_entry_and_stand_before_no_number(phone: Page, served: str):
    phone.goto(served + "reference/recommendations/")
    phone.locator("#recommendations .fold-head button").first.click()
    dots = phone.locator("#recommendations tbody.open tr:not(.fold-head)").first.evaluate(
        "row => [...row.querySelectorAll('td')].map(cell => [cell.dataset.label, getComputedStyle(cell, '::after').content])"
    )
    assert dots == [["Text", "none"], ["The source says", '" ·"'], ["Level and kind", "none"], ["Source and standing", "none"]]
    expect(phone.locator("[data-label='Level and kind']").first).to_have_text(re.compile(r"^[A-Z][^,·]+\s· [A-Z][^,·]+$"))


def test_a_section_has_a_button_that_copies_its_address(page: Page, served: str):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(served + CHAPTER)
    button = page.get_by_role("button", name=re.compile("^Copy the link to: ")).first
    button.click()
    expect(page.get_by_text("The link to this section is copied")).to_be_attached()
    head = page.locator(".hd > h2").first.get_attribute("id")
    assert page.evaluate("navigator.clipboard.readText()") == f"{served}{CHAPTER}#{head}"
    expect(page.locator(".said")).to_contain_text("copied")


def test_the_slash_key_goes_to_the_search_box_unless_it_is_switched_off(page: Page, served: str):
    page.goto(served + CHAPTER)
    box = page.locator("input[type=search][name=q]")
    page.keyboard.press("/")
    expect(box).to_be_focused()
    page.get_by_role("button", name="Turn off the / key for search").click()
    page.keyboard.press("/")
    expect(box).not_to_be_focused()


def test_without_scripts_the_menu_works_tables_are_whole_and_nothing_offers_what_cannot_work(browser: Browser, served: str):
    context = browser.new_context(viewport={"width": 390, "height": 844}, java_script_enabled=False)
    page = context.new_page()
    page.goto(served + REGISTER)
    expect(page.locator("form.filters").first).to_be_hidden()
    expect(page.locator("[data-palette]")).to_be_hidden()
    assert page.locator("#members tbody tr").count() == page.locator("#members tbody tr:visible").count()
    page.get_by_role("link", name="Menu", exact=True).click()
    expect(page.locator("#site-menu")).to_be_visible()
    page.get_by_role("link", name="Close the menu").click()
    expect(page.locator("#site-menu")).to_be_hidden()
    page.locator("input[name=q]").fill("police")
    page.keyboard.press("Enter")
    page.wait_for_url("**/reference/a-z/?q=police")
    context.close()


def test_a_page_opened_from_a_folder_has_its_look_and_its_scripts(browser: Browser, site):
    page = browser.new_page()
    page.goto((site / CHAPTER / "index.html").as_uri())
    expect(page.get_by_role("button", name="Dark colours")).to_be_visible()
    assert page.evaluate("getComputedStyle(document.querySelector('.skip')).position") == "absolute"
    page.close()


def test_paper_shows_the_text_the_citation_and_addresses_and_none_of_the_controls(page: Page, served: str):
    page.goto(served + CHAPTER)
    page.emulate_media(media="print")
    for part in (".top", ".side", ".toc", ".turn", ".copy"):
        expect(page.locator(part).first).to_be_hidden()
    expect(page.locator(".citation")).to_be_visible()
    shown = page.evaluate("getComputedStyle(document.querySelector('.page-foot a[href^=http]'), '::after').content")
    assert "http" in shown
    expect(page.locator(".base")).to_contain_text("not an official publication")


def test_below_the_text_each_answer_stands_beside_its_name(page: Page, served: str):
    page.goto(served + CHAPTER)
    lefts = [answer.bounding_box()["x"] for answer in page.locator(".page-foot dd").all()]
    names = [name.bounding_box() for name in page.locator(".page-foot dt").all()]
    assert len(lefts) > len(names) and set(lefts) == {max(lefts)} and all(name["x"] + name["width"] <= lefts[0] for name in names)


def test_on_paper_the_foot_reads_as_sentences_and_offers_no_files(page: Page, served: str):
    foot = " ".join(sheets(page, served + CHAPTER)[-1].partition("About this page")[2].split())
    assert re.match(r"Answers for it: [^:]+\. Last reviewed: \d+ \w+ \d{4}\. Next review by: \d+ \w+ \d{4}\. Cite it: “", foot)
    assert re.search(re.escape(CHAPTER) + r"(?!\.)", foot) and "BibTeX" not in foot


def sheets(page: Page, address: str) -> list[str]:
    page.goto(address)
    return list(map(text_of, printed(page)))


@pytest.mark.parametrize(
    ("place", "caption", "row"),
    [
        ("training/programmes/", "Induction for new Focal Points, day 2", "FP-07"),
        ("training/programmes/", "Before deployment", "Opening, with R2P"),
        ("training/modules/fp-12/", "Session plan of FP-12", "Say what the next 45 minutes"),
    ],
)
def test_on_paper_a_table_is_not_parted_from_its_caption_and_heads(page: Page, served: str, place: str, caption: str, row: str):
    on = [text for text in sheets(page, served + place) if caption in text]
    assert any(row in text.partition(caption)[2] for text in on)
    assert not [text for text in on if re.search(r"(What|facilitator does|Minutes|For)\s*$", text)]


def test_a_module_says_how_many_recommendations_it_teaches_and_names_them_on_paper(page: Page, served: str, manual):
    ids = manual.modules["fp-07"].related.recommendations
    texts = letters("".join(sheets(page, f"{served}training/modules/fp-07/")))
    expect(page.get_by_role("group").filter(has_text="Teaches")).to_contain_text(f"Teaches: {len(ids)} recommendations")
    for id in ids:
        assert letters(" ".join(manual.recommendations[id].text.split()[:5])) in texts
    page.goto(f"{served}roles/hub/")
    assert not page.get_by_text("Teaches").count()


def test_an_address_in_capitals_is_offered_in_small_letters(page: Page, served: str):
    page.goto(f"{served}m/FP-12/#exercise")
    expect(page.get_by_text("Module addresses are in small letters: /m/fp-12/")).to_be_visible()
    page.get_by_role("link", name=f"{served}m/fp-12/#exercise").click()
    expect(page).to_have_url(f"{served}m/fp-12/#exercise")
    page.goto(f"{served}m/nowhere%C3%9C/")
    expect(page.locator("[data-lost]")).to_be_hidden()


def test_no_page_is_wider_than_a_small_phone_even_with_wide_letters(browser: Browser, served: str):
    context = browser.new_context(viewport={"width": 320, "height": 700})
    page = context.new_page()
    for place in ("", CHAPTER, REGISTER, "reference/recommendations/", "tools/mapping-worksheet/"):
        page.goto(served + place)
        page.evaluate("""() => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }");
          document.adoptedStyleSheets = [sheet];
        }""")
        assert page.evaluate("document.documentElement.scrollWidth") == 320, place
    context.close()


def test_the_page_of_the_editor_leads_to_the_same_sections_as_the_tabs_of_any_page(page: Page, served: str):
    page.goto(served)
    tabs = page.get_by_role("navigation", name="Sections").get_by_role("link").evaluate_all(WAYS)
    page.goto(f"{served}edit/")
    assert page.get_by_role("navigation", name="The rest of the manual").get_by_role("link").evaluate_all(WAYS)[1:] == tabs and len(tabs) > 5


def test_a_line_on_what_moved_is_read_by_who_was_sent_to_it(page: Page, served: str):
    page.goto(f"{served}roles/hub/")
    line = '<p class="moved" id="gone">A section has moved.</p>'
    page.locator(".prose").evaluate("(text, line) => text.insertAdjacentHTML('afterbegin', line)", line)
    expect(page.locator(".moved")).to_be_hidden()
    page.evaluate("location.hash = 'gone'")
    expect(page.locator(".moved")).to_be_visible()


def test_each_section_has_a_sign_and_a_tone_beside_its_name_in_the_list_of_sections_and_on_its_first_page(page: Page, served: str):
    page.goto(served)
    drawn = "part => [part.querySelector('path').getAttribute('d'), getComputedStyle(part.querySelector('svg')).color]"
    cards = page.locator("#sections + .cards > .card").all()
    signs = {card.get_by_role("link").get_attribute("href"): card.evaluate(drawn) for card in cards}
    assert len(signs) == len(cards) > 8 and len({path for path, _ in signs.values()}) == len(cards), "no two sections share a sign"
    assert len({colour for _, colour in signs.values()}) > 3
    heads = 0
    for href, sign in signs.items():
        page.goto(f"{served}{href}")
        head = page.get_by_role("heading", level=1)
        if head.locator("svg").count():
            assert head.evaluate(drawn) == sign and head.locator("svg").get_attribute("aria-hidden") == "true" and head.inner_text().strip()
            heads += 1
    assert heads > 6


def test_a_chapter_shows_the_sign_of_its_section_before_the_name_of_the_section(page: Page, served: str):
    page.goto(f"{served}placement/")
    sign = page.locator("h1 path").get_attribute("d")
    page.goto(f"{served}placement/foreign-ministry/")
    item = page.get_by_role("navigation", name="Breadcrumbs").get_by_role("listitem").filter(has_text="Placement")
    assert item.locator("path").get_attribute("d") == sign
