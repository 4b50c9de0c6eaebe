"""Make the manual aside. In: the root and an empty folder. Out: an `Outcome`: the folder if it is good, what to mend if it is not."""

import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryFile

from ..build.mkdocs_process import environment, mkdocs, worth_saying
from ..reading.diagnostics import Problem, parse

A_MOMENT = 0.3


@dataclass(frozen=True)
class Outcome:
    """What came of a build: a folder, or problems and whatever else MkDocs said."""

    site: Path | None
    problems: list[Problem] = field(default_factory=list)
    said: list[str] = field(default_factory=list)


def make(root: Path, folder: Path, outdated: Callable[[], bool]) -> Outcome | None:
    """Build into `folder`; None if the build was given up because `outdated` says that files changed meanwhile."""
    command = mkdocs("build", "--strict", "--site-dir", str(folder))
    with TemporaryFile() as output:
        with subprocess.Popen(command, cwd=root, env=environment(root), stdout=output, stderr=subprocess.STDOUT) as running:
            if not _finished(running, outdated):
                return None
        output.seek(0)
        lines = output.read().decode("utf-8", "replace").splitlines()
    return Outcome(folder) if running.returncode == 0 else outcome(lines)


def _finished(running: subprocess.Popen, outdated: Callable[[], bool]) -> bool:
    while True:
        try:
            running.wait(A_MOMENT)
            return True
        except subprocess.TimeoutExpired:
            if outdated():
                running.terminate()
                return False


def outcome(lines: list[str]) -> Outcome:
    """Return what a failed build told: its problems, and the lines that are none."""
    told = [(line, parse(line)) for line in lines if worth_saying(line)]
    return Outcome(None, [problem for _, problem in told if problem], [line for line, problem in told if not problem])
