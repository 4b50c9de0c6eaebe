"""The pages and places that are made from records, good or refused. In: the manual. Out: their addresses."""

from collections.abc import Iterable
from functools import lru_cache

from ...models.kinds import Kind
from ...models.manual import MADE_KINDS, PLACED_KINDS, Manual


@lru_cache(maxsize=2)
def generated(manual: Manual) -> frozenset[str]:
    """Return the pages that are made from records."""
    return _addresses(manual, MADE_KINDS)


@lru_cache(maxsize=2)
def anchors(manual: Manual) -> frozenset[str]:
    """Return the addresses of records that stand on a page together with others."""
    return _addresses(manual, [kind for kind in PLACED_KINDS if kind.anchor])


def _addresses(manual: Manual, kinds: Iterable[Kind]) -> frozenset[str]:
    return frozenset(kind.page_of(id) for kind in kinds for id in [*manual.published(kind.name), *_refused(manual, kind.name)])


def _refused(manual: Manual, kind: str) -> list[str]:
    """Return the ids of a kind that exist and are refused; a row of the status table that is refused may have been a state's only one."""
    if kind == "countries" and any(broken == "treaty_status" for broken, _ in manual.broken):
        return list(manual.countries)
    return [id for broken, id in manual.broken if broken == kind]
