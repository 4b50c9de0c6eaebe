"""A training module as a SCORM 1.2 package: one unit that a learning system launches. In: the manual and the module's built page.
Out: the files of the package.

Everything it needs stands in the package: text, questions, script, style. Links lead out, nothing is loaded from outside.
"""

from urllib.parse import urljoin

from lxml import etree
from lxml.builder import ElementMaker
from lxml.html import HtmlElement
from markupsafe import Markup

from ..build.modules.sections import Part, parts, source_list
from ..build.site import BuiltPage
from ..models.manual import Manual, href
from ..models.site_config import SiteConfig
from ..models.urls import url
from ..rendering.environment import RELEASE, release

PACKAGING = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
ADL = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
IMS = ElementMaker(namespace=PACKAGING, nsmap={None: PACKAGING, "adlcp": ADL})
START, BESIDE = "index.html", ("scorm.js", "module.css")
CHECK, TRAINER = "check", ("plan", "notes")
PASSED = 80
DEAD = "|".join(f".//{name}" for name in ("script", "style", "form", "button"))


def package(manual: Manual, page: BuiltPage, code: str, config: SiteConfig) -> dict[str, bytes]:
    """Return the files of a module's package; `page` is its built page, `config` where the manual is published."""
    title = f"{code.upper()}: {manual.modules[code].title}"
    files = {name: (RELEASE / name).read_bytes() for name in BESIDE}
    files[START] = _text(manual, page, code, config).encode()
    return files | {"imsmanifest.xml": scorm_manifest(code, title, str(manual.as_of), files)}


def scorm_manifest(code: str, title: str, version: str, files: dict[str, bytes]) -> bytes:
    """Return the manifest of a package with one unit, which begins at `index.html`."""
    unit = {"identifier": f"{code}-unit", "type": "webcontent", f"{{{ADL}}}scormtype": "sco", "href": START}
    root = IMS.manifest(
        IMS.metadata(IMS.schema("ADL SCORM"), IMS.schemaversion("1.2")),
        IMS.organizations(
            IMS.organization(
                IMS.title(title),
                IMS.item(IMS.title(title), identifier=f"{code}-item", identifierref=f"{code}-unit", isvisible="true"),
                identifier=f"{code}-organization",
            ),
            default=f"{code}-organization",
        ),
        IMS.resources(IMS.resource(*(IMS.file(href=name) for name in sorted(files)), unit)),
        identifier=f"focal-points-manual-{code}",
        version=version,
    )
    return etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True)


def _text(manual: Manual, page: BuiltPage, code: str, config: SiteConfig) -> str:
    module, home = manual.modules[code], urljoin(config.address, page.url)
    built = BuiltPage(page.file, page.html)
    own = {f"#{id}" for id in built.tree.xpath("//*[contains(@class, 'prose')]//@id")} | {f"#{question.id}" for question in module.questions}
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
