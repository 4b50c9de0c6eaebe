"""What a repository lacks is told from its files and from GitHub's answers; what nobody asked is unseen, and never missing or done."""

import json
from pathlib import Path

import pytest
from manuals import ROOT
from support.commands.in_process import command

from macros.github.repository.setup import DONE, MISSING, UNSEEN, points, required
from macros.github.repository.setup_answers import SetUpError, answers_of

RULES = json.loads((ROOT / ".github/ruleset.json").read_text("utf-8"))["rules"]
OWNERS = "* @o/engineers\n/data/ @o/secretariat\n"
GOOD = {
    "repository": {"visibility": "public", "private": False, "default_branch": "main"},
    "pages": {"build_type": "workflow", "html_url": "https://o.example/r/", "https_enforced": True},
    "environment": {"name": "github-pages", "deployment_branch_policy": {"protected_branches": False, "custom_branch_policies": True}},
    "rules": RULES,
    "teams": [{"slug": "engineers", "permission": "push"}, {"slug": "secretariat", "permission": "maintain"}],
    "owners": {"errors": []},
    "actions": {"enabled": True, "allowed_actions": "all"},
    "proposals": {"default_workflow_permissions": "read", "can_approve_pull_request_reviews": True},
    "forks": {"approval_policy": "first_time_contributors"},
    "reporting": {"enabled": True},
    "workflows": {"workflows": [{"name": "Due for review", "path": ".github/workflows/due.yml", "state": "active"}]},
}


def told(answers: dict, site: str = "https://manual.int/", owners: str = OWNERS) -> dict[str, str]:
    """Return how each point stands, by what it is."""
    found = points(site, "https://github.com/o/r", owners, required(RULES), answers)
    return {point.what: point.state for point in found}


def test_a_repository_with_everything_lacks_nothing() -> None:
    assert set(told(GOOD).values()) == {DONE}


@pytest.mark.parametrize(
    ("asked", "answer", "what"),
    [
        ("repository", {"visibility": "private"}, "a public repository"),
        ("pages", None, "Pages,"),
        ("pages", {"build_type": "legacy"}, "Pages,"),
        ("environment", None, "the environment"),
        ("environment", {"deployment_branch_policy": None}, "the environment"),
        ("rules", [rule for rule in RULES if rule["type"] != "pull_request"], "a rule that main"),
        ("rules", [rule for rule in RULES if rule["type"] != "required_status_checks"], "checks that"),
        ("teams", [{"slug": "engineers", "permission": "push"}, {"slug": "secretariat", "permission": "pull"}], "teams that may write"),
        ("owners", {"errors": [{"line": 3, "kind": "Unknown owner"}]}, "a list of owners"),
        ("owners", None, "a list of owners"),
        ("actions", {"enabled": False}, "workflows that may run"),
        ("proposals", {"can_approve_pull_request_reviews": False}, "workflows that may open"),
        ("forks", {"approval_policy": "first_time_contributors_new_to_github"}, "approval before"),
        ("reporting", {"enabled": False}, "a private way"),
        (
            "workflows",
            {"workflows": [{"name": "Due for review", "path": ".github/workflows/due.yml", "state": "disabled_inactivity"}]},
            "workflows that start",
        ),
    ],
)
def test_each_thing_that_is_lacking_is_told_alone(asked: str, answer: object, what: str) -> None:
    lacking = [name for name, state in told(GOOD | {asked: answer}).items() if state != DONE]
    assert len(lacking) == 1 and lacking[0].startswith(what)


@pytest.mark.parametrize("asked", list(GOOD))
def test_what_was_not_asked_or_is_in_another_form_is_unseen(asked: str) -> None:
    without = {name: answer for name, answer in GOOD.items() if name != asked}
    for given in (without, GOOD | {asked: "surprise"}):
        states = list(told(given).values())
        assert MISSING not in states and UNSEEN in states


def test_placeholders_are_missing() -> None:
    found = told(GOOD, site="https://example.org/x/", owners="* @organisation/engineers\n")
    assert found["the address of the published manual"] == found["the teams who are asked"] == MISSING
    assert told(GOOD, site="https://example.organisation.int/")["the address of the published manual"] == DONE


def test_answers_are_read_line_by_line_and_one_that_was_refused_is_left_out() -> None:
    text = '{"asked": "pages", "status": 404, "answer": null}\n\n{"asked": "forks", "status": 403, "answer": null}\n{"asked": "rules", "status": 200, "answer": []}\n'
    assert answers_of(text) == {"pages": None, "rules": []}
    with pytest.raises(SetUpError, match="Line 2 is not an answer"):
        answers_of('{"asked": "x", "status": 200, "answer": 1}\n[]\n')


@pytest.mark.slow
def test_the_command_says_what_is_missing_and_what_is_unseen(small: Path) -> None:
    done = command(small, "github", "setup")
    assert done.returncode == 1 and "missing  the address of the published manual. To do: in mkdocs.yml" in done.stdout
    assert "3 missing, 12 not seen from here. To see them: bash .github/scripts/ask-github.sh OWNER/NAME" in done.stdout
    given = "\n".join(json.dumps({"asked": name, "status": 200, "answer": answer}) for name, answer in GOOD.items())
    done = command(small, "github", "setup", "--github", "-", given=given)
    assert "done     a public repository\n" in done.stdout and "0 not seen" in done.stdout
