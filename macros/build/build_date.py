"""The one date a build speaks for: never the clock. In: the project's root and the environment. Out: a day."""

import datetime as dt
import os
import re
import subprocess
import sys
from pathlib import Path

REVIEWED = re.compile(r"^\s*reviewed: (\d{4}-\d{2}-\d{2})\s*$", re.MULTILINE)


def build_date(root: Path) -> dt.date:
    """Return the day of SOURCE_DATE_EPOCH, else of the last commit, else of the latest review in docs/."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH") or _commit_time(root)
    if epoch:
        return _day_of(epoch)
    dates = [date for path in sorted((root / "docs").rglob("*.md")) for date in REVIEWED.findall(path.read_text("utf-8", "replace"))]
    return dt.date.fromisoformat(max(dates, default="2026-11-21"))


def _day_of(seconds: str) -> dt.date:
    try:
        return dt.datetime.fromtimestamp(int(seconds), dt.UTC).date()
    except (ValueError, OverflowError, OSError):
        sys.exit(f"SOURCE_DATE_EPOCH is “{seconds}”, and is to be a number of seconds since 1970. Take it away to use the day of the last commit.")


def _commit_time(root: Path) -> str:
    try:
        done = subprocess.run(["git", "-C", root, "log", "-1", "--format=%ct"], capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return ""
    return done.stdout.strip()
