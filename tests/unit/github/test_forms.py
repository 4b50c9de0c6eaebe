"""An issue form ends in a record that the loader accepts, or in a change of one by whole lines; whatever people type, it stays a value."""

import re
from pathlib import Path

import hypothesis
import pytest
from hypothesis import example, settings
from hypothesis import strategies as st
from manuals import EDITION, copy_of, faults
from support.github.filled_forms import DAY, FORMS, GOOD, frozen, rendered, text_of

from macros.components import REGISTRY
from macros.github.forms import form_issue, form_replies
from macros.github.forms.form_answers import identifier
from macros.github.forms.form_questions import QUESTIONS, question_of
from macros.github.forms.form_records import MAKERS
from macros.github.forms.issue_forms import answers, questions, shortened
from macros.github.records.proposed import Draft, Outcome
from macros.loader import read_all
from macros.models.manual import DATA_KINDS, Manual
from macros.reading.yaml.reader import read


@pytest.fixture
def manual() -> Manual:
    return frozen()


def made(name: str, /, **given: str) -> Outcome:
    """Return what a good form comes to, with some other answers; an empty one leaves a question open."""
    wanted = {id: text for id, text in (GOOD[name] | given).items() if text}
    filled = form_issue.form_of(FORMS, rendered(FORMS[name], wanted))
    assert filled.name == name
    return form_issue.answered(filled, FORMS, frozen(), DAY, text_of).outcome


def lay(root: Path, files: list[Draft]) -> list[str]:
    """Write files into a copy of the edition; return what the check says of it."""
    copy_of(EDITION, root, code=False)
    for file in files:
        (root / file.path).parent.mkdir(exist_ok=True)
        (root / file.path).write_text(file.text, "utf-8")
    return faults(root, DAY)


@pytest.mark.slow
@pytest.mark.parametrize("name", [name for name in GOOD if name != "report-a-barrier"])
def test_a_form_ends_in_records_that_the_loader_accepts(name: str, tmp_path: Path) -> None:
    ends = made(name)
    assert ends.files and not ends.faults
    assert not [draft.path for draft in ends.drafts if (EDITION / draft.path).exists()]
    assert lay(tmp_path, ends.files) == []


@pytest.mark.slow
def test_a_meeting_reads_as_people_would_write_it() -> None:
    source, meeting = made("add-a-meeting").drafts
    assert source.path == "data/sources/an-invented-note-with-a-colon-2027.yml"
    assert "date: 2027-01\n" in source.text
    assert meeting.path == "data/meetings/2027-sao-example.yml"
    assert "country: NO\nhosts:\n  governments: [NO, KR, CI]\n" in meeting.text
    assert "start: 2027-01-10\nend: 2027-01-11\n" in meeting.text


@pytest.mark.parametrize("name", FORMS)
def test_every_form_has_its_maker_and_every_choice_is_a_word_of_its_vocabulary(name: str, manual: Manual) -> None:
    assert name in {*MAKERS, form_issue.MANY}
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


# Dates, states and names


@pytest.mark.parametrize(
    ("start", "end", "lines"),
    [
        ("10 May 2027", "11 May 2027", "start: 2027-05-10\nend: 2027-05-11\n"),
        ("10–11 May 2027", "", "start: 2027-05-10\nend: 2027-05-11\n"),
        ("January 2027", "", "start: 2027-01\n"),
        ("10.5.2027", "", "start: 2027-05-10\n"),
        ("4/5/2027", "", "start: 4/5/2027\n"),
        ("soon", "", "start: soon\n"),
    ],
)
def test_a_day_is_the_day_that_is_meant_or_is_left_for_the_check(start: str, end: str, lines: str) -> None:
    assert lines in made("add-a-meeting", start=start, end=end).drafts[-1].text


@pytest.mark.parametrize(
    ("given", "path"),
    [
        ({"start": "10 May 2027", "city": "Geneva"}, "2027-geneva"),
        ({"start": "January 2027", "city": "Ísafjörður"}, "2027-isafjordur"),
        ({"start": "2027", "city": "Tromsø"}, "2027-tromso"),
        ({"start": "2027", "city": "東京", "title": "会議", "country": "Japan"}, "2027-japan"),
        ({"start": "2027", "city": "東京", "title": "会議", "country": ""}, "2027-workshop"),
        ({"start": "soon", "city": "Geneva"}, "geneva"),
        ({"start": "2027", "city": "A" + " very" * 20 + " long name"}, "2027-a-very-very-very-very-very-very-very-very-very"),
        ({"start": "2 November 2016", "end": "", "city": "Seoul"}, "2016-seoul-2"),
        ({"start": "2027", "city": "../../etc"}, "2027-etc"),
    ],
)
def test_a_file_is_called_by_whole_words_and_never_as_another(given: dict, path: str) -> None:
    draft = made("add-a-meeting", **given).drafts[-1]
    assert draft.path == f"data/meetings/{path}.yml"
    assert not (EDITION / draft.path).exists()


@pytest.mark.parametrize("name", ["Сенегал", "Senegal", "塞内加尔", "Republic of Senegal", "sn", "SEN"])
def test_a_state_is_one_state_by_whatever_name(name: str) -> None:
    assert [draft.path for draft in made("add-a-member", kind="state: a state", name=name).drafts] == ["data/members/sn.yml"]


def test_an_organisation_in_other_letters_has_a_file_that_can_be_called() -> None:
    (first,) = made("add-a-member", name="منظمة").drafts
    assert first.path == "data/members/organisation.yml"
    assert "name: منظمة\n" in first.text


def test_several_states_stand_in_a_practice() -> None:
    assert "countries: [SN, CI, GH]\n" in made("propose-a-practice", countries="Senegal, Ivory Coast plus Ghana").drafts[-1].text
    assert "countries: [Korea]\n" in made("propose-a-practice", countries="Korea").drafts[-1].text  # of two states, so the check asks which
    (draft,) = made("propose-a-practice", countries="Ivory Coast; Senegal and Ghana", title="Joint seminar for staff of three states and more").drafts
    assert draft.path == "data/practices/ci-joint-seminar-for-staff.yml"
    assert "countries: [CI, SN, GH]\n" in draft.text


def test_an_identifier_has_whole_words_only() -> None:
    assert identifier("Łódź, Ærø and Straße") == "lodz-aero-and-strasse"
    assert identifier("東京", "Tokyo") == "tokyo"
    assert identifier("東京") == ""
    assert len(identifier("x" * 100)) == 48


# What exists is never made again


@pytest.mark.slow
def test_a_member_on_record_gets_what_is_new_and_loses_nothing(tmp_path: Path) -> None:
    ends = made("add-a-member", kind="state: a state", name="Denmark", appointed="2010", in_place_by="")
    assert ends.drafts == [] and [change.path for change in ends.changes] == ["data/members/dk.yml"]
    before, after = text_of("data/members/dk.yml").splitlines(), ends.changes[0].text.splitlines()
    assert [line for line in before if line not in after] == ["gaps: [Year of appointment, Office that holds the post]"]  # which it fills
    assert [line for line in after if line not in before] == [
        "appointed: {year: 2010, source: gcr2p-2016-seoul-summary}",
        "offices:",
        "  - {text: Office for examples, source: gcr2p-2016-seoul-summary, as_of: 2027}",
        "  - {text: An invented example, source: gcr2p-2016-seoul-summary}",
    ]
    assert lay(tmp_path, ends.files) == []


def test_where_a_form_differs_from_a_record_a_person_decides() -> None:
    ends = made("add-a-member", kind="state: a state", name="Denmark", in_place_by="2001", office="", evidence="")
    (suggestion,) = ends.suggestions
    assert suggestion.edit.before == ("in_place_by: {year: 2017, source: sdu-2017-denmark-report}",)
    assert suggestion.edit.after == ("in_place_by: {year: 2001, source: gcr2p-2016-seoul-summary}",)
    assert "year: 2017" in text_of("data/members/dk.yml") and "year: 2001" not in "".join(file.text for file in ends.files)


def test_a_meeting_of_the_same_days_and_place_is_the_same_meeting() -> None:
    ends = made("add-a-meeting", start="20 June 2016", end="22 June 2016", city="Seoul", country="KR", hosts="", organisations="")
    assert [file.path for file in ends.files] == ["data/sources/an-invented-note-with-a-colon-2027.yml", "data/meetings/2016-seoul.yml"]
    assert "title: Invented meeting" not in ends.changes[0].text


def test_all_that_is_on_record_already_changes_nothing() -> None:
    ends = made(
        "add-a-meeting",
        start="20 June 2016",
        end="22 June 2016",
        city="Seoul",
        country="KR",
        hosts="KR",
        organisations="",
        attendance="",
        themes="",
        outcomes="",
        source_title="",
        source_id="gcr2p-2016-seoul-summary",
    )
    assert (ends.files, ends.suggestions) == ([], [])
    assert "on record already" in ends.remarks[-1]


def test_a_source_with_a_known_address_or_title_is_that_source(manual: Manual) -> None:
    id, known = next((id, item) for id, item in manual.sources.items() if item.url)
    assert f"sources: [{id}]\n" in made("add-a-meeting", source_url=known.url).drafts[-1].text
    assert f"sources: [{id}]\n" in made("add-a-meeting", source_title=known.title.upper(), source_url="").drafts[-1].text
    assert len(made("add-a-meeting", source_url=known.url).drafts) == 1


# A correction is made or it is not announced


def test_a_correction_is_the_mended_line_of_the_record(tmp_path: Path) -> None:
    ends = made("correct-a-detail")
    (edit,) = ends.changes[0].edits
    assert (edit.field, edit.before, edit.after) == ("end", ("end: 2016-06-22",), ("end: 2016-06-23",))
    assert ends.changes[0].text == text_of("data/meetings/2016-seoul.yml").replace("end: 2016-06-22", "end: 2016-06-23")
    assert [file.path for file in ends.files] == ["data/meetings/2016-seoul.yml"]


@pytest.mark.parametrize(
    ("given", "before", "after"),
    [
        ({"wrong": "22 June 2016", "right": "23.06.2016"}, "end: 2016-06-22", "end: 2016-06-23"),
        ({"wrong": "Republic of Korea", "right": "Сенегал", "field": "country"}, "country: KR", "country: SN"),
        ({"wrong": "x", "right": "5", "field": "number"}, "number: 6", "number: 5"),
        ({"wrong": "x", "right": "23.06.2016", "field": "last day"}, "end: 2016-06-22", "end: 2016-06-23"),
        ({"wrong": "x", "right": "23.06.2016", "field": "Last day"}, "end: 2016-06-22", "end: 2016-06-23"),
        ({"wrong": "x", "right": "19.06.2016", "field": "First day"}, "start: 2016-06-20", "start: 2016-06-19"),
        ({"wrong": "Seoul", "right": "Busan"}, "city: Seoul", "city: Busan"),
        ({"wrong": "x", "right": "more than 51", "field": "attendance[1].wording"}, "wording: more than 50,", "wording: more than 51,"),
        (
            {"wrong": "Obstacles Focal Points meet", "right": "Obstacles that Focal Points meet"},
            "Obstacles Focal Points meet",
            "Obstacles that Focal Points meet",
        ),
    ],
)
def test_a_field_that_is_named_or_holds_what_stands_there(given: dict, before: str, after: str) -> None:
    (change,) = made("correct-a-detail", **given).changes
    assert change.text == text_of("data/meetings/2016-seoul.yml").replace(before, after, 1)


MEMBER = "https://example.org/x/network/members/al/"


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({}, "Corrected: Sixth Annual Meeting of the Global Network of R2P Focal Points, last day."),
        (
            {"page": MEMBER, "wrong": "2014", "right": "2013", "field": "in_place_by.year"},
            "Corrected: Albania, latest year by which there was a Focal Point.",
        ),
        (
            {"page": MEMBER, "wrong": "x", "right": "2013", "field": "Latest year by which there was a Focal Point"},
            "Corrected: Albania, latest year by ",
        ),
    ],
)
def test_readers_are_told_of_a_correction_in_words_and_not_by_the_name_of_a_field(given: dict, sentence: str) -> None:
    ends = made("correct-a-detail", **given)
    assert ends.sentence.startswith(sentence)
    assert not re.search(r"_|\.[a-z]|\bend\b", ends.sentence)


def test_who_accepts_a_correction_is_told_that_the_source_of_its_line_is_the_old_one() -> None:
    other = made("correct-a-detail", page=MEMBER, wrong="2014", right="2013", field="in_place_by.year", source_id="gcr2p-2016-seoul-summary")
    _, body = form_replies.proposal(other, 3)
    assert (
        "**Before you accept it**\n\nThe source of “latest year by which there was a Focal Point” is still the old one, “gcr2p-2014-unga-dialogue”. "
        "The form names “gcr2p-2016-seoul-summary”. Look which of them says what is written now; if it is not the old one, change it too." in body
    )
    same = made("correct-a-detail", page=MEMBER, wrong="2014", right="2013", field="in_place_by.year", source_id="gcr2p-2014-unga-dialogue")
    assert "Before you accept" not in form_replies.proposal(same, 3)[1]
    none = made("correct-a-detail", page=MEMBER, wrong="2014", right="2013", field="in_place_by.year", source_id="")
    assert "The form names none." in form_replies.proposal(none, 3)[1]


def test_words_that_can_mean_two_fields_change_none_and_name_both() -> None:
    ends = made("correct-a-detail", wrong="x", right="Other words", field="themes")
    assert ends.files == [] and "“themes” can mean more than one field: “themes[1].text”, “themes[2].text”" in ends.remarks[0]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"wrong": "The last day is wrong"}, "found in no field"),
        ({"wrong": "gcr2p-2016-seoul-summary"}, "more than one field"),
        ({"field": "lastday"}, "has no field “lastday”"),
        ({"wrong": "20–22 June 2016", "right": "20–22 June 2016"}, "stands there already"),
        ({"page": "http://[::1"}, "leads to no page"),
        ({"page": "https://example.org/nowhere/"}, "leads to no page"),
        ({"page": "javascript:alert(1)"}, "leads to no page"),
        ({"page": "the page on Seoul"}, "leads to no page"),
    ],
)
def test_what_is_not_clear_changes_nothing_and_leads_to_the_record(given: dict, said: str) -> None:
    ends = made("correct-a-detail", **given)
    assert ends.files == [] and ends.sentence == ""
    assert said in ends.remarks[0]
    answer = form_replies.reply(ends, [], {}, [], "https://example.org/r")
    if "page" not in given:
        assert "(https://example.org/r/edit/main/data/meetings/2016-seoul.yml)" in answer
        assert "\nend: 2016-06-22\n" in answer


def test_a_record_among_others_in_a_file_is_corrected_in_its_place(manual: Manual) -> None:
    id, term = next(iter(manual.terms.items()))
    (change,) = made(
        "correct-a-detail", page=f"https://example.org/x/reference/glossary/#{id}", wrong=term.meaning[0:40], right="Other words", source_id=""
    ).changes
    assert change.path == "data/glossary.yml"
    assert change.text.count("Other words") == 1


def test_a_sentence_of_a_page_is_suggested_as_a_whole_line_and_not_proposed() -> None:
    line = next(line for line in text_of("docs/roles/hub.md").split("\n") if line.startswith("## "))
    ends = made("correct-a-detail", page="https://example.org/roles/hub/", wrong=line[3:20], right="Other words")
    (suggestion,) = ends.suggestions
    assert ends.files == []
    assert (suggestion.path, suggestion.edit.before, suggestion.edit.after) == (
        "docs/roles/hub.md",
        (line,),
        (line.replace(line[3:20], "Other words"),),
    )


def test_a_barrier_announces_nothing_and_leads_to_the_page() -> None:
    ends = made("report-a-barrier")
    assert (ends.files, ends.sentence) == ([], "")
    answer = form_replies.reply(ends, [], {}, [], "https://example.org/r")
    assert "Nothing has been changed by this report." in answer
    assert "(https://example.org/r/edit/main/docs/roles/hub.md)" in answer


# The answer


def test_an_answer_gives_no_link_that_does_not_exist_yet() -> None:
    answer = form_replies.reply(made("add-a-meeting"), [], {}, [], "https://example.org/o/r")
    links = re.findall(r"\((https://[^)]+)\)", answer)
    assert [link.partition("?")[0] for link in links] == [
        "https://example.org/o/r/new/main",
        "https://example.org/o/r/blob/main/docs/contributing/index.md",
    ]
    assert "GitHub makes a copy of it under your name (a fork)" in answer


@pytest.mark.slow
def test_a_fault_is_told_by_the_question_of_the_form(tmp_path: Path) -> None:
    ends = made("add-a-meeting", start="soon")
    lay(tmp_path, ends.files)
    answer = form_replies.reply(ends, read_all(tmp_path, DAY, REGISTRY).diagnostics, questions(FORMS["add-a-meeting"]), [], "https://example.org/r")
    assert re.search(r"“First day”: .*is not a date.* Fix: write year-month-day", answer)
    assert "Nothing is proposed yet" in answer and "/new/main" not in answer


def test_every_field_of_a_record_leads_to_a_question_that_there_is() -> None:
    asked = {"meetings": "add-a-meeting", "members": "add-a-member", "practices": "propose-a-practice"}
    assert question_of("data/meetings/x.yml", "hosts.governments[2]") == "hosts"
    assert question_of("data/members/x.yml", "evidence[1].source") == "source_id"
    assert question_of("docs/roles/hub.md", "title") is None
    for kind, form in asked.items():
        assert set(QUESTIONS[kind].values()) <= set(questions(FORMS[form]))


def test_what_is_too_long_is_cut_and_said() -> None:
    body = rendered(FORMS["add-a-member"], GOOD["add-a-member"] | {"evidence": "word " * 600})
    assert shortened(FORMS["add-a-member"], body) == ["What does the document show?"]
    answer = form_replies.proposed(made("add-a-member"), shortened(FORMS["add-a-member"], body), "https://example.org/r")
    assert "only the first 2,000 letters were read: “What does the document show?”" in answer


def test_an_answer_is_never_longer_than_github_takes_and_says_so() -> None:
    ends = made("add-a-member")
    ends.drafts[:] = [Draft(f"data/members/x{number}.yml", "text: " + "x" * 9000 + "\n") for number in range(11)]
    answer = form_replies.proposed(ends, [], "https://example.org/r")
    assert len(answer) < 65_000
    assert answer.endswith("This answer was longer than GitHub takes; the rest of it is left out here.\n")
    assert answer.count("\n```") % 2 == 0


def test_a_proposal_says_what_is_different_and_closes_its_issue() -> None:
    title, body = form_replies.proposal(made("add-a-meeting", title="@everyone <b>x</b> [y](z) ``` Closes #1"), 12)
    assert title == "Form 12: meetings/2027-sao-example and 1 more"
    assert body.startswith("**What is different for readers**\n\nA new meeting: &#64;&#8288;everyone &#60;b&#62;x&#60;/b&#62;")
    assert re.findall(r"(?:Closes|#)\s*#?\d+", body.replace("&#", "")) == ["#12", "Closes #12"] or "Closes #12" in body


HOSTILE = [
    "../../etc/passwd",
    "x\n---\nkind: state",
    '"}\n- {text: x',
    "&a *a",
    "!!python/object:os.system",
    "${{ secrets.TOKEN }}",
    "$(id) `id`",
    "\u2028kind: state",
    "\x00\x1b[2J",
    "\ud800",
    "```\n</details><script>alert(1)</script>",
    "@everyone",
    "{% raw %}",
    "NO",
    "~",
    "null",
    "a: b # c",
    "\t- x",
    "=1+1",
    "http://[::1",
    "https://example.org/network/members/dk/",
    "network/meetings/2016-seoul",
    "evidence[9].text",
    "Denmark",
    "20–22 June 2016",
    "٢٠٢٧",
    "# x\n",
]


@settings(max_examples=150)
@hypothesis.given(name=st.sampled_from(sorted(GOOD)), text=st.one_of(st.sampled_from(HOSTILE), st.text(max_size=80)), field=st.integers(0, 30))
@example(name="add-a-meeting", text="### First day", field=0)
@example(name="correct-a-detail", text="x\n---\nkind: state", field=2)
@pytest.mark.slow
def test_whatever_is_typed_stays_a_value(name: str, text: str, field: int) -> None:
    ids = list(questions(FORMS[name]))
    given_answers = GOOD[name] | {ids[field % len(ids)]: text}
    filled = form_issue.form_of(FORMS, rendered(FORMS[name], given_answers))
    filled = filled if filled and filled.name == name else form_issue.Filled(name, given_answers, [])
    ends = form_issue.answered(filled, FORMS, frozen(), DAY, text_of).outcome
    folders = {kind.path: kind.model for kind in DATA_KINDS}
    for file in ends.files:
        folder, _, file_name = file.path.removeprefix("data/").partition("/")
        assert re.fullmatch(r"[a-z0-9-]+\.yml", file_name)
        value = read(file.text).value
        assert set(value) <= set(folders[folder].model_fields)
        assert all("\n" not in line for line in flat(value))
    for answer in (form_replies.reply(ends, [], {}, [], "https://example.org/r"), form_replies.proposal(ends, 1)[1] if ends.files else ""):
        assert "<script" not in outside_code(answer) and "@everyone" not in outside_code(answer)


def flat(value: object) -> list[str]:
    """Return every text in a value."""
    if isinstance(value, dict):
        return [text for item in value.values() for text in flat(item)]
    return [text for item in value for text in flat(item)] if isinstance(value, list) else [value]


def outside_code(text: str) -> str:
    """Return Markdown without what stands in fences."""
    kept, fence = [], ""
    for line in text.split("\n"):
        sign = re.match(r"`{3,}", line)
        if fence:
            fence = "" if line.strip() == fence else fence
        elif sign:
            fence = sign[0]
        else:
            kept.append(line)
    return "\n".join(kept)
