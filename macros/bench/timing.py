"""Run a command and see what it takes. In: a command. Out: seconds on the clock, seconds of work, megabytes at most."""

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple


class Taken(NamedTuple):
    """What a command took: `work` is processor time, which other work on the machine disturbs less than the clock."""

    clock: float
    work: float
    megabytes: float


def taken(command: list[str], folder: Path, **environment: str) -> Taken:
    """Run a command in a folder to its end; its output is shown if it fails."""
    began = time.monotonic()
    with subprocess.Popen(command, cwd=folder, env=os.environ | environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        said = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)} failed:\n{said[-2000:]}")
    return Taken(time.monotonic() - began, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def build_ours(manual: Path, out: Path) -> Taken:
    """Build a manual as its command does: read, check, build, check what was built, publish."""
    return taken([sys.executable, "-m", "macros", "build", "--out", str(out)], manual, PYTHONPATH=str(manual), SOURCE_DATE_EPOCH="1795219200")


def build_plain(project: Path, out: Path) -> Taken:
    """Build a plain Material project."""
    quiet = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    return taken([sys.executable, "-m", "mkdocs", "build", "--site-dir", str(out)], project, **quiet)
