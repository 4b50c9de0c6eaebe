"""The macros. In: the manual and plain values. Out: text for a Markdown page. Each is one query and one render.

A macro's docstring begins with Block: or Inline:, which decides where it may stand; the authors' list of macros in
docs/contributing/ is made from these docstrings.
"""

import inspect
from collections.abc import Callable
from types import ModuleType

from . import compendium, inline, network, reference, register, training

ROOMS: tuple[ModuleType, ...] = (inline, network, register, compendium, training, reference)


def _macros(room: ModuleType) -> dict[str, Callable]:
    return {
        name: function
        for name, function in inspect.getmembers(room, inspect.isfunction)
        if function.__module__ == room.__name__ and (inspect.getdoc(function) or "").startswith(("Block:", "Inline:"))
    }


REGISTRY: dict[str, Callable] = {name: function for room in ROOMS for name, function in _macros(room).items()}
