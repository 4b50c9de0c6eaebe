"""What the search box reads: sections cut from built pages, the same bytes each time, and light enough for a slow line."""

from collections.abc import Callable
from itertools import accumulate
from pathlib import Path

from manuals import ROOT
from support.output.searched import AT_ONCE, NAMES, behind, column, first, parts, weight

from macros.build.minify import minified
from macros.build.search.index import ENGINE, LIBRARIES, PARTS, search_files
from macros.build.search.language_files import alike_words, asked_of_places, small_words
from macros.build.search.sections import sections, title_and_summary
from macros.build.search.words import words_of
from macros.build.site import BuiltPage, Site, read_site
from macros.models.manual import Manual

MOST_AT_ONCE, MOST_NAMES, MOST_PART = 39_500, 21_000, 13_000
HALL = """<main><h1>The hall</h1><p class="summary">What it is.</p><div class="prose">
<p>Opening <strong>words</strong>. <sup class="cite" data-search="skip"><a href="#">1</a></sup></p>
<h2 id="what">What <em>it</em> takes</h2><p>Patience</p>
<dl><div id="nap"><dt>Plan</dt><dd>A plan for prevention. <span data-search="skip">Also: NAP.</span></dd></div></dl>
<ul class="records"><li data-search="skip"><a href="#">R001</a> Told elsewhere.</li><li id="s1"><p><strong>A source</strong>. UN, 2016.</p></li></ul>
<table><tbody><tr id="r001"><th scope="row">R001</th><td data-label="Text">Map the laws</td><td data-label="Quelle" data-search="skip">Seoul</td></tr></tbody></table>
<form><label>Filter</label></form>
<h2 id="quoted">Quoted</h2><div data-search="stop"></div><p>Told elsewhere.</p><h3 id="own">Own</h3><p>Told here.</p></div></main>"""


def test_a_page_is_cut_at_headings_and_rows():
    found = sections(BuiltPage("hall/index.html", HALL))
    assert [(part.id, part.title, part.text, part.row) for part in found] == [
        ("", "", "Opening words.", False),
        ("what", "What it takes", "Patience.", False),
        ("nap", "Plan", "A plan for prevention.", True),
        ("s1", "A source", "UN, 2016.", True),
        ("r001", "R001", "Map the laws.", True),
        ("quoted", "Quoted", "", False),
        ("own", "Own", "Told here.", False),
    ]
    assert title_and_summary(BuiltPage("hall/index.html", HALL)) == ("The hall", "What it is.")


def test_a_long_row_without_a_name_is_cut_at_a_word():
    page = BuiltPage("x/index.html", f'<main><div class="prose"><ul><li id="x">{"word " * 40}</li></ul></div></main>')
    assert sections(page)[1].title == "word " * 15 + "word …"


def test_what_only_holds_rows_is_no_row():
    page = BuiltPage(
        "terms/index.html",
        """<main><h1>Terms</h1><div class="prose"><div id="terms" data-filter><section data-fold="a" id="letter-a"><dl>
<div id="act"><dt>Act</dt><dd>A text.</dd></div></dl></section></div></div></main>""",
    )
    assert [(part.id, part.title, part.text) for part in sections(page)] == [("", "", ""), ("act", "Act", "A text.")]


def test_no_title_begins_with_a_mark_and_no_list_of_what_cites_a_source_is_found(site: Path):
    assert not [title for title in column(site, "title") if not title or title[0] in ":;.,– "]
    assert not [id for id in column(site, "id") if id.startswith("cited-")]


def test_every_entry_leads_to_a_place_on_its_page(site: Path):
    ids = {page.url: set(page.tree.xpath("//@id")) for page in read_site(site).pages}
    pages = first(site)["pages"]
    addresses, entries = pages["address"].split("\n"), iter(column(site, "id"))
    assert set(addresses) <= set(ids) and len(addresses) == len(set(addresses))
    for address, heads, rows in zip(addresses, pages["heads"], pages["rows"], strict=True):
        assert next(entries) == ""
        assert {next(entries) for _ in range(heads + rows)} <= ids[address]
    assert not list(entries)


def test_every_word_of_every_text_leads_back_to_it(site: Path):
    titles, texts = column(site, "title"), column(site, "text")
    found = words(site)
    left_out = small_words()
    for number in range(0, len(texts), 50):
        asked = {word for word in words_of(titles[number]) + words_of(texts[number]) if word not in left_out}
        assert not [word for word in asked if number not in found[word]]
    assert not left_out & set(found)


def words(site: Path) -> dict[str, set[int]]:
    """Return the entries of each word, as the engine reads them."""
    lines = [line.split("|") for part in parts(site, "w") for line in part["words"].split("\n")]
    return {
        word: {number for field in fields for number in accumulate(int(step.split("*")[0], 36) for step in field.split())} for word, *fields in lines
    }


def test_each_part_of_the_index_holds_the_words_from_its_beginning_to_the_next(site: Path):
    begins, found = first(site)["parts"], parts(site, "w")
    assert begins[0] == "" and begins == sorted(begins) and len(begins) == len(found)
    for start, end, part in zip(begins, [*begins[1:], "\uffff"], found, strict=True):
        assert all(start <= line.partition("|")[0] < end for line in part["words"].split("\n"))


def test_registers_terms_and_names_in_other_languages_are_in(site: Path):
    ids = set(column(site, "id"))
    assert {"r001", "gcr2p-2016-seoul-summary", "nap"} <= ids
    names = {line.split("|")[0] for part in parts(site, "w") for line in part["names"].split("\n")}
    assert {"Allemagne", "肯尼亚", "كينيا"} <= names


def test_words_that_ask_the_same_are_words_that_a_question_keeps(site: Path):
    """A phrase of small words alone would stand for nothing, and then everywhere."""
    kept = small_words() - {"no", "not"}
    phrases = [phrase for line in alike_words() for phrase in line.split("|") if phrase]
    assert not [phrase for phrase in phrases if not set(words_of(phrase)) - kept]
    assert (site / asked_of_places()["to"] / "index.html").exists()


def test_the_404_page_is_left_out_and_the_a_to_z_is_found_by_its_title_alone(site: Path):
    pages = first(site)["pages"]
    addresses = pages["address"].split("\n")
    number = addresses.index("reference/a-z/")
    assert "404.html" not in addresses and "A to Z" in behind(site)["also"].split("\n")[number]
    assert not pages["heads"][number] and not pages["rows"][number]


def test_all_files_belong_together_and_the_libraries_keep_their_notices(site: Path):
    engine = (site / ENGINE).read_text("utf-8")
    stamps = {path.read_text("utf-8").split('"')[1] for path in (site / PARTS).iterdir()}
    assert stamps == {first(site)["stamp"]}
    assert engine.startswith("/*! MiniSearch") and "MIT" in engine[:120] and "/*! stemmer" in engine
    for name in ("minisearch", "stemmer"):
        assert "Permission is hereby granted" in (site / f"assets/vendor/{name}-licence.txt").read_text("utf-8")
    assert not [name for name in LIBRARIES if (site / name).exists()]


def test_the_same_pages_give_the_same_bytes(site: Path, manual: Manual):
    assets = {name: (ROOT / "docs" / name).read_bytes() for name in (ENGINE, *LIBRARIES)}
    pages = read_site(site).pages[:60]
    made, again = (search_files(Site(pages, assets | minified(assets)), manual) for _ in range(2))
    assert made == again and made[ENGINE].startswith(b"/*! MiniSearch") and NAMES in made


def test_the_first_answer_is_light_and_so_is_every_part(site: Path, figure: Callable[[str], None]):
    weights = {name: weight(site / name) for name in AT_ONCE}
    names = weight(site / NAMES)
    behind = sorted(weight(path) for path in (site / PARTS).iterdir() if path != site / NAMES)
    total = sum(weights.values())
    figure(
        f"first answer: {total / 1000:.1f} KB with gzip over {len(first(site)['pages']['kind'])} pages; {len(behind)} parts, at most {behind[-1]} bytes, and names of {names}"
    )
    assert total <= MOST_AT_ONCE, weights
    assert names <= MOST_NAMES and behind[-1] <= MOST_PART
