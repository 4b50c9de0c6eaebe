"""The title of any page, written by hand or made from a record, by its path."""

from ..models.manual import MADE_KINDS, Manual


def record_of(manual: Manual, path: str) -> tuple[str, str] | None:
    """Return the kind and id of the record that a page is made from; None for a page written by hand."""
    return next(((kind.name, id) for kind in MADE_KINDS for id in getattr(manual, kind.name) if kind.page_of(id) == path), None)


def page_title(manual: Manual, address: str) -> str:
    """Return the title of a page by its address, `roles/hub.md#what`; its path if there is no such page."""
    path = address.partition("#")[0]
    if path in manual.pages:
        return manual.pages[path].meta.title
    record = record_of(manual, path)
    return manual.record(*record).name_in(manual, record[1]) if record else path
