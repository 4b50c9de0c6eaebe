"""What pages can show or hand out: the files of docs/assets/. In: the project's root. Out: their sizes by address."""

import os
from pathlib import Path

from .folders import below

ASSETS = "docs/assets"
PICTURES = {".png", ".jpg", ".jpeg", ".webp", ".svg", ".ico"}
ATTACHMENTS = {".pdf", ".csv", ".json", ".docx", ".xlsx", ".zip", ".ics"}


def read_assets(root: Path) -> dict[str, int]:
    """Return the size in bytes of each file below docs/assets/ by its address, `/assets/name.png`."""
    folder = os.fspath(root / ASSETS)
    return {f"/assets/{entry.name}": os.stat(f"{folder}/{entry.name}").st_size for entry in below(root / ASSETS) if entry.is_file}
