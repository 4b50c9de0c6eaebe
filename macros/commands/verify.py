"""`verify`: whether a copy of the manual, in a folder or at an address, is the edition that its manifest names."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path

import click

from ..release.manifest import EDITION, MANIFEST, content_id, contents
from ..release.verify import Difference, Unreadable, differences, fetch, is_address, manifest_of, published, sums_in
from .common.group import main

WEB = ("http://", "https://")


@main.command(
    help=(
        "Compare a copy of the manual with its MANIFEST: a folder, or the address of a published copy, which is asked for each file and for "
        "nothing at another host. Says each file that differs, is missing, or (of a folder) is too much; exit code 1 if there is one."
    )
)
@click.argument("place")
@click.option("--manifest", type=click.Path(path_type=Path, dir_okay=False, exists=True), help="a MANIFEST that you trust more than the copy's own")
def verify(place: str, manifest: Path | None) -> None:
    """Compare, tell each difference, and end with 0 only if there is none."""
    try:
        wanted = sums_in(manifest.read_text("utf-8")) if manifest else None
        found, about = _at(place, wanted) if place.startswith(WEB) else _in(Path(place), wanted)
    except (Unreadable, UnicodeDecodeError) as error:
        sys.exit(f"{place} cannot be compared: {error}.")
    for difference in found:
        click.echo(str(difference))
    click.echo(f"{about}{len(found)} {'difference' if len(found) == 1 else 'differences'}.")
    sys.exit(1 if found else 0)


def _at(place: str, wanted: Mapping[str, str] | None) -> tuple[list[Difference], str]:
    address = place.rstrip("/") + "/"
    if not is_address(address):
        raise Unreadable("it is not a web address")
    wanted = wanted or manifest_of(address)
    found = published(address, wanted, lambda line: click.echo(line, err=True))
    try:
        named = _named(fetch(address, EDITION))
    except OSError:
        named = ""
    return found, f"{named}{len(wanted)} files asked for at {address}: "


def _in(folder: Path, wanted: Mapping[str, str] | None) -> tuple[list[Difference], str]:
    files = contents(folder) if folder.is_dir() else {}
    if MANIFEST not in files and not wanted:
        raise Unreadable(f"there is no {MANIFEST} in it")
    wanted = wanted or sums_in(files[MANIFEST].decode("utf-8"))
    found, id = list(differences(wanted, files)), content_id(files)
    named = f"IPFS id of its content: {id}. " if id else ""
    return found, f"{_named(files.get(EDITION, b''))}{named}{len(files)} files compared: "


def _named(content: bytes) -> str:
    """Return which edition a copy says that it is, in a sentence; nothing if it cannot be read."""
    try:
        about = json.loads(content)
        number = f"edition {about['edition']}" if "edition" in about else "the edition"
        return f"It says that it is {number} of {about['date']}. "
    except (ValueError, KeyError, TypeError):
        return ""
