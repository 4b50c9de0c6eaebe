"""The code keeps one style: what ruff and codespell say of it, whose versions are locked. Content is not theirs, nor is what tests misspell on purpose."""

import subprocess
import sys
from pathlib import Path

import pytest
from manuals import ROOT

SPELT = (
    "macros",
    "overrides",
    "docs/assets",
    "docs/contributing",
    ".github",
    "manual.py",
    "README.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
    "pyproject.toml",
)
TOOLS = {
    "ruff check": ["ruff", "check", "--no-cache", "."],
    "ruff format": ["ruff", "format", "--check", "--no-cache", "."],
    "codespell": ["codespell", *SPELT],
}
SEEDED = {"ruff check": "import os\n", "ruff format": "a = {'x':1}\n", "codespell": "# The folder thet holds recieved pages\n"}


def said(tool: str, folder: Path) -> subprocess.CompletedProcess:
    name, *words = TOOLS[tool]
    return subprocess.run([str(Path(sys.executable).with_name(name)), *words], cwd=folder, capture_output=True, text=True)


@pytest.mark.parametrize("tool", TOOLS)
def test_the_tool_finds_nothing(tool: str) -> None:
    done = said(tool, ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("tool", TOOLS)
def test_the_tool_finds_a_seeded_fault(tmp_path: Path, tool: str) -> None:
    (tmp_path / "pyproject.toml").write_text((ROOT / "pyproject.toml").read_text("utf-8"), "utf-8")
    (tmp_path / "macros").mkdir()
    (tmp_path / "macros/seeded.py").write_text(SEEDED[tool], "utf-8")
    done = said(tool, tmp_path)
    assert done.returncode != 0 and "seeded.py" in done.stdout, done.stdout + done.stderr


def test_the_tools_are_locked_to_one_version() -> None:
    asked, locked = (set((ROOT / "requirements" / name).read_text("utf-8").split()) for name in ("test.in", "test.txt"))
    assert {tool for tool in asked if tool.startswith(("ruff==", "codespell=="))} <= locked and len(
        [t for t in asked if t.startswith(("ruff==", "codespell=="))]
    ) == 2
