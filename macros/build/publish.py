"""Put a finished folder in the place of the old one.

In: two folders on one disk. Out: the new one in place, whole, or the old one as it was.
"""

import shutil
from pathlib import Path


def publish(new: Path, target: Path) -> None:
    """Swap `new` into `target`; a failure leaves the old folder as it was."""
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
