"""What the mapping worksheet of a state's page asks, as a script that it loads when a reader fills it in. In: the manual. Out: the file.

It stands in one file for all states, because their pages are short of room, and in a script, because a page opened from disk can fetch no data.
"""

import json

from ...models.formatting import sentence
from ...models.forms import FormPart
from ...models.manual import Manual

FORM, FILE = "mapping-worksheet", "assets/mapping-worksheet.js"


def mapping_worksheet_file(manual: Manual) -> dict[str, bytes]:
    """Return the file, or none for a manual without the form."""
    if FORM not in manual.forms:
        return {}
    form = manual.forms[FORM]
    rows = {"questions": {id: question.question for id, question in manual.mapping_questions.items()}}
    asked = {
        "kind": FORM,
        "title": form.title,
        "version": form.version,
        "edition": str(manual.as_of),
        "never": [sentence(text) for text in form.never],
        "parts": [_part(part) | {"rows": rows.get(part.id, {})} for part in form.parts],
    }
    return {FILE: f"const mappingWorksheet = {json.dumps(asked, ensure_ascii=False)};\n".encode()}


def _part(part: FormPart) -> dict[str, object]:
    columns = [{"id": field.id, "label": field.label, "choices": "|".join(field.choices)} for field in part.fields]
    return {"id": part.id, "title": part.title, "line": part.line, "columns": columns}
