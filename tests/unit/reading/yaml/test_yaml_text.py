"""YAML is read as written, and what hides the truth is refused with its line."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from macros.reading.diagnostics import DiagnosticError
from macros.reading.document import dotted
from macros.reading.yaml.reader import read


@pytest.mark.parametrize("written", ["NO", "no", "yes", "on", "12:30", "010", "1.10", "2013-02-30", "0x1F", "1e3", "Null island", "=x"])
def test_a_scalar_stays_as_written(written: str):
    assert read(f"value: {written}\n").value == {"value": written}


def test_every_value_has_its_place():
    document = read("a: 1\nlist:\n  - {b: x}\n  - c: y\n")
    assert document.place(("list", 0, "b")) == (3, 9)
    assert document.place(("list", 1, "c")) == (4, 8)
    assert document.place(("list", 1, "c"), key=True) == (4, 5)


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("a: 1\nb: 2\na: 3\n", 3, "stands twice; the first is on line 1"),
        ("a:\n\tb: 1\n", 2, "holds a tab"),
        ("a: x\tb\n", 1, "holds a tab"),
        ("a: &x 1\nb: 2\n", 1, "has an anchor &x"),
        ("a: 1\nb: !!int 3\n", 2, "has a tag tag:yaml.org,2002:int"),
        ("a: 1\nb:\n  <<: 2\n", 3, "merges another record with <<"),
        ("a: 1\n---\nb: 2\n", 2, "holds a second document after ---"),
        ("a: Report # 5\n", 1, "has a # after it, and the rest of the line would be lost"),
        ("a:\nb: 1\n", 1, "is empty"),
        ("a: ~\n", 1, "is empty"),
        ("a: b: c\n", 1, "has a colon and a space inside plain text"),
        ("a: b: c\nd: *nowhere\n", 1, "has a colon and a space inside plain text"),
        ("a: b: c\n---\nd: e\n", 1, "has a colon and a space inside plain text"),
        ("a: b: c\nd: " + "[" * 2_000, 1, "has a colon and a space inside plain text"),
        ("a:\tb\nd: " + "[" * 2_000 + "]" * 2_000, 1, "holds a tab"),
        ("- " * 2_000, 1, "is nested too deeply"),
        ("", 1, "is empty"),
        ("a: [1, 2\n", 1, None),
    ],
)
def test_what_hides_the_truth_is_refused(text: str, line: int, what: str | None):
    with pytest.raises(DiagnosticError) as caught:
        read(text)
    assert caught.value.diagnostics[0].line == line
    if what:
        assert caught.value.diagnostics[0].what == what


def test_an_alias_is_refused_with_its_anchor():
    with pytest.raises(DiagnosticError) as caught:
        read("a: &x 1\nb: *x\n")
    assert [fault.what for fault in caught.value.diagnostics] == ["has an anchor &x", "refers to another value with *x"]


def test_all_tabs_are_told_at_once():
    with pytest.raises(DiagnosticError) as caught:
        read("a:\t1\nb: 2\nc:\t3\n")
    assert [fault.line for fault in caught.value.diagnostics] == [1, 3]


@given(st.text(max_size=200))
def test_any_text_gives_a_value_or_faults_and_never_anything_else(text: str):
    try:
        read(text)
    except DiagnosticError as faults:
        assert faults.diagnostics


def test_nesting_without_end_is_refused():
    with pytest.raises(DiagnosticError) as caught:
        read("[" * 60 + "]" * 60)
    assert "nested too deeply" in caught.value.diagnostics[-1].what


def test_paths_are_counted_from_one():
    assert dotted(("evidence", 0, "source")) == "evidence[1].source"


OF_ONE_READER = {
    "a: [What now?]\n": 'a: ["What now?"]\n',
    "a: [b, Who? and why, c]\n": 'a: [b, "Who? and why", c]\n',
    "a:\n  - {b: https://example.org/list?page=2, c: d}\n": 'a:\n  - {b: "https://example.org/list?page=2", c: d}\n',
    "a: [[b, c?]]\n": 'a: [[b, "c?"]]\n',
    "a: {b ?: c}\n": 'a: {"b ?": c}\n',
}


@pytest.mark.parametrize(("text", "mended"), OF_ONE_READER.items())
def test_a_question_mark_in_brackets_stands_in_quotes_so_that_every_reader_takes_it(text: str, mended: str):
    with pytest.raises(DiagnosticError) as caught:
        read(text)
    (problem,) = caught.value.diagnostics
    lines = text.split("\n")
    lines[problem.line - 1 : problem.line] = problem.mended.split("\n")
    assert "\n".join(lines) == mended
    assert read(mended).value == yaml.load(mended, Loader=yaml.SafeLoader)


def test_a_remark_does_not_touch_the_sign_of_a_block():
    with pytest.raises(DiagnosticError, match="has a remark that touches the sign >-. Fix: write >- alone"):
        read("a: >-#b\n  c\n")


PIECES = ["a", "b c", "a: ", "- ", "{", "}", "[", "]", ", ", "?", " ?", "#", " #", ">-", "|", "\n", "\n  ", '"', "'", ":", "https://a.b/c?d"]


@given(st.lists(st.sampled_from(PIECES), max_size=9).map("".join))
def test_what_is_read_here_is_read_alike_by_the_stricter_reader(text: str):
    try:
        found = read(text).value
    except DiagnosticError:
        return
    assert yaml.load(text, Loader=yaml.BaseLoader) == _with_ends(found, yaml.load(text, Loader=yaml.BaseLoader))


def _with_ends(found: object, other: object) -> object:
    """Return what was read here with the end of line that a block keeps, which this reader takes away."""
    if isinstance(found, dict) and isinstance(other, dict):
        return {key: _with_ends(value, other.get(key)) for key, value in found.items()}
    if isinstance(found, list) and isinstance(other, list) and len(found) == len(other):
        return [_with_ends(value, same) for value, same in zip(found, other, strict=True)]
    return other if isinstance(other, str) and other.rstrip("\n") == found else found
