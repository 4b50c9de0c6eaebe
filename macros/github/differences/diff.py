"""What differs between two versions of the manual, for a person to read. In: two versions as they were read. Out: differences, and a Markdown text of them.

Only what was written is compared: pages and records, field by field, of a list the entries that came and went; the words of vocabularies,
the navigation and the settings. Of a state with a new name, the texts that keep the old one are listed.
"""

from collections.abc import Iterable

from ...models.formatting import shortened
from ...models.manual import KINDS
from ..quiet import quiet
from .old_names import old_names, showing
from .record_diff import Version, pages, records
from .settings_diff import navigation, settings

MOST_ROWS = 200
MOST_LETTERS = 160


def markdown(old: Version, new: Version) -> str:
    """Return everything that differs as Markdown for people; what was written is shown as text and acts on nothing."""
    before, after = old.manual, new.manual
    differing = ((f"{_label(row.kind)} {row.record}", row.field, row.before, row.after) for row in records(before, after))
    parts = [
        *_table("Pages", ("page", "address", ""), [*pages(old, new), *showing(before, after)]),
        *_table("Records and words", ("record", "field", "before", "after"), differing),
        *_table("Settings", ("setting", "before", "after"), ((row.record, row.before, row.after) for row in settings(old.settings, new.settings))),
        *_table("Navigation", ("page", "before", "after"), navigation(old.settings, new.settings)),
        *_table(
            "Texts that keep an old name", ("file", "old name", "times"), ((row.file, row.name, str(row.number)) for row in old_names(before, after))
        ),
        *_table("Pictures and attachments", ("file", ""), new.handed_out),
        *_table("Files that cannot be read", ("file", "see the check"), ((path, "") for path in sorted(new.unread - old.unread))),
    ]
    return "\n".join(["## What differs", "", *(parts or ["Nothing in pages, records, words, settings or navigation.", ""])])


def _label(kind: str) -> str:
    return KINDS[kind].label if kind in KINDS else f"word of {kind}:"


def _table(title: str, heads: tuple[str, ...], found: Iterable[tuple[str, ...]]) -> list[str]:
    rows = list(found)
    if not rows:
        return []
    lines = [f"### {title}: {len(rows)}", "", f"| {' | '.join(heads)} |", f"|{'---|' * len(heads)}"]
    lines += [f"| {' | '.join(_cell(text) for text in row)} |" for row in rows[:MOST_ROWS]]
    return [*lines, "", *([f"And {len(rows) - MOST_ROWS} more.", ""] if len(rows) > MOST_ROWS else [])]


def _cell(text: str) -> str:
    return quiet(shortened(text, MOST_LETTERS))
