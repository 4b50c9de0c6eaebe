"""No test reads today's content: whoever opens, lists, copies or links a file of data/ or docs/ of this checkout is stopped, with its name.

What is code or its documentation there may be read: styles and scripts, the editing guide, the schemas, how to write records. In: the
events of Python's own audit. Out: `ContentRead`, raised where the file was asked for, and once more when the test ends, if something hid it.
"""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
CLOSED = tuple(str(ROOT / name) for name in ("data", "docs"))
OPEN = tuple(str(ROOT / name) for name in ("docs/assets", "docs/contributing", "data/schema", "data/README.md"))
EVENTS = {"open", "os.listdir", "os.scandir", "os.symlink", "os.link"}
BARE = ("data", "docs")  # opened, these are folders of a tree that is being taken away; to read from one it has to be listed, or a file of it opened
COMMANDS = {"macros", "mkdocs"}
CONTENT_FREE = {"--help", "github"}
found: list[str] = []


class ContentRead(AssertionError):
    """A test read today's content."""


def watch() -> None:
    """Watch this process from now on."""
    sys.addaudithook(_hear)


def is_content(path: object) -> bool:
    """Tell whether a path is one of today's content."""
    if not isinstance(path, str | bytes | os.PathLike):
        return False
    full = os.path.abspath(os.fsdecode(path))
    return _below(full, CLOSED) and not _below(full, OPEN)


def _below(full: str, places: tuple[str, ...]) -> bool:
    return full.startswith(places) and any(full == place or full.startswith(place + os.sep) for place in places)


def reads_content(words: list[str], folder: str) -> bool:
    """Tell whether a command line, run in a folder, is one of the manual at this checkout, which reads its content."""
    named = {word for word in words if word in COMMANDS and words[words.index(word) - 1] == "-m"}
    return bool(named) and os.path.abspath(folder) == str(ROOT) and not CONTENT_FREE & set(words)


def _hear(event: str, details: tuple) -> None:
    bare = event == "open" and details[0] in BARE
    if event in EVENTS and not bare and is_content(details[0]):
        _tell(f"{event}: {os.fsdecode(details[0])}")
    if event == "subprocess.Popen" and reads_content([str(word) for word in details[1]], os.fsdecode(details[2] or os.getcwd())):
        _tell(f"command: {details[1]}")


def _tell(what: str) -> None:
    found.append(what)
    raise ContentRead(f"A test of code reads today's content, which anybody may change ({what}). Use the `edition` or the `small` manual.")
