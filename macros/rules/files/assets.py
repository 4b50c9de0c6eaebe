"""Rules for the files of docs/assets/: what may be published, how large it may be, how it is called, and that pages find it."""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote
from xml.etree import ElementTree

from ...models.page_files import PageFile
from ...reading.diagnostics import Diagnostic
from ...reading.file_names import call_it, is_plain, plain, unkept
from ...reading.files.asset_files import ASSETS, ATTACHMENTS, PICTURES
from ...reading.files.folders import below
from ...reading.fixes import replaced_once
from ...reading.markdown.reader import text_lines
from ...reading.nearest import advice
from .office_files import packed_fault
from .pdf_files import acts

CODE = {".css", ".js", ".txt", ".webmanifest"}
MOST_PICTURE, MOST_ATTACHMENT = 1_000_000, 10_000_000
ADDRESS = re.compile(r"\]\(\s*<?(/assets/[^)\s>#?]+)")
SPACED = re.compile(r"/assets/(?:[^()<>#?\"'\n]|\([^()\n]*\))*\.\w{2,5}(?=[)>#])")
PHOTOS = {".heic", ".heif", ".tif", ".tiff", ".bmp", ".gif", ".avif", ".raw"}
PAPERS = {".pptx", ".ppt", ".doc", ".odt", ".odp", ".pages", ".key", ".rtf", ".pub", ".docm"}
ACTIVE = re.compile(r"<\s*(script|foreignObject|iframe|object|embed|style)\b|\son[a-z]+\s*=|javascript:|<!ENTITY|<\?xml-stylesheet", re.IGNORECASE)
ACTS = {"script", "foreignobject", "iframe", "object", "embed", "style", "handler", "listener"}
SAFE_LINK = re.compile(r"#|data:image/(?:png|jpeg|webp);base64,")
LOADS = re.compile(r"url\(\s*[\"']?(?!\s*#)|javascript:|@import", re.IGNORECASE)
PACKED = (".docx", ".xlsx", ".zip")
BEGINS = {
    **dict.fromkeys(PACKED, re.compile(rb"PK")),
    **dict.fromkeys((".jpg", ".jpeg"), re.compile(rb"\xff\xd8\xff")),
    ".png": re.compile(rb"\x89PNG\r\n\x1a\n"),
    ".webp": re.compile(rb"RIFF....WEBP", re.DOTALL),
    ".ico": re.compile(rb"\x00\x00\x01\x00"),
    ".pdf": re.compile(rb"%PDF-"),
}


class Link(NamedTuple):
    """What is wrong with a link to a file, what to write, and the right address if it is known."""

    what: str
    fix: str
    instead: str


def check_assets(root: Path, assets: dict[str, int], pages: Iterable[PageFile] = ()) -> Iterator[Diagnostic]:
    """Yield what is wrong with the files themselves; what a page calls a file that has another name is what it is to be called."""
    for entry in below(root / ASSETS):
        name = f"{ASSETS}/{entry.name}"
        if entry.is_link:
            yield Diagnostic(name, 1, 1, "file", "is a link to another file", "put the file itself here")
        elif not entry.is_folder and not entry.is_file:
            yield Diagnostic(name, 1, 1, "file", "is not a file that can be read", "remove it")
    for address, size in assets.items():
        if size > MOST_PICTURE or not _is_code(f"docs{address}"):
            yield from _file(root, f"docs{address}", size, () if is_plain(address[1:]) else _absent(pages, assets))


@lru_cache(maxsize=1024)
def _is_code(name: str) -> bool:
    """Tell whether a file is code of the manual and well called: there are many, and of none is there more to say."""
    path = Path(name)
    is_well_called = is_plain(name) and not unkept(name) and not path.stem.lower().endswith(path.suffix.lower())
    return path.suffix in CODE and is_well_called


def _absent(pages: Iterable[PageFile], assets: Collection[str]) -> set[str]:
    """Return the well called files that pages link and that are not there."""
    named = {match[1] for page in pages for match in ADDRESS.finditer(page.body)}
    return {address for address in named - set(assets) if is_plain(address[1:])}


def _file(root: Path, name: str, size: int, absent: Collection[str]) -> Iterator[Diagnostic]:
    path = Path(name)
    if path.suffix.lower() not in CODE | PICTURES | ATTACHMENTS:
        yield Diagnostic(
            name, 1, 1, "file", "is not a kind of file that the manual publishes", f"save it as {_kinds(path.suffix.lower())}; or remove it"
        )
    if not is_plain(name):
        right = _linked(_right(name), absent)
        fix = "use small letters, digits and single dashes" + (f": {call_it(root, right)}" if is_plain(right) else "")
        yield Diagnostic(name, 1, 1, "file", "has a name that not every computer keeps", fix)
    elif fault := unkept(name):
        yield Diagnostic(name, 1, 1, "file", *fault)
    most = MOST_PICTURE if path.suffix in PICTURES else MOST_ATTACHMENT
    if size > most:
        yield Diagnostic(name, 1, 1, "file", f"has {size:,} bytes; at most {most:,} are published", "save it smaller, for slow lines")
    if path.stem.lower().endswith(path.suffix.lower()):
        yield Diagnostic(name, 1, 1, "file", f"has the ending {path.suffix} twice", call_it(root, path.with_suffix("").as_posix()))
    if path.suffix == ".svg" and size <= most and (found := _drawing((root / name).read_bytes())):
        yield Diagnostic(name, 1, 1, "file", found, "save it as plain SVG, or as PNG")
    if path.suffix in BEGINS and size <= most and (fault := _content((root / name).read_bytes(), path.suffix)):
        yield Diagnostic(name, 1, 1, "file", *fault)


def _content(content: bytes, ending: str) -> tuple[str, str] | None:
    """Return what is wrong with what a file holds, and the fix: it is not what its ending says, or it does more than be read."""
    if not BEGINS[ending].match(content[:16]):
        return f"is called {ending} and is none", f"save it anew as {ending[1:].upper()}, or give it the ending of what it is"
    if ending in PACKED:
        return packed_fault(content, ending)
    if ending != ".pdf" or not (found := acts(content)):
        return None
    what = "is a PDF that cannot be looked into" if found == "?" else f"is a PDF that can act, or carries another file ({found})"
    return what, "print it to PDF anew (File, Print, Save as PDF) and upload that, which only shows its pages"


def _right(name: str) -> str:
    """Return how a file is to be called."""
    path = Path(name)
    return plain(path.with_suffix("").as_posix()) + path.suffix.lower()


def _linked(right: str, absent: Collection[str]) -> str:
    """Return the name by which a page links a file, if one does: the same kind of file, and no word that the file is not called by."""
    path = Path(right)
    words = set(path.stem.split("-"))
    named = [f"docs{each}" for each in absent if Path(each).suffix == path.suffix and set(Path(each).stem.split("-")) <= words]
    return named[0] if len(named) == 1 else right


def _kinds(suffix: str) -> str:
    """Return as what a file can be saved that has another ending."""
    if suffix in PHOTOS or suffix in PAPERS:
        return "JPEG or PNG" if suffix in PHOTOS else "PDF"
    return f"one of: {', '.join(sorted(kind[1:] for kind in PICTURES | ATTACHMENTS))}"


@lru_cache(maxsize=256)
def _drawing(content: bytes) -> str:
    """Return what is wrong with a drawing that runs something, loads it from elsewhere, or cannot be read; empty text for one that only draws."""
    if match := ACTIVE.search(content.decode("utf-8", "replace")):
        return f"is a drawing that can act ({match[0].strip()})"
    try:
        root = ElementTree.fromstring(content)
    except (ElementTree.ParseError, ValueError, LookupError):
        return "is no drawing that a browser can read"
    found = next(_acting(root), "" if _local(root.tag) == "svg" else f"<{_local(root.tag)}")
    return f"is a drawing that can act ({found})" if found else ""


def _acting(root: ElementTree.Element) -> Iterator[str]:
    """Yield each element and attribute of a drawing that does more than draw."""
    for element in root.iter():
        if (tag := _local(element.tag)).lower() in ACTS:
            yield f"<{tag}"
        for name, value in element.attrib.items():
            if _local(name).lower().startswith("on") or _local(name) == "href" and not SAFE_LINK.match(value) or LOADS.search(value):
                yield f"{_local(name)}={value[:40]}"


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def check_asset_links(pages: Iterable[PageFile], assets: dict[str, int]) -> Iterator[Diagnostic]:
    """Yield a problem for each picture or attachment of a page that is not there."""
    for page in pages:
        if "/assets/" in page.body:
            yield from _links(page, assets)


def _links(page: PageFile, assets: dict[str, int]) -> Iterator[Diagnostic]:
    for number, line in enumerate(text_lines(page.body), page.body_line):
        for match in ADDRESS.finditer(line):
            spaced = SPACED.match(line, match.start(1))
            given = spaced[0] if spaced and set(" (") & set(spaced[0]) else match[1]
            if found := _link(given, assets):
                mend = replaced_once(line, given, found.instead) if found.instead else ()
                yield Diagnostic(f"docs/{page.path}", number, match.start(1) + 1, "file", found.what, found.fix, *mend)


def _link(given: str, assets: dict[str, int]) -> Link | None:
    """Return what is wrong with the address of a file of docs/assets/; None for one that is there, or will be when the file is called as it must be."""
    if given in assets and is_plain(given.lstrip("/")):
        return None
    right = _right(unquote(given))
    meant = [address for address in assets if _right(address) == right]
    if given == right and meant:
        return None
    cut = f"holds a {'space' if ' ' in given else 'bracket'}, which cuts the address: {given}" if set(" (") & set(given) else ""
    if meant == [right] and (cut or given not in assets):
        return Link(cut or f"there is no docs{given}", f"write {right}", right)
    if is_plain(right.lstrip("/")) and (cut or len(meant) == 1 and not is_plain(meant[0].lstrip("/"))):
        return Link(cut or f"docs{meant[0]} has a name that not every computer keeps", f"call the file docs{right}, and write {right}", right)
    if given in assets:
        return None
    found = advice(given, dict.fromkeys(_of_kind(given, assets), ()), most=0, otherwise=_upload(right, given))
    return Link(f"there is no docs{given}", found.fix, found.instead or (right if right != given and is_plain(right.lstrip("/")) else ""))


def _of_kind(address: str, assets: Iterable[str]) -> list[str]:
    """Return the files of the kind that an address asks for: another kind is not what was meant."""
    return [other for other in assets if other.rpartition(".")[2].lower() == address.rpartition(".")[2].lower()]


def _upload(right: str, given: str) -> str:
    """Return what to do for a file that is not there; another one in its place would show what nobody meant."""
    if (suffix := Path(right).suffix) not in PICTURES | ATTACHMENTS:
        return f"save it as {_kinds(suffix)}, upload it to docs/assets/ in the same change, and write its new name"
    if not is_plain(right.lstrip("/")):
        return "upload the file to docs/assets/ under a name of small letters, digits and dashes, and write that name"
    folder, _, name = f"docs{right}".rpartition("/")
    return f"upload the file to {folder}/ as {name} in the same change" + (f", and write {right}" if right != given else "") + "; or correct the name"
