"""What is wrong with something that names something else: in words, with what to write."""

from typing import NamedTuple

TAKEN_AWAY = ": it was taken away"


class Fault(NamedTuple):
    """What is wrong with a reference, what to write, and the value that belongs there if that is known."""

    what: str
    fix: str
    instead: str = ""
