"""A command of the manual in the process of the tests. In: a manual of tests and the words of a command. Out: what a program of its own would leave.

Starting that program is most of the work of a short command. So this is for what a command says and writes; that it starts, ends and is stopped as a
program, and whatever changes its code, is for `manuals.run`.
"""

import io
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, chdir, contextmanager, redirect_stderr, redirect_stdout
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from unittest.mock import patch

from manuals import with_code

import macros.commands
from macros.commands.common import group

MODULES = [import_module(module.name) for module in walk_packages(macros.commands.__path__, "macros.commands.")]


def command(root: Path, *arguments: str, given: str = "", **environment: str) -> subprocess.CompletedProcess:
    """Run a command of the manual at `root`; the code is that of this checkout, and what it reads beside the content is laid in first."""
    out, err = io.StringIO(), io.StringIO()
    typed = io.TextIOWrapper(io.BytesIO(given.encode()), "utf-8")
    with _at(with_code(root), environment), patch.object(sys, "stdin", typed), redirect_stdout(out), redirect_stderr(err):
        code = _ended(arguments)
    return subprocess.CompletedProcess(arguments, code, out.getvalue(), err.getvalue())


@contextmanager
def _at(root: Path, environment: dict[str, str]) -> Iterator[None]:
    with ExitStack() as stack:
        stack.enter_context(patch.dict(os.environ, environment))
        stack.enter_context(chdir(root))
        for module in MODULES:
            if hasattr(module, "ROOT"):
                stack.enter_context(patch.object(module, "ROOT", root))
        yield


def _ended(arguments: tuple[str, ...]) -> int:
    """Return the exit code; a sentence to end with is told as Python tells it."""
    try:
        group.main(arguments, prog_name="python -m macros")
    except SystemExit as end:
        if isinstance(end.code, str):
            print(end.code, file=sys.stderr)
        return 1 if isinstance(end.code, str) else end.code or 0
    return 0
