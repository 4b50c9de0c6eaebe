"""No address is ever lost: what was published answers, or the build says which line to add."""

import re
from pathlib import Path

import lxml.html
import pytest
from manuals import EDITION, add_to_navigation, change, copy_of, faults, read, run
from support.commands.in_process import command
from support.copies.training import add_module, ledger, moved
from support.github.repository import commit, git

from macros.addresses.ledger import PUBLISHED, ledger_of
from macros.addresses.targets import addresses, now, places
from macros.build.links import rebase
from macros.models.manual import Manual


def line_to_add(problem: str) -> str:
    return problem.rsplit(":  ", 1)[1]


def built(root: Path, out: Path) -> Path:
    done = run(root, "build", "--out", str(out))
    assert done.returncode == 0, done.stdout + done.stderr
    return out


def ids(path: Path) -> list[str]:
    return lxml.html.parse(path).getroot().xpath("//@id")


@pytest.fixture
def taught(small: Path) -> Path:
    """The small manual with a module, its addresses recorded by the command."""
    add_module(small)
    assert not faults(small)
    assert command(small, "addresses", "--write").returncode == 0
    return small


@pytest.mark.slow
def test_the_command_records_every_page_heading_and_record(taught: Path):
    recorded = (taught / "data/addresses/published.txt").read_text("utf-8").splitlines()
    for address in (
        "/",
        "/roles/hub/",
        "/roles/hub/#what",
        "/network/members/no/",
        "/network/members/*/#evidence",
        "/m/fp-01/",
        "/reference/sources/#seoul",
        "/training/modules/fp-01/#plan",
        "/training/modules/fp-01/#q1",
    ):
        assert address in recorded, address
    assert sorted(line for line in recorded if line[0] == "/") == [line for line in recorded if line[0] == "/"]
    assert "0 new ones" in command(taught, "addresses").stdout


@pytest.mark.slow
def test_new_pages_need_no_record(taught: Path):
    hub = (taught / "docs/roles/hub.md").read_text("utf-8")
    (taught / "docs/roles/new.md").write_text(hub.replace("title: The hub", "title: A new hub").replace("can work as a hub", "can be new"), "utf-8")
    add_to_navigation(taught, "docs/roles/new.md")
    assert not faults(taught)
    assert "/roles/new/" in command(taught, "addresses").stdout


@pytest.mark.slow
def test_a_module_answers_at_its_short_address(taught: Path, tmp_path: Path):
    site = built(taught, tmp_path / "site")
    long, short = site / "training/modules/fp-01/index.html", site / "m/fp-01/index.html"
    assert ids(long) == ids(short)
    assert 'name="robots" content="noindex"' in short.read_text("utf-8")
    assert 'rel="canonical" href="https://example.org/focal-points-manual/training/modules/fp-01/"' in short.read_text("utf-8")
    assert "fp-01" in (site / "m/index.html").read_text("utf-8")
    assert "/m/" not in (site / "sitemap.xml").read_text("utf-8")


@pytest.mark.slow
def test_a_renamed_module_fails_with_the_line_to_add_and_works_with_it(taught: Path, tmp_path: Path):
    docs = taught / "docs/training/modules"
    text = (docs / "fp-01.md").read_text("utf-8").replace("fp-01", "fp-21")
    (docs / "fp-01.md").unlink()
    (docs / "fp-21.md").write_text(text, "utf-8")
    change(taught, "mkdocs.yml", "modules/fp-01.md", "modules/fp-21.md")
    diagnostics = faults(taught)
    assert len(diagnostics) == 1
    assert re.match(r"data/addresses/published\.txt:\d+:1: /training/modules/fp-01/: was published and leads nowhere now", diagnostics[0])
    assert line_to_add(diagnostics[0]) == "/training/modules/fp-01/: /training/modules/fp-21/"
    done = run(taught, "build", "--out", str(tmp_path / "site"))
    assert done.returncode == 1
    assert "/training/modules/fp-01/: /training/modules/fp-21/" in done.stderr + done.stdout
    moved(taught, line_to_add(diagnostics[0]))
    assert not faults(taught)
    site = built(taught, tmp_path / "site")
    for old in ("training/modules/fp-01", "m/fp-01", "m/fp-21"):
        assert {"why", "plan", "handout", "q6"} <= set(ids(site / old / "index.html")), old


@pytest.mark.slow
def test_a_renamed_heading_fails_with_the_line_to_add_and_works_with_it(taught: Path, tmp_path: Path):
    hub = taught / "docs/roles/hub.md"
    hub.write_text(hub.read_text("utf-8").replace("{: #what }", "{: #what-it-is }"), "utf-8")
    for name in ("data/recommendations.yml", "data/exercises/quarry.yml", "docs/placement/centre.md"):
        record = taught / name
        record.write_text(record.read_text("utf-8").replace("hub.md#what", "hub.md#what-it-is"), "utf-8")
    diagnostics = faults(taught)
    assert [line_to_add(problem) for problem in diagnostics] == ["/roles/hub/#what: /roles/hub/#what-it-is"]
    moved(taught, "/roles/hub/#what: /roles/hub/#what-it-is")
    page = lxml.html.parse(built(taught, tmp_path / "site") / "roles/hub/index.html").getroot()
    assert page.get_element_by_id("what").getparent().get("id") == "what-it-is"


@pytest.mark.slow
def test_a_renamed_heading_of_a_module_answers_once_on_its_page_and_at_the_short_address(small: Path, tmp_path: Path):
    file = add_module(small).relative_to(small).as_posix()
    change(small, file, "Find the thing.", "### Part one {: #part-one }\n\nFind the thing.")
    assert command(small, "addresses", "--write").returncode == 0
    change(small, file, "{: #part-one }", "{: #the-thing }")
    lines = [line_to_add(problem) for problem in faults(small)]
    assert lines == ["/training/modules/fp-01/#part-one: /training/modules/fp-01/#the-thing"]
    moved(small, *lines)
    assert not faults(small)
    site = built(small, tmp_path / "site")
    for address in ("training/modules/fp-01", "m/fp-01"):
        page = lxml.html.parse(site / address / "index.html").getroot()
        assert [place.getparent().get("id") for place in page.xpath("//*[@id='part-one']")] == ["the-thing"], address


@pytest.mark.slow
def test_a_section_that_moved_to_another_page_leads_on(taught: Path, tmp_path: Path):
    ledger(taught, "/roles/hub/#gone", "/roles/old/", "/roles/old/#what", "/roles/old/#lost")
    moved(taught, "/roles/hub/#gone: /practices/awareness/", "/roles/old/: /roles/hub/", "/roles/old/#lost: /network/growth/")
    assert not faults(taught)
    site = built(taught, tmp_path / "site")
    note = lxml.html.parse(site / "roles/hub/index.html").getroot().get_element_by_id("gone")
    assert note.xpath("a/@href") == ["../../practices/awareness/"]
    old = lxml.html.parse(site / "roles/old/index.html").getroot()
    assert old.get_element_by_id("what").tag == "h2"
    assert old.get_element_by_id("lost").xpath("a/@href") == ["../../network/growth/"]


@pytest.mark.slow
def test_only_the_cause_is_told_not_what_follows_from_it(taught: Path):
    ledger(taught, "/gone/", "/gone/#a", "/gone/below/", "/gone/below/#b", "/roles/hub/#nothing")
    assert [problem.split(": ")[1] for problem in faults(taught)] == ["/gone/", "/roles/hub/#nothing"]


@pytest.mark.slow
def test_faulty_moves_are_told_with_their_line(taught: Path):
    ledger(taught, "/")
    moved(taught, "/old/: /nowhere/", "roles: /roles/hub/", "/roles/hub/: /", "/a/: /b/", "/b/: /a/")
    diagnostics = faults(taught)
    assert len(diagnostics) == 5
    for number, what in enumerate(
        ("/nowhere/ leads nowhere", "is not an address", "is published, so it has not moved", "/b/ leads nowhere", "/a/ leads nowhere"), 1
    ):
        assert [problem for problem in diagnostics if problem.startswith(f"data/addresses/moved.yml:{number}:") and what in problem], what


@pytest.mark.slow
def test_a_page_that_cannot_be_read_is_not_gone(taught: Path):
    hub = taught / "docs/roles/hub.md"
    hub.write_text(hub.read_text("utf-8").replace("kind: chapter", "kin: chapter"), "utf-8")
    assert not [problem for problem in faults(taught) if "published.txt" in problem]


@pytest.mark.slow
def test_the_ledger_only_grows(taught: Path):
    git(taught, "init", "-q")
    commit(taught)
    path = taught / "data/addresses/published.txt"
    path.write_text("".join(line for line in path.read_text("utf-8").splitlines(True) if "/roles/" not in line), "utf-8")
    done = command(taught, "addresses", "--write")
    assert done.returncode == 1
    assert "/roles/hub/#what: was taken away" in done.stderr
    assert "/roles/hub/#what\n" in path.read_text("utf-8")


@pytest.mark.slow
def test_check_and_build_tell_what_the_ledger_lost_since_the_last_commit(taught: Path, tmp_path: Path):
    path, module, part = taught / "data/addresses/published.txt", "docs/training/modules/fp-01.md", "### Part one {: #part-one }\n\nFind the thing."
    change(taught, module, "Find the thing.", part)
    assert command(taught, "addresses", "--write").returncode == 0
    git(taught, "init", "-q")
    commit(taught)
    assert command(taught, "check").returncode == 0
    whole = path.read_text("utf-8").splitlines(True)
    number = whole.index("/training/modules/fp-01/#part-one\n") + 1
    path.write_text("".join(whole[: number - 1] + whole[number:]), "utf-8")
    change(taught, module, part, "Find the thing.")
    line = (
        f"data/addresses/published.txt:{number}:1: /training/modules/fp-01/#part-one: was taken away. Fix: put the line back; the ledger only grows\n"
    )
    assert told(taught, tmp_path) == (line, line)
    path.unlink()
    line = "data/addresses/published.txt:1:1: file: was taken away. Fix: put it back as it was:  git checkout HEAD -- data/addresses/published.txt\n"
    assert told(taught, tmp_path) == (line, line)


def told(root: Path, tmp_path: Path) -> tuple[str, str]:
    """Return the diagnostics that `check` and `build` tell."""
    done = command(root, "check"), run(root, "build", "--out", str(tmp_path / "site"))
    assert [one.returncode for one in done] == [1, 1]
    assert done[1].stderr.endswith("Nothing was published; site/ is as it was.\n")
    return tuple("".join(line for line in one.stderr.splitlines(True) if line.startswith("data/")) for one in done)


@pytest.mark.slow
def test_without_git_nothing_is_asked_of_the_ledger(small: Path):
    add_module(small)
    ledger(small, "/roles/hub/")
    (small / "data/addresses/published.txt").unlink()
    assert command(small, "check").returncode == 0


def test_moves_are_followed_through_several_steps():
    table = {"/c/": {"x"}, "/m/fp-02/": {"plan"}, "/training/modules/fp-02/": {"plan"}, "/training/modules/fp-02/slides/": set()}
    moves = {"/a/": "/b/", "/b/": "/c/", "/b/#y": "/c/#x", "/training/modules/fp-01/": "/training/modules/fp-02/"}
    assert now(table, moves, "/a/#x") == "/c/#x"
    assert now(table, moves, "/b/#y") == "/c/#x"
    assert now(table, moves, "/a/#z") is None
    assert now(table, moves, "/m/fp-01/#plan") == "/training/modules/fp-02/#plan"


CONFLICT = ("<<<<<<< HEAD", "/roles/hub/", "=======", "/start/two/", ">>>>>>> main")
MARKED = "data/addresses/published.txt:{}: line: is the mark of a conflict between two versions, which goes on to line {}. "
BOTH = "Fix: keep the addresses of both versions, and take the lines with <<<<<<<, ======= and >>>>>>> away"


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (CONFLICT, [MARKED.format("2:1", 6) + BOTH]),
        (("/roles/hub/", "roles/hub"), ["data/addresses/published.txt:3:1: line: “roles/hub” is no address. Fix: put this file back as it was"]),
    ],
)
def test_what_is_no_address_in_the_ledger_is_told_as_that_and_never_asked_for_as_a_move(small: Path, lines: tuple[str, ...], told: list[str]):
    ledger(small, *lines)
    found = faults(small)
    assert len(found) == len(told) and all(map(str.startswith, found, told))


def test_moves_that_lead_into_themselves_or_each_other_come_to_an_end():
    below = {"/roles/hub/": "/roles/hub/overview/"}
    table = {"/roles/hub/overview/": {"new"}, "/x/": set()}
    assert now(table, below, "/roles/hub/") == "/roles/hub/overview/"
    assert now(table, below, "/roles/hub/#new") == "/roles/hub/overview/#new"
    assert now(table, below, "/roles/hub/#gone") is None
    assert now(table, below, "/roles/hub/old/") is None
    assert now({"/roles/hub/overview/old/": set(), **table}, below, "/roles/hub/old/") == "/roles/hub/overview/old/"
    assert now({"/roles/hub/overview/overview/old/": set()}, below, "/roles/hub/overview/old/") is None, "what stood below the new place never moved"
    for ring in ({"/a/": "/b/", "/b/": "/a/"}, {"/a/": "/b/x/", "/b/": "/a/"}, {"/a/": "/a/"}, {"/a/#y": "/b/#y", "/b/": "/a/"}):
        assert now(table, ring, "/a/y/#y") is None


@pytest.mark.parametrize(
    ("old", "new", "before", "after"),
    [
        ("a/b/", "m/", 'href="../../x/#y"', 'href="../x/#y"'),
        ("a/b/", "m/c/d/", 'href="../c/"', 'href="../../../a/c/"'),
        ("a/b/", "m/", 'href="below/?q=1"', 'href="../a/b/below/?q=1"'),
        ("a/b/", "m/c/", 'href="../.."', 'href="../../"'),
        ("a/b/", "m/", 'href="#plan"', 'href="#plan"'),
        ("a/b/", "m/", 'href="https://example.org/x"', 'href="https://example.org/x"'),
        ("a/b/", "m/", 'data-search-script="../../assets/search.js"', 'data-search-script="../assets/search.js"'),
        ("a/b/", "m/", 'data-copy="a/b"', 'data-copy="a/b"'),
    ],
)
def test_addresses_lead_where_they_led(old: str, new: str, before: str, after: str):
    assert rebase(f"<a {before}>", old, new) == f"<a {after}>"


def test_what_is_recorded_answers_in_what_is_built(site: Path, manual: Manual):
    table = places(manual)
    missing = []
    for address in addresses(table):
        page, _, id = address.partition("#")
        if "*" in page:
            continue
        file = site / page.lstrip("/") / "index.html"
        if not file.is_file() or id and f'id="{id}"' not in file.read_text("utf-8"):
            missing.append(address)
    assert not missing


@pytest.mark.slow
@pytest.mark.parametrize("what", ["file", "heading"])
def test_renaming_in_a_copy_of_the_manual_fails_the_check(tmp_path: Path, what: str):
    copy = copy_of(EDITION, tmp_path, code=False)
    (copy / PUBLISHED).write_text(ledger_of(addresses(places(read(copy)))), "utf-8")
    modules = copy / "docs/training/modules"
    if what == "file":
        text = (modules / "fp-17.md").read_text("utf-8").replace("fp-17", "fp-99")
        (modules / "fp-17.md").rename(modules / "fp-99.md").write_text(text, "utf-8")
    else:
        change(copy, "docs/training/modules/fp-17.md", "{: #exercise-reports }", "{: #three-reports }")
    lines = [line_to_add(problem) for problem in faults(copy) if "published.txt" in problem]
    assert lines == (
        ["/training/modules/fp-17/: /training/modules/fp-99/"]
        if what == "file"
        else ["/training/modules/fp-17/#exercise-reports: /training/modules/fp-17/#three-reports"]
    )
    moved(copy, *lines)
    assert not [problem for problem in faults(copy) if "data/addresses" in problem]
