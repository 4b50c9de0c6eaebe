"""What the check found in a proposal becomes suggestions of GitHub, at lines that the proposal shows, and nothing in them acts."""

import json
import subprocess
from pathlib import Path

import pytest
from manuals import change
from support.commands.in_process import command

from macros.github.comments.suggestions import review, shown_lines
from macros.reading.diagnostics import Diagnostic, annotation

MEETING = "data/meetings/2016-seoul.yml"
DIFF = """\
diff --git a/data/a.yml b/data/a.yml
index 1..2 100644
--- a/data/a.yml
+++ b/data/a.yml
@@ -1,3 +1,4 @@
 type: annual
-city: Seoul
+city: Seoul
+country: Austria
 end: x
@@ -20 +21 @@ x
-old
+++ new
diff --git a/b c.md b/b c.md
--- a/b c.md
+++ b/b c.md\t
@@ -0,0 +1,2 @@
+one
+two
"""


def entry(**given: object) -> dict:
    return {
        "path": "data/a.yml",
        "line": 3,
        "column": 10,
        "field": "country",
        "what": "is a name",
        "fix": "write AT",
        "mended": "country: AT",
        "replaces": 1,
        "stands": "country: Austria",
    } | given


def body(**given: object) -> str:
    return review([entry(**given)], DIFF, "abc")["comments"][0]["body"]


def test_the_lines_that_a_proposal_shows_are_those_of_its_own_side() -> None:
    assert shown_lines(DIFF) == {
        "data/a.yml": {1: "type: annual", 2: "city: Seoul", 3: "country: Austria", 4: "end: x", 21: "++ new"},
        "b c.md": {1: "one", 2: "two"},
    }


def test_a_fault_becomes_a_suggestion_at_its_line() -> None:
    made = review([entry()], DIFF, "abc")
    assert (made["commit_id"], made["event"]) == ("abc", "COMMENT")
    assert made["comments"] == [
        {"path": "data/a.yml", "line": 3, "side": "RIGHT", "body": "**country** is a name. Fix: write AT\n\n```suggestion\ncountry: AT\n```\n"}
    ]


def test_several_lines_are_replaced_together_and_lines_can_go() -> None:
    made = review([entry(line=2, replaces=2, stands="city: Seoul\ncountry: Austria", mended="")], DIFF, "abc")["comments"][0]
    assert (made["start_line"], made["line"]) == (2, 3)
    assert made["body"].endswith("```suggestion\n```\n")


@pytest.mark.parametrize(
    "given",
    [
        {"line": 9},
        {"path": "other.yml"},
        {"stands": "country: Norway"},
        {"line": 4, "replaces": 2, "stands": "end: x\ny"},
        {"line": "3"},
        {"mended": None},
        {"replaces": True},
    ],
)
def test_what_the_proposal_does_not_show_as_it_was_checked_is_left_to_the_summary(given: dict) -> None:
    assert review([entry(**given)], DIFF, "abc") is None


def test_nothing_is_said_twice_and_no_proposal_is_flooded() -> None:
    made = review([entry()], DIFF, "abc")["comments"]
    assert review([entry()], DIFF, "abc", made) is None
    assert len(review([entry(what=f"is wrong {number}") for number in range(99)], DIFF, "abc")["comments"]) == 30


def test_nothing_in_a_comment_acts() -> None:
    said = body(
        what="@octocat <img src=x> [a](https://example.org) #12 `code`\n> quote", mended="``` x\n````suggestion", fix="see https://example.org"
    )
    words, _, code = said.partition("\n\n")
    assert not {"@", "<", "[", "`", "\n"} & set(words) and "://" not in words
    assert code == "`````suggestion\n``` x\n````suggestion\n`````\n"


@pytest.mark.parametrize("found", [None, "x", {"a": 1}, [1], [{}], [[]]])
def test_what_is_no_list_of_faults_makes_no_review(found: object) -> None:
    assert review(found, DIFF, "abc") is None


@pytest.mark.slow
def test_a_proposal_gets_the_line_that_makes_its_check_green(small: Path) -> None:
    """As the workflow does it: check, list of changes, review; then GitHub's part by hand, which puts the suggestion in the place of the line."""
    for words in (["init", "-q", "-b", "main"], ["add", "-A"], ["-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-qm", "x"]):
        subprocess.run(["git", "-C", small, *words], check=True)
    change(small, MEETING, "country: KR", "country: South Korea")
    done = command(small, "check", "--annotations", "--json", str(small / "check.json"))
    assert done.returncode == 1 and "country: KR" in done.stderr and "%0A  | country: KR" in done.stdout
    (small / "proposal.diff").write_text(subprocess.run(["git", "-C", small, "diff"], capture_output=True, text=True, check=True).stdout, "utf-8")
    (small / "posted.jsonl").write_text("", "utf-8")
    files = {
        name: str(small / file)
        for name, file in {"check": "check.json", "diff": "proposal.diff", "posted": "posted.jsonl", "out": "review.json"}.items()
    }
    words = ["github", "suggestions", "--commit", "abc", *(word for name, file in files.items() for word in (f"--{name}", file))]
    assert command(small, *words).returncode == 0
    [comment] = json.loads((small / "review.json").read_text("utf-8"))["comments"]
    (small / "posted.jsonl").write_text('{"path": "x", "body": "y"}\n' + json.dumps(comment) + "\n", "utf-8")
    assert command(small, *words).returncode == 0 and not (small / "review.json").read_text("utf-8"), "the same comment is posted twice"
    lines = (small / MEETING).read_text("utf-8").split("\n")
    lines[comment["line"] - 1] = comment["body"].split("```suggestion\n")[1].split("\n```")[0]
    (small / MEETING).write_text("\n".join(lines), "utf-8")
    assert command(small, "check").returncode == 0


def test_a_message_ends_with_the_line_as_it_should_be_and_can_be_parsed() -> None:
    problem = Diagnostic("a.yml", 3, 5, "city", "is wrong", "write it", "  city: Seoul\n  country: KR", 1)
    assert str(problem) == "a.yml:3:5: city: is wrong. Fix: write it\n  |   city: Seoul\n  |   country: KR"
    assert annotation(problem) == "::error file=a.yml,line=3,col=5::city: is wrong. Fix: write it%0A  |   city: Seoul%0A  |   country: KR"
