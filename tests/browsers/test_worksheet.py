"""What every tool shares that is filled in, on a form of the small manual, in three browsers: saved, opened, kept only if asked, erased."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from browsers.windows import Window, until

NOTE = "tools/note/"
WRITTEN = {
    "head": {
        "place": "Côte d’Ivoire, Ошская область",
        "day": "2026-11-20",
        "body": "قرية\n=1+1 <b>太原</b> ᏣᎳᎩ",
        "grade": "reported",
        "signs": {"hate-speech": "yes", "weapons": ""},
    },
    "asked": [{"whom": "The minister", "what": "A visit"}, {"whom": "", "what": ""}, {"whom": "@desk", "what": "An answer"}],
}
ELSEWHERE = {"kind": "note", "version": 2, "values": WRITTEN}
HELD = "return JSON.stringify(Object.fromEntries(Object.keys(localStorage).map(key => [key, localStorage.getItem(key)])))"
NOTHING = "return [localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases?.() || []).length]"
TROUBLE = "const told = document.querySelector('.form-trouble'); return told.hidden ? '' : told.textContent"
FIELDS = """
const value = field => field.type === 'checkbox' ? (field.checked ? 'yes' : '') : field.value;
return [...document.querySelectorAll('[data-field]')].map(value)
"""
FILL = """
for (const [index, text] of arguments[0].entries()) {
  const field = document.querySelectorAll('[data-field]')[index];
  if (field.type === 'checkbox') field.checked = text === 'yes'; else field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}"""
FLAT = [*(text for part in WRITTEN["head"].values() for text in (part.values() if isinstance(part, dict) else [part]))]
FLAT += [text for line in WRITTEN["asked"] for text in line.values()]


def filled(window: Window, address: str) -> None:
    """Open the note and fill it in, in three lines of requests."""
    window.open(address + NOTE)
    window.run("localStorage.clear()")
    window.click(".form-add")
    window.run(FILL, FLAT)


def saved(window: Window) -> Path:
    """Press the button that saves, and return the file."""
    window.click("[data-act=save]")
    return window.downloaded("note-*.json")


def file(folder: Path, content: bytes | str | dict) -> Path:
    """Write a file as a reader might choose it."""
    path = folder / "chosen.json"
    text = json.dumps(content, ensure_ascii=False) if isinstance(content, dict) else content
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def refusal(window: Window, chosen: Path) -> str:
    """Choose a file that cannot be opened, and return what is said."""
    window.run("document.querySelector('.form-trouble').hidden = true")
    window.choose_file(".form-bar input[type=file]", chosen)
    return until(lambda: window.run(TROUBLE), "a refusal")


def test_what_is_filled_in_is_saved_and_opens_in_an_empty_profile(window: Window, fresh: Callable[[], Window], small_served: str):
    one = window
    filled(one, small_served)
    assert one.run("return document.querySelector('.form-state').textContent") == "Not saved."
    path = saved(one)
    document = json.loads(path.read_text("utf-8"))
    assert document["values"] == WRITTEN
    assert {key: document[key] for key in ("kind", "version", "edition", "tool")} == {
        "kind": "note",
        "version": 2,
        "edition": "2026-11-21",
        "tool": "A note to fill in",
    }
    assert document["address"] == "https://example.org/focal-points-manual/tools/note/"
    other = fresh()
    other.open(small_served + NOTE)
    assert other.run(NOTHING) == [0, 0, "", 0]
    other.choose_file(".form-bar input[type=file]", path)
    until(lambda: "is open" in str(other.run("return document.querySelector('.said').textContent")), "the file")
    assert other.run(FIELDS) == FLAT
    assert other.run(NOTHING) == [0, 0, "", 0] == one.run(NOTHING)
    assert not [
        asked
        for asked in other.run("return performance.getEntriesByType('resource').map(entry => entry.name)")
        if not asked.startswith((small_served, "blob:"))
    ]


REFUSED = [
    ("{", "damaged, cut short"),
    (json.dumps(ELSEWHERE)[:-9], "damaged, cut short"),
    ("", "damaged, cut short"),
    ("<html><script>document.title = 'harm'</script>", "damaged, cut short"),
    (json.dumps(ELSEWHERE).encode("utf-16"), "not text as this page saves it"),
    ("{“kind”: “é”}".encode("cp1252"), "not text as this page saves it"),
    (b"{" + b" " * 1_000_001, "larger than one megabyte"),
    ("[" * 200_000, "damaged, cut short"),
    ("[" * 5_000 + "]" * 5_000, "not saved by a tool of this manual"),
    ("null", "not saved by a tool of this manual"),
    ('{"kind": 7}', "not saved by a tool of this manual"),
    (ELSEWHERE | {"kind": "plan", "tool": "<img src=x onerror=document.title='harm'>"}, "another tool, “<img src=x onerror=document.title='harm'>”"),
    (ELSEWHERE | {"version": 3}, "by a later edition"),
    (ELSEWHERE | {"version": "2"}, "does not say in which form"),
    (ELSEWHERE | {"about": "ke", "about_name": "Kenya"}, "about “Kenya”"),
    (ELSEWHERE | {"values": [1]}, "is a list where a group of fields is wanted"),
    (ELSEWHERE | {"values": {"head": {"place": 7}}}, "“head, place” is a number where text is wanted"),
    (ELSEWHERE | {"values": {"asked": [{"what": ["x"]}]}}, "“asked, line 1, what” is a list where text is wanted"),
    (ELSEWHERE | {"values": {"asked": {"what": "x"}}}, "“asked” is a group of fields where a list is wanted"),
    (ELSEWHERE | {"values": {"asked": [{}] * 301}}, "has 301 lines, and the page has room for 300"),
    (ELSEWHERE | {"values": {"head": {"place": "x" * 301}}}, "longer than 300 letters"),
    ('{"kind": "note", "version": 2, "values": {"__proto__": {"polluted": "yes"}}}', "“__proto__” is not the name of a field"),
    (ELSEWHERE | {"beside": [{"name": 1}]}, "is a number where text is wanted"),
]


def test_no_bad_file_does_harm_and_each_is_told_in_a_sentence(window: Window, small_served: str, tmp_path: Path):
    filled(window, small_served)
    title = window.run("return document.title")
    for content, words in REFUSED:
        said = refusal(window, file(tmp_path, content))
        assert words in said and said.startswith("chosen.json: ") and said.endswith(". Nothing was changed here."), (content, said)
        assert window.run(FIELDS) == FLAT, words
    assert window.run("return [document.title, 'polluted' in {}, document.querySelectorAll('.form img, .form-bar img').length]") == [title, False, 0]
    assert window.run(NOTHING) == [0, 0, "", 0]


def test_markup_in_a_good_file_is_text_and_what_the_form_lacks_stays_in_the_file(window: Window, small_served: str, tmp_path: Path):
    window.open(small_served + NOTE)
    harm = "<img src=x onerror=\"document.title='harm'\">"
    values = {"head": {"place": harm, "day": "soon", "grade": harm, "gone": harm}, "asked": []}
    window.choose_file(".form-bar input[type=file]", file(tmp_path, ELSEWHERE | {"values": values}))
    until(lambda: window.run("return document.querySelector('[data-field=place]').value"), "the file")
    assert window.run(FIELDS)[:4] == [harm, "soon", "", harm]
    assert window.run("return document.querySelector('.form-beside li').textContent") == f"head, gone: {harm}"
    assert window.run("return [document.querySelectorAll('.form img').length, document.title.includes('harm')]") == [0, False]
    assert json.loads(saved(window).read_text("utf-8"))["beside"] == [{"name": "head, gone", "text": harm}]


def test_it_is_kept_only_if_asked_and_erasing_is_asked_once(window: Window, small_served: str):
    filled(window, small_served)
    assert json.loads(window.run(HELD)) == {}
    window.click(".form-keep input")
    held = json.loads(window.run(HELD))
    assert list(held) == ["manual.form.note"] and json.loads(held["manual.form.note"])["values"] == WRITTEN
    window.open("about:blank")
    window.open(small_served + NOTE)
    assert window.run(FIELDS) == FLAT
    assert window.run("return document.querySelector('.form-keep input').checked") is True
    window.click(".form-erase summary")
    window.click("[data-act=erase]")
    assert window.run(NOTHING) == [0, 0, "", 0] and not any(window.run(FIELDS))
    assert window.run("return document.querySelector('.form-state').textContent") == "Nothing is filled in."
    window.click("[data-act=undo]")
    assert window.run(FIELDS) == FLAT and window.run(NOTHING) == [0, 0, "", 0]


def test_another_tab_that_erases_is_not_overruled(window: Window, small_served: str):
    filled(window, small_served)
    window.click(".form-keep input")
    window.run("localStorage.removeItem('manual.form.note'); dispatchEvent(new StorageEvent('storage', { key: 'manual.form.note', newValue: null }))")
    assert "erased in another tab" in window.run(TROUBLE)
    window.run(FILL, ["elsewhere"])
    assert window.run(NOTHING) == [0, 0, "", 0]


def test_a_browser_that_keeps_nothing_says_so_and_all_else_works(window: Window, small_served: str):
    filled(window, small_served)
    window.run("Storage.prototype.setItem = () => { throw new DOMException('no', 'QuotaExceededError'); }")
    window.click(".form-keep input")
    assert window.run(TROUBLE) == "This browser lets no page keep anything. Save to a file instead."
    assert window.run("return document.querySelector('.form-keep input').checked") is False
    assert window.run(FIELDS) == FLAT


def test_a_spreadsheet_gets_every_script_and_no_formula(window: Window, small_served: str):
    filled(window, small_served)
    window.click("[data-act=table]")
    data = window.downloaded("note-*.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert rows[0] == ["note – form 2", "A note to fill in"]
    assert rows[1:4] == [["What it is about"], ["Place", "Côte d’Ivoire, Ошская область"], ["Day", "2026-11-20"]]
    assert ["What was seen", "قرية\n=1+1 <b>太原</b> ᏣᎳᎩ"] in rows and ["Signs", "hate speech"] in rows
    assert rows[-5:] == [["What is asked"], ["Of whom", "What"], ["The minister", "A visit"], ["'@desk", "An answer"], []]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", " =1", "\t=1", "＝1", "\n=1"])
def test_no_cell_begins_as_a_formula_does(page: Page, small_served: str, text: str):
    page.goto(small_served + NOTE)
    assert page.evaluate("text => worksheet.csv([[text]])", text) == f'\ufeff"\'{text}"\r\n'
