"""The macros by name. In: nothing of ours. Out: one list, which the package fills when it is loaded.

It stands by itself so that a macro can ask which macros there are without importing the package that imports it.
"""

from collections.abc import Callable

REGISTRY: dict[str, Callable] = {}
