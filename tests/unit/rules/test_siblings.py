"""Kinds of slips and attempts of which one example was once reported, each held by others of its kind: told at its line, with a fix that passes."""

import re
import struct
from collections.abc import Callable
from pathlib import Path

import pytest
from manuals import DAY, SMALL, copy_of

from macros.components import REGISTRY
from macros.loader import read_all
from macros.models.texts.contacts import contact
from macros.models.texts.hosts import host_fault
from macros.reading.diagnostics import Diagnostic

MEETING, MEMBER, UNION, PRACTICE = (f"data/{name}.yml" for name in ("meetings/2016-seoul", "members/no", "members/eu", "practices/no-test"))
SOURCE, NETWORK, HUB, INDEX = "data/sources/seoul.yml", "data/network.yml", "docs/roles/hub.md", "docs/index.md"
FIRST, FRONT = "A hub brings analysis", "---\ntitle: The hub"
PICTURE = b"\x89PNG\r\n\x1a\n" + b"0" * 30


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small manual, for files that are put back after each test."""
    return copy_of(SMALL, tmp_path_factory.mktemp("siblings") / "small manual", code=False)


@pytest.fixture
def told(root: Path) -> Callable[..., list[Diagnostic]]:
    """Write a file, or change words of one; return what the check tells. The manual is as it was at the end."""
    before: dict[Path, bytes | None] = {}

    def tell(file: str, old: str | None, new: str | bytes) -> list[Diagnostic]:
        path = root / file
        before.setdefault(path, path.read_bytes() if path.is_file() else None)
        if old is None:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(new if isinstance(new, bytes) else new.encode())
        else:
            assert (text := path.read_text("utf-8")).count(old) == 1, f"{old!r} stands {text.count(old)} times"
            path.write_text(text.replace(old, new), "utf-8", newline="")
        return read_all(root, DAY, REGISTRY).diagnostics

    yield tell
    for path, content in before.items():
        path.unlink(missing_ok=True) if content is None else path.write_bytes(content)


@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [
        (PRACTICE, "[NO]", "[NO, SE, NO]", "2:21: countries[3]: NO stands on the list already, as entry 1. Fix: keep one of the two entries"),
        (PRACTICE, "[awareness]", "[awareness, awareness]", "5:21: themes[2]: awareness stands on the list already, as entry 1"),
        (MEETING, "[KR, TL]", "[KR, KR]", "9:21: hosts.governments[2]: KR stands on the list already"),
        (MEETING, "\nsources: [seoul]", "\nsources: [seoul, brief, seoul]", "13:25: sources[3]: seoul stands on the list already, as entry 1"),
        (
            MEMBER,
            "  - {text: told a test that it has one, source: seoul}\n",
            "  - {text: told a test that it has one, source: seoul}\n" * 2,
            "7:5: evidence[2]: what it says stands on the list already, as entry 1",
        ),
        (
            UNION,
            '{text: "2016", source: brief}',
            '{text: "2015", source: seoul}',
            "11:9: conflicts[1].values[2]: what it says stands on the list already",
        ),
        (HUB, "kind: chapter", "aliases: [hub, desk, hub]\nkind: chapter", "4:22: aliases[3]: hub stands on the list already, as entry 1"),
        (MEETING, "number: 6", "number: 86400", "2:9: number: “86400” is out of range, at most 99 is allowed"),
        (MEETING, "number: 6", "number: " + "9" * 5000, "is not a whole number"),
        (MEETING, "start: 2016-06-20\nend: 2016-06-22", "order: 1999", "4:8: order: is 1999, too early for a meeting that bears on this network"),
        (MEETING, "2016-06-20", "0000-06-20", "4:8: start: is in the year 0. Fix: correct the year"),
        (MEETING, "2016-06-20", "20166-06-20", "4:8: start: is in the year 20166. Fix: correct the year"),
        (NETWORK, "2021-05-11", "1921-05-11", "2:21: public_total_as_of: is 1921, too early for anything of this network. Fix: correct the year"),
        (NETWORK, "2025-05-16", "1925-05-16", "3:15: latest_event: is 1925, too early for anything of this network"),
        ("data/network-counts.yml", "2012-05-11", "1912-05-11", "2:34: last.date: is 1912, too early for anything of this network"),
        (HUB, FRONT, "# The hub\n---\ntitle: The hub", "1:1: front matter: stands below other text, and the first line of a page is ---"),
        (SOURCE, "https://example.org/seoul", "https://2130706433/", "leads to 2130706433, which is no name of a host on the web"),
        (SOURCE, "https://example.org/seoul", "https://localhost/a", "leads to localhost, which is no name of a host on the web"),
        (
            SOURCE,
            "https://example.org/seoul",
            "https://wa.me/41225550102",
            "leads to an account in a messenger or network, or to a meeting by video. Fix: name the office",
        ),
        (SOURCE, "https://example.org/seoul", "https://example.org/?to=desk@example.org", "holds an e-mail address. Fix: name the office"),
        (HUB, FIRST, "[x](https://t.me/somebody) brings analysis", "9:5: link: leads to an account in a messenger"),
        (HUB, FIRST, "[x](https://example.org/?to=desk%40example.org) brings analysis", "9:5: link: holds an e-mail address"),
        (HUB, FIRST, f"[TOC]\n\n{FIRST}", "9:1: text: is an instruction to another program ([TOC]). Fix: take the line away"),
        (HUB, FIRST, f'--8<-- "mkdocs.yml"\n\n{FIRST}', "9:1: text: is an instruction to another program (--8<--"),
        (HUB, FIRST, f"::: macros.loader\n\n{FIRST}", "9:1: text: is an instruction to another program (::: macros.loader)"),
        (HUB, FIRST, f"A prac\u3164tice. {FIRST}", "9:7: line: holds a sign (U+3164), which nobody can see. Fix: take it away"),
    ],
)
def test_it_is_told_where_it_stands(told: Callable, file: str, old: str, new: str, says: str) -> None:
    found = [str(problem) for problem in told(file, old, new) if problem.path == file]
    assert len(found) == 1 and says in found[0], found


@pytest.mark.parametrize(
    ("file", "old", "new", "says", "mended"),
    [
        (HUB, FIRST, f"=======\n{FIRST}", "is what a conflict between two versions leaves, or a rule drawn by hand", FIRST),
        (HUB, FIRST, f"||||||| merged common ancestors\n{FIRST}", "is what a conflict between two versions leaves", FIRST),
        (MEETING, "city: Seoul", "note: >-\n  It was\n  |||||||\n  long\ncity: Seoul", "is what a conflict between two versions leaves", None),
        (MEMBER, "kind: state\niso: NO\n", "kind: state\riso: NO\n", "holds the end of a line as old Macs write it", "kind: state\niso: NO\n"),
        (HUB, FIRST, f"\\<hub> {FIRST}", "write &lt; in its place", f"&lt;hub> {FIRST}"),
        (HUB, FIRST, f"??? note\n    Words.\n\n{FIRST}", "is a note that folds, which the manual does not have", f"!!! note\n    Words.\n\n{FIRST}"),
        (HUB, FRONT, f"  {FRONT}", "has a space before the first ---", FRONT),
        (HUB, FRONT, "--- title: The hub", "has a field behind the first ---", FRONT),
        (SOURCE, "example.org/seoul", "exаmple.org/seoul", "holds а, which only looks like a", "example.org/seoul"),
        (SOURCE, "example.org/seoul", "ｅxample.org/seoul", "holds ｅ, in the wide letters of an East Asian keyboard", "example.org/seoul"),
        (SOURCE, "example.org/seoul", "example.org:99999/seoul", "holds :99999, which no server has", "example.org/seoul"),
        (HUB, "The hub", "The hub\ufe0f", "holds a sign (U+FE0F), which nobody can see", "The hub"),
    ],
)
def test_the_line_as_it_should_be_passes_and_means_what_was_meant(
    told: Callable, root: Path, file: str, old: str, new: str, says: str, mended: str | None
) -> None:
    right = (root / file).read_text("utf-8").replace(old, mended) if mended else None
    found = told(file, old, new)
    first = next(problem for problem in found if problem.path == file)
    assert says in f"{first.what}. Fix: {first.fix}" and first.replaces, found
    lines = (root / file).read_bytes().decode("utf-8").split("\n")
    after = "\n".join([*lines[: first.line - 1], *first.mended_lines, *lines[first.line - 1 + first.replaces :]])
    assert right in (None, after)
    assert told(file, None, after) == []


@pytest.mark.parametrize(
    ("file", "field", "said"),
    [
        (MEETING, "cancelled: true", "cancelled: is a status and not a field of its own. Fix: write status: cancelled\n  | status: cancelled"),
        (MEETING, "Canceled: yes", "Canceled: is a status and not a field of its own. Fix: write status: cancelled\n  | status: cancelled"),
        (PRACTICE, "withdrawn: true", "withdrawn: is a status and not a field of its own. Fix: write status: withdrawn\n  | status: withdrawn"),
        (MEMBER, "former: 2020", "former: is a status and not a field of its own. Fix: write status: former"),
        (MEMBER, "withdrawn: true", "withdrawn: is not a field of this record. Fix: take it away, or write one of: appointed, caveat"),
    ],
)
def test_a_status_that_is_written_as_a_field_is_told_as_what_it_is(told: Callable, root: Path, file: str, field: str, said: str) -> None:
    text = (root / file).read_text("utf-8")
    assert any(said in str(problem) for problem in told(file, None, f"{field}\n{text}"))


@pytest.mark.parametrize(
    ("file", "old", "says"),
    [
        ("data/hub.md", HUB, "is a page, and pages stand in docs/. Fix: move it to its section: docs/…/hub.md"),
        ("data\\members\\se.yml", MEMBER, "is a record outside data/, where nothing reads it. Fix: move it to data/members/se.yml"),
        ("docs/assets/My paper (1).PDF", SOURCE, "Fix: use small letters, digits and single dashes: call it docs/assets/my-paper-1.pdf"),
    ],
)
def test_what_stands_in_the_wrong_place_or_under_a_wrong_name_is_sent_to_the_right_one(
    told: Callable, root: Path, file: str, old: str, says: str
) -> None:
    found = [str(problem) for problem in told(file, None, (root / old).read_bytes()) if problem.path == file]
    assert len(found) == 1 and says in found[0]


@pytest.mark.parametrize(
    ("file", "old", "says"),
    [
        ("treaty-status.csv", MEMBER, "is a file of records outside data/, where nothing reads it. Fix: move it to data/treaty-status.csv"),
        ("recommendations.yml", "data/recommendations.yml", "Fix: bring what is new in it into data/recommendations.yml, and remove this one"),
        ("overrides/se.yml", MEMBER, "is a record outside data/, where nothing reads it. Fix: move it to data/members/se.yml"),
        (".github/hub.md", HUB, "is a page outside docs/, where nothing reads it. Fix: move it to its section: docs/…/hub.md"),
        (
            "data/members/Norway 2.docx",
            MEMBER,
            "Fix: if it is meant as a record, write its fields into data/members/norway-2.yml; if readers are to get it, move it to docs/assets/",
        ),
    ],
)
def test_what_nothing_reads_is_told_wherever_it_was_put(told: Callable, root: Path, file: str, old: str, says: str) -> None:
    found = [str(problem) for problem in told(file, None, (root / old).read_bytes()) if problem.path == file]
    assert len(found) == 1 and says in found[0]


def test_a_new_source_is_asked_for_once(told: Callable) -> None:
    (found,) = told(PRACTICE, "sources: [seoul]", "sources: [un-2099-note]")
    assert found.fix.count("data/sources/un-2099-note.yml") == 1


def test_a_folder_in_capitals_is_read_by_nobody_and_told(told: Callable, root: Path) -> None:
    (found,) = told("Data/members/se.yml", None, (root / MEMBER).read_bytes())
    (root / "Data/members/se.yml").unlink()
    (root / "Data/members").rmdir()
    (root / "Data").rmdir()
    assert (
        str(found) == "Data:1:1: file: is a folder in capitals, where nothing is read. Fix: move what is in it to data/, with the same folders below"
    )


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ('<svg xmlns="http://www.w3.org/2000/svg"><image href="https://a.example/x.png"/></svg>', "can act (href=https://a.example/x.png)"),
        ('<svg xmlns="http://www.w3.org/2000/svg"><use href="https://a.example/x.svg#a"/></svg>', "can act (href="),
        ('<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink"><use x:href="//a.example/#a"/></svg>', "can act (href="),
        ('<svg xmlns="http://www.w3.org/2000/svg"><rect style="fill:url(https://a.example/#x)"/></svg>', "can act (style="),
        ('<svg xmlns="http://www.w3.org/2000/svg"><rect fill="url(//a.example/#x)"/></svg>', "can act (fill="),
        ('<svg xmlns="http://www.w3.org/2000/svg" xmlns:h="http://www.w3.org/1999/xhtml"><h:script>x</h:script></svg>', "can act (<script)"),
        ('<svg xmlns="http://www.w3.org/2000/svg"><script>x</script></svg>'.encode("utf-16"), "can act (<script)"),
        ('<?xml-stylesheet href="https://a.example/x.css"?><svg xmlns="http://www.w3.org/2000/svg"/>', "can act (<?xml-stylesheet)"),
        ('<html xmlns="http://www.w3.org/1999/xhtml"/>', "can act (<html)"),
        ("<svg><g>", "is no drawing that a browser can read"),
    ],
)
def test_a_drawing_only_draws(told: Callable, content: str | bytes, says: str) -> None:
    (found,) = told("docs/assets/x.svg", None, content)
    assert says in str(found) and found.fix == "save it as plain SVG, or as PNG"


def test_a_drawing_with_parts_of_its_own_passes(told: Callable) -> None:
    inside = '<defs><path id="a" d="M0 0"/></defs><use href="#a" fill="url(#b)"/><image href="data:image/png;base64,AA=="/>'
    assert told("docs/assets/x.svg", None, f'<svg xmlns="http://www.w3.org/2000/svg">{inside}</svg>') == []


@pytest.mark.parametrize("ending", ["png", "jpg", "jpeg", "webp", "ico", "pdf", "docx", "xlsx", "zip"])
def test_a_file_is_what_its_ending_says(told: Callable, ending: str) -> None:
    (found,) = told(f"docs/assets/x.{ending}", None, "<html>no such thing</html>")
    assert str(found) == (
        f"docs/assets/x.{ending}:1:1: file: is called .{ending} and is none. "
        f"Fix: save it anew as {ending.upper()}, or give it the ending of what it is"
    )


@pytest.mark.parametrize("sign", ["-", "- "])
def test_an_entry_without_words_is_told_as_that_and_not_as_a_heading(told: Callable, root: Path, sign: str) -> None:
    text = (root / HUB).read_text("utf-8")
    found = told(HUB, None, f"{text}\nWords: {{{{ editors() }}}}\n\n- one {{{{ editors() }}}}\n{sign}\n- two {{{{ editors() }}}}\n")
    assert [problem.what for problem in found if problem.path == HUB and problem.field != "file"] and all(
        "without words" in problem.what or "space" in problem.what for problem in found
    )


def test_a_picture_that_is_one_passes(told: Callable) -> None:
    assert told("docs/assets/x.png", None, b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 0)) == []


@pytest.mark.parametrize(
    ("file", "says"),
    [
        ("data/members/con.yml", "has a name that Windows keeps for a device, so that no copy with it can be made there"),
        ("docs/roles/aux.md", "has a name that Windows keeps for a device"),
        ("docs/nul/hub.md", "has a name that Windows keeps for a device"),
        ("docs/roles/été.md", "Fix: call it docs/roles/ete.md"),
        ("docs/roles/e\u0301te\u0301.md", "Fix: call it docs/roles/ete.md"),
        ("docs/roles/日本.md", "Fix: use small letters, digits and single dashes"),
        ("docs/roles/Hub.md", "Fix: docs/roles/hub.md is there already: keep one of the two, or give this one another name"),
        ("docs/Roles/desk.md", "Fix: call it docs/roles/desk.md"),
        ("docs/roles./desk.md", "Fix: call it docs/roles/desk.md"),
        ("docs/roles/desk..md", "Fix: call it docs/roles/desk.md"),
        ("docs/roles/desk .md", "Fix: call it docs/roles/desk.md"),
        (f"docs/roles/{'desk-' * 30}a.md", "has a path of 165 signs, and with the folders above it Windows takes no more than 260"),
        (f"data/members/{'a' * 140}.yml", "has a path of 157 signs"),
        ("data/members/NO.yml", "no.yml is there already: keep one of the two, or give this one another name"),
        ("data/members/no.YML", "Fix: no.yml is there already: keep one of the two"),
        ("data/members/SE.yml", "single dashes: call the file se.yml"),
        ("data/members/se.yml.", "Fix: call it se.yml"),
        ("data/members/se.yml ", "Fix: call it se.yml"),
        ("data/members/se:1.yml", "single dashes: call the file se-1.yml"),
        ("data/vocabularies/Themes.yml", "Fix: write its words into data/vocabularies/themes.yml"),
    ],
)
def test_a_name_that_not_every_computer_takes_is_told(told: Callable, root: Path, file: str, says: str) -> None:
    text = (root / (MEMBER if file.startswith("data/") else HUB)).read_text("utf-8")
    assert [problem for problem in told(file, None, text) if problem.path == file and says in str(problem)]


@pytest.mark.parametrize(
    ("file", "says"),
    [
        ("docs/assets/photo.png", ""),
        ("docs/assets/Photo.png", "docs/assets/photo.png is there already: keep one of the two"),
        ("docs/assets/Seoul/photo.png", "single dashes: call it docs/assets/seoul/photo.png"),
        ("docs/assets/é.png", "single dashes: call it docs/assets/e.png"),
        ("docs/assets/e\u0301.png", "single dashes: call it docs/assets/e.png"),
        ("docs/assets/what?.png", "single dashes: call it docs/assets/what.png"),
        ("docs/assets/con.png", "Windows keeps for a device"),
        ("docs/assets/aux/photo.png", "Windows keeps for a device"),
        (f"docs/assets/{'a' * 150}.png", "has a path of 166 signs"),
    ],
)
def test_a_name_of_a_picture_that_not_every_computer_takes_is_told(told: Callable, file: str, says: str) -> None:
    told("docs/assets/photo.png", None, PICTURE)
    found = [str(problem) for problem in told(file, None, PICTURE)]
    assert len(found) == bool(says) and says in "".join(found)


@pytest.mark.parametrize(
    ("file", "link"),
    [
        ("Our Hub.PNG", "Our Hub.PNG"),
        ("Our Hub.PNG", "Our%20Hub.PNG"),
        ("Our-Hub.PNG", "Our-Hub.PNG"),
        ("our-hub.PNG", "our-hub.png"),
        ("our-hub.png", "our-hub.PNG"),
        ("our-hub.png", "Our Hub.png"),
        ("our hub.png", "our-hub.png"),
        ("Our (hub).png", "Our (hub).png"),
        ("our-hub.png", "our-hub.png"),
    ],
)
def test_a_picture_and_its_link_come_right_in_one_step(told: Callable, root: Path, file: str, link: str) -> None:
    sentence = "Members named"
    told(f"docs/assets/{file}", None, PICTURE)
    found = told(HUB, sentence, f"![The hub](/assets/{link})\n\n{sentence}")
    right = root / "docs/assets/our-hub.png"
    assert all("our-hub.png" in problem.fix for problem in found)
    assert len(found) <= 2
    (root / "docs/assets" / file).rename(right)
    lines = (root / HUB).read_text("utf-8").split("\n")
    for problem in found:
        if problem.path == HUB:
            lines[problem.line - 1] = problem.mended
    (root / HUB).write_text("\n".join(lines), "utf-8")
    after = [str(problem) for problem in read_all(root, DAY, REGISTRY).diagnostics]
    right.unlink()
    assert after == []


@pytest.mark.parametrize(
    ("name", "iso", "says"),
    [
        (
            "uk",
            "GB",
            [
                "is GB, but the file is called uk.yml. Fix: call the file gb.yml, if United Kingdom of Great Britain and Northern Ireland is meant, or correct the code"
            ],
        ),
        ("UK", "UK", ["call the file gb.yml"]),
        ("el", "EL", ["el.yml, and iso: EL means GR. Fix: call the file gr.yml", "write GR for Greece"]),
        ("gb", "UK", ["write GB for United Kingdom"]),
        ("Sweden", "Sweden", ["by the two letters of its country in data/countries.csv"]),
        ("se", "SE", []),
    ],
)
def test_a_member_is_called_by_the_code_of_its_country_whatever_its_file_was_called(
    told: Callable, root: Path, name: str, iso: str, says: list
) -> None:
    text = (root / MEMBER).read_text("utf-8").replace("iso: NO", f"iso: {iso}")
    found = [problem for problem in told(f"data/members/{name}.yml", None, text) if problem.field in ("file", "iso")]
    assert len(found) == len(says)
    assert all(each in str(problem) for each, problem in zip(says, found, strict=True))


def test_a_review_in_years_to_come_is_told_once_where_it_stands(told: Callable) -> None:
    (found,) = told(MEETING, "reviewed: 2026-01-31", "reviewed: 2062-01-31")
    assert (found.field, "after the manual's own date" in found.what) == ("reviewed", True)


def test_a_page_that_was_copied_from_an_answer_is_told_once_with_its_lines_as_they_should_be(told: Callable, root: Path) -> None:
    before = (root / HUB).read_text("utf-8")
    (found,) = [problem for problem in told(HUB, None, re.sub("(?m)^", "> ", before.rstrip("\n"))) if problem.path == HUB]
    assert "as each line of a letter does in the answer to it" in found.what
    assert found.mended == before.rstrip("\n")


@pytest.mark.parametrize("name", ["owners", "themes", "member-statuses", "standings"])
def test_a_list_of_words_that_is_gone_is_told_and_nothing_else(told: Callable, root: Path, name: str) -> None:
    file = f"data/vocabularies/{name}.yml"
    told(file, None, "x")
    (root / file).unlink()
    assert [str(problem) for problem in read_all(root, DAY, REGISTRY).diagnostics] == [
        f"{file}:1:1: file: is missing. Fix: put it back as it was:  git checkout HEAD -- {file}"
    ]


def test_a_record_of_addresses_that_cannot_be_read_is_told(told: Callable) -> None:
    (found,) = told("data/addresses/published.txt", None, b"/\xff\xfe/\n")
    assert "data/addresses/published.txt:1:2: file: is not UTF-8 text" in str(found)


@pytest.mark.parametrize(
    "text",
    [
        "Ask desk at example dot org.",
        "Ask DESK AT EXAMPLE DOT ORG.",
        "Ask desk%40example.org.",
        "Ask d e s k @ e x a m p l e . o r g.",
        "Ask desk@[192.0.2.1].",
        "Call 555-0100.",
        "Call 2125550100.",
        "ring +41225550102",
        "Dial 0041 225550102",
        "Call 212/555/0100.",
        "Call 212 · 555 · 0100.",
        "Call ٠٢٢ ٩١٧ ١٢ ٣٤.",
        "The desk, ext. 4711.",
    ],
)
def test_it_is_a_contact(text: str) -> None:
    assert contact(text)


@pytest.mark.parametrize(
    "text",
    [
        "They met at noon; a dot on the map.",
        "The call 2011-2014 of the assembly.",
        "The call of 2005 and 1325 (2000).",
        "Add 863/2021/424 to A/75/863-S/2021/424.",
        "An extension to 2030.",
        "40%40 is no share.",
        "On 20/06/2016 and 1/2/2017.",
    ],
)
def test_it_is_none(text: str) -> None:
    assert not contact(text)


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/",
        "https://EXAMPLE.org:8443/a?b=c#d",
        "http://a-b.c.example/@name/text",
        "https://xn--80aesfpebagmfblc0a.xn--p1ai/",
        "https://xn--bcher-kva.example/",
    ],
)
def test_a_host_of_the_web_passes(address: str) -> None:
    assert host_fault(address) is None


@pytest.mark.parametrize(
    "address",
    [
        "https://xn--exmple-4nf.org/",
        "https://xn--80ak6aa92e.com/",
        "https://.example.org/",
        "https://example..org/",
        "https://-a.example/",
        "https://example.org./",
        "https://127.0.0.1/",
        "https://example.org:0/",
        "https://правительство.example/",
    ],
)
def test_a_host_that_deceives_or_cannot_be_is_told(address: str) -> None:
    assert host_fault(address).fix
