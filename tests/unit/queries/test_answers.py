"""Questions that are answered, by section of the menu; and those whose answer is who of a group has a Focal Point on record."""

import dataclasses

from macros.build.search.facts import members_of
from macros.models.manual import Manual
from macros.queries.answers import by_section


def test_every_question_stands_once_in_a_section(manual: Manual):
    found = by_section(manual, not_here=False)
    told = [answer.question for answers in found.values() for answer in answers]
    assert len(found) > 3 and sorted(told) == sorted(answer.question for answer in manual.answers.values() if not answer.not_here)
    assert all(manual.pages[answer.page.partition("#")[0]].above[0].name == name for name, answers in found.items() for answer in answers)


def test_members_of_a_group_are_named_and_the_register_is_not_called_full(manual: Manual):
    row = next(iter(manual.memberships.values())).model_copy(update={"country": "GH", "body": "un-african-group", "status": "member"})
    told = members_of(dataclasses.replace(manual, memberships={"GH un-african-group": row}), "un-african-group")
    assert told.text == "On record: Ghana. The register is not the full list, so who is missing may have one."
    none = members_of(dataclasses.replace(manual, members={}), "un-african-group")
    assert none.text == "None is on record. The register is not the full list, so who is missing may have one."
