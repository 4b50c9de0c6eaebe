"""A field of a record is changed, added or lengthened by whole lines, and every other line stays as it was, in every record of the edition."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from manuals import EDITION

from macros.github.records.record_lines import Unchangeable, add_entry, add_field, set_value
from macros.github.records.yaml_writer import written
from macros.models.manual import DATA_KINDS
from macros.reading.odd_signs import find_odd_signs
from macros.reading.yaml.reader import read

TEXT = """\
kind: state
# a remark
in_place_by: {year: 2017, source: s-1}
hosts:
  governments: [KR, TL]
  sources: [s-1]
evidence:
  - {text: One, source: s-1}
  - text: "Two: and more"
    source: s-2
done: >-
  Long words
  on two lines
gaps: [A]

owner: secretariat
"""


@pytest.mark.parametrize(
    ("path", "value", "before", "after"),
    [
        (("kind",), "organisation", ["kind: state"], ["kind: organisation"]),
        (("in_place_by", "year"), "2018", ["in_place_by: {year: 2017, source: s-1}"], ["in_place_by: {year: 2018, source: s-1}"]),
        (("hosts", "governments"), ["NO"], ["  governments: [KR, TL]"], ["  governments: [NO]"]),
        (("hosts", "governments", 1), "NO", ["  governments: [KR, TL]"], ["  governments: [KR, NO]"]),
        (("evidence", 0, "text"), "Yes: it is", ["  - {text: One, source: s-1}"], ["  - {text: 'Yes: it is', source: s-1}"]),
        (("evidence", 1, "source"), "s-3", ["    source: s-2"], ["    source: s-3"]),
        (("evidence", 1, "text"), "New", ['  - text: "Two: and more"', "    source: s-2"], ["  - {text: New, source: s-2}"]),
        (("done",), "Short", ["done: >-", "  Long words", "  on two lines"], ["done: Short"]),
    ],
)
def test_a_value_is_changed_by_whole_lines(path: tuple, value: object, before: list[str], after: list[str]) -> None:
    edited = set_value(TEXT, path, value)
    assert (list(edited.edit.before), list(edited.edit.after)) == (before, after)
    assert TEXT.split("\n")[edited.edit.line - 1] == before[0]
    assert edited.text == TEXT.replace("\n".join(before), "\n".join(after))


def test_a_field_is_added_in_its_order_and_an_entry_at_the_end() -> None:
    order = ["kind", "iso", "in_place_by", "offices", "evidence", "gaps", "owner", "reviewed"]
    assert add_field(TEXT, (), "iso", "NO", order).text == TEXT.replace("kind: state\n", "kind: state\niso: NO\n")
    assert add_field(TEXT, (), "reviewed", "2027-01-01", order).text == TEXT + "reviewed: 2027-01-01\n"
    assert add_field("gaps: [A]\n", (), "kind", "state", order).text == "kind: state\ngaps: [A]\n"
    assert add_entry(TEXT, ("evidence",), {"text": "Three", "source": "s-3"}).text == TEXT.replace(
        "    source: s-2\n", "    source: s-2\n  - {text: Three, source: s-3}\n"
    )
    assert add_entry(TEXT, ("gaps",), "B").text == TEXT.replace("[A]", "[A, B]")


def test_a_record_inside_a_file_of_many_is_changed_in_its_place() -> None:
    text = "one:\n  title: One\n  day: 2027-01-01\ntwo:\n  title: Two\n"
    assert set_value(text, ("two", "title"), "Zwei").text == text.replace("Two", "Zwei")
    assert add_field(text, ("one",), "note", "Yes", ["title", "note", "day"]).text == text.replace("  day", "  note: 'Yes'\n  day").replace(
        "'Yes'", "Yes"
    )


@pytest.mark.parametrize("text", ["{a: 1, b: 2}\n", "a: [1\n", "a:\n\t- x\n"])
def test_a_file_without_a_line_to_change_is_refused(text: str) -> None:
    with pytest.raises(Unchangeable):
        set_value(text, ("a",), "3")


def test_every_field_of_every_record_of_the_edition_can_be_changed() -> None:
    wrong = []
    for kind in (kind for kind in DATA_KINDS if kind.shape == "folder"):
        for path in sorted((EDITION / "data" / kind.path).glob("*.yml"))[:6]:
            text = path.read_text("utf-8")
            document = read(text)
            for place, _ in list(document.values.items())[1:]:
                if not isinstance(part(document.value, place), str):
                    continue
                edited = set_value(text, place, "Other: words")
                if changed_lines(text, edited.text) != (list(edited.edit.before), list(edited.edit.after)):
                    wrong.append((path.name, place))
    assert wrong == []


def part(value: object, path: tuple) -> object:
    for step in path:
        value = value[step]
    return value


def changed_lines(old: str, new: str) -> tuple[list[str], list[str]]:
    """Return what stands between the lines that two texts share at their beginning and at their end."""
    before, after = old.split("\n"), new.split("\n")
    while before and after and before[0] == after[0]:
        before, after = before[1:], after[1:]
    while before and after and before[-1] == after[-1]:
        before, after = before[:-1], after[:-1]
    return before, after


@given(st.text(max_size=40), st.text(max_size=40))
def test_whatever_is_written_is_read_as_it_was(key: str, value: str) -> None:
    clean = "".join(char for char in key + value if char.isprintable())
    if clean.strip() and not find_odd_signs([clean]):  # no file may hold these
        assert read(written({"text": clean, "more": [{"text": clean}]})).value == {"text": clean, "more": [{"text": clean}]}
        assert yaml.safe_load(written({"text": "a " + clean.strip()}))["text"] == "a " + clean.strip()
