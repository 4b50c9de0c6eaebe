"""Macros of the placement explorer."""

from functools import partial
from typing import Annotated, NamedTuple

from markupsafe import Markup

from ..models.fields import Refers
from ..models.manual import Manual
from ..models.placement import Answer
from ..queries import placement
from ..queries.titles import page_title
from ..reading.markdown.call_reader import expand_calls
from ..rendering.environment import render
from ..rendering.markdown_extensions.raw_html import seal
from ..rendering.markdown_text import paragraph_html
from . import inline

QuestionId = Annotated[str, Refers("placement_questions")]


class Passage(NamedTuple):
    """A passage ready to be shown: what it speaks of, where it stands, and its text or the cell that holds it."""

    about: str
    page: str
    html: Markup
    cell: object


class Shown(NamedTuple):
    """An answer with its passages."""

    id: str
    record: Answer
    speaks_for: list[Passage]
    speaks_against: list[Passage]


def placement_question(manual: Manual, id: QuestionId) -> str:
    """Block: the answers to a question on where the post could sit, each with the passages that speak for and against a place."""
    question = manual.placement_questions[id]
    answers = [Shown(key, answer, *(_passages(manual, answer, side) for side in ("for", "against"))) for key, answer in question.answers.items()]
    titles = {page: page_title(manual, page) for answer in question.answers.values() for page in answer.read}
    return render(manual, "placement/question.html", id=id, question=question, answers=answers, titles=titles)


def placement_note(manual: Manual) -> str:
    """Block: with scripts, what can be done with the answers of the placement explorer: print, copy the address, take back."""
    return render(manual, "placement/note.html")


def _passages(manual: Manual, answer: Answer, side: str) -> list[Passage]:
    macros = {name: partial(getattr(inline, name), manual) for name in ("cite", "editors", "standing", "count", "public_total", "member_count")}
    return [
        Passage(quoted.about, quoted.page, paragraph_html(expand_calls(quoted.text, macros, seal)), quoted.cell)
        for quoted in placement.passages(manual, answer, side)
    ]
