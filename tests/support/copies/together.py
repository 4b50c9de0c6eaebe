"""Everything that editors do, at once, on a copy of the frozen edition, built once for a run. In: a folder of the run. Out: the copy, and what went wrong.

The tasks of the editing guide come first, by their written steps; the ordinary changes find their records by what is there then.
"""

import datetime as dt
import json
import re
from pathlib import Path
from typing import NamedTuple

from content import tasks
from content.applied import apply, built
from content.changes import CHANGES
from content.edits import Copy
from filelock import FileLock
from manuals import EDITION, ROOT, copy_of

from macros.components import REGISTRY
from macros.github.upkeep.change_entry import Merged, entry
from macros.loader import read_all
from macros.models.manual import Manual
from support.copies.steps import Done, follow

GUIDE = ROOT / "docs" / "contributing"
DAY = dt.date(2027, 1, 20)
LISTED = re.findall(r"^\d+\. \[.*?\]\(/contributing/([a-z-]+)\.md\)", (GUIDE / "index.md").read_text("utf-8"), re.MULTILINE)
TOGETHER = [name for name, make in CHANGES.items() if make.__module__ != tasks.__name__]  # the tasks withdraw or retire what others add


class Changed(NamedTuple):
    """The built manual after all changes, and what of the ordinary ones went wrong, in words."""

    site: Path
    wrong: list[str]


def changed(shared: Path) -> Changed:
    """Return the manual after the tasks of the guide, each told to readers, and all ordinary changes, made and built once for the whole run."""
    root = shared / "all changes"
    with FileLock(f"{root}.lock"):
        if not (root / "wrong.json").exists():
            copy_of(EDITION, root)
            followed = [follow(root, GUIDE / f"{task}.md", named) for task in LISTED]
            shown, wrong = apply(copy := Copy(root, DAY), TOGETHER)
            for number, done in enumerate(followed, 1):
                tell(root, copy.manual, done, number)
            (root / "wrong.json").write_text(json.dumps(wrong or built(copy, root / "site", shown)), "utf-8")
    return Changed(root / "site", json.loads((root / "wrong.json").read_text("utf-8")))


def named(root: Path) -> list[str]:
    """Return the files that the check names."""
    return sorted({problem.path for problem in read_all(root, DAY, REGISTRY).diagnostics})


def tell(root: Path, manual: Manual, done: Done, number: int = 1) -> bool:
    """Make the entry of what the description says, as publishing does; tell whether there is one."""
    body = f"**What is different for readers**\n\n{done.description}\n\n**Why, and on which source**\n"
    made = entry(manual, Merged(number, body, str(DAY), done.files))
    if made:
        (root / made.path).write_text(made.text, "utf-8")
    return bool(made)
