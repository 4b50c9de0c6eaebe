"""The training catalogue as an IMS Common Cartridge 1.1 of web links. In: the manual and where it is published. Out: the files of the cartridge.

A learning system that imports it shows the modules, then the programmes day by day; every entry leads to its permanent address.
"""

from collections.abc import Mapping
from typing import NamedTuple

from lxml import etree
from lxml.builder import ElementMaker

from ..models.manual import Manual, href
from ..models.site_config import SiteConfig
from ..models.urls import SHORT, url
from ..rendering.json_ld import LICENCE

PACKAGING = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
METADATA = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest"
LINK = "http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1"
KIND = "imswl_xmlv1p1"
CC = ElementMaker(namespace=PACKAGING, nsmap={None: PACKAGING, "lomimscc": METADATA})
LOM = ElementMaker(namespace=METADATA, nsmap={"lomimscc": METADATA})
WEB = ElementMaker(namespace=LINK, nsmap={None: LINK})
TEXT = "Links to the training modules and programmes of the manual."
PAGES = {
    "catalogue": ("Training catalogue", "training/index.md"),
    "programmes": ("Programmes", "training/programmes.md"),
    "session-builder": ("Session builder", "training/session-builder.md"),
    "teaching-guide": ("Teaching guide", "training/teaching-guide.md"),
}


class Link(NamedTuple):
    """A web link of the cartridge: id, title, address."""

    id: str
    title: str
    address: str


class Resource(NamedTuple):
    """What an entry of a cartridge opens: its id, its type, its files, and the one that it starts with, if that must be said."""

    id: str
    kind: str
    files: Mapping[str, bytes]
    start: str = ""


def cartridge(manual: Manual, config: SiteConfig) -> dict[str, bytes]:
    """Return the files of the catalogue of links: its manifest and one file for each link."""
    links = {link.id: link for link in _links(manual, config)}
    held = [link_resource(link) for link in links.values()]
    return packed("training", f"{config.name}: training", TEXT, _folders(manual, links), held)


def packed(id: str, title: str, text: str, items: list[etree._Element], held: list[Resource]) -> dict[str, bytes]:
    """Return the files of a cartridge: its manifest, with a title, a sentence and the entries that a learner sees, and its resources."""
    root = CC.manifest(
        CC.metadata(CC.schema("IMS Common Cartridge"), CC.schemaversion("1.1.0"), _about(title, text)),
        CC.organizations(CC.organization(CC.item(*items, identifier="root"), identifier="organization", structure="rooted-hierarchy")),
        CC.resources(*map(_resource, held)),
        identifier=f"focal-points-manual-{id}",
    )
    files = {name: content for resource in held for name, content in resource.files.items()}
    return files | {"imsmanifest.xml": written(root)}


def link_resource(link: Link) -> Resource:
    """Return a web link, which opens in a window of its own."""
    content = written(WEB.webLink(WEB.title(link.title), WEB.url(href=link.address, target="_blank")))
    return Resource(f"link-{link.id}", KIND, {f"links/{link.id}.xml": content})


def _resource(held: Resource) -> etree._Element:
    start = {"href": held.start} if held.start else {}
    return CC.resource(*(CC.file(href=name) for name in held.files), identifier=held.id, type=held.kind, **start)


def written(root: etree._Element) -> bytes:
    """Return a tree as a file."""
    return etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True)


def _about(title: str, text: str) -> etree._Element:
    return LOM.lom(
        LOM.general(LOM.title(LOM.string(title, language="en")), LOM.language("en"), LOM.description(LOM.string(text, language="en"))),
        LOM.rights(LOM.copyrightAndOtherRestrictions(LOM.value("yes")), LOM.description(LOM.string(f"CC BY 4.0: {LICENCE}", language="en"))),
    )


def _links(manual: Manual, config: SiteConfig) -> list[Link]:
    pages = [Link(id, title, config.absolute(url(page))) for id, (title, page) in PAGES.items() if page in manual.pages]
    modules = [Link(code, f"{code.upper()}: {module.title}", config.absolute(f"{SHORT}{code}/")) for code, module in manual.modules.items()]
    programmes = [Link(f"programme-{id}", item.title, config.absolute(href("programmes", id))) for id, item in manual.programmes.items()]
    return [*pages, *modules, *programmes]


def _folders(manual: Manual, links: dict[str, Link]) -> list[etree._Element]:
    """Return the folders: about the training, the modules, each programme with its days."""
    about = folder("about", "Training", [item("about", links[id]) for id in PAGES if id in links])
    modules = folder("modules", "Modules", [item("modules", links[code]) for code in manual.modules])
    return [about, modules, *(_programme(manual, id, links) for id in manual.programmes)]


def _programme(manual: Manual, id: str, links: dict[str, Link]) -> etree._Element:
    programme = manual.programmes[id]
    items = [item(id, links[f"programme-{id}"])]
    for number, day in enumerate(programme.days, 1):
        codes = list(dict.fromkeys(slot.module for slot in day if slot.module))
        items.append(folder(f"{id}-{number}", f"Day {number}", [item(f"{id}-{number}", links[code]) for code in codes]))
    return folder(id, programme.title, items)


def folder(id: str, title: str, items: list[etree._Element]) -> etree._Element:
    """Return a folder of entries."""
    return CC.item(CC.title(title), *items, identifier=f"folder-{id}")


def entry(id: str, title: str, resource: str) -> etree._Element:
    """Return an entry that opens a resource."""
    return CC.item(CC.title(title), identifier=f"item-{id}", identifierref=resource)


def item(folder: str, link: Link) -> etree._Element:
    """Return an entry that opens a web link."""
    return entry(f"{folder}-{link.id}", link.title, f"link-{link.id}")
