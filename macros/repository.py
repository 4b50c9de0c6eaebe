"""What Git knows of the content. In: the project's root and a version to compare with. Out: the files that differ."""

import re
import subprocess
from pathlib import Path
from typing import NamedTuple

CLOCK = re.compile(r"^\s*(owner|reviewed|review_by):")


class Touched(NamedTuple):
    """A file that differs; `status` is A (new), M (changed) or D (gone); `clock_only` if no line but its review clock differs."""

    status: str
    path: str
    clock_only: bool


class Unknown(Exception):
    """Git cannot compare, in words for a person."""


def touched(root: Path, base: str) -> list[Touched]:
    """Return what differs under docs/ and data/ between the working folder and where it left `base`.

    Raises:
        Unknown: there is no such version here, or no repository.
    """
    start = _start(root, base)
    names = iter(_git(root, "diff", "--name-status", "--no-renames", "-z", start, "--", "docs", "data").split("\0")[:-1])
    files = [Touched(status, path, status == "M" and _clock_only(root, start, path)) for status, path in zip(names, names, strict=True)]
    new = _git(root, "ls-files", "--others", "--exclude-standard", "-z", "--", "docs", "data").split("\0")[:-1]
    return sorted([*files, *(Touched("A", path, False) for path in new)], key=lambda file: file.path)


def _start(root: Path, base: str) -> str:
    """Return where the working folder left `base`; `base` itself where the history is too short to tell."""
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


def _git(root: Path, *arguments: str) -> str:
    try:
        done = subprocess.run(["git", "-C", root, *arguments], capture_output=True, text=True, check=True, encoding="utf-8")
    except FileNotFoundError:
        raise Unknown("Git is not installed; it is needed to see what changed.") from None
    except subprocess.CalledProcessError as error:
        raise Unknown(f"Git could not compare: {error.stderr.strip()}") from None
    return done.stdout
