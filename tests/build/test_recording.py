"""A proposal loses no address of main, recorded or not; what is published gets its record, is overtaken, or is refused in one line."""

import datetime as dt
import re
from pathlib import Path

import pytest
from support.commands.in_process import command
from support.copies.training import add_module, moved
from support.github.repository import commit, git

from macros.addresses.ledger import PUBLISHED, ledger_of, lines_of
from macros.addresses.targets import answering
from macros.components import REGISTRY
from macros.github.git import Refused, Unknown, send, unpack
from macros.loader import read_all

LOST = re.compile(
    r"data/addresses/moved\.yml:(\d+):1: (\S+): stood in main and leads nowhere now\. "
    r"Fix: (?:put back .*, )?add to data/addresses/moved\.yml, if this is where it went:  (.*)"
)


@pytest.fixture
def main(small: Path) -> Path:
    """The small manual on a branch `proposal` that left `main`, where a page and a module stand that nobody recorded."""
    (small / ".gitignore").write_text("__pycache__/\n", "utf-8")
    hub = (small / "docs/roles/hub.md").read_text("utf-8")
    git(small, "init", "--quiet", "--initial-branch", "main")
    (small / PUBLISHED).parent.mkdir(parents=True, exist_ok=True)
    (small / PUBLISHED).write_text(ledger_of(answering(read_all(small, dt.date(2026, 11, 21), REGISTRY).manual)), "utf-8")
    add_module(small)
    (small / "docs/roles/fresh.md").write_text(hub.replace("{: #what }", "{: #what }\n\nA line.\n\n## More {: #more }"), "utf-8")
    commit(small)
    git(small, "checkout", "--quiet", "-b", "proposal")
    return small


def lost(root: Path, *options: str) -> list[tuple[str, str]]:
    """Return the address and the line to add of each message."""
    done = command(root, "addresses", "--against", "main", *options)
    found = LOST.findall(done.stderr)
    assert done.returncode == bool(found), done.stderr
    return [(address, line) for _, address, line in found]


def test_nothing_is_lost_where_nothing_went(main: Path) -> None:
    assert "/roles/fresh/#more" not in lines_of((main / PUBLISHED).read_text("utf-8"))
    done = command(main, "addresses", "--against", "main")
    assert (done.returncode, done.stderr) == (0, "")


def test_a_page_of_main_that_nobody_recorded_may_not_go(main: Path) -> None:
    (main / "docs/roles/fresh.md").unlink()
    done = command(main, "addresses", "--against", "main")
    assert done.returncode == 1
    assert done.stderr == (
        "data/addresses/moved.yml:1:1: /roles/fresh/: stood in main and leads nowhere now. "
        "Fix: add to data/addresses/moved.yml, if this is where it went:  /roles/fresh/: /\n"
    )


def test_the_page_that_took_its_place_is_proposed_and_the_line_mends_it(main: Path) -> None:
    (main / "docs/roles/fresh.md").rename(main / "docs/roles/freshest.md")
    assert lost(main) == [("/roles/fresh/", "/roles/fresh/: /roles/freshest/")]
    moved(main, "# A remark", "/roles/fresh/: /roles/freshest/")
    assert lost(main) == []


def test_a_heading_that_nobody_recorded_may_not_go(main: Path) -> None:
    page = main / "docs/roles/fresh.md"
    page.write_text(page.read_text("utf-8").replace("#more }", "#more-of-it }"), "utf-8")
    assert lost(main) == [("/roles/fresh/#more", "/roles/fresh/#more: /roles/fresh/#more-of-it")]


def test_what_stood_on_main_already_is_no_successor(main: Path) -> None:
    page = main / "docs/roles/fresh.md"
    page.write_text(page.read_text("utf-8").replace("## More {: #more }", ""), "utf-8")
    assert lost(main) == [("/roles/fresh/#more", "/roles/fresh/#more: /roles/fresh/")]


def test_the_message_names_the_line_to_write_on(main: Path) -> None:
    moved(main, "# A remark", "/roles/old/: /roles/hub/")
    (main / "docs/roles/fresh.md").unlink()
    assert "data/addresses/moved.yml:3:1: /roles/fresh/: " in command(main, "addresses", "--against", "main").stderr


def test_a_module_takes_its_short_address_and_its_parts_along(main: Path) -> None:
    modules = main / "docs/training/modules"
    (modules / "fp-21.md").write_text((modules / "fp-01.md").read_text("utf-8").replace("fp-01", "fp-21"), "utf-8")
    (modules / "fp-01.md").unlink()
    assert lost(main) == [("/training/modules/fp-01/", "/training/modules/fp-01/: /training/modules/fp-21/")]


def test_a_recorded_address_is_refused_as_well(main: Path) -> None:
    (main / "data/practices/no-test.yml").unlink()
    assert ("/practices/cases/no-test/", "/practices/cases/no-test/: /practices/cases/") in lost(main)


def test_a_move_of_main_may_not_be_taken_back(main: Path) -> None:
    git(main, "checkout", "--quiet", "main")
    moved(main, "/roles/older/: /roles/fresh/")
    commit(main)
    git(main, "checkout", "--quiet", "-B", "proposal")
    (main / "data/addresses/moved.yml").unlink()
    assert [address for address, _ in lost(main)] == ["/roles/older/"]
    assert command(main, "addresses", "--write").returncode == 1


def test_what_main_gained_since_is_not_lost_by_a_proposal_that_left_before(main: Path) -> None:
    git(main, "checkout", "--quiet", "main")
    (main / "docs/roles/later.md").write_text((main / "docs/roles/hub.md").read_text("utf-8"), "utf-8")
    assert command(main, "addresses", "--write").returncode == 0
    git(main, "add", "data", "docs")  # the code stays where both versions find it
    git(main, "commit", "--quiet", "--message", "Later")
    git(main, "checkout", "--quiet", "proposal")
    assert lost(main) == []


def test_a_line_taken_out_of_the_record_is_told_with_its_place(main: Path) -> None:
    path = main / PUBLISHED
    lines = path.read_text("utf-8").splitlines(keepends=True)
    number = lines.index("/roles/hub/#what\n") + 1
    path.write_text("".join(lines[: number - 1] + lines[number:]), "utf-8")
    done = command(main, "addresses", "--against", "main")
    assert done.returncode == 1
    assert done.stderr == f"{PUBLISHED}:{number}:1: /roles/hub/#what: was taken away. Fix: put the line back; the ledger only grows\n"


def test_what_is_lost_is_shown_where_a_proposal_is_read(main: Path, tmp_path: Path) -> None:
    (main / "docs/roles/fresh.md").unlink()
    summary = tmp_path / "summary.md"
    done = command(main, "addresses", "--against", "main", "--annotations", "--summary", str(summary))
    assert "::error file=data/addresses/moved.yml,line=1,col=1::/roles/fresh/: stood in main and leads nowhere now. Fix: add to" in done.stdout
    assert "| Stood in main and leads nowhere now |" in summary.read_text("utf-8")
    git(main, "checkout", "--quiet", ".")
    summary.unlink()
    assert lost(main, "--summary", str(summary)) == []
    assert not summary.exists()


def test_a_version_that_is_not_here_is_refused(main: Path) -> None:
    done = command(main, "addresses", "--against", "origin/nowhere")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "There is no version “origin/nowhere” here. Fetch it first: git fetch origin\n"


def test_without_any_version_what_is_here_is_recorded(small: Path) -> None:
    done = command(small, "addresses", "--write")
    assert (done.returncode, done.stderr) == (0, "There is no earlier version here to compare with.\n")
    assert "/roles/hub/" in lines_of((small / PUBLISHED).read_text("utf-8"))


def test_a_version_without_a_manual_leaves_the_record_alone_to_compare(main: Path) -> None:
    git(main, "checkout", "--quiet", "main")
    git(main, "rm", "--quiet", "-r", "docs")
    git(main, "commit", "--quiet", "--message", "No pages")
    git(main, "checkout", "--quiet", "-B", "proposal")
    git(main, "checkout", "--quiet", "main~1", "--", "docs")
    path = main / PUBLISHED
    path.write_text(path.read_text("utf-8").replace("/roles/hub/#what\n", ""), "utf-8")
    done = command(main, "addresses", "--against", "main")
    assert done.returncode == 1
    assert done.stderr.splitlines()[0] == "main holds no manual that can be read, so only the record of addresses was compared."
    assert "/roles/hub/#what: was taken away." in done.stderr
    git(main, "checkout", "--quiet", "main", "--", PUBLISHED)
    assert command(main, "addresses", "--against", "main").returncode == 0


def test_a_page_that_could_not_be_read_in_main_is_named_and_the_others_are_compared(main: Path) -> None:
    git(main, "checkout", "--quiet", "main")
    page = main / "docs/roles/fresh.md"
    page.write_text((good := page.read_text("utf-8")).replace("kind: chapter", "kin: chapter"), "utf-8")
    (main / "docs/roles/other.md").write_text(good, "utf-8")
    commit(main)
    git(main, "checkout", "--quiet", "-B", "proposal")
    page.unlink()
    (main / "docs/roles/other.md").unlink()
    done = command(main, "addresses", "--against", "main")
    assert done.returncode == 1
    assert done.stderr.splitlines()[0] == (
        "docs/roles/fresh.md cannot be read as it stood in main, so of its addresses only those recorded were compared."
    )
    assert [address for _, address, _ in LOST.findall(done.stderr)] == ["/roles/other/"]


@pytest.mark.parametrize(("old", "new"), [("kind: chapter", "kin: chapter"), ("kind: chapter", "owner: Maria Lopez")], ids=["field", "office"])
def test_a_page_that_cannot_be_read_now_stops_the_record(main: Path, old: str, new: str) -> None:
    page = main / "docs/roles/hub.md"
    page.write_text(page.read_text("utf-8").replace(old, new), "utf-8")
    before = (main / PUBLISHED).read_text("utf-8")
    done = command(main, "addresses", "--write")
    assert done.returncode == 1
    assert done.stderr.startswith("docs/roles/hub.md:")
    assert done.stderr.endswith("to mend first: what cannot be read has no address.\n")
    assert (main / PUBLISHED).read_text("utf-8") == before


def test_links_in_a_version_are_left_out(main: Path, tmp_path: Path) -> None:
    (main / "docs/way-out.md").symlink_to("/etc/hosts")
    commit(main)
    unpack(main, "HEAD", tmp_path / "then")
    assert (tmp_path / "then/docs/roles/fresh.md").is_file()
    assert "way-out.md" not in {path.name for path in (tmp_path / "then/docs").iterdir()}


def test_a_version_with_a_path_that_leads_out_is_refused(main: Path, tmp_path: Path) -> None:
    blob = git(main, "hash-object", "-w", "--stdin", given="out").strip()
    tree = git(main, "mktree", given=f"100644 blob {blob}\tout.md\n").strip()
    for name in ("..", "..", "docs"):
        tree = git(main, "mktree", given=f"040000 tree {tree}\t{name}\n").strip()
    with pytest.raises(Unknown, match=r"docs/\.\./\.\./out\.md"):
        unpack(main, git(main, "commit-tree", tree, "-m", "x").strip(), tmp_path / "deep/then")
    assert not (tmp_path / "out.md").exists() and not (tmp_path / "deep").exists()


# Sending the record on


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A clone of a bare repository with one file on main."""
    git(tmp_path, "init", "--quiet", "--bare", "--initial-branch", "main", "origin.git")
    git(tmp_path, "clone", "--quiet", "origin.git", "here")
    (tmp_path / "here/list.txt").write_text("one\n", "utf-8")
    git(tmp_path / "here", "checkout", "--quiet", "-B", "main")
    commit(tmp_path / "here")
    git(tmp_path / "here", "push", "--quiet", "--set-upstream", "origin", "main")
    (tmp_path / "here/list.txt").write_text("one\ntwo\n", "utf-8")
    return tmp_path / "here"


def on_main(clone: Path) -> str:
    return git(clone.parent / "origin.git", "log", "--format=%an: %s", "main")


def test_one_file_is_sent_and_nothing_else(clone: Path) -> None:
    (clone / "other.txt").write_text("three\n", "utf-8")
    send(clone, ["list.txt"], "Two", "main", "main")
    assert on_main(clone) == "github-actions[bot]: Two\nTest: One more\n"
    assert git(clone, "show", "--name-only", "--format=", "origin/main") == "list.txt\n"


def test_a_refusal_comes_in_the_words_of_the_other_side(clone: Path) -> None:
    (clone / "other.txt").write_text("three\n", "utf-8")
    refuse(clone.parent / "origin.git")
    with pytest.raises(Refused, match="protected branch hook declined"):
        send(clone, ["list.txt"], "Two", "main", "main")


def refuse(origin: Path) -> None:
    """Let a bare repository refuse every push, as a protected branch does."""
    hook = origin / "hooks/pre-receive"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\necho 'protected branch hook declined' >&2\nexit 1\n", "utf-8")
    hook.chmod(0o755)


def test_only_what_stands_on_the_branch_is_sent(clone: Path) -> None:
    git(clone, "checkout", "--quiet", "-b", "mine")
    commit(clone)
    with pytest.raises(Unknown, match="What is here is not what origin has on main"):
        send(clone, ["list.txt"], "Two", "main", "main")
    assert on_main(clone) == "Test: One more\n"
