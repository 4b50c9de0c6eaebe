"""`manual.py audit`. In: the project's root, a built manual, its date. Out: faults, the record in data/, an exit code."""

import datetime as dt
import time
from collections.abc import Iterable
from pathlib import Path

from . import results
from .browser import chromium
from .matrix import Finding, Look, audit, looks
from .sample import sample


def run(root: Path, site: Path, date: dt.date, changed: Iterable[str] | None = None) -> int:
    """Look at everything, print what is wrong, keep the result; at a sample that holds the pages `changed`, if they are named, and keep nothing."""
    wanted, found, began = looks(site) if changed is None else looks(site, sample(site, changed)), [], time.monotonic()
    with chromium() as browser:
        name = f"Chromium {browser.version}"
    print(f"{len(wanted)} looks at {len({look.what for look in wanted if not look.is_state})} pages in {name} …", flush=True)
    for finding in audit(site, wanted):
        found.append(finding)
        for fault in finding.faults:
            print(f"{finding.look.what or 'home'} ({finding.look.setting}): {fault}", flush=True)
    kept = "; a sample, so nothing is kept" if changed is not None else f"; kept in {_kept(root, date, name, wanted, found)}"
    faults = sum(len(finding.faults) for finding in found)
    print(f"{faults} faults in {time.monotonic() - began:.0f} seconds{kept}.")
    return 1 if faults else 0


def _kept(root: Path, date: dt.date, name: str, wanted: list[Look], found: list[Finding]) -> Path:
    return results.write(root, results.text(date, name, wanted, found)).relative_to(root)
