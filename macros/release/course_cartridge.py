"""A training module, or a programme of them, as an IMS Common Cartridge 1.1. In: the manual and the built pages of modules. Out: its files.

Each module brings its text as a page, its check questions as a quiz of the learning system's own, and links to its slides and papers.
"""

from collections.abc import Mapping

from lxml import etree

from ..build.site import BuiltPage
from ..models.manual import Manual
from ..models.site_config import SiteConfig
from ..models.urls import OUTPUTS, SHORT
from .cartridge import Link, Resource, entry, folder, link_resource, packed
from .quiz import quiz
from .scorm import START, module_title, modules_by_day, unit_files

TEXT, QUIZ = "webcontent", "imsqti_xmlv1p2/imscc_xmlv1p1/assessment"
OUTPUT_TITLES = {"facilitator": "Facilitator’s copy", "handout": "Handout", "slides": "Slides"}


def module_cartridge(manual: Manual, page: BuiltPage, code: str, config: SiteConfig) -> dict[str, bytes]:
    """Return the files of a module's cartridge."""
    module = manual.modules[code]
    return packed(code, module_title(manual, code), module.description, [_folder(manual, code)], _held(manual, page, code, config))


def programme_cartridge(manual: Manual, pages: Mapping[str, BuiltPage], id: str, config: SiteConfig) -> dict[str, bytes]:
    """Return the files of a programme's cartridge: a folder for each day, in it one for each module."""
    programme = manual.programmes[id]
    days = modules_by_day(programme)
    folders = [folder(f"day-{number}", f"Day {number}", [_folder(manual, code) for code in codes]) for number, codes in enumerate(days, 1) if codes]
    held = [resource for codes in days for code in codes for resource in _held(manual, pages[code], code, config)]
    return packed(f"programme-{id}", programme.title, programme.text, folders, held)


def _folder(manual: Manual, code: str) -> etree._Element:
    """Return the entries of a module: its text, its questions, its links."""
    title = module_title(manual, code)
    links = [entry(f"{code}-{name}", OUTPUT_TITLES[name], f"link-{code}-{name}") for name in OUTPUTS]
    questions = [entry(f"{code}-quiz", f"Check questions of {code.upper()}", f"{code}-quiz")] if manual.modules[code].questions else []
    return folder(code, title, [entry(f"{code}-text", title, f"{code}-text"), *questions, *links])


def _held(manual: Manual, page: BuiltPage, code: str, config: SiteConfig) -> list[Resource]:
    """Return what the entries of a module open."""
    files = {f"{code}/{name}": content for name, content in sorted(unit_files(manual, page, code, config, plain=True).items())}
    text = Resource(f"{code}-text", TEXT, files, f"{code}/{START}")
    content = quiz(code, f"Check questions of {code.upper()}", manual.modules[code])
    questions = [Resource(f"{code}-quiz", QUIZ, {f"{code}/questions.xml": content})] if manual.modules[code].questions else []
    links = [link_resource(Link(f"{code}-{name}", OUTPUT_TITLES[name], config.absolute(f"{SHORT}{code}/{name}/"))) for name in OUTPUTS]
    return [text, *questions, *links]
