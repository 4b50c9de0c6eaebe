"""What pages can show or hand out: the files of docs/assets/. In: the project's root. Out: their sizes by address."""

from pathlib import Path

from .folders import below

ASSETS = "docs/assets"
PICTURES = {".png", ".jpg", ".jpeg", ".webp", ".svg", ".ico"}
ATTACHMENTS = {".pdf", ".csv", ".json", ".docx", ".xlsx", ".zip", ".ics"}


def read_assets(root: Path) -> dict[str, int]:
    """Return the size in bytes of each file below docs/assets/ by its address, `/assets/name.png`."""
    folder = root / ASSETS
    return {f"/assets/{entry.name}": (folder / entry.name).stat().st_size for entry in below(folder) if entry.is_file}
