"""What pages can show or hand out: the files of docs/assets/. In: the project's root. Out: their sizes by address."""

from pathlib import Path

FOLDER = "docs/assets"
PICTURES = {".png", ".jpg", ".jpeg", ".webp", ".svg", ".ico"}
ATTACHMENTS = {".pdf", ".csv", ".json", ".docx", ".xlsx", ".zip", ".ics"}


def read_assets(root: Path) -> dict[str, int]:
    """Return the size in bytes of each file below docs/assets/ by its address, `/assets/name.png`."""
    files = sorted(path for path in (root / FOLDER).rglob("*") if path.is_file() and not path.is_symlink())
    return {f"/assets/{path.relative_to(root / FOLDER).as_posix()}": path.stat().st_size for path in files}
