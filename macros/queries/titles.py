"""What any page is called, written by hand or made from a record, by its path."""

from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from ..models.manual import MADE_KINDS, Manual


def record_of(manual: Manual, path: str) -> tuple[str, str] | None:
    """Return the kind and id of the record that a page is made from; None for a page written by hand."""
    return _records(manual).get(path)


@lru_cache(maxsize=2)
def _records(manual: Manual) -> Mapping[str, tuple[str, str]]:
    return {kind.page_of(id): (kind.name, id) for kind in MADE_KINDS for id in getattr(manual, kind.name)}


def page_title(manual: Manual, address: str) -> str:
    """Return what a page is called by its address, `roles/hub.md#what`; its path if there is no such page.

    A name that two pages share is told with its section: Training (Best practices).
    """
    path = address.partition("#")[0]
    if path in manual.pages:
        return _names(manual)[path]
    record = record_of(manual, path)
    return manual.record(*record).page_title_in(manual, record[1]) if record else path


@lru_cache(maxsize=2)
def _names(manual: Manual) -> Mapping[str, str]:
    number = Counter(page.name for page in manual.pages.values())
    return {
        path: f"{page.name} ({page.above[-1].name})" if number[page.name] > 1 and page.above else page.name for path, page in manual.pages.items()
    }
