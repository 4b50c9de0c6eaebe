"""`manual.py audit`. In: the project's root, a built manual, its date. Out: faults on the terminal, the record in data/, an exit code."""

import datetime as dt
import time
from pathlib import Path

from . import results
from .browser import chromium
from .matrix import audit, looks


def run(root: Path, site: Path, date: dt.date) -> int:
    """Look at everything, print what is wrong, keep the result."""
    wanted, found, began = looks(site), [], time.monotonic()
    with chromium() as browser:
        name = f"Chromium {browser.version}"
    print(f"{len(wanted)} looks at {len({look.what for look in wanted if not look.is_state})} pages in {name} …", flush=True)
    for finding in audit(site, wanted):
        found.append(finding)
        for fault in finding.faults:
            print(f"{finding.look.what or 'home'} ({finding.look.setting}): {fault}", flush=True)
    path = results.write(root, results.text(date, name, wanted, found))
    faults = sum(len(finding.faults) for finding in found)
    print(f"{faults} faults in {time.monotonic() - began:.0f} seconds; kept in {path.relative_to(root)}.")
    return 1 if faults else 0
