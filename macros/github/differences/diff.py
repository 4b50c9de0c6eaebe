"""What differs between two versions of the manual, for a person to read. In: two versions as they were read. Out: differences, and a Markdown text of them.

Only what was written is compared: pages and records, field by field, of a list the entries that came and went; the words of vocabularies,
the navigation and the settings. Of a state with a new name, the texts that keep the old one are listed. First stands what an editor may have
to change as well: where a value that was replaced still stands as it was.
"""

from collections.abc import Iterable

from ...models.formatting import shortened
from ...models.manual import KINDS
from ..quiet import quiet
from .old_names import old_names, showing
from .record_diff import Version, pages, records
from .settings_diff import navigation, settings
from .still_there import Still, still_there

MOST_ROWS = 200
MOST_LETTERS = 160
MOST_OF_A_VALUE = 8
STILL = "Still as it was elsewhere"
WHAT_TO_DO = (
    "This proposal replaced a value, and the places below still give it as it was. Change those that are wrong now, in the same proposal. "
    "If they are right, look at the change again. What tells of the past may stay."
)


def markdown(old: Version, new: Version) -> str:
    """Return everything that differs as Markdown for people; what was written is shown as text and acts on nothing."""
    before, after = old.manual, new.manual
    differing = ((f"{_label(row.kind)} {row.record}", row.field, row.before, row.after) for row in records(before, after))
    parts = [
        *_still(still_there(old, new)),
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


def _still(rows: list[Still]) -> list[str]:
    """Return the places that hold a value as it was, a few of each value, with how many more there are."""
    shown: list[tuple[str, ...]] = []
    for was, now in dict.fromkeys((row.was, row.now) for row in rows):
        of_it = [row for row in rows if (row.was, row.now) == (was, now)]
        shown += of_it[:MOST_OF_A_VALUE]
        if len(of_it) > MOST_OF_A_VALUE:
            shown.append((was, now, _more(len(of_it) - MOST_OF_A_VALUE), ""))
    return _table(STILL, ("it was", "it is now", "still as it was in", "there it says"), shown, len(rows), WHAT_TO_DO)


def _more(number: int) -> str:
    return f"and {number} more place{'s' if number > 1 else ''}"


def _label(kind: str) -> str:
    return KINDS[kind].label if kind in KINDS else f"word of {kind}:"


def _table(title: str, heads: tuple[str, ...], found: Iterable[tuple[str, ...]], number: int = 0, told: str = "") -> list[str]:
    """Return a table under its title with how many there are, and a line between them that says what it is for."""
    rows = list(found)
    if not rows:
        return []
    lines = [f"### {title}: {number or len(rows)}", "", *([told, ""] if told else []), f"| {' | '.join(heads)} |", f"|{'---|' * len(heads)}"]
    lines += [f"| {' | '.join(_cell(text) for text in row)} |" for row in rows[:MOST_ROWS]]
    return [*lines, "", *([f"And {len(rows) - MOST_ROWS} more.", ""] if len(rows) > MOST_ROWS else [])]


def _cell(text: str) -> str:
    return quiet(shortened(text, MOST_LETTERS))
