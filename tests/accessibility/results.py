"""The results of an audit, kept as a record of data/. In: what was looked at and found. Out: `data/accessibility.yml`."""

import json
from pathlib import Path

from .look import AXE, SETTINGS, TAGS
from .matrix import Finding, Look
from .states import STATES

FILE = "data/accessibility.yml"
ABOUT = "# Written by `python3 manual.py audit`. Not by hand: the accessibility statement is made from it."


def text(date: object, browser: str, looked: list[Look], found: list[Finding]) -> str:
    """Return the record as YAML."""
    pages = {look.what for look in looked if not look.is_state}
    axe = AXE.partition("axe v")[2].split(" ", 1)[0].strip()
    lines = {
        "date": date,
        "pages": len(pages),
        "settings": json.dumps(list(map(str, SETTINGS))),
        "states": json.dumps(list(STATES)),
        "looks": len(looked),
        "faults": sum(len(finding.faults) for finding in found),
        "rules": json.dumps(TAGS),
        "axe": axe,
        "browser": browser,
    }
    return "\n".join([ABOUT, *(f"{name}: {value}" for name, value in lines.items())]) + "\n"


def write(root: Path, content: str) -> Path:
    """Write the record; return its path."""
    path = root / FILE
    path.write_text(content, "utf-8")
    return path
