"""A release as a whole: what is lacking is told with its cure and stops nothing else; files are offered where they belong, in one order."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from manuals import read, run, with_code

from macros.models.site_config import SiteConfig
from macros.reading.files.settings_file import read_settings
from macros.release import needs
from macros.release.artefacts import ARTEFACTS
from macros.release.edition import Artefact, Download, Edition, Job
from macros.release.groups import GROUPS
from macros.release.make import make
from macros.release.offers import Offers, grouped

HUB = "roles/hub.md"
PAPER = Download("downloads/pdf/hub.pdf", b"x" * 2_300_000, "chapters", "The hub", "PDF", (HUB,))
WORD = Download("downloads/word/hub.docx", b"x" * 31_000, "chapters", "The hub", "Word", (HUB,))


@pytest.fixture
def edition(small: Path) -> Edition:
    return Edition(read(small), small, SiteConfig("Manual", "https://example.org/"), read_settings(small).settings)


def artefact(name: str, *needed: needs.Need, made: Download = PAPER, jobs: int = 1, fault: str = "") -> Artefact:
    def work() -> Iterator[Download]:
        if fault:
            raise ValueError(fault)
        yield made

    return Artefact(name, f"the format {name}", lambda edition: [Job(f"{name} {number}", work) for number in range(jobs)], needed)


def test_what_is_missing_on_the_machine_is_told_in_a_line_with_how_to_install_it_and_the_rest_is_made(edition: Edition):
    absent = needs.program("no-such-program", "no-such-package", other="brew install it on macOS")
    made = make(edition, [artefact("zim", absent), artefact("pdf")], lambda line: None)
    assert made.lacking == [
        "Not made: the format zim. It needs no-such-program: apt-get install no-such-package on Debian and Ubuntu; brew install it on macOS."
    ]
    assert made.downloads == [PAPER]


def test_a_library_that_cannot_be_loaded_is_missing():
    assert not needs.library("Nothing", "no_such_module", "libnothing").is_here()
    assert needs.library("Something", "json", "libsomething").is_here()


def test_a_format_that_fails_is_told_with_its_reason_and_stops_no_other(edition: Edition):
    said: list[str] = []
    made = make(edition, [artefact("epub", fault="no such\n chapter"), artefact("pdf", jobs=2)], said.append)
    assert made.lacking == ["Not made: epub 0. no such chapter"] and "ValueError" in made.traces[0]
    assert made.downloads == [PAPER, PAPER]
    assert (
        len(said) == 4
        and said[0].startswith("3 pieces of work, ")
        and said[3].startswith("[  3/3] ")
        and any("epub 0: not made: no such chapter" in line for line in said)
    )


def test_downloads_come_in_the_order_of_their_formats_whichever_is_made_first(edition: Edition):
    def slow() -> Iterator[Download]:
        time.sleep(0.2)
        yield PAPER

    first = Artefact("first", "slow", lambda edition: [Job("slow", slow)])
    second = Artefact("second", "quick", lambda edition: [Job("quick", lambda: [WORD], weight=9)])
    assert make(edition, [first, second], lambda line: None).downloads == [PAPER, WORD]


def test_a_process_that_is_killed_is_told_and_nobody_waits_for_it(edition: Edition):
    killed = Artefact("killed", "a format", lambda edition: [Job(name, lambda: os._exit(9)) for name in ("one", "two")])
    assert [line.partition(" (")[0] for line in make(edition, [killed], lambda line: None).lacking] == [
        "Not made: one. its process ended",
        "Not made: two. its process ended",
    ]


def test_a_page_offers_what_was_made_of_it_with_format_and_size_once(edition: Edition):
    place = f'<div data-offers="{HUB}"></div>'
    html = Offers(edition.manual, [PAPER, WORD]).filled(f"<main>{place}<p>Text</p>{place}</main>", "roles/hub/")
    assert html.count("Take it away:") == 1 and html.index("Take it away:") < html.index("<p>Text</p>") and "data-offers" not in html
    assert (
        '<a href="../../downloads/pdf/hub.pdf" download>PDF</a> (2.3 MB), <a href="../../downloads/word/hub.docx" download>Word</a> (31 kB)' in html
    )


def test_a_page_of_which_nothing_was_made_offers_nothing(edition: Edition):
    html = '<main><div data-offers="roles/other.md"></div><div data-offers="*" data-as="list"></div></main>'
    assert Offers(edition.manual, []).filled(html, "roles/other/") == "<main></main>"
    assert "Take it away" not in Offers(edition.manual, [PAPER]).filled(html, "roles/other/")


def test_the_list_of_everything_has_groups_in_their_order_and_formats_of_one_thing_on_one_line(edition: Edition):
    whole = Download("downloads/manual.epub", b"x", "whole", "The manual", "EPUB")
    hidden = Download("downloads/checks.json", b"x")
    groups = grouped([PAPER, whole, WORD])
    assert [(group.title, {title: [item.format for item in items] for title, items in group.lines.items()}) for group in groups] == [
        ("The whole manual", {"The manual": ["EPUB"]}),
        ("Chapters", {"The hub": ["PDF", "Word"]}),
    ]
    html = Offers(edition.manual, [PAPER, whole, WORD, hidden]).filled('<div data-offers="*" data-as="list"></div>', "reference/downloads/")
    assert "Files of the edition of 21 November 2026" in html and "checks.json" not in html


def test_each_format_has_a_name_of_its_own_and_says_what_it_is():
    assert len({item.name for item in ARTEFACTS}) == len(ARTEFACTS) and all(item.about for item in ARTEFACTS) and all(GROUPS.values())


@pytest.mark.slow
def test_the_command_ends_with_a_code_of_its_own_if_something_is_lacking(small: Path):
    (with_code(small) / "macros/release/artefacts.py").write_text(
        "from .edition import Artefact, Download, Job\nfrom .needs import program\n"
        "ARTEFACTS = (Artefact('zim', 'a copy for Kiwix', lambda edition: [], (program('no-such-program', 'zim-tools'),)),\n"
        "    Artefact('note', 'a note', lambda edition: [Job('Note', lambda: [Download('downloads/note.txt', b'text')])]))\n"
    )
    (site := small / "built").mkdir()
    (site / "index.html").write_text("<!doctype html><html><head></head><body></body></html>")
    done = run(small, "release", "--site", "built")
    assert done.returncode == 3
    assert "Not made: a copy for Kiwix. It needs no-such-program: apt-get install zim-tools on Debian and Ubuntu." in done.stderr
    assert (small / "dist/downloads/note.txt").read_bytes() == b"text" and "downloads/note.txt" in (small / "dist/MANIFEST").read_text()
    assert run(small, "release", "--site", "built", "--accept-lacking", "--annotations").stdout.startswith("::warning::Not made: a copy for Kiwix.")
