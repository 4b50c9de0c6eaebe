"""What people typed into an issue form. In: the form, and the issue's body as GitHub renders it. Out: answers by the id of their question.

What people typed is only ever a value: it is cleaned to one line, and a YAML writer quotes it, so it cannot become structure.
"""

from collections.abc import Mapping

from ...models.fields.text import CONTROL

NO_ANSWER = {"", "_No response_", "None"}
MOST_LETTERS = 2000
MOST_TABLE = 60_000
TABLE = "table"
Answers = Mapping[str, str]


def questions(form: Mapping) -> dict[str, str]:
    """Return the label of each question of a form by its id, in order."""
    return {part["id"]: part["attributes"]["label"] for part in form["body"] if "id" in part}


def answers(form: Mapping, body: str) -> dict[str, str] | None:
    """Return the answers to a form by id, without those left empty; None if the body is not of this form."""
    texts = _texts(form, body)
    return None if texts is None else {id: text[: _most(id)] for id, text in texts.items()}


def shortened(form: Mapping, body: str) -> list[str]:
    """Return the labels of the questions whose answers were longer than is read, so that what is missing is said."""
    asked = questions(form)
    return [asked[id] for id, text in (_texts(form, body) or {}).items() if len(text) > _most(id)]


def _most(id: str) -> int:
    return MOST_TABLE if id == TABLE else MOST_LETTERS


def _texts(form: Mapping, body: str) -> dict[str, str] | None:
    found, rest = {}, "\n" + body.replace("\r\n", "\n") + "\n"
    asked = questions(form)
    for label in asked.values():
        before, heading, after = rest.partition(f"\n### {label}\n")
        if not heading:
            return None
        found[label], rest = before, after
    texts = [*list(found.values())[1:], rest]
    return {id: text.strip("\n ") if id == TABLE else text.strip() for id, text in zip(asked, texts, strict=True) if text.strip() not in NO_ANSWER}


def clean(text: str) -> str:
    """Return text on one line, without invisible characters."""
    one = " ".join(CONTROL.sub(" ", text.replace("\t", " ")).split())
    return one.encode("utf-8", "ignore").decode("utf-8")
