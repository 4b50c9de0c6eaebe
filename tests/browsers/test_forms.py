"""Forms on the page: lines that come, go, are sorted and filtered; on paper; for those who cannot see or have no scripts."""

import csv
import io
import json
import re
from pathlib import Path

import pytest
from accessibility.look import WIDTHS, Setting, in_both_colours, sticking_out, violations
from accessibility.look import put as put_setting
from playwright.sync_api import Browser, Page, expect
from pypdf import PageObject
from support.output.paper import printed, text_of

NOTE, LOG, WARNING = "tools/note/", "tools/log/", "tools/warning/"
SIGNS = [("2026-11-20", "Shops closed", "poor"), ("", "Undated", "good"), ("2026-10-01", "A speech", "good")]


def logged(page: Page, address: str) -> None:
    """Open the log, and write three signs into it."""
    page.goto(address + LOG)
    page.get_by_role("button", name="Add: sign").click()
    for line, (day, what, grade) in zip(page.locator(".form-entry").all(), SIGNS, strict=True):
        line.get_by_label("Day").fill(day)
        line.get_by_label("What").fill(what)
        line.get_by_label("Grade").select_option(grade)


def whats(page: Page) -> list[str]:
    return [line.get_by_label("What").input_value() for line in page.locator(".form-entry").all() if line.is_visible()]


def downloaded(page: Page, name: str) -> str:
    with page.expect_download() as download:
        page.get_by_role("button", name=name).first.click()
    return Path(download.value.path()).read_text("utf-8-sig")


def copied(page: Page) -> str:
    """Press the button that copies, and return what lies on the clipboard once that is told."""
    page.evaluate("said.textContent = ''")
    page.get_by_role("button", name="Copy as text").click()
    expect(page.locator(".said")).to_have_text("The text is copied.")
    return page.evaluate("navigator.clipboard.readText()")


def test_lines_are_sorted_by_day_and_those_without_one_come_last(page: Page, small_served: str):
    logged(page, small_served)
    page.get_by_role("button", name="Sort by day").click()
    assert whats(page) == ["A speech", "Shops closed", "Undated"]
    assert page.locator(".form-entry legend").all_text_contents() == ["Sign 1", "Sign 2", "Sign 3"]
    assert [line["what"] for line in json.loads(downloaded(page, "Save"))["values"]["signs"]] == ["A speech", "Shops closed", "Undated"]


def test_a_filter_hides_lines_from_the_table_and_never_from_the_file(page: Page, small_served: str):
    logged(page, small_served)
    page.locator(".form-filter summary").click()
    page.locator(".form-filter").get_by_label("Grade").select_option("good")
    assert whats(page) == ["Undated", "A speech"]
    expect(page.locator(".form-count")).to_have_text("2 of 3 lines are shown. The table for a spreadsheet takes these; the file takes all.")
    assert list(csv.reader(io.StringIO(downloaded(page, "Table for a spreadsheet")))) == [
        ["log – form 1", "A log of signs"],
        ["Day", "What", "Grade"],
        ["", "Undated", "good"],
        ["2026-10-01", "A speech", "good"],
    ]
    assert len(json.loads(downloaded(page, "Save"))["values"]["signs"]) == 3
    page.locator(".form-filter").get_by_label("Words").fill("SPEECH")
    assert whats(page) == ["A speech"]


def test_a_line_is_taken_away_with_the_keyboard_and_the_focus_stays_near(page: Page, small_served: str):
    logged(page, small_served)
    page.get_by_text("Remove: sign").focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Remove sign 2").focus()
    page.keyboard.press("Enter")
    assert whats(page) == ["Shops closed", "A speech"]
    expect(page.locator(".form-entry").nth(1).get_by_label("Day")).to_be_focused()
    for _ in range(2):
        page.get_by_role("button", name="Remove sign 1").click()
    assert whats(page) == [""]


def test_leaving_is_warned_of_only_while_something_would_be_lost(page: Page, small_served: str):
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.goto(small_served + NOTE)
    page.goto(small_served + LOG)
    page.locator(".form-entry").first.get_by_label("What").fill("A sign")
    page.goto(small_served + NOTE)
    assert asked == ["beforeunload"]
    page.get_by_label("Place").fill("A province")
    downloaded(page, "Save")
    page.goto(small_served + LOG)
    assert asked == ["beforeunload"]


def test_the_text_to_copy_says_what_is_written_and_nothing_else(page: Page, small_served: str):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(small_served + NOTE)
    page.get_by_label("Place").fill("A province")
    page.get_by_label("weapons").check()
    page.get_by_label("Of whom").first.fill("The minister")
    assert copied(page) == ("A note to fill in\n\nWHAT IT IS ABOUT\nPlace: A province\nSigns: weapons\n\nWHAT IS ASKED\n1. Of whom: The minister.\n")


def test_filled_in_only_what_is_written_is_printed_and_empty_the_whole_page_with_room_to_write(page: Page, small_served: str):
    page.goto(small_served + NOTE)
    empty = "".join(map(text_of, printed(page)))
    assert "A note to fill in" in empty and "How sure: seen by us; reported; inferred." in empty and "Names of those who told it" in empty
    assert "stays on it" not in empty and "Sources of this page" not in empty and "/" + NOTE not in empty, "the form alone"
    page.get_by_label("Place").fill("A province")
    page.get_by_label("What was seen").fill("first line\n" + "a long line " * 40)
    page.get_by_label("weapons").check()
    paper = "".join(map(text_of, printed(page)))
    assert "A note to fill in" in paper and "A province" in paper and paper.count("long") == 40 and "weapons" in paper and "1 / 1" in paper
    assert not [
        words for words in ("stays on it", "Do not write", "hate speech", "How sure", "Save", "Request", "Say it in a line") if words in paper
    ]


def test_what_can_wait_is_shown_when_asked_for_or_while_it_holds_something(page: Page, small_served: str, tmp_path: Path):
    page.goto(small_served + WARNING)
    remark, wait = page.get_by_label("A remark"), page.get_by_text("Later: A remark")
    expect(remark).to_be_hidden()
    assert "A remark" in "".join(map(text_of, printed(page))), "on an empty sheet it has its room"
    wait.click()
    remark.fill("Later")
    wait.click()
    expect(remark).to_be_visible()
    (tmp_path / "warning.json").write_text(downloaded(page, "Save"), "utf-8")
    remark.fill("")
    expect(remark).to_be_visible()
    page.get_by_label("Country").focus()
    expect(remark).to_be_hidden()
    page.locator("input[type=file]").set_input_files(tmp_path / "warning.json")
    expect(remark).to_have_value("Later")
    expect(remark).to_be_visible()
    assert not violations(page)


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_a_full_form_is_one_sheet(page: Page, small_served: str, paper: str):
    page.goto(small_served + NOTE)
    page.get_by_label("What was seen").fill("Lists of houses were read out on the local station on five evenings. " * 34)
    for number in range(1, 12):
        if number > 2:
            page.get_by_role("button", name="Add: request").click()
        line = page.locator(".form-entry").nth(number - 1)
        line.get_by_label("Of whom").fill("The Minister of Foreign Affairs")
        line.get_by_label("What").last.fill("A decision on the first two options by tomorrow noon, and a place at the meeting today")
    [sheet] = printed(page, format=paper, prefer_css_page_size=True)
    assert text_of(sheet).count("tomorrow noon") == 11


def test_without_scripts_it_says_what_works_and_can_be_filled_in(browser: Browser, small_served: str):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(small_served + NOTE)
    expect(page.get_by_text("Without one, the page can be filled in and printed, or printed and filled in by hand.")).to_be_visible()
    page.get_by_label("Place").fill("A province")
    page.get_by_label("Place").press("Enter")
    assert page.url == small_served + NOTE and page.locator(".form button").count() == 0
    context.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_a_form_empty_or_filled_has_no_barrier(page: Page, small_served: str, width: int):
    put_setting(page, Setting("light", width))
    page.goto(small_served + NOTE)
    assert not in_both_colours(page, width)
    logged(page, small_served)
    page.locator(".form-filter summary").click()
    page.locator(".form-bar input[type=file]").set_input_files({"name": "x.json", "mimeType": "application/json", "buffer": b"{"})
    expect(page.locator(".form-trouble")).to_be_visible()
    assert not in_both_colours(page, width)


def test_nothing_stands_over_a_field_while_a_form_is_read_up_and_down(page: Page, small_served: str):
    put_setting(page, Setting("dark", 390))
    logged(page, small_served)
    remove = page.locator(".form-entry").last.get_by_label("Grade")
    remove.evaluate("button => scrollTo({ top: scrollY + button.getBoundingClientRect().top + 24, behavior: 'instant' })")
    expect(page.locator(".top")).not_to_be_in_viewport()
    assert not violations(page), "a field that is half above the screen"
    page.mouse.wheel(0, -100)
    expect(remove).to_be_in_viewport(ratio=1)
    expect(page.locator(".top")).not_to_be_in_viewport()


LONG = "A long sentence that fills a line of the page, and goes on. " * 60


def put(page: Page, part: str, field: str, text: str, line: int = 0) -> None:
    """Write or choose in a field of the warning."""
    place = page.locator(f"[data-part={part}] [data-field={field}]").nth(line)
    place.select_option(text) if place.evaluate("field => field.matches('select')") else place.fill(text)


def warned(page: Page, address: str) -> None:
    """Open the warning, and fill it in."""
    page.goto(address + WARNING)
    for field, text in {
        "about": "Tarvelle",
        "day": "2026-11-26",
        "marking": "TLP:RED, the recipients named and nobody else",
        "to": "The minister",
    }.items():
        put(page, "head", field, text)
    put(page, "asked", "what", "A call today")
    put(page, "asked", "by", "2026-12-01")
    put(page, "options", "signs", "The minister")
    for line, (what, how, lines, source, content) in enumerate(
        [
            ("The radio calls for it.", "Reported", "", "B usually reliable", "2 probably true"),
            ("It is prepared", "Inferred", "lines 1; 3", "", "3 possibly true"),
        ]
    ):
        for field, text in {"what": what, "how": how, "lines": lines, "source": source, "content": content}.items():
            put(page, "seen", field, text, line)
    put(page, "seen", "cost", "A seat at the table")
    page.get_by_label("Courts").check()


WARNED = """TLP:RED, the recipients named and nobody else

Warning: Tarvelle, 26 November 2026

To: The minister

WHAT IS ASKED
A call today. Who decides: The minister.
By when: 1 December 2026

WHAT IS SEEN
1. The radio calls for it (reported; B2). Cost: A seat at the table.
2. It is prepared (inferred; from lines 1, 3; possibly true). Cost: not weighed.
In brackets: B usually reliable; 2 probably true; 3 possibly true.

WHAT HOLDS
No longer stands: Courts

TLP:RED, the recipients named and nobody else
"""


def test_a_warning_is_copied_with_its_marking_its_day_in_words_and_short_grades_behind_numbered_lines(page: Page, small_served: str):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    warned(page, small_served)
    assert copied(page) == WARNED


def test_a_warning_on_paper_says_the_same_with_its_marking_at_head_and_foot_of_each_sheet(page: Page, small_served: str):
    warned(page, small_served)
    [sheet] = printed(page)
    assert all(line.strip() in " ".join(text_of(sheet).split()) for line in WARNED.split("\n") if not line.isupper())
    assert "Focal Points" not in text_of(sheet) and "(small" not in text_of(sheet), "no name of the manual on a state's note"
    for part in ("asked", "seen"):
        put(page, part, "what", LONG)
    sheets = [text_of(sheet) for sheet in printed(page)]
    assert len(sheets) == 2 and [sheet.count("TLP:RED") for sheet in sheets] == [2, 2]


def heights(sheet: PageObject) -> list[tuple[str, float]]:
    """Return what stands on a sheet, each piece with how far above the foot."""
    found: list[tuple[str, float]] = []
    sheet.extract_text(visitor_text=lambda text, matrix, own, *_: found.append((text.strip(), own[5] * matrix[3] + matrix[5])))
    return [(text, height) for text, height in found if text]


def test_nothing_on_a_sheet_stands_under_its_marking(page: Page, small_served: str):
    warned(page, small_served)
    for part in ("asked", "seen"):
        put(page, part, "what", LONG)
    for sheet in printed(page):
        places = heights(sheet)
        marks = sorted(height for text, height in places if "TLP:RED" in text)
        others = [height for text, height in places if not re.search("TLP:RED|://|^[0-9 /]+$", text)]
        assert marks[0] + 4 < min(others) and max(others) < marks[-1] - 4


def test_an_empty_warning_is_one_ruled_sheet_with_the_form_alone_and_each_box_whole(page: Page, small_served: str):
    page.goto(small_served + WARNING)
    [sheet] = printed(page)
    assert all(
        words in text_of(sheet)
        for words in ("Do not write", "No name, and nothing that leads to one.", "Line 2", "How known: Seen; Reported; Inferred.", "Courts")
    )
    assert "stays on it" not in text_of(sheet) and "Seen is what our own staff saw" not in text_of(sheet)
    page.emulate_media(media="print")
    look = "field => { const { boxSizing, borderRightWidth, backgroundImage } = getComputedStyle(field, '::after'); return [boxSizing, borderRightWidth !== '0px', backgroundImage !== 'none']; }"
    assert page.locator(".form-in").evaluate_all("places => places.filter(place => place.scrollWidth > place.clientWidth).length") == 0
    assert page.locator("[data-part=asked] .form-text .form-in").evaluate(look) == ["border-box", True, True]
    assert page.locator("[data-part=head] .form-line .form-in").first.evaluate(look) == ["border-box", True, False]


def test_what_is_longer_than_a_page_is_remarked_on_and_printed_all_the_same(page: Page, small_served: str):
    warned(page, small_served)
    remarks = page.locator(".form-remark:visible")
    expect(remarks).to_have_count(0)
    expect(page.get_by_role("button", name="Print", exact=True)).to_have_count(2)
    for part in ("asked", "seen"):
        put(page, part, "what", LONG)
    expect(remarks).to_have_text(["On paper this is more than one page. Shorten a sentence, or move a line into an annex."] * 2)
    assert len(printed(page)) == 2
    put(page, "asked", "what", "Short")
    page.keyboard.press("Tab")
    expect(remarks).to_have_count(0)
    assert len(printed(page)) == 1


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("3 men were seen", "“3 men”"),
        ("Two armed men came.", "“Two armed men”"),
        ("On the road (killed: 5)", "“killed: 5”"),
        ("Fewer than 10 men, 13 men, 3,000 men, at 17:3 men", ""),
        ("For 3 weeks men came from 5 villages; men 3 weeks ago", ""),
        ("2026-11-03, B3, line 3", ""),
    ],
)
def test_a_small_number_of_persons_is_remarked_on_and_hinders_nothing(page: Page, small_served: str, written: str, found: str):
    page.goto(small_served + WARNING)
    put(page, "asked", "what", written)
    said = f"{found}: A small number can lead to a person"
    expect(page.locator(".form-remark:visible")).to_have_text([said] * 3 if found else [])
    expect(page.locator("[data-part=asked] .form-field:has([data-field=what]) + [role=status]")).to_have_text(said if found else "")
    for width, height in ((390, 844), (1366, 800)) if found else ():
        page.set_viewport_size({"width": width, "height": height})
        page.locator("[data-part=asked] [data-field=what]").scroll_into_view_if_needed()
        expect(page.locator("[data-part=asked] .form-field:has([data-field=what]) + .form-remark")).to_be_in_viewport()
    assert json.loads(downloaded(page, "Save"))["values"]["asked"]["what"] == written
    if found:
        expect(page.locator(".said")).to_contain_text("A small number can lead to a person")


def erased(page: Page) -> None:
    """Erase everything, which is asked once."""
    page.locator(".form-erase summary").click()
    page.get_by_role("button", name="Erase everything").click()


def states(page: Page) -> str:
    return page.locator(".form-state").first.text_content()


def test_what_stands_in_a_form_at_first_is_not_written_and_comes_back_when_it_is_erased(page: Page, small_served: str):
    page.goto(small_served + WARNING)
    day, marking = page.locator("[data-field=day]"), page.locator("[data-field=marking]")
    today = page.evaluate("new Intl.DateTimeFormat('sv-SE').format(new Date())")
    expect(day).to_have_value(today)
    assert states(page) == "Nothing is filled in." and "TLP:CLEAR, anybody" not in text_of(printed(page)[0]).replace("; TLP:CLEAR, anybody", "")
    marking.select_option("TLP:RED, the recipients named and nobody else")
    day.fill("2026-11-26")
    assert states(page) == "Not saved."
    erased(page)
    expect(marking).to_have_value("TLP:CLEAR, anybody")
    expect(day).to_have_value(today)
    old = {"kind": "warning", "version": 1, "values": {"asked": {"what": "A call"}}}
    page.locator("input[type=file]").set_input_files({"name": "x.json", "mimeType": "application/json", "buffer": json.dumps(old).encode()})
    expect(page.locator("[data-field=what]").first).to_have_value("A call")
    expect(marking).to_have_value("")
    expect(day).to_have_value("")


def test_each_numbered_piece_of_another_field_has_its_line_which_follows_it_and_is_not_changed_there(page: Page, small_served: str):
    page.goto(small_served + WARNING)
    begun = page.locator("[data-field=next]")
    put(page, "asked", "calls", "(1) A call today; (2) a visit by 3 May.")
    page.keyboard.press("Tab")
    assert [field.input_value() for field in begun.all()] == ["A call today", "a visit by 3 May"]
    page.get_by_role("button", name="Add: line").click()
    put(page, "seen", "next", "An open letter", 2)
    put(page, "seen", "cost", "A seat", 1)
    put(page, "asked", "calls", "1. A call at noon 2. An appeal 3. a visit by 3 May. 4. A vote")
    page.keyboard.press("Tab")
    assert [field.input_value() for field in begun.all()] == ["A call at noon", "a visit by 3 May", "An open letter", "An appeal", "A vote"]
    assert page.locator("[data-part=seen] [data-field=cost]").nth(1).input_value() == "A seat", "it stays with its visit"
    told = page.locator("[data-part=seen]").get_by_text("changed under “What is asked”")
    assert [field.get_attribute("readonly") is None for field in begun.all()] == [False, False, True, False, False]
    assert [hint.is_visible() for hint in told.all()] == [True, True, False, True, True]


TEN = [f"Step {number}" for number in range(1, 11)]


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("1. Convene the council under Chapter 7. 2. Send a mission.", ["Convene the council under Chapter 7.", "Send a mission"]),
        ("1. Cite resolution 5) and speak; 2. Visit", ["Cite resolution 5) and speak", "Visit"]),
        ("1. Open the road by May 5. 2. Visit", ["Open the road by May 5.", "Visit"]),
        ("; ".join(f"{number}. {step}" for number, step in enumerate(TEN, 1)), TEN),
        ("1. Call by May 2. 2. Visit", ["Call by May 2", "Visit"]),
        ("1. 2. Visit", ["Visit"]),
        ("Under Chapter 1. Then 2. Visit.", ["Under Chapter 1. Then 2. Visit."]),
        ("", []),
    ],
)
def test_only_the_number_that_comes_next_begins_a_piece(page: Page, small_served: str, written: str, found: list[str]):
    page.goto(small_served + WARNING)
    assert page.evaluate("text => printed.pieces(text)", written) == found


def options(page: Page) -> list[tuple[str, str]]:
    """Return what each option says and who decides it."""
    return [
        (line.locator("[data-field=what]").input_value(), line.locator("[data-field=signs]").input_value())
        for line in page.locator("[data-part=options] .form-entry").all()
    ]


def asked_with_offices(page: Page, address: str) -> None:
    """Ask for three things, two of them with who decides."""
    page.goto(address + WARNING)
    put(page, "asked", "what", "1. A call 2. A visit 3. A vote")
    page.keyboard.press("Tab")
    put(page, "options", "signs", "The minister", 0)
    put(page, "options", "signs", "The embassy", 1)
    assert options(page) == [("A call", "The minister"), ("A visit", "The embassy"), ("A vote", "")]


def test_a_line_that_follows_a_piece_has_no_button_to_remove_it(page: Page, small_served: str):
    asked_with_offices(page, small_served)
    more = page.locator("[data-part=options] .form-more details")
    expect(more).to_be_hidden()
    page.locator("[data-part=options]").get_by_role("button", name="Add: option").click()
    more.locator("summary").click()
    assert more.get_by_role("button").all_text_contents() == ["Remove option 4"]
    put(page, "options", "what", "A letter", 3)
    more.get_by_role("button", name="Remove option 4").click()  # the click that ends the writing
    assert options(page) == [("A call", "The minister"), ("A visit", "The embassy"), ("A vote", "")]


def test_with_its_piece_a_line_goes_unless_it_holds_something_else_which_stays_beside_its_words(page: Page, small_served: str, tmp_path: Path):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    asked_with_offices(page, small_served)
    put(page, "asked", "what", "1. A call")
    page.keyboard.press("Tab")
    assert options(page) == [("A call", "The minister"), ("A visit", "The embassy")]
    locked = [field.get_attribute("readonly") is not None for field in page.locator("[data-part=options] [data-field=what]").all()]
    assert locked == [True, False]
    (tmp_path / "warning.json").write_text(downloaded(page, "Save"), "utf-8")
    page.locator("input[type=file]").set_input_files(tmp_path / "warning.json")
    expect(page.locator(".said")).to_contain_text("is open.")
    assert options(page) == [("A call", "The minister"), ("A visit", "The embassy")]
    assert "\nOPTIONS\n2. A visit. Who decides: The embassy.\n" in copied(page)
    put(page, "asked", "what", "")
    page.keyboard.press("Tab")
    assert options(page) == [("A call", "The minister"), ("A visit", "The embassy")]
    put(page, "asked", "what", "1. A call 2. A visit")
    page.keyboard.press("Tab")
    assert options(page) == [("A call", "The minister"), ("A visit", "The embassy")]
    expect(page.locator("[data-part=options] [data-field=what]").nth(1)).to_have_attribute("readonly", "")


def test_the_only_line_stays_when_its_piece_goes(page: Page, small_served: str):
    page.goto(small_served + WARNING)
    for text in ("1. A call", "", "1. A visit"):
        put(page, "asked", "what", text)
        page.keyboard.press("Tab")
        assert options(page) == [(text[3:], ""), ("", "")][: 2 if text == "1. A call" else 1]


def test_a_line_without_its_text_is_told_in_its_place_and_not_under_another_field_that_says_the_same(page: Page, small_served: str):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(small_served + WARNING)
    put(page, "head", "to", "Minister")
    put(page, "options", "signs", "Minister")
    text = copied(page)
    assert "\nTo: Minister\n" in text and "\nOPTIONS\n1. Who decides: Minister.\n" in text


def test_a_line_with_nothing_of_its_own_on_paper_is_kept(page: Page, small_served: str):
    page.goto(small_served + WARNING)
    told = {"paper": "marking", "lead": "", "label": "Marking", "text": "TLP:CLEAR", "chosen": False, "short": True}
    part = {"head": "Marks", "legend": "", "isLines": "Mark", "entries": [[told]]}
    composed = page.evaluate("part => printed.composed('A title', [part])", part)
    assert composed["marking"] == "TLP:CLEAR" and composed["parts"] == [{"head": "Marks", "legend": "", "lines": [["1.", []]]}]


def test_a_name_that_is_part_of_a_word_of_the_title_is_listed_all_the_same(page: Page, small_served: str):
    page.goto(small_served + WARNING)
    put(page, "head", "about", "Marun")
    put(page, "asked", "what", "A call by Mar in Marun’s south")
    expect(page.locator(".form-capitals")).to_have_text("Look at these: Mar. Not every name is found.")


def test_words_with_a_capital_letter_are_listed_to_be_looked_at_for_names(page: Page, small_served: str):
    page.goto(small_served + WARNING)
    put(page, "head", "about", "Tarvelle")
    expect(page.locator(".form-capitals")).to_be_hidden()
    put(page, "asked", "what", "A call by Amina O’Hara of Tarvelle’s south to the Minister of the UN. It rains on Amina’s")
    expect(page.locator(".form-capitals")).to_have_text("Look at these: Amina, O’Hara. Not every name is found.")
    put(page, "asked", "what", "a call")
    expect(page.locator(".form-capitals")).to_be_hidden()


def test_tab_leads_from_field_to_field_and_what_changes_lines_stands_after_them(page: Page, small_served: str):
    page.goto(small_served + WARNING)
    page.locator("[data-part=seen] [data-field=what]").first.focus()
    passed = []
    for _ in range(16):
        passed.append(page.evaluate("document.activeElement.dataset.field ?? document.activeElement.textContent"))
        page.keyboard.press("Tab")
    line = ["what", "how", "lines", "source", "content", "cost", "next"]
    assert passed == [*line, *line, "Add: line", "Remove: line"]


def test_a_line_beyond_the_most_can_be_added_and_it_is_said_where_it_goes(page: Page, small_served: str):
    page.goto(small_served + WARNING)
    expect(page.get_by_text("A third line goes into an annex.")).to_be_hidden()
    page.get_by_role("button", name="Add: line").click()
    expect(page.get_by_text("A third line goes into an annex.").first).to_be_visible()
    assert page.locator("[data-part=seen] .form-entry").count() == 3


OLDER = [
    ["warning – form 1", "Warning"],
    ["Head"],
    ["Country", "Tarvelle"],
    ["What is asked"],
    ["Until", "2026-12-01"],
    ["What is seen"],
    ["Event", "The source is"],
    ["A speech", "B usually reliable"],
    ["What holds"],
    ["Options"],
    ["What could be done", "Who signs"],
    ["A letter", "The minister"],
]


def test_files_from_before_a_field_was_added_or_its_label_changed_still_open(page: Page, small_served: str):
    page.goto(small_served + WARNING)
    table = "\ufeff" + "\r\n".join(",".join(f'"{cell}"' for cell in row) for row in OLDER)
    old = json.dumps(
        {
            "kind": "warning",
            "version": 1,
            "values": {
                "asked": {"by": "2026-12-01"},
                "seen": [{"what": "A speech", "source": "B usually reliable", "cost": "2026-12-01"}],
                "options": [{"signs": "The minister"}],
            },
        }
    )
    for name, kind, content in [("x.csv", "text/csv", table), ("x.json", "application/json", old)]:
        page.locator(".form-bar input[type=file]").set_input_files({"name": name, "mimeType": kind, "buffer": content.encode()})
        expect(page.locator(".said")).to_contain_text(f"{name} is open.")
        expect(page.locator("[data-field=by]")).to_have_value("2026-12-01")
        expect(page.locator("[data-part=seen] [data-field=what]").first).to_have_value("A speech")
        expect(page.locator("[data-part=seen] [data-field=lines]").first).to_have_value("")
        expect(page.locator("[data-part=options] [data-field=signs]").first).to_have_value("The minister")
        expect(page.locator(".form-beside")).to_be_hidden()
        if kind != "text/csv":
            expect(page.locator(".form-paper")).to_contain_text("Cost: 1 December 2026.")  # a field that was a date once
        erased(page)


ASKED_TWICE = {
    "kind": "warning",
    "version": 1,
    "values": {
        "head": {"about": "Côte (Nord)", "day": "2026-12-18"},
        "asked": {"what": "1. Raise it by May; 2. A visit.", "whom": "1. Embassy 2. Delegation"},
        "options": [{"what": "Raise it by May", "signs": "Minister"}, {"what": "A visit.", "signs": "Head"}, {"what": "A letter", "signs": ""}],
    },
}
ASKED_ONCE = """1. Raise it by May. Who decides: Minister.
2. A visit. Who decides: Head.
Of whom: 1. Embassy 2. Delegation

OPTIONS
3. A letter. Who decides: not settled."""


def test_a_file_that_says_what_is_asked_twice_opens_whole_and_is_printed_with_it_once(page: Page, small_served: str):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(small_served + WARNING)
    held = json.dumps(ASKED_TWICE).encode()
    page.locator(".form-bar input[type=file]").set_input_files({"name": "x.json", "mimeType": "application/json", "buffer": held})
    expect(page.get_by_label("Of whom")).to_have_value("1. Embassy 2. Delegation")
    expect(page.locator(".form-beside")).to_be_hidden()
    assert ASKED_ONCE in copied(page)
    assert states(page) == "Opened."
    put(page, "asked", "what", "1. Raise it by noon 2. A call 3. A vote.")
    page.keyboard.press("Tab")
    begun = page.locator("[data-part=options] [data-field=what]")
    assert [field.input_value() for field in begun.all()] == ["Raise it by noon", "A call", "A letter", "A vote"]
    assert "\n3. A vote. Who decides: not settled.\n" in copied(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Save").first.click()
    assert download.value.suggested_filename == "warning-2026-12-18-cote-nord.json"


def test_what_is_written_in_one_line_wraps_and_a_long_choice_is_shown_whole(page: Page, small_served: str):
    page.set_viewport_size({"width": 390, "height": 844})
    warned(page, small_served)
    put(page, "seen", "cost", "words of a cost that no narrow field holds in one line " * 3)
    assert page.locator("[data-field=cost]").first.evaluate(
        "field => field.scrollHeight <= field.clientHeight && field.scrollWidth <= field.clientWidth"
    )
    shown = page.locator("[data-part=head] .form-long .form-in").evaluate("place => getComputedStyle(place, '::after').visibility")
    assert shown == "visible" and not sticking_out(page)


@pytest.mark.parametrize("width", WIDTHS)
def test_a_filled_warning_has_no_barrier(page: Page, small_served: str, width: int):
    put_setting(page, Setting("light", width))
    warned(page, small_served)
    put(page, "asked", "what", "3 men")
    page.locator(".form-more-help summary").first.click()
    assert not in_both_colours(page, width)
