"""What the manual is made with, as a bill of materials (CycloneDX). In: the environment and its lock. Out: `sbom.cdx.json`, the same for the same lock.

The program `cyclonedx-py environment` says what is installed (unchecked: it would take 12 seconds over what is left out here); the lock says
which of it belongs to a release, and with which hashes. The
libraries that a browser loads, which no lock names, are added from what stands beside them.
"""

import hashlib
import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

from .edition import DOWNLOADS, Download, Edition, Job
from .hosting import PAGE

ROOT = Path(__file__).resolve().parents[2]
LOCK, VENDOR = "requirements/release.txt", ("docs/assets/vendor", "overrides/edit/vendor")
FILE = "sbom.cdx.json"
LOADED = (".js", ".woff2")
LOCKED = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)[^\n]*((?:\n +--hash=sha256:[0-9a-f]{64}[^\n]*)*)", re.MULTILINE)
HASH = re.compile(r"sha256:([0-9a-f]{64})")
ORIGIN = re.compile(r"^ *(\w+) +(.+)$", re.MULTILINE)
KEPT_FIELDS = ("type", "bom-ref", "name", "version", "description", "licenses", "purl")
Component = dict[str, object]


def jobs(edition: Edition) -> Iterator[Job]:
    """Yield the one job."""
    yield Job("Bill of materials", partial(_made, edition), weight=3)


def _made(edition: Edition) -> Iterator[Download]:
    content = bill(
        json.loads(_environment()), (ROOT / LOCK).read_text("utf-8"), [item for folder in VENDOR for item in _vendored(ROOT / folder)], edition
    )
    yield Download(f"{DOWNLOADS}/{FILE}", content, "hosting", "What the manual is made with (bill of materials)", "CycloneDX", (PAGE,))


def _environment() -> bytes:
    words = [sys.executable, "-m", "cyclonedx_py", "environment", "--output-reproducible", "--no-validate", "--of", "JSON", sys.executable]
    done = subprocess.run(words, capture_output=True)
    if done.returncode:
        raise OSError(f"cyclonedx-py failed ({done.stderr.decode('utf-8', 'replace').strip()[-200:]})")
    return done.stdout


def bill(found: Mapping, lock: str, vendored: list[Component], edition: Edition) -> bytes:
    """Return the bill of materials: of what was found only that which the lock names, with its hashes."""
    locked = {_name(name): (version, HASH.findall(hashes)) for name, version, hashes in LOCKED.findall(lock)}
    held = {_name(item["name"]): item for item in found["components"] if locked.get(_name(item["name"]), [""])[0] == item["version"]}
    components = [_component(held[name], locked[name][1]) for name in sorted(held)]
    refs = {item["bom-ref"] for item in components}
    named = {item["ref"]: sorted(refs & set(item.get("dependsOn", ()))) for item in found.get("dependencies", ()) if item["ref"] in refs}
    made = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"timestamp": f"{edition.manual.as_of}T00:00:00Z", "component": _manual(edition)},
        "components": [*components, *vendored],
        "dependencies": [{"ref": ref, "dependsOn": needs} for ref, needs in sorted(named.items())],
    }
    return (json.dumps(made, ensure_ascii=False, indent=1) + "\n").encode()


def _manual(edition: Edition) -> Component:
    version = edition.config.edition or str(edition.manual.as_of)
    return {"type": "application", "bom-ref": "focal-points-manual", "name": edition.config.name, "version": version}


def _component(found: Mapping, hashes: list[str]) -> Component:
    """Return a package with the hashes of its files, of which one is installed."""
    listed = [{"alg": "SHA-256", "content": content} for content in sorted(hashes)]
    files = [{"type": "distribution", "url": LOCK, "comment": "the files that the lock allows", "hashes": listed}]
    return {name: found[name] for name in KEPT_FIELDS if name in found} | {"externalReferences": files}


def _vendored(folder: Path) -> list[Component]:
    """Return each library that stands in a folder, as the text beside it says, with the hash of its file."""
    paths = (path for path in sorted(folder.iterdir()) if path.suffix in LOADED)
    return [_library(path, dict(ORIGIN.findall(_origin(path)))) for path in paths]


def _origin(path: Path) -> str:
    return path.with_name(f"{path.name.partition('.')[0]}-origin.txt").read_text("utf-8")


def _library(path: Path, said: Mapping[str, str]) -> Component:
    name, version = path.name.partition(".")[0], said["version"].partition(",")[0]
    digest = {"alg": "SHA-256", "content": hashlib.sha256(path.read_bytes()).hexdigest()}
    licence = [{"license": {"name": said["licence"].partition(",")[0]}}]
    return {"type": "library", "bom-ref": f"{name}@{version}", "name": name, "version": version, "licenses": licence, "hashes": [digest]}


def _name(text: str) -> str:
    """Return the name of a package as an index compares it."""
    return re.sub(r"[-_.]+", "-", text).lower()
