"""Mending: what is safe is mended and told, nothing else is touched, no value and no comment is lost, twice is once."""

import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from manuals import run

from macros.mend import mend
from macros.mend.files import mend_files, mend_page
from macros.mend.order import reading_order
from macros.models.compendium import Tool
from macros.models.network import Count, Meeting, Member, Office
from macros.models.page import Page
from macros.models.practice import Practice, Recommendation
from macros.yaml_text import read


def mended(text: str, shape: object = Practice) -> tuple[str, list[str]]:
    after, notes = mend(text, shape)
    assert mend(after, shape) == (after, []), "twice is not once"
    return after, [f"{note.line}: {note.what}" for note in notes]


# Lines

def test_ends_of_lines_and_of_the_file():
    assert mended("\ufefftitle: A\r\nnote: B") == ("title: A\nnote: B\n", [
        "1: gave the lines the ends that the other files have", "1: took away an invisible mark at the start of the file",
        "2: ended the last line"])


def test_spaces_at_the_end_go_except_in_text_of_several_lines():
    before = "title: A  \ndone: |\n  kept  \n  as is\nnote: B\t\n"
    after, done = mended(before)
    assert after == "title: A\ndone: |\n  kept  \n  as is\nnote: B\n"
    assert done == ["1: took away spaces at the end", "5: took away spaces at the end"]


@pytest.mark.parametrize(("before", "after"), [
    ("title:\tA\n", "title: A\n"),
    ("sources:\n\t- a\n\t- b\n", "sources:\n  - a\n  - b\n"),
    ("sources: [a,\tb]\n", "sources: [a, b]\n"),
    ("-\tx\n", "- x\n"),
])
def test_tabs_with_one_reading_become_spaces(before: str, after: str):
    assert mended(before)[0] == after


@pytest.mark.parametrize("text", [
    'title: "A\tB"\n',
    "title: A\tB\n",
    "a:\n  b:\n\tc: d\n  e:\n    f: g\n\th: i\n",
    "done: |\n  A\tB\n",
])
def test_tabs_that_may_belong_to_the_value_or_can_be_read_in_two_ways_stay(text: str):
    assert mended(text, dict) == (text, [])


# Quotes

@pytest.mark.parametrize(("before", "after"), [
    ("title: The hub: a place\n", 'title: "The hub: a place"\n'),
    ("title: The hub:\n", 'title: "The hub:"\n'),
    ('title: Say "yes": or no\n', 'title: "Say \\"yes\\": or no"\n'),
    ("  title: It is 5: 3\n  note: A\n", '  title: "It is 5: 3"\n  note: A\n'),
    ("title: A: B\nnote: C: D\n", 'title: "A: B"\nnote: "C: D"\n'),
    ("note: Report #12\n", 'note: "Report #12"\n'),
    ("note: A: see #12\n", 'note: "A: see #12"\n'),
    ("gaps:\n  - Attendance: not known\n  - Second\n", 'gaps:\n  - "Attendance: not known"\n  - Second\n'),
    ("gaps: [Attendance: not known, Second]\n", 'gaps: ["Attendance: not known", Second]\n'),
    ("unverified:\n  - {field: A, note: B: C}\n", 'unverified:\n  - {field: A, note: "B: C"}\n'),
    ("unverified:\n  - {field: A, B and C, note: D}\n", 'unverified:\n  - {field: "A, B and C", note: D}\n'),
])
def test_a_value_that_yaml_cuts_is_quoted(before: str, after: str):
    new, done = mended(before)
    assert new == after
    assert {line.split(": ")[1] for line in done} == {"put the value in quotes"}


@pytest.mark.parametrize("text", [
    "title: The hub year: 2014\n",
    "title: The hub: a place\n  that goes on\n",
    "note: Report # twelve\n",
    "title: 'The hub': a place\n",
    "title: A: B # C\n",
    "unverified:\n  - {field: A, notte: B: C}\n",
    "unverified:\n  - {field: A: B, field: C}\n",
    "title: [A: B\n",
    "title: &a A\n",
    "title: A\n---\ntitle: B  \n",
])
def test_what_could_be_meant_in_two_ways_stays(text: str):
    assert mended(text) == (text, [])


def test_a_remark_beside_a_value_that_can_hold_none_gets_its_own_line():
    before = "kind: state\niso: NO # Norway\nroles:\n  - role: host # once\n    year: 2014\n"
    after, done = mended(before, Member)
    assert after == "kind: state\n# Norway\niso: NO\nroles:\n  # once\n  - role: host\n    year: 2014\n"
    assert done == ["2: put the remark on a line of its own", "4: put the remark on a line of its own"]
    assert read(after).value == {"kind": "state", "iso": "NO", "roles": [{"role": "host", "year": "2014"}]}


# Order

@pytest.mark.parametrize("model", [Member, Meeting, Practice, Tool, Recommendation, Count, Office, Page])
def test_the_usual_order_holds_every_field_once(model):
    assert sorted(reading_order(model)) == sorted(model.model_fields)


def test_the_usual_order_ends_with_what_it_rests_on_and_the_clock():
    assert reading_order(Tool)[-7:] == ["unverified", "conflicts", "gaps", "sources", "owner", "reviewed", "review_by"]
    assert reading_order(Office) == ["text", "as_of", "source", "locator"]
    assert reading_order(Page) == list(Page.model_fields)


def test_fields_are_put_in_order_and_comments_go_with_the_field_below():
    before = (
        "# A practice\n\nreview_by: 2027-01-01\n# what was done\n# in two lines\ndone: >-\n  A text\n  # that goes on\n"
        "title: A\n\n# last of all\n")
    after, done = mended(before)
    assert after == (
        "# A practice\n\ntitle: A\n# what was done\n# in two lines\ndone: >-\n  A text\n  # that goes on\nreview_by: 2027-01-01\n\n# last of all\n")
    assert done == ["3: put the fields in their usual order"]


def test_records_in_lists_and_files_of_records_are_put_in_order():
    before = "no-test:\n  source: b\n  level: national\n  also:\n    - locator: p. 2\n      # which\n      source: c\nother:\n  level: network\n"
    after, done = mended(before, dict[str, Recommendation])
    assert after == (
        "no-test:\n  level: national\n  source: b\n  also:\n    # which\n    - source: c\n      locator: p. 2\nother:\n  level: network\n")
    assert done == ["2: put the fields in their usual order", "5: put the fields in their usual order"]


@pytest.mark.parametrize("text", [
    "{done: A, title: B}\n",
    "done: A\ntitel: B\ntitle: C\n",
    "done: A\ntitle: B\ntitle: C\n",
])
def test_short_records_and_records_with_faults_keep_their_order(text: str):
    assert mended(text) == (text, [])


# Pages and files

def test_the_front_matter_of_a_page_is_mended_and_its_text_is_not():
    before = '---\r\ndescription: The hub: a place\r\ntitle: A  \r\n---\r\nTwo spaces  \r\nand a tab\t: kept\r\n'
    after, notes = mend_page(before, Page)
    assert after == '---\ntitle: A\ndescription: "The hub: a place"\n---\nTwo spaces  \nand a tab\t: kept\n'
    assert [note.line for note in notes] == [1, 2, 2, 3]
    assert mend_page(after, Page) == (after, [])
    assert mend_page("No front matter  \n", Page) == ("No front matter  \n", [])


def test_check_fix_mends_tells_and_leaves_the_rest_to_a_person(small: Path):
    no, hub = small / "data/members/no.yml", small / "docs/roles/hub.md"
    no.write_bytes(no.read_bytes().replace(b"\n", b"\r\n").rstrip() + b"\r\nmood: good")
    hub.write_text(hub.read_text("utf-8").replace("kind: chapter", "kind: chapter  "), "utf-8")
    done = run(small, "check", "--fix")
    assert done.stdout.splitlines() == [
        "mended data/members/no.yml:1: gave the lines the ends that the other files have",
        "mended data/members/no.yml:9: ended the last line",
        "mended docs/roles/hub.md:4: took away spaces at the end"]
    assert done.returncode == 1
    assert done.stderr.startswith("data/members/no.yml:9:1: mood: is not a field of this record.")
    assert run(small, "check", "--fix").stdout == ""


def test_a_file_that_is_no_text_or_a_link_is_left_alone(small: Path):
    (small / "data/members/xx.yml").write_bytes(b"title: \xff  \n")
    (small / "data/members/yy.yml").symlink_to(small / "data/members/no.yml")
    assert mend_files(small) == []


@pytest.mark.slow
def test_everything_mended_at_once_can_be_built(small: Path):
    before = read((small / "data/meetings/2016-seoul.yml").read_text("utf-8")).value
    path = small / "data/meetings/2016-seoul.yml"
    lines = path.read_text("utf-8").rstrip().split("\n")
    path.write_bytes("   \r\n".join(lines).encode())
    assert run(small, "check").returncode == 0
    assert run(small, "check", "--fix").returncode == 0
    assert read(path.read_text("utf-8")).value == before


# Any record at all

WORDS = st.text(st.sampled_from("abc XYZ:#-'\"é,{}[]12"), min_size=1, max_size=18).map(str.strip).filter(bool)
FIELDS = {name: st.lists(st.one_of(WORDS), max_size=3) if name in ("countries", "actors", "themes", "gaps", "sources") else WORDS
          for name in ("title", "done", "lesson", "note", "year", "countries", "actors", "gaps", "sources")}
COMMENT = st.sampled_from(["", "", "# a remark", "# another: one", "#"])


@st.composite
def written(draw: st.DrawFn) -> tuple[str, dict[str, object]]:
    """A record written by a hand that is careless in every way that does no harm, and what it says."""
    names = draw(st.lists(st.sampled_from(sorted(FIELDS)), min_size=1, unique=True))
    value = {name: draw(FIELDS[name]) for name in names}
    lines = []
    for name, item in value.items():
        comment = draw(COMMENT)
        lines += [comment] if comment else []
        lines += [f"{name}:", *(f"  - {json.dumps(entry)}" for entry in item)] if isinstance(item, list) and item else [
            f"{name}: {json.dumps(item)}"]
        lines += [""] if draw(st.booleans()) else []
    ends = [draw(st.sampled_from(["", "  ", "\t"])) for _ in lines]
    text = draw(st.sampled_from(["\n", "\r\n"])).join(line + end for line, end in zip(lines, ends, strict=True))
    return text + draw(st.sampled_from(["", "\n"])), value


@given(written())
def test_no_value_and_no_comment_is_ever_lost(case: tuple[str, dict[str, object]]):
    text, value = case
    after, _ = mended(text)
    assert read(after).value == value
    assert list(read(after).value) == sorted(value, key=reading_order(Practice).index)
    comments = Counter(line.strip() for line in text.splitlines() if line.strip().startswith("#"))
    assert Counter(line.strip() for line in after.splitlines() if line.strip().startswith("#")) == comments


@given(st.text(st.sampled_from("ab: #-\n\t \"'{}[],|>&*!é"), max_size=60))
def test_any_text_is_mended_at_most_once_and_what_it_said_it_says_still(text: str):
    from macros.mend.nodes import reading, tree

    before = tree(text)
    after, _ = mended(text, dict)
    if before is not None:
        assert reading(tree(after)) == reading(before)


@given(st.sampled_from(["title", "note", "lesson"]), st.text(st.sampled_from("ab :#-,'\"é1"), min_size=1, max_size=30).map(str.strip).filter(bool))
def test_a_plain_value_is_quoted_whole_or_left_alone(name: str, value: str):
    text = f"{name}: {value}\n"
    after, notes = mended(text)
    if notes:
        assert read(after).value == {name: value}
    else:
        assert after == text


def test_a_field_that_takes_any_text_is_known_from_one_that_takes_an_id():
    assert mended("note: Report #12\n")[0] == 'note: "Report #12"\n'
    assert mended("description: Report #12\n", Page)[0] == 'description: "Report #12"\n'
    assert mended("title: Report #12\n", Page)[0] == 'title: "Report #12"\n'
    assert mended("gaps: \n  - Report #12\n")[0] == 'gaps:\n  - "Report #12"\n'
    assert mended("owner: editors #12\n")[0] == "#12\nowner: editors\n"
