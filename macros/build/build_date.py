"""The one date a build speaks for, and why, where it is not the day of a commit. In: the project's root and the environment. Out: a day.

It is never the clock of the machine that builds. What is not committed yet speaks for the day on which its files were written.
"""

import datetime as dt
import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

from ..models.fields.dates import GRACE

FRONT = re.compile(r"\A\ufeff?---\r?\n(.*?)^---\s*$", re.MULTILINE | re.DOTALL)
REVIEWED = re.compile(r"^\s*reviewed: *[\"']?([0-9]{4}-[0-9]{2}-[0-9]{2})[\"']? *$", re.MULTILINE)
SECONDS = re.compile(r"[0-9]{1,12}")
DATED = ("docs", "data", ":(exclude)data/addresses", ":(exclude)data/schema")  # what is written by a person, and so speaks for its day
FIRST_EDITION = dt.date(2026, 11, 21)


class DateError(Exception):
    """The environment gives a date that is none, in words for a person."""


def build_date(root: Path) -> dt.date:
    """Return the day of SOURCE_DATE_EPOCH, else of the last commit or of what was written since, else of the latest review on record.

    Raises:
        DateError: SOURCE_DATE_EPOCH is not a time.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        return _day_of_epoch(epoch)
    return commit_date(root) or newest_review(root)


def _day_of_epoch(text: str) -> dt.date:
    try:
        if SECONDS.fullmatch(text):
            return dt.datetime.fromtimestamp(int(text), dt.UTC).date()
    except (ValueError, OverflowError, OSError):
        pass
    raise DateError(
        f"SOURCE_DATE_EPOCH is “{text}”, which is not a time in seconds since 1970. Take it out of the environment, or write one, such as 1795219200."
    )


def commit_date(root: Path) -> dt.date | None:
    """Return the day of the last commit, or that of the newest file of the content that was written since; None where Git cannot tell."""
    if unanswered(root):
        return None
    committed = dt.datetime.fromtimestamp(int(_git(root, "log", "-1", "--format=%ct").stdout), dt.UTC).date()
    entries = _git(root, "status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--", *DATED).stdout.split("\0")
    top = Path(_git(root, "rev-parse", "--show-toplevel").stdout.strip())
    return max([committed, *(_written(path) for entry in entries if (path := top / entry[3:]).is_file())])


def _written(path: Path) -> dt.date:
    return dt.datetime.fromtimestamp(path.stat().st_mtime, dt.UTC).date()


def newest_review(root: Path) -> dt.date:
    """Return the day of the latest review of a page or record, as they say it themselves: not in an example, and not after it was written down."""
    found = list(_reviews(root))
    sound = [day for day, written in found if day <= written + GRACE] or [day for day, _ in found]
    return max(sound, default=FIRST_EDITION)


def _reviews(root: Path) -> Iterator[tuple[dt.date, dt.date]]:
    """Yield each review, with the day on which its file was written."""
    for path in [*sorted((root / "docs").rglob("*.md")), *sorted((root / "data").rglob("*.yml"))]:
        text = path.read_text("utf-8", "replace") if path.is_file() else ""
        front = FRONT.match(text)
        for date in REVIEWED.findall(text if path.suffix == ".yml" else front[1] if front else ""):
            try:
                yield dt.date.fromisoformat(date), _written(path)
            except ValueError:
                continue


def unanswered(root: Path) -> str:
    """Return why Git cannot tell of this folder, in words that go on with a comma; empty if it can."""
    try:
        asked = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", "HEAD:./")
    except OSError:
        return "Git is not installed"
    if not asked.returncode:
        return ""
    reason = _git(root, "rev-parse", "--git-dir").stderr
    if "dubious ownership" in reason or "safe.directory" in reason:
        return f"Git refuses this folder, which belongs to another user (to let Git read it: git config --global --add safe.directory '{root.resolve()}')"
    if reason:
        return "there is no Git repository here" if "not a git repository" in reason else f"Git could not answer ({reason.strip().splitlines()[-1]})"
    here = _git(root, "ls-files", "--", ".").stdout
    return "nothing was committed here yet" if here else "the Git repository around this folder does not hold it"


def _git(root: Path, *arguments: str) -> subprocess.CompletedProcess:
    """Ask Git, in English, whatever the language of the machine."""
    return subprocess.run(
        ["git", "-C", root, *arguments], capture_output=True, text=True, encoding="utf-8", errors="replace", env=os.environ | {"LC_ALL": "C"}
    )
