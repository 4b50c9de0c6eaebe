"""How MkDocs is run: always as a program of its own, always for one date. In: its arguments. Out: a command line and its surroundings."""

import calendar
import os
import sys
from pathlib import Path

from .build_date import build_date

QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}


def mkdocs(*arguments: str) -> list[str]:
    """Return the command line that runs MkDocs in this environment."""
    return [sys.executable, "-m", "mkdocs", *arguments]


def environment(root: Path) -> dict[str, str]:
    """Return the environment of a build: no banners that hide our own words, and one date."""
    day = build_date(root)
    epoch = os.environ.get("SOURCE_DATE_EPOCH") or str(calendar.timegm(day.timetuple()))
    return os.environ | QUIET | {"SOURCE_DATE_EPOCH": epoch, "PYTHONHASHSEED": "0"}


def worth_saying(line: str) -> bool:
    """Tell whether a line of MkDocs is more than its progress."""
    return bool(line.strip()) and not line.startswith("INFO")


def is_failure(line: str) -> bool:
    """Tell whether a line begins what MkDocs says when something that it did not foresee stops it: the way through the code, to its end."""
    return line.startswith("Traceback ") or "[Errno " in line
