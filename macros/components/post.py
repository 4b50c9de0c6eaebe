"""Macros on setting up the post: public acts and what they settle."""

from typing import Annotated

from ..models.fields import Word
from ..models.manual import Manual
from ..queries import acts as query
from ..queries.papers import papers
from ..rendering.environment import render


def act_table(manual: Manual, group: Annotated[str, Word("act-groups")]) -> str:
    """Block: the acts of a group, with form, date and what each is known to settle."""
    return render(manual, "act/table.html", group=group, rows=query.acts(manual, group))


def act_element(manual: Manual, word: Annotated[str, Word("mandate-elements")]) -> str:
    """Block: what the acts say on one element of a mandate."""
    return render(manual, "act/element.html", word=word, rows=query.settling(manual, word))


def paper_files(manual: Manual) -> str:
    """Block: the papers to copy, each with the files that a release made of it."""
    return render(manual, "paper/files.html", papers=papers(manual))
