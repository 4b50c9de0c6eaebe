"""Where the old name of a state is left after it got another. In: two versions of the manual. Out: files that keep it, pages that show the new one."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...models.fields import Refers
from ...models.manual import DATA_KINDS, MADE_KINDS, Manual
from ...models.marked_fields import references
from ...models.page_files import PageFile
from ...models.urls import url
from .record_diff import PageDifference, as_text, name_of


class OldName(NamedTuple):
    """A file whose text keeps the old name of a state, and how often."""

    file: str
    name: str
    number: int


def old_names(old: Manual, new: Manual) -> list[OldName]:
    """Return the files whose text still holds the name that a state had before."""
    renamed = {item.name for code, item in old.countries.items() if code in new.countries and new.countries[code].name != item.name}
    texts = [*((f"docs/{page.path}", _page_text(page)) for page in new.pages.values()), *_record_texts(new)] if renamed else []
    return [OldName(file, name, number) for name in sorted(renamed) for file, text in texts if (number := _count(name, text))]


def _count(name: str, text: str) -> int:
    return len(re.findall(rf"(?<!\w){re.escape(name)}(?!\w)", text))


def _page_text(page: PageFile) -> str:
    return f"{as_text(page.meta.model_dump(mode='json', exclude_unset=True))}\n{page.body}"


def _record_texts(manual: Manual) -> Iterator[tuple[str, str]]:
    """Yield the texts of records by file; those of a file of many together."""
    for kind in DATA_KINDS:
        held: dict[str, list[str]] = {}
        for id, record in getattr(manual, kind.name).items() if kind.name != "countries" else ():
            held.setdefault(kind.file_of(id), []).append(as_text(record.model_dump(mode="json", exclude_unset=True)))
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
                rows.append(PageDifference(name_of(new, kind.name, id), url(kind.page_of(id)), "shows the new name"))
    return rows
