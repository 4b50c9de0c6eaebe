"""What the foot of a page offers to programs that keep references: the title, the manual, the day of the last review and the address, in three forms."""

import json

from macros.build.files.references import reference_files
from macros.models.manual import Manual
from macros.models.site_config import SiteConfig

SITE = SiteConfig.of("Focal Points Manual", "https://manual.example/")


def test_each_page_has_the_three_forms_that_a_source_has_with_the_day_that_the_page_shows(manual: Manual):
    files = reference_files(manual, SITE)
    day = manual.pages["roles/hub.md"].meta.reviewed
    bib, ris, [item] = (read(files[f"roles/hub/cite.{ending}"].decode()) for ending, read in (("bib", str), ("ris", str), ("json", json.loads)))
    name = manual.pages["roles/hub.md"].name
    assert (
        f"title = {{{{{name}}}}}" in bib
        and "publisher = {Focal Points Manual}" in bib
        and f"year = {{{day.year}}}" in bib
        and f"day = {{{day.day}}}" in bib
    )
    assert (
        f"TI  - {name}\r\n" in ris
        and f"DA  - {day.year}/{day.month:02}/{day.day:02}/\r\n" in ris
        and "UR  - https://manual.example/roles/hub/\r\n" in ris
    )
    assert item["title"] == name and item["issued"]["date-parts"] == [[day.year, day.month, day.day]] and item["type"] == "webpage"


def test_pages_made_from_records_and_the_home_page_are_among_them(manual: Manual):
    files = reference_files(manual, SITE)
    assert {"cite.bib", "network/members/dk/cite.ris", "tools/instruments/rome-statute/cite.json"} <= set(files)
    listed = {item["URL"] for item in json.loads(files["data/csl/pages.json"])}
    assert "https://manual.example/roles/hub/" in listed
