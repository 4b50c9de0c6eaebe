"""Questions that are answered, by section of the menu; and those whose answer is who of a group has a Focal Point on record."""

import dataclasses

import pytest
from pydantic import ValidationError

from macros.build.search.answers import answers
from macros.build.search.facts import members_of
from macros.build.search.pages import Indexed
from macros.build.site import BuiltPage
from macros.components import REGISTRY
from macros.models.answers import Answer
from macros.models.formatting import day
from macros.models.manual import Manual
from macros.queries.answers import by_section


def test_every_question_stands_once_in_a_section(manual: Manual):
    found = by_section(manual, not_here=False)
    told = [answer.question for answers in found.values() for answer in answers]
    assert len(found) > 3 and sorted(told) == sorted(answer.question for answer in manual.answers.values() if not answer.not_here)
    assert all(manual.pages[answer.page.partition("#")[0]].above[0].name == name for name, answers in found.items() for answer in answers)


@pytest.mark.parametrize("page", ["network/members/gh.md", "practices/cases/gh-npc.md", "tools/instruments/rome-statute.md#states"])
def test_a_question_that_a_made_page_answers_stands_in_the_section_of_its_list(manual: Manual, page: str):
    answer = Answer(question="Who?", page=page)
    [[name, told]] = by_section(dataclasses.replace(manual, answers={"who": answer}), not_here=False).items()
    listed = next(each for path, each in manual.pages.items() if path == f"{page.rpartition('/')[0]}/index.md")
    assert name == listed.above[0].name and told == [answer]


def test_members_of_a_group_are_named_and_the_register_is_not_called_full(manual: Manual):
    row = next(iter(manual.memberships.values())).model_copy(update={"country": "GH", "body": "un-african-group", "status": "member"})
    told = members_of(dataclasses.replace(manual, memberships={"GH un-african-group": row}), "un-african-group")
    assert told.text == "On record: Ghana. The register is not the full list, so who is missing may have one."
    none = members_of(dataclasses.replace(manual, members={}), "un-african-group")
    assert none.text == "None is on record. The register is not the full list, so who is missing may have one."


PLACE = """<main><div class="prose"><h2 id="not">What it is not</h2><p>It is a network. <a role="doc-noteref" href="#n1">1</a></p></div>
<ol data-sources><li id="n1"><a data-title href="/reference/sources/#gcr2p-2016-seoul-summary">Seoul</a></li></ol></main>"""


def shown(manual: Manual, summary: str = "", page: str = "network/functions.md#not", **fields: object) -> dict:
    answer = Answer(question="Who pays?", page=page, **fields)
    known = Indexed("network/functions/", "page", "page", "For what?", summary, "", (), [], [])
    alone = dataclasses.replace(manual, answers={"who-pays": answer}, pages={})
    return answers([BuiltPage("network/functions/index.html", PLACE)], [known], alone)[0]


def test_a_text_of_its_own_has_the_sources_that_it_names_and_none_of_the_place(manual: Manual):
    source = "gcr2p-2012-recommendations"
    assert shown(manual, text="Nothing read says so.")["from"] == []
    assert shown(manual, text="The brief says so.", sources=(source,))["from"] == [manual.sources[source].short]
    assert shown(manual)["from"] == [manual.sources["gcr2p-2016-seoul-summary"].short]


def test_the_date_of_an_answer_is_that_of_the_page_or_of_the_record_that_the_page_is_made_from(manual: Manual):
    id, practice = next((id, practice) for id, practice in manual.practices.items() if practice.reviewed)
    answer = Answer(question="Who did it?", page=f"practices/cases/{id}.md", text="A state did.")
    place = f"practices/cases/{id}/"
    known, built = Indexed(place, "page", "page", "A case", "", "", (), [], []), BuiltPage(f"{place}index.html", PLACE)
    (told,) = (its for its in answers([built], [known], dataclasses.replace(manual, answers={"who": answer})) if its["ask"][0] == "Who did it?")
    assert told["date"] == f"reviewed {day(practice.reviewed)}"
    assert shown(manual)["date"] == ""


def test_sources_without_a_text_are_refused_since_nobody_would_see_them():
    with pytest.raises(ValidationError, match="stands without a text"):
        Answer(question="Who pays?", page="network/functions.md", sources=("seoul",))


def test_the_list_of_questions_gives_the_sources_of_a_text(manual: Manual):
    told = next(iter(manual.answers.values())).model_copy(
        update={"fact": None, "text": "The brief says so.", "sources": ("gcr2p-2012-recommendations",)}
    )
    assert "data-cite" in REGISTRY["answer_list"](dataclasses.replace(manual, answers={"who-pays": told}))


@pytest.mark.parametrize(
    ("place", "says"),
    [
        ("It lists fourteen factors. How sure each is stands below the tables.", "It lists fourteen factors."),
        ("A post can be shared. See the clause. It has two names.", "A post can be shared. It has two names."),
        ("The set is the editors'. Five lines could do. The set is the editors’.", "The set is the editors'. Five lines could do."),
        ("Other bodies show how it was done. Uganda. A law was made there.", "Other bodies show how it was done. A law was made there."),
        ("This page shows who warns of what.", "This page shows who warns of what."),
    ],
)
def test_an_answer_from_a_place_leaves_out_what_only_speaks_of_the_place(manual: Manual, place: str, says: str):
    assert shown(manual, summary=place, page="network/functions.md")["text"] == says
