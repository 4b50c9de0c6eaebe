"""What the check would say of files before they are there. In: the project's root and the files. Out: the diagnostics that they bring, tried on a copy."""

import datetime as dt
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path

from ...github.git import CONTENT
from ...github.records.proposed import Draft
from ...loader import read_all
from ...reading.diagnostics import Diagnostic
from ...rules.files.adoption import README
from ...rules.pages.page_rules import Registry


def brought_in(root: Path, files: Iterable[Draft], day: dt.date, registry: Registry, before: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the diagnostics of the manual with these files that it does not have without them."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for name in (*CONTENT, README):
            if (root / name).is_dir():
                shutil.copytree(root / name, copy / name)
            elif (root / name).exists():
                shutil.copy(root / name, copy / name)
        for file in files:
            (copy / file.path).parent.mkdir(parents=True, exist_ok=True)
            (copy / file.path).write_text(file.text, "utf-8", newline="\n")
        known = set(before)
        return [problem for problem in read_all(copy, day, registry).diagnostics if problem not in known]
