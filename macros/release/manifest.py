"""What an edition is, for whoever holds a copy of it. In: an edition and its finished folder. Out: `edition.json`, and `MANIFEST` over every file.

`MANIFEST` is read by `sha256sum --check`. The id in `edition.json` is that of the folder without these two, which could not name themselves.
"""

import json
from collections.abc import Mapping
from pathlib import Path

from ..build.publish import MARK
from .checksums import checksums
from .edition import Edition
from .ipfs import TooMany, cid

EDITION, MANIFEST = "edition.json", "MANIFEST"
BESIDE = {EDITION, MANIFEST, MARK}  # what is no content of an edition


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder by its path, but the mark that commands leave."""
    paths = sorted((path.relative_to(folder).as_posix(), path) for path in folder.rglob("*") if path.is_file())
    return {name: path.read_bytes() for name, path in paths if name != MARK}


def content_id(files: Mapping[str, bytes]) -> str | None:
    """Return the id of the content of an edition; None for one so large that it has none."""
    try:
        return cid({name: content for name, content in files.items() if name not in BESIDE})
    except TooMany:
        return None


def edition_file(edition: Edition, files: Mapping[str, bytes]) -> bytes:
    """Return what an edition says of itself: its number and day, where it is published, its size and its id."""
    own = {name: content for name, content in files.items() if name not in BESIDE}
    about = {
        "name": edition.config.name,
        "edition": edition.config.edition or None,
        "date": str(edition.manual.as_of),
        "address": edition.config.address,
        "repository": edition.config.repository,
        "licence": "CC-BY-4.0",
        "files": len(own),
        "bytes": sum(map(len, own.values())),
        "ipfs": content_id(own),
        "checksums": MANIFEST,
    }
    return (json.dumps({name: value for name, value in about.items() if value is not None}, ensure_ascii=False, indent=1) + "\n").encode()


def seal(edition: Edition) -> None:
    """Write both files into the finished folder of an edition."""
    files = {name: content for name, content in contents(edition.folder).items() if name != MANIFEST}
    files[EDITION] = edition_file(edition, files)
    (edition.folder / EDITION).write_bytes(files[EDITION])
    (edition.folder / MANIFEST).write_text(checksums(files), "utf-8", newline="\n")
