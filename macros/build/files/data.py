"""What the site offers besides pages: the records as data, references, the calendar. In: the manual. Out: files by their place on the site."""

from ...models.manual import Manual
from ...models.site_config import SiteConfig
from ...rendering import data_package, exports
from .calendar import FILE, calendar_file, entry_files
from .mapping_worksheet import mapping_worksheet_file
from .references import reference_files
from .review_desk import FILE as DESK
from .review_desk import review_desk_file


def data_files(manual: Manual, config: SiteConfig) -> dict[str, bytes]:
    """Return every such file."""
    described = exports.files(manual) | {data_package.FILE: data_package.data_package(manual, config)}
    data = {f"{exports.DATA}/{file}": content for file, content in described.items()}
    data |= reference_files(manual, config) | entry_files(manual, config) | mapping_worksheet_file(manual)
    return data | {FILE: calendar_file(manual, config), DESK: review_desk_file(manual)}
