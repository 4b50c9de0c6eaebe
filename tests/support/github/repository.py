"""Git, for tests that need a history: always in a repository of their own. In: a folder and the words of a command. Out: what Git says.

Where there is no Git, the test is skipped and says so. Nothing of the settings of whoever runs the tests has an effect.
"""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

WHO = {f"GIT_{role}_{what}": value for role in ("AUTHOR", "COMMITTER") for what, value in (("NAME", "Test"), ("EMAIL", "test@localhost"))}
ALONE = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}


def git(root: Path, *words: str, given: str = "") -> str:
    """Run a command of Git, which must succeed."""
    if not shutil.which("git"):
        pytest.skip("there is no Git here, and this needs a history")
    surroundings = os.environ | WHO | ALONE
    return subprocess.run(
        ["git", *words], cwd=root, env=surroundings, input=given, check=True, capture_output=True, text=True, encoding="utf-8"
    ).stdout


def commit(root: Path, message: str = "One more") -> None:
    """Commit everything that is there."""
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", message)
