"""Macros on states and the bodies to which they belong."""

from ..models.manual import Manual
from ..queries import states as query
from ..rendering.environment import render


def body_list(manual: Manual) -> str:
    """Block: each body and group of states, what it offers for prevention, and its members on record."""
    return render(manual, "body/list.html", kinds=query.bodies_by_kind(manual))
