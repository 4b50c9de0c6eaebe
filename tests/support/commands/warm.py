"""A command of the manual as a program of its own, without its start. In: a manual of tests and the words of a command. Out: what a program leaves.

Most of a short command is Python reading its own code, the packages' and the templates. So one process reads them once and, for each command, makes a
child that runs the manual's `__main__`: a memory, a folder, surroundings and an end of its own. Where a test changed the code, only a real start will do.
"""

import atexit
import gc
import json
import os
import runpy
import select
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cache, partial, partialmethod
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
CODE = ("macros", "overrides")
OWN = ("macros.commands", "macros.main", "macros.hooks", "macros.__main__")  # read anew by each child from its manual, for they know where they stand
SETTINGS = {"PYTHONUTF8": "1", "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"}  # nothing can give these to a process that runs
CLIENT = Path(__file__).with_name("warm_client.py")


def can_run(root: Path, surroundings: Mapping[str, str]) -> bool:
    """Tell whether a command would do the same here: it asks for no other Python, and the code of its manual is as it was laid in."""
    asked = all(surroundings.get(name, value) == value for name, value in SETTINGS.items())
    return asked and hasattr(os, "fork") and all(_is_own(root / name, name) for name in CODE)


def _is_own(place: Path, name: str) -> bool:
    """Tell whether a folder is that of this checkout: the same files with the same sizes and times, or with the same bytes."""
    here, own = _stamps(place), _own(name)
    return here.keys() == own.keys() and all(stamp == own[file] or _same(place / file, ROOT / name / file) for file, stamp in here.items())


def _same(first: Path, second: Path) -> bool:
    return first.read_bytes() == second.read_bytes()


def _stamps(place: Path) -> dict[str, tuple[int, int]]:
    """Return the size and the time of each file of a folder, but for what Python compiled."""
    found = {}
    for folder, _, names in os.walk(place):
        for path in (os.path.join(folder, name) for name in names if not name.endswith(".pyc")):
            stat = os.stat(path)
            found[os.path.relpath(path, place)] = stat.st_size, stat.st_mtime_ns
    return found


@cache
def _own(name: str) -> dict[str, tuple[int, int]]:
    return _stamps(ROOT / name)


def run(root: Path, arguments: tuple[str, ...], surroundings: Mapping[str, str], given: str | None) -> subprocess.CompletedProcess:
    """Run a command of the manual at `root`."""
    from support.commands import warm_client

    with tempfile.TemporaryFile("w+") as typed, tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as err:
        typed.write(given or "")
        typed.seek(0)
        code = warm_client.asked(server(), str(root), arguments, dict(surroundings), [stream.fileno() for stream in (typed, out, err)])
        out.seek(0), err.seek(0)
        return subprocess.CompletedProcess(arguments, code, out.read(), err.read())


@cache
def server() -> str:
    """Start the process that makes the children, once, and return its address; it ends with this one."""
    folder = tempfile.mkdtemp(prefix="warm-")
    address = os.path.join(folder, "asked")
    surroundings = os.environ | SETTINGS | {"PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "tests")])}
    words = [sys.executable, "-c", f"from support.commands import warm; warm.serve({address!r})"]
    started = subprocess.Popen(words, cwd=ROOT / "tests", env=surroundings, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert started.stdout.read(1), "what runs the commands of the manual did not start"
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    atexit.register(started.stdin.close)
    return address


def serve(address: str) -> None:
    """Read the code, then run whatever is asked for at an address, until the input ends."""
    with tempfile.TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX) as listening:
        _keep_templates(folder)
        _read_code()
        gc.freeze()
        listening.bind(address)
        listening.listen()
        os.write(1, b".")
        while listening in select.select([listening, sys.stdin], [], [])[0]:
            connection, _ = listening.accept()
            _child(partial(_answer, connection))
            connection.close()
            with suppress(ChildProcessError):
                while os.waitpid(-1, os.WNOHANG) != (0, 0):
                    pass


def _keep_templates(folder: str) -> None:
    """Let every environment of Jinja keep what it compiled, by a template's name and text, wherever it stands."""
    import jinja2

    class Kept(jinja2.FileSystemBytecodeCache):
        def get_bucket(self, environment, name, filename, source):
            options = environment.autoescape, environment.finalize, environment.trim_blocks, environment.lstrip_blocks
            return super().get_bucket(environment, f"{name} {options}", None, source)

    jinja2.Environment.__init__ = partialmethod(jinja2.Environment.__init__, bytecode_cache=Kept(folder))


def _read_code() -> None:
    """Import what a command and a build use, and read what every manual of tests has."""
    import manuals
    import mkdocs.__main__  # noqa: F401
    from mkdocs.plugins import get_plugins

    from macros.rendering import exports
    from support.copies import copy_on_write, guard

    for file in sorted((ROOT / "macros").rglob("*.py")):
        name = ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        if not name.startswith(OWN):
            import_module(name)
    get_plugins()["macros"].load()
    del sys.modules["mkdocs.__main__"]  # each child runs it
    with tempfile.TemporaryDirectory() as folder:
        small = manuals.read(manuals.copy_of(manuals.SMALL, Path(folder)))  # with the code, among which are the samples that records are held against
    exports.files(small)  # for the schemas of its records, which any build writes
    guard.watch()
    copy_on_write.watch()


def _child(does: Callable[[], int]) -> int:
    """Do something in a child; return its process."""
    if process := os.fork():
        return process
    code = 1
    try:
        code = does()
    except SystemExit as end:
        code = _said(end.code)
    except BaseException:
        sys.excepthook(*sys.exc_info())
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
    os._exit(code)


def _said(code: object) -> int:
    if isinstance(code, str):
        print(code, file=sys.stderr)
    return 1 if isinstance(code, str) else int(code or 0)


def _code(process: int) -> int:
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def _answer(connection: socket.socket) -> int:
    """Run what one asks for, with the files that come with it, and answer with its code."""
    text, files, _, _ = socket.recv_fds(connection, 1 << 16, 3)
    while not text.endswith(b"\n"):
        text += connection.recv(1 << 16)
    root, words, surroundings = json.loads(text)
    code = _code(_child(partial(_program, Path(root), ["macros", *words], surroundings, files)))
    connection.sendall(f"{code}\n".encode())
    return 0


def _program(root: Path, words: list[str], surroundings: Mapping[str, str], files: list[int]) -> int:
    """Be, in a child, the program `python -m` with these words, at a manual."""
    for number, file in enumerate(files):
        os.dup2(file, number)
    for file in {*files} - {0, 1, 2}:
        os.close(file)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115 what was read ahead is not for a child
    os.environ.clear()
    os.environ.update(surroundings)
    time.tzset()
    os.chdir(root)
    sys.path.insert(0, str(root))
    sys.modules["macros"].__path__[:] = [str(root / "macros")]
    sys.argv[:] = ["", *words[1:]]
    subprocess.Popen = _popen(subprocess.Popen)
    runpy.run_module(words[0], run_name="__main__", alter_sys=True)
    return 0


def _popen(real: type[subprocess.Popen]) -> Callable:
    """Return what starts a program: MkDocs by a child of this process, which has its code too, any other as always."""
    return lambda words, **how: _MkDocs(words[2:], **how) if words[:4] == [sys.executable, "-m", "mkdocs", "build"] else real(words, **how)


class _MkDocs:
    """MkDocs in a child, as `run_mkdocs` uses a program: it reads what it says to its end, and then asks how it ended."""

    def __init__(self, words: list[str], cwd: Path, env: Mapping[str, str], **_: object):
        ear, mouth = os.pipe()
        sys.stdout.flush()
        sys.stderr.flush()
        self.process = _child(partial(_program, cwd, words, env, [os.open(os.devnull, os.O_RDONLY), mouth, mouth]))
        os.close(mouth)
        self.stdout = os.fdopen(ear)

    def __enter__(self) -> "_MkDocs":
        return self

    def __exit__(self, *_: object) -> None:
        self.stdout.close()
        self.returncode = _code(self.process)
