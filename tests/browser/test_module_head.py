"""The head of a module is that of a product: for whom, how long, what is made from it, and how to take it elsewhere; no codes, no reading time."""

from collections.abc import Iterator
from pathlib import Path

import lxml.html
import pytest
from accessibility.browser import server
from lxml.html import HtmlElement
from manuals import change, read
from playwright.sync_api import Page, expect
from support.copies.training import add_module
from support.copies.walked import built, walked

from macros.release.edition import Download
from macros.release.offers import Offers

SHORT = "https://example.org/focal-points-manual/m/fp-01/"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = walked(tmp_path_factory.mktemp("module") / "manual")
    add_builder(root)
    return built(root, tmp_path_factory.mktemp("built") / "site")


def add_builder(root: Path) -> None:
    page = (root / "docs/training/index.md").read_text("utf-8").replace("title: Training", "title: Builder").replace("Where", "Builder: where", 1)
    (root / "docs/training/session-builder.md").write_text(page.partition("\n\n")[0] + "\n\n{{ session_builder() }}\n", "utf-8")
    change(
        root,
        "data/reviews.yml",
        "recommendations:",
        "training-programmes: {title: Programmes, reviewed: 2026-01-31, review_by: 2027-01-31}\nrecommendations:",
    )
    (root / "data/training-programmes.yml").write_text(
        'short-day:\n  title: A short day\n  text: One module.\n  audiences: [diplomats]\n  days:\n    - - {start: "09:00", module: fp-01}\n', "utf-8"
    )


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    with server(folder) as found:
        yield found


@pytest.fixture(scope="module")
def module(folder: Path) -> HtmlElement:
    return lxml.html.parse(folder / "training/modules/fp-01/index.html").getroot()


def words(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_four_facts_stand_between_the_title_and_the_text(module: HtmlElement):
    (facts,) = module.find_class("page-head")[0].find_class("product")
    assert [words(name) for name in facts.iter("dt")] == ["Audience", "Length", "Level", "Format"]
    assert [words(fact) for fact in facts.iter("dd")] == ["Diplomats", "45 minutes", "Introductory", "In a room"]
    assert facts.getprevious().tag == "h1"


def test_no_reading_time_stands_beside_the_length_of_a_session(module: HtmlElement):
    assert "min read" not in words(module.find_class("page-head")[0])


@pytest.mark.parametrize(("name", "leads"), [("Slides", "slides/"), ("Handout", "handout/"), ("Facilitator’s copy", "facilitator/")])
def test_what_is_made_from_it_is_one_click_away(module: HtmlElement, name: str, leads: str):
    (link,) = module.xpath(f"//*[@class='product-ways']//a[text()='{name}']")
    assert link.get("href").endswith(f"fp-01/{leads}")


def test_its_permanent_address_is_copied_whole_by_words_that_are_in_sight(page: Page, address: str):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{address}m/fp-01/")
    expect(page.locator("details.product-more")).not_to_have_attribute("open", "")
    page.locator(".product-ways").get_by_text("Copy the link", exact=True).click()
    expect(page.get_by_role("status").filter(has_text="The link is copied.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == SHORT


def test_it_is_added_to_a_session(page: Page, address: str):
    page.goto(f"{address}training/modules/fp-01/")
    page.get_by_text("More ways to use this module").click()
    page.get_by_role("link", name="Add to a session").click()
    expect(page.locator("table.agenda tbody tr")).to_have_count(1)
    expect(page.locator("table.agenda")).to_contain_text("A small module")


def test_without_a_session_builder_nothing_leads_there(tmp_path: Path):
    folder = built(walked(tmp_path / "manual"), tmp_path / "site")
    assert "session-builder" not in (folder / "training/modules/fp-01/index.html").read_text("utf-8")


def test_three_steps_lead_into_a_learning_system(module: HtmlElement):
    (steps,) = module.find_class("product-more")[0].xpath(".//ol")
    assert len(steps) == 3 and "Moodle" in words(steps)


def test_a_package_is_offered_where_it_is_published_and_nowhere_else(small: Path, folder: Path, module: HtmlElement):
    assert "scorm" not in words(module).lower() and "take it away" not in words(module).lower()
    html = (folder / "training/modules/fp-01/index.html").read_text("utf-8")
    package = Download("downloads/scorm/fp-01.scorm.zip", b"x" * 18_000, "modules", "FP-01", "SCORM 1.2", ("training/modules/fp-01.md",))
    offered, other = (
        lxml.html.document_fromstring(Offers(read(small), [item]).filled(html, "training/modules/fp-01/"))
        for item in (package, package._replace(pages=("training/modules/fp-02.md",)))
    )
    assert [link.get("href") for link in offered.xpath("//a[@download]")] == ["../../../downloads/scorm/fp-01.scorm.zip"] * 2
    assert words(offered.find_class("offers")[0]) == "Take it away: SCORM 1.2 (18 kB)"
    assert "Download the package (18 kB)." in words(offered.find_class("product-more")[0])
    assert words(other) == words(module)


def test_a_list_of_the_packages_stands_where_a_release_has_them_and_nowhere_else(small: Path):
    place = '<main><div data-offers="*" data-as="packages"></div></main>'
    package = Download("downloads/scorm/fp-01.scorm.zip", b"x" * 18_000, "modules", "FP-01", "SCORM 1.2", ("training/modules/fp-01.md",))
    book = package._replace(file="downloads/fp-01.pdf", format="PDF")
    listed = lxml.html.document_fromstring(Offers(read(small), [package, book]).filled(place, "training/"))
    assert words(listed.find_class("packages")[0]) == "SCORM 1.2: 1 package FP-01 (18 kB)"
    assert listed.xpath("//a/@href") == ["../downloads/scorm/fp-01.scorm.zip"]
    assert not Offers(read(small), []).filled(place, "training/").count("package")


def test_objectives_are_named_by_their_number_and_words_and_not_by_their_code(folder: Path, module: HtmlElement):
    (cell,) = module.xpath("//table[contains(@class, 'plan')]/tbody/tr[2]/td[@data-label='Objective']")
    assert words(cell) == "1: Name one thing." and cell.xpath("./a/@href") == ["#o1"]
    sheet = lxml.html.parse(folder / "m/fp-01/facilitator/index.html").getroot()
    assert [words(row[-1]) for row in sheet.xpath("//table[contains(@class, 'run')]/tbody/tr")] == ["–", "1", "2", ""]


def test_the_catalogue_offers_the_nearest_where_nothing_fits(page: Page, tmp_path: Path):
    root = walked(tmp_path / "manual")
    add_module(root, "fp-02")
    change(root, "docs/training/modules/fp-02.md", "title: FP-02 A small module", "title: Another module")
    change(root, "docs/training/modules/fp-02.md", "audiences: [diplomats]", "audiences: [police]")
    change(root, "docs/training/modules/fp-02.md", "minutes: 45", "minutes: 65")
    change(root, "docs/training/modules/fp-02.md", "minutes: 20, method: talk", "minutes: 40, method: talk")
    with server(built(root, tmp_path / "site")) as address:
        page.goto(f"{address}training/")
        page.locator("select[name=audience]").select_option(label="Diplomats")
        page.locator("select[name=length]").select_option(label="46 to 90 minutes")
        expect(page.get_by_role("status").filter(has_text="None of 2 fits")).to_be_visible()
        expect(page.locator("#modules")).to_be_hidden()
        expect(page.get_by_role("button", name="Leave out Audience: Diplomats (1)")).to_be_visible()
        expect(page.locator(".nearest li a")).to_have_text(["FP-01: A small module", "FP-02: Another module"])
        page.get_by_role("button", name="Leave out Length: 46 to 90 minutes (1)").click()
        expect(page.locator("select[name=length]")).to_have_value("")
        expect(page.locator("#modules tbody tr:visible")).to_have_count(1)
        expect(page.get_by_role("button", name="Leave out")).to_have_count(0)


@pytest.mark.parametrize("width", [390, 1280])
def test_what_the_session_builder_can_do_is_in_sight_wherever_one_works(page: Page, address: str, width: int):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{address}training/session-builder/")
    page.get_by_role("link", name="A short day").click()
    acts = page.locator("[data-acts] button")
    expect(acts).to_have_count(4)
    for place in (page.get_by_role("heading", name="Agenda"), page.get_by_role("heading", name="Modules", exact=True)):
        place.scroll_into_view_if_needed()
        for act in acts.all():
            expect(act).to_be_in_viewport(ratio=0.9)
    inner = "[...document.querySelectorAll('.builder *')].filter((part) => part.scrollHeight > part.clientHeight + 2 && /auto|scroll/.test(getComputedStyle(part).overflowY))"
    assert page.evaluate(f"{inner}.length") == 0
