"""Everything that a release carries. In: the manual, its built site and where it is published. Out: files by name.

The same manual, site and day give the same bytes, on every machine.
"""

from collections.abc import Mapping
from pathlib import Path

from ..build.files.data import data_files
from ..build.site import BuiltPage
from ..models.manual import Manual, href
from ..models.site_config import SiteConfig
from ..models.urls import CALENDAR
from .archive import manifest as listed
from .cartridge import cartridge
from .offline import FOLDER, offline
from .scorm import package
from .workbook import FILE as WORKBOOK
from .workbook import workbook
from .zips import pack

MANIFEST = "MANIFEST"


def artefacts(manual: Manual, site: Path, config: SiteConfig) -> dict[str, bytes]:
    """Return every file of the release by its place below the folder of the release."""
    files = {f"scorm/{code}.scorm.zip": pack(package(manual, _page(site, code), code, config), manual.as_of) for code in manual.modules}
    files[f"{FOLDER}-training.imscc"] = pack(cartridge(manual, config), manual.as_of)
    files[f"{FOLDER}-offline.zip"] = pack(offline(site), manual.as_of)
    beside = data_files(manual, config)
    files["calendar.ics"] = beside.pop(CALENDAR.removeprefix("/"))
    return files | beside | {f"data/{WORKBOOK}": workbook(manual, config)}


def write(files: Mapping[str, bytes], folder: Path) -> None:
    """Write files below a folder, and beside them the list of their checksums, as `sha256sum --check` reads it."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    (folder / MANIFEST).write_text(listed(folder), "utf-8", newline="\n")


def _page(site: Path, code: str) -> BuiltPage:
    file = f"{href('modules', code).removeprefix('/')}index.html"
    return BuiltPage(file, (site / file).read_text("utf-8"))
