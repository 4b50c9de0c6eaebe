"""The manuals that tests work on. In: content kept for tests, and the code of this checkout. Out: a manual to read, to build or to break.

`tests/small` is a manual of a few pages, to break. `tests/edition` is the content of a whole edition as it stood on one day, for breadth.
No test reads today's data/ and docs/, so a true change of content turns no test red. What is code among them is laid in from here: styles
and scripts, the schemas, and of mkdocs.yml everything but the keys of `CONTENT`, which a manual says of itself in its settings.yml.
"""

import datetime as dt
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from support.commands import warm
from support.copies import copy_on_write

from macros.components import REGISTRY
from macros.loader import load, read_all
from macros.models.manual import Manual

ROOT = Path(__file__).resolve().parent.parent
SMALL, EDITION = (ROOT / "tests" / name for name in ("small", "edition"))
DAY = dt.date(2026, 11, 21)
CODE = ("macros", "overrides", "docs/assets", "data/schema", "data/README.md", "pyproject.toml", "requirements/release.txt", ".github")
WORDS = ("data/vocabularies", "data/countries.csv")
CONTENT = ("site_name:", "site_description:", "site_url:", "extra:", "nav:")


def noon(day: dt.date) -> str:
    """Return the noon of a day as a build takes it, in SOURCE_DATE_EPOCH."""
    return str(int(dt.datetime.combine(day, dt.time(12), dt.UTC).timestamp()))


NOON = noon(DAY)


def copy_of(source: Path, target: Path, *, code: bool = True) -> Path:
    """Copy the content of a manual of tests, with the words and countries of the edition where it has none; without `code` it can be read only."""
    copy_on_write.lay(source, target)
    _lay_all(target, [*(EDITION / name for name in WORDS), *(ROOT / name for name in CODE if code or name.startswith("docs/"))])
    if (own := target / "settings.yml").exists():
        (target / "mkdocs.yml").write_text(settings(code_settings(), own.read_text("utf-8")), "utf-8")
        own.unlink()
    return target


def with_code(root: Path) -> Path:
    """Lay the code of this checkout into a manual that could be read only, where nothing stands yet."""
    _lay_all(root, [ROOT / name for name in CODE])
    return root


def _lay_all(target: Path, places: list[Path]) -> None:
    for place in places:
        lay(place, target / place.relative_to(EDITION if place.is_relative_to(EDITION) else ROOT))


def lay(place: Path, target: Path) -> None:
    """Lay a file or folder in where nothing stands yet; code goes with what it compiles to, which is a sixth of the work of a command."""
    if target.exists():
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    copy_on_write.lay(place, target)


def settings(code: str, content: str) -> str:
    """Return mkdocs.yml: the keys of its code, and then what a manual says of itself."""
    parts = re.split(r"^(?=\w+:)", code, flags=re.MULTILINE)
    return "".join(part for part in parts if not part.startswith(CONTENT)) + content


@cache
def code_settings() -> str:
    """Return the settings of this checkout, of which nothing but the code's half is used."""
    return (ROOT / "mkdocs.yml").read_text("utf-8")


def read(root: Path, day: dt.date = DAY) -> Manual:
    """Return the manual at `root`, which must be good."""
    return load(root, day, REGISTRY)


def faults(root: Path, day: dt.date = DAY) -> list[str]:
    """Return what a check of a manual tells, a line each, on a day that never changes."""
    return [str(problem).split("\n")[0] for problem in read_all(root, day, REGISTRY).diagnostics]


def change(root: Path, file: str, old: str, new: str) -> None:
    """Replace text of a file that must hold it."""
    path = root / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def add_to_navigation(root: Path, page: str) -> None:
    """Add a page, by its path from the root, to the end of the navigation of a manual of tests."""
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as stream:
        stream.write(f"  - {page.removeprefix('docs/')}\n")


def run(root: Path, *arguments: str, given: str | None = None, **environment: str) -> subprocess.CompletedProcess:
    """Run a command of the manual at `root`, which ends as a program of its own; without starting Python, where the code is that of this checkout.

    The code is laid in first where it is not there yet.
    """
    surroundings = _surroundings(with_code(root), environment)
    if warm.can_run(root, surroundings):
        return warm.run(root, arguments, surroundings, given)
    return _started(root, arguments, surroundings, given)


def start(root: Path, *arguments: str, given: str | None = None, **environment: str) -> subprocess.CompletedProcess:
    """Start Python for a command of the manual at `root`, as manual.py does."""
    return _started(with_code(root), arguments, _surroundings(root, environment), given)


def _surroundings(root: Path, environment: Mapping[str, str]) -> dict[str, str]:
    return os.environ | {"PYTHONPATH": str(root), "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"} | environment


def _started(root: Path, arguments: tuple[str, ...], surroundings: Mapping[str, str], given: str | None) -> subprocess.CompletedProcess:
    return subprocess.run([sys.executable, "-m", "macros", *arguments], cwd=root, env=surroundings, input=given, capture_output=True, text=True)
