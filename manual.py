#!/usr/bin/env python3
"""The one entry to the Focal Points Manual, the same on Linux, macOS and Windows. Standard library only.

Makes `.venv` when it is missing, installs the locked requirements that the command needs, and hands over.
In: `python3 manual.py COMMAND`. Out: the command's exit code.
"""

import errno
import hashlib
import os
import shutil
import signal
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
OLDEST = (3, 11)
UNREACHABLE = ("Temporary failure", "NewConnectionError", "ConnectTimeout", "No matching distribution", "Max retries")
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
TRIAL = "from playwright.sync_api import sync_playwright as s; s().start().chromium.launch(args=['--no-sandbox']).close()"
HERE = {"pytest": ROOT}
BESIDE_TESTS = {"benchmarks", "content", "accessibility"}  # found there, and run where they were called, so that a path means what was written
BESIDE = {"bench": "benchmarks", "audit": "accessibility"}
COMMANDS = {
    "build": ("site", "check everything and build the manual into site/ (--out DIR: elsewhere)"),
    "test": (
        "test",
        "run the whole test suite, browser included (--quick: in a minute, without browser; --heavy: PDF and other formats of a whole edition; --content: ordinary changes)",
    ),
    "serve": ("site", "show the manual while you edit it, on this machine only; a mistake is shown as a page"),
    "check": ("site", "tell every fault in data, pages, front matter and links (--json FILE: also as data)"),
    "due": ("site", "list what falls due for review (--days N, --json, --as-of DATE)"),
    "changes": ("site", "tell whether a change of content has its entry in data/changes/ (--base REF)"),
    "bench": ("test", "measure weight, speed, search and building"),
    "audit": ("test", "look at every page in a browser, light and dark, wide and narrow (--since REF: at a sample, with what changed)"),
    "addresses": ("site", "show the record of published addresses (--write: add new ones; --against REF: nothing of REF may be lost)"),
    "release": ("release", "build the manual and write what a release carries into dist/ (--out DIR: elsewhere)"),
    "schema": ("site", "rewrite data/schema/ from the models"),
    "compare": ("site", "say what differs from another version: pages, and records field by field"),
    "archive": ("site", "put a built manual into one file, with a manifest (--out FILE)"),
    "restore": ("site", "put an archived version back in its place (--archive FILE --out DIR)"),
    "table": ("site", "renew a table by state from a spreadsheet: TABLE FILE (--look: write nothing; --whole: it is the whole table)"),
    "verify": ("site", "compare a copy, in a folder or at an address, with its manifest"),
    "github": ("site", "what the workflows call: record, labels, links; setup says what the repository on GitHub still lacks"),
}


# Types are in quotes so that an old Python, too, comes as far as the sentence that says so.
def main(arguments: "list[str]") -> int:
    """Prepare the environment and run a command; return its exit code."""
    if sys.version_info < OLDEST:
        wanted, found = ".".join(map(str, OLDEST)), sys.version.split()[0]
        return say(f"This needs Python {wanted} or newer; this is {found}. Install a newer Python and try again.")
    if not arguments or arguments[0] not in COMMANDS:
        usage()
        return 0 if arguments and arguments[0] in ("-h", "--help", "help") else 2
    command, purpose = arguments[0], COMMANDS[arguments[0]][0]
    try:
        prepare(purpose)
        if purpose == "test" and not {"--quick", "--content"} & set(arguments):
            find_browser()
    except Failed as failed:
        return say(str(failed))
    words = program(command, arguments[1:])
    return run([python(), "-m", *words], HERE.get(words[0]))


def run(words: "list[str]", folder: "Path | None") -> int:
    """Run a program to its end and return its exit code; whoever ends this one ends that one too."""
    running = subprocess.Popen(words, cwd=folder, env=surroundings(words[2]))
    signal.signal(signal.SIGTERM, lambda number, frame: running.terminate())
    try:
        return running.wait()
    except KeyboardInterrupt:  # Ctrl-C reached the program as well
        running.wait()
        raise


def program(command: str, arguments: "list[str]") -> "list[str]":
    """Return the module that does a command, and its arguments."""
    if command == "test" and "--content" in arguments:
        return ["content", *(argument for argument in arguments if argument != "--content")]
    if command == "test":
        return ["pytest", *test_options(arguments)]
    return [BESIDE[command], *arguments] if command in BESIDE else ["macros", command, *arguments]


class Failed(Exception):
    """Preparation failed, in words for a person."""


def say(text: str) -> int:
    """Print a sentence to the error stream; return the exit code of a failure."""
    print(text, file=sys.stderr)
    return 1


def usage() -> None:
    """Print the commands, one line each."""
    print("usage: python3 manual.py COMMAND\n")
    for name, (_, text) in COMMANDS.items():
        print(f"  {name:9} {text}")


def python() -> str:
    """Return the environment's Python."""
    return str(ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))


def surroundings(name: str = "") -> "dict[str, str]":
    """Return the environment variables of a program: text is UTF-8 everywhere, and what stands beside the tests is found there."""
    return os.environ | {"PYTHONUTF8": "1"} | ({"PYTHONPATH": str(ROOT / "tests")} if name in BESIDE_TESTS else {})


def prepare(purpose: str) -> None:
    """Make the environment and install what a purpose needs, unless that was done for the same lock already."""
    lock, project = ROOT / "requirements" / f"{purpose}.txt", ROOT / "pyproject.toml"
    if not lock.is_file() or "==" not in lock.read_text("utf-8"):
        raise Failed(f"requirements/{purpose}.txt is missing or holds nothing. Restore it from the repository.")
    mark = ENVIRONMENT / f".ready-{purpose}"
    wanted = hashlib.sha256(lock.read_bytes() + project.read_bytes() + str(ROOT).encode() + sys.version.encode()).hexdigest()
    if mark.is_file() and mark.read_text() == wanted and Path(python()).exists():
        return
    print(f"Preparing the environment in {ENVIRONMENT.name}/ (once; needs the network) …", file=sys.stderr, flush=True)
    make_environment()
    install(["--require-hashes", "--only-binary", ":all:", "-r", str(lock)], f"the packages of requirements/{purpose}.txt")
    install(["--no-deps", "--no-build-isolation", "--no-index", "-e", str(ROOT)], "the manual's own code")
    mark.write_text(wanted)


def make_environment() -> None:
    """Make `.venv`, anew if it belongs to another Python or is broken."""
    try:
        works = Path(python()).exists() and subprocess.run([python(), "-m", "pip", "--version"], capture_output=True).returncode == 0
        if not works:
            shutil.rmtree(ENVIRONMENT, ignore_errors=True)
            venv.create(ENVIRONMENT, with_pip=True)
    except OSError as error:
        is_without_links = error.errno in (errno.ENOSYS, errno.EPERM, errno.EOPNOTSUPP)  # as a stick is
        advice = " This disk keeps no links: copy the whole folder to the computer's own disk, and try again there." if is_without_links else ""
        raise Failed(f"The environment could not be made ({error}).{advice}") from None
    except subprocess.CalledProcessError as error:
        raise Failed(f"The environment could not be made ({error}). On Debian and Ubuntu install the package python3-venv.") from None


def install(arguments: "list[str]", what: str) -> None:
    """Install with plain pip; on failure say the likely reason in plain words."""
    options = ["--quiet", "--disable-pip-version-check", "--no-input"]
    done = subprocess.run([python(), "-m", "pip", "install", *options, *arguments], capture_output=True, text=True)
    if done.returncode:
        raise Failed(f"Could not install {what}. {reason(done.stderr)}")


def reason(text: str) -> str:
    """Return pip's failure in one plain sentence, with its last line."""
    last = next((line for line in reversed(text.splitlines()) if line.strip() and not line.startswith("hint:")), "")
    if "THESE PACKAGES DO NOT MATCH THE HASHES" in text or "--require-hashes" in text:
        return f"A package does not match its locked hash; nothing was run. Restore the lock from the repository. ({last})"
    if any(sign in text for sign in UNREACHABLE):
        return f"The package index could not be reached or does not hold it; check the network and try again. ({last})"
    return last


def find_browser() -> None:
    """Make sure that there is a Chromium: one on the machine, else Debian's package where it may be installed, else Playwright's own."""
    if os.environ.get("CHROMIUM") or any(map(shutil.which, BROWSERS)) or (ENVIRONMENT / ".playwright-chromium").exists():
        return
    print("Looking for a Chromium (once; needs the network) …", file=sys.stderr, flush=True)
    if not package() and not playwrights():
        raise Failed("The tests need a Chromium. Install one (on Debian: apt-get install chromium), or name it in CHROMIUM.")


def package() -> bool:
    """Install Debian's Chromium, with what it needs of the system; tell whether there is one now."""
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        install = ["install", "-y", "--no-install-recommends"]
        for step in (
            ["update"],
            [*install, "chromium", "fonts-noto-core"],
            [*install, "chromium-headless-shell"],
        ):  # the last saves the tests a third
            subprocess.run(["apt-get", "-qq", *step], capture_output=True)
    return any(map(shutil.which, BROWSERS))


def playwrights() -> bool:
    """Install Playwright's Chromium; tell whether it really opens, since it may lack what the system does not have."""
    for step in (["-m", "playwright", "install", "chromium"], ["-c", TRIAL]):
        if subprocess.run([python(), *step], capture_output=True).returncode:
            return False
    (ENVIRONMENT / ".playwright-chromium").touch()
    return True


def test_options(arguments: "list[str]") -> "list[str]":
    """Return pytest's options: a worker for each processor and one more, as each often waits, six at most, unless the caller chooses.

    The tests of a file go to one worker, so that what a file makes once is made once; files come in the order of their tests, the slow ones first.
    """
    chosen = any(argument.startswith("-n") for argument in arguments)
    workers = min((os.cpu_count() or 2) + 1, 6)
    return arguments if chosen else ["-n", str(workers), "--dist", "loadfile", "--no-loadscope-reorder", *arguments]


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
