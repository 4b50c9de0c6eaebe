"""What a form came to is proposed on a branch of its own: tried against a Git server on this machine, with a program in place of GitHub's."""

import os
import subprocess
from pathlib import Path

import pytest
from manuals import ROOT

SCRIPT = ROOT / ".github/scripts/propose.sh"
RECORD = "title: One\n"
GH = """#!/bin/sh
echo "$*" >> "$CALLS"
case "$1 $2" in
  "issue comment") while [ $# -gt 1 ]; do shift; done; cat "$1" > "$POSTED" ;;
  "pr list") case "$*" in *headRefName*) echo "$WAITING" ;; *) echo "$OPEN" ;; esac ;;
  "pr create") [ -n "$REFUSES" ] && { echo "GitHub Actions is not permitted to create pull requests" >&2; exit 1; }; echo "https://example.org/r/pull/8" ;;
esac
"""


class Server:
    """A bare repository, a clone as a runner takes it, and what GitHub was asked."""

    def __init__(self, place: Path):
        self.place, self.origin, self.clone = place, place / "origin.git", place / "clone"
        self.posted, self.calls, self.number = place / "posted.md", place / "calls", 0
        first = place / "first"
        (first / "data/members").mkdir(parents=True)
        (first / "data/members/no.yml").write_text("kind: state\n", "utf-8")
        git(first, "init", "-q", "-b", "main")
        commit(first, "One", "a@example.org")
        git(place, "clone", "-q", "--bare", str(first), str(self.origin))
        (place / "bin").mkdir()
        (place / "bin/gh").write_text(GH, "utf-8")
        (place / "bin/gh").chmod(0o755)

    def run(self, files: dict[str, str] | None, **settings: str) -> subprocess.CompletedProcess:
        """Do what the job does with these files; None if there is nothing to propose."""
        self.number += 1
        clone, form = self.place / f"clone {self.number}", self.place / f"form {self.number}"
        git(self.place, "clone", "-q", str(self.origin), str(clone))
        form.mkdir()
        (form / "answer.md").write_text("By hand.\n", "utf-8")
        for name, text in (
            {
                "title.txt": "Form 12: members/se\n",
                "body.md": "Body\n",
                "answer.md": "Proposed.\n",
                **{f"files/{path}": text for path, text in files.items()},
            }.items()
            if files is not None
            else ()
        ):
            (form / "proposal" / name).parent.mkdir(parents=True, exist_ok=True)
            (form / "proposal" / name).write_text(text, "utf-8")
        self.posted.unlink(missing_ok=True)
        self.calls.write_text("", "utf-8")
        names = {"NUMBER": "12", "REPOSITORY": "https://example.org/r", "WAITING": "0", "OPEN": "", "REFUSES": ""} | settings
        return subprocess.run(
            ["bash", str(SCRIPT), str(form)],
            cwd=clone,
            capture_output=True,
            text=True,
            env=os.environ | names | {"PATH": f"{self.place / 'bin'}:{os.environ['PATH']}", "CALLS": str(self.calls), "POSTED": str(self.posted)},
        )

    def shown(self, what: str) -> str:
        """Return what Git shows of something on the server; empty text if it is not there."""
        return subprocess.run(["git", "show", what], cwd=self.origin, capture_output=True, text=True).stdout


def git(folder: Path, *words: str) -> None:
    subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True)


def commit(folder: Path, message: str, who: str) -> None:
    git(folder, "add", "-A")
    git(folder, "-c", "user.name=Somebody", "-c", f"user.email={who}", "commit", "-qm", message)


@pytest.fixture
def server(tmp_path: Path) -> Server:
    return Server(tmp_path)


def test_new_and_changed_records_are_proposed_on_one_branch(server: Server) -> None:
    done = server.run({"data/members/se.yml": RECORD, "data/members/no.yml": "kind: organisation\n"})
    assert done.returncode == 0, done.stderr
    assert server.shown("form-12:data/members/se.yml") == RECORD
    assert server.shown("form-12:data/members/no.yml") == "kind: organisation\n"
    assert server.shown("main:data/members/no.yml") == "kind: state\n"
    assert "Author: github-actions[bot]" in server.shown("form-12")
    assert server.posted.read_text("utf-8") == "https://example.org/r/pull/8\n\nProposed.\n"
    assert "pr create --base main --head form-12 --title Form 12: members/se" in server.calls.read_text("utf-8")


def test_an_answer_without_records_is_only_posted(server: Server) -> None:
    assert server.run(None).returncode == 0
    assert server.posted.read_text("utf-8") == "By hand.\n"
    assert server.shown("form-12") == ""


def test_corrected_answers_renew_the_proposal(server: Server) -> None:
    server.run({"data/members/se.yml": RECORD})
    done = server.run({"data/members/fi.yml": RECORD}, OPEN="https://example.org/r/pull/8")
    assert done.returncode == 0, done.stderr
    assert server.shown("form-12:data/members/fi.yml") == RECORD
    assert server.shown("form-12:data/members/se.yml") == ""
    assert "pr edit https://example.org/r/pull/8" in server.calls.read_text("utf-8")
    assert "pr create" not in server.calls.read_text("utf-8")


def test_what_a_person_added_to_the_proposal_stays(server: Server) -> None:
    server.run({"data/members/se.yml": RECORD})
    other = server.place / "other"
    git(server.place, "clone", "-q", "-b", "form-12", str(server.origin), str(other))
    (other / "data/members/se.yml").write_text("title: Better\n", "utf-8")
    commit(other, "Better", "person@example.org")
    git(other, "push", "-q", "origin", "form-12")
    done = server.run({"data/members/se.yml": "title: Worse\n"})
    assert done.returncode == 0, done.stderr
    assert server.shown("form-12:data/members/se.yml") == "title: Better\n"
    assert server.posted.read_text("utf-8").startswith("A person has added to the proposal on the branch `form-12`, so it stays as it is.")


def test_where_actions_may_not_propose_the_answer_leads_to_the_branch_that_is_there(server: Server) -> None:
    assert server.run({"data/members/se.yml": RECORD}, REFUSES="yes").returncode == 0
    assert server.shown("form-12:data/members/se.yml") == RECORD
    assert server.posted.read_text("utf-8").startswith(
        "A colleague who may write to the manual opens the proposal here: https://example.org/r/compare/main...form-12?expand=1\n"
    )


def test_thirty_waiting_proposals_are_enough(server: Server) -> None:
    assert server.run({"data/members/se.yml": RECORD}, WAITING="30").returncode == 0
    assert server.shown("form-12") == ""
    assert server.posted.read_text("utf-8") == "There are 30 proposals from forms that wait already, so none was made of this one.\n\nBy hand.\n"


def test_what_is_on_main_already_is_not_proposed(server: Server) -> None:
    assert server.run({"data/members/no.yml": "kind: state\n"}).returncode == 0
    assert server.shown("form-12") == ""
    assert server.posted.read_text("utf-8") == "By hand.\n"


def refused(form: Path, number: str = "12") -> subprocess.CompletedProcess:
    """Run the script on a folder where there is no repository: it must end before it asks for one."""
    return subprocess.run(["bash", str(SCRIPT), str(form)], cwd=form, capture_output=True, text=True, env=os.environ | {"NUMBER": number})


@pytest.mark.parametrize(
    "path",
    [
        "docs/index.md",
        ".github/workflows/x.yml",
        "data/members/x.py",
        "data/members/.yml",
        "data/x/y/z.yml",
        "data/members/NO.yml",
        "data/vocabularies/themes.yml",
        "data/addresses/moved.yml",
        "data/members/a b.yml",
        "data/members/x.yml\n",
    ],
)
def test_nothing_but_a_record_is_taken(tmp_path: Path, path: str) -> None:
    for name in ("data/members/se.yml", path):
        (tmp_path / "proposal/files" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "proposal/files" / name).write_text(RECORD, "utf-8")
    done = refused(tmp_path)
    assert (done.returncode, done.stderr) == (1, f"A proposal made by a form holds records only, and no “{path}”.\n")


def test_a_link_is_not_taken(tmp_path: Path) -> None:
    (tmp_path / "proposal/files/data/members").mkdir(parents=True)
    (tmp_path / "proposal/files/data/members/se.yml").symlink_to("/etc/hostname")
    assert "holds records only" in refused(tmp_path).stderr


@pytest.mark.parametrize("number", ["", "12; touch evil", "main", "-1"])
def test_a_number_is_a_number(tmp_path: Path, number: str) -> None:
    done = refused(tmp_path, number)
    assert done.returncode == 1
    assert "is not the number of an issue" in done.stderr
