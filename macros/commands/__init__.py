"""The commands behind manual.py. In: arguments. Out: an exit code; what people read goes to the terminal."""

from .common.group import main

__all__ = ["main"]
