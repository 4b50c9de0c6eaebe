"""What Git knows of the content. In: the project's root and a version. Out: the files that differ, the content as it was, a commit sent on."""

import re
import subprocess
import tarfile
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

CLOCK = re.compile(r"^\s*(owner|reviewed|review_by):")
CONTENT = ("data", "docs", "mkdocs.yml")
MAIN = "refs/remotes/origin/main"
BEFORE = ("HEAD", "HEAD^", MAIN)
WHO = "41898282+github-actions[bot]@users.noreply.github.com"
PROGRAM = ("-c", "user.name=github-actions[bot]", "-c", f"user.email={WHO}")


class Touched(NamedTuple):
    """A file that differs; `status` is A (new), M (changed) or D (gone); `clock_only` if no line but its review clock differs."""

    status: str
    path: str
    clock_only: bool


class Unknown(Exception):
    """Git cannot do it, in words for a person."""


class Refused(Exception):
    """The other side does not take what is sent, in Git's words."""


def touched(root: Path, base: str) -> list[Touched]:
    """Return what differs under docs/, data/ and in mkdocs.yml between the working folder and where it left `base`.

    Raises:
        Unknown: there is no such version here, or no repository.
    """
    start = start_of(root, base)
    names = iter(_git(root, "diff", "--name-status", "--relative", "--no-renames", "-z", start, "--", *CONTENT).split("\0")[:-1])
    files = [Touched(status, path, status == "M" and _clock_only(root, start, path)) for status, path in zip(names, names, strict=True)]
    new = _git(root, "ls-files", "--others", "--exclude-standard", "-z", "--", *CONTENT).split("\0")[:-1]
    return sorted([*files, *(Touched("A", path, False) for path in new)], key=lambda file: file.path)


def start_of(root: Path, base: str) -> str:
    """Return the commit where the working folder left `base`; `base` itself where the history is too short to tell.

    Raises:
        Unknown: there is no such version here, or no repository.
    """
    try:
        commit = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{base}^{{commit}}").strip()
    except Unknown:
        raise Unknown(f"There is no version “{base}” here. Fetch it first: git fetch origin") from None
    try:
        return _git(root, "merge-base", commit, "HEAD").strip()
    except Unknown:
        return commit


def _clock_only(root: Path, start: str, path: str) -> bool:
    lines = _git(root, "diff", "--unified=0", "--no-color", "--no-ext-diff", start, "--", path).splitlines()
    changed = [line[1:] for line in lines if line[:1] in ("+", "-") and line[:3] not in ("+++", "---")]
    return bool(changed) and all(CLOCK.match(line) for line in changed)


def unpack(root: Path, version: str, target: Path) -> None:
    """Write data/, docs/ and mkdocs.yml as they stood in a version into a folder, without links; nothing where there was neither.

    Git writes no archive of a path that leaves its folder; `extractall` with a filter would need a newer Python than 3.11.2.

    Raises:
        Unknown: there is no such version here, no repository, or a path in it that leads out.
    """
    there = _git(root, "ls-tree", "--name-only", "-z", version, "--", *CONTENT).split("\0")[:-1]
    if not there:
        return
    with tempfile.TemporaryDirectory() as folder:
        _git(root, "archive", "--format=tar", f"--output={folder}/content.tar", version, "--", *there)
        with tarfile.open(f"{folder}/content.tar") as tar:
            for member in filter(tarfile.TarInfo.isfile, tar):
                _write(target / member.name, tar.extractfile(member).read())


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def files_before(root: Path) -> dict[str, tuple[str, ...]]:
    """Return the files of the content in the versions that this one came from: main, the commit before the last, and the last; none without Git.

    With each file stand its texts there, where they differ from what is in the working folder; of main as it was where this one left it, since what
    was added there afterwards was not taken away here. A file that is as main has it has none: what a change took back on its way is no slip of it.
    """
    found: dict[str, tuple[str, ...]] = {}
    for version in BEFORE:
        try:
            names = _names(root, "ls-tree", "-r", version)
            texts = _texts_that_differ(root, start_of(root, version))
        except Unknown:
            continue
        found |= {name: tuple(dict.fromkeys((*texts.get(name, ()), *found.get(name, ())))) for name in names}
        if version == MAIN:
            found |= {name: () for name in names if name not in texts}
    return found


def _texts_that_differ(root: Path, version: str) -> dict[str, tuple[str]]:
    names = _names(root, "diff", "--relative", "--no-renames", "--diff-filter=MD", version)
    return {name: (text_of(root, version, name),) for name in names if name.endswith((".yml", ".md"))}


def _names(root: Path, *command: str) -> list[str]:
    """Return the files of the content that a command of Git lists."""
    return _git(root, *command[:1], "--name-only", "-z", *command[1:], "--", *CONTENT).split("\0")[:-1]


def text_of(root: Path, version: str, path: str) -> str:
    """Return a file as it stood in a version; empty text where it was not there."""
    try:
        return _git(root, "show", f"{version}:./{path}")
    except Unknown:
        return ""


def send(root: Path, paths: Sequence[str], message: str, base: str, branch: str) -> None:
    """Commit files and folders on top of what origin has on a branch, and push them to another one that is the program's own.

    Raises:
        Unknown: what is here is not what origin had on `base` when it was last asked, or a person has added to the branch.
        Refused: origin does not take the commit.
    """
    if _git(root, "rev-parse", "HEAD") != _git(root, "rev-parse", f"refs/remotes/origin/{base}"):
        raise Unknown(f"What is here is not what origin has on {base}. Take that first: git checkout {base}, git pull origin {base}")
    stood = _stood(root, branch) if branch != base else ""
    there = [path for path in paths if (root / path).exists()]
    _git(root, "add", "--", *there)
    _git(root, *PROGRAM, "commit", "--quiet", "--message", message, "--", *there)
    lease = [f"--force-with-lease=refs/heads/{branch}:{stood}"] if branch != base else []
    try:
        _git(root, "push", "--quiet", *lease, "origin", f"HEAD:refs/heads/{branch}")
    except Unknown as refusal:
        raise Refused(str(refusal)) from None


def _stood(root: Path, branch: str) -> str:
    """Return the commit that origin has on a branch of the program; "" if there is no such branch."""
    if not _git(root, "ls-remote", "--heads", "origin", f"refs/heads/{branch}"):
        return ""
    _git(root, "fetch", "--quiet", "origin", f"refs/heads/{branch}")
    if _git(root, "log", "-1", "--format=%ae", "FETCH_HEAD").strip() != WHO:
        raise Unknown(
            f"A person has added to the branch {branch}, so it stays as it is. Accept or close its proposal; the next publishing makes it anew."
        )
    return _git(root, "rev-parse", "FETCH_HEAD").strip()


def _git(root: Path, *arguments: str) -> str:
    try:
        done = subprocess.run(["git", "-C", root, *arguments], capture_output=True, text=True, check=True, encoding="utf-8", errors="replace")
    except FileNotFoundError:
        raise Unknown("Git is not installed; it is needed to see what changed.") from None
    except subprocess.CalledProcessError as error:
        raise Unknown(f"Git could not do it: {error.stderr.strip()}") from None
    return done.stdout
