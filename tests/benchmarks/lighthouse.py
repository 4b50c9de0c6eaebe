"""Google's Lighthouse on a phone, where it is installed. In: a served page. Out: its four figures of a hundred, or none."""

import json
import os
import shutil
import subprocess

from . import report

MISSING = f"{report.MISSING}: install the npm package lighthouse, globally or here"
KINDS = {"performance": 99, "accessibility": 100, "best-practices": 100, "seo": 100}
ASKED = [f"--only-categories={','.join(KINDS)}", "--quiet", "--output=json", "--output-path=stdout", "--chrome-flags=--headless=new --no-sandbox"]


def command() -> str | None:
    """Return the program, where it is to be found."""
    return shutil.which("lighthouse") or shutil.which("lighthouse", path=os.path.abspath("node_modules/.bin"))


def scores(address: str, runs: int, chromium: str | None) -> dict[str, int]:
    """Return the best figure of each kind of several runs: what else a machine does only takes from it."""
    found = [_once(address, chromium) for _ in range(runs)]
    return {kind: max(each[kind] for each in found) for kind in KINDS}


def _once(address: str, chromium: str | None) -> dict[str, int]:
    surroundings = os.environ | ({"CHROME_PATH": chromium} if chromium else {})
    done = subprocess.run([command(), address, *ASKED], capture_output=True, text=True, env=surroundings)
    if done.returncode:
        raise SystemExit(f"lighthouse failed on {address}:\n{done.stderr[-1000:]}")
    found = json.loads(done.stdout)["categories"]
    return {kind: round(100 * (found[kind]["score"] or 0)) for kind in KINDS}
