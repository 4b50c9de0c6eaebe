"""What a learning system takes. In: the edition. Out: for each module and programme a SCORM package and a cartridge, and a cartridge of links to all."""

from collections.abc import Iterator, Mapping
from functools import partial

from ..build.site import BuiltPage
from ..models.manual import page_of
from .cartridge import cartridge
from .course_cartridge import module_cartridge, programme_cartridge
from .edition import DOWNLOADS, Download, Edition, Job
from .scorm import module_title, package, programme_package
from .zips import pack

CATALOGUE = "training/index.md"
SCORM, CARTRIDGE = "SCORM 1.2", "Common Cartridge"


def jobs(edition: Edition) -> Iterator[Job]:
    """Yield a job for each sort of package; a package alone is quick."""
    if edition.manual.modules:
        yield Job("Packages of modules", partial(_modules, edition), weight=2)
        yield Job("Cartridge of links", partial(_links, edition))
    if edition.manual.modules and edition.manual.programmes:
        yield Job("Packages of programmes", partial(_programmes, edition), weight=2)


def _modules(edition: Edition) -> Iterator[Download]:
    manual, config = edition.manual, edition.config
    for code, page in _pages(edition).items():
        about = "modules", module_title(manual, code)
        yield _download(edition, f"scorm/{code}.scorm.zip", package(manual, page, code, config), *about, SCORM, page_of("modules", code))
        yield _download(edition, f"cartridge/{code}.imscc", module_cartridge(manual, page, code, config), *about, CARTRIDGE, page_of("modules", code))


def _programmes(edition: Edition) -> Iterator[Download]:
    manual, config, pages = edition.manual, edition.config, _pages(edition)
    for id, programme in manual.programmes.items():
        about = "training", programme.title
        place = page_of("programmes", id)
        yield _download(edition, f"scorm/{id}.scorm.zip", programme_package(manual, pages, id, config), *about, SCORM, place)
        yield _download(edition, f"cartridge/{id}.imscc", programme_cartridge(manual, pages, id, config), *about, CARTRIDGE, place)


def _links(edition: Edition) -> Iterator[Download]:
    files = cartridge(edition.manual, edition.config)
    yield _download(edition, "focal-points-manual-training.imscc", files, "training", "Links to all modules and programmes", CARTRIDGE, CATALOGUE)


def _pages(edition: Edition) -> Mapping[str, BuiltPage]:
    return {code: edition.page(page_of("modules", code)) for code in edition.manual.modules}


def _download(edition: Edition, name: str, files: Mapping[str, bytes], group: str, title: str, form: str, page: str) -> Download:
    return Download(f"{DOWNLOADS}/{name}", pack(files, edition.manual.as_of), group, title, form, (page,))
