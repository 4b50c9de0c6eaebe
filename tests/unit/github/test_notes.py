"""What changed is written once, in the description of a proposal: the check says what readers will be told, and publishing makes the entry of it."""

import datetime as dt
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from manuals import ROOT, change, faults
from support.commands.in_process import command
from support.github.repository import git

from macros.components import REGISTRY
from macros.github.git import Touched, Unknown, text_of, touched
from macros.github.quiet import quiet
from macros.github.upkeep.change_entry import MOST_LETTERS, Merged, content_of, entry, said
from macros.loader import read_all
from macros.models.manual import Manual
from macros.reading.yaml.reader import read

DAY = dt.date(2026, 12, 1)
TEMPLATES = [ROOT / ".github/PULL_REQUEST_TEMPLATE.md", *sorted((ROOT / ".github/PULL_REQUEST_TEMPLATE").glob("*.md"))]
BODY = "**What is different for readers**\n\nThe Seoul meeting ended a day later.\n\n**Why, and on which source**\n\nThe source says so.\n"


@pytest.fixture
def mine(small: Path) -> Path:
    """The small manual in a repository of its own, on a branch that left main."""
    for words in (["init", "-q", "-b", "main"], ["add", "-A"], ["commit", "-qm", "All"], ["checkout", "-qb", "mine"]):
        git(small, *words)
    return small


# What a description says


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (BODY, "The Seoul meeting ended a day later."),
        (BODY.replace("\n", "\r\n"), "The Seoul meeting ended a day later."),
        ("## What is different for readers\nOne.\nTwo.\n\n- [x] No person is named.\n", "One. Two."),
        ("### What is different for readers?\n\n- A [link](https://example.org) and **bold** `code`\n", "A link and bold code"),
        ("**What is different for readers**\n\n<!-- One or two sentences. -->\n\n**Why**\n", ""),
        ("**What is different for readers**\n\nA <script>alert(1)</script> b &#64;everyone\n", "A alert(1) b @everyone"),
        (f"**What is different for readers**\n\nMeet {quiet('@everyone')}.\n", "Meet @everyone."),
        ("**What is different for readers**\n\n<!-- never closed\nNot read.\n", ""),
        ("**What is different**\n\nAn older template.\n", ""),
        ("", ""),
        ("Just words.", ""),
        ("**What is different for readers**", ""),
        ("**What is different for readers**\n\nNothing.\n", ""),
        ("**What is different for readers**\n\n_No response_\n", ""),
    ],
)
def test_what_is_different_is_read_as_plain_text(body: str, text: str) -> None:
    assert said(body).text == text


def test_that_nothing_is_different_can_be_said_and_an_empty_place_does_not_say_it() -> None:
    assert said(BODY.replace("The Seoul meeting ended a day later.", "Nothing.")).nothing
    assert not said("**What is different for readers**\n\n\n").nothing


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)
def test_every_template_that_is_sent_as_it_is_says_nothing_and_one_filled_in_says_it(path: Path) -> None:
    template = path.read_text("utf-8")
    assert said(template).text == ""
    assert "data/changes" not in template
    if path.stem != "code":
        assert (
            said(template.replace("**What is different for readers**\n", "**What is different for readers**\n\nOne thing.\n", 1)).text == "One thing."
        )


@given(st.text(max_size=900))
def test_whatever_is_written_is_one_line_that_an_entry_can_hold(text: str) -> None:
    found = said(f"**What is different for readers**\n\n{text}\n").text
    assert len(found) <= MOST_LETTERS
    assert "\n" not in found and found == found.strip()


# The check


@pytest.mark.slow
def test_a_description_says_what_readers_will_be_told(mine: Path) -> None:
    change(mine, "data/members/no.yml", "told a test", "told a trial")
    done = command(mine, "changes", "--base", "main", DESCRIPTION=BODY)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (
        "Readers will be told on “What changed”: The Seoul meeting ended a day later.\n\nIts kind is data; its pages are network/members/no.md.\n"
    )


def test_an_empty_place_is_asked_for_kindly_and_stops_nothing(mine: Path, tmp_path: Path) -> None:
    change(mine, "docs/roles/hub.md", "brings analysis", "gathers analysis")
    change(mine, "mkdocs.yml", "notice: true", "notice: false")
    done = command(
        mine,
        "changes",
        "--base",
        "main",
        "--annotations",
        "--summary",
        str(tmp_path / "summary.md"),
        DESCRIPTION="**What is different for readers**\n",
    )
    assert done.returncode == 0
    assert "Please write one sentence in the description of the proposal" in done.stdout
    assert "Changed: docs/roles/hub.md, mkdocs.yml." in done.stdout
    assert "::notice title=What is different for readers::Please write one sentence" in done.stdout
    assert (tmp_path / "summary.md").read_text("utf-8").startswith("## What is different for readers\n\nPlease write")


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("docs/roles/hub.md", "reviewed: 2026-01-31\nreview_by: 2027-01-31", "reviewed: 2026-11-01\nreview_by: 2027-11-01"),
        ("data/members/no.yml", "reviewed: 2026-01-31", "owner: editors\nreviewed: 2026-11-01"),
        ("data/reviews.yml", "2026-01-31", "2026-11-01"),
        ("docs/assets/manual.css", "/*", "/* "),
    ],
)
def test_a_review_or_a_look_is_nothing_to_tell(mine: Path, file: str, old: str, new: str) -> None:
    change(mine, file, old, new)
    assert command(mine, "changes", "--base", "main").stdout == "Nothing has to be told to readers.\n"


def test_a_paper_that_is_handed_out_is_told_and_what_pages_look_like_is_not() -> None:
    names = ("docs/assets/paper.pdf", "docs/assets/form.docx", "docs/assets/favicon.svg", "docs/assets/manual.css", "data/schema/members.json")
    assert [file.path for file in content_of([Touched("M", name, False) for name in names])] == ["docs/assets/paper.pdf", "docs/assets/form.docx"]


@pytest.mark.slow
def test_an_entry_by_hand_and_a_word_that_nothing_is_different_are_enough(mine: Path) -> None:
    change(mine, "docs/roles/hub.md", "brings analysis", "gathers analysis")
    assert (
        "says that nothing is different"
        in command(mine, "changes", "--base", "main", DESCRIPTION="**What is different for readers**\n\nNothing.\n").stdout
    )
    (mine / "data/changes").mkdir(exist_ok=True)
    (mine / "data/changes/2026-12-01-hub.yml").write_text("date: 2026-12-01\nkind: wording\ntext: Words\npages: [roles/hub.md]\n", "utf-8")
    assert command(mine, "changes", "--base", "main").stdout == "Readers are told by data/changes/2026-12-01-hub.yml.\n"


@pytest.mark.slow
def test_main_may_move_on_meanwhile_and_an_unknown_version_is_told_in_a_sentence(mine: Path) -> None:
    git(mine, "checkout", "-q", "main")
    change(mine, "docs/roles/hub.md", "brings analysis", "gathers analysis")
    git(mine, "commit", "-qam", "Hub")
    git(mine, "checkout", "-q", "mine")
    assert command(mine, "changes", "--base", "main").stdout == "Nothing has to be told to readers.\n"
    done = command(mine, "changes", "--base", "nowhere")
    assert (done.returncode, done.stderr) == (1, "There is no version “nowhere” here. Fetch it first: git fetch origin\n")


def test_a_table_in_other_letters_and_a_manual_in_a_folder_of_the_repository_are_compared(mine: Path) -> None:
    (mine / "data/members/no.yml").write_bytes("name: Norvège\n".encode("cp1252"))
    assert [(file.status, file.path) for file in touched(mine, "HEAD")] == [("M", "data/members/no.yml")]
    git(mine, "add", "--all")
    git(mine, "commit", "-qm", "Letters of another time")
    assert "Norv" in text_of(mine, "HEAD", "data/members/no.yml")
    below = mine / "manual"
    below.mkdir()
    for name in ("data", "docs", "mkdocs.yml"):
        git(mine, "mv", name, f"manual/{name}")
    git(mine, "commit", "-qm", "One folder down")
    change(below, "docs/roles/hub.md", "analysis", "thought")
    assert [(file.status, file.path) for file in touched(below, "HEAD")] == [("M", "docs/roles/hub.md")]


def test_a_path_with_a_leading_dash_is_no_option(mine: Path) -> None:
    with pytest.raises(Unknown):
        touched(mine, "--output=/tmp/x")


# The entry


def manual_of(root: Path) -> Manual:
    return read_all(root, DAY, REGISTRY).manual


@pytest.mark.parametrize(
    ("files", "kind", "pages"),
    [
        (["data/members/no.yml"], "data", ["network/members/no.md"]),
        (["docs/roles/hub.md", "data/members/no.yml", "docs/assets/x.png"], "meaning", ["roles/hub.md", "network/members/no.md"]),
        (["data/members/gone.yml"], "data", ["network/members/index.md"]),
        (["mkdocs.yml"], "meaning", ["index.md"]),
        (["data/sources/brief.yml"], "data", ["reference/sources.md#brief"]),
        (["macros/loader.py"], "meaning", ["index.md"]),
        (["data/addresses/moved.yml"], "data", ["index.md"]),
    ],
)
def test_kind_and_pages_come_from_the_files(small: Path, files: list[str], kind: str, pages: list[str]) -> None:
    (small / "docs/network/members").mkdir(parents=True, exist_ok=True)
    if not (small / "docs/network/members/index.md").exists():
        pages = [page if page != "network/members/index.md" else "index.md" for page in pages]
    value = read(entry(manual_of(small), Merged(12, BODY, "2026-12-01", files)).text).value
    assert (value["kind"], value["pages"], value["text"]) == (kind, pages, "The Seoul meeting ended a day later.")
    words = BODY + "- [x] The same is said in other words, and nothing else changed.\n"
    assert read(entry(manual_of(small), Merged(12, words, "2026-12-01", files)).text).value["kind"] == "wording"


@pytest.mark.parametrize(
    ("body", "files"),
    [
        ("", ["docs/roles/hub.md"]),
        (BODY, ["docs/roles/hub.md", "data/changes/2026-12-01-x.yml"]),
        ("**What is different for readers**\n\nNothing\n", ["docs/roles/hub.md"]),
    ],
)
def test_no_entry_where_none_is_wanted(small: Path, body: str, files: list[str]) -> None:
    assert entry(manual_of(small), Merged(12, body, "2026-12-01", files)) is None


@pytest.mark.slow
def test_accepted_proposals_become_entries_once_and_what_the_check_refuses_is_left_out(small: Path, tmp_path: Path) -> None:
    hostile = BODY.replace("The Seoul meeting", 'Write to x@example.org: "it" & <b>{{ it }}</b>')
    listed = [
        {"number": 12, "body": BODY, "mergedAt": "2026-11-20T10:00:00Z", "files": [{"path": "data/members/no.yml"}]},
        {"number": 13, "body": hostile, "mergedAt": "2026-11-20T11:00:00Z", "files": [{"path": "docs/roles/hub.md"}]},
        {"number": 14, "body": None, "mergedAt": "2026-11-20T12:00:00Z", "files": []},
    ]
    (tmp_path / "proposals.json").write_text(json.dumps(listed), "utf-8")
    done = command(
        small,
        "github",
        "note",
        "--proposals",
        str(tmp_path / "proposals.json"),
        "--summary",
        str(tmp_path / "summary.md"),
        SOURCE_DATE_EPOCH="1795219200",
    )
    assert done.returncode == 0, done.stderr
    path = "data/changes/2026-11-20-the-seoul-meeting-ended-a-day-12.yml"
    assert (small / path).read_text("utf-8") == (
        "date: 2026-11-20\nkind: data\ntext: The Seoul meeting ended a day later.\npages: [network/members/no.md]\nproposal: 12\n"
    )
    assert [file.name for file in (small / "data/changes").iterdir() if file.name.startswith("2026-11-20")] == [Path(path).name]
    assert done.stdout.splitlines()[0] == f"Proposal 12: readers are told by {path}."
    assert done.stdout.splitlines()[1].startswith("Proposal 13: what it says is different cannot be told to readers as it stands: ")
    assert faults(small, DAY) == []
    again = command(
        small,
        "github",
        "note",
        "--proposals",
        str(tmp_path / "proposals.json"),
        "--summary",
        str(tmp_path / "summary.md"),
        SOURCE_DATE_EPOCH="1795219200",
    )
    assert "Proposal 12" not in again.stdout
