"""Macros on recommendations, practices, challenges, placement and the programme of work."""

from typing import Annotated

from ..models.fields import CountryCode, PageRef, PracticeId, SourceId, Theme, Word
from ..models.manual import Manual
from ..queries import placement
from ..queries import register as query
from ..rendering.environment import render

Level = Annotated[str, Word("levels")]


def recommendation_list(
    manual: Manual,
    theme: Theme | None = None,
    level: Level | None = None,
    kind: Annotated[str, Word("recommendation-kinds")] | None = None,
    explained: PageRef | None = None,
    source: SourceId | None = None,
    who: Annotated[str, Word("actors")] | None = None,
    cost: Annotated[str, Word("costs")] | None = None,
    force: Annotated[str, Word("forces")] | None = None,
    speaker: Annotated[str, Word("speakers")] | None = None,
) -> str:
    """Block: recommendations of the register with the wanted theme, level, kind, page, source, addressee, cost, force or speaker; cheapest first."""
    rows = query.recommendations(
        manual, theme=theme, level=level, kind=kind, explained=explained, source=source, who=who, cost=cost, force=force, speaker=speaker
    )
    return render(manual, "recommendation/list.html", rows=rows)


def recommendation_table(manual: Manual) -> str:
    """Block: the whole register; can be filtered by force, speaker, addressee, document, level, theme, kind and cost."""
    return render(manual, "recommendation/table.html", rows=query.register(manual))


def practice_list(manual: Manual, theme: Theme | None = None, country: CountryCode | None = None) -> str:
    """Block: documented practices on a theme or of a country."""
    return render(manual, "practice/list.html", rows=query.practices(manual, theme, country))


def practice_table(manual: Manual) -> str:
    """Block: every documented practice; can be filtered by theme and country."""
    return render(manual, "practice/table.html", rows=query.practices(manual))


def practice_chart(manual: Manual) -> str:
    """Block: how many documented practices each chapter has, as bars."""
    return render(manual, "practice/chart.html", counts=query.practices_by_chapter(manual))


def practice_profile(manual: Manual, id: PracticeId) -> str:
    """Block: everything on record about one practice."""
    case = query.practice(manual, id)
    return render(
        manual,
        "practice/profile.md",
        practice=case.record,
        beside=query.beside(manual, id),
        members={member.iso: key for key, member in manual.members.items() if member.iso},
    )


def challenge_list(manual: Manual) -> str:
    """Block: the difficulties that members named, with what was proposed."""
    return render(manual, "challenge/list.html", challenges=manual.challenges)


def challenge_index(manual: Manual, page: PageRef) -> str:
    """Block: the difficulties in short, each with the way to what was proposed, which stands on another page."""
    return render(manual, "challenge/index.html", challenges=manual.challenges, page=page)


def placement_table(manual: Manual) -> str:
    """Block: the places in government where the post can sit, side by side."""
    return render(manual, "placement/table.html", placements=manual.placements, criteria=placement.answered(manual))


def benchmark_table(manual: Manual, level: Level | None = None) -> str:
    """Block: the proposals of the programme of work, all or those of a level, with what the record shows of each."""
    return render(manual, "benchmark/table.html", benchmarks=query.benchmarks(manual, level), level=level)


def benchmark_list(manual: Manual, level: Level, page: PageRef) -> str:
    """Block: the proposals of a level in short, each with the way to its row in the table of them, which stands on another page."""
    return render(manual, "benchmark/list.html", benchmarks=query.benchmarks(manual, level), page=page)


def action_planner(manual: Manual) -> str:
    """Block: a plan in quarters, to be filled from the register; without scripts, an empty table and the way to the register."""
    return render(manual, "planner/planner.html")
