"""Recommendations, practices and the programme of work, and what links them to chapters and modules."""

from functools import lru_cache
from typing import NamedTuple

from ..models.manual import KINDS, Manual
from ..models.practices import Practice
from ..models.recommendations import Benchmark, Recommendation
from ..models.training_modules import Module
from .outcomes import meetings_of_entries

MOST_BESIDE = 5
CHEAPEST_FIRST = {"budget-neutral": 0, "small": 1, None: 2, "needs-resources": 3}


class Taught(NamedTuple):
    """A module, by code."""

    code: str
    record: Module


class Advice(NamedTuple):
    """A recommendation with the modules that teach it, and the ids of the meetings that it came of."""

    id: str
    record: Recommendation
    modules: list[Taught]
    meetings: list[str]


class Case(NamedTuple):
    """A practice with its id."""

    id: str
    record: Practice


class ChapterCount(NamedTuple):
    """A chapter by its theme, with the number of practices on it."""

    head: str
    number: int
    text: str = ""


def recommendations(manual: Manual, **wanted: str | None) -> list[Advice]:
    """Return the recommendations whose fields have the wanted values, cheapest first, then in the order of the documents.

    `explained` matches a page with or without its heading; `None` matches everything.
    """
    found = [_advice(manual, id, item) for id, item in manual.recommendations.items() if _fits(item, wanted)]
    return sorted(found, key=lambda advice: CHEAPEST_FIRST[advice.record.cost])


def register(manual: Manual) -> list[Advice]:
    """Return the whole register in the order of the documents."""
    return [_advice(manual, id, item) for id, item in manual.recommendations.items()]


def _advice(manual: Manual, id: str, item: Recommendation) -> Advice:
    return Advice(id, item, modules_teaching(manual, id), meetings_of_entries(manual).get(id, []))


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


def benchmarks(manual: Manual, level: str | None = None) -> dict[str, Benchmark]:
    """Return the proposals of the programme of work, all or those of a level, in their order."""
    return {id: item for id, item in manual.benchmarks.items() if level in (None, item.level)}


def practices(manual: Manual, theme: str | None = None, country: str | None = None) -> list[Case]:
    """Return the practices on a theme and of a country, by title; not those that were withdrawn."""
    found = [
        Case(id, item)
        for id, item in manual.practices.items()
        if not item.is_withdrawn and (theme is None or theme in item.themes) and (country is None or country in item.countries)
    ]
    return sorted(found, key=lambda case: case.record.title.lower())


def practices_by_chapter(manual: Manual) -> list[ChapterCount]:
    """Return each theme with a chapter of its own and the number of practices on it, most first."""
    themes = [theme for theme in manual.vocabularies["themes"] if f"practices/{theme}.md" in manual.pages]
    counts = [ChapterCount(manual.vocabularies["themes"][theme].label, len(practices(manual, theme))) for theme in themes]
    return sorted(counts, key=lambda count: -count.number)


@lru_cache(maxsize=2)
def withdrawn_pages(manual: Manual) -> frozenset[str]:
    """Return the pages of practices that were withdrawn: they keep their addresses, nothing leads to them, and nothing is told of what they held."""
    return frozenset(KINDS["practices"].page_of(id) for id, practice in manual.practices.items() if practice.is_withdrawn)


def practice(manual: Manual, id: str) -> Case:
    """Return one practice."""
    return Case(id, manual.practices[id])


class Beside(NamedTuple):
    """The practices near to one: of its countries and actors, then others on its first theme, the latest first."""

    country: list[Case]
    theme: list[Case]


def beside(manual: Manual, id: str) -> Beside:
    """Return the practices near to one, each once; none is near to one that was withdrawn, which says nothing of itself."""
    here = manual.practices[id]
    others = [case for case in practices(manual) if case.id != id]
    country = [case for case in others if _same_people(case.record, here)]
    theme = [case for case in others if set(here.themes[:1]) & set(case.record.themes) and case not in country]
    return Beside(country, sorted(theme, key=lambda case: case.record.year or "", reverse=True)[:MOST_BESIDE])


def _same_people(one: Practice, other: Practice) -> bool:
    return bool(set(one.countries) & set(other.countries) or set(one.actors) & set(other.actors))
