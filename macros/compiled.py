"""Templates as Jinja compiled them, kept where Python keeps its own, so that the next build need not. In: whose they are. Out: a cache for an environment.

Compiling took a tenth of a build. Jinja itself tells a template that has changed; the name of a kept file tells the code, since
filters of constants are worked out while compiling. What filters look up in the data must therefore ask for the context.
"""

import hashlib
import importlib.util
import os
import sys
from pathlib import Path

import jinja2

MACROS = Path(__file__).resolve().parent
FOLDER = Path(importlib.util.cache_from_source(__file__)).parent


def bytecode_cache(owner: str, folder: Path = FOLDER) -> jinja2.FileSystemBytecodeCache | None:
    """Return the cache of one environment, after taking away what older code left; None where nothing is to be written."""
    if sys.dont_write_bytecode or not _is_writable(folder):
        return None
    now = f"{owner}-{_state()}-"
    for path in folder.glob(f"{owner}-*.jinja"):
        if not path.name.startswith(now):
            path.unlink(missing_ok=True)
    return jinja2.FileSystemBytecodeCache(str(folder), f"{now}%s.jinja")


def _is_writable(folder: Path) -> bool:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    return os.access(folder, os.W_OK)


def _state() -> str:
    """Return a sum over our code, told by size and time as Python tells its own, and the version of Jinja."""
    files = sorted(MACROS.rglob("*.py"))
    told = [(path.relative_to(MACROS).as_posix(), (status := path.stat()).st_size, status.st_mtime_ns) for path in files]
    return hashlib.sha256(repr((jinja2.__version__, told)).encode()).hexdigest()[:16]
