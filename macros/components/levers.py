"""Macros on what a government can do when risk rises."""

from typing import Annotated

from ..models.fields import LeverId, Word
from ..models.manual import Manual
from ..queries import levers as query
from ..queries.evidence import evidence
from ..queries.titles import page_title
from ..rendering.environment import render


def lever_table(manual: Manual) -> str:
    """Block: every lever by family; can be filtered, and prints as a sheet with a column for who signs."""
    rows = query.levers(manual)
    doubts = evidence([(row.record.short, row.record) for row in rows])
    return render(manual, "lever/table.html", families=query.families(manual), rows=rows, evidence=doubts, as_of=manual.as_of)


def lever_list(manual: Manual, family: Annotated[str, Word("lever-families")]) -> str:
    """Block: the levers of a family, each with what it takes, who decides and the first step."""
    return render(manual, "lever/list.html", rows=query.levers(manual, family=family))


def lever_steps(manual: Manual, when: Annotated[str, Word("lever-times")]) -> str:
    """Block: the levers that are usually taken up in a stretch of time, each with its first step."""
    return render(manual, "lever/steps.html", rows=query.levers(manual, when=when))


def lever_chart(manual: Manual) -> str:
    """Block: how many levers of each family are usually taken up when, drawn."""
    return render(manual, "lever/chart.html", families=query.families(manual), times=list(manual.vocabularies[query.TIMES].items()))


def lever_profile(manual: Manual, id: LeverId) -> str:
    """Block: everything on record about one lever."""
    lever = manual.levers[id]
    see = [(address, page_title(manual, address)) for address in lever.see]
    return render(manual, "lever/profile.md", lever=lever, beside=query.beside(manual, id), see=see, page=query.page_of(manual, lever.family))
