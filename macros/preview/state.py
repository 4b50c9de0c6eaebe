"""What the preview shows now. One thread makes it, those of the server read it."""

import os
import threading
from dataclasses import dataclass, replace
from pathlib import Path

from .maker import Outcome


@dataclass(frozen=True)
class Shown:
    """What is shown: a version that changes with it, the last good folder, what is wrong with the files now, and if a build runs."""

    version: str
    site: Path | None = None
    fault: Outcome | None = None
    busy: bool = False


class State:
    """The one value that threads share."""

    def __init__(self) -> None:
        self._number = 0
        self._lock = threading.Lock()
        self.shown = Shown(self._version())

    def _version(self) -> str:
        self._number += 1
        return f"{os.getpid()}-{self._number}"

    def busy(self, busy: bool) -> None:
        """Note that a build runs, or that it ended without news."""
        with self._lock:
            self.shown = replace(self.shown, busy=busy)

    def news(self, outcome: Outcome) -> None:
        """Show what came of a build: the new folder, or what is wrong beside the last good one."""
        with self._lock:
            good = outcome.site is not None
            self.shown = Shown(self._version(), outcome.site or self.shown.site, None if good else outcome)
