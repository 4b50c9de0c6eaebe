"""What a learning system takes. In: the edition. Out: a SCORM package for each module, and one cartridge of links."""

from collections.abc import Iterator
from functools import partial

from ..models.manual import page_of
from .cartridge import cartridge
from .edition import FOLDER, Download, Edition, Job
from .scorm import package
from .zips import pack

CATALOGUE = "training/index.md"


def jobs(edition: Edition) -> Iterator[Job]:
    """Yield one job for all packages, which are quick, and one for the cartridge."""
    if edition.manual.modules:
        yield Job("SCORM packages", partial(_packages, edition))
        yield Job("Common Cartridge", partial(_cartridge, edition))


def _packages(edition: Edition) -> Iterator[Download]:
    for code, module in edition.manual.modules.items():
        page = page_of("modules", code)
        content = pack(package(edition.manual, edition.page(page), code, edition.config), edition.manual.as_of)
        yield Download(f"{FOLDER}/scorm/{code}.scorm.zip", content, "modules", f"{code.upper()}: {module.title}", "SCORM 1.2", (page,))


def _cartridge(edition: Edition) -> Iterator[Download]:
    content = pack(cartridge(edition.manual, edition.config), edition.manual.as_of)
    yield Download(
        f"{FOLDER}/focal-points-manual-training.imscc", content, "training", "Links to all modules and programmes", "Common Cartridge", (CATALOGUE,)
    )
