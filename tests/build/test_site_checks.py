"""What is published is checked as built: each kind of fault, seeded one at a time into a good site, is told."""

import shutil
from itertools import pairwise
from pathlib import Path

import pytest
from manuals import SMALL, copy_of, run

from macros.build.checks import check_site, resolve
from macros.build.links import absolute, relative
from macros.build.publish import publish
from macros.build.site import read_site

BASE = "https://example.org/focal-points-manual/"
PATH = "/focal-points-manual/"


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small manual, built."""
    root = copy_of(SMALL, tmp_path_factory.mktemp("good") / "small")
    done = run(root, "build")
    assert done.returncode == 0, done.stderr
    return root / "site"


def told(good: Path, tmp_path: Path, file: str, old: str, new: str) -> list[str]:
    """Return the diagnostics of a copy of the good site with one change."""
    site = tmp_path / "site"
    shutil.copytree(good, site)
    path = site / file
    text = path.read_text("utf-8") if path.exists() else ""
    assert old in text
    path.write_text(text.replace(old, new, 1) if old else new, "utf-8")
    return [str(problem) for problem in check_site(read_site(site), PATH)]


def test_the_good_site_has_no_problem(good: Path):
    assert check_site(read_site(good), PATH) == []


@pytest.mark.parametrize(
    ("new", "what"),
    [
        ('<a href="../nowhere/">x</a></body>', "href: “../nowhere/” leads to nothing"),
        (
            '<a href="../../reference/sources/#nobody">x</a></body>',
            "href: “../../reference/sources/#nobody”: reference/sources/index.html has no #nobody",
        ),
        ('<a href="#nothing">x</a></body>', "href: “#nothing”: roles/hub/index.html has no #nothing"),
        ('<img src="../../assets/favicon.svg"></body>', "img: has no text alternative"),
        ('<img src="../../assets/none.svg" alt=""></body>', "src: “../../assets/none.svg” leads to nothing"),
        ('<form action="../nowhere/"></form></body>', "action: “../nowhere/” leads to nothing"),
        ('<p id="what">x</p></body>', "id: “what” stands 2 times on the page"),
        ("<p>Held in undefined</p><p>undefined</p></body>", "text: prints “undefined” where a value should stand"),
        ("<td>[object Object]</td></body>", "text: prints “[object Object]” where a value should stand"),
        ("<p>{{ left }}</p></body>", "text: has braces left over: “{{ left }}”"),
        (
            "<p>\ue000left</p></body>",
            "text: has marks of a macro left over: “\ue000left”. Fix: list macros.rendering.markdown_extensions.raw_html among the markdown_extensions",
        ),
    ],
)
def test_a_seeded_fault_is_told(good: Path, tmp_path: Path, new: str, what: str):
    found = told(good, tmp_path, "roles/hub/index.html", "</body>", new)
    assert any(what in line and line.startswith("site/roles/hub/index.html:") for line in found), found


def test_a_page_that_no_link_reaches_is_told(good: Path, tmp_path: Path):
    found = told(good, tmp_path, "lonely.html", "", "<!doctype html><title>x</title><p>alone</p>")
    assert found == ["site/lonely.html:1:1: page: no link leads to it from the home page. Fix: link it from a page, or add it to nav in mkdocs.yml"]


def test_a_page_that_is_far_from_home_is_told(good: Path, tmp_path: Path):
    chain = ["one.html", "two.html", "three.html", "four.html", "five.html"]
    site = tmp_path / "site"
    (shutil.copytree(good, site) / "five.html").write_text("<!doctype html><title>x</title><p>far</p>", "utf-8")
    for here, there in pairwise(["index.html", *chain]):
        page = site / here
        before = page.read_text("utf-8") if page.exists() else "<!doctype html><title>x</title></body>"
        page.write_text(before.replace("</body>", f'<a href="{there}">on</a></body>', 1), "utf-8")
    assert [str(problem) for problem in check_site(read_site(site), PATH)] == [
        "site/five.html:1:1: page: is 5 clicks from the home page; at most 4 are asked of a reader. Fix: link it from the first page of its section"
    ]


def test_a_stray_file_is_told(good: Path, tmp_path: Path):
    found = told(good, tmp_path, "notes.odt", "", "x")
    assert "is not a kind of file that the manual publishes" in found[0]


@pytest.mark.parametrize(
    ("file", "address", "expected"),
    [
        ("roles/hub/index.html", "../", ("roles/index.html", "")),
        ("roles/hub/index.html", "../..", ("index.html", "")),
        ("roles/hub/index.html", ".", ("roles/hub/index.html", "")),
        ("roles/hub/index.html", "./#what", ("roles/hub/index.html", "what")),
        ("roles/hub/index.html", "#what", ("roles/hub/index.html", "what")),
        ("index.html", "./", ("index.html", "")),
        ("404.html", "/focal-points-manual/roles/hub/", ("roles/hub/index.html", "")),
        ("404.html", "/focal-points-manual/.", ("index.html", "")),
        ("index.html", "assets/a%20b.svg", ("assets/a b.svg", "")),
        ("index.html", "https://example.org/", None),
        ("index.html", "data:,x", None),
    ],
)
def test_where_an_address_leads(file: str, address: str, expected: tuple | None):
    assert resolve(file, address, "/focal-points-manual/") == expected


def test_addresses_from_the_root_become_relative():
    html = '<a href="/roles/hub/#x">a</a><img src="/assets/x.svg"><a href="//other.example/">b</a><a href="https://c.example/">c</a>'
    assert relative(html, "network/members/no/") == (
        '<a href="../../../roles/hub/#x">a</a><img src="../../../assets/x.svg"><a href="//other.example/">b</a><a href="https://c.example/">c</a>'
    )
    assert relative('<a href="/x/">', "") == '<a href="./x/">'


def test_addresses_of_the_404_page_become_absolute_below_the_site():
    assert absolute('<a href="/roles/"> <a href="/focal-points-manual/x/">', BASE) == (
        '<a href="/focal-points-manual/roles/"> <a href="/focal-points-manual/x/">'
    )


def test_a_failed_swap_leaves_the_old_folder(tmp_path: Path):
    (tmp_path / "site").mkdir()
    (tmp_path / "site/old.html").write_text("old")
    with pytest.raises(OSError, match="missing"):
        publish(tmp_path / "missing", tmp_path / "site")
    assert (tmp_path / "site/old.html").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
