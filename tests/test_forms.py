"""An issue form ends in a record that the loader accepts; whatever people type, it stays a value in the file it belongs to."""

import datetime as dt
import re
import tempfile
from functools import cache
from pathlib import Path

import hypothesis
import pytest
from hypothesis import example, settings
from hypothesis import strategies as st
from manuals import EDITION, ROOT, copy_of, faults, read

from macros.github.issue_forms import MAKERS, answers, drafts, questions
from macros.models.manual import DATA_KINDS, Manual
from macros.reading import yaml_reader

DAY = dt.date(2027, 1, 20)
FORMS = {path.stem: yaml_reader.read(path.read_text("utf-8")).value for path in (ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml") if path.stem != "config"}
NEW_SOURCE = {
    "source_title": "An invented note: with a colon", "source_publisher": "Example Organisation", "source_url": "https://example.org/note",
    "source_date": "2027-01", "source_standing": "official: Official record", "source_read": "full: all of it", "source_place": "Paragraph 3",
}
GOOD = {
    "add-a-meeting": NEW_SOURCE | {
        "title": "Invented meeting", "type": "workshop: Workshop", "start": "2027-01-10", "end": "2027-01-11", "city": "São Example",
        "country": "norway", "hosts": "NO, Republic of Korea", "organisations": "Example Organisation", "attendance": "more than 20", "unit": "officials",
        "themes": "- How to fill in a form\n- What comes back", "outcomes": "A record",
    },
    "add-a-member": {
        "kind": "organisation: an organisation", "name": "Example Organisation", "evidence": "An invented example", "in_place_by": "2027",
        "office": "Office for examples", "source_id": "https://example.org/reference/sources/#gcr2p-2016-seoul-summary",
    },
    "propose-a-practice": {
        "title": "Invented seminar for staff", "countries": "Norway", "year": "2026", "done": "An invented example.\nIt has two lines.",
        "themes": "awareness: Awareness and public diplomacy, training: Training officials", "source_id": "gcr2p-2016-seoul-summary",
    },
    "correct-a-detail": {
        "page": "https://example.org/focal-points-manual/network/meetings/2016-seoul/#top", "wrong": "The last day", "right": "It ended a day later",
        "source_id": "gcr2p-2016-seoul-summary",
    },
    "report-a-barrier": {"page": "https://example.org/roles/hub/", "tried": "Open the menu with the keyboard", "happened": "Nothing", "setup": "Keyboard only"},
}


def rendered(form: dict, given_answers: dict[str, str]) -> str:
    """Return an issue's body as GitHub writes it from a form."""
    return "\n\n".join(f"### {label}\n\n{given_answers.get(id, '_No response_')}" for id, label in questions(form).items())


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
    folders = {kind.path: kind.model for kind in DATA_KINDS}
    for draft in drafts(name, given, frozen(), DAY):
        folder, _, file = draft.path.removeprefix("data/").partition("/")
        assert re.fullmatch(r"[a-z0-9-]+\.yml", file)
        value = yaml_reader.read(draft.text).value
        assert set(value) <= set(folders[folder].model_fields)
        assert all("\n" not in line for line in flat(value))


def flat(value: object) -> list[str]:
    """Return every text in a value."""
    if isinstance(value, dict):
        return [text for item in value.values() for text in flat(item)]
    return [text for item in value for text in flat(item)] if isinstance(value, list) else [value]
