"""The workflows: pinned, without rights they do not need, clean to two linters, and their steps run here as far as a machine without GitHub allows."""

import html
import json
import os
import re
import runpy
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from click import Context
from manuals import CONTENT, EDITION, ROOT, SMALL, change, copy_of, run, with_code
from support.commands import warm
from support.commands.in_process import command
from support.copies import guard
from support.copies.copy_on_write import lay_repository
from support.github.filled_forms import FORMS, GOOD, rendered
from support.github.repository import commit, git

from macros.addresses.ledger import read_ledger
from macros.commands import main
from macros.github.comments import comments
from manual import COMMANDS

GITHUB = ROOT / ".github"
FILES = sorted((GITHUB / "workflows").glob("*.yml"))
WORKFLOWS = {path.stem: yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader) for path in FILES}
CHANGED = GITHUB / "scripts/code_changed.py"
STEPS = [(name, job, step) for name, flow in WORKFLOWS.items() for job, body in flow["jobs"].items() for step in body["steps"]]
COMMAND = re.compile(r"manual\.py ([a-z]+)([^\n|>;]*)")


def program(name: str) -> str:
    """Return a program of this environment."""
    return str(Path(sys.executable).with_name(name))


# What they are


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_action_is_pinned_by_hash_with_its_version(path: Path) -> None:
    used = re.findall(r"uses: (.*)", path.read_text("utf-8"))
    assert used
    assert [line for line in used if not re.fullmatch(r"[a-z]+/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)] == []


def test_an_action_has_one_pin_everywhere() -> None:
    pins: dict[str, set[str]] = {}
    for _, _, step in STEPS:
        if "uses" in step:
            action, pin = step["uses"].split("@")
            pins.setdefault(action, set()).add(pin)
    assert {action: found for action, found in pins.items() if len(found) > 1} == {}


def test_nothing_is_allowed_but_what_a_job_names() -> None:
    for name, flow in WORKFLOWS.items():
        assert flow["permissions"] == {}, name
        for job in flow["jobs"].values():
            assert job["permissions"], name
    assert all(step["with"]["persist-credentials"] == "false" for _, _, step in STEPS if step.get("uses", "").startswith("actions/checkout@"))


def test_a_proposal_is_checked_without_token_and_secret() -> None:
    text = (GITHUB / "workflows" / "check.yml").read_text("utf-8")
    assert list(WORKFLOWS["check"]["on"]) == ["pull_request"]
    assert {right for job in WORKFLOWS["check"]["jobs"].values() for right in job["permissions"].values()} == {"read"}
    assert "secrets." not in text
    assert "token" not in text.lower().replace("no token", "")
    assert [name for name, flow in WORKFLOWS.items() if {"pull_request_target", "workflow_run"} & set(flow["on"])] == ["suggest"]


def test_what_runs_after_the_check_of_a_proposal_takes_nothing_of_it_but_data() -> None:
    flow = WORKFLOWS["suggest"]
    [job] = flow["jobs"].values()
    assert flow["on"] == {"workflow_run": {"workflows": ["Check"], "types": ["completed"]}}
    assert job["permissions"] == {"actions": "read", "contents": "read", "pull-requests": "write"}
    assert [step["with"] for step in job["steps"] if "checkout" in step.get("uses", "")] == [
        {"ref": "refs/heads/main", "persist-credentials": "false"}
    ]
    [script] = [step["run"] for step in job["steps"] if "run" in step]
    assert "${{" not in script and [line for line in script.splitlines() if "python3" in line] == [
        'python3 manual.py github suggestions --check "$FOLDER/check.json" --diff "$FOLDER/proposal.diff" --posted "$FOLDER/posted.jsonl" '
        '--commit "$COMMIT" --out "$FOLDER/review.json"'
    ]


def test_every_comment_of_a_proposal_is_known_and_not_only_the_first_hundred() -> None:
    [script] = commands("suggest", "suggest")
    assert "gh api --paginate --jq '.[] | {path, body}' " in script and "--limit 100 " not in script


def test_a_job_that_fails_makes_its_run_red() -> None:
    assert [(name, job) for name, flow in WORKFLOWS.items() for job, body in flow["jobs"].items() if "continue-on-error" in body] == []


def test_only_main_is_published_and_only_after_every_check() -> None:
    publish = WORKFLOWS["publish"]
    assert publish["on"]["push"]["branches"] == ["main"]
    assert (publish["jobs"]["deploy"]["needs"], publish["jobs"]["build"]["needs"]) == (["build", "back"], "check")
    assert publish["jobs"]["deploy"]["environment"]["name"] == "github-pages"
    assert publish["jobs"]["deploy"]["permissions"] == {"pages": "write", "id-token": "write"}
    assert commands("publish", "check") == [
        "git merge-base --is-ancestor HEAD origin/main",
        *GATE,
        'python3 manual.py audit --site site --since "HEAD^"',
    ]


GATE = ['python3 manual.py check --annotations --summary "$GITHUB_STEP_SUMMARY"', "python3 manual.py build --out site"]


INSTALL = (
    "sudo apt-get -qq update\nsudo apt-get -qq install -y --no-install-recommends zim-tools kiwix-tools epubcheck qpdf buildah caddy fonts-noto-core fonts-dejavu-core "
    "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0\n"
)
SERVERS = "sudo apt-get -qq update\nsudo apt-get -qq install -y --no-install-recommends nginx-light caddy rclone\n"


def commands(name: str, job: str) -> list[str]:
    return [step["run"] for step in WORKFLOWS[name]["jobs"][job]["steps"] if "run" in step]


def test_no_test_of_the_code_stands_between_content_and_its_publication() -> None:
    assert not [words for job in WORKFLOWS["publish"]["jobs"] for words in commands("publish", job) if "manual.py test" in words]
    assert commands("check", "check")[0] == f"{GATE[0]} --json check.json" and commands("check", "look") == [
        GATE[1],
        'python3 manual.py audit --site site --since "origin/$BASE"',
    ]
    asks, style, test = [step for step in WORKFLOWS["check"]["jobs"]["test"]["steps"] if "run" in step]
    assert test == {"name": "Test", "if": "${{ !cancelled() && steps.changed.outputs.code != 'false' }}", "run": "python3 manual.py test"}
    assert (style["if"], style["run"]) == ("${{ steps.changed.outputs.code != 'false' }}", "python3 manual.py test --quick tests/unit/test_style.py")
    assert asks["id"] == "changed" and asks["env"] == {"BASE": "origin/${{ github.base_ref }}"}
    assert asks["run"] == 'python3 .github/scripts/code_changed.py | tee -a "$GITHUB_OUTPUT"'
    assert not [flow for flow in ("check", "publish") if "paths" in str(WORKFLOWS[flow]["on"])], "a required check that is skipped waits for ever"
    assert {job: commands("weekly", job) for job in WORKFLOWS["weekly"]["jobs"]} == {
        "audit": ["python3 manual.py audit"],
        "test": [SERVERS, "python3 manual.py test"],
        "formats": [INSTALL, "python3 manual.py test --heavy"],
    }


def test_only_what_main_publishes_is_recorded_and_main_itself_is_pushed_to_by_nobody() -> None:
    record = WORKFLOWS["publish"]["jobs"]["record"]
    assert (record["needs"], record["if"]) == (
        "deploy",
        "${{ !cancelled() && needs.deploy.result == 'success' && github.ref == 'refs/heads/main' && !inputs.version }}",
    )
    assert record["permissions"] == {"contents": "write", "pull-requests": "write"}
    assert record["steps"][0]["with"] == {"ref": "refs/heads/main", "persist-credentials": "false"}
    assert [
        (name, job) for name, flow in WORKFLOWS.items() for job, body in flow["jobs"].items() if body["permissions"].get("contents") == "write"
    ] == [("form", "propose"), ("publish", "record")]


def test_what_people_type_into_a_form_is_read_by_a_job_that_may_write_nothing() -> None:
    read, propose = WORKFLOWS["form"]["jobs"]["read"], WORKFLOWS["form"]["jobs"]["propose"]
    assert read["permissions"] == {"contents": "read"}
    assert not [step for step in read["steps"] if "env" in step]
    assert propose["permissions"] == {"contents": "write", "pull-requests": "write", "issues": "write"}
    assert commands("form", "propose") == ['gh auth setup-git\nbash .github/scripts/propose.sh "$RUNNER_TEMP/form"\n']
    assert "github.event.issue.body" not in (text := (GITHUB / "workflows/form.yml").read_text("utf-8")) and "github.event.issue.title" not in text
    assert not [line for _, _, step in STEPS for line in step.get("run", "").split("\n") if "${{" in line]


def test_no_step_of_the_check_hides_another() -> None:
    steps = [step for step in WORKFLOWS["check"]["jobs"]["check"]["steps"] if "run" in step]
    assert [step.get("if") for step in steps] == [None, *["${{ !cancelled() }}"] * (len(steps) - 1)]
    assert [step["name"] for step in steps if "$GITHUB_STEP_SUMMARY" not in step["run"]] == []
    assert [step["name"] for step in steps if "--annotations" not in step["run"]] == ["Say what differs"]


def test_the_job_that_builds_holds_no_token_that_can_do_anything() -> None:
    jobs = [
        body
        for flow in WORKFLOWS.values()
        for body in flow["jobs"].values()
        if any("manual.py build" in step.get("run", "") for step in body["steps"])
    ]
    assert len(jobs) > 3
    assert {right for body in jobs for right in body["permissions"]} <= {"contents", "issues", "actions"}
    assert WORKFLOWS["publish"]["jobs"]["build"]["permissions"] == {"contents": "read"}
    assert not [step for step in WORKFLOWS["publish"]["jobs"]["attest"]["steps"] if "run" in step]


def test_each_workflow_that_starts_by_the_clock_is_switched_on_anew_each_week_and_the_guide_names_it() -> None:
    """GitHub switches such a workflow off when nothing was committed for 60 days, and tells nobody here."""
    clocks = {name for name, flow in WORKFLOWS.items() if "schedule" in flow["on"]}
    (step,) = WORKFLOWS["due"]["jobs"]["clocks"]["steps"]
    named = re.search(r"for name in ([a-z ]+); do\n +gh workflow enable", step["run"])[1].split()
    assert clocks == set(named) and "due" in clocks
    guide = (ROOT / "docs/contributing/set-up.md").read_text("utf-8").partition("{: #clocks }")[2].partition("\n## ")[0]
    assert "60 days" in guide and not [name for name in clocks if WORKFLOWS[name]["name"] not in guide]


def test_going_back_waits_in_a_queue_of_its_own() -> None:
    queue = WORKFLOWS["publish"]["concurrency"]
    assert queue == {"group": "publish-${{ inputs.version && 'back' || 'main' }}", "cancel-in-progress": "false"}
    assert not [words for words in commands("publish", "back") if "manual.py test" in words or "audit" in words or "manual.py check" in words]


def test_updates_wait() -> None:
    updates = yaml.safe_load((GITHUB / "dependabot.yml").read_text("utf-8"))["updates"]
    assert {update["package-ecosystem"] for update in updates} == {"github-actions", "pip"}
    assert all(update["cooldown"]["default-days"] >= 7 for update in updates)


# What two linters say


def test_zizmor_finds_nothing_when_it_is_pedantic() -> None:
    done = subprocess.run([program("zizmor"), "--pedantic", "--offline", "--no-progress", str(GITHUB)], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_actionlint_finds_nothing() -> None:
    done = subprocess.run([program("actionlint"), "-shellcheck=", "-pyflakes=", *map(str, FILES)], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("name", "linter", "right", "wrong"),
    [
        (
            "check",
            "zizmor",
            'BASE: ${{ github.base_ref }}\n        run: python3 manual.py compare "origin/$BASE"',
            'X: y\n        run: python3 manual.py compare "origin/${{ github.base_ref }}"',
        ),
        ("check", "zizmor", "          persist-credentials: false\n", ""),
        ("check", "actionlint", "runs-on: ubuntu-24.04", "runs-on: ubuntu-24"),
        ("check", "actionlint", "github.base_ref", "github.base_reff"),
        ("publish", "zizmor", "          ref: refs/heads/main\n          persist-credentials: false\n", "          ref: refs/heads/main\n"),
        (
            "publish",
            "zizmor",
            "pull-requests: write # to propose that branch, and to read what accepted proposals say is different",
            "pull-requests: write",
        ),
        ("publish", "actionlint", "!inputs.version }}", "!inputs.versions }}"),
    ],
)
def test_the_linters_find_a_seeded_fault(tmp_path: Path, name: str, linter: str, right: str, wrong: str) -> None:
    text = (GITHUB / "workflows" / f"{name}.yml").read_text("utf-8")
    assert right in text
    (tmp_path / ".github" / "workflows").mkdir(parents=True)
    (path := tmp_path / ".github" / "workflows" / f"{name}.yml").write_text(text.replace(right, wrong, 1), "utf-8")
    options = ["--pedantic", "--offline", "--no-progress"] if linter == "zizmor" else ["-shellcheck=", "-pyflakes="]
    assert subprocess.run([program(linter), *options, str(path)], capture_output=True).returncode != 0


# What they call


@pytest.mark.parametrize(
    ("name", "step"),
    [(name, step) for name, _, step in STEPS if "manual.py" in step.get("run", "")],
    ids=lambda value: value if isinstance(value, str) else value["name"],
)
def test_a_step_calls_a_command_that_there_is(name: str, step: dict) -> None:
    for word, rest in COMMAND.findall(step["run"]):
        assert word in COMMANDS
        words = rest.split()
        if word != "test":
            assert {part for part in words if part.startswith("--")} <= (AUDIT if word == "audit" else options(word, words))


# The audit is a program beside the tests, which runs when it is imported.
AUDIT = set(re.findall(r'"(--[a-z]+)"', (ROOT / "tests/accessibility/__main__.py").read_text("utf-8")))


def options(word: str, words: list[str]) -> set[str]:
    """Return the options of a command, or of the command of `github` that is named."""
    command = main.get_command(Context(main), word)
    command = command.commands[words[0]] if word == "github" else command
    return {option for parameter in command.params for option in parameter.opts}


@pytest.fixture(scope="module")
def proposed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with the small manual as a repository, a shallow clone of it as a runner takes it, and a clone with a proposal: a new year for a member."""
    folder = tmp_path_factory.mktemp("proposed")
    small, clone = with_code(copy_of(SMALL, folder / "small")), folder / "proposal"
    (small / ".gitignore").write_text("__pycache__/\n", "utf-8")
    page = (
        (small / "docs/reference/a-z.md")
        .read_text("utf-8")
        .replace("title: ", "title: Changes, not ", 1)
        .replace('description: "', 'description: "Changes. ', 1)
    )
    (small / "docs/reference/what-changed.md").write_text(page.split("\n\n")[0] + "\n\n{{ change_list() }}\n", "utf-8")
    settings = small / "mkdocs.yml"  # whose navigation ends with the section Reference
    settings.write_text(settings.read_text("utf-8") + "      - What changed: reference/what-changed.md\n", "utf-8")
    git(small, "init", "-q", "-b", "main")
    commit(small, "One")
    git(folder, "clone", "-q", str(small), str(clone))
    change(clone, "data/members/no.yml", "2014", "2015")
    (clone / "data/changes").mkdir(exist_ok=True)
    (clone / "data/changes/2026-11-21-year.yml").write_text(
        "date: 2026-11-21\nkind: data\ntext: Another year\npages: [network/members/no.md]\n", "utf-8"
    )
    git(clone, "checkout", "-qb", "proposal")
    commit(clone, "Two")
    git(folder, "clone", "-q", "--depth", "1", small.as_uri(), str(folder / "published"))
    yield folder
    assert [git(folder / name, "status", "--porcelain") for name in ("small", "proposal", "published")] == [""] * 3, (
        "a program wrote where others read"
    )


@pytest.fixture
def proposal(proposed: Path, tmp_path: Path) -> Path:
    """A copy of that clone, to go on with; its origin is not to be written to."""
    return lay_repository(proposed / "proposal", tmp_path / "proposal")


def steps_of(
    name: str, job: str, root: Path, programs: Path, only: str = "", started: bool = False, **environment: str
) -> list[tuple[str, subprocess.CompletedProcess]]:
    """Run the plain steps of a job in a folder, or one of them, as its runner would; `manual.py` runs in this environment, with a start if so asked."""
    surroundings = os.environ | {"PATH": f"{programs}:{os.environ['PATH']}", "PYTHONPATH": str(root), "PYTHONUTF8": "1"} | environment
    runs = "-m macros" if started or not warm.can_run(root, surroundings) else f'-I -S "{warm.CLIENT}" "{warm.server()}"'
    shim(programs / "python3", f'#!/bin/sh\nshift\nexec "{sys.executable}" {runs} "$@"\n')
    done = []
    for step in WORKFLOWS[name]["jobs"][job]["steps"]:
        if "run" in step and "manual.py audit" not in step["run"] and only in ("", step["name"]):
            more = {key: value for key, value in step.get("env", {}).items() if "${{" not in value}
            command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
            done.append((step["name"], subprocess.run(command, cwd=root, env=surroundings | more, capture_output=True, text=True)))
    return done


def shim(path: Path, text: str) -> None:
    """Write a small program."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    path.chmod(path.stat().st_mode | stat.S_IEXEC)


def test_the_check_of_a_proposal_runs_here(proposal: Path, tmp_path: Path) -> None:
    summary = tmp_path / "summary.md"
    done = steps_of("check", "check", proposal, tmp_path / "programs", started=True, BASE="main", GITHUB_STEP_SUMMARY=str(summary))
    assert [(name, step.returncode, step.stderr) for name, step in done if step.returncode] == []
    assert "| member no |" in summary.read_text("utf-8")
    assert (proposal / "preview" / "index.html").is_file()
    assert 'href="network/members/index.html"' in (proposal / "preview" / "index.html").read_text("utf-8")


def test_a_faulty_proposal_is_told_on_its_line_and_in_the_summary(proposal: Path, tmp_path: Path) -> None:
    member = proposal / "data/members/no.yml"
    member.write_text(member.read_text("utf-8").replace("confidence: named", "confidence: nmaed"), "utf-8")
    summary = tmp_path / "summary.md"
    done = dict(steps_of("check", "check", proposal, tmp_path / "programs", BASE="main", GITHUB_STEP_SUMMARY=str(summary)))
    assert done["Check data and pages"].returncode == 1
    assert "::error file=data/members/no.yml,line=3,col=13::confidence: " in done["Check data and pages"].stdout
    assert "id you mean named?" in html.unescape(summary.read_text("utf-8"))
    assert not (proposal / "preview").exists()


def test_a_proposal_that_loses_a_page_of_main_is_told(proposal: Path, tmp_path: Path) -> None:
    (proposal / "data/practices/no-test.yml").unlink()
    summary = tmp_path / "summary.md"
    lost = steps_of(
        "check",
        "check",
        proposal,
        tmp_path / "programs",
        "Ask that no address of main is lost, recorded or not",
        BASE="main",
        GITHUB_STEP_SUMMARY=str(summary),
    )
    assert [step.returncode for _, step in lost] == [1]
    assert "| Stood in origin/main and leads nowhere now |" in summary.read_text("utf-8")


@pytest.mark.parametrize(
    ("file", "old", "new", "code"),
    [
        ("data/members/no.yml", "2015", "2016", False),
        ("docs/roles/hub.md", "brings analysis", "gathers analysis", False),
        ("docs/roles/new.md", None, "new", False),
        ("LICENSE-CONTENT.md", None, "new", False),
        ("CHANGELOG.md", None, "new", False),
        ("mkdocs.yml", "site_url: https://example.org/", "site_url: https://manual.example/", False),
        ("mkdocs.yml", "notice: true", "notice: false", False),
        ("mkdocs.yml", "  - Roles:\n      - The hub: roles/hub.md\n", "", False),
        ("macros/mkdocs.yml", "strict: true", "strict: false", True),
        ("macros/mkdocs.yml", "  - sane_lists\n", "", True),
        ("docs/assets/manual.css", "/*", "/* ", True),
        ("docs/contributing/index.md", "---\n\n", "---\n\nNew. ", True),
        ("data/schema/members.json", "{", "{ ", True),
        ("macros/loader.py", '"""', '""" ', True),
        ("overrides/new.html", None, "new", True),
        ("manual.py", None, "new", True),
        (".github/workflows/check.yml", "name: Check", "name: Checks", True),
        ("data.py", None, "new", True),
    ],
)
def test_whether_code_changed_is_told_from_the_files(proposal: Path, file: str, old: str | None, new: str, code: bool) -> None:
    if old is None:
        (proposal / file).write_text(new, "utf-8")
    else:
        change(proposal, file, old, new)
    commit(proposal, "Three")
    assert asked(proposal, "main") == f"code={str(code).lower()}\n"


def asked(folder: Path, base: str) -> str:
    """Return what the step says that asks whether code changed."""
    done = subprocess.run([sys.executable, str(CHANGED)], cwd=folder, env=os.environ | {"BASE": base}, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_what_cannot_be_told_counts_as_code(proposal: Path, tmp_path: Path) -> None:
    assert asked(proposal, "main") == "code=false\n"
    assert asked(proposal, "origin/nowhere") == asked(tmp_path, "main") == "code=true\n"


def test_the_content_that_waits_for_no_test_is_the_content_that_no_test_reads() -> None:
    told = runpy.run_path(str(CHANGED))
    assert tuple(ROOT / name for name in told["CODE"]) == tuple(map(Path, guard.OPEN)) and told["OF_ITSELF"][:-1] == CONTENT
    assert {ROOT / name for name in told["CONTENT"]} == set(map(Path, guard.CLOSED))


def test_publishing_and_going_back_run_here(proposal: Path, tmp_path: Path) -> None:
    refused = steps_of("publish", "check", proposal, tmp_path / "programs", GITHUB_STEP_SUMMARY=os.devnull)
    assert dict(refused)["Refuse a version that never was on main"].returncode == 1
    git(proposal, "checkout", "-q", "main")
    accepted = steps_of("publish", "check", proposal, tmp_path / "programs", started=True, GITHUB_STEP_SUMMARY=os.devnull)
    assert [(name, step.stderr) for name, step in accepted if step.returncode] == []
    assert len(accepted) == 3
    shim(tmp_path / "programs/sudo", "#!/bin/sh\nexit 1\n")  # packages of the system are as they are here
    built = steps_of("publish", "build", proposal, tmp_path / "programs", started=True, GITHUB_STEP_SUMMARY=str(tmp_path / "summary.md"))
    assert [name for name, step in built if step.returncode] == [
        "Install what some formats need; without it they are left out, and the manual is published all the same"
    ]
    again = subprocess.run(["sha256sum", "--check", "--quiet", "../dist/focal-points-manual.sha256"], cwd=proposal / "site", capture_output=True)
    assert again.returncode == 0
    shutil.rmtree(proposal / "site")
    back = run(proposal, "restore", "--archive", "dist/focal-points-manual.zip", "--out", "site")
    assert back.returncode == 0, back.stderr
    assert (proposal / "site" / "index.html").is_file()


@pytest.fixture
def published(proposed: Path, tmp_path: Path) -> Path:
    """A shallow clone of main, as a runner takes it, from a bare repository; nothing on main is recorded yet."""
    origin, clone = tmp_path / "origin.git", tmp_path / "published"
    git(tmp_path, "clone", "-q", "--bare", str(proposed / "small"), str(origin))
    git(lay_repository(proposed / "published", clone), "remote", "set-url", "origin", origin.as_uri())
    (tmp_path / "accepted.json").write_text("[]", "utf-8")
    shim(
        tmp_path / "programs" / "gh",
        f'#!/bin/sh\n[ "$1 $2 $4" = "pr list merged" ] && exec cat "{tmp_path}/accepted.json"\necho "$*" >> "{tmp_path}/asked"\n',
    )
    return clone


def recording(clone: Path, version: str = "origin/main", started: bool = False) -> tuple[subprocess.CompletedProcess, str]:
    """Run the job that records a version; return its last step and the summary."""
    (summary := clone.parent / "summary.md").write_text("", "utf-8")
    *before, last = (
        done
        for _, done in steps_of(
            "publish",
            "record",
            clone,
            clone.parent / "programs",
            started=started,
            GITHUB_STEP_SUMMARY=str(summary),
            RUNNER_TEMP=str(clone.parent),
            GITHUB_SERVER_URL="https://example.org",
            GITHUB_REPOSITORY="o/r",
            GITHUB_SHA=git(clone, "rev-parse", version).strip(),
        )
    )
    assert [step.stderr for step in before if step.returncode] == []
    return last, summary.read_text("utf-8")


def log(clone: Path, branch: str = "main") -> list[str]:
    """Return what stands on a branch of the origin, the newest first."""
    return git(clone.parent / "origin.git", "log", "--format=%an: %s", branch).splitlines()


@pytest.fixture
def protected(published: Path, tmp_path: Path) -> Path:
    """The same, with a main that refuses every push, as a ruleset makes it."""
    shim(
        tmp_path / "origin.git/hooks/pre-receive",
        "#!/bin/sh\nwhile read -r old new name; do [ \"$name\" != refs/heads/main ] || { echo 'GH013: Changes must be made through a pull request' >&2; exit 1; }; done\n",
    )
    return published


def test_new_addresses_are_proposed_under_a_protected_main(protected: Path, tmp_path: Path) -> None:
    done, summary = recording(protected, started=True)
    number = len(read_ledger(protected).addresses)
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith(f"New addresses to be recorded: {number}. They stand on the branch record-addresses, as a proposal to accept.\n")
    assert log(protected) == ["Test: One"]
    assert log(protected, "record-addresses") == ["github-actions[bot]: Record new addresses: what was published once goes on working", "Test: One"]
    assert git(tmp_path / "origin.git", "diff", "--name-only", "main", "record-addresses") == "data/addresses/published.txt\n"
    assert "\n/roles/hub/#what\n" in git(tmp_path / "origin.git", "show", "record-addresses:data/addresses/published.txt")
    asked = (tmp_path / "asked").read_text("utf-8")
    assert "pr create --base main --head record-addresses --title Record new addresses" in asked
    assert summary.startswith(f"New addresses to be recorded: {number}.") and "\n   /roles/hub/#what\n" in summary


def test_what_an_accepted_proposal_says_is_different_is_proposed_with_its_address(protected: Path, tmp_path: Path) -> None:
    body = "**What is different for readers**\n\nThe hub is explained in fewer words.\n"
    accepted = [{"number": 12, "body": body, "mergedAt": "2026-11-20T10:00:00Z", "files": [{"path": "docs/roles/hub.md"}]}]
    (tmp_path / "accepted.json").write_text(json.dumps(accepted), "utf-8")
    done, summary = recording(protected)
    assert done.returncode == 0, done.stderr
    name = "2026-11-20-the-hub-is-explained-in-fewer-12"
    shown = git(tmp_path / "origin.git", "show", f"record-addresses:data/changes/{name}.yml")
    assert "text: The hub is explained in fewer words.\npages: [roles/hub.md]\n" in shown
    assert f"/reference/what-changed/#{name}" in summary


def test_the_next_publishing_makes_the_proposal_anew_and_nothing_new_makes_none(protected: Path, tmp_path: Path) -> None:
    recording(protected)
    hook = tmp_path / "origin.git/hooks/pre-receive"
    hook.rename(tmp_path / "hook")
    for number in range(2):
        other = tmp_path / f"other-{number}"
        git(tmp_path, "clone", "-q", str(tmp_path / "origin.git"), str(other))
        if number:
            git(other, "merge", "-q", "--no-edit", "origin/record-addresses")
        else:
            git(other, "commit", "-q", "--allow-empty", "-m", "Meanwhile")
        git(other, "push", "-q", "origin", "HEAD:main")
        git(protected, "fetch", "-q", "origin")
        git(protected, "reset", "-q", "--hard", "origin/main")
        done, _ = recording(protected)
        assert done.returncode == 0, done.stderr
        if not number:
            assert log(protected, "record-addresses")[1] == "Test: Meanwhile"
    assert done.stdout.endswith("Every address is recorded.\n")


def test_a_branch_to_which_a_person_has_added_stays(protected: Path, tmp_path: Path) -> None:
    recording(protected)
    other = tmp_path / "other"
    git(tmp_path, "clone", "-q", "-b", "record-addresses", str(tmp_path / "origin.git"), str(other))
    git(other, "commit", "-q", "--allow-empty", "-m", "Mine")
    git(other, "push", "-q", "origin", "record-addresses")
    git(protected, "reset", "-q", "--hard", "origin/main")
    done, _ = recording(protected)
    assert done.returncode == 1 and "A person has added to the branch record-addresses" in done.stderr
    assert log(protected, "record-addresses")[0] == "Test: Mine"


def test_a_refused_branch_says_in_one_line_what_to_do_and_lists_the_addresses(published: Path, tmp_path: Path) -> None:
    shim(
        tmp_path / "origin.git/hooks/pre-receive",
        "#!/bin/sh\nwhile read -r old new name; do case $name in refs/tags/*) ;; *) echo GH006 >&2; exit 1;; esac; done\n",
    )
    done, summary = recording(published)
    assert done.returncode == 1 and "GH006" in done.stderr
    assert done.stderr.splitlines()[-1].endswith("for data/addresses/published.txt") and "\n   /roles/hub/#what\n" in summary


def test_where_a_workflow_may_not_propose_a_person_is_given_the_way(protected: Path, tmp_path: Path) -> None:
    shim(tmp_path / "programs" / "gh", '#!/bin/sh\n[ "$2" != create ]\n')
    done, summary = recording(protected)
    assert done.returncode == 0, done.stderr
    assert "https://example.org/o/r/compare/main...record-addresses?expand=1" in summary


def test_every_publishing_leaves_a_tag_and_the_same_one_only_once(protected: Path, tmp_path: Path) -> None:
    recording(protected)
    tags = git(tmp_path / "origin.git", "tag").split()
    assert len(tags) == 1 and re.fullmatch(r"published-\d{4}-\d\d-\d\d-[0-9a-f]{7}", tags[0])
    assert git(tmp_path / "origin.git", "rev-parse", tags[0]) == git(tmp_path / "origin.git", "rev-parse", "main")
    git(protected, "reset", "-q", "--hard", "origin/main")
    recording(protected)
    assert git(tmp_path / "origin.git", "tag").split() == tags


def test_a_version_that_a_newer_and_broken_main_has_overtaken_gets_its_tag_and_records_nothing(protected: Path, tmp_path: Path) -> None:
    published = git(protected, "rev-parse", "HEAD").strip()
    (tmp_path / "origin.git/hooks/pre-receive").unlink()
    (protected / "data/members/no.yml").write_text("kind: [", "utf-8")
    commit(protected, "Broken")
    git(protected, "push", "-q", "origin", "HEAD:main")
    done, summary = recording(protected, published)
    assert done.returncode == 0 and "Main is newer than this version" in summary, done.stderr
    assert git(tmp_path / "origin.git", "tag").split()[0].endswith(published[:7])
    assert "record-addresses" not in git(tmp_path / "origin.git", "branch")


GH = """#!/bin/sh
echo "$*" >> "{folder}/asked"
case "$1 $2" in
  "run view") echo 2027-01-02T00:00:00Z;;
  "run list") case "$*" in *--status*) echo 7;; *) echo 41; echo 42;; esac;;
  "run download") [ "$3" = 42 ] && [ -f "{folder}/kept.zip" ] && mkdir kept && cp "{folder}/kept.zip" kept/focal-points-manual.zip;;
esac
"""


@pytest.mark.parametrize("named", ["tag", "short", "full", "branch elsewhere", "nonsense", "--all", "$(touch pwned)"])
def test_a_version_is_found_by_tag_and_by_short_and_full_commit(proposal: Path, tmp_path: Path, named: str) -> None:
    full = git(proposal, "rev-parse", "main").strip()
    git(proposal, "tag", "-a", "-m", "x", "published-2027-01-01-1234567", "main")
    (tmp_path / "kept.zip").write_text("kept", "utf-8")
    found, done = going_back(
        proposal, tmp_path, {"tag": "published-2027-01-01-1234567", "short": full[:7], "full": full, "branch elsewhere": "proposal"}.get(named, named)
    )
    if named in ("tag", "short", "full"):
        assert done.returncode == 0, done.stderr
        assert found == f"commit={full}\nkept=true\n" and (proposal / "kept/focal-points-manual.zip").is_file()
        assert "run cancel 7\n" in (tmp_path / "asked").read_text("utf-8")
    else:
        assert done.returncode == 1 and done.stdout.startswith("::error::") and found == "" and not (tmp_path / "asked").exists()
        assert not (proposal / "pwned").exists()


def test_a_version_whose_file_is_kept_no_longer_is_built_anew(proposal: Path, tmp_path: Path) -> None:
    full = git(proposal, "rev-parse", "main").strip()
    found, done = going_back(proposal, tmp_path, "origin/main")
    assert (done.returncode, found) == (0, f"commit={full}\nkept=false\n")
    built = steps_of("publish", "back", proposal, tmp_path / "programs", "Build the version anew, if its file is kept no longer", COMMIT=full)
    assert [step.stderr for _, step in built if step.returncode] == [] and (proposal / "site/index.html").is_file()
    assert git(proposal, "rev-parse", "HEAD").strip() == full


def going_back(root: Path, folder: Path, version: str) -> tuple[str, subprocess.CompletedProcess]:
    """Run the step that finds a version; return what it hands on, and how it ended."""
    shim(folder / "programs" / "gh", GH.format(folder=folder))
    (output := folder / "output").write_text("", "utf-8")
    ((_, done),) = steps_of(
        "publish",
        "back",
        root,
        folder / "programs",
        "Find the version, and the file that was kept of it",
        VERSION=version,
        GITHUB_RUN_ID="9",
        GITHUB_OUTPUT=str(output),
        GITHUB_STEP_SUMMARY=os.devnull,
    )
    return output.read_text("utf-8"), done


# What they post


def test_a_form_is_answered_and_its_records_are_ready_to_be_proposed(edition: Path, tmp_path: Path) -> None:
    event = {
        "issue": {"body": rendered(FORMS["add-a-member"], GOOD["add-a-member"]), "created_at": "2027-01-20T10:00:00Z", "number": 12},
        "repository": {"html_url": "https://example.org/o/r"},
    }
    (tmp_path / "event.json").write_text(json.dumps(event), "utf-8")
    done = command(
        edition,
        "github",
        "record",
        "--event",
        str(tmp_path / "event.json"),
        "--out",
        str(tmp_path / "answer.md"),
        "--proposal",
        str(tmp_path / "proposal"),
    )
    assert done.returncode == 0, done.stderr
    assert "(https://example.org/o/r/new/main?filename=data%2Fmembers%2Fexample-organisation.yml&value=kind%3A+organisation" in (
        tmp_path / "answer.md"
    ).read_text("utf-8")
    assert (tmp_path / "proposal/files/data/members/example-organisation.yml").read_text("utf-8").startswith("kind: organisation\n")
    assert (tmp_path / "proposal/title.txt").read_text("utf-8") == "Form 12: members/example-organisation"
    assert "Closes #12" in (tmp_path / "proposal/body.md").read_text("utf-8")


def test_an_issue_without_a_form_gets_no_answer(edition: Path, tmp_path: Path) -> None:
    event = {"issue": {"body": None, "created_at": "2027-01-20T10:00:00Z", "number": 1}, "repository": {"html_url": "https://example.org/o/r"}}
    (tmp_path / "event.json").write_text(json.dumps(event), "utf-8")
    command(edition, "github", "record", "--event", str(tmp_path / "event.json"), "--out", str(tmp_path / "answer.md"))
    assert (tmp_path / "answer.md").read_text("utf-8") == ""


def test_a_link_is_told_after_three_tries_in_a_row(small: Path, tmp_path: Path) -> None:
    dead = {"error_map": {"a.html": [{"url": "https://example.org/seoul", "status": {"text": "long", "details": "404 <b>"}}]}}
    told = []
    for day, report in [("01", dead), ("02", {}), ("08", dead), ("09", dead), ("10", dead)]:
        (tmp_path / "report.json").write_text(json.dumps(report), "utf-8")
        done = command(
            small,
            "github",
            "links",
            "--report",
            str(tmp_path / "report.json"),
            "--state",
            str(tmp_path / "state.json"),
            "--day",
            f"2027-02-{day}",
            "--out",
            str(tmp_path / "list.md"),
        )
        assert done.returncode == 0, done.stderr
        told.append((tmp_path / "list.md").read_text("utf-8"))
    assert told[:4] == [""] * 4
    assert "- `https://example.org/seoul` (`data/sources/seoul.yml`), since 2027-02-08: 404 &#60;b&#62;" in told[4]


def test_the_report_of_the_link_checker_is_read(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text('<a href="http://127.0.0.1:9/nobody">x</a> <a href="other/">y</a>', "utf-8")
    subprocess.run(
        [
            program("lychee"),
            "--config",
            str(GITHUB / "lychee.toml"),
            "--max-retries",
            "0",
            "--format",
            "json",
            "--output",
            str(tmp_path / "tried.json"),
            str(tmp_path / "page.html"),
        ],
        capture_output=True,
    )
    found = comments.failed(json.loads((tmp_path / "tried.json").read_text("utf-8")))
    assert list(found) == ["http://127.0.0.1:9/nobody"]


@pytest.mark.parametrize(
    ("open_issue", "text", "calls"), [("", "Something", ["create"]), ("7", "Something", ["edit 7"]), ("7", "", ["close 7"]), ("", "", [])]
)
def test_one_issue_is_kept(tmp_path: Path, open_issue: str, text: str, calls: list[str]) -> None:
    found = "3 Due for review in Norway\\n" + (f"{open_issue} Due for review\\n" if open_issue else "")
    shim(tmp_path / "gh", f'#!/bin/sh\nif [ "$2" = list ]; then printf "{found}"; else echo "$2 $3" >> "{tmp_path}/calls"; fi\n')
    (tmp_path / "calls").write_text("", "utf-8")
    (tmp_path / "list.md").write_text(text, "utf-8")
    surroundings = os.environ | {"PATH": f"{tmp_path}:{os.environ['PATH']}", "TITLE": "Due for review"}
    subprocess.run(["bash", str(GITHUB / "scripts" / "issue.sh"), str(tmp_path / "list.md")], env=surroundings, check=True)
    found = [line.removesuffix(" --title") for line in (tmp_path / "calls").read_text("utf-8").splitlines()]
    assert found == calls


def test_labels_come_from_paths(edition: Path) -> None:
    done = command(edition, "github", "labels", given="data/members/no.yml\ndocs/training/modules/fp-01.md\n")
    assert done.stdout.split() == ["records", "members", "pages", "training"]


def test_owners_and_labels_name_paths_that_there_are() -> None:
    owned = [line.split()[0] for line in (GITHUB / "CODEOWNERS").read_text("utf-8").splitlines() if line.startswith("/")]
    rules = yaml.safe_load((GITHUB / "labels.yml").read_text("utf-8"))
    named = [path.strip("/") for path in owned] + [pattern.rstrip("*").rstrip("/") for patterns in rules.values() for pattern in patterns]
    later = {"data/addresses"}
    assert [path for path in named if path not in later and not (ROOT / path).exists() and not (EDITION / path).exists()] == []


def test_the_guide_for_engineers_names_every_workflow() -> None:
    told = set(re.findall(r"^\| `([a-z]+)\.yml` \|", (ROOT / "CONTRIBUTING.md").read_text("utf-8"), re.MULTILINE))
    assert told == set(WORKFLOWS)
