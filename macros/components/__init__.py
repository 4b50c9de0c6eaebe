"""The macros. In: the manual and plain values. Out: text for a Markdown page. Each is one query and one render.

A macro's docstring begins with Block: or Inline:, which decides where it may stand; the authors' list of macros in
docs/contributing/ is made from these docstrings.
"""

import inspect
from collections.abc import Callable
from types import ModuleType
from typing import Annotated

from ..models.fields import Refers
from ..models.kinds import Kind
from ..models.manual import MADE_KINDS, Manual
from ..rendering.environment import render
from . import compendium, forms, inline, levers, network, placement, post, reference, register, states, training
from .registry import REGISTRY

ROOMS: tuple[ModuleType, ...] = (inline, network, register, placement, compendium, levers, training, post, states, reference, forms)


def _macros(room: ModuleType) -> dict[str, Callable]:
    return {
        name: function
        for name, function in inspect.getmembers(room, inspect.isfunction)
        if function.__module__ == room.__name__ and (inspect.getdoc(function) or "").startswith(("Block:", "Inline:"))
    }


def _profile(kind: Kind) -> Callable:
    """Return the macro that shows one record of a kind by its template, for a kind that needs no more than its record."""

    def profile(manual: Manual, id: str) -> str:
        return render(manual, kind.profile, id=id, record=manual.record(kind.name, id))

    profile.__name__ = kind.macro_name
    profile.__doc__ = f"Block: everything on record about one {kind.label}."
    profile.__annotations__["id"] = Annotated[str, Refers(kind.name)]
    return profile


REGISTRY |= {kind.macro_name: _profile(kind) for kind in MADE_KINDS} | {name: function for room in ROOMS for name, function in _macros(room).items()}
