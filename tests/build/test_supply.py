"""What comes from others is named and held: locks agree with what is asked for, only wheels are installed, the vendored library has its sum."""

import hashlib
import os
import re
import signal
import subprocess
import sys
from itertools import combinations
from pathlib import Path

import pytest
from manuals import ROOT, run, with_code
from packaging.requirements import Requirement

from macros.build.csp import header_files

ASKED = sorted((ROOT / "requirements").glob("*.in"))
VENDOR = ROOT / "docs/assets/vendor"
EDITOR = ROOT / "overrides/edit/vendor"


def asked(path: Path) -> list[Requirement]:
    """Return what a file and those that it builds on ask for."""
    found = []
    for line in map(str.strip, path.read_text("utf-8").splitlines()):
        if line.startswith("-r "):
            found += asked(path.parent / line.removeprefix("-r "))
        elif line and not line.startswith("#"):
            found.append(Requirement(line.partition(" #")[0]))
    return found


@pytest.mark.parametrize("path", ASKED, ids=lambda path: path.stem)
def test_a_lock_holds_the_versions_that_are_asked_for(path: Path) -> None:
    locked = dict(re.findall(r"^([\w.-]+)==([^\s;\\]+)", path.with_suffix(".txt").read_text("utf-8"), re.MULTILINE))
    found = {name.lower().replace("_", "-"): version for name, version in locked.items()}
    assert [str(each) for each in asked(path) if not each.specifier.contains(found[each.name.lower().replace("_", "-")], prereleases=True)] == []


PIN = re.compile(r"^([\w.-]+)==([^\s;\\]+)(?: *; *([^\\\n]+?))? *\\?$", re.MULTILINE)


def disagreements(locks: dict[str, str]) -> list[str]:
    """Return where two locks name different versions of one package under one marker, or under none."""
    pins = [(name.lower().replace("_", "-"), marker, version, lock) for lock, text in locks.items() for name, version, marker in PIN.findall(text)]
    pairs = ((one, other) for one, other in combinations(sorted(pins), 2) if one[0] == other[0] and one[3] != other[3])
    return [
        f"{one[0]}: {one[2]} in {one[3]}, {other[2]} in {other[3]}"
        for one, other in pairs
        if one[2] != other[2] and (one[1] == other[1] or not one[1] or not other[1])
    ]


def test_one_package_has_one_version_in_all_locks() -> None:
    locks = {path.with_suffix(".txt").name: path.with_suffix(".txt").read_text("utf-8") for path in ASKED}
    assert len(locks) == 6 and disagreements(locks) == [], "what is tested would not be what is published: lock all anew, tests first (CONTRIBUTING)"


def test_locks_that_disagree_are_told_with_both_versions() -> None:
    site, test = "a==1.0 \\\n    --hash=x\nb_c==2\nd==1 ; python == '3'", "a==1.1 \\\nB-c==2 ; win \\\nd==2 ; python == '4'"
    assert disagreements({"site.txt": site, "test.txt": test}) == ["a: 1.0 in site.txt, 1.1 in test.txt"]
    assert disagreements({"site.txt": site, "test.txt": "b-c==3 ; win \\"}) == ["b-c: 2 in site.txt, 3 in test.txt"]


def test_nothing_is_built_from_source_on_the_way() -> None:
    assert '["--require-hashes", "--only-binary", ":all:", "-r", str(lock)]' in (ROOT / "manual.py").read_text("utf-8")


def test_each_vendored_file_says_where_it_comes_from_and_is_what_it_was() -> None:
    code = [path for path in VENDOR.iterdir() if path.suffix == ".js"]
    assert code
    for path in code:
        origin = (VENDOR / f"{path.name.partition('.')[0]}-origin.txt").read_text("utf-8")
        assert hashlib.sha256(path.read_bytes()).hexdigest() in origin and "licence" in origin and "source    https://" in origin
        assert re.search(r"version   (\S+),", origin)[1] in path.read_text("utf-8").splitlines()[0]


def test_each_file_of_the_editor_says_where_it_comes_from_and_is_what_it_was() -> None:
    files = [path for path in EDITOR.iterdir() if path.suffix != ".txt"]
    assert {path.name for path in files} == {"sveltia-cms.js", "js-yaml.js", "material-symbols.woff2"}
    for path in files:
        origin = (EDITOR / f"{path.stem}-origin.txt").read_text("utf-8")
        assert hashlib.sha256(path.read_bytes()).hexdigest() in origin and "byte for byte" in origin and "source    https://" in origin
        assert (EDITOR / f"{path.stem}-licence.txt").is_file() and f"{path.stem}-licence.txt" in origin


def test_calendars_and_tables_go_out_as_what_they_are() -> None:
    files = {name: content.decode() for name, content in header_files("x", "/", ("edit/", "y")).items()}
    assert 'location ~ \\.ics$ { types { } default_type "text/calendar; charset=utf-8"; }' in files["nginx-headers.conf"]
    assert 'AddType "text/csv; charset=utf-8" .csv' in files[".htaccess"]


SERVE = """
import importlib.util, sys
from pathlib import Path
spec = importlib.util.spec_from_file_location("manual", sys.argv[1]); manual = importlib.util.module_from_spec(spec); spec.loader.exec_module(manual)
sys.exit(manual.run([sys.executable, "-c", "import time; print('begun', flush=True); time.sleep(600)"], None))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="needs signals")
def test_whoever_ends_the_entry_ends_what_it_started() -> None:
    with subprocess.Popen([sys.executable, "-c", SERVE, str(ROOT / "manual.py")], stdout=subprocess.PIPE, text=True) as entry:
        assert entry.stdout.readline() == "begun\n"
        entry.send_signal(signal.SIGTERM)
        assert entry.stdout.read() == "", "the pipe closes only when the program that was started is gone too"
        assert entry.wait(60) != 0


@pytest.mark.skipif(sys.platform == "win32", reason="needs signals")
def test_a_preview_ends_cleanly_when_it_is_asked_to(small: Path) -> None:
    surroundings = os.environ | {"PYTHONPATH": str(with_code(small))}
    serve = [sys.executable, "-m", "macros", "serve", "--port", "8127"]
    with subprocess.Popen(serve, cwd=small, env=surroundings, stderr=subprocess.PIPE, text=True) as serving:
        while line := serving.stderr.readline():
            if "Serving on" in line:
                break
        serving.send_signal(signal.SIGTERM)
        assert "Traceback" not in serving.stderr.read()
        assert serving.wait(60) == 0
    assert run(small, "--help").returncode == 0
