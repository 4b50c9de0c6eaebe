"""Zensical, the theme's successor, beside the others. In: a plain project. Out: a command that builds it, or why there is none."""

import subprocess
import sys
import venv
from pathlib import Path


def install(folder: Path) -> tuple[Path | None, str]:
    """Install Zensical into an environment of its own; return its command and version, or none and the reason."""
    venv.create(folder, with_pip=True)
    command = folder / ("Scripts/zensical.exe" if sys.platform == "win32" else "bin/zensical")
    pip = [str(command.with_name("python")), "-m", "pip", "--disable-pip-version-check", "-q"]
    done = subprocess.run([*pip, "install", "zensical"], capture_output=True, text=True)
    if done.returncode or not command.exists():
        return None, (done.stderr.strip().splitlines() or ["no reason given"])[-1]
    version = subprocess.run([str(command), "--version"], capture_output=True, text=True)
    return command, version.stdout.strip()
