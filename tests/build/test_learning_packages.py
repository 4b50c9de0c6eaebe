"""Packages of programmes and cartridges of courses, by the rules of SCORM 1.2, of Common Cartridge 1.1 and of its quizzes."""

import re
from pathlib import Path

import pytest
from lxml import etree, html
from manuals import read

from macros.build.site import BuiltPage
from macros.models.manual import Manual, href
from macros.models.site_config import SiteConfig
from macros.release.course_cartridge import module_cartridge, programme_cartridge
from macros.release.scorm import programme_package

SITE = SiteConfig.of("Focal Points Manual", "https://example.org/focal-points-manual/")
IMS = "{http://www.imsproject.org/xsd/imscp_rootv1p1p2}"
CC, QTI = "{http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1}", "{http://www.imsglobal.org/xsd/ims_qtiasiv1p2}"
NAME = re.compile(r"^[A-Za-z_][\w.-]*$")
ORDER = ("itemmetadata", "presentation", "resprocessing", "itemfeedback")
QUIZ = "imsqti_xmlv1p2/imscc_xmlv1p1/assessment"


@pytest.fixture(scope="module")
def manual(edition: Path) -> Manual:
    return read(edition)


@pytest.fixture(scope="module")
def pages(site: Path, manual: Manual) -> dict[str, BuiltPage]:
    """The built page of each module."""
    files = {code: f"{href('modules', code).removeprefix('/')}index.html" for code in manual.modules}
    return {code: BuiltPage(file, (site / file).read_text("utf-8")) for code, file in files.items()}


def checked(files: dict[str, bytes], space: str) -> etree._Element:
    """Return a manifest of which each id stands once, each file is there, and each resource is opened by an entry."""
    root = etree.fromstring(files["imsmanifest.xml"])
    ids = root.xpath("//@identifier")
    assert len(ids) == len(set(ids)) and all(map(NAME.match, ids))
    listed = [file.get("href") for file in root.iter(f"{space}file")]
    assert sorted([*listed, "imsmanifest.xml"]) == sorted(files) and len(listed) == len(set(listed))
    resources = {resource.get("identifier"): resource for resource in root.iter(f"{space}resource")}
    assert sorted(root.xpath("//@identifierref")) == sorted(resources)
    for resource in resources.values():
        assert resource.get("href") in (None, *(file.get("href") for file in resource))
    return root


def test_a_programme_holds_each_module_once_on_the_day_of_its_first_place(manual: Manual, pages: dict[str, BuiltPage]):
    for id, programme in manual.programmes.items():
        files = programme_package(manual, pages, id, SITE)
        root = checked(files, IMS)
        days = [[slot.module for slot in day if slot.module] for day in programme.days]
        codes = list(dict.fromkeys(code for day in days for code in day))
        units = root.findall(f".//{IMS}item[@identifierref]")
        assert [unit.get("identifierref") for unit in units] == [f"{code}-unit" for code in codes]
        assert [item.findtext(f"{IMS}title") for item in root.find(f".//{IMS}organization").findall(f"{IMS}item")] == [
            f"Day {number}" for number, day in enumerate(days, 1) if day
        ]
        assert {name for name in files if name.endswith("index.html")} == {f"{code}/index.html" for code in codes}
        assert all(f"{code}/scorm.js" in files and f"{code}/module.css" in files for code in codes)


def test_a_module_brings_text_questions_and_links_and_says_nothing_of_a_connection(manual: Manual, pages: dict[str, BuiltPage]):
    for code, module in manual.modules.items():
        files = module_cartridge(manual, pages[code], code, SITE)
        root = checked(files, CC)
        assert [resource.get("type") for resource in root.iter(f"{CC}resource")] == ["webcontent", QUIZ, *["imswl_xmlv1p1"] * 3]
        page = html.document_fromstring(files[f"{code}/index.html"])
        assert not page.xpath("//script | //form | //*[@data-say] | //*[@id='check']") and page.xpath("//*[@id='why']")
        ids = set(page.xpath("//@id"))
        assert {address[1:] for address in page.xpath("//a/@href") if address.startswith("#")} <= ids, code
        assert f"{module.questions[0].question}" not in page.text_content()


def test_each_question_of_a_quiz_has_one_right_answer_and_its_reason(manual: Manual, pages: dict[str, BuiltPage]):
    module = manual.modules["fp-01"]
    root = etree.fromstring(module_cartridge(manual, pages["fp-01"], "fp-01", SITE)["fp-01/questions.xml"])
    items = root.findall(f".//{QTI}item")
    assert root.tag == f"{QTI}questestinterop" and len(items) == len(module.questions)
    told = {field[0].text: field[1].text for field in root.find(f"{QTI}assessment/{QTI}qtimetadata")}
    assert told["cc_profile"] == "cc.exam.v0p1" and told["cc_maxattempts"] == "unlimited"
    for item, question in zip(items, module.questions, strict=True):
        assert [child.tag for child in item] == [f"{QTI}{name}" for name in ORDER]
        assert item.findtext(f".//{QTI}presentation/{QTI}material/{QTI}mattext") == question.question
        options = {label.get("ident"): label.findtext(f".//{QTI}mattext") for label in item.iter(f"{QTI}response_label")}
        (right,) = item.iter(f"{QTI}varequal")
        assert list(options.values()) == list(question.options) and options[right.text] == question.options[question.answer - 1]
        assert right.getparent().getparent().findtext(f"{QTI}setvar") == "100"
        assert item.findtext(f"{QTI}itemfeedback//{QTI}mattext") == question.why


def test_a_programme_as_a_cartridge_has_a_folder_for_each_day_and_in_it_one_for_each_module(manual: Manual, pages: dict[str, BuiltPage]):
    for id, programme in manual.programmes.items():
        root = checked(programme_cartridge(manual, pages, id, SITE), CC)
        top = root.find(f".//{CC}organization/{CC}item")
        days = [day for day in top if day.tag == f"{CC}item"]
        assert [day.findtext(f"{CC}title") for day in days] == [f"Day {number}" for number in range(1, len(programme.days) + 1)]
        assert all(folder.findtext(f"{CC}title").startswith("FP-") for day in days for folder in day.findall(f"{CC}item"))
