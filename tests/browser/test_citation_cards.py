"""Citations: numbers in the text, one list at the foot, a card for each, and what programs that keep references get."""

import datetime as dt
import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import MappingProxyType

import lxml.html
import pytest
from playwright.sync_api import Browser, Page, expect

from macros.build.files.sources import script
from macros.build.modules.sections import source_list
from macros.build.running_head import as_string
from macros.build.site import BuiltPage, read_site
from macros.components import REGISTRY
from macros.models.manual import Manual
from macros.models.sources import Source
from macros.models.words import VocabularyWord
from macros.rendering import citations
from macros.rendering.bibliography import bibtex, csl, ris

MOST = 5  # per cent of a chapter's characters
CITED = "start/first-90-days/"
WORDS = VocabularyWord(label="Research", description="The view of researchers.")


def source(**fields: object) -> Source:
    known = {"title": "A title", "short": "Short", "publisher": "An office", "standing": "research", "read": "full", "read_from": "seed"}
    return Source.model_construct(**({"date": None, "url": None} | known | fields))


@pytest.fixture
def two() -> Manual:
    """A manual with two sources."""
    sources = {"one": source(title="First & foremost", short="One", url="https://one.example/"), "two": source(title="Second", short="Two")}
    words = {"standings": MappingProxyType({"research": WORDS})}
    return Manual(dt.date(2026, 11, 21), sources=MappingProxyType(sources), vocabularies=MappingProxyType(words))


@pytest.fixture
def cited(two: Manual) -> Callable[[str], str]:
    """Return text in which [one, place] is what the macro writes."""

    def call(match: re.Match) -> str:
        return str(REGISTRY["cite"](two, match[1], match[2] or ""))

    return lambda text: re.sub(r"\[(\w+)(?:, ([^\]]+))?\]", call, text)


def shown(html: str) -> str:
    return lxml.html.fragment_fromstring(html, create_parent=True).text_content()


def test_numbers_run_in_the_order_of_the_page_and_one_place_has_one(two: Manual, cited: Callable):
    page = citations.printed(two, cited("<p>A. [two, p. 3]</p><p>B. [one]</p><p>C. [two, p. 3] D. [two, p. 4]</p>"))
    assert shown(page.html) == "A.1B.2C.1 D.3"
    assert [(line.number, line.id, line.place, line.first) for line in page.citations] == [
        (1, "two", "p. 3", None),
        (2, "one", "", None),
        (3, "two", "p. 4", 1),
    ]


def test_what_stands_together_is_one_group_without_a_number_twice(two: Manual, cited: Callable):
    page = citations.printed(two, cited("<p>A. [one] [two, p. 3]\n[one]</p>"))
    assert shown(page.html) == "A.1, 2" and page.html.count("<sup") == 1


@pytest.mark.parametrize(
    ("before", "together", "folded"),
    [
        ([], [1, 2, 3, 4], []),
        ([], [1, 2, 3, 4, 5], [", 2, 3, 4, "]),
        ([1], [2, 3, 1, 4, 6, 7], [", 2, 3, 4, 5, "]),
        ([1, 2, 3, 4], [2, 4, 5, 6, 7], [", 5, 6, "]),
    ],
)
def test_of_five_numbers_or_more_those_that_follow_each_other_fold(
    two: Manual, cited: Callable, before: list[int], together: list[int], folded: list[str]
):
    said = "".join(f"<p>A. [one, p. {place}]</p>" for place in before) + "<p>B. " + " ".join(f"[one, p. {place}]" for place in together) + "</p>"
    tree = lxml.html.fragment_fromstring(citations.printed(two, cited(said)).html, create_parent=True)
    assert [part.text_content() for part in tree.find_class("between")] == folded
    assert len(tree.xpath(".//p[last()]//a")) == len(together)


@pytest.mark.parametrize("place", ["p. 3 | *4*", 'The "whole" & <all>', "Über 5 % [sic", "__a__"])
def test_a_place_is_told_as_it_was_written(two: Manual, place: str):
    page = citations.printed(two, str(REGISTRY["cite"](two, "one", place)))
    assert page.citations[0].place == place
    line = lxml.html.fragment_fromstring(citations.source_list(two, page.citations), create_parent=True)
    assert line.xpath("string(.//*[@data-place])") == f"{place}."


def test_citations_are_no_words_to_read(two: Manual, cited: Callable):
    assert citations.printed(two, cited("<p>One two. [one, a long place of many words] Three.</p>")).words == 3


def test_the_editors_own_has_no_mark_and_a_standing_none_in_the_line(two: Manual):
    assert not REGISTRY["editors"](two) and not REGISTRY["standing"](two, "research")


def foot(two: Manual, cited: Callable, text: str) -> BuiltPage:
    page = citations.printed(two, cited(text))
    return BuiltPage("a/index.html", f"<main>{page.html}<ol data-sources>{citations.source_list(two, page.citations)}</ol></main>")


def test_a_source_is_told_in_full_once_and_then_by_its_number(two: Manual, cited: Callable):
    lines = foot(two, cited, "<p>[one, p. 1] [two] [one, p. 2]</p>").tree.xpath("//ol/li")
    assert [line.text_content().startswith(title) for line, title in zip(lines, ["First & foremost", "Second", "One (1), p. 2"], strict=True)] == [
        True
    ] * 3
    assert "Research. Read in full." in lines[0].text_content()


def test_a_part_of_a_page_gets_its_sources_each_in_full(two: Manual, cited: Callable):
    page = foot(two, cited, "<p>[one, p. 1]</p><p>[two] [one, p. 2] [one, p. 3]</p>")
    part = str(source_list(page, '<a href="#source-3">3</a> <a href="#source-4">4</a>'))
    lines = lxml.html.fragment_fromstring(part, create_parent=True).findall("li")
    assert [line.get("value") for line in lines] == ["3", "4"]
    assert "First & foremost" in lines[0].text_content() and "p. 2." in lines[0].text_content()
    assert lines[1].text_content().startswith("One (3), p. 3")


DATES = {"2016": [2016], "2016-06": [2016, 6], "2016-06-22": [2016, 6, 22]}


@pytest.mark.parametrize(("date", "parts"), DATES.items())
def test_a_date_is_as_exact_as_it_is_known(date: str, parts: list[int]):
    dated = source(date=date)
    assert csl("a", dated)["issued"] == {"date-parts": [parts]}
    assert "DA  - {}/{}/{}/\r\n".format(*[f"{part:02}" for part in parts], *[""] * (3 - len(parts))) in ris("a", dated)
    assert ("month = jun" in bibtex("a", dated)) == (len(parts) > 1) and ("day = {22}" in bibtex("a", dated)) == (len(parts) > 2)


def test_what_is_not_known_is_not_said():
    item = csl("a", source())
    assert not {"issued", "URL", "author"} & item.keys() and {"id", "type", "title", "publisher"} <= item.keys()
    assert not re.search("year|url|month|author", bibtex("a", source())) and not re.search("^(PY|DA|UR|AU)", ris("a", source()), re.MULTILINE)


def test_signs_of_tex_are_text():
    entry = bibtex("a-b", source(title=r"50 % of {A & B} \cost $3_#~^", url="https://a.example/b_c?d=%20{e}"))
    assert entry.startswith("@misc{a-b,\n") and entry.endswith("}\n")
    assert r"{{50 \% of \{A \& B\} \textbackslash{}cost \$3\_\#\textasciitilde{}\textasciicircum{}}}" in entry
    assert "url = {https://a.example/b_c?d=%20%7Be%7D}" in entry


def test_a_record_of_ris_begins_with_its_type_and_ends_with_its_end():
    lines = ris("a", source(title="A\nlong  title", read="data")).split("\r\n")
    assert lines[0] == "TY  - DATA" and lines[-2:] == ["ER  - ", ""] and "TI  - A long title" in lines


def test_the_script_of_a_source_hands_over_all_three_forms():
    given = json.loads("[" + re.fullmatch(r"sourceCard\.take\((.*)\);\n", script("a", source(title="“A” </script>")), re.DOTALL)[1] + "]")
    assert given[0] == "a" and given[1]["csl"]["title"] == "“A” </script>" and {"bibtex", "ris"} <= given[1].keys()


def test_a_name_is_a_string_of_a_stylesheet():
    assert as_string('The "Manual" \\ 1') == r'"The \"Manual\" \\ 1"'


def share(page: BuiltPage) -> float:
    """Return how much of the characters of a page's text are numbers of citations, in per cent."""
    tree = lxml.html.fromstring(lxml.html.tostring(page.prose[0]))
    for part in tree.xpath("//*[@data-sources] | //*[local-name()='svg']"):
        part.drop_tree()
    numbers = sum(len(part.text_content()) for part in tree.find_class("cite"))
    return 100 * numbers / max(1, len(" ".join(tree.text_content().split())))


def test_citations_take_little_of_a_chapter(site: Path, manual: Manual, figure: Callable[[str], None]):
    chapters = {page.path for page in manual.pages.values() if page.meta.kind in ("chapter", "route")}
    built = {page.url.rstrip("/") + ".md": page for page in read_site(site).pages}
    shares = {path: share(built[path]) for path in chapters if path in built}
    assert shares
    worst = max(shares, key=shares.get)
    figure(f"citations: {sum(shares.values()) / len(shares):.1f} % of a chapter's characters on average, most {shares[worst]:.1f} % ({worst})")
    assert {path: share for path, share in shares.items() if share > MOST} == {}


def test_every_number_leads_to_a_line_and_every_line_is_led_to(site: Path):
    for page in read_site(site).pages:
        numbers = set(page.tree.xpath("//a[@role='doc-noteref']/@href"))
        lines = page.tree.xpath("//*[@data-sources]//li/@id")
        assert numbers == {f"#{id}" for id in lines}, page.file
        assert [int(id.rpartition("-")[2]) for id in lines] == list(range(1, len(lines) + 1)), page.file
        assert "data-cite" not in page.html and page.html.count("A statement without a number") == bool(lines), page.file


@pytest.mark.parametrize("output", ["facilitator", "handout"])
def test_what_is_made_from_a_module_has_numbers_and_their_list(site: Path, manual: Manual, output: str):
    cited = 0
    for code in manual.modules:
        page = lxml.html.parse(site / f"training/modules/{code}/{output}/index.html").getroot()
        numbers = set(page.xpath("//a[@role='doc-noteref']/@href"))
        assert numbers <= {f"#{id}" for id in page.xpath("//li/@id")}, (code, output)
        cited += len(numbers)
    assert cited


def test_a_slide_names_its_sources_and_leads_to_each(site: Path, manual: Manual):
    for code in manual.modules:
        place = site / f"training/modules/{code}/slides"
        links = lxml.html.parse(place / "index.html").getroot().xpath("//*[@class='cites']//a[@data-source]")
        assert links, code
        for link in links:
            address, _, id = link.get("href").partition("#")
            assert link.text_content() == manual.sources[link.get("data-source")].short
            assert id in ids_of((place / address / "index.html").resolve()), (code, link.get("href"))


@cache
def ids_of(file: Path) -> set[str]:
    return {"", *lxml.html.parse(file).getroot().xpath("//@id")}


@pytest.fixture
def card(page: Page, served: str) -> Page:
    """A chapter on which the first number was pressed."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(served + CITED)
    page.locator(".cite a").first.click()
    expect(page.get_by_role("dialog")).to_be_visible()
    return page


def test_a_card_says_what_the_list_says_and_gives_the_focus_back(card: Page):
    dialog = card.get_by_role("dialog")
    line = card.locator("#source-1")
    for part in ("[data-title]", "[data-weight]"):
        expect(dialog).to_contain_text(line.locator(part).inner_text())
    issued = line.locator("[data-title]").evaluate("title => title.nextSibling.data").strip(",. ")
    assert issued
    expect(dialog.locator(".source-issued")).to_have_text(f"{issued}.")
    expect(dialog).to_contain_text("Place: " + line.locator("[data-place]").inner_text().rstrip("."))
    expect(dialog.get_by_role("link", name="Open")).to_have_attribute("href", line.locator(".out").get_attribute("href"))
    card.keyboard.press("Escape")
    expect(card.locator(".source-card")).to_be_hidden()
    expect(card.locator(".cite a").first).to_be_focused()


def test_a_later_place_of_a_source_has_a_full_card(card: Page):
    later = card.locator("li[data-first]").first
    card.keyboard.press("Escape")
    card.locator(f'.cite a[href="#{later.get_attribute("id")}"]').first.click()
    first = card.locator(f"#{later.get_attribute('data-first')} [data-title]").inner_text()
    expect(card.get_by_role("dialog")).to_contain_text(first)
    expect(card.get_by_role("dialog")).to_contain_text(later.locator("[data-place]").inner_text())


def test_each_form_is_copied_and_shown(card: Page):
    title = card.locator("#source-1 [data-title]").inner_text()
    for name, start in (("Citation", title), ("BibTeX", "@misc{"), ("RIS", "TY  - "), ("CSL-JSON", "[")):
        card.get_by_role("button", name=name, exact=True).click()
        expect(card.locator(".said")).to_have_text(f"{name} is copied.")
        copied = card.evaluate("navigator.clipboard.readText()")
        assert copied.startswith(start) and card.get_by_label("What was copied").input_value().split() == copied.split()
    assert json.loads(copied)[0]["title"]


def test_a_number_is_pressed_with_the_keyboard_too(page: Page, served: str):
    page.goto(served + CITED)
    page.locator(".cite a").nth(1).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Close")).to_be_focused()


def test_a_card_works_from_a_disk(page: Page, site: Path):
    page.goto((site / CITED / "index.html").as_uri())
    page.locator(".cite a").first.click()
    page.get_by_role("button", name="RIS").click()
    expect(page.get_by_label("What was copied")).to_have_value(re.compile("^TY  - "))


@pytest.mark.parametrize("broken", ["scripts", "cards"])
def test_without_its_card_a_number_leads_to_its_line(browser: Browser, served: str, broken: str):
    context = browser.new_context(java_script_enabled=broken != "scripts")
    page = context.new_page()
    page.route("**/cards.js", lambda route: route.abort())
    page.goto(served + CITED)
    page.locator(".cite a").first.click()
    expect(page).to_have_url(re.compile("#source-1$"))
    expect(page.locator("#source-1")).to_be_in_viewport()
    context.close()


def test_nothing_of_a_card_is_fetched_before_a_number_is_pointed_at(page: Page, served: str):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(served + CITED, wait_until="networkidle")
    assert not [url for url in asked if "cards" in url]


@pytest.fixture(scope="session")
def together(site: Path) -> str:
    """A page to read with a run of numbers at one place."""
    return next(page.url for page in read_site(site).pages if page.url.startswith("tools/") and page.tree.find_class("between"))


FOLDED = ".cite:has(.between)"
LINES = """() => [...new Set([...document.querySelectorAll(".cite")].filter((part) => part.checkVisibility()).map((part) =>
  new Set([...part.getClientRects()].map(({ top }) => top)).size))]"""


def test_many_numbers_at_one_place_read_as_a_range_on_one_line_and_in_print(page: Page, served: str, together: str):
    page.goto(served + together)
    for media in ("screen", "print"):
        page.emulate_media(media=media)
        numbers = page.locator(FOLDED).first
        assert numbers.locator("a").count() > 4 and numbers.locator(".between").first.bounding_box()["width"] <= 1
        dash = numbers.locator(".between + a").first
        assert dash.evaluate("link => getComputedStyle(link, '::before').content").startswith('"–"')
        assert page.evaluate(LINES) == [1]


def test_each_number_of_a_range_has_its_card(page: Page, served: str, together: str):
    page.goto(served + together)
    numbers = page.locator(FOLDED).first
    numbers.locator("a").first.click()
    dialog = page.get_by_role("dialog")
    for link in numbers.locator("a").all()[1:4]:
        number, line = link.text_content(), link.get_attribute("href")
        dialog.get_by_role("button", name=number, exact=True).click()
        expect(dialog.locator(".source-head span")).to_have_text(f"Source {number}")
        expect(dialog.get_by_role("button", name=number, exact=True)).to_have_attribute("aria-current", "true")
        told = page.locator(line).get_attribute("data-first") or line.removeprefix("#")
        expect(dialog).to_contain_text(page.locator(f"#{told} [data-title]").text_content())
    dialog.get_by_role("button", name="Citation", exact=True).click()
    expect(page.locator(".said")).to_have_text(re.compile("Citation is copied|Copying is switched off"))


def test_a_range_opens_to_the_keyboard_and_leads_to_every_line_without_scripts(browser: Browser, served: str, together: str):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served + together)
    links = page.locator(FOLDED).first.locator("a")
    links.first.press("Tab")
    expect(links.nth(1)).to_be_focused()
    assert page.locator(FOLDED).first.locator(".between").first.bounding_box()["width"] > 20
    page.keyboard.press("Enter")
    expect(page.locator(links.nth(1).get_attribute("href"))).to_be_in_viewport()
    context.close()


def test_a_range_stands_on_one_line_and_wraps_in_a_narrow_place_when_it_opens(page: Page, served: str, together: str):
    page.goto(served + together)
    numbers = page.locator(FOLDED).first
    numbers.evaluate("cited => { cited.parentElement.style.width = '4em'; }")
    assert page.evaluate(LINES) == [1]
    links = numbers.locator("a")
    links.first.press("Tab")
    expect(links.nth(1)).to_be_focused()
    assert max(page.evaluate(LINES)) > 1
