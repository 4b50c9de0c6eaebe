"""Put a finished folder in the place of the old one.

In: two folders on one disk. Out: the new one in place, whole, or the old one as it was.
"""

import shutil
from pathlib import Path

MARK = ".made-by-the-focal-points-manual"
ABOUT = "A command of the Focal Points Manual made this folder and replaces it as a whole: what is added by hand is lost.\n"


def publish(new: Path, target: Path) -> None:
    """Mark `new` as ours and swap it into `target`; a failure leaves the old folder as it was."""
    (new / MARK).write_text(ABOUT, "utf-8", newline="\n")
    old = target.with_name(f".{target.name}-old")
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    try:
        new.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)
