"""What the site offers besides pages: the records as data, and the calendar. In: the manual. Out: files below the built folder."""

from pathlib import Path

from ...models.manual import Manual
from ...queries import exports
from .calendar import FILE, calendar_file


def data_files(manual: Manual, name: str, site_url: str) -> dict[str, bytes]:
    """Return every such file by its place on the site called `name`."""
    data = {f"{exports.FOLDER}/{file}": content for file, content in exports.files(manual).items()}
    return data | {FILE: calendar_file(manual, name, site_url)}


def write_data(site: Path, manual: Manual, name: str, site_url: str) -> None:
    """Write every such file below the built folder."""
    for file, content in data_files(manual, name, site_url).items():
        path = site / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
