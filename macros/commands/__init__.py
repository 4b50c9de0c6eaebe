"""The commands behind manual.py. In: arguments. Out: an exit code; what people read goes to the terminal."""

from . import auditing, building, checking, github, keeping, measuring, recording, releasing, versions
from .group import main

__all__ = ["auditing", "building", "checking", "github", "keeping", "main", "measuring", "recording", "releasing", "versions"]
