"""What a repository still lacks before it can publish. In: its files' settings, and GitHub's answers about it. Out: points, done, missing or unseen.

The questions are those of `.github/scripts/ask-github.sh`; each answer is as GitHub's REST API gives it. What nobody asked is unseen, never missing.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from ..quiet import quiet
from .setup_answers import Answers

DONE, MISSING, UNSEEN = "done", "missing", "unseen"
PLACEHOLDER = re.compile(r"^https?://(?:[\w-]+\.)*example\.(?:org|com|net)(?:[/:]|$)")
TEAM = re.compile(r"(?<!\S)@([\w-]+)/([\w.-]+)")
NOBODY = "organisation"
MAY_WRITE = {"push", "maintain", "admin"}
STRICT = ("first_time_contributors", "all_external_contributors")
CLOCK = re.compile(r"\.github/workflows/(due|exit|label|links|weekly)\.yml$")


class Point(NamedTuple):
    """Something that the repository needs: how it stands, and what to do."""

    state: str
    what: str
    how: str


def points(site_url: str, repository: str, owners: str, checks: Iterable[str], answers: Answers) -> list[Point]:
    """Return everything that the repository needs, in the order of the page on setting up."""
    teams = sorted(set(TEAM.findall(owners)))
    return [
        *_files(site_url, repository, teams),
        *(
            _asked(look, answers)
            for look in (
                _public,
                _pages,
                _environment,
                _rules,
                lambda given: _checks(given, set(checks)),
                lambda given: _teams(given, teams),
                _owners,
                _actions,
                _proposals,
                _forks,
                _reporting,
                _clocks,
            )
        ),
    ]


def _files(site_url: str, repository: str, teams: list[tuple[str, str]]) -> Iterator[Point]:
    yield _point(
        not PLACEHOLDER.match(site_url), "the address of the published manual", f"in mkdocs.yml write it after site_url, instead of {site_url}"
    )
    yield _point(
        not PLACEHOLDER.match(repository), "the address of the repository", f"in mkdocs.yml write it after repository, instead of {repository}"
    )
    named = bool(teams) and all(owner != NOBODY for owner, _ in teams)
    yield _point(named, "the teams who are asked", f"in .github/CODEOWNERS write the organisation's name instead of “{NOBODY}”")


def _asked(look: Callable[[Answers], Point], answers: Answers) -> Point:
    """Return a point; unseen where GitHub was not asked, did not let itself be asked, or answered in another form."""
    try:
        return look(answers)
    except (KeyError, TypeError, AttributeError):
        point = look(_Nothing())
        return point._replace(state=UNSEEN)


class _Nothing(dict):
    """Answers of a repository without anything: so a point knows its words also where nothing was asked."""

    def __missing__(self, key: str) -> object:
        return _Nothing()

    def __iter__(self) -> Iterator:
        return iter(())


def _point(good: object, what: str, how: str) -> Point:
    return Point(DONE if good else MISSING, what, how)


def _public(given: Answers) -> Point:
    return _point(
        given["repository"]["visibility"] == "public",
        "a public repository",
        "Settings, General, Danger Zone, Change visibility: Pages, attestations and required answers of forms need it on a free plan",
    )


def _pages(given: Answers) -> Point:
    return _point(
        (given["pages"] or {}).get("build_type") == "workflow",
        "Pages, published by a workflow",
        "Settings, Pages, Build and deployment, Source: GitHub Actions",
    )


def _environment(given: Answers) -> Point:
    return _point(
        (given["environment"] or {}).get("deployment_branch_policy"),
        "the environment github-pages, open to main alone",
        "Settings, Environments, github-pages, Deployment branches and tags: Selected branches and tags, with main alone",
    )


def _rules(given: Answers) -> Point:
    found = {rule["type"]: rule.get("parameters", {}) for rule in given["rules"]}
    good = {"deletion", "non_fast_forward", "pull_request"} <= found.keys() and found["pull_request"].get("required_approving_review_count", 0) >= 1
    return _point(
        good,
        "a rule that main is changed by proposals alone, each read by somebody",
        "Settings, Rules, Rulesets, New ruleset, Import a ruleset: .github/ruleset.json",
    )


def _checks(given: Answers, wanted: set[str]) -> Point:
    lacking = ", ".join(f"“{name}”" for name in sorted(wanted - required(given["rules"])))
    return _point(not lacking, "checks that a proposal must pass", f"in the same ruleset, Require status checks to pass: add {lacking}")


def required(rules: Iterable[Mapping]) -> set[str]:
    """Return the names of the checks that rules ask for."""
    return {check["context"] for rule in rules if rule["type"] == "required_status_checks" for check in rule["parameters"]["required_status_checks"]}


def _teams(given: Answers, teams: list[tuple[str, str]]) -> Point:
    able = {team["slug"] for team in given["teams"] or () if team["permission"] in MAY_WRITE}
    lacking = ", ".join(f"“{name}”" for _, name in teams if name not in able)
    return _point(
        not lacking,
        "teams that may write; GitHub passes over an owner who may not",
        f"Settings, Collaborators and teams, Add teams: {lacking}, with the role Write",
    )


def _owners(given: Answers) -> Point:
    faults = (given["owners"] or {}).get("errors", ())
    told = "; ".join(f"line {fault['line']}: {quiet(fault['kind'])}" for fault in faults)
    return _point(
        given["owners"] is not None and not told,
        "a list of owners that GitHub understands",
        f"correct .github/CODEOWNERS ({told or 'open it on GitHub: faults are marked'})",
    )


def _actions(given: Answers) -> Point:
    return _point(given["actions"]["enabled"] is True, "workflows that may run", "Settings, Actions, General, Actions permissions: allow them")


def _proposals(given: Answers) -> Point:
    return _point(
        given["proposals"]["can_approve_pull_request_reviews"] is True,
        "workflows that may open proposals, for forms and new addresses",
        "Settings, Actions, General, Workflow permissions: Allow GitHub Actions to create and approve pull requests",
    )


def _forks(given: Answers) -> Point:
    return _point(
        given["forks"]["approval_policy"] in STRICT,
        "approval before a newcomer's proposal is checked",
        "Settings, Actions, General, Approval for running fork pull request workflows: Require approval for first-time contributors",
    )


def _reporting(given: Answers) -> Point:
    return _point(
        (given["reporting"] or {}).get("enabled") is True,
        "a private way to report a fault, which SECURITY.md promises",
        "Settings, Advanced Security, Private vulnerability reporting: Enable",
    )


def _clocks(given: Answers) -> Point:
    found = [flow for flow in given["workflows"]["workflows"] if CLOCK.search(flow["path"])]
    stopped = ", ".join(quiet(flow["name"]) for flow in found if flow["state"] != "active")
    return _point(
        found and not stopped,
        "workflows that start by the clock, which GitHub stops after 60 quiet days",
        f"Actions, choose each that is stopped ({stopped or 'the list tells'}), Enable workflow; “Due for review” keeps them going from then on",
    )
