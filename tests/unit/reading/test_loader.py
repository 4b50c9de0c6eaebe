"""Every fault of every file is told at once, with its line and what to write; nothing is guessed."""

import os
from pathlib import Path

import pytest
from manuals import DAY, change, faults

from macros.components import REGISTRY
from macros.loader import load_once, read_all


def told(root: Path) -> list[str]:
    """Return what a check tells, line by line, without its advice."""
    return [line.partition(" Fix:")[0] for line in faults(root)]


def test_the_small_manual_holds_together(small: Path):
    assert faults(small) == []


def test_a_checkout_of_windows_says_the_same_and_reading_changes_no_file(small: Path):
    files = [path for name in ("data", "docs") for path in (small / name).rglob("*") if path.suffix in (".md", ".yml", ".csv")] + [
        small / "mkdocs.yml"
    ]
    for path in files:
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    before = {path: path.read_bytes() for path in files}
    assert faults(small) == []
    assert {path: path.read_bytes() for path in files} == before


def test_an_edition_is_a_whole_number_since_a_reader_of_yaml_loses_the_last_nought_of_another(small: Path):
    change(small, "mkdocs.yml", "edition: 2", "edition: 2.10")
    assert faults(small) == ["mkdocs.yml:13:12: extra.edition: “2.10” is not the number of an edition. Fix: write a whole number, such as 2"]


def test_norway_is_a_country(small: Path):
    loaded = read_all(small, DAY, REGISTRY)
    assert loaded.manual.members["no"].iso == "NO"
    assert loaded.manual.countries["NO"].name == "Norway"


def test_five_mistakes_in_five_files_are_all_told_with_their_lines(small: Path):
    change(small, "data/members/eu.yml", "confidence: named", "confidance: named")
    change(small, "data/meetings/2016-seoul.yml", "start: 2016-06-20", "start: 2013-02-30")
    change(small, "data/sources/brief.yml", "read: full\n", "read: full\ntitle: Again\n")
    change(small, "data/practices/no-test.yml", "title: ", "title:\t")
    change(small, "data/members/no.yml", "source: seoul", "source: soul")
    told = faults(small)
    assert "data/members/eu.yml:3:1: confidance: is not a field of this record. Fix: did you mean confidence?" in told
    assert (
        "data/meetings/2016-seoul.yml:4:8: start: “2013-02-30” is not a day of the calendar. Fix: write a day that February 2013 has: it ends on the 28th"
        in told
    )
    assert "data/sources/brief.yml:7:1: title: stands twice; the first is on line 1. Fix: keep one of the two" in told
    assert "data/practices/no-test.yml:1:7: line: holds a tab. Fix: use spaces, two for each step inwards" in told
    assert "data/members/no.yml:6:49: evidence[1].source: there is no source “soul” in data/sources/. Fix: did you mean seoul?" in told
    assert {line.split(":")[0] for line in told} == {
        "data/members/eu.yml",
        "data/meetings/2016-seoul.yml",
        "data/sources/brief.yml",
        "data/practices/no-test.yml",
        "data/members/no.yml",
    }


def test_a_broken_source_is_told_once_and_not_at_every_place_that_cites_it(small: Path):
    change(small, "data/sources/seoul.yml", "standing: network", "standing: network\nstanding: network")
    assert len(faults(small)) == 1


def test_a_misspelt_field_hides_no_unknown_source_of_its_record(small: Path):
    change(small, "data/members/no.yml", "confidence: named", "confidance: named")
    change(small, "data/members/no.yml", "source: seoul", "source: soul")
    change(small, "data/recommendations.yml", "level: national", "levle: natoinal")
    change(small, "data/recommendations.yml", "theme: awareness", "theme: awarenes")
    change(small, "data/meetings/2016-seoul.yml", "city: Seoul", "city: Seoul\ncity: Busan")
    change(small, "data/meetings/2016-seoul.yml", "country: KR", "country: KX")
    assert told(small) == [
        "data/meetings/2016-seoul.yml:7:1: city: stands twice; the first is on line 6.",
        "data/meetings/2016-seoul.yml:8:10: country: there is no country “KX” in data/countries.csv.",
        "data/members/no.yml:3:1: confidance: is not a field of this record.",
        "data/members/no.yml:6:49: evidence[1].source: there is no source “soul” in data/sources/.",
        "data/recommendations.yml:2:3: r001.levle: is not a field of this record.",
        "data/recommendations.yml:3:10: r001.theme: “awarenes” is not a word of data/vocabularies/themes.yml.",
    ]


def test_front_matter_that_is_refused_hides_nothing_of_its_page(small: Path):
    change(small, "docs/roles/hub.md", "title: The hub", "titel: The hub\nthemes: [awarenes]\naliases:")
    change(small, "docs/roles/hub.md", 'cite("brief"', 'cite("breif"')
    change(small, "docs/roles/hub.md", ' {{ cite("seoul", "Awareness-raising") }}', "")
    change(small, "docs/roles/hub.md", "## What it is {: #what }", "## What it is")
    assert told(small) == [
        "docs/roles/hub.md:2:1: titel: is not a field of this record.",
        "docs/roles/hub.md:3:10: themes[1]: “awarenes” is not a word of data/vocabularies/themes.yml.",
        "docs/roles/hub.md:4:9: aliases: is empty.",
        "docs/roles/hub.md:11:1: cite: there is no source “breif” in data/sources/.",
        "docs/roles/hub.md:13:1: heading: has no id of its own.",
        "docs/roles/hub.md:15:1: source: “Members named this in 2016, and …” shows no source.",
    ]


def test_front_matter_that_cannot_be_read_is_told_once_beside_the_faults_of_its_text(small: Path):
    change(small, "docs/roles/hub.md", "title: The hub", "title: The: hub")
    change(small, "docs/roles/hub.md", 'cite("brief"', 'cite("breif"')
    assert told(small) == [
        "docs/roles/hub.md:2:8: line: has a colon and a space inside plain text.",
        "docs/roles/hub.md:9:1: cite: there is no source “breif” in data/sources/.",
    ]


def test_front_matter_that_is_a_list_is_refused(small: Path):
    (small / "docs/roles/new.md").write_text("---\n[a, b]\n---\n")
    assert told(small) == ["docs/roles/new.md:2:1: file: is a list, and a group of fields belongs here."]


def test_braces_that_are_refused_hide_no_unknown_macro_and_source(small: Path):
    change(small, "docs/roles/hub.md", "Members named", "{{ 1 + 1 }} {% if x %} Members named")
    change(small, "docs/roles/hub.md", 'cite("brief"', 'cite("breif"')
    change(small, "docs/roles/hub.md", "recommendation_list(", "recomendation_list(")
    assert told(small) == [
        "docs/roles/hub.md:9:1: cite: there is no source “breif” in data/sources/.",
        "docs/roles/hub.md:13:1: braces: hold more than a macro call with plain values.",
        "docs/roles/hub.md:15:1: macro: there is no macro “recomendation_list”.",
    ]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("data/meetings/2016-seoul.yml", "city: Seoul", "citty: Seoul"),
        ("data/meetings/2016-seoul.yml", "city: Seoul", "\tcity: Seoul"),
        ("data/members/no.yml", "confidence: named", "confidence:"),
        ("data/recommendations.yml", "explained: ", "explained: [] # "),
        ("data/recommendations.yml", "theme", "\ttheme"),
        ("data/reviews.yml", "reviewed", "\treviewed"),
        ("data/countries.csv", "Norway,Norvège", "Norway"),
        ("data/countries.csv", "NO,NOR,", "NO,norway,"),
        ("data/countries.csv", "iso_alpha2", "iso_alpha"),
        ("data/vocabularies/confidences.yml", "named:", "named: []\nother:"),
        ("data/vocabularies/confidences.yml", "named:", "\tnamed:"),
        ("docs/roles/hub.md", "title: The hub", "titel: The hub"),
    ],
)
def test_what_exists_and_is_refused_is_told_in_its_own_file_only(small: Path, file: str, old: str, new: str):
    """Norway, its member's page and the meeting are named in several places, which are not at fault."""
    page = small / "docs/practices/awareness.md"
    page.write_text(page.read_text("utf-8") + POINTERS, "utf-8")
    assert faults(small) == []
    change(small, file, old, new)
    assert {line.split(":")[0] for line in faults(small)} == {file}


POINTERS = """
See [Seoul](/network/meetings/2016-seoul.md), [Norway](/network/members/no.md), [a word](/reference/recommendations.md#r001) and [the hub](/roles/hub.md#what).

{{ meeting_profile("2016-seoul") }}

{{ practice_list(country="NO") }}
"""


@pytest.mark.parametrize(
    ("file", "text", "says"),
    [
        (
            "data/members/new.yml",
            "- kind: state\n  iso: SI\n- kind: state\n  iso: AT\n",
            "1:1: file: is a list of two records, and a file holds one. "
            "Fix: give each a file of its own, si.yml and at.yml, without the dash and with all its lines at the left edge",
        ),
        (
            "data/practices/new.yml",
            "- title: One\n- title: Another\n",
            "1:1: file: is a list of two records, and a file holds one. Fix: give each a file of its own, without the dash and with all its lines at the left edge",
        ),
        (
            "data/members/si.yml",
            "- kind: state\n  iso: SI\n",
            "1:1: file: has the dash of a list before its fields. Fix: take the dash away, and begin each of its lines where the dash stood",
        ),
        ("data/members/si.yml", "Slovenia\n", "1:1: file: is not a record. Fix: write its fields, each as  name: value"),
    ],
)
def test_a_list_where_a_file_holds_one_record_is_told_as_what_it_is(small: Path, file: str, text: str, says: str):
    (small / file).write_text(text, "utf-8")
    assert faults(small) == [f"{file}:{says}"]


@pytest.mark.parametrize("value", ["source: brief, offers: Meetings", "offers: Meetings, source: brief", 'source: "brief", offers: Meetings'])
def test_a_list_by_the_name_of_one_is_mended_inside_its_braces(small: Path, value: str):
    change(
        small,
        "data/network.yml",
        "latest_event: 2025-05-16\n",
        f"latest_event: 2025-05-16\nneighbours:\n  - {{name: Others, open_to: States, {value}}}\n",
    )
    (told,) = read_all(small, DAY, REGISTRY).diagnostics
    right = value.replace('source: "brief"', "sources: [brief]").replace("source: brief", "sources: [brief]")
    assert told.fix == "did you mean sources?" and told.mended_lines == [f"  - {{name: Others, open_to: States, {right}}}"]


def test_a_table_that_is_not_utf_8_is_told_not_crashed_on(small: Path):
    (small / "data/countries.csv").write_bytes(b"iso_alpha2,\xe9\n")
    assert faults(small) == [
        "data/countries.csv:1:12: file: is not UTF-8 text (byte 12). Fix: save it as UTF-8: in Excel as “CSV UTF-8”, in an editor with the encoding UTF-8"
    ]


def test_a_meeting_that_ends_before_it_starts(small: Path):
    change(small, "data/meetings/2016-seoul.yml", "end: 2016-06-22", "end: 2016-04-19")
    assert faults(small) == ["data/meetings/2016-seoul.yml:5:6: end: is before the start. Fix: write the last day, or correct start"]


def test_an_unknown_country_meeting_and_word(small: Path):
    change(small, "data/meetings/2016-seoul.yml", "country: KR", "country: KX")
    change(small, "data/members/no.yml", "in_place_by", "roles:\n  - {role: annual-meeting-hoster, meeting: 2016-soul, source: seoul}\nin_place_by")
    told = faults(small)
    assert told[0].startswith("data/meetings/2016-seoul.yml:7:10: country: there is no country “KX” in data/countries.csv")
    assert "“annual-meeting-hoster” is not a word of data/vocabularies/roles.yml. Fix: did you mean annual-meeting-host?" in told[1]
    assert "there is no meeting “2016-soul” in data/meetings/. Fix: did you mean 2016-seoul?" in told[2]


def test_two_meetings_of_one_kind_on_one_day_in_one_city_are_a_duplicate(small: Path):
    (small / "data/meetings/2016-again.yml").write_text((small / "data/meetings/2016-seoul.yml").read_text())
    assert faults(small) == [
        "data/meetings/2016-seoul.yml:4:8: start: is the same as in data/meetings/2016-again.yml (2016-again). "
        "Fix: keep one of the two records, or tell them apart"
    ]


def test_a_file_called_otherwise_than_its_code(small: Path):
    change(small, "data/members/no.yml", "iso: NO", "iso: SE")
    assert "is SE, but the file is called no.yml. Fix: call the file se.yml, if Sweden is meant, or write NO for Norway" in faults(small)[0]


def test_a_member_copied_from_its_neighbour_is_not_told_to_take_the_name_of_that_file(small: Path):
    (small / "data/members/se.yml").write_text((small / "data/members/no.yml").read_text("utf-8"), "utf-8")
    assert faults(small) == ["data/members/se.yml:2:6: iso: is NO, but the file is called se.yml. Fix: write SE for Sweden"]


def test_an_e_mail_address_or_telephone_number_is_refused(small: Path):
    change(small, "data/sources/brief.yml", "read: full\n", "read: full\nnote: write to someone@example.org\n")
    change(small, "data/sources/seoul.yml", "read: full\n", "read: full\nnote: call +47 22 24 36 00\n")
    assert all("holds an e-mail address or a telephone number. Fix: name the office" in line for line in faults(small))
    assert len(faults(small)) == 2


def test_a_stray_file_and_a_link_are_refused(small: Path):
    (small / "data/notes.txt").write_text("x")
    (small / "docs/other.md").symlink_to(small / "docs/index.md")
    told = faults(small)
    assert any(line.startswith("data/notes.txt:1:1: file: is not in the folder of a kind of record") for line in told)
    assert any(line.startswith("docs/other.md:1:1: file: is a link to another file") for line in told)


def test_two_pages_at_one_address_are_refused(small: Path):
    (small / "docs/training.md").write_text((small / "docs/training/index.md").read_text())
    assert any("has the same address as docs/training/index.md" in line for line in faults(small))


def test_a_page_that_cannot_be_read_is_told_not_crashed_on(small: Path, monkeypatch: pytest.MonkeyPatch):
    read_bytes = Path.read_bytes

    def refused(path: Path) -> bytes:
        if path.name == "hub.md":
            raise PermissionError(13, "Permission denied")
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", refused)
    assert "docs/roles/hub.md:1:1: file: cannot be read (Permission denied)." in told(small)


def test_a_document_of_word_that_is_called_a_page_is_told_as_what_it_is(small: Path):
    (small / "docs/roles/hub.md").write_bytes(b"PK\x03\x04rest")
    assert "docs/roles/hub.md:1:1: file: is a file of Word, Excel or another program, whatever its name says." in told(small)


def test_a_file_that_changed_is_read_anew_whatever_time_it_bears(small: Path):
    first = load_once(small, DAY, REGISTRY)
    assert load_once(small, DAY, REGISTRY) is first
    path = small / "data/members/no.yml"
    before = path.stat()
    text = path.read_text("utf-8")
    path.write_text(text.replace("owner: ", "owner: editors #") if "owner: " in text else text + "owner: editors\n", "utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns - 10**12))
    assert load_once(small, DAY, REGISTRY).members["no"].owner == "editors"


def test_text_that_is_not_utf_8_is_told_not_crashed_on(small: Path):
    (small / "data/sources/brief.yml").write_bytes(b"title: caf\xe9\n")
    (small / "docs/roles/hub.md").write_bytes(b"---\ntitle: caf\xe9\n---\n")
    told = faults(small)
    assert any(line.startswith("data/sources/brief.yml:1:11: file: is not UTF-8 text (byte 11)") for line in told)
    assert any(line.startswith("docs/roles/hub.md:2:11: file: is not UTF-8 text (byte 15)") for line in told)
