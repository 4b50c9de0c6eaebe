"""Read docs/ into pages. In: the project's root. Out: pages by path, training modules by code, places and diagnostics."""

from dataclasses import dataclass, field
from pathlib import Path

from pydantic import ValidationError

from ...models.page_files import PageFile
from ...models.pages import Page
from ...models.training_modules import MODULE_FILE, Module, is_module
from ..diagnostics import Diagnostic, DiagnosticError, unplaced
from ..document import Document
from ..entries.lost_heads import restored
from ..locations import Location
from ..markdown.reader import MOST_PAGE_LETTERS, PageText, split
from ..messages.validation_errors import diagnostics_of, is_form_of_reference
from ..yaml.whole_records import of_one_line
from .emptied_files import emptied
from .folders import below
from .read_result import NOTHING_STOOD, Stood
from .stray_pages import misplaced_page, stray_page
from .text_files import read_text
from .validated_records import validated

ASSETS = "assets"


@dataclass
class Pages:
    """What was read so far. A page that is refused is kept as far as it could be read, so that one fault hides no other."""

    pages: dict[str, PageFile] = field(default_factory=dict)
    modules: dict[str, Module] = field(default_factory=dict)
    locations: dict[str, Location] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    broken: set[tuple[str, str]] = field(default_factory=set)
    refused: dict[str, PageFile] = field(default_factory=dict)
    refused_locations: list[tuple[type[Page], Location]] = field(default_factory=list)
    forms: list[Diagnostic] = field(default_factory=list)
    stood: Stood = field(default_factory=dict)
    restored: list[Diagnostic] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)  # by file, as they stand there


def read_pages(root: Path, stood: Stood = NOTHING_STOOD) -> Pages:
    """Read every page under `root`/docs; `stood` are texts of earlier versions. Diagnostics are collected, not raised."""
    found, docs = Pages(stood=stood), root / "docs"
    for name, is_file, is_folder, is_link in below(docs):
        if name.startswith(f"{ASSETS}/") and not is_link:
            continue
        path = docs / name
        if is_folder and path.suffix != ".md" and not is_link:
            continue
        if fault := _no_page(path, name, is_file, is_link):
            found.diagnostics.append(Diagnostic(f"docs/{name}", 1, 1, "file", *fault))
        elif fault := misplaced_page(root, name) or _no_module(name):
            found.diagnostics.append(Diagnostic(f"docs/{name}", 1, 1, "file", *fault))
            found.broken |= {("pages", name), ("modules", path.stem)}
        else:
            _read_page(found, root, path, name)
    found.diagnostics += _collisions(found)
    return found


def _no_page(path: Path, name: str, is_file: bool, is_link: bool) -> tuple[str, str] | None:
    """Return what stands in the place of a page, and what to do; None if a page does."""
    if is_link:
        return "is a link to another file", "put the file itself here"
    if not is_file:
        return "is not a plain file", "put the page itself here, or remove it"
    return None if path.suffix == ".md" else stray_page(path, name)


def _no_module(name: str) -> tuple[str, str] | None:
    if is_module(name) and not MODULE_FILE.match(name):
        return "is not called as a module is", "call it fp- and the next free number: fp-07.md"
    return None


def _read_page(found: Pages, root: Path, path: Path, name: str) -> None:
    shown = f"docs/{name}"
    text = read_text(found.diagnostics, root, path)
    try:
        if text is None:
            raise DiagnosticError([])
        if len(text) > MOST_PAGE_LETTERS:
            raise DiagnosticError([unplaced(1, 1, "page", "is larger than 300,000 letters", "split it into several pages")])
        earlier = found.stood.get(shown, ())
        if gone := emptied(text, earlier, "the page"):
            raise DiagnosticError(gone)
        found.texts[shown] = text = text.replace("\r\n", "\n")
        text, lost = restored(text, earlier)
        found.restored += [fault.at(shown) for fault in lost]
        parts = split(text, Module if is_module(name) else Page)
    except DiagnosticError as error:
        found.diagnostics += [fault.at(shown) for fault in error.diagnostics]
    else:
        _keep_page(found, name, parts)
    if name not in found.pages:
        found.broken |= {("pages", name), ("modules", path.stem)}


def _keep_page(found: Pages, name: str, parts: PageText) -> None:
    shown, module = f"docs/{name}", is_module(name)
    model = Module if module else Page
    try:
        meta = validated(model, Location(shown, parts.front))
    except ValidationError as error:
        told = _untold(diagnostics_of(error, model, parts.front, shown), parts.diagnostics) if parts.front.values else []
        told = told if parts.diagnostics else of_one_line(told, model, parts.front, shown)
        found.diagnostics += [problem for problem in told if not is_form_of_reference(problem)]
        found.forms += [problem for problem in told if is_form_of_reference(problem)]
        found.refused_locations.append((model, Location(shown, parts.front)))
        meta = None
    found.diagnostics += [fault.at(shown) for fault in parts.diagnostics]
    page = PageFile(name, meta or _unchecked(parts.front), parts.body, parts.body_line, parts.headings, parts.calls, parts.words)
    (found.pages if meta else found.refused)[name] = page
    if meta:
        found.locations[name] = Location(shown, parts.front)
    if meta and module:
        found.modules[Path(name).stem] = meta


def _untold(diagnostics: list[Diagnostic], faults: tuple[Diagnostic, ...]) -> list[Diagnostic]:
    told = {(fault.line, fault.field) for fault in faults}
    return [problem for problem in diagnostics if (problem.line, problem.field) not in told]


def _unchecked(front: Document) -> Page:
    """Return front matter of which nothing but its kind may be used: it decides which rules hold for the text."""
    kind = front.value.get("kind") if isinstance(front.value, dict) else None
    return Page.model_construct(title="", description="", **({"kind": kind} if isinstance(kind, str) else {}))


def _collisions(found: Pages) -> list[Diagnostic]:
    """Report `x.md` beside `x/index.md`: both would be published at one address."""
    return [
        Diagnostic(f"docs/{name}", 1, 1, "file", f"has the same address as docs/{name[:-3]}/index.md", "rename one of the two")
        for name in found.pages
        if f"{name[:-3]}/index.md" in found.pages
    ]
