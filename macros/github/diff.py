"""What differs between two versions of the manual, for a person to read. In: two versions as they were read. Out: differences, and a Markdown text of them.

Only what was written is compared: pages and records, field by field, of a list the entries that came and went; the words of vocabularies,
the navigation and the settings. Of a state with a new name, the texts that keep the old one are listed.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from ..models.fields import Record, Refers
from ..models.formatting import shortened
from ..models.manual import DATA_KINDS, KINDS, MADE_KINDS, Manual, page_of
from ..models.marked_fields import references
from ..models.page_files import PageFile
from ..models.urls import url
from ..reading.files.settings_file import stops
from .quiet import quiet

MOST_ROWS = 200
MOST_LETTERS = 160


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
    """A version of the manual: what could be read, the files that could not, its settings as written, and pictures and attachments that differ."""

    manual: Manual
    unread: frozenset[str] = frozenset()
    settings: Mapping = {}
    handed_out: tuple[tuple[str, str], ...] = ()


class OldName(NamedTuple):
    """A file whose text keeps the old name of a state, and how often."""

    file: str
    name: str
    number: int


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


def pages(old: Version, new: Version) -> list[PageDifference]:
    """Return the pages that are new, gone, moved, changed or cannot be read: those that people write, and those that are made from a changed record."""
    before, after = old.manual, new.manual
    rows = [PageDifference(_title(before, after, path), url(path), what) for path, what in _written(before.pages, after.pages, new, "pages")]
    for kind in (kind.name for kind in MADE_KINDS):
        rows += [
            PageDifference(_name(after if id in getattr(after, kind) else before, kind, id), url(page_of(kind, id)), what)
            for id, what in _written(getattr(before, kind), getattr(after, kind), new, kind)
        ]
    return _moved(rows, after)


def _moved(rows: list[PageDifference], new: Manual) -> list[PageDifference]:
    """Return the rows with one in place of two for a page that went to another address, as moved.yml says."""
    came = {row.address for row in rows if row.what == "new"}
    moves = {row.address: new.moved[row.address] for row in rows if row.what == "gone" and new.moved.get(row.address) in came}
    found = [row for row in rows if row.address not in moves.values()]
    return [row._replace(address=f"{row.address} → {moves[row.address]}", what="moved") if row.address in moves else row for row in found]


def _name(manual: Manual, kind: str, id: str) -> str:
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


def settings(old: Mapping, new: Mapping) -> list[Difference]:
    """Return the differences of the settings: name, address, office, notice and the rest of mkdocs.yml but its navigation."""
    before, after = dict(_flat(old)), dict(_flat(new)) if old else {}
    return [
        Difference("setting", name, "", before.get(name, ""), after.get(name, ""))
        for name in dict.fromkeys([*before, *after])
        if before.get(name, "") != after.get(name, "")
    ]


def _flat(value: Mapping, above: str = "") -> Iterator[tuple[str, str]]:
    for name, item in value.items():
        if isinstance(item, Mapping):
            yield from _flat(item, f"{above}{name}.")
        elif name != "nav":
            yield above + str(name), _text(item)


def navigation(old: Mapping, new: Mapping) -> list[tuple[str, str, str]]:
    """Return what came into, went out of or changed its place in the navigation: the page, and its section, title and neighbour before and after."""
    before, after = _places(old), _places(new) if old else {}
    rows = [(page, before.get(page, ""), after.get(page, "")) for page in dict.fromkeys([*before, *after]) if before.get(page) != after.get(page)]
    if not rows and [*before] != [*after]:
        first = next(page for page, other in zip(after, before, strict=False) if page != other)
        rows = [(first, "another order", "another order")]
    return rows


def _places(settings: Mapping) -> dict[str, str]:
    """Return each page of a navigation with the sections above it and its title: `Roles › The hub`."""
    titles: dict[tuple, str] = {}
    found = {}
    for stop in stops(settings.get("nav")):
        above = " › ".join(title for where, title in titles.items() if stop.where[: len(where)] == where)
        if stop.is_section:
            titles[stop.where] = str(stop.title)
        else:
            found[str(stop.page)] = " › ".join(part for part in (above, str(stop.title or "")) if part)
    return found


def old_names(old: Manual, new: Manual) -> list[OldName]:
    """Return the files whose text still holds the name that a state had before."""
    renamed = {item.name for code, item in old.countries.items() if code in new.countries and new.countries[code].name != item.name}
    texts = [*((f"docs/{page.path}", _page_text(page)) for page in new.pages.values()), *_record_texts(new)] if renamed else []
    return [OldName(file, name, number) for name in sorted(renamed) for file, text in texts if (number := _count(name, text))]


def _count(name: str, text: str) -> int:
    return len(re.findall(rf"(?<!\w){re.escape(name)}(?!\w)", text))


def _page_text(page: PageFile) -> str:
    return f"{_text(page.meta.model_dump(mode='json', exclude_unset=True))}\n{page.body}"


def _record_texts(manual: Manual) -> Iterator[tuple[str, str]]:
    """Yield the texts of records by file; those of a file of many together."""
    for kind in DATA_KINDS:
        held: dict[str, list[str]] = {}
        for id, record in getattr(manual, kind.name).items() if kind.name != "countries" else ():
            held.setdefault(kind.file_of(id), []).append(_text(record.model_dump(mode="json", exclude_unset=True)))
        yield from ((file, "\n".join(texts)) for file, texts in held.items())
    for name, words in manual.vocabularies.items():
        yield f"data/vocabularies/{name}.yml", "\n".join(f"{item.label} {item.description}" for item in words.values())


def showing(old: Manual, new: Manual) -> list[PageDifference]:
    """Return the pages made from records that name a state whose name is another now, and so show the new one."""
    renamed = {code for code, item in old.countries.items() if code in new.countries and new.countries[code].name != item.name}
    rows = []
    for kind in (kind for kind in MADE_KINDS if renamed and kind.name != "countries"):
        for id, record in getattr(new, kind.name).items():
            codes = {text for _, marker, text in references(record, kind.model) if marker == Refers("countries")}
            if codes & renamed:
                rows.append(PageDifference(_name(new, kind.name, id), url(kind.page_of(id)), "shows the new name"))
    return rows


def _core(item: object) -> object:
    """Return what makes a page or record what it is: of a page its front matter and text, not its lines."""
    return (item.meta, item.body) if isinstance(item, PageFile) else item


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
