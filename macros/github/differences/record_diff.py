"""Differences of records, words and pages between two versions, field by field. In: two versions as they were read. Out: rows."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ...models.fields import Record
from ...models.manual import DATA_KINDS, MADE_KINDS, Manual, page_of
from ...models.page_files import PageFile
from ...models.urls import url


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


class Version(NamedTuple):
    """A version of the manual: what could be read, the files that could not, its settings as written, pictures and attachments that differ, and the texts of files.

    Of the version before, those are the texts of the files that differ; of this one, all.
    """

    manual: Manual
    unread: frozenset[str] = frozenset()
    settings: Mapping = {}
    handed_out: tuple[tuple[str, str], ...] = ()
    texts: Mapping[str, str] = {}


def records(old: Manual, new: Manual) -> list[Difference]:
    """Return the differences of every record, by kind and id, and of every word of a vocabulary; what cannot be read now is left out."""
    rows = [row for kind in DATA_KINDS for row in _kind(kind.name, getattr(old, kind.name), _readable(new, kind.name, getattr(old, kind.name)))]
    for name in sorted({*old.vocabularies, *new.vocabularies}):
        rows += _kind(name, old.vocabularies.get(name, {}), new.vocabularies.get(name, {}))
    return rows


def _readable(new: Manual, kind: str, old: Mapping[str, Record]) -> Mapping[str, Record]:
    """Return the records of a kind, those that cannot be read now as they were, so that they do not count as gone."""
    there = getattr(new, kind)
    return {**there, **{id: record for id, record in old.items() if id not in there and new.is_broken(kind, id)}}


def _kind(kind: str, old: Mapping[str, Record], new: Mapping[str, Record]) -> Iterator[Difference]:
    for id in [*new, *(id for id in old if id not in new)]:
        if _is_the_same(old.get(id), new.get(id)):  # as nearly all of many thousand
            continue
        before, after = _fields(old.get(id)), _fields(new.get(id))
        for field in dict.fromkeys([*before, *after]):
            came, went = _apart(before.get(field, []), after.get(field, []))
            if came or went:
                yield Difference(kind, id, field, "; ".join(went), "; ".join(came))


def _is_the_same(before: Record | None, after: Record | None) -> bool:
    return before == after and (before is None or before.model_fields_set == after.model_fields_set)


def _fields(record: Record | None) -> dict[str, list[str]]:
    """Return the fields of a record that were written, each as a list of texts."""
    written = record.model_dump(mode="json", exclude_unset=True) if record else {}
    return {name: [as_text(item) for item in value] if isinstance(value, list) else [as_text(value)] for name, value in written.items()}


def as_text(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name} {as_text(item)}" for name, item in value.items())
    if isinstance(value, list):
        return " + ".join(map(as_text, value))
    return str(value).lower() if isinstance(value, bool) else str(value)


def _apart(before: list[str], after: list[str]) -> tuple[list[str], list[str]]:
    """Return what came and what went, in order."""
    came, went = Counter(after) - Counter(before), Counter(before) - Counter(after)
    return list(came.elements()), list(went.elements())


def pages(old: Version, new: Version) -> list[PageDifference]:
    """Return the pages that are new, gone, moved, changed or cannot be read: those that people write, and those that are made from a changed record."""
    before, after = old.manual, new.manual
    rows = [PageDifference(_title(before, after, path), url(path), what) for path, what in _written(before.pages, after.pages, new, "pages")]
    for kind in (kind.name for kind in MADE_KINDS):
        rows += [
            PageDifference(name_of(after if id in getattr(after, kind) else before, kind, id), url(page_of(kind, id)), what)
            for id, what in _written(getattr(before, kind), getattr(after, kind), new, kind)
        ]
    return _moved(rows, after)


def _moved(rows: list[PageDifference], new: Manual) -> list[PageDifference]:
    """Return the rows with one in place of two for a page that went to another address, as moved.yml says."""
    came = {row.address for row in rows if row.what == "new"}
    moves = {row.address: new.moved[row.address] for row in rows if row.what == "gone" and new.moved.get(row.address) in came}
    found = [row for row in rows if row.address not in moves.values()]
    return [row._replace(address=f"{row.address} → {moves[row.address]}", what="moved") if row.address in moves else row for row in found]


def name_of(manual: Manual, kind: str, id: str) -> str:
    return manual.record(kind, id).name_in(manual, id)


def _title(old: Manual, new: Manual, path: str) -> str:
    return (new.pages.get(path) or old.pages[path]).meta.title


def _written(old: Mapping[str, object], new: Mapping[str, object], version: Version, kind: str) -> Iterator[tuple[str, str]]:
    for id in [*new, *(id for id in old if id not in new)]:
        if id not in old:
            yield id, "new"
        elif id not in new:
            broken = version.manual.is_broken(kind, id) or kind == "pages" and f"docs/{id}" in version.unread
            yield id, "cannot be read" if broken else "gone"
        elif _core(old[id]) != _core(new[id]):
            yield id, "changed"


def _core(item: object) -> object:
    """Return what makes a page or record what it is: of a page its front matter and text, not its lines."""
    return (item.meta, item.body) if isinstance(item, PageFile) else item
