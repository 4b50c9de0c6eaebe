"""What a release carries, made once from the built manual: packages that a learning system takes, data that fits its schemas, the same bytes again."""

import csv
import functools
import hashlib
import http.server
import io
import json
import os
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from accessibility.look import violations
from accessibility.loopback import serving
from filelock import FileLock
from icalendar import Calendar
from lxml import etree, html
from manuals import DAY, EDITION, NOON, run
from playwright.sync_api import Page, expect
from support.output.json_schema import validator

from macros.build.publish import MARK
from macros.models.manual import DATA_KINDS, Manual
from macros.queries.compendium import dated, occasions
from macros.release.zips import pack

MODULES = sorted(path.stem for path in (EDITION / "docs/training/modules").glob("*.md"))
LIGHT = ("--only", "offline", "--only", "packages", "--only", "data")  # what is made in seconds, so that the whole edition is tried on it
IMS, ADL = "{http://www.imsproject.org/xsd/imscp_rootv1p1p2}", "{http://www.adlnet.org/xsd/adlcp_rootv1p2}"
CC, WEB = "{http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1}", "{http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1}"
LOM = "{http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest}"
NAME = re.compile(r"^[A-Za-z_][\w.-]*$")
BREACHES = "addEventListener('securitypolicyviolation', event => { (window.top.breaches = window.top.breaches || []).push(event.violatedDirective + ' ' + event.blockedURI); });"
SYSTEM = """<!doctype html><html lang="en"><title>A learning system</title><script>
window.calls = []; window.kept = {};
window.API = {
  LMSInitialize(text) { calls.push(["LMSInitialize", text]); return "true"; },
  LMSGetValue(name) { calls.push(["LMSGetValue", name]); return kept[name] || ""; },
  LMSSetValue(name, value) { calls.push(["LMSSetValue", name, value]); kept[name] = value; return "true"; },
  LMSCommit(text) { calls.push(["LMSCommit", text]); return "true"; },
  LMSFinish(text) { calls.push(["LMSFinish", text]); return "true"; },
  LMSGetLastError() { return "0"; }, LMSGetErrorString() { return ""; }, LMSGetDiagnostic() { return ""; },
};
</script><iframe title="outer" srcdoc="<iframe title='unit' src='/unit/index.html' width='900' height='700'></iframe>" width="1000" height="800"></iframe>"""


@pytest.fixture(scope="module")
def dist(site: Path, edition: Path) -> Path:
    """The release of the frozen edition, made from its built site, once for a run."""
    folder = site.with_name("release")
    with FileLock(f"{folder}.lock"):
        if not folder.exists():
            done = run(edition, "release", *LIGHT, "--site", str(site), "--out", str(folder), SOURCE_DATE_EPOCH=NOON)
            assert done.returncode == 0, done.stdout + done.stderr
    return folder


def unpacked(archive: Path) -> dict[str, bytes]:
    """Return the files of an archive that is sound and safe to unpack."""
    with zipfile.ZipFile(archive) as zipped:
        assert zipped.testzip() is None
        names = zipped.namelist()
        assert names == sorted(set(names)) and not [name for name in names if name.startswith("/") or ".." in name.split("/")]
        return {name: zipped.read(name) for name in names}


def test_the_list_of_checksums_names_every_file_and_is_right(dist: Path):
    lines = [line.split("  ", 1) for line in (dist / "MANIFEST").read_text("utf-8").splitlines()]
    there = sorted(path.relative_to(dist).as_posix() for path in dist.rglob("*") if path.is_file() and path.name not in ("MANIFEST", MARK))
    assert [name for _, name in lines] == there
    assert all(hashlib.sha256((dist / name).read_bytes()).hexdigest() == digest for digest, name in lines)


def test_a_fault_leaves_the_old_release_as_it_was(small: Path):
    (small / "dist").mkdir()
    (small / "dist/MANIFEST").write_text("old")
    (small / "dist" / MARK).write_text("ours")
    path = small / "data/members/no.yml"
    path.write_text(path.read_text().replace("source: brief", "source: brif"))
    done = run(small, "release")
    assert done.returncode == 1 and "there is no source “brif”" in done.stderr
    assert {path.name for path in (small / "dist").iterdir()} == {"MANIFEST", MARK}
    assert (small / "dist/MANIFEST").read_text() == "old"
    assert not [path.name for path in small.iterdir() if path.name.startswith(".dist")]


def test_an_archive_has_one_day_and_one_order():
    one = pack({"b": b"2", "a": b"1"}, DAY)
    assert one == pack({"a": b"1", "b": b"2"}, DAY)
    assert {entry.date_time for entry in zipfile.ZipFile(io.BytesIO(one)).infolist()} == {(2026, 11, 21, 0, 0, 0)}


# Packages for learning systems: the rules of IMS Content Packaging 1.1.2 and of SCORM 1.2, as its conformance tests word them.


def test_there_is_a_package_and_a_cartridge_for_each_module_and_programme(dist: Path, manual: Manual):
    wanted = sorted([*MODULES, *manual.programmes])
    assert sorted(path.name for path in (dist / "downloads/scorm").iterdir()) == [f"{id}.scorm.zip" for id in wanted]
    assert sorted(path.name for path in (dist / "downloads/cartridge").iterdir()) == [f"{id}.imscc" for id in wanted]
    for page, id in (("training/modules/fp-01", "fp-01"), ("training/programmes", "induction")):
        offers = html.document_fromstring((dist / page / "index.html").read_text("utf-8")).xpath(f"//details//ol//a[contains(@href, '/{id}.')]")
        assert [(link.text, len(link.getparent().getparent())) for link in offers] == [("Download the package", 3), ("Download the cartridge", 3)]


@pytest.mark.parametrize("code", MODULES)
def test_a_package_keeps_the_rules_of_scorm(dist: Path, code: str):
    files = unpacked(dist / f"downloads/scorm/{code}.scorm.zip")
    root = etree.fromstring(files["imsmanifest.xml"])
    assert root.tag == f"{IMS}manifest" and [child.tag for child in root] == [f"{IMS}{name}" for name in ("metadata", "organizations", "resources")]
    metadata, organizations, resources = root
    assert [(child.tag, child.text) for child in metadata] == [(f"{IMS}schema", "ADL SCORM"), (f"{IMS}schemaversion", "1.2")]
    ids = root.xpath("//@identifier")
    assert len(ids) == len(set(ids)) and all(map(NAME.match, ids))
    assert [unit.get("identifier") for unit in organizations] == [organizations.get("default")]
    title, item = organizations[0]
    assert title.tag == f"{IMS}title" and 0 < len(title.text) <= 200 and item.tag == f"{IMS}item" and item[0].text
    (resource,) = resources
    assert item.get("identifierref") == resource.get("identifier")
    assert (resource.get("type"), resource.get(f"{ADL}scormtype")) == ("webcontent", "sco")
    listed = [file.get("href") for file in resource.iterchildren(f"{IMS}file")]
    assert resource.get("href") in listed and sorted([*listed, "imsmanifest.xml"]) == sorted(files)
    assert {child.tag for child in root.iter()} <= {
        f"{IMS}{name}"
        for name in (
            "manifest",
            "metadata",
            "schema",
            "schemaversion",
            "organizations",
            "organization",
            "title",
            "item",
            "resources",
            "resource",
            "file",
        )
    }


@pytest.mark.parametrize("code", MODULES)
def test_a_package_holds_all_it_needs(dist: Path, manual: Manual, code: str):
    files = unpacked(dist / f"downloads/scorm/{code}.scorm.zip")
    page, module = html.document_fromstring(files["index.html"]), manual.modules[code]
    loaded = page.xpath("//@src | //link/@href | //*[not(self::a)]/@href")
    assert set(loaded) <= set(files)
    assert "default-src 'none'" in page.xpath("string(//meta[@http-equiv='Content-Security-Policy']/@content)")
    assert not page.xpath("//*[@style] | //style | //script[not(@src)] | //@*[starts-with(name(), 'on')]")
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert all(
        address[1:] in ids if address.startswith("#") else urlsplit(address).scheme in ("http", "https") for address in page.xpath("//a/@href")
    )
    assert len(page.xpath("//fieldset")) == len(module.questions) and len(page.xpath("//fieldset//input")) == sum(
        len(q.options) for q in module.questions
    )
    text = page.text_content()
    assert all(objective.text in text for objective in module.objectives)
    assert {"why", "messages", "exercise", "handout", "check", "plan", "notes"} <= set(ids)
    assert "{{" not in text and "Copy link" not in text


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def unit(dist: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """The address of a learning system with a package in it, and the folder of the package."""
    folder = tmp_path_factory.mktemp("system")
    with zipfile.ZipFile(dist / "downloads/scorm/fp-01.scorm.zip") as zipped:
        zipped.extractall(folder / "unit")
    (folder / "index.html").write_text(SYSTEM, "utf-8")
    with serving(functools.partial(_Quiet, directory=str(folder))) as address:
        yield address, folder / "unit"


@pytest.fixture
def watched(page: Page) -> list[str]:
    """What the page asks for and what goes wrong in it, from now on."""
    seen: list[str] = []
    page.on("request", lambda request: seen.append(request.url))
    page.on("pageerror", lambda error: seen.append(f"error: {error}"))
    page.add_init_script(BREACHES)
    return seen


def answer(frame, manual: Manual, wrong: int) -> None:
    """Answer every question of FP-01, the first ones wrong."""
    for number, question in enumerate(manual.modules["fp-01"].questions):
        choice = question.answer % len(question.options) + 1 if number < wrong else question.answer
        frame.locator(f"fieldset#{question.id} input[value='{choice}']").check()
    frame.get_by_role("button", name="Check my answers").click()


def values(page: Page) -> dict[str, str]:
    return page.evaluate("window.kept")


def test_a_learning_system_is_told_begin_score_completed_and_end(page: Page, watched: list[str], unit: tuple[str, Path], manual: Manual):
    page.goto(unit[0])
    frame, number = page.frame_locator("iframe").frame_locator("iframe"), len(manual.modules["fp-01"].questions)
    expect(frame.locator("[data-say=connected]")).to_be_visible()
    assert page.evaluate("calls[0]") == ["LMSInitialize", ""]
    assert values(page) == {"cmi.core.lesson_status": "incomplete"}
    frame.get_by_role("button", name="Check my answers").click()
    expect(frame.get_by_text("Still without an answer: question 1,")).to_be_visible()
    expect(frame.locator("fieldset input").first).to_be_focused()
    assert "cmi.core.score.raw" not in values(page)
    answer(frame, manual, wrong=3)
    share = round(100 * (number - 3) / number, 2)
    expect(frame.locator("[data-result]")).to_be_focused()
    expect(frame.locator("[data-say=result]")).to_contain_text(f"{number - 3} of {number} right: {share:g} points of 100.")
    told = values(page)
    assert float(told["cmi.core.score.raw"]) == share
    assert (told["cmi.core.score.min"], told["cmi.core.score.max"], told["cmi.core.lesson_status"]) == ("0", "100", "completed")
    expect(frame.locator("fieldset").first.get_by_text("Not this one. The answer is:")).to_be_visible()
    expect(frame.locator("fieldset").last.get_by_text("Right.", exact=True)).to_be_visible()
    answer(frame, manual, wrong=0)
    assert values(page)["cmi.core.score.raw"] == "100" and values(page)["cmi.core.lesson_status"] == "passed"
    answer(frame, manual, wrong=3)
    assert values(page)["cmi.core.score.raw"] == "100" and values(page)["cmi.core.lesson_status"] == "passed"
    page.evaluate("document.querySelector('iframe').contentDocument.querySelector('iframe').remove()")
    calls = page.evaluate("calls")
    assert calls[-1] == ["LMSFinish", ""] and calls[-2] == ["LMSCommit", ""]
    assert [name for name, *_ in calls].count("LMSFinish") == [name for name, *_ in calls].count("LMSInitialize") == 1
    assert re.fullmatch(r"\d{4}:\d{2}:\d{2}\.\d{2}", values(page)["cmi.core.session_time"]) and values(page)["cmi.core.exit"] == ""
    assert not page.evaluate("window.breaches") and all(address.startswith((unit[0], "about:")) for address in watched)


def test_the_button_ends_the_unit_once(page: Page, watched: list[str], unit: tuple[str, Path]):
    page.goto(unit[0])
    frame = page.frame_locator("iframe").frame_locator("iframe")
    frame.get_by_role("button", name="Finish").click()
    expect(frame.get_by_text("You can close this module.")).to_be_visible()
    assert values(page)["cmi.core.exit"] == "suspend" and values(page)["cmi.core.lesson_status"] == "incomplete"
    page.evaluate("document.querySelector('iframe').remove()")
    assert [name for name, *_ in page.evaluate("calls")].count("LMSFinish") == 1


def test_a_system_that_refuses_is_not_taken_for_one_that_keeps(page: Page, unit: tuple[str, Path], manual: Manual):
    page.add_init_script("if (window === window.top) window.API = {LMSInitialize: () => 'false'};")
    page.goto(f"{unit[0]}unit/index.html")
    expect(page.locator("[data-say=refused]")).to_be_visible()
    answer(page, manual, wrong=1)
    expect(page.locator("[data-say=result]")).to_be_visible()


def test_the_interface_is_also_found_in_the_window_that_opened_the_unit(page: Page, unit: tuple[str, Path]):
    page.goto(unit[0])
    before = page.evaluate("calls.length")
    with page.expect_popup() as opened:
        page.evaluate("void window.open('/unit/index.html')")
    expect(opened.value.locator("[data-say=connected]")).to_be_visible()
    opened.value.close(run_before_unload=True)
    assert page.evaluate("calls.length") > before


def test_without_a_learning_system_it_works_plainly_also_from_disk(page: Page, watched: list[str], unit: tuple[str, Path], manual: Manual):
    page.goto((unit[1] / "index.html").as_uri())
    expect(page.locator("[data-say=alone]")).to_be_visible()
    expect(page.get_by_role("button", name="Finish")).to_be_hidden()
    answer(page, manual, wrong=0)
    expect(page.get_by_text("The module is completed and passed.")).to_be_visible()
    assert not page.evaluate("window.breaches")
    assert all(address.startswith(unit[1].as_uri()) for address in watched)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_unit_is_accessible(page: Page, unit: tuple[str, Path], manual: Manual, scheme: str):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{unit[0]}unit/index.html")
    page.locator("details").evaluate_all("all => all.forEach(part => { part.open = true; })")
    answer(page, manual, wrong=1)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert not violations(page)


# The cartridge: the rules of the Common Cartridge profile 1.1.


def test_the_cartridge_keeps_the_rules(dist: Path):
    files = unpacked(dist / "downloads/focal-points-manual-training.imscc")
    root = etree.fromstring(files["imsmanifest.xml"])
    metadata, organizations, resources = root
    assert [child.tag for child in root] == [f"{CC}{name}" for name in ("metadata", "organizations", "resources")]
    assert [child.text for child in metadata[:2]] == ["IMS Common Cartridge", "1.1.0"]
    assert metadata.findtext(f"{LOM}lom/{LOM}general/{LOM}title/{LOM}string")
    ids = root.xpath("//@identifier")
    assert len(ids) == len(set(ids)) and all(map(NAME.match, ids))
    (organization,) = organizations
    assert organization.get("structure") == "rooted-hierarchy"
    (top,) = organization
    assert top.find(f"{CC}title") is None and not top.get("identifierref")
    for item in top.iterdescendants(f"{CC}item"):
        assert item[0].tag == f"{CC}title" and item[0].text
        assert bool(item.get("identifierref")) != bool(item.findall(f"{CC}item"))
    named = {resource.get("identifier"): resource for resource in resources}
    assert set(top.xpath(".//@identifierref")) == set(named)
    for resource in resources:
        (file,) = resource
        assert resource.get("type") == "imswl_xmlv1p1" and resource.get("href") is None and file.get("href") in files
    assert len(files) == len(named) + 1


def test_every_link_of_the_cartridge_leads_to_a_page(dist: Path, site: Path, manual: Manual):
    files = unpacked(dist / "downloads/focal-points-manual-training.imscc")
    addresses = {}
    for name, content in files.items():
        if name != "imsmanifest.xml":
            link = etree.fromstring(content)
            assert link.tag == f"{WEB}webLink" and [child.tag for child in link] == [f"{WEB}title", f"{WEB}url"] and link[0].text
            addresses[name.removeprefix("links/").removesuffix(".xml")] = link[1].get("href")
    assert {f"fp-{number:02}" for number in range(1, len(MODULES) + 1)} | {f"programme-{id}" for id in manual.programmes} <= set(addresses)
    for address in addresses.values():
        place, _, heading = address.partition("/focal-points-manual/")[2].partition("#")
        page = site / place / "index.html"
        assert page.is_file(), address
        assert not heading or f'id="{heading}"' in page.read_text("utf-8")


# The copy for use offline.


def test_the_offline_copy_opens_and_leads_on_by_double_click(dist: Path, tmp_path: Path, page: Page, watched: list[str]):
    files = unpacked(dist / "downloads/focal-points-manual-offline.zip")
    for name, content in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    home = tmp_path / "focal-points-manual/index.html"
    page.goto(home.as_uri())
    for name in ("The network", "Members"):
        page.get_by_role("link", name=name, exact=True).locator("visible=true").first.click()
    expect(page).to_have_url(f"{home.parent.as_uri()}/network/members/index.html")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert not page.evaluate("window.breaches")
    assert all(address.startswith(home.parent.as_uri()) for address in watched)


def test_no_link_of_the_offline_copy_leads_to_nothing(dist: Path):
    files = unpacked(dist / "downloads/focal-points-manual-offline.zip")
    lost = set()
    for name, content in files.items():
        if name.endswith(".html"):
            for address in html.document_fromstring(content).xpath("//@href | //@src"):
                parts = urlsplit(address)
                target = os.path.normpath(f"{os.path.dirname(name)}/{parts.path}") if parts.path else name
                if not (parts.scheme or parts.netloc) and target not in files:
                    lost.add((name, address))
    assert not lost


# The data and the calendar.


def test_every_kind_is_there_and_fits_its_schema(dist: Path, edition: Path, manual: Manual):
    for kind in DATA_KINDS:
        records = getattr(manual, kind.name)
        if not records:
            continue
        data = json.loads((dist / f"data/{kind.stem}.json").read_text("utf-8"))
        assert list(data) == list(records)
        schema = edition / f"data/schema/{kind.stem}.json"
        if schema.is_file():
            check = validator(json.loads(schema.read_text("utf-8")))
            for value in [data] if kind.shape == "mapping" else data.values():
                check.validate(value)
    modules = json.loads((dist / "data/modules.json").read_text("utf-8"))
    check = validator(json.loads((edition / "data/schema/module.json").read_text("utf-8")))
    assert sorted(modules) == MODULES and all(check.is_valid(module) for module in modules.values())


def test_tables_hold_the_same_records_and_nothing_that_a_spreadsheet_would_run(dist: Path):
    tables = sorted((dist / "data").glob("*.csv"))
    assert "recommendations.csv" in [path.name for path in tables]
    for path in tables:
        rows = list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"), newline="")))
        whole = json.loads(path.with_suffix(".json").read_text("utf-8"))
        ids = [f"{name}/{word}" for name, words in whole.items() for word in words] if path.stem == "vocabularies" else list(whole)
        assert [row["id"] for row in rows] == ids, path.name
        assert not [cell for row in rows for cell in row.values() if cell[:1] in tuple("=+-@\t")], path.name


def test_the_readme_says_what_each_field_holds(dist: Path):
    text = (dist / "data/README.txt").read_text("utf-8")
    for path in (dist / "data").glob("*.json"):
        assert path.name in text
    assert "  gaps: what the record should say and no source read does" in text
    assert "  offices[].text: the statement, in our own words" in text
    assert not re.search(r"^  [\w\[\]{}.]+$", text, re.MULTILINE), "every field is described"


def test_the_calendar_holds_each_event_that_has_a_day(dist: Path, manual: Manual):
    calendar = Calendar.from_ical((dist / "network/calendar.ics").read_bytes())
    entries = [
        entry for entry in calendar.walk("VEVENT") if "/network/calendar/#" in entry["URL"]
    ]  # the sessions of reviews have a test of their own
    assert len(entries) == len([item for item in occasions(manual) if item.next and item.next.count("-") == 2]) > 10
    assert [str(entry["SUMMARY"]) for entry in entries] == [item.record.title for item in dated(manual)]
    assert [entry.decoded("DTSTART").isoformat() for entry in entries] == [item.next for item in dated(manual)]
    ids = {str(entry["UID"]) for entry in entries}
    assert len(ids) == len(entries) and all(id.startswith("urn:uuid:") for id in ids)
    assert all(entry.decoded("DTEND") > entry.decoded("DTSTART") for entry in entries)
    yearly = next(entry for entry in entries if "Genocide" in entry["SUMMARY"])
    assert yearly["RRULE"]["FREQ"] == ["YEARLY"]
    assert str(yearly["UID"]) == "urn:uuid:379319b6-914a-51a8-a43a-4169385eddc7", "an id stays from release to release"


def test_the_site_offers_the_same_data_and_calendar(dist: Path, site: Path, page: Page, served: str):
    for path in (dist / "data").rglob("*.*"):
        assert (site / path.relative_to(dist)).read_bytes() == path.read_bytes()
    assert (site / "network/calendar.ics").read_bytes() == (dist / "network/calendar.ics").read_bytes()
    for path, form in {"network/calendar": "iCalendar", "reference/what-changed": "JSON Feed", "reference/sources": "CSL-JSON"}.items():
        offers = html.document_fromstring((dist / path / "index.html").read_text("utf-8")).find_class("offers")[0].text_content()
        assert re.search(rf"{form} \(\d+ kB\)", offers), path
    members = (dist / "network/members/index.html").read_text("utf-8")
    assert re.search(
        r'downloads/focal-points-manual.xlsx" download>Excel</a> \(\d+ kB\), <a href="../../data/members.csv" download>members as CSV</a>', members
    )
    page.goto(f"{served}reference/downloads/")
    with page.expect_download() as got:
        page.get_by_role("link", name="recommendations.csv").click()
    assert got.value.path().read_bytes() == (dist / "data/recommendations.csv").read_bytes()
