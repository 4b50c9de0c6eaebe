"""Versions of the manual: what differs between two, one in a file and back, and one that opens from disk."""

import html
import shutil
import zipfile
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from manuals import run
from playwright.sync_api import Browser, expect
from support.commands.in_process import command
from support.github.repository import git

from macros.build.from_disk import open_from_disk, with_files
from macros.build.publish import ABOUT, MARK
from macros.release.archive import MANIFEST, Damaged, manifest, pack, unpack


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A small built folder."""
    folder = tmp_path / "site"
    (folder / "roles").mkdir(parents=True)
    (folder / "index.html").write_text("<p>Home</p>", "utf-8")
    (folder / MARK).write_text(ABOUT, "utf-8")
    (folder / "roles" / "index.html").write_text("<p>Rôles</p>", "utf-8")
    return folder


def test_a_previous_release_is_published_again_in_one_step(small: Path, built: Path, tmp_path: Path) -> None:
    before = manifest(built)
    assert run(small, "archive", "--site", str(built), "--out", str(tmp_path / "version.zip")).returncode == 0
    (built / "index.html").write_text("<p>A slip that was published</p>", "utf-8")
    (built / "more.html").write_text("more", "utf-8")
    done = run(small, "restore", "--archive", str(tmp_path / "version.zip"), "--out", str(built))
    assert done.stdout == f"3 files of version.zip are in {built}.\n"
    assert manifest(built) == before == (tmp_path / "version.sha256").read_text("utf-8")


def test_a_folder_that_is_not_ours_is_neither_archived_nor_replaced(small: Path, built: Path, tmp_path: Path) -> None:
    assert run(small, "archive", "--site", str(built), "--out", str(tmp_path / "version.zip")).returncode == 0
    (built / MARK).unlink()
    before = manifest(built)
    done = run(small, "archive", "--site", str(built), "--out", str(tmp_path / "theirs.zip"))
    assert (done.returncode, done.stdout) == (1, "") and f"the mark {MARK} is not in it" in done.stderr
    assert not (tmp_path / "theirs.zip").exists()
    done = run(small, "restore", "--archive", str(tmp_path / "version.zip"), "--out", str(built))
    assert done.returncode == 1 and "if an earlier version made this one, empty or remove it first" in done.stderr
    assert manifest(built) == before


def test_what_is_restored_from_an_archive_without_a_mark_is_marked(small: Path, built: Path, tmp_path: Path) -> None:
    (built / MARK).unlink()
    pack(built, tmp_path / "earlier.zip")
    for _ in range(2):
        assert run(small, "restore", "--archive", str(tmp_path / "earlier.zip"), "--out", str(tmp_path / "new")).returncode == 0
        assert (tmp_path / "new" / MARK).is_file()


def test_a_site_that_an_earlier_version_made_is_replaced_where_build_puts_it_and_nowhere_else(small: Path) -> None:
    assert run(small, "build").returncode == 0
    (small / "site" / MARK).unlink()
    shutil.copytree(small / "site", small / "copy")
    assert run(small, "build", "--out", "copy").returncode == 1
    done = run(small, "build")
    assert done.returncode == 0, done.stderr
    assert (small / "site" / MARK).is_file()


def test_the_same_folder_makes_the_same_archive(built: Path, tmp_path: Path) -> None:
    pack(built, tmp_path / "one.zip")
    shutil.copytree(built, tmp_path / "again")
    pack(tmp_path / "again", tmp_path / "two.zip")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


@pytest.mark.parametrize("damage", ["changed", "added", "missing", "outside", "no manifest", "no archive"])
def test_a_damaged_archive_changes_nothing(small: Path, built: Path, tmp_path: Path, damage: str) -> None:
    good, bad = tmp_path / "good.zip", tmp_path / "bad.zip"
    pack(built, good)
    with zipfile.ZipFile(good) as source, zipfile.ZipFile(bad, "w") as target:
        for name in source.namelist():
            text = source.read(name).decode("utf-8")
            if name == MANIFEST and damage == "outside":
                text = text.replace("roles/index.html", "../index.html")
            if damage == "no manifest" and name == MANIFEST or damage == "missing" and name == "index.html":
                continue
            target.writestr(
                "../index.html" if damage == "outside" and name.startswith("roles") else name,
                text + ("!" if damage == "changed" and name == "index.html" else ""),
            )
        if damage == "added":
            target.writestr("extra.html", "extra")
    if damage == "no archive":
        bad.write_text("no zip", "utf-8")
    before = manifest(built)
    done = run(small, "restore", "--archive", str(bad), "--out", str(built))
    assert done.returncode == 1
    assert done.stderr.startswith("Nothing was changed: ")
    assert "Traceback" not in done.stderr
    assert manifest(built) == before
    assert sorted(path.name for path in tmp_path.iterdir() if path.name.startswith(".")) == []
    with pytest.raises(Damaged):
        unpack(bad, tmp_path / "into")


@pytest.fixture
def tracked(small: Path) -> Path:
    """The small manual under git, with one version in it."""
    for words in (["init", "-q"], ["add", "data", "docs"], ["commit", "-qm", "One"]):
        git(small, *words)
    return small


def test_a_proposal_is_compared_field_by_field(tracked: Path) -> None:
    member, page = tracked / "data/members/no.yml", tracked / "docs/roles/hub.md"
    member.write_text(member.read_text("utf-8").replace("2014", "2015"), "utf-8")
    page.write_text(page.read_text("utf-8").replace("in one place", "in one <script>"), "utf-8")
    (tracked / "data/practices/no-test.yml").unlink()
    done = command(tracked, "compare", "HEAD")
    assert "| member no | in_place_by | source brief, year 2014 | source brief, year 2015 |" in html.unescape(done.stdout)
    assert "| The hub | /roles/hub/ | changed |" in done.stdout
    assert "| A practice for tests | /practices/cases/no-test/ | gone |" in done.stdout
    assert "| practice no-test | title | A practice for tests |  |" in done.stdout
    assert "<" not in done.stdout


def test_nothing_changed_and_an_unknown_version_are_told_plainly(tracked: Path) -> None:
    assert command(tracked, "compare", "HEAD").stdout == "## What differs\n\nNothing in pages, records, words, settings or navigation.\n\n"
    done = command(tracked, "compare", "no-such-version")
    assert done.returncode == 1
    assert done.stderr.startswith("There is no version no-such-version here")


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("../", "../index.html"),
        ("..", "../index.html"),
        (".", "./index.html"),
        ("../roles/hub/#what", "../roles/hub/index.html#what"),
        ("hub/?q=x", "hub/index.html?q=x"),
        ("#what", "#what"),
        ("https://example.org/a/", "https://example.org/a/"),
        ("data/members.csv", "data/members.csv"),
        ("mailto:x", "mailto:x"),
    ],
)
def test_a_link_to_a_folder_leads_to_its_file(address: str, file: str) -> None:
    assert with_files(f'<a class="x" href="{address}">') == f'<a class="x" href="{file}">'


def test_the_preview_opens_from_disk_without_a_network(site: Path, tmp_path: Path, browser: Browser) -> None:
    preview = tmp_path / "the preview"
    shutil.copytree(site, preview)
    open_from_disk(preview)
    context = browser.new_context(offline=True)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("requestfailed", lambda request: errors.append(request.url) if request.failure != "net::ERR_ABORTED" else None)  # left by the click
    for start in ("index.html", "network/members/index.html", "contributing/index.html"):
        page.goto((preview / start).as_uri())
        links = page.eval_on_selector_all("a[href]", "all => all.map(a => a.href)")
        inside = {unquote(urlsplit(link).path) for link in links if link.startswith("file:")}
        assert len(inside) > 10
        assert [path for path in inside if not Path(path).is_file()] == []
    page.click("main a[href*='correct-a-date'], article a[href*='correct-a-date']")
    expect(page.locator("h1")).to_have_text("correct a date", ignore_case=True)
    assert errors == []
    context.close()
