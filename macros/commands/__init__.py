"""The commands behind manual.py. In: arguments. Out: an exit code; what people read goes to the terminal."""

from . import auditing, building, checking, keeping, recording, releasing
from .group import main

__all__ = ["auditing", "building", "checking", "keeping", "main", "recording", "releasing"]
