"""Macros on states and the bodies to which they belong."""

from ..models.manual import Manual
from ..models.urls import REVIEW_DESK
from ..queries import review_desk as desk_query
from ..queries import states as query
from ..rendering.environment import render


def body_list(manual: Manual) -> str:
    """Block: each body and group of states, what it offers for prevention, and its members on record."""
    return render(manual, "body/list.html", kinds=query.bodies_by_kind(manual))


def review_desk(manual: Manual) -> str:
    """Block: the states of the coming sessions of the Universal Periodic Review, and what could be recommended to each."""
    values = {"sessions": desk_query.desk(manual), "for_all": desk_query.of_every_state(manual), "sources": desk_query.sources(manual)}
    return render(manual, "state/desk.html", as_of=manual.as_of, file=REVIEW_DESK, **values)


def review_sessions(manual: Manual) -> str:
    """Block: the coming sessions of the Universal Periodic Review, with their states and how sure the month is."""
    return render(manual, "state/sessions.html", sessions=desk_query.desk(manual), as_of=manual.as_of)
