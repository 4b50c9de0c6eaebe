"""Keep the preview in step with the files. In: the root, a folder for builds, the state. Out: news in the state, lines for the terminal."""

import shutil
import time
from collections.abc import Callable
from pathlib import Path
from threading import Event

from .maker import Outcome, make
from .state import State
from .watch import stand

A_MOMENT = 0.4


def keep_up(root: Path, folder: Path, state: State, stop: Event, say: Callable[[str], None]) -> None:
    """Build at each change until told to stop."""
    seen, number = None, 0
    while not stop.is_set():
        now = stand(root)
        if now != seen:
            seen, number = now, number + 1
            _build(root, folder / f"version-{number}", state, lambda now=now: stop.is_set() or stand(root) != now, say)
        stop.wait(A_MOMENT)


def _build(root: Path, aside: Path, state: State, outdated: Callable[[], bool], say: Callable[[str], None]) -> None:
    state.busy(True)
    began, before = time.monotonic(), state.shown.site
    outcome = make(root, aside, outdated)
    if outcome is None:
        shutil.rmtree(aside, ignore_errors=True)
        return
    state.news(outcome)
    say(told(outcome, time.monotonic() - began))
    gone = before if outcome.site else aside
    if gone:
        shutil.rmtree(gone, ignore_errors=True)


def told(outcome: Outcome, seconds: float) -> str:
    """Return a line for the terminal on what came of a build."""
    if outcome.site:
        return f"The manual is shown as the files are now ({seconds:.0f} s)."
    number = len(outcome.problems)
    return "\n".join([*map(str, outcome.problems), *outcome.said[-12:], f"{number or 'Something'} to mend; the browser shows the list."])
