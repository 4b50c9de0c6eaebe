"""Run a command and see what it takes. In: a command. Out: seconds on the clock, seconds of work, megabytes at most."""

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

KEEPS_COMPILED = {"PYTHONDONTWRITEBYTECODE": ""}  # as on a person's machine, where Python keeps what it has compiled
METER = [sys.executable, "-I", "-S", str(Path(__file__).with_name("meter.py"))]


class Taken(NamedTuple):
    """What a command and its own children took: `work` is processor time, which other work on the machine disturbs less than the clock.

    `megabytes` is the peak of the largest of them, and of nothing that ran before.
    """

    clock: float
    work: float
    megabytes: float


def taken(command: list[str], folder: Path, **environment: str) -> Taken:
    """Run a command in a folder to its end; its output is shown if it fails."""
    done = subprocess.run([*METER, *command], cwd=folder, env=os.environ | KEEPS_COMPILED | environment, capture_output=True, text=True)
    code, *figures = json.loads(done.stdout or "[1]")
    if code:
        sys.exit(f"{' '.join(command)} failed:\n{done.stderr[-2000:]}")
    return Taken(*figures)


def least(runs: Iterable[Taken]) -> Taken:
    """Return the run that took the least work. The first of a manual also compiles what the others find compiled."""
    return min(runs, key=lambda run: run.work)


def build_ours(manual: Path, out: Path) -> Taken:
    """Build a manual as its command does: read, check, build, check what was built, publish."""
    return taken([sys.executable, "-m", "macros", "build", "--out", str(out)], manual, PYTHONPATH=str(manual), SOURCE_DATE_EPOCH="1795219200")


def build_plain(project: Path, out: Path) -> Taken:
    """Build a plain Material project."""
    quiet = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    return taken([sys.executable, "-m", "mkdocs", "build", "--site-dir", str(out)], project, **quiet)
