"""An issue form ends in a record that the loader accepts; whatever people type, it stays a value in the file it belongs to."""

import datetime as dt
import re
import tempfile
from functools import cache
from pathlib import Path

import hypothesis
import pytest
from filled_forms import FORMS, GOOD, rendered
from hypothesis import example, settings
from hypothesis import strategies as st
from manuals import EDITION, copy_of, faults, read

from macros import yaml_text
from macros.forms import MAKERS, answers, drafts, questions
from macros.layout import KINDS
from macros.models.manual import Manual

DAY = dt.date(2027, 1, 20)


@cache
def frozen() -> Manual:
    """The frozen edition, read once."""
    with tempfile.TemporaryDirectory() as folder:
        return read(copy_of(EDITION, Path(folder), code=False), DAY)


@pytest.fixture
def manual() -> Manual:
    return frozen()


@pytest.mark.parametrize("name", GOOD)
def test_a_form_ends_in_records_that_the_loader_accepts(name: str, manual: Manual, tmp_path: Path) -> None:
    copy_of(EDITION, tmp_path, code=False)
    made = drafts(name, answers(FORMS[name], rendered(FORMS[name], GOOD[name])), manual, DAY)
    for draft in made:
        assert not (tmp_path / draft.path).exists()
        (tmp_path / draft.path).parent.mkdir(exist_ok=True)
        (tmp_path / draft.path).write_text(draft.text, "utf-8")
    assert faults(tmp_path, DAY) == []
    assert any(draft.path.startswith("data/changes/") for draft in made)


def test_a_meeting_reads_as_people_would_write_it(manual: Manual) -> None:
    source, meeting, _ = drafts("add-a-meeting", GOOD["add-a-meeting"], manual, DAY)
    assert source.path == "data/sources/an-invented-note-with-a-colon-2027.yml"
    assert meeting.path == "data/meetings/2027-sao-example.yml"
    assert "country: NO\nhosts:\n  governments: [NO, KR]\n" in meeting.text
    assert "start: 2027-01-10\n" in meeting.text


@pytest.mark.parametrize("name", FORMS)
def test_every_form_has_its_maker_and_every_choice_is_a_word_of_its_vocabulary(name: str, manual: Manual) -> None:
    assert name in MAKERS
    vocabularies = {"type": "meeting-types", "themes": "themes", "source_standing": "standings"}
    for part in FORMS[name]["body"]:
        if part.get("id") in vocabularies:
            words = manual.vocabularies[vocabularies[part["id"]]]
            offered = dict(option.split(": ", 1) for option in part["attributes"]["options"]) if "options" in part["attributes"] else {}
            assert offered in ({}, {word: item.label for word, item in words.items() if word != "editors"})


@pytest.mark.parametrize("name", GOOD)
def test_the_body_of_another_form_is_not_taken_for_this_one(name: str) -> None:
    body = rendered(FORMS[name], GOOD[name])
    assert [other for other in FORMS if answers(FORMS[other], body) is not None] == [name]
    assert answers(FORMS[name], "Just a sentence.") is None


HOSTILE = ["../../etc/passwd", "x\n---\nkind: state", '"}\n- {text: x', "&a *a", "!!python/object:os.system", "${{ secrets.TOKEN }}", "$(id) `id`",
           "\u2028kind: state", "\x00\x1b[2J", "\ud800", "```\n</details><script>alert(1)</script>", "@everyone", "{% raw %}", "NO", "~", "null", "a: b # c", "\t- x", "=1+1"]


@settings(max_examples=120)
@hypothesis.given(name=st.sampled_from(sorted(GOOD)), text=st.one_of(st.sampled_from(HOSTILE), st.text(max_size=80)), field=st.integers(0, 30))
@example(name="add-a-meeting", text="### First day", field=0)
def test_whatever_is_typed_stays_a_value(name: str, text: str, field: int) -> None:
    ids = list(questions(FORMS[name]))
    given_answers = GOOD[name] | {ids[field % len(ids)]: text}
    given = answers(FORMS[name], rendered(FORMS[name], given_answers)) or given_answers
    folders = {kind.path: kind.model for kind in KINDS}
    for draft in drafts(name, given, frozen(), DAY):
        folder, _, file = draft.path.removeprefix("data/").partition("/")
        assert re.fullmatch(r"[a-z0-9-]+\.yml", file)
        value = yaml_text.read(draft.text).value
        assert set(value) <= set(folders[folder].model_fields)
        assert all("\n" not in line for line in flat(value))


def flat(value: object) -> list[str]:
    """Return every text in a value."""
    if isinstance(value, dict):
        return [text for item in value.values() for text in flat(item)]
    return [text for item in value for text in flat(item)] if isinstance(value, list) else [value]
