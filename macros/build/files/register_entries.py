"""The register of recommendations as a script for the action planner: a script also loads from a disk. In: the manual. Out: the file."""

import json

from ...models.manual import Manual

FILE = "assets/register-entries.js"


def register_entries(manual: Manual) -> bytes:
    """Return every entry with its id, its text, who says it with which force, and its theme, in the order of the documents."""
    words = manual.vocabularies
    entries = [
        {
            "id": id,
            "text": item.text,
            "said": f"{words['forces'][item.force].label}; {words['speakers'][item.speaker].label}",
            "theme": words["themes"][item.theme].label,
        }
        for id, item in manual.recommendations.items()
    ]
    return f"actionPlan.register({json.dumps(entries, ensure_ascii=False, separators=(',', ':'))});\n".encode()
