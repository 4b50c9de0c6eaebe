"""The forms for issues, and what people might write into them. In: the forms of this checkout. Out: bodies of issues as GitHub makes them."""

import datetime as dt
import tempfile
from functools import cache
from pathlib import Path

from manuals import EDITION, ROOT, copy_of, read

from macros.github.forms.issue_forms import questions
from macros.models.manual import Manual
from macros.reading.yaml import reader

DAY = dt.date(2027, 1, 20)
FORMS = {
    path.stem: reader.read(path.read_text("utf-8")).value for path in (ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml") if path.stem != "config"
}
NEW_SOURCE = {
    "source_title": "An invented note: with a colon",
    "source_publisher": "Example Organisation",
    "source_url": "https://example.org/note",
    "source_date": "January 2027",
    "source_standing": "official: Official record",
    "source_read": "full: all of it",
    "source_place": "Paragraph 3",
}
SEOUL = "https://example.org/focal-points-manual/network/meetings/2016-seoul/#top"
GOOD = {
    "add-a-meeting": NEW_SOURCE
    | {
        "title": "Invented meeting",
        "type": "workshop: Workshop",
        "start": "10 January 2027",
        "end": "11.1.2027",
        "city": "São Example",
        "country": "norvège",
        "hosts": "NO; Republic of Korea and Ivory Coast",
        "organisations": "Example Organisation",
        "attendance": "more than 20",
        "unit": "officials",
        "themes": "- How to fill in a form\n- What comes back",
        "outcomes": "A record",
    },
    "add-a-member": {
        "kind": "organisation: an organisation",
        "name": "Example Organisation",
        "evidence": "An invented example",
        "in_place_by": "2027",
        "office": "Office for examples",
        "source_id": "https://example.org/reference/sources/#gcr2p-2016-seoul-summary",
    },
    "propose-a-practice": {
        "title": "Invented seminar for staff",
        "countries": "Norway",
        "year": "2026",
        "situation": "What led to the example.",
        "done": "An invented example.\nIt has two lines.",
        "result": "What came of the example.",
        "themes": "awareness: Awareness and public diplomacy, training: Training officials",
        "source_id": "gcr2p-2016-seoul-summary",
    },
    "correct-a-detail": {"page": SEOUL, "wrong": "20–22 June 2016", "right": "20–23 June 2016", "source_id": "gcr2p-2016-seoul-summary"},
    "report-a-barrier": {
        "page": "https://example.org/roles/hub/",
        "tried": "Open the menu with the keyboard",
        "happened": "Nothing",
        "setup": "Keyboard only",
    },
    "add-many-records": {
        "kind": "members: Members",
        "table": "Name\tKind\tWhat does the document show?\tsource_id\nExample Office\torganisation\tAn example\tgcr2p-2016-seoul-summary",
    },
}


def rendered(form: dict, given_answers: dict[str, str]) -> str:
    """Return an issue's body as GitHub writes it from a form."""
    return "\n\n".join(f"### {label}\n\n{given_answers.get(id, '_No response_')}" for id, label in questions(form).items())


@cache
def frozen() -> Manual:
    """The frozen edition, read once."""
    with tempfile.TemporaryDirectory() as folder:
        return read(copy_of(EDITION, Path(folder), code=False), DAY)


def text_of(path: str) -> str:
    """Return the text of a file of the frozen edition."""
    return (EDITION / path).read_text("utf-8")
