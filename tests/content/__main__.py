"""`python3 manual.py test --content`: every ordinary change on a copy of today's manual, one at a time and all at once; each passes and shows.

It reads today's data/ and docs/, so it is no part of the tests of the code. In: names of changes, or none for all. Out: what went wrong, an exit code.
"""

import shutil
import sys
import tempfile
from pathlib import Path

from manuals import CODE, ROOT

from macros.build.build_date import build_date

from .applied import apply, built
from .changes import CHANGES
from .edits import Copy

NEEDED = ("data", "docs", "mkdocs.yml", *(name for name in CODE if not name.startswith(("data", "docs"))))


def today(target: Path) -> Copy:
    """Return a copy of today's manual, with the code of this checkout."""
    for name in NEEDED:
        place = ROOT / name
        target.mkdir(exist_ok=True)
        shutil.copytree(place, target / name) if place.is_dir() else shutil.copy(place, target / name)
    return Copy(target, build_date(ROOT))


def main(names: list[str]) -> int:
    """Make each change alone and all of them together; print what went wrong."""
    wrong, wanted = [], [name for name in CHANGES if not names or any(word in name for word in names)]
    with tempfile.TemporaryDirectory() as folder:
        for number, name in enumerate([*wanted, "all of these"], 1):
            copy = today(Path(folder) / str(number))
            shown, faults = apply(copy, wanted if number > len(wanted) else [name])
            faults = faults or built(copy, Path(folder) / "site", shown)
            print(f"{'does not hold' if faults else 'holds'}: {name}", *faults, sep="\n  ", flush=True)
            wrong += faults
            shutil.rmtree(copy.root)
    print(f"{len(wanted)} changes, one at a time and all at once: {len(wrong)} faults.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
