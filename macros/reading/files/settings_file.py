"""Read mkdocs.yml. In: the project's root. Out: its settings with their place, and the stops of its navigation."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from pydantic import ValidationError

from ...models.page_files import Above
from ...models.settings import Settings
from ..diagnostics import Diagnostic, DiagnosticError
from ..locations import Location
from ..messages.validation_errors import diagnostics_of
from ..yaml.reader import read
from .text_files import read_text

SETTINGS = "mkdocs.yml"
NOTICE = ("extra", "notice")


class Stop(NamedTuple):
    """An entry of the navigation: a page or a section, and where it is written."""

    title: object
    page: object
    where: tuple
    is_section: bool


class Place(NamedTuple):
    """Where a page stands in the navigation: what it is called there, and the sections above it, the outermost first."""

    name: str
    above: tuple[Above, ...]


@dataclass
class SettingsFile:
    """What was read: settings if they are sound, their place if the file is YAML, and what is wrong."""

    settings: Settings | None = None
    home: Location | None = None
    diagnostics: list[Diagnostic] = field(default_factory=list)


def read_settings(root: Path) -> SettingsFile:
    """Read the settings below `root`. Diagnostics are collected, not raised."""
    found, path = SettingsFile(), root / SETTINGS
    if not path.is_file():
        found.diagnostics.append(Diagnostic(SETTINGS, 1, 1, "file", "is missing", f"put it back as it was:  git checkout HEAD -- {SETTINGS}"))
        return found
    text = read_text(found.diagnostics, root, path)
    try:
        document = None if text is None else read(text, Settings)
    except DiagnosticError as error:
        document = error.document
        found.diagnostics += [fault.at(SETTINGS) for fault in error.diagnostics]
    if document:
        found.home = Location(SETTINGS, document)
        _keep(found)
    return found


def _keep(found: SettingsFile) -> None:
    try:
        found.settings = Settings.model_validate(found.home.raw)
        found.diagnostics += _in_quotes(found.home)
    except ValidationError as error:
        told = {(problem.line, problem.field) for problem in found.diagnostics}
        wrong = diagnostics_of(error, Settings, found.home.document, SETTINGS)
        found.diagnostics += [problem for problem in wrong if (problem.line, problem.field) not in told]


def _in_quotes(home: Location) -> Iterator[Diagnostic]:
    """Yield a problem for false in quotes: to MkDocs it is a text, and every text is taken for true. True in quotes does no harm."""
    place = home.document.values.get(NOTICE)
    if place and home.raw["extra"]["notice"] == "false" and home.document.lines[place.line - 1][place.column - 1] in "\"'":
        what = "stands in quotes, by which MkDocs reads a text and takes it for true, so that every page keeps the notice"
        yield home.diagnostic(NOTICE, what, "write false without quotes", "false")


def stops(entries: object, where: tuple = ("nav",)) -> Iterator[Stop]:
    """Yield every entry of a navigation, sections before what stands in them."""
    for number, entry in enumerate(entries if isinstance(entries, list) else []):
        here = (*where, number)
        if not isinstance(entry, dict):
            yield Stop(None, entry, here, False)
            continue
        for title, inside in entry.items():
            below = isinstance(inside, list)
            yield Stop(title, None if below else inside, (*here, title), below)
            yield from stops(inside, (*here, title)) if below else ()


def places(entries: object, above: tuple[Above, ...] = ()) -> dict[str, Place]:
    """Return the place of each page of a navigation; the first page of a section, if it has no name of its own, takes the section's."""
    found: dict[str, Place] = {}
    for entry in entries if isinstance(entries, list) else []:
        for name, inside in entry.items() if isinstance(entry, dict) else [("", entry)]:
            if isinstance(inside, list):
                first = inside[0] if inside and isinstance(inside[0], str) else ""
                found |= places(inside, (*above, Above(str(name), first)))
                found |= {first: Place(str(name), above)} if first else {}
            elif isinstance(inside, str):
                found[inside] = Place(str(name or ""), above)
    return found


def sections(entries: list) -> tuple[Above, ...]:
    """Return the sections of a navigation that stand in no other, each with the first page in it, as the tabs of every page have them."""
    inside = {name: list(stops(below)) for entry in entries if isinstance(entry, dict) for name, below in entry.items() if isinstance(below, list)}
    first = {str(name): next((str(stop.page) for stop in found if stop.page), "") for name, found in inside.items()}
    return tuple(Above(name, page) for name, page in first.items() if page)
