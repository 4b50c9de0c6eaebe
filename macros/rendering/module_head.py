"""What stands at the head of a training module. In: the manual and a page's path. Out: a `ModuleHead`, or None for any other page."""

from typing import NamedTuple

from ..models.manual import Manual
from ..models.site_config import SiteConfig
from ..models.training_modules import is_module
from ..models.urls import OUTPUTS, SHORT, output, url

BUILDER, DOWNLOADS, RELEASE = "training/session-builder.md", "reference/downloads.md", "release"
FIRST_START = "0900"


class ModuleHead(NamedTuple):
    """A module as a product: for whom, how long, how, what is made from it, and how to take it elsewhere.

    `builder` and `explained` are empty where the manual has no such page; `page` names the module to a release, which offers its files there.
    """

    code: str
    audiences: list[str]
    minutes: int
    level: str
    formats: list[str]
    outputs: dict[str, str]
    address: str
    builder: str
    page: str
    explained: str


def module_head(manual: Manual, path: str, site: SiteConfig) -> ModuleHead | None:
    """Return the head of a module's page."""
    code = path.rpartition("/")[2].removesuffix(".md")
    if not (is_module(path) and code in manual.modules):
        return None
    module, labels = manual.modules[code], manual.vocabularies
    return ModuleHead(
        code=code,
        audiences=[labels["audiences"][word].label for word in module.audiences],
        minutes=module.minutes,
        level=labels["module-levels"][module.level].label,
        formats=[labels["formats"][word].label for word in module.formats],
        outputs={name: output(code, name) for name in OUTPUTS},
        address=site.absolute(f"{SHORT}{code}/"),
        builder=f"{url(BUILDER)}#day={FIRST_START}.{code}" if BUILDER in manual.pages else "",
        page=path,
        explained=_explained(manual),
    )


def _explained(manual: Manual) -> str:
    """Return where the packages are explained."""
    page = manual.pages.get(DOWNLOADS)
    return url(f"{DOWNLOADS}#{RELEASE}") if page and RELEASE in {heading.id for heading in page.headings} else ""
