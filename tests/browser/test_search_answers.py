"""Answers come first; no place is taken for another; other languages are told; and a first search stays light. In a real browser."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from accessibility.look import violations
from benchmarks.slow import QUESTIONS as TYPED
from benchmarks.slow import typed
from benchmarks.wire import host
from playwright.sync_api import Browser, Page, expect
from support.output.searched import AT_ONCE, ask, column, places, weight

from macros.build.search.places import places_elsewhere
from macros.build.site import BuiltPage
from macros.models.manual import Manual

HERE = Path(__file__).parent
QUESTIONS = yaml.load((HERE / "questions.yml").read_text("utf-8"), yaml.CSafeLoader)
GOLDEN = yaml.load((HERE / "golden_queries.yml").read_text("utf-8"), yaml.CSafeLoader)
RESULTS = "[data-search-results]"
MOST = 120_000
HEAVIEST = 12
KEY = 60  # milliseconds from key to key
OTHER = {
    "quels sont les trois piliers": "French",
    "responsabilité de protéger": "French",
    "¿qué es la responsabilidad de proteger?": "Spanish",
    "Wer ist im Netzwerk": "German",
    "o que é a responsabilidade de proteger": "Portuguese",
    "che cosa è la responsabilità di proteggere": "Italian",
    "حماية": "Arabic",
    "защита населения": "Russian or another language in Cyrillic",
    "保护责任": "Chinese or Japanese",
}
STATES = {"Allemagne": "de", "Sudáfrica": "za", "肯尼亚": "ke", "Кения": "ke", "كينيا": "ke", "Suède": "se", "Reino Unido": "gb"}


@pytest.fixture
def box(page: Page, served: str) -> Page:
    """A chapter with its search box."""
    page.goto(f"{served}roles/hub/")
    return page


def type_in(page: Page, words: str) -> None:
    """Put words into the box and wait for everything that is found."""
    page.locator("input[type=search][name=q]").fill(words)
    expect(page.locator(RESULTS)).to_have_attribute("data-query", words)
    expect(page.locator(RESULTS)).to_have_attribute("data-complete", "true")


def first(found: dict) -> tuple[str, str, str, str]:
    """Return title, text, source and place of the first answer, empty if there is none."""
    if not found["answers"]:
        return "", "", "", ""
    its = found["answers"][0]
    return its["title"][0][0], its["passage"][0][0], its["note"], its["to"] + (f"#{its['id']}" if its["id"] else "")


def test_questions_that_people_ask_are_answered_first_with_source_date_and_place(box: Page, figure: Callable[[str], None]):
    assert len(QUESTIONS) >= 60
    wrong = {}
    for query, found in zip(QUESTIONS, ask(box, [query["ask"] for query in QUESTIONS]), strict=True):
        title, text, note, place = first(found)
        if title != query["title"] or query["says"] not in text or not place.endswith(query["to"]) or not note.endswith("."):
            wrong[query["ask"]] = (title, text, note, place)
    figure(f"questions answered first: {len(QUESTIONS) - len(wrong)} of {len(QUESTIONS)}")
    assert not wrong


def test_every_place_that_an_answer_leads_to_is_there(box: Page, site: Path):
    for found in ask(box, [query["ask"] for query in QUESTIONS]):
        for its in found["answers"]:
            text = (site / its["to"] / "index.html").read_text("utf-8")
            assert not its["id"] or f'id="{its["id"]}"' in text


@pytest.mark.parametrize(
    "query", ["what is genocide", "What is genocide?", "define genocide", "genocide definition", "what does genocide mean", "the meaning of genocide"]
)
def test_what_a_term_means_is_told_by_the_glossary_and_nothing_else_is(box: Page, manual: Manual, query: str):
    (found,) = ask(box, [query])[0]["answers"]
    assert found["passage"][0][0] == manual.terms["genocide"].meaning
    assert (found["to"], found["id"], found["note"]) == ("reference/glossary/", "genocide", "Glossary, with the sources.")


def test_a_question_that_has_an_answer_of_its_own_gets_it_before_what_its_term_means(box: Page):
    (found,) = ask(box, ["what is R2P"])
    assert [answer["title"][0][0] for answer in found["answers"]] == ["What is R2P?", "Responsibility to protect"]


def test_whoever_asks_what_a_term_means_is_not_told_that_the_manual_gives_no_verdict(box: Page):
    meaning, verdict = ask(box, ["what is ethnic cleansing", "is there ethnic cleansing"])
    assert [answer["title"][0][0] for answer in meaning["answers"]] == ["Ethnic cleansing"]
    assert first(verdict)[:2] == (
        "Where will the next genocide be?",
        "Not in this manual. It makes no forecast and keeps no list of countries at risk. The tools here help a government to look for itself.",
    )


def test_a_question_that_shares_some_words_with_another_and_asks_something_else_is_no_such_question(box: Page):
    asked = ["can the focal point decide for other ministries", "should the focal point be in the ministry of justice"]
    known, other = ask(box, asked)
    assert first(known)[0] == "Does a convener decide?" and other["answers"] == []


ANOTHER = [
    "can a country have three focal points", "how many states have focal points in Africa", "which countries have a focal point in parliament", "who is the president of Kenya",
    "how do I appoint a judge", "how many people live in Denmark", "what is the weather in Oslo", "is there no template", "is there a template of a treaty",
    "difference between a focal point and an ambassador", "which countries have a national mechanism for torture", "when was the 2016 election", "how is the focal point",
    "what happened in 2020", "what about us", "how many people were killed by the police in Rwanda", "how many genocides have there been",
    "how does my country have a focal point", "why should Kenya appoint a focal point",
]  # fmt: skip


def test_a_question_that_has_a_word_more_than_one_with_an_answer_is_another(box: Page):
    for words, found in zip(ANOTHER, ask(box, ANOTHER), strict=True):
        assert not [its["title"] for its in found["answers"]], words


def test_a_question_with_the_words_of_another_in_another_order_does_not_get_its_answer(box: Page):
    known, *others = ask(
        box, ["how many states have a focal point", "how many focal points can a state have", "how many focal points does a state have"]
    )
    assert first(known)[0] == "How many states have a focal point?"
    for found in others:
        assert first(found)[0] != first(known)[0]


def test_what_the_manual_says_of_something_is_looked_for_by_that_alone(box: Page):
    asked, alone = ask(box, ["what does the manual say about turnover", "turnover"])
    assert places(asked) == places(alone) and "roles/challenges/" in places(asked)[:3]


def test_a_place_that_some_text_names_is_led_to_it_and_none_is_said_to_be_named_that_is_not(box: Page, site: Path):
    for name, found in zip(
        asked := ["Srebrenica", "Gaza", "Tigray", "Darfur"], ask(box, [f"what does the manual say about {name}" for name in asked]), strict=True
    ):
        title, text, _, place = first(found)
        named = any(name in part for part in column(site, "text"))
        assert title == f"“{name}” in this manual" and named == ("Not in this manual" not in text)
        assert not named or name in (site / place.partition("#")[0] / "index.html").read_text("utf-8")


def test_an_answer_on_a_treaty_leads_to_its_row_which_is_marked(box: Page, served: str):
    title, _, _, place = first(ask(box, ["is Kenya party to the Rome Statute?"])[0])
    box.goto(served + place)
    row = box.locator("tr", has=box.locator(":target"))
    expect(row).to_be_in_viewport()
    expect(row).to_contain_text(title.removeprefix("Kenya and "))
    grounds = box.locator("#standing tr:has(th)").evaluate_all("rows => rows.map((row) => getComputedStyle(row).backgroundColor)")
    assert grounds.count(row.evaluate("row => getComputedStyle(row).backgroundColor")) == 1


def test_no_name_of_a_member_finds_that_it_is_none_and_its_page_comes_first(box: Page, manual: Manual):
    names = {name: id for id, member in manual.members.items() if member.iso for name in manual.countries[member.iso].all_names()}
    asked = [*names, "United Kingdom", "Britain", "South Korea"]
    wrong = {}
    for name, found in zip(asked, ask(box, asked), strict=True):
        places = [its["to"] for its in found["results"] if its["kind"] in ("Member", "State")]
        if any(its["id"] == "not-listed" for its in found["results"]) or not places[0].startswith("network/members/"):
            wrong[name] = places
    assert len(names) > 15 and not wrong


def test_whether_a_state_commits_a_crime_is_not_answered_by_the_treaties_that_it_joined(box: Page):
    asked = ["is Myanmar committing genocide", "does torture happen in Kenya", "did Russia commit war crimes in Ukraine", "Kenya genocide"]
    for words, found in zip(asked, ask(box, asked), strict=True):
        assert not [its for its in found["answers"] if "/states/" in f"/{its['to']}"], words


def test_a_question_of_two_common_words_and_one_more_is_another_and_so_is_one_on_a_state(box: Page):
    asked = ["who pays for the network", "can parliament appoint the focal point", "does Kenya have a national action plan"]
    for words, found in zip(asked, ask(box, asked), strict=True):
        assert not found["answers"], words


def test_words_that_are_no_question_get_no_answer(box: Page):
    for words, found in zip(asked := ["hub", "early warning", "Seoul 2016", "training module for police"], ask(box, asked), strict=True):
        assert not found["answers"], words


def test_a_question_about_states_or_an_instrument_itself_is_not_taken_for_one_about_an_organisation(box: Page):
    asked = [
        "are members of the African Union party to the Rome Statute",
        "are African states party to the Rome Statute",
        "has anyone ratified the Rome Statute",
        "is the Rome Statute signed",
        "has the Rome Statute been ratified",
        "is Zanzibar party to the Genocide Convention",
    ]
    for words, found in zip(asked, ask(box, asked), strict=True):
        assert not [its for its in found["answers"] if "where states stand" in its["passage"][0][0]], words


def test_what_is_not_known_is_never_no(box: Page, manual: Manual):
    known = {(row.country, row.instrument) for row in manual.treaty_status.values()}
    unknown = [(code, id) for code in ("FR", "KE", "GH") for id in ("kigali-principles", "french-mexican-veto") if (code, id) not in known]
    for found in ask(box, [f"has {manual.countries[code].name} signed the {manual.instruments[id].short}" for code, id in unknown]):
        title, text, note, _ = first(found)
        assert unknown and (not title or ("Not known" in text and "not a no" in text and "Looked for until" in note))


def test_every_status_of_a_state_is_told_as_the_record_has_it(box: Page, manual: Manual):
    rows = [row for row in manual.treaty_status.values() if row.instrument == "rome-statute" and row.country < "E"]
    says = {"party": "is a party", "signatory": "no ratification is on record", "none": "is not on the list", "withdrawn": "has withdrawn"}
    for row, found in zip(rows, ask(box, [f"is {manual.countries[row.country].name} party to the Rome Statute?" for row in rows]), strict=True):
        texts = [its["passage"][0][0] for its in found["answers"] if its["to"].endswith(f"/{row.country.lower()}/")]
        assert texts and says[row.status] in texts[0], (row, found["answers"])


def test_no_place_is_taken_for_another(box: Page, manual: Manual):
    elsewhere = places_elsewhere(manual)
    assert {"lagos", "zanzibar", "hong kong", "wagner"} <= set(elsewhere)
    corrected = {place: found["instead"] for place, found in zip(elsewhere, ask(box, elsewhere), strict=True) if found["instead"]}
    assert not corrected


NAMES_WITH_AN_ARTICLE = [
    "el fasher", "El Geneina", "el obeid", "al fashir", "La Paz", "Los Angeles", "Al Hol", "In Guezzam", "Santa Barbara", "Dar Fur", "Deir ez-Zor",
    "As Suwayda", "Las Palmas", "EL FASHER", "the siege of el fasher",
]  # fmt: skip


def test_a_name_after_an_article_is_no_state_and_no_other_word(box: Page):
    for words, found in zip(NAMES_WITH_AN_ARTICLE, ask(box, NAMES_WITH_AN_ARTICLE), strict=True):
        assert not found["instead"] and not found["near"], words
        assert not [its["to"] for its in found["results"] if its["to"].startswith("states/gr/")], words


def test_a_code_that_is_also_an_article_is_a_state_where_it_is_asked_for_as_one(box: Page):
    alone, asked, salvador = ask(box, ["el", "is el party to the rome statute", "el salvador"])
    assert places(alone)[0] == "states/gr/" and places(salvador)[0] == "states/sv/"
    assert first(asked)[3].startswith("states/gr/")


def test_a_state_that_is_named_stands_before_what_else_the_words_find(box: Page):
    for words, found in zip(asked := ["sudan el fasher", "el fasher sudan", "sudan zebrafinch"], ask(box, asked), strict=True):
        assert places(found)[0] == "states/sd/", words


def test_a_word_that_nothing_holds_is_told_beside_what_has_the_others(box: Page):
    nothing, slip = ask(box, ["zebrafinch genocide", "genoside"])
    assert nothing["nowhere"] == ["zebrafinch"] and not slip["nowhere"]
    type_in(box, "zebrafinch genocide")
    expect(box.locator(".found-note")).to_have_text("Not in this manual: “zebrafinch”. What follows has your other words.")
    expect(box.locator(".found ~ [role=status]")).to_contain_text("Not in this manual: “zebrafinch”.")


def test_a_bare_name_of_a_state_leads_to_its_page_and_then_says_what_the_register_does_not_hold(box: Page):
    [found] = ask(box, ["kenya"])
    titles = ["".join(part if isinstance(part, str) else part[0] for part in its["title"]) for its in found["results"][:2]]
    assert titles == ["Kenya: what is on record", "Kenya: not among the documented members"]
    assert {its["to"] for its in found["results"][2:4]} == {"practices/cases/ke-ncic/", "practices/cases/ke-committee/"}


def test_a_heading_over_what_else_there_is_is_no_result(box: Page):
    for words, found in zip(asked := ["kenya", "ghana", "rwanda", "early warning", "More from Kenya"], ask(box, asked), strict=True):
        headings = ["".join(part[0] for part in its["title"]) for its in found["results"]]
        assert not [title for title in headings if title.startswith(("More from", "Same theme", "Other tools"))], words


def test_a_misspelt_name_of_a_state_is_mended_by_a_letter_and_offered_by_more(box: Page):
    mended, offered = ask(box, ["Rwamda", "Phillipines"])
    assert mended["instead"] == [["rwamda", "rwanda"]]
    assert not offered["instead"] and offered["far"] == [["phillipines", ["philippines"]]]
    type_in(box, "Phillipines")
    expect(box.locator(".found-note")).to_contain_text("The manual does not name “phillipines”, and it was not taken for another place.")
    box.get_by_role("button", name="philippines").first.click()
    expect(box.locator(f"{RESULTS} a").first).to_contain_text("Philippines")


def test_words_of_another_language_are_told_and_names_of_states_are_found_in_it(box: Page):
    told = {words: found["other"] for words, found in zip(OTHER, ask(box, list(OTHER)), strict=True)}
    assert told == OTHER
    for (name, code), found in zip(STATES.items(), ask(box, list(STATES)), strict=True):
        assert any(result["to"].endswith(f"/{code}/") for result in found["results"][:3]), name
    for words, found in zip(asked := [query["ask"] for query in GOLDEN], ask(box, asked), strict=True):
        assert not found["other"], words
    type_in(box, "quels sont les trois piliers")
    expect(box.locator(".found-note")).to_contain_text("The manual is in English only. Your words look like French")


ENGLISH = {
    "alerte précoce": ("French", "early warning", "practices/early-warning/"),
    "alerte precoce": ("French", "early warning", "practices/early-warning/"),
    "alerta temprana": ("Spanish", "early warning", "practices/early-warning/"),
    "Frühwarnung": ("German", "early warning", "practices/early-warning/"),
    "Fruhwarnung": ("German", "early warning", "practices/early-warning/"),
    "crimes de guerre": ("French", "war crimes", "start/four-crimes/"),
    "droits de l'homme": ("French", "human rights", "tools/human-rights-capacity/"),
    "génocide": ("French", "genocide", "start/four-crimes/"),
    "crímenes de guerra": ("Spanish", "war crimes", "start/four-crimes/"),
    "早期预警": ("Chinese or Japanese", "early warning", "practices/early-warning/"),
}


def test_words_of_the_field_in_another_language_are_looked_for_in_english_and_that_is_said(box: Page):
    for (words, (language, english, page)), found in zip(ENGLISH.items(), ask(box, list(ENGLISH)), strict=True):
        assert (found["other"], found["turned"], found["instead"]) == (language, [[words, english]], []), words
        assert page in [its["to"] for its in found["results"][:3]], words
    type_in(box, "alerte précoce")
    expect(box.locator(".found-note")).to_contain_text("The manual is in English only. Your words look like French")
    expect(box.locator(".found-note")).to_contain_text("“alerte précoce” was looked for as “early warning”.")


STRANGE = {
    "comment fait-on du pain": "French", "¿dónde está la biblioteca?": "Spanish", "Gondor a-t-il ratifié le statut de Rome": "French", "qui peut cuisiner": "French",
    "¿qué es un gato?": "Spanish", "onde fica o mercado do peixe": "Portuguese", "ما هي الساعة": "Arabic",
}  # fmt: skip


def test_a_question_in_another_language_whose_words_are_not_known_is_told_that_the_manual_is_in_english_and_gets_no_answer(box: Page):
    for words, found in zip(STRANGE, ask(box, list(STRANGE)), strict=True):
        assert not found["answers"], words
    known = {words: language for words, language in STRANGE.items() if words != "qui peut cuisiner"}  # whose one small word is too little to tell
    assert {words: found["other"] for words, found in zip(known, ask(box, list(known)), strict=True)} == known
    type_in(box, "¿dónde está la biblioteca?")
    expect(box.locator(".found-note")).to_contain_text("The manual is in English only. Your words look like Spanish")


def test_a_question_that_is_answered_from_another_language_says_so_beside_it(box: Page):
    type_in(box, "qui peut convoquer")
    expect(box.get_by_role("option").first).to_contain_text("Who can convene?")
    expect(box.locator(".found-note")).to_contain_text("The manual is in English only. Your words look like French")
    expect(box.locator(".found-note")).to_contain_text("“convoquer” was looked for as “convene”.")


def test_a_question_is_told_to_be_in_the_language_that_it_is_in(box: Page):
    language = {query["ask"]: query.get("in", "") for query in QUESTIONS if "Allemagne" not in query["ask"]} | dict.fromkeys(ANOTHER, "")
    told = {words: found["other"] for words, found in zip(language, ask(box, list(language)), strict=True)}
    assert {
        words: other for words, other in told.items() if language[words] not in other.split(" or ") + [other] or bool(other) != bool(language[words])
    } == {}


def test_a_word_that_no_language_knows_is_not_corrected_to_one_that_only_looks_like_it(box: Page):
    for words, found in zip(asked := ["Zuständigkeit", "précocité", "mordor", "precoce"], ask(box, asked), strict=True):
        assert not found["instead"], words
    plain, accented = ask(box, ["genocide", "Zuständigkeit"])
    assert (plain["other"], plain["turned"], accented["other"]) == ("", [], "another language")


UNLISTED = {
    "Kosovo": "Kosovo", "has Kosovo signed the Genocide Convention": "Kosovo", "is Kosovo a member of the network": "Kosovo", "科索沃": "科索沃", "Косово": "Косово",
    "كوسوفو": "كوسوفو", "Îles Cook": "Îles Cook", "Islas Cook": "Islas Cook", "has American Samoa ratified CEDAW": "American Samoa", "Taiwan": "Taiwan",
    "Niue": "Niue", "Western Sahara": "Western Sahara", "is Zanzibar party to the Genocide Convention": "Zanzibar",
}  # fmt: skip


def test_a_place_without_an_entry_is_told_which_list_is_followed_and_nothing_on_its_standing(box: Page):
    for (words, name), found in zip(UNLISTED.items(), ask(box, list(UNLISTED)), strict=True):
        said = (
            f"“{name}” has no page here, because the manual follows the list of the 193 member states and 2 observer states of the United Nations; "
        )
        assert [its["passage"][0][0] for its in found["answers"]] == [said + "that is no statement on its standing."], words
        assert not found["far"] and not any("/states/" in its["to"] for its in found["results"]), words
    states, narnia = ask(box, ["South Korea", "is Narnia party to the Genocide Convention"])
    assert not states["answers"] and "“Narnia” has no page here" in first(narnia)[1]


def test_words_that_share_too_little_are_not_taken_for_each_other_nor_offered(box: Page):
    for words, found in zip(asked := ["BibTeX", "login", "الإنذار المبكر", "早期预警"], ask(box, asked), strict=True):
        assert not found["near"] and not found["instead"], words
    assert [found["instead"][0][1] for found in ask(box, ["genoside", "secretery"])] == ["genocide", "secretary"]


def test_a_passage_begins_with_a_sentence_or_says_that_it_does_not(box: Page):
    for found in ask(box, ["alarm note", "early warning", "paragraph 139", "who can convene"]):
        for its in found["results"]:
            text = "".join(part[0] for part in its["passage"])
            assert not text or text[0] in "…“‘(" or text[0].isupper() or text[0].isdigit(), its


def test_an_answer_stands_above_the_results_is_told_and_opens_with_enter(box: Page):
    type_in(box, "who can convene?")
    answer = box.get_by_role("option").first
    expect(answer.locator(".found-kind")).to_have_text("Answer")
    expect(answer.locator(".found-from")).to_contain_text("Source: ")
    expect(box.locator(".found ~ [role=status]")).to_contain_text("Answer. Who can convene?:")
    assert not violations(box)
    box.keyboard.press("ArrowDown")
    box.keyboard.press("Enter")
    box.wait_for_url("**/roles/convener/#what-it-takes")


def test_an_answer_is_there_on_a_disk_too(page: Page, site: Path):
    page.goto((site / "roles/hub/index.html").as_uri())
    type_in(page, "is Kenya party to the Rome Statute?")
    expect(page.get_by_role("option").first).to_contain_text("Kenya is a party (year of the deposit: 2005)")


def test_the_whole_of_a_first_search_is_light(page: Page, served: str, site: Path, figure: Callable[[str], None]):
    """The longest of the golden queries and questions, each as the first search of a reader: the engine and all that comes after it."""
    queries = sorted({query["ask"] for query in [*GOLDEN, *QUESTIONS]}, key=lambda words: (-len(words.split()), words))[:HEAVIEST]
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(served)
    at_once = sum(weight(site / name) for name in AT_ONCE)
    totals = {}
    for query in queries:
        asked.clear()
        ask(page, [query])
        parts = [site / url.partition("?")[0].removeprefix(served) for url in asked if "/assets/search/" in url]
        totals[query] = at_once + sum(map(weight, parts))
    figure(f"whole of a first search, at most: {max(totals.values())} bytes, of which at once {at_once}")
    assert max(totals.values()) <= MOST, totals


@pytest.mark.parametrize(("query", "said"), [("who can convene?", 1), ("early warning", 0)])
def test_of_what_is_said_to_questions_only_the_part_of_the_one_that_is_asked_is_fetched(page: Page, served: str, query: str, said: int):
    fetched = []
    page.on("request", lambda request: fetched.append(request.url.rpartition("/")[2].partition(".js")[0]))
    page.goto(served)
    ask(page, [query])
    assert len([name for name in fetched if re.fullmatch(r"q\d+", name)]) == said and "q" in fetched


def test_a_first_search_that_is_typed_letter_by_letter_is_as_light(browser: Browser, site: Path, figure: Callable[[str], None]):
    """Nothing is fetched for what a word only begins like: the heaviest of the questions that the bench types too, each in a new browser."""
    with host(site) as served:
        totals = {words: typed(browser, served, "roles/hub/", words, KEY) for words in TYPED}
    figure(f"whole of a first search that is typed, at most: {max(totals.values())} bytes")
    assert max(totals.values()) <= MOST, totals


def test_results_can_stand_on_a_page_of_their_own_and_be_linked(box: Page):
    type_in(box, "who can convene?")
    box.get_by_role("link", name="All of this on a page").click()
    box.wait_for_url("**/reference/questions/#q=who+can+convene%3F")
    panel = box.locator("main .found")
    expect(panel.get_by_role("option").first).to_contain_text("Who can convene?")
    box.locator("main h1").click()
    expect(panel).to_be_visible()
    assert not violations(box)


def test_without_scripts_the_questions_are_a_list_that_leads_to_their_places(site: Path, manual: Manual):
    page = BuiltPage("", (site / "reference/questions/index.html").read_text("utf-8"))
    links = {link.text_content(): link.get("href") for link in page.prose[0].xpath(".//li/a")}
    assert {answer.question for answer in manual.answers.values()} <= set(links)
    assert links["Who can convene?"].endswith("roles/convener/#what-it-takes")
