"""The title of any page, written by hand or made from a record, by its path."""

from ..models.urls import GENERATED, page_of
from ..models.manual import Manual
from .citations import title_of


def record_of(manual: Manual, path: str) -> tuple[str, str] | None:
    """Return the kind and id of the record that a page is made from; None for a page written by hand."""
    return next(((kind, id) for kind in GENERATED for id in getattr(manual, kind) if page_of(kind, id) == path), None)


def page_title(manual: Manual, address: str) -> str:
    """Return the title of a page by its address, `roles/hub.md#what`; its path if there is no such page."""
    path = address.partition("#")[0]
    if path in manual.pages:
        return manual.pages[path].meta.title
    record = record_of(manual, path)
    return title_of(manual, *record) if record else path
