"""What the site offers besides pages: the records as data, and the calendar. In: the manual. Out: files by their place on the site."""

from ...models.manual import Manual
from ...models.site_config import SiteConfig
from ...rendering import exports
from .calendar import FILE, calendar_file


def data_files(manual: Manual, config: SiteConfig) -> dict[str, bytes]:
    """Return every such file."""
    data = {f"{exports.FOLDER}/{file}": content for file, content in exports.files(manual).items()}
    return data | {FILE: calendar_file(manual, config)}
