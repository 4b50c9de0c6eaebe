"""A training module, or a programme of them, as a SCORM 1.2 package of units that a learning system launches. In: the manual and the built pages
of modules. Out: the files of the package.

Everything it needs stands in the package: text, questions, script, style. Links lead out, nothing is loaded from outside.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple
from urllib.parse import urljoin

from lxml import etree
from lxml.builder import ElementMaker
from lxml.html import HtmlElement
from markupsafe import Markup

from ..build.modules.sections import Part, parts, source_list
from ..build.site import BuiltPage
from ..models.manual import Manual, href
from ..models.site_config import SiteConfig
from ..models.training_modules import Programme
from ..models.urls import url
from ..rendering.environment import RELEASE, release

PACKAGING = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
ADL = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
IMS = ElementMaker(namespace=PACKAGING, nsmap={None: PACKAGING, "adlcp": ADL})
START, MANIFEST, BESIDE = "index.html", "imsmanifest.xml", ("scorm.js", "module.css")
CHECK, TRAINER = "check", ("plan", "notes")
PASSED = 80
DEAD = "|".join(f".//{name}" for name in ("script", "style", "form", "button"))


class Unit(NamedTuple):
    """What a learning system launches by itself: a module, its title and its files, which stand in a folder of the package, or at its top."""

    code: str
    title: str
    files: Mapping[str, bytes]
    folder: str = ""


def package(manual: Manual, page: BuiltPage, code: str, config: SiteConfig) -> dict[str, bytes]:
    """Return the files of a module's package; `page` is its built page, `config` where the manual is published."""
    unit = Unit(code, module_title(manual, code), unit_files(manual, page, code, config))
    return dict(unit.files) | {MANIFEST: scorm_manifest(code, unit.title, str(manual.as_of), {"": [unit]})}


def programme_package(manual: Manual, pages: Mapping[str, BuiltPage], id: str, config: SiteConfig) -> dict[str, bytes]:
    """Return the files of a programme's package: each module once, on the day on which it comes first."""
    days = {
        f"Day {number}": [Unit(code, module_title(manual, code), unit_files(manual, pages[code], code, config), f"{code}/") for code in codes]
        for number, codes in enumerate(modules_by_day(manual.programmes[id]), 1)
    }
    files = {unit.folder + name: content for units in days.values() for unit in units for name, content in unit.files.items()}
    return files | {MANIFEST: scorm_manifest(f"programme-{id}", manual.programmes[id].title, str(manual.as_of), days)}


def modules_by_day(programme: Programme) -> list[list[str]]:
    """Return the modules of each day of a programme, each once; a day that brings none has an empty list."""
    told: set[str] = set()
    days = []
    for day in programme.days:
        days.append([code for code in dict.fromkeys(slot.module for slot in day) if code and code not in told])
        told.update(days[-1])
    return days


def module_title(manual: Manual, code: str) -> str:
    """Return what a module is called in a learning system."""
    return f"{code.upper()}: {manual.modules[code].title}"


def unit_files(manual: Manual, page: BuiltPage, code: str, config: SiteConfig, plain: bool = False) -> dict[str, bytes]:
    """Return the page of a module with its style, and with its questions and their script unless it is to be `plain`."""
    files = {name: (RELEASE / name).read_bytes() for name in BESIDE if not (plain and name.endswith(".js"))}
    return files | {START: _text(manual, page, code, config, plain).encode()}


def scorm_manifest(id: str, title: str, version: str, groups: Mapping[str, list[Unit]]) -> bytes:
    """Return the manifest of a package: its units, below the name of their group if it has one."""
    units = [unit for group in groups.values() for unit in group]
    root = IMS.manifest(
        IMS.metadata(IMS.schema("ADL SCORM"), IMS.schemaversion("1.2")),
        IMS.organizations(IMS.organization(IMS.title(title), *_items(id, groups), identifier=f"{id}-organization"), default=f"{id}-organization"),
        IMS.resources(*map(_resource, units)),
        identifier=f"focal-points-manual-{id}",
        version=version,
    )
    return etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True)


def _items(id: str, groups: Mapping[str, list[Unit]]) -> Iterator[etree._Element]:
    """Yield the entries that a learner sees; a group without units has none."""
    for number, (name, units) in enumerate(groups.items(), 1):
        items = [
            IMS.item(IMS.title(unit.title), identifier=f"{unit.code}-item", identifierref=f"{unit.code}-unit", isvisible="true") for unit in units
        ]
        if name and items:
            yield IMS.item(IMS.title(name), *items, identifier=f"{id}-{number}", isvisible="true")
        else:
            yield from items


def _resource(unit: Unit) -> etree._Element:
    said = {"identifier": f"{unit.code}-unit", "type": "webcontent", f"{{{ADL}}}scormtype": "sco", "href": unit.folder + START}
    return IMS.resource(*(IMS.file(href=unit.folder + name) for name in sorted(unit.files)), said)


def _text(manual: Manual, page: BuiltPage, code: str, config: SiteConfig, is_plain: bool) -> str:
    module, home = manual.modules[code], urljoin(config.address, page.url)
    built = BuiltPage(page.file, page.html)
    own = {f"#{id}" for id in built.tree.xpath("//*[contains(@class, 'prose')]//@id")} | {f"#{question.id}" for question in module.questions}
    own -= {f"#{CHECK}", *(f"#{question.id}" for question in module.questions)} if is_plain else set()
    for element in built.tree.xpath("//*[contains(@class, 'prose') or @data-sources]"):
        _let_out(element, home, own)
    found = parts(built)
    return release(
        manual,
        "module.html",
        code=code,
        module=module,
        place=config,
        address=config.absolute(href("modules", code)),
        passed=PASSED,
        as_of=manual.as_of,
        plain=is_plain,
        sections=[part for id, part in found.items() if id not in (CHECK, *TRAINER)],
        trainer=[found[id] for id in TRAINER if id in found],
        sources=_cited(built, found),
        passages={question.id: config.absolute(url(question.passage)) for question in module.questions},
    )


def _let_out(element: HtmlElement, home: str, own: set[str]) -> None:
    """Take away what works only on the manual's own pages; let links lead to the manual, each in a window of its own."""
    for dead in element.xpath(DEAD):
        dead.drop_tree()
    for link in element.xpath(".//a[@href]"):
        if link.get("href") not in own:
            link.attrib.update({"href": urljoin(home, link.get("href")), "target": "_blank", "rel": "noopener"})


def _cited(page: BuiltPage, found: dict[str, Part]) -> Markup:
    return source_list(page, "".join(part.html for id, part in found.items() if id != CHECK))
