"""Recommendations, practices and the programme of work, and what links them to chapters and modules."""

from functools import lru_cache
from typing import NamedTuple

from ..models.manual import KINDS, Manual
from ..models.pages import Module
from ..models.practices import Practice, Recommendation

CHEAPEST_FIRST = {"budget-neutral": 0, "small": 1, None: 2, "needs-resources": 3}


class Taught(NamedTuple):
    """A module, by code."""

    code: str
    record: Module


class Advice(NamedTuple):
    """A recommendation with the modules that teach it."""

    id: str
    record: Recommendation
    modules: list[Taught]


class Case(NamedTuple):
    """A practice with its id."""

    id: str
    record: Practice


def recommendations(manual: Manual, **wanted: str | None) -> list[Advice]:
    """Return the recommendations whose fields have the wanted values, cheapest first, then in the order of the documents.

    `explained` matches a page with or without its heading; `None` matches everything.
    """
    found = [Advice(id, item, modules_teaching(manual, id)) for id, item in manual.recommendations.items() if _fits(item, wanted)]
    return sorted(found, key=lambda advice: CHEAPEST_FIRST[advice.record.cost])


def register(manual: Manual) -> list[Advice]:
    """Return the whole register in the order of the documents."""
    return [Advice(id, item, modules_teaching(manual, id)) for id, item in manual.recommendations.items()]


def _fits(item: Recommendation, wanted: dict[str, str | None]) -> bool:
    for name, value in wanted.items():
        if value is None:
            continue
        given = getattr(item, name)
        if name == "explained":
            if value not in (given, given.partition("#")[0]):
                return False
        elif value not in (given if isinstance(given, tuple) else (given,)):
            return False
    return True


def modules_teaching(manual: Manual, id: str) -> list[Taught]:
    """Return the modules that teach a recommendation."""
    return [Taught(code, module) for code, module in manual.modules.items() if id in module.related.recommendations]


def modules_on(manual: Manual, theme: str | None) -> list[Taught]:
    """Return the modules on a theme, or all of them, by code."""
    return [Taught(code, module) for code, module in manual.modules.items() if theme is None or theme in module.themes]


def practices(manual: Manual, theme: str | None = None, country: str | None = None) -> list[Case]:
    """Return the practices on a theme and of a country, by title; not those that were withdrawn."""
    found = [
        Case(id, item)
        for id, item in manual.practices.items()
        if not item.is_withdrawn and (theme is None or theme in item.themes) and (country is None or country in item.countries)
    ]
    return sorted(found, key=lambda case: case.record.title.lower())


@lru_cache(maxsize=2)
def withdrawn_pages(manual: Manual) -> frozenset[str]:
    """Return the pages of practices that were withdrawn: they keep their addresses, nothing leads to them, and nothing is told of what they held."""
    return frozenset(KINDS["practices"].page_of(id) for id, practice in manual.practices.items() if practice.is_withdrawn)


def practice(manual: Manual, id: str) -> Case:
    """Return one practice."""
    return Case(id, manual.practices[id])
