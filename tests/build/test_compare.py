"""What differs between two versions, as a colleague who reads a proposal needs it: pages, records, words, settings, navigation, and old names that stay."""

import html
from pathlib import Path

import pytest
from manuals import EDITION, change, copy_of
from support.commands.in_process import command
from support.github.repository import git


@pytest.fixture
def main(small: Path) -> Path:
    """The small manual under git, settings and all."""
    git(small, "init", "-q")
    git(small, "add", "data", "docs", "mkdocs.yml")
    git(small, "commit", "-qm", "One")
    return small


def compared(root: Path) -> str:
    done = command(root, "compare", "HEAD")
    assert done.returncode == 0, done.stderr
    assert "<" not in done.stdout
    return html.unescape(done.stdout)


def test_nothing_is_nothing(main: Path) -> None:
    assert compared(main) == "## What differs\n\nNothing in pages, records, words, settings or navigation.\n\n"


def test_settings_navigation_and_words_are_seen(main: Path) -> None:
    change(main, "mkdocs.yml", "notice: true", "notice: false")
    change(main, "mkdocs.yml", "site_url: https://example.org/", "site_url: https://manual.example/")
    change(main, "mkdocs.yml", "      - The hub: roles/hub.md", "      - What a hub does: roles/hub.md")
    change(main, "data/vocabularies/audiences.yml", "ministry-staff: {label: ", "ministry-staff: {label: All ")
    told = compared(main)
    assert "| extra.notice | true | false |" in told
    assert "| site_url | https://example.org/" in told and "https://manual.example/" in told.partition("| site_url |")[2].partition("\n")[0]
    assert "| roles/hub.md | Roles › The hub | Roles › What a hub does |" in told
    assert "| word of audiences: ministry-staff | label |" in told


def test_pictures_and_attachments_are_seen_and_the_code_beside_them_is_not(main: Path) -> None:
    (main / "docs/assets/paper.pdf").write_bytes(b"%PDF-1.7")
    (main / "docs/assets/favicon.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', "utf-8")
    (main / "docs/assets/apple-touch-icon.png").unlink()
    (main / "docs/assets/new.css").write_text("p{}", "utf-8")
    table = compared(main).partition("### Pictures and attachments: 3")[2]
    assert "| docs/assets/paper.pdf | new |" in table and "| docs/assets/favicon.svg | changed |" in table
    assert "| docs/assets/apple-touch-icon.png | gone |" in table and "new.css" not in table


def test_another_order_of_the_navigation_is_seen(main: Path) -> None:
    text = (main / "mkdocs.yml").read_text("utf-8")
    lines = text.split("\n")
    places = [number for number, line in enumerate(lines) if line.startswith("      - ") and ".md" in line][:2]
    lines[places[0]], lines[places[1]] = lines[places[1]], lines[places[0]]
    (main / "mkdocs.yml").write_text("\n".join(lines), "utf-8")
    assert "### Navigation: " in compared(main)


def test_a_page_that_cannot_be_read_is_not_gone(main: Path) -> None:
    change(main, "docs/roles/hub.md", "title: ", "title ")
    change(main, "data/members/no.yml", "kind: state", "kind state")
    told = compared(main)
    assert "| The hub | /roles/hub/ | cannot be read |" in told
    assert "| Norway | /network/members/no/ | cannot be read |" in told
    assert "gone" not in told
    assert "| docs/roles/hub.md |" in told.partition("Files that cannot be read")[2]


def test_a_page_with_a_line_in_moved_yml_has_moved(main: Path) -> None:
    (main / "docs/roles/hub.md").rename(main / "docs/roles/centre.md")
    (main / "data/addresses").mkdir(exist_ok=True)
    (main / "data/addresses/moved.yml").write_text("/roles/hub/: /roles/centre/\n", "utf-8")
    told = compared(main)
    assert "| The hub | /roles/hub/ → /roles/centre/ | moved |" in told
    assert "| new |" not in told and "| gone |" not in told


def test_a_state_with_a_new_name_brings_the_texts_that_keep_the_old_one_and_the_pages_that_show_it(tmp_path: Path) -> None:
    root = copy_of(EDITION, tmp_path)
    git(root, "init", "-q")
    git(root, "add", "data", "docs", "mkdocs.yml")
    git(root, "commit", "-qm", "One")
    change(root, "data/countries.csv", "DK,DNK,Denmark,", "DK,DNK,Danmark,")
    told = compared(root)
    held = {
        path.relative_to(root).as_posix()
        for name in ("docs", "data")
        for path in (root / name).rglob("*.*")
        if path.suffix in (".md", ".yml") and "README" not in path.name and "addresses" not in path.parts and "Denmark" in words(path)
    }
    listed = {
        line.split(" | ")[0].removeprefix("| ") for line in told.partition("### Texts that keep an old name")[2].splitlines() if "| Denmark |" in line
    }
    assert len(held) > 10
    assert listed == held
    assert "| Danmark | /network/members/dk/ | shows the new name |" in told
    assert "/network/meetings/2011-new-york/ | shows the new name |" in told


def words(path: Path) -> str:
    """Return the text of a file without what only engineers read: remarks of YAML."""
    text = path.read_text("utf-8")
    return "\n".join(line for line in text.split("\n") if path.suffix == ".md" or not line.lstrip().startswith("#"))
