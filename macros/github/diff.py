"""What differs between two versions of the manual, for a person to read. In: two manuals. Out: differences, and a Markdown text of them.

Only what was written is compared: pages and records, field by field; of a list, the entries that came and went.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from ..models.fields import Record
from ..models.manual import DATA_KINDS, KINDS, MADE_KINDS, Manual, PageFile, page_of
from ..models.urls import url
from ..rendering.environment import inert

MOST_ROWS = 200
MOST_LETTERS = 160
WITHOUT_PAGE = {"changes", "reviews"}


class Difference(NamedTuple):
    """A field of a record in two versions; empty text where there is none."""

    kind: str
    record: str
    field: str
    before: str
    after: str


class PageDifference(NamedTuple):
    """A page that is new, gone or changed, with its address from the site's root."""

    title: str
    address: str
    what: str


def records(old: Manual, new: Manual) -> list[Difference]:
    """Return the differences of every record, by kind and id."""
    return [row for kind in DATA_KINDS for row in _kind(kind.name, getattr(old, kind.name), getattr(new, kind.name))]


def _kind(kind: str, old: Mapping[str, Record], new: Mapping[str, Record]) -> Iterator[Difference]:
    for id in [*new, *(id for id in old if id not in new)]:
        before, after = _fields(old.get(id)), _fields(new.get(id))
        for field in dict.fromkeys([*before, *after]):
            came, went = _apart(before.get(field, []), after.get(field, []))
            if came or went:
                yield Difference(kind, id, field, "; ".join(went), "; ".join(came))


def _fields(record: Record | None) -> dict[str, list[str]]:
    """Return the fields of a record that were written, each as a list of texts."""
    written = record.model_dump(mode="json", exclude_unset=True) if record else {}
    return {name: [_text(item) for item in value] if isinstance(value, list) else [_text(value)] for name, value in written.items()}


def _text(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name} {_text(item)}" for name, item in value.items())
    if isinstance(value, list):
        return " + ".join(map(_text, value))
    return str(value).lower() if isinstance(value, bool) else str(value)


def _apart(before: list[str], after: list[str]) -> tuple[list[str], list[str]]:
    """Return what came and what went, in order."""
    came, went = Counter(after) - Counter(before), Counter(before) - Counter(after)
    return list(came.elements()), list(went.elements())


def pages(old: Manual, new: Manual) -> list[PageDifference]:
    """Return the pages that are new, gone or changed: those that people write, and those that are made from a changed record."""
    rows = [PageDifference(_title(old, new, path), url(path), what) for path, what in _written(old.pages, new.pages)]
    for kind in (kind.name for kind in MADE_KINDS):
        rows += [PageDifference(_name(new if id in getattr(new, kind) else old, kind, id), url(page_of(kind, id)), what)
                 for id, what in _written(getattr(old, kind), getattr(new, kind))]
    return rows


def _name(manual: Manual, kind: str, id: str) -> str:
    return manual.record(kind, id).name_in(manual, id)


def _title(old: Manual, new: Manual, path: str) -> str:
    return (new.pages.get(path) or old.pages[path]).meta.title


def _written(old: Mapping[str, object], new: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    for id in [*new, *(id for id in old if id not in new)]:
        if id not in old:
            yield id, "new"
        elif id not in new:
            yield id, "gone"
        elif _core(old[id]) != _core(new[id]):
            yield id, "changed"


def _core(item: object) -> object:
    """Return what makes a page or record what it is: of a page its front matter and text, not its lines."""
    return (item.meta, item.body) if isinstance(item, PageFile) else item


def markdown(old: Manual, new: Manual) -> str:
    """Return both lists as Markdown for people; what was written is shown as text and acts on nothing."""
    changed, differing = pages(old, new), records(old, new)
    if not (changed or differing):
        return "## What differs\n\nNothing in pages or records.\n"
    parts = ["## What differs", ""]
    if changed:
        parts += _table("Pages", ("page", "address", ""), ((row.title, row.address, row.what) for row in changed), len(changed))
    if differing:
        rows = ((f"{KINDS[row.kind].label} {row.record}", row.field, row.before, row.after) for row in differing)
        parts += _table("Records", ("record", "field", "before", "after"), rows, len(differing))
    return "\n".join(parts)


def _table(title: str, heads: tuple[str, ...], rows: Iterable[tuple[str, ...]], number: int) -> list[str]:
    lines = [f"### {title}: {number}", "", f"| {' | '.join(heads)} |", f"|{'---|' * len(heads)}"]
    lines += [f"| {' | '.join(_cell(text) for text in row)} |" for _, row in zip(range(MOST_ROWS), rows, strict=False)]
    return [*lines, "", *([f"And {number - MOST_ROWS} more.", ""] if number > MOST_ROWS else [])]


def _cell(text: str) -> str:
    short = text if len(text) <= MOST_LETTERS else text[:MOST_LETTERS] + " …"
    return str(inert(short)).replace("@", "&#64;")
